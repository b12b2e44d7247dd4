// The day-by-day table behind a WorkCalendar: prefix sums to count and a list of working days to select, so that every
// question costs the same for any span. Works on epoch days; a question outside the table throws CalendarUnknown, which
// the public functions turn into a failure.
import type { Status } from "../Citation.ts"
import type { LocalDate } from "../LocalDate.ts"
import type { Text } from "../Text.ts"
import { CalendarUnknown } from "./calendarUnknown.ts"
import * as epoch from "./epochDay.ts"

export type Reason = "workingDay" | "weekend" | "holiday" | "makeUp" | "closure" | "opening"

/** Where the status of a day comes from. */
export interface DaySource {
  readonly number?: string | undefined
  readonly publishedOn?: LocalDate | undefined
  readonly source?: string | undefined
  readonly status: Status
}

export type Certainty = "firm" | "mayChange" | "unverified" | "provisional"

/** What is known of a day. */
export interface Known {
  readonly reason: Reason
  readonly name?: Text
  /** Absent for a day that is what its day of the week says. */
  readonly source?: DaySource
}

/** The days that one notice sets, or one local change. In a calendar the later layer prevails. */
export interface Layer {
  /** The year that a notice is about; a local change has none. */
  readonly year?: number
  /** Its part of the calendar's version, where it was laid over the national notices of this package. */
  readonly version?: string
  /** Whether it changes the days that it sets and no others; else it is about the whole year. */
  readonly revision: boolean
  readonly source: DaySource
  readonly days: ReadonlyMap<number, Known>
}

export interface Table {
  readonly calendar: string
  /** The first day of the table and the first day after it. */
  readonly start: number
  readonly end: number
  /** The first and last day that published arrangements cover; other days of the table are assumed. */
  readonly knownFrom: number
  readonly knownThrough: number
  /** The years whose notice nobody has verified. */
  readonly unverified: ReadonlyArray<number>
  /** `before[i]`: how many of the first i days are worked. */
  readonly before: Int32Array
  /** The working days in order. */
  readonly worked: Int32Array
  readonly special: ReadonlyMap<number, Known>
  /** ISO strings of days that were asked for. */
  readonly iso: Array<LocalDate | undefined>
}

/** What a table is built from. */
interface Calendar {
  readonly id: string
  readonly from: LocalDate
  readonly through: LocalDate
  readonly isProvisional: boolean
  readonly layers: ReadonlyArray<Layer>
}

const ordinary = (day: number): Known => ({ reason: epoch.weekday(day) > 5 ? "weekend" : "workingDay" })

const restReasons: ReadonlyArray<Reason> = ["weekend", "holiday", "closure"]

/** Adds a span to the days of a layer. What is not given is as the day of the week has it. */
export const set = (
  days: Map<number, Known>,
  [from, to]: readonly [from: number, to: number],
  source: DaySource,
  known: Partial<Known> = {}
): void => {
  for (let day = from; day <= to; day++) days.set(day, { ...ordinary(day), ...known, source })
}

export const build = ({ id, from, through, isProvisional, layers }: Calendar): Table => {
  const [knownFrom, knownThrough] = [epoch.parse(from), epoch.parse(through)]
  // the years that a calendar can assume around what is published are limited, so that the table stays small
  const start = isProvisional ? Math.min(knownFrom, epoch.fromYmd(1950, 1, 1)) : knownFrom
  const end = 1 + (isProvisional ? Math.max(knownThrough, epoch.fromYmd(2150, 12, 31)) : knownThrough)

  const special = new Map(layers.flatMap(({ days }) => [...days]))

  const before = new Int32Array(end - start + 1)
  const worked: Array<number> = []
  for (let day = start; day < end; day++) {
    if (!restReasons.includes((special.get(day) ?? ordinary(day)).reason)) worked.push(day)
    before[day - start + 1] = worked.length
  }
  return {
    calendar: id,
    start,
    end,
    knownFrom,
    knownThrough,
    unverified: layers.flatMap(({ year, source }) =>
      source.status === "unverified" && year !== undefined ? [year] : []
    ),
    before,
    worked: Int32Array.from(worked),
    special,
    iso: new Array(end - start)
  }
}

/** Refuses a question that needs a day outside the table. */
const need = (table: Table, day: number): void => {
  if (day < table.start || day >= table.end) {
    throw new CalendarUnknown({ calendar: table.calendar, year: epoch.yearOf(day) })
  }
}

/** Working days in [from, to). */
export const countBetween = (table: Table, from: number, to: number): number => {
  if (to <= from) return 0
  need(table, from)
  // a span that begins inside the table first lacks the day after its end
  need(table, Math.min(to - 1, table.end))
  return (table.before[to - table.start] as number) - (table.before[from - table.start] as number)
}

export const isWorkingDay = (table: Table, day: number): boolean => countBetween(table, day, day + 1) > 0

/** What is known of a day. */
export const about = (table: Table, day: number): Known => {
  need(table, day)
  return table.special.get(day) ?? ordinary(day)
}

/** The n-th working day after `day` (n > 0) or before it (n < 0). */
export const plusWorking = (table: Table, day: number, n: number): number => {
  const { before, start, end, worked } = table
  need(table, n > 0 ? day + 1 : day - 1)
  const index = n > 0 ? (before[day + 1 - start] as number) + n - 1 : (before[day - start] as number) + n
  if (!(index in worked)) need(table, n > 0 ? end : start - 1)
  return worked[index] as number
}

export const onOrAfter = (table: Table, day: number): number => plusWorking(table, day - 1, 1)

export const onOrBefore = (table: Table, day: number): number => plusWorking(table, day + 1, -1)

export const isoOf = (table: Table, day: number): LocalDate => {
  const i = day - table.start
  const known = table.iso[i]
  if (known !== undefined) return known
  const made = epoch.format(day) as LocalDate
  if (i >= 0 && i < table.iso.length) table.iso[i] = made
  return made
}

/** How far the days from `from` to `to` can be relied on; the weakest of them decides. */
export const certaintyOf = (table: Table, from: number, to: number): Certainty => {
  if (from < table.knownFrom || to > table.knownThrough) return "provisional"
  const [first, last] = [epoch.yearOf(from), epoch.yearOf(to)]
  return table.unverified.some((year) => year >= first && year <= last)
    ? "unverified"
    : // the next year's notice may still re-arrange the last four days of December, as it did in 2011 and 2018
      to > table.knownThrough - 4
      ? "mayChange"
      : "firm"
}
