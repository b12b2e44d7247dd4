// What forbids an activity on a day, and how the clocks of a case stand: the half of the semantics that needs a calendar
// and a rulebook.
import * as Result from "effect/Result"
import { type Citation, covers } from "../Citation.ts"
import type { LocalDate } from "../LocalDate.ts"
import type { Parameter } from "../Parameter.ts"
import {
  type Activity,
  type Endpoint,
  type Procedure,
  type Relation,
  type Role,
  type SuspendedBy,
  titleOf
} from "../Procedure.ts"
import * as Rulebook from "../Rulebook.ts"
import { fill, list, type Slots, type Text } from "../Text.ts"
import * as TimeLimit from "../TimeLimit.ts"
import type { WorkCalendar } from "../WorkCalendar.ts"
import * as epoch from "./epochDay.ts"
import { applies, type Edge, type Graph, isIncluded, isPending, never, type State } from "./graph.ts"
import { joined } from "./joined.ts"

export interface Context {
  readonly calendar: WorkCalendar
  readonly rulebook: Rulebook.Rulebook
}

export interface Blocker {
  readonly code:
    | "condition"
    | "tooEarly"
    | "suspended"
    | "calendarUnknown"
    | "milestone"
    | "excluded"
    | "role"
    | "notInForce"
    | "laterEvent"
  /** The relation that forbids. */
  readonly relation?: string
  readonly force: "mandatory" | "presumptive"
  readonly cites: ReadonlyArray<Citation>
  readonly slots: Slots
  readonly text: Text
  /** The first day on which this no longer forbids, where only time is the reason. */
  readonly lawfulFrom?: LocalDate
  /** Readings of the law under which it would not forbid on the day asked for. */
  readonly readings: ReadonlyArray<TimeLimit.Reading>
  readonly period?: TimeLimit.Period
  /** The limit by which the period was reckoned, with its base where a jurisdiction overrides it. */
  readonly parameter?: Rulebook.Resolved<TimeLimit.TimeLimit>
  /** A reason recorded with this event lifts it. */
  readonly departable: boolean
  /** Where time alone is not the reason: the activities of which one, done before, would have lifted it. */
  readonly liftedBy?: ReadonlyArray<string>
  /** For `laterEvent`: the recorded event that would become unlawful. */
  readonly entry?: number
}

/** The outcome of asking one relation about one execution. */
export interface Check {
  readonly relation: Relation
  readonly outcome: "satisfied" | "forbidden" | "departed"
  readonly blocker?: Blocker
  /** Whether what it found may be departed from with a reason, and the recorded one. */
  readonly presumptive?: boolean
  readonly reason?: string
  readonly period?: TimeLimit.Period
  readonly parameter?: Rulebook.Resolved<TimeLimit.TimeLimit>
  readonly source?: LocalDate
}

const texts = {
  condition: { zh: "须先有“{source}”", en: "{source} must come first" },
  tooEarly: {
    zh: "自{start}（{source}）起期间未满，最早可于{lawfulFrom}进行",
    en: "the period from {start} ({source}) has not run; lawful from {lawfulFrom}"
  },
  tooLate: {
    zh: "{source}（{start}）须不晚于{latest}；照此最早可于{lawfulFrom}进行",
    en: "{source} ({start}) had to be no later than {latest}; as it is, lawful from {lawfulFrom}"
  },
  tooLateForNow: {
    zh: "{source}（{start}）须不晚于{latest}",
    en: "{source} ({start}) had to be no later than {latest}"
  },
  suspended: {
    zh: "自{start}起的期间自{since}中止，尚未恢复（已计{elapsed}，尚余{remaining}）",
    en: "the period from {start} is suspended since {since} ({elapsed} elapsed, {remaining} remaining)"
  },
  calendarUnknown: {
    zh: "{year}年放假安排尚无官方数据，无法确定",
    en: "cannot be told: no official working-day arrangement of {year}"
  },
  milestone: { zh: "{source}尚待完成", en: "{source} is still outstanding" },
  excluded: { zh: "在此阶段不可进行", en: "not available at this stage" },
  opened: { zh: "在此阶段不可进行，须待：{openers}", en: "not available at this stage; opened by: {openers}" },
  role: { zh: "应由{roles}进行", en: "is for {roles} to do" },
  notYetInForce: { zh: "自{from}起施行，此前不适用", en: "applies from {from} only" },
  noLongerInForce: { zh: "施行至{until}为止，此后不适用", en: "applied until {until} only" }
} satisfies Record<string, Text>

export const iso = (day: number): LocalDate => epoch.format(day) as LocalDate

const block = (
  code: Blocker["code"],
  relation: Relation | undefined,
  cites: ReadonlyArray<Citation>,
  text: Text,
  slots: Slots,
  rest: Partial<Blocker> = {}
): Blocker => ({
  code,
  force: relation?.force === "presumptive" ? "presumptive" : "mandatory",
  cites,
  slots,
  text: fill(text, slots),
  readings: [],
  departable: false,
  ...(relation && { relation: relation.id }),
  ...rest
})

/**
 * The suspensions of a clock that ran between two places in the fold: each stop with the resumption that follows it.
 * What happened outside, in an earlier round or after the clock had served, is none of its business.
 */
export const suspensionsOf = (
  graph: Graph,
  state: State,
  relation: Relation,
  after: number,
  before = Number.POSITIVE_INFINITY
): ReadonlyArray<TimeLimit.Suspension> => {
  const { suspendedBy: pair, cites } = relation
  if (pair === undefined) return []
  const ticks = (end: keyof Pick<SuspendedBy, "stop" | "resume">) => {
    const all = state.times.get(graph.indexOf.get(pair[end]) as number) ?? []
    return all.filter((tick) => tick.order < before)
  }
  const resumes = ticks("resume")
  const list: Array<TimeLimit.Suspension> = []
  let [next, busyUntil] = [0, after]
  for (const stop of ticks("stop")) {
    if (stop.order <= busyUntil) continue
    while (next < resumes.length && (resumes[next]?.order as number) <= stop.order) next++
    const resume = resumes[next]
    list.push({ from: iso(stop.day), mode: pair.mode, cites, ...(resume && { to: iso(resume.day) }) })
    if (resume === undefined) break
    busyUntil = resume.order
  }
  return list
}

/** The value of a limit on the day on which its clock starts; none where no value is in force then. */
export const limitOn = (
  parameter: Parameter<TimeLimit.TimeLimit>,
  on: LocalDate,
  { rulebook }: Context
): Rulebook.Resolved<TimeLimit.TimeLimit> | undefined =>
  Result.getOrUndefined(Rulebook.valueOf(rulebook, parameter, on))

/** The provisions of a relation, and of the override that sets its limit. */
export const citesOf = (
  { cites }: Relation,
  { override }: Rulebook.Resolved<TimeLimit.TimeLimit>
): ReadonlyArray<Citation> => (override === undefined ? cites : [...cites, override.cites])

/**
 * The year for which the calendar has no answer. A limit that would leave the years 1 to 9999 has none either; anything
 * else cannot fail, because parameters are validated when they are made and dates come from the log.
 */
export const unknownYearOf = (failure: TimeLimit.Failure, day: LocalDate): number => {
  if (failure._tag === "CalendarUnknown") return failure.year
  if (failure._tag === "InvalidDate") return epoch.yearOf(epoch.parse(day))
  throw failure
}

const isBackward = (parameter: Parameter<TimeLimit.TimeLimit>): boolean =>
  parameter.values[0]?.value.kind === "notLaterThan"

interface UnknownYear {
  readonly unknownYear: number
}

/** The first day whose backward limit the source meets, or the year for which the calendar has no answer. */
const firstAnchor = (
  { relation: { delay } }: Edge,
  source: LocalDate,
  from: number,
  context: Context
): LocalDate | UnknownYear => {
  for (let day = from; ; day++) {
    // the number of days may change before the day comes
    const limit = limitOn(delay as Parameter<TimeLimit.TimeLimit>, iso(day), context)
    if (limit === undefined) return iso(day)
    const period = TimeLimit.resolve(limit.value, iso(day), { calendar: context.calendar })
    if (Result.isFailure(period)) return { unknownYear: unknownYearOf(period.failure, iso(day)) }
    if (source <= period.success.lastDay) return iso(day)
  }
}

/** The day on which a period that runs forward lets the later activity happen: all such periods have one. */
const permittedBy = (
  { closing }: Relation,
  { lastDay, earliestPermitted }: { readonly lastDay: LocalDate; readonly earliestPermitted?: LocalDate }
): LocalDate => (closing === "sameDay" ? lastDay : (earliestPermitted as LocalDate))

/**
 * The first day on which the delay of a relation lets its target happen, for a source of a day; of a delay that is counted
 * backward, the first one `from` a day on. No day while its clock stands still, or the year for which the calendar has no
 * answer.
 */
export const delayedUntil = (
  edge: Edge,
  source: number,
  suspensions: ReadonlyArray<TimeLimit.Suspension>,
  context: Context,
  from = source
): number | UnknownYear => {
  const { relation } = edge
  const parameter = relation.delay as Parameter<TimeLimit.TimeLimit>
  const start = iso(source)
  if (isBackward(parameter)) {
    const first = firstAnchor(edge, start, from, context)
    return typeof first === "string" ? epoch.parse(first) : first
  }
  const limit = limitOn(parameter, start, context)
  if (limit === undefined) return source
  const period = TimeLimit.resolve(limit.value, start, { calendar: context.calendar, suspensions })
  if (Result.isSuccess(period)) return epoch.parse(permittedBy(relation, period.success))
  const { failure } = period
  return failure._tag === "OpenSuspension" ? Number.POSITIVE_INFINITY : { unknownYear: unknownYearOf(failure, start) }
}

const checkDelay = (graph: Graph, state: State, edge: Edge, day: number, context: Context): Check | undefined => {
  const { relation } = edge
  const parameter = relation.delay as Parameter<TimeLimit.TimeLimit>
  const start = iso(state.executed[edge.source] as number)
  const date = iso(day)
  const backward = isBackward(parameter)
  const counted = backward ? date : start
  // a clock that began before its limit was in force is not measured by it
  const limit = limitOn(parameter, counted, context)
  if (limit === undefined) return undefined
  const common = { relation, parameter: limit, source: start }
  const forbidden = (code: Blocker["code"], text: Text, slots: Slots, rest: Partial<Blocker> = {}): Check => {
    const blocker = block(code, relation, citesOf(relation, limit), text, slots, { parameter: limit, ...rest })
    return { ...common, outcome: "forbidden", blocker, ...(rest.period && { period: rest.period }) }
  }

  const suspensions = suspensionsOf(graph, state, relation, state.order[edge.source] as number)
  const resolved = TimeLimit.resolve(limit.value, counted, { calendar: context.calendar, suspensions })
  if (Result.isFailure(resolved)) {
    const { failure } = resolved
    if (failure._tag === "OpenSuspension") {
      const { since, elapsed, remaining } = failure
      const liftedBy = [(relation.suspendedBy as SuspendedBy).resume]
      return forbidden("suspended", texts.suspended, { start, since, elapsed, remaining }, { liftedBy })
    }
    return forbidden("calendarUnknown", texts.calendarUnknown, { year: unknownYearOf(failure, counted) })
  }
  const period = resolved.success
  const source = sourceTitle(graph, edge.source)

  if (backward) {
    const meets = (r: { readonly lastDay: LocalDate }): boolean => start <= r.lastDay
    if (meets(period)) return { ...common, outcome: "satisfied", period }
    const readings = period.alternatives.filter(meets)
    const lawfulFrom = firstAnchor(edge, start, day + 1, context)
    const slots = { source, start, latest: period.lastDay }
    return typeof lawfulFrom !== "string"
      ? forbidden("tooEarly", texts.tooLateForNow, slots, { period, readings })
      : forbidden("tooEarly", texts.tooLate, { ...slots, lawfulFrom }, { period, readings, lawfulFrom })
  }
  const lawfulFrom = permittedBy(relation, period)
  if (date >= lawfulFrom) return { ...common, outcome: "satisfied", period }
  const readings = period.alternatives.filter((r) => date >= permittedBy(relation, r))
  return forbidden("tooEarly", texts.tooEarly, { source, start, lawfulFrom }, { period, lawfulFrom, readings })
}

export const endpointOf = (graph: Graph, node: number): Endpoint =>
  node < graph.activities.length
    ? (graph.activities[node] as { readonly id: string }).id
    : (graph.groups[node - graph.activities.length] as { readonly endpoint: Endpoint }).endpoint

const sourceTitle = (graph: Graph, node: number): Text => titleOf(graph.activities, endpointOf(graph, node))

/** The recorded reasons: with the event itself, and with the event that is the source of a relation. */
export type ReasonOf = (relation: Relation, source: number) => string | undefined

const checkCondition = (
  graph: Graph,
  state: State,
  edge: Edge,
  day: number,
  context: Context,
  reasonOf: ReasonOf
): Check | undefined => {
  const { relation } = edge
  const isDone = state.executed[edge.source] !== never
  if (isDone && relation.delay === undefined) return { relation, outcome: "satisfied" }
  const found = isDone ? checkDelay(graph, state, edge, day, context) : shut(graph, edge, "condition")
  if (found?.blocker === undefined || relation.force !== "presumptive") return found
  // that the earlier act exists at all is not what a presumptive delay lets one depart from
  if (!isDone && relation.delay !== undefined) return { ...found, blocker: { ...found.blocker, force: "mandatory" } }
  const reason = reasonOf(relation, state.entry[edge.source] as number)
  const departable = (relation.reason?.on ?? "target") === "target"
  const presumptive = { ...found, presumptive: true, blocker: { ...found.blocker, departable } }
  return reason === undefined ? presumptive : { ...presumptive, outcome: "departed", reason }
}

/** A gate that is shut whatever the day, because of what its source has or has not done. */
const shut = (graph: Graph, { relation, source }: Edge, code: "condition" | "milestone"): Check => {
  const endpoint = endpointOf(graph, source)
  const liftedBy = typeof endpoint === "string" ? [endpoint] : endpoint.members
  const slots = { source: titleOf(graph.activities, endpoint) }
  const blocker = block(code, relation, relation.cites, relation.title ?? texts[code], slots, { liftedBy })
  return { relation, outcome: "forbidden", blocker }
}

const checkMilestone = (graph: Graph, state: State, edge: Edge): Check =>
  isPending(state, edge.source) ? shut(graph, edge, "milestone") : { relation: edge.relation, outcome: "satisfied" }

/** Whether a gate stands: in force on the day, its guard lets it apply, and its source is included. */
const stands = (graph: Graph, state: State, edge: Edge, day: number): boolean =>
  day >= edge.from && day <= edge.until && isIncluded(graph, state, edge.source) && applies(state, edge)

/** What a relation forbids, it forbids only while it is in force. */
const untilRepeal = (check: Check | undefined, { until }: Edge): ReadonlyArray<Check> => {
  if (check === undefined) return []
  if (check.blocker === undefined || until >= epoch.max) return [check]
  const after = iso(until + 1)
  const { lawfulFrom } = check.blocker
  const first = lawfulFrom === undefined || lawfulFrom > after ? after : lawfulFrom
  return [{ ...check, blocker: { ...check.blocker, lawfulFrom: first } }]
}

/** Asks every relation about an execution of an activity on a day. */
export const check = (
  graph: Graph,
  state: State,
  activity: number,
  day: number,
  context: Context,
  reasonOf: ReasonOf
): ReadonlyArray<Check> => {
  const standing = (edge: Edge): boolean => stands(graph, state, edge, day)
  const conditions = (graph.conditions[activity] as ReadonlyArray<Edge>).filter(standing)
  const milestones = (graph.milestones[activity] as ReadonlyArray<Edge>).filter(standing)
  const asked = conditions.map((e) => [e, checkCondition(graph, state, e, day, context, reasonOf)] as const)
  // what was never done at all is said once: by the condition that misses it, not because it is pending as well
  const absent = new Set(asked.flatMap(([e, c]) => (isAbsent(c) ? [nameOf(graph, e.source)] : [])))
  const isSaid = ({ source }: Edge): boolean => absent.has(nameOf(graph, source))
  return [
    ...asked.flatMap(([e, c]) => untilRepeal(c, e)),
    ...milestones.flatMap((e) => (isSaid(e) ? [] : untilRepeal(checkMilestone(graph, state, e), e)))
  ]
}

/** Whether a condition forbids because nothing has ever met it, whatever reason is given. */
const isAbsent = (check: Check | undefined): boolean =>
  check?.blocker?.code === "condition" && check.blocker.force === "mandatory"

/** A node by the activities that it stands for. */
const nameOf = (graph: Graph, node: number): string =>
  (graph.groups[node - graph.activities.length]?.members ?? [node]).join()

/** What forbids an activity besides its conditions and milestones. */
export const unavailable = (
  { "~graph": graph, inForce, roles }: Procedure,
  state: State,
  activity: number,
  day: number,
  by: string | undefined
): ReadonlyArray<Blocker> => {
  const declared = graph.activities[activity] as Graph["activities"][number]
  const { cites } = declared
  const date = iso(day)
  const blockers: Array<Blocker> = []
  for (const { from, until } of new Set([inForce, declared.inForce])) {
    if (date < from) {
      blockers.push(block("notInForce", undefined, cites, texts.notYetInForce, { from }, { lawfulFrom: from }))
    } else if (until !== undefined && date > until) {
      blockers.push(block("notInForce", undefined, cites, texts.noLongerInForce, { until }))
    }
  }
  if (!isIncluded(graph, state, activity)) {
    const closer = graph.edges[state.excludedBy[activity] as number]?.relation
    const includers = graph.includers[activity] as ReadonlyArray<Edge>
    const provisions = [...new Map(includers.flatMap((e) => e.relation.cites.map((c) => [c.id, c]))).values()]
    const opening = [...new Set(includers.map((e) => graph.activities[e.source] as Activity))]
    const openers = list(opening.map((a) => a.title))
    const [text, provision] = includers.length > 0 ? [texts.opened, provisions] : [texts.excluded, cites]
    const liftedBy = opening.map((a) => a.id)
    blockers.push(block("excluded", closer, closer?.cites ?? provision, text, { openers }, { liftedBy }))
  }
  if (by !== undefined && !declared.by.includes(by)) {
    // every role that may execute an activity is declared
    const titles = declared.by.map((role) => (roles[role] as Role).title)
    blockers.push(block("role", undefined, cites, texts.role, { roles: joined(titles, "或", " or ") }))
  }
  return blockers
}

/** Whether these rules judge what was done on a day. */
export const judges = ({ inForce }: Procedure, on: LocalDate): boolean => covers(inForce, on)

/** What stands in the way, of everything that was asked. */
export const forbiddenBy = (checks: ReadonlyArray<Check>): ReadonlyArray<Blocker> =>
  checks.flatMap(({ outcome, blocker }) => (outcome === "forbidden" && blocker !== undefined ? [blocker] : []))

/**
 * The first day on which nothing forbids, where time is the only reason. What forbids on a day can be followed by what
 * forbids later, so each day that is named is asked about.
 */
export const firstLawful = (
  blockers: ReadonlyArray<Blocker>,
  ask: (on: LocalDate) => ReadonlyArray<Blocker> | undefined
): { readonly lawfulFrom?: LocalDate } => {
  let [standing, reached] = [blockers, ""]
  while (standing.length > 0) {
    const days = standing.map((b) => b.lawfulFrom)
    if (days.includes(undefined)) return {}
    const next = days.sort().at(-1) as LocalDate
    if (next <= reached) return {}
    reached = next
    standing = ask(next) ?? standing
  }
  return reached === "" ? {} : { lawfulFrom: reached as LocalDate }
}
