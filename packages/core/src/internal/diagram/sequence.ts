// What of a diagram BPMN can say as a flow: which activity always comes before which.
import type { Endpoint } from "../../Procedure.ts"
import type { ProcedureDiagram, Relation } from "../../ProcedureDiagram.ts"
import { keyOf, linkOf } from "./links.ts"
import { idOf } from "./xml.ts"

/** One comes before the other, by these relations; none where a gateway only passes on. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly relations: ReadonlyArray<string>
}

/** Joins what must all come first, or of which any one suffices. */
export interface Gateway {
  readonly id: string
  readonly kind: "parallelGateway" | "exclusiveGateway"
  /** The activity in whose lane it stands. */
  readonly near: string
}

export const taskOf = (activity: string): string => idOf("Activity", activity)

/**
 * Whether a relation says that its source always comes before its target. Of a presumptive delay the time can be departed
 * from, not the order; a condition from what can become unavailable lapses with it.
 */
const isAlways = ({ kind, force, when, delay }: Relation, source: Endpoint, closable: ReadonlySet<string>): boolean =>
  kind === "condition" &&
  when === undefined &&
  (force !== "presumptive" || delay !== undefined) &&
  (typeof source !== "string" || !closable.has(source))

export const sequenceOf = ({
  activities,
  relations
}: ProcedureDiagram): { readonly flows: ReadonlyArray<Flow>; readonly gateways: ReadonlyArray<Gateway> } => {
  const closable = new Set(activities.flatMap((a) => (a.closable ? [a.id] : [])))
  const links = relations.map(linkOf)
  const flows: Array<Flow> = []
  const gateways: Array<Gateway> = []
  const ofGroups = new Map<string, string>()

  const sourceOf = (source: Endpoint, near: string): string => {
    if (typeof source === "string") return taskOf(source)
    const [only, ...others] = source.members as [string, ...Array<string>]
    if (others.length === 0) return taskOf(only)
    const known = ofGroups.get(keyOf(source))
    if (known !== undefined) return known
    const id = `Any_${ofGroups.size}`
    ofGroups.set(keyOf(source), id)
    gateways.push({ id, kind: "exclusiveGateway", near })
    for (const member of source.members) flows.push({ from: taskOf(member), to: id, relations: [] })
    return id
  }

  for (const [index, { id }] of activities.entries()) {
    const before = new Map<string, ReadonlyArray<string>>()
    for (const { relation, sources, targets } of links) {
      if (!targets.includes(id)) continue
      for (const source of sources) {
        if (source === id || !isAlways(relation, source, closable)) continue
        const from = sourceOf(source, id)
        before.set(from, [...(before.get(from) ?? []), relation.id])
      }
    }
    const join = before.size > 1 ? `Both_${index}` : taskOf(id)
    if (before.size > 1) {
      gateways.push({ id: join, kind: "parallelGateway", near: id })
      flows.push({ from: join, to: taskOf(id), relations: [] })
    }
    for (const [from, by] of before) flows.push({ from, to: join, relations: by })
  }
  return { flows, gateways }
}
