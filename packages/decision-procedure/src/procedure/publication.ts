// Articles 44 and 45: reports and publication.
import { decree246 } from "../instrument.ts"
import { act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

export const activities = {
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
    "认定公众普遍关心或者专业性、技术性较强",
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
  "decision.implement": act("publication", "executor", "开始实施", "start of implementation", at("44.1"))
}

export const relations: Declare = ({ condition, response, milestone }) => [
  condition(anyOf("decision.pass"), allOf("decision.publish", "decision.withhold", "decision.implement"), {
    id: "no-publication-without-decision",
    title: { zh: "市人民政府尚未作出决定", en: "the government has not made the decision" },
    cites: at("43.1")
  }),
  // before or after the meeting is open: it is due for each draft that is submitted, and must precede publication
  response("meeting.submit", "party.report", { cites: at("44.1") }),
  condition("party.report", allOf("decision.publish", "decision.implement"), {
    id: "party-report-first",
    cites: at("44.1"),
    implements: ["zz246-44-1"]
  }),
  milestone("party.report", allOf("decision.publish", "decision.implement"), {
    id: "party-report-of-this-draft",
    title: {
      zh: "公布实施前尚未就提请的草案向市委请示报告",
      en: "the municipal Party committee has not been told of the draft before it"
    },
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
    title: { zh: "公布决策（依法不予公开的除外）", en: "publication, unless lawfully withheld" },
    id: "publication",
    cites: at("45.1"),
    implements: ["zz246-45-1", "zz246-45-1a", "zz246-45-1-1"]
  }),
  condition(anyOf("decision.pass"), "publication.findConcern", { cites: at("45.1.2") }),
  condition("publication.findConcern", "publication.interpret", { cites: at("45.1.2") }),
  response("publication.findConcern", "publication.interpret", { cites: at("45.1.2"), implements: ["zz246-45-1-2"] })
]
