import * as Case from "@zhengce/core/Case"
import { DefinitionError } from "@zhengce/core/DefinitionError"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as ProcedureDiagram from "@zhengce/core/ProcedureDiagram"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import { BpmnModdle, type Element } from "bpmn-moddle"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import * as z from "zod"
import { keyOf, linkOf } from "../src/internal/diagram/links.ts"
import { readDcr, run } from "./support/dcrReader.ts"
import { after, at, context, day, define, did, limit, permittedOn, recorded, rules } from "./support/office.ts"

const { allOf, anyOf } = Procedure
const { rulebook } = context
const on = day("2022-10-10")
const languages = ["zh", "en"] as const

const draw = (procedure: Procedure.Procedure, rest: Partial<ProcedureDiagram.Options> = {}) =>
  ProcedureDiagram.make(procedure, { on, rulebook, ...rest })

// ---------------------------------------------------------------------------------------------------------------------
// An office with something of everything

const office = define(
  {
    receive: { track: "file" },
    ask: { track: "file", included: false },
    supply: { track: "file", by: ["office", "mayor"] },
    announce: { track: "hearing" },
    hear: { track: "hearing" },
    approve: { track: "review", data: z.strictObject({ whole: z.boolean() }) },
    oppose: { track: "review" },
    explain: { track: "review", pending: true },
    decide: { track: "meeting", by: "mayor", inForce: { from: day("2021-01-01") } },
    publish: {},
    end: { final: true }
  },
  ({ condition, response, milestone, include, exclude }) => [
    include("receive", "ask", at(1)),
    response("ask", "supply", {
      id: "supply",
      deadline: limit("supplying", TimeLimit.within(3, "workingDay")),
      ...at(2)
    }),
    condition("receive", allOf("approve", "oppose"), {
      id: "time-to-review",
      delay: limit("reviewing", TimeLimit.atLeast(7, "workingDay")),
      closing: "sameDay",
      force: "presumptive",
      suspendedBy: { stop: "ask", resume: "supply", mode: "exclude" },
      ...at(3)
    }),
    condition("announce", "hear", {
      id: "notice",
      delay: limit("notice", TimeLimit.notLaterThan(15, "day")),
      ...at(4)
    }),
    condition("receive", "announce", {
      id: "open-long-enough",
      delay: limit("opening", TimeLimit.atLeast(30, "day")),
      closing: "nextDay",
      ...at(5)
    }),
    condition("ask", "supply", at(6)),
    condition(anyOf("approve", "oppose"), allOf("decide", "publish"), { id: "reviewed", ...at(7) }),
    condition("hear", "decide", { id: "heard", force: "presumptive", ...at(8) }),
    condition("supply", "decide", {
      when: { of: "approve", title: { zh: "材料齐全", en: "the file is whole" }, test: () => true },
      ...at(9)
    }),
    condition("announce", "decide", at(10)),
    response("oppose", anyOf("explain", "end"), {
      id: "answered",
      title: { zh: "说明理由", en: "reasons" },
      ...at(11)
    }),
    milestone(anyOf("explain", "end"), "decide", { id: "answered-first", ...at(12) }),
    response(allOf("approve", "oppose"), "publish", { id: "both-are-published", ...at(13) }),
    response("decide", "publish", { deadline: limit("publishing", TimeLimit.within(30, "day")), ...at(14) }),
    milestone("explain", "publish", at(15)),
    exclude(anyOf("approve", "oppose"), "ask", at(16)),
    exclude(
      "end",
      allOf("receive", "ask", "supply", "announce", "hear", "approve", "oppose", "explain", "decide", "publish", "end"),
      {
        id: "end",
        ...at(17)
      }
    )
  ]
)

const tracks = [
  { id: "review", title: { zh: "审查", en: "review" } },
  { id: "file", title: { zh: "材料", en: "file" } },
  { id: "unused", title: { zh: "无", en: "none" } }
]

describe("the data of a diagram", () => {
  const diagram = draw(office, { tracks })

  it("holds each activity and each relation of the procedure, with its provisions", () => {
    expect(diagram.activities.map((a) => [a.id, a.by, a.title])).toEqual(
      office.activities.map((a) => [a.id, a.by, a.title])
    )
    expect(diagram.relations.map((r) => [r.id, r.kind, r.from, r.to])).toEqual(
      office.relations.map((r) => [r.id, r.kind, r.from, r.to])
    )
    const cited = diagram.relations.map((r) => r.cites.map((id) => diagram.provisions[id]?.text.en))
    expect(cited).toEqual(office.relations.map((r) => r.cites.map((c) => c.text.en)))
    expect(diagram.instruments).toEqual({ rules: { zh: "示例规定", en: "Example rules" } })
  })

  it("says only what is out of the ordinary", () => {
    const [receive, ask] = diagram.activities
    expect(receive).toEqual({
      id: "receive",
      title: { zh: "receive", en: "receive" },
      by: ["office"],
      cites: [],
      track: "file"
    })
    expect([ask?.included, ask?.closable]).toEqual([false, true])
    const of = (id: string) => diagram.activities.find((a) => a.id === id)
    expect([of("explain")?.pending, of("end")?.final, of("decide")?.inForce]).toEqual([
      true,
      true,
      { from: "2021-01-01" }
    ])
    // the end of the case excludes everything, and nothing else excludes what is announced
    expect(diagram.activities.filter((a) => a.closable).map((a) => a.id)).toEqual(["ask"])
    expect(diagram.relations.filter((r) => r.toAll).map((r) => r.id)).toEqual(["end"])
  })

  it("does not take any one of all activities for all of them", () => {
    const procedure = define({ a: {}, b: {} }, ({ response, exclude }) => [
      response("a", anyOf("a", "b"), at(1)),
      exclude("a", anyOf("a", "b"), at(2))
    ])
    expect(draw(procedure).relations.map((r) => r.toAll)).toEqual([undefined, true])
  })

  it("names the tracks in the order given, and a track without a name by its id", () => {
    expect(diagram.tracks.map((t) => t.title.en)).toEqual(["review", "file", "hearing", "meeting"])
  })

  it("holds of each limit what the rulebook says on the day, and who set it", () => {
    const value = (n: number, from: string, until?: string) => ({
      value: TimeLimit.within(n, "day"),
      cites: rules.at("1"),
      inForce: { from: day(from), ...(until === undefined ? {} : { until: day(until) }) }
    })
    const archiving = Parameter.make({
      id: "archiving",
      title: { zh: "归档", en: "archiving" },
      values: [value(60, "2022-06-01", "2022-12-31"), value(30, "2023-01-01")]
    })
    const procedure = define({ a: {}, b: {} }, ({ response }) => [
      response("a", "b", { deadline: archiving, ...at(2) })
    ])
    const limitOn = (date: string, book = rulebook) =>
      draw(procedure, { on: day(date), rulebook: book }).relations[0]?.deadline
    expect(limitOn("2022-05-31")).toBeUndefined()
    expect([limitOn("2022-06-01")?.n, limitOn("2022-12-31")?.n, limitOn("2023-01-01")?.n]).toEqual([60, 60, 30])
    const district = Rulebook.make({ id: "base", version: "1", parameters: [archiving] })
    const stricter = Rulebook.override(district, {
      parameter: "archiving",
      jurisdiction: { zh: "某区", en: "a district" },
      value: TimeLimit.within(20, "day"),
      inForce: { from: day("2023-01-01") },
      cites: rules.at("9")
    })
    expect(limitOn("2023-06-01", Result.getOrThrow(stricter))).toMatchObject({
      n: 20,
      jurisdiction: { en: "a district" },
      cites: ["rules-9"]
    })
  })

  it("shows a relation on the days on which it is in force", () => {
    const procedure = define({ a: {}, b: {} }, ({ condition }) => [
      condition("a", "b", { ...at(1), inForce: { from: day("2022-03-01"), until: day("2022-05-31") } })
    ])
    const shown = ["2022-02-28", "2022-03-01", "2022-05-31", "2022-06-01"].map(
      (date) => draw(procedure, { on: day(date) }).relations.length
    )
    expect(shown).toEqual([0, 1, 1, 0])
    expect(draw(procedure, { on: day("2022-03-01") }).relations[0]?.inForce).toEqual({
      from: "2022-03-01",
      until: "2022-05-31"
    })
  })

  it("is not made for a day that is none", () => {
    expect(() => draw(office, { on: "2022-02-30" as typeof on })).toThrow(DefinitionError)
  })

  it("comes back from JSON as it was", () => {
    const matter = after(office, did("receive", "2022-09-01"), did("oppose", "2022-09-13"))
    const whole = draw(office, {
      tracks,
      marks: ProcedureDiagram.marksOf(matter, on, context),
      marking: ProcedureDiagram.markingOf(matter, on)
    })
    for (const made of [diagram, whole]) {
      const read = Result.getOrThrow(ProcedureDiagram.decode(JSON.parse(JSON.stringify(made))))
      expect(read).toEqual(made)
      expect(ProcedureDiagram.toMermaid(read, "zh")).toBe(ProcedureDiagram.toMermaid(made, "zh"))
    }
  })

  it.each([
    ["/activities/1/id", { activities: [diagram.activities[0], diagram.activities[0]], relations: [] }],
    ["/activities/0/by", { roles: [] }],
    ["/activities/0/by", { activities: [{ ...diagram.activities[0], by: [] }], relations: [] }],
    ["/activities/0/track", { tracks: [] }],
    ["/relations/0", { activities: diagram.activities.slice(2) }],
    ["/relations/0", { provisions: {} }],
    ["/provisions/rules-1/of", { instruments: {} }],
    ["/marks/nobody", { marks: { nobody: "done" } }],
    ["/marking", { marking: { executed: [], included: [], pending: ["nobody"] } }],
    ["/marks/receive", { marks: { receive: "late" } }],
    ["/on", { on: "2022-13-01" }],
    ["", { extra: 1 }]
  ])("is refused at %s", (path, change) => {
    const read = ProcedureDiagram.decode({ ...diagram, ...change })
    expect(Result.isFailure(read) && read.failure.path).toBe(path)
  })
})

describe("a part of a procedure", () => {
  const review = draw(office, { only: (a) => a.track === "review" })

  it("shows what lies within, and says how much it leaves out", () => {
    expect(review.relations.map((r) => r.id)).toEqual(["answered"])
    expect(review.omitted).toEqual({ activities: 8, relations: 16 })
    for (const language of languages) {
      expect(ProcedureDiagram.toMermaid(review, language)).toMatch(/^omitted\[".*8.*16.*"\]$/m)
    }
    expect(draw(office).omitted).toBeUndefined()
  })

  it("never cuts down a group of which any one counts", () => {
    expect(review.relations[0]?.to).toEqual(anyOf("explain", "end"))
    expect(review.activities.filter((a) => a.elsewhere).map((a) => a.id)).toEqual(["end"])
  })

  it("cuts down a group that stands for each of its members", () => {
    const part = draw(office, { only: (a) => ["receive", "approve"].includes(a.id) })
    expect(part.relations.find((r) => r.id === "time-to-review")?.to).toEqual(allOf("approve"))
    // and the pair that stops its clock is shown outside
    expect(part.activities.filter((a) => a.elsewhere).map((a) => a.id)).toEqual(["ask", "supply"])
  })

  it("can be an activity and what it is tied to", () => {
    const around = draw(office, { only: ProcedureDiagram.near(office, "ask") })
    expect(around.activities.filter((a) => !a.elsewhere).map((a) => a.id)).toEqual([
      "receive",
      "ask",
      "supply",
      "approve",
      "oppose"
    ])
  })

  it("keeps of marks and marking what concerns it", () => {
    const matter = after(office, did("receive", "2022-09-01"), did("oppose", "2022-09-13"))
    const part = draw(office, {
      only: (a) => a.id === "receive",
      marks: ProcedureDiagram.marksOf(matter, on, context),
      marking: ProcedureDiagram.markingOf(matter, on)
    })
    expect(part.marks).toEqual({ receive: "done" })
    expect(part.marking).toEqual({ executed: ["receive"], included: ["receive"], pending: [] })
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// Random procedures

const names = ["a", "b", "c", "d", "e"]
type End = Procedure.Endpoint
interface Line {
  readonly kind: Procedure.Relation["kind"]
  readonly from: End
  readonly to: End
}

const end = (): fc.Arbitrary<End> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    {
      weight: 2,
      arbitrary: fc.record({
        mode: fc.constantFrom("any" as const, "all" as const),
        members: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 })
      })
    }
  )

const isAny = (e: End): boolean => typeof e !== "string" && e.mode === "any"

const procedures = (): fc.Arbitrary<Procedure.Procedure> =>
  fc
    .record({
      activities: fc.record(
        Object.fromEntries(names.map((n) => [n, fc.record({ included: fc.boolean(), pending: fc.boolean() })]))
      ),
      lines: fc.array(
        fc.record({
          kind: fc.constantFrom(
            "condition" as const,
            "response" as const,
            "milestone" as const,
            "include" as const,
            "exclude" as const
          ),
          from: end(),
          to: end()
        }),
        { maxLength: 12 }
      ),
      duty: fc.constantFrom(...names)
    })
    .map(({ activities, lines, duty }) => {
      // a milestone from a group is declared together with a response that makes the group pending
      const all = lines.flatMap(
        (l): ReadonlyArray<Line> =>
          l.kind === "milestone" && isAny(l.from) ? [l, { kind: "response", from: duty, to: l.from }] : [l]
      )
      return define(activities, (relations) =>
        all.map(({ kind, from, to }, i) => relations[kind](from, to, { id: `r${i}`, ...at(i + 1) }))
      )
    })

const traces = () => fc.array(fc.constantFrom(...names), { maxLength: 12 })

test("what an end stands for is what the marking takes it for", () => {
  fc.assert(
    fc.property(procedures(), (procedure) => {
      const graph = procedure["~graph"]
      const nodeOf = (node: number): string => {
        const endpoint = graph.activities[node]?.id ?? graph.groups[node - graph.activities.length]?.endpoint
        return keyOf(endpoint as End)
      }
      const compiled = graph.edges.flatMap(({ relation, source, target, together }) => {
        const from = together === undefined ? nodeOf(source) : keyOf(relation.from)
        return `${relation.id} ${from} ${nodeOf(target)}`
      })
      const drawn = draw(procedure).relations.map(linkOf)
      const linked = drawn.flatMap(({ relation, sources, targets }) =>
        sources.flatMap((s) => targets.map((t) => `${relation.id} ${keyOf(s)} ${keyOf(t)}`))
      )
      expect(new Set(linked)).toEqual(new Set(compiled))
    }),
    { numRuns: 1000 }
  )
})

test("any diagram comes back from JSON as it was", () => {
  fc.assert(
    fc.property(procedures(), traces(), fc.subarray(names), (procedure, trace, view) => {
      const matter = after(procedure, ...trace.map((a) => did(a, "2022-10-10")))
      const diagram = draw(procedure, {
        only: (a) => view.includes(a.id),
        marks: ProcedureDiagram.marksOf(matter, on, context),
        marking: ProcedureDiagram.markingOf(matter, on)
      })
      expect(Result.getOrThrow(ProcedureDiagram.decode(JSON.parse(JSON.stringify(diagram))))).toEqual(diagram)
    }),
    { numRuns: 300 }
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// DCR XML

const eventOf = (activity: string): string => `Event_${activity}`

describe("DCR XML", () => {
  const xml = ProcedureDiagram.toDcrXml(draw(office, { tracks }), "en")
  const graph = readDcr(xml)
  const arrow = (kind: string, source: string, target: string) =>
    graph.arrows.find((a) => a.kind === kind && a.source === source && a.target === target)

  it("is read with every activity, its label and its roles", () => {
    for (const { id, title, by } of office.activities) {
      expect(graph.events.get(eventOf(id))).toEqual({
        label: title.en,
        roles: by.map((r) => office.roles[r]?.title.en)
      })
    }
    expect(graph.title).toBe("Example procedure")
  })

  it("is read with every relation; an effect that takes all of a group is noted", () => {
    expect(graph.unsaid).toEqual(["both-are-published"])
    const drawn = new Set(graph.arrows.flatMap((a) => a.origins))
    expect([...drawn, ...graph.unsaid].sort()).toEqual(office.relations.map((r) => r.id).sort())
  })

  it("is read with the initial marking, or with that of a case", () => {
    expect(graph.executed.size).toBe(0)
    expect([...graph.pending]).toEqual(["Event_explain"])
    expect(graph.included.has("Event_ask")).toBe(false)

    const matter = after(office, did("receive", "2022-09-01"), did("oppose", "2022-09-13"))
    const then = readDcr(
      ProcedureDiagram.toDcrXml(draw(office, { marking: ProcedureDiagram.markingOf(matter, on) }), "zh")
    )
    expect([...then.executed]).toEqual(["Event_receive", "Event_oppose"])
    // the group that is owed, beside the activity that was owed from the start
    expect([...then.pending].map((id) => then.events.get(id)?.label)).toEqual(["explain", "须办任一项：explain、end"])
  })

  it("has limits in calendar days as durations, and no other limits", () => {
    // 15 clear days lie between; 30 days run out before the next act; 30 days are the last in time
    expect(arrow("condition", "Event_announce", "Event_hear")?.time).toBe("P16D")
    expect(arrow("condition", "Event_receive", "Event_announce")?.time).toBe("P31D")
    expect(arrow("response", "Event_decide", "Event_publish")?.time).toBe("P30D")
    expect(graph.arrows.filter((a) => a.time !== "").length).toBe(3)
    expect(xml).toMatch(/<zc:delay [^>]*n="7" unit="workingDay"/)
  })

  it.each([
    [TimeLimit.atLeast(30, "day"), "sameDay", "P30D"],
    [TimeLimit.atLeast(30, "day"), "nextDay", "P31D"],
    [TimeLimit.expiry(30, "day"), "nextDay", "P31D"],
    [TimeLimit.atLeast(30, "day", { startInclusive: true, cites: [rules.at("3")] }), "sameDay", "P29D"],
    [TimeLimit.notLaterThan(7, "day", { backwardCount: "excludeAnchor" }), undefined, "P7D"],
    [TimeLimit.atLeast(1, "month"), "sameDay", ""],
    [TimeLimit.atLeast(3, "workingDay"), "sameDay", ""]
  ] as const)("counts %j from the first day on which the later act is lawful", (value, closing, expected) => {
    const delay = limit("delay", value)
    const procedure = define({ a: {}, b: {} }, ({ condition }) => [
      condition("a", "b", { ...(closing === undefined ? {} : { closing }), delay, ...at(1) })
    ])
    const { arrows } = readDcr(ProcedureDiagram.toDcrXml(draw(procedure), "en"))
    expect(arrows.map((a) => a.time)).toEqual([expected])
    if (expected === "") return
    // done on a Wednesday; where no rest day moves the end, the first lawful day is that many days later
    const done = after(procedure, did("a", "2023-03-01"))
    const [blocked] = Case.blocked(done, day("2023-03-01"), context)
    const days = Number(expected.slice(1, -1))
    const first = new Date(Date.UTC(2023, 2, 1 + days)).toISOString().slice(0, 10)
    expect(blocked?.lawfulFrom).toBe(first)
  })

  it("has the strictest of several limits between two activities", () => {
    const procedure = define({ a: {}, b: {} }, ({ condition, response }) => [
      condition("a", "b", { id: "1", delay: limit("x", TimeLimit.atLeast(5, "day")), closing: "sameDay", ...at(1) }),
      condition("a", "b", { id: "2", delay: limit("y", TimeLimit.atLeast(9, "day")), closing: "sameDay", ...at(2) }),
      condition("a", "b", { id: "3", ...at(3) }),
      response("b", "a", { id: "4", deadline: limit("z", TimeLimit.within(5, "day")), ...at(4) }),
      response("b", "a", { id: "5", deadline: limit("w", TimeLimit.within(9, "day")), ...at(5) })
    ])
    const { arrows } = readDcr(ProcedureDiagram.toDcrXml(draw(procedure), "en"))
    expect(arrows.map((a) => [a.kind, a.time, a.origins])).toEqual([
      ["condition", "P9D", ["1", "2", "3"]],
      ["response", "P5D", ["4", "5"]]
    ])
  })

  it("has no duration from a group, whose event cannot tell when a member was executed", () => {
    const delay = limit("delay", TimeLimit.atLeast(5, "day"))
    const procedure = define({ a: {}, b: {}, c: {} }, ({ condition }) => [
      condition(anyOf("a", "b"), "c", { delay, closing: "sameDay", ...at(1) })
    ])
    const { arrows } = readDcr(ProcedureDiagram.toDcrXml(draw(procedure), "en"))
    expect(arrows.filter((a) => a.target === "Event_c").map((a) => [a.kind, a.time])).toEqual([["condition", ""]])
  })

  it("tells apart activities of one title, and whatever ids they have", () => {
    const same = { title: { zh: "审查", en: "review" } }
    const procedure = define({ "a b": same, a_b: same, 审: same, Event_a: { title: { zh: " ", en: "" } } })
    const { events } = readDcr(ProcedureDiagram.toDcrXml(draw(procedure), "en"))
    expect([...events].map(([id, e]) => [id, e.label])).toEqual([
      ["Event_a_20_b", "review"],
      ["Event_a_5f_b", "review (Event_a_5f_b)"],
      ["Event__5ba1_", "review (Event__5ba1_)"],
      ["Event_Event_5f_a", "Event_Event_5f_a"]
    ])
  })
})

test("DCR XML means what the procedure means, on random graphs and runs, from the first marking and from any later one", {
  timeout: 60_000
}, () => {
  fc.assert(
    fc.property(procedures(), traces(), (procedure, trace) => {
      const expressible = procedure.relations.every(
        (r) => ["condition", "milestone"].includes(r.kind) || typeof r.from === "string" || r.from.mode === "any"
      )
      fc.pre(expressible)
      let matter = Case.open(procedure, "1")
      const written = readDcr(ProcedureDiagram.toDcrXml(draw(procedure), "en"))
      expect(new Set(written.arrows.flatMap((a) => a.origins))).toEqual(new Set(procedure.relations.map((r) => r.id)))
      const graph = run(written)
      const same = (read: ReturnType<typeof run>) => {
        expect(read.enabled()).toEqual(permittedOn(matter, "2022-10-10").map(eventOf))
        expect(read.isAccepting()).toBe(Case.isAccepting(matter))
      }
      for (const activity of trace) {
        same(graph)
        same(
          run(
            readDcr(
              ProcedureDiagram.toDcrXml(draw(procedure, { marking: ProcedureDiagram.markingOf(matter, on) }), "zh")
            )
          )
        )
        matter = after(procedure, ...(matter.entries as ReadonlyArray<Case.Event>), did(activity, "2022-10-10"))
        graph.execute(eventOf(activity))
      }
      same(graph)
    }),
    { numRuns: 200 }
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// BPMN

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const list = (element: Element, name: string): ReadonlyArray<Element> => (element[name] ?? []) as ReadonlyArray<Element>
const ref = (element: Element, name: string): Element => element[name] as Element

/** BPMN as the library of bpmn-js reads it: without a warning, and with a shape or an edge for each element. */
const readBpmn = async (xml: string) => {
  const { rootElement, elementsById, warnings } = await new BpmnModdle().fromXML(xml)
  expect(warnings.map((w) => w.message)).toEqual([])
  const [collaboration, process] = list(rootElement, "rootElements") as [Element, Element]
  const sub = list(process, "flowElements").find((e) => e.$type === "bpmn:AdHocSubProcess") as Element
  const elements = list(sub, "flowElements")
  const drawn = list(ref(list(rootElement, "diagrams")[0] as Element, "plane"), "planeElement")
  const boxes = new Map(drawn.flatMap((d) => (d.bounds ? [[ref(d, "bpmnElement").id, d.bounds as Box] as const] : [])))
  const lanes = list(sub, "laneSets").flatMap((set) => list(set, "lanes"))
  return {
    elementsById,
    pool: list(collaboration, "participants")[0] as Element,
    sub,
    tasks: elements.filter((e) => e.$type === "bpmn:Task"),
    gateways: elements.filter((e) => e.$type.endsWith("Gateway")),
    flows: elements.filter((e) => e.$type === "bpmn:SequenceFlow"),
    notes: list(sub, "artifacts").filter((e) => e.$type === "bpmn:TextAnnotation"),
    associations: list(sub, "artifacts").filter((e) => e.$type === "bpmn:Association"),
    lanes,
    laneOf: new Map(lanes.flatMap((lane) => list(lane, "flowNodeRef").map((node) => [node.id, lane] as const))),
    boxes,
    drawn: new Set(drawn.map((d) => ref(d, "bpmnElement").id))
  }
}
type Read = Awaited<ReturnType<typeof readBpmn>>

/** The relations that flows and notes name. */
const documented = (elements: ReadonlyArray<Element>): ReadonlyArray<string> =>
  elements.flatMap((e) => list(e, "documentation").flatMap((d) => String(d.text).split("\n")))

const isApart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const checkLayout = (read: Read): void => {
  const boxOf = ({ id }: Element): Box => read.boxes.get(id) as Box
  const taskOf = new Map(read.associations.map((a) => [ref(a, "targetRef").id, ref(a, "sourceRef")]))
  const shapes = [...read.tasks, ...read.gateways, ...read.notes]
  for (const [i, shape] of shapes.entries()) {
    for (const other of shapes.slice(i + 1))
      expect(isApart(boxOf(shape), boxOf(other)), `${shape.id} ${other.id}`).toBe(true)
    const lane = read.laneOf.get((taskOf.get(shape.id) ?? shape).id) as Element
    expect(isWithin(boxOf(shape), boxOf(lane)), `${shape.id} in ${lane.id}`).toBe(true)
  }
  for (const [i, lane] of read.lanes.entries()) {
    expect(isWithin(boxOf(lane), boxOf(read.sub))).toBe(true)
    for (const other of read.lanes.slice(i + 1)) expect(isApart(boxOf(lane), boxOf(other))).toBe(true)
  }
  expect(isWithin(boxOf(read.sub), boxOf(read.pool))).toBe(true)
  for (const element of [...shapes, ...read.flows, ...read.associations]) expect(read.drawn.has(element.id)).toBe(true)
}

/** Whether what the flows demand before a task was done: of an exclusive gateway any, of a parallel one all. */
const isReached = (
  read: Read,
  done: ReadonlySet<string>,
  id: string,
  seen: ReadonlySet<string> = new Set()
): boolean => {
  const before = read.flows.filter((f) => ref(f, "targetRef").id === id).map((f) => ref(f, "sourceRef"))
  const holds = (source: Element): boolean => {
    if (source.$type === "bpmn:Task") return done.has(source.id)
    return !seen.has(source.id) && isReached(read, done, source.id, new Set([...seen, source.id]))
  }
  return read.elementsById[id]?.$type === "bpmn:ExclusiveGateway" ? before.some(holds) : before.every(holds)
}

describe("BPMN", () => {
  const written = readBpmn(ProcedureDiagram.toBpmn(draw(office), "en"))
  const noteOf = async (activity: string): Promise<string> => {
    const note = (await written).notes.find((n) => n.id === `Note_${activity}`)
    return String(note?.text)
  }

  it("has a task for each activity, in the lane of the first role that may execute it", async () => {
    const { tasks, laneOf } = await written
    expect(tasks.map((t) => [t.id, t.name, laneOf.get(t.id)?.name])).toEqual(
      office.activities.map((a) => [`Activity_${a.id}`, a.title.en, a.by[0]])
    )
    expect(await noteOf("supply")).toContain("also by: mayor")
  })

  it("has flows for the conditions that always hold, joined where there are several, and no others", async () => {
    const { flows } = await written
    const named = flows.map((f) => `${ref(f, "sourceRef").id} ${ref(f, "targetRef").id}`).sort()
    expect(named).toEqual(
      [
        "Activity_receive Activity_approve",
        "Activity_receive Activity_oppose",
        "Activity_announce Activity_hear",
        "Activity_receive Activity_announce",
        "Activity_approve Any_0",
        "Activity_oppose Any_0",
        // what is reviewed, or opposed, and announced
        "Any_0 Both_8",
        "Activity_announce Both_8",
        "Both_8 Activity_decide",
        "Any_0 Activity_publish"
      ].sort()
    )
    // what may be asked for lapses with a conclusion, and a rule can be departed from
    expect(await noteOf("supply")).toContain("only after: ask (not while “ask” is closed, Art. 6)")
    expect(await noteOf("decide")).toContain("only after: hear (as a rule, departed from with a reason, Art. 8)")
    expect(await noteOf("decide")).toContain("only after: supply (where: the file is whole, Art. 9)")
  })

  it("has a flow from what only excludes itself, because it was done by then", async () => {
    const procedure = define({ a: {}, b: {} }, ({ condition, exclude }) => [
      condition("a", "b", at(1)),
      exclude("a", "a", at(2))
    ])
    const { flows } = await readBpmn(ProcedureDiagram.toBpmn(draw(procedure), "en"))
    expect(flows.map((f) => [ref(f, "sourceRef").id, ref(f, "targetRef").id])).toEqual([["Activity_a", "Activity_b"]])
  })

  it("has a flow from the only member of a group, without a gateway", async () => {
    const procedure = define({ a: { included: false }, b: {} }, ({ condition }) => [condition(anyOf("a"), "b", at(1))])
    const { flows, gateways } = await readBpmn(ProcedureDiagram.toBpmn(draw(procedure), "en"))
    expect(flows.map((f) => [ref(f, "sourceRef").id, ref(f, "targetRef").id])).toEqual([["Activity_a", "Activity_b"]])
    expect(gateways).toEqual([])
  })

  it("stands in the order of the flows, from left to right", async () => {
    const { flows, boxes } = await written
    for (const flow of flows) {
      const [source, target] = [boxes.get(ref(flow, "sourceRef").id), boxes.get(ref(flow, "targetRef").id)] as [
        Box,
        Box
      ]
      expect(source.x + source.width).toBeLessThan(target.x)
    }
  })

  it("says the rest at the tasks: time, responses, milestones, inclusion and exclusion", async () => {
    expect(await noteOf("approve")).toBe(
      [
        "only after: receive (at least 7 working days, may fall on the last day, as a rule, departed from with a reason, not counted from “ask” to “supply”, Art. 3)",
        "must be followed by: all of: approve, oppose → publish (Art. 13)",
        "closes: ask (Art. 16)"
      ].join("\n")
    )
    expect(await noteOf("decide")).toContain("only when no longer owed: any of: explain, end (Art. 12)")
    expect(await noteOf("oppose")).toContain("must be followed by: any of: explain, end (Art. 11) [reasons]")
    expect(await noteOf("ask")).toBe(
      "not available at first\nmust be followed by: supply (within 3 working days, Art. 2)"
    )
    expect(await noteOf("end")).toBe("ends the case\ncloses: everything else (Art. 17)")
    expect(await noteOf("decide")).toContain("applies from 2021-01-01")
  })

  it("names every relation in a note, and in the flow that says it", async () => {
    const { flows, notes } = await written
    expect([...new Set(documented(notes))].sort()).toEqual(office.relations.map((r) => r.id).sort())
    expect([...new Set(documented(flows))].sort()).toEqual(
      ["time-to-review", "notice", "open-long-enough", "reviewed", "condition:announce->decide"].sort()
    )
  })

  it("ends when nothing is owed or an activity ends the case", async () => {
    const { sub } = await written
    expect(ref(sub, "completionCondition").body).toBe("nothing is owed any more; or done: end")
  })

  it("stands with no shape upon another, each in its lane", async () => {
    checkLayout(await written)
  })

  it("stands so too where there is much to say and nothing to connect", async () => {
    const long = "很长的名称 with a long name ".repeat(12)
    const activities = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `a${i}`,
        { title: { zh: long, en: long }, by: i % 3 === 0 ? ("mayor" as const) : ("office" as const) }
      ])
    )
    const procedure = define(activities, ({ response }) => [
      response(allOf("a1", "a2"), allOf(...Object.keys(activities).slice(3, 20)), {
        title: { zh: long, en: long },
        ...at(1)
      })
    ])
    for (const language of languages) checkLayout(await readBpmn(ProcedureDiagram.toBpmn(draw(procedure), language)))
  })
})

test("no lawful run goes against a flow, on random graphs, and each relation is in a note", {
  timeout: 60_000
}, async () => {
  await fc.assert(
    fc.asyncProperty(procedures(), traces(), async (procedure, trace) => {
      const diagram = draw(procedure)
      const read = await readBpmn(ProcedureDiagram.toBpmn(diagram, "en"))
      checkLayout(read)
      expect([...new Set(documented(read.notes))].sort()).toEqual(procedure.relations.map((r) => r.id).sort())
      const done = new Set<string>()
      let matter = Case.open(procedure, "1")
      for (const activity of trace) {
        if (!permittedOn(matter, "2022-10-10").includes(activity)) continue
        expect(isReached(read, done, `Activity_${activity}`)).toBe(true)
        matter = recorded(matter, did(activity, "2022-10-10"))
        done.add(`Activity_${activity}`)
      }
    }),
    { numRuns: 150 }
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// Marks

describe("marks", () => {
  const marksOn = (date: string, ...events: ReadonlyArray<Case.Event>) =>
    ProcedureDiagram.marksOf(after(office, ...events), day(date), context)

  it("tell what is done, may be done and may not", () => {
    const marks = marksOn("2022-10-10", did("receive", "2022-09-01"), did("ask", "2022-09-02"))
    expect(marks).toMatchObject({
      receive: "done",
      ask: "done",
      announce: "open",
      hear: "blocked",
      decide: "blocked",
      end: "open"
    })
  })

  it("tell what is overdue, from the day after the last one", () => {
    const asked = [did("receive", "2022-09-01"), did("ask", "2022-09-05")]
    // three working days: the last is Thursday 8 September
    expect(marksOn("2022-09-08", ...asked).supply).toBe("open")
    expect(marksOn("2022-09-09", ...asked).supply).toBe("overdue")
    expect(marksOn("2022-09-09", ...asked, did("supply", "2022-09-09")).supply).toBe("done")
  })

  it("take what was done for open or overdue where it is due again", () => {
    const again = [
      did("receive", "2022-09-01"),
      did("ask", "2022-09-05"),
      did("supply", "2022-09-06"),
      did("ask", "2022-09-07")
    ]
    expect(marksOn("2022-09-07", ...again).supply).toBe("open")
    expect(marksOn("2022-09-14", ...again).supply).toBe("overdue")
  })

  it("take what is due again and may not be done yet for blocked", () => {
    const procedure = define({ a: {}, b: {}, c: { pending: true } }, ({ response, milestone }) => [
      response("a", "b", at(1)),
      response("b", "c", at(2)),
      milestone("c", "b", at(3))
    ])
    const marks = (...events: ReadonlyArray<string>) =>
      ProcedureDiagram.marksOf(after(procedure, ...events.map((a) => did(a, "2022-10-10"))), on, context)
    expect(marks("c", "b")).toEqual({ a: "open", b: "done", c: "open" })
    expect(marks("c", "b", "a")).toEqual({ a: "done", b: "blocked", c: "open" })
  })

  it("mark each member of a group that is overdue", () => {
    const procedure = define({ a: {}, b: {}, c: {} }, ({ response }) => [
      response("a", anyOf("b", "c"), { deadline: limit("answering", TimeLimit.within(5, "day")), ...at(1) })
    ])
    const matter = after(procedure, did("a", "2022-11-07"))
    const marks = (date: string) => ProcedureDiagram.marksOf(matter, day(date), context)
    // the twelfth is a Saturday, so the last day is Monday
    expect(marks("2022-11-14")).toEqual({ a: "done", b: "open", c: "open" })
    expect(marks("2022-11-15")).toEqual({ a: "done", b: "overdue", c: "overdue" })
  })

  it("stand in every picture with a sign and a word, not only a colour", async () => {
    const marks = { receive: "done", ask: "open", supply: "overdue", announce: "blocked" } as const
    const diagram = draw(office, { marks })
    const mermaid = ProcedureDiagram.toMermaid(diagram, "en")
    for (const [node, sign] of [
      ["n0", "#10003; done"],
      ["n1", "#9675; open"],
      ["n2", "#33; overdue"],
      ["n3", "#10005; blocked"]
    ]) {
      expect(mermaid).toContain(`${node}["${sign}<br/>`)
    }
    expect(mermaid).toContain("\nclass n2 overdue\n")
    const { tasks } = await readBpmn(ProcedureDiagram.toBpmn(diagram, "zh"))
    expect(tasks.slice(0, 5).map((t) => t.name)).toEqual([
      "✓ receive（已完成）",
      "○ ask（可以办理）",
      "! supply（已逾期）",
      "✕ announce（尚不可办理）",
      "hear"
    ])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// Mermaid. What Mermaid itself makes of it is tried in the browser tests of the demo.

const label = '"(?:[^"#;<>\\n]|#\\d+;|<br/>)+"'
const ends = String.raw`[ng]\d+(?: & [ng]\d+)*`
const statements = [
  /^flowchart TB$/,
  /^accTitle: [\p{L}\p{N} ]+$/u,
  new RegExp(`^omitted\\[${label}\\]$`, "u"),
  new RegExp(`^subgraph t\\d+\\[${label}\\]$`, "u"),
  /^end$/,
  new RegExp(`^n\\d+\\[${label}\\]$`, "u"),
  new RegExp(`^g\\d+\\{\\{${label}\\}\\}$`, "u"),
  new RegExp(`^${ends} --- g\\d+$`),
  new RegExp(`^${ends} (?:-->|-\\.->|==>|--o|--x)\\|${label}\\| ${ends}$`, "u"),
  /^classDef [a-z]+ [a-z0-9:#,\- ]+$/,
  /^class [ng\d,]+ [a-z]+$/,
  /^$/
]
const checkMermaid = (text: string): void => {
  for (const line of text.split("\n"))
    expect(
      statements.some((s) => s.test(line)),
      line
    ).toBe(true)
}

test("a view of nothing breaks no format", async () => {
  const diagram = draw(office, { only: () => false })
  checkMermaid(ProcedureDiagram.toMermaid(diagram, "zh"))
  expect(readDcr(ProcedureDiagram.toDcrXml(diagram, "zh")).events.size).toBe(0)
  expect((await readBpmn(ProcedureDiagram.toBpmn(diagram, "zh"))).tasks).toEqual([])
})

describe("Mermaid", () => {
  it("has a node for each activity in its track, and a statement for each relation", () => {
    const text = ProcedureDiagram.toMermaid(draw(office, { tracks }), "en")
    checkMermaid(text)
    expect(text).toContain('subgraph t0["review"]\nn5["approve<br/>office"]\nn6["oppose<br/>office"]')
    expect(text).toContain('n0 -->|"must precede · at least 7 working days')
    expect(text).toContain('n0 --o|"opens · Art#46; 1"| n1')
    expect(text).toContain('n1 -.->|"must be followed by · within 3 working days · Art#46; 2"| n2')
    expect(text).toContain('n7 ==>|"while owed, bars · Art#46; 15"| n9')
    expect(text).toContain('n5 & n6 --x|"closes · Art#46; 16"| n1')
    // the group of which any one counts, and the one that takes both
    expect(text).toMatch(/n5 & n6 --- (g\d)[\s\S]*\1 -->\|"must precede · Art#46; 7"\| n8 & n9/)
    expect(text).toMatch(/n5 & n6 --- (g\d)[\s\S]*\1 -\.->\|"must be followed by · Art#46; 13"\| n9/)
    // an arrow to everything is a line in the node
    expect(text).toContain("closes everything else · Art#46; 17")
    const arrows = text.match(/^.* (?:-->|-\.->|==>|--o|--x)\|/gm)
    expect(arrows?.length).toBe(office.relations.length - 1)
  })

  it("draws a group of one as its member, which counts for good", () => {
    const procedure = define({ a: {}, b: {} }, ({ condition }) => [condition(anyOf("a"), "b", at(1))])
    expect(ProcedureDiagram.toMermaid(draw(procedure), "en")).toContain(
      'n0 -->|"must precede · counts even after it was closed · Art#46; 1"| n1'
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// Labels that try to break out

const hostile = [
  '"]; end',
  "]]>",
  "-->",
  "<!--",
  "<script>alert(1)</script>",
  "&amp;&#60;&quot;#quot;#35;",
  "`code`",
  "$$x$$",
  "fa:fa-car",
  "1. item",
  "%%{init: {}}%%",
  "a\nb\r\nc\td",
  "\u0000\u0007\u001b",
  "\ud800",
  "\udc00x",
  "\u202eevil",
  "שלום",
  "👨‍👩‍👧",
  "\ufffe\uffff",
  "'\\n|{}[]()",
  "",
  " ",
  "__proto__",
  "constructor"
]
const labels = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: "binary", maxLength: 12 }),
    // halves of surrogate pairs too
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
    fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join(""))
  )

/** What the formats keep of a text: all that XML can hold, but for the controls that turn the writing direction. */
const kept = (text: string): string =>
  [...text]
    .map((c) => {
      const code = c.codePointAt(0) as number
      const isControl = code < 0x20 && !"\t\n\r".includes(c)
      const isHalf = code >= 0xd800 && code <= 0xdfff
      const turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
      return isControl || isHalf || turns || code === 0xfffe || code === 0xffff ? "\ufffd" : c
    })
    .join("")

test("no label breaks a format", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(labels(), { minLength: 6, maxLength: 6 }), labels(), async (texts, id) => {
      const [a = "", b = "", c = "", role = "", track = "", title = ""] = texts
      const both = (text: string) => ({ zh: text, en: text })
      const procedure = Procedure.define({
        id: "hostile",
        version: "1",
        instrument: rules,
        title: both(title),
        roles: { office: { title: both(role) }, other: { title: both(a) } },
        activities: {
          [`x${id}`]: { by: "office", title: both(a), track },
          b: { by: ["other", "office"], title: both(b), track: "t" },
          c: { by: "office", title: both(c), final: true }
        },
        relations: ({ condition, response, milestone }) => [
          condition(`x${id}`, "b", { ...at(1), title: both(c) }),
          response("b", anyOf("c", `x${id}`), { ...at(2), title: both(title) }),
          milestone(anyOf("c", `x${id}`), "b", { id: `m${id}`, ...at(3) })
        ]
      })
      const diagram = draw(procedure, {
        tracks: [{ id: "t", title: both(track) }],
        marks: { b: "overdue", [`x${id}`]: "done" }
      })
      expect(Result.getOrThrow(ProcedureDiagram.decode(JSON.parse(JSON.stringify(diagram))))).toEqual(diagram)

      checkMermaid(ProcedureDiagram.toMermaid(diagram, "zh"))

      const dcr = readDcr(ProcedureDiagram.toDcrXml(diagram, "en"))
      const shown = [...dcr.events.values()].slice(0, 3)
      for (const [i, text] of [a, b, c].entries()) {
        const plain = kept(text).replace(/\s+/gu, " ").trim()
        expect(shown[i]?.label.startsWith(plain)).toBe(true)
      }
      expect(shown[1]?.roles).toEqual([kept(a), kept(role)])
      expect(dcr.title).toBe(kept(title))

      const bpmn = await readBpmn(ProcedureDiagram.toBpmn(diagram, "en"))
      expect(bpmn.tasks.map((t) => t.name)).toEqual([`✓ ${kept(a)} (done)`, `! ${kept(b)} (overdue)`, kept(c)])
      expect(bpmn.pool.name).toBe(kept(title))
      checkLayout(bpmn)
    }),
    { numRuns: 150 }
  )
})
