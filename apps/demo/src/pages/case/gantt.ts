/**
 * The rows of the timeline. Nothing is computed here that the law computes: periods come from what blocks an activity,
 * deadlines from duties, and the character of each day from the working calendar. Clocks that have run out no longer
 * block, so the case is asked as it stood on the day of each event.
 */
import * as Case from "@zhengce/core/Case"
import type { Citation } from "@zhengce/core/Citation"
import type * as Duty from "@zhengce/core/Duty"
import type { Finding } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as LocalDates from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import type { Reading } from "@zhengce/core/TimeLimit"
import type * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { joined, type Shaded, type Span, shadesOf, shift } from "../../components/days.ts"
import { eventsOf, type Happened } from "./log.ts"

/** `floor`: must run out; `notice`: counted back from the later act; `deadline`: must be done by. */
export type ClockKind = "floor" | "notice" | "deadline"

export interface Clock {
  readonly id: string
  readonly relation: string
  readonly kind: ClockKind
  /** What the time is for: the limit itself, or for a deadline what must be done. */
  readonly title: Text
  /** The limit. */
  readonly limit: Text
  readonly track: string
  readonly cites: ReadonlyArray<Citation>
  /** The day of the event that started it, which is itself not counted. */
  readonly from: LocalDate
  /** The effective last day; absent while the clock stands still or the calendar is unknown. */
  readonly until?: LocalDate
  /** The last day before it rolled, where it did. */
  readonly nominal?: LocalDate
  /** The first day on which what waits for it is lawful. */
  readonly earliest?: LocalDate
  readonly doneOn?: LocalDate
  readonly state: "running" | "over" | Duty.Status
  readonly suspended: ReadonlyArray<Span>
  readonly certainty?: WorkCalendar.Certainty
  readonly readings: ReadonlyArray<Reading>
}

export interface Row {
  readonly id: string
  readonly title: Text
  readonly events: ReadonlyArray<Happened>
  readonly clock?: Clock
}

export interface Gantt {
  readonly rows: ReadonlyArray<Row>
  readonly from: LocalDate
  readonly to: LocalDate
  readonly shades: ReadonlyArray<Shaded>
}

export interface Track {
  readonly id: string
  readonly title: Text
}

const day = (slot: unknown): LocalDate | undefined => (LocalDates.isLocalDate(slot) ? slot : undefined)

const clockOfBlocker = (
  matter: Case.Case,
  blocked: Case.Blocked,
  { relation, period, slots, code, cites, lawfulFrom }: Case.Blocker,
  on: LocalDate
): Clock | undefined => {
  if (relation === undefined || (code !== "tooEarly" && code !== "suspended")) return undefined
  const declared = matter.procedure.relations.find((r) => r.id === relation)
  const from = day(slots.start)
  if (declared?.delay === undefined || from === undefined) return undefined
  const backward = period?.limit.kind === "notLaterThan"
  const common = {
    id: `${relation}@${from}`,
    relation,
    title: declared.delay.title,
    limit: declared.delay.title,
    track: matter.procedure.activities.find((a) => a.id === blocked.activity)?.track ?? "",
    cites,
    from
  }
  if (period === undefined) {
    const since = day(slots.since) ?? from
    return { ...common, kind: "floor", state: "suspended", suspended: [{ from: since, to: on }], readings: [] }
  }
  const until = backward ? lawfulFrom : period.lastDay
  return {
    ...common,
    kind: backward ? "notice" : "floor",
    state: lawfulFrom !== undefined && on >= lawfulFrom ? "over" : "running",
    // counted back, the other readings are of a hearing on the day asked about, not of the first lawful one
    readings: backward ? [] : period.alternatives,
    suspended: backward ? [] : joined(period.trace.filter((s) => s.kind === "suspended")),
    certainty: period.certainty,
    ...(until === undefined ? {} : { until }),
    ...(!backward && period.rolled ? { nominal: period.nominalLastDay } : {}),
    ...(lawfulFrom === undefined ? {} : { earliest: lawfulFrom })
  }
}

const clockOfDuty = (matter: Case.Case, duty: Duty.Duty, on: LocalDate): Clock | undefined => {
  const deadline = matter.procedure.relations.find((r) => r.id === duty.id)?.deadline
  if (duty.since === undefined || deadline === undefined) return undefined
  const { due, lastDay, doneOn, certainty } = duty
  const until = lastDay ?? due
  return {
    id: `${duty.id}@${duty.since}`,
    relation: duty.id,
    kind: "deadline",
    title: duty.title,
    limit: deadline.title,
    track: matter.procedure.activities.find((a) => duty.activities.includes(a.id))?.track ?? "",
    cites: duty.cites,
    from: duty.since,
    state: duty.status,
    suspended: duty.status === "suspended" ? [{ from: duty.since, to: on }] : [],
    readings: [],
    ...(until === undefined ? {} : { until }),
    ...(due !== undefined && lastDay !== undefined && due !== lastDay ? { nominal: due } : {}),
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(certainty === undefined ? {} : { certainty })
  }
}

/** A period that did not block, because a reason for departing from it was recorded, is known from its finding. */
const clockOfFinding = (matter: Case.Case, finding: Finding, on: LocalDate): Clock | undefined => {
  const relation = matter.procedure.relations.find((r) => r.id === finding.id)
  const delay = relation?.delay
  const from = day(finding.slots.start)
  const until = day(finding.bound)
  const backward = delay?.values.some((v) => v.value.kind === "notLaterThan")
  if (relation === undefined || delay === undefined || from === undefined || until === undefined || backward === true) {
    return undefined
  }
  const { to } = relation
  return {
    id: `${finding.id}@${from}`,
    relation: finding.id,
    kind: "floor",
    title: delay.title,
    limit: delay.title,
    track: matter.procedure.activities.find((a) => a.id === (typeof to === "string" ? to : to.members[0]))?.track ?? "",
    cites: finding.cites,
    from,
    until,
    earliest: until,
    state: on >= until ? "over" : "running",
    suspended: [],
    readings: []
  }
}

/** Every clock that ran in the case up to a day, in the order in which they began. */
export const clocksOf = (matter: Case.Case, on: LocalDate, context: Case.Context): ReadonlyArray<Clock> => {
  const clocks = new Map<string, Clock>()
  const days = new Set([...eventsOf(matter).flatMap((e) => (e.event.on <= on ? [e.event.on] : [])), on])
  for (const asked of [...days].sort()) {
    for (const blocked of Case.blocked(matter, asked, context)) {
      for (const blocker of blocked.blockers) {
        const clock = clockOfBlocker(matter, blocked, blocker, on)
        if (clock !== undefined) clocks.set(clock.id, clock)
      }
    }
  }
  for (const finding of Case.findings(matter, on, context)) {
    const clock = clockOfFinding(matter, finding, on)
    if (clock !== undefined && !clocks.has(clock.id)) clocks.set(clock.id, clock)
  }
  for (const duty of Case.duties(matter, on, context)) {
    const clock = clockOfDuty(matter, duty, on)
    if (clock !== undefined) clocks.set(clock.id, clock)
  }
  return [...clocks.values()].sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1))
}

export const ganttOf = (
  matter: Case.Case,
  on: LocalDate,
  context: Case.Context,
  tracks: ReadonlyArray<Track>
): Gantt => {
  const events = eventsOf(matter)
  const clocks = clocksOf(matter, on, context)
  const trackOf = (happened: Happened) =>
    matter.procedure.activities.find((a) => a.id === happened.event.activity)?.track ?? ""
  const rows = tracks.flatMap(({ id, title }): ReadonlyArray<Row> => {
    const own = events.filter((e) => trackOf(e) === id)
    const running = clocks.filter((c) => c.track === id)
    if (own.length === 0 && running.length === 0) return []
    return [
      { id, title, events: own },
      ...running.map((clock): Row => ({ id: clock.id, title: clock.title, events: [], clock }))
    ]
  })
  const days = [
    on,
    ...events.map((e) => e.event.on),
    ...clocks.flatMap((c) => [c.from, c.until, c.earliest, c.doneOn].filter((d) => d !== undefined))
  ].sort()
  const from = shift(days[0] ?? on, -3)
  const to = shift(days.at(-1) ?? on, 5)
  return { rows, from, to, shades: shadesOf(context.calendar, from, to) }
}
