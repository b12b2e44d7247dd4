/**
 * A civil date: a branded ISO string such as `2022-09-19`, the form in which every fact, event and result of these
 * packages holds a date. No host clock and no host time zone is ever read.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { attempt } from "./internal/attempt.ts"
import { dayOf, InvalidDate, inYears, ofDate, ofInstant } from "./internal/civilDay.ts"
import * as epoch from "./internal/epochDay.ts"
import { order } from "./internal/order.ts"
import { refuse } from "./internal/refuse.ts"

/**
 * A calendar date of the Gregorian calendar from year 1 to year 9999, as `YYYY-MM-DD`.
 *
 * @category models
 * @since 0.1.0
 */
export type LocalDate = string & { readonly "~zhengce/LocalDate": true }

/**
 * What is accepted where a date is asked for: an ISO date, or a record such as a `Temporal.PlainDate`.
 *
 * @category models
 * @since 0.1.0
 */
export type Input = string | { readonly year: number; readonly month: number; readonly day: number }

/**
 * An instant: ISO date and time with an offset (`2022-09-19T08:00:00+08:00`, `…Z`), or a record such as a
 * `Temporal.Instant`.
 *
 * @category models
 * @since 0.1.0
 */
export type Instant = string | { readonly epochMilliseconds: number }

/**
 * Says that a value is not a civil date, or that a date computed from it would leave the years 1 to 9999. `code` says
 * what was expected; `Explanation.ofError` says it in words.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * const read = LocalDate.parse("2026-02-30")
 * assert.ok(Result.isFailure(read))
 * assert.deepEqual([read.failure._tag, read.failure.value, read.failure.code], ["InvalidDate", "2026-02-30", "date"])
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export { InvalidDate }

const isoOf = (day: number): LocalDate => epoch.format(day) as LocalDate

const whole = (number: number): number => {
  if (Number.isInteger(number)) return number
  throw new InvalidDate({ value: number, code: "wholeNumber" })
}

/**
 * Reads a date strictly: `YYYY-MM-DD` of a day that exists, or a record of year, month and day. A date with a time is
 * refused; use {@link fromInstant} for an instant.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(Result.getOrThrow(LocalDate.parse("2024-02-29")), "2024-02-29")
 * assert.equal(Result.getOrThrow(LocalDate.parse({ year: 2022, month: 9, day: 19 })), "2022-09-19")
 * assert.equal(Result.isFailure(LocalDate.parse("2026-02-30")), true)
 * assert.equal(Result.isFailure(LocalDate.parse("2022-09-19T08:00:00")), true)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (input: unknown): Result.Result<LocalDate, InvalidDate> => attempt(() => isoOf(dayOf(input)))

/**
 * Makes a date of a constant in a declaration or an example. Throws a `DefinitionError` where there is no such day; dates
 * that come from outside are read with {@link parse}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(LocalDate.make("2022-09-19"), "2022-09-19")
 * assert.throws(() => LocalDate.make("2022-02-30"), /there is no such day/)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (date: string): LocalDate => {
  return isLocalDate(date) ? date : refuse("LocalDate", date, "there is no such day")
}

/**
 * Tells whether a value is a strict ISO date of a day that exists.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(LocalDate.isLocalDate("2022-09-19"), true)
 * assert.equal(LocalDate.isLocalDate("2022-9-19"), false)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isLocalDate = (value: unknown): value is LocalDate =>
  typeof value === "string" && !Number.isNaN(ofDate(value))

/**
 * Gives the civil date of an instant in a time zone of the IANA database, by default Asia/Shanghai (which observed
 * summer time from 1986 to 1991, so a fixed +08:00 would be wrong). A date-time without an offset is refused, because
 * nothing says whose clock it was read from.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(Result.getOrThrow(LocalDate.fromInstant("2022-09-18T16:00:00Z")), "2022-09-19")
 * assert.equal(Result.getOrThrow(LocalDate.fromInstant("2022-09-18T16:00:00Z", "America/New_York")), "2022-09-18")
 * assert.equal(Result.isFailure(LocalDate.fromInstant("2022-09-18T16:00:00")), true)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromInstant = (instant: unknown, zone = "Asia/Shanghai"): Result.Result<LocalDate, InvalidDate> =>
  attempt(() => {
    const day = ofInstant(instant, zone)
    if (Number.isNaN(day)) throw new InvalidDate({ value: instant, code: "instant" })
    return isoOf(day)
  })

/**
 * Adds calendar days; a negative number goes back.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(Result.getOrThrow(LocalDate.plusDays("2024-02-28", 2)), "2024-03-01")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const plusDays = (date: Input, days: number): Result.Result<LocalDate, InvalidDate> =>
  attempt(() => isoOf(inYears(dayOf(date) + whole(days), days)))

/**
 * Gives the corresponding day a number of months later or earlier, or the last day of that month where there is no
 * corresponding day (Civil Code, article 202). Years are twelve months.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(Result.getOrThrow(LocalDate.plusMonths("2023-01-31", 1)), "2023-02-28")
 * assert.equal(Result.getOrThrow(LocalDate.plusMonths("2023-02-28", 1)), "2023-03-28")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const plusMonths = (date: Input, months: number): Result.Result<LocalDate, InvalidDate> =>
  attempt(() => isoOf(inYears(epoch.plusMonths(dayOf(date), whole(months)), months)))

/**
 * Counts the calendar days from one date to another: 1 from today to tomorrow, negative when the second is earlier.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(Result.getOrThrow(LocalDate.daysBetween("2022-08-17", "2022-09-19")), 33)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const daysBetween = (from: Input, to: Input): Result.Result<number, InvalidDate> =>
  attempt(() => dayOf(to) - dayOf(from))

/**
 * Gives the day of the week, Monday as 1 and Sunday as 7.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * assert.equal(Result.getOrThrow(LocalDate.dayOfWeek("2022-09-19")), 1)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const dayOfWeek = (date: Input): Result.Result<number, InvalidDate> => attempt(() => epoch.weekday(dayOf(date)))

/**
 * Orders two dates: negative when the first is earlier, 0 when they are the same day. Valid ISO dates order as text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * const dates = ["2022-10-08", "2022-09-30"] as Array<LocalDate.LocalDate>
 * assert.deepEqual(dates.sort(LocalDate.compare), ["2022-09-30", "2022-10-08"])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const compare = (a: LocalDate, b: LocalDate): number => order(a, b)
