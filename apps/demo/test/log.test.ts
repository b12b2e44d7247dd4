import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import { procedure } from "@zhengce/decision-procedure"
import { expect, test } from "vitest"
import { eventsOf, lastDayOf, linesOf } from "../src/pages/case/log.ts"

const event = (activity: string, on: string): Case.Event => ({ activity, on: on as LocalDate, by: "organiser" })

const corrected: Case.Case = {
  ...Case.open(procedure, "own"),
  entries: [
    event("draft.complete", "2022-09-22"),
    event("draft.start", "2022-09-20"),
    { corrects: 1, reason: "typing error", replacement: event("draft.start", "2022-09-19") },
    event("consult.send", "2022-09-30"),
    { corrects: 3, reason: "did not happen" }
  ]
}

test("an entry stays, and says what became of it", () => {
  const lines = linesOf(corrected)
  expect(lines.map((l) => l.kind)).toEqual(["event", "event", "correction", "event", "correction"])
  expect(lines[1]).toMatchObject({ event: { on: "2022-09-20" }, current: { on: "2022-09-19" }, correctedBy: 2 })
  expect(lines[3]).toMatchObject({ correctedBy: 4 })
  expect(lines[3]).not.toHaveProperty("current")
})

test("the events are those that stand, in the order in which they happened", () => {
  expect(eventsOf(corrected).map((e) => [e.entry, e.event.on])).toEqual([
    [1, "2022-09-19"],
    [0, "2022-09-22"]
  ])
  expect(lastDayOf(corrected)).toBe("2022-09-22")
  expect(lastDayOf(Case.open(procedure, "own"))).toBeUndefined()
})

test("the page and the core agree on what a correction leaves", () => {
  const done = Case.marking(corrected).flatMap((m) => (m.executedOn === undefined ? [] : [[m.activity, m.executedOn]]))
  expect(Object.fromEntries(done)).toEqual(
    Object.fromEntries(eventsOf(corrected).map((e) => [e.event.activity, e.event.on]))
  )
})
