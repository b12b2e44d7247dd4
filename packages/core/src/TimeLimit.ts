/**
 * A time limit (期限): so many days, working days, months or years from an event, as the greatest time allowed, the least
 * time required, the time after which something takes effect, or the time before an anchor. It is resolved on a working
 * calendar into a {@link Period}: first and last day, both readings where the law is open, and a trace with articles.
 *
 * Counting follows articles 200 to 204 of the Civil Code; where general law is silent, the default is the reading that is
 * lawful under every tenable one for the party that must act, and each other reading is an option.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { isFailure } from "effect/Result"
import type { Citation } from "./Citation.ts"
import { attempt, failure } from "./internal/attempt.ts"
import type { CalendarUnknown } from "./internal/calendarUnknown.ts"
import { InvalidDate, inYears, ofDate, ofInstant } from "./internal/civilDay.ts"
import * as epoch from "./internal/epochDay.ts"
import { choices } from "./internal/limitChoices.ts"
import * as table from "./internal/table.ts"
import type { Input, Instant, LocalDate } from "./LocalDate.ts"
import type { Text } from "./Text.ts"
import type { Certainty, DaySource, Reason, WorkCalendar } from "./WorkCalendar.ts"

/**
 * What is counted: calendar days, working days, months or years.
 *
 * @category models
 * @since 0.1.0
 */
export type Unit = "day" | "workingDay" | "month" | "year"

/**
 * What the limit does: `within` (done by the last day), `atLeast` (a period that must run out), `expiry` (N日后: takes
 * effect on the day after the N-th), `notLaterThan` (N日前: done before an anchor).
 *
 * @category models
 * @since 0.1.0
 */
export type Kind = "within" | "atLeast" | "expiry" | "notLaterThan"

/**
 * The choices that a limit leaves open. Each default is the cautious reading.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /**
   * What happens when the last day is a rest day: `forward` (default for `within` and `atLeast`; Civil Code 203),
   * `preceding` (default for `notLaterThan`: the actor must be earlier, never later) or `none`. `expiry` never rolls.
   */
  readonly roll?: "none" | "forward" | "preceding"
  /**
   * For `notLaterThan`: `clear` (default; N clear days between act and anchor, lawful under both readings) or
   * `excludeAnchor` (only the anchor is not counted).
   */
  readonly backwardCount?: "clear" | "excludeAnchor"
  /**
   * Which end of a suspension is left out of the count: `(]` (default: the stop day counts, the day of resumption does
   * not; Civil Code 201 at both ends), `[)` or `[]`.
   */
  readonly suspensionBounds?: "(]" | "[)" | "[]"
  /** A start on a rest day counts as it is (default; shorter for who must act), or as the next working day. */
  readonly startOnRestDay?: "asIs" | "nextWorkingDay"
  /** The start day is itself the first day. Only with a rule that says so: give it in `cites`. */
  readonly startInclusive?: boolean
  /** A month ends on the corresponding day (default), or is thirty days (contracts made before 2021). */
  readonly monthRule?: "correspondingDay" | "thirtyDays"
  /** The last day ends at midnight (default) or at the close of business of the office that receives. */
  readonly closesAt?: "midnight" | "closeOfBusiness"
  /** The provisions that lay the limit down. */
  readonly cites?: ReadonlyArray<Citation>
}

/**
 * A time limit as data.
 *
 * @category models
 * @since 0.1.0
 */
export interface TimeLimit extends Options {
  readonly kind: Kind
  readonly n: number
  readonly unit: Unit
}

/**
 * Time that is left out of a count. `exclude` stops the count and goes on with it; `restart` begins it again from zero.
 * The rule must say which; there is no default. Without `to` the suspension still lasts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Suspension {
  readonly from: Input
  readonly to?: Input
  readonly mode: "exclude" | "restart"
  readonly reason?: Text
  readonly cites?: ReadonlyArray<Citation>
}

/**
 * What a limit is resolved with.
 *
 * @category models
 * @since 0.1.0
 */
export interface Context {
  readonly calendar: WorkCalendar
  readonly suspensions?: ReadonlyArray<Suspension>
  /** The IANA zone whose civil date a start given as an instant has; Asia/Shanghai by default. */
  readonly zone?: string
}

/**
 * One line of the reasoning behind a period: what happened to a day or to a run of days. `kind` is the code and `slots`
 * fill it; `Explanation.ofStep` says it in words, and `Explanation.citesOf` adds the article of general law that applies.
 *
 * - `start`, `startCounted`, `anchor`: the day from which, or before which, the count runs; by default it is not counted
 * - `startMoved`: the start fell on a rest day and stands for this working day
 * - `restarted`: the count began again after this day
 * - `counted`: days `first` to `last` of the count
 * - `suspended`, `skipped`: a day that is left out, and for a skipped one the `reason` (`name`, `source`) of its rest
 * - `last`, `latest`: the nominal last day; for `notLaterThan` the latest
 * - `rolledOn`, `rolledBack`: a rest day over which the last day moves; `rolled`: the day to which it moved
 * - `permitted`, `effective`: the first day of what comes after
 *
 * @category models
 * @since 0.1.0
 */
export interface Step {
  readonly kind:
    | "start"
    | "startCounted"
    | "startMoved"
    | "anchor"
    | "restarted"
    | "counted"
    | "suspended"
    | "skipped"
    | "last"
    | "latest"
    | "rolledOn"
    | "rolledBack"
    | "rolled"
    | "permitted"
    | "effective"
  readonly from: LocalDate
  readonly to: LocalDate
  readonly slots: {
    readonly unit?: Unit
    readonly first?: number
    readonly last?: number
    readonly reason?: Reason
    readonly name?: Text
    readonly source?: DaySource
  }
  /** The provisions of the limit or of the suspension. */
  readonly cites: ReadonlyArray<Citation>
}

/**
 * A tenable reading under which the answer differs.
 *
 * @category models
 * @since 0.1.0
 */
export interface Reading {
  readonly option: keyof Options
  readonly value: string
  readonly nominalLastDay: LocalDate
  readonly lastDay: LocalDate
  readonly earliestPermitted?: LocalDate
}

/**
 * A limit resolved from a start (or, for `notLaterThan`, before an anchor).
 *
 * @category models
 * @since 0.1.0
 */
export interface Period {
  readonly limit: TimeLimit
  /** The day that is not counted: the start, or the anchor. */
  readonly start: LocalDate
  /** The first day counted; for `notLaterThan` the counted day nearest the anchor. */
  readonly firstDay: LocalDate
  /** The last day before any roll. A careful actor acts by it. */
  readonly nominalLastDay: LocalDate
  /** The last day after the roll; for `notLaterThan` the latest permitted day. */
  readonly lastDay: LocalDate
  readonly rolled: boolean
  /** For `atLeast` the day after the period; for `expiry` the day on which it takes effect. */
  readonly earliestPermitted?: LocalDate
  readonly closesAt: "midnight" | "closeOfBusiness"
  /** Whether the working days that decided are final, may still change, or were assumed. */
  readonly certainty: Certainty
  /** Other tenable readings that give other dates, each changing one option. Computed when read. */
  readonly alternatives: ReadonlyArray<Reading>
  /** The day-by-day reasoning. Computed when read. */
  readonly trace: ReadonlyArray<Step>
}

/**
 * Says which part of a limit, as a JSON Pointer, cannot be as it is: it is not one of its choices, not a whole number
 * from 1, not founded on a citation, or does not fit a limit that runs backward. `Explanation.ofError` says what was
 * expected.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidLimit } from "@zhengce/core/TimeLimit"
 *
 * const error = new InvalidLimit({ path: "/n", value: 0 })
 * assert.equal(error.message, "path /n, value 0")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidLimit extends /*#__PURE__*/ failure("InvalidLimit")<{
  readonly path: string
  readonly value: unknown
}> {}

/**
 * Says that a suspension cannot be right: it ends before it begins (`order`), its `mode` is not stated, or the limit
 * runs `backward` and cannot be suspended.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidSuspension } from "@zhengce/core/TimeLimit"
 *
 * const error = new InvalidSuspension({ index: 0, value: null, code: "mode" })
 * assert.equal(error.message, "index 0, value null, code mode")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidSuspension extends /*#__PURE__*/ failure("InvalidSuspension")<{
  readonly index: number
  readonly value: unknown
  readonly code: "backward" | "mode" | "order"
}> {}

/**
 * Says that the count stands still because a suspension has not ended, so that no last day exists yet. `elapsed` and
 * `remaining` are in the unit of the limit (whole months or years for those); after a restart nothing has elapsed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const asked = TimeLimit.resolve(TimeLimit.atLeast(7, "workingDay"), "2022-09-26", {
 *   calendar: WorkCalendar.china,
 *   suspensions: [{ from: "2022-09-28", mode: "exclude" }],
 * })
 * assert.ok(Result.isFailure(asked) && asked.failure._tag === "OpenSuspension")
 * assert.deepEqual([asked.failure.elapsed, asked.failure.remaining], [2, 5])
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class OpenSuspension extends /*#__PURE__*/ failure("OpenSuspension")<{
  readonly since: LocalDate
  readonly elapsed: number
  readonly remaining: number
  readonly unit: Unit
}> {}

/**
 * Everything that can be wrong with a resolution.
 *
 * @category errors
 * @since 0.1.0
 */
export type Failure = InvalidLimit | InvalidDate | InvalidSuspension | OpenSuspension | CalendarUnknown

const constructor =
  (kind: Kind) =>
  (n: number, unit: Unit, options: Options = {}): TimeLimit => ({ kind, n, unit, ...options })

/**
 * Allows at most n units: the act is in time up to and including the last day. The limit is checked when it is resolved
 * and when a parameter is made of it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * // archive within 30 days of 1 September 2022: 1 October is a rest day, and so is the week after it
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.within(30, "day"), "2022-09-01", {
 *   calendar: WorkCalendar.china,
 * }))
 * assert.deepEqual([period.nominalLastDay, period.lastDay, period.rolled], ["2022-10-01", "2022-10-08", true])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const within = /*#__PURE__*/ constructor("within")

/**
 * Requires at least n units: what comes after the period is permitted from the day after its last day.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.atLeast(7, "workingDay"), "2022-09-26", {
 *   calendar: WorkCalendar.china,
 * }))
 * assert.deepEqual([period.lastDay, period.earliestPermitted], ["2022-10-10", "2022-10-11"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const atLeast = /*#__PURE__*/ constructor("atLeast")

/**
 * Takes effect when n units have run out (N日后): on the day after the n-th, which never rolls.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.expiry(30, "day"), "2022-09-01", {
 *   calendar: WorkCalendar.china,
 * }))
 * assert.deepEqual([period.lastDay, period.earliestPermitted], ["2022-10-01", "2022-10-02"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const expiry = /*#__PURE__*/ constructor("expiry")

/**
 * Requires an act at least n units before an anchor (N日前). By default n clear days lie between act and anchor, and a
 * latest day that is a rest day moves to the preceding working day; both are lawful under every reading.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * // a hearing on 20 October 2022, to be announced 15 days before
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.notLaterThan(15, "day"), "2022-10-20", {
 *   calendar: WorkCalendar.china,
 * }))
 * assert.deepEqual([period.nominalLastDay, period.lastDay], ["2022-10-04", "2022-09-30"])
 * assert.deepEqual(period.alternatives.map((r) => [r.option, r.lastDay]), [
 *   ["backwardCount", "2022-09-30"],
 *   ["roll", "2022-10-04"],
 * ])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const notLaterThan = /*#__PURE__*/ constructor("notLaterThan")

const check = (limit: TimeLimit): void => {
  const given: { readonly [name: string]: unknown } = Object(limit)
  const demand = (name: string, holds: boolean | undefined): void => {
    if (!holds) throw new InvalidLimit({ path: `/${name}`, value: given[name] })
  }
  for (const [name, values] of Object.entries(choices)) {
    const isDefault = given[name] === undefined && name !== "kind" && name !== "unit"
    demand(name, isDefault || values.split(" ").includes(given[name] as string))
  }
  const { n, cites = [], startInclusive = false, roll, startOnRestDay } = limit
  // a hundred thousand of any unit is beyond every calendar, and keeps the arithmetic exact
  demand("n", Number.isInteger(n) && n > 0 && n <= 100_000)
  demand("cites", Array.isArray(cites))
  demand("startInclusive", !startInclusive || (startInclusive === true && cites.length > 0))
  demand("roll", !(isBackward(limit) && roll === "forward"))
  demand("startOnRestDay", !(isBackward(limit) && startOnRestDay === "nextWorkingDay"))
}

const isBackward = ({ kind }: TimeLimit): boolean => kind === "notLaterThan"

/**
 * Checks a limit without resolving it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 *
 * const checked = TimeLimit.validate(TimeLimit.within(0, "day"))
 * assert.equal(Result.isFailure(checked) && checked.failure.path, "/n")
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const validate = (limit: TimeLimit): Result.Result<TimeLimit, InvalidLimit> =>
  attempt(() => {
    check(limit)
    return limit
  })

// ---------------------------------------------------------------------------------------------------------------------
// Counting on epoch days
// ---------------------------------------------------------------------------------------------------------------------

/** Days left out of the count; the suspension is open where `last` is infinite. */
interface Span {
  readonly first: number
  readonly last: number
  readonly stop: number
  readonly mode: Suspension["mode"]
}

interface Counted {
  /** The start as given, and as it stands after `startOnRestDay`. */
  readonly given: number
  readonly start: number
  /** The day after which the count began: the start, or where a restart put it. */
  readonly anchor: number
  readonly firstDay: number
  readonly nominal: number
  readonly effective: number
  readonly excluded: ReadonlyArray<Span>
}

const dayIn = (input: unknown, zone: string | undefined): number => {
  const date = ofDate(input)
  const day = Number.isNaN(date) ? ofInstant(input, zone) : date
  if (Number.isNaN(day)) throw new InvalidDate({ value: input, code: "dateOrInstant" })
  return day
}

/** The spans of suspensions. A restart counts anew from the day after the last of its span. */
const spansOf = (limit: TimeLimit, { suspensions = [], zone }: Context): ReadonlyArray<Span> =>
  suspensions.map((suspension, index) => {
    const { mode, from, to }: Suspension = Object(suspension)
    const refuse = (code: InvalidSuspension["code"]): never => {
      throw new InvalidSuspension({ index, value: suspension, code })
    }
    if (isBackward(limit)) refuse("backward")
    if (mode !== "exclude" && mode !== "restart") refuse("mode")
    const stop = dayIn(from, zone)
    const resume = to === undefined ? Infinity : dayIn(to, zone)
    if (resume < stop) refuse("order")
    const { suspensionBounds = "(]" } = limit
    const first = suspensionBounds === "(]" ? stop + 1 : stop
    const last = suspensionBounds === "[)" ? resume - 1 : resume
    return { stop, first, last, mode }
  })

/** How a limit counts on a calendar: the counted days from a first to a last one, and the n-th after (before) a day. */
interface Counter {
  readonly between: (first: number, last: number) => number
  readonly nth: (from: number, n: number) => number
}

const counterOf = ({ unit }: TimeLimit, t: table.Table): Counter =>
  unit === "workingDay"
    ? {
        between: (first, last) => table.countBetween(t, first, last + 1),
        nth: (from, n) => table.plusWorking(t, from, n)
      }
    : { between: (first, last) => Math.max(0, last - first + 1), nth: (from, n) => inYears(from + n, n) }

/** The day that lies n calendar units after a day, or before it where n is negative. */
const plusUnits = ({ unit, monthRule }: TimeLimit, day: number, n: number): number => {
  const reached =
    unit === "day"
      ? day + n
      : unit === "month" && monthRule === "thirtyDays"
        ? day + 30 * n
        : epoch.plusMonths(day, unit === "year" ? 12 * n : n)
  return inYears(reached, n)
}

/** How many days are to be counted: months and years become the days up to their corresponding day. */
const lengthFrom = (limit: TimeLimit, { start, anchor }: Pick<Counted, "start" | "anchor">, n = limit.n): number => {
  if (limit.unit === "workingDay") return n
  const last = plusUnits(limit, anchor, n)
  // a month that begins on its first day included ends with the month, however short the month before it was
  return (anchor < start ? Math.max(last, plusUnits(limit, start, n) - 1) : last) - anchor
}

/** Counts on from the anchor through the gaps, to the day on which the count is complete; infinite if it never is. */
const complete = (anchor: number, length: number, { between, nth }: Counter, excluded: ReadonlyArray<Span>) => {
  let [position, counted] = [anchor, 0]
  for (const { first, last } of excluded) {
    if (last <= position) continue
    const free = between(position + 1, first - 1)
    if (counted + free >= length) break
    counted += free
    position = last
  }
  return { counted, end: position === Infinity ? position : nth(position, length - counted) }
}

const forward = (limit: TimeLimit, given: number, t: table.Table, spans: ReadonlyArray<Span>): Counted => {
  const start = limit.startOnRestDay === "nextWorkingDay" ? table.onOrAfter(t, given) : given
  const counter = counterOf(limit, t)
  // sorted by their beginning, so that the walk takes overlapping spans as one
  const excluded = spans.filter((s) => s.last >= s.first).sort((a, b) => a.first - b.first)
  let anchor = limit.startInclusive ? start - 1 : start
  for (;;) {
    const { end, counted } = complete(anchor, lengthFrom(limit, { start, anchor }), counter, excluded)
    const restart = Math.max(...spans.filter((s) => s.mode === "restart" && s.first <= end).map((s) => s.last))
    // a restart that takes effect before the end moves the anchor; the end only moves later, so the order does not matter
    if (restart > anchor && restart < Infinity) {
      anchor = restart
      continue
    }
    if (end === Infinity) {
      let elapsed = limit.unit === "workingDay" ? counted : 0
      while (lengthFrom(limit, { start, anchor }, elapsed + 1) <= counted) elapsed++
      if (restart > anchor) elapsed = 0
      const open = excluded.find((s) => s.last === end) as Span
      throw new OpenSuspension({
        since: table.isoOf(t, open.stop),
        elapsed,
        remaining: limit.n - elapsed,
        unit: limit.unit
      })
    }
    const firstDay = complete(anchor, 1, counter, excluded).end
    return { given, start, anchor, firstDay, nominal: end, effective: roll(limit, end, t), excluded }
  }
}

const backward = (limit: TimeLimit, given: number, t: table.Table): Counted => {
  const { nth } = counterOf(limit, t)
  const clear = limit.backwardCount === "excludeAnchor" ? 0 : 1
  const nominal =
    limit.unit === "workingDay"
      ? nth(given, -limit.n - clear)
      : inYears(plusUnits(limit, given, -limit.n) - clear, limit.n)
  const effective = roll(limit, nominal, t)
  return { given, start: given, anchor: given, firstDay: nth(given, -1), nominal, effective, excluded: [] }
}

const rollOf = (limit: TimeLimit): Options["roll"] =>
  limit.kind === "expiry" ? "none" : (limit.roll ?? (isBackward(limit) ? "preceding" : "forward"))

const roll = (limit: TimeLimit, day: number, t: table.Table): number =>
  rollOf(limit) === "none" ? day : (rollOf(limit) === "forward" ? table.onOrAfter : table.onOrBefore)(t, day)

const count = (limit: TimeLimit, input: unknown, context: Context): Counted => {
  const t = context.calendar["~table"]()
  const given = dayIn(input, context.zone)
  const spans = spansOf(limit, context)
  return isBackward(limit) ? backward(limit, given, t) : forward(limit, given, t, spans)
}

/** Looks at the days whose working status decided: those of the count in working days, and those of each roll. */
const certaintyOf = (limit: TimeLimit, { given, start, nominal, effective }: Counted, t: table.Table): Certainty => {
  const asked: Array<number> = []
  if (limit.unit === "workingDay") asked.push(isBackward(limit) ? given - 1 : given + 1, nominal)
  if (rollOf(limit) !== "none") asked.push(nominal, effective)
  if (limit.startOnRestDay === "nextWorkingDay") asked.push(given, start)
  return asked.length === 0 ? "firm" : table.certaintyOf(t, Math.min(...asked), Math.max(...asked))
}

const dates = ({ kind, n }: TimeLimit, { nominal, effective }: Counted, t: table.Table) => ({
  nominalLastDay: table.isoOf(t, nominal),
  lastDay: table.isoOf(t, effective),
  ...((kind === "atLeast" || kind === "expiry") && { earliestPermitted: table.isoOf(t, inYears(effective + 1, n)) })
})

/**
 * Resolves a limit from a start (a date, or an instant with an offset) or, for `notLaterThan`, before an anchor. A day's
 * working status is asked for only where it decides, so a limit in calendar days without a roll needs no calendar year.
 *
 * Failures: `InvalidLimit`, `InvalidDate`, `InvalidSuspension`, `OpenSuspension` (nothing can be said yet) and
 * `CalendarUnknown` with the year that is not published.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * // a review received on 26 September 2022; deficiency notified on the 28th, supplement received on 8 October
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.atLeast(7, "workingDay"), "2022-09-26", {
 *   calendar: WorkCalendar.china,
 *   suspensions: [{ from: "2022-09-28", to: "2022-10-08", mode: "exclude" }],
 * }))
 * assert.equal(period.lastDay, "2022-10-13")
 * assert.ok(period.trace.some((step) => step.kind === "suspended" && step.from === "2022-09-29"))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const resolve = (limit: TimeLimit, start: Input | Instant, context: Context): Result.Result<Period, Failure> =>
  attempt(() => {
    check(limit)
    const counted = count(limit, start, context)
    const t = context.calendar["~table"]()
    let alternatives: ReadonlyArray<Reading> | undefined
    let trace: ReadonlyArray<Step> | undefined
    return {
      limit,
      start: table.isoOf(t, inYears(counted.anchor, start)),
      firstDay: table.isoOf(t, counted.firstDay),
      ...dates(limit, counted, t),
      rolled: counted.effective !== counted.nominal,
      closesAt: limit.closesAt ?? "midnight",
      certainty: certaintyOf(limit, counted, t),
      get alternatives() {
        alternatives ??= readings(limit, start, context, counted)
        return alternatives
      },
      get trace() {
        trace ??= steps(limit, context, counted)
        return trace
      }
    }
  })

/**
 * Judges an act against a period. For `within` and `notLaterThan`: `inTime`, `relyingOnRoll` (after the nominal last day,
 * lawful only because it rolled) or `late`. For `atLeast` and `expiry`: `tooEarly` or `permitted`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.within(30, "day"), "2022-09-01", {
 *   calendar: WorkCalendar.china,
 * }))
 * const acts = ["2022-10-01", "2022-10-08", "2022-10-09"] as Array<LocalDate>
 * assert.deepEqual(acts.map((act) => TimeLimit.judge(period, act)), ["inTime", "relyingOnRoll", "late"])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const judge = (
  period: Period,
  act: LocalDate
): "inTime" | "relyingOnRoll" | "late" | "tooEarly" | "permitted" => {
  if (period.earliestPermitted !== undefined) return act < period.earliestPermitted ? "tooEarly" : "permitted"
  if (act > period.lastDay) return "late"
  return act > period.nominalLastDay ? "relyingOnRoll" : "inTime"
}

// ---------------------------------------------------------------------------------------------------------------------
// The other readings, and the reasoning
// ---------------------------------------------------------------------------------------------------------------------

const forwardReadings = [
  ["roll", "none"],
  ["startOnRestDay", "nextWorkingDay"],
  ["suspensionBounds", "[)"],
  ["suspensionBounds", "[]"],
  ["suspensionBounds", "(]"]
] as const

const tenable: Readonly<Record<Kind, ReadonlyArray<readonly [keyof Options, string]>>> = {
  within: forwardReadings,
  atLeast: [...forwardReadings, ["startInclusive", "true"]],
  expiry: [["startInclusive", "true"]],
  notLaterThan: [
    ["backwardCount", "excludeAnchor"],
    ["backwardCount", "clear"],
    ["roll", "none"]
  ]
}

const readings = (limit: TimeLimit, start: unknown, context: Context, counted: Counted): ReadonlyArray<Reading> =>
  tenable[limit.kind].flatMap(([option, value]) => {
    // a reading that has no answer here, such as one that needs an unpublished year, is not shown
    const other = attempt<Counted, Failure>(() => count({ ...limit, [option]: value }, start, context))
    if (isFailure(other)) return []
    const { nominal, effective } = other.success
    if (nominal === counted.nominal && effective === counted.effective) return []
    return [{ option, value, ...dates(limit, other.success, context.calendar["~table"]()) }]
  })

const steps = (limit: TimeLimit, context: Context, c: Counted): ReadonlyArray<Step> => {
  const { calendar, suspensions = [] } = context
  const t = calendar["~table"]()
  const { cites: provisions = [], unit } = limit
  const before = isBackward(limit)
  const list: Array<Step> = []
  const add = (kind: Step["kind"], day: number, slots: Step["slots"] = { unit }, cites = provisions): void => {
    const date = table.isoOf(t, day)
    list.push({ kind, from: date, to: date, slots, cites })
  }
  add(limit.startInclusive ? "startCounted" : before ? "anchor" : "start", c.given)
  if (c.start !== c.given) add("startMoved", c.start)
  if (c.anchor > c.start) add("restarted", c.anchor)

  const toward = before ? -1 : 1
  let number = 0
  for (let day = c.anchor + toward; day * toward <= c.nominal * toward; day += toward) {
    if (c.excluded.some((s) => day >= s.first && day <= s.last)) {
      const cites = suspensions.flatMap((s) => s.cites ?? [])
      add("suspended", day, { unit }, cites)
    } else if (unit === "workingDay" && !table.isWorkingDay(t, day)) {
      add("skipped", day, table.about(t, day))
    } else {
      number++
      const run = list.at(-1)
      if (run?.kind === "counted") {
        const end = { [before ? "from" : "to"]: table.isoOf(t, day) }
        list.splice(-1, 1, { ...run, ...end, slots: { ...run.slots, last: number } })
      } else add("counted", day, { unit, first: number, last: number })
    }
  }

  add(before ? "latest" : "last", c.nominal)
  const onward = c.effective > c.nominal
  for (let day = c.nominal; day !== c.effective; day += onward ? 1 : -1) {
    add(onward ? "rolledOn" : "rolledBack", day, table.about(t, day))
  }
  if (c.effective !== c.nominal) add("rolled", c.effective)
  if (limit.kind === "atLeast") add("permitted", c.effective + 1)
  if (limit.kind === "expiry") add("effective", c.effective + 1)
  return list
}
