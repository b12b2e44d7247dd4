import * as Procedure from "@zhengce/core/Procedure"
import type { Text } from "@zhengce/core/Text"
import * as z from "zod"
import { decree246 } from "./instrument.ts"
import { archiving, hearingMaterials, hearingNotice, legalityReview, publicComment, supplement } from "./parameters.ts"

const { at } = decree246
const { allOf, anyOf } = Procedure

/**
 * The parts of the procedure in the order in which the decree treats them. Drafting, consultation, participation, experts
 * and risk run side by side; the decree sets no order among them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { procedure, tracks } from "@zhengce/decision-procedure"
 *
 * const ids = tracks.map((t) => t.id)
 * assert.ok(procedure.activities.every((a) => a.track !== undefined && ids.includes(a.track)))
 * ```
 *
 * @category procedures
 * @since 0.1.0
 */
export const tracks: ReadonlyArray<{ readonly id: string; readonly title: Text }> = [
  { id: "drafting", title: { zh: "拟订草案", en: "drafting" } },
  { id: "consultation", title: { zh: "征求单位意见", en: "consultation of units" } },
  { id: "participation", title: { zh: "公众参与", en: "public participation" } },
  { id: "hearing", title: { zh: "听证会", en: "hearing" } },
  { id: "experts", title: { zh: "专家论证", en: "expert argumentation" } },
  { id: "risk", title: { zh: "风险评估", en: "risk assessment" } },
  { id: "review", title: { zh: "合法性审查", en: "legality review" } },
  { id: "meeting", title: { zh: "集体讨论决定", en: "collective decision" } },
  { id: "publication", title: { zh: "报告与公布", en: "reporting and publication" } },
  { id: "archive", title: { zh: "归档", en: "archive" } },
]

const conclusions = ["legality.approve", "legality.adjust", "legality.return", "legality.oppose"] as const
const sitting = ["meeting.discuss", "meeting.mayorSpeaks", "meeting.findMajorityAgainst", "meeting.stateReasons"] as const
const outcomes = ["decision.pass", "decision.revise", "decision.reject"] as const
/** What article 39 item 3 calls the procedures that should have been carried out. */
const steps = ["participation", "experts", "risk"] as const

const missing = (step: (typeof steps)[number], title: Text) => ({
  of: "legality.return" as const,
  title,
  test: (data: { readonly missing: ReadonlyArray<string> }) => data.missing.includes(step),
})

/**
 * The procedure of a major administrative decision of the municipal government under Decree 246, from the draft to the
 * archive: department consultation, public participation with open comment and hearing, expert argumentation, risk
 * assessment, internal opinion and approval, legality review with its four conclusions, the meeting, the reports to the
 * Party committee and the people's congress, publication and archive.
 *
 * Readings that the text leaves open are the cautious ones: experts always argue (article 25 paragraph 1 has no
 * condition); the exception for exploratory reform lifts the bar on an unfavourable review but not the review itself
 * (article 35 paragraph 3 with 40 and 42); after a return, the internal opinion and approval are made again; a draft that
 * the meeting sends back and that changes in substance is reviewed again.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import { procedure, rulebook } from "@zhengce/decision-procedure"
 *
 * const context = { calendar: WorkCalendar.china, rulebook }
 * const refused = Case.record(
 *   Case.open(procedure, "2022-001"),
 *   { activity: "meeting.submit", on: "2022-10-10", by: "organiser" },
 *   context,
 * )
 * // no draft goes to the meeting without legality review
 * assert.ok(Result.isFailure(refused) && refused.failure._tag === "Refused")
 * assert.deepEqual(refused.failure.blockers.map((b) => b.relation), ["no-meeting-without-review"])
 * assert.equal(refused.failure.blockers[0]?.cites[0]?.text.zh, "第三十五条第三款")
 * ```
 *
 * @category procedures
 * @since 0.1.0
 */
export const procedure = Procedure.define({
  id: "zz246",
  version: "1",
  instrument: decree246,
  title: { zh: "郑州市人民政府重大行政决策程序", en: "Procedure of major administrative decisions of Zhengzhou" },
  roles: {
    organiser: { title: { zh: "决策承办单位", en: "organiser" } },
    organiserLegal: { title: { zh: "承办单位负责合法性审查的内设机构", en: "organiser's legal unit" } },
    units: { title: { zh: "有关单位", en: "units concerned" } },
    leaderInCharge: { title: { zh: "市人民政府分管领导", en: "leader in charge" } },
    experts: { title: { zh: "专家、专业机构", en: "experts and institutions" } },
    riskAssessor: { title: { zh: "风险评估单位", en: "risk assessor" } },
    justiceBureau: { title: { zh: "市司法行政部门", en: "municipal judicial administration" } },
    government: { title: { zh: "市人民政府", en: "municipal government" } },
    mayor: { title: { zh: "市人民政府行政首长", en: "mayor" } },
    generalOffice: { title: { zh: "市人民政府办公厅", en: "General Office" } },
    executor: { title: { zh: "决策执行单位", en: "executing unit" } },
  },
  activities: {
    // Articles 12 and 13
    "draft.start": { track: "drafting", by: "organiser", title: { zh: "着手拟订决策草案", en: "start of drafting" }, cites: at("12.1") },
    "draft.complete": { track: "drafting", by: "organiser", title: { zh: "形成决策草案及起草说明", en: "draft with its explanation" }, cites: at("13") },

    // Article 14
    "consult.send": { track: "consultation", by: "organiser", title: { zh: "征求有关单位意见", en: "request for the units' opinions" }, cites: at("14") },
    "consult.agree": { track: "consultation", by: "organiser", title: { zh: "各单位意见一致", en: "agreement of the units" }, cites: at("14") },
    "consult.disagree": { track: "consultation", by: ["units", "organiser"], title: { zh: "有单位提出不同意见", en: "disagreement of a unit" }, cites: at("14") },
    "consult.negotiate": { track: "consultation", by: "organiser", title: { zh: "与提出意见的单位协商", en: "negotiation with the unit" }, cites: at("14") },
    "consult.coordinate": { track: "consultation", by: "leaderInCharge", title: { zh: "分管领导协调", en: "coordination by the leader in charge" }, cites: at("14") },
    "consult.report": { track: "consultation", by: "organiser", title: { zh: "将争议报市人民政府", en: "report of the dispute" }, cites: at("14") },
    "consult.settle": { track: "consultation", by: "government", title: { zh: "市人民政府决定争议事项", en: "government's ruling on the dispute" }, cites: at("14") },

    // Articles 15 to 17 and 23
    "participation.exempt": {
      track: "participation",
      by: "organiser",
      title: { zh: "认定依法不予公开", en: "finding that the matter is lawfully not public" },
      cites: at("15.1"),
      data: z.strictObject({ ground: z.enum(["stateSecret", "tradeSecret", "otherLawful"]) }),
    },
    "participation.other": {
      track: "participation",
      by: "organiser",
      title: { zh: "以其他方式听取公众意见", en: "hearing the public in another way" },
      cites: at("15.2"),
      data: z.strictObject({ form: z.enum(["symposium", "consultationMeeting", "fieldVisit", "writtenOpinions", "questionnaire", "opinionPoll", "other"]) }),
    },
    "comment.publish": { track: "participation", by: "organiser", title: { zh: "公布草案征求意见", en: "publication of the draft for comment" }, cites: at("17.1") },
    "comment.close": { track: "participation", by: "organiser", title: { zh: "征求意见截止", en: "close of public comment" }, cites: at("17.2") },
    "opinions.process": { track: "participation", by: "organiser", title: { zh: "研究处理各方面意见", en: "study of the opinions received" }, cites: at("23") },

    // Articles 18 to 22
    "hearing.announce": { track: "hearing", by: "organiser", title: { zh: "公告听证会", en: "announcement of the hearing" }, cites: at("19.1") },
    "hearing.publishParticipants": { track: "hearing", by: "organiser", title: { zh: "公布听证参加人基本情况", en: "publication of the participants" }, cites: at("20.2") },
    "hearing.serveMaterials": { track: "hearing", by: "organiser", title: { zh: "听证材料送达参加人（以最后送达者为准）", en: "service of the materials (on the last participant)" }, cites: at("20.2") },
    "hearing.hold": { track: "hearing", by: "organiser", title: { zh: "召开听证会", en: "opening of the hearing" }, cites: at("18.1") },
    "hearing.present": { track: "hearing", by: "organiser", title: { zh: "介绍草案、依据和有关情况", en: "presentation of the draft" }, cites: at("21.1.1") },
    "hearing.hear": { track: "hearing", by: "organiser", title: { zh: "参加人陈述、询问", en: "statements and questions" }, cites: at("21.1.2") },
    "hearing.findDivergence": { track: "hearing", by: "organiser", title: { zh: "认定意见分歧较大", en: "finding of wide divergence" }, cites: at("21.1.3") },
    "hearing.debate": { track: "hearing", by: "organiser", title: { zh: "质证、辩论", en: "examination and debate" }, cites: at("21.1.3") },
    "hearing.sign": { track: "hearing", by: "organiser", title: { zh: "参加人确认记录并签字", en: "participants' signature of the record" }, cites: at("21.1.4") },
    "hearing.report": { track: "hearing", by: "organiser", title: { zh: "制作听证报告", en: "hearing report" }, cites: at("22.1") },

    // Articles 25 to 29
    "experts.commission": { track: "experts", by: "organiser", title: { zh: "组织专家论证", en: "commission of the experts" }, cites: [at("25.1"), at("28.1")] },
    "experts.opine": { track: "experts", by: "experts", title: { zh: "提出论证意见", en: "experts' opinion" }, cites: at("28.2") },
    "experts.process": { track: "experts", by: "organiser", title: { zh: "研究处理专家意见", en: "study of the experts' opinion" }, cites: at("29") },

    // Articles 30 to 34
    "risk.screenNone": { track: "risk", by: "organiser", title: { zh: "认定不可能造成不利影响", en: "finding that no adverse effect is possible" }, cites: at("30.1") },
    "risk.rely": { track: "risk", by: "organiser", title: { zh: "采用已作的评价、评估", en: "reliance on an assessment already made" }, cites: at("30.2") },
    "risk.assess": { track: "risk", by: ["organiser", "riskAssessor"], title: { zh: "开展风险评估", en: "start of risk assessment" }, cites: at("30.1") },
    "risk.report": { track: "risk", by: ["organiser", "riskAssessor"], title: { zh: "形成风险评估报告", en: "risk report" }, cites: at("33") },
    "risk.recommend": {
      track: "risk",
      by: "organiser",
      title: { zh: "根据评估结果提出建议", en: "recommendation on the result" },
      cites: at("34.1"),
      data: z.strictObject({ recommendation: z.array(z.enum(["submit", "adjustDraft", "lowerRiskFirst", "doNotSubmit"])).min(1) }),
    },
    "risk.judgeControllable": { track: "risk", by: "government", title: { zh: "认为风险可控", en: "judgement that the risk is controllable" }, cites: at("34.2") },
    "risk.judgeUncontrollable": { track: "risk", by: "government", title: { zh: "认为风险不可控", en: "judgement that the risk is not controllable" }, cites: at("34.2") },
    "risk.ensure": { track: "risk", by: "government", title: { zh: "采取措施后确认风险可控", en: "measures taken and risk ensured controllable" }, cites: at("34.2") },

    // Articles 35 and 36
    "internal.opine": { track: "review", by: "organiserLegal", title: { zh: "出具合法性初审意见", en: "preliminary legality opinion" }, cites: at("35.1") },
    "internal.approve": { track: "review", by: "organiser", title: { zh: "承办单位集体讨论通过", en: "organiser's collective approval" }, cites: at("35.1") },
    "legality.submit": { track: "review", by: "organiser", title: { zh: "报送合法性审查", en: "submission for legality review" }, cites: [at("35.1"), at("36.1")] },
    "legality.receive": { track: "review", by: "justiceBureau", title: { zh: "收到审查材料", en: "receipt of the review file" }, cites: at("36.3"), included: false },
    "supplement.request": { track: "review", by: "justiceBureau", title: { zh: "通知补送材料", en: "notice of deficiency" }, cites: at("36.2"), included: false },
    "supplement.arrive": { track: "review", by: "organiser", title: { zh: "补送材料到达", en: "arrival of the supplement" }, cites: at("36.2"), included: false },

    // Articles 39 and 41, and the exception of article 35 paragraph 3
    "legality.approve": { track: "review", by: "justiceBureau", title: { zh: "审查意见：同意提交讨论", en: "opinion: consent to submission" }, cites: at("39.1.1"), included: false },
    "legality.adjust": { track: "review", by: "justiceBureau", title: { zh: "审查意见：依法调整后提交", en: "opinion: submit after adjustment" }, cites: at("39.1.2"), included: false },
    "legality.return": {
      track: "review",
      by: "justiceBureau",
      title: { zh: "审查意见：退回补充程序", en: "opinion: returned, steps to be made up" },
      cites: at("39.1.3"),
      included: false,
      data: z.strictObject({ missing: z.array(z.enum(steps)).min(1) }),
    },
    "legality.oppose": { track: "review", by: "justiceBureau", title: { zh: "审查意见：建议不提交讨论", en: "opinion: not to be submitted" }, cites: at("39.1.4"), included: false },
    "draft.adjust": { track: "review", by: "organiser", title: { zh: "按审查意见调整草案", en: "adjustment as the opinion asks" }, cites: [at("39.1.2"), at("41")] },
    "draft.adjustInPart": { track: "review", by: "organiser", title: { zh: "部分采纳审查意见调整草案", en: "adjustment in part" }, cites: at("41") },
    "legality.explain": { track: "review", by: "organiser", title: { zh: "向市人民政府书面说明未采纳理由", en: "written reasons for not adopting" }, cites: at("41") },
    "reform.stateRisks": {
      track: "review",
      by: "organiser",
      title: { zh: "探索性改革事项明示法律风险", en: "legal risks of an exploratory reform stated" },
      cites: at("35.3"),
      data: z.strictObject({ exploratoryReform: z.literal(true), noExplicitStateRule: z.literal(true) }),
    },

    // Articles 42 and 43
    "meeting.submit": { track: "meeting", by: "organiser", title: { zh: "提请市人民政府讨论", en: "submission to the meeting" }, cites: at("42.1") },
    "meeting.convene": {
      track: "meeting",
      by: "government",
      title: { zh: "召开常务会议或者全体会议", en: "executive or plenary meeting" },
      cites: at("43.1"),
      included: false,
      data: z.strictObject({ kind: z.enum(["executive", "plenary"]) }),
    },
    "meeting.discuss": { track: "meeting", by: "government", title: { zh: "会议组成人员发表意见", en: "members' views" }, cites: at("43.2"), included: false },
    "meeting.mayorSpeaks": { track: "meeting", by: "mayor", title: { zh: "行政首长最后发表意见", en: "mayor's view, last" }, cites: at("43.2"), included: false },
    "meeting.findMajorityAgainst": { track: "meeting", by: ["mayor", "generalOffice"], title: { zh: "拟作决定与多数意见不一致", en: "intended decision differs from the majority" }, cites: at("43.2"), included: false },
    "meeting.stateReasons": { track: "meeting", by: "mayor", title: { zh: "行政首长在会上说明理由", en: "mayor's reasons at the meeting" }, cites: at("43.2"), included: false },
    "decision.pass": { track: "meeting", by: "mayor", title: { zh: "决定通过", en: "decision to pass" }, cites: at("43.2"), included: false },
    "decision.revise": { track: "meeting", by: "mayor", title: { zh: "决定修改完善", en: "decision to have it revised" }, cites: at("43.2"), included: false },
    "decision.reject": { track: "meeting", by: "mayor", title: { zh: "决定不予通过", en: "decision to reject" }, cites: at("43.2"), included: false },
    "meeting.record": { track: "meeting", by: "generalOffice", title: { zh: "如实记录讨论决定情况和不同意见", en: "true record with dissent" }, cites: at("43.3") },
    "draft.revise": { track: "meeting", by: "organiser", title: { zh: "非实质修改草案", en: "revision without change of substance" }, cites: at("43.2") },
    "draft.rework": { track: "meeting", by: "organiser", title: { zh: "实质修改草案", en: "revision in substance" }, cites: at("43.2") },

    // Articles 44 and 45
    "party.report": { track: "publication", by: "government", title: { zh: "向市委请示报告", en: "report to the municipal Party committee" }, cites: at("44.1") },
    "npc.identify": { track: "publication", by: "government", title: { zh: "认定属于人大讨论决定或者报告事项", en: "finding that the people's congress is to decide or be told" }, cites: at("44.2") },
    "npc.handle": { track: "publication", by: "government", title: { zh: "依规定报市人大及其常委会办理", en: "step before the people's congress" }, cites: at("44.2") },
    "decision.publish": { track: "publication", by: "government", title: { zh: "公布决策", en: "publication of the decision" }, cites: at("45.1.1") },
    "decision.withhold": { track: "publication", by: "government", title: { zh: "依法不予公开", en: "lawful withholding from publication" }, cites: at("45.1") },
    "publication.findConcern": { track: "publication", by: "government", title: { zh: "认定公众普遍关心或者专业性较强", en: "finding of wide concern or technical nature" }, cites: at("45.1.2") },
    "publication.interpret": { track: "publication", by: "government", title: { zh: "说明意见采纳情况并解读", en: "explanation and interpretation" }, cites: at("45.1.2") },
    "decision.implement": { track: "publication", by: "executor", title: { zh: "开始实施", en: "start of implementation" }, cites: at("44.1") },

    // Article 46
    "decision.complete": { track: "archive", by: "government", title: { zh: "决策完成（定稿签发）", en: "completion of the decision (signed final text)" }, cites: at("46.2") },
    "materials.hand": { track: "archive", by: "units", title: { zh: "向承办单位移送决策材料", en: "handing of materials to the organiser" }, cites: at("46.2") },
    "archive.file": { track: "archive", by: "organiser", title: { zh: "统一入卷归档", en: "filing in the archive" }, cites: at("46.2") },
    "archive.copyOffice": { track: "archive", by: "organiser", title: { zh: "复印件报市人民政府办公厅备案", en: "copies to the General Office" }, cites: at("46.2") },
    "archive.copyJustice": { track: "archive", by: "organiser", title: { zh: "复印件报市司法行政部门备案", en: "copies to the judicial administration" }, cites: at("46.2") },
  },
  relations: ({ condition, response, milestone, include, exclude }) => [
    // ------------------------------------------------------------------------------------- Articles 12 to 14: the draft
    condition("draft.start", "draft.complete", { cites: at("12.1"), implements: ["zz246-12-1"] }),
    condition("draft.start", "consult.send", { cites: at("14") }),
    condition("consult.send", allOf("consult.agree", "consult.disagree"), { cites: at("14") }),
    response("consult.send", anyOf("consult.agree", "consult.settle"), { cites: at("14"), implements: ["zz246-14-1"] }),
    condition("consult.disagree", "consult.negotiate", { cites: at("14") }),
    response("consult.disagree", "consult.negotiate", { cites: at("14"), implements: ["zz246-14-1a"] }),
    milestone("consult.negotiate", allOf("consult.agree", "consult.coordinate", "consult.report"), { cites: at("14") }),
    condition("consult.negotiate", allOf("consult.coordinate", "consult.report"), { cites: at("14") }),
    // coordination "may" be asked for, yet the report is due where it "still" brings no agreement: the cautious reading
    // asks for it, and a recorded reason lets one go on without
    condition("consult.coordinate", "consult.report", {
      id: "coordinate-before-report",
      force: "presumptive",
      cites: at("14"),
      implements: ["zz246-14-1b"],
    }),
    condition("consult.report", "consult.settle", { cites: at("14") }),
    response("consult.report", "consult.settle", { cites: at("14"), implements: ["zz246-14-1d"] }),
    // a later disagreement reopens what had been agreed
    response("consult.disagree", anyOf("consult.agree", "consult.settle"), { id: "disagreement-settled", cites: at("14") }),

    // ---------------------------------------------------------------------- Articles 15 to 17, 23: the public is heard
    condition("draft.complete", "comment.publish", { cites: at("17.1.1") }),
    condition("comment.publish", "comment.close", {
      id: "comment-period",
      delay: publicComment,
      closing: "sameDay",
      force: "presumptive",
      reason: { on: "source", demandedBy: at("17.2") },
      cites: at("17.2"),
      implements: ["zz246-17-2", "zz246-17-2a", "zz246-17-2b"],
    }),
    response("comment.publish", "comment.close", { cites: at("17.1.2") }),
    condition(anyOf("comment.close", "hearing.report", "participation.other"), "opinions.process", { cites: at("23") }),
    response("comment.close", "opinions.process", { cites: at("23"), implements: ["zz246-23-1"] }),
    response("hearing.report", "opinions.process", { cites: at("23") }),
    response("participation.other", "opinions.process", { cites: at("23") }),
    milestone(allOf("comment.close", "hearing.report"), "opinions.process", { cites: at("23") }),

    // ------------------------------------------------------------------------------------ Articles 18 to 22: the hearing
    condition("draft.complete", "hearing.announce", { cites: at("19.1.2") }),
    condition("hearing.announce", "hearing.hold", {
      id: "hearing-notice",
      delay: hearingNotice,
      cites: at("19.1"),
      implements: ["zz246-19-1"],
    }),
    condition("hearing.publishParticipants", "hearing.hold", { cites: at("20.2"), implements: ["zz246-20-2"] }),
    condition("hearing.serveMaterials", "hearing.hold", {
      id: "hearing-materials",
      delay: hearingMaterials,
      cites: at("20.2"),
      implements: ["zz246-20-2a"],
    }),
    condition("hearing.hold", allOf("hearing.present", "hearing.hear", "hearing.findDivergence", "hearing.debate", "hearing.sign", "hearing.report"), { cites: at("21.1") }),
    response("hearing.hold", allOf("hearing.present", "hearing.hear", "hearing.sign"), { cites: at("21.1") }),
    response("hearing.hold", "hearing.report", { cites: at("22.1"), implements: ["zz246-22-1"] }),
    milestone("hearing.present", "hearing.hear", { cites: at("21.1"), implements: ["zz246-21-1-1", "zz246-21-1-2"] }),
    milestone("hearing.hear", allOf("hearing.findDivergence", "hearing.debate", "hearing.sign"), { cites: at("21.1"), implements: ["zz246-21-1-4"] }),
    response("hearing.findDivergence", "hearing.debate", { cites: at("21.1.3"), implements: ["zz246-21-1-3"] }),
    milestone("hearing.debate", "hearing.sign", { cites: at("21.1") }),
    milestone("hearing.sign", "hearing.report", { cites: at("22.1") }),

    // ------------------------------------------------------------------------------------- Articles 25 to 29: experts
    condition("experts.commission", "experts.opine", { cites: at("28.1") }),
    response("experts.commission", "experts.opine", { cites: at("25.1") }),
    condition("experts.opine", "experts.process", { cites: at("29") }),
    response("experts.opine", "experts.process", { cites: at("29"), implements: ["zz246-29-1a"] }),
    milestone("experts.opine", "experts.process", { cites: at("29") }),

    // ---------------------------------------------------------------------------------------- Articles 30 to 34: risk
    condition("draft.complete", "risk.assess", { cites: at("30.1") }),
    condition("risk.assess", "risk.report", { cites: at("33") }),
    response("risk.assess", "risk.report", { cites: at("33"), implements: ["zz246-33-1"] }),
    condition("risk.report", "risk.recommend", { cites: at("34.1") }),
    response("risk.report", "risk.recommend", { cites: at("34.1"), implements: ["zz246-34-1a"] }),
    milestone("risk.recommend", "meeting.submit", { cites: at("34.1") }),
    condition("risk.report", allOf("risk.judgeControllable", "risk.judgeUncontrollable"), { cites: at("34.2") }),
    response("risk.report", anyOf("risk.judgeControllable", "risk.ensure"), { cites: at("34.2"), implements: ["zz246-34-2"] }),
    milestone(anyOf("risk.judgeControllable", "risk.ensure"), "decision.pass", { id: "no-decision-before-risk-is-judged", cites: at("34.2") }),
    condition("risk.judgeUncontrollable", "risk.ensure", { cites: at("34.2") }),
    response("risk.judgeUncontrollable", "risk.ensure", { cites: at("34.2"), implements: ["zz246-34-2a"] }),
    milestone("risk.ensure", "decision.pass", { id: "no-decision-on-uncontrollable-risk", cites: at("34.2") }),

    // ------------------------------------------ Articles 35, 36: what must be done before the file goes to the reviewer
    condition("draft.complete", "internal.opine", { cites: at("35.1"), implements: ["zz246-35-1"] }),
    condition("internal.opine", "internal.approve", { cites: at("35.1"), implements: ["zz246-35-1a"] }),
    milestone("internal.opine", "internal.approve", { cites: at("35.1") }),
    condition("internal.approve", "legality.submit", { cites: at("35.1"), implements: ["zz246-35-1b"] }),
    milestone("internal.approve", "legality.submit", { cites: at("35.1") }),
    // that the tracks are finished first follows from the file, which must account for them, and from the return where
    // one is missing
    condition(anyOf("consult.agree", "consult.settle"), "legality.submit", { cites: at("14") }),
    milestone(anyOf("consult.agree", "consult.settle"), "legality.submit", { cites: at("14") }),
    condition(anyOf("opinions.process", "participation.exempt"), "legality.submit", {
      id: "participation-before-review",
      cites: [at("15.1"), at("36.1.3")],
      implements: ["zz246-15-1", "zz246-15-1a"],
    }),
    milestone(allOf("comment.close", "hearing.report", "opinions.process"), "legality.submit", { cites: [at("23"), at("36.1.3")] }),
    condition("experts.process", "legality.submit", { id: "experts-before-review", cites: [at("25.1"), at("36.1.3")], implements: ["zz246-25-1"] }),
    milestone(allOf("experts.opine", "experts.process"), "legality.submit", { cites: [at("29"), at("36.1.3")] }),
    condition(anyOf("risk.report", "risk.screenNone", "risk.rely"), "legality.submit", {
      id: "risk-before-review",
      cites: [at("30.1"), at("30.2"), at("36.1.3")],
      implements: ["zz246-30-1", "zz246-30-2"],
    }),
    milestone("risk.report", "legality.submit", { cites: [at("33"), at("36.1.3")] }),

    // -------------------------------------------------------------------------------------- Article 36: the review clock
    include("legality.submit", "legality.receive", { cites: at("35.1") }),
    response("legality.submit", "legality.receive", { cites: at("35.1") }),
    // a receipt that could be excluded while the review runs would no longer hold the conclusions back: an excluded
    // condition does not count. It is closed together with them
    exclude(anyOf(...conclusions), "legality.receive", { cites: at("39.1") }),
    include("legality.receive", allOf(...conclusions), { cites: at("39.1") }),
    include("legality.receive", "supplement.request", { cites: at("36.2") }),
    include("supplement.request", "supplement.arrive", { cites: at("36.2") }),
    exclude("supplement.request", "supplement.request", { cites: at("36.2") }),
    exclude("supplement.arrive", "supplement.arrive", { cites: at("36.2") }),
    include("supplement.arrive", "supplement.request", { cites: at("36.2") }),
    response("supplement.request", "supplement.arrive", { id: "supplement", deadline: supplement, cites: at("36.2"), implements: ["zz246-36-2"] }),
    // a file that stays incomplete cannot be cleared, but the reviewer may send it back
    milestone("supplement.arrive", allOf("legality.approve", "legality.adjust"), { cites: at("36.2") }),
    condition("legality.receive", allOf(...conclusions), {
      id: "review-period",
      delay: legalityReview,
      closing: "sameDay",
      force: "presumptive",
      suspendedBy: { stop: "supplement.request", resume: "supplement.arrive", mode: "exclude" },
      cites: at("36.3"),
      implements: ["zz246-36-2a", "zz246-36-3"],
    }),

    // ------------------------------------------------------------ Articles 35, 39, 41: what each conclusion allows next
    exclude(anyOf(...conclusions), allOf(...conclusions, "supplement.request", "supplement.arrive"), { cites: at("39.1") }),
    response("legality.receive", anyOf(...conclusions), { cites: at("39.1"), implements: ["zz246-39-1", "zz246-40-1"] }),
    milestone(anyOf(...conclusions), "meeting.submit", { id: "no-meeting-during-review", cites: at("35.3") }),
    condition(anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), "meeting.submit", {
      id: "no-meeting-without-review",
      cites: at("35.3"),
      implements: ["zz246-35-3", "zz246-39-1-1"],
    }),
    condition(anyOf(...conclusions), allOf("draft.adjust", "draft.adjustInPart", "legality.explain"), { cites: at("41") }),
    response("legality.adjust", anyOf("draft.adjust", "draft.adjustInPart"), { cites: at("39.1.2"), implements: ["zz246-39-1-2", "zz246-41-1"] }),
    milestone(anyOf("draft.adjust", "draft.adjustInPart"), "meeting.submit", { id: "adjust-before-meeting", cites: at("39.1.2") }),
    response("draft.adjustInPart", "legality.explain", { cites: at("41"), implements: ["zz246-41-1a"] }),
    milestone("legality.explain", "meeting.submit", { cites: at("41") }),
    response("legality.return", anyOf("legality.approve", "legality.adjust", "legality.oppose"), { id: "review-again", cites: at("39.1.3"), implements: ["zz246-39-1-3"] }),
    milestone(anyOf("legality.approve", "legality.adjust", "legality.oppose"), "meeting.submit", { id: "no-meeting-before-new-review", cites: [at("35.3"), at("39.1.3")] }),
    response("legality.return", allOf("internal.opine", "internal.approve"), { id: "internal-steps-again", cites: at("35.1") }),
    response("legality.return", anyOf("opinions.process", "participation.exempt"), {
      id: "participation-made-up",
      when: missing("participation", { zh: "退回意见指出缺少公众参与", en: "the return names public participation" }),
      cites: at("39.1.3"),
    }),
    milestone(anyOf("opinions.process", "participation.exempt"), "legality.submit", { id: "participation-made-up-first", cites: at("39.1.3") }),
    response("legality.return", "experts.process", {
      id: "experts-made-up",
      when: missing("experts", { zh: "退回意见指出缺少专家论证", en: "the return names expert argumentation" }),
      cites: at("39.1.3"),
    }),
    response("legality.return", anyOf("risk.report", "risk.rely"), {
      id: "risk-made-up",
      when: missing("risk", { zh: "退回意见指出缺少风险评估", en: "the return names risk assessment" }),
      cites: at("39.1.3"),
    }),
    milestone(anyOf("risk.report", "risk.rely"), "legality.submit", { id: "risk-made-up-first", cites: at("39.1.3") }),
    response("legality.oppose", anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), { id: "bar-of-an-unlawful-draft", cites: [at("35.3"), at("39.1.4")], implements: ["zz246-35-3a", "zz246-39-1-4"] }),
    milestone(anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), "meeting.submit", {
      id: "no-meeting-on-an-unlawful-draft",
      cites: [at("35.3"), at("39.1.4")],
      implements: ["zz246-35-3a"],
    }),
    condition(anyOf(...conclusions), "reform.stateRisks", {
      id: "reform-is-reviewed-too",
      cites: [at("35.3"), at("40.2.3"), at("42.1.5")],
      implements: ["zz246-35-3b"],
    }),

    // ------------------------------------------------------------------------------------ Articles 42, 43: the meeting
    include("meeting.submit", "meeting.convene", { cites: at("42.1") }),
    include("meeting.convene", allOf(...sitting, ...outcomes), { cites: at("43.2") }),
    // the meeting is closed as a whole, its opening with what depends on it
    exclude(anyOf(...outcomes), allOf("meeting.convene", ...sitting, ...outcomes), { cites: at("43.2") }),
    condition("meeting.convene", allOf("meeting.discuss", "meeting.mayorSpeaks", "meeting.findMajorityAgainst", ...outcomes), { cites: at("43.1"), implements: ["zz246-43-1"] }),
    response("meeting.convene", allOf("meeting.discuss", "meeting.mayorSpeaks"), { cites: at("43.2") }),
    response("meeting.convene", anyOf(...outcomes), { cites: at("43.2"), implements: ["zz246-43-2c"] }),
    milestone("meeting.discuss", allOf("meeting.mayorSpeaks", ...outcomes), { cites: at("43.2") }),
    // who speaks after the mayor makes the mayor speak again: last is last
    response("meeting.discuss", "meeting.mayorSpeaks", { cites: at("43.2"), implements: ["zz246-43-2a"] }),
    milestone("meeting.mayorSpeaks", allOf(...outcomes), { id: "mayor-speaks-last", cites: at("43.2") }),
    condition("meeting.findMajorityAgainst", "meeting.stateReasons", { cites: at("43.2") }),
    response("meeting.findMajorityAgainst", "meeting.stateReasons", { cites: at("43.2"), implements: ["zz246-43-2b"] }),
    milestone("meeting.stateReasons", allOf(...outcomes), { id: "reasons-against-the-majority", cites: at("43.2") }),
    condition(anyOf(...outcomes), "meeting.record", { cites: at("43.3") }),
    response(anyOf(...outcomes), "meeting.record", { cites: at("43.3"), implements: ["zz246-43-3"] }),
    condition("decision.revise", allOf("draft.revise", "draft.rework"), { cites: at("43.2") }),
    response("decision.revise", anyOf("draft.revise", "draft.rework"), { cites: at("43.2") }),
    milestone(anyOf("draft.revise", "draft.rework"), "meeting.submit", { id: "revise-before-next-meeting", cites: at("43.2") }),
    response("draft.rework", anyOf("legality.approve", "legality.adjust", "legality.oppose"), { id: "reworked-draft-is-reviewed", cites: at("35.3") }),
    response("draft.rework", allOf("internal.opine", "internal.approve"), { id: "reworked-draft-is-approved", cites: at("35.1") }),

    // ----------------------------------------------------------------------- Articles 44, 45: reports and publication
    condition("decision.pass", allOf("decision.publish", "decision.withhold", "decision.implement"), { cites: at("43.1") }),
    condition("party.report", allOf("decision.publish", "decision.implement"), { id: "party-report-first", cites: at("44.1"), implements: ["zz246-44-1"] }),
    condition("npc.identify", "npc.handle", { cites: at("44.2") }),
    response("npc.identify", "npc.handle", { cites: at("44.2"), implements: ["zz246-44-2"] }),
    milestone("npc.handle", allOf("decision.publish", "decision.implement"), { id: "congress-first", cites: at("44.2") }),
    response("decision.pass", anyOf("decision.publish", "decision.withhold"), { id: "publication", cites: at("45.1"), implements: ["zz246-45-1", "zz246-45-1a", "zz246-45-1-1"] }),
    condition("publication.findConcern", "publication.interpret", { cites: at("45.1.2") }),
    response("publication.findConcern", "publication.interpret", { cites: at("45.1.2"), implements: ["zz246-45-1-2"] }),

    // -------------------------------------------------------------------------------------------- Article 46: archive
    condition("decision.pass", allOf("decision.complete", "materials.hand"), { cites: at("46.2") }),
    response("decision.pass", "materials.hand", { id: "materials-handed", cites: at("46.2"), implements: ["zz246-46-2a"] }),
    response("decision.pass", "decision.complete", { id: "completion", cites: at("46.2") }),
    condition("decision.complete", allOf("archive.file", "archive.copyOffice", "archive.copyJustice"), { cites: at("46.2") }),
    response("decision.complete", "archive.file", { id: "archive", deadline: archiving, cites: at("46.2"), implements: ["zz246-46-2", "zz246-46-2b"] }),
    response("decision.complete", "archive.copyOffice", { id: "copy-to-office", deadline: archiving, cites: at("46.2"), implements: ["zz246-46-2c"] }),
    response("decision.complete", "archive.copyJustice", { id: "copy-to-justice", deadline: archiving, cites: at("46.2"), implements: ["zz246-46-2c"] }),
  ],
})
