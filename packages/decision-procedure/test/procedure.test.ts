import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Case from "@zhengce/core/Case"
import * as Example from "@zhengce/core/Example"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Procedure from "@zhengce/core/Procedure"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { cataloguing, decree246, documents, facts, norms, procedure, rulebook } from "../src/index.ts"

const context = { calendar: WorkCalendar.china, rulebook }

describe("the graph", () => {
  it("holds nothing back by an activity that can be excluded: an excluded condition does not count", () => {
    const excluded = new Set([
      ...procedure.activities.filter((a) => !a.included).map((a) => a.id),
      ...procedure.relations
        .filter((r) => r.kind === "exclude" && r.id !== "end")
        .flatMap((r) => (typeof r.to === "string" ? [r.to] : r.to.members))
    ])
    const sources = procedure.relations
      .filter((r) => r.kind === "condition")
      .flatMap((r) => (typeof r.from === "string" ? [r.from] : r.from.mode === "all" ? r.from.members : []))
    // service is closed only together with the hearing that it precedes
    expect(sources.filter((s) => excluded.has(s))).toEqual(["hearing.serveMaterials"])
  })

  it("names the provision of every activity and relation", () => {
    expect(procedure.activities.filter((a) => a.cites.length === 0)).toEqual([])
    expect(procedure.relations.every((r) => r.cites.every((c) => c.instrument === "zz246"))).toBe(true)
  })

  it("answers a pending milestone with a response to the same end, so that none waits for what nobody owes", () => {
    const owed = new Set(
      procedure.relations.filter((r) => r.kind === "response").map((r) => Procedure.endpointId(r.to))
    )
    const members = (id: string) => (id.startsWith("all(") ? id.slice(4, -1).split(",") : [id])
    const responses = new Set([...owed].flatMap(members))
    const pending = procedure.activities.filter((a) => a.pending).map((a) => a.id)
    const milestones = procedure.relations
      .filter((r) => r.kind === "milestone")
      .flatMap((r) => members(Procedure.endpointId(r.from)))
    expect(milestones.filter((m) => !responses.has(m) && !pending.includes(m))).toEqual([])
  })
})

describe("the documents", () => {
  it("have the contents that may be given as facts", () => {
    for (const [name, { contents }] of Object.entries(documents)) {
      const listing = facts.shape.documents.shape[name as keyof typeof documents]
      expect(contents.map((c) => c.id)).toEqual(listing.shape.items.element.options)
    }
  })
})

describe("the README", () => {
  it("names every activity", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
    expect(procedure.activities.map((a) => a.id).filter((id) => !readme.includes(`\`${id}\``))).toEqual([])
  })
})

describe("the examples", () => {
  const folder = fileURLToPath(new URL("../examples/", import.meta.url))
  const all = globSync("*.yaml", { cwd: folder }).flatMap(
    (f) => parse(readFileSync(folder + f, "utf8")) as Array<Example.Example>
  )
  const found = new Set(all.flatMap((e) => Object.keys(e.expect.findings ?? {})))
  const duties = new Set(all.flatMap((e) => Object.keys(e.expect.duties ?? {})))

  it("have their own ids", () => {
    expect(new Set(all.map((e) => e.id)).size).toBe(all.length)
  })
  it("try every norm and document met, not met, and every norm unknown", () => {
    const seen = new Set(
      all.flatMap((e) => Object.entries(e.expect.findings ?? {}).map(([id, { status }]) => `${id} ${status}`))
    )
    const wanted = [...norms, ...Object.values(documents)].flatMap(({ id, force }) => [
      `${id} satisfied`,
      `${id} ${force === "presumptive" ? "departed" : "breached"}`
    ])
    expect([...wanted, ...norms.map(({ id }) => `${id} undetermined`)].filter((w) => !seen.has(w))).toEqual([])
  })
  it("try every clock", () => {
    const timed = procedure.relations.filter((r) => r.delay !== undefined || r.deadline !== undefined).map((r) => r.id)
    expect(timed.filter((id) => !found.has(id) && !duties.has(id))).toEqual([])
  })
  it.each([procedure, cataloguing])(
    "need every relation of $id: without any one of them, one example fails",
    (of) => {
      const withEvents = all.filter((e) => e.given.events !== undefined && (e.procedure ?? procedure.id) === of.id)
      const activities = Object.fromEntries(of.activities.map((a) => [a.id, a]))
      const isNeeded = (id: string): boolean => {
        const relations = of.relations.filter((r) => r.id !== id)
        let without: Procedure.Procedure
        try {
          without = Procedure.define({ ...of, instrument: decree246, activities, relations: () => relations })
        } catch {
          return true // the definition itself misses it
        }
        return withEvents.some((e) => Example.check(e, { ...context, procedure: without }).length > 0)
      }
      expect(of.relations.map((r) => r.id).filter((id) => !isNeeded(id))).toEqual([])
    },
    60_000
  )
  it("try the documents with conditions", () => {
    const conditional = Object.values(documents).filter(
      (d) => d.contents.some((c) => c.isConditional) && d.id !== "review-opinion"
    )
    expect(conditional.map((d) => d.id).filter((id) => !found.has(id))).toEqual([])
  })
})

describe("whatever is recorded lawfully", () => {
  /** A reproducible sequence of numbers below one, so that a failure can be run again. */
  const numbers = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const data: Readonly<Record<string, unknown>> = {
    "proposal.make": { route: "unit" },
    "participation.exempt": { ground: "stateSecret" },
    "participation.other": { form: "symposium" },
    "risk.recommend": { recommendation: ["submit"] },
    "legality.return": { missing: ["experts"] },
    "draft.keep": { atOddsWith: "policyOnly" },
    "reform.stateRisks": { exploratoryReform: true, noExplicitStateRule: true },
    "meeting.convene": { kind: "executive" },
    "problem.find": { problem: "forceMajeure" },
    "evaluation.launch": { grounds: ["heldNecessary"] },
    "execution.suspend": { urgent: true },
    "decision.alter": { alteration: "change" }
  }
  const dataOf = (activity: string) => (activity in data ? { data: data[activity] } : {})
  const launched = [
    ["proposal.make", "proposer"],
    ["proposal.study", "studyUnit"],
    ["launch.decide", "government"],
    ["catalogue.enter", "generalOffice"],
    ["organiser.name", "government"]
  ] as const
  const walk = (seed: number, steps: number): ReadonlyArray<string> => {
    const next = numbers(seed)
    let on = "2023-01-03" as LocalDate.LocalDate
    const entries = launched.map(([activity, by]) => ({ activity, on, by, ...dataOf(activity) }))
    const { id, version } = procedure
    let matter = Result.getOrThrow(Case.decode(procedure, { id: String(seed), procedure: { id, version }, entries }))
    const log: Array<string> = launched.map(([activity]) => activity)
    for (let i = 0; i < steps; i++) {
      const permitted = Case.permitted(matter, on, context).filter((p) => p.activity !== "matter.end")
      // what is waited for is done more often than not, so that walks reach the meeting
      const awaited = permitted.filter((p) => p.pending || !log.includes(p.activity))
      const from = awaited.length > 0 && next() < 0.8 ? awaited : permitted
      const chosen = from[Math.floor(next() * from.length)]
      if (chosen === undefined) {
        on = Result.getOrThrow(LocalDate.plusDays(on, 1))
        continue
      }
      const { activity, roles } = chosen
      const event = { activity, on, by: roles[0], ...dataOf(activity) }
      matter = Result.getOrThrow(Case.record(matter, event, context))
      log.push(activity)
      on = Result.getOrThrow(LocalDate.plusDays(on, Math.floor(next() * 6)))
    }
    return log
  }
  const walks = Array.from({ length: 100 }, (_, seed) => walk(seed + 1, 160))
  const passed = walks.filter((log) => log.includes("decision.pass"))
  const before = (log: ReadonlyArray<string>, activity: string) => log.slice(0, log.indexOf(activity))

  it("reaches a decision and a publication often enough for the rest to mean something", () => {
    expect(passed.length).toBeGreaterThan(5)
    expect(walks.filter((log) => log.includes("decision.publish")).length).toBeGreaterThan(3)
  })
  it("is decided after the latest review allowed it", () => {
    for (const log of passed) {
      const last = before(log, "decision.pass").findLast((a) =>
        [
          "legality.submit",
          "legality.approve",
          "legality.adjust",
          "legality.return",
          "reform.stateRisks",
          "draft.rework"
        ].includes(a)
      )
      expect(["legality.approve", "legality.adjust", "reform.stateRisks"]).toContain(last)
    }
  })
  it("is published after the report to the Party committee", () => {
    for (const log of walks.filter((l) => l.includes("decision.publish"))) {
      expect(before(log, "decision.publish")).toEqual(expect.arrayContaining(["decision.pass", "party.report"]))
    }
  })
  it("is decided after the mayor spoke last", () => {
    for (const log of passed) {
      const spoken = before(log, "decision.pass").filter((a) => a === "meeting.discuss" || a === "meeting.mayorSpeaks")
      expect(spoken.at(-1)).toBe("meeting.mayorSpeaks")
    }
  })
})
