/** What the sections of the page have in common: the case, the day, and what it is judged by. */
import * as Case from "@zhengce/core/Case"
import * as Duty from "@zhengce/core/Duty"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Procedure } from "@zhengce/core/Procedure"

export interface View {
  readonly case: Case.Case
  readonly on: LocalDate
  readonly context: Case.Context
}

export interface Step extends Case.Permitted {
  /** Awaited as the only way to meet a duty, or as one of several. */
  readonly awaited?: "alone" | "oneOf"
}

/** What may be done, the awaited first; what several steps can meet comes after what only one can. */
export const stepsOf = ({ case: matter, on, context }: View): ReadonlyArray<Step> => {
  const open = Case.duties(matter, on, context).filter(Duty.isOpen)
  const alone = new Set(open.flatMap((d) => (d.activities.length === 1 ? d.activities : [])))
  const order = { alone: 0, oneOf: 1, none: 2 }
  return Case.permitted(matter, on, context)
    .map((p): Step => (p.pending ? { ...p, awaited: alone.has(p.activity) ? "alone" : "oneOf" } : p))
    .sort((a, b) => order[a.awaited ?? "none"] - order[b.awaited ?? "none"])
}

/** The day, or the first on which the procedure is in force. */
export const inForceOn = ({ inForce }: Procedure, on: LocalDate): LocalDate => (on < inForce.from ? inForce.from : on)
