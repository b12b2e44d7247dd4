// When the steps of a list can be done, and what each waits for. Steps that bear on each other keep the order of the list,
// those that do not may fall on any days: so every step sees what it would see in the list's own order, and only the days
// are left to reckon. What a step waits for only ever holds it back, so doing everything as early as possible is best.
import * as Result from "effect/Result"
import type { Relation } from "../Procedure.ts"
import * as TimeLimit from "../TimeLimit.ts"
import * as epoch from "./epochDay.ts"
import { applies, type Edge, execute, fires, type Graph, initial, isIncluded } from "./graph.ts"
import { type Context, delayedUntil, iso, unknownYearOf } from "./lawful.ts"

/** A step of the list, as the reckoning needs it. */
export interface Planned {
  readonly activity: number
  readonly data: unknown
  readonly reasons: Readonly<Record<string, string>>
  /** The time that it takes from the latest of the steps that it waits for. */
  readonly takes?: TimeLimit.TimeLimit
}

/** Something that a step waits for: one of some earlier steps, and the relation because of which. */
interface Wait {
  readonly steps: ReadonlyArray<number>
  readonly relation?: Relation
  /** A gate holds only for acts of the days on which it is in force. */
  readonly gate?: Edge
  /** The period that has to run from the latest of the steps, and the steps that stop and resume it. */
  readonly period?: { readonly stops: ReadonlyArray<number>; readonly resumes: ReadonlyArray<number> }
}

/** What made a step wait until its day: an earlier step, the relation, and whether time had to run. */
export interface Cause {
  readonly step?: number
  readonly relation?: Relation
  readonly runs?: "period" | "own"
  readonly source?: number
  readonly suspensions?: ReadonlyArray<TimeLimit.Suspension>
}

export interface Reckoning {
  /** By step: its earliest day; infinite where there is none. */
  readonly days: ReadonlyArray<number>
  /** By step: the earlier steps that it waits for. */
  readonly before: ReadonlyArray<ReadonlySet<number>>
  /** The first day of a step, given the days of the steps before it. */
  readonly dayOf: (step: number, days: ReadonlyArray<number>) => number
  readonly causeOf: (step: number, days: ReadonlyArray<number>) => Cause | undefined
  /** The first year without an answer that was asked for since it was last asked. */
  readonly takeUnknownYear: () => number | undefined
}

const never = Number.POSITIVE_INFINITY

/** Several values by key. */
const many = <K, V>() => {
  const lists = new Map<K, Array<V>>()
  const none: ReadonlyArray<V> = []
  return {
    of: (key: K): ReadonlyArray<V> => lists.get(key) ?? none,
    add: (key: K, value: V): void => {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [value])
      else list.push(value)
    },
    drop: (key: K): void => {
      lists.delete(key)
    }
  }
}

interface Writer {
  readonly step: number
  readonly relation: Relation
}

/** Reckons the earliest days of a list of steps, the first of which cannot be before a day. */
export const reckon = (graph: Graph, steps: ReadonlyArray<Planned>, start: number, context: Context): Reckoning => {
  let unknownYear: number | undefined
  const noteUnknown = (year: number): number => {
    unknownYear = Math.min(unknownYear ?? year, year)
    return never
  }

  const waits: Array<ReadonlyArray<Wait>> = []
  const remembered = new Map<string, number | { readonly unknownYear: number }>()
  const recall = (key: string, answer: () => number | { readonly unknownYear: number }): number => {
    const known = remembered.get(key)
    const found = known ?? answer()
    if (known === undefined) remembered.set(key, found)
    return typeof found === "number" ? found : noteUnknown(found.unknownYear)
  }

  /** The latest of some steps: of one day, the one that stands last in the list. */
  const latestOf = (list: ReadonlyArray<number>, days: ReadonlyArray<number>): number =>
    list.reduce((a, b) => ((days[b] as number) >= (days[a] as number) ? b : a))
  const earliestOf = (list: ReadonlyArray<number>, days: ReadonlyArray<number>): number =>
    list.reduce((a, b) => ((days[b] as number) < (days[a] as number) ? b : a))

  const suspensionsOf = (
    { relation, period }: Wait,
    source: number,
    days: ReadonlyArray<number>
  ): ReadonlyArray<TimeLimit.Suspension> => {
    const { suspendedBy: pair, cites } = relation as Relation
    if (pair === undefined || period === undefined) return []
    const list: Array<TimeLimit.Suspension> = []
    let busyUntil = source
    for (const stop of period.stops) {
      if (stop <= busyUntil) continue
      const resume = period.resumes.find((r) => r > stop)
      const to = resume === undefined ? {} : { to: iso(days[resume] as number) }
      list.push({ from: iso(days[stop] as number), mode: pair.mode, cites, ...to })
      if (resume === undefined) break
      busyUntil = resume
    }
    return list
  }

  /** The step that a wait is for, and the first day that it allows a step that cannot be before a day. */
  const needOf = (wait: Wait, days: ReadonlyArray<number>, from: number): readonly [step: number, day: number] => {
    const { steps: list, period, gate } = wait
    if (period === undefined) {
      const step = earliestOf(list, days)
      return [step, days[step] as number]
    }
    const source = latestOf(list, days)
    const ticks = [...period.stops, ...period.resumes].filter((tick) => tick > source)
    const on = days[source] as number
    if (on === never || ticks.some((tick) => days[tick] === never)) return [source, never]
    const edge = gate as Edge
    const isBackward = edge.relation.delay?.values[0]?.value.kind === "notLaterThan"
    const earliest = isBackward ? Math.max(on, from) : on
    const key = ["period", edge.index, on, earliest, ...ticks.map((tick) => days[tick])].join()
    const day = recall(key, () => delayedUntil(edge, on, suspensionsOf(wait, source, days), context, earliest))
    return [source, Math.max(on, day)]
  }

  /** The day on which a step has taken its own time from the latest of the steps that it waits for. */
  const ownDay = (takes: TimeLimit.TimeLimit, from: number): number =>
    from === never
      ? never
      : recall(["own", takes.n, takes.unit, from].join(), () => {
          const period = TimeLimit.resolve(takes, iso(from), { calendar: context.calendar })
          return Result.isSuccess(period)
            ? epoch.parse(period.success.lastDay)
            : { unknownYear: unknownYearOf(period.failure, iso(from)) }
        })

  const baseOf = (step: number): number => {
    const { inForce } = graph.activities[(steps[step] as Planned).activity] as Graph["activities"][number]
    return Math.max(start, epoch.parse(inForce.from))
  }

  /** The latest of the steps that a step waits for, whatever the periods. */
  const lastBefore = (list: ReadonlyArray<Wait>, days: ReadonlyArray<number>): number | undefined => {
    const before = list.map(({ steps: s, period }) => (period === undefined ? earliestOf(s, days) : latestOf(s, days)))
    return before.length === 0
      ? undefined
      : latestOf(
          before.sort((a, b) => a - b),
          days
        )
  }

  const dayFor = (step: number, list: ReadonlyArray<Wait>, days: ReadonlyArray<number>): number => {
    const { takes } = steps[step] as Planned
    let day = baseOf(step)
    if (takes !== undefined) {
      const last = lastBefore(list, days)
      day = Math.max(day, ownDay(takes, last === undefined ? day : (days[last] as number)))
    }
    for (let before = -never; before !== day && day !== never; ) {
      before = day
      for (const wait of list) {
        const { gate } = wait
        if (gate !== undefined && (day < gate.from || day > gate.until)) continue
        const [, need] = needOf(wait, days, day)
        if (need > day) day = gate === undefined ? need : Math.min(need, gate.until + 1)
        if (day === never) break
      }
    }
    return day
  }

  const dayOf = (step: number, days: ReadonlyArray<number>): number =>
    dayFor(step, waits[step] as ReadonlyArray<Wait>, days)

  /** Of what allows a step on its day and no sooner: time that had to run, and else the latest step. */
  const causeOf = (step: number, days: ReadonlyArray<number>): Cause | undefined => {
    const list = waits[step] as ReadonlyArray<Wait>
    const day = days[step] as number
    const { takes } = steps[step] as Planned
    const last = lastBefore(list, days)
    if (takes !== undefined) {
      const from = last === undefined ? baseOf(step) : (days[last] as number)
      if (ownDay(takes, from) === day) return { ...(last !== undefined && { step: last, source: last }), runs: "own" }
    }
    let found: (Cause & { readonly step: number }) | undefined
    for (const wait of list) {
      const { gate, period, relation } = wait
      if (gate !== undefined && (day < gate.from || day > gate.until)) continue
      const [source, need] = needOf(wait, days, day)
      // a period that is counted backward is asked about from its source on, because on its day it would always do
      const bound = period === undefined ? need : needOf(wait, days, days[source] as number)[1]
      if (bound !== day) continue
      const ran = period !== undefined && day > (days[source] as number)
      if (found !== undefined && (found.runs === "period" || (!ran && source <= found.step))) continue
      const suspensions = ran ? suspensionsOf(wait, source, days) : []
      // what stopped the clock held it back too
      const resume = suspensions.length === 0 ? -1 : (wait.period?.resumes.findLast((r) => r > source) ?? -1)
      found = {
        step: Math.max(source, resume),
        ...(relation && { relation }),
        ...(ran && { runs: "period", source, suspensions })
      }
    }
    return found
  }

  // -------------------------------------------------------------------------------------------------------------------
  // What bears on what
  // -------------------------------------------------------------------------------------------------------------------

  const state = initial(graph)
  const days: Array<number> = []
  const executions = many<number, number>()
  /** By activity: what last made it available or not, and all that ever said so. */
  const changes = new Map<number, ReadonlyArray<Writer>>()
  const includers = many<number, Writer>()
  const excluders = many<number, Writer>()
  /** By node: what made it pending since it was last done, and what did it. */
  const setters = many<number, Writer>()
  const clearers = many<number, number>()
  /** Who relied on a node that was not pending, on one that was excluded, on a period from it, on data. */
  const milestoneReaders = many<number, number>()
  const exclusionReaders = many<number, number>()
  const periodReaders = many<number, number>()
  const dataReaders = many<number, number>()
  const membersOf = (node: number): ReadonlyArray<number> =>
    graph.groups[node - graph.activities.length]?.members ?? [node]
  const suspended = graph.conditions.flat().flatMap((edge) => {
    const { suspendedBy: pair } = edge.relation
    if (pair === undefined) return []
    const [stop, resume] = [graph.indexOf.get(pair.stop) as number, graph.indexOf.get(pair.resume) as number]
    return [{ edge, clock: new Set([...membersOf(edge.source), stop, resume]), stop, resume }]
  })

  for (const [i, { activity: a, data, reasons }] of steps.entries()) {
    const periods: Array<Wait> = []
    const gates: Array<Wait> = []
    const plain = new Map<number, Wait>()
    const after = (step: number, relation?: Relation): void => {
      if (!plain.has(step)) plain.set(step, { steps: [step], ...(relation && { relation }) })
    }
    const readData = (of: number, relation: Relation): void => {
      dataReaders.add(of, i)
      const last = executions.of(of).at(-1)
      if (last !== undefined) after(last, relation)
    }
    const relyOnExclusion = (node: number): void => {
      exclusionReaders.add(node, i)
      for (const w of changes.get(node) ?? []) after(w.step, w.relation)
    }
    const departs = ({ force, reason, id }: Relation, source: number | undefined): boolean => {
      const given = reason?.on === "source" ? (source === undefined ? {} : (steps[source] as Planned).reasons) : reasons
      return force === "presumptive" && Object.hasOwn(given, id)
    }

    // what allows it
    for (const gate of graph.conditions[a] as ReadonlyArray<Edge>) {
      const { relation, source, guard } = gate
      if (gate.until < start) continue
      if (guard !== undefined) readData(guard.of, relation)
      if (!applies(state, gate)) continue
      const done = executions.of(source)
      const isTimed = relation.delay !== undefined
      // what was executed and then excluded still had to be executed
      if (!isIncluded(graph, state, source) && (isTimed || done.length === 0)) {
        relyOnExclusion(source)
        continue
      }
      const isDeparture = departs(relation, done.at(-1))
      if (done.length === 0 || (isDeparture && !isTimed)) continue
      const wait = { steps: done.slice(), relation, gate }
      if (!isTimed || isDeparture) gates.push(wait)
      else {
        const clock = suspended.find((s) => s.edge === gate)
        const [stops, resumes] =
          clock === undefined ? [[], []] : [executions.of(clock.stop), executions.of(clock.resume)]
        for (const tick of [...stops, ...resumes]) after(tick, relation)
        periods.push({ ...wait, period: { stops: stops.slice(), resumes: resumes.slice() } })
        periodReaders.add(source, i)
      }
    }
    for (const gate of graph.milestones[a] as ReadonlyArray<Edge>) {
      const { relation, source, guard } = gate
      if (gate.until < start) continue
      if (guard !== undefined) readData(guard.of, relation)
      if (!applies(state, gate)) continue
      if ((state.pending[source] as number) > 0) relyOnExclusion(source)
      else {
        for (const step of clearers.of(source)) gates.push({ steps: [step], relation, gate })
        milestoneReaders.add(source, i)
      }
    }
    for (const w of changes.get(a) ?? []) after(w.step, w.relation)
    const own = [a, ...(graph.groupsOf[a] as ReadonlyArray<number>)]
    const answers = own.filter((node) => (state.pending[node] as number) > 0)
    for (const node of answers) for (const w of setters.of(node)) after(w.step, w.relation)
    const again = executions.of(a).at(-1)
    if (again !== undefined) after(again)

    // what it must not come before, because it would forbid or change it
    const effects = [graph.excludes, graph.includes, graph.responses].flatMap((e) => e[a] as ReadonlyArray<Edge>)
    for (const { guard, relation } of effects) if (guard !== undefined && guard.of !== a) readData(guard.of, relation)
    for (const reader of dataReaders.of(a)) if (reader !== i) after(reader)
    for (const node of own) for (const reader of periodReaders.of(node)) if (reader !== i) after(reader)
    for (const { edge, clock } of suspended) {
      if (!clock.has(a)) continue
      for (const reader of periodReaders.of(edge.source)) after(reader, edge.relation)
      for (const member of clock) for (const step of executions.of(member)) after(step, edge.relation)
    }
    const wasIncluded = state.included.slice()
    const wasPending = state.pending.slice()
    const provisional = dayFor(i, [...periods, ...gates, ...plain.values()], days)
    const day = provisional === never ? start : provisional
    execute(graph, state, { activity: a, day, entry: i, order: i, data })
    for (const node of own) executions.add(node, i)
    for (const node of answers) {
      clearers.add(node, i)
      setters.drop(node)
    }
    for (const edge of effects) {
      const { relation, target, together } = edge
      if (!fires(graph, state, edge, day)) continue
      // an effect of several together comes with the last of them
      const writers = (together ?? [a]).map((m): Writer => ({ step: executions.of(m).at(-1) as number, relation }))
      if (relation.kind === "response") {
        if (wasPending[target] === 0 || answers.includes(target)) {
          for (const reader of milestoneReaders.of(target)) if (reader !== i) after(reader, relation)
        }
        // done before, it answers nothing that comes later
        for (const earlier of executions.of(target)) if (earlier !== i) after(earlier, relation)
        for (const w of writers) setters.add(target, w)
        continue
      }
      const includes = relation.kind === "include"
      const [same, opposite] = includes ? [includers, excluders] : [excluders, includers]
      for (const w of opposite.of(target)) if (w.step !== i) after(w.step, w.relation)
      const relying = includes ? exclusionReaders.of(target) : executions.of(target)
      for (const reader of relying) if (reader !== i) after(reader, relation)
      for (const w of writers) same.add(target, w)
      if (wasIncluded[target] !== (includes ? 1 : 0)) changes.set(target, writers)
    }
    const list = [...periods, ...gates, ...plain.values()]
    waits.push(list)
    days.push(dayFor(i, list, days))
  }

  return {
    days,
    before: waits.map((list) => new Set(list.flatMap(({ steps: s }) => s))),
    dayOf,
    causeOf,
    takeUnknownYear: () => {
      const year = unknownYear
      unknownYear = undefined
      return year
    }
  }
}
