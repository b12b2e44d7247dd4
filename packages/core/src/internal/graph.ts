// A procedure compiled to integers, and its marking. Executing an activity only writes constants, so the marking of a
// case does not depend on calendars or rulebooks; those matter only when someone asks what is lawful or due.
import type { Interval } from "../Citation.ts"
import type { Activity, Endpoint, Relation } from "../Procedure.ts"
import * as epoch from "./epochDay.ts"

export interface Edge {
  readonly index: number
  readonly relation: Relation
  /** A node: an activity, or an `anyOf` group. */
  readonly source: number
  readonly target: number
  /** For effects of `allOf`: the members that must all have been executed. */
  readonly together?: ReadonlyArray<number>
  /** The activity whose data the guard reads. */
  readonly guard?: { readonly of: number; readonly test: (data: unknown) => boolean }
  /** For a response: its duty, which its other sources renew instead of adding a second one. */
  readonly duty: number
  /** The first and last day on which the relation is in force. */
  readonly from: number
  readonly until: number
}

export interface Graph {
  readonly activities: ReadonlyArray<Activity>
  readonly relations: ReadonlyArray<Relation>
  readonly indexOf: ReadonlyMap<string, number>
  /** The members of each group; group g is node `activities.length + g`. */
  readonly groups: ReadonlyArray<{ readonly members: ReadonlyArray<number>; readonly endpoint: Endpoint }>
  readonly nodes: number
  readonly edges: ReadonlyArray<Edge>
  /** By activity: what gates it, what it triggers, and the groups that it belongs to. */
  readonly conditions: ReadonlyArray<ReadonlyArray<Edge>>
  readonly milestones: ReadonlyArray<ReadonlyArray<Edge>>
  readonly includers: ReadonlyArray<ReadonlyArray<Edge>>
  readonly responses: ReadonlyArray<ReadonlyArray<Edge>>
  readonly excludes: ReadonlyArray<ReadonlyArray<Edge>>
  readonly includes: ReadonlyArray<ReadonlyArray<Edge>>
  readonly groupsOf: ReadonlyArray<ReadonlyArray<number>>
  /** How many duties the responses can lay down, and by node which of them make it pending. */
  readonly dutyCount: number
  readonly duties: ReadonlyArray<ReadonlyArray<number>>
  /** Activities whose every execution is remembered, because they stop or resume a clock. */
  readonly remembered: ReadonlySet<number>
  /** The day on which the procedure came into force. */
  readonly since: number
}

export const compile = (
  activities: ReadonlyArray<Activity>,
  relations: ReadonlyArray<Relation>,
  inForce: Interval
): Graph => {
  const n = activities.length
  const indexOf = new Map(activities.map((a, i) => [a.id, i]))
  const index = (id: string): number => indexOf.get(id) as number
  const groups: Array<{ members: ReadonlyArray<number>; endpoint: Endpoint }> = []
  const groupNodes = new Map<string, number>()
  const members = (e: Endpoint): ReadonlyArray<number> => (typeof e === "string" ? [index(e)] : e.members.map(index))
  const groupNode = (e: Endpoint): number => {
    const key = [...members(e)].sort((a, b) => a - b).join()
    const found = groupNodes.get(key)
    if (found !== undefined) return found
    groups.push({ members: members(e), endpoint: e })
    groupNodes.set(key, n + groups.length - 1)
    return n + groups.length - 1
  }
  const isAny = (e: Endpoint): boolean => typeof e !== "string" && e.mode === "any"
  const isEffect = ({ kind }: Relation): boolean => kind !== "condition" && kind !== "milestone"

  const edges: Array<Edge> = []
  let dutyCount = 0
  for (const relation of relations) {
    const { from, to, kind, inForce } = relation
    // an anyOf at the source of a gate is one derived activity; at the source of an effect, each member triggers it
    const sources = isAny(from) && !isEffect(relation) ? [groupNode(from)] : members(from)
    const targets = isAny(to) && kind === "response" ? [groupNode(to)] : members(to)
    const together =
      isEffect(relation) && typeof from !== "string" && from.mode === "all" ? { together: members(from) } : {}
    const guard =
      relation.when === undefined
        ? {}
        : { guard: { of: index(relation.when.of), test: relation.when.test as (data: unknown) => boolean } }
    const interval = {
      from: epoch.parse(inForce.from),
      until: inForce.until === undefined ? Number.POSITIVE_INFINITY : epoch.parse(inForce.until)
    }
    const firstDuty = dutyCount
    if (kind === "response") dutyCount += targets.length
    for (const source of sources) {
      for (const [i, target] of targets.entries()) {
        const duty = kind === "response" ? firstDuty + i : -1
        edges.push({ index: edges.length, relation, source, target, duty, ...interval, ...together, ...guard })
      }
    }
  }

  const nodes = n + groups.length
  const at = (end: "source" | "target", kind: Relation["kind"]): ReadonlyArray<ReadonlyArray<Edge>> => {
    const lists = Array.from({ length: nodes }, (): Array<Edge> => [])
    for (const edge of edges) if (edge.relation.kind === kind) lists[edge[end]]?.push(edge)
    return lists
  }
  const groupsOf = activities.map((_, i) => groups.flatMap((g, k) => (g.members.includes(i) ? [n + k] : [])))
  const remembered = new Set(
    relations.flatMap((r) => (r.suspendedBy ? [index(r.suspendedBy.stop), index(r.suspendedBy.resume)] : []))
  )
  return {
    activities,
    relations,
    indexOf,
    groups,
    nodes,
    edges,
    conditions: at("target", "condition"),
    milestones: at("target", "milestone"),
    includers: at("target", "include"),
    responses: at("source", "response"),
    excludes: at("source", "exclude"),
    includes: at("source", "include"),
    groupsOf,
    dutyCount,
    duties: at("target", "response").map((responses) => [...new Set(responses.map((e) => e.duty))]),
    remembered,
    since: epoch.parse(inForce.from)
  }
}

/** Never: earlier than every epoch day. */
export const never = -2147483648

/** A response that was triggered, and what became of it. */
export interface Obligation {
  readonly edge: Edge
  /** The epoch day, the log entry and the place in the fold of the event that triggered it. */
  readonly since: number
  readonly by: number
  readonly order: number
  /** The epoch day and the place in the fold of the event that met it. */
  doneOn?: number
  doneOrder?: number
  /** The epoch day on which a renewed one took its place, or on which it had fallen away before that. */
  replacedOn?: number
}

/** One event as the fold needs it: its activity, its epoch day and its place in the log. */
export interface Step {
  readonly activity: number
  readonly day: number
  readonly entry: number
  /** The place in the fold, which a late entry can change; the place in the log stays. */
  readonly order: number
  readonly data: unknown
}

/** One execution that stops or resumes a clock. */
interface Tick {
  readonly day: number
  readonly order: number
}

/** The marking and what it remembers. Written in place by `execute`, never after a case has handed it out. */
export interface State {
  /** By node: the day and log entry of the latest execution. */
  readonly executed: Int32Array
  readonly entry: Int32Array
  readonly order: Int32Array
  /** By activity: whether it is included, the edge and day that last excluded it, and the event that last included it. */
  readonly included: Uint8Array
  readonly excludedBy: Int32Array
  readonly excludedOn: Int32Array
  readonly includedAt: Int32Array
  /** By duty: the obligation that is open, or -1. */
  readonly open: Int32Array
  /** By node: how many open obligations, and whether it was pending from the start. */
  readonly pending: Int32Array
  readonly initial: Uint8Array
  readonly obligations: Array<Obligation>
  readonly times: Map<number, Array<Tick>>
  readonly data: Array<unknown>
}

export const initial = (graph: Graph): State => {
  const n = graph.activities.length
  const state: State = {
    executed: new Int32Array(graph.nodes).fill(never),
    entry: new Int32Array(graph.nodes).fill(-1),
    order: new Int32Array(graph.nodes).fill(-1),
    included: new Uint8Array(n),
    excludedBy: new Int32Array(n).fill(-1),
    excludedOn: new Int32Array(n).fill(never),
    includedAt: new Int32Array(n).fill(-1),
    open: new Int32Array(graph.dutyCount).fill(-1),
    pending: new Int32Array(graph.nodes),
    initial: new Uint8Array(graph.nodes),
    obligations: [],
    times: new Map(),
    data: new Array(n).fill(undefined)
  }
  for (const [i, activity] of graph.activities.entries()) {
    state.included[i] = activity.included ? 1 : 0
    if (activity.pending) {
      state.initial[i] = 1
      state.pending[i] = 1
    }
  }
  return state
}

const clear = (graph: Graph, state: State, node: number, step: Step): void => {
  if (state.pending[node] === 0) return
  for (const duty of graph.duties[node] as ReadonlyArray<number>) {
    const k = state.open[duty] as number
    if (k < 0) continue
    const obligation = state.obligations[k] as Obligation
    obligation.doneOn = step.day
    obligation.doneOrder = step.order
    state.open[duty] = -1
  }
  state.pending[node] = 0
  state.initial[node] = 0
}

/** Whether an effect takes place. What was done before the procedure was in force counts as done when it came into force. */
export const fires = (graph: Graph, state: State, edge: Edge, day: number): boolean => {
  const on = Math.max(day, graph.since)
  if (on < edge.from || on > edge.until) return false
  return !edge.together?.some((member) => state.executed[member] === never) && applies(state, edge)
}

/** Whether the guard of a relation lets it apply; where nothing is recorded it does. */
export const applies = (state: State, edge: Edge): boolean => {
  if (edge.guard === undefined) return true
  const data = state.data[edge.guard.of]
  return data === undefined || edge.guard.test(data)
}

const execution = (graph: Graph, state: State, node: number, step: Step): void => {
  state.executed[node] = step.day
  state.entry[node] = step.entry
  state.order[node] = step.order
  clear(graph, state, node, step)
}

const respond = (graph: Graph, state: State, edge: Edge, step: Step): void => {
  const { duty, target } = edge
  const open = state.open[duty] as number
  state.open[duty] = state.obligations.length
  state.obligations.push({ edge, since: step.day, by: step.entry, order: step.order })
  if (open < 0) {
    state.pending[target] = (state.pending[target] as number) + 1
    return
  }
  // one whose activity this very event has brought back had fallen away when the activity was excluded
  const returned = target < graph.activities.length && state.includedAt[target] === step.order
  const renewed = state.obligations[open] as Obligation
  renewed.replacedOn = returned ? (state.excludedOn[target] as number) : step.day
}

/** Applies an event: executed; own pending cleared; excludes; includes; responses. */
export const execute = (graph: Graph, state: State, step: Step): void => {
  const a = step.activity
  state.data[a] = step.data
  if (graph.remembered.has(a)) {
    const times = state.times.get(a)
    if (times === undefined) state.times.set(a, [step])
    else times.push(step)
  }
  execution(graph, state, a, step)
  for (const group of graph.groupsOf[a] as ReadonlyArray<number>) execution(graph, state, group, step)
  for (const edge of graph.excludes[a] as ReadonlyArray<Edge>) {
    const { target } = edge
    if (!fires(graph, state, edge, step.day)) continue
    if (state.included[target] === 1) state.excludedOn[target] = step.day
    state.included[target] = 0
    state.excludedBy[target] = edge.index
  }
  for (const edge of graph.includes[a] as ReadonlyArray<Edge>) {
    const { target } = edge
    if (!fires(graph, state, edge, step.day)) continue
    if (state.included[target] === 0) state.includedAt[target] = step.order
    state.included[target] = 1
  }
  for (const edge of graph.responses[a] as ReadonlyArray<Edge>) {
    if (fires(graph, state, edge, step.day)) respond(graph, state, edge, step)
  }
}

/** A group is never excluded; an activity counts only while it is included. */
export const isIncluded = (graph: Graph, state: State, node: number): boolean =>
  node >= graph.activities.length || state.included[node] === 1

export const isPending = (state: State, node: number): boolean => (state.pending[node] as number) > 0
