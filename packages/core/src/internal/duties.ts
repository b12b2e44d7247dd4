// The duties of a case: what was triggered and still has to be done, what was done and when, and what fell away.
import * as Result from "effect/Result"
import type { Case } from "../Case.ts"
import * as Duty from "../Duty.ts"
import type { LocalDate } from "../LocalDate.ts"
import { titleOf } from "../Procedure.ts"
import type { Text } from "../Text.ts"
import * as TimeLimit from "../TimeLimit.ts"
import * as epoch from "./epochDay.ts"
import * as graph from "./graph.ts"
import { marked } from "./judgement.ts"
import * as lawful from "./lawful.ts"

/** A duty, and the day on which it fell away where it did: its activity was excluded, or it was laid down anew. */
export interface Tracked {
  readonly duty: Duty.Duty
  readonly endedOn?: LocalDate
}

const statusOn = (period: TimeLimit.Period, on: LocalDate, soon: number): Duty.Status => {
  const judged = TimeLimit.judge(period, on)
  if (judged === "late") return "overdue"
  if (judged === "relyingOnRoll") return "relyingOnRoll"
  return epoch.parse(period.nominalLastDay) - epoch.parse(on) <= soon ? "dueSoon" : "open"
}

/** How the clock of a duty stands on a day. */
const clockOf = (
  g: graph.Graph,
  state: graph.State,
  obligation: graph.Obligation,
  on: LocalDate,
  context: lawful.Context,
  soon: number
): Pick<Duty.Duty, "status" | "cites"> & Partial<Duty.Duty> => {
  const { relation } = obligation.edge
  const since = lawful.iso(obligation.since)
  const doneOn = obligation.doneOn === undefined ? undefined : lawful.iso(obligation.doneOn)
  const limit = relation.deadline === undefined ? undefined : lawful.limitOn(relation.deadline, since, context)
  if (limit === undefined) return { cites: relation.cites, status: doneOn === undefined ? "open" : "done" }

  const common = { cites: lawful.citesOf(relation, limit), parameter: limit }
  const suspensions = lawful.suspensionsOf(g, state, relation, obligation.order, obligation.doneOrder)
  const asked = { calendar: context.calendar, suspensions }
  const resolved = TimeLimit.resolve(limit.value, since, asked)
  if (Result.isSuccess(resolved)) {
    const { success: period } = resolved
    const { nominalLastDay: due, lastDay, certainty } = period
    const dates = { ...common, period, due, lastDay, certainty }
    if (doneOn === undefined) return { ...dates, status: statusOn(period, on, soon) }
    const judged = TimeLimit.judge(period, doneOn)
    return { ...dates, status: judged === "late" ? "doneLate" : "done", reliedOnRoll: judged === "relyingOnRoll" }
  }
  const { failure } = resolved
  if (failure._tag === "OpenSuspension") {
    const { elapsed, remaining } = failure
    return { ...common, elapsed, remaining, status: doneOn === undefined ? "suspended" : "done" }
  }
  // the nominal last day of a limit in calendar days needs no calendar, only its roll does; and n working days are
  // never less than n days
  const nominal = TimeLimit.resolve({ ...limit.value, roll: "none" }, since, asked)
  const due = Result.isSuccess(nominal) ? nominal.success.nominalLastDay : undefined
  const acted = epoch.parse(doneOn ?? on)
  const { n, unit, startInclusive } = limit.value
  const least = obligation.since + (startInclusive ? n - 1 : n)
  const inTime = due === undefined ? unit === "workingDay" && acted <= least : acted <= epoch.parse(due)
  return {
    ...common,
    unknownYear: lawful.unknownYearOf(failure, since),
    ...(due && { due }),
    status: !inTime ? "unknown" : doneOn === undefined ? "open" : "done"
  }
}

const endOf = (
  g: graph.Graph,
  state: graph.State,
  { edge, doneOn, replacedOn }: graph.Obligation
): number | undefined => {
  if (doneOn !== undefined) return undefined
  if (replacedOn !== undefined) return replacedOn
  return graph.isIncluded(g, state, edge.target) ? undefined : (state.excludedOn[edge.target] as number)
}

/** Every duty that arose up to a day, in the order of their days. */
export const dutiesOf = (self: Case, on: LocalDate, context: lawful.Context, soon: number): ReadonlyArray<Tracked> => {
  const { procedure } = self
  const g = procedure["~graph"]
  const state = marked(self, on)
  const dutyAt = (node: number, title?: Text) => {
    const endpoint = lawful.endpointOf(g, node)
    const members = typeof endpoint === "string" ? [endpoint] : endpoint.members
    // to end the case is a way out of a duty, not what is owed
    const owed = procedure.activities.filter((a) => members.includes(a.id) && !a.final)
    const activities = owed.map((a) => a.id)
    return {
      activities,
      roles: [...new Set(owed.flatMap((a) => a.by))],
      title: title ?? titleOf(procedure.activities, { mode: "any", members: activities })
    }
  }
  const triggered = state.obligations.map((obligation): Tracked => {
    const { edge, since, by, doneOn } = obligation
    const end = endOf(g, state, obligation)
    // an activity that was never included leaves the duty asleep from its first day
    const endedOn = end === undefined ? undefined : lawful.iso(Math.max(end, since))
    const duty = {
      id: edge.relation.id,
      ...dutyAt(edge.target, edge.relation.title),
      since: lawful.iso(since),
      entry: by,
      ...(doneOn === undefined ? {} : { doneOn: lawful.iso(doneOn) }),
      ...clockOf(g, state, obligation, endedOn ?? on, context, soon)
    }
    return { duty, ...(endedOn && { endedOn }) }
  })
  const fromStart = procedure.activities.flatMap(
    ({ id, cites }, i): ReadonlyArray<Tracked> =>
      state.initial[i] === 1 && state.included[i] === 1 ? [{ duty: { id, ...dutyAt(i), status: "open", cites } }] : []
  )
  return [...triggered, ...fromStart].sort((a, b) => Duty.compare(a.duty, b.duty))
}
