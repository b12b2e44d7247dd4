/**
 * A procedure is a timed DCR graph (Dynamic Condition Response graph; Hildebrandt and Mukkamala): activities with roles,
 * and relations that say what must precede what, what must follow and by when. Every relation cites a provision. The law
 * is not turned into a fixed flow; whatever no relation forbids is permitted.
 *
 * An activity is enabled when it is included, every included condition of it has been executed (and its delay has
 * passed) and no included milestone of it is pending. Executing it clears its own pending mark, then applies its
 * excludes, then its includes, then its responses. On top of the textbook: delays that another pair of activities
 * suspends, delays counted backward from the later activity, groups at either end, and presumptive relations.
 *
 * Each relation has days on which it is in force: a gate holds for acts of those days, an effect comes from acts of those
 * days. What was done before the procedure was in force is not judged; it counts as done when the procedure began.
 *
 * @since 0.1.0
 */
import type { ZodType } from "zod"
import type { Citation, Interval } from "./Citation.ts"
import type { Force } from "./Finding.ts"
import type { Instrument } from "./Instrument.ts"
import { compile, type Graph } from "./internal/graph.ts"
import { isReversed } from "./internal/isReversed.ts"
import { joined } from "./internal/joined.ts"
import { refuse as refuseDefinition } from "./internal/refuse.ts"
import { repeated } from "./internal/repeated.ts"
import type { Parameter } from "./Parameter.ts"
import type { Text } from "./Text.ts"
import type { TimeLimit } from "./TimeLimit.ts"

/**
 * Who acts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Role {
  readonly title: Text
}

/**
 * Something that is done on a day and recorded as an event.
 *
 * @category models
 * @since 0.1.0
 */
export interface Activity {
  readonly id: string
  readonly title: Text
  /** The roles that may execute it. */
  readonly by: ReadonlyArray<string>
  readonly cites: ReadonlyArray<Citation>
  readonly implements: ReadonlyArray<string>
  /** The form of the data that its event carries; an event of an activity without one carries none. */
  readonly data?: ZodType
  /** The group in which pages and diagrams show it. */
  readonly track?: string
  readonly included: boolean
  readonly pending: boolean
  /** Ends the case: it can meet a duty, but no duty waits for it. */
  readonly final: boolean
  readonly inForce: Interval
}

/**
 * Several activities at one end of a relation.
 *
 * `any` is a derived activity that is executed whenever a member is, and is never excluded; a response to it is met by
 * any member, and a milestone from it holds while such a response is open. At the far end of another relation it stands
 * for each member. `all` stands for each member, except where it triggers something: that happens when the last of its
 * members has been executed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Group<A extends string = string> {
  readonly mode: "any" | "all"
  readonly members: ReadonlyArray<A>
}

/**
 * One end of a relation.
 *
 * @category models
 * @since 0.1.0
 */
export type Endpoint<A extends string = string> = A | Group<A>

/**
 * A condition on recorded data: the relation applies where the test accepts the data of the latest execution of the
 * activity, which must be one whose events carry data. Where nothing is recorded, the relation applies, because a missing
 * fact opens nothing.
 *
 * @category models
 * @since 0.1.0
 */
export interface Guard<A extends string = string> {
  readonly of: A
  readonly title: Text
  readonly test: (data: never) => boolean
}

/**
 * The pair of activities between which a clock stands still, and whether it then goes on or begins again.
 *
 * @category models
 * @since 0.1.0
 */
export interface SuspendedBy<A extends string = string> {
  readonly stop: A
  readonly resume: A
  readonly mode: "exclude" | "restart"
}

/**
 * What every relation may state.
 *
 * @category models
 * @since 0.1.0
 */
export interface RelationOptions<A extends string = string> {
  /** Stable; made from kind and ends where absent. */
  readonly id?: string
  readonly cites: Citation | ReadonlyArray<Citation>
  readonly implements?: ReadonlyArray<string>
  readonly inForce?: Interval
  /** What the relation means, where its ends do not say it. */
  readonly title?: Text
  readonly when?: Guard<A>
}

/**
 * What a condition may state besides.
 *
 * @category models
 * @since 0.1.0
 */
export interface ConditionOptions<A extends string = string> extends RelationOptions<A> {
  /** `presumptive`: may be departed from with a recorded reason. */
  readonly force?: "mandatory" | "presumptive"
  /**
   * With which event the reason for a departure is recorded (the later one by default) and, where the law demands the
   * reason, the provision that does. What a delay lets one depart from is the time, never that the earlier act comes first.
   */
  readonly reason?: { readonly on: "source" | "target"; readonly demandedBy?: Citation }
  /** The time between the two activities: a limit `atLeast`, `expiry`, or `notLaterThan` counted back from the later. */
  readonly delay?: Parameter<TimeLimit>
  /** Whether the later activity may fall on the last day of the delay, because it closes it, or only after it. */
  readonly closing?: "sameDay" | "nextDay"
  readonly suspendedBy?: SuspendedBy<A>
}

/**
 * What a response may state besides.
 *
 * @category models
 * @since 0.1.0
 */
export interface ResponseOptions<A extends string = string> extends RelationOptions<A> {
  /** The time within which it must follow: a limit `within`. A renewed response begins it anew. */
  readonly deadline?: Parameter<TimeLimit>
  readonly suspendedBy?: SuspendedBy<A>
}

/**
 * A relation as the procedure holds it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Relation {
  readonly kind: "condition" | "response" | "milestone" | "include" | "exclude"
  readonly id: string
  readonly from: Endpoint
  readonly to: Endpoint
  readonly cites: ReadonlyArray<Citation>
  readonly implements: ReadonlyArray<string>
  readonly inForce: Interval
  readonly force: Force
  readonly title?: Text
  readonly when?: Guard
  readonly reason?: ConditionOptions["reason"]
  readonly delay?: Parameter<TimeLimit>
  readonly closing?: "sameDay" | "nextDay"
  readonly deadline?: Parameter<TimeLimit>
  readonly suspendedBy?: SuspendedBy
}

/**
 * A procedure that cases can follow.
 *
 * @category models
 * @since 0.1.0
 */
export interface Procedure {
  readonly id: string
  /** This version, and the earlier ones whose cases it opens. */
  readonly version: string
  readonly opens: ReadonlyArray<string>
  readonly title: Text
  readonly inForce: Interval
  readonly roles: Readonly<Record<string, Role>>
  readonly activities: ReadonlyArray<Activity>
  readonly relations: ReadonlyArray<Relation>
  readonly "~graph": Graph
}

/**
 * What is declared of an activity.
 *
 * @category models
 * @since 0.1.0
 */
export interface ActivityDeclaration<R extends string = string> {
  readonly title: Text
  readonly by: R | ReadonlyArray<R>
  readonly cites?: Citation | ReadonlyArray<Citation>
  readonly implements?: ReadonlyArray<string>
  readonly data?: ZodType
  readonly track?: string
  /** Included unless said otherwise. */
  readonly included?: boolean
  /** Pending from the start: must be done once before the case can end. */
  readonly pending?: boolean
  /** Ends the case without the procedure having run its course. */
  readonly final?: boolean
  readonly inForce?: Interval
}

/**
 * The functions with which relations are declared.
 *
 * @category models
 * @since 0.1.0
 */
export interface Relations<A extends string> {
  /** `to` may only happen after `from`. */
  readonly condition: (from: Endpoint<A>, to: Endpoint<A>, options: ConditionOptions<A>) => Relation
  /** After `from`, `to` must follow. */
  readonly response: (from: Endpoint<A>, to: Endpoint<A>, options: ResponseOptions<A>) => Relation
  /** While `from` is pending, `to` may not happen. */
  readonly milestone: (from: Endpoint<A>, to: Endpoint<A>, options: RelationOptions<A>) => Relation
  /** `from` makes `to` available. */
  readonly include: (from: Endpoint<A>, to: Endpoint<A>, options: Omit<RelationOptions<A>, "when">) => Relation
  /** `from` makes `to` unavailable. */
  readonly exclude: (from: Endpoint<A>, to: Endpoint<A>, options: Omit<RelationOptions<A>, "when">) => Relation
}

/**
 * Groups activities of which any one counts.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Procedure from "@zhengce/core/Procedure"
 *
 * assert.deepEqual(Procedure.anyOf("approve", "adjust"), { mode: "any", members: ["approve", "adjust"] })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const anyOf = <A extends string>(...members: ReadonlyArray<A>): Group<A> => ({ mode: "any", members })

/**
 * Groups activities each of which counts.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Procedure from "@zhengce/core/Procedure"
 *
 * assert.deepEqual(Procedure.allOf("experts", "risk"), { mode: "all", members: ["experts", "risk"] })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const allOf = <A extends string>(...members: ReadonlyArray<A>): Group<A> => ({ mode: "all", members })

/**
 * Names an endpoint, as in the id of a relation.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Procedure from "@zhengce/core/Procedure"
 *
 * assert.equal(Procedure.endpointId(Procedure.anyOf("approve", "adjust")), "any(approve,adjust)")
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const endpointId = (endpoint: Endpoint): string =>
  typeof endpoint === "string" ? endpoint : `${endpoint.mode}(${endpoint.members.join(",")})`

const list = <T>(value: T | ReadonlyArray<T> | undefined): ReadonlyArray<T> =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T]

/**
 * Defines a procedure. Throws a `DefinitionError` for unknown activities and roles, relations without a citation,
 * duplicate ids, time limits of a kind that the relation cannot have, and relations that could never take effect as
 * written, such as a milestone from a group that no response makes pending.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Procedure from "@zhengce/core/Procedure"
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
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { organiser: { title: { zh: "承办单位", en: "organiser" } } },
 *   activities: {
 *     review: { by: "organiser", title: { zh: "审查", en: "review" } },
 *     meet: { by: "organiser", title: { zh: "会议", en: "meeting" } },
 *   },
 *   relations: ({ condition }) => [condition("review", "meet", { cites: rules.at("2") })],
 * })
 * assert.equal(procedure.relations[0]?.id, "condition:review->meet")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = <const R extends string, const A extends string>(declaration: {
  readonly id: string
  readonly version: string
  /** Earlier versions whose cases this one opens. */
  readonly opens?: ReadonlyArray<string>
  readonly instrument: Instrument
  readonly title: Text
  readonly inForce?: Interval
  readonly roles: Readonly<Record<R, Role>>
  readonly activities: Readonly<Record<A, ActivityDeclaration<NoInfer<R>>>>
  readonly relations: (relations: Relations<A>) => ReadonlyArray<Relation>
}): Procedure => {
  const { id, version, title, roles } = declaration
  const inForce = declaration.inForce ?? declaration.instrument.inForce
  const refuse = (problem: string): never => refuseDefinition("Procedure", id, problem)

  const checkInterval = (interval: Interval, of: string): void => {
    if (isReversed(interval)) refuse(`${of} would end before it is in force`)
  }
  checkInterval(inForce, "it")

  const activities = Object.entries<ActivityDeclaration<R>>(declaration.activities).map(([name, a]): Activity => {
    const by = list<R>(a.by)
    if (by.length === 0) refuse(`activity ${name}: nobody may execute it`)
    for (const role of by) if (!Object.hasOwn(roles, role)) refuse(`activity ${name}: there is no role ${role}`)
    const interval = a.inForce ?? inForce
    checkInterval(interval, `activity ${name}`)
    const defaults = { implements: [], included: true, pending: false, final: false }
    return { ...defaults, ...a, id: name, by, cites: list<Citation>(a.cites), inForce: interval }
  })
  const known = new Map(activities.map((a) => [a.id, a]))

  const relation =
    (kind: Relation["kind"]) =>
    (from: Endpoint, to: Endpoint, options: ConditionOptions & ResponseOptions): Relation => {
      const name = options.id ?? `${kind}:${endpointId(from)}->${endpointId(to)}`
      const made: Relation = {
        kind,
        ...options,
        id: name,
        from,
        to,
        cites: list<Citation>(options.cites),
        implements: options.implements ?? [],
        inForce: options.inForce ?? inForce,
        force: options.force ?? "mandatory"
      }
      const problem = problemOf(made, known)
      if (problem !== undefined) refuse(`relation ${name}: ${problem}`)
      checkInterval(made.inForce, `relation ${name}`)
      return made
    }

  const relations = declaration.relations({
    condition: relation("condition"),
    response: relation("response"),
    milestone: relation("milestone"),
    include: relation("include"),
    exclude: relation("exclude")
  })
  const twice = repeated(relations.map((r) => r.id))
  if (twice !== undefined) refuse(`two relations ${twice}`)
  const met = new Set(relations.flatMap((r) => (r.kind === "response" ? [groupKey(r.to)] : [])))
  for (const r of relations) {
    if (r.kind === "milestone" && typeof r.from !== "string" && r.from.mode === "any" && !met.has(groupKey(r.from))) {
      refuse(`relation ${r.id}: no response makes ${endpointId(r.from)} pending, so it would never hold anything back`)
    }
  }
  return {
    id,
    version,
    opens: declaration.opens ?? [],
    title,
    inForce,
    roles,
    activities,
    relations,
    "~graph": compile(activities, relations, inForce)
  }
}

/** Two groups are one derived activity where their members are the same. */
const groupKey = (endpoint: Endpoint): string =>
  typeof endpoint === "string" ? endpoint : `${endpoint.mode} ${[...endpoint.members].sort().join(" ")}`

const membersOf = (endpoint: Endpoint): ReadonlyArray<string> =>
  typeof endpoint === "string" ? [endpoint] : endpoint.members

/** What is wrong with a relation by itself. */
const problemOf = (relation: Relation, known: ReadonlyMap<string, Activity>): string | undefined => {
  const { from, to, when, suspendedBy, cites, delay, deadline, closing, force, reason } = relation
  const ends = [membersOf(from), membersOf(to)]
  const named = [ends, suspendedBy?.stop ?? [], suspendedBy?.resume ?? [], when?.of ?? []].flat(2)
  const unknown = named.find((name) => !known.has(name))
  const kinds = new Set((delay ?? deadline)?.values.map((v) => v.value.kind))
  const isBackward = kinds.has("notLaterThan")
  const problems: ReadonlyArray<readonly [applies: unknown, problem: string]> = [
    [unknown !== undefined, `there is no activity ${unknown}`],
    [ends.some((members) => members.length === 0), "a group needs a member"],
    [ends.some(repeated), "a group names a member twice"],
    [cites.length === 0, "a relation needs a provision"],
    [when && known.get(when.of)?.data === undefined, `the events of ${when?.of} carry no data`],
    [deadline && [...kinds].some((kind) => kind !== "within"), "a deadline is a limit within"],
    [suspendedBy && kinds.size === 0, "nothing to suspend"],
    [reason && force !== "presumptive", "only a presumptive relation can be departed from"],
    [closing && !delay, "there is no delay to close"],
    [reason?.on === "source" && !delay, `without a delay there may be no ${endpointId(from)} to give the reason with`],
    [delay && kinds.has("within"), "a delay is atLeast, expiry or notLaterThan"],
    [isBackward && kinds.size > 1, "a delay is counted forward or backward, not both"],
    [isBackward && closing, "a delay that is counted backward closes nothing"],
    [isBackward && suspendedBy, "a delay that is counted backward cannot be suspended"],
    [delay && !isBackward && !closing, "a delay states sameDay or nextDay"],
    [closing === "sameDay" && kinds.has("expiry"), "what has to expire does so on its last day: nextDay"]
  ]
  return problems.find(([applies]) => applies)?.[1]
}

/**
 * Gives the title of an endpoint.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Procedure from "@zhengce/core/Procedure"
 *
 * const title = Procedure.titleOf([{ id: "a", title: { zh: "甲", en: "A" } }, { id: "b", title: { zh: "乙", en: "B" } }], Procedure.anyOf("a", "b"))
 * assert.deepEqual(title, { zh: "甲或乙", en: "A or B" })
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const titleOf = (activities: ReadonlyArray<Pick<Activity, "id" | "title">>, endpoint: Endpoint): Text => {
  const one = (name: string): Text => activities.find((a) => a.id === name)?.title ?? { zh: name, en: name }
  if (typeof endpoint === "string") return one(endpoint)
  return endpoint.mode === "any"
    ? joined(endpoint.members.map(one), "或", " or ")
    : joined(endpoint.members.map(one), "和", " and ")
}
