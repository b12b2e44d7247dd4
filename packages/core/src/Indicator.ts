/**
 * An indicator is a figure that a plan sets: where it starts, what it is to reach and by when. It tells how far an actual
 * figure has come, what is to be expected on a day, and whether the target is attained. A missing baseline stays missing.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import type { Citation } from "./Citation.ts"
import { attempt, failure } from "./internal/attempt.ts"
import { refuse as refuseDefinition } from "./internal/refuse.ts"
import { daysBetween, type Input, type InvalidDate, type LocalDate } from "./LocalDate.ts"
import * as Ratio from "./Ratio.ts"
import type { Text } from "./Text.ts"

/**
 * What a figure is to be at the deadline: at least or at most a value, within a range (both ends belong to it), or only
 * higher or lower than the baseline.
 *
 * @category models
 * @since 0.1.0
 */
export type Target<A> =
  | { readonly atLeast: A }
  | { readonly atMost: A }
  | { readonly from: A; readonly to: A }
  | { readonly direction: "increase" | "decrease" }

/**
 * What is declared of an indicator; values are decimal texts or whole numbers.
 *
 * @category models
 * @since 0.1.0
 */
export interface Declaration<A> {
  readonly id: string
  readonly title: Text
  readonly unit: Text
  /** A `stock` is a level on a day; a `yearly` figure is the amount of one year. */
  readonly kind: "stock" | "yearly"
  /** 约束性 or 预期性. */
  readonly binding: "binding" | "expected"
  /** Absent where the plan gives none. */
  readonly baseline?: { readonly value: A; readonly on: LocalDate }
  readonly target: Target<A>
  readonly deadline: LocalDate
  readonly cites: Citation
  /** Inventory ids that the indicator carries. */
  readonly implements?: ReadonlyArray<string>
}

/**
 * A planned figure, with exact values.
 *
 * @category models
 * @since 0.1.0
 */
export type Indicator = Declaration<Ratio.Ratio>

/**
 * Says why a question about an indicator has no answer: it has no baseline, the baseline attains the target already (so
 * that there is no way to go), its target is only a direction, or the day is before the baseline.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { IndicatorUndefined } from "@zhengce/core/Indicator"
 *
 * const error = new IndicatorUndefined({ indicator: "output", reason: "noBaseline", expected: { zh: "基期值", en: "a baseline" } })
 * assert.equal(error.message, "output: expected a baseline")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class IndicatorUndefined extends /*#__PURE__*/ failure("IndicatorUndefined")<{
  readonly indicator: string
  readonly reason: "noBaseline" | "attainedAtBaseline" | "noTargetValue" | "beforeBaseline"
  readonly expected: Text
}> {
  override get message(): string {
    return `${this.indicator}: expected ${this.expected.en}`
  }
}

const expected: Readonly<Record<IndicatorUndefined["reason"], Text>> = {
  noBaseline: { zh: "基期值", en: "a baseline" },
  attainedAtBaseline: { zh: "未达到目标的基期值", en: "a baseline short of the target" },
  noTargetValue: { zh: "以数值表示的目标", en: "a target with a value" },
  beforeBaseline: { zh: "不早于基期的日期", en: "a day not before the baseline" }
}

const refuse = ({ id }: Indicator, reason: IndicatorUndefined["reason"]): never => {
  throw new IndicatorUndefined({ indicator: id, reason, expected: expected[reason] })
}

/**
 * Defines an indicator. Throws a `DefinitionError` where a value is not an exact number, a range is upside down, or the
 * deadline is not after the baseline.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Indicator from "@zhengce/core/Indicator"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const patents = Indicator.define({
 *   id: "patents",
 *   title: { zh: "每万人口高价值发明专利拥有量", en: "high-value patents per 10,000 people" },
 *   unit: { zh: "件", en: "patents" },
 *   kind: "stock",
 *   binding: "expected",
 *   target: { atLeast: "5.7" },
 *   deadline: "2025-12-31" as LocalDate,
 *   cites,
 * })
 * assert.equal(patents.baseline, undefined)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = (declaration: Declaration<Ratio.Input>): Indicator => {
  const { id, baseline, deadline } = declaration
  const exact = (value: Ratio.Input): Ratio.Ratio =>
    Result.getOrElse(Ratio.parse(value), ({ message }) => refuseDefinition("Indicator", id, message))
  const target = Object.fromEntries(
    Object.entries(declaration.target).map(([key, value]) => [key, key === "direction" ? value : exact(value)])
  ) as Target<Ratio.Ratio>
  const { low, high } = boundsOf(target)
  if (low && high && Ratio.compare(low, high) > 0) refuseDefinition("Indicator", id, "its range is upside down")
  if (baseline === undefined) return { ...(declaration as Declaration<never>), target }
  if (baseline.on >= deadline) refuseDefinition("Indicator", id, "its deadline is not after its baseline")
  return { ...declaration, target, baseline: { ...baseline, value: exact(baseline.value) } }
}

interface Bounds {
  readonly low: Ratio.Ratio | undefined
  readonly high: Ratio.Ratio | undefined
}

/** Both ends of a range, one of them for a mere bound, and neither for a direction. */
const boundsOf = (target: Target<Ratio.Ratio>): Bounds => {
  const { atLeast, from: low = atLeast, atMost, to: high = atMost } = target as Partial<Record<string, Ratio.Ratio>>
  return { low, high }
}

/** The end of the target that a value does not attain. */
const shortOf = ({ low, high }: Bounds, value: Ratio.Ratio): Ratio.Ratio | undefined => {
  if (low && Ratio.compare(value, low) < 0) return low
  return high && Ratio.compare(value, high) > 0 ? high : undefined
}

/** The way from the baseline to the nearest value that attains the target. */
const way = (
  indicator: Indicator
): { readonly start: Ratio.Ratio; readonly goal: Ratio.Ratio; readonly since: LocalDate } => {
  const { target, baseline = refuse(indicator, "noBaseline") } = indicator
  if ("direction" in target) return refuse(indicator, "noTargetValue")
  const goal = shortOf(boundsOf(target), baseline.value) ?? refuse(indicator, "attainedAtBaseline")
  return { start: baseline.value, goal, since: baseline.on }
}

/**
 * Gives the share of the way from baseline to target that an actual figure has come: 0 at the baseline, 1 at the target,
 * more beyond it, negative when it went the wrong way. For a range, the target is its nearest end.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Indicator from "@zhengce/core/Indicator"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const share = Indicator.define({
 *   id: "share",
 *   title: { zh: "占比", en: "share" },
 *   unit: { zh: "%", en: "%" },
 *   kind: "stock",
 *   binding: "binding",
 *   baseline: { value: "60", on: "2020-12-31" as LocalDate },
 *   target: { atLeast: "80" },
 *   deadline: "2025-12-31" as LocalDate,
 *   cites,
 * })
 * assert.deepEqual(Result.getOrThrow(Indicator.progress(share, "65")), Ratio.make(1, 4))
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const progress = (
  indicator: Indicator,
  actual: Ratio.Input
): Result.Result<Ratio.Ratio, IndicatorUndefined | Ratio.InvalidNumber> =>
  attempt(() => {
    const value = Result.getOrThrow(Ratio.parse(actual))
    const { start, goal } = way(indicator)
    return Ratio.make(Ratio.subtract(value, start), Ratio.subtract(goal, start))
  })

/**
 * Tells whether a figure at the deadline attains the target: `met` (for a range `withinRange`) or `notMet`. A target
 * that is only a direction is measured against the baseline.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Indicator from "@zhengce/core/Indicator"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const rate = Indicator.define({
 *   id: "rate",
 *   title: { zh: "比率", en: "rate" },
 *   unit: { zh: "%", en: "%" },
 *   kind: "yearly",
 *   binding: "expected",
 *   target: { from: "1", to: "2" },
 *   deadline: "2025-12-31" as LocalDate,
 *   cites,
 * })
 * const attained = (actual: string) => Result.getOrThrow(Indicator.attainment(rate, actual))
 * assert.deepEqual(["0.99", "1", "2", "2.01"].map(attained), ["notMet", "withinRange", "withinRange", "notMet"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const attainment = (
  indicator: Indicator,
  actual: Ratio.Input
): Result.Result<"met" | "withinRange" | "notMet", IndicatorUndefined | Ratio.InvalidNumber> =>
  attempt(() => {
    const value = Result.getOrThrow(Ratio.parse(actual))
    const { target } = indicator
    if ("direction" in target) {
      const { baseline = refuse(indicator, "noBaseline") } = indicator
      return Ratio.compare(value, baseline.value) === (target.direction === "increase" ? 1 : -1) ? "met" : "notMet"
    }
    if (shortOf(boundsOf(target), value) !== undefined) return "notMet"
    return "from" in target ? "withinRange" : "met"
  })

/**
 * Gives the figure to be expected on a day if it moved evenly, day by day, from the baseline to the target; from the
 * deadline on, the target itself. The plan does not require an even course: this is a yardstick, not a norm.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Indicator from "@zhengce/core/Indicator"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const share = Indicator.define({
 *   id: "share",
 *   title: { zh: "占比", en: "share" },
 *   unit: { zh: "%", en: "%" },
 *   kind: "stock",
 *   binding: "binding",
 *   baseline: { value: "60", on: "2021-01-01" as LocalDate },
 *   target: { atLeast: "80" },
 *   deadline: "2021-01-11" as LocalDate,
 *   cites,
 * })
 * assert.deepEqual(Result.getOrThrow(Indicator.expectedPath(share, "2021-01-04")), Ratio.make(66))
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const expectedPath = (
  indicator: Indicator,
  on: Input
): Result.Result<Ratio.Ratio, IndicatorUndefined | InvalidDate> =>
  attempt(() => {
    const { start, goal, since } = way(indicator)
    const elapsed = Result.getOrThrow(daysBetween(since, on))
    if (elapsed < 0) refuse(indicator, "beforeBaseline")
    const whole = Result.getOrThrow(daysBetween(since, indicator.deadline))
    return Ratio.add(start, Ratio.multiply(Ratio.subtract(goal, start), Ratio.make(Math.min(elapsed, whole), whole)))
  })
