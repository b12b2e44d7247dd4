/** What it costs to prove Decree 246: every condition as an order, dead activities, roles, and that the end stays in reach. */
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
import { procedure } from "@zhengce/decision-procedure"

const timed = <A>(ask: () => A): { readonly answer: A; readonly milliseconds: number } => {
  const start = process.hrtime.bigint()
  const answer = ask()
  return { answer, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 }
}

const on = "2022-10-01" as LocalDate
const prepared = timed(() => ProcedureAnalysis.analyse(procedure, { on }))
const analysis = prepared.answer
const conditions = procedure.relations.filter((r) => r.kind === "condition" && r.force === "mandatory")

const orders = timed(() => conditions.map((r) => ProcedureAnalysis.precedes(analysis, r.from, r.to).verdict))
const dead = timed(() => ProcedureAnalysis.deadActivities(analysis))
const end = timed(() => ProcedureAnalysis.canAlwaysEnd(analysis))
const markings = ProcedureAnalysis.markings(analysis)

const undecided =
  [...orders.answer, end.answer.verdict].filter((v) => v === "undecided").length + dead.answer.undecided.length
if (undecided > 0) throw new Error(`${undecided} questions stayed undecided`)

export const questions = {
  activities: procedure.activities.length,
  relations: procedure.relations.length,
  markings: `${markings.exact ? "" : "at most "}${markings.count}`,
  "prepare (ms)": prepared.milliseconds,
  [`${conditions.length} orders (ms)`]: orders.milliseconds,
  "dead activities (ms)": dead.milliseconds,
  "end in reach (ms)": end.milliseconds,
  "together (ms)": prepared.milliseconds + orders.milliseconds + dead.milliseconds + end.milliseconds
}
