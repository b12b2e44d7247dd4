// What forbids an activity on a day, and how the clocks of a case stand: the half of the semantics that needs a calendar
// and a rulebook.
import * as Result from "effect/Result"
import { type Citation, covers } from "../Citation.ts"
import type { LocalDate } from "../LocalDate.ts"
import type { Parameter } from "../Parameter.ts"
import { type Endpoint, type Relation, type SuspendedBy, titleOf } from "../Procedure.ts"
import * as Rulebook from "../Rulebook.ts"
import { fill, type Slots, type Text } from "../Text.ts"
import * as TimeLimit from "../TimeLimit.ts"
import type { WorkCalendar } from "../WorkCalendar.ts"
import type { CalendarUnknown } from "./calendarUnknown.ts"
import * as epoch from "./epochDay.ts"
import { applies, type Edge, type Graph, isIncluded, isPending, never, type State } from "./graph.ts"

export interface Context {
  readonly calendar: WorkCalendar
  readonly rulebook: Rulebook.Rulebook
}

export interface Blocker {
  readonly code: "condition" | "tooEarly" | "suspended" | "calendarUnknown" | "milestone" | "excluded" | "role" | "notInForce" | "laterEvent"
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
  /** A reason recorded with this event lifts it. */
  readonly departable: boolean
  /** For `laterEvent`: the recorded event that would become unlawful. */
  readonly entry?: number
}

/** The outcome of asking one relation about one execution. */
export interface Check {
  readonly relation: Relation
  readonly outcome: "satisfied" | "forbidden" | "departed"
  readonly blocker?: Blocker
  readonly reason?: string | undefined
  readonly period?: TimeLimit.Period
  readonly parameter?: Rulebook.Resolved<TimeLimit.TimeLimit>
  readonly source?: LocalDate
}

const texts = {
  condition: { zh: "须先完成{source}", en: "{source} must come first" },
  tooEarly: { zh: "自{start}（{source}）起期间未满，最早可于{lawfulFrom}进行", en: "the period from {start} ({source}) has not run; lawful from {lawfulFrom}" },
  tooLate: { zh: "{source}（{start}）须不晚于{latest}；照此最早可于{lawfulFrom}进行", en: "{source} ({start}) had to be no later than {latest}; as it is, lawful from {lawfulFrom}" },
  suspended: { zh: "自{start}起的期间自{since}中止，尚未恢复（已计{elapsed}，尚余{remaining}）", en: "the period from {start} is suspended since {since} ({elapsed} elapsed, {remaining} remaining)" },
  calendarUnknown: { zh: "{year}年放假安排尚无官方数据，无法确定", en: "cannot be told: no official working-day arrangement of {year}" },
  milestone: { zh: "{source}尚待完成", en: "{source} is still outstanding" },
  excluded: { zh: "在此阶段不可进行", en: "not available at this stage" },
  role: { zh: "应由{roles}进行", en: "is for {roles} to do" },
  notInForce: { zh: "自{from}起施行，此前不适用", en: "applies from {from} only" },
} satisfies Record<string, Text>

export const iso = (day: number): LocalDate => epoch.format(day) as LocalDate

const block = (
  code: Blocker["code"],
  relation: Relation | undefined,
  cites: ReadonlyArray<Citation>,
  text: Text,
  slots: Slots,
  rest: Partial<Blocker> = {},
): Blocker => ({
  code,
  force: relation?.force === "presumptive" ? "presumptive" : "mandatory",
  cites,
  slots,
  text: fill(text, slots),
  readings: [],
  departable: false,
  ...(relation === undefined ? {} : { relation: relation.id }),
  ...rest,
})

/** The suspensions of a clock that began at a place in the fold: each stop with the resumption that follows it. */
export const suspensionsOf = (graph: Graph, state: State, pair: SuspendedBy | undefined, after: number): ReadonlyArray<TimeLimit.Suspension> => {
  if (pair === undefined) return []
  const ticks = (activity: string) => state.times.get(graph.indexOf.get(activity) as number) ?? []
  const resumes = ticks(pair.resume)
  const list: Array<TimeLimit.Suspension> = []
  let busyUntil = after
  for (const stop of ticks(pair.stop)) {
    if (stop.order <= busyUntil) continue
    const resume = resumes.find((r) => r.order > stop.order)
    list.push({ from: iso(stop.day), mode: pair.mode, ...(resume === undefined ? {} : { to: iso(resume.day) }) })
    if (resume === undefined) break
    busyUntil = resume.order
  }
  return list
}

/** A limit with the citations of the provision that applies it. */
export const limitOn = (
  parameter: Parameter<TimeLimit.TimeLimit>,
  on: LocalDate,
  { rulebook }: Context,
): Rulebook.Resolved<TimeLimit.TimeLimit> | undefined => {
  const resolved = Rulebook.valueOf(rulebook, parameter, on)
  return Result.isFailure(resolved) ? undefined : resolved.success
}

const unknownYear = (relation: Relation, cites: ReadonlyArray<Citation>, { year }: CalendarUnknown): Blocker =>
  block("calendarUnknown", relation, cites, texts.calendarUnknown, { year })

/** The first day whose backward limit the source meets; none where a calendar ends before it. */
const firstAnchor = (limit: TimeLimit.TimeLimit, source: LocalDate, from: number, { calendar }: Context): LocalDate | undefined => {
  for (let day = from; day < from + 4000; day++) {
    const period = TimeLimit.resolve(limit, iso(day), { calendar })
    if (Result.isFailure(period)) return undefined
    if (source <= period.success.lastDay) return iso(day)
  }
  return undefined
}

const checkDelay = (graph: Graph, state: State, edge: Edge, day: number, context: Context): Check | undefined => {
  const { relation } = edge
  const parameter = relation.delay as Parameter<TimeLimit.TimeLimit>
  const begun = state.executed[edge.source] as number
  const start = iso(begun)
  const backward = parameter.values[0]?.value.kind === "notLaterThan"
  // a clock that began before its rule was in force is not measured by it
  const resolved = limitOn(parameter, backward ? iso(day) : start, context)
  if (resolved === undefined) return undefined
  const limit = resolved.value
  const cites = resolved.override === undefined ? relation.cites : [...relation.cites, resolved.override.cites]
  const source = titleOf(graph.activities, endpointOf(graph, edge.source))
  const common = { relation, parameter: resolved, source: start }
  const forbidden = (blocker: Blocker): Check => ({ ...common, outcome: "forbidden", blocker, ...(blocker.period === undefined ? {} : { period: blocker.period }) })

  const suspensions = backward ? [] : suspensionsOf(graph, state, relation.suspendedBy, state.order[edge.source] as number)
  const resolvedPeriod = TimeLimit.resolve(limit, backward ? iso(day) : start, { calendar: context.calendar, suspensions })
  if (Result.isFailure(resolvedPeriod)) {
    const { failure } = resolvedPeriod
    if (failure._tag === "OpenSuspension") {
      const { since, elapsed, remaining } = failure
      return forbidden(block("suspended", relation, cites, texts.suspended, { start, since, elapsed, remaining }))
    }
    if (failure._tag === "CalendarUnknown") return forbidden(unknownYear(relation, cites, failure))
    throw failure // a parameter is validated when it is made, and dates come from the log: nothing else can fail
  }
  const period = resolvedPeriod.success
  const date = iso(day)

  if (backward) {
    if (start <= period.lastDay) return { ...common, outcome: "satisfied", period }
    const lawfulFrom = firstAnchor(limit, start, day + 1, context)
    const slots = { source, start, latest: period.lastDay, lawfulFrom: lawfulFrom ?? "?" }
    const readings = period.alternatives.filter((r) => start <= r.lastDay)
    return forbidden(block("tooEarly", relation, cites, texts.tooLate, slots, { period, readings, ...(lawfulFrom === undefined ? {} : { lawfulFrom }) }))
  }
  const from = (r: { lastDay: LocalDate; earliestPermitted?: LocalDate }): LocalDate =>
    relation.closing === "sameDay" ? r.lastDay : (r.earliestPermitted ?? iso(epoch.parse(r.lastDay) + 1))
  const lawfulFrom = from(period)
  if (date >= lawfulFrom) return { ...common, outcome: "satisfied", period }
  const readings = period.alternatives.filter((r) => date >= from(r))
  return forbidden(block("tooEarly", relation, cites, texts.tooEarly, { source, start, lawfulFrom }, { period, lawfulFrom, readings }))
}

export const endpointOf = (graph: Graph, node: number): Endpoint =>
  node < graph.activities.length
    ? (graph.activities[node] as { readonly id: string }).id
    : (graph.groups[node - graph.activities.length] as { readonly endpoint: Endpoint }).endpoint

/** The recorded reasons: with the event itself, and with the event that is the source of a relation. */
export type ReasonOf = (relation: Relation, source: number) => string | undefined

/** Asks every relation about an execution of an activity on a day. */
export const check = (graph: Graph, state: State, activity: number, day: number, context: Context, reasonOf: ReasonOf): ReadonlyArray<Check> => {
  const checks: Array<Check> = []
  const date = iso(day)
  const push = (edge: Edge, found: Check | undefined): void => {
    if (found === undefined) return
    const { relation } = edge
    if (found.outcome !== "forbidden" || relation.force !== "presumptive") {
      checks.push(found)
      return
    }
    const reason = reasonOf(relation, state.entry[edge.source] as number)
    const departable = (relation.reason?.on ?? "target") === "target"
    const blocker = { ...(found.blocker as Blocker), departable }
    checks.push(reason === undefined ? { ...found, blocker } : { ...found, blocker, outcome: "departed", reason })
  }
  for (const edge of graph.conditions[activity] as ReadonlyArray<Edge>) {
    const { relation } = edge
    if (!covers(relation.inForce, date) || !applies(state, edge) || !isIncluded(graph, state, edge.source)) continue
    if (state.executed[edge.source] === never) {
      const source = titleOf(graph.activities, endpointOf(graph, edge.source))
      const found: Check = { relation, outcome: "forbidden", blocker: block("condition", relation, relation.cites, relation.title ?? texts.condition, { source }) }
      // that the earlier act exists at all is not what a presumptive delay lets one depart from
      if (relation.delay === undefined) push(edge, found)
      else checks.push(found)
    } else if (relation.delay === undefined) {
      checks.push({ relation, outcome: "satisfied" })
    } else push(edge, checkDelay(graph, state, edge, day, context))
  }
  for (const edge of graph.milestones[activity] as ReadonlyArray<Edge>) {
    const { relation } = edge
    if (!covers(relation.inForce, date) || !applies(state, edge) || !isIncluded(graph, state, edge.source)) continue
    if (!isPending(state, edge.source)) {
      checks.push({ relation, outcome: "satisfied" })
      continue
    }
    const source = titleOf(graph.activities, endpointOf(graph, edge.source))
    checks.push({ relation, outcome: "forbidden", blocker: block("milestone", relation, relation.cites, relation.title ?? texts.milestone, { source }) })
  }
  return checks
}

/** What forbids an activity besides its conditions and milestones. */
export const unavailable = (graph: Graph, state: State, activity: number, day: number, by: string | undefined, roles: Readonly<Record<string, { readonly title: Text }>>): ReadonlyArray<Blocker> => {
  const declared = graph.activities[activity] as Graph["activities"][number]
  const blockers: Array<Blocker> = []
  if (!covers(declared.inForce, iso(day))) {
    const { from } = declared.inForce
    blockers.push(block("notInForce", undefined, declared.cites, texts.notInForce, { from }, from > iso(day) ? { lawfulFrom: from } : {}))
  }
  if (!isIncluded(graph, state, activity)) {
    const by = graph.edges[state.excludedBy[activity] as number]?.relation
    const openers = (graph.includers[activity] as ReadonlyArray<Edge>).flatMap((e) => e.relation.cites)
    blockers.push(block("excluded", by, by?.cites ?? [...new Map(openers.map((c) => [c.id, c])).values()], texts.excluded, {}))
  }
  if (by !== undefined && !declared.by.includes(by)) {
    const titles = declared.by.map((r) => roles[r]?.title ?? { zh: r, en: r })
    const all = { zh: titles.map((t) => t.zh).join("或"), en: titles.map((t) => t.en).join(" or ") }
    blockers.push(block("role", undefined, declared.cites, texts.role, { roles: all }))
  }
  return blockers
}
