import type { Citation } from "@zhengce/core/Citation"
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
  { id: "archive", title: { zh: "归档", en: "archive" } }
]

const conclusions = ["legality.approve", "legality.adjust", "legality.return", "legality.oppose"] as const
const sitting = [
  "meeting.discuss",
  "meeting.mayorSpeaks",
  "meeting.findMajorityAgainst",
  "meeting.stateReasons"
] as const
const outcomes = ["decision.pass", "decision.revise", "decision.reject"] as const
/** What article 39 item 3 calls the procedures that should have been carried out. */
const steps = ["participation", "experts", "risk"] as const

const missing = (step: (typeof steps)[number], title: Text) => ({
  of: "legality.return" as const,
  title,
  test: (data: { readonly missing: ReadonlyArray<string> }) => data.missing.includes(step)
})

/** One activity in a line: its part of the procedure, who acts, what it is called, and the provision. */
const act = <const R extends string>(
  track: string,
  by: R | ReadonlyArray<R>,
  zh: string,
  en: string,
  cites: Citation | ReadonlyArray<Citation>,
  rest: Pick<Procedure.ActivityDeclaration, "data" | "included"> = {}
): Procedure.ActivityDeclaration<R> => ({ track, by, title: { zh, en }, cites, ...rest })

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
    executor: { title: { zh: "决策执行单位", en: "executing unit" } }
  },
  activities: {
    // Articles 12 and 13
    "draft.start": act("drafting", "organiser", "着手拟订决策草案", "start of drafting", at("12.1")),
    "draft.complete": act("drafting", "organiser", "形成决策草案及起草说明", "draft with its explanation", at("13")),

    // Article 14
    "consult.send": act("consultation", "organiser", "征求有关单位意见", "request for the units' opinions", at("14")),
    "consult.agree": act("consultation", "organiser", "各单位意见一致", "agreement of the units", at("14")),
    "consult.disagree": act(
      "consultation",
      ["units", "organiser"],
      "有单位提出不同意见",
      "disagreement of a unit",
      at("14")
    ),
    "consult.negotiate": act(
      "consultation",
      "organiser",
      "与提出意见的单位协商",
      "negotiation with the unit",
      at("14")
    ),
    "consult.coordinate": act(
      "consultation",
      "leaderInCharge",
      "分管领导协调",
      "coordination by the leader in charge",
      at("14")
    ),
    "consult.report": act("consultation", "organiser", "将争议报市人民政府", "report of the dispute", at("14")),
    "consult.settle": act(
      "consultation",
      "government",
      "市人民政府决定争议事项",
      "government's ruling on the dispute",
      at("14")
    ),

    // Articles 15 to 17 and 23
    "participation.exempt": act(
      "participation",
      "organiser",
      "认定依法不予公开",
      "finding that the matter is lawfully not public",
      at("15.1"),
      { data: z.strictObject({ ground: z.enum(["stateSecret", "tradeSecret", "otherLawful"]) }) }
    ),
    "participation.other": act(
      "participation",
      "organiser",
      "以其他方式听取公众意见",
      "hearing the public in another way",
      at("15.2"),
      {
        data: z.strictObject({
          form: z.enum([
            "symposium",
            "consultationMeeting",
            "fieldVisit",
            "writtenOpinions",
            "questionnaire",
            "opinionPoll",
            "other"
          ])
        })
      }
    ),
    "comment.publish": act(
      "participation",
      "organiser",
      "公布草案征求意见",
      "publication of the draft for comment",
      at("17.1")
    ),
    "comment.close": act("participation", "organiser", "征求意见截止", "close of public comment", at("17.2")),
    "opinions.process": act(
      "participation",
      "organiser",
      "研究处理各方面意见",
      "study of the opinions received",
      at("23")
    ),

    // Articles 18 to 22
    "hearing.announce": act("hearing", "organiser", "公告听证会", "announcement of the hearing", at("19.1")),
    "hearing.publishParticipants": act(
      "hearing",
      "organiser",
      "公布听证参加人基本情况",
      "publication of the participants",
      at("20.2")
    ),
    "hearing.serveMaterials": act(
      "hearing",
      "organiser",
      "听证材料送达参加人（以最后送达者为准）",
      "service of the materials (on the last participant)",
      at("20.2")
    ),
    "hearing.hold": act("hearing", "organiser", "召开听证会", "opening of the hearing", at("18.1")),
    "hearing.present": act(
      "hearing",
      "organiser",
      "介绍草案、依据和有关情况",
      "presentation of the draft",
      at("21.1.1")
    ),
    "hearing.hear": act("hearing", "organiser", "参加人陈述、询问", "statements and questions", at("21.1.2")),
    "hearing.findDivergence": act(
      "hearing",
      "organiser",
      "认定意见分歧较大",
      "finding of wide divergence",
      at("21.1.3")
    ),
    "hearing.debate": act("hearing", "organiser", "质证、辩论", "examination and debate", at("21.1.3")),
    "hearing.sign": act(
      "hearing",
      "organiser",
      "参加人确认记录并签字",
      "participants' signature of the record",
      at("21.1.4")
    ),
    "hearing.report": act("hearing", "organiser", "制作听证报告", "hearing report", at("22.1")),

    // Articles 25 to 29
    "experts.commission": act("experts", "organiser", "组织专家论证", "commission of the experts", [
      at("25.1"),
      at("28.1")
    ]),
    "experts.opine": act("experts", "experts", "提出论证意见", "experts' opinion", at("28.2")),
    "experts.process": act("experts", "organiser", "研究处理专家意见", "study of the experts' opinion", at("29")),

    // Articles 30 to 34
    "risk.screenNone": act(
      "risk",
      "organiser",
      "认定不可能造成不利影响",
      "finding that no adverse effect is possible",
      at("30.1")
    ),
    "risk.rely": act("risk", "organiser", "采用已作的评价、评估", "reliance on an assessment already made", at("30.2")),
    "risk.assess": act("risk", ["organiser", "riskAssessor"], "开展风险评估", "start of risk assessment", at("30.1")),
    "risk.report": act("risk", ["organiser", "riskAssessor"], "形成风险评估报告", "risk report", at("33")),
    "risk.recommend": act("risk", "organiser", "根据评估结果提出建议", "recommendation on the result", at("34.1"), {
      data: z.strictObject({
        recommendation: z.array(z.enum(["submit", "adjustDraft", "lowerRiskFirst", "doNotSubmit"])).min(1)
      })
    }),
    "risk.judgeControllable": act(
      "risk",
      "government",
      "认为风险可控",
      "judgement that the risk is controllable",
      at("34.2")
    ),
    "risk.judgeUncontrollable": act(
      "risk",
      "government",
      "认为风险不可控",
      "judgement that the risk is not controllable",
      at("34.2")
    ),
    "risk.ensure": act(
      "risk",
      "government",
      "采取措施后确认风险可控",
      "measures taken and risk ensured controllable",
      at("34.2")
    ),

    // Articles 35 and 36
    "internal.opine": act("review", "organiserLegal", "出具合法性初审意见", "preliminary legality opinion", at("35.1")),
    "internal.approve": act(
      "review",
      "organiser",
      "承办单位集体讨论通过",
      "organiser's collective approval",
      at("35.1")
    ),
    "legality.submit": act("review", "organiser", "报送合法性审查", "submission for legality review", [
      at("35.1"),
      at("36.1")
    ]),
    "legality.receive": act("review", "justiceBureau", "收到审查材料", "receipt of the review file", at("36.3"), {
      included: false
    }),
    "supplement.request": act("review", "justiceBureau", "通知补送材料", "notice of deficiency", at("36.2"), {
      included: false
    }),
    "supplement.arrive": act("review", "organiser", "补送材料到达", "arrival of the supplement", at("36.2"), {
      included: false
    }),

    // Articles 39 and 41, and the exception of article 35 paragraph 3
    "legality.approve": act(
      "review",
      "justiceBureau",
      "审查意见：同意提交讨论",
      "opinion: consent to submission",
      at("39.1.1"),
      { included: false }
    ),
    "legality.adjust": act(
      "review",
      "justiceBureau",
      "审查意见：依法调整后提交",
      "opinion: submit after adjustment",
      at("39.1.2"),
      { included: false }
    ),
    "legality.return": act(
      "review",
      "justiceBureau",
      "审查意见：退回补充程序",
      "opinion: returned, steps to be made up",
      at("39.1.3"),
      { included: false, data: z.strictObject({ missing: z.array(z.enum(steps)).min(1) }) }
    ),
    "legality.oppose": act(
      "review",
      "justiceBureau",
      "审查意见：建议不提交讨论",
      "opinion: not to be submitted",
      at("39.1.4"),
      { included: false }
    ),
    "draft.adjust": act("review", "organiser", "按审查意见调整草案", "adjustment as the opinion asks", [
      at("39.1.2"),
      at("41")
    ]),
    "draft.adjustInPart": act("review", "organiser", "部分采纳审查意见调整草案", "adjustment in part", at("41")),
    "legality.explain": act(
      "review",
      "organiser",
      "向市人民政府书面说明未采纳理由",
      "written reasons for not adopting",
      at("41")
    ),
    "reform.stateRisks": act(
      "review",
      "organiser",
      "探索性改革事项明示法律风险",
      "legal risks of an exploratory reform stated",
      at("35.3"),
      { data: z.strictObject({ exploratoryReform: z.literal(true), noExplicitStateRule: z.literal(true) }) }
    ),

    // Articles 42 and 43
    "meeting.submit": act("meeting", "organiser", "提请市人民政府讨论", "submission to the meeting", at("42.1")),
    "meeting.convene": act(
      "meeting",
      "government",
      "召开常务会议或者全体会议",
      "executive or plenary meeting",
      at("43.1"),
      { included: false, data: z.strictObject({ kind: z.enum(["executive", "plenary"]) }) }
    ),
    "meeting.discuss": act("meeting", "government", "会议组成人员发表意见", "members' views", at("43.2"), {
      included: false
    }),
    "meeting.mayorSpeaks": act("meeting", "mayor", "行政首长最后发表意见", "mayor's view, last", at("43.2"), {
      included: false
    }),
    "meeting.findMajorityAgainst": act(
      "meeting",
      ["mayor", "generalOffice"],
      "拟作决定与多数意见不一致",
      "intended decision differs from the majority",
      at("43.2"),
      { included: false }
    ),
    "meeting.stateReasons": act(
      "meeting",
      "mayor",
      "行政首长在会上说明理由",
      "mayor's reasons at the meeting",
      at("43.2"),
      { included: false }
    ),
    "decision.pass": act("meeting", "mayor", "决定通过", "decision to pass", at("43.2"), { included: false }),
    "decision.revise": act("meeting", "mayor", "决定修改完善", "decision to have it revised", at("43.2"), {
      included: false
    }),
    "decision.reject": act("meeting", "mayor", "决定不予通过", "decision to reject", at("43.2"), { included: false }),
    "meeting.record": act(
      "meeting",
      "generalOffice",
      "如实记录讨论决定情况和不同意见",
      "true record with dissent",
      at("43.3")
    ),
    "draft.revise": act("meeting", "organiser", "非实质修改草案", "revision without change of substance", at("43.2")),
    "draft.rework": act("meeting", "organiser", "实质修改草案", "revision in substance", at("43.2")),

    // Articles 44 and 45
    "party.report": act(
      "publication",
      "government",
      "向市委请示报告",
      "report to the municipal Party committee",
      at("44.1")
    ),
    "npc.identify": act(
      "publication",
      "government",
      "认定属于人大讨论决定或者报告事项",
      "finding that the people's congress is to decide or be told",
      at("44.2")
    ),
    "npc.handle": act(
      "publication",
      "government",
      "依规定报市人大及其常委会办理",
      "step before the people's congress",
      at("44.2")
    ),
    "decision.publish": act("publication", "government", "公布决策", "publication of the decision", at("45.1.1")),
    "decision.withhold": act(
      "publication",
      "government",
      "依法不予公开",
      "lawful withholding from publication",
      at("45.1")
    ),
    "publication.findConcern": act(
      "publication",
      "government",
      "认定公众普遍关心或者专业性较强",
      "finding of wide concern or technical nature",
      at("45.1.2")
    ),
    "publication.interpret": act(
      "publication",
      "government",
      "说明意见采纳情况并解读",
      "explanation and interpretation",
      at("45.1.2")
    ),
    "decision.implement": act("publication", "executor", "开始实施", "start of implementation", at("44.1")),

    // Article 46
    "decision.complete": act(
      "archive",
      "government",
      "决策完成（定稿签发）",
      "completion of the decision (signed final text)",
      at("46.2")
    ),
    "materials.hand": act(
      "archive",
      "units",
      "向承办单位移送决策材料",
      "handing of materials to the organiser",
      at("46.2")
    ),
    "archive.file": act("archive", "organiser", "统一入卷归档", "filing in the archive", at("46.2")),
    "archive.copyOffice": act(
      "archive",
      "organiser",
      "复印件报市人民政府办公厅备案",
      "copies to the General Office",
      at("46.2")
    ),
    "archive.copyJustice": act(
      "archive",
      "organiser",
      "复印件报市司法行政部门备案",
      "copies to the judicial administration",
      at("46.2")
    )
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
      implements: ["zz246-14-1b"]
    }),
    condition("consult.report", "consult.settle", { cites: at("14") }),
    response("consult.report", "consult.settle", { cites: at("14"), implements: ["zz246-14-1d"] }),
    // a later disagreement reopens what had been agreed
    response("consult.disagree", anyOf("consult.agree", "consult.settle"), {
      id: "disagreement-settled",
      cites: at("14")
    }),

    // ---------------------------------------------------------------------- Articles 15 to 17, 23: the public is heard
    condition("draft.complete", "comment.publish", { cites: at("17.1.1") }),
    condition("comment.publish", "comment.close", {
      id: "comment-period",
      delay: publicComment,
      closing: "sameDay",
      force: "presumptive",
      reason: { on: "source", demandedBy: at("17.2") },
      cites: at("17.2"),
      implements: ["zz246-17-2", "zz246-17-2a", "zz246-17-2b"]
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
      implements: ["zz246-19-1"]
    }),
    condition("hearing.publishParticipants", "hearing.hold", { cites: at("20.2"), implements: ["zz246-20-2"] }),
    condition("hearing.serveMaterials", "hearing.hold", {
      id: "hearing-materials",
      delay: hearingMaterials,
      cites: at("20.2"),
      implements: ["zz246-20-2a"]
    }),
    condition(
      "hearing.hold",
      allOf(
        "hearing.present",
        "hearing.hear",
        "hearing.findDivergence",
        "hearing.debate",
        "hearing.sign",
        "hearing.report"
      ),
      { cites: at("21.1") }
    ),
    response("hearing.hold", allOf("hearing.present", "hearing.hear", "hearing.sign"), { cites: at("21.1") }),
    response("hearing.hold", "hearing.report", { cites: at("22.1"), implements: ["zz246-22-1"] }),
    milestone("hearing.present", "hearing.hear", { cites: at("21.1"), implements: ["zz246-21-1-1", "zz246-21-1-2"] }),
    milestone("hearing.hear", allOf("hearing.findDivergence", "hearing.debate", "hearing.sign"), {
      cites: at("21.1"),
      implements: ["zz246-21-1-4"]
    }),
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
    response("risk.report", anyOf("risk.judgeControllable", "risk.ensure"), {
      cites: at("34.2"),
      implements: ["zz246-34-2"]
    }),
    milestone(anyOf("risk.judgeControllable", "risk.ensure"), "decision.pass", {
      id: "no-decision-before-risk-is-judged",
      cites: at("34.2")
    }),
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
      implements: ["zz246-15-1", "zz246-15-1a"]
    }),
    milestone(allOf("comment.close", "hearing.report", "opinions.process"), "legality.submit", {
      cites: [at("23"), at("36.1.3")]
    }),
    condition("experts.process", "legality.submit", {
      id: "experts-before-review",
      cites: [at("25.1"), at("36.1.3")],
      implements: ["zz246-25-1"]
    }),
    milestone(allOf("experts.opine", "experts.process"), "legality.submit", { cites: [at("29"), at("36.1.3")] }),
    condition(anyOf("risk.report", "risk.screenNone", "risk.rely"), "legality.submit", {
      id: "risk-before-review",
      cites: [at("30.1"), at("30.2"), at("36.1.3")],
      implements: ["zz246-30-1", "zz246-30-2"]
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
    response("supplement.request", "supplement.arrive", {
      id: "supplement",
      deadline: supplement,
      cites: at("36.2"),
      implements: ["zz246-36-2"]
    }),
    // a file that stays incomplete cannot be cleared, but the reviewer may send it back
    milestone("supplement.arrive", allOf("legality.approve", "legality.adjust"), { cites: at("36.2") }),
    condition("legality.receive", allOf(...conclusions), {
      id: "review-period",
      delay: legalityReview,
      closing: "sameDay",
      force: "presumptive",
      suspendedBy: { stop: "supplement.request", resume: "supplement.arrive", mode: "exclude" },
      cites: at("36.3"),
      implements: ["zz246-36-2a", "zz246-36-3"]
    }),

    // ------------------------------------------------------------ Articles 35, 39, 41: what each conclusion allows next
    exclude(anyOf(...conclusions), allOf(...conclusions, "supplement.request", "supplement.arrive"), {
      cites: at("39.1")
    }),
    response("legality.receive", anyOf(...conclusions), {
      cites: at("39.1"),
      implements: ["zz246-39-1", "zz246-40-1"]
    }),
    milestone(anyOf(...conclusions), "meeting.submit", { id: "no-meeting-during-review", cites: at("35.3") }),
    condition(anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), "meeting.submit", {
      id: "no-meeting-without-review",
      cites: at("35.3"),
      implements: ["zz246-35-3", "zz246-39-1-1"]
    }),
    condition(anyOf(...conclusions), allOf("draft.adjust", "draft.adjustInPart", "legality.explain"), {
      cites: at("41")
    }),
    response("legality.adjust", anyOf("draft.adjust", "draft.adjustInPart"), {
      cites: at("39.1.2"),
      implements: ["zz246-39-1-2", "zz246-41-1"]
    }),
    milestone(anyOf("draft.adjust", "draft.adjustInPart"), "meeting.submit", {
      id: "adjust-before-meeting",
      cites: at("39.1.2")
    }),
    response("draft.adjustInPart", "legality.explain", { cites: at("41"), implements: ["zz246-41-1a"] }),
    milestone("legality.explain", "meeting.submit", { cites: at("41") }),
    response("legality.return", anyOf("legality.approve", "legality.adjust", "legality.oppose"), {
      id: "review-again",
      cites: at("39.1.3"),
      implements: ["zz246-39-1-3"]
    }),
    milestone(anyOf("legality.approve", "legality.adjust", "legality.oppose"), "meeting.submit", {
      id: "no-meeting-before-new-review",
      cites: [at("35.3"), at("39.1.3")]
    }),
    response("legality.return", allOf("internal.opine", "internal.approve"), {
      id: "internal-steps-again",
      cites: at("35.1")
    }),
    response("legality.return", anyOf("opinions.process", "participation.exempt"), {
      id: "participation-made-up",
      when: missing("participation", { zh: "退回意见指出缺少公众参与", en: "the return names public participation" }),
      cites: at("39.1.3")
    }),
    milestone(anyOf("opinions.process", "participation.exempt"), "legality.submit", {
      id: "participation-made-up-first",
      cites: at("39.1.3")
    }),
    response("legality.return", "experts.process", {
      id: "experts-made-up",
      when: missing("experts", { zh: "退回意见指出缺少专家论证", en: "the return names expert argumentation" }),
      cites: at("39.1.3")
    }),
    response("legality.return", anyOf("risk.report", "risk.rely"), {
      id: "risk-made-up",
      when: missing("risk", { zh: "退回意见指出缺少风险评估", en: "the return names risk assessment" }),
      cites: at("39.1.3")
    }),
    milestone(anyOf("risk.report", "risk.rely"), "legality.submit", { id: "risk-made-up-first", cites: at("39.1.3") }),
    response("legality.oppose", anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), {
      id: "bar-of-an-unlawful-draft",
      cites: [at("35.3"), at("39.1.4")],
      implements: ["zz246-35-3a", "zz246-39-1-4"]
    }),
    milestone(anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), "meeting.submit", {
      id: "no-meeting-on-an-unlawful-draft",
      cites: [at("35.3"), at("39.1.4")],
      implements: ["zz246-35-3a"]
    }),
    condition(anyOf(...conclusions), "reform.stateRisks", {
      id: "reform-is-reviewed-too",
      cites: [at("35.3"), at("40.2.3"), at("42.1.5")],
      implements: ["zz246-35-3b"]
    }),

    // ------------------------------------------------------------------------------------ Articles 42, 43: the meeting
    include("meeting.submit", "meeting.convene", { cites: at("42.1") }),
    include("meeting.convene", allOf(...sitting, ...outcomes), { cites: at("43.2") }),
    // the meeting is closed as a whole, its opening with what depends on it
    exclude(anyOf(...outcomes), allOf("meeting.convene", ...sitting, ...outcomes), { cites: at("43.2") }),
    condition(
      "meeting.convene",
      allOf("meeting.discuss", "meeting.mayorSpeaks", "meeting.findMajorityAgainst", ...outcomes),
      { cites: at("43.1"), implements: ["zz246-43-1"] }
    ),
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
    milestone(anyOf("draft.revise", "draft.rework"), "meeting.submit", {
      id: "revise-before-next-meeting",
      cites: at("43.2")
    }),
    response("draft.rework", anyOf("legality.approve", "legality.adjust", "legality.oppose"), {
      id: "reworked-draft-is-reviewed",
      cites: at("35.3")
    }),
    response("draft.rework", allOf("internal.opine", "internal.approve"), {
      id: "reworked-draft-is-approved",
      cites: at("35.1")
    }),

    // ----------------------------------------------------------------------- Articles 44, 45: reports and publication
    condition("decision.pass", allOf("decision.publish", "decision.withhold", "decision.implement"), {
      cites: at("43.1")
    }),
    condition("party.report", allOf("decision.publish", "decision.implement"), {
      id: "party-report-first",
      cites: at("44.1"),
      implements: ["zz246-44-1"]
    }),
    condition("npc.identify", "npc.handle", { cites: at("44.2") }),
    response("npc.identify", "npc.handle", { cites: at("44.2"), implements: ["zz246-44-2"] }),
    milestone("npc.handle", allOf("decision.publish", "decision.implement"), {
      id: "congress-first",
      cites: at("44.2")
    }),
    response("decision.pass", anyOf("decision.publish", "decision.withhold"), {
      id: "publication",
      cites: at("45.1"),
      implements: ["zz246-45-1", "zz246-45-1a", "zz246-45-1-1"]
    }),
    condition("publication.findConcern", "publication.interpret", { cites: at("45.1.2") }),
    response("publication.findConcern", "publication.interpret", { cites: at("45.1.2"), implements: ["zz246-45-1-2"] }),

    // -------------------------------------------------------------------------------------------- Article 46: archive
    condition("decision.pass", allOf("decision.complete", "materials.hand"), { cites: at("46.2") }),
    response("decision.pass", "materials.hand", {
      id: "materials-handed",
      cites: at("46.2"),
      implements: ["zz246-46-2a"]
    }),
    response("decision.pass", "decision.complete", { id: "completion", cites: at("46.2") }),
    condition("decision.complete", allOf("archive.file", "archive.copyOffice", "archive.copyJustice"), {
      cites: at("46.2")
    }),
    response("decision.complete", "archive.file", {
      id: "archive",
      deadline: archiving,
      cites: at("46.2"),
      implements: ["zz246-46-2", "zz246-46-2b"]
    }),
    response("decision.complete", "archive.copyOffice", {
      id: "copy-to-office",
      deadline: archiving,
      cites: at("46.2"),
      implements: ["zz246-46-2c"]
    }),
    response("decision.complete", "archive.copyJustice", {
      id: "copy-to-justice",
      deadline: archiving,
      cites: at("46.2"),
      implements: ["zz246-46-2c"]
    })
  ]
})
