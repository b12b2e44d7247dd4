// Articles 30 to 34: risk assessment.
import * as z from "zod"
import { decree246 } from "../instrument.ts"
import { accounted, act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

const assessed = anyOf("risk.report", "risk.rely")
const judged = anyOf("risk.judgeControllable", "risk.ensure", "matter.end")

export const activities = {
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
  )
}

export const relations: Declare = ({ condition, response, milestone }) => [
  condition(anyOf("draft.complete"), "risk.assess", { cites: at("30.1") }),
  condition("risk.assess", "risk.report", { cites: at("33") }),
  response("risk.assess", "risk.report", { cites: at("33"), implements: ["zz246-33-1"] }),
  condition(anyOf("risk.report", "risk.screenNone", "risk.rely"), accounted, {
    id: "risk-before-review",
    title: {
      zh: "风险评估尚未完成，也未认定无需评估",
      en: "the risk has not been assessed, nor found to need no assessment"
    },
    cites: [at("30.1"), at("30.2"), at("8"), at("36.1.3"), at("42.1.4")],
    implements: ["zz246-30-1", "zz246-30-2"]
  }),
  milestone("risk.report", allOf("legality.submit", "meeting.submit", "decision.pass"), {
    id: "risk-finished-first",
    cites: [at("33"), at("36.1.3"), at("42.1.4")]
  }),
  // an assessment made elsewhere spares the second assessment, not the recommendation or the judgement
  condition(assessed, "risk.recommend", { cites: at("34.1") }),
  response(assessed, "risk.recommend", { cites: at("34.1"), implements: ["zz246-34-1a"] }),
  milestone("risk.recommend", "meeting.submit", { id: "recommendation-first", cites: at("34.1") }),
  condition(assessed, allOf("risk.judgeControllable", "risk.judgeUncontrollable"), { cites: at("34.2") }),
  response(assessed, judged, {
    title: { zh: "判断风险是否可控", en: "judgement whether the risk is controllable" },
    cites: at("34.2"),
    implements: ["zz246-34-2"]
  }),
  milestone(judged, "decision.pass", {
    id: "no-decision-before-risk-is-judged",
    title: { zh: "市人民政府尚未认定风险可控", en: "the government has not judged the risk to be controllable" },
    cites: at("34.2")
  }),
  condition("risk.judgeUncontrollable", "risk.ensure", { cites: at("34.2") }),
  response("risk.judgeUncontrollable", "risk.ensure", { cites: at("34.2"), implements: ["zz246-34-2a"] }),
  milestone("risk.ensure", "decision.pass", {
    id: "no-decision-on-uncontrollable-risk",
    title: {
      zh: "风险不可控，尚未确保可控",
      en: "the risk is not controllable and has not been brought under control"
    },
    cites: at("34.2")
  })
]
