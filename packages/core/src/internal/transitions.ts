// A procedure as a transition system over single bits: what each activity needs and what it overwrites. Executing an
// activity writes constants; where an effect hangs on a state (a group that must be complete, data that a guard reads),
// the activity becomes several transitions, one per case. Time is left out: a delay only says that its source came
// before, and a presumptive relation that can be departed from holds nothing back. So every run that the law permits is a
// run here, and what no run here does, no lawful case does.
import { covers } from "../Citation.ts"
import type { LocalDate } from "../LocalDate.ts"
import type { Activity, Relation } from "../Procedure.ts"
import type { Writes } from "./bdd.ts"
import * as epoch from "./epochDay.ts"
import type { Edge, Graph } from "./graph.ts"

/** A bit and the value it must have: twice the bit, plus the value. */
export type Literal = number
export const literal = (bit: number, value: 0 | 1): Literal => 2 * bit + value
export const bitOf = (l: Literal): number => l >> 1
export const valueOf = (l: Literal): 0 | 1 => (l & 1) as 0 | 1

/** Literals of which one must hold; an empty one cannot hold. */
export type Clause = ReadonlyArray<Literal>

/** What a guard over data says in one case of an activity. */
interface Assumption {
  readonly edge: Edge
  readonly applies: boolean
}

/** A period between a source and an activity, and the literals of which any one makes it not apply. */
export interface Delay {
  readonly edge: Edge
  readonly idle: Clause
}

export interface Transition {
  readonly activity: number
  readonly delays: ReadonlyArray<Delay>
  /** All must hold. */
  readonly clauses: ReadonlyArray<Clause>
  readonly writes: Writes
  /** What the data of this very execution say. */
  readonly assumes: ReadonlyArray<Assumption>
}

/** A fact about the past that a question needs and the marking does not hold: set by some activities, cleared by others. */
export interface Observer {
  readonly starts: 0 | 1
  readonly sets: ReadonlyArray<number>
  readonly clears: ReadonlyArray<number>
  /** It is cleared only where the guard of this relation applies. */
  readonly given?: string
}

interface Gate {
  readonly clause: Clause
  readonly relation?: Relation
}

export interface System {
  readonly graph: Graph
  readonly bits: number
  readonly initial: Uint8Array
  readonly transitions: ReadonlyArray<Transition>
  /** By node (an activity, or a group): that nothing of it is still to be done; nothing where that always holds. */
  readonly settled: ReadonlyArray<Clause | undefined>
  /** By node: that it has been executed. */
  readonly executed: ReadonlyArray<Clause>
  /** By observer: its bit. */
  readonly observed: ReadonlyArray<number>
  /** By activity: what must hold, and the relation that asks for it where it is one. */
  readonly gates: ReadonlyArray<ReadonlyArray<Gate>>
}

type Value = Literal | boolean

/** A clause without the members that are false; nothing where it always holds. */
const clause = (...values: ReadonlyArray<Value>): Clause | undefined => {
  if (values.includes(true)) return undefined
  const rest = [...new Set(values.filter((v): v is Literal => typeof v === "number"))]
  return rest.some((l) => rest.includes(l ^ 1)) ? undefined : rest
}

const present = (clauses: ReadonlyArray<Clause | undefined>): ReadonlyArray<Clause> =>
  clauses.filter((c) => c !== undefined)

const not = (value: Value): Value => (typeof value === "boolean" ? !value : value ^ 1)

/** Which activities can never happen for the simplest of reasons, and what can never change. */
interface Constants {
  readonly possible: ReadonlyArray<boolean>
  readonly included: ReadonlyArray<boolean | undefined>
  readonly pending: ReadonlyArray<boolean | undefined>
}

const constantsOf = (graph: Graph, edges: ReadonlyArray<Edge>, allowed: (activity: number) => boolean): Constants => {
  const n = graph.activities.length
  const possible = graph.activities.map((a, i) => a.included && allowed(i))
  let changed = true
  const reaches = (kind: Edge["relation"]["kind"], target: number): boolean =>
    edges.some((e) => e.relation.kind === kind && e.target === target && possible[e.source])
  while (changed) {
    changed = false
    for (let i = 0; i < n; i++) {
      if (possible[i] || !allowed(i) || !reaches("include", i)) continue
      possible[i] = true
      changed = true
    }
  }
  return {
    possible,
    included: graph.activities.map((a, i) => (reaches(a.included ? "exclude" : "include", i) ? undefined : a.included)),
    pending: Array.from({ length: graph.nodes }, (_, i) =>
      graph.activities[i]?.pending === true || reaches("response", i) ? undefined : false
    )
  }
}

type Guard = NonNullable<Edge["guard"]>

/** The number of a guard: the same test of the data of the same activity is one choice. */
const guardKey = ({ guard }: Edge, known: Array<Guard>): number => {
  const { of, test } = guard as Guard
  const found = known.findIndex((g) => g.of === of && g.test === test)
  return found >= 0 ? found : known.push({ of, test }) - 1
}

export interface Options {
  /** The day whose law applies. */
  readonly on: LocalDate
  /** Whether to leave out what no gate and no effect reads: that an activity has been executed, mostly. */
  readonly lean?: boolean
  /** The presumptive relations that are departed from, with a reason; all of them where nothing is said. */
  readonly departing?: ReadonlyArray<string>
  /** Activities that do not happen. */
  readonly without?: ReadonlyArray<number>
  readonly observers?: ReadonlyArray<Observer>
}

export const systemOf = (
  graph: Graph,
  { on, lean = false, departing, without = [], observers = [] }: Options
): System => {
  const n = graph.activities.length
  const day = epoch.parse(on)
  const edges = graph.edges.filter((e) => day >= e.from && day <= e.until)
  const inForce = (i: number): boolean => covers((graph.activities[i] as Activity).inForce, on)
  const { possible, included, pending } = constantsOf(graph, edges, (i) => inForce(i) && !without.includes(i))
  const membersOf = (node: number): ReadonlyArray<number> =>
    node < n ? [node] : (graph.groups[node - n] as Graph["groups"][number]).members
  const isGate = (e: Edge): boolean => e.relation.kind === "condition" || e.relation.kind === "milestone"
  const isDeparted = ({ relation }: Edge): boolean =>
    relation.force === "presumptive" && (departing?.includes(relation.id) ?? true)
  // that the earlier act comes first is not what a period lets one depart from
  const holds = (e: Edge): boolean => e.relation.delay !== undefined || !isDeparted(e)

  // which bits there are: only what can change and what somebody reads
  const gates = edges.filter((e) => isGate(e) && holds(e))
  const effects = edges.filter((e) => !isGate(e) && possible[e.source])
  const read = new Set([
    ...gates.flatMap((e) => (e.relation.kind === "condition" ? membersOf(e.source) : [])),
    ...effects.flatMap((e) => e.together ?? [])
  ])
  const keys: Array<Guard> = []
  const guards = new Map<number, Edge>()
  for (const e of [...gates, ...effects]) if (e.guard !== undefined) guards.set(guardKey(e, keys), e)

  let bits = 0
  const executedBit = new Map<number, number>()
  const includedBit = new Map<number, number>()
  const pendingBit = new Map<number, number>()
  const guardBit = new Map<number, number>()
  for (let i = 0; i < n; i++) {
    if (!possible[i]) continue
    if (included[i] === undefined) includedBit.set(i, bits++)
    if (!lean || read.has(i)) executedBit.set(i, bits++)
    if (pending[i] === undefined) pendingBit.set(i, bits++)
    for (const [key, e] of guards) if (e.guard?.of === i) guardBit.set(key, bits++)
    for (const [k, g] of graph.groups.entries()) {
      if (pending[n + k] === undefined && Math.max(...g.members) === i) pendingBit.set(n + k, bits++)
    }
  }
  // bits of what cannot happen any more, but was pending or included from the start
  for (let i = 0; i < graph.nodes; i++) {
    if (i < n && !possible[i] && included[i] === undefined) includedBit.set(i, bits++)
    if (pending[i] === undefined && !pendingBit.has(i)) pendingBit.set(i, bits++)
  }
  const observed = observers.map(() => bits++)

  const is = (map: ReadonlyMap<number, number>, i: number, constant: boolean): Value => {
    const bit = map.get(i)
    return bit === undefined ? constant : literal(bit, 1)
  }
  const isIncluded = (i: number): Value => (i >= n ? true : is(includedBit, i, included[i] ?? false))
  const isExecuted = (i: number): Value => is(executedBit, i, false)
  const isPending = (i: number): Value => is(pendingBit, i, pending[i] ?? false)
  const applies = (e: Edge): Value => (e.guard === undefined ? true : is(guardBit, guardKey(e, keys), true))

  const clauseOf = (e: Edge): Clause | undefined => {
    const idle = [not(isIncluded(e.source)), not(applies(e)), !holds(e)]
    return e.relation.kind === "condition"
      ? clause(...idle, ...membersOf(e.source).map(isExecuted))
      : clause(...idle, not(isPending(e.source)))
  }

  const gatesOf = graph.activities.map((_, i): ReadonlyArray<Gate> => {
    const own = gates.filter((e) => e.target === i)
    return [
      { clause: clause(isIncluded(i)) },
      ...own.map((e) => ({ clause: clauseOf(e), relation: e.relation }))
    ].flatMap(({ clause, ...rest }) => (clause === undefined ? [] : [{ clause, ...rest }]))
  })
  const delaysOf = (i: number): ReadonlyArray<Delay> =>
    gates.flatMap((edge) => {
      if (edge.target !== i || edge.relation.delay === undefined || isDeparted(edge)) return []
      const idle = clause(not(isIncluded(edge.source)), not(applies(edge)))
      return idle === undefined ? [] : [{ edge, idle }]
    })
  const transitions: Array<Transition> = []
  for (let i = 0; i < n; i++) {
    if (!possible[i]) continue
    const guard = (gatesOf[i] as ReadonlyArray<Gate>).map((g) => g.clause)
    if (guard.some((c) => c.length === 0)) continue
    transitions.push(
      ...casesOf(
        i,
        effects.filter((e) => e.source === i),
        guard
      )
    )
  }

  /** One transition for each combination of the states that its effects hang on. */
  function casesOf(i: number, own: ReadonlyArray<Edge>, clauses: ReadonlyArray<Clause>): ReadonlyArray<Transition> {
    const complete = (e: Edge): ReadonlyArray<Value> => (e.together ?? []).filter((m) => m !== i).map(isExecuted)
    const nameOf = (e: Edge): string => [...complete(e)].sort().join()
    const delays = delaysOf(i)
    const choices = [...guards].filter(([, e]) => e.guard?.of === i)
    const groups = new Map(own.flatMap((e) => (complete(e).length > 0 ? [[nameOf(e), complete(e)]] : [])))
    const read = new Map(
      own.flatMap((e) => (e.guard !== undefined && e.guard.of !== i ? [[guardKey(e, keys), e]] : []))
    )
    const questions = [
      ...choices.map(([key]) => ({ of: `data ${key}`, yes: [], no: [] })),
      ...[...groups].map(([name, all]) => ({
        of: `all ${name}`,
        yes: all.map((v) => clause(v)),
        no: [clause(...all.map(not))]
      })),
      ...[...read].map(([key, e]) => ({
        of: `data ${key}`,
        yes: [clause(applies(e))],
        no: [clause(not(applies(e)))]
      }))
    ]
    return Array.from({ length: 1 << questions.length }).flatMap((_, chosen): ReadonlyArray<Transition> => {
      const yes = new Set(questions.flatMap((q, k) => ((chosen >> k) & 1 ? [q.of] : [])))
      const extra = present(questions.flatMap((q) => (yes.has(q.of) ? q.yes : q.no)))
      if (extra.some((c) => c.length === 0)) return []
      const fires = (e: Edge): boolean =>
        (complete(e).length === 0 || yes.has(`all ${nameOf(e)}`)) &&
        (e.guard === undefined || yes.has(`data ${guardKey(e, keys)}`))
      const written = new Map<number, 0 | 1>()
      const write = (bit: number | undefined, value: 0 | 1): void => {
        if (bit !== undefined) written.set(bit, value)
      }
      write(executedBit.get(i), 1)
      for (const node of [i, ...(graph.groupsOf[i] as ReadonlyArray<number>)]) write(pendingBit.get(node), 0)
      for (const [key] of choices) write(guardBit.get(key), yes.has(`data ${key}`) ? 1 : 0)
      const happening = own.filter(fires)
      for (const e of happening) if (e.relation.kind === "exclude") write(includedBit.get(e.target), 0)
      for (const e of happening) if (e.relation.kind === "include") write(includedBit.get(e.target), 1)
      for (const e of happening) if (e.relation.kind === "response") write(pendingBit.get(e.target), 1)
      for (const [k, o] of observers.entries()) {
        const isGiven =
          o.given === undefined || own.some((e) => e.relation.id === o.given && yes.has(`data ${guardKey(e, keys)}`))
        if (o.clears.includes(i) && isGiven) write(observed[k], 0)
        if (o.sets.includes(i)) write(observed[k], 1)
      }
      return [
        {
          activity: i,
          clauses: [...clauses, ...extra],
          delays,
          writes: [...written].sort(([a], [b]) => a - b),
          assumes: choices.map(([key, edge]) => ({ edge, applies: yes.has(`data ${key}`) }))
        }
      ]
    })
  }

  const initial = new Uint8Array(bits)
  for (const [i, bit] of includedBit) initial[bit] = graph.activities[i]?.included ? 1 : 0
  for (const [i, bit] of pendingBit) initial[bit] = graph.activities[i]?.pending ? 1 : 0
  for (const bit of guardBit.values()) initial[bit] = 1
  for (const [k, o] of observers.entries()) initial[observed[k] as number] = o.starts

  return {
    graph,
    bits,
    initial,
    transitions,
    settled: Array.from({ length: graph.nodes }, (_, i) => clause(not(isIncluded(i)), not(isPending(i)))),
    executed: Array.from({ length: graph.nodes }, (_, i) => clause(...membersOf(i).map(isExecuted)) ?? []),
    observed,
    gates: gatesOf
  }
}
