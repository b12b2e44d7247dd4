/**
 * A plan lays the steps of a matter on days: the earliest lawful day of each, what it waits for, which of them determine
 * the day that is wished for, and the latest days that still keep it. Its steps come as a list in an order in which they
 * could be recorded; the procedure says which of them bear on each other, and those that do not run side by side.
 *
 * A plan is lawful: before it is given, its steps are recorded on their days in a case, and none is refused. Where the
 * working calendar of a year is not published, steps have no day rather than a guessed one.
 *
 * The examples share a procedure of an office that receives a file, reviews it for at least seven working days and decides:
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
 * import * as ICalendar from "@zhengce/core/ICalendar"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as ProcedurePlan from "@zhengce/core/ProcedurePlan"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as z from "zod"
 *
 * const rules = Instrument.define({
 *   id: "example",
 *   title: { zh: "示例规定", en: "Example rules" },
 *   number: { zh: "示例1号", en: "Example No. 1" },
 *   issuer: { zh: "示例机关", en: "Example authority" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "unverified",
 *   outline: { 1: [0], 2: [0] },
 * })
 * const reviewing = Parameter.make({
 *   id: "reviewing",
 *   title: { zh: "审查时间", en: "time of review" },
 *   values: [{ value: TimeLimit.atLeast(7, "workingDay"), cites: rules.at("1") }],
 * })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     receive: { by: "office", title: { zh: "收件", en: "receipt" } },
 *     review: { by: "office", title: { zh: "审查", en: "review" } },
 *     decide: { by: "office", title: { zh: "决定", en: "decision" } },
 *   },
 *   relations: ({ condition }) => [
 *     condition("receive", "review", { id: "review-time", delay: reviewing, closing: "sameDay", cites: rules.at("1") }),
 *     condition("review", "decide", { id: "reviewed-first", cites: rules.at("2") }),
 *   ],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [reviewing] }) }
 * const request = {
 *   ...context,
 *   start: "2022-09-26" as LocalDate,
 *   steps: [{ activity: "receive" }, { activity: "review" }, { activity: "decide" }],
 *   goal: "decide",
 * }
 * ```
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ZodType } from "zod"
import type { Blocker, Case, Context, Event } from "./Case.ts"
import type { Citation } from "./Citation.ts"
import type { Item, Matter } from "./internal/agenda.ts"
import { attempt } from "./internal/attempt.ts"
import { defined } from "./internal/defined.ts"
import * as epoch from "./internal/epochDay.ts"
import type { Obligation } from "./internal/graph.ts"
import type { InvalidEvent } from "./internal/invalidEvent.ts"
import { type Issue, invalid, read } from "./internal/issue.ts"
import { blockersOf, judgeAll, marked } from "./internal/judgement.ts"
import { iso, judges, limitOn, suspensionsOf, unknownYearOf } from "./internal/lawful.ts"
import { historyOf, readEvent } from "./internal/log.ts"
import { type Cause, type Planned, type Reckoning, reckon } from "./internal/planning.ts"
import { isLocalDate, type LocalDate } from "./LocalDate.ts"
import type { Activity, Procedure, Relation } from "./Procedure.ts"
import type { Text } from "./Text.ts"
import * as TimeLimit from "./TimeLimit.ts"

/**
 * A step that is to be planned: an activity with the data of its event and, by relation id, the reasons for which it
 * departs from presumptive rules, whose time then does not hold it. `takes` is a time of one's own, a limit `atLeast`: the
 * step is done on the last day of it, counted from the latest of the steps that it waits for.
 *
 * @category models
 * @since 0.1.0
 */
export interface PlannedStep {
  readonly activity: string
  readonly data?: unknown
  readonly reasons?: Readonly<Record<string, string>>
  readonly takes?: TimeLimit.TimeLimit
}

/**
 * What a plan is asked for: the first day of all, the steps in an order in which they could be recorded, the activity whose
 * day matters, and the day by which it is wished.
 *
 * @category models
 * @since 0.1.0
 */
export interface Request extends Context {
  readonly start: LocalDate
  readonly steps: ReadonlyArray<PlannedStep>
  readonly goal: string
  readonly by?: LocalDate
}

/**
 * What a step waits for: an earlier step by its place in the list, the relation because of which, and the period that had
 * to run, of the law or, without a relation, its own. Of a period that was suspended, the step is the one that resumed it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Wait {
  readonly step?: number
  readonly relation?: Relation
  readonly period?: TimeLimit.Period
}

/**
 * The deadline of a step: the response that sets it, the step that starts it, and the nominal and the effective last day.
 * `isMet` says whether the earliest day of the step is no later than the effective one. Where the calendar does not tell
 * the effective last day, it is absent, and so is `isMet` where it would decide.
 *
 * @category models
 * @since 0.1.0
 */
export interface Deadline {
  readonly relation: Relation
  readonly since: number
  readonly due: LocalDate
  readonly lastDay?: LocalDate
  readonly isMet?: boolean
}

/**
 * A step of a plan. Without `earliest`, the calendar does not tell its day. `latest` is there for steps that the goal
 * depends on, where a day is wished and can be kept: on these days together everything is lawful and the goal is in time.
 * `slack` is the number of days between the two.
 *
 * @category models
 * @since 0.1.0
 */
export interface PlanStep {
  readonly activity: string
  readonly title: Text
  /** The roles that may do it. */
  readonly by: ReadonlyArray<string>
  readonly cites: ReadonlyArray<Citation>
  readonly earliest?: LocalDate
  readonly waitsFor?: Wait
  /** The presumptive relations that it departs from with a reason. */
  readonly departs: ReadonlyArray<Relation>
  readonly deadline?: Deadline
  readonly latest?: LocalDate
  readonly slack?: number
  readonly isCritical: boolean
}

/**
 * Whether a wished day can be kept, and by how many days the goal would be late. It is absent where the day of the goal is
 * not known.
 *
 * @category models
 * @since 0.1.0
 */
export interface Wish {
  readonly by: LocalDate
  readonly isFeasible: boolean
  readonly daysLate: number
}

/**
 * A plan. Its steps stand in the order of the request.
 *
 * @category models
 * @since 0.1.0
 */
export interface Plan {
  readonly steps: ReadonlyArray<PlanStep>
  /** The place of the goal. */
  readonly goal: number
  /** The places of the steps that determine the day of the goal, from the first to the last. */
  readonly critical: ReadonlyArray<number>
  readonly wish?: Wish
  /** The first year whose working days are not published and without which days are missing. */
  readonly unknown?: { readonly year: number }
  /** The case in which every step that has a day is recorded on its earliest one: for its duties, findings and marking. */
  readonly case: Case
}

/**
 * Says what of a request cannot be planned: where, as a JSON Pointer, and what was expected. Where a step is not lawful
 * whatever the day, `blockers` names each relation that forbids it.
 *
 * @example
 * ```ts
 * const refused = ProcedurePlan.make(procedure, { ...request, steps: [{ activity: "decide" }] })
 * assert.ok(Result.isFailure(refused))
 * assert.equal(refused.failure.message, "/steps/0: expected a step that is lawful after those before it (review must come first)")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidPlan extends /*#__PURE__*/ invalid("InvalidPlan")<
  Issue & { readonly blockers?: ReadonlyArray<Blocker> }
> {}

const refuse = (path: string, value: unknown, zh: string, en: string, blockers?: ReadonlyArray<Blocker>): never => {
  throw new InvalidPlan({ path, value, expected: { zh, en }, ...(blockers && { blockers }) })
}

const checkDay = (path: string, value: LocalDate | undefined): void => {
  if (value !== undefined && !isLocalDate(value)) refuse(path, value, "日期（YYYY-MM-DD）", "a date (YYYY-MM-DD)")
}

/** The steps as events of a day, which are well-formed whatever the day will be. */
const eventsOf = (procedure: Procedure, { steps, start }: Request): ReadonlyArray<Event> =>
  steps.map(({ activity, data, reasons, takes }, i) => {
    const at = `/steps/${i}`
    const by = procedure.activities.find((a) => a.id === activity)?.by[0] ?? Object.keys(procedure.roles)[0]
    const event = attempt<Event, InvalidEvent>(() =>
      readEvent(procedure, defined({ activity, on: start, by, data, reasons }), at)
    )
    if (Result.isFailure(event)) {
      const { path, value, expected } = event.failure
      return refuse(path, value, expected.zh, expected.en)
    }
    const isTime = takes === undefined || (takes.kind === "atLeast" && Result.isSuccess(TimeLimit.validate(takes)))
    if (!isTime) refuse(`${at}/takes`, takes, "自定时间（不少于若干日）", "a time of one's own, at least so many days")
    return event.success
  })

const caseOf = (procedure: Procedure, events: ReadonlyArray<Event>): Case => ({
  id: "plan",
  procedure,
  entries: events
})

/**
 * Records the steps on their days and refuses the first that is forbidden. Steps whose days are not known come last, and
 * only time may stand in their way.
 */
const replayed = (
  procedure: Procedure,
  events: ReadonlyArray<Event>,
  days: ReadonlyArray<number>,
  context: Context
): { readonly case: Case; readonly placeOf: ReadonlyArray<number> } => {
  const known = days.flatMap((day, i) => (Number.isFinite(day) ? [i] : []))
  const unknown = days.flatMap((day, i) => (Number.isFinite(day) ? [] : [i]))
  const placeOf = [...known, ...unknown]
  const last = known.reduce((day, i) => Math.max(day, days[i] as number), epoch.parse(events[0]?.on ?? ""))
  const dated = placeOf.map((i): Event => {
    const day = days[i] as number
    return { ...(events[i] as Event), on: iso(Number.isFinite(day) ? day : last) }
  })
  const refused = judgeAll(caseOf(procedure, dated), context).flatMap((judged) => {
    const { entry } = judged.placed
    const isTime = ({ code }: Blocker): boolean => code === "tooEarly" || code === "calendarUnknown"
    const blockers = blockersOf(judged).filter((b) => entry < known.length || !isTime(b))
    return blockers.length === 0 ? [] : [{ step: placeOf[entry] as number, blockers }]
  })
  const first = refused.sort((a, b) => a.step - b.step)[0]
  if (first !== undefined) {
    const [zh, en] = [first.blockers.map((b) => b.text.zh).join("；"), first.blockers.map((b) => b.text.en).join("; ")]
    const { activity } = events[first.step] as Event
    const expected = [
      `在其前各步骤之后合法的步骤（${zh}）`,
      `a step that is lawful after those before it (${en})`
    ] as const
    refuse(`/steps/${first.step}`, activity, ...expected, first.blockers)
  }
  return { case: caseOf(procedure, dated.slice(0, known.length)), placeOf }
}

/** The period that a step waited for, of the law or its own. */
const periodOf = (
  { runs, relation, source, suspensions = [] }: Cause,
  step: number,
  { steps, start, ...context }: Request,
  days: ReadonlyArray<number>
): TimeLimit.Period | undefined => {
  if (runs === undefined) return undefined
  const { calendar } = context
  const from = source === undefined ? start : iso(days[source] as number)
  if (runs === "own") {
    const { takes } = steps[step] as { readonly takes: TimeLimit.TimeLimit }
    return Result.getOrUndefined(TimeLimit.resolve(takes, from, { calendar }))
  }
  const { delay } = relation as { readonly delay: NonNullable<Relation["delay"]> }
  const isBackward = delay.values[0]?.value.kind === "notLaterThan"
  const counted = isBackward ? iso(days[step] as number) : from
  const limit = limitOn(delay, counted, context)
  return limit && Result.getOrUndefined(TimeLimit.resolve(limit.value, counted, { calendar, suspensions }))
}

/** The deadlines that steps meet, by the place of the step in the list; a year that the calendar does not know is told. */
const deadlinesOf = (
  self: Case,
  placeOf: ReadonlyArray<number>,
  context: Context,
  tellUnknown: (year: number) => void
): ReadonlyMap<number, Deadline> => {
  const g = self.procedure["~graph"]
  const { events } = historyOf(self)
  const state = marked(self)
  const found = new Map<number, Deadline>()
  const placed = (order: number): number => placeOf[events[order]?.entry ?? -1] as number
  for (const { edge, since: day, order, doneOn, doneOrder } of state.obligations as ReadonlyArray<Obligation>) {
    const { relation } = edge
    const since = iso(day)
    const limit = relation.deadline && limitOn(relation.deadline, since, context)
    if (limit === undefined || doneOn === undefined || doneOrder === undefined) continue
    const suspensions = suspensionsOf(g, state, relation, order, doneOrder)
    const asked = { calendar: context.calendar, suspensions }
    const period = TimeLimit.resolve(limit.value, since, asked)
    if (Result.isFailure(period)) tellUnknown(unknownYearOf(period.failure, since))
    // the nominal last day in calendar days needs no calendar, only its roll does
    const nominal = Result.isSuccess(period)
      ? period
      : TimeLimit.resolve({ ...limit.value, roll: "none" }, since, asked)
    if (Result.isFailure(nominal)) continue
    const { nominalLastDay: due } = nominal.success
    const step = placed(doneOrder)
    const earlier = found.get(step)
    if (earlier !== undefined && earlier.due <= due) continue
    const lastDay = Result.isSuccess(period) ? period.success.lastDay : undefined
    const on = iso(doneOn)
    const isMet = lastDay !== undefined ? on <= lastDay : on <= due ? true : undefined
    found.set(step, defined({ relation, since: placed(order), due, lastDay, isMet }))
  }
  return found
}

/**
 * The latest days that together keep the goal by a day: from the goal back, each step as late as those that wait for it
 * allow on theirs, and as its own deadline allows. None where the calendar does not tell.
 */
const latestDays = (
  { days, before, dayOf, takeUnknownYear }: Reckoning,
  goal: number,
  by: number,
  deadlines: ReadonlyMap<number, Deadline>
): { readonly latest: ReadonlyMap<number, number>; readonly unknownYear?: number } => {
  const together = [...days]
  const latest = new Map([[goal, by]])
  const untold = new Set<number>()
  let unknownYear: number | undefined
  together[goal] = by
  for (let step = goal - 1; step >= 0; step--) {
    const after = [...latest.keys(), ...untold].filter((k) => before[k]?.has(step))
    if (after.length === 0) continue
    const earliest = days[step] as number
    const allows = (day: number): boolean => {
      together[step] = day
      return after.every((k) => untold.has(k) || dayOf(k, together) <= (latest.get(k) as number))
    }
    const due = deadlines.get(step)?.due
    const cap = Math.min(...after.map((k) => latest.get(k) ?? by), due === undefined ? by : epoch.parse(due))
    let [low, high] = [earliest, Math.max(earliest, cap)]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (allows(middle)) low = middle
      else high = middle - 1
    }
    // where a later day fails because the calendar has no answer, and the answer might be soon enough, nobody knows
    takeUnknownYear()
    const last = Math.max(...after.map((k) => latest.get(k) ?? by))
    const failed = low < Math.max(earliest, cap) && !allows(low + 1) ? takeUnknownYear() : undefined
    const year = failed !== undefined && failed <= epoch.yearOf(last) ? failed : undefined
    if (year !== undefined) unknownYear = Math.min(unknownYear ?? year, year)
    if (year !== undefined || after.some((k) => untold.has(k))) {
      untold.add(step)
      together[step] = earliest
    } else {
      latest.set(step, low)
      together[step] = low
    }
  }
  return { latest, ...(unknownYear !== undefined && { unknownYear }) }
}

/**
 * Plans the steps of a matter.
 *
 * What binds two steps is read off the procedure, with the list as the order in which it is meant: a condition and its
 * delay, a response and what answers it, an include, a milestone and what clears it; and the other way round, a step that
 * would forbid an earlier one is not put before it. Of several that meet a condition, the one that can be earliest counts;
 * of a period, the latest. Steps of one day keep the order of the list. `takes` lengthens what the law asks and never
 * shortens it.
 *
 * Failures: `InvalidPlan` for a start on which the procedure is not in force, an unknown activity, data of another form, a
 * time of one's own that is none, a goal that is no step, and a step that is not lawful after those before it.
 *
 * @example
 * ```ts
 * // received before National Day: the seventh working day is Monday 10 October, after a weekend that is worked
 * const plan = Result.getOrThrow(ProcedurePlan.make(procedure, { ...request, by: "2022-10-12" as LocalDate }))
 * assert.deepEqual(plan.steps.map((s) => [s.activity, s.earliest, s.latest, s.slack]), [
 *   ["receive", "2022-09-26", "2022-09-28", 2],
 *   ["review", "2022-10-10", "2022-10-12", 2],
 *   ["decide", "2022-10-10", "2022-10-12", 2],
 * ])
 * assert.deepEqual(plan.critical, [0, 1, 2])
 * assert.deepEqual(plan.wish, { by: "2022-10-12", isFeasible: true, daysLate: 0 })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (procedure: Procedure, request: Request): Result.Result<Plan, InvalidPlan> =>
  attempt(() => {
    const { steps, start, by, calendar, rulebook } = request
    const context = { calendar, rulebook }
    checkDay("/start", start)
    checkDay("/by", by)
    if (!judges(procedure, start)) {
      refuse("/start", start, "程序施行期间的一日", "a day on which the procedure is in force")
    }
    const events = eventsOf(procedure, request)
    const goal = events.findLastIndex((e) => e.activity === request.goal)
    if (goal < 0) refuse("/goal", request.goal, "步骤之一", "one of the steps")
    const g = procedure["~graph"]
    const planned = events.map(
      ({ activity, data, reasons = {} }, i): Planned => ({
        ...{ activity: g.indexOf.get(activity) as number, data, reasons },
        ...(steps[i]?.takes && { takes: steps[i].takes })
      })
    )
    const reckoning = reckon(g, planned, epoch.parse(start), context)
    const { days, causeOf } = reckoning
    const years: Array<number> = []
    const tellUnknown = (year: number | undefined): void => {
      if (year !== undefined) years.push(year)
    }
    tellUnknown(reckoning.takeUnknownYear())
    const { case: self, placeOf } = replayed(procedure, events, days, context)
    const deadlines = deadlinesOf(self, placeOf, context, tellUnknown)

    const isKnown = (step: number): boolean => Number.isFinite(days[step])
    const causes = events.map((_, i) => (isKnown(i) ? causeOf(i, days) : undefined))
    const critical: Array<number> = []
    for (let i: number | undefined = isKnown(goal) ? goal : undefined; i !== undefined; i = causes[i]?.step) {
      critical.unshift(i)
    }
    const wish = by === undefined || !isKnown(goal) ? undefined : wishOf(by, days[goal] as number)
    const kept: ReturnType<typeof latestDays> =
      wish?.isFeasible === true ? latestDays(reckoning, goal, epoch.parse(wish.by), deadlines) : { latest: new Map() }
    tellUnknown(kept.unknownYear)

    return {
      steps: planned.map(({ activity, reasons }, i): PlanStep => {
        const { id, title, by: roles, cites } = g.activities[activity] as Activity
        const [cause, day, latest] = [causes[i], days[i] as number, kept.latest.get(i)]
        const departs = procedure.relations.filter(
          (r) => Object.hasOwn(reasons, r.id) && r.force === "presumptive" && touches(r, id)
        )
        const deadline = deadlines.get(i)
        return {
          ...{ activity: id, title, by: roles, cites, departs, isCritical: critical.includes(i) },
          ...(isKnown(i) && { earliest: iso(day) }),
          ...(cause && { waitsFor: waitOf(cause, i, request, days) }),
          ...(deadline && { deadline }),
          ...(latest !== undefined && { latest: iso(latest), slack: latest - day })
        }
      }),
      goal,
      critical,
      ...(wish && { wish }),
      ...(years.length > 0 && { unknown: { year: Math.min(...years) } }),
      case: self
    }
  })

const touches = ({ from, to, reason }: Relation, activity: string): boolean => {
  const end = reason?.on === "source" ? from : to
  return typeof end === "string" ? end === activity : end.members.includes(activity)
}

const waitOf = (cause: Cause, step: number, request: Request, days: ReadonlyArray<number>): Wait => {
  const period = periodOf(cause, step, request, days)
  return defined({ step: cause.step, relation: cause.relation, period })
}

const wishOf = (by: LocalDate, day: number): Wish => {
  const late = Math.max(0, day - epoch.parse(by))
  return { by, isFeasible: late === 0, daysLate: late }
}

/**
 * Gives the steps that have a day as items for `ICalendar.write` and `Csv.write`.
 *
 * @example
 * ```ts
 * const plan = Result.getOrThrow(ProcedurePlan.make(procedure, request))
 * const items = ProcedurePlan.toAgenda(plan, { id: "2022-001" })
 * const stamp = "2022-09-20T09:00:00+08:00"
 * const written = ICalendar.write(items, { name: "Plan", domain: "cases.example", stamp, language: "en" })
 * assert.match(Result.getOrThrow(written).text, /^SUMMARY:review \(2022-001\): planned\r$/m)
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const toAgenda = ({ steps, case: { procedure } }: Plan, matter: Matter): ReadonlyArray<Item> =>
  steps.flatMap(({ activity: id, title, by: roles, cites, earliest: on, latest, deadline }): ReadonlyArray<Item> => {
    if (on === undefined) return []
    const planned = { on, roles, cites, ...(latest && { latest }), ...(deadline && { due: deadline.due }) }
    return [{ matter: { roles: procedure.roles, ...matter }, id, title, planned }]
  })

/**
 * Reads choices for a plan by their schema, or says where they are not as they should be.
 *
 * @example
 * ```ts
 * const refused = ProcedurePlan.choices(z.strictObject({ hearing: z.boolean() }), { hearing: "yes" })
 * assert.equal(Result.isFailure(refused) && refused.failure.message, "/hearing: expected true or false")
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const choices = <A>(schema: ZodType<A>, input: unknown): Result.Result<A, InvalidPlan> =>
  attempt(() => read(schema, input, (issue) => new InvalidPlan(issue)))
