// The relations of a diagram between nodes: what an end that is a group stands for, as the marking takes it.
import type { Endpoint, Group } from "../../Procedure.ts"
import type { Link, ProcedureDiagram, Relation } from "../../ProcedureDiagram.ts"

export const membersOf = (endpoint: Endpoint): ReadonlyArray<string> =>
  typeof endpoint === "string" ? [endpoint] : endpoint.members

export const isGate = ({ kind }: Pick<Relation, "kind">): boolean => kind === "condition" || kind === "milestone"

/**
 * Whether a group at an end is taken as one: any at the source of a gate (one suffices), any at the target of a response
 * (one meets it), and all at the source of an effect (it takes the last of them). Elsewhere it stands for each member.
 */
export const isJoint = (relation: Pick<Relation, "kind">, end: "from" | "to", endpoint: Endpoint): boolean =>
  typeof endpoint !== "string" &&
  (end === "to"
    ? relation.kind === "response" && endpoint.mode === "any"
    : isGate(relation) === (endpoint.mode === "any"))

export const linkOf = (relation: Relation): Link => {
  const nodes = (end: "from" | "to"): ReadonlyArray<Endpoint> =>
    isJoint(relation, end, relation[end]) ? [relation[end]] : membersOf(relation[end])
  return { relation, sources: nodes("from"), targets: nodes("to") }
}

/** Two groups are one derived activity where their members are the same; no activity has the key of a group. */
export const keyOf = (endpoint: Endpoint): string =>
  JSON.stringify(typeof endpoint === "string" ? endpoint : [endpoint.mode, ...[...endpoint.members].sort()])

/** The groups that are derived activities, in the order of the relations. */
export const groupsOf = ({ relations }: ProcedureDiagram): ReadonlyMap<string, Group> => {
  const ends = relations.map(linkOf).flatMap(({ sources, targets }) => [...sources, ...targets])
  return new Map(ends.flatMap((end) => (typeof end === "string" ? [] : [[keyOf(end), end] as const])))
}
