/** The rows of a plan's chart. Every day is the plan's; nothing is computed here that the law computes. */
import type { Citation } from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Plan, PlanStep } from "@zhengce/core/ProcedurePlan"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import type { WorkCalendar } from "@zhengce/core/WorkCalendar"
import { joined, type Shaded, type Span, shadesOf, shift } from "../../components/days.ts"

const words = { own: { zh: "自定时间：{step}", en: "own time: {step}" } }

/** Steps on one day, by their places in the plan. */
interface Mark {
  readonly on: LocalDate
  readonly steps: ReadonlyArray<number>
}

/** `floor`: must run out; `notice`: counted back from the later step; `own`: not of the law; `deadline`: must be kept. */
export type PeriodKind = "floor" | "notice" | "own" | "deadline"

export interface Period {
  readonly kind: PeriodKind
  readonly title: Text
  readonly cites: ReadonlyArray<Citation>
  /** The day of the step that starts it. */
  readonly from: LocalDate
  /** The day of the step that it leads to, or the last day of the deadline. */
  readonly until: LocalDate
  readonly nominal?: LocalDate
  /** The latest day of the step that it leads to. */
  readonly latest?: LocalDate
  readonly suspended: ReadonlyArray<Span>
}

export interface Row {
  readonly id: string
  readonly title: Text
  readonly isCritical: boolean
  readonly earliest: ReadonlyArray<Mark>
  readonly latest: ReadonlyArray<Mark>
  readonly period?: Period
}

export interface PlanGantt extends Span {
  readonly rows: ReadonlyArray<Row>
  readonly shades: ReadonlyArray<Shaded>
  /** The steps that determine the day of the meeting: in which row, on which day. */
  readonly path: ReadonlyArray<{ readonly row: number; readonly on: LocalDate }>
}

const marksOf = (steps: ReadonlyArray<number>, dayOf: (step: number) => LocalDate | undefined): ReadonlyArray<Mark> => {
  const days = new Map<LocalDate, Array<number>>()
  for (const step of steps) {
    const on = dayOf(step)
    if (on !== undefined) days.set(on, [...(days.get(on) ?? []), step])
  }
  return [...days].map(([on, all]) => ({ on, steps: all })).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The period that a step of the plan waited for, as a bar from its source to the day of the step. */
const waitedOf = (plan: Plan, { earliest, latest, waitsFor, title }: PlanStep): Period | undefined => {
  const { period, relation, step } = waitsFor ?? {}
  if (period === undefined || earliest === undefined) return undefined
  const isBackward = period.limit.kind === "notLaterThan"
  const source = step === undefined ? undefined : plan.steps[step]?.earliest
  const from = isBackward ? source : period.start
  if (from === undefined) return undefined
  return {
    kind: relation === undefined ? "own" : isBackward ? "notice" : "floor",
    title: relation?.delay?.title ?? Texts.fill(words.own, { step: title }),
    cites: relation?.cites ?? [],
    from,
    until: earliest,
    ...(latest === undefined ? {} : { latest }),
    // of a notice, nothing moves but the later step
    ...(!isBackward && period.rolled ? { nominal: period.nominalLastDay } : {}),
    suspended: isBackward ? [] : joined(period.trace.filter((s) => s.kind === "suspended"))
  }
}

const deadlineOf = (plan: Plan, { deadline }: PlanStep): Period | undefined => {
  const from = deadline && plan.steps[deadline.since]?.earliest
  if (deadline === undefined || from === undefined) return undefined
  const { relation, due, lastDay = due } = deadline
  return {
    kind: "deadline",
    title: relation.deadline?.title ?? { zh: "", en: "" },
    cites: relation.cites,
    from,
    until: lastDay,
    ...(lastDay === due ? {} : { nominal: due }),
    suspended: []
  }
}

/** Deadlines of several steps that are one and the same period stand in one row. */
const rowsOf = (plan: Plan, steps: ReadonlyArray<number>): ReadonlyArray<Row> => {
  const rows = new Map<string, Row>()
  for (const i of steps) {
    const step = plan.steps[i] as PlanStep
    for (const period of [waitedOf(plan, step), deadlineOf(plan, step)]) {
      if (period === undefined) continue
      const { kind, title, from, until } = period
      const id = kind === "deadline" ? `${title.en} ${from} ${until}` : `${step.activity} ${kind}`
      const isCritical = kind !== "deadline" && step.isCritical
      const cites = [...(rows.get(id)?.period?.cites ?? []), ...period.cites]
      rows.set(id, { id, title, isCritical, earliest: [], latest: [], period: { ...period, cites } })
    }
  }
  return [...rows.values()]
}

export const planGanttOf = (
  plan: Plan,
  tracks: ReadonlyArray<{ readonly id: string; readonly title: Text }>,
  calendar: WorkCalendar,
  wished: LocalDate | undefined
): PlanGantt => {
  const trackOf = (step: number): string | undefined =>
    plan.case.procedure.activities.find((a) => a.id === plan.steps[step]?.activity)?.track
  const places = plan.steps.map((_, i) => i)
  const rows = tracks.flatMap(({ id, title }): ReadonlyArray<Row> => {
    const own = places.filter((i) => trackOf(i) === id)
    const earliest = marksOf(own, (i) => plan.steps[i]?.earliest)
    if (earliest.length === 0) return []
    const latest = marksOf(own, (i) => plan.steps[i]?.latest)
    const isCritical = own.some((i) => plan.steps[i]?.isCritical)
    return [{ id, title, isCritical, earliest, latest }, ...rowsOf(plan, own)]
  })
  const days = [
    ...(wished === undefined ? [] : [wished]),
    ...rows.flatMap((r) => [...r.earliest, ...r.latest].map((m) => m.on)),
    ...rows.flatMap((r) =>
      r.period === undefined ? [] : [r.period.from, r.period.until, r.period.latest ?? r.period.until]
    )
  ].sort()
  const first = days[0] as LocalDate
  const [from, to] = [shift(first, -3), shift(days.at(-1) ?? first, 5)]
  const path = plan.critical.flatMap((i) => {
    const on = plan.steps[i]?.earliest
    return on === undefined ? [] : [{ row: rows.findIndex((r) => r.id === trackOf(i)), on }]
  })
  return { rows, from, to, shades: shadesOf(calendar, from, to), path }
}
