import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Audits from "@zhengce/core/Audit"
import * as Case from "@zhengce/core/Case"
import type * as Example from "@zhengce/core/Example"
import type { Finding } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { audit, procedure, readings, rulebook, tracks } from "../src/index.ts"

const folder = fileURLToPath(new URL("../examples/", import.meta.url))
const examples = globSync("*.yaml", { cwd: folder })
  .flatMap((file) => parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<Example.Example>)
  .filter((e) => e.given.events !== undefined && e.procedure === undefined)
const everything = tracks.map((t) => t.id)
const context = (on: string) => ({ calendar: WorkCalendar.china, rulebook, on: on as LocalDate })
const audited = (events: ReadonlyArray<unknown>, on: string, complete: ReadonlyArray<string>) =>
  Result.getOrThrow(audit({ id: "x", events, complete }, context(on), []))
const isAgainst = ({ status }: Finding): boolean => status === "breached" || status === "departed"
const nameOf = ({ id, on, status }: Finding): string => `${id} ${on ?? ""} ${status}`

describe("the events of every example", () => {
  it.each(examples.map((e) => [e.id, e] as const))("%s: complete records are judged as the case is", (_, example) => {
    const { case: matter } = audited(example.given.events ?? [], example.on, everything)
    const found = Audits.findings(matter, example.on as LocalDate, context(example.on), { complete: everything })
    const expected = Case.findings(matter, example.on as LocalDate, context(example.on))
    expect(found.filter((f) => f.code !== "notDone")).toEqual(expected)
  })
})

describe("records that are not complete", () => {
  /** A reproducible sequence of numbers below one, so that a failure can be run again. */
  const numbers = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const happenedOnce = (events: ReadonlyArray<Case.Event>, { activity }: Case.Event): boolean =>
    events.filter((e) => e.activity === activity).length === 1

  // A later execution renews a period or a duty, so that leaving one of several out can make the others look late. What
  // happened once can be left out, and nothing that is left may then count against anyone that did not before.
  it("never make a breach of what complete ones do not show", () => {
    const next = numbers(7)
    let softened = 0
    for (const example of examples) {
      const events = (example.given.events ?? []) as ReadonlyArray<Case.Event>
      const known = new Set(audited(events, example.on, everything).report.findings.filter(isAgainst).map(nameOf))
      for (let round = 0; round < 6; round++) {
        const left = events.filter((e) => !happenedOnce(events, e) || next() < 0.6)
        const { findings } = audited(left, example.on, []).report
        expect(
          findings
            .filter(isAgainst)
            .map(nameOf)
            .filter((f) => !known.has(f))
        ).toEqual([])
        softened += findings.filter((f) => f.code === "unrecorded").length
      }
    }
    expect(softened).toBeGreaterThan(500)
  })
})

it("what must come before the review is asked of the meeting too, where the submission for review is not on record", () => {
  const events = [{ activity: "meeting.submit", on: "2022-10-10", by: "organiser" }]
  const { findings } = audited(events, "2023-01-31", []).report
  const before = ["consultation", "participation", "experts", "risk"].map((step) => `${step}-before-review`)
  expect(findings.filter((f) => before.includes(f.id)).map((f) => [f.id, f.status])).toEqual(
    ["consultation", "participation", "experts", "risk"].map((step) => [`${step}-before-review`, "undetermined"])
  )
})

describe("a file", () => {
  const refusal = (input: unknown) => {
    const result = audit(input, context("2023-01-31"))
    return Result.isFailure(result) ? [result.failure.path, result.failure.expected.en] : []
  }
  it("is refused where it says what it cannot say, with the place", () => {
    expect(refusal({ events: [{ activity: "draft.start", on: "2022-02-30", by: "organiser" }] })[0]).toBe(
      "/events/0/on"
    )
    expect(refusal({ events: [{ activity: "draft.begin", on: "2022-10-10", by: "organiser" }] })[0]).toBe(
      "/events/0/activity"
    )
    expect(refusal({ complete: ["hearings"] })[0]).toBe("/complete/0")
    expect(refusal({ facts: { hearing: { held: "yes" } } })[0]).toBe("/facts/hearing/held")
    expect(refusal({ case: 1 })[0]).toBe("")
  })
  it("is refused where its facts and its events contradict each other", () => {
    const events = [{ activity: "experts.opine", on: "2022-10-10", by: "experts" }]
    expect(refusal({ facts: { experts: { performed: false } }, events })).toEqual([
      "/facts/experts/performed",
      "true, as the events show"
    ])
    expect(refusal({ facts: { experts: { performed: true } }, events })).toEqual([])
  })
  it("of which nothing is known is unknown throughout", () => {
    const { report } = Result.getOrThrow(audit({}, context("2023-01-31")))
    expect(report.counts).toMatchObject({ breached: 0, departed: 0, satisfied: 0 })
    expect(report.verdict).toBe("undetermined")
  })
  it("shows by its events what was carried out, and by their absence from complete parts what was not", () => {
    const events = [{ activity: "risk.report", on: "2022-10-10", by: "riskAssessor" }]
    const given = (complete: ReadonlyArray<string>) => audited(events, "2023-01-31", complete).facts
    expect(given([])).toEqual({ risk: { performed: true } })
    expect(given(["experts", "participation"])).toEqual({
      risk: { performed: true },
      experts: { performed: false },
      participation: { commentOpened: false }
    })
    expect(given(["hearing", "participation"])).toEqual({
      risk: { performed: true },
      hearing: { held: false },
      participation: { performed: false, commentOpened: false }
    })
  })
})

describe("a matter", () => {
  const events = [{ activity: "meeting.submit", on: "2022-10-10", by: "organiser" }]
  const of = (facts: object) => Result.getOrThrow(audit({ events, facts, complete: everything }, context("2023-01-31")))
  it("that the decree does not govern is judged in nothing else", () => {
    const { scope, report, readings: others } = of({ matter: { excludedAs: "emergencyResponse" } })
    expect(scope.answer).toBe("excluded")
    expect(report.counts).toMatchObject({ breached: 0, departed: 0 })
    expect(report.findings.map((f) => f.id)).toContain("not-an-excluded-decision")
    expect(others).toEqual([])
  })
  it("of which that is not known is judged, and the question stays open", () => {
    const { scope, report } = of({})
    expect(scope.answer).toBe("undetermined")
    expect(report.findings.filter((f) => f.status === "breached").map((f) => f.id)).toContain(
      "no-meeting-without-review"
    )
    expect(report.needed).toContain("/matter/excludedAs")
  })
})

describe("what is stated beside the events", () => {
  const events = [{ activity: "meeting.submit", on: "2022-10-10", by: "organiser" }]
  const of = (facts: object) => Result.getOrThrow(audit({ events, facts }, context("2023-01-31"), [])).report
  it("makes a breach of a step that is stated not to have been carried out", () => {
    const statusOf = (facts: object) => of(facts).findings.find((f) => f.id === "experts-before-review")?.status
    expect([statusOf({}), statusOf({ experts: { performed: false } })]).toEqual(["undetermined", "breached"])
  })
  it("is not taken to clear the organiser where the events show a breach", () => {
    const conduct = { items: [], complete: true }
    const statusOf = (complete: ReadonlyArray<string>) =>
      audited(events, "2023-01-31", complete) &&
      Result.getOrThrow(
        audit({ events, facts: { liability: { conduct } }, complete }, context("2023-01-31"), [])
      ).report.findings.find((f) => f.id === "prepared-dutifully")?.status
    expect([statusOf([]), statusOf(everything)]).toEqual(["satisfied", "undetermined"])
  })
})

it("a decision of a day before the decree was in force is not judged by it", () => {
  const events = [{ activity: "decision.pass", on: "2022-09-18", by: "mayor" }]
  const facts = { experts: { anyDirectInterest: true } }
  const asked = (on: string) =>
    Result.getOrThrow(audit({ events: [{ ...events[0], on }], facts }, context("2023-12-31"), []))
  expect(asked("2022-09-18").scope.answer).toBe("notInForce")
  expect(asked("2022-09-18").report.counts.breached).toBe(0)
  expect(asked("2022-09-19").report.findings.find((f) => f.id === "no-direct-interest")?.status).toBe("breached")
})

describe("the readings", () => {
  it("each have their own id, and cite", () => {
    expect(new Set(readings.map((r) => r.id)).size).toBe(readings.length)
    expect(readings.filter((r) => r.cites.length === 0)).toEqual([])
  })
  it("cover nothing but activities and relations of the procedure", () => {
    const law = { procedure, rulebook, norms: [] }
    for (const reading of readings) {
      const { procedure: other } = reading.under(law)
      expect(other.activities.map((a) => a.id)).toEqual(procedure.activities.map((a) => a.id))
    }
  })
})
