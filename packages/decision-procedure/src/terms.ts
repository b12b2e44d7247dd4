import type { Text } from "@zhengce/core/Text"

/**
 * What the data of the procedure's events and the choices of a plan are called, by the name of a field and of its values:
 * for forms and reports.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { terms } from "@zhengce/decision-procedure"
 *
 * assert.deepEqual(terms["plenary"], { zh: "全体会议", en: "plenary meeting" })
 * ```
 *
 * @category terms
 * @since 0.1.0
 */
export const terms: Readonly<Record<string, Text>> = {
  route: { zh: "提出的路线", en: "route of the proposal" },
  superiorGovernment: { zh: "上级人民政府安排部署", en: "order of a superior government" },
  leader: { zh: "市人民政府领导人员", en: "leader of the government" },
  unit: { zh: "部门、区县（市）政府或者派出机关", en: "department, district or dispatched organ" },
  deputies: { zh: "人大代表、政协委员等", en: "deputies, committee members and the like" },
  public: { zh: "公民、法人或者其他组织（书面）", en: "citizens or organisations, in writing" },
  atOddsWith: { zh: "不一致之处", en: "at odds with" },
  policyOnly: { zh: "仅与政策不一致", en: "policy only" },
  problem: { zh: "情形", en: "problem" },
  decisionFlawed: { zh: "决策存在问题", en: "the decision is flawed" },
  changedCircumstances: { zh: "客观情况发生重大变化", en: "circumstances have changed greatly" },
  forceMajeure: { zh: "不可抗力等", en: "force majeure or the like" },
  grounds: { zh: "后评估的情形", en: "grounds of the evaluation" },
  belowExpectation: { zh: "实施后明显未达预期", en: "clearly below expectation" },
  manyOpinions: { zh: "提出较多意见", en: "many opinions from the public" },
  majorChange: { zh: "客观情况发生重大变化", en: "major change of circumstances" },
  heldNecessary: { zh: "市人民政府认为确有必要", en: "the government finds it necessary" },
  urgent: { zh: "情况紧急", en: "urgent" },
  alteration: { zh: "变更或者停止", en: "change or stop" },
  change: { zh: "变更", en: "change" },
  stop: { zh: "停止执行", en: "stop" },
  ground: { zh: "依据", en: "ground" },
  stateSecret: { zh: "国家秘密", en: "state secret" },
  tradeSecret: { zh: "商业秘密", en: "trade secret" },
  otherLawful: { zh: "其他依法不予公开", en: "otherwise lawfully not public" },
  form: { zh: "方式", en: "form" },
  symposium: { zh: "座谈会", en: "symposium" },
  consultationMeeting: { zh: "协商会", en: "consultation meeting" },
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
  plenary: { zh: "全体会议", en: "plenary meeting" },
  start: { zh: "开始日期", en: "first day" },
  comment: { zh: "公开征求意见", en: "public comment" },
  held: { zh: "是否公开征求", en: "whether it is held" },
  days: { zh: "日数", en: "number of days" },
  reason: { zh: "缩短期限的理由", en: "reason for a shorter period" },
  hearing: { zh: "听证会", en: "hearing" },
  exempt: { zh: "依法不予公开", en: "lawfully not public" },
  none: { zh: "不会造成不利影响", en: "no adverse effect is possible" },
  assess: { zh: "开展评估", en: "assess" },
  rely: { zh: "使用已有的评估结论", en: "rely on an earlier assessment" },
  agreed: { zh: "意见一致", en: "agreed" },
  disputed: { zh: "有分歧意见", en: "disputed" },
  supplement: { zh: "补送材料", en: "supplement of the file" },
  conclusion: { zh: "审查结论", en: "conclusion of the review" },
  approve: { zh: "同意提交讨论", en: "may go to the meeting" },
  adjust: { zh: "调整后提交讨论", en: "may go to the meeting once adjusted" },
  takes: { zh: "自定时间", en: "times of one's own" },
  day: { zh: "日", en: "days" },
  workingDay: { zh: "个工作日", en: "working days" },
  meetingOn: { zh: "希望开会的日期", en: "wished day of the meeting" }
}
