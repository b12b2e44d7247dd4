// Articles 42 and 43: the meeting.
import * as z from "zod"
import { decree246 } from "../instrument.ts"
import { act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

const sitting = [
  "meeting.discuss",
  "meeting.mayorSpeaks",
  "meeting.findMajorityAgainst",
  "meeting.stateReasons"
] as const
const outcomes = ["decision.pass", "decision.revise", "decision.reject"] as const

const revised = anyOf("draft.revise", "draft.rework", "matter.end")

export const activities = {
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
    ["generalOffice", "government"],
    "如实记录讨论决定情况和不同意见",
    "true record with dissent",
    at("43.3")
  ),
  "draft.revise": act("meeting", "organiser", "非实质修改草案", "revision without change of substance", at("43.2")),
  "draft.rework": act("meeting", "organiser", "实质修改草案", "revision in substance", at("43.2"))
}

export const relations: Declare = ({ condition, response, milestone, include, exclude }) => [
  include("meeting.submit", "meeting.convene", { cites: at("42.1") }),
  include("meeting.convene", allOf(...sitting, ...outcomes), { cites: at("43.2") }),
  // the meeting is closed as a whole, its opening with what depends on it
  exclude(anyOf(...outcomes), allOf("meeting.convene", ...sitting, ...outcomes), { cites: at("43.2") }),
  condition(
    anyOf("meeting.convene"),
    allOf("meeting.discuss", "meeting.mayorSpeaks", "meeting.findMajorityAgainst", ...outcomes),
    {
      id: "no-decision-without-meeting",
      title: { zh: "未经常务会议或者全体会议讨论", en: "no executive or plenary meeting has discussed it" },
      cites: at("43.1"),
      implements: ["zz246-43-1"]
    }
  ),
  response("meeting.convene", allOf("meeting.discuss", "meeting.mayorSpeaks"), { cites: at("43.2") }),
  response("meeting.convene", anyOf(...outcomes, "matter.end"), {
    title: { zh: "作出通过、修改或者不予通过的决定", en: "decision of the meeting" },
    cites: at("43.2"),
    implements: ["zz246-43-2c"]
  }),
  milestone("meeting.discuss", allOf("meeting.mayorSpeaks", ...outcomes), {
    id: "members-speak-first",
    cites: at("43.2")
  }),
  // who speaks after the mayor makes the mayor speak again: last is last
  response("meeting.discuss", "meeting.mayorSpeaks", { cites: at("43.2"), implements: ["zz246-43-2a"] }),
  milestone("meeting.mayorSpeaks", allOf(...outcomes), { id: "mayor-speaks-last", cites: at("43.2") }),
  condition(anyOf("meeting.findMajorityAgainst"), "meeting.stateReasons", { cites: at("43.2") }),
  response("meeting.findMajorityAgainst", "meeting.stateReasons", { cites: at("43.2"), implements: ["zz246-43-2b"] }),
  milestone("meeting.stateReasons", allOf(...outcomes), { id: "reasons-against-the-majority", cites: at("43.2") }),
  condition(anyOf(...outcomes), "meeting.record", { cites: at("43.3") }),
  response(anyOf(...outcomes), "meeting.record", { cites: at("43.3"), implements: ["zz246-43-3"] }),

  // sent back: the decree gives no route; what changes in substance is reviewed again
  condition(anyOf("decision.revise"), "draft.revise", { cites: at("43.2") }),
  // a draft can change in substance at any time, for the risk as well (34); what was reviewed is then another draft
  condition(anyOf("draft.complete"), "draft.rework", { cites: [at("13"), at("34.2"), at("43.2")] }),
  response("decision.revise", revised, {
    title: { zh: "按会议决定修改草案", en: "revision of the draft" },
    cites: at("43.2")
  }),
  milestone(revised, allOf("meeting.submit", "meeting.convene"), {
    id: "revise-before-next-meeting",
    title: { zh: "草案尚未按会议决定修改", en: "the draft has not been revised as the meeting decided" },
    cites: at("43.2")
  }),
  response("draft.rework", anyOf("legality.approve", "legality.adjust", "legality.oppose", "matter.end"), {
    title: { zh: "重新作出合法性审查意见", en: "new review opinion" },
    id: "reworked-draft-is-reviewed",
    cites: at("35.3")
  }),
  response("draft.rework", allOf("internal.opine", "internal.approve"), {
    id: "reworked-draft-is-approved",
    cites: at("35.1")
  }),
  // a decision that was made is changed under article 52; one that was rejected comes back as a reworked draft
  exclude("decision.pass", allOf("meeting.submit", "draft.revise", "draft.rework", "matter.end"), {
    id: "decision-made",
    cites: [at("43.2"), at("52.1")],
    implements: ["zz246-52-1"]
  }),
  exclude("decision.reject", "meeting.submit", { id: "rejected", cites: at("43.2") }),
  include("draft.rework", "meeting.submit", { cites: at("43.2") })
]
