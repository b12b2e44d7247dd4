// Articles 15 to 17 and 23: how the public is heard.
import * as z from "zod"
import { decree246 } from "../instrument.ts"
import { publicComment } from "../parameters.ts"
import { accounted, act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

/** On what grounds a matter is lawfully not public, and the forms besides open comment and hearing. */
export const grounds = ["stateSecret", "tradeSecret", "otherLawful"] as const
export const forms = [
  "symposium",
  "consultationMeeting",
  "fieldVisit",
  "writtenOpinions",
  "questionnaire",
  "opinionPoll",
  "other"
] as const

const heard = anyOf("comment.close", "hearing.report", "participation.other")

export const activities = {
  "participation.exempt": act(
    "participation",
    "organiser",
    "认定依法不予公开",
    "finding that the matter is lawfully not public",
    at("15.1"),
    { data: z.strictObject({ ground: z.enum(grounds) }) }
  ),
  "participation.other": act(
    "participation",
    "organiser",
    "以其他方式听取公众意见",
    "hearing the public in another way",
    at("15.2"),
    {
      data: z.strictObject({
        form: z.enum(forms)
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
  )
}

export const relations: Declare = ({ condition, response, milestone }) => [
  condition(anyOf("draft.complete"), "comment.publish", { cites: at("17.1.1") }),
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
  condition(heard, "opinions.process", { cites: at("23") }),
  response("comment.close", "opinions.process", { cites: at("23"), implements: ["zz246-23-1"] }),
  response("hearing.report", "opinions.process", { cites: at("23") }),
  response("participation.other", "opinions.process", { cites: at("23") }),
  condition(anyOf("opinions.process", "participation.exempt"), accounted, {
    id: "participation-before-review",
    title: {
      zh: "公众参与尚未履行，也未认定依法不予公开",
      en: "the public has not been heard, nor the matter found lawfully not public"
    },
    cites: [at("15.1"), at("8"), at("36.1.3"), at("42.1.2")],
    implements: ["zz246-15-1", "zz246-15-1a"]
  }),
  // what was opened is finished, also where it was opened after the review
  milestone(allOf("comment.close", "opinions.process"), allOf("legality.submit", "meeting.submit", "decision.pass"), {
    id: "participation-finished-first",
    cites: [at("23"), at("36.1.3"), at("42.1.2")]
  })
]
