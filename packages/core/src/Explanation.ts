/**
 * The words for what calendars and time limits answer in codes: steps of a trace, reasons of a day, and errors, in
 * Chinese and in English. An entry of its own, so that a page which only counts does not carry them.
 *
 * @since 0.1.0
 */
import type { InvalidArrangement } from "./Arrangement.ts"
import type { Citation } from "./Citation.ts"
import * as rules from "./internal/countingRules.ts"
import { choices } from "./internal/limitChoices.ts"
import type { InvalidDate } from "./LocalDate.ts"
import { fill, type Slots, type Text } from "./Text.ts"
import type { InvalidLimit, InvalidSuspension, OpenSuspension, Reading, Step, Unit } from "./TimeLimit.ts"
import type { CalendarUnknown, Certainty, InvalidCalendar, InvalidCount, Reason } from "./WorkCalendar.ts"

const stepTexts: Readonly<Record<Step["kind"], Text>> = {
  start: { zh: "起始日，不计入", en: "the start, not counted" },
  startCounted: { zh: "起始日，依所引规定计入", en: "the start, counted under the rule cited" },
  startMoved: {
    zh: "起始日为休息日，视为该工作日",
    en: "the start fell on a rest day and stands for this working day"
  },
  anchor: { zh: "以该日为准向前计算，该日不计入", en: "the day before which is counted, itself not counted" },
  restarted: { zh: "自该日次日起重新计算", en: "counted anew from the day after this one" },
  counted: { zh: "计为第{days}日", en: "counted as day {days}" },
  suspended: { zh: "中止期间，不计入", en: "suspended, not counted" },
  skipped: { zh: "{reason}，不计入", en: "{reason}, not counted" },
  last: { zh: "期限的最后一日", en: "the last day" },
  latest: { zh: "最迟之日", en: "the latest day" },
  rolledOn: { zh: "{reason}，最后一日顺延", en: "{reason}, so the last day moves on" },
  rolledBack: { zh: "{reason}，最后一日提前", en: "{reason}, so the last day moves back" },
  rolled: { zh: "调整后的最后一日", en: "the last day after the move" },
  permitted: { zh: "自该日起可以进行下一步", en: "the next step is permitted from this day" },
  effective: { zh: "自该日起生效", en: "takes effect from this day" }
}

const reasonTexts: Readonly<Record<Reason, Text>> = {
  workingDay: { zh: "工作日", en: "working day" },
  weekend: { zh: "周末", en: "weekend" },
  holiday: { zh: "放假", en: "holiday" },
  makeUp: { zh: "调休上班日", en: "make-up working day" },
  closure: { zh: "当地停工", en: "local closure" },
  opening: { zh: "当地上班日", en: "local working day" }
}

const readingTexts: Readonly<Record<string, Text>> = {
  "roll none": { zh: "最后一日为休息日也不顺延或提前", en: "the last day does not move from a rest day" },
  "startOnRestDay nextWorkingDay": {
    zh: "起始日为休息日的，以下一工作日为起始日",
    en: "a start on a rest day stands for the next working day"
  },
  "startInclusive true": { zh: "起始日计入", en: "the start day counts" },
  "suspensionBounds (]": {
    zh: "中止当日计入，恢复当日不计入",
    en: "the day of the stop counts, that of the resumption does not"
  },
  "suspensionBounds [)": {
    zh: "中止当日不计入，恢复当日计入",
    en: "the day of the stop does not count, that of the resumption does"
  },
  "suspensionBounds []": {
    zh: "中止当日与恢复当日均不计入",
    en: "neither the day of the stop nor that of the resumption counts"
  },
  "backwardCount clear": { zh: "中间须有足额的完整日数", en: "the full number of days lies between" },
  "backwardCount excludeAnchor": { zh: "仅不计入作为基准的当日", en: "only the anchor itself is not counted" }
}

const certaintyTexts: Readonly<Record<Certainty, Text>> = {
  firm: { zh: "确定：所涉日期均有已公布的放假安排", en: "firm: every day that decides is in a published arrangement" },
  mayChange: {
    zh: "可能变动：下一年的放假安排还可能调整12月最后几日",
    en: "may change: the next year's arrangement can still move the last days of December"
  },
  unverified: {
    zh: "未核实：所依据的放假安排未经核实，使用前须对照官方公告",
    en: "unverified: the arrangement that decides has not been verified; compare it with the official notice"
  },
  provisional: {
    zh: "暂定：部分日期尚无放假安排，按周末推定，不能据以确定期限",
    en: "provisional: some days have no published arrangement and are assumed from weekends; no deadline can rest on them"
  }
}

const units: Readonly<Record<Unit, Text>> = {
  day: { zh: "日", en: "days" },
  workingDay: { zh: "个工作日", en: "working days" },
  month: { zh: "个月", en: "months" },
  year: { zh: "年", en: "years" }
}

const dateTexts: Readonly<Record<InvalidDate["code"], Text>> = {
  date: { zh: "存在的日期（YYYY-MM-DD）", en: "a date that exists, as YYYY-MM-DD" },
  instant: {
    zh: "带时区偏移的时刻（如2022-09-19T08:00:00+08:00）",
    en: "an instant with an offset, such as 2022-09-19T08:00:00+08:00"
  },
  dateOrInstant: {
    zh: "存在的日期（YYYY-MM-DD）或带时区偏移的时刻",
    en: "a date that exists, as YYYY-MM-DD, or an instant with an offset"
  },
  zone: { zh: "IANA时区名称（如Asia/Shanghai）", en: "the name of an IANA time zone, such as Asia/Shanghai" },
  years: { zh: "结果在公元1年至9999年之间", en: "a result in the years 1 to 9999" },
  wholeNumber: { zh: "整数", en: "a whole number" }
}

const suspensionTexts: Readonly<Record<InvalidSuspension["code"], Text>> = {
  backward: { zh: "向前计算的期限不设中止", en: "none, because a limit before an anchor is not suspended" },
  mode: { zh: "写明扣除（exclude）或重新计算（restart）", en: "its mode, exclude or restart" },
  order: { zh: "结束日不早于开始日", en: "an end that is not before its beginning" }
}

const arrangementTexts: Readonly<Record<InvalidArrangement["code"], Text>> = {
  form: { zh: "有效的值", en: "a valid value" },
  ofYear: { zh: "{year}年内或上一年12月25日以后的日期", en: "a day of {year} or of the last week before it" },
  published: { zh: "{year}年或其上一年的日期", en: "a date in {year} or the year before" },
  order: { zh: "不早于第一日的最后一日", en: "a last day that is not before the first" },
  overlap: { zh: "互不重叠的假期", en: "holidays that do not overlap" },
  weekend: { zh: "周六或周日", en: "a Saturday or Sunday" },
  alsoOff: { zh: "未列为放假的日期", en: "a day that is not also off" },
  twice: { zh: "未重复列出的日期", en: "a day that is not listed twice" },
  revisionOnly: { zh: "仅在修订公告中列出", en: "nothing, except in a revision" },
  statutory: { zh: "该日放假（每年的法定节假日）", en: "this day off, as every year by law" },
  festival: {
    zh: "自该日起数周内的春节、清明节或端午节放假",
    en: "the Spring, Qingming or Dragon Boat Festival off in the weeks from this day"
  }
}

/** Where the form of a notice departs from its schema, by the kinds of issue that it can have. */
const limitTexts: Readonly<Record<string, Text>> = {
  n: { zh: "1至100000的整数", en: "a whole number from 1 to 100000" },
  cites: { zh: "引用条款的列表", en: "a list of citations" },
  startInclusive: { zh: "true或false", en: "true or false" },
  "startInclusive true": { zh: "起始日计入须引用规定", en: "a citation of the rule by which the start day counts" },
  // values that are among the choices were refused because the limit runs backward
  "roll forward": {
    zh: "向前计算的期限不得顺延（preceding或none）",
    en: "preceding or none, because a later day would be too late"
  },
  "startOnRestDay nextWorkingDay": { zh: "向前计算的期限不适用此项", en: "nothing, because the limit runs backward" }
}

const expectedOfLimit = ({ path, value }: InvalidLimit): Text => {
  const name = path.slice(1)
  const known = limitTexts[`${name} ${show(value)}`] ?? limitTexts[name]
  const values = Object.entries(choices).find(([key]) => key === name)?.[1] ?? ""
  return known ?? { zh: `下列之一：${values.replaceAll(" ", "、")}`, en: `one of ${values.replaceAll(" ", ", ")}` }
}

const show = (value: unknown): string =>
  Object(value) === value ? (Array.isArray(value) ? "[…]" : "{…}") : value === undefined ? "undefined" : String(value)

const problem = (where: Text, value: unknown, expected: Text): Text =>
  fill(
    { zh: "{where}：“{value}”不符合要求，应为{expected}", en: "{where}: “{value}” will not do, expected {expected}" },
    { where, value: show(value), expected }
  )

const at = (path: string): Text => (path === "" ? { zh: "整体", en: "the whole" } : { zh: path, en: path })

/**
 * The errors that calendars, time limits and their dates give.
 *
 * @category models
 * @since 0.1.0
 */
export type Explicable =
  | InvalidDate
  | InvalidCount
  | InvalidCalendar
  | CalendarUnknown
  | InvalidLimit
  | InvalidSuspension
  | OpenSuspension
  | InvalidArrangement

/**
 * Says why a day is worked or not, with the name of the holiday or local change where it has one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Explanation from "@zhengce/core/Explanation"
 *
 * assert.deepEqual(Explanation.ofReason("makeUp"), { zh: "调休上班日", en: "make-up working day" })
 * assert.equal(Explanation.ofReason("holiday", { zh: "国庆节", en: "National Day" }).zh, "国庆节放假")
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const ofReason = (reason: Reason, name?: Text): Text => {
  const text = reasonTexts[reason]
  return name === undefined ? text : { zh: `${name.zh}${text.zh}`, en: `${name.en} ${text.en}` }
}

/**
 * Says what happened to the days of a step. The dates and the articles are the step's own.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Explanation from "@zhengce/core/Explanation"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.within(1, "workingDay"), "2022-09-30", {
 *   calendar: WorkCalendar.china,
 * }))
 * assert.deepEqual(period.trace.slice(0, 2).map((step) => `${step.from} ${Explanation.ofStep(step).en}`), [
 *   "2022-09-30 the start, not counted",
 *   "2022-10-01 National Day holiday, not counted",
 * ])
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const ofStep = ({ kind, slots }: Step): Text => {
  const { first, last, reason, name } = slots
  const filled: Slots = {
    ...(first !== undefined && last !== undefined && { days: first === last ? first : `${first}-${last}` }),
    ...(reason !== undefined && { reason: ofReason(reason, name) })
  }
  return fill(stepTexts[kind], filled)
}

/**
 * Gives the articles behind a step: the provisions of the limit or suspension, and the article of the Civil Code by which
 * general law counts.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Explanation from "@zhengce/core/Explanation"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.within(1, "month"), "2022-08-15", {
 *   calendar: WorkCalendar.china,
 * }))
 * assert.deepEqual(period.trace.map((step) => `${step.kind} ${Explanation.citesOf(step).map((c) => c.locator).join(" ")}`), [
 *   "start 201.1",
 *   "counted 200",
 *   "last 202 203.2",
 * ])
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const citesOf = ({ kind, slots, cites }: Step): ReadonlyArray<Citation> => {
  const byMonths = slots.unit === "month" || slots.unit === "year"
  switch (kind) {
    case "start":
    case "anchor":
      return [...cites, rules.startExcluded]
    case "counted":
      // what a working day is stands in the arrangement, not in the code
      return slots.unit === "workingDay" ? cites : [...cites, rules.gregorian]
    case "last":
    case "latest":
      return [...cites, ...(byMonths ? [rules.correspondingDay] : []), rules.endOfDay]
    case "rolledOn":
      return [...cites, rules.restDayRolls]
    default:
      return cites
  }
}

/**
 * Says in what another tenable reading differs. Its dates are its own.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Explanation from "@zhengce/core/Explanation"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.notLaterThan(7, "day"), "2022-10-20", {
 *   calendar: WorkCalendar.china,
 * }))
 * assert.deepEqual(period.alternatives.map((reading) => [Explanation.ofReading(reading).en, reading.lastDay]), [
 *   ["only the anchor itself is not counted", "2022-10-13"],
 * ])
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const ofReading = ({ option, value }: Reading): Text =>
  readingTexts[`${option} ${value}`] ?? { zh: `${option} ${value}`, en: `${option} ${value}` }

/**
 * Says how certain the days are on which an answer rests.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Explanation from "@zhengce/core/Explanation"
 *
 * assert.match(Explanation.ofCertainty("mayChange").en, /^may change/)
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const ofCertainty = (certainty: Certainty): Text => certaintyTexts[certainty]

/**
 * Says what is wrong: where, which value, and what was expected.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Explanation from "@zhengce/core/Explanation"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 *
 * const read = LocalDate.parse("2026-02-30")
 * assert.ok(Result.isFailure(read))
 * assert.equal(
 *   Explanation.ofError(read.failure).en,
 *   "date: “2026-02-30” will not do, expected a date that exists, as YYYY-MM-DD",
 * )
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const ofError = (error: Explicable): Text => {
  switch (error._tag) {
    case "InvalidDate":
      return problem({ zh: "日期", en: "date" }, error.value, dateTexts[error.code])
    case "InvalidCount":
      return problem({ zh: "天数", en: "number of days" }, error.value, dateTexts.wholeNumber)
    case "InvalidCalendar": {
      const [from, through] = error.years ?? ["", ""]
      return error.code === "span"
        ? problem({ zh: "时段", en: "span" }, error.value, arrangementTexts.order)
        : problem(
            { zh: "年份", en: "year" },
            error.value,
            fill(
              { zh: "{from}年至{through}年，不留空缺", en: "a year from {from} to {through}, so that no gap is left" },
              { from, through }
            )
          )
    }
    case "CalendarUnknown":
      return fill(
        {
          zh: "日历{calendar}没有{year}年的放假安排，不作推测",
          en: "calendar {calendar} has no official arrangement of working days for {year}, and none is guessed"
        },
        { calendar: error.calendar, year: error.year }
      )
    case "InvalidLimit":
      return problem(at(error.path), error.value, expectedOfLimit(error))
    case "InvalidSuspension":
      return problem(
        { zh: `第${error.index + 1}项中止`, en: `suspension ${error.index + 1}` },
        error.value,
        suspensionTexts[error.code]
      )
    case "OpenSuspension":
      return fill(
        {
          zh: "自{since}起中止，尚未恢复：已计{elapsed}{unit}，尚余{remaining}{unit}",
          en: "suspended since {since} and not resumed: {elapsed} {unit} elapsed, {remaining} remaining"
        },
        { since: error.since, elapsed: error.elapsed, remaining: error.remaining, unit: units[error.unit] }
      )
    case "InvalidArrangement": {
      const { path, value, code, year = "", expected } = error
      return problem(at(path), value, expected ?? fill(arrangementTexts[code], { year }))
    }
  }
}
