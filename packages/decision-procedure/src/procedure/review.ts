// Articles 35 to 41: the internal steps, the review with its clock, and what each conclusion allows next.
import type { Text } from "@zhengce/core/Text"
import * as z from "zod"
import { decree246 } from "../instrument.ts"
import { legalityReview, supplement } from "../parameters.ts"
import { act, allOf, anyOf, type Declare } from "./declare.ts"

const { at } = decree246

const conclusions = ["legality.approve", "legality.adjust", "legality.return", "legality.oppose"] as const
/** What article 39 item 3 calls the procedures that should have been carried out. */
const steps = ["participation", "experts", "risk"] as const

const missing = (step: (typeof steps)[number], title: Text) => ({
  of: "legality.return" as const,
  title,
  test: (data: { readonly missing: ReadonlyArray<string> }) => data.missing.includes(step)
})

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
  )
}

export const relations: Declare = ({ condition, response, milestone, include, exclude }) => [
  // Articles 35, 36: what must be done before the file goes to the reviewer
  condition("draft.complete", "internal.opine", { cites: at("35.1"), implements: ["zz246-35-1"] }),
  condition("internal.opine", "internal.approve", { cites: at("35.1"), implements: ["zz246-35-1a"] }),
  milestone("internal.opine", "internal.approve", { cites: at("35.1") }),
  condition("internal.approve", "legality.submit", { cites: at("35.1"), implements: ["zz246-35-1b"] }),
  milestone("internal.approve", "legality.submit", { cites: at("35.1") }),
  // that the tracks are finished first follows from the file, which must account for them, and from the return where
  // one is missing
  condition(anyOf("consult.agree", "consult.settle"), "legality.submit", { cites: at("14") }),
  milestone(anyOf("consult.agree", "consult.settle"), "legality.submit", { cites: at("14") }),
  condition(anyOf("opinions.process", "participation.exempt"), "legality.submit", {
    id: "participation-before-review",
    cites: [at("15.1"), at("36.1.3")],
    implements: ["zz246-15-1", "zz246-15-1a"]
  }),
  milestone(allOf("comment.close", "hearing.report", "opinions.process"), "legality.submit", {
    cites: [at("23"), at("36.1.3")]
  }),
  condition("experts.process", "legality.submit", {
    id: "experts-before-review",
    cites: [at("25.1"), at("36.1.3")],
    implements: ["zz246-25-1"]
  }),
  milestone(allOf("experts.opine", "experts.process"), "legality.submit", { cites: [at("29"), at("36.1.3")] }),
  condition(anyOf("risk.report", "risk.screenNone", "risk.rely"), "legality.submit", {
    id: "risk-before-review",
    cites: [at("30.1"), at("30.2"), at("36.1.3")],
    implements: ["zz246-30-1", "zz246-30-2"]
  }),
  milestone("risk.report", "legality.submit", { cites: [at("33"), at("36.1.3")] }),
  // Article 36: the review clock
  include("legality.submit", "legality.receive", { cites: at("35.1") }),
  response("legality.submit", "legality.receive", { cites: at("35.1") }),
  // a receipt that could be excluded while the review runs would no longer hold the conclusions back: an excluded
  // condition does not count. It is closed together with them
  exclude(anyOf(...conclusions), "legality.receive", { cites: at("39.1") }),
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
  milestone("supplement.arrive", allOf("legality.approve", "legality.adjust"), { cites: at("36.2") }),
  condition("legality.receive", allOf(...conclusions), {
    id: "review-period",
    delay: legalityReview,
    closing: "sameDay",
    force: "presumptive",
    suspendedBy: { stop: "supplement.request", resume: "supplement.arrive", mode: "exclude" },
    cites: at("36.3"),
    implements: ["zz246-36-2a", "zz246-36-3"]
  }),
  // Articles 35, 39, 41: what each conclusion allows next
  exclude(anyOf(...conclusions), allOf(...conclusions, "supplement.request", "supplement.arrive"), {
    cites: at("39.1")
  }),
  response("legality.receive", anyOf(...conclusions), {
    cites: at("39.1"),
    implements: ["zz246-39-1", "zz246-40-1"]
  }),
  milestone(anyOf(...conclusions), "meeting.submit", { id: "no-meeting-during-review", cites: at("35.3") }),
  condition(anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), "meeting.submit", {
    id: "no-meeting-without-review",
    cites: at("35.3"),
    implements: ["zz246-35-3", "zz246-39-1-1"]
  }),
  condition(anyOf(...conclusions), allOf("draft.adjust", "draft.adjustInPart", "legality.explain"), {
    cites: at("41")
  }),
  response("legality.adjust", anyOf("draft.adjust", "draft.adjustInPart"), {
    cites: at("39.1.2"),
    implements: ["zz246-39-1-2", "zz246-41-1"]
  }),
  milestone(anyOf("draft.adjust", "draft.adjustInPart"), "meeting.submit", {
    id: "adjust-before-meeting",
    cites: at("39.1.2")
  }),
  response("draft.adjustInPart", "legality.explain", { cites: at("41"), implements: ["zz246-41-1a"] }),
  milestone("legality.explain", "meeting.submit", { cites: at("41") }),
  response("legality.return", anyOf("legality.approve", "legality.adjust", "legality.oppose"), {
    id: "review-again",
    cites: at("39.1.3"),
    implements: ["zz246-39-1-3"]
  }),
  milestone(anyOf("legality.approve", "legality.adjust", "legality.oppose"), "meeting.submit", {
    id: "no-meeting-before-new-review",
    cites: [at("35.3"), at("39.1.3")]
  }),
  response("legality.return", allOf("internal.opine", "internal.approve"), {
    id: "internal-steps-again",
    cites: at("35.1")
  }),
  response("legality.return", anyOf("opinions.process", "participation.exempt"), {
    id: "participation-made-up",
    when: missing("participation", { zh: "退回意见指出缺少公众参与", en: "the return names public participation" }),
    cites: at("39.1.3")
  }),
  milestone(anyOf("opinions.process", "participation.exempt"), "legality.submit", {
    id: "participation-made-up-first",
    cites: at("39.1.3")
  }),
  response("legality.return", "experts.process", {
    id: "experts-made-up",
    when: missing("experts", { zh: "退回意见指出缺少专家论证", en: "the return names expert argumentation" }),
    cites: at("39.1.3")
  }),
  response("legality.return", anyOf("risk.report", "risk.rely"), {
    id: "risk-made-up",
    when: missing("risk", { zh: "退回意见指出缺少风险评估", en: "the return names risk assessment" }),
    cites: at("39.1.3")
  }),
  milestone(anyOf("risk.report", "risk.rely"), "legality.submit", { id: "risk-made-up-first", cites: at("39.1.3") }),
  response("legality.oppose", anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), {
    id: "bar-of-an-unlawful-draft",
    cites: [at("35.3"), at("39.1.4")],
    implements: ["zz246-35-3a", "zz246-39-1-4"]
  }),
  milestone(anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), "meeting.submit", {
    id: "no-meeting-on-an-unlawful-draft",
    cites: [at("35.3"), at("39.1.4")],
    implements: ["zz246-35-3a"]
  }),
  condition(anyOf(...conclusions), "reform.stateRisks", {
    id: "reform-is-reviewed-too",
    cites: [at("35.3"), at("40.2.3"), at("42.1.5")],
    implements: ["zz246-35-3b"]
  })
]
