// The loan prime rate on a day. A rate is known only as far as its table is: it is set anew every month, so that carrying
// the last one on would be a guess and not a rule that stands. Beyond its table there is `RateUnknown`, as there is
// `CalendarUnknown` beyond the published years of a calendar; the mark `unverifiedSince` is for law, which holds until it
// is changed.
import type { Provenance } from "@zhengce/core/Citation"
import * as LocalDate from "@zhengce/core/LocalDate"
import { InvalidFacts } from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import type { Text } from "@zhengce/core/Text"
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { lpr } from "../data/lpr.ts"
import type { Exit } from "../facts/exit.ts"
import { type AmountUndefined, missing } from "./amount-undefined.ts"

/**
 * The two terms for which the rate is published.
 *
 * @category models
 * @since 0.1.0
 */
export type Tenor = "oneYear" | "overFiveYears"

/**
 * A change of a rate: percent a year, from a day until the next change.
 *
 * @category models
 * @since 0.1.0
 */
export interface RatePoint {
  readonly from: LocalDate.LocalDate
  readonly percent: string
}

/**
 * Rates of both terms by their changes, in order of time, with where they are from and until when they are known.
 *
 * @category models
 * @since 0.1.0
 */
export interface RateTable extends Provenance {
  readonly id: string
  readonly title: Text
  readonly verifiedUntil: LocalDate.LocalDate
  readonly oneYear: ReadonlyArray<RatePoint>
  readonly overFiveYears: ReadonlyArray<RatePoint>
}

/**
 * A rate in force on a day: as a share a year, as published, since when, and until which day before the next change.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rate extends RatePoint {
  readonly tenor: Tenor
  readonly share: Ratio.Ratio
  /** The day of the next change, where the table has one. */
  readonly next?: LocalDate.LocalDate
}

/**
 * Says that a table holds no rate for a day: it lies before the first one (`first`) or after the last day that is known.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Result from "effect/Result"
 * import { lprOn } from "@zhengce/fund"
 *
 * const asked = lprOn("oneYear", LocalDate.make("2025-05-21"))
 * assert.equal(
 *   Result.isFailure(asked) && asked.failure.message,
 *   "lpr has no oneYear rate for 2025-05-21: known from 2019-08-20 to 2025-05-20",
 * )
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class RateUnknown extends /*#__PURE__*/ Data.TaggedError("RateUnknown")<{
  readonly table: string
  readonly tenor: Tenor
  readonly on: LocalDate.LocalDate
  readonly first?: LocalDate.LocalDate
  readonly verifiedUntil: LocalDate.LocalDate
  readonly expected: Text
}> {
  override get message(): string {
    const { table, tenor, on, first, verifiedUntil } = this
    const known = first === undefined ? "none is known" : `known from ${first} to ${verifiedUntil}`
    return `${table} has no ${tenor} rate for ${on}: ${known}`
  }
}

/**
 * Gives the rate of a term on a day (articles 31 and 42). `RateUnknown` before the first change and after the last day
 * that the table knows: with a table of your own the answer goes further.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Result from "effect/Result"
 * import { lprOn } from "@zhengce/fund"
 *
 * const percent = (day: string) => Result.getOrThrow(lprOn("oneYear", LocalDate.make(day))).percent
 * assert.deepEqual(["2022-08-21", "2022-08-22", "2022-08-23"].map(percent), ["3.70", "3.65", "3.65"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const lprOn = (
  tenor: Tenor,
  on: LocalDate.LocalDate,
  table: RateTable = lpr
): Result.Result<Rate, RateUnknown> => {
  const { [tenor]: points, verifiedUntil, id } = table
  const i = points.findLastIndex(({ from }) => from <= on)
  const [point, next, first] = [points[i], points[i + 1]?.from, points[0]?.from]
  if (point === undefined || on > verifiedUntil) {
    const expected = {
      zh: "该日的LPR（可以自行提供利率表）",
      en: "the loan prime rate of that day, which may be given in a table of your own"
    }
    return Result.fail(new RateUnknown({ table: id, tenor, on, ...(first && { first }), verifiedUntil, expected }))
  }
  return Result.succeed({ ...point, tenor, share: Ratio.make(point.percent, 100), ...(next && { next }) })
}

/** A part of the time for which one rate applies; `to` is the first day that does not belong to it. */
export interface RatePeriod {
  readonly from: LocalDate.LocalDate
  readonly to: LocalDate.LocalDate
  readonly rate: Rate
}

/** Splits a time at the changes of the rate. The first day bears interest, the day of repayment does not. */
export const ratePeriods = (
  tenor: Tenor,
  from: LocalDate.LocalDate,
  to: LocalDate.LocalDate,
  table: RateTable
): Result.Result<ReadonlyArray<RatePeriod>, RateUnknown | LocalDate.InvalidDate> =>
  Result.gen(function* () {
    const periods: Array<RatePeriod> = []
    let start = from
    while (start < to) {
      const rate = yield* lprOn(tenor, start, table)
      // what is not known ends the period, and is then asked for
      const unknown = yield* LocalDate.plusDays(table.verifiedUntil, 1)
      const end = rate.next !== undefined && rate.next < unknown ? rate.next : unknown
      periods.push({ from: start, to: end < to ? end : to, rate })
      start = end
    }
    return periods
  })

/** The rates that the facts give, or those of this package where they give none. */
export const tableOf = (
  { rates }: Exit,
  fallback: RateTable
): Result.Result<RateTable, AmountUndefined | InvalidFacts> => {
  if (rates === undefined) return Result.succeed(fallback)
  const { source, verifiedUntil, oneYear = [], overFiveYears = [] } = rates
  const absent = missing([
    [source, "/rates/source"],
    [verifiedUntil, "/rates/verifiedUntil"],
    ...[oneYear, overFiveYears].flatMap((points, i) =>
      points.flatMap(({ from, percent }, at): ReadonlyArray<readonly [unknown, string]> => {
        const path = `/rates/${i === 0 ? "oneYear" : "overFiveYears"}/${at}`
        return [
          [from, `${path}/from`],
          [percent, `${path}/percent`]
        ]
      })
    )
  ])
  if (absent !== undefined) return Result.fail(absent)
  const table = {
    id: "own-rates",
    title: { zh: "自行提供的利率表", en: "rates of the caller" },
    status: "unverified",
    source: source as string,
    verifiedUntil: verifiedUntil as LocalDate.LocalDate,
    oneYear: oneYear as ReadonlyArray<RatePoint>,
    overFiveYears: overFiveYears as ReadonlyArray<RatePoint>
  } as const
  for (const tenor of ["oneYear", "overFiveYears"] as const) {
    const i = table[tenor].findIndex(({ from }, at) => at > 0 && from <= (table[tenor][at - 1]?.from ?? ""))
    const issue = {
      path: `/rates/${tenor}/${i}/from`,
      value: table[tenor][i]?.from,
      expected: { zh: "晚于前一变动日的日期", en: "a day later than that of the change before it" }
    }
    if (i > 0) return Result.fail(new InvalidFacts({ ...issue, issues: [issue] }))
  }
  return Result.succeed(table)
}
