/** What the relations of the procedure say of one activity, in words. */
import { covers } from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Endpoint, Procedure, Relation } from "@zhengce/core/Procedure"
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

const touches = (end: Endpoint, activity: string): boolean => membersOf(end).includes(activity)

/** The members of an end by name, and whether each of them counts or any one. */
const named = (procedure: Procedure, end: Endpoint, counts: "mode" | "each"): Text => {
  const members = membersOf(end)
  const names = Texts.list(
    members.map((id) => {
      const { zh, en } = activityTitle(procedure, id)
      return { zh: `“${zh}”`, en: `“${en}”` }
    })
  )
  if (members.length === 1) return names
  return counts === "mode" && typeof end !== "string" && end.mode === "any"
    ? { zh: `${names.zh}之一`, en: `one of ${names.en}` }
    : { zh: `${names.zh}（各项）`, en: `${names.en} (each)` }
}

const sentences: Readonly<Record<Relation["kind"], { readonly to: Text; readonly from: Text }>> = {
  condition: {
    to: { zh: "须先办{other}", en: "{other} must come first" },
    from: { zh: "未办此项，不得办{other}", en: "before this, no {other}" }
  },
  milestone: {
    to: { zh: "{other}待办未了的，不得办此项", en: "barred while {other} is owed" },
    from: { zh: "此项待办未了的，不得办{other}", en: "while this is owed, no {other}" }
  },
  response: {
    to: { zh: "{other}之后，须办此项", en: "owed after {other}" },
    from: { zh: "此项之后，须办{other}", en: "must be followed by {other}" }
  },
  include: {
    to: { zh: "由{other}开启", en: "opened by {other}" },
    from: { zh: "开启{other}", en: "opens {other}" }
  },
  exclude: {
    to: { zh: "由{other}关闭", en: "closed by {other}" },
    from: { zh: "关闭{other}", en: "closes {other}" }
  }
}

const everything: Text = { zh: "其他一切事项", en: "everything else" }

/** The relations in force on a day that bear on an activity, first what it needs. */
export const bearingsOn = (procedure: Procedure, activity: string, on: LocalDate): ReadonlyArray<Bearing> => {
  const all = procedure.activities.length
  const bearings = procedure.relations.flatMap((relation): ReadonlyArray<Bearing> => {
    const { kind, from, to } = relation
    if (!covers(relation.inForce, on)) return []
    const isGate = kind === "condition" || kind === "milestone"
    const one = (direction: "to" | "from"): Bearing => {
      const end = direction === "to" ? from : to
      // any one suffices at the source of a gate, and as what a response asks for
      const counts = (direction === "to" ? isGate : kind === "response") ? "mode" : "each"
      const other = membersOf(end).length === all ? everything : named(procedure, end, counts)
      return {
        part: isGate ? (direction === "to" ? "needs" : "holds") : kind === "response" ? "duties" : "availability",
        relation,
        text: Texts.fill(sentences[kind][direction], { other })
      }
    }
    return [
      ...(touches(to, activity) && membersOf(to).length < all ? [one("to")] : []),
      ...(touches(from, activity) ? [one("from")] : [])
    ]
  })
  return parts.flatMap((part) => bearings.filter((b) => b.part === part))
}
