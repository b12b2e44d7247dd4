/**
 * A working calendar says which days are worked, from the State Council's yearly arrangements with their make-up
 * weekends. It knows its sources, the years it covers and up to which day it is firm, and it answers
 * {@link CalendarUnknown} for any other year instead of guessing from weekends.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import type { Arrangement } from "./Arrangement.ts"
import { holidayNames, notices } from "./data/arrangements.ts"
import { attempt, failure } from "./internal/attempt.ts"
import { CalendarUnknown } from "./internal/calendarUnknown.ts"
import { dayOf, type InvalidDate } from "./internal/civilDay.ts"
import * as epoch from "./internal/epochDay.ts"
import * as table from "./internal/table.ts"
import type { Input, LocalDate } from "./LocalDate.ts"
import type { Text } from "./Text.ts"

/**
 * Says that a calendar has no official arrangement for a year that the question needs. Nothing is guessed: give the
 * calendar the published notice with {@link withYear}, or ask a {@link provisional} calendar, whose answers are flagged.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const asked = WorkCalendar.add(WorkCalendar.china, "1999-12-31", 1)
 * assert.equal(Result.isFailure(asked) && asked.failure._tag, "CalendarUnknown")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export { CalendarUnknown }

/**
 * Says that a number of days is not a whole number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const asked = WorkCalendar.add(WorkCalendar.china, "2022-09-26", 1.5)
 * assert.equal(Result.isFailure(asked) && asked.failure._tag, "InvalidCount")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidCount extends /*#__PURE__*/ failure("InvalidCount")<{ readonly value: unknown }> {}

/**
 * Says that a change of a calendar cannot be right: a span that ends before it begins (`span`), or a year that would
 * leave a gap (`year`; it must lie in `years`).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const changed = WorkCalendar.extend(WorkCalendar.china, {
 *   id: "example",
 *   closures: [{ name: { zh: "停工", en: "closure" }, from: "2021-07-22", to: "2021-07-21" }],
 *   source: { status: "unverified" },
 * })
 * assert.equal(Result.isFailure(changed) && changed.failure._tag, "InvalidCalendar")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidCalendar extends /*#__PURE__*/ failure("InvalidCalendar")<{
  readonly value: unknown
  readonly code: "span" | "year"
  readonly years?: readonly [from: number, through: number]
}> {}

/**
 * Why a day is worked or not: an ordinary working day, a weekend day, a holiday, a make-up working day on a weekend, or
 * a local closure or opening.
 *
 * @category models
 * @since 0.1.0
 */
export type Reason = table.Reason

/**
 * Whether the status of days is final, may still be changed by the next year's notice, rests on a notice that nobody has
 * verified, or is assumed from weekends by a provisional calendar.
 *
 * @category models
 * @since 0.1.0
 */
export type Certainty = table.Certainty

/**
 * Where the status of a day comes from: the notice's number and publication date where they are known.
 *
 * @category models
 * @since 0.1.0
 */
export type DaySource = table.DaySource

/**
 * What a calendar knows of one day.
 *
 * @category models
 * @since 0.1.0
 */
export interface Day {
  readonly date: LocalDate
  readonly working: boolean
  readonly reason: Reason
  /** The holiday, or the local closure or opening. */
  readonly name?: Text
  readonly certainty: Certainty
  /** The notice that set the day; absent for an ordinary working day or weekend. */
  readonly source?: DaySource
}

/**
 * A span of local closure or opening.
 *
 * @category models
 * @since 0.1.0
 */
export interface LocalSpan {
  readonly name: Text
  readonly from: Input
  readonly to: Input
}

/**
 * A local change of the national calendar, with its source.
 *
 * @category models
 * @since 0.1.0
 */
export interface Extension {
  /** Stands in the calendar's version with the days, so that records tell which calendar they used. */
  readonly id: string
  readonly closures?: ReadonlyArray<LocalSpan>
  readonly openings?: ReadonlyArray<LocalSpan>
  readonly source: DaySource
}

/**
 * An immutable calendar. Build one from another with {@link withYear}, {@link extend}, {@link asKnownOn} or
 * {@link provisional}.
 *
 * @category models
 * @since 0.1.0
 */
export interface WorkCalendar {
  readonly id: string
  /**
   * Names what it holds: the last national notice, then each notice and local change laid over it with its days, and `?`
   * where it is provisional. Two calendars of one version count alike. A calendar of a later release that is cut back
   * with {@link asKnownOn} has the version that it had then.
   */
  readonly version: string
  /** The first and last day that published arrangements cover. */
  readonly from: LocalDate
  readonly through: LocalDate
  /** The last day that no later notice can change by its New Year holiday. */
  readonly firmThrough: LocalDate
  readonly isProvisional: boolean
  /** The notices and local changes that it holds, each with its source. */
  readonly layers: ReadonlyArray<table.Layer>
  readonly "~table": () => table.Table
}

/** The parts of a calendar from which the rest follows. */
type Parts = Pick<WorkCalendar, "id" | "version" | "isProvisional" | "layers">

const assemble = (parts: Parts): WorkCalendar => {
  const years = parts.layers.flatMap(({ year }) => year ?? [])
  const last = Math.max(...years)
  let built: table.Table | undefined
  const calendar: WorkCalendar = {
    ...parts,
    from: `${Math.min(...years)}-01-01` as LocalDate,
    through: `${last}-12-31` as LocalDate,
    firmThrough: `${last}-12-27` as LocalDate,
    "~table": () => {
      built ??= table.build(calendar)
      return built
    }
  }
  return calendar
}

const isoOf = (day: number): LocalDate => epoch.format(day) as LocalDate

const unpack = (line: string): table.Layer => {
  const [, head, change, month, dayOfMonth, serial, mark, list = ""] =
    /(.{4})(\+?) (\d\d)?(\d\d)? (\d*)(.?) (.*)/.exec(line) ?? []
  const year = Number(head)
  const issuedIn = change ? year : year - 1
  const source: DaySource = {
    ...(month && {
      number: `国${mark === "s" ? "" : "办"}发明电〔${issuedIn}〕${serial}号`,
      publishedOn: `${issuedIn}-${month}-${dayOfMonth}` as LocalDate
    }),
    status: mark === "!" ? "official" : month ? "secondary" : "unverified"
  }
  const days = new Map<number, table.Known>()
  for (const [, kind = "", of = "", on = "", length] of list.matchAll(/([A-Z=]?)([-a-l])(\w)(\d?)/g)) {
    const first = epoch.fromYmd(of === "-" ? year - 1 : year, of === "-" ? 12 : parseInt(of, 36) - 9, parseInt(on, 36))
    const [zh, en = ""] = holidayNames[kind]?.split("|") ?? []
    const known: Partial<table.Known> = zh ? { reason: "holiday", name: { zh, en } } : kind ? {} : { reason: "makeUp" }
    table.set(days, [first, first + Number(length || 1) - 1], source, known)
  }
  return { year, revision: change !== "", source, days }
}

/** Names a notice in the version of a calendar, because a notice is what changes one. */
const stamp = (year: number | undefined, { publishedOn, number, source }: DaySource): string =>
  `${year}@${publishedOn ?? number ?? source}`

/** Names a layer that is laid over the national ones, with its days, so that no two are taken for each other. */
const laidOver = (name: string, layer: table.Layer): table.Layer => {
  const days = Array.from(layer.days, ([day, { reason }]) => isoOf(day) + reason[0])
  return { ...layer, version: `+${name} ${layer.source.status} ${days.join("")}` }
}

/** The calendar with other layers, under the version that names them. */
const withLayers = (calendar: WorkCalendar, layers: ReadonlyArray<table.Layer>): WorkCalendar => {
  // national notices stand in the order of their publication, so that the last one tells which of them are held
  let [national, added] = ["", ""]
  for (const { year, source, version } of layers) {
    if (version) added += version
    else national = stamp(year, source)
  }
  return assemble({
    ...calendar,
    version: `${calendar.id}-${national}${added}${calendar.isProvisional ? "?" : ""}`,
    layers
  })
}

/**
 * The national calendar of the People's Republic of China, from the arrangements published by the General Office of the
 * State Council. Its years are `from` to `through`; it knows nothing of local closures.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * // National Day 2022: off 1 to 7 October, and the weekend of 8 and 9 October worked instead
 * assert.equal(Result.getOrThrow(WorkCalendar.add(WorkCalendar.china, "2022-09-30", 1)), "2022-10-08")
 * ```
 *
 * @category calendars
 * @since 0.1.0
 */
export const china: WorkCalendar = /*#__PURE__*/ (() => {
  const layers = notices.split("\n").map(unpack)
  const { year = 0, source } = layers.at(-1) as table.Layer
  return assemble({ id: "CN", version: `CN-${stamp(year, source)}`, isProvisional: false, layers })
})()

type Failure = CalendarUnknown | InvalidDate | InvalidCount

/**
 * Tells what the calendar knows of a day: whether it is worked, why, under which notice, and how certain that is.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const day = Result.getOrThrow(WorkCalendar.day(WorkCalendar.china, "2022-10-08"))
 * assert.deepEqual([day.working, day.reason, day.certainty], [true, "makeUp", "firm"])
 * assert.equal(Result.getOrThrow(WorkCalendar.day(WorkCalendar.china, "2022-10-03")).name?.en, "National Day")
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const day = (calendar: WorkCalendar, date: Input): Result.Result<Day, CalendarUnknown | InvalidDate> =>
  attempt(() => {
    const t = calendar["~table"]()
    const e = dayOf(date)
    return {
      date: table.isoOf(t, e),
      working: table.isWorkingDay(t, e),
      certainty: table.certaintyOf(t, e, e),
      ...table.about(t, e)
    }
  })

/**
 * Tells whether a day is worked.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * assert.equal(Result.getOrThrow(WorkCalendar.isWorkingDay(WorkCalendar.china, "2022-10-09")), true)
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const isWorkingDay = (
  calendar: WorkCalendar,
  date: Input
): Result.Result<boolean, CalendarUnknown | InvalidDate> =>
  attempt(() => table.isWorkingDay(calendar["~table"](), dayOf(date)))

/**
 * Gives the n-th working day after a date (before it when n is negative). The date itself is not counted, whether it is
 * worked or not; n = 0 gives the date itself. The cost does not depend on n.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * assert.equal(Result.getOrThrow(WorkCalendar.add(WorkCalendar.china, "2022-09-26", 7)), "2022-10-10")
 * assert.equal(Result.getOrThrow(WorkCalendar.add(WorkCalendar.china, "2022-10-10", -7)), "2022-09-26")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const add = (calendar: WorkCalendar, date: Input, n: number): Result.Result<LocalDate, Failure> =>
  attempt(() => {
    if (!Number.isSafeInteger(n)) throw new InvalidCount({ value: n })
    const t = calendar["~table"]()
    const e = dayOf(date)
    return table.isoOf(t, n === 0 ? e : table.plusWorking(t, e, n))
  })

/**
 * Counts the working days after `from` up to and including `to`. Where `to` is earlier, the working days from `to` up to
 * the day before `from` count as negative, so that `add(from, count(from, to))` is `to` whenever `to` is worked.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * assert.equal(Result.getOrThrow(WorkCalendar.count(WorkCalendar.china, "2022-09-26", "2022-10-10")), 7)
 * assert.equal(Result.getOrThrow(WorkCalendar.count(WorkCalendar.china, "2022-10-10", "2022-09-26")), -7)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const count = (
  calendar: WorkCalendar,
  from: Input,
  to: Input
): Result.Result<number, CalendarUnknown | InvalidDate> =>
  attempt(() => {
    const t = calendar["~table"]()
    const [a, b] = [dayOf(from), dayOf(to)]
    return b >= a ? table.countBetween(t, a + 1, b + 1) : -table.countBetween(t, b, a)
  })

/**
 * Gives the first working day after a date.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * assert.equal(Result.getOrThrow(WorkCalendar.next(WorkCalendar.china, "2022-09-30")), "2022-10-08")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const next = (calendar: WorkCalendar, date: Input): Result.Result<LocalDate, Failure> => add(calendar, date, 1)

/**
 * Gives the last working day before a date.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * assert.equal(Result.getOrThrow(WorkCalendar.previous(WorkCalendar.china, "2022-10-08")), "2022-09-30")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const previous = (calendar: WorkCalendar, date: Input): Result.Result<LocalDate, Failure> =>
  add(calendar, date, -1)

/**
 * Tells how certain the answers about a span of days are: `provisional` as soon as one day of it is only assumed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const assumed = WorkCalendar.provisional(WorkCalendar.china)
 * assert.equal(Result.getOrThrow(WorkCalendar.certainty(assumed, "2026-01-05", "2026-01-09")), "firm")
 * assert.equal(Result.getOrThrow(WorkCalendar.certainty(assumed, "2099-01-05", "2099-01-09")), "provisional")
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const certainty = (
  calendar: WorkCalendar,
  from: Input,
  to: Input = from
): Result.Result<Certainty, CalendarUnknown | InvalidDate> =>
  attempt(() => {
    const t = calendar["~table"]()
    const [first = 0, last = 0] = [dayOf(from), dayOf(to)].sort((a, b) => a - b)
    table.countBetween(t, first, last + 1) // refuses days that the calendar does not know
    return table.certaintyOf(t, first, last)
  })

/**
 * Adds a notice, such as a newly published year read with `Arrangement.parse`. The notice of a whole year must be of a
 * covered year or join on to one, so that no gap is left; a revision must be of a covered year.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Arrangement from "@zhengce/core/Arrangement"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * // an invented notice of the year before the first one that is covered, for the example only
 * const year = Number(WorkCalendar.china.from.slice(0, 4)) - 1
 * const name = { zh: "假日", en: "holiday" }
 * const notice = Result.getOrThrow(Arrangement.parse({
 *   year,
 *   source: "example",
 *   status: "unverified",
 *   holidays: [
 *     { name, from: `${year}-01-01`, to: `${year}-01-01` },
 *     { name, from: `${year}-05-01`, to: `${year}-05-07` },
 *     { name, from: `${year}-10-01`, to: `${year}-10-07` },
 *   ],
 *   makeUpWorkdays: [],
 * }))
 * const longer = Result.getOrThrow(WorkCalendar.withYear(WorkCalendar.china, notice))
 * assert.equal(longer.from, `${year}-01-01`)
 * assert.notEqual(longer.version, WorkCalendar.china.version)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const withYear = (
  calendar: WorkCalendar,
  { year, revision = false, number, publishedOn, source: page, status, ...notice }: Arrangement
): Result.Result<WorkCalendar, InvalidCalendar> =>
  attempt(() => {
    const room = revision ? 0 : 1
    const years = [parseInt(calendar.from, 10) - room, parseInt(calendar.through, 10) + room] as const
    if (!(year >= years[0] && year <= years[1])) throw new InvalidCalendar({ value: year, code: "year", years })
    const source: DaySource = { number, publishedOn, source: page, status }
    const days = new Map<number, table.Known>()
    // of two notices about a whole year the later replaces the earlier, also where it says nothing of a day
    const replaced = revision ? [] : calendar.layers.filter((l) => l.year === year && !l.revision)
    for (const layer of replaced) for (const day of layer.days.keys()) table.set(days, [day, day], source)
    const one = (date: string) => [epoch.parse(date), epoch.parse(date)] as const
    for (const day of notice.ordinary ?? []) table.set(days, one(day), source)
    for (const { from, to, name } of notice.holidays) {
      table.set(days, [epoch.parse(from), epoch.parse(to)], source, { reason: "holiday", name })
    }
    for (const day of notice.makeUpWorkdays) table.set(days, one(day), source, { reason: "makeUp" })
    // by year, revisions after what they revise, and local changes last
    const next = calendar.layers.findIndex(
      (l) => (l.year ?? Infinity) > year || (l.year === year && l.revision && !revision)
    )
    const layer = laidOver(stamp(year, source), { year, revision, source, days })
    return withLayers(calendar, calendar.layers.toSpliced(next < 0 ? calendar.layers.length : next, 0, layer))
  })

/**
 * Adds local closures (a typhoon day, a regional festival) and openings (a weekend that an office works). A later
 * extension prevails over an earlier one, and both over the national arrangement.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const flood = Result.getOrThrow(WorkCalendar.extend(WorkCalendar.china, {
 *   id: "flood-2021",
 *   closures: [{ name: { zh: "防汛停工", en: "flood closure" }, from: "2021-07-21", to: "2021-07-23" }],
 *   source: { status: "unverified" },
 * }))
 * assert.equal(Result.getOrThrow(WorkCalendar.next(flood, "2021-07-20")), "2021-07-26")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const extend = (
  calendar: WorkCalendar,
  { id, closures = [], openings = [], source }: Extension
): Result.Result<WorkCalendar, InvalidCalendar | CalendarUnknown | InvalidDate> =>
  attempt(() => {
    const days = new Map<number, table.Known>()
    const set = (reason: Reason, spans: ReadonlyArray<LocalSpan>): void => {
      for (const { name, from, to } of spans) {
        const [a, b] = [dayOf(from), dayOf(to)]
        if (b < a) throw new InvalidCalendar({ value: { from, to }, code: "span" })
        table.countBetween(calendar["~table"](), a, b + 1) // refuses days that the calendar does not know
        table.set(days, [a, b], source, { reason, name })
      }
    }
    set("closure", closures)
    set("opening", openings)
    return withLayers(calendar, [...calendar.layers, laidOver(id, { revision: true, source, days })])
  })

/**
 * Gives the calendar as it was known on a day: notices published later are left out, so that a year whose arrangement
 * changed part-way (2015, 2019, 2020) answers as it did then, and a year that had not been published is unknown. A
 * notice whose publication date is not recorded counts as known from the first day that it sets, and so does a local
 * change. A record that names the version of an earlier release is answered by the calendar cut back to its day.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * // the extension of Spring Festival 2020 came on 27 January
 * const before = Result.getOrThrow(WorkCalendar.asKnownOn(WorkCalendar.china, "2020-01-20"))
 * assert.equal(Result.getOrThrow(WorkCalendar.isWorkingDay(before, "2020-01-31")), true)
 * assert.equal(Result.getOrThrow(WorkCalendar.isWorkingDay(WorkCalendar.china, "2020-01-31")), false)
 * assert.equal(before.version, "CN-2020@2019-11-21")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const asKnownOn = (
  calendar: WorkCalendar,
  date: Input
): Result.Result<WorkCalendar, CalendarUnknown | InvalidDate> =>
  attempt(() => {
    const on = isoOf(dayOf(date))
    const layers = calendar.layers.filter(
      ({ source, days }) => (source.publishedOn ?? isoOf(Math.min(...days.keys()))) <= on
    )
    if (layers.every((l) => l.revision)) {
      throw new CalendarUnknown({ calendar: calendar.id, year: parseInt(on, 10) })
    }
    return withLayers(calendar, layers)
  })

/**
 * Gives a calendar that assumes plain weekends from 1950 to 2150 where nothing is published. Every answer that rests on
 * an assumed day is flagged: `certainty` is `provisional` in days and periods. Use it to plan, never to state a deadline.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const assumed = WorkCalendar.provisional(WorkCalendar.china)
 * const day = Result.getOrThrow(WorkCalendar.day(assumed, "2099-10-01"))
 * assert.deepEqual([day.working, day.certainty], [true, "provisional"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const provisional = (calendar: WorkCalendar): WorkCalendar =>
  withLayers({ ...calendar, isProvisional: true }, calendar.layers)
