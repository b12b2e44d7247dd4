import type { Status as DutyStatus } from "@zhengce/core/Duty"
import type { Status as FindingStatus, Force } from "@zhengce/core/Finding"
import type { Text } from "@zhengce/core/Text"
import type { Certainty, Reason } from "@zhengce/core/WorkCalendar"
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

/** What the data of activities is called, by the name of a field and of its values. */
const dataTexts: Readonly<Record<string, Text>> = {
  ground: { zh: "依据", en: "ground" },
  stateSecret: { zh: "国家秘密", en: "state secret" },
  tradeSecret: { zh: "商业秘密", en: "trade secret" },
  otherLawful: { zh: "其他依法不予公开", en: "otherwise lawfully not public" },
  form: { zh: "方式", en: "form" },
  symposium: { zh: "座谈会", en: "symposium" },
  consultationMeeting: { zh: "论证咨询会", en: "consultation meeting" },
  fieldVisit: { zh: "实地走访", en: "field visit" },
  writtenOpinions: { zh: "书面征求意见", en: "written opinions" },
  questionnaire: { zh: "问卷调查", en: "questionnaire" },
  opinionPoll: { zh: "民意调查", en: "opinion poll" },
  other: { zh: "其他", en: "other" },
  recommendation: { zh: "建议", en: "recommendation" },
  submit: { zh: "提交决策", en: "submit" },
  adjustDraft: { zh: "调整草案", en: "adjust the draft" },
  lowerRiskFirst: { zh: "降低风险后再提交", en: "lower the risk first" },
  doNotSubmit: { zh: "不提交", en: "do not submit" },
  missing: { zh: "缺少的程序", en: "missing steps" },
  consultation: { zh: "征求单位意见", en: "consultation of units" },
  participation: { zh: "公众参与", en: "public participation" },
  experts: { zh: "专家论证", en: "expert argumentation" },
  risk: { zh: "风险评估", en: "risk assessment" },
  exploratoryReform: { zh: "属于探索性改革事项", en: "the matter is an exploratory reform" },
  noExplicitStateRule: { zh: "国家尚无明确规定", en: "the state has no explicit rule on it" },
  kind: { zh: "会议种类", en: "kind of meeting" },
  executive: { zh: "常务会议", en: "executive meeting" },
  plenary: { zh: "全体会议", en: "plenary meeting" }
}

export const dataText = (name: string): Text => dataTexts[name] ?? { zh: name, en: name }
