// The end of a matter that is not decided: not submitted (article 34), opposed (39) or rejected (43).
import type { Relation } from "@zhengce/core/Procedure"
import { decree246 } from "../instrument.ts"
import { type ActivityId, act, allOf, type Declare } from "./declare.ts"

const { at } = decree246

export const activities = {
  "matter.end": act(
    "meeting",
    ["organiser", "government"],
    "终止决策程序",
    "end without a decision",
    [at("34.1"), at("39.1.4"), at("43.2")],
    { final: true }
  )
}

/** Nothing goes on after the end; what was still owed is no longer due. */
export const relations = (
  declare: Parameters<Declare>[0],
  activities: ReadonlyArray<ActivityId>
): ReadonlyArray<Relation> => [
  declare.exclude("matter.end", allOf(...activities), { id: "end", cites: [at("34.1"), at("39.1.4"), at("43.2")] })
]
