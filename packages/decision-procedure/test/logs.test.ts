import { readFileSync } from "node:fs"
import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { procedure, rulebook } from "../src/index.ts"

// A log that was stored under the first version of the procedure, which began with the draft and ended with the archive.
// It never changes: whatever becomes of the procedure, it must open, and mean what it meant. What later versions ask
// besides is named here.
const stored = JSON.parse(readFileSync(new URL("./logs/zz246-v1.json", import.meta.url), "utf8")) as Case.Stored

describe("a log of version 1", () => {
  const matter = Result.getOrThrow(Case.decode(procedure, stored))
  const onDay = (on: string) => Case.marking(matter, on as LocalDate)
  const named = (marks: ReadonlyArray<Case.Mark>) => marks.map((m) => m.activity)

  it("opens with every entry that was stored", () => {
    expect(Case.encode(matter).entries).toEqual(stored.entries)
    const executed = Case.marking(matter).flatMap((m) =>
      m.executedOn === undefined ? [] : [[m.activity, m.executedOn]]
    )
    expect(Object.fromEntries(executed)).toEqual(
      Object.fromEntries(stored.entries.flatMap((e) => ("activity" in e ? [[e.activity, e.on]] : [])))
    )
  })

  it("has after the hearing still to report on it, to process the opinions and to report the risk", () => {
    const marks = onDay("2023-09-05")
    const pending = named(marks.filter((m) => m.pending && m.included))
    expect(pending).toEqual(expect.arrayContaining(["hearing.report", "opinions.process", "risk.report"]))
    for (const done of ["comment.close", "consult.settle", "experts.process", "hearing.sign"]) {
      expect(pending).not.toContain(done)
    }
    expect(named(marks.filter((m) => m.included && m.activity.startsWith("legality.")))).toEqual([
      "legality.submit",
      "legality.explain"
    ])
  })

  it("owes at its end what version 2 asks of the execution and nothing else; the review and the meeting are closed", () => {
    const marks = Case.marking(matter)
    const execution = ["executor.name", "execution.supervise", "execution.report"]
    expect(named(marks.filter((m) => m.pending))).toEqual(execution)
    const closed = [
      "legality.receive",
      "supplement.request",
      "supplement.arrive",
      "legality.approve",
      "legality.adjust",
      "legality.return",
      "legality.oppose",
      "meeting.convene",
      "meeting.discuss",
      "meeting.mayorSpeaks",
      "meeting.findMajorityAgainst",
      "meeting.stateReasons",
      "decision.pass",
      "decision.revise",
      "decision.reject"
    ]
    expect(named(marks.filter((m) => !m.included))).toEqual(expect.arrayContaining(closed))
  })

  it("is as clean as it was, but that it does not show the organiser that version 2 asks for", () => {
    const findings = Case.findings(matter, "2024-01-31" as LocalDate, { calendar: WorkCalendar.china, rulebook })
    const others = findings.filter((f) => f.status !== "satisfied")
    expect(others.map((f) => [f.id, f.status])).toEqual([["organiser-before-draft", "breached"]])
  })
})
