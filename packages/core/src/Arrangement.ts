/**
 * An arrangement is what one notice of the State Council's General Office says of a year's holidays: the spans that are
 * off and the weekend days that are worked instead. A newly published notice enters as JSON through {@link parse}, so
 * that nobody waits for a release.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as z from "zod"
import type { Status } from "./Citation.ts"
import { sourceBase, sources } from "./data/sources.ts"
import { failure } from "./internal/attempt.ts"
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
export const parse = (input: unknown): Result.Result<Arrangement, InvalidArrangement> => {
  const shaped = read(schema, input)
  if (Result.isFailure(shaped)) return Result.fail(new InvalidArrangement({ ...shaped.failure, code: "form" }))
  const arrangement = shaped.success as Arrangement
  const { year, publishedOn, revision = false, holidays, makeUpWorkdays, ordinary = [] } = arrangement
  const fail = (path: string, value: unknown, code: InvalidArrangement["code"]) =>
    Result.fail(new InvalidArrangement({ path, value, code, year }))

  if (publishedOn !== undefined && ![year - 1, year].includes(Number.parseInt(publishedOn, 10))) {
    return fail("/publishedOn", publishedOn, "published")
  }
  const [first, last] = [epoch.fromYmd(year - 1, 12, 25), epoch.fromYmd(year, 12, 31)]
  const belongs = (day: number): boolean => day >= first && day <= last
  const off = new Set<number>()
  for (const [i, { from, to }] of holidays.entries()) {
    const [a, b] = [epoch.parse(from), epoch.parse(to)]
    if (!belongs(a)) return fail(`/holidays/${i}/from`, from, "ofYear")
    if (!belongs(b)) return fail(`/holidays/${i}/to`, to, "ofYear")
    if (b < a) return fail(`/holidays/${i}/to`, to, "order")
    for (let day = a; day <= b; day++) {
      if (off.has(day)) return fail(`/holidays/${i}`, from, "overlap")
      off.add(day)
    }
  }
  const worked = new Set<number>()
  for (const [i, date] of makeUpWorkdays.entries()) {
    const day = epoch.parse(date)
    if (!belongs(day)) return fail(`/makeUpWorkdays/${i}`, date, "ofYear")
    if (epoch.weekday(day) < 6) return fail(`/makeUpWorkdays/${i}`, date, "weekend")
    if (off.has(day)) return fail(`/makeUpWorkdays/${i}`, date, "alsoOff")
    if (worked.has(day)) return fail(`/makeUpWorkdays/${i}`, date, "twice")
    worked.add(day)
  }
  for (const [i, date] of ordinary.entries()) {
    const day = epoch.parse(date)
    if (!revision) return fail("/ordinary", date, "revisionOnly")
    if (!belongs(day)) return fail(`/ordinary/${i}`, date, "ofYear")
    if (off.has(day) || worked.has(day)) return fail(`/ordinary/${i}`, date, "twice")
  }
  const statutory = [
    [1, 1],
    [5, 1],
    [10, 1],
    [10, 2],
    [10, 3]
  ] as const
  const missing = statutory.map(([month, day]) => epoch.fromYmd(year, month, day)).find((day) => !off.has(day))
  if (!revision && missing !== undefined) return fail("/holidays", epoch.format(missing), "statutory")
  // the festivals of the lunar calendar and Qingming are off every year since 2008, between these days
  const festivals = [
    { first: epoch.fromYmd(year, 1, 20), last: epoch.fromYmd(year, 2, 27), days: 3 },
    { first: epoch.fromYmd(year, 4, 3), last: epoch.fromYmd(year, 4, 7), days: 1 },
    { first: epoch.fromYmd(year, 5, 25), last: epoch.fromYmd(year, 6, 28), days: 1 }
  ]
  const forgotten = festivals.find(
    ({ first, last, days }) => [...off].filter((day) => day >= first && day <= last).length < days
  )
  if (!revision && year >= 2008 && forgotten !== undefined) {
    return fail("/holidays", epoch.format(forgotten.first), "festival")
  }
  return Result.succeed(arrangement)
}

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
