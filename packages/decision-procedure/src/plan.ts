import type { Context } from "@zhengce/core/Case"
import { isLocalDate, type LocalDate } from "@zhengce/core/LocalDate"
import * as ProcedurePlan from "@zhengce/core/ProcedurePlan"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import * as z from "zod"
import { publicComment } from "./parameters.ts"
import type { ActivityId } from "./procedure/declare.ts"
import { routes } from "./procedure/initiation.ts"
import { forms, grounds } from "./procedure/participation.ts"
import { procedure } from "./procedure.ts"

const date = z.string().refine((value): boolean => isLocalDate(value), {
  params: { expected: { zh: "日期（年-月-日）", en: "a date (YYYY-MM-DD)" } }
})
const count = z.int().min(1).max(3650)

/**
 * The choices from which a matter is planned. What is absent has a default that is lawful for any matter, as follows.
 *
 * - `comment`: public comment for the least time of article 17 paragraph 2. `days` sets another number of calendar days;
 *   fewer than the least need the `reason` that the notice must state, and are a departure. Where it is not `held`,
 *   another of the forms that article 15 paragraph 2 offers must be chosen.
 * - `hearing`: none; article 18 leaves it open unless another law demands one.
 * - `other`: no other form of hearing the public (article 15 paragraph 2).
 * - `exempt`: the matter is public. With a ground of article 15 paragraph 1 the public is not heard, and the decision is
 *   withheld from publication (article 45 paragraph 1).
 * - `risk`: `assess`; article 30 spares it only where no adverse effect is possible (`none`) or where it was done before
 *   (`rely`).
 * - `consultation`: `agreed`; `disputed` adds negotiation, coordination, report and ruling (article 14).
 * - `supplement`: the review file is complete. With one, `days` are the working days from its request to its arrival, no
 *   more than article 36 paragraph 2 allows; it is requested as soon as the file is received.
 * - `conclusion`: `approve`; `adjust` adds the adjustment of the draft (article 39 items 1 and 2).
 * - `route`: `unit`, one of the five of article 10. Study, launch, listing and the naming of the organiser (articles 4,
 *   10 and 11) fall on the first day, unless `takes` gives them time.
 * - `takes`: by activity, the time that it takes from the steps that it waits for. Without it a step comes as early as the
 *   law allows, also on a rest day.
 * - `meetingOn`: no wished day of the meeting (article 43).
 *
 * Expert argumentation is always planned (article 25 paragraph 1).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { planChoices } from "@zhengce/decision-procedure"
 *
 * assert.equal(planChoices.safeParse({ start: "2022-10-10", hearing: true }).success, true)
 * assert.equal(planChoices.safeParse({ start: "2022-10-10", supplement: { days: -1 } }).success, false)
 * ```
 *
 * @category plans
 * @since 0.1.0
 */
export const planChoices = z.strictObject({
  start: date,
  route: z.enum(routes).optional(),
  comment: z
    .strictObject({ held: z.boolean().optional(), days: count.optional(), reason: z.string().optional() })
    .optional(),
  hearing: z.boolean().optional(),
  other: z.enum(forms).optional(),
  exempt: z.enum(grounds).optional(),
  risk: z.enum(["none", "assess", "rely"]).optional(),
  consultation: z.enum(["agreed", "disputed"]).optional(),
  supplement: z.strictObject({ days: z.int().min(0) }).optional(),
  conclusion: z.enum(["approve", "adjust"]).optional(),
  takes: z.record(z.string(), z.strictObject({ n: count, unit: z.enum(["day", "workingDay"]) })).optional(),
  meetingOn: date.optional()
})

/**
 * The choices from which a matter is planned, as they are given.
 *
 * @category plans
 * @since 0.1.0
 */
export type PlanChoices = z.infer<typeof planChoices>

type Step = ProcedurePlan.PlannedStep & { readonly activity: ActivityId }

const step = (activity: ActivityId, rest: Omit<Step, "activity"> = {}): Step => ({ activity, ...rest })
const done = (...activities: ReadonlyArray<ActivityId>): ReadonlyArray<Step> => activities.map((a) => step(a))
const lasting = (n: number | undefined, unit: TimeLimit.Unit) => (n ? { takes: TimeLimit.atLeast(n, unit) } : {})

/** Each part in the order of its article; the first step is the one on the first day. */
const stepsOf = (choices: PlanChoices, shortened: string | undefined): ReadonlyArray<Step> => {
  const { route = "unit", comment, hearing = false, other, exempt, supplement } = choices
  const isCommented = exempt === undefined && comment?.held !== false
  const reasons = shortened === undefined ? {} : { reasons: { "comment-period": shortened } }
  return [
    // Articles 4, 10 and 11
    step("proposal.make", { data: { route } }),
    ...done("proposal.study", "catalogue.enter", "launch.decide", "organiser.name"),
    // Articles 12 to 14
    ...done("draft.start", "draft.complete", "consult.send"),
    ...(choices.consultation === "disputed"
      ? done("consult.disagree", "consult.negotiate", "consult.coordinate", "consult.report", "consult.settle")
      : done("consult.agree")),
    // Articles 15 to 23
    ...(exempt === undefined ? [] : [step("participation.exempt", { data: { ground: exempt } })]),
    ...(isCommented ? [step("comment.publish", reasons), step("comment.close", lasting(comment?.days, "day"))] : []),
    ...(other === undefined ? [] : [step("participation.other", { data: { form: other } })]),
    ...(hearing
      ? done(
          ...(["hearing.announce", "hearing.publishParticipants", "hearing.serveMaterials", "hearing.hold"] as const),
          ...(["hearing.present", "hearing.hear", "hearing.sign", "hearing.report"] as const)
        )
      : []),
    ...(exempt === undefined ? done("opinions.process") : []),
    // Articles 25 to 29
    ...done("experts.commission", "experts.opine", "experts.process"),
    // Articles 30 to 34
    ...riskSteps(choices.risk ?? "assess"),
    // Articles 35 to 41
    ...done("internal.opine", "internal.approve", "legality.submit", "legality.receive"),
    ...(supplement === undefined
      ? []
      : [step("supplement.request"), step("supplement.arrive", lasting(supplement.days, "workingDay"))]),
    ...(choices.conclusion === "adjust" ? done("legality.adjust", "draft.adjust") : done("legality.approve")),
    // Articles 42 and 43
    ...done("meeting.submit"),
    step("meeting.convene", { data: { kind: "executive" } }),
    ...done("meeting.discuss", "meeting.mayorSpeaks", "decision.pass", "meeting.record"),
    // Articles 44 and 45
    ...done("party.report", exempt === undefined ? "decision.publish" : "decision.withhold"),
    // Article 46
    ...done("decision.complete", "materials.hand", "archive.file", "archive.copyOffice", "archive.copyJustice"),
    // Article 47
    ...done("executor.name", "decision.implement")
  ]
}

const riskSteps = (risk: NonNullable<PlanChoices["risk"]>): ReadonlyArray<Step> =>
  risk === "none"
    ? done("risk.screenNone")
    : [
        ...(risk === "rely" ? done("risk.rely") : done("risk.assess", "risk.report")),
        step("risk.recommend", { data: { recommendation: ["submit"] } }),
        ...done("risk.judgeControllable")
      ]

const refused = (path: string, value: unknown, zh: string, en: string) =>
  Result.fail(new ProcedurePlan.InvalidPlan({ path, value, expected: { zh, en } }))

/** What the choices contradict, or the reason for which the comment period is shortened. */
const checked = (
  choices: PlanChoices,
  context: Context
): Result.Result<string | undefined, ProcedurePlan.InvalidPlan> => {
  const { start, comment, hearing = false, other, exempt } = choices
  const { held, days, reason } = comment ?? {}
  if (exempt !== undefined && (comment?.held === true || days !== undefined || hearing || other !== undefined)) {
    return refused(
      "/exempt",
      exempt,
      "听取公众意见的事项不填此项",
      "no ground for a matter on which the public is heard"
    )
  }
  if (exempt === undefined && held === false && !hearing && other === undefined) {
    return refused(
      "/comment/held",
      held,
      "公开征求意见，或者另选一种方式",
      "public comment, or another form of hearing the public"
    )
  }
  if (held === false && days !== undefined) {
    return refused("/comment/days", days, "公开征求意见时才填的日数", "days only where public comment is held")
  }
  const least = Rulebook.valueOf(context.rulebook, publicComment, start as LocalDate)
  const { n, unit } = Result.isSuccess(least) ? least.success.value : { n: 0, unit: "day" }
  const isShort = unit === "day" && days !== undefined && days < n
  const given = reason?.trim() === "" ? undefined : reason
  if (isShort && given === undefined) {
    const [zh, en] = [`不少于${n}，或者说明缩短的理由`, `at least ${n}, or a reason for a shorter period`]
    return refused("/comment/days", days, zh, en)
  }
  if (!isShort && reason !== undefined) {
    return refused("/comment/reason", reason, "期限缩短时才填的理由", "a reason only where the period is shortened")
  }
  return Result.succeed(isShort ? given : undefined)
}

/**
 * Plans a matter from the proposal through the meeting to publication, archive and implementation: the earliest lawful day of
 * each step, what determines the day of the decision and, where a day of the meeting is wished, the latest days that keep
 * it. Where the working days of a year are not published, the days that need them are absent and `unknown` names the year.
 *
 * Failures: `InvalidPlan` with a JSON Pointer into the choices: what does not fit the schema, a comment period that is
 * shortened without a reason (article 17 paragraph 2), nobody heard of the public without a ground (article 15 paragraph
 * 1), a supplement later than article 36 paragraph 2 allows, a time for a step that is not planned, and a start before the
 * decree was in force.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import { plan, rulebook } from "@zhengce/decision-procedure"
 *
 * const context = { calendar: WorkCalendar.china, rulebook }
 * const made = Result.getOrThrow(plan({ start: "2022-10-10", meetingOn: "2022-11-30" }, context))
 * const decision = made.steps[made.goal]
 * // 30 days of comment until Wednesday 9 November, then seven working days of review
 * assert.deepEqual([decision?.earliest, decision?.latest], ["2022-11-18", "2022-11-30"])
 * assert.equal(made.steps.find((s) => s.activity === "comment.publish")?.latest, "2022-10-22")
 * ```
 *
 * @category plans
 * @since 0.1.0
 */
export const plan = (
  input: unknown,
  context: Context
): Result.Result<ProcedurePlan.Plan, ProcedurePlan.InvalidPlan> => {
  const read = ProcedurePlan.choices(planChoices, input)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const { success: choices } = read
  const shortened = checked(choices, context)
  if (Result.isFailure(shortened)) return Result.fail(shortened.failure)

  const takes = Object.entries(choices.takes ?? {})
  // these two have choices of their own
  const own: ReadonlyArray<string> = ["comment.close", "supplement.arrive"]
  const planned = stepsOf(choices, shortened.success)
  const stray = takes.find(([id]) => own.includes(id) || !planned.some((s) => s.activity === id))
  if (stray !== undefined) {
    const [id, value] = stray
    return refused(
      `/takes/${id.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      value,
      "计划中的步骤（征求意见和补送材料另有选项）",
      "a step of the plan that has no choice of its own"
    )
  }
  const steps = planned.map((s) => {
    const time = takes.find(([id]) => id === s.activity)?.[1]
    return time === undefined ? s : { ...s, ...lasting(time.n, time.unit) }
  })
  const [start, by] = [choices.start, choices.meetingOn] as [LocalDate, LocalDate | undefined]
  const made = ProcedurePlan.make(procedure, { ...context, start, steps, goal: "decision.pass", ...(by && { by }) })
  if (Result.isFailure(made)) return made
  const arrival = made.success.steps.find((s) => s.activity === "supplement.arrive")?.deadline
  return arrival?.isMet === false
    ? refused(
        "/supplement/days",
        choices.supplement?.days,
        `第三十六条第二款规定的期限以内（至${arrival.lastDay}）`,
        `no more than article 36 paragraph 2 allows (until ${arrival.lastDay})`
      )
    : made
}
