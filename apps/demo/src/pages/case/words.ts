import type { Status as DutyStatus } from "@zhengce/core/Duty"
import type { Status as FindingStatus, Force } from "@zhengce/core/Finding"
import type { Text } from "@zhengce/core/Text"
import type { Certainty, Reason } from "@zhengce/core/WorkCalendar"
import { terms } from "@zhengce/decision-procedure"
import type { Tone } from "../../components/Mark.tsx"

export const findingStatuses: Readonly<Record<FindingStatus, { readonly tone: Tone; readonly text: Text }>> = {
  satisfied: { tone: "good", text: { zh: "符合", en: "satisfied" } },
  breached: { tone: "bad", text: { zh: "违反", en: "breached" } },
  departed: { tone: "warn", text: { zh: "偏离一般要求", en: "departed from" } },
  undetermined: { tone: "warn", text: { zh: "无法判断", en: "undetermined" } },
  notApplicable: { tone: "plain", text: { zh: "不适用", en: "not applicable" } },
  notInForce: { tone: "plain", text: { zh: "尚未施行", en: "not in force" } }
}

export const dutyTones: Readonly<Record<DutyStatus, Tone>> = {
  open: "info",
  dueSoon: "warn",
  relyingOnRoll: "warn",
  overdue: "bad",
  suspended: "plain",
  unknown: "warn",
  done: "good",
  doneLate: "bad"
}

export const awaitedWords: Readonly<Record<"alone" | "oneOf", Text>> = {
  alone: { zh: "待办", en: "awaited" },
  oneOf: { zh: "待办之一", en: "one way to go on" }
}

export const forces: Readonly<Record<Force, Text>> = {
  mandatory: { zh: "强制性要求", en: "mandatory" },
  presumptive: { zh: "一般要求，说明理由可偏离", en: "general rule; may be departed from with reasons" },
  encouraged: { zh: "倡导性要求", en: "encouraged" }
}

export const certainties: Readonly<Record<Certainty, Text>> = {
  firm: { zh: "确定", en: "firm" },
  mayChange: { zh: "年末放假安排尚可能调整", en: "may still change with the next year's notice" },
  unverified: { zh: "放假安排未经核实", en: "rests on an unverified holiday notice" },
  provisional: { zh: "推定：放假安排未公布，仅供计划", en: "assumed: no notice published, for planning only" }
}

export const reasons: Readonly<Record<Reason, Text>> = {
  workingDay: { zh: "工作日", en: "working day" },
  weekend: { zh: "周末", en: "weekend" },
  holiday: { zh: "放假", en: "holiday" },
  makeUp: { zh: "调休上班", en: "make-up working day" },
  closure: { zh: "当地停工", en: "local closure" },
  opening: { zh: "当地上班", en: "local working day" }
}

export const weekdays: ReadonlyArray<Text> = [
  { zh: "周一", en: "Monday" },
  { zh: "周二", en: "Tuesday" },
  { zh: "周三", en: "Wednesday" },
  { zh: "周四", en: "Thursday" },
  { zh: "周五", en: "Friday" },
  { zh: "周六", en: "Saturday" },
  { zh: "周日", en: "Sunday" }
]

const readingTexts: Readonly<Record<string, Text>> = {
  "roll=none": { zh: "末日为休息日也不顺延", en: "a last day on a rest day does not move" },
  "roll=forward": { zh: "末日为休息日的顺延", en: "a last day on a rest day moves on" },
  "roll=preceding": { zh: "末日为休息日的提前", en: "a last day on a rest day moves back" },
  "backwardCount=excludeAnchor": { zh: "按日期之差计算", en: "the plain difference of dates" },
  "backwardCount=clear": { zh: "两端均不计（足日）", en: "clear days between both ends" },
  "startInclusive=true": { zh: "起始日计入", en: "the first day counts" },
  "startOnRestDay=nextWorkingDay": {
    zh: "起始日为休息日的，自下一工作日起算",
    en: "a start on a rest day counts from the next working day"
  },
  "suspensionBounds=(]": {
    zh: "中止之日计入、恢复之日不计",
    en: "the day of the stop counts, that of resumption does not"
  },
  "suspensionBounds=[)": {
    zh: "中止之日不计、恢复之日计入",
    en: "the day of the stop does not count, that of resumption does"
  },
  "suspensionBounds=[]": { zh: "中止与恢复之日均不计", en: "neither the stop nor the resumption counts" }
}

/** Names a reading of the law by the option that it changes. */
export const readingText = (option: string, value: string): Text =>
  readingTexts[`${option}=${value}`] ?? { zh: `${option}=${value}`, en: `${option}=${value}` }

export const dataText = (name: string): Text => terms[name] ?? { zh: name, en: name }
