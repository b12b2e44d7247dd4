/**
 * An arrangement is what one notice of the State Council's General Office says of a year's holidays: the spans that are
 * off and the weekend days that are worked instead. A newly published notice enters as JSON through {@link parse}, so
 * that nobody waits for a release.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import * as z from "zod"
import type { Status } from "./Citation.ts"
import { sourceBase, sources } from "./data/sources.ts"
import { attempt, failure } from "./internal/attempt.ts"
import * as epoch from "./internal/epochDay.ts"
import { bilingual, date, text } from "./internal/forms.ts"
import { messageOf, read } from "./internal/issue.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Text } from "./Text.ts"

/**
 * One holiday of a notice, with its first and last day off.
 *
 * @category models
 * @since 0.1.0
 */
export interface Holiday {
  readonly name: Text
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * A notice about a year. Its days may lie in the last days of the preceding December. A `revision` changes the days it
 * lists and no others; `ordinary` lists days that it returns to their day of the week.
 *
 * @category models
 * @since 0.1.0
 */
export interface Arrangement {
  readonly year: number
  readonly number?: string | undefined
  readonly publishedOn?: LocalDate | undefined
  readonly source?: string | undefined
  readonly status: Status
  readonly holidays: ReadonlyArray<Holiday>
  readonly makeUpWorkdays: ReadonlyArray<LocalDate>
  readonly revision?: boolean | undefined
  readonly ordinary?: ReadonlyArray<LocalDate> | undefined
}

/**
 * Says where a notice given as JSON is wrong: the JSON Pointer, the value, and as a code what was expected.
 *
 * - `form`: the shape that {@link schema} states; `expected` says what belongs there
 * - `ofYear`: days of the notice's `year` or of the last week before it; `published`: a date in it or the year before
 * - `order`: a last day that is not before the first; `overlap`: holidays that do not overlap
 * - `weekend`: a Saturday or Sunday; `alsoOff`: a day that is not off too; `twice`: a day that is not listed before
 * - `revisionOnly`: nothing here, except in a revision
 * - `statutory`: this day off, as the regulations on holidays have it every year
 * - `festival`: the Spring, Qingming or Dragon Boat Festival off, from this day or in the weeks after it
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidArrangement } from "@zhengce/core/Arrangement"
 *
 * const error = new InvalidArrangement({ path: "/makeUpWorkdays/0", value: "2031-02-03", code: "weekend" })
 * assert.equal(error.message, "path /makeUpWorkdays/0, value 2031-02-03, code weekend")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidArrangement extends /*#__PURE__*/ failure("InvalidArrangement")<{
  readonly path: string
  readonly value: unknown
  readonly code:
    | "form"
    | "ofYear"
    | "published"
    | "order"
    | "overlap"
    | "weekend"
    | "alsoOff"
    | "twice"
    | "revisionOnly"
    | "statutory"
    | "festival"
  readonly year?: number
  /** For `form`: what was expected. */
  readonly expected?: Text
}> {
  override get message(): string {
    const { path, value, expected } = this
    return expected === undefined ? super.message : messageOf({ path, value, expected })
  }
}

/**
 * The form of a notice as JSON.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Arrangement from "@zhengce/core/Arrangement"
 *
 * assert.equal(Arrangement.schema.safeParse({ year: 2027, holidays: [] }).success, false)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = z.strictObject({
  year: z.int().min(1949).max(9998),
  number: text.optional(),
  publishedOn: date.optional(),
  source: text,
  status: z.enum(["official", "secondary", "unverified"]),
  holidays: z.array(z.strictObject({ name: bilingual, from: date, to: date })),
  makeUpWorkdays: z.array(date),
  revision: z.boolean().optional(),
  ordinary: z.array(date).optional()
})

/**
 * Reads a notice given as JSON and checks what every notice has in common: its days belong to the year (or the last week
 * of the year before), spans do not overlap, a make-up working day is a weekend day that is not also off, a source is
 * named, and the notice of a whole year leaves 1 January, 1 May and 1 to 3 October off. It cannot know whether the
 * notice is real: take it from the official text only.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Arrangement from "@zhengce/core/Arrangement"
 *
 * const empty = Arrangement.parse({ year: 2031, source: "example", status: "unverified", holidays: [], makeUpWorkdays: [] })
 * assert.equal(Result.isFailure(empty) && empty.failure.path, "/holidays")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (input: unknown): Result.Result<Arrangement, InvalidArrangement> =>
  attempt(() =>
    checked(read(schema, input, (issue) => new InvalidArrangement({ ...issue, code: "form" })) as Arrangement)
  )

const checked = (arrangement: Arrangement): Arrangement => {
  const { year, publishedOn, revision = false, holidays, makeUpWorkdays, ordinary = [] } = arrangement
  const demand = (holds: boolean, code: InvalidArrangement["code"], path: string, value: unknown): void => {
    if (!holds) throw new InvalidArrangement({ path, value, code, year })
  }
  const [first, last] = [epoch.fromYmd(year - 1, 12, 25), epoch.fromYmd(year, 12, 31)]
  const dayOf = (date: LocalDate, path: string): number => {
    const day = epoch.parse(date)
    demand(day >= first && day <= last, "ofYear", path, date)
    return day
  }

  const publishedIn = Number.parseInt(publishedOn ?? `${year}`, 10)
  demand(publishedIn === year || publishedIn === year - 1, "published", "/publishedOn", publishedOn)
  const off = new Set<number>()
  for (const [i, { from, to }] of holidays.entries()) {
    const path = `/holidays/${i}`
    const [a, b] = [dayOf(from, `${path}/from`), dayOf(to, `${path}/to`)]
    demand(a <= b, "order", `${path}/to`, to)
    for (let day = a; day <= b; day++) {
      demand(!off.has(day), "overlap", path, from)
      off.add(day)
    }
  }
  const worked = new Set<number>()
  for (const [i, date] of makeUpWorkdays.entries()) {
    const path = `/makeUpWorkdays/${i}`
    const day = dayOf(date, path)
    demand(epoch.weekday(day) > 5, "weekend", path, date)
    demand(!off.has(day), "alsoOff", path, date)
    demand(!worked.has(day), "twice", path, date)
    worked.add(day)
  }
  for (const [i, date] of ordinary.entries()) {
    demand(revision, "revisionOnly", "/ordinary", date)
    const day = dayOf(date, `/ordinary/${i}`)
    demand(!off.has(day) && !worked.has(day), "twice", `/ordinary/${i}`, date)
  }
  if (revision) return arrangement
  for (const [code, from, to, days] of offEveryYear) {
    const [a, b] = [epoch.parse(`${year}-${from}`), epoch.parse(`${year}-${to}`)]
    const isOff = [...off].filter((day) => day >= a && day <= b).length >= days
    demand(isOff || (code === "festival" && year < 2008), code, "/holidays", `${year}-${from}`)
  }
  return arrangement
}

/** How many days are off between two days of every year; those of the festivals since 2008. */
const offEveryYear = [
  ["statutory", "01-01", "01-01", 1],
  ["statutory", "05-01", "05-01", 1],
  ["statutory", "10-01", "10-01", 1],
  ["statutory", "10-02", "10-02", 1],
  ["statutory", "10-03", "10-03", 1],
  // the festivals of the lunar calendar, and Qingming
  ["festival", "01-20", "02-27", 3],
  ["festival", "04-03", "04-07", 1],
  ["festival", "05-25", "06-28", 1]
] as const

/**
 * Gives the address on gov.cn of a notice that the national calendar holds, by its number. The addresses come from other
 * data sets, and stand apart from the calendar so that a page which only counts does not carry them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Arrangement from "@zhengce/core/Arrangement"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const day = Result.getOrThrow(WorkCalendar.day(WorkCalendar.china, "2022-10-08"))
 * assert.equal(
 *   Arrangement.addressOf(day.source?.number ?? ""),
 *   "https://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm",
 * )
 * assert.equal(Arrangement.addressOf("not a number"), undefined)
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const addressOf = (number: string): string | undefined =>
  Object.hasOwn(sources, number) ? `${sourceBase}${sources[number]}` : undefined
