import * as Calculation from "@zhengce/core/Calculation"
import type { Item } from "@zhengce/core/Catalogue"
import * as LocalDate from "@zhengce/core/LocalDate"
import type { Context } from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import { valueOf } from "@zhengce/core/Rulebook"
import { fill, type Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import type { Assessment } from "../facts/assessment.ts"
import { measures102 } from "../instrument.ts"
import { feeCeiling, payoutExcellent, payoutGood, payoutPass, payoutPoor } from "../parameters/assessment.ts"
import { AmountUndefined, refuse } from "./amount-undefined.ts"
import { cutOff } from "./capital-support.ts"
import { type Grade, gradeOf } from "./grade.ts"

const { at } = measures102
const cites = at("40")

/**
 * How article 40 is read where it is open. `paidIn`: the paid-in size of a year in which it changes is the average over the
 * days, the size on the last day, or that on the first. `ceiling`: 1 % limits what is paid (also after 110 % for an excellent
 * grade), or only what is charged.
 *
 * @category models
 * @since 0.1.0
 */
export interface FeeReading {
  readonly paidIn: "dayWeighted" | "yearEnd" | "yearStart"
  readonly ceiling: "payment" | "charge"
}

/**
 * A management fee under each reading: `calculation` under the one that was asked for, `readings` under all, `lowest` the one
 * with the least amount, which is the cautious one for public money.
 *
 * @category models
 * @since 0.1.0
 */
export interface Fee {
  readonly grade: Grade
  readonly calculation: Calculation.Calculation
  readonly readings: ReadonlyArray<FeeReading & { readonly calculation: Calculation.Calculation }>
  readonly lowest: FeeReading
}

const byDefault: FeeReading = { paidIn: "dayWeighted", ceiling: "payment" }

const allReadings: ReadonlyArray<FeeReading> = (["dayWeighted", "yearEnd", "yearStart"] as const).flatMap((paidIn) =>
  (["payment", "charge"] as const).map((ceiling) => ({ paidIn, ceiling }))
)

/**
 * Reckons the management fee of a year or of a part of it (article 40), in yuan: what is charged for a year, at most 1 % of the
 * paid-in size unless the committee departs from that with a reason, by the days of the year (365 or 366), paid out by the
 * grade, cut off to the fen. Where a score is given, the grade is the one of the score.
 *
 * By default the paid-in size of a year in which it changes is the average over its days, because neither side can move it by
 * the day of a payment; the lowest amount, which is the cautious one for public money, is at the start of the year where the
 * size has grown and at its end where it has fallen, and `lowest` names it. By default the ceiling also limits what is paid.
 *
 * Fails with `AmountUndefined` where facts are missing, where the days are not within the year, and on a day on which the rulebook
 * has no figures.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import * as Result from "effect/Result"
 * import { managementFee, rulebook } from "@zhengce/fund"
 *
 * const facts = {
 *   year: 2023,
 *   grade: "excellent" as const,
 *   paidIn: { items: [{ from: "2022-09-01", size: "10000000000" }], complete: true },
 *   fee: { method: "rate" as const, rate: "0.01", isCeilingDepartedFrom: false, from: "2023-01-01", until: "2023-12-31" },
 * }
 * const fee = Result.getOrThrow(managementFee(facts, { rulebook, on: LocalDate.make("2024-03-01") }))
 * // 1 % of 10 billion; 110 % of it only where the ceiling limits what is charged, not what is paid
 * assert.equal(Ratio.render(fee.calculation.value), "100000000")
 * const charged = fee.readings.find((r) => r.paidIn === "dayWeighted" && r.ceiling === "charge")
 * assert.equal(charged && Ratio.render(charged.calculation.value), "110000000")
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const managementFee = (
  facts: Assessment,
  context: Context,
  reading: Partial<FeeReading> = {}
): Result.Result<Fee, AmountUndefined> =>
  Result.flatMap(figuresOf(context), (figures) =>
    Result.flatMap(termsOf(facts, context), (terms) => {
      const asked = { ...byDefault, ...reading }
      const reckoned = Result.all(
        allReadings.map((one) => Result.map(reckon(terms, figures, one), (calculation) => ({ ...one, calculation })))
      )
      return Result.flatMap(reckoned, (readings) => {
        const found = readings.find((one) => one.paidIn === asked.paidIn && one.ceiling === asked.ceiling)
        const [first, ...rest] = readings
        if (found === undefined || first === undefined) return refuse("一种读法", "a reading")
        const { paidIn, ceiling } = rest.reduce(
          (a, b) => (Ratio.compare(b.calculation.value, a.calculation.value) < 0 ? b : a),
          first
        )
        return Result.succeed({
          grade: terms.grade,
          calculation: found.calculation,
          readings,
          lowest: { paidIn, ceiling }
        })
      })
    })
  )

/** The figures of article 40 on a day. */
export interface Figures {
  readonly ceiling: Ratio.Ratio
  readonly excellent: Ratio.Ratio
  readonly good: Ratio.Ratio
  readonly pass: Ratio.Ratio
  readonly poor: Ratio.Ratio
}

const figuresOf = ({ rulebook, on }: Context): Result.Result<Figures, AmountUndefined> => {
  const figure = (parameter: typeof feeCeiling) => Result.map(valueOf(rulebook, parameter, on), ({ value }) => value)
  const figures = Result.all({
    ceiling: figure(feeCeiling),
    excellent: figure(payoutExcellent),
    good: figure(payoutGood),
    pass: figure(payoutPass),
    poor: figure(payoutPoor)
  })
  return Result.isFailure(figures)
    ? refuse("办法施行以后的日期", "a day on which the Measures are in force")
    : Result.succeed(figures.success)
}

/** What a fee is reckoned from. */
export interface Terms {
  readonly year: number
  readonly grade: Grade
  readonly charge: { readonly rate: Ratio.Input } | { readonly amount: Ratio.Input }
  readonly isCeilingDepartedFrom: boolean
  readonly from: string
  readonly until: string
  /** The paid-in size from each day on; nothing before the first. */
  readonly paidIn: ReadonlyArray<{ readonly from: string; readonly size: Ratio.Input }>
}

const termsOf = (facts: Assessment, context: Context): Result.Result<Terms, AmountUndefined> => {
  const { year, score, paidIn, fee = {} } = facts
  const { method, from, until, isCeilingDepartedFrom, rate, amount } = fee
  const found = score === undefined ? undefined : Result.getOrUndefined(gradeOf(score, context))
  const grade = score === undefined ? facts.grade : found
  if (score !== undefined && found === undefined) return refuse("0至100分", "0 to 100 points")
  const charge = method === "rate" ? rate : amount
  const sizes = (paidIn?.items ?? []).flatMap(({ from, size }) =>
    from === undefined || size === undefined ? [] : [{ from, size }]
  )
  if (
    year === undefined ||
    grade === undefined ||
    charge === undefined ||
    method === undefined ||
    isCeilingDepartedFrom === undefined ||
    from === undefined ||
    until === undefined ||
    paidIn?.complete !== true ||
    sizes.length < (paidIn.items ?? []).length
  ) {
    const asked = {
      "/year": year,
      "/score": grade,
      "/fee/method": method,
      ...(method === "rate" && { "/fee/rate": rate }),
      ...(method === "fixedAmount" && { "/fee/amount": amount }),
      "/fee/isCeilingDepartedFrom": isCeilingDepartedFrom,
      "/fee/from": from,
      "/fee/until": until,
      "/paidIn": paidIn?.complete === true && sizes.length === (paidIn.items ?? []).length ? paidIn : undefined
    }
    const missing = Object.entries(asked).flatMap(([pointer, value]) => (value === undefined ? [pointer] : []))
    return refuse("已知的事实", "known facts", missing)
  }
  return Result.succeed({
    year,
    grade,
    charge: method === "rate" ? { rate: charge } : { amount: charge },
    isCeilingDepartedFrom,
    from,
    until,
    paidIn: sizes
  })
}

interface Stretch {
  readonly from: string
  readonly days: number
  readonly size: Ratio.Ratio
}

/** Days from one to another, both included. */
const daysOf = (from: string, until: string): Result.Result<number, AmountUndefined> =>
  Result.match(LocalDate.daysBetween(from, until), {
    onFailure: () => refuse("日期", "dates"),
    onSuccess: (days) =>
      days < 0 ? refuse("不早于起日的止日", "a last day not before the first") : Result.succeed(days + 1)
  })

/** The sizes of a period, each with its days, in order. */
const stretchesOf = ({
  paidIn,
  from,
  until
}: Pick<Terms, "paidIn" | "from" | "until">): Result.Result<ReadonlyArray<Stretch>, AmountUndefined> => {
  // of one day, the last entry counts; before the first, nothing is paid in
  const byDay = new Map([["", "0" as Ratio.Input], ...paidIn.map(({ from, size }) => [from, size] as const)])
  const days = [...byDay.keys()].filter((day) => day <= until).sort()
  const start = days.findLastIndex((day) => day <= from)
  const sizes = days.slice(start).map((day, i, kept) => {
    const first = i === 0 ? from : day
    const next = kept[i + 1]
    const end = next === undefined ? daysOf(first, until) : LocalDate.daysBetween(first, next)
    return Result.all({ from: Result.succeed(first), days: end, size: Ratio.parse(byDay.get(day)) })
  })
  return Result.match(Result.all(sizes), {
    onFailure: () => refuse("日期和金额", "dates and amounts"),
    onSuccess: (stretches) => Result.succeed(stretches)
  })
}

/**
 * The paid-in size on which the fee of a period is reckoned.
 */
export const paidInBase = (
  period: Pick<Terms, "paidIn" | "from" | "until">,
  reading: FeeReading["paidIn"]
): Result.Result<Calculation.Calculation, AmountUndefined> =>
  Result.flatMap(stretchesOf(period), (stretches) => {
    const [first, last] = [stretches[0], stretches.at(-1)]
    if (first === undefined || last === undefined) return refuse("计费期间", "a period")
    const sizeOf = (stretch: Stretch, title: Text) => Calculation.start({ title, cites, value: stretch.size })
    if (stretches.length === 1) return Result.succeed(sizeOf(first, { zh: "实缴规模", en: "paid-in size" }))
    if (reading === "yearStart")
      return Result.succeed(sizeOf(first, { zh: "期初实缴规模", en: "paid-in size on the first day" }))
    if (reading === "yearEnd")
      return Result.succeed(sizeOf(last, { zh: "期末实缴规模", en: "paid-in size on the last day" }))
    const weighted = (stretch: Stretch) =>
      Calculation.multiply(sizeOf(stretch, fill(sizeFrom, { from: stretch.from })), {
        title: { zh: "天数", en: "days" },
        cites,
        value: Ratio.make(stretch.days)
      })
    const sum = stretches
      .slice(1)
      .reduce(
        (total, stretch) =>
          Calculation.add(total, { title: fill(sizeFrom, { from: stretch.from }), cites, value: weighted(stretch) }),
        weighted(first)
      )
    const days = stretches.reduce((total, stretch) => total + stretch.days, 0)
    return Result.mapError(
      Calculation.divide(sum, {
        title: { zh: "按天数加权平均的实缴规模", en: "average of the paid-in size over the days" },
        cites,
        value: Ratio.make(days)
      }),
      ({ expected }) => new AmountUndefined({ missing: [], expected })
    )
  })

const sizeFrom: Text = { zh: "{from}起的实缴规模", en: "paid-in size from {from}" }

/** The fee of some terms under one reading. */
export const reckon = (
  terms: Terms,
  figures: Figures,
  reading: FeeReading
): Result.Result<Calculation.Calculation, AmountUndefined> => {
  const { year, from, until, grade, charge, isCeilingDepartedFrom } = terms
  const [firstDay, lastDay] = [`${year}-01-01`, `${year}-12-31`]
  if (from < firstDay || until > lastDay) return refuse("本年度之内的期间", "days within the year")
  return Result.flatMap(
    Result.all({
      days: daysOf(from, until),
      daysOfYear: daysOf(firstDay, lastDay),
      base: paidInBase(terms, reading.paidIn),
      charged: Result.mapError(
        Ratio.parse("rate" in charge ? charge.rate : charge.amount),
        ({ expected }) => new AmountUndefined({ missing: [], expected })
      )
    }),
    ({ days, daysOfYear, base, charged }) => {
      const limit = Calculation.multiply(base, { title: feeCeiling.title, cites, value: figures.ceiling })
      const part = { title: fill(partOfYear, { days, daysOfYear }), cites, value: Ratio.make(days, daysOfYear) }
      const yearly =
        "rate" in charge
          ? Calculation.multiply(base, { title: { zh: "管理费费率", en: "rate of the fee" }, cites, value: charged })
          : Calculation.start({ title: { zh: "年度固定金额", en: "fixed amount for a year" }, cites, value: charged })
      const kept = isCeilingDepartedFrom
        ? yearly
        : Calculation.cap(yearly, {
            title: { zh: "年度管理费上限", en: "ceiling of the yearly fee" },
            cites,
            value: limit
          })
      const owed = days === daysOfYear ? kept : Calculation.multiply(kept, part)
      const paid = Calculation.multiply(owed, { title: payoutTitles[grade], cites, value: figures[grade] })
      const limited =
        isCeilingDepartedFrom || reading.ceiling === "charge"
          ? paid
          : Calculation.cap(paid, {
              title: { zh: "支付额上限", en: "ceiling of what is paid" },
              cites,
              value: days === daysOfYear ? limit : Calculation.multiply(limit, part)
            })
      return Result.succeed(Calculation.round(limited, { title: cutOff, cites, places: 2, rounding: "down" }))
    }
  )
}

const partOfYear: Text = {
  zh: "按天数（全年{daysOfYear}天中的{days}天）",
  en: "by days ({days} of the year's {daysOfYear})"
}

const payoutTitles: Readonly<Record<Grade, Text>> = {
  excellent: payoutExcellent.title,
  good: payoutGood.title,
  pass: payoutPass.title,
  poor: payoutPoor.title
}

export const calculations: ReadonlyArray<Item> = [
  {
    id: "management-fee",
    title: { zh: "管理费", en: "management fee" },
    cites,
    implements: ["fund-40-2", "fund-40-3", "fund-40-5"]
  }
]
