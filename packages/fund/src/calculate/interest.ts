// Interest on what was paid, by the loan prime rate. Days are counted as the days between two dates: the day of payment
// bears interest, the day on which the price is reckoned does not.
import * as Calculation from "@zhengce/core/Calculation"
import type { Citation } from "@zhengce/core/Citation"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Ratio from "@zhengce/core/Ratio"
import { fill, type Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import type { RatePeriod } from "./lpr.ts"

/**
 * How a year is divided into days: `actual/365`, `actual/360` (the practice of banks), or `actual/actual` (a day of a leap
 * year is 1/366, any other 1/365).
 *
 * @category models
 * @since 0.1.0
 */
export type DayCount = "actual/365" | "actual/360" | "actual/actual"

/** A sum that was paid on a day. */
export interface Paid {
  readonly on: LocalDate.LocalDate
  readonly amount: Ratio.Ratio
}

/** How interest is reckoned. */
export interface Terms {
  readonly interest: "simple" | "compound"
  readonly dayCount: DayCount
  readonly cites: Citation
}

/** The rates that apply from one day to another. */
export type RatesBetween<E> = (
  from: LocalDate.LocalDate,
  to: LocalDate.LocalDate
) => Result.Result<ReadonlyArray<RatePeriod>, E>

const january1 = (year: number): LocalDate.LocalDate => `${String(year).padStart(4, "0")}-01-01` as LocalDate.LocalDate

/** The part of a year that lies between two days. */
const yearsBetween = (
  { from, to }: Pick<RatePeriod, "from" | "to">,
  dayCount: DayCount
): Result.Result<Ratio.Ratio, LocalDate.InvalidDate> =>
  Result.gen(function* () {
    if (dayCount !== "actual/actual") {
      return Ratio.make(yield* LocalDate.daysBetween(from, to), dayCount === "actual/365" ? 365 : 360)
    }
    let years = Ratio.make(0)
    for (let year = Number(from.slice(0, 4)); january1(year) < to; year++) {
      const [first, next] = [january1(year), january1(year + 1)]
      const days = yield* LocalDate.daysBetween(from > first ? from : first, to < next ? to : next)
      years = Ratio.add(years, Ratio.make(days, yield* LocalDate.daysBetween(first, next)))
    }
    return years
  })

const tenors: Readonly<Record<RatePeriod["rate"]["tenor"], Text>> = {
  oneYear: { zh: "1年期", en: "one year" },
  overFiveYears: { zh: "5年期以上", en: "over five years" }
}

/** The interest of one period on a sum. */
const interestOf = (
  sum: Ratio.Ratio,
  { rate, ...period }: RatePeriod,
  { dayCount, cites }: Terms
): Result.Result<Calculation.Calculation, LocalDate.InvalidDate> =>
  Result.gen(function* () {
    const days = yield* LocalDate.daysBetween(period.from, period.to)
    const base = Calculation.start({ title: { zh: "计息本金", en: "sum that bears interest" }, cites, value: sum })
    const yearly = Calculation.multiply(base, {
      title: fill(
        { zh: "年利率{percent}%（{tenor}LPR，{from}公布）", en: "{percent}% a year (LPR for {tenor}, of {from})" },
        { percent: rate.percent, tenor: tenors[rate.tenor], from: rate.from }
      ),
      cites,
      value: rate.share
    })
    return Calculation.multiply(yearly, {
      title: fill({ zh: "{days}天（{dayCount}）", en: "{days} days ({dayCount})" }, { days, dayCount }),
      cites,
      value: yield* yearsBetween(period, dayCount)
    })
  })

/** The days up to which a sum grows by itself: each anniversary where interest is added to it, and the last. */
const stages = (
  from: LocalDate.LocalDate,
  to: LocalDate.LocalDate,
  interest: Terms["interest"]
): Result.Result<ReadonlyArray<LocalDate.LocalDate>, LocalDate.InvalidDate> =>
  Result.gen(function* () {
    const days: Array<LocalDate.LocalDate> = []
    if (interest === "compound") {
      for (let year = 1; ; year++) {
        // each from the first day, so that a 29 February comes again
        const day = yield* LocalDate.plusMonths(from, 12 * year)
        if (day >= to) break
        days.push(day)
      }
    }
    return [...days, to]
  })

/** A sum with its interest from one day (no earlier than it was paid) to another, a step for each period of a rate. */
export const withInterest = <E>(
  paid: Paid,
  from: LocalDate.LocalDate,
  to: LocalDate.LocalDate,
  rates: RatesBetween<E>,
  terms: Terms
): Result.Result<Calculation.Calculation, E | LocalDate.InvalidDate> =>
  Result.gen(function* () {
    const { cites, interest } = terms
    const title = fill({ zh: "{on}出资", en: "contribution of {on}" }, { on: paid.on })
    let sum = Calculation.start({ title, cites, value: paid.amount })
    let start = from > paid.on ? from : paid.on
    for (const end of yield* stages(start, to, interest)) {
      const bearing = sum.value
      // all of a stage bears on what the sum was when it began; without stages that is what was paid
      for (const period of yield* rates(start, end)) {
        const step = { zh: "{from}至{to}的利息", en: "interest from {from} to {to}" }
        const value = yield* interestOf(bearing, period, terms)
        sum = Calculation.add(sum, { title: fill(step, { from: period.from, to: period.to }), cites, value })
      }
      start = end
    }
    return sum
  })

/** Adds up calculations, each with its steps. */
export const total = (
  parts: ReadonlyArray<Calculation.Calculation>,
  title: Text,
  cites: Citation
): Calculation.Calculation => {
  const [first, ...others] = parts
  const begun = Calculation.start({ title, cites, value: first ?? Ratio.make(0) })
  return others.reduce((sum, value) => Calculation.add(sum, { title, cites, value }), begun)
}

/** The last step of a price: to the fen, which the measures leave to common practice. */
export const toFen = (sum: Calculation.Calculation, cites: Citation): Calculation.Calculation =>
  Calculation.round(sum, {
    title: { zh: "四舍五入到分", en: "rounded to the fen" },
    cites,
    places: 2,
    rounding: "halfUp"
  })

/** An amount in yuan with two places. */
export const yuan = (calculation: Calculation.Calculation): string => Ratio.toDecimal(calculation.value, 2, "halfUp")
