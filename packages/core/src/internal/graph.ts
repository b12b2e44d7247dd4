// A procedure compiled to integers, and its marking. Executing an activity only writes constants, so the marking of a
// case does not depend on calendars or rulebooks; those matter only when someone asks what is lawful or due.
import type { Activity, Endpoint, Relation } from "../Procedure.ts"

export interface Edge {
  readonly index: number
  readonly relation: Relation
  /** A node: an activity, or an `anyOf` group. */
  readonly source: number
  readonly target: number
  /** For effects of `allOf`: the members that must all have been executed. */
  readonly together?: ReadonlyArray<number>
  /** The activity whose data the guard reads. */
  readonly guard?: number
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
  /** By node: the response edges that make it pending. */
  readonly duties: ReadonlyArray<ReadonlyArray<Edge>>
  /** Activities whose every execution is remembered, because they stop or resume a clock. */
  readonly remembered: ReadonlySet<number>
}

const lists = (n: number): Array<Array<Edge>> => Array.from({ length: n }, () => [])

export const compile = (activities: ReadonlyArray<Activity>, relations: ReadonlyArray<Relation>): Graph => {
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
  const isEffect = (r: Relation): boolean => r.kind === "response" || r.kind === "include" || r.kind === "exclude"

  const edges: Array<Edge> = []
  for (const relation of relations) {
    const { from, to, kind } = relation
    // an anyOf at the source of a gate is one derived activity; at the source of an effect, each member triggers it
    const sources = isAny(from) && !isEffect(relation) ? [groupNode(from)] : members(from)
    const targets = isAny(to) && kind === "response" ? [groupNode(to)] : members(to)
    const together = isEffect(relation) && typeof from !== "string" && from.mode === "all" ? { together: members(from) } : {}
    const guard = relation.when === undefined ? {} : { guard: index(relation.when.of) }
    for (const source of sources) {
      for (const target of targets) edges.push({ index: edges.length, relation, source, target, ...together, ...guard })
    }
  }

  const nodes = n + groups.length
  const graph = {
    conditions: lists(n),
    milestones: lists(n),
    includers: lists(n),
    responses: lists(n),
    excludes: lists(n),
    includes: lists(n),
    duties: lists(nodes),
  }
  for (const edge of edges) {
    switch (edge.relation.kind) {
      case "condition":
        graph.conditions[edge.target]?.push(edge)
        break
      case "milestone":
        graph.milestones[edge.target]?.push(edge)
        break
      case "response":
        graph.responses[edge.source]?.push(edge)
        graph.duties[edge.target]?.push(edge)
        break
      case "exclude":
        graph.excludes[edge.source]?.push(edge)
        break
      case "include":
        graph.includes[edge.source]?.push(edge)
        graph.includers[edge.target]?.push(edge)
        break
    }
  }
  const groupsOf = activities.map((_, i) => groups.flatMap((g, k) => (g.members.includes(i) ? [n + k] : [])))
  const remembered = new Set(
    relations.flatMap((r) => (r.suspendedBy ? [index(r.suspendedBy.stop), index(r.suspendedBy.resume)] : [])),
  )
  return { activities, relations, indexOf, groups, nodes, edges, groupsOf, remembered, ...graph }
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
  /** The epoch day and event that met it; a renewed one is replaced instead. */
  doneOn?: number
  doneBy?: number
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
export interface Tick {
  readonly day: number
  readonly order: number
}

/** The marking and what it remembers. Written in place by `execute`, never after a case has handed it out. */
export interface State {
  /** By node: the day and log entry of the latest execution. */
  readonly executed: Int32Array
  readonly entry: Int32Array
  readonly order: Int32Array
  /** By activity. */
  readonly included: Uint8Array
  readonly excludedBy: Int32Array
  /** By edge: which obligation is open, or -1. */
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
    open: new Int32Array(graph.edges.length).fill(-1),
    pending: new Int32Array(graph.nodes),
    initial: new Uint8Array(graph.nodes),
    obligations: [],
    times: new Map(),
    data: new Array(n).fill(undefined),
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
  for (const edge of graph.duties[node] as ReadonlyArray<Edge>) {
    const k = state.open[edge.index] as number
    if (k < 0) continue
    const obligation = state.obligations[k] as Obligation
    obligation.doneOn = step.day
    obligation.doneBy = step.entry
    state.open[edge.index] = -1
  }
  state.pending[node] = 0
  state.initial[node] = 0
}

const fires = (state: State, edge: Edge): boolean => {
  return !edge.together?.some((member) => state.executed[member] === never) && applies(state, edge)
}

/** Whether the guard of a relation lets it apply; where nothing is recorded it does. */
export const applies = (state: State, edge: Edge): boolean => {
  if (edge.guard === undefined) return true
  const data = state.data[edge.guard]
  return data === undefined || (edge.relation.when?.test as (data: unknown) => boolean)(data)
}

/** Applies an event: executed; own pending cleared; excludes; includes; responses. */
export const execute = (graph: Graph, state: State, step: Step): void => {
  const a = step.activity
  state.executed[a] = step.day
  state.entry[a] = step.entry
  state.data[a] = step.data
  state.order[a] = step.order
  if (graph.remembered.has(a)) {
    const times = state.times.get(a)
    if (times === undefined) state.times.set(a, [step])
    else times.push(step)
  }
  clear(graph, state, a, step)
  for (const group of graph.groupsOf[a] as ReadonlyArray<number>) {
    state.executed[group] = step.day
    state.entry[group] = step.entry
    state.order[group] = step.order
    clear(graph, state, group, step)
  }
  for (const edge of graph.excludes[a] as ReadonlyArray<Edge>) {
    if (!fires(state, edge)) continue
    state.included[edge.target] = 0
    state.excludedBy[edge.target] = edge.index
  }
  for (const edge of graph.includes[a] as ReadonlyArray<Edge>) {
    if (fires(state, edge)) state.included[edge.target] = 1
  }
  for (const edge of graph.responses[a] as ReadonlyArray<Edge>) {
    if (!fires(state, edge)) continue
    const open = state.open[edge.index] as number
    const obligation: Obligation = { edge, since: step.day, by: step.entry, order: step.order }
    if (open >= 0) state.obligations[open] = obligation
    else {
      state.open[edge.index] = state.obligations.length
      state.obligations.push(obligation)
      state.pending[edge.target] = (state.pending[edge.target] as number) + 1
    }
  }
}

/** A group is never excluded; an activity counts only while it is included. */
export const isIncluded = (graph: Graph, state: State, node: number): boolean =>
  node >= graph.activities.length || state.included[node] === 1

export const isPending = (state: State, node: number): boolean => (state.pending[node] as number) > 0
