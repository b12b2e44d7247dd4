import * as Calculation from "@zhengce/core/Calculation"
import type { Item } from "@zhengce/core/Catalogue"
import type * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import * as Result from "effect/Result"
import { lpr } from "../data/lpr.ts"
import { type Exit, exit } from "../facts/exit.ts"
import { measures102 } from "../instrument.ts"
import { type AmountUndefined, missing } from "./amount-undefined.ts"
import { flowsOf } from "./flows.ts"
import { type DayCount, type Paid, toFen, total, withInterest, yuan } from "./interest.ts"
import { lprOn, type RatePeriod, type RateTable, type RateUnknown, ratePeriods, type Tenor, tableOf } from "./lpr.ts"
import { type Choices, type PriceReadings, readingsOf } from "./readings.ts"

const cites = measures102.at("31")

/**
 * What article 31 leaves open of the price, each part with the ways to read it.
 *
 * - `tenor`: no term is named, as article 42 names one. Default `overFiveYears`, which is the higher.
 * - `rate`: the rate of the day of payment for the whole time (`atContribution`, the default), each rate for its own time
 *   (`byPeriod`), or the rate of the day of the exit (`atExit`; article 42 says so where it means it). While rates fall,
 *   as all those known here do, the first is the highest; with rates of your own that rise it is not.
 * - `interest`: `simple` (default) or `compound`, added to the principal on each anniversary of the payment. Compound
 *   interest is higher, but is not due unless it has been agreed.
 * - `dayCount`: default `actual/360`, the practice of banks and the highest.
 * - `distributions`: what the fund has already received is not named: `notDeducted` (default), or `deducted` from principal
 *   and interest at its amount.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExitPriceOptions {
  readonly tenor: Tenor
  readonly rate: "atContribution" | "byPeriod" | "atExit"
  readonly interest: "simple" | "compound"
  readonly dayCount: DayCount
  readonly distributions: "notDeducted" | "deducted"
}

/**
 * The cautious reading of each open part: the fund receives the price, so that it is the higher one that can be held.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { exitPriceDefaults } from "@zhengce/fund"
 *
 * assert.equal(exitPriceDefaults.interest, "simple")
 * ```
 *
 * @category options
 * @since 0.1.0
 */
export const exitPriceDefaults: ExitPriceOptions = {
  tenor: "overFiveYears",
  rate: "atContribution",
  interest: "simple",
  dayCount: "actual/360",
  distributions: "notDeducted"
}

/**
 * A price in yuan, with its steps, how the open parts were read, and the rates that it rests on with their status.
 *
 * @category models
 * @since 0.1.0
 */
export interface ExitPrice {
  readonly amount: string
  readonly calculation: Calculation.Calculation
  readonly options: ExitPriceOptions
  readonly table: RateTable
}

/**
 * Why there is no price.
 *
 * @category errors
 * @since 0.1.0
 */
export type ExitPriceFailure = Norm.InvalidFacts | AmountUndefined | RateUnknown | LocalDate.InvalidDate

interface Given {
  readonly on: LocalDate.LocalDate
  readonly appraisal: Ratio.Ratio
  readonly contributions: ReadonlyArray<Paid>
  readonly distributions: ReadonlyArray<Paid>
  readonly table: RateTable
}

/** Reads what every reading of the price needs; the distributions only where one of them does. */
const read = (
  input: unknown,
  fallback: RateTable,
  readsDistributions: boolean
): Result.Result<Given, Norm.InvalidFacts | AmountUndefined> =>
  Result.gen(function* () {
    const facts: Exit = yield* Norm.facts(exit, input)
    const { transfer, appraisal, contributions, distributions } = facts
    const absent = missing([
      [transfer?.on, "/transfer/on"],
      [appraisal, "/appraisal"],
      ...flowsOf(contributions, "/contributions").unknown,
      ...(readsDistributions ? flowsOf(distributions, "/distributions").unknown : [])
    ])
    if (absent !== undefined) return yield* Result.fail(absent)
    const on = transfer?.on as LocalDate.LocalDate
    return {
      on,
      appraisal: Ratio.make(appraisal ?? 0),
      contributions: yield* flowsOf(contributions, "/contributions").until(on),
      distributions: readsDistributions ? yield* flowsOf(distributions, "/distributions").until(on) : [],
      table: yield* tableOf(facts, fallback)
    }
  })

/** One rate for the whole time, or each for its own. */
const ratesFor = ({ tenor, rate }: ExitPriceOptions, { on, table }: Given, paidOn: LocalDate.LocalDate) => {
  if (rate === "byPeriod") {
    return (from: LocalDate.LocalDate, to: LocalDate.LocalDate) => ratePeriods(tenor, from, to, table)
  }
  const fixed = lprOn(tenor, rate === "atExit" ? on : paidOn, table)
  return (from: LocalDate.LocalDate, to: LocalDate.LocalDate) =>
    Result.map(fixed, (found): ReadonlyArray<RatePeriod> => (from < to ? [{ from, to, rate: found }] : []))
}

const priceOf = (
  given: Given,
  options: ExitPriceOptions
): Result.Result<ExitPrice, RateUnknown | LocalDate.InvalidDate> =>
  Result.gen(function* () {
    const { on, appraisal, contributions, distributions, table } = given
    const grown: Array<Calculation.Calculation> = []
    for (const paid of contributions) {
      // what is paid on the day itself bears no interest, and asks for no rate
      const rates = paid.on < on ? ratesFor(options, given, paid.on) : () => Result.succeed([])
      grown.push(yield* withInterest(paid, paid.on, on, rates, { ...options, cites }))
    }
    let sum = total(grown, { zh: "原始出资额及利息", en: "original contribution and interest" }, cites)
    if (options.distributions === "deducted") {
      for (const { on: received, amount } of distributions) {
        const title = { zh: `扣除${received}已收回的款项`, en: `less what was received on ${received}` }
        sum = Calculation.subtract(sum, { title, cites, value: amount })
      }
    }
    const higher = Calculation.floor(sum, {
      title: { zh: "与评估值两者孰高", en: "or the appraised value, whichever is higher" },
      cites,
      value: appraisal
    })
    const calculation = toFen(higher, cites)
    return { amount: yuan(calculation), calculation, options, table }
  })

/**
 * Gives the price at which the manager of a sub-fund, or whom it names, takes over the fund's interest (article 31): the
 * higher of the appraised value and the contributions with interest at the loan prime rate. Amounts in yuan; the price is
 * reckoned on `transfer.on`, exactly, and rounded to the fen at the end. `table` stands for this package's rates; `rates` among the facts
 * take precedence over both.
 *
 * Failures: `InvalidFacts` (also for a flow after the transfer), `AmountUndefined` with the pointers of unknown facts, and
 * `RateUnknown` where a rate is needed for a day outside the table.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import { exitPrice } from "@zhengce/fund"
 *
 * const facts = {
 *   transfer: { on: "2023-09-01" },
 *   contributions: { items: [{ on: "2022-09-01", amount: "100000000" }], complete: true },
 *   appraisal: "101000000",
 * }
 * // 365 days at 4.30 % of 360 days each
 * assert.equal(Result.getOrThrow(exitPrice(facts)).amount, "104359722.22")
 * const plain = exitPrice(facts, { tenor: "oneYear", rate: "byPeriod", dayCount: "actual/365" })
 * // 292 days at 3.65 %, 62 at 3.55 % and 11 at 3.45 %
 * assert.equal(Result.getOrThrow(plain).amount, "103626986.30")
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const exitPrice = (
  input: unknown,
  options: Partial<ExitPriceOptions> & { readonly table?: RateTable } = {}
): Result.Result<ExitPrice, ExitPriceFailure> => {
  const { table = lpr, ...chosen } = options
  const reading = { ...exitPriceDefaults, ...chosen }
  return Result.flatMap(read(input, table, reading.distributions === "deducted"), (given) => priceOf(given, reading))
}

/**
 * The choices of each open part of the price, and what each is called.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { exitPriceChoices } from "@zhengce/fund"
 *
 * assert.equal(exitPriceChoices.interest.compound.zh, "复利（每满一年计入本金）")
 * ```
 *
 * @category options
 * @since 0.1.0
 */
export const exitPriceChoices: Choices<ExitPriceOptions> = {
  tenor: {
    oneYear: { zh: "1年期LPR", en: "LPR for one year" },
    overFiveYears: { zh: "5年期以上LPR", en: "LPR for over five years" }
  },
  rate: {
    atContribution: { zh: "出资时的利率", en: "the rate when it was paid" },
    byPeriod: { zh: "分段适用各期利率", en: "each rate for its own time" },
    atExit: { zh: "退出时的利率", en: "the rate at the exit" }
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
  distributions: {
    notDeducted: { zh: "不扣除已收回的款项", en: "what was received is not deducted" },
    deducted: { zh: "扣除已收回的款项", en: "what was received is deducted" }
  }
}

/**
 * Gives the price of article 31 under every reading of its open parts, so that parties see what they disagree about: equal
 * prices stand together, the highest comes first, the cautious one is marked. A reading that cannot be reckoned does not
 * hide the others. Fails with `InvalidFacts`, or with `AmountUndefined` where no reading can be reckoned.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import { exitPriceReadings } from "@zhengce/fund"
 *
 * const { prices, unknown } = Result.getOrThrow(
 *   exitPriceReadings({
 *     transfer: { on: "2023-03-01" },
 *     contributions: { items: [{ on: "2022-09-01", amount: "1000000" }], complete: true },
 *     distributions: { items: [], complete: true },
 *     appraisal: "900000",
 *   }),
 * )
 * // within one year and one rate, only the term and the count of days make a difference
 * assert.deepEqual(prices.map((p) => [p.amount, p.isDefault]), [
 *   ["1021619.44", true],
 *   ["1021323.29", false],
 *   ["1018351.39", false],
 *   ["1018100.00", false],
 * ])
 * assert.deepEqual(unknown, [])
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const exitPriceReadings = (
  input: unknown,
  table: RateTable = lpr
): Result.Result<PriceReadings<ExitPriceOptions, ExitPriceFailure>, ExitPriceFailure> =>
  readingsOf(exitPriceChoices, exitPriceDefaults, (options) => exitPrice(input, { ...options, table }))

export const calculations: ReadonlyArray<Item> = [
  {
    id: "exit-price",
    title: { zh: "无条件退出的受让价格", en: "price of an exit without conditions" },
    cites,
    implements: ["fund-31-0c"]
  }
]
