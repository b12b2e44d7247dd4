// Articles 25 to 29: expert argumentation.
import { decree246 } from "../instrument.ts"
import { accounted, act, allOf, type Declare } from "./declare.ts"

const { at } = decree246

export const activities = {
  "experts.commission": act("experts", "organiser", "组织专家论证", "commission of the experts", [
    at("25.1"),
    at("28.1")
  ]),
  "experts.opine": act("experts", "experts", "提出论证意见", "experts' opinion", at("28.2")),
  "experts.process": act("experts", "organiser", "研究处理专家意见", "study of the experts' opinion", at("29"))
}

export const relations: Declare = ({ condition, response, milestone }) => [
  condition("experts.commission", "experts.opine", { cites: at("28.1") }),
  response("experts.commission", "experts.opine", { cites: at("25.1") }),
  condition("experts.opine", "experts.process", { cites: at("29") }),
  response("experts.opine", "experts.process", { cites: at("29"), implements: ["zz246-29-1a"] }),
  milestone("experts.opine", "experts.process", { cites: at("29") }),
  condition("experts.process", accounted, {
    id: "experts-before-review",
    title: { zh: "专家论证尚未完成", en: "expert argumentation has not been completed" },
    cites: [at("25.1"), at("8"), at("36.1.3"), at("42.1.3")],
    implements: ["zz246-25-1"]
  }),
  milestone(allOf("experts.opine", "experts.process"), allOf("legality.submit", "meeting.submit", "decision.pass"), {
    id: "experts-finished-first",
    cites: [at("29"), at("36.1.3"), at("42.1.3")]
  })
]
