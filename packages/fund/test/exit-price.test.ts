import * as Calculation from "@zhengce/core/Calculation"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  concessionPrice,
  concessionReadings,
  type ExitPriceOptions,
  exitPrice,
  exitPriceChoices,
  exitPriceDefaults,
  exitPriceReadings,
  lpr,
  lprOn,
  rulebook
} from "../src/index.ts"
import { daysFrom, type Flow, grown, higher, minus, plus, random, sum } from "./support/interest-oracle.ts"

const listing = (...items: ReadonlyArray<Flow>) => ({ items, complete: true })
const context = { rulebook, calendar: WorkCalendar.china }

describe("prices against a reckoning day by day", () => {
  const pick = random(20220815)
  const one = <A>(choice: ReadonlyArray<A>): A => choice[pick(choice.length)] as A
  const amount = (millions: number): string => `${pick(millions * 1_000_000)}.${String(pick(100)).padStart(2, "0")}`
  const between = (from: string, to: string): string => plus(from, pick(daysFrom(from, to) + 1))
  const choose = () =>
    Object.fromEntries(
      Object.entries(exitPriceChoices).map(([part, choices]) => [part, one(Object.keys(choices))])
    ) as unknown as ExitPriceOptions

  it("300 exits with up to five contributions, under any reading", () => {
    const wrong = Array.from({ length: 300 }, () => {
      const on = between("2019-08-21", "2025-05-20")
      const flows = (most: number, millions: number): ReadonlyArray<Flow> =>
        Array.from({ length: pick(most) + 1 }, () => ({ on: between("2019-08-20", on), amount: amount(millions) }))
      const [contributions, distributions, options] = [flows(5, 90), flows(2, 4), choose()]
      const appraisal = amount(220)
      const facts = {
        transfer: { on },
        contributions: listing(...contributions),
        distributions: listing(...distributions),
        appraisal
      }
      const parts = contributions.map((flow) => grown(flow, flow.on, on, options))
      const total = options.distributions === "deducted" ? minus(sum(parts), distributions) : sum(parts)
      const found = Result.getOrThrow(exitPrice(facts, options)).amount
      return { expected: higher(total, appraisal), found, isAppraisal: found === higher(total, "0") }
    })
    expect(wrong.filter(({ expected, found }) => expected !== found)).toEqual([])
    // neither leg decides all of them
    expect(new Set(wrong.map(({ isAppraisal }) => isAppraisal)).size).toBe(2)
  })

  it("from 29 February, with interest added each year", () => {
    const options = { ...exitPriceDefaults, rate: "byPeriod", interest: "compound", dayCount: "actual/actual" } as const
    const flow = { on: "2020-02-29", amount: "12345678.9" }
    const facts = { contributions: listing(flow), appraisal: 0 }
    for (const on of ["2021-02-28", "2021-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2025-05-20"]) {
      const found = Result.getOrThrow(exitPrice({ ...facts, transfer: { on } }, options)).amount
      expect([on, found]).toEqual([on, higher(grown(flow, flow.on, on, options), "0")])
    }
  })

  it("200 concessions between three and five years, from either year", () => {
    const wrong = Array.from({ length: 200 }, () => {
      const registeredOn = between("2019-01-01", "2021-12-31")
      const third = plus(registeredOn, 1097)
      const [first = ""] = ["2022-08-15", third].sort().slice(-1)
      const [last = ""] = ["2025-05-20", plus(registeredOn, 1825)].sort()
      const on = between(first, last)
      const contributions = Array.from({ length: pick(3) + 1 }, () => ({
        on: between(registeredOn, on),
        amount: amount(90)
      }))
      const { interest, dayCount } = choose()
      const interestFrom = one(["secondAnniversary", "thirdAnniversary"] as const)
      const years = interestFrom === "secondAnniversary" ? 2 : 3
      const [year = "", ...rest] = registeredOn.split("-")
      const begin = [Number(year) + years, ...rest].join("-").replace(/(?<=(2021|2022|2023)-02-)29/, "28")
      const facts = {
        object: "subFundShare",
        concession: { registeredOn, policyGoalsMet: true, buyerIsSocialCapital: true },
        contributions: listing(...contributions),
        transfer: { on }
      }
      const question = { tenor: "oneYear", rate: "atExit", interest, dayCount } as const
      const expected = higher(sum(contributions.map((flow) => grown(flow, begin, on, question))), "0")
      const found = concessionPrice(facts, context, { interest, dayCount, interestFrom })
      return { expected, found: Result.isSuccess(found) ? found.success.amount : found.failure.message, on }
    }).filter(({ expected, found }) => expected !== found)
    expect(wrong).toEqual([])
  })
})

const contribution = { on: "2022-09-01", amount: "100000000" }
const facts = { transfer: { on: "2023-09-01" }, contributions: listing(contribution), appraisal: "101000000" }

describe("the price of article 31, step by step", () => {
  it("shows a step for each period of a rate, and rounds once, at the end", () => {
    const { calculation } = Result.getOrThrow(
      exitPrice(facts, { tenor: "oneYear", rate: "byPeriod", dayCount: "actual/365" })
    )
    const lines = Calculation.render(calculation)
    const interest = lines.filter(({ en }) => en.startsWith("interest from"))
    expect(interest.map(({ en }) => en.split(":")[0])).toEqual([
      "interest from 2022-09-01 to 2023-06-20",
      "interest from 2023-06-20 to 2023-08-21",
      "interest from 2023-08-21 to 2023-09-01"
    ])
    const days = lines.flatMap(({ zh }) => /^(\d+)天/.exec(zh)?.[1] ?? [])
    expect(days).toEqual(["292", "62", "11"])
    expect(lines.every(({ zh }) => zh.endsWith("第三十一条）"))).toBe(true)
    const rounded = calculation.steps.filter(({ operation }) => operation === "round")
    expect([rounded.length, calculation.steps.at(-1)?.operation]).toEqual([1, "round"])
    expect(lines.at(-1)?.en).toContain("rounded to the fen")
  })
  it("carries the rates that it rests on, with their status", () => {
    const { table } = Result.getOrThrow(exitPrice(facts))
    expect([table.id, table.status, table.verifiedUntil]).toEqual(["lpr", "secondary", "2025-05-20"])
  })
  it("is the appraisal where nothing has been paid in", () => {
    const none = exitPrice({ ...facts, contributions: listing() })
    expect(Result.getOrThrow(none).amount).toBe("101000000.00")
  })
})

describe("the readings of article 31", () => {
  const readings = Result.getOrThrow(exitPriceReadings({ ...facts, distributions: listing() }))
  it("are every combination, each once, the highest first and the default marked", () => {
    const all = readings.prices.flatMap(({ options }) => options)
    expect([all.length, new Set(all.map((options) => JSON.stringify(options))).size]).toEqual([72, 72])
    const amounts = readings.prices.map(({ amount }) => Number(amount))
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
    expect(new Set(amounts).size).toBe(amounts.length)
    const marked = readings.prices.filter(({ isDefault }) => isDefault)
    expect(marked.map(({ amount }) => amount)).toEqual([Result.getOrThrow(exitPrice(facts)).amount])
  })
  it("of simple interest are never above the default while rates fall", () => {
    const years = { ...facts, transfer: { on: "2025-05-20" }, appraisal: 0, distributions: listing() }
    const { prices } = Result.getOrThrow(exitPriceReadings(years))
    const simple = prices.filter(({ options }) => options.some(({ interest }) => interest === "simple"))
    expect(simple[0]?.isDefault).toBe(true)
    expect(prices[0]?.isDefault).toBe(false)
  })
  it("collapse into one where the appraisal is higher than all", () => {
    const { prices } = Result.getOrThrow(
      exitPriceReadings({ ...facts, distributions: listing(), appraisal: "200000000" })
    )
    expect(prices.map(({ amount, isDefault, options }) => [amount, isDefault, options.length])).toEqual([
      ["200000000.00", true, 72]
    ])
  })
  it("do not hide one another: what cannot be reckoned is named beside the others", () => {
    const { prices, unknown } = Result.getOrThrow(exitPriceReadings({ ...facts, transfer: { on: "2025-05-21" } }))
    const [given, missing] = ["RateUnknown", "AmountUndefined"].map((tag) =>
      unknown.filter(({ failure }) => failure._tag === tag)
    )
    expect(given?.every(({ options }) => options.rate === "atExit")).toBe(true)
    expect(missing?.every(({ options }) => options.distributions === "deducted")).toBe(true)
    expect([given?.length, missing?.length]).toEqual([12, 36])
    expect(prices.flatMap(({ options }) => options).length).toBe(24)
  })
  it("fail together where the facts are bad or none can be reckoned", () => {
    const late = { ...facts, distributions: listing({ on: "2023-09-02", amount: "1" }) }
    const bad = exitPriceReadings(late)
    expect(Result.isFailure(bad) && bad.failure.message).toBe(
      "/distributions/items/0/on: expected a day no later than 2023-09-01"
    )
    const none = exitPriceReadings({})
    expect(Result.isFailure(none) && none.failure.message).toBe(
      "expected known facts: /transfer/on, /appraisal, /contributions"
    )
  })
})

const failureOf = (found: Result.Result<unknown, Error & { readonly _tag: string }>): readonly [string, string] =>
  Result.isFailure(found) ? [found.failure._tag, found.failure.message] : expect.fail("there is a price")

describe("facts of a price", () => {
  it("are named where they are missing, within lists too", () => {
    const items = [{ on: "2022-09-01" }, { amount: "1" }]
    expect(failureOf(exitPrice({ ...facts, contributions: { items, complete: false } }))).toEqual([
      "AmountUndefined",
      "expected known facts: /contributions, /contributions/items/0/amount, /contributions/items/1/on"
    ])
    expect(failureOf(exitPrice(facts, { distributions: "deducted" }))[1]).toBe("expected known facts: /distributions")
  })
  it("must not lie after the transfer", () => {
    const after = listing({ on: "2023-09-01", amount: "1" }, { on: "2023-09-02", amount: "1" })
    expect(failureOf(exitPrice({ ...facts, contributions: after }))).toEqual([
      "InvalidFacts",
      "/contributions/items/1/on: expected a day no later than 2023-09-01"
    ])
  })
  it("are refused in another form", () => {
    expect(failureOf(exitPrice({ ...facts, appraisal: 1.5 }))[0]).toBe("InvalidFacts")
  })
})

describe("the loan prime rate", () => {
  const percent = (tenor: "oneYear" | "overFiveYears", on: string) =>
    Result.getOrUndefined(lprOn(tenor, LocalDate.make(on)))?.percent
  it("holds from its day until the next, and is unknown outside the table", () => {
    const days = ["2019-08-19", "2019-08-20", "2019-08-21", "2025-05-19", "2025-05-20", "2025-05-21"]
    expect(days.map((on) => percent("oneYear", on))).toEqual([undefined, "4.25", "4.25", "3.10", "3.00", undefined])
    expect(days.map((on) => percent("overFiveYears", on))).toEqual([
      undefined,
      "4.85",
      "4.85",
      "3.60",
      "3.50",
      undefined
    ])
    expect(["2024-02-19", "2024-02-20"].map((on) => [percent("oneYear", on), percent("overFiveYears", on)])).toEqual([
      ["3.45", "4.20"],
      ["3.45", "3.95"]
    ])
  })
  it("changes on days in order, up to the last that is known", () => {
    for (const tenor of ["oneYear", "overFiveYears"] as const) {
      const days = lpr[tenor].map(({ from }) => from)
      expect(days).toEqual([...new Set(days)].sort())
      expect((days.at(-1) ?? "") <= lpr.verifiedUntil).toBe(true)
    }
  })
  it("is asked for each day that bears interest, and for no other", () => {
    const on = (day: string, rate: ExitPriceOptions["rate"], from = "2025-01-02") =>
      exitPrice({ ...facts, transfer: { on: day }, contributions: listing({ ...contribution, on: from }) }, { rate })
    expect(Result.isSuccess(on("2025-05-21", "byPeriod"))).toBe(true)
    expect(failureOf(on("2025-05-22", "byPeriod"))[1]).toContain("no overFiveYears rate for 2025-05-21")
    expect(Result.isSuccess(on("2025-05-20", "atExit"))).toBe(true)
    expect(failureOf(on("2025-05-21", "atExit"))[0]).toBe("RateUnknown")
    expect(Result.isSuccess(on("2031-01-02", "atContribution"))).toBe(true)
    expect(failureOf(on("2022-01-02", "byPeriod", "2019-08-19"))[1]).toContain("for 2019-08-19")
  })
})

describe("rates of one's own", () => {
  const rates = {
    source: "announcements",
    verifiedUntil: "2026-01-31",
    oneYear: [
      { from: "2025-12-20", percent: "3.00" },
      { from: "2026-02-20", percent: "9.00" }
    ],
    overFiveYears: []
  }
  const paid = { ...facts, contributions: listing({ on: "2025-12-20", amount: "36000000" }), appraisal: 0 }
  const by = (on: string, own: object = {}) =>
    exitPrice({ ...paid, transfer: { on }, rates: { ...rates, ...own } }, { tenor: "oneYear", rate: "byPeriod" })
  it("take the place of the table, as far as they are known", () => {
    // 43 days of 3,000
    expect(Result.getOrThrow(by("2026-02-01"))).toMatchObject({
      amount: "36129000.00",
      table: { status: "unverified", source: "announcements" }
    })
    // a change after the last day that is known tells nothing of the days between
    expect(failureOf(by("2026-02-02"))).toEqual([
      "RateUnknown",
      "own-rates has no oneYear rate for 2026-02-01: known from 2025-12-20 to 2026-01-31"
    ])
  })
  it("say nothing of a term that they leave out", () => {
    const asked = exitPrice({ ...paid, transfer: { on: "2026-01-20" }, rates })
    expect(failureOf(asked)[1]).toBe("own-rates has no overFiveYears rate for 2025-12-20: none is known")
  })
  it("come in order, and whole", () => {
    const twice = [
      { from: "2025-12-20", percent: "3.00" },
      { from: "2025-12-20", percent: "3.10" }
    ]
    expect(failureOf(by("2026-01-20", { oneYear: twice }))).toEqual([
      "InvalidFacts",
      "/rates/oneYear/1/from: expected a day later than that of the change before it"
    ])
    expect(failureOf(by("2026-01-20", { source: undefined, oneYear: [{ from: "2025-12-20" }] }))[1]).toBe(
      "expected known facts: /rates/source, /rates/oneYear/0/percent"
    )
  })
})

describe("the concession of article 42", () => {
  const sold = {
    object: "subFundShare",
    concession: { registeredOn: "2020-03-01", policyGoalsMet: true, buyerIsSocialCapital: true },
    contributions: listing({ on: "2020-03-01", amount: "100000000" }),
    transfer: { on: "2023-03-02" }
  }
  it("ends its bands on anniversaries", () => {
    expect(Result.getOrThrow(concessionPrice(sold, context))).toMatchObject({
      band: "principalAndInterest",
      principalUntil: "2023-03-01",
      interestUntil: "2025-03-01"
    })
  })
  it("is for a sub-fund with its goals met, sold to social capital: what bars it comes before what is missing", () => {
    const barred = { ...sold, object: "directEquity", concession: { policyGoalsMet: false } }
    const found = concessionPrice(barred, context)
    expect(Result.isFailure(found) && found.failure).toMatchObject({
      _tag: "ConcessionNotOpen",
      paths: ["/concession/policyGoalsMet", "/object"]
    })
    expect(failureOf(concessionPrice({ ...sold, concession: {} }, context))[1]).toBe(
      "expected known facts: /concession/policyGoalsMet, /concession/buyerIsSocialCapital"
    )
  })
  it("asks for what its band needs, and for nothing else", () => {
    const on = (day: string, rest: object = {}) => concessionPrice({ ...sold, transfer: { on: day }, ...rest }, context)
    expect(failureOf(on("2025-03-02"))[1]).toBe("expected known facts: /marketValue")
    const market = on("2025-03-02", { marketValue: "1", contributions: undefined })
    expect(Result.getOrThrow(market)).toMatchObject({ amount: "1.00", band: "marketValue" })
    expect(failureOf(on("2023-03-01", { contributions: undefined }))[1]).toBe("expected known facts: /contributions")
    expect(failureOf(on("2020-02-29"))).toEqual([
      "InvalidFacts",
      "/transfer/on: expected a day no earlier than 2020-03-01"
    ])
    expect(
      failureOf(
        concessionPrice({ ...sold, transfer: {}, concession: { ...sold.concession, registeredOn: undefined } }, context)
      )[1]
    ).toBe("expected known facts: /concession/registeredOn, /transfer/on")
    const registered = { ...sold.concession, registeredOn: "2023-03-02" }
    const bought = listing({ on: "2023-03-02", amount: "1" })
    expect(Result.isSuccess(on("2023-03-02", { concession: registered, contributions: bought }))).toBe(true)
    // before the measures there was no concession
    expect(failureOf(on("2022-08-14"))[0]).toBe("NotInForce")
    expect(Result.isSuccess(on("2022-08-15"))).toBe(true)
  })
  it("is shown under each reading, also where the calendar does not reach", () => {
    const { prices, unknown } = Result.getOrThrow(concessionReadings(sold, context))
    expect(prices.flatMap(({ options }) => options).length).toBe(24)
    expect(unknown).toEqual([])
    const later = {
      ...sold,
      concession: { ...sold.concession, registeredOn: "2024-11-02" },
      contributions: listing(),
      transfer: { on: "2026-11-02" }
    }
    // the anniversaries of 2027 and 2029 fall into years whose rest days nobody knows yet
    const open = Result.getOrThrow(concessionReadings(later, context))
    expect(open.prices.map(({ amount, isDefault }) => [amount, isDefault])).toEqual([["0.00", true]])
    expect(new Set(open.unknown.map(({ options, failure }) => `${options.lastDay} ${failure._tag}`))).toEqual(
      new Set(["rolled CalendarUnknown"])
    )
  })
})
