import * as Calculation from "@zhengce/core/Calculation"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Ratio from "@zhengce/core/Ratio"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Assessment, assessmentScore, type FeeReading, gradeOf, managementFee, rulebook } from "../src/index.ts"

const context = { rulebook, on: LocalDate.make("2024-12-31") }

// The fee once more, in another way: fen as whole numbers, one day after another, one division at the end.

type Grade = "excellent" | "good" | "pass" | "poor"
interface Given {
  readonly year: number
  readonly from: string
  readonly until: string
  readonly paidIn: ReadonlyArray<readonly [from: string, yuan: number]>
  /** In millionths of the paid-in size, or in yuan. */
  readonly charge: { readonly millionths: number } | { readonly yuan: number }
  readonly grade: Grade
  readonly departed: boolean
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const percent = { excellent: 110n, good: 100n, pass: 80n, poor: 40n }

const fenOf = (given: Given, { paidIn: reading, ceiling }: FeeReading): bigint => {
  const sizeOn = (day: string): bigint => BigInt(given.paidIn.findLast(([from]) => from <= day)?.[1] ?? 0) * 100n
  const days: Array<string> = []
  for (let day = given.from; day <= given.until; day = Result.getOrThrow(LocalDate.plusDays(day, 1))) days.push(day)
  const n = BigInt(days.length)
  const isLeap = (given.year % 4 === 0 && given.year % 100 !== 0) || given.year % 400 === 0
  const ofYear = isLeap ? 366n : 365n
  // the paid-in size of all days together, so that nothing is divided yet
  const total = {
    dayWeighted: days.reduce((sum, day) => sum + sizeOn(day), 0n),
    yearEnd: sizeOn(given.until) * n,
    yearStart: sizeOn(given.from) * n
  }[reading]
  // millionths of a fen, times the days of the period
  const limit = total * 10_000n
  const agreed =
    "yuan" in given.charge ? BigInt(given.charge.yuan) * 100n * n * 1_000_000n : total * BigInt(given.charge.millionths)
  const charged = given.departed ? agreed : least(agreed, limit)
  const paid = charged * percent[given.grade]
  const kept = given.departed || ceiling === "charge" ? paid : least(paid, limit * 100n)
  // the days of the period cancel out: average over them, times them by the days of the year
  return kept / (ofYear * 1_000_000n * 100n)
}

const factsOf = (given: Given): Assessment => ({
  year: given.year,
  grade: given.grade,
  paidIn: { items: given.paidIn.map(([from, size]) => ({ from, size })), complete: true },
  fee: {
    ...("yuan" in given.charge
      ? { method: "fixedAmount" as const, amount: given.charge.yuan }
      : { method: "rate" as const, rate: Ratio.render(Ratio.make(given.charge.millionths, 1_000_000)) }),
    isCeilingDepartedFrom: given.departed,
    from: given.from,
    until: given.until
  }
})

const periods = [
  { year: 2023, from: "2023-01-01", until: "2023-12-31" },
  { year: 2024, from: "2024-01-01", until: "2024-12-31" },
  { year: 2024, from: "2024-02-28", until: "2024-03-01" },
  { year: 2023, from: "2023-06-30", until: "2023-07-01" },
  { year: 2023, from: "2023-12-31", until: "2023-12-31" }
]
const histories: ReadonlyArray<Given["paidIn"]> = [
  [],
  [["2022-09-01", 10_000_000_000]],
  [
    ["2022-09-01", 6_000_000_001],
    ["2023-07-01", 10_000_000_007]
  ],
  [
    ["2023-03-15", 3_333_333_333],
    ["2023-07-01", 9_999_999_999],
    ["2023-12-31", 1],
    ["2024-02-29", 7_777_777_777]
  ],
  [["2024-12-31", 5_000_000_000]]
]
const charges = [
  { millionths: 10_000 },
  { millionths: 8_000 },
  { millionths: 12_345 },
  { yuan: 100_000_000 },
  { yuan: 1 }
]

describe("the management fee", () => {
  const cases = periods.flatMap((period) =>
    histories.flatMap((paidIn) =>
      charges.flatMap((charge) =>
        (["excellent", "good", "pass", "poor"] as const).flatMap((grade) =>
          [false, true].map((departed) => ({ ...period, paidIn, charge, grade, departed }))
        )
      )
    )
  )
  it.each(periods)("from $from to $until is the one that whole numbers give, under every reading", (period) => {
    const found = cases
      .filter(({ from, year }) => from === period.from && year === period.year)
      .flatMap((given) => {
        const fee = Result.getOrThrow(managementFee(factsOf(given), context))
        return fee.readings.map(({ calculation, ...reading }) => ({
          given,
          reading,
          fen: Ratio.multiply(calculation.value, Ratio.make(100)),
          expected: fenOf(given, reading)
        }))
      })
    expect(found.length).toBe(5 * 5 * 4 * 2 * 6)
    expect(found.filter(({ fen, expected }) => fen.denominator !== 1n || fen.numerator !== expected)).toEqual([])
  })

  const grown: Given = {
    year: 2023,
    from: "2023-01-01",
    until: "2023-12-31",
    paidIn: [
      ["2022-09-01", 6_000_000_000],
      ["2023-07-01", 10_000_000_000]
    ],
    charge: { millionths: 10_000 },
    grade: "excellent",
    departed: false
  }
  it("names the reading with the lowest amount", () => {
    const lowest = (given: Given) => Result.getOrThrow(managementFee(factsOf(given), context)).lowest
    expect(lowest(grown)).toEqual({ paidIn: "yearStart", ceiling: "payment" })
    expect(
      lowest({
        ...grown,
        paidIn: [
          ["2022-09-01", 10],
          ["2023-07-01", 6]
        ]
      })
    ).toEqual({
      paidIn: "yearEnd",
      ceiling: "payment"
    })
  })
  it("is reckoned under the reading that is asked for", () => {
    const under = (reading: Partial<FeeReading>) =>
      Ratio.render(Result.getOrThrow(managementFee(factsOf(grown), context, reading)).calculation.value)
    expect([under({}), under({ paidIn: "yearEnd" }), under({ paidIn: "yearEnd", ceiling: "charge" })]).toEqual([
      "80164383.56",
      "100000000",
      "110000000"
    ])
  })
  it("shows its steps, each with its article", () => {
    const given: Given = { ...grown, from: "2023-06-30", until: "2023-07-01" }
    const { calculation } = Result.getOrThrow(managementFee(factsOf(given), context))
    expect(calculation.steps.flatMap(({ cites }) => cites.map((c) => c.locator))).toEqual(
      calculation.steps.map(() => "40")
    )
    expect(Calculation.render(calculation).map(({ zh }) => zh.replace(/（《.*$/, ""))).toEqual([
      "2023-06-30起的实缴规模：6000000000",
      "天数：6000000000 × 1 = 6000000000",
      "2023-07-01起的实缴规模：10000000000",
      "天数：10000000000 × 1 = 10000000000",
      "2023-07-01起的实缴规模：6000000000 + 10000000000 = 16000000000",
      "按天数加权平均的实缴规模：16000000000 ÷ 2 = 8000000000",
      "管理费费率：8000000000 × 0.01 = 80000000",
      "2023-06-30起的实缴规模：6000000000",
      "天数：6000000000 × 1 = 6000000000",
      "2023-07-01起的实缴规模：10000000000",
      "天数：10000000000 × 1 = 10000000000",
      "2023-07-01起的实缴规模：6000000000 + 10000000000 = 16000000000",
      "按天数加权平均的实缴规模：16000000000 ÷ 2 = 8000000000",
      "管理费占实缴规模的上限（原则上）：8000000000 × 0.01 = 80000000",
      "年度管理费上限：min(80000000, 80000000) = 80000000",
      "按天数（全年365天中的2天）：80000000 × 2/365 = 32000000/73",
      "考核“优秀”的管理费支付比例：32000000/73 × 1.1 = 35200000/73",
      "2023-06-30起的实缴规模：6000000000",
      "天数：6000000000 × 1 = 6000000000",
      "2023-07-01起的实缴规模：10000000000",
      "天数：10000000000 × 1 = 10000000000",
      "2023-07-01起的实缴规模：6000000000 + 10000000000 = 16000000000",
      "按天数加权平均的实缴规模：16000000000 ÷ 2 = 8000000000",
      "管理费占实缴规模的上限（原则上）：8000000000 × 0.01 = 80000000",
      "按天数（全年365天中的2天）：80000000 × 2/365 = 32000000/73",
      "支付额上限：min(35200000/73, 32000000/73) = 32000000/73",
      "不足一分的舍去（条文未规定，取较低额）：32000000/73 ≈ 438356.16"
    ])
  })

  const refused = (facts: Assessment, on = context.on) => {
    const fee = managementFee(facts, { rulebook, on })
    return Result.isFailure(fee) ? [fee.failure.expected.en, fee.failure.missing] : undefined
  }
  it("names what is missing", () => {
    const missing = [
      "/year",
      "/score",
      "/fee/method",
      "/fee/isCeilingDepartedFrom",
      "/fee/from",
      "/fee/until",
      "/paidIn"
    ]
    expect(refused({})).toEqual(["known facts", missing])
    const { fee, ...rest } = factsOf(grown)
    expect(refused({ ...rest, fee: { ...fee, rate: undefined } })).toEqual(["known facts", ["/fee/rate"]])
    expect(refused({ ...rest, fee: { ...fee, method: "fixedAmount" } })).toEqual(["known facts", ["/fee/amount"]])
    expect(refused({ ...rest, fee, paidIn: { items: [], complete: false } })).toEqual(["known facts", ["/paidIn"]])
    expect(refused({ ...rest, fee, paidIn: { items: [{ size: 1 }], complete: true } })).toEqual([
      "known facts",
      ["/paidIn"]
    ])
  })
  it("is refused outside the year, backwards and before the Measures", () => {
    const period = (from: string, until: string) => refused(factsOf({ ...grown, from, until }))?.[0]
    expect(period("2022-12-31", "2023-12-31")).toBe("days within the year")
    expect(period("2023-01-01", "2024-01-01")).toBe("days within the year")
    expect(period("2023-03-02", "2023-03-01")).toBe("a last day not before the first")
    expect(period("2023-03-01", "2023-03-01")).toBeUndefined()
    expect(refused(factsOf(grown), LocalDate.make("2022-08-14"))?.[0]).toBe("a day on which the Measures are in force")
    expect(refused(factsOf(grown), LocalDate.make("2022-08-15"))).toBeUndefined()
  })
  it("follows the score where one is given, and takes the last entry of a day", () => {
    const facts = factsOf({
      ...grown,
      charge: { yuan: 100 },
      paidIn: [
        ["2022-09-01", 1],
        ["2022-09-01", 10_000_000_000]
      ]
    })
    const fee = (score: string) => Result.getOrThrow(managementFee({ ...facts, score, grade: "excellent" }, context))
    expect([fee("59.99").grade, Ratio.render(fee("59.99").calculation.value)]).toEqual(["poor", "40"])
    expect(refused({ ...facts, score: "100.01" })?.[0]).toBe("0 to 100 points")
  })
})

describe("a score", () => {
  it.each(["-0.01", "100.01", "x"])("of %s is none", (score) => {
    const grade = gradeOf(score, context)
    expect(Result.isFailure(grade) && grade.failure.expected.zh).toBe("0至100分")
  })
  it("may be anything from 0 to 100", () => {
    expect([0, 100].map((score) => Result.getOrThrow(gradeOf(score, context)))).toEqual(["poor", "excellent"])
  })
  it("has no grade before the Measures", () => {
    expect(Result.isFailure(gradeOf(60, { rulebook, on: LocalDate.make("2022-08-14") }))).toBe(true)
    expect(gradeOf(60, { rulebook, on: LocalDate.make("2022-08-15") })).toEqual(Result.succeed("pass"))
  })
  const of = (weights: ReadonlyArray<string | undefined>, complete = true) => {
    const items = weights.map((weight) => ({ name: "compliance" as const, score: 50, ...(weight && { weight }) }))
    const score = assessmentScore({ indicators: { items, complete } })
    return Result.isSuccess(score)
      ? Ratio.render(score.success.value)
      : [score.failure.expected.en, score.failure.missing]
  }
  it("needs weights that come to 1", () => {
    expect(of(["0.5", "0.5"])).toBe("50")
    expect(of(["0.5", "0.4999"])).toEqual(["weights that come to 1", []])
    expect(of(["0.5", "0.5001"])).toEqual(["weights that come to 1", []])
    expect(of([])).toEqual(["weights that come to 1", []])
  })
  it("needs every indicator", () => {
    const asked = "weight and score of every indicator"
    expect(of(["1"], false)).toEqual([asked, ["/indicators"]])
    expect(of(["1", undefined])).toEqual([asked, ["/indicators/items/1/weight"]])
  })
})
