import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { procedure, readOtherwise, rulebook } from "@zhengce/decision-procedure"
import { expect, it } from "vitest"
import { cases } from "../src/pages/case/examples.ts"
import { readingsOf } from "../src/pages/case/readings.ts"

const side = (on: LocalDate) => ({ calendar: WorkCalendar.china, rulebook, on })

it("a step that is blocked under both readings is no news, one that may be taken under the other is", () => {
  const [matter, on] = [Case.open(procedure, "own"), procedure.inForce.from]
  const all = readOtherwise(matter, side(on)).map((r) => r.reading.id)
  const told = readingsOf(matter, side(on))
  expect(all).toContain("coordination-optional")
  expect(told.map((r) => r.reading.id)).toEqual(["reform-without-review"])
  const [steps = []] = told.map(({ changes }) => changes.activities)
  expect(steps.map(({ id, before, after }) => [id, before?.status, after?.status])).toEqual([
    ["reform.stateRisks", "blocked", "permitted"]
  ])
})

it("dates that move are told", () => {
  const { case: matter, on } = cases.find((c) => c.id === "national-day-2022") ?? expect.fail()
  const archive = readingsOf(matter, side(on)).find((r) => r.reading.id === "archive-from-decision")
  const days = archive?.changes.duties.map(({ id, before, after }) => [id, before?.lastDay, after?.lastDay])
  expect(days).toContainEqual(["archive", "2022-11-17", "2022-11-14"])
})
