/**
 * An indicator is a figure that a plan sets: where it starts, what it is to reach and by when. It tells how far an actual
 * figure has come, what is to be expected on a day, and whether the target is attained. A missing baseline stays missing.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Citation } from "./Citation.ts"
import { DefinitionError } from "./DefinitionError.ts"
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
export class IndicatorUndefined extends Data.TaggedError("IndicatorUndefined")<{
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
  attainedAtBaseline: { zh: "尚未达到目标的基期值", en: "a baseline that does not attain the target already" },
  noTargetValue: { zh: "以数值表示的目标", en: "a target with a value" },
  beforeBaseline: { zh: "不早于基期的日期", en: "a day that is not before the baseline" }
}

const undefinedFor = ({ id }: Indicator, reason: IndicatorUndefined["reason"]) =>
  Result.fail(new IndicatorUndefined({ indicator: id, reason, expected: expected[reason] }))

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
  const { id, baseline, target, deadline, ...rest } = declaration
  const refuse = (problem: string): never => {
    throw new DefinitionError({ noun: "Indicator", id, problem })
  }
  const exact = (value: Ratio.Input): Ratio.Ratio => {
    const parsed = Ratio.parse(value)
    return Result.isSuccess(parsed) ? parsed.success : refuse(parsed.failure.message)
  }
  const exactTarget: Target<Ratio.Ratio> =
    "atLeast" in target
      ? { atLeast: exact(target.atLeast) }
      : "atMost" in target
        ? { atMost: exact(target.atMost) }
        : "from" in target
          ? { from: exact(target.from), to: exact(target.to) }
          : target
  if ("from" in exactTarget && Ratio.compare(exactTarget.from, exactTarget.to) > 0) refuse("its range is upside down")
  if (baseline !== undefined && baseline.on >= deadline) refuse("its deadline is not after its baseline")
  return {
    ...rest,
    id,
    target: exactTarget,
    deadline,
    ...(baseline === undefined ? {} : { baseline: { value: exact(baseline.value), on: baseline.on } })
  }
}

const meets = (target: Exclude<Target<Ratio.Ratio>, { direction: unknown }>, value: Ratio.Ratio): boolean =>
  "atLeast" in target
    ? Ratio.compare(value, target.atLeast) >= 0
    : "atMost" in target
      ? Ratio.compare(value, target.atMost) <= 0
      : Ratio.compare(value, target.from) >= 0 && Ratio.compare(value, target.to) <= 0

/** The way from the baseline to the nearest value that attains the target. */
const way = (
  indicator: Indicator
): Result.Result<{ start: Ratio.Ratio; goal: Ratio.Ratio; since: LocalDate }, IndicatorUndefined> => {
  const { baseline, target } = indicator
  if (baseline === undefined) return undefinedFor(indicator, "noBaseline")
  if ("direction" in target) return undefinedFor(indicator, "noTargetValue")
  const { value: start, on: since } = baseline
  if (meets(target, start)) return undefinedFor(indicator, "attainedAtBaseline")
  const goal =
    "atLeast" in target
      ? target.atLeast
      : "atMost" in target
        ? target.atMost
        : Ratio.compare(start, target.from) < 0
          ? target.from
          : target.to
  return Result.succeed({ start, goal, since })
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
): Result.Result<Ratio.Ratio, IndicatorUndefined | Ratio.InvalidNumber> => {
  const value = Ratio.parse(actual)
  if (Result.isFailure(value)) return Result.fail(value.failure)
  return Result.map(way(indicator), ({ start, goal }) =>
    Ratio.make(Ratio.subtract(value.success, start), Ratio.subtract(goal, start))
  )
}

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
): Result.Result<"met" | "withinRange" | "notMet", IndicatorUndefined | Ratio.InvalidNumber> => {
  const { baseline, target } = indicator
  const value = Ratio.parse(actual)
  if (Result.isFailure(value)) return Result.fail(value.failure)
  if (!("direction" in target)) {
    return Result.succeed(meets(target, value.success) ? ("from" in target ? "withinRange" : "met") : "notMet")
  }
  if (baseline === undefined) return undefinedFor(indicator, "noBaseline")
  const moved = Ratio.compare(value.success, baseline.value)
  return Result.succeed((target.direction === "increase" ? moved > 0 : moved < 0) ? "met" : "notMet")
}

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
): Result.Result<Ratio.Ratio, IndicatorUndefined | InvalidDate> => {
  const path = way(indicator)
  if (Result.isFailure(path)) return Result.fail(path.failure)
  const { start, goal, since } = path.success
  const elapsed = daysBetween(since, on)
  if (Result.isFailure(elapsed)) return Result.fail(elapsed.failure)
  if (elapsed.success < 0) return undefinedFor(indicator, "beforeBaseline")
  return Result.map(daysBetween(since, indicator.deadline), (whole) =>
    Ratio.add(start, Ratio.multiply(Ratio.subtract(goal, start), Ratio.make(Math.min(elapsed.success, whole), whole)))
  )
}
