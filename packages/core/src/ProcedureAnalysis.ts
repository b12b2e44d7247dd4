/**
 * What a procedure allows at all: answers that hold for every case, proven over the whole marking graph instead of tried
 * on examples. Each answer is proven, refuted with a shortest run of activities that shows the contrary, or undecided
 * within a stated bound.
 *
 * How it is done. The graph without its dates becomes a transition system over single bits (executed, pending, included,
 * and one free choice for each guard over data). Time only ever delays, so every run that the law permits is a run of
 * that system. What is presumptive holds nothing back, because it can be departed from with a reason; only that the
 * earlier act comes first does, where the relation is a period.
 *
 * 1. The pairs of literals that can hold together are over-approximated by a fixpoint; an answer that follows from them
 *    is proven without a search.
 * 2. Otherwise a forward search cut down to what bears on the question (A* with LM-cut and strong stubborn sets, both of
 *    which keep a shortest run) finds a shortest run, or exhausts the markings and so proves that there is none.
 * 3. That the end stays within reach is decided with binary decision diagrams: backward from the markings in which
 *    nothing is outstanding, within what the pairs allow; then backward again from what is left.
 *
 * The examples share a procedure in which a review precedes a decision, and a rejection ends the matter:
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const rules = Instrument.define({
 *   id: "example",
 *   title: { zh: "示例规定", en: "Example rules" },
 *   number: { zh: "示例1号", en: "Example No. 1" },
 *   issuer: { zh: "示例机关", en: "Example authority" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "unverified",
 *   outline: { 1: [0] },
 * })
 * const cites = rules.at("1")
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } }, board: { title: { zh: "委员会", en: "board" } } },
 *   activities: {
 *     review: { by: "office", title: { zh: "审查", en: "review" } },
 *     decide: { by: "board", title: { zh: "决定", en: "decision" } },
 *     archive: { by: "office", title: { zh: "归档", en: "archive" } },
 *   },
 *   relations: ({ condition, response }) => [
 *     condition("review", "decide", { id: "reviewed-first", cites }),
 *     response("decide", "archive", { id: "archived", cites }),
 *   ],
 * })
 * const analysis = ProcedureAnalysis.analyse(procedure, { on: "2022-10-01" as LocalDate })
 * ```
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Context } from "./Case.ts"
import { covers } from "./Citation.ts"
import { DefinitionError } from "./DefinitionError.ts"
import * as bdd from "./internal/bdd.ts"
import * as epoch from "./internal/epochDay.ts"
import { endpointOf, iso, limitOn } from "./internal/lawful.ts"
import { type Pairs, pairsOf } from "./internal/pairs.ts"
import { earliest, longAgo, type Scheduled } from "./internal/schedule.ts"
import { applied, type Found, type Goal, holdAll, problemOf, search } from "./internal/search.ts"
import {
  bitOf,
  type Clause,
  literal,
  type Observer,
  type Options,
  type System,
  systemOf,
  type Transition,
  valueOf
} from "./internal/transitions.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Parameter } from "./Parameter.ts"
import type { Endpoint, Group, Procedure, Relation } from "./Procedure.ts"
import type { Text } from "./Text.ts"
import * as TimeLimit from "./TimeLimit.ts"

interface Model {
  readonly system: System
  readonly pairs: Pairs
}

/**
 * A procedure as it can be asked about.
 *
 * @category models
 * @since 0.1.0
 */
export interface ProcedureAnalysis {
  readonly procedure: Procedure
  /** The day whose relations are asked about. */
  readonly on: LocalDate
  /** How many markings a search may expand, and how many nodes a diagram may have, before it gives up. */
  readonly bound: number
  readonly "~model": Model
  /** By activity: whether it can happen, as far as that was asked. */
  readonly "~happening": Map<number, boolean>
}

/**
 * A step of a run: an activity, and what its data say where a guard asks for them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Step {
  readonly activity: string
  readonly given: ReadonlyArray<{ readonly title: Text; readonly applies: boolean }>
}

/**
 * What was found of a claim. A claim about something that can never happen is proven, and `vacuous`.
 *
 * @category models
 * @since 0.1.0
 */
export type Answer =
  | { readonly verdict: "proven"; readonly vacuous?: true }
  | {
      readonly verdict: "refuted"
      /** A shortest run that shows it. */
      readonly run: ReadonlyArray<Step>
      /** What is then outstanding and can never be done, where that is the question. */
      readonly outstanding?: ReadonlyArray<string>
    }
  | { readonly verdict: "undecided"; readonly bound: number }

const modelOf = (procedure: Procedure, options: Options): Model => {
  const system = systemOf(procedure["~graph"], options)
  return { system, pairs: pairsOf(system) }
}

/**
 * Prepares a procedure for questions, as its relations stand on a day.
 *
 * @example
 * ```ts
 * assert.equal(analysis.procedure.id, "example")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const analyse = (
  procedure: Procedure,
  { on, bound = 2_000_000 }: { readonly on: LocalDate; readonly bound?: number }
): ProcedureAnalysis => {
  return { procedure, on, bound, "~model": modelOf(procedure, { on }), "~happening": new Map() }
}

const nameOf = ({ procedure }: ProcedureAnalysis, activity: number): string =>
  (procedure.activities[activity] as Procedure["activities"][number]).id

const runOf = (self: ProcedureAnalysis, steps: ReadonlyArray<Transition>): ReadonlyArray<Step> =>
  steps.map(({ activity, assumes }) => ({
    activity: nameOf(self, activity),
    given: assumes.map(({ edge, applies }) => ({ title: (edge.relation.when as { title: Text }).title, applies }))
  }))

/** Markings expanded cost far more than nodes of a diagram. */
const effortOf = ({ bound }: ProcedureAnalysis): number => Math.ceil(bound / 20)

/** A short try finds most runs there are; what it does not find is worth a proof. */
const shortTry = 100

/** An activity, and what must hold when it happens. */
interface Wanted {
  readonly activity: number
  readonly clauses: ReadonlyArray<Clause>
}

/** The claim that none of some activities can happen while its clauses hold. */
const unreachable = (
  self: ProcedureAnalysis,
  goal: ReadonlyArray<Wanted>,
  { system, pairs } = self["~model"]
): Answer => {
  const open = goal.map((g) => g.clauses).filter((clauses) => pairs.allows(clauses))
  const effort = effortOf(self)
  const tried = search(system, open, { bound: Math.min(effort, shortTry), hasty: true })
  if (tried.kind === "unreachable") return { verdict: "proven" }
  if (tried.kind === "exhausted" && isClosedAgainst(self, system, open)) return { verdict: "proven" }
  const found = search(system, open, { bound: effort })
  switch (found.kind) {
    case "unreachable":
      return { verdict: "proven" }
    case "reached":
      return { verdict: "refuted", run: [...runOf(self, found.steps), ...lastOf(self, system, goal, found.steps)] }
    case "exhausted":
      return { verdict: "undecided", bound: self.bound }
  }
}

/** The activity that the end of a run makes possible, as the goal asks. */
const lastOf = (
  self: ProcedureAnalysis,
  { initial }: System,
  goal: ReadonlyArray<Wanted>,
  steps: ReadonlyArray<Transition>
): ReadonlyArray<Step> => {
  const marking = steps.reduce(applied, initial)
  return goal
    .filter(({ clauses }) => holdAll(clauses, marking))
    .slice(0, 1)
    .map(({ activity }) => ({ activity: nameOf(self, activity), given: [] }))
}

/**
 * Whether diagrams show, within the bound, that nothing leads from the initial marking to a goal: over what bears on the
 * goal alone, which is small where the goal lies early in a long procedure.
 */
const isClosedAgainst = (self: ProcedureAnalysis, system: System, goal: Goal): boolean =>
  orExhausted(false, () => {
    const problem = problemOf(system, goal)
    if (problem === undefined) return true
    const bearing = { bits: problem.initial.length, ...problem }
    const diagrams = diagramsOf({ system: bearing, pairs: pairsOf(bearing) }, Math.ceil(self.bound / 4))
    const set = problem.goal.map(diagrams.all).reduce(diagrams.or, bdd.zero)
    return !diagrams.has(leadingTo(bearing, diagrams, set), problem.initial)
  })

/** What an execution of one of some activities needs, by case. */
const enabling = ({ transitions }: System, activities: ReadonlyArray<number>): ReadonlyArray<Wanted> =>
  transitions.filter((t) => activities.includes(t.activity))

const isGroup = (endpoint: Endpoint): endpoint is Group => typeof endpoint !== "string"

const indexesOf = ({ procedure }: ProcedureAnalysis, endpoint: Endpoint): ReadonlyArray<number> =>
  (isGroup(endpoint) ? endpoint.members : [endpoint]).map((id) => {
    const index = procedure["~graph"].indexOf.get(id)
    if (index === undefined) throw new DefinitionError({ noun: "ProcedureAnalysis", id, problem: "no such activity" })
    return index
  })

/** Any run to a goal, or that there is none: by a short try, then by diagrams, and only then by a long search. */
const triedOrProven = (self: ProcedureAnalysis, system: System, goal: Goal): Found => {
  const tried = search(system, goal, { bound: Math.min(effortOf(self), shortTry), hasty: true })
  if (tried.kind !== "exhausted") return tried
  if (isClosedAgainst(self, system, goal)) return { kind: "unreachable" }
  return search(system, goal, { bound: effortOf(self), hasty: true })
}

/** Whether an activity can happen; nothing where that is undecided. A run that is found settles whatever it makes possible. */
const canHappen = (self: ProcedureAnalysis, activity: number): boolean | undefined => {
  const settled = self["~happening"]
  const known = settled.get(activity)
  if (known !== undefined) return known
  const { system, pairs } = self["~model"]
  const open = enabling(system, [activity]).flatMap(({ clauses }) => (pairs.allows(clauses) ? [clauses] : []))
  const found = open.length === 0 ? undefined : triedOrProven(self, system, open)
  if (found?.kind === "exhausted") return undefined
  if (found?.kind !== "reached") settled.set(activity, false)
  else {
    const markings = [system.initial]
    for (const step of found.steps) markings.push(applied(markings.at(-1) as Uint8Array, step))
    for (const t of system.transitions) {
      if (!settled.has(t.activity) && markings.some((m) => holdAll(t.clauses, m))) settled.set(t.activity, true)
    }
  }
  return settled.get(activity)
}

/**
 * Claims that an activity can never happen. A refutation is a shortest run that ends with it. Throws a `DefinitionError`
 * for an activity that the procedure does not have, as every question does.
 *
 * @example
 * ```ts
 * const answer = ProcedureAnalysis.neverHappens(analysis, "decide")
 * assert.deepEqual(answer.verdict === "refuted" && answer.run.map((s) => s.activity), ["review", "decide"])
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const neverHappens = (self: ProcedureAnalysis, activity: string): Answer =>
  unreachable(self, enabling(self["~model"].system, indexesOf(self, activity)))

const checkGiven = (self: ProcedureAnalysis, clears: ReadonlyArray<number>, given: string | undefined): void => {
  const known = self.procedure["~graph"].edges.some(
    ({ relation, source, guard }) => relation.id === given && clears.includes(source) && guard?.of === source
  )
  if (given === undefined || known) return
  throw new DefinitionError({
    noun: "ProcedureAnalysis",
    id: given,
    problem: "no guard on the data of the later activity"
  })
}

/**
 * Claims that whenever `then` happens, `first` has happened before; with `since`, that it has happened again after the
 * latest `since`. Of a group at the first place, `anyOf` needs one member and `allOf` each; at the others, it stands for
 * any member. A refutation is a shortest run that ends with `then` and lacks `first`. `given` names a guarded relation
 * from `since`: then only those executions count whose data let it apply.
 *
 * @example
 * ```ts
 * assert.deepEqual(ProcedureAnalysis.precedes(analysis, "review", "decide"), { verdict: "proven" })
 * // one review serves for two decisions
 * const again = ProcedureAnalysis.precedes(analysis, "review", "decide", { since: "decide" })
 * assert.deepEqual(again.verdict === "refuted" && again.run.map((s) => s.activity), ["review", "decide", "decide"])
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const precedes = (
  self: ProcedureAnalysis,
  first: Endpoint,
  then: Endpoint,
  { since, given }: { readonly since?: Endpoint; readonly given?: string } = {}
): Answer => {
  const [firsts, thens] = [indexesOf(self, first), indexesOf(self, then)]
  const each = isGroup(first) && first.mode === "all" ? firsts.map((f) => [f]) : [firsts]
  const clears = since === undefined ? [] : indexesOf(self, since)
  checkGiven(self, clears, given)
  const observers =
    since === undefined
      ? []
      : each.map((sets): Observer => ({ starts: 1, sets, clears, ...(given === undefined ? {} : { given }) }))
  const model = since === undefined ? self["~model"] : modelOf(self.procedure, { on: self.on, observers })
  const { system } = model
  const lacking = each.map(
    (members, k): ReadonlyArray<Clause> =>
      since === undefined
        ? members.flatMap((m) => (system.executed[m] as Clause).map((l) => [l ^ 1]))
        : [[literal(system.observed[k] as number, 0)]]
  )
  const goal = enabling(system, thens).flatMap(({ activity, clauses }) =>
    lacking.map((l): Wanted => ({ activity, clauses: [...clauses, ...l] }))
  )
  const answer = unreachable(self, goal, model)
  const isVacuous = answer.verdict === "proven" && thens.every((t) => canHappen(self, t) === false)
  return isVacuous ? { verdict: "proven", vacuous: true } : answer
}

/**
 * Finds the activities that can never happen, and those of which that stays undecided within the bound.
 *
 * @example
 * ```ts
 * assert.deepEqual(ProcedureAnalysis.deadActivities(analysis), { dead: [], undecided: [] })
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const deadActivities = (
  self: ProcedureAnalysis
): { readonly dead: ReadonlyArray<string>; readonly undecided: ReadonlyArray<string> } => {
  const { activities } = self.procedure
  // the last ones have the longest runs, which settle the others
  const can = activities.map((_, i) => canHappen(self, activities.length - 1 - i)).reverse()
  const those = (value: boolean | undefined) => activities.flatMap((a, i) => (can[i] === value ? [a.id] : []))
  return { dead: those(false), undecided: those(undefined) }
}

/**
 * Finds the roles that can never act, and those of which that stays undecided within the bound.
 *
 * @example
 * ```ts
 * assert.deepEqual(ProcedureAnalysis.idleRoles(analysis), { idle: [], undecided: [] })
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const idleRoles = (
  self: ProcedureAnalysis
): { readonly idle: ReadonlyArray<string>; readonly undecided: ReadonlyArray<string> } => {
  const { dead, undecided } = deadActivities(self)
  const acts = (role: string, except: ReadonlyArray<string>): boolean =>
    self.procedure.activities.some((a) => a.by.includes(role) && !except.includes(a.id))
  const roles = Object.keys(self.procedure.roles).filter((r) => !acts(r, [...dead, ...undecided]))
  return { idle: roles.filter((r) => !acts(r, dead)), undecided: roles.filter((r) => acts(r, dead)) }
}

/**
 * Finds conditions and milestones that forbid nothing which the other relations do not forbid already. The rule is sound
 * and looks at pairs only, so a relation that is not named may be redundant all the same; a relation with a period or
 * one that is presumptive is never named.
 *
 * @example
 * ```ts
 * assert.deepEqual(ProcedureAnalysis.redundantRelations(analysis), [])
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const redundantRelations = (self: ProcedureAnalysis): ReadonlyArray<string> => {
  const { system, pairs } = self["~model"]
  const forbids = (id: string): boolean =>
    system.gates.some((own) => {
      const others = own.flatMap((g) => (g.relation?.id === id ? [] : [g.clause]))
      return own.some(
        ({ relation, clause }) => relation?.id === id && pairs.allows([...others, ...clause.map((l) => [l ^ 1])])
      )
    })
  return self.procedure.relations.flatMap(({ id, kind, delay, force }) =>
    (kind === "condition" || kind === "milestone") && delay === undefined && force === "mandatory" && !forbids(id)
      ? [id]
      : []
  )
}

/** What a diagram tells, or something else where it would outgrow its bound. */
const orExhausted = <A>(otherwise: A, ask: () => A): A => {
  try {
    return ask()
  } catch (problem) {
    if (problem instanceof bdd.Exhausted) return otherwise
    throw problem
  }
}

interface Diagrams extends bdd.Bdd {
  readonly all: (clauses: ReadonlyArray<Clause>) => number
  /** What the pairs allow: all reachable markings, and more. */
  readonly within: number
  /** By transition. */
  readonly guards: ReadonlyArray<number>
}

/** What diagrams are made of. */
type Moves = Pick<System, "bits" | "initial" | "transitions">

const diagramsOf = ({ system, pairs }: { readonly system: Moves; readonly pairs: Pairs }, bound: number): Diagrams => {
  const diagrams = bdd.make(system.bits, bound)
  const { and, or } = diagrams
  const clauseOf = (c: Clause): number => c.map((l) => diagrams.literal(bitOf(l), valueOf(l))).reduce(or, bdd.zero)
  const all = (clauses: ReadonlyArray<Clause>): number => clauses.map(clauseOf).reduce(and, bdd.one)
  // from the last bits to the first, each clause only touches the top of what is there
  const invariants = [...pairs.invariants()].sort((a, b) => (b[0] as number) - (a[0] as number))
  return { ...diagrams, all, within: all(invariants), guards: system.transitions.map((t) => all(t.clauses)) }
}

/** All markings from which a set can be reached, within what the pairs allow. */
const leadingTo = ({ transitions }: Moves, { and, or, unassign, within, guards }: Diagrams, set: number): number => {
  const backward = [...transitions.entries()].reverse()
  let found = and(set, within)
  for (let before = -1; before !== found; ) {
    before = found
    for (const [k, { writes }] of backward) {
      const step = and(within, and(guards[k] as number, unassign(found, writes, k)))
      found = or(found, step)
    }
  }
  return found
}

const outstandingAfter = (
  self: ProcedureAnalysis,
  { initial, settled }: System,
  steps: ReadonlyArray<Transition>
): ReadonlyArray<string> => {
  const { activities, groups } = self.procedure["~graph"]
  const marking = steps.reduce(applied, initial)
  return settled.flatMap((clause, node) => {
    if (clause === undefined || holdAll([clause], marking)) return []
    const group = groups[node - activities.length]
    return group === undefined ? [nameOf(self, node)] : group.members.map((m) => nameOf(self, m))
  })
}

/** A set with more alternatives than this is too many goals for one search. */
const mostCubes = 2000

/**
 * Claims that from every marking that can come about, the matter can still come to an end in which nothing that must be
 * done is outstanding. A refutation is a shortest run into a marking from which it cannot, with what is outstanding there.
 *
 * @example
 * ```ts
 * assert.deepEqual(ProcedureAnalysis.canAlwaysEnd(analysis), { verdict: "proven" })
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const canAlwaysEnd = (self: ProcedureAnalysis): Answer => {
  const { procedure, on, bound } = self
  const model = modelOf(procedure, { on, lean: true })
  const { system } = model
  return orExhausted<Answer>({ verdict: "undecided", bound }, () => {
    const diagrams = diagramsOf(model, bound)
    const settled = system.settled.filter((c) => c !== undefined)
    const stuck = diagrams.minus(diagrams.within, leadingTo(system, diagrams, diagrams.all(settled)))
    if (!diagrams.has(leadingTo(system, diagrams, stuck), system.initial)) return { verdict: "proven" }
    const cubes = diagrams.cubes(diagrams.restrict(stuck, diagrams.within), mostCubes)
    const goal = cubes?.map((cube) => cube.map(([bit, value]) => [literal(bit, value)]))
    const found = goal === undefined ? undefined : search(system, goal, { bound: effortOf(self) })
    if (found?.kind !== "reached") return { verdict: "undecided", bound }
    return {
      verdict: "refuted",
      run: runOf(self, found.steps),
      outstanding: outstandingAfter(self, system, found.steps)
    }
  })
}

/**
 * Counts the markings that can come about: exactly where exploring them stays within the bound, otherwise at most so many.
 *
 * @example
 * ```ts
 * // before and after the review, archived or not; after the decision, archived before it, since, or not at all
 * assert.deepEqual(ProcedureAnalysis.markings(analysis), { count: 7n, exact: true })
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const markings = ({
  "~model": model,
  bound
}: ProcedureAnalysis): { readonly count: bigint; readonly exact: boolean } => {
  const { system } = model
  const limits = diagramsOf(model, Number.POSITIVE_INFINITY)
  const atMost = { count: limits.count(limits.within), exact: false }
  return orExhausted(atMost, () => {
    const diagrams = diagramsOf(model, bound)
    const { and, or, assign, guards, count } = diagrams
    let found = diagrams.all([...system.initial].map((value, bit) => [literal(bit, value as 0 | 1)]).reverse())
    for (let before = -1; before !== found; ) {
      before = found
      for (const [k, { writes }] of system.transitions.entries()) {
        found = or(found, assign(and(found, guards[k] as number), writes, k))
      }
    }
    return { count: count(found), exact: true }
  })
}

/**
 * What the shortest lawful course is asked for: the first day, the calendar and the rulebook that count, and what must or
 * must not happen on the way.
 *
 * @category models
 * @since 0.1.0
 */
export interface Course extends Context {
  /** The day of `from`, or of whatever comes first. */
  readonly start: LocalDate
  /**
   * The activity from which is counted. All that it presupposes happened long before, so that no period of theirs is
   * still running. Without it, everything happens on or after `start`.
   */
  readonly from?: string
  /** What must have happened before the activity that is asked for. */
  readonly through?: ReadonlyArray<string>
  /** What does not happen. */
  readonly without?: ReadonlyArray<string>
  /** Ids of presumptive relations that are departed from, with a reason; all others are kept. */
  readonly departing?: ReadonlyArray<string>
}

/**
 * A step of a course, with its day.
 *
 * @category models
 * @since 0.1.0
 */
export interface ScheduledStep extends Step {
  readonly on: LocalDate
  /** The step that it had to wait for, by its place among the steps, and the relation that made it wait. */
  readonly waitedFor?: { readonly step: number; readonly relation?: Relation }
}

/**
 * The shortest lawful course, or why there is none: no order of activities leads there, the working calendar of a year is
 * not known, or the search reached its bound.
 *
 * @category models
 * @since 0.1.0
 */
export type Shortest =
  | {
      readonly verdict: "found"
      /** The first day on which the activity that is asked for is lawful. */
      readonly on: LocalDate
      /** From `start` to that day. */
      readonly days: number
      /** In the order of their days; the activity that is asked for is the last. */
      readonly steps: ReadonlyArray<ScheduledStep>
      /** The places of the steps that determine the day, from the first to the last. */
      readonly critical: ReadonlyArray<number>
    }
  | { readonly verdict: "impossible" }
  | { readonly verdict: "calendarUnknown"; readonly year: number }
  | { readonly verdict: "undecided"; readonly bound: number }

/**
 * Finds the shortest lawful course to an activity: the first day on which any case could lawfully reach it, with the
 * steps, and those of them that determine the day. The relations of the first day count throughout; what happens on one
 * day may all happen on it, because the law sets no hours.
 *
 * The day is exact: every step is as early as the periods allow, and the search never leaves out a faster course. Courses
 * that suspend one clock twice are not counted; where there is no other, the answer is `undecided`.
 *
 * @example
 * ```ts
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * const course = ProcedureAnalysis.shortest(analysis, "archive", { ...context, start: "2022-10-10" as LocalDate, through: ["decide"] })
 * assert.ok(course.verdict === "found")
 * assert.deepEqual([course.days, course.steps.map((s) => s.activity)], [0, ["review", "decide", "archive"]])
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const shortest = (self: ProcedureAnalysis, to: Endpoint, course: Course): Shortest => {
  const { start, from, through = [], without = [], departing = [] } = course
  const targets = indexesOf(self, to)
  const before = [...through, ...(from === undefined ? [] : [from])].flatMap((id) => indexesOf(self, id))
  const system = systemOf(self.procedure["~graph"], {
    on: start,
    departing,
    without: without.flatMap((id) => indexesOf(self, id)),
    observers: [{ starts: 0, sets: targets, clears: [] }]
  })
  const must = before.map((i) => system.executed[i] as Clause)
  const asked = {
    ...system,
    transitions: system.transitions.map((t) =>
      targets.includes(t.activity) ? { ...t, clauses: [...t.clauses, ...must] } : t
    )
  }
  const question = {
    done: system.observed[0] as number,
    day: epoch.parse(start),
    bound: effortOf(self),
    ...(from !== undefined && { from: (indexesOf(self, from) as [number])[0] })
  }
  const found = earliest(asked, question, course)
  if (found.kind === "exhausted") return { verdict: "undecided", bound: self.bound }
  if (found.kind === "unreachable") {
    const { unknownYear: year } = found
    return year === undefined ? { verdict: "impossible" } : { verdict: "calendarUnknown", year }
  }
  // what happened long before, and what the last activity did not wait for, is no part of the course
  const { day: last } = found.steps.findLast((s) => targets.includes(s.transition.activity)) as Scheduled
  const long = found.steps.filter((s) => s.day === longAgo).length
  const within = found.steps.filter((s) => s.day !== longAgo && s.day <= last)
  const steps = within.map(({ transition, day, cause }): ScheduledStep => {
    const [step] = runOf(self, [transition]) as [Step]
    const gate = system.gates[transition.activity]?.[cause?.clause ?? -1]
    const relation = cause?.edge?.relation ?? gate?.relation
    const waitedFor = cause && cause.step >= long && { step: cause.step - long, ...(relation && { relation }) }
    return { ...step, on: iso(day), ...(waitedFor && { waitedFor }) }
  })
  const critical: Array<number> = []
  for (let i: number | undefined = steps.length - 1; i !== undefined; i = steps[i]?.waitedFor?.step) critical.unshift(i)
  const { on } = steps.at(-1) as ScheduledStep
  return { verdict: "found", on, days: epoch.parse(on) - epoch.parse(start), steps, critical }
}

/**
 * What was found of one deadline: the earliest lawful day of what it asks for against its last day, both counted from an
 * event on the day that was asked about.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeadlineAnswer {
  /** The response that sets it, and the activity that starts it. */
  readonly relation: Relation
  readonly since: string
  readonly verdict: "canBeMet" | "neverMet" | "calendarUnknown" | "undecided"
  /** The effective last day; absent where the calendar does not tell it or no limit is in force. */
  readonly lastDay?: LocalDate
  /** The earliest lawful day, where there is one. */
  readonly earliest?: LocalDate
}

/**
 * Asks of every deadline whether any lawful case can meet it, for events on a day: periods that have to run first may be
 * longer than the deadline. Presumptive periods are taken as departed from, and a way to end the matter is not a way to
 * meet a deadline. Events that can never happen start none.
 *
 * @example
 * ```ts
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * // no relation of the example sets a number of days
 * assert.deepEqual(ProcedureAnalysis.deadlines(analysis, { ...context, start: "2022-10-10" as LocalDate }), [])
 * ```
 *
 * @category questions
 * @since 0.1.0
 */
export const deadlines = (
  self: ProcedureAnalysis,
  context: Context & { readonly start: LocalDate }
): ReadonlyArray<DeadlineAnswer> => {
  const { activities, relations, "~graph": graph } = self.procedure
  const departing = relations.flatMap((r) => (r.force === "presumptive" ? [r.id] : []))
  const isFinal = new Set(activities.flatMap((a) => (a.final ? [a.id] : [])))
  const asked = graph.edges.filter(
    ({ relation, source }) =>
      relation.deadline !== undefined && covers(relation.inForce, context.start) && canHappen(self, source) !== false
  )
  return asked.map(({ relation, source, target }): DeadlineAnswer => {
    const since = nameOf(self, source)
    const limit = limitOn(relation.deadline as Parameter<TimeLimit.TimeLimit>, context.start, context)
    const period = limit && TimeLimit.resolve(limit.value, context.start, { calendar: context.calendar })
    const owed = ([endpointOf(graph, target)] as ReadonlyArray<Endpoint>)
      .flatMap((e) => (isGroup(e) ? e.members : [e]))
      .filter((id) => !isFinal.has(id))
    const course = shortest(self, { mode: "any", members: owed }, { ...context, from: since, departing })
    const found = { relation, since, ...(course.verdict === "found" && { earliest: course.on }) }
    if (period !== undefined && Result.isFailure(period)) return { ...found, verdict: "calendarUnknown" }
    const dated = { ...found, ...(period && { lastDay: period.success.lastDay }) }
    if (course.verdict === "calendarUnknown" || course.verdict === "undecided")
      return { ...dated, verdict: course.verdict }
    if (course.verdict === "impossible") return { ...dated, verdict: "neverMet" }
    return { ...dated, verdict: dated.lastDay === undefined || course.on <= dated.lastDay ? "canBeMet" : "neverMet" }
  })
}
