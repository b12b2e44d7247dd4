import * as Calculation from "@zhengce/core/Calculation"
import type { Item } from "@zhengce/core/Catalogue"
import type { Citation } from "@zhengce/core/Citation"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import type { NotInForce } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import { list, type Text } from "@zhengce/core/Text"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import type { WorkCalendar } from "@zhengce/core/WorkCalendar"
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { lpr } from "../data/lpr.ts"
import { type Exit, exit } from "../facts/exit.ts"
import { measures102 } from "../instrument.ts"
import { concessionInterestTime, concessionInterestYear, concessionPrincipalTime } from "../parameters/exit.ts"
import { type AmountUndefined, missing } from "./amount-undefined.ts"
import { flowsOf } from "./flows.ts"
import { type DayCount, toFen, total, withInterest, yuan } from "./interest.ts"
import { lprOn, type RatePeriod, type RateTable, type RateUnknown, tableOf } from "./lpr.ts"
import { type Choices, type PriceReadings, readingsOf } from "./readings.ts"

const { at } = measures102

/**
 * What article 42 leaves open of the concession price.
 *
 * - `interestFrom`: from the third year is from the second anniversary of the registration (`secondAnniversary`, the
 *   default), or once three years are full (`thirdAnniversary`).
 * - `interest`: `simple` (default), or `compound`, which is not due unless agreed.
 * - `dayCount`: default `actual/360`, the practice of banks and the highest.
 * - `lastDay`: the last day of three or five years is the anniversary also where it is a rest day (`nominal`, the
 *   default), or moves on from one (`rolled`).
 *
 * @category models
 * @since 0.1.0
 */
export interface ConcessionOptions {
  readonly interestFrom: "secondAnniversary" | "thirdAnniversary"
  readonly interest: "simple" | "compound"
  readonly dayCount: DayCount
  readonly lastDay: "nominal" | "rolled"
}

/**
 * The cautious reading of each open part: the fund receives the price and may ask for more, so that the higher one is
 * lawful under every reading.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { concessionDefaults } from "@zhengce/fund"
 *
 * assert.equal(concessionDefaults.interestFrom, "secondAnniversary")
 * ```
 *
 * @category options
 * @since 0.1.0
 */
export const concessionDefaults: ConcessionOptions = {
  interestFrom: "secondAnniversary",
  interest: "simple",
  dayCount: "actual/360",
  lastDay: "nominal"
}

/**
 * The three bands of article 42 by the time since registration.
 *
 * @category models
 * @since 0.1.0
 */
export type ConcessionBand = "principal" | "principalAndInterest" | "marketValue"

/**
 * The lowest price at which the fund may sell under the concession, in yuan: how it came about, its band, and the days on
 * which the bands end.
 *
 * @category models
 * @since 0.1.0
 */
export interface ConcessionPrice {
  readonly amount: string
  readonly band: ConcessionBand
  /** The last day at the contribution, and the last at contribution and interest. */
  readonly principalUntil: LocalDate.LocalDate
  readonly interestUntil: LocalDate.LocalDate
  readonly calculation: Calculation.Calculation
  readonly options: ConcessionOptions
  /** The rates on which the interest rests; absent where there is none. */
  readonly table?: RateTable
}

/**
 * Says that the concession is not open to this sale, with each condition of article 42 that is not met.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { ConcessionNotOpen } from "@zhengce/fund"
 *
 * const error = new ConcessionNotOpen({ paths: ["/object"], cites: [], expected: { zh: "份额", en: "an interest" } })
 * assert.equal(error.message, "the concession asks for an interest")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class ConcessionNotOpen extends /*#__PURE__*/ Data.TaggedError("ConcessionNotOpen")<{
  /** JSON Pointers of the facts that bar it. */
  readonly paths: ReadonlyArray<string>
  readonly cites: ReadonlyArray<Citation>
  readonly expected: Text
}> {
  override get message(): string {
    return `the concession asks for ${this.expected.en}`
  }
}

/**
 * What a concession price is reckoned with; `table` stands for this package's rates.
 *
 * @category models
 * @since 0.1.0
 */
export interface ConcessionContext {
  readonly rulebook: Rulebook.Rulebook
  readonly calendar: WorkCalendar
  readonly table?: RateTable
}

/**
 * Why there is no concession price.
 *
 * @category errors
 * @since 0.1.0
 */
export type ConcessionFailure =
  | Norm.InvalidFacts
  | AmountUndefined
  | ConcessionNotOpen
  | RateUnknown
  | NotInForce
  | TimeLimit.Failure

const conditions = ({ object, concession }: Exit) => [
  {
    path: "/concession/policyGoalsMet",
    isMet: concession?.policyGoalsMet,
    title: { zh: "子基金完成政策目标", en: "a sub-fund that has met its policy goals" }
  },
  {
    path: "/concession/buyerIsSocialCapital",
    isMet: concession?.buyerIsSocialCapital,
    title: { zh: "受让方为社会资本", en: "a buyer of social capital" }
  },
  {
    path: "/object",
    isMet: object === undefined ? undefined : object === "subFundShare",
    title: { zh: "转让的是子基金份额", en: "an interest in a sub-fund" }
  }
]

/** The conditions first: where one is not met there is nothing to reckon. */
const open = (facts: Exit): Result.Result<void, ConcessionNotOpen | AmountUndefined> => {
  const all = conditions(facts)
  const failed = all.filter(({ isMet }) => isMet === false)
  if (failed.length > 0) {
    const expected = list(failed.map(({ title }) => title))
    return Result.fail(new ConcessionNotOpen({ paths: failed.map(({ path }) => path), cites: [at("42")], expected }))
  }
  const absent = missing(all.map(({ isMet, path }) => [isMet, path]))
  return absent === undefined ? Result.succeed(undefined) : Result.fail(absent)
}

/**
 * Gives the price at which the fund may sell its interest in a sub-fund to social capital (article 42), by the time between
 * the registration of the sub-fund and `transfer.on`: up to three years the contributions, then up to five with interest
 * from the third year at the one-year LPR of the day of the transfer, after that the market value. What was paid in later
 * than interest would begin bears it from its payment. Amounts in yuan; exact, and rounded to the fen at the end.
 *
 * Failures: `ConcessionNotOpen` where a condition is not met, `AmountUndefined`, `InvalidFacts` (also for a transfer before
 * the registration), `RateUnknown`, `NotInForce` before 15 August 2022.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as Result from "effect/Result"
 * import { concessionPrice, rulebook } from "@zhengce/fund"
 *
 * const sold = (on: string) => ({
 *   object: "subFundShare",
 *   concession: { registeredOn: "2020-03-01", policyGoalsMet: true, buyerIsSocialCapital: true },
 *   contributions: { items: [{ on: "2020-03-01", amount: "100000000" }], complete: true },
 *   transfer: { on },
 * })
 * const context = { rulebook, calendar: WorkCalendar.china }
 * const plain = { dayCount: "actual/365" } as const
 * const amount = (on: string) => Result.getOrThrow(concessionPrice(sold(on), context, plain)).amount
 * // on the third anniversary the contribution; the day after, 366 days of interest since the second
 * assert.deepEqual(["2023-03-01", "2023-03-02"].map(amount), ["100000000.00", "103660000.00"])
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const concessionPrice = (
  input: unknown,
  context: ConcessionContext,
  options: Partial<ConcessionOptions> = {}
): Result.Result<ConcessionPrice, ConcessionFailure> =>
  Result.gen(function* () {
    const facts: Exit = yield* Norm.facts(exit, input)
    yield* open(facts)
    const { registeredOn } = facts.concession ?? {}
    const absent = missing([
      [registeredOn, "/concession/registeredOn"],
      [facts.transfer?.on, "/transfer/on"]
    ])
    if (registeredOn === undefined || absent !== undefined) return yield* Result.fail(absent as AmountUndefined)
    const on = facts.transfer?.on as LocalDate.LocalDate
    if (on < registeredOn) {
      const expected = { zh: `不早于${registeredOn}的日期`, en: `a day no earlier than ${registeredOn}` }
      const issue = { path: "/transfer/on", value: on, expected }
      return yield* Result.fail(new Norm.InvalidFacts({ ...issue, issues: [issue] }))
    }
    const chosen = { ...concessionDefaults, ...options }
    const { rulebook, calendar } = context
    const roll = chosen.lastDay === "rolled" ? "forward" : "none"
    const bands = []
    for (const parameter of [concessionPrincipalTime, concessionInterestTime]) {
      const { value } = yield* Rulebook.valueOf(rulebook, parameter, on)
      bands.push((yield* TimeLimit.resolve({ ...value, roll }, registeredOn, { calendar })).lastDay)
    }
    const [principalUntil, interestUntil] = bands as [LocalDate.LocalDate, LocalDate.LocalDate]
    const priced = { principalUntil, interestUntil, options: chosen }
    const done = (band: ConcessionBand, sum: Calculation.Calculation, cites: Citation): ConcessionPrice => {
      const calculation = toFen(sum, cites)
      return { ...priced, band, amount: yuan(calculation), calculation }
    }

    if (on > interestUntil) {
      const cites = at("42.1.3")
      const { marketValue } = facts
      const unknown = missing([[marketValue, "/marketValue"]])
      if (unknown !== undefined) return yield* Result.fail(unknown)
      const value = Ratio.make(marketValue ?? 0)
      const title = { zh: "当时市值（同股同权）", en: "market value of the day, with equal rights" }
      return done("marketValue", Calculation.start({ title, cites, value }), cites)
    }

    const flows = flowsOf(facts.contributions, "/contributions")
    const unpaid = missing(flows.unknown)
    if (unpaid !== undefined) return yield* Result.fail(unpaid)
    const contributions = yield* flows.until(on)
    if (on <= principalUntil) {
      const cites = at("42.1.1")
      const title = { zh: "原始出资额", en: "original contribution" }
      const parts = contributions.map(({ amount: value }) => Calculation.start({ title, cites, value }))
      return done("principal", total(parts, title, cites), cites)
    }

    const cites = at("42.1.2")
    const year = (yield* Rulebook.valueOf(rulebook, concessionInterestYear, on)).value
    // the third year begins when two are full
    const full = chosen.interestFrom === "secondAnniversary" ? year - 1 : year
    const begin = yield* LocalDate.plusMonths(registeredOn, 12 * full)
    const table = yield* tableOf(facts, context.table ?? lpr)
    const rate = yield* lprOn("oneYear", on, table)
    const rates = (from: LocalDate.LocalDate, to: LocalDate.LocalDate): Result.Result<ReadonlyArray<RatePeriod>> =>
      Result.succeed(from < to ? [{ from, to, rate }] : [])
    const grown: Array<Calculation.Calculation> = []
    for (const paid of contributions) grown.push(yield* withInterest(paid, begin, on, rates, { ...chosen, cites }))
    const title = { zh: "原始出资额及自第3年起的利息", en: "original contribution and interest from the third year" }
    return { ...done("principalAndInterest", total(grown, title, cites), cites), table }
  })

/**
 * The choices of each open part of the concession price, and what each is called.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { concessionChoices } from "@zhengce/fund"
 *
 * assert.equal(concessionChoices.interestFrom.thirdAnniversary.zh, "满3年后起息")
 * ```
 *
 * @category options
 * @since 0.1.0
 */
export const concessionChoices: Choices<ConcessionOptions> = {
  interestFrom: {
    secondAnniversary: { zh: "自第三年之始（满2年）起息", en: "interest from the beginning of the third year" },
    thirdAnniversary: { zh: "满3年后起息", en: "interest once three years are full" }
  },
  interest: {
    simple: { zh: "单利", en: "simple interest" },
    compound: { zh: "复利（每满一年计入本金）", en: "compound interest, added each year" }
  },
  dayCount: {
    "actual/365": { zh: "实际天数/365", en: "actual days over 365" },
    "actual/360": { zh: "实际天数/360", en: "actual days over 360" },
    "actual/actual": { zh: "实际天数/当年天数", en: "actual days over those of the year" }
  },
  lastDay: {
    nominal: { zh: "最后一日不因休息日顺延", en: "the last day does not move from a rest day" },
    rolled: { zh: "最后一日为休息日的顺延", en: "the last day moves on from a rest day" }
  }
}

/**
 * Gives the concession price under every reading of its open parts, the highest first, the cautious one marked.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as Result from "effect/Result"
 * import { concessionReadings, rulebook } from "@zhengce/fund"
 *
 * const sold = {
 *   object: "subFundShare",
 *   concession: { registeredOn: "2020-03-01", policyGoalsMet: true, buyerIsSocialCapital: true },
 *   contributions: { items: [{ on: "2020-03-01", amount: "100000000" }], complete: true },
 *   transfer: { on: "2023-03-02" },
 * }
 * const context = { rulebook, calendar: WorkCalendar.china }
 * const { prices } = Result.getOrThrow(concessionReadings(sold, context))
 * // from the second anniversary over 360 days, compound and simple; and after three full years, one day's interest
 * assert.deepEqual(prices.filter((p) => p.isDefault).map((p) => p.amount), ["103710833.33"])
 * assert.equal(prices.at(-1)?.amount, "100010000.00")
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const concessionReadings = (
  input: unknown,
  context: ConcessionContext
): Result.Result<PriceReadings<ConcessionOptions, ConcessionFailure>, ConcessionFailure> =>
  readingsOf(concessionChoices, concessionDefaults, (options) => concessionPrice(input, context, options))

export const calculations: ReadonlyArray<Item> = [
  {
    id: "concession-price",
    title: { zh: "让利转让价格", en: "price under the concession" },
    cites: [at("42.1.1"), at("42.1.2"), at("42.1.3")],
    implements: ["fund-42-1", "fund-42-2", "fund-42-3"]
  }
]
