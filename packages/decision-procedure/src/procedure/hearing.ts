// Articles 18 to 22: the hearing.
import { decree246 } from "../instrument.ts"
import { hearingMaterials, hearingNotice } from "../parameters.ts"
import { accounted, act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

export const activities = {
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
  "hearing.hold": act("hearing", "organiser", "召开听证会", "opening of the hearing", at("18.1"), {
    included: false,
    implements: ["zz246-18-1"]
  }),
  "hearing.present": act("hearing", "organiser", "介绍草案、依据和有关情况", "presentation of the draft", at("21.1.1")),
  "hearing.hear": act(
    "hearing",
    ["participants", "organiser"],
    "参加人陈述、询问",
    "statements and questions",
    at("21.1.2")
  ),
  "hearing.findDivergence": act("hearing", "organiser", "认定意见分歧较大", "finding of wide divergence", at("21.1.3")),
  "hearing.debate": act("hearing", ["participants", "organiser"], "质证、辩论", "examination and debate", at("21.1.3")),
  "hearing.sign": act(
    "hearing",
    ["participants", "organiser"],
    "参加人确认记录并签字",
    "participants' signature of the record",
    at("21.1.4")
  ),
  "hearing.report": act("hearing", "organiser", "制作听证报告", "hearing report", at("22.1")),
  "hearing.cancel": act("hearing", "organiser", "取消听证会", "cancellation of the hearing", at("18.1")),
  "hearing.findRequired": act(
    "hearing",
    "organiser",
    "认定其他法律、法规、规章要求听证",
    "finding that another law demands a hearing",
    at("18.2")
  )
}

// an excluded condition does not count, and a hearing is excluded once it was held: a group is never excluded
const held = anyOf("hearing.hold")

export const relations: Declare = ({ condition, response, milestone, include, exclude }) => [
  response("hearing.findRequired", anyOf("hearing.report", "matter.end"), {
    id: "required-hearing",
    cites: at("18.2"),
    implements: ["zz246-18-2"]
  }),
  milestone(anyOf("hearing.report", "matter.end"), accounted, {
    id: "required-hearing-first",
    title: { zh: "依法应当举行的听证会尚未完成", en: "the hearing that another law demands has not been completed" },
    cites: at("18.2")
  }),
  condition(anyOf("draft.complete"), "hearing.announce", { cites: at("19.1.2") }),
  // each hearing has its own announcement, participants and service
  include("hearing.announce", allOf("hearing.hold", "hearing.publishParticipants", "hearing.serveMaterials"), {
    cites: at("19.1")
  }),
  exclude("hearing.hold", "hearing.hold", { cites: at("19.1") }),
  response("hearing.announce", allOf("hearing.publishParticipants", "hearing.serveMaterials"), { cites: at("20.2") }),
  response("hearing.announce", "hearing.hold", { cites: at("19.1") }),
  condition("hearing.announce", "hearing.cancel", { cites: at("19.1") }),
  exclude("hearing.cancel", allOf("hearing.hold", "hearing.publishParticipants", "hearing.serveMaterials"), {
    cites: at("18.1")
  }),
  condition("hearing.announce", "hearing.hold", {
    id: "hearing-notice",
    delay: hearingNotice,
    cites: at("19.1"),
    implements: ["zz246-19-1"]
  }),
  condition(anyOf("hearing.publishParticipants"), "hearing.hold", {
    id: "participants-published-first",
    title: { zh: "听证参加人的基本情况尚未公布", en: "the participants have not been published" },
    cites: at("20.2"),
    implements: ["zz246-20-2"]
  }),
  milestone("hearing.publishParticipants", "hearing.hold", {
    id: "participants-of-this-hearing",
    cites: at("20.2"),
    implements: ["zz246-20-2"]
  }),
  milestone("hearing.serveMaterials", "hearing.hold", { id: "materials-served-first", cites: at("20.2") }),
  condition("hearing.serveMaterials", "hearing.hold", {
    id: "hearing-materials",
    delay: hearingMaterials,
    cites: at("20.2"),
    implements: ["zz246-20-2a"]
  }),
  // Article 21: the four steps in their order; what is said after the record was signed is signed again
  condition(
    held,
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
  response("hearing.hear", "hearing.sign", { cites: at("21.1.4") }),
  response("hearing.findDivergence", "hearing.sign", { cites: at("21.1.4") }),
  response("hearing.debate", "hearing.sign", { cites: at("21.1.4") }),
  milestone("hearing.debate", allOf("hearing.sign", "hearing.report"), { cites: at("21.1") }),
  milestone("hearing.sign", "hearing.report", { cites: at("22.1") }),
  milestone(allOf("hearing.hold", "hearing.report"), allOf("legality.submit", "meeting.submit", "decision.pass"), {
    id: "hearing-finished-first",
    cites: [at("22.1"), at("36.1.3"), at("42.1.2")]
  })
]
