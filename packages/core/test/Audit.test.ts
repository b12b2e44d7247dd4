import * as Audit from "@zhengce/core/Audit"
import * as Case from "@zhengce/core/Case"
import * as Procedure from "@zhengce/core/Procedure"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { context, day, define, limit, rules } from "./support/office.ts"

// A file is received and examined, examined again after a hint, decided upon, and archived within ten days. Its parts are
// the entry, the examination and the decision.
const { allOf, anyOf } = Procedure
const entry = { track: "entry" }
const examination = { track: "examination" }
const decision = { track: "decision" }
const ten = limit("ten", TimeLimit.within(10, "day"))
const week = limit("week", TimeLimit.atLeast(5, "workingDay"))

const procedure = define(
  {
    receive: entry,
    examine: { ...examination, included: false },
    hint: examination,
    stop: examination,
    resume: examination,
    counsel: examination,
    decide: decision,
    announce: decision,
    archive: decision,
    record: decision
  },
  ({ condition, response, milestone, include }) => [
    include("receive", "examine", { id: "opened", cites: rules.at("1") }),
    response("hint", "examine", { id: "again", cites: rules.at("2") }),
    milestone("examine", "decide", { id: "hint-heeded", cites: rules.at("2") }),
    condition(anyOf("examine", "counsel"), "decide", { id: "examined", cites: rules.at("3") }),
    condition(allOf("receive", "counsel"), "announce", { id: "prepared", cites: rules.at("4") }),
    condition("receive", "decide", {
      id: "a-week",
      delay: week,
      closing: "sameDay",
      force: "presumptive",
      reason: { on: "source", demandedBy: rules.at("5") },
      suspendedBy: { stop: "stop", resume: "resume", mode: "exclude" },
      cites: rules.at("5")
    }),
    response("decide", "archive", { id: "archived", deadline: ten, cites: rules.at("6") }),
    response("decide", "record", { id: "recorded", cites: rules.at("7") })
  ]
)

const on = day("2022-12-30")
const law = { ...context, rulebook: { ...context.rulebook, parameters: [ten, week] } }
type Given = readonly [activity: string, on: string, by?: string]
const matter = (...events: ReadonlyArray<Given>) =>
  Result.getOrThrow(
    Case.decode(procedure, {
      id: "m",
      procedure: { id: procedure.id, version: procedure.version },
      entries: events.map(([activity, when, by = "office"]) => ({ activity, on: when, by }))
    })
  )
const found = (of: Case.Case, ...complete: ReadonlyArray<string>) =>
  Audit.findings(of, on, law, { complete }).map((f) => [f.id, f.status, ...f.missing].join(" "))
const everything = ["entry", "examination", "decision"]

describe("an order that was not kept", () => {
  const announced = matter(["announce", "2022-10-10"])

  it("cannot be told where the records of the earlier act may be incomplete", () => {
    expect(found(announced)).toEqual(["prepared undetermined /events/receive", "prepared undetermined /events/counsel"])
  })
  it("is a breach for each earlier act of a part that is on record as a whole", () => {
    expect(found(announced, "entry")).toEqual(["prepared breached", "prepared undetermined /events/counsel"])
    expect(found(announced, "entry", "examination")).toEqual(["prepared breached", "prepared breached"])
  })
  it("of several acts of which one is enough, cannot be told while any of them may have gone unrecorded", () => {
    const decided = matter(["receive", "2022-10-10"], ["decide", "2022-10-17"])
    expect(found(decided, "entry", "decision")[0]).toBe("examined undetermined /events/examine /events/counsel")
    expect(found(decided, ...everything)[0]).toBe("examined breached")
  })
  it("says what is not on record, and why it matters", () => {
    const [first] = Audit.findings(announced, on, law, { complete: [] })
    expect(first?.text).toEqual({
      zh: "现有记录未见：receive；该部分记录可能不全，无法判断（须先有“receive”）",
      en: "not on record, and the records of that part may be incomplete: receive; so it cannot be told (receive must come first)"
    })
  })
})

it("what is outstanding may have been done off the record", () => {
  const heedless = matter(
    ["receive", "2022-10-10"],
    ["examine", "2022-10-11"],
    ["hint", "2022-10-12"],
    ["decide", "2022-10-17"]
  )
  expect(found(heedless, "decision")).toContain("hint-heeded undetermined /events/examine")
  expect(found(heedless, "examination")).toContain("hint-heeded breached")
})

it("what was not available may have been opened off the record", () => {
  expect(found(matter(["examine", "2022-10-11"]))).toEqual(["examine:excluded undetermined /events/receive"])
  expect(found(matter(["examine", "2022-10-11"]), "entry")).toEqual(["examine:excluded breached"])
})

it("a clock that stands still may have been resumed off the record", () => {
  const stopped = [
    ["receive", "2022-10-10"],
    ["counsel", "2022-10-10"],
    ["stop", "2022-10-11"],
    ["decide", "2022-10-28"]
  ] as const
  expect(found(matter(...stopped))[0]).toBe("a-week undetermined /events/resume")
  expect(found(matter(...stopped), "examination")[0]).toBe("a-week departed")
})

describe("what recorded days show", () => {
  // received on Monday 10 October, five working days end on Monday the 17th
  const early = matter(["receive", "2022-10-10"], ["counsel", "2022-10-11"], ["decide", "2022-10-14"])

  it("is not explained away by records that may be incomplete", () => {
    expect(found(early)[0]).toBe("a-week departed")
  })
  it("but a reason that the law demands may stand in a record that is not at hand", () => {
    expect(found(early)[1]).toBe("a-week:reason undetermined /events/receive/reasons/a-week")
    expect(found(early, "entry")[1]).toBe("a-week:reason breached")
  })
  it("includes who acted", () => {
    expect(found(matter(["receive", "2022-10-10", "mayor"]))).toEqual(["receive:role breached"])
  })
})

describe("a duty", () => {
  const decided = [
    ["receive", "2022-10-10"],
    ["counsel", "2022-10-11"],
    ["decide", "2022-10-17"]
  ] as const
  // ten days from 17 October end on Thursday the 27th
  it("that was done late is a breach", () => {
    expect(found(matter(...decided, ["archive", "2022-10-28"]))).toContain("archived breached")
    expect(found(matter(...decided, ["archive", "2022-10-27"]))).toContain("archived satisfied")
  })
  it("that is not on record as done is a breach only where all of its part is on record", () => {
    expect(found(matter(...decided))).toContain("archived undetermined /events/archive")
    expect(found(matter(...decided), "decision")).toContain("archived breached")
  })
  it("without a number of days is never a breach, and not silent either", () => {
    expect(found(matter(...decided), ...everything)).toContain("recorded undetermined /events/record")
    const codeOf = (...complete: ReadonlyArray<string>) =>
      Audit.findings(matter(...decided), on, law, { complete }).find((f) => f.id === "recorded")?.code
    expect([codeOf(), codeOf("decision")]).toEqual(["outstanding", "notDone"])
    expect(found(matter(...decided, ["record", "2022-11-30"]), ...everything).join()).not.toContain("recorded")
  })
  it("whose time has not run is nothing to report", () => {
    const day26 = Audit.findings(matter(...decided), day("2022-10-26"), law, { complete: everything })
    expect(day26.map((f) => f.id)).not.toContain("archived")
  })
})

it("says of complete records what the case itself says, and of what is outstanding", () => {
  const events = matter(
    ["examine", "2022-10-09"],
    ["receive", "2022-10-10"],
    ["hint", "2022-10-12"],
    ["decide", "2022-10-14"],
    ["announce", "2022-10-14"]
  )
  const audited = Audit.findings(events, on, law, { complete: everything })
  expect(audited.filter((f) => f.code !== "notDone")).toEqual(Case.findings(events, on, law))
  expect(audited.filter((f) => f.code === "notDone").map((f) => f.id)).toEqual(["again", "recorded"])
})

it("what several relations ask for is outstanding once, with the provisions of all", () => {
  const twice = define({ a: entry, b: entry, c: entry }, ({ response }) => [
    response("a", "c", { id: "first", cites: rules.at("1") }),
    response("b", "c", { id: "second", cites: rules.at("2") })
  ])
  const entries = ["a", "b"].map((activity) => ({ activity, on: "2022-10-10", by: "office" }))
  const stored = { id: "m", procedure: { id: twice.id, version: twice.version }, entries }
  const outstanding = Audit.findings(Result.getOrThrow(Case.decode(twice, stored)), on, law, { complete: [] })
  expect(outstanding.map((f) => [f.id, f.missing, f.cites.map((c) => c.locator)])).toEqual([
    ["first", ["/events/c"], ["1", "2"]]
  ])
})

it("a matter that went on did not end off the record", () => {
  const ending = define(
    { begin: entry, go: entry, end: { ...entry, final: true } },
    ({ response, milestone, exclude }) => [
      response("begin", anyOf("end", "begin"), { id: "ended", cites: rules.at("1") }),
      milestone(anyOf("end", "begin"), "go", { id: "ended-first", cites: rules.at("1") }),
      exclude("end", allOf("begin", "go"), { cites: rules.at("1") })
    ]
  )
  const entries = ["begin", "go"].map((activity) => ({ activity, on: "2022-10-10", by: "office" }))
  const stored = { id: "m", procedure: { id: ending.id, version: ending.version }, entries }
  const [first] = Audit.findings(Result.getOrThrow(Case.decode(ending, stored)), on, law, { complete: [] })
  expect([first?.id, first?.missing]).toEqual(["ended-first", ["/events/begin"]])
})

it("judges nothing of days on which the procedure is not in force", () => {
  expect(found(matter(["announce", "2019-12-31"]))).toEqual(["office:0 notInForce"])
})

it("leaves out what happened after the day of the audit", () => {
  expect(Audit.findings(matter(["announce", "2022-12-31"]), on, law, { complete: everything })).toEqual([])
})

describe("differences", () => {
  const early = matter(["receive", "2022-10-10"], ["counsel", "2022-10-11"], ["decide", "2022-10-14"])
  const under = (n: number) => {
    const other = limit("week", TimeLimit.atLeast(n, "workingDay"))
    const rulebook = { ...context.rulebook, parameters: [ten, other] }
    return Audit.findings(early, on, { ...context, rulebook }, { complete: everything })
  }
  const of = (a: number, b: number) =>
    Audit.differences(under(a), under(b)).map((d) => [
      d.id,
      d.before?.status,
      d.before?.bound,
      d.after?.status,
      d.after?.bound
    ])

  it("name what changes its status or its bound", () => {
    expect(of(5, 6)).toEqual([["a-week", "departed", "2022-10-17", "departed", "2022-10-18"]])
    expect(of(5, 4)).toEqual([
      ["a-week", "departed", "2022-10-17", "satisfied", "2022-10-14"],
      ["a-week:reason", "breached", undefined, undefined, undefined]
    ])
  })
  it("are none between a list and itself", () => {
    expect(of(5, 5)).toEqual([])
  })
})
