// Finds the shortest run of a transition system to a goal, or shows that there is none. A* over markings with two prunings
// that keep a shortest run: the LM-cut heuristic (Helmert and Domshlak 2009), which never overestimates, and strong
// stubborn sets (Valmari; for planning Wehrle and Helmert 2012), which leave out orders of independent activities.
// Markings are cut down to the bits that matter for the goal.
import { bitOf, type Clause, literal, type System, type Transition, valueOf } from "./transitions.ts"

/** Alternatives, each of clauses that must all hold. */
export type Goal = ReadonlyArray<ReadonlyArray<Clause>>

export type Found =
  | { readonly kind: "unreachable" }
  | { readonly kind: "reached"; readonly steps: ReadonlyArray<Transition> }
  | { readonly kind: "exhausted" }

/** What matters for a goal: transitions over few bits, numbered anew. */
export interface Problem {
  readonly initial: Uint8Array
  readonly goal: Goal
  readonly transitions: ReadonlyArray<Transition>
  /** By transition: as the system has it. */
  readonly original: ReadonlyArray<Transition>
}

const holds = (clause: Clause, marking: Uint8Array): boolean => clause.some((l) => marking[bitOf(l)] === valueOf(l))
export const holdAll = (clauses: ReadonlyArray<Clause>, marking: Uint8Array): boolean =>
  clauses.every((c) => holds(c, marking))

/** What comes to hold where nothing is ever lost: literals, and which transitions could happen. */
const relaxed = (start: Uint8Array, transitions: ReadonlyArray<Transition>) => {
  const reached = Uint8Array.from(start)
  const happens = new Uint8Array(transitions.length)
  for (let changed = true; changed; ) {
    changed = false
    for (const [k, t] of transitions.entries()) {
      if (happens[k] || !t.clauses.every((c) => c.some((l) => reached[l]))) continue
      happens[k] = 1
      changed = true
      for (const [bit, value] of t.writes) reached[literal(bit, value)] = 1
    }
  }
  return { reached, happens }
}

/** Leaves out what cannot happen, what puts the goal out of reach for good, and what has no bearing on it. */
export const problemOf = (system: System, goal: Goal): Problem | undefined => {
  const start = new Uint8Array(2 * system.bits)
  for (const [bit, value] of system.initial.entries()) start[literal(bit, value as 0 | 1)] = 1
  const attains = (literals: Uint8Array): boolean =>
    goal.some((clauses) => clauses.every((c) => c.some((l) => literals[l])))

  const [first] = goal
  const only = goal.length === 1 && first?.length === 1 && first[0]?.length === 1 ? first[0][0] : undefined

  let transitions = system.transitions
  for (let before = -1; before !== transitions.length; ) {
    before = transitions.length
    const { reached, happens } = relaxed(start, transitions)
    if (!attains(reached)) return undefined
    const possible = transitions.filter((_, k) => happens[k])
    transitions = possible.filter((t) => {
      const left = Uint8Array.from(reached)
      // on the way to a goal of one literal it does not hold yet
      if (only !== undefined) left[only] = 0
      for (const [bit, value] of t.writes) {
        left[literal(bit, value) ^ 1] = 0
        left[literal(bit, value)] = 1
      }
      return attains(relaxed(left, possible).reached)
    })
  }

  const helpful = new Set(goal.flat(2))
  const bears = new Set<Transition>()
  for (let before = -1; before !== bears.size; ) {
    before = bears.size
    for (const t of transitions) {
      if (bears.has(t) || !t.writes.some(([bit, value]) => helpful.has(literal(bit, value)))) continue
      bears.add(t)
      for (const l of t.clauses.flat()) helpful.add(l)
    }
  }
  const original = transitions.filter((t) => bears.has(t))
  const bits = [...new Set([...helpful].map(bitOf))].sort((a, b) => a - b)
  const renumbered = new Map(bits.map((bit, i) => [bit, i]))
  const renumber = (clauses: ReadonlyArray<Clause>): ReadonlyArray<Clause> =>
    clauses.map((c) => c.map((l) => literal(renumbered.get(bitOf(l)) as number, valueOf(l))))
  return {
    initial: Uint8Array.from(bits, (bit) => system.initial[bit] as number),
    goal: goal.map(renumber),
    transitions: original.map((t) => ({
      ...t,
      clauses: renumber(t.clauses),
      delays: t.delays.map(({ edge, idle }) => ({ edge, idle: renumber([idle])[0] as Clause })),
      writes: t.writes.flatMap(([bit, value]) => {
        const at = renumbered.get(bit)
        return at === undefined ? [] : [[at, value] as const]
      })
    })),
    original
  }
}

const byLiteral = (bits: number, entries: Iterable<readonly [literal: number, transition: number]>) => {
  const lists = Array.from({ length: 2 * bits }, (): Array<number> => [])
  for (const [l, k] of entries) lists[l]?.push(k)
  return lists as ReadonlyArray<ReadonlyArray<number>>
}

/** Tells which transitions suffice to be tried in a marking; `conflicts` adds pairs that do not commute for other reasons. */
export const stubbornSets = (
  { initial, goal, transitions }: Problem,
  conflicts: ReadonlyArray<readonly [number, number]> = []
): ((marking: Uint8Array) => Uint8Array) => {
  const bits = initial.length
  const setters = byLiteral(
    bits,
    transitions.flatMap((t, k) => t.writes.map(([bit, value]) => [literal(bit, value), k] as const))
  )
  const readers = byLiteral(
    bits,
    transitions.flatMap((t, k) => [...new Set(t.clauses.flat())].map((l) => [l, k] as const))
  )
  const interferes = transitions.map(
    (t, k) =>
      new Set([
        ...t.writes.flatMap(([bit, value]) => {
          const lost = literal(bit, value) ^ 1
          return [...(readers[lost] as ReadonlyArray<number>), ...(setters[lost] as ReadonlyArray<number>)]
        }),
        ...t.clauses.flat().flatMap((l) => setters[l ^ 1] as ReadonlyArray<number>),
        ...conflicts.flatMap(([a, b]) => (a === k ? [b] : b === k ? [a] : []))
      ])
  )

  return (marking) => {
    const chosen = new Uint8Array(transitions.length)
    const queue: Array<number> = []
    const choose = (k: number): void => {
      if (chosen[k]) return
      chosen[k] = 1
      queue.push(k)
    }
    /** Of the clauses that do not hold, all that could make one of them hold: the one that fewest could. */
    const enablers = (clauses: ReadonlyArray<Clause>): ReadonlyArray<number> | undefined => {
      let least: ReadonlyArray<number> | undefined
      for (const c of clauses) {
        if (holds(c, marking)) continue
        const all = c.flatMap((l) => setters[l] as ReadonlyArray<number>)
        if (least === undefined || all.length < least.length) least = all
      }
      return least
    }
    for (const clauses of goal) for (const k of enablers(clauses) ?? []) choose(k)
    for (let k = queue.pop(); k !== undefined; k = queue.pop()) {
      const missing = enablers((transitions[k] as Transition).clauses)
      for (const other of missing ?? (interferes[k] as ReadonlySet<number>)) choose(other)
    }
    return chosen
  }
}

export const unreached = 0x3fffffff

/** A lower bound of the number of steps that are left; `unreached` where the goal is out of reach. */
export const stepsLeft = ({ initial, goal, transitions }: Problem): ((marking: Uint8Array) => number) => {
  // facts: the literals, then each clause with a choice, then the goal; operators: transitions, then free ones
  const literals = 2 * initial.length
  const clauseFacts = new Map<string, number>()
  const choices: Array<Clause> = []
  const factOf = (c: Clause): number => {
    if (c.length === 1) return c[0] as number
    const name = [...c].sort((a, b) => a - b).join()
    const known = clauseFacts.get(name)
    if (known !== undefined) return known
    choices.push(c)
    clauseFacts.set(name, literals + choices.length - 1)
    return literals + choices.length - 1
  }
  const needsOf = (clauses: ReadonlyArray<Clause>): ReadonlyArray<number> => [...new Set(clauses.map(factOf))]
  interface Operator {
    readonly needs: ReadonlyArray<number>
    readonly gives: ReadonlyArray<number>
    readonly cost: number
  }
  const counted = transitions.map(
    ({ clauses, writes }): Operator => ({
      needs: needsOf(clauses),
      gives: writes.map(([bit, value]) => literal(bit, value)),
      cost: 1
    })
  )
  const goalNeeds = goal.map(needsOf)
  const target = literals + choices.length
  const operators: ReadonlyArray<Operator> = [
    ...counted,
    ...choices.flatMap((c, i) => c.map((l): Operator => ({ needs: [l], gives: [literals + i], cost: 0 }))),
    ...goalNeeds.map((needs): Operator => ({ needs, gives: [target], cost: 0 }))
  ]
  const facts = target + 1
  const needing = Array.from({ length: facts }, (): Array<number> => [])
  const giving = Array.from({ length: facts }, (): Array<number> => [])
  for (const [k, { needs, gives }] of operators.entries()) {
    for (const f of needs) needing[f]?.push(k)
    for (const f of gives) giving[f]?.push(k)
  }
  const free = operators.flatMap((o, k) => (o.needs.length === 0 ? [k] : []))

  const cost = new Int32Array(operators.length)
  const value = new Int32Array(facts)
  const missing = new Int32Array(operators.length)
  /** By operator: the need that comes to hold last. */
  const hardest = new Int32Array(operators.length)
  const zone = new Uint8Array(facts)
  const before = new Uint8Array(facts)

  /** The cost at which each fact can first hold, where an operator costs as much as its hardest need. */
  const evaluate = (marking: Uint8Array): void => {
    value.fill(unreached)
    const levels: Array<Array<number>> = [[]]
    const reach = (f: number, at: number): void => {
      if (at >= (value[f] as number)) return
      value[f] = at
      const level = levels[at]
      if (level === undefined) levels[at] = [f]
      else level.push(f)
    }
    for (const [k, o] of operators.entries()) missing[k] = o.needs.length
    const perform = (k: number, at: number): void => {
      for (const f of (operators[k] as Operator).gives) reach(f, at + (cost[k] as number))
    }
    for (const [bit, v] of marking.entries()) reach(literal(bit, v as 0 | 1), 0)
    for (const k of free) perform(k, 0)
    for (let at = 0; at < levels.length; at++) {
      const level = levels[at]
      // performing an operator can lengthen the level
      for (let i = 0; level !== undefined && i < level.length; i++) {
        const f = level[i] as number
        if (value[f] !== at) continue
        for (const k of needing[f] as ReadonlyArray<number>) {
          missing[k] = (missing[k] as number) - 1
          if (missing[k] === 0) perform(k, at)
        }
      }
    }
  }

  /** Of several needs that come to hold last, the first: always the same one keeps the cuts apart. */
  const findHardest = (): void => {
    for (const [k, { needs }] of operators.entries()) {
      let at = -1
      for (const f of needs) if (at < 0 || (value[f] as number) > (value[at] as number)) at = f
      hardest[k] = at < 0 || value[at] === unreached ? -1 : at
    }
  }

  /** Operators each plan must use one of: those that lead into the facts from which the rest is free. */
  const cut = (marking: Uint8Array): ReadonlyArray<number> => {
    zone.fill(0)
    before.fill(0)
    const back = [target]
    zone[target] = 1
    for (let f = back.pop(); f !== undefined; f = back.pop()) {
      for (const k of giving[f] as ReadonlyArray<number>) {
        const need = hardest[k] as number
        if (cost[k] !== 0 || need < 0 || zone[need]) continue
        zone[need] = 1
        back.push(need)
      }
    }
    const landmark: Array<number> = []
    const forth: Array<number> = []
    const pass = (f: number): void => {
      if (before[f] || zone[f]) return
      before[f] = 1
      forth.push(f)
    }
    const perform = (k: number): void => {
      const { gives } = operators[k] as Operator
      if (gives.some((f) => zone[f])) landmark.push(k)
      for (const f of gives) pass(f)
    }
    for (const [bit, v] of marking.entries()) pass(literal(bit, v as 0 | 1))
    for (const k of free) perform(k)
    for (let f = forth.pop(); f !== undefined; f = forth.pop()) {
      for (const k of needing[f] as ReadonlyArray<number>) if (hardest[k] === f) perform(k)
    }
    return landmark
  }

  return (marking) => {
    for (const [k, o] of operators.entries()) cost[k] = o.cost
    for (let bound = 0; ; ) {
      evaluate(marking)
      if (value[target] === unreached) return unreached
      if (value[target] === 0) return bound
      findHardest()
      const landmark = cut(marking)
      const least = landmark.reduce((min, k) => Math.min(min, cost[k] as number), unreached)
      for (const k of landmark) cost[k] = (cost[k] as number) - least
      bound += least
    }
  }
}

/** A marking as a short string. */
export const keyOf = (marking: Uint8Array): string => {
  let key = ""
  for (let i = 0; i < marking.length; i += 15) {
    let word = 0
    for (let j = i; j < Math.min(i + 15, marking.length); j++) word = 2 * word + (marking[j] as number)
    key += String.fromCharCode(word)
  }
  return key
}

export const applied = (marking: Uint8Array, { writes }: Transition): Uint8Array => {
  const next = Uint8Array.from(marking)
  for (const [bit, value] of writes) next[bit] = value
  return next
}

interface Visit {
  readonly marking: Uint8Array
  readonly steps: number
  readonly from?: Visit
  readonly by: number
}

export interface Effort {
  /** How many markings may be expanded. */
  readonly bound: number
  /** Any run will do. */
  readonly hasty?: boolean
}

/** A run to the goal: a shortest one, unless in haste. */
export const search = (system: System, goal: Goal, { bound, hasty = false }: Effort): Found => {
  const problem = problemOf(system, goal)
  if (problem === undefined) return { kind: "unreachable" }
  const { initial, transitions, original } = problem
  const left = stepsLeft(problem)
  const first = left(initial)
  if (first === unreached) return { kind: "unreachable" }

  const stubborn = stubbornSets(problem)
  const open: Array<Array<Visit>> = []
  const put = (visit: Visit, total: number): void => {
    const level = open[total]
    if (level === undefined) open[total] = [visit]
    else level.push(visit)
  }
  const fewest = new Map([[keyOf(initial), 0]])
  put({ marking: initial, steps: 0, by: -1 }, first)
  let expanded = 0
  for (let total = first; total < open.length; ) {
    const visit = open[total]?.pop()
    if (visit === undefined) {
      total++
      continue
    }
    const { marking, steps } = visit
    if ((fewest.get(keyOf(marking)) as number) < steps) continue
    if (problem.goal.some((clauses) => holdAll(clauses, marking))) {
      const run: Array<Transition> = []
      for (let v: Visit = visit; v.from !== undefined; v = v.from) run.unshift(original[v.by] as Transition)
      return { kind: "reached", steps: run }
    }
    if (++expanded > bound) return { kind: "exhausted" }
    const useful = stubborn(marking)
    for (const [k, t] of transitions.entries()) {
      if (!useful[k] || !holdAll(t.clauses, marking)) continue
      const next = applied(marking, t)
      const key = keyOf(next)
      if ((fewest.get(key) ?? unreached) <= steps + 1) continue
      fewest.set(key, steps + 1)
      const rest = left(next)
      if (rest === unreached) continue
      const estimate = hasty ? steps + 1 + 2 * rest : Math.max(total, steps + 1 + rest)
      put({ marking: next, steps: steps + 1, from: visit, by: k }, estimate)
      if (estimate < total) total = estimate
    }
  }
  return { kind: "unreachable" }
}
