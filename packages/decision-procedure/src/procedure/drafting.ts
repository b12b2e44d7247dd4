// Articles 12 to 14: the draft, and the opinions of the units concerned.
import { decree246 } from "../instrument.ts"
import { accounted, act, allOf, anyOf, type Declare, settled } from "./declare.ts"

const { at } = decree246

export const activities = {
  "draft.start": act("drafting", "organiser", "着手拟订决策草案", "start of drafting", at("12.1")),
  "draft.complete": act("drafting", "organiser", "形成决策草案及起草说明", "draft with its explanation", at("13")),
  "consult.send": act("consultation", "organiser", "征求有关单位意见", "request for the units' opinions", at("14")),
  "consult.agree": act("consultation", "organiser", "各单位意见一致", "agreement of the units", at("14")),
  "consult.disagree": act(
    "consultation",
    ["units", "organiser"],
    "有单位提出不同意见",
    "disagreement of a unit",
    at("14")
  ),
  "consult.negotiate": act("consultation", "organiser", "与提出意见的单位协商", "negotiation with the unit", at("14")),
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
  )
}

export const relations: Declare = ({ condition, response, milestone }) => [
  condition("draft.start", "draft.complete", { cites: at("12.1"), implements: ["zz246-12-1"] }),
  condition("draft.start", "consult.send", { cites: at("14") }),
  condition("consult.send", allOf("consult.agree", "consult.disagree"), { cites: at("14") }),
  response("consult.send", settled, {
    title: { zh: "了结有关单位的意见", en: "settlement of the units' opinions" },
    cites: at("14"),
    implements: ["zz246-14-1"]
  }),
  condition("consult.disagree", "consult.negotiate", { cites: at("14") }),
  response("consult.disagree", "consult.negotiate", { cites: at("14"), implements: ["zz246-14-1a"] }),
  // a later disagreement reopens what had been agreed
  response("consult.disagree", settled, {
    title: { zh: "了结有关单位的意见", en: "settlement of the units' opinions" },
    id: "disagreement-settled",
    cites: at("14")
  }),
  milestone("consult.negotiate", allOf("consult.agree", "consult.coordinate", "consult.report", "consult.settle"), {
    id: "negotiate-first",
    cites: at("14")
  }),
  condition("consult.negotiate", allOf("consult.coordinate", "consult.report"), {
    id: "negotiated-before-report",
    cites: at("14")
  }),
  // coordination "may" be asked for, yet the report is due where it "still" brings no agreement: the cautious reading
  // asks for it, and a recorded reason lets one go on without
  condition("consult.coordinate", "consult.report", {
    id: "coordinate-before-report",
    force: "presumptive",
    cites: at("14"),
    implements: ["zz246-14-1b"]
  }),
  condition("consult.report", "consult.settle", { cites: at("14"), implements: ["zz246-14-1d"] }),
  response("consult.report", settled, {
    title: { zh: "了结有关单位的意见", en: "settlement of the units' opinions" },
    id: "dispute-ruled-on",
    cites: at("14")
  }),
  condition(anyOf("consult.agree", "consult.settle"), accounted, {
    id: "consultation-before-review",
    title: { zh: "有关单位的意见尚未征求并了结", en: "the units' opinions have not been sought and settled" },
    cites: [at("14"), at("36.1.3"), at("39.1.3")]
  }),
  milestone(settled, allOf("legality.submit", "meeting.submit", "decision.pass"), {
    id: "dispute-settled-first",
    title: { zh: "有关单位的不同意见尚未了结", en: "the units' disagreement has not been settled" },
    cites: at("14")
  })
]
