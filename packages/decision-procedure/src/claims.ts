// What Decree 246 lays down for every matter, as this package reads it by default: claims about all courses of events that the procedure permits.
import type { Citation } from "@zhengce/core/Citation"
import type { Endpoint } from "@zhengce/core/Procedure"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { decree246 } from "./instrument.ts"
import { type ActivityId, allOf, anyOf } from "./procedure/declare.ts"
import { procedure } from "./procedure.ts"

/**
 * A claim about the procedure, in the terms of `ProcedureAnalysis.precedes`: whenever `then` happens, `first` has happened
 * before; with `since`, again after the latest `since`. `given` names the guarded relation whose data make it apply.
 *
 * @category models
 * @since 0.1.0
 */
export interface Claim {
  readonly id: string
  /** The provision that lays it down. */
  readonly cites: Citation
  /** What is claimed, as a sentence. */
  readonly statement: Text
  /** One of those that a reader asks for first; its sentence is written, the others are made from the titles. */
  readonly principal: boolean
  readonly first: Endpoint
  readonly then: Endpoint
  readonly since?: Endpoint
  readonly given?: string
}

type End = Endpoint<ActivityId>

interface Terms {
  readonly since?: End
  readonly given?: string
  readonly says?: Text
}

const membersOf = (end: Endpoint): ReadonlyArray<string> => (typeof end === "string" ? [end] : end.members)

const named = (end: Endpoint): Text =>
  Texts.list(
    membersOf(end).map((id) => {
      const { title } = procedure.activities.find((a) => a.id === id) ?? { title: { zh: id, en: id } }
      return { zh: `“${title.zh}”`, en: `“${title.en}”` }
    })
  )

/** At the first place, a group needs one member or each; elsewhere it stands for any member. */
const stated = (first: End, then: End, { since, given }: Terms): Text => {
  const [f, t, s] = [named(first), named(then), since === undefined ? undefined : named(since)]
  const isMany = (end: End | undefined): boolean => end !== undefined && membersOf(end).length > 1
  const isEach = typeof first !== "string" && first.mode === "all"
  const guard = procedure.relations.find((r) => r.id === given)?.when?.title
  const only = guard === undefined ? { zh: "", en: "" } : { zh: `（${guard.zh}的）`, en: ` (where ${guard.en})` }
  const zh = [
    s === undefined ? "" : `每次${s.zh}${isMany(since) ? "任何一项" : ""}之后${only.zh}，`,
    `${s === undefined ? "" : "重新"}办理${f.zh}${isMany(first) ? (isEach ? "各项" : "之一") : ""}之前，`,
    `不能办理${t.zh}${isMany(then) ? "中任何一项" : ""}。`
  ]
  const before = isMany(first) ? `${isEach ? "all" : "at least one"} of ${f.en}` : f.en
  const en = [
    s === undefined ? "" : `After ${isMany(since) ? `any of ${s.en}` : s.en}${only.en}, `,
    isMany(then) ? `${s === undefined ? "N" : "n"}one of ${t.en} comes` : `${t.en} never comes`,
    ` before ${before}${s === undefined ? "" : " has happened anew"}.`
  ]
  return { zh: zh.join(""), en: en.join("") }
}

const claim = (
  id: string,
  provision: Parameters<typeof decree246.at>[0],
  first: End,
  then: End,
  terms: Terms = {}
): Claim => {
  const { says, ...rest } = terms
  return {
    id,
    cites: decree246.at(provision),
    statement: says ?? stated(first, then, terms),
    principal: says !== undefined,
    first,
    then,
    ...rest
  }
}

const opinion = anyOf("legality.approve", "legality.adjust", "legality.oppose")
const anyOpinion = anyOf("legality.approve", "legality.adjust", "legality.return", "legality.oppose")
const unbarred = anyOf("legality.approve", "legality.adjust", "reform.stateRisks")
const heard = anyOf("comment.close", "hearing.report", "participation.other")
const announced = allOf("hearing.announce", "hearing.publishParticipants", "hearing.serveMaterials")
const outcome = anyOf("decision.pass", "decision.revise", "decision.reject")
const effect = anyOf("decision.publish", "decision.implement")
const submitted = anyOf("meeting.submit", "decision.pass")

/** What must come first, in the order of the articles. */
const orders = (): ReadonlyArray<Claim> => [
  claim("study-before-launch", "10.1", "proposal.study", anyOf("launch.decide", "launch.decline"), {
    says: {
      zh: "建议未经研究论证的，不能决定启动或者不启动。",
      en: "Nothing is launched or declined before the proposal is studied."
    }
  }),
  claim("launch-before-draft", "11.1", allOf("launch.decide", "catalogue.enter", "organiser.name"), "draft.start", {
    says: {
      zh: "未决定启动、未纳入年度目录或者未明确承办单位的，不能起草。",
      en: "No drafting begins before the matter is launched and listed and its organiser is named."
    }
  }),
  claim("start-before-draft", "12.1", "draft.start", "draft.complete"),
  claim("units-asked-before-they-answer", "14", "consult.send", anyOf("consult.agree", "consult.disagree")),
  claim(
    "negotiation-before-coordination",
    "14",
    allOf("consult.disagree", "consult.negotiate"),
    anyOf("consult.coordinate", "consult.report")
  ),
  claim("units-before-review", "14", anyOf("consult.agree", "consult.settle"), "legality.submit"),
  claim("participation-before-review", "15.1", anyOf("opinions.process", "participation.exempt"), "legality.submit", {
    says: {
      zh: "未研究处理公众意见的，不能报送合法性审查；依法不予公开的除外。",
      en: "No draft goes to legality review before the public's opinions are studied, unless the matter is lawfully not public."
    }
  }),
  claim("comment-before-its-close", "17.1", allOf("draft.complete", "comment.publish"), "comment.close"),
  claim("hearing-announced-and-served", "19.1", announced, "hearing.hold", {
    says: {
      zh: "听证会未公告、参加人未公布或者材料未送达的，不能召开。",
      en: "No hearing opens before it is announced, its participants are published and its materials are served."
    }
  }),
  claim("hearing-opens-with-the-draft", "21.1", "hearing.hold", "hearing.present"),
  claim("draft-before-statements", "21.1", "hearing.present", "hearing.hear"),
  claim(
    "statements-before-debate",
    "21.1",
    "hearing.hear",
    anyOf("hearing.findDivergence", "hearing.debate", "hearing.sign")
  ),
  claim(
    "hearing-before-its-report",
    "22.1",
    allOf("hearing.present", "hearing.hear", "hearing.sign"),
    "hearing.report"
  ),
  claim("opinions-before-their-study", "23", heard, "opinions.process"),
  claim(
    "experts-before-review",
    "29",
    allOf("experts.commission", "experts.opine", "experts.process"),
    "legality.submit",
    {
      says: {
        zh: "未经专家论证、未研究处理专家意见的，不能报送合法性审查。",
        en: "No draft goes to legality review before experts have argued it and their opinion is studied."
      }
    }
  ),
  claim("risk-before-review", "30.1", anyOf("risk.report", "risk.screenNone", "risk.rely"), "legality.submit", {
    says: {
      zh: "未作风险评估的，不能报送合法性审查；认定不可能造成不利影响或者已有评估的除外。",
      en: "No draft goes to legality review without risk assessment, save where no adverse effect is possible or one was made already."
    }
  }),
  claim("assessment-before-its-report", "33", "risk.assess", "risk.report"),
  claim(
    "risk-controllable-before-decision",
    "34.2",
    anyOf("risk.judgeControllable", "risk.ensure", "risk.screenNone"),
    "decision.pass",
    {
      says: {
        zh: "风险未被认为可控、也未确保可控的，不能决定通过；认定不可能造成不利影响的除外。",
        en: "Nothing is passed before the risk is judged or made controllable, save where no adverse effect is possible."
      }
    }
  ),
  claim(
    "internal-steps-before-review",
    "35.1",
    allOf("draft.complete", "internal.opine", "internal.approve"),
    "legality.submit",
    {
      says: {
        zh: "未经承办单位初审和集体讨论通过的，不能报送合法性审查。",
        en: "No draft goes to legality review before the organiser's preliminary opinion and collective approval."
      }
    }
  ),
  claim("review-before-meeting", "35.3", opinion, "meeting.submit", {
    says: {
      zh: "未经合法性审查的，不能提请讨论。",
      en: "No draft is submitted to the meeting without legality review."
    }
  }),
  claim("favourable-review-before-decision", "35.3", unbarred, "decision.pass", {
    says: {
      zh: "未经合法性审查同意或者要求调整的，不能决定通过；探索性改革明示法律风险的除外。",
      en: "Nothing is passed without a review that consents or asks for adjustment, save an exploratory reform that states its risks."
    }
  }),
  claim("exception-after-opposition", "35.3", "legality.oppose", "reform.stateRisks"),
  claim("request-before-supplement", "36.2", "supplement.request", "supplement.arrive"),
  claim("receipt-before-opinion", "36.3", "legality.receive", anyOpinion),
  claim("submission-before-meeting", "42.1", "meeting.submit", "meeting.convene"),
  claim("meeting-before-views", "43.2", "meeting.convene", "meeting.discuss"),
  claim("members-before-mayor", "43.2", "meeting.discuss", "meeting.mayorSpeaks"),
  claim("mayor-before-decision", "43.2", "meeting.mayorSpeaks", outcome, {
    says: {
      zh: "行政首长未最后发表意见的，不能作出通过、修改或者不予通过的决定。",
      en: "The meeting decides nothing before the mayor has spoken last."
    }
  }),
  claim("decision-before-record", "43.3", outcome, "meeting.record"),
  claim("party-report-before-publication", "44.1", allOf("decision.pass", "party.report"), effect, {
    says: {
      zh: "未决定通过、未向市委请示报告的，不能公布，也不能实施。",
      en: "Nothing is published or implemented before it is passed and reported to the municipal Party committee."
    }
  }),
  claim("decision-before-interpretation", "45.1.2", "decision.pass", "publication.interpret"),
  claim("completion-before-archive", "46.2", "decision.complete", "archive.file"),
  claim("archive-before-copies", "46.2", "archive.file", anyOf("archive.copyOffice", "archive.copyJustice")),
  claim("problem-before-suspension", "52.1", anyOf("problem.find", "problem.occur"), "execution.suspend"),
  claim("procedure-before-change", "52.1", allOf("decision.pass", "adjustment.complete"), "decision.alter", {
    says: {
      zh: "未履行法定程序的，不能变更或者停止执行已作出的决策。",
      en: "No decision is changed or stopped without the statutory procedure."
    }
  })
]

/** What must be done again, because what was done no longer counts. */
const again = (): ReadonlyArray<Claim> => [
  claim("new-opinions-are-studied", "23", "opinions.process", "legality.submit", { since: heard }),
  claim("next-hearing-is-announced", "19.1", announced, "hearing.hold", { since: "hearing.hold" }),
  // or the file goes back, and a new one comes
  claim(
    "supplement-before-opinion",
    "36.2",
    anyOf("supplement.arrive", "legality.return", "legality.oppose"),
    anyOf("legality.approve", "legality.adjust"),
    { since: "supplement.request" }
  ),
  claim("each-file-is-received", "39.1", "legality.receive", anyOpinion, { since: "legality.submit" }),
  claim(
    "internal-steps-after-return",
    "39.1.3",
    allOf("internal.opine", "internal.approve", "legality.submit", "legality.receive"),
    "meeting.submit",
    {
      since: "legality.return",
      says: {
        zh: "审查退回的，重新初审、集体讨论通过并报送之前，不能提请讨论。",
        en: "After a return, nothing is submitted to the meeting before the internal steps and the submission for review are made anew."
      }
    }
  ),
  claim("review-after-return", "39.1.3", opinion, anyOf("meeting.submit", "meeting.convene", "decision.pass"), {
    since: "legality.return",
    says: {
      zh: "审查退回的，没有新的审查意见，不能提请讨论、召开会议或者决定通过。",
      en: "After a return there is no submission, no meeting and no decision without a new review opinion."
    }
  }),
  claim("participation-after-return", "39.1.3", heard, "legality.submit", {
    since: "legality.return",
    given: "participation-made-up",
    says: {
      zh: "因缺少公众参与退回的，补充公众参与之前，不能重新报送审查。",
      en: "A file returned for lack of public participation is not submitted again before the public is heard."
    }
  }),
  claim("opinions-after-return", "39.1.3", "opinions.process", "legality.submit", {
    since: "legality.return",
    given: "opinions-made-up"
  }),
  claim("experts-after-return", "39.1.3", allOf("experts.opine", "experts.process"), "legality.submit", {
    since: "legality.return",
    given: "experts-made-up",
    says: {
      zh: "因缺少专家论证退回的，补充专家论证之前，不能重新报送审查。",
      en: "A file returned for lack of expert argumentation is not submitted again before experts have argued it."
    }
  }),
  claim("risk-after-return", "39.1.3", anyOf("risk.report", "risk.rely"), "legality.submit", {
    since: "legality.return",
    given: "risk-made-up",
    says: {
      zh: "因缺少风险评估退回的，补充风险评估之前，不能重新报送审查。",
      en: "A file returned for lack of risk assessment is not submitted again before the risk is assessed."
    }
  }),
  claim("consultation-after-return", "39.1.3", anyOf("consult.agree", "consult.settle"), "legality.submit", {
    since: "legality.return",
    given: "consultation-made-up"
  }),
  claim(
    "adjustment-after-review",
    "39.1.2",
    anyOf("draft.adjust", "draft.adjustInPart", "draft.keep", "legality.approve"),
    submitted,
    { since: "legality.adjust" }
  ),
  claim("reasons-for-not-adopting", "41", "legality.explain", submitted, {
    since: anyOf("draft.adjustInPart", "draft.keep")
  }),
  claim("bar-after-opposition", "35.3", unbarred, submitted, {
    since: "legality.oppose",
    says: {
      zh: "审查建议不提交的，没有新的审查意见，不能提请讨论，也不能决定通过；探索性改革明示法律风险的除外。",
      en: "After an opposing opinion there is no submission and no decision without a new one, save an exploratory reform that states its risks."
    }
  }),
  claim("new-draft-is-reviewed", "35.3", opinion, submitted, { since: "draft.renew" }),
  claim("reworked-draft-is-reviewed", "35.3", opinion, submitted, { since: "draft.rework" }),
  claim("mayor-speaks-after-members", "43.2", "meeting.mayorSpeaks", outcome, { since: "meeting.discuss" }),
  claim("reasons-against-the-majority", "43.2", "meeting.stateReasons", outcome, {
    since: "meeting.findMajorityAgainst",
    says: {
      zh: "行政首长拟作决定与多数意见不一致的，在会上说明理由之前，不能作出决定。",
      en: "Where the mayor intends to differ from the majority, nothing is decided before the reasons are stated at the meeting."
    }
  }),
  claim("revision-before-next-meeting", "43.2", anyOf("draft.revise", "draft.rework"), "meeting.submit", {
    since: "decision.revise"
  }),
  claim("rework-after-rejection", "43.2", "draft.rework", "meeting.submit", { since: "decision.reject" }),
  claim("party-report-of-each-draft", "44.1", "party.report", effect, { since: "meeting.submit" }),
  claim("congress-before-publication", "44.2", "npc.handle", effect, { since: "npc.identify" }),
  claim("uncontrollable-risk-is-dealt-with", "34.2", "risk.ensure", "decision.pass", {
    since: "risk.judgeUncontrollable",
    says: {
      zh: "风险被认为不可控的，采取措施并确保可控之前，不能决定通过。",
      en: "Where the risk is judged uncontrollable, nothing is passed before it is made controllable."
    }
  }),
  claim("procedure-for-each-change", "52.1", "adjustment.complete", "decision.alter", { since: "decision.alter" })
]

// A function, so that a page that does not ask for the claims does not carry them.
const make = (): ReadonlyArray<Claim> => [...orders(), ...again()]

/**
 * What the decree lays down for every matter, as this package reads it by default: first what must come before what, in the order of the articles; then what
 * must be done again, because what was done no longer counts. `ProcedureAnalysis.precedes` proves each over all courses of
 * events that the procedure permits, as this package's tests do.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
 * import { claims, procedure } from "@zhengce/decision-procedure"
 *
 * const analysis = ProcedureAnalysis.analyse(procedure, { on: "2022-10-01" as LocalDate })
 * const claim = claims.find((c) => c.id === "review-before-meeting")
 * assert.ok(claim !== undefined)
 * assert.deepEqual(ProcedureAnalysis.precedes(analysis, claim.first, claim.then), { verdict: "proven" })
 * assert.equal(claim.cites.text.zh, "第三十五条第三款")
 * ```
 *
 * @category claims
 * @since 0.1.0
 */
export const claims = /*#__PURE__*/ make()
