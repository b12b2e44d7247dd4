// A diagram as a plain DCR graph: five kinds of relation between events, and no groups. A group of which any member counts
// becomes an event that nobody can execute, because it is a condition of itself, and whose marking follows the members.
import type { Endpoint, Group } from "../../Procedure.ts"
import type { Limit, Link, Marking, ProcedureDiagram, Relation } from "../../ProcedureDiagram.ts"
import { groupsOf, isGate, keyOf, linkOf } from "./links.ts"
import { idOf } from "./xml.ts"

/** A relation between two events, with the relations of the procedure that it comes from. */
export interface Arrow {
  readonly kind: Relation["kind"]
  readonly source: string
  readonly target: string
  readonly days?: number
  readonly origins: ReadonlyArray<Relation>
}

/** An event that stands for a group: whether a member was executed, or whether a response to it is open. */
interface Derived {
  readonly id: string
  readonly group: Group
  readonly tells: "executed" | "pending"
}

export interface DcrGraph {
  readonly arrows: ReadonlyArray<Arrow>
  readonly derived: ReadonlyArray<Derived>
  /** Effects that take all of a group. */
  readonly unsaid: ReadonlyArray<Relation>
}

export const eventOf = (activity: string): string => idOf("Event", activity)

/** The days after the first act on which the second is lawful (a delay) or still in time (a deadline). */
const daysOf = ({ delay, deadline, closing }: Relation): number | undefined => {
  const limit: Limit | undefined = delay ?? deadline
  if (limit?.unit !== "day") return undefined
  const { kind, n, backwardCount, startInclusive } = limit
  if (kind === "notLaterThan") return backwardCount === "excludeAnchor" ? n : n + 1
  const last = startInclusive ? n - 1 : n
  return kind === "expiry" || closing === "nextDay" ? last + 1 : last
}

export const dcrGraph = (diagram: ProcedureDiagram): DcrGraph => {
  const numbers = new Map([...groupsOf(diagram).keys()].map((key, i) => [key, i]))
  const derived = new Map<string, Derived>()
  const arrows = new Map<string, Arrow>()
  const keyOfArrow = ({ kind, source, target }: Pick<Arrow, "kind" | "source" | "target">): string =>
    `${kind} ${source} ${target}`

  /** Two events have one relation of a kind: with the strictest limit, and from all that lays it down. */
  const draw = (arrow: Arrow): void => {
    const key = keyOfArrow(arrow)
    const before = arrows.get(key)
    const limits = [before?.days, arrow.days].flatMap((days) => days ?? [])
    const days = arrow.kind === "condition" ? Math.max(...limits) : Math.min(...limits)
    const origins = [...new Set([...(before?.origins ?? []), ...arrow.origins])]
    arrows.set(key, { ...arrow, origins, ...(limits.length === 0 ? {} : { days }) })
  }
  const derive = (group: Group, tells: Derived["tells"]): string => {
    const id = `Derived_Event_${numbers.get(keyOf(group))}_${tells}`
    if (derived.has(id)) return id
    derived.set(id, { id, group, tells })
    draw({ kind: "condition", source: id, target: id, origins: [] })
    for (const member of group.members) draw({ kind: "exclude", source: eventOf(member), target: id, origins: [] })
    return id
  }
  const drawLink = ({ relation, sources, targets }: Link): void => {
    const { kind } = relation
    const origins = [relation]
    const isDerived = (end: Endpoint): end is Group => typeof end !== "string"
    for (const end of sources) {
      const source = isDerived(end) ? derive(end, kind === "condition" ? "executed" : "pending") : eventOf(end)
      // when a group was last executed its event cannot tell
      const days = isDerived(end) ? undefined : daysOf(relation)
      const timed = days === undefined ? {} : { days }
      for (const to of targets) {
        const target = isDerived(to) ? derive(to, "pending") : eventOf(to)
        if (isDerived(to)) draw({ kind: "include", source, target, origins })
        draw({ kind, source, target, origins, ...timed })
      }
    }
  }

  const links = diagram.relations.map(linkOf)
  const isSaid = ({ relation, sources }: Link): boolean =>
    isGate(relation) || sources.every((source) => typeof source === "string")
  for (const link of links.filter(isSaid)) drawLink(link)

  // inclusion comes last, whatever a reader does first
  for (const arrow of [...arrows.values()].filter((a) => a.kind === "include")) {
    const key = keyOfArrow({ ...arrow, kind: "exclude" })
    const overruled = arrows.get(key)
    if (overruled === undefined) continue
    arrows.delete(key)
    draw({ ...arrow, origins: overruled.origins })
  }
  return {
    arrows: [...arrows.values()],
    derived: [...derived.values()],
    unsaid: links.flatMap((link) => (isSaid(link) ? [] : [link.relation]))
  }
}

/** The events that are executed, included and pending: those of a marking, or else the initial ones. */
export const markingOf = (
  { activities, marking }: ProcedureDiagram,
  { derived }: DcrGraph
): Readonly<Record<keyof Marking, ReadonlyArray<string>>> => {
  const { executed, included, pending } = marking ?? {
    executed: [],
    included: activities.flatMap((a) => (a.included === false ? [] : [a.id])),
    pending: activities.flatMap((a) => (a.pending === true ? [a.id] : []))
  }
  const done = new Set(executed)
  const owed = new Set(pending.map(keyOf))
  const untouched = derived.filter((d) => d.tells === "executed" && !d.group.members.some((m) => done.has(m)))
  const open = derived.filter((d) => d.tells === "pending" && owed.has(keyOf(d.group))).map((d) => d.id)
  return {
    executed: executed.map(eventOf),
    included: [...included.map(eventOf), ...untouched.map((d) => d.id), ...open],
    pending: [...pending.flatMap((end) => (typeof end === "string" ? [eventOf(end)] : [])), ...open]
  }
}
