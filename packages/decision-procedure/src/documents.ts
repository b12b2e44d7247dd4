import * as Document from "@zhengce/core/Document"
import { facts } from "./facts.ts"
import { decree246 } from "./instrument.ts"

const { at } = decree246

/**
 * The study of a proposal before the government decides whether to start the procedure (article 10, paragraph 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { study } from "@zhengce/decision-procedure"
 *
 * const given = { items: ["problem", "reasonsAndBases", "scheme", "necessity"], complete: true }
 * assert.deepEqual(Document.missing(study, given, {}).missing.map((c) => c.title.zh), ["可行性"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const study = Document.define({
  id: "study",
  title: { zh: "决策事项建议研究论证材料", en: "study of the proposal" },
  cites: at("10.2"),
  implements: ["zz246-10-2"],
  contents: [
    { id: "problem", title: { zh: "拟解决的主要问题", en: "main problem to be solved" }, cites: at("10.2") },
    { id: "reasonsAndBases", title: { zh: "建议理由和依据", en: "reasons and bases" }, cites: at("10.2") },
    { id: "scheme", title: { zh: "初步方案", en: "preliminary scheme" }, cites: at("10.2") },
    { id: "necessity", title: { zh: "必要性", en: "necessity" }, cites: at("10.2") },
    { id: "feasibility", title: { zh: "可行性", en: "feasibility" }, cites: at("10.2") }
  ]
})

/**
 * The draft of a decision (article 13): the elements that it must contain, with the drafting explanation.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { draft } from "@zhengce/decision-procedure"
 *
 * const given = { items: ["goals", "tasks", "measures", "timetable", "executor", "cooperating", "budget", "explanation"], complete: true }
 * assert.deepEqual(Document.missing(draft, given, {}).missing.map((c) => c.id), ["evaluationPlan"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const draft = Document.define({
  id: "draft",
  title: { zh: "决策草案", en: "draft decision" },
  cites: at("13"),
  implements: ["zz246-13-1", "zz246-13-1a"],
  contents: [
    { id: "goals", title: { zh: "决策目标", en: "goals" }, cites: at("13") },
    { id: "tasks", title: { zh: "工作任务", en: "tasks" }, cites: at("13") },
    { id: "measures", title: { zh: "措施方法", en: "measures and methods" }, cites: at("13") },
    { id: "timetable", title: { zh: "时间步骤", en: "timetable" }, cites: at("13") },
    { id: "executor", title: { zh: "决策执行单位", en: "executing unit" }, cites: at("13") },
    { id: "cooperating", title: { zh: "配合部门", en: "cooperating departments" }, cites: at("13") },
    { id: "budget", title: { zh: "经费预算", en: "budget" }, cites: at("13") },
    { id: "evaluationPlan", title: { zh: "决策后评估计划", en: "plan of post-evaluation" }, cites: at("13") },
    { id: "explanation", title: { zh: "研究起草说明", en: "drafting explanation" }, cites: at("13") }
  ]
})

/**
 * The report of a disagreement among units that coordination did not settle (article 14).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { disputeReport } from "@zhengce/decision-procedure"
 *
 * assert.deepEqual(disputeReport.contents.map((c) => c.id), ["issues", "unitsOpinions", "ownOpinion", "reasons", "bases"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const disputeReport = Document.define({
  id: "dispute-report",
  title: { zh: "争议事项报告", en: "report of the dispute" },
  cites: at("14"),
  implements: ["zz246-14-1c"],
  contents: [
    { id: "issues", title: { zh: "争议的主要问题", en: "main issues in dispute" }, cites: at("14") },
    { id: "unitsOpinions", title: { zh: "相关单位意见", en: "opinions of the units" }, cites: at("14") },
    { id: "ownOpinion", title: { zh: "承办单位意见", en: "the organiser's opinion" }, cites: at("14") },
    { id: "reasons", title: { zh: "理由", en: "reasons" }, cites: at("14") },
    { id: "bases", title: { zh: "依据", en: "bases" }, cites: at("14") }
  ]
})

/**
 * The notice by which a draft is opened to public comment (article 17, paragraph 1).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { commentNotice } from "@zhengce/decision-procedure"
 *
 * const compared = Document.missing(commentNotice, { items: ["draft", "contact"], complete: true }, {})
 * assert.deepEqual(compared.missing.map((c) => c.cites.text.zh), ["第十七条第一款第（二）项"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const commentNotice = Document.define({
  id: "comment-notice",
  title: { zh: "公开征求意见公告", en: "notice of public comment" },
  cites: at("17.1"),
  contents: [
    {
      id: "draft",
      title: { zh: "决策草案及其说明等材料", en: "draft and explanation" },
      cites: at("17.1.1"),
      implements: ["zz246-17-1-1"]
    },
    {
      id: "mannerAndPeriod",
      title: { zh: "提交意见的方式和期限", en: "how and until when to comment" },
      cites: at("17.1.2"),
      implements: ["zz246-17-1-2"]
    },
    {
      id: "contact",
      title: { zh: "联系单位和联系方式", en: "contact unit and details" },
      cites: at("17.1.3"),
      implements: ["zz246-17-1-3"]
    },
    {
      id: "other",
      title: { zh: "其他需要公布的事项", en: "other matters" },
      cites: at("17.1.4"),
      implements: ["zz246-17-1-4"],
      catchAll: true
    }
  ]
})

/**
 * The announcement of a hearing (article 19).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { hearingAnnouncement } from "@zhengce/decision-procedure"
 *
 * const compared = Document.missing(hearingAnnouncement, { items: ["timeAndPlace"], complete: false }, {})
 * // a partial list shows nothing missing for certain
 * assert.deepEqual([compared.missing.length, compared.undetermined.length], [0, 3])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const hearingAnnouncement = Document.define({
  id: "hearing-announcement",
  title: { zh: "听证公告", en: "announcement of the hearing" },
  cites: at("19.1"),
  contents: [
    {
      id: "timeAndPlace",
      title: { zh: "听证会的时间、地点", en: "time and place" },
      cites: at("19.1.1"),
      implements: ["zz246-19-1-1"]
    },
    {
      id: "draft",
      title: { zh: "决策草案及其说明等材料", en: "draft and explanation" },
      cites: at("19.1.2"),
      implements: ["zz246-19-1-2"]
    },
    {
      id: "application",
      title: { zh: "申请参加的时间、方式", en: "when and how to apply" },
      cites: at("19.1.3"),
      implements: ["zz246-19-1-3"]
    },
    {
      id: "participants",
      title: { zh: "参加人名额和产生办法", en: "number of participants and how they are chosen" },
      cites: at("19.1.4"),
      implements: ["zz246-19-1-4"]
    },
    {
      id: "other",
      title: { zh: "其他有关事项", en: "other matters" },
      cites: at("19.1.5"),
      implements: ["zz246-19-1-5"],
      catchAll: true
    }
  ]
})

/**
 * The report on a hearing, made from its record (article 22, paragraph 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { hearingReport } from "@zhengce/decision-procedure"
 *
 * assert.equal(hearingReport.contents.length, 4)
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const hearingReport = Document.define({
  id: "hearing-report",
  title: { zh: "听证报告", en: "hearing report" },
  cites: at("22.2"),
  implements: ["zz246-22-2"],
  contents: [
    { id: "basics", title: { zh: "召开听证会的基本情况", en: "basics of the hearing" }, cites: at("22.2") },
    { id: "opinions", title: { zh: "听证参加人的意见", en: "participants' opinions" }, cites: at("22.2") },
    { id: "adoption", title: { zh: "意见采纳情况", en: "which opinions were adopted" }, cites: at("22.2") },
    { id: "reasons", title: { zh: "采纳或者不采纳的理由", en: "reasons" }, cites: at("22.2") }
  ]
})

/**
 * The risk report (article 33).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { riskReport } from "@zhengce/decision-procedure"
 *
 * assert.match(Document.outline(riskReport, "zh"), /风险评估报告/)
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const riskReport = Document.define({
  id: "risk-report",
  title: { zh: "风险评估报告", en: "risk report" },
  cites: at("33"),
  contents: [
    {
      id: "basics",
      title: { zh: "决策事项基本情况以及要点", en: "basics and key points" },
      cites: at("33.1.1"),
      implements: ["zz246-33-1-1"]
    },
    {
      id: "process",
      title: { zh: "评估的主体、方式和过程", en: "assessor, method and process" },
      cites: at("33.1.2"),
      implements: ["zz246-33-1-2"]
    },
    {
      id: "opinionsAndLevels",
      title: {
        zh: "各方意见采纳情况、可能引发的风险及等级分析",
        en: "opinions adopted, possible risks and their level"
      },
      cites: at("33.1.3"),
      implements: ["zz246-33-1-3"]
    },
    {
      id: "sources",
      title: { zh: "风险源、风险点和潜在隐患", en: "sources, points and latent hazards" },
      cites: at("33.1.4"),
      implements: ["zz246-33-1-4"]
    },
    {
      id: "measures",
      title: { zh: "防范化解措施、对策建议和应急预案", en: "prevention, proposals and emergency plan" },
      cites: at("33.1.5"),
      implements: ["zz246-33-1-5"]
    },
    {
      id: "other",
      title: { zh: "其他应当载明的内容", en: "other contents" },
      cites: at("33.1.6"),
      implements: ["zz246-33-1-6"],
      catchAll: true
    }
  ]
})

/**
 * The file that the organiser submits for legality review (article 36, paragraph 1). Fair-competition review belongs to
 * it where the draft touches the economic activity of market entities.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { reviewFile } from "@zhengce/decision-procedure"
 *
 * const given = { items: ["draft", "legalBases", "procedures", "preliminaryOpinion"], complete: true }
 * const unknown = Document.missing(reviewFile, given, {})
 * assert.deepEqual(unknown.undetermined.map((o) => o.missing), [["/matter/touchesMarketActivity"]])
 * assert.deepEqual(Document.missing(reviewFile, given, { matter: { touchesMarketActivity: false } }).missing, [])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const reviewFile = Document.define({
  id: "review-file",
  title: { zh: "合法性审查材料", en: "file for legality review" },
  cites: at("36.1"),
  facts,
  contents: [
    {
      id: "draft",
      title: { zh: "决策草案及其起草说明", en: "draft and drafting explanation" },
      cites: at("36.1.1"),
      implements: ["zz246-36-1-1"]
    },
    {
      id: "legalBases",
      title: { zh: "法律、法规、规章和政策依据及具体规定", en: "legal and policy bases with their provisions" },
      cites: at("36.1.2"),
      implements: ["zz246-36-1-2"]
    },
    {
      id: "procedures",
      title: { zh: "履行法定程序的说明", en: "account of the statutory procedures" },
      cites: at("36.1.3"),
      implements: ["zz246-36-1-3"]
    },
    {
      id: "preliminaryOpinion",
      title: { zh: "合法性初审意见", en: "preliminary legality opinion" },
      cites: at("36.1.4"),
      implements: ["zz246-36-1-4"]
    },
    {
      id: "fairCompetition",
      title: { zh: "公平竞争审查的有关情况", en: "fair-competition review" },
      cites: at("36.1.5"),
      implements: ["zz246-36-1-5"],
      when: { needs: ["matter.touchesMarketActivity"], test: (f) => f.matter.touchesMarketActivity }
    },
    {
      id: "other",
      title: { zh: "需要的其他材料", en: "other materials needed" },
      cites: at("36.1.6"),
      implements: ["zz246-36-1-6"],
      catchAll: true
    }
  ]
})

/**
 * The opinion of the judicial administration (article 40, paragraph 2). Reasons and explicit legal risks belong to it
 * where there is a problem or a risk.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { reviewOpinion } from "@zhengce/decision-procedure"
 *
 * const given = { items: ["basics", "conclusion"], complete: true }
 * const compared = Document.missing(reviewOpinion, given, { review: { foundProblem: true } })
 * assert.deepEqual(compared.missing.map((c) => c.id), ["reasons", "risks"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const reviewOpinion = Document.define({
  id: "review-opinion",
  title: { zh: "合法性审查意见", en: "legality review opinion" },
  cites: at("40.2"),
  facts,
  contents: [
    {
      id: "basics",
      title: { zh: "审查的基本情况", en: "basics of the review" },
      cites: at("40.2.1"),
      implements: ["zz246-40-2-1"]
    },
    {
      id: "conclusion",
      title: { zh: "合法性审查结论", en: "conclusion" },
      cites: at("40.2.2"),
      implements: ["zz246-40-2-2"]
    },
    {
      id: "reasons",
      title: { zh: "存在问题或者风险的理由", en: "reasons for what was found" },
      cites: at("40.2.3"),
      implements: ["zz246-40-2-3"],
      when: { needs: ["review.foundProblem"], test: (f) => f.review.foundProblem }
    },
    {
      id: "risks",
      title: { zh: "明示的法律风险", en: "explicit legal risks" },
      cites: at("40.2.3"),
      implements: ["zz246-40-2-3"],
      when: { needs: ["review.foundProblem"], test: (f) => f.review.foundProblem }
    },
    {
      id: "proposals",
      title: { zh: "根据情况提出的修改意见和建议", en: "proposals, as the case asks for them" },
      cites: at("40.2.3"),
      implements: ["zz246-40-2-3"],
      catchAll: true
    }
  ]
})

/**
 * The file that the organiser submits to the meeting (article 42). What it must say of participation, experts and risk
 * depends on which of them were carried out; the review opinion is always part of it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { meetingFile } from "@zhengce/decision-procedure"
 *
 * const secret = {
 *   matter: { touchesMarketActivity: false },
 *   participation: { performed: false },
 *   experts: { performed: true },
 *   risk: { performed: false },
 * }
 * const compared = Document.missing(meetingFile, { items: ["draft", "expertOpinions"], complete: true }, secret)
 * assert.deepEqual(compared.missing.map((c) => c.id), ["reviewOpinion"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const meetingFile = Document.define({
  id: "meeting-file",
  title: { zh: "提请讨论材料", en: "file for the meeting" },
  cites: at("42.1"),
  facts,
  contents: [
    {
      id: "draft",
      title: { zh: "决策草案及其起草说明", en: "draft and drafting explanation" },
      cites: at("42.1.1"),
      implements: ["zz246-42-1-1"]
    },
    {
      id: "fairCompetition",
      title: { zh: "公平竞争审查的有关情况", en: "fair-competition review" },
      cites: at("42.1.1"),
      implements: ["zz246-42-1-1"],
      when: { needs: ["matter.touchesMarketActivity"], test: (f) => f.matter.touchesMarketActivity }
    },
    {
      id: "publicOpinions",
      title: { zh: "社会公众意见的研究采纳情况", en: "how the public's opinions were studied and adopted" },
      cites: at("42.1.2"),
      implements: ["zz246-42-1-2"],
      when: { needs: ["participation.performed"], test: (f) => f.participation.performed }
    },
    {
      id: "expertOpinions",
      title: { zh: "专家论证意见的研究采纳情况", en: "how the experts' opinions were studied and adopted" },
      cites: at("42.1.3"),
      implements: ["zz246-42-1-3"],
      when: { needs: ["experts.performed"], test: (f) => f.experts.performed }
    },
    {
      id: "riskReport",
      title: { zh: "风险评估报告等有关材料", en: "risk report and related material" },
      cites: at("42.1.4"),
      implements: ["zz246-42-1-4"],
      when: { needs: ["risk.performed"], test: (f) => f.risk.performed }
    },
    {
      id: "reviewOpinion",
      title: { zh: "合法性审查意见", en: "legality review opinion" },
      cites: at("42.1.5"),
      implements: ["zz246-42-1-5"]
    },
    {
      id: "other",
      title: { zh: "需要报送的其他材料", en: "other materials" },
      cites: at("42.1.6"),
      implements: ["zz246-42-1-6"],
      catchAll: true
    }
  ]
})

/**
 * What an evaluation after the decision looks at (article 50). Its eighth topic names suspension, which the proposals of
 * the report (article 51) do not.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { evaluationScope } from "@zhengce/decision-procedure"
 *
 * assert.equal(evaluationScope.contents.length, 9)
 * assert.match(Document.outline(evaluationScope, "en"), /Art\. 50\(1\)\(9\)/)
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const evaluationScope = Document.define({
  id: "evaluation-scope",
  title: { zh: "决策后评估内容", en: "topics of the post-evaluation" },
  cites: at("50"),
  contents: [
    {
      id: "result",
      title: { zh: "实施结果与目标是否相符", en: "whether the result meets the goals" },
      cites: at("50.1.1"),
      implements: ["zz246-50-1-1"]
    },
    {
      id: "costAndProgress",
      title: { zh: "成本、效率、进展和效益", en: "cost, efficiency, progress and benefit" },
      cites: at("50.1.2"),
      implements: ["zz246-50-1-2"]
    },
    {
      id: "publicView",
      title: { zh: "社会公众评价", en: "what the public thinks" },
      cites: at("50.1.3"),
      implements: ["zz246-50-1-3"]
    },
    {
      id: "negativeFactors",
      title: { zh: "负面因素", en: "negative factors" },
      cites: at("50.1.4"),
      implements: ["zz246-50-1-4"]
    },
    {
      id: "acceptance",
      title: { zh: "实施对象的接受程度", en: "acceptance by those whom it concerns" },
      cites: at("50.1.5"),
      implements: ["zz246-50-1-5"]
    },
    {
      id: "fit",
      title: { zh: "与经济社会发展的符合程度", en: "how it fits economic and social development" },
      cites: at("50.1.6"),
      implements: ["zz246-50-1-6"]
    },
    {
      id: "effects",
      title: { zh: "近期效应和长远影响", en: "effects now and in the long run" },
      cites: at("50.1.7"),
      implements: ["zz246-50-1-7"]
    },
    {
      id: "proposals",
      title: { zh: "继续、停止、暂缓执行以及修改的意见建议", en: "whether to continue, stop, suspend or amend" },
      cites: at("50.1.8"),
      implements: ["zz246-50-1-8"]
    },
    {
      id: "other",
      title: { zh: "其他需要评估的内容", en: "other topics" },
      cites: at("50.1.9"),
      implements: ["zz246-50-1-9"],
      catchAll: true
    }
  ]
})

/**
 * The report on an evaluation (article 51, paragraph 2). Its third item asks for three things.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { evaluationReport } from "@zhengce/decision-procedure"
 *
 * const third = evaluationReport.contents.filter((c) => c.cites.locator === "51.2.3")
 * assert.deepEqual(third.map((c) => c.id), ["problems", "risks", "improvements"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const evaluationReport = Document.define({
  id: "evaluation-report",
  title: { zh: "决策后评估报告", en: "post-evaluation report" },
  cites: at("51.2"),
  contents: [
    {
      id: "process",
      title: { zh: "评估过程、方式等基本情况", en: "process and method of the evaluation" },
      cites: at("51.2.1"),
      implements: ["zz246-51-2-1"]
    },
    {
      id: "implementation",
      title: { zh: "决策实施基本情况", en: "basics of the implementation" },
      cites: at("51.2.2"),
      implements: ["zz246-51-2-2"]
    },
    {
      id: "problems",
      title: { zh: "执行中的问题及原因", en: "problems of execution and their causes" },
      cites: at("51.2.3"),
      implements: ["zz246-51-2-3"]
    },
    {
      id: "risks",
      title: { zh: "继续实施的潜在风险", en: "latent risks of going on" },
      cites: at("51.2.3"),
      implements: ["zz246-51-2-3"]
    },
    {
      id: "improvements",
      title: { zh: "改进建议", en: "proposals to improve" },
      cites: at("51.2.3"),
      implements: ["zz246-51-2-3"]
    },
    {
      id: "satisfaction",
      title: { zh: "社会公众满意度", en: "how satisfied the public is" },
      cites: at("51.2.4"),
      implements: ["zz246-51-2-4"]
    },
    {
      id: "attainment",
      title: { zh: "是否达到目标和预期效果", en: "whether goals and expected effects were attained" },
      cites: at("51.2.5"),
      implements: ["zz246-51-2-5"]
    },
    {
      id: "proposals",
      title: { zh: "继续、停止执行或者修改的建议", en: "whether to continue, stop or amend" },
      cites: at("51.2.6"),
      implements: ["zz246-51-2-6"]
    },
    {
      id: "other",
      title: { zh: "需要评估的其他事项", en: "other matters" },
      cites: at("51.2.7"),
      implements: ["zz246-51-2-7"],
      catchAll: true
    }
  ]
})

/**
 * The documents of the procedure by the name under which their contents are given as facts.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { documents } from "@zhengce/decision-procedure"
 *
 * assert.equal(documents.riskReport.cites.text.zh, "第三十三条")
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const documents = {
  study,
  draft,
  disputeReport,
  commentNotice,
  hearingAnnouncement,
  hearingReport,
  riskReport,
  reviewFile,
  reviewOpinion,
  meetingFile,
  evaluationScope,
  evaluationReport
}
