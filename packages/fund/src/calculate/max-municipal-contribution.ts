import * as Calculation from "@zhengce/core/Calculation"
import type { Item } from "@zhengce/core/Catalogue"
import * as Norm from "@zhengce/core/Norm"
import type { NotInForce } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as Result from "effect/Result"
import { subFund } from "../facts/sub-fund.ts"
import { measures102 } from "../instrument.ts"
import { basisOf, type Context, figuresOn, type Limit, limitsOf, type ShareReading } from "./limits.ts"

const { at } = measures102

/**
 * The largest municipal contribution under some limits, in yuan with two decimal places, its steps, and the ids of the limits
 * that bind. Where missing facts could still lower it, `atMost` is what is known not to be exceeded, and `missing` names them.
 *
 * @category models
 * @since 0.1.0
 */
export type LargestContribution =
  | {
      readonly status: "determined"
      readonly amount: string
      readonly calculation: Calculation.Calculation
      readonly binding: ReadonlyArray<string>
    }
  | {
      readonly status: "undetermined"
      readonly atMost?: string
      readonly calculation?: Calculation.Calculation
      readonly missing: ReadonlyArray<string>
    }

/**
 * What limits the municipal contribution to a sub-fund, and the largest one: under the mandatory limits alone, which a
 * departure with reasons may reach, and with the presumptive ones (一般, 原则上) kept.
 *
 * @category models
 * @since 0.1.0
 */
export interface MaxMunicipalContribution {
  /** Every limit that governs or may govern, in the order of the articles. */
  readonly limits: ReadonlyArray<Limit>
  readonly mandatory: LargestContribution
  readonly presumptive: LargestContribution
}

/**
 * Solves for the largest lawful contribution of the municipal fund to a sub-fund, from its size, its stage and what others
 * contribute (articles 17 and 23). Limits that follow from several provisions together are found: with county or zone
 * money it is never above 25 % of the size. Amounts in yuan; the exact amount is rounded down to the fen as its last step.
 * What the municipal fund itself contributes among the facts is not read.
 *
 * Missing facts make an answer undetermined only where they could lower it. Fails with `InvalidFacts` where the facts are not
 * of the right form, and with `NotInForce` on a day without a rule.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Result from "effect/Result"
 * import { maxMunicipalContribution, rulebook } from "@zhengce/fund"
 *
 * const context = { rulebook, on: LocalDate.make("2023-03-01") }
 * const contributors = {
 *   items: [
 *     { name: "某区国有投资公司", kind: "countyState", commitment: "20000000" },
 *     { name: "某投资公司", kind: "socialCapital", commitment: "50000000" },
 *   ],
 *   complete: true,
 * }
 * const facts = { size: "100000000", contributors, isCountyFund: false }
 * const { mandatory } = Result.getOrThrow(maxMunicipalContribution(facts, context))
 * // what kind of fund it is does not matter: the county's 20 million bind before 30 % of the size
 * assert.ok(mandatory.status === "determined")
 * assert.deepEqual([mandatory.amount, mandatory.binding], ["20000000.00", ["not-above-county"]])
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const maxMunicipalContribution = (
  input: unknown,
  { rulebook, on, ...reading }: Context & ShareReading
): Result.Result<MaxMunicipalContribution, Norm.InvalidFacts | NotInForce> =>
  Result.flatMap(Norm.facts(subFund, input), (facts) =>
    Result.map(figuresOn({ rulebook, on }), (figures) => {
      const limits = limitsOf(facts, basisOf(facts, reading), figures, reading)
      const mandatory = limits.filter(({ force }) => force === "mandatory")
      return { limits, mandatory: largest(mandatory), presumptive: largest(limits) }
    })
  )

/** The amount in yuan to the fen, cut off so that no limit is exceeded. */
export const inYuan = (value: Ratio.Ratio): string => Ratio.toDecimal(value, 2, "down")

/** The least of the limits; it is determined where no limit that is still open could be lower. */
const largest = (limits: ReadonlyArray<Limit>): LargestContribution => {
  const reckoned = limits.flatMap((limit) => (limit.calculation ? [{ ...limit, calculation: limit.calculation }] : []))
  const [first, ...rest] = reckoned
  if (first === undefined) return { status: "undetermined", missing: missingOf(limits) }
  const start = Calculation.start({ title: first.title, cites: first.cites, value: first.calculation })
  const least = rest.reduce(
    (lowest, { title, cites, calculation }) => Calculation.cap(lowest, { title, cites, value: calculation }),
    start
  )
  const calculation = Calculation.round(least, {
    title: { zh: "舍去不足一分的部分，以免超过上限", en: "cut off below one fen, so that no limit is exceeded" },
    cites: at("17.1.2"),
    places: 2,
    rounding: "down"
  })
  const amount = inYuan(least.value)
  const lower = limits.filter((limit) => inYuan(limit.least) !== amount && Ratio.compare(limit.least, least.value) < 0)
  if (lower.length > 0) return { status: "undetermined", atMost: amount, calculation, missing: missingOf(lower) }
  const binding = reckoned.filter((limit) => Ratio.equals(limit.calculation.value, least.value)).map(({ id }) => id)
  return { status: "determined", amount, calculation, binding }
}

const missingOf = (limits: ReadonlyArray<Limit>): ReadonlyArray<string> => [
  ...new Set(limits.flatMap(({ missing }) => missing))
]

export const calculations: ReadonlyArray<Item> = [
  {
    id: "max-municipal-contribution",
    title: {
      zh: "市产业基金出资的上限（仅计强制性规定）",
      en: "the largest municipal contribution under the mandatory limits"
    },
    cites: [at("17.1.2"), at("17.1.5"), at("23")],
    implements: ["fund-17-5c", "fund-23-4"]
  },
  {
    id: "max-municipal-contribution-in-general",
    title: {
      zh: "市产业基金出资的上限（兼守“一般”“原则上”的规定）",
      en: "the largest municipal contribution with the presumptive limits kept"
    },
    cites: [at("17.1.2"), at("17.1.5"), at("23")],
    implements: ["fund-17-5c", "fund-23-4"]
  }
]
