/**
 * A procedure as a picture: what its activities, relations and provisions are on a day, as plain data that JSON can hold,
 * and written as a Mermaid flowchart, as the XML of the DCR tools and as BPMN 2.0. What a case has done, and what it may
 * and must do, can be laid over it.
 *
 * The data is exact, but for the tests behind guards, of which it holds the words. How much each format can say stands
 * with the function that writes it. Names are in both languages in the data and in one of them in a picture.
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as ProcedureDiagram from "@zhengce/core/ProcedureDiagram"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
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
 * const archiving = Parameter.make({
 *   id: "archiving",
 *   title: { zh: "归档期限", en: "time to archive" },
 *   values: [{ value: TimeLimit.within(30, "day"), cites: rules.at("2") }],
 * })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     review: { by: "office", title: { zh: "审查", en: "review" } },
 *     decide: { by: "office", title: { zh: "决定", en: "decision" } },
 *     archive: { by: "office", title: { zh: "归档", en: "archive" } },
 *   },
 *   relations: ({ condition, response }) => [
 *     condition("review", "decide", { cites: rules.at("1") }),
 *     response("decide", "archive", { deadline: archiving, cites: rules.at("2") }),
 *   ],
 * })
 * const rulebook = Rulebook.make({ id: "example", version: "1", parameters: [archiving] })
 * const context = { calendar: WorkCalendar.china, rulebook }
 * const on = "2022-12-01" as LocalDate
 * const happened = (activity: string, date: string) => ({ activity, on: date, by: "office" })
 * // decided on 10 October, and not archived until the middle of November
 * const matter = Result.getOrThrow(
 *   Case.decode(procedure, {
 *     ...Case.encode(Case.open(procedure, "2022-001")),
 *     entries: [happened("review", "2022-10-09"), happened("decide", "2022-10-10")],
 *   }),
 * )
 * ```
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as z from "zod"
import * as Case from "./Case.ts"
import { type Citation, covers, type Interval } from "./Citation.ts"
import { DefinitionError } from "./DefinitionError.ts"
import { isOpen } from "./Duty.ts"
import { attempt } from "./internal/attempt.ts"
import { bpmn } from "./internal/diagram/bpmn.ts"
import { dcrXml } from "./internal/diagram/dcrXml.ts"
import { isJoint, linkOf, membersOf } from "./internal/diagram/links.ts"
import { mermaid } from "./internal/diagram/mermaid.ts"
import { date } from "./internal/forms.ts"
import * as graph from "./internal/graph.ts"
import { type Issue, invalid, read, step } from "./internal/issue.ts"
import { marked } from "./internal/judgement.ts"
import { endpointOf } from "./internal/lawful.ts"
import { choices } from "./internal/limitChoices.ts"
import { isLocalDate, type LocalDate } from "./LocalDate.ts"
import type * as Procedure from "./Procedure.ts"
import { type Rulebook, valueOf } from "./Rulebook.ts"
import type { Language, Text } from "./Text.ts"
import type { TimeLimit } from "./TimeLimit.ts"

/**
 * How an activity stands in a case on a day: done and not due again, may be done, may not be done yet, or overdue. A duty
 * that is overdue outweighs the rest; what was done and is due again counts as not done.
 *
 * @category models
 * @since 0.1.0
 */
export type Mark = "done" | "open" | "blocked" | "overdue"

/**
 * The marking of a DCR graph: which activities were executed, which are included, and which activities and groups are
 * pending.
 *
 * @category models
 * @since 0.1.0
 */
export interface Marking {
  readonly executed: ReadonlyArray<string>
  readonly included: ReadonlyArray<string>
  readonly pending: ReadonlyArray<Procedure.Endpoint>
}

/**
 * Something with an id and a name: a role, or a part of the procedure under which its activities are shown.
 *
 * @category models
 * @since 0.1.0
 */
export interface Named {
  readonly id: string
  readonly title: Text
}

/**
 * An activity. What is as usual is left out.
 *
 * @category models
 * @since 0.1.0
 */
export interface Activity extends Named {
  /** The roles that may execute it. */
  readonly by: ReadonlyArray<string>
  readonly cites: ReadonlyArray<string>
  readonly track?: string
  readonly included?: false
  readonly pending?: true
  readonly final?: true
  /** Can be unavailable while the case goes on, so that a condition from it lapses: excluded at first, or by another act. */
  readonly closable?: true
  /** Not part of the view, but of a group or a clock that is. */
  readonly elsewhere?: true
  /** Where it is not that of the procedure. */
  readonly inForce?: Interval
}

/**
 * The limit of a relation on the day of the diagram.
 *
 * @category models
 * @since 0.1.0
 */
export interface Limit extends Omit<TimeLimit, "cites"> {
  readonly parameter: string
  readonly title: Text
  readonly cites: ReadonlyArray<string>
  /** Where a jurisdiction sets it itself. */
  readonly jurisdiction?: Text
}

/**
 * A relation, as `Procedure.Relation` has it. What is as usual is left out.
 *
 * @category models
 * @since 0.1.0
 */
export interface Relation {
  readonly id: string
  readonly kind: Procedure.Relation["kind"]
  readonly from: Procedure.Endpoint
  readonly to: Procedure.Endpoint
  readonly cites: ReadonlyArray<string>
  readonly title?: Text
  readonly force?: "presumptive"
  /** The activity whose data decides whether it applies, and the test in words. */
  readonly when?: { readonly of: string; readonly title: Text }
  readonly delay?: Limit
  readonly closing?: "sameDay" | "nextDay"
  readonly deadline?: Limit
  readonly suspendedBy?: Procedure.SuspendedBy
  /** Its target is every activity of the procedure. */
  readonly toAll?: true
  /** Where it is not that of the procedure. */
  readonly inForce?: Interval
}

/**
 * A relation with what stands at its two ends: activities by id, or a group that counts as one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Link {
  readonly relation: Relation
  readonly sources: ReadonlyArray<Procedure.Endpoint>
  readonly targets: ReadonlyArray<Procedure.Endpoint>
}

/**
 * A procedure, or a part of it, on a day.
 *
 * @category models
 * @since 0.1.0
 */
export interface ProcedureDiagram {
  readonly format: "zhengce-procedure-diagram/1"
  readonly procedure: Named & { readonly version: string; readonly inForce: Interval }
  readonly on: LocalDate
  /** Those that do something in it. */
  readonly roles: ReadonlyArray<Named>
  readonly tracks: ReadonlyArray<Named>
  readonly activities: ReadonlyArray<Activity>
  readonly relations: ReadonlyArray<Relation>
  /** The provisions by id, each with its instrument, and the titles of the instruments. */
  readonly provisions: Readonly<Record<string, { readonly of: string; readonly text: Text }>>
  readonly instruments: Readonly<Record<string, Text>>
  /** How many activities and relations are not shown, where it is a part. */
  readonly omitted?: { readonly activities: number; readonly relations: number }
  readonly marking?: Marking
  readonly marks?: Readonly<Record<string, Mark>>
}

/**
 * What a diagram is made with.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** The day: only relations that are in force on it are shown, each with the limit of that day. */
  readonly on: LocalDate
  /** The rulebook that sets the limits. */
  readonly rulebook: Rulebook
  /** The names of the tracks, in their order; a track without a name stands under its id. */
  readonly tracks?: ReadonlyArray<Named>
  /**
   * Which activities are shown; all unless stated. A relation is shown where both its ends are; a group of which any one
   * member counts, or only all together, is never cut down: its other members are shown as standing outside.
   */
  readonly only?: (activity: Procedure.Activity) => boolean
  readonly marking?: Marking
  readonly marks?: Readonly<Record<string, Mark>>
}

/**
 * Says that data is no diagram: where, as a JSON Pointer, and what was expected.
 *
 * @example
 * ```ts
 * const read = ProcedureDiagram.decode({ format: "svg" })
 * assert.ok(Result.isFailure(read) && read.failure instanceof ProcedureDiagram.InvalidDiagram)
 * assert.equal(read.failure.message, "/format: expected one of zhengce-procedure-diagram/1")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidDiagram extends /*#__PURE__*/ invalid("InvalidDiagram")<Issue> {}

const text = z.strictObject({ zh: z.string(), en: z.string() })
const ids = z.array(z.string()).readonly()
const named = { id: z.string(), title: text }
const day = date as z.ZodType<LocalDate>
const interval = z.strictObject({ from: day, until: z.exactOptional(day) })
const group = z.strictObject({ mode: z.enum(["any", "all"]), members: z.array(z.string()).min(1).readonly() })
const endpoint = z.union([z.string(), group])
const oneOf = <K extends keyof typeof choices>(name: K) =>
  z.enum(choices[name].split(" ")) as unknown as z.ZodType<NonNullable<TimeLimit[K]>>
const marks = ["done", "open", "blocked", "overdue"] as const satisfies ReadonlyArray<Mark>

const limit = z.strictObject({
  parameter: z.string(),
  title: text,
  kind: oneOf("kind"),
  n: z.int().positive(),
  unit: oneOf("unit"),
  roll: z.exactOptional(oneOf("roll")),
  backwardCount: z.exactOptional(oneOf("backwardCount")),
  suspensionBounds: z.exactOptional(oneOf("suspensionBounds")),
  startOnRestDay: z.exactOptional(oneOf("startOnRestDay")),
  startInclusive: z.exactOptional(z.boolean()),
  monthRule: z.exactOptional(oneOf("monthRule")),
  closesAt: z.exactOptional(oneOf("closesAt")),
  cites: ids,
  jurisdiction: z.exactOptional(text)
})

/**
 * The form of a diagram as JSON.
 *
 * @example
 * ```ts
 * const json = JSON.stringify(ProcedureDiagram.make(procedure, { on, rulebook }))
 * assert.equal(ProcedureDiagram.schema.safeParse(JSON.parse(json)).success, true)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema: z.ZodType<ProcedureDiagram> = z.strictObject({
  format: z.literal("zhengce-procedure-diagram/1"),
  procedure: z.strictObject({ ...named, version: z.string(), inForce: interval }),
  on: day,
  roles: z.array(z.strictObject(named)).readonly(),
  tracks: z.array(z.strictObject(named)).readonly(),
  activities: z
    .array(
      z.strictObject({
        ...named,
        by: z.array(z.string()).min(1).readonly(),
        cites: ids,
        track: z.exactOptional(z.string()),
        included: z.exactOptional(z.literal(false)),
        pending: z.exactOptional(z.literal(true)),
        final: z.exactOptional(z.literal(true)),
        closable: z.exactOptional(z.literal(true)),
        elsewhere: z.exactOptional(z.literal(true)),
        inForce: z.exactOptional(interval)
      })
    )
    .readonly(),
  relations: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(["condition", "response", "milestone", "include", "exclude"]),
        from: endpoint,
        to: endpoint,
        cites: ids,
        title: z.exactOptional(text),
        force: z.exactOptional(z.literal("presumptive")),
        when: z.exactOptional(z.strictObject({ of: z.string(), title: text })),
        delay: z.exactOptional(limit),
        closing: z.exactOptional(z.enum(["sameDay", "nextDay"])),
        deadline: z.exactOptional(limit),
        suspendedBy: z.exactOptional(
          z.strictObject({ stop: z.string(), resume: z.string(), mode: z.enum(["exclude", "restart"]) })
        ),
        toAll: z.exactOptional(z.literal(true)),
        inForce: z.exactOptional(interval)
      })
    )
    .readonly(),
  provisions: z.record(z.string(), z.strictObject({ of: z.string(), text })),
  instruments: z.record(z.string(), text),
  omitted: z.exactOptional(z.strictObject({ activities: z.int().nonnegative(), relations: z.int().nonnegative() })),
  marking: z.exactOptional(z.strictObject({ executed: ids, included: ids, pending: z.array(endpoint).readonly() })),
  marks: z.exactOptional(z.record(z.string(), z.enum(marks)))
})

/** What is left out because it is that of the procedure. */
const own = (inForce: Interval, { inForce: usual }: Procedure.Procedure): { readonly inForce?: Interval } =>
  inForce.from === usual.from && inForce.until === usual.until ? {} : { inForce }

const yes = <K extends string>(key: K, holds: boolean): { readonly [_ in K]?: true } =>
  (holds ? { [key]: true } : {}) as { readonly [_ in K]?: true }

/** The limit of a parameter on the day; none where it has no value then, because no clock of that day has one. */
const limitOf = (
  parameter: Procedure.Relation["delay"],
  { on, rulebook }: Options,
  cite: (citations: ReadonlyArray<Citation>) => ReadonlyArray<string>
): Limit | undefined => {
  const resolved = parameter && valueOf(rulebook, parameter, on)
  if (resolved === undefined || Result.isFailure(resolved)) return undefined
  const { title, value, cites, override } = resolved.success
  const { cites: rules = [], ...counted } = value
  return {
    parameter: resolved.success.parameter,
    title,
    ...counted,
    cites: cite([cites, ...rules]),
    ...(override === undefined ? {} : { jurisdiction: override.jurisdiction })
  }
}

/** The end of a relation as far as it is shown; a group that counts as one is shown whole. */
const shown = (
  relation: Procedure.Relation,
  end: "from" | "to",
  isShown: (activity: string) => boolean
): Procedure.Endpoint | undefined => {
  const whole = relation[end]
  const members = membersOf(whole).filter(isShown)
  if (members.length === 0) return undefined
  return typeof whole === "string" || isJoint(relation, end, whole) ? whole : { mode: whole.mode, members }
}

/** Whether an activity can be unavailable before the case ends: not included at first, or excluded by another. */
const isClosable = ({ activities, relations }: Procedure.Procedure): ((activity: Procedure.Activity) => boolean) => {
  const final = new Set(activities.flatMap((a) => (a.final ? [a.id] : [])))
  const excludes = relations.filter((r) => r.kind === "exclude")
  return ({ id, included }) =>
    !included ||
    excludes.some((r) => membersOf(r.to).includes(id) && membersOf(r.from).some((by) => by !== id && !final.has(by)))
}

/**
 * Makes the diagram of a procedure on a day. Throws a `DefinitionError` for a day that is no date.
 *
 * @example
 * ```ts
 * const diagram = ProcedureDiagram.make(procedure, { on, rulebook })
 * assert.deepEqual(diagram.activities.map((a) => a.id), ["review", "decide", "archive"])
 * assert.equal(diagram.relations[1]?.deadline?.n, 30)
 *
 * const part = ProcedureDiagram.make(procedure, { on, rulebook, only: (activity) => activity.id !== "archive" })
 * assert.deepEqual(part.omitted, { activities: 1, relations: 1 })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (procedure: Procedure.Procedure, options: Options): ProcedureDiagram => {
  const { on, tracks = [], only = () => true, marking, marks } = options
  if (!isLocalDate(on)) {
    const problem = `${String(on)} is no date; read it with LocalDate.parse`
    throw new DefinitionError({ noun: "ProcedureDiagram", id: procedure.id, problem })
  }
  const cited = new Map<string, Citation>()
  const cite = (citations: ReadonlyArray<Citation>): ReadonlyArray<string> => [
    ...new Set(citations.map((citation) => cited.set(citation.id, citation) && citation.id))
  ]

  const view = new Set(procedure.activities.filter(only).map((a) => a.id))
  const current = procedure.relations.filter((r) => covers(r.inForce, on))
  const relations = current.flatMap((r): ReadonlyArray<Relation> => {
    const from = shown(r, "from", (id) => view.has(id))
    const to = shown(r, "to", (id) => view.has(id))
    if (from === undefined || to === undefined) return []
    const { id, kind, title, force, when, closing, suspendedBy } = r
    const delay = limitOf(r.delay, options, cite)
    const deadline = limitOf(r.deadline, options, cite)
    return [
      {
        id,
        kind,
        from,
        to,
        cites: cite(r.cites),
        ...(title === undefined ? {} : { title }),
        ...(force === "presumptive" ? { force } : {}),
        ...(when === undefined ? {} : { when: { of: when.of, title: when.title } }),
        ...(delay === undefined ? {} : { delay }),
        ...(closing === undefined ? {} : { closing }),
        ...(deadline === undefined ? {} : { deadline }),
        ...(suspendedBy === undefined ? {} : { suspendedBy }),
        ...yes("toAll", !isJoint(r, "to", r.to) && membersOf(r.to).length === procedure.activities.length),
        ...own(r.inForce, procedure)
      }
    ]
  })

  const named = new Set([...view, ...relations.flatMap(namedBy)])
  const closable = isClosable(procedure)
  const activities = procedure.activities
    .filter((a) => named.has(a.id))
    .map(
      (a): Activity => ({
        id: a.id,
        title: a.title,
        by: a.by,
        cites: cite(a.cites),
        ...(a.track === undefined ? {} : { track: a.track }),
        ...(a.included ? {} : { included: false }),
        ...yes("pending", a.pending),
        ...yes("final", a.final),
        ...yes("closable", closable(a)),
        ...yes("elsewhere", !view.has(a.id)),
        ...own(a.inForce, procedure)
      })
    )
  const omitted = { activities: procedure.activities.length - view.size, relations: current.length - relations.length }
  const acting = new Set(activities.flatMap((a) => a.by))
  const present = new Set(activities.flatMap((a) => a.track ?? []))
  const titles = new Map(tracks.map((t) => [t.id, t.title]))
  return {
    format: "zhengce-procedure-diagram/1",
    procedure: {
      id: procedure.id,
      title: procedure.title,
      version: procedure.version,
      inForce: procedure.inForce
    },
    on,
    roles: Object.entries(procedure.roles).flatMap(([id, { title }]) => (acting.has(id) ? [{ id, title }] : [])),
    tracks: [...new Set([...titles.keys(), ...present])]
      .filter((id) => present.has(id))
      .map((id) => ({ id, title: titles.get(id) ?? { zh: id, en: id } })),
    activities,
    relations,
    provisions: Object.fromEntries([...cited].map(([id, c]) => [id, { of: c.instrument, text: c.text }])),
    instruments: Object.fromEntries([...cited.values()].map((c) => [c.instrument, c.title])),
    ...(omitted.activities + omitted.relations === 0 ? {} : { omitted }),
    ...(marking === undefined ? {} : { marking: within(marking, named) }),
    ...(marks === undefined ? {} : { marks: Object.fromEntries(Object.entries(marks).filter(([id]) => named.has(id))) })
  }
}

/**
 * Gives the relations of a diagram as what is to be drawn. A group is one end where only together, or where any one, its
 * members count: as one node; elsewhere a relation of a group is one of each member.
 *
 * @example
 * ```ts
 * const [first] = ProcedureDiagram.links(ProcedureDiagram.make(procedure, { on, rulebook }))
 * assert.deepEqual([first?.sources, first?.targets], [["review"], ["decide"]])
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const links = (diagram: ProcedureDiagram): ReadonlyArray<Link> => diagram.relations.map(linkOf)

/** The activities that a relation names. */
const namedBy = ({ from, to, when, suspendedBy }: Relation): ReadonlyArray<string> => [
  ...membersOf(from),
  ...membersOf(to),
  ...(when === undefined ? [] : [when.of]),
  ...(suspendedBy === undefined ? [] : [suspendedBy.stop, suspendedBy.resume])
]

/** The part of a marking that concerns some activities. */
const within = ({ executed, included, pending }: Marking, activities: ReadonlySet<string>): Marking => {
  const isIn = (id: string): boolean => activities.has(id)
  return {
    executed: executed.filter(isIn),
    included: included.filter(isIn),
    pending: pending.filter((end) => membersOf(end).every(isIn))
  }
}

/**
 * Chooses an activity and those to which a relation ties it, for `Options.only`. Relations to every activity tie nobody.
 *
 * @example
 * ```ts
 * const diagram = ProcedureDiagram.make(procedure, { on, rulebook, only: ProcedureDiagram.near(procedure, "review") })
 * assert.deepEqual(diagram.activities.map((a) => a.id), ["review", "decide"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const near = (
  { activities, relations }: Procedure.Procedure,
  activity: string
): ((candidate: Procedure.Activity) => boolean) => {
  const tied = relations
    .filter((r) => membersOf(r.to).length < activities.length)
    .map((r) => [...membersOf(r.from), ...membersOf(r.to)])
    .filter((ends) => ends.includes(activity))
  const chosen = new Set([activity, ...tied.flat()])
  return ({ id }) => chosen.has(id)
}

/**
 * Gives the marking of a case after the events up to a day, groups included.
 *
 * @example
 * ```ts
 * const marking = ProcedureDiagram.markingOf(matter, on)
 * assert.deepEqual([marking.executed, marking.pending], [["review", "decide"], ["archive"]])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const markingOf = (self: Case.Case, on: LocalDate): Marking => {
  const g = self.procedure["~graph"]
  const state = marked(self, on)
  const is = (holds: (node: number) => boolean) => g.activities.flatMap(({ id }, i) => (holds(i) ? [id] : []))
  return {
    executed: is((i) => state.executed[i] !== graph.never),
    included: is((i) => state.included[i] === 1),
    pending: Array.from({ length: g.nodes }, (_, node) => node).flatMap((node) =>
      graph.isPending(state, node) ? [endpointOf(g, node)] : []
    )
  }
}

/**
 * Gives the mark of each activity of a case on a day. What is overdue is marked so even where it may not be done yet, or
 * was done before.
 *
 * @example
 * ```ts
 * const marks = ProcedureDiagram.marksOf(matter, on, context)
 * assert.deepEqual(marks, { review: "done", decide: "done", archive: "overdue" })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const marksOf = (self: Case.Case, on: LocalDate, context: Case.Context): Readonly<Record<string, Mark>> => {
  const duties = Case.duties(self, on, context)
  const overdue = new Set(duties.flatMap((d) => (d.status === "overdue" ? d.activities : [])))
  const awaited = new Set(duties.flatMap((d) => (isOpen(d) ? d.activities : [])))
  const permitted = new Set(Case.permitted(self, on, context).map((p) => p.activity))
  const markOf = ({ activity, executedOn }: Case.Mark): Mark => {
    if (overdue.has(activity)) return "overdue"
    if (executedOn !== undefined && !awaited.has(activity)) return "done"
    return permitted.has(activity) ? "open" : "blocked"
  }
  return Object.fromEntries(Case.marking(self, on).map((mark) => [mark.activity, markOf(mark)]))
}

/**
 * Reads a diagram from JSON data. Nothing is half-read: `InvalidDiagram` for another form, and for a relation, mark or
 * provision that names what is not there.
 *
 * @example
 * ```ts
 * const diagram = ProcedureDiagram.make(procedure, { on, rulebook })
 * const stored: unknown = JSON.parse(JSON.stringify(diagram))
 * assert.deepEqual(Result.getOrThrow(ProcedureDiagram.decode(stored)), diagram)
 * const dangling = ProcedureDiagram.decode({ ...diagram, activities: diagram.activities.slice(1) })
 * assert.equal(Result.isFailure(dangling) && dangling.failure.path, "/relations/0")
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const decode = (input: unknown): Result.Result<ProcedureDiagram, InvalidDiagram> =>
  attempt(() => {
    const diagram = read(schema, input, (issue) => new InvalidDiagram(issue))
    const issue = misnamed(diagram)
    if (issue !== undefined) throw new InvalidDiagram(issue)
    return diagram
  })

/** The first part that names what is not there, or that has the id of another. */
const misnamed = (diagram: ProcedureDiagram): Issue | undefined => {
  const idsOf = (list: ReadonlyArray<{ readonly id: string }>) => new Set(list.map((e) => e.id))
  const { activities, relations, roles, tracks, provisions, instruments, marking, marks } = diagram
  const known = {
    activity: idsOf(activities),
    role: idsOf(roles),
    track: idsOf(tracks),
    provision: new Set(Object.keys(provisions)),
    instrument: new Set(Object.keys(instruments))
  }
  const check = (path: string, kind: keyof typeof known, names: ReadonlyArray<string>): ReadonlyArray<Issue> =>
    names
      .filter((name) => !known[kind].has(name))
      .map((value) => ({ path, value, expected: { zh: "图中已有的标识", en: `an id of ${kind} in the diagram` } }))
  const unique = (path: string, list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<Issue> =>
    list.flatMap(({ id }, i) =>
      list.findIndex((e) => e.id === id) === i
        ? []
        : [{ path: `${path}/${i}/id`, value: id, expected: { zh: "不重复的标识", en: "an id of its own" } }]
    )
  const citing = ({ cites, delay, deadline }: Relation) => [
    ...cites,
    ...(delay?.cites ?? []),
    ...(deadline?.cites ?? [])
  ]
  return [
    ...unique("/activities", activities),
    ...unique("/relations", relations),
    ...unique("/roles", roles),
    ...unique("/tracks", tracks),
    ...activities.flatMap((a, i) => [
      ...check(`/activities/${i}/by`, "role", a.by),
      ...check(`/activities/${i}/track`, "track", a.track === undefined ? [] : [a.track]),
      ...check(`/activities/${i}/cites`, "provision", a.cites)
    ]),
    ...relations.flatMap((r, i) => [
      ...check(`/relations/${i}`, "activity", namedBy(r)),
      ...check(`/relations/${i}`, "provision", citing(r))
    ]),
    ...Object.entries(provisions).flatMap(([id, p]) => check(`/provisions${step(id)}/of`, "instrument", [p.of])),
    ...Object.keys(marks ?? {}).flatMap((id) => check(`/marks${step(id)}`, "activity", [id])),
    ...(marking === undefined
      ? []
      : check("/marking", "activity", [
          ...marking.executed,
          ...marking.included,
          ...marking.pending.flatMap(membersOf)
        ]))
  ][0]
}

/**
 * Writes a diagram as a Mermaid flowchart: the activities in their tracks with roles and provisions, one statement for each
 * relation with its kind, time and provision. Solid arrows are conditions, dotted ones responses, thick ones milestones; a
 * circle at the end opens and a cross closes. Every label says the kind too, and every mark has a sign, so that nothing
 * hangs on line or colour.
 *
 * Exact: every relation of the diagram, with groups as nodes of their own. A relation to every activity stands as a line
 * in its source, because arrows to all would hide the rest. In words only: time, guards, suspension. Left to the other
 * formats: titles of relations and the options of limits.
 *
 * A whole procedure of some eighty activities can be drawn but hardly read: see `Options.only`. Characters that mean
 * something to Mermaid are written as entity codes, controls that would turn the writing direction are replaced, and a
 * zero-width space keeps apart what Mermaid would take for a formula, an icon or a line break.
 *
 * @example
 * ```ts
 * const diagram = ProcedureDiagram.make(procedure, { on, rulebook })
 * assert.ok(ProcedureDiagram.toMermaid(diagram, "en").includes('n0 -->|"must precede · Art#46; 1"| n1'))
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const toMermaid = (diagram: ProcedureDiagram, language: Language): string => mermaid(diagram, language)

/**
 * Writes a diagram as the XML of the DCR tools (dcrgraphs.net), as the readers of DCR-js and PM4Py take it. Without a
 * marking the diagram starts in the initial one.
 *
 * Exact without time: activities (`Event_` and the id; labels made different where two titles are the same), roles,
 * marking and relations. A group of which any member counts becomes an event that nobody can execute, because it is a
 * condition of itself: as the source of a condition it is included until a member is executed, which excludes it; as the
 * target of a response it is included by the response and excluded by any member. Where one activity both excludes and
 * includes another, only the inclusion is written, which comes last.
 *
 * Nearly exact: limits in calendar days, as durations (`P30D`; `P31D` where the act may only come after the thirtieth
 * day), without the roll from a rest day; a limit that is counted back stands as the same number of days forward; of
 * several limits between two activities the strictest.
 *
 * Not sayable, and only noted: limits in working days, months and years, and those of groups as the source of a
 * condition; suspension; the departure from presumptive relations, which stand as if they were mandatory; guards, which
 * stand as if they were met; intervals; effects of a group all of whose members are needed, which are not drawn. All of
 * it stands in elements of the namespace `urn:zhengce:procedure-diagram:1` and, in words, in `description`.
 *
 * @example
 * ```ts
 * const xml = ProcedureDiagram.toDcrXml(ProcedureDiagram.make(procedure, { on, rulebook }), "en")
 * assert.match(xml, /<response sourceId="Event_decide" targetId="Event_archive" [^>]*time="P30D"/)
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const toDcrXml = (diagram: ProcedureDiagram, language: Language): string => dcrXml(diagram, language)

/**
 * Writes a diagram as BPMN 2.0 with its layout: a pool, in it an ad-hoc sub-process (its activities may be done in any
 * order and again, as far as nothing says otherwise, which is what a declarative procedure is), in that a lane for each
 * role and a task for each activity, in the lane of the first role that may execute it.
 *
 * A sequence flow says that one comes before the other. It stands only for a condition that always holds: not guarded, not
 * one to be departed from, and from an activity that cannot become unavailable meanwhile. A parallel gateway joins several
 * such conditions, an exclusive one those of a group of which any member counts. What a flow overstates: BPMN enables the
 * later task once for each time that the earlier one was done, a condition enables it for good.
 *
 * Every relation stands with its time, its terms and its provision in a text annotation at the task that it gates or
 * that triggers it, and there alone where a flow cannot say it: responses and deadlines, milestones, inclusion and
 * exclusion, conditions that lapse, delays, further roles. An ad-hoc sub-process has no end events; activities that end
 * the case stand in its completion condition. Flows and annotations name their relations in `documentation`.
 *
 * @example
 * ```ts
 * const xml = ProcedureDiagram.toBpmn(ProcedureDiagram.make(procedure, { on, rulebook }), "en")
 * assert.match(xml, /<sequenceFlow id="Flow_0" sourceRef="Activity_review" targetRef="Activity_decide">/)
 * assert.match(xml, /must be followed by: archive \(within 30 days, Art. 2\)/)
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const toBpmn = (diagram: ProcedureDiagram, language: Language): string => bpmn(diagram, language)
