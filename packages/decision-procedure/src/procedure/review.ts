// Articles 35 to 41: the internal steps, the review with its clock, and what each conclusion allows next.
import type { Text } from "@zhengce/core/Text"
import * as z from "zod"
import { decree246 } from "../instrument.ts"
import { legalityReview, supplement } from "../parameters.ts"
import { act, allOf, anyOf, type Declare, settled, toMeeting } from "./declare.ts"

const { at } = decree246

const conclusions = ["legality.approve", "legality.adjust", "legality.return", "legality.oppose"] as const
/** What article 39 item 3 calls the procedures that should have been carried out. */
const steps = ["participation", "experts", "risk", "consultation", "other"] as const

const missing = (step: (typeof steps)[number], title: Text) => ({
  of: "legality.return" as const,
  title,
  test: (data: { readonly missing: ReadonlyArray<string> }) => data.missing.includes(step)
})

const concluded = anyOf(...conclusions, "matter.end")
const reviewed = anyOf("legality.approve", "legality.adjust", "legality.oppose", "matter.end")
const adjusted = anyOf("draft.adjust", "draft.adjustInPart", "draft.keep", "legality.approve", "matter.end")
const unbarred = anyOf("legality.approve", "legality.adjust", "reform.stateRisks", "matter.end")
const heardAgain = anyOf("comment.close", "hearing.report", "participation.other", "matter.end")
const assessedAgain = anyOf("risk.report", "risk.rely", "matter.end")

export const activities = {
  "internal.opine": act("review", "organiserLegal", "出具合法性初审意见", "preliminary legality opinion", at("35.1")),
  "internal.approve": act("review", "organiser", "承办单位集体讨论通过", "organiser's collective approval", at("35.1")),
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
  // against law, regulations or rules the cautious reading lets nothing stand: only policy leaves room for reasons (41)
  "draft.keep": act(
    "review",
    "organiser",
    "未采纳审查意见（仅与政策不一致）",
    "opinion not adopted (at odds with policy only)",
    at("41"),
    { data: z.strictObject({ atOddsWith: z.literal("policyOnly") }) }
  ),
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
  "draft.renew": act("review", "organiser", "重新拟订决策草案", "new draft after an opposing opinion", at("39.1.4"))
}

export const relations: Declare = ({ condition, response, milestone, include, exclude }) => [
  // what is reviewed is the draft that was submitted: a change of substance is recorded as such
  exclude("legality.submit", "draft.complete", { id: "drafted-before-review", cites: at("35.3") }),

  // Articles 35, 36: what must be done before the file goes to the reviewer. That the tracks are finished first follows
  // from the file, which must account for them, and from the return where one is missing; each part says so for itself
  condition(anyOf("draft.complete"), "internal.opine", { cites: at("35.1"), implements: ["zz246-35-1"] }),
  condition("internal.opine", "internal.approve", { cites: at("35.1"), implements: ["zz246-35-1a"] }),
  milestone("internal.opine", "internal.approve", { cites: at("35.1") }),
  condition("internal.approve", allOf("legality.submit", "meeting.submit"), {
    id: "approval-before-review",
    cites: at("35.1"),
    implements: ["zz246-35-1b"]
  }),
  milestone(allOf("internal.opine", "internal.approve"), "legality.submit", {
    id: "internal-steps-first",
    cites: at("35.1")
  }),

  // Article 36: the review clock
  include("legality.submit", "legality.receive", { cites: at("35.1") }),
  response("legality.submit", "legality.receive", { cites: at("35.1") }),
  exclude("legality.receive", "legality.receive", { cites: at("36.3") }),
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
  milestone("supplement.arrive", allOf("legality.approve", "legality.adjust"), {
    id: "supplement-first",
    cites: at("36.2")
  }),
  // the receipt is closed once it is recorded, and an excluded condition does not count: a group is never excluded
  condition(anyOf("legality.receive"), allOf(...conclusions), {
    id: "review-period",
    delay: legalityReview,
    closing: "sameDay",
    force: "presumptive",
    suspendedBy: { stop: "supplement.request", resume: "supplement.arrive", mode: "exclude" },
    cites: at("36.3"),
    implements: ["zz246-36-2a", "zz246-36-3"]
  }),
  response("legality.receive", concluded, {
    title: { zh: "作出合法性审查意见", en: "legality review opinion" },
    cites: at("39.1"),
    implements: ["zz246-39-1", "zz246-40-1"]
  }),
  milestone(concluded, "legality.submit", { id: "one-review-at-a-time", cites: at("39.1") }),
  // one file, one opinion
  exclude(anyOf(...conclusions), allOf(...conclusions, "supplement.request", "supplement.arrive"), {
    id: "one-opinion-per-file",
    cites: at("39.1")
  }),

  // Articles 35, 39, 41: what each conclusion allows next. A bar on the discussion holds at each step of it
  milestone(concluded, toMeeting, {
    id: "no-meeting-during-review",
    title: { zh: "合法性审查尚未结束", en: "the legality review has not ended" },
    cites: at("35.3")
  }),
  milestone("legality.receive", toMeeting, {
    id: "no-meeting-on-a-submitted-draft",
    title: { zh: "草案已报送合法性审查，尚未收件", en: "the draft was submitted for review and is not yet received" },
    cites: at("35.3")
  }),
  condition(anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), toMeeting, {
    id: "no-meeting-without-review",
    title: { zh: "决策草案未经合法性审查", en: "the draft has not passed legality review" },
    cites: at("35.3"),
    implements: ["zz246-35-3", "zz246-39-1-1"]
  }),
  condition(anyOf(...conclusions), allOf("draft.adjust", "draft.adjustInPart", "draft.keep", "legality.explain"), {
    cites: at("41")
  }),
  response("legality.adjust", adjusted, {
    title: { zh: "按审查意见调整草案", en: "adjustment of the draft" },
    cites: at("39.1.2"),
    implements: ["zz246-39-1-2", "zz246-41-1"]
  }),
  milestone(adjusted, toMeeting, {
    id: "adjust-before-meeting",
    title: { zh: "草案尚未按审查意见调整", en: "the draft has not been adjusted as the review opinion asks" },
    cites: at("39.1.2")
  }),
  response(anyOf("draft.adjustInPart", "draft.keep"), "legality.explain", {
    cites: at("41"),
    implements: ["zz246-41-1a"]
  }),
  milestone("legality.explain", toMeeting, {
    id: "reasons-before-meeting",
    title: {
      zh: "未采纳审查意见的理由尚未书面说明",
      en: "the reasons for not adopting the opinion are not yet given in writing"
    },
    cites: at("41")
  }),

  // Article 39, item 3: returned; what was missing, the internal steps and the review are made up
  response("legality.return", reviewed, {
    title: { zh: "重新作出合法性审查意见", en: "new review opinion" },
    id: "review-again",
    cites: at("39.1.3"),
    implements: ["zz246-39-1-3"]
  }),
  milestone(reviewed, toMeeting, {
    id: "no-meeting-before-new-review",
    title: { zh: "尚未重新作出合法性审查意见", en: "there is no new review opinion yet" },
    cites: [at("35.3"), at("39.1.3")]
  }),
  response("legality.return", allOf("internal.opine", "internal.approve"), {
    id: "internal-steps-again",
    cites: at("35.1")
  }),
  response("legality.return", heardAgain, {
    title: { zh: "补充公众参与", en: "public participation made up" },
    id: "participation-made-up",
    when: missing("participation", { zh: "退回意见指出缺少公众参与", en: "the return names public participation" }),
    cites: at("39.1.3")
  }),
  response("legality.return", "opinions.process", {
    id: "opinions-made-up",
    when: missing("participation", { zh: "退回意见指出缺少公众参与", en: "the return names public participation" }),
    cites: at("39.1.3")
  }),
  milestone(heardAgain, allOf("opinions.process", "legality.submit"), {
    id: "participation-made-up-first",
    title: { zh: "退回后尚未补充公众参与", en: "public participation has not been made up since the return" },
    cites: at("39.1.3")
  }),
  response("legality.return", allOf("experts.opine", "experts.process"), {
    id: "experts-made-up",
    when: missing("experts", { zh: "退回意见指出缺少专家论证", en: "the return names expert argumentation" }),
    cites: at("39.1.3")
  }),
  response("legality.return", assessedAgain, {
    title: { zh: "补充风险评估", en: "risk assessment made up" },
    id: "risk-made-up",
    when: missing("risk", { zh: "退回意见指出缺少风险评估", en: "the return names risk assessment" }),
    cites: at("39.1.3")
  }),
  milestone(assessedAgain, "legality.submit", {
    id: "risk-made-up-first",
    title: { zh: "退回后尚未补充风险评估", en: "risk assessment has not been made up since the return" },
    cites: at("39.1.3")
  }),
  response("legality.return", settled, {
    title: { zh: "补充征求单位意见", en: "units' opinions made up" },
    id: "consultation-made-up",
    when: missing("consultation", { zh: "退回意见指出未征求单位意见", en: "the return names the units' opinions" }),
    cites: [at("14"), at("39.1.3")]
  }),

  // Articles 35, 39 item 4: a draft that is opposed; a new one starts again, an exploratory reform states its risks
  response("legality.oppose", unbarred, {
    title: { zh: "消除不得提交讨论的障碍", en: "lifting of the bar on submission" },
    id: "bar-of-an-unlawful-draft",
    cites: [at("35.3"), at("39.1.4")],
    implements: ["zz246-35-3a", "zz246-39-1-4"]
  }),
  milestone(unbarred, toMeeting, {
    id: "no-meeting-on-an-unlawful-draft",
    title: {
      zh: "审查意见建议不提交讨论，障碍尚未消除",
      en: "the review opinion advises against submission, and nothing has lifted that bar"
    },
    cites: [at("35.3"), at("39.1.4")]
  }),
  exclude("legality.oppose", "legality.submit", { cites: at("39.1.4") }),
  condition(anyOf("legality.oppose"), "draft.renew", { cites: at("39.1.4") }),
  include("draft.renew", "legality.submit", { cites: at("35.1") }),
  response("draft.renew", allOf("internal.opine", "internal.approve"), {
    id: "new-draft-is-approved",
    cites: at("35.1")
  }),
  // the opinion was on the old draft: an exploratory reform too has the new one reviewed
  response("draft.renew", reviewed, {
    title: { zh: "重新作出合法性审查意见", en: "new review opinion" },
    id: "new-draft-is-reviewed",
    cites: [at("35.3"), at("39.1.4")]
  }),
  condition(anyOf("legality.oppose"), "reform.stateRisks", {
    id: "reform-is-reviewed-too",
    title: {
      zh: "探索性改革事项也须先经合法性审查",
      en: "an exploratory reform is reviewed before its risks are stated"
    },
    cites: [at("35.3"), at("40.2.3"), at("42.1.5")],
    implements: ["zz246-35-3b"]
  }),
  response("reform.stateRisks", "legality.explain", { cites: at("41") })
]
