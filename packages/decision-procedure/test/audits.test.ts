import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Change } from "@zhengce/core/Difference"
import type { Finding } from "@zhengce/core/Finding"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { z } from "zod"
import { audit, procedure, rulebook } from "../src/index.ts"

// Finished decisions, audited: each file says what must be found, by id and day, and nothing else may be.

const bilingual = z.strictObject({ zh: z.string(), en: z.string() })
const form = z.strictObject({
  id: z.string(),
  title: bilingual,
  on: z.string(),
  file: z.looseObject({ complete: z.array(z.string()), facts: z.looseObject({}) }),
  expect: z.strictObject({
    scope: z.string(),
    breached: z.array(z.string()),
    departed: z.array(z.string()),
    undetermined: z.array(z.string()),
    readings: z.record(z.string(), z.record(z.string(), z.string()))
  }),
  why: bilingual
})

const folder = fileURLToPath(new URL("../examples/audits/", import.meta.url))
const files = globSync("*.yaml", { cwd: folder }).map((name) => form.parse(parse(readFileSync(folder + name, "utf8"))))
const auditOf = ({ file, on }: z.infer<typeof form>) =>
  Result.getOrThrow(audit(file, { calendar: WorkCalendar.china, rulebook, on: LocalDate.make(on) }))

const sideOf = (finding: Finding | undefined): string =>
  finding === undefined
    ? ""
    : [finding.status, LocalDate.isLocalDate(finding.bound) ? finding.bound : ""].filter((t) => t !== "").join(" ")
const changed = ({ before, after }: Change<Finding>): string => `${sideOf(before)} → ${sideOf(after)}`

describe.each(files.map((f) => [f.id, f] as const))("%s", (_, example) => {
  const { scope, report, readings } = auditOf(example)
  const { expect: wanted, file } = example

  it("finds what is planted and nothing else", () => {
    const found = (status: Finding["status"]) =>
      report.findings
        .filter((f) => f.status === status)
        .map((f) => [f.id, f.on].filter((t) => t !== undefined).join(" "))
    expect(scope.answer).toBe(wanted.scope)
    expect(found("breached").sort()).toEqual([...wanted.breached].sort())
    expect(found("departed")).toEqual(wanted.departed)
  })

  it("names what is not on record, and asks for no fact that is stated, save what the events contradict", () => {
    const isStated = (pointer: string): boolean => {
      const steps = pointer.split("/").slice(1)
      const value = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], file.facts)
      return value !== undefined && (value as { complete?: boolean }).complete !== false
    }
    const asked = report.needed.filter((pointer) => pointer.startsWith("/events/") || isStated(pointer))
    expect([...asked].sort()).toEqual([...wanted.undetermined].sort())
  })

  it("shows the other readings that change something", () => {
    const shown = readings.map(({ reading, changes }) => [
      reading.id,
      Object.fromEntries(changes.map((change) => [change.id, changed(change)]))
    ])
    expect(Object.fromEntries(shown)).toEqual(wanted.readings)
  })

  it("is in the order of the articles", () => {
    const articles = report.findings.map((f) => Number(f.cites[0]?.locator.split(".")[0]))
    expect(articles).toEqual([...articles].sort((a, b) => a - b))
  })
})

describe("the clean decision", () => {
  const clean = files.find((f) => f.id === "clean")
  if (clean === undefined) throw new Error("the clean decision is missing")

  it("stays open, and breached in nothing, where a part of it is not on record", () => {
    const partOf = new Map(procedure.activities.map((a) => [a.id, a.track]))
    const events = clean.file.events as ReadonlyArray<{ readonly activity: string }>
    for (const part of new Set(events.map(({ activity }) => partOf.get(activity)))) {
      const others = events.filter(({ activity }) => partOf.get(activity) !== part)
      const complete = clean.file.complete.filter((track) => track !== part)
      const { report } = auditOf({ ...clean, file: { ...clean.file, events: others, complete } })
      expect([part, report.verdict]).toEqual([part, "undetermined"])
    }
  })

  it("is not clean without any one of its facts", () => {
    const groups = Object.entries(clean.file.facts).filter(([name]) => name !== "documents")
    const paths = groups.flatMap(([group, facts]) => Object.keys(facts as object).map((fact) => [group, fact] as const))
    // these decide nothing here, because of what else is stated or shown
    const idle = [
      "decision.act", // making and adjusting take the same procedure
      "experts.isInstitution", // the opinion is signed and sealed
      "experts.panel", // it is no technical project
      "initiation.route", // the proposal is on record
      "liability.expertBreachHadGraveConsequences", // there was no breach
      "matter.touchesMarketActivity", // both files hold the fair competition review
      "participation.otherAccessibleChannel", // two of the named channels were used
      "review.foundProblem", // the opinion gives its reasons
      "risk.organiserCooperated" // the assessor is no third party
    ]
    const unneeded = paths.filter(([group, fact]) => {
      const { [fact]: _, ...others } = clean.file.facts[group] as Record<string, unknown>
      const { scope, report } = auditOf({
        ...clean,
        file: { ...clean.file, facts: { ...clean.file.facts, [group]: others } }
      })
      return report.counts.undetermined === 0 && scope.answer === "applies"
    })
    expect(unneeded.map((path) => path.join(".")).sort()).toEqual(idle)
  })
})

it("the three files are audited", () => {
  expect(files.map((f) => f.id).sort()).toEqual(["clean", "five-breaches", "half-missing"])
})
