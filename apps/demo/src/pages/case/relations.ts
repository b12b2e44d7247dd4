/** What the relations of the procedure say of one activity, in words. */
import type { Endpoint, Procedure, Relation } from "@zhengce/core/Procedure"
import * as ProcedureDiagram from "@zhengce/core/ProcedureDiagram"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { activityTitle } from "./parts.tsx"

/** What it needs, what duties it has to do with, what waits for it, and what opens or closes it or is opened or closed by it. */
export type Part = "needs" | "duties" | "holds" | "availability"

export const parts: ReadonlyArray<Part> = ["needs", "duties", "holds", "availability"]

export interface Bearing {
  readonly part: Part
  readonly relation: Relation
  readonly text: Text
}

const membersOf = (end: Endpoint): ReadonlyArray<string> => (typeof end === "string" ? [end] : end.members)

const counts = {
  any: { zh: "{names}之一", en: "one of {names}" },
  all: { zh: "{names}各项", en: "each of {names}" },
  /** Where something is forbidden: each by itself. */
  every: { zh: "{names}中任何一项", en: "any of {names}" }
}

/** The members of an end by name; of several, how they count. */
const named = (procedure: Procedure, end: Endpoint, mode: keyof typeof counts): Text => {
  const members = membersOf(end)
  const names = Texts.list(
    members.map((id) => {
      const { zh, en } = activityTitle(procedure, id)
      return { zh: `“${zh}”`, en: `“${en}”` }
    })
  )
  return members.length === 1 ? names : Texts.fill(counts[mode], { names })
}

const sentences: Readonly<Record<Relation["kind"], { readonly to: Text; readonly from: Text }>> = {
  condition: {
    to: { zh: "须先办{other}，方可办{own}", en: "{other} must come before {own}" },
    from: { zh: "未办{own}，不得办{other}", en: "before {own}, not {other}" }
  },
  milestone: {
    to: { zh: "{other}待办未了的，不得办{own}", en: "while {other} is owed, not {own}" },
    from: { zh: "{own}待办未了的，不得办{other}", en: "while {own} is owed, not {other}" }
  },
  response: {
    to: { zh: "{other}之后，须办{own}", en: "after {other}, {own} is owed" },
    from: { zh: "{own}之后，须办{other}", en: "after {own}, {other} is owed" }
  },
  include: {
    to: { zh: "{other}开启{own}", en: "{other} opens {own}" },
    from: { zh: "{own}开启{other}", en: "{own} opens {other}" }
  },
  exclude: {
    to: { zh: "{other}关闭{own}", en: "{other} closes {own}" },
    from: { zh: "{own}关闭{other}", en: "{own} closes {other}" }
  }
}

const itself: Text = { zh: "此项", en: "this" }
const everything: Text = { zh: "其他一切事项", en: "everything else" }

/** The relations of a diagram that bear on an activity, first what it needs. */
export const bearingsOn = (
  procedure: Procedure,
  diagram: ProcedureDiagram.ProcedureDiagram,
  activity: string
): ReadonlyArray<Bearing> => {
  const relations = new Map(procedure.relations.map((r) => [r.id, r]))
  const bearings = ProcedureDiagram.links(diagram).flatMap(({ relation: { id, toAll }, sources, targets }) => {
    const relation = relations.get(id)
    if (relation === undefined) return []
    const { kind } = relation
    const isGate = kind === "condition" || kind === "milestone"
    const ends = { from: relation.from, to: relation.to }
    // what stands for each of its members is about this one alone; what counts as one is about all of them
    const isJoint = {
      from: sources.some((end) => typeof end !== "string"),
      to: targets.some((end) => typeof end !== "string")
    }
    const mode = (end: "from" | "to"): keyof typeof counts => {
      const { [end]: group } = ends
      if (end === "to" && !isJoint.to) return isGate ? "every" : "all"
      if (typeof group === "string") return "any"
      return kind === "milestone" && group.mode === "all" ? "every" : group.mode
    }
    const bearing = (own: "from" | "to"): Bearing => {
      const other = own === "from" ? "to" : "from"
      return {
        part: isGate ? (own === "to" ? "needs" : "holds") : kind === "response" ? "duties" : "availability",
        relation,
        text: Texts.fill(sentences[kind][own], {
          own: isJoint[own] ? named(procedure, ends[own], mode(own)) : itself,
          other: toAll === true && other === "to" ? everything : named(procedure, ends[other], mode(other))
        })
      }
    }
    return [
      ...(membersOf(relation.to).includes(activity) && toAll !== true ? [bearing("to")] : []),
      ...(membersOf(relation.from).includes(activity) ? [bearing("from")] : [])
    ]
  })
  return parts.flatMap((part) => bearings.filter((b) => b.part === part))
}
