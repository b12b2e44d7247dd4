import * as Catalogue from "@zhengce/core/Catalogue"
import * as Document from "@zhengce/core/Document"
import * as Indicator from "@zhengce/core/Indicator"
import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as Ratio from "@zhengce/core/Ratio"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { at, day, define, limit, rules } from "./support/office.ts"

const title = { zh: "示例", en: "example" }
const elsewhere = { ...rules.at("1"), id: "other-1", instrument: "other" }
const beyond = { ...rules.at("1"), id: "rules-61", locator: "61" }

const cap = Parameter.make({
  id: "cap",
  title,
  implements: ["rules-3-1"],
  stricter: "less",
  unit: { zh: "比例", en: "share" },
  values: [
    { value: Ratio.make(1, 3), cites: rules.at("3"), inForce: { from: day("2020-01-01"), until: day("2021-12-31") } },
    { value: Ratio.make(1, 2), cites: rules.at("3"), inForce: { from: day("2022-01-01") }, source: "gazette 9" }
  ]
})
const reviewing = limit("reviewing", TimeLimit.atLeast(7, "workingDay"))
const filing = limit("filing", TimeLimit.within(30, "day"))
const norm = Norm.forFacts(z.object({ share: z.string() }))
const share = norm({
  id: "share",
  title,
  implements: ["rules-3-1a"],
  force: "presumptive",
  needs: ["share"],
  parameters: { limit: cap },
  test: (f, p) => Outcome.atMost(Ratio.of(f.share, "1"), p.limit),
  ...at(3)
})
const procedure = define(
  {
    receive: { track: "intake", implements: ["rules-1-1"], ...at(1) },
    review: { by: ["office", "mayor"], data: z.strictObject({ ok: z.boolean() }), ...at(2) },
    archive: { included: false }
  },
  ({ condition, response, include }) => [
    condition("receive", "review", {
      id: "review-period",
      delay: reviewing,
      closing: "sameDay",
      force: "presumptive",
      reason: { on: "target", demandedBy: rules.at("5") },
      implements: ["rules-2-1"],
      ...at(2)
    }),
    response("review", Procedure.anyOf("archive", "receive"), {
      title: { zh: "了结", en: "settlement" },
      when: { of: "review", title, test: () => true },
      deadline: filing,
      ...at(4)
    }),
    include("review", "archive", at(4))
  ]
)
const file = Document.define({
  id: "file",
  title,
  cites: rules.at("6"),
  facts: z.object({ wasHeard: z.boolean() }),
  contents: [
    { id: "draft", title, cites: rules.at("6"), implements: ["rules-6-1"] },
    { id: "hearing", title, cites: rules.at("7"), when: { needs: ["wasHeard"], test: (f) => f.wasHeard } },
    { id: "other", title, cites: rules.at("6"), catchAll: true }
  ]
})
const patents = (target: Indicator.Target<string>) =>
  Indicator.define({
    id: "patents",
    title,
    unit: { zh: "件", en: "patents" },
    kind: "stock",
    binding: "expected",
    baseline: { value: "1.50", on: day("2020-12-31") },
    target,
    deadline: day("2025-12-31"),
    cites: rules.at("8"),
    implements: ["rules-8-1"]
  })
const item = (id: string): Catalogue.Item => ({ id, title, cites: rules.at("9"), implements: [`rules-9-${id}`] })

const whole: Catalogue.Declaration = {
  id: "office",
  instruments: [rules],
  declares: { rules: ["rules-1-1", "rules-10-1"] },
  norms: [share],
  parameters: [cap, reviewing, filing],
  procedures: [procedure],
  documents: [file],
  indicators: [patents({ atLeast: "5.7" })],
  calculations: [item("grant")],
  definitions: [item("unit")],
  data: [item("table")],
  registries: [item("register")],
  notComputable: [{ id: "rules-10-1", cites: [rules.at("10")], reason: { zh: "原则", en: "a principle" } }]
}

describe("the entries of a catalogue", () => {
  const entries = Catalogue.entries(Catalogue.make(whole))
  const of = (kind: Catalogue.Kind) =>
    entries.filter((e) => e.kind === kind).map((e) => [e.within, e.id, e.implements, e.parameters])

  it("are everything that can implement something", () => {
    expect(of("norm")).toEqual([[undefined, "share", ["rules-3-1a"], ["cap"]]])
    expect(of("parameter")).toEqual([
      [undefined, "cap", ["rules-3-1"], []],
      [undefined, "reviewing", [], []],
      [undefined, "filing", [], []]
    ])
    expect(of("activity").map(([within, id, ids]) => [within, id, ids])).toEqual([
      ["office", "receive", ["rules-1-1"]],
      ["office", "review", []],
      ["office", "archive", []]
    ])
    expect(of("relation")).toEqual([
      ["office", "review-period", ["rules-2-1"], ["reviewing"]],
      ["office", "response:review->any(archive,receive)", [], ["filing"]],
      ["office", "include:review->archive", [], []]
    ])
    expect(of("document")).toEqual([
      [undefined, "file", [], []],
      ["file", "draft", ["rules-6-1"], []],
      ["file", "hearing", [], []],
      ["file", "other", [], []]
    ])
    expect(of("indicator")).toEqual([[undefined, "patents", ["rules-8-1"], []]])
    for (const [kind, id] of [
      ["calculation", "grant"],
      ["definition", "unit"],
      ["data", "table"],
      ["registry", "register"]
    ] as const) {
      expect(of(kind)).toEqual([[undefined, id, [`rules-9-${id}`], []]])
    }
  })
  it("cite what they rest on: each value of a parameter, and the provision that demands a reason", () => {
    const cited = (id: string) => entries.find((e) => e.id === id)?.cites.map((c) => c.locator)
    expect(cited("cap")).toEqual(["3", "3"])
    expect(cited("review-period")).toEqual(["2", "5"])
  })
})

describe("a catalogue is refused", () => {
  const cited = (cites: Catalogue.Item["cites"]) => ({ ...item("x"), cites })
  const relation = (cites: typeof elsewhere) =>
    define({ a: {}, b: {} }, ({ condition }) => [condition("a", "b", { cites })])
  it.each<[string, Partial<Catalogue.Declaration>, string]>([
    ["an instrument twice", { instruments: [rules, rules] }, "instrument rules is listed twice"],
    ["a norm twice", { norms: [share, share] }, "finding share is listed twice"],
    ["a norm and a document of one name", { documents: [{ ...file, id: "share" }] }, "finding share is listed twice"],
    [
      "a norm and a relation of one name",
      { norms: [{ ...share, id: "review-period" }] },
      "finding review-period is listed twice"
    ],
    ["a parameter twice", { parameters: [cap, reviewing, cap] }, "parameter cap is listed twice"],
    ["an activity twice", { procedures: [procedure, procedure] }, "activity receive of office is listed twice"],
    ["a calculation twice", { calculations: [item("x"), item("x")] }, "calculation x is listed twice"],
    ["an id that is declared twice", { declares: { rules: ["a", "a"] } }, "declared id a is listed twice"],
    [
      "an id of two instruments",
      { instruments: [rules, { ...rules, id: "more" }], declares: { rules: ["a"], more: ["a"] } },
      "declared id a is listed twice"
    ],
    [
      "a reason given twice",
      { notComputable: [...(whole.notComputable ?? []), ...(whole.notComputable ?? [])] },
      "not computable id rules-10-1 is listed twice"
    ],
    [
      "ids of an instrument that is not listed",
      { declares: { more: [] } },
      "it declares ids of more, which is not listed"
    ],
    [
      "an id both implemented and not computable",
      { notComputable: [{ id: "rules-3-1", cites: [], reason: title }] },
      "rules-3-1 is implemented by parameter cap and held to be not computable"
    ],
    [
      "a norm's parameter that is not listed",
      { parameters: [reviewing] },
      "norm share applies the parameter cap, which"
    ],
    [
      "a relation's parameter that is not listed",
      { parameters: [cap] },
      "relation review-period applies the parameter reviewing, which is not listed"
    ],
    [
      "a norm of an instrument that is not listed",
      { norms: [{ ...share, cites: [elsewhere] }] },
      "norm share cites other, which is not listed"
    ],
    [
      "a norm of a place that does not exist",
      { norms: [{ ...share, cites: [beyond] }] },
      "norm share cites rules 61, which is not in its outline"
    ],
    [
      "a relation of a place that does not exist",
      { procedures: [relation(beyond)] },
      "relation condition:a->b cites rules 61, which is not in its outline"
    ],
    [
      "a content of a place that does not exist",
      {
        documents: [
          Document.define({ id: "d", title, cites: rules.at("1"), contents: [{ id: "c", title, cites: beyond }] })
        ]
      },
      "document c cites rules 61"
    ],
    [
      "a value of an instrument that is not listed",
      {
        parameters: [
          ...(whole.parameters ?? []),
          Parameter.make({ id: "p", title, values: [{ value: 1, cites: elsewhere }] })
        ]
      },
      "parameter p cites other, which is not listed"
    ],
    [
      "a table of an instrument that is not listed",
      { data: [cited([rules.at("1"), elsewhere])] },
      "data x cites other"
    ],
    [
      "a reason of a place that does not exist",
      { notComputable: [{ id: "rules-11-1", cites: beyond, reason: title }] },
      "rules-11-1 cites rules 61, which is not in its outline"
    ]
  ])("with %s", (_, part, problem) => {
    expect(() => Catalogue.make({ ...whole, ...part })).toThrow(`Catalogue office: ${problem}`)
  })

  it("not because it declares what nothing implements: coverage says so", () => {
    expect(Catalogue.make({ ...whole, declares: { rules: ["rules-99-1"] } }).declares).toEqual({
      rules: ["rules-99-1"]
    })
  })
})

describe("a catalogue as JSON", () => {
  const encoded = Catalogue.encode(Catalogue.make(whole))
  const cite = (n: number) => ({
    id: `rules-${n}`,
    instrument: "rules",
    locator: String(n),
    text: rules.at(String(n)).text
  })

  it("comes back as it is from a file, and has the form that the schema states", () => {
    const stored: unknown = JSON.parse(JSON.stringify(encoded))
    expect(stored).toStrictEqual(encoded)
    expect(Catalogue.schema.parse(stored)).toStrictEqual(encoded)
    expect(Catalogue.schema.safeParse({ ...encoded, more: 1 }).success).toBe(false)
  })
  it("has the instruments with their days and provisions", () => {
    const [instrument] = encoded.instruments
    expect(instrument).toMatchObject({ id: "rules", number: rules.number, inForce: { from: "2020-01-01" } })
    expect(instrument?.provisions.map((p) => p.locator)).toEqual(rules.locators)
    expect(instrument?.provisions[0]).toEqual(cite(1))
  })
  it("has norms with what they need and apply", () => {
    expect(encoded.norms).toEqual([
      {
        id: "share",
        title,
        cites: [cite(3)],
        implements: ["rules-3-1a"],
        force: "presumptive",
        inForce: { from: "2020-01-01" },
        needs: ["share"],
        parameters: ["cap"],
        except: []
      }
    ])
  })
  it("has exact numbers as text, and limits as they are", () => {
    expect(encoded.parameters[0]?.values).toEqual([
      { value: "1/3", cites: cite(3), inForce: { from: "2020-01-01", until: "2021-12-31" } },
      { value: "0.5", cites: cite(3), inForce: { from: "2022-01-01" }, source: "gazette 9" }
    ])
    expect(encoded.parameters[1]?.values[0]?.value).toEqual({
      kind: "atLeast",
      n: 7,
      unit: "workingDay",
      cites: [cite(1)]
    })
    const large = Parameter.make({ id: "large", title, values: [{ value: { to: 2n ** 70n }, cites: rules.at("1") }] })
    const more = Catalogue.make({ ...whole, parameters: [cap, reviewing, filing, large] })
    expect(Catalogue.encode(more).parameters[3]?.values[0]?.value).toEqual({ to: "1180591620717411303424" })
  })
  it("has the graph of a procedure", () => {
    const [graph] = encoded.procedures
    expect(graph?.roles.map((r) => r.id)).toEqual(["office", "mayor"])
    expect(graph?.activities.map((a) => [a.id, a.by, a.included, a.carriesData, a.track])).toEqual([
      ["receive", ["office"], true, false, "intake"],
      ["review", ["office", "mayor"], true, true, undefined],
      ["archive", ["office"], false, false, undefined]
    ])
    expect(graph?.relations).toEqual([
      {
        kind: "condition",
        id: "review-period",
        title: { zh: "“receive”先于“review”", en: "“receive” before “review”" },
        from: "receive",
        to: "review",
        cites: [cite(2)],
        implements: ["rules-2-1"],
        inForce: { from: "2020-01-01" },
        force: "presumptive",
        reason: { on: "target", demandedBy: cite(5) },
        delay: "reviewing",
        closing: "sameDay"
      },
      {
        kind: "response",
        id: "response:review->any(archive,receive)",
        title: {
          zh: "了结：“review”之后应当“archive或receive”",
          en: "settlement: “archive or receive” owed after “review”"
        },
        from: "review",
        to: { mode: "any", members: ["archive", "receive"] },
        cites: [cite(4)],
        implements: [],
        inForce: { from: "2020-01-01" },
        force: "mandatory",
        when: { of: "review", title },
        deadline: "filing"
      },
      {
        kind: "include",
        id: "include:review->archive",
        title: { zh: "“review”使“archive”可以进行", en: "“review” opens “archive”" },
        from: "review",
        to: "archive",
        cites: [cite(4)],
        implements: [],
        inForce: { from: "2020-01-01" },
        force: "mandatory"
      }
    ])
  })
  it("has the contents of documents", () => {
    expect(encoded.documents[0]?.contents).toEqual([
      { id: "draft", title, cites: [cite(6)], implements: ["rules-6-1"], isConditional: false, catchAll: false },
      { id: "hearing", title, cites: [cite(7)], implements: [], isConditional: true, catchAll: false },
      { id: "other", title, cites: [cite(6)], implements: [], isConditional: false, catchAll: true }
    ])
  })
  it.each<[Indicator.Target<string>, object]>([
    [{ atLeast: "5.7" }, { atLeast: "5.7" }],
    [{ atMost: "0.30" }, { atMost: "0.3" }],
    [
      { from: "2", to: "3" },
      { from: "2", to: "3" }
    ],
    [{ direction: "decrease" }, { direction: "decrease" }]
  ])("has the target of an indicator: %j", (target, expected) => {
    const { indicators } = Catalogue.encode(Catalogue.make({ ...whole, indicators: [patents(target)] }))
    expect(indicators).toEqual([
      {
        id: "patents",
        title,
        cites: [cite(8)],
        implements: ["rules-8-1"],
        unit: { zh: "件", en: "patents" },
        kind: "stock",
        binding: "expected",
        baseline: { value: "1.5", on: "2020-12-31" },
        target: expected,
        deadline: "2025-12-31"
      }
    ])
  })
  it("has the rest, and what is not computable with its reason", () => {
    const listed = [encoded.calculations, encoded.definitions, encoded.data, encoded.registries].flat()
    expect(listed.map((i) => i.id)).toEqual(["grant", "unit", "table", "register"])
    expect(listed[0]).toEqual({ id: "grant", title, cites: [cite(9)], implements: ["rules-9-grant"] })
    expect(encoded.notComputable).toEqual([
      { id: "rules-10-1", cites: [cite(10)], reason: { zh: "原则", en: "a principle" } }
    ])
    expect(encoded.declares).toEqual({ rules: ["rules-1-1", "rules-10-1"] })
  })
  it("is not the catalogue itself: changing it changes nothing", () => {
    const catalogue = Catalogue.make(whole)
    const [first] = Catalogue.encode(catalogue).norms
    first?.needs.push("other")
    expect(catalogue.norms[0]?.needs).toEqual(["share"])
  })
})
