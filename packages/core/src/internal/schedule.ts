// The earliest lawful day of an activity. A* over markings with times: each bit knows since when it has its value, each
// source of a period when it last happened, so that activities that do not depend on each other need no order. What
// forbids only ever forbids too early a day, never too late a one; so doing everything as early as possible is best, and
// the day that relations and periods alone would allow is a lower bound.
import type { SuspendedBy } from "../Procedure.ts"
import type { Suspension } from "../TimeLimit.ts"
import type { Edge } from "./graph.ts"
import { type Context, delayedUntil, iso } from "./lawful.ts"
import { applied, holdAll, keyOf, type Problem, problemOf, stepsLeft, stubbornSets, unreached } from "./search.ts"
import { bitOf, type Clause, type Delay, literal, type System, type Transition, valueOf } from "./transitions.ts"

/** Long ago: before the clock that is asked about. */
export const longAgo = -4_000_000

/** Since no day: it has not happened. */
const notYet = longAgo - 1
const neverDay = Number.POSITIVE_INFINITY

/** What an activity had to wait for: an earlier step, and what lies between them. */
interface Cause {
  readonly step: number
  /** The period that had to run. */
  readonly edge?: Edge
  /** The clause that the step made true. */
  readonly clause?: number
}

export interface Scheduled {
  readonly transition: Transition
  readonly day: number
  /** Nothing where it could happen on the first day. */
  readonly cause?: Cause
}

export type Earliest =
  | { readonly kind: "found"; readonly steps: ReadonlyArray<Scheduled> }
  | { readonly kind: "unreachable"; readonly unknownYear?: number }
  | { readonly kind: "exhausted" }

export interface Question {
  /** The observed bit that is set when the run has done what is asked. */
  readonly done: number
  /** The day of the activity from which is counted, with all that came before it long ago; or the first day of all. */
  readonly day: number
  readonly from?: number
  readonly bound: number
}

/** By bit: since when it has its value, when that was last relied upon. By clock: when its node last happened, was relied upon. */
interface Times {
  readonly set: Int32Array
  readonly read: Int32Array
  readonly happened: Int32Array
  readonly asked: Int32Array
}

interface Place {
  readonly marking: Uint8Array
  readonly times: Times
}

interface Visit extends Place {
  readonly steps: number
  readonly from?: Visit
  readonly by: number
  readonly bound: number
  readonly rank: number
}

/** The visits that are still open: the least bound first, and of one bound the one that is nearest to its end. */
const queue = () => {
  const heap: Array<Visit> = []
  const isBefore = (i: number, j: number): boolean => {
    const [a, b] = [heap[i] as Visit, heap[j] as Visit]
    return a.bound === b.bound ? a.rank < b.rank : a.bound < b.bound
  }
  const swap = (i: number, j: number): void => {
    const kept = heap[i] as Visit
    heap[i] = heap[j] as Visit
    heap[j] = kept
  }
  return {
    put: (visit: Visit): void => {
      heap.push(visit)
      for (let i = heap.length - 1; i > 0 && isBefore(i, (i - 1) >> 1); i = (i - 1) >> 1) swap(i, (i - 1) >> 1)
    },
    take: (): Visit | undefined => {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length === 0 || last === undefined) return first
      heap[0] = last
      for (let i = 0; ; ) {
        const [left, right] = [2 * i + 1, 2 * i + 2]
        const child = right < heap.length && isBefore(right, left) ? right : left
        if (child >= heap.length || !isBefore(child, i)) return first
        swap(i, child)
        i = child
      }
    }
  }
}

/** The nodes whose executions start, stop or resume a clock. */
interface Clocks {
  /** The place of a node among them. */
  readonly at: (node: number) => number
  /** By place: the activities whose execution is one of the node. */
  readonly writers: ReadonlyArray<ReadonlySet<number>>
  readonly stopOf: (
    edge: Edge
  ) => { readonly stop: number; readonly resume: number; readonly pair: SuspendedBy } | undefined
}

const clocksOf = ({ graph }: System, { transitions }: Problem): Clocks => {
  const index = (id: string): number => graph.indexOf.get(id) as number
  const edges = transitions.flatMap((t) => t.delays.map((d) => d.edge))
  const nodes = edges.flatMap(({ source, relation: { suspendedBy: pair } }) =>
    pair === undefined ? [source] : [source, index(pair.stop), index(pair.resume)]
  )
  const places = new Map([...new Set(nodes)].map((node, k) => [node, k]))
  const n = graph.activities.length
  const at = (node: number): number => places.get(node) as number
  return {
    at,
    writers: [...places.keys()].map(
      (node) => new Set(node < n ? [node] : (graph.groups[node - n] as (typeof graph.groups)[number]).members)
    ),
    stopOf: ({ relation: { suspendedBy: pair } }) =>
      pair && { stop: at(index(pair.stop)), resume: at(index(pair.resume)), pair }
  }
}

/** Told what a transition waits for: a day, and where it comes from. */
type Tell = (day: number, because?: { readonly bit?: number; readonly clause?: number; readonly edge?: Edge }) => void

const isNoLater = (a: Int32Array, b: Int32Array): boolean => a.every((value, i) => value <= (b[i] as number))

/** The clockwork of one question: when transitions can happen, and what that does to the times. */
const clockwork = (problem: Problem, clocks: Clocks, { day, from }: Question, context: Context) => {
  const { initial, transitions } = problem
  const base = from === undefined ? day : longAgo
  let unknownYear: number | undefined
  let isCut = false
  const known = new Map<Edge, Map<string, number>>()

  /** The first day that a period allows; never, and the year noted, where the calendar has no answer. */
  const until = (edge: Edge, source: number, suspensions: ReadonlyArray<Suspension>): number => {
    if (source <= longAgo) return longAgo
    const key = [source, ...suspensions.map((s) => `${s.from} ${s.to}`)].join()
    const byKey = known.get(edge) ?? new Map<string, number>()
    known.set(edge, byKey)
    const found = byKey.get(key)
    if (found !== undefined) return found
    const answer = delayedUntil(edge, source, suspensions, context)
    if (typeof answer !== "number") unknownYear = Math.min(unknownYear ?? answer.unknownYear, answer.unknownYear)
    const result = typeof answer === "number" ? answer : neverDay
    byKey.set(key, result)
    return result
  }

  const suspendable = [...new Set(transitions.flatMap((t) => t.delays.map((d) => d.edge)))].filter(
    (e) => e.relation.suspendedBy !== undefined
  )

  /** Whether an activity would stop a clock that has been stopped since its source happened: one suspension is counted. */
  const stopsAgain = (activity: number, { happened }: Times): boolean =>
    suspendable.some((edge) => {
      const { stop } = clocks.stopOf(edge) as NonNullable<ReturnType<Clocks["stopOf"]>>
      const [source, stopped] = [happened[clocks.at(edge.source)] as number, happened[stop] as number]
      return clocks.writers[stop]?.has(activity) === true && stopped > longAgo && stopped >= source && source > longAgo
    })

  /** The suspension of a clock since its source happened. */
  const suspensionsOf = (edge: Edge, { happened }: Times): ReadonlyArray<Suspension> => {
    const between = clocks.stopOf(edge)
    if (between === undefined) return []
    const [source, stop, resume] = [clocks.at(edge.source), between.stop, between.resume].map(
      (k) => happened[k] as number
    ) as [number, number, number]
    if (stop <= longAgo || stop < source) return []
    const { mode } = between.pair
    return [{ from: iso(stop), mode, cites: edge.relation.cites, ...(resume < stop ? {} : { to: iso(resume) }) }]
  }

  /** Of the literals of a clause that hold, the bit that has done so for longest. */
  const oldest = (clause: Clause, { marking, times }: Place): number => {
    let found = -1
    for (const l of clause) {
      const bit = bitOf(l)
      if (marking[bit] !== valueOf(l)) continue
      if (found < 0 || (times.set[bit] as number) < (times.set[found] as number)) found = bit
    }
    return found
  }

  /**
   * What a period waits for: until it has run, or since something has made it not apply, whichever came first. Each is
   * lawful, whatever of the other came later.
   */
  const waitOf = ({ edge, idle }: Delay, place: Place): { readonly day: number; readonly bit?: number } => {
    const bit = oldest(idle, place)
    const since = bit < 0 ? neverDay : (place.times.set[bit] as number)
    const source = place.times.happened[clocks.at(edge.source)] as number
    const runs = source === notYet ? neverDay : until(edge, source, suspensionsOf(edge, place.times))
    return since <= runs && bit >= 0 ? { day: since, bit } : { day: runs }
  }

  const waitsFor = ({ activity, clauses, delays, writes }: Transition, place: Place, tell: Tell): void => {
    const { marking, times } = place
    tell(activity === from ? day : base)
    if (stopsAgain(activity, times)) {
      isCut = true
      tell(neverDay)
    }
    for (const [clause, c] of clauses.entries()) {
      const bit = oldest(c, place)
      tell(times.set[bit] as number, { bit, clause })
    }
    for (const d of delays) {
      const { day, bit } = waitOf(d, place)
      // no clause of its own asks for what makes it not apply
      tell(day, bit === undefined ? { edge: d.edge } : { bit, clause: -1 })
    }
    // what it overwrites has been, and has been relied upon
    for (const [bit, value] of writes) {
      if (marking[bit] !== value) tell(Math.max(times.set[bit] as number, times.read[bit] as number), { bit })
    }
    for (const [k, writers] of clocks.writers.entries()) {
      if (writers.has(activity)) tell(Math.max(times.happened[k] as number, times.asked[k] as number))
    }
  }

  const firstDay = (t: Transition, place: Place): number => {
    let first = longAgo
    waitsFor(t, place, (d) => {
      if (d > first) first = d
    })
    return first
  }

  const perform = (t: Transition, place: Place, on: number): Place => {
    const { marking } = place
    const [set, read, happened, asked] = [
      place.times.set.slice(),
      place.times.read.slice(),
      place.times.happened.slice(),
      place.times.asked.slice()
    ]
    for (const c of t.clauses) {
      const bit = oldest(c, place)
      read[bit] = Math.max(read[bit] as number, on)
    }
    for (const d of t.delays) {
      const { bit } = waitOf(d, place)
      const k = clocks.at(d.edge.source)
      if (bit === undefined) asked[k] = Math.max(asked[k] as number, on)
      else read[bit] = Math.max(read[bit] as number, on)
    }
    for (const [bit, value] of t.writes) {
      set[bit] = marking[bit] === value ? Math.min(set[bit] as number, on) : on
      // what is written again is there from then on as well: who overwrites it comes later
      read[bit] = marking[bit] === value ? Math.max(read[bit] as number, on) : on
    }
    for (const [k, writers] of clocks.writers.entries()) if (writers.has(t.activity)) happened[k] = on
    return { marking: applied(marking, t), times: { set, read, happened, asked } }
  }

  const start: Place = {
    marking: initial,
    times: {
      set: new Int32Array(initial.length).fill(base),
      read: new Int32Array(initial.length).fill(base),
      happened: new Int32Array(clocks.writers.length).fill(notYet),
      asked: new Int32Array(clocks.writers.length).fill(base)
    }
  }

  const held = new Float64Array(2 * initial.length)
  const performed = new Map<number, number>()
  /** The day before which a bit cannot have its value 1, whatever is done: relations and periods only, nothing is lost. */
  const lowerBound = ({ marking, times }: Place, done: number): number => {
    held.fill(neverDay)
    performed.clear()
    for (const [bit, value] of marking.entries()) held[literal(bit, value as 0 | 1)] = times.set[bit] as number
    const hold = (l: number): number => held[l] as number
    const least = (c: Clause): number => c.reduce((min, l) => Math.min(min, hold(l)), neverDay)
    for (let changed = true; changed; ) {
      changed = false
      for (const t of transitions) {
        let first = t.activity === from ? day : base
        for (const c of t.clauses) first = Math.max(first, least(c))
        if (first === neverDay) continue
        for (const { edge, idle } of t.delays) {
          const k = clocks.at(edge.source)
          let source = times.happened[k] as number
          if (source === notYet) {
            source = neverDay
            for (const w of clocks.writers[k] as ReadonlySet<number>)
              source = Math.min(source, performed.get(w) ?? neverDay)
          }
          const runs = source === neverDay ? neverDay : until(edge, source, [])
          first = Math.max(first, Math.min(least(idle), runs))
        }
        // what a bit is now stays so until it was last relied upon
        for (const [bit, value] of t.writes) {
          if (marking[bit] !== value) first = Math.max(first, times.set[bit] as number, times.read[bit] as number)
        }
        if (first === neverDay) continue
        if (first < (performed.get(t.activity) ?? neverDay)) {
          performed.set(t.activity, first)
          changed = true
        }
        for (const [bit, value] of t.writes) {
          if (first >= hold(literal(bit, value))) continue
          held[literal(bit, value)] = first
          changed = true
        }
      }
    }
    return hold(literal(done, 1))
  }

  /** The end of each period that can be suspended, as things are: a longer suspension is no gain, though it began earlier. */
  const endsOf = (times: Times): ReadonlyArray<number> =>
    suspendable.map((e) => until(e, times.happened[clocks.at(e.source)] as number, suspensionsOf(e, times)))

  /** Whether one place is at least as good as another of the same marking: nothing is later. */
  const isAsEarly = (one: Times, other: Times): boolean => {
    const others = endsOf(other)
    return (
      isNoLater(one.happened, other.happened) &&
      isNoLater(one.set, other.set) &&
      isNoLater(one.read, other.read) &&
      isNoLater(one.asked, other.asked) &&
      endsOf(one).every((end, i) => end <= (others[i] as number))
    )
  }

  return {
    start,
    isAsEarly,
    oldest,
    waitsFor,
    firstDay,
    perform,
    lowerBound,
    unknownYear: () => unknownYear,
    isCut: () => isCut
  }
}

/** Pairs that do not commute because of a clock: who starts, stops or resumes it, and who waits for it. */
const clockConflicts = ({ transitions }: Problem, clocks: Clocks): ReadonlyArray<readonly [number, number]> =>
  transitions.flatMap(({ delays }, waiting) =>
    delays.flatMap(({ edge }) => {
      const between = clocks.stopOf(edge)
      const places = [clocks.at(edge.source), ...(between === undefined ? [] : [between.stop, between.resume])]
      return transitions.flatMap(({ activity }, k) =>
        k !== waiting && places.some((p) => clocks.writers[p]?.has(activity)) ? [[k, waiting] as const] : []
      )
    })
  )

/** The earliest day on which the run can have done what is asked, with the run; or that there is none. */
export const earliest = (system: System, question: Question, context: Context): Earliest => {
  const problem = problemOf(system, [[[literal(question.done, 1)]]])
  if (problem === undefined) return { kind: "unreachable" }
  const { transitions, original, goal } = problem
  const done = bitOf(goal[0]?.[0]?.[0] as number)
  const clocks = clocksOf(system, problem)
  const { start, isAsEarly, oldest, waitsFor, firstDay, perform, lowerBound, unknownYear, isCut } = clockwork(
    problem,
    clocks,
    question,
    context
  )
  const left = stepsLeft(problem)
  const stubborn = stubbornSets(problem, clockConflicts(problem, clocks))
  const open = queue()
  const seen = new Map<string, Array<Times>>()

  const isDominated = ({ marking, times }: Place): boolean => {
    const key = keyOf(marking)
    const others = seen.get(key) ?? []
    const isNews = !others.some((o) => isAsEarly(o, times))
    if (isNews) seen.set(key, [...others, times])
    return !isNews
  }
  const visit = (place: Place, steps: number, by: number, from?: Visit): void => {
    if (isDominated(place)) return
    const least = place.marking[done] === 1 ? (place.times.set[done] as number) : lowerBound(place, done)
    const bound = Math.max(least, from?.bound ?? longAgo)
    const rest = bound === neverDay ? unreached : left(place.marking)
    if (rest !== unreached) open.put({ ...place, steps, by, bound, rank: steps + 2 * rest, ...(from && { from }) })
  }

  visit(start, 0, -1)
  let expanded = 0
  for (let here = open.take(); here !== undefined; here = open.take()) {
    if (here.marking[done] === 1) return { kind: "found", steps: explained(tidied(runTo(here))) }
    if (++expanded > question.bound) return { kind: "exhausted" }
    const useful = stubborn(here.marking)
    for (const [k, t] of transitions.entries()) {
      if (!useful[k] || !holdAll(t.clauses, here.marking)) continue
      const day = firstDay(t, here)
      if (day !== neverDay) visit(perform(t, here, day), here.steps + 1, k, here)
    }
  }
  const year = unknownYear()
  if (year === undefined && isCut()) return { kind: "exhausted" }
  return { kind: "unreachable", ...(year === undefined ? {} : { unknownYear: year }) }

  /** The day on which a run has done what is asked; nothing where a step of it could not happen. */
  function endOf(run: ReadonlyArray<number>): number | undefined {
    let place = start
    for (const k of run) {
      const t = transitions[k] as Transition
      if (!holdAll(t.clauses, place.marking)) return undefined
      const day = firstDay(t, place)
      if (day === neverDay) return undefined
      place = perform(t, place, day)
    }
    return place.marking[done] === 1 ? (place.times.set[done] as number) : undefined
  }

  /** The same run without steps that it does not need, and the others as early as they can be. */
  function tidied(run: ReadonlyArray<number>): ReadonlyArray<number> {
    const end = endOf(run)
    const shorter = (from: ReadonlyArray<number>): ReadonlyArray<number> => {
      let kept = from
      for (let i = from.length - 1; i >= 0; i--) {
        const without = kept.filter((_, at) => at !== i)
        if (endOf(without) === end) kept = without
      }
      return kept
    }
    const left = [...run]
    const early: Array<number> = []
    let place = start
    while (left.length > 0) {
      const ready = left.filter((k) => holdAll((transitions[k] as Transition).clauses, place.marking))
      const days = ready.map((k) => firstDay(transitions[k] as Transition, place))
      const day = Math.min(...days)
      const next = ready[days.indexOf(day)]
      if (next === undefined || day === neverDay) break
      left.splice(left.indexOf(next), 1)
      early.push(next)
      place = perform(transitions[next] as Transition, place, day)
    }
    return shorter(endOf(early) === end ? early : run)
  }

  /** The steps of a run in the order of their days, each with what it waited for. */
  function explained(run: ReadonlyArray<number>): ReadonlyArray<Scheduled> {
    let place = start
    const setBy = new Map<number, number>()
    const readBy = new Map<number, number>()
    const happenedBy = new Map<number, number>()
    const steps = run.map((k, step): Scheduled => {
      const t = transitions[k] as Transition
      const day = firstDay(t, place)
      let cause: Cause | undefined
      waitsFor(t, place, (d, because) => {
        if (d !== day || cause?.edge !== undefined || because === undefined) return
        const { bit, clause, edge } = because
        const by =
          edge !== undefined
            ? happenedBy.get(clocks.at(edge.source))
            : clause !== undefined
              ? setBy.get(bit as number)
              : readBy.get(bit as number)
        if (by === undefined || (cause !== undefined && clause === undefined && edge === undefined)) return
        cause = { step: by, ...(edge !== undefined ? { edge } : clause !== undefined && { clause }) }
      })
      for (const c of t.clauses) {
        const bit = oldest(c, place)
        if (day >= (place.times.read[bit] as number)) readBy.set(bit, step)
      }
      for (const [bit, value] of t.writes) {
        if (place.marking[bit] !== value || day < (place.times.set[bit] as number)) setBy.set(bit, step)
      }
      for (const [c, writers] of clocks.writers.entries()) if (writers.has(t.activity)) happenedBy.set(c, step)
      place = perform(t, place, day)
      return { transition: original[k] as Transition, day, ...(cause && { cause }) }
    })
    const order = steps
      .map((_, i) => i)
      .sort((a, b) => (steps[a] as Scheduled).day - (steps[b] as Scheduled).day || a - b)
    const placeOf = new Map(order.map((step, i) => [step, i]))
    return order.map((i) => {
      const { cause, ...step } = steps[i] as Scheduled
      return { ...step, ...(cause && { cause: { ...cause, step: placeOf.get(cause.step) as number } }) }
    })
  }
}

const runTo = (last: Visit): ReadonlyArray<number> => {
  const run: Array<number> = []
  for (let v = last; v.from !== undefined; v = v.from) run.unshift(v.by)
  return run
}
