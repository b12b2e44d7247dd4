import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { procedure, rulebook, tracks } from "@zhengce/decision-procedure"
import { expect, test } from "vitest"
import { ticksOf } from "../src/components/dayChart.ts"
import { joined, shadesOf } from "../src/components/days.ts"
import { cases, problems } from "../src/pages/case/examples.ts"
import { clocksOf, ganttOf } from "../src/pages/case/gantt.ts"

const context: Case.Context = { calendar: WorkCalendar.china, rulebook }
const date = (text: string): LocalDate => text as LocalDate

const example = (id: string) => {
  const found = cases.find((c) => c.id === id)
  if (found === undefined) throw new Error(`no example ${id}`)
  return found
}

const clock = (id: string, relation: string, on?: string) => {
  const { case: matter, on: own } = example(id)
  return clocksOf(matter, date(on ?? own), context).find((c) => c.relation === relation)
}

test("every example is read", () => {
  expect(problems).toEqual([])
  expect(cases.length).toBeGreaterThan(0)
  expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length)
})

test("the review across National Day 2022 ends on 10 October, also after it has run out", () => {
  expect(clock("national-day-2022", "review-period")).toMatchObject({
    kind: "floor",
    from: "2022-09-26",
    until: "2022-10-10",
    state: "over",
    track: "review",
    suspended: []
  })
  expect(clock("national-day-2022", "review-period", "2022-09-28")).toMatchObject({
    until: "2022-10-10",
    state: "running"
  })
})

test("a supplement is one span without counting", () => {
  expect(clock("supplement-2022", "review-period")).toMatchObject({
    until: "2022-10-13",
    earliest: "2022-10-13",
    state: "running",
    suspended: [{ from: "2022-09-29", to: "2022-10-08" }]
  })
  // while the supplement is out, nobody knows the last day
  const open = clock("supplement-2022", "review-period", "2022-09-30")
  expect(open).toMatchObject({ state: "suspended", suspended: [{ from: "2022-09-28", to: "2022-09-30" }] })
  expect(open).not.toHaveProperty("until")
})

test("a deadline says when it was due, what it rolled to and when it was met", () => {
  expect(clock("supplement-2022", "supplement")).toMatchObject({
    kind: "deadline",
    from: "2022-09-28",
    until: "2022-10-08",
    doneOn: "2022-10-08",
    state: "done"
  })
  expect(clock("audit-with-breaches-2023", "archive")).toMatchObject({
    nominal: "2023-10-01",
    until: "2023-10-07",
    doneOn: "2023-10-08",
    state: "doneLate"
  })
})

test("a hearing notice runs from the announcement to the first lawful day of the hearing", () => {
  expect(clock("late-hearing-notice-2022", "hearing-notice")).toMatchObject({
    kind: "notice",
    from: "2022-11-09",
    until: "2022-11-25"
  })
})

test("a comment period that was shortened with a reason is still shown", () => {
  expect(clock("comment-shortened-with-reason", "comment-period")).toMatchObject({
    kind: "floor",
    track: "participation"
  })
})

test("rows follow the tracks, and the range holds every event and clock", () => {
  for (const { case: matter, on } of cases) {
    const { rows, from, to } = ganttOf(matter, on, context, tracks)
    const shown = rows.filter((r) => r.clock === undefined).map((r) => r.id)
    expect(shown).toEqual(tracks.map((t) => t.id).filter((id) => shown.includes(id)))
    expect(rows.flatMap((r) => r.events).length).toBe(matter.entries.length)
    for (const { event } of rows.flatMap((r) => r.events)) expect(event.on >= from && event.on <= to).toBe(true)
    for (const { clock } of rows) expect(clock?.until === undefined || clock.until <= to).toBe(true)
  }
})

test("an empty case has a range and no rows", () => {
  const empty = ganttOf(Case.open(procedure, "own"), date("2022-09-19"), context, tracks)
  expect(empty).toMatchObject({ rows: [], from: "2022-09-16", to: "2022-09-24" })
})

test("National Day 2022: seven days off, then a worked weekend; an ordinary weekend before", () => {
  expect(shadesOf(WorkCalendar.china, date("2022-09-24"), date("2022-10-10"))).toMatchObject([
    { shade: "rest", from: "2022-09-24", to: "2022-09-25" },
    { shade: "rest", from: "2022-10-01", to: "2022-10-07", name: { zh: "国庆节" } },
    { shade: "makeUp", from: "2022-10-08", to: "2022-10-09" }
  ])
})

test("days without an arrangement are shown as unknown, not as working days", () => {
  expect(shadesOf(WorkCalendar.china, date("2099-01-01"), date("2099-01-03"))).toEqual([
    { shade: "unknown", from: "2099-01-01", to: "2099-01-03" }
  ])
})

test("spans that touch are one", () => {
  const span = (from: string, to: string) => ({ from: date(from), to: date(to) })
  expect(
    joined([span("2022-09-29", "2022-09-29"), span("2022-09-30", "2022-09-30"), span("2022-10-03", "2022-10-03")])
  ).toEqual([span("2022-09-29", "2022-09-30"), span("2022-10-03", "2022-10-03")])
})

test("the axis has Mondays where they have room, else first days of months", () => {
  expect(ticksOf(date("2022-09-16"), date("2022-10-05"), 800)).toEqual(["2022-09-19", "2022-09-26", "2022-10-03"])
  expect(ticksOf(date("2022-09-16"), date("2023-01-20"), 260)).toEqual([
    "2022-10-01",
    "2022-11-01",
    "2022-12-01",
    "2023-01-01"
  ])
})
