import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import { z } from "zod"
import * as Instrument from "../src/Instrument.ts"
import type { LocalDate } from "../src/LocalDate.ts"
import * as Norm from "../src/Norm.ts"
import * as Outcome from "../src/Outcome.ts"
import * as Parameter from "../src/Parameter.ts"
import * as Ratio from "../src/Ratio.ts"
import * as Report from "../src/Report.ts"
import * as Rulebook from "../src/Rulebook.ts"
import * as Text from "../src/Text.ts"

const date = (iso: string) => iso as LocalDate
const ok = Result.getOrThrow

// an invented fund rule, in the manner of 郑政文〔2022〕102号: ordinarily at most 30 %, in an early stage at most 50 %
const rule = Instrument.define({
  id: "fund",
  title: Text.of("基金办法", "Fund Measures"),
  number: Text.of("〔2022〕1号", "2022 No. 1"),
  issuer: Text.of("市政府", "the municipal government"),
  inForce: { from: date("2022-09-01"), until: date("2027-08-31") },
  status: "gazette",
  verifiedUntil: date("2026-12-31"),
  outline: { 16: [0], 17: [0, 0, 0, 0], 18: [0], 19: [0] }
})

const ordinaryCap = Parameter.make({
  id: "ordinary-cap",
  title: Text.of("一般出资比例上限", "ordinary largest share"),
  stricter: "less",
  values: [{ value: Ratio.make(30, 100), cites: rule.at("17.1") }]
})
const earlyCap = Parameter.make({
  id: "early-cap",
  title: Text.of("早期出资比例上限", "largest share in an early stage"),
  stricter: "less",
  values: [{ value: Ratio.make(50, 100), cites: rule.at("17.2") }]
})
const base = Rulebook.make({ id: "fund", version: "1", parameters: [ordinaryCap, earlyCap] })
const context: Norm.Context = { rulebook: base, on: date("2023-01-10") }

const schema = z.object({
  subFund: z.object({
    stage: z.enum(["seed", "angel", "growth", "mature"]).optional(),
    size: z.string().optional(),
    contribution: z.string().optional()
  }),
  isPublished: z.boolean().optional(),
  isSecret: z.boolean().optional(),
  hasSeal: z.literal(true).optional(),
  note: z.string().optional(),
  papers: z.object({ items: z.array(z.string()), complete: z.boolean() }).optional(),
  partners: z.array(z.object({ name: z.string(), share: z.string().optional() })).optional()
})
type Facts = Norm.Given<z.infer<typeof schema>>

const listing = z.object({ items: z.array(z.string()), complete: z.boolean() })
const norm = Norm.forFacts(schema)
const isEarly = (stage: string) => stage === "seed" || stage === "angel"

const ordinaryShare = norm({
  id: "ordinary-share",
  implements: ["fund-17-1"],
  cites: rule.at("17.1"),
  force: "presumptive",
  title: Text.of("一般出资比例", "ordinary share"),
  needs: ["subFund.size", "subFund.contribution"],
  except: ["early-share"],
  parameters: { cap: ordinaryCap },
  test: (f, p) => Outcome.atMost(Ratio.of(f.subFund.contribution, f.subFund.size), p.cap, "%")
})
const earlyShare = norm({
  id: "early-share",
  cites: rule.at("17.2"),
  force: "mandatory",
  title: Text.of("早期出资比例", "share in an early stage"),
  needs: ["subFund"],
  parameters: { cap: earlyCap },
  appliesWhen: (f) => isEarly(f.subFund.stage),
  test: (f, p) => Outcome.atMost(Ratio.of(f.subFund.contribution, f.subFund.size), p.cap, "%")
})
const publication = norm({
  id: "publication",
  cites: rule.at("18"),
  force: "mandatory",
  title: Text.of("公布", "publication"),
  needs: ["isPublished", "isSecret"],
  test: (f) => Outcome.holds(f.isSecret || f.isPublished)
})
const note = norm({
  id: "note",
  cites: rule.at("19"),
  force: "encouraged",
  title: Text.of("附说明", "a note"),
  needs: ["note"],
  test: (f) => Outcome.holds(f.note !== "")
})
const shares = Norm.set([ordinaryShare, earlyShare])
const all = Norm.set([publication, ordinaryShare, earlyShare, note])

const fund = (stage: "seed" | "growth" | undefined, contribution: string, size: string): Facts => ({
  subFund: { ...(stage === undefined ? {} : { stage }), contribution, size }
})
const statuses = (facts: Facts, norms = shares) => Norm.evaluateAll(norms, facts, context).map((f) => f.status)
const one = (given: Norm.Norm<Facts>, facts: Facts, ctx = context) => Norm.evaluate(given, facts, ctx)
const quick = (
  needs: ReadonlyArray<Norm.Path<z.infer<typeof schema>>>,
  test: (facts: Norm.Known<z.infer<typeof schema>>) => Outcome.Outcome,
  force: "mandatory" | "presumptive" | "encouraged" = "mandatory"
) => norm({ id: "quick", cites: rule.at("16"), force, title: Text.of("例", "example"), needs, test: test as never })

describe("the share of the municipal fund (Art. 17)", () => {
  it.each([
    ["29.99", "satisfied"],
    ["30.00", "satisfied"],
    ["30.01", "departed"]
  ])("a growth fund of 100 that gets %s under the ordinary cap of 30%% is %s", (contribution, expected) => {
    expect(statuses(fund("growth", contribution, "100"))).toEqual([expected, "notApplicable"])
  })

  it.each([
    ["49.99", "satisfied"],
    ["50.00", "satisfied"],
    ["50.01", "breached"]
  ])("a seed fund of 100 that gets %s under the early cap of 50%% is %s", (contribution, expected) => {
    expect(statuses(fund("seed", contribution, "100"))).toEqual(["notApplicable", expected])
  })

  it("names the exception that displaces the ordinary norm", () => {
    const [ordinary] = Norm.evaluateAll(shares, fund("seed", "40", "100"), context)
    expect(ordinary).toMatchObject({ code: "excepted", slots: { id: "early-share", exception: earlyShare.title } })
    expect(ordinary?.text.zh).toBe("适用例外规定“早期出资比例”（early-share）")
    expect(ordinary?.grounds).toContainEqual({ name: "/subFund/stage", value: "seed" })
  })

  it("is undetermined while the stage is unknown and the ordinary cap is exceeded", () => {
    const [ordinary, early] = Norm.evaluateAll(shares, fund(undefined, "40", "100"), context)
    expect([ordinary?.status, ordinary?.missing]).toEqual(["undetermined", ["/subFund/stage"]])
    expect([early?.status, early?.missing]).toEqual(["undetermined", ["/subFund/stage"]])
  })

  it("is satisfied either way while the stage is unknown and the ordinary cap is kept", () => {
    expect(statuses(fund(undefined, "30", "100"))).toEqual(["satisfied", "undetermined"])
  })

  it("shows exact numbers, in the finding as plain text and in the sentence as a percentage", () => {
    const [ordinary] = Norm.evaluateAll(shares, fund("growth", "31.25", "100"), context)
    expect([ordinary?.actual, ordinary?.bound]).toEqual(["0.3125", "0.3"])
    expect(ordinary?.text).toEqual({ zh: "实际为31.25%，上限为30%", en: "31.25%, against an upper limit of 30%" })
    expect(JSON.parse(JSON.stringify(ordinary))).toEqual(ordinary)
  })

  it("cannot be reckoned for a fund of size zero, and is then neither kept nor breached", () => {
    const [, early] = Norm.evaluateAll(shares, fund("seed", "1", "0"), context)
    expect([early?.status, early?.code, early?.missing]).toEqual(["undetermined", "notComputable", []])
  })

  it("states the recorded reason of a departure, and only there", () => {
    const reasons = { "ordinary-share": "市政府第9次常务会议", "early-share": "x" }
    const [departed] = Norm.evaluateAll(shares, fund("growth", "31", "100"), { ...context, reasons })
    expect([departed?.status, departed?.reason]).toEqual(["departed", "市政府第9次常务会议"])
    const [kept, breached] = [
      Norm.evaluateAll(shares, fund("growth", "30", "100"), { ...context, reasons })[0],
      Norm.evaluateAll(shares, fund("seed", "60", "100"), { ...context, reasons })[1]
    ]
    expect([kept?.status, kept?.reason, breached?.status, breached?.reason]).toEqual([
      "satisfied",
      undefined,
      "breached",
      undefined
    ])
  })
})

describe("in force", () => {
  it.each([
    ["2022-08-31", "notInForce"],
    ["2022-09-01", "breached"],
    ["2027-08-31", "breached"],
    ["2027-09-01", "notInForce"]
  ])("on %s an unpublished paper is %s", (on, expected) => {
    const facts = { isPublished: false, isSecret: false }
    expect(one(publication, facts, { ...context, on: date(on) }).status).toBe(expected)
  })

  it("waits for its parameter", () => {
    const late = Parameter.make({
      id: "late",
      title: Text.of("比例", "share"),
      values: [{ value: 3, cites: rule.at("17.3"), inForce: { from: date("2023-01-11") } }]
    })
    const waiting = norm({
      id: "waiting",
      cites: rule.at("17.3"),
      force: "mandatory",
      title: Text.of("例", "example"),
      needs: ["note"],
      parameters: { late },
      test: (f, p) => Outcome.atMost(f.note, p.late)
    })
    const status = (on: string) => one(waiting, { note: "4" }, { ...context, on: date(on) }).status
    expect(["2023-01-10", "2023-01-11"].map(status)).toEqual(["notInForce", "breached"])
  })

  it("an exception that is not in force displaces nothing", () => {
    const special = norm({ ...earlyDeclaration, id: "special", inForce: { from: date("2024-01-01") } })
    const general = norm({ ...generalDeclaration, except: ["special"] })
    const on = (iso: string) =>
      Norm.evaluateAll([general, special], { isPublished: false }, { ...context, on: date(iso) }).map((f) => f.status)
    expect(on("2023-12-31")).toEqual(["breached", "notInForce"])
    expect(on("2024-01-01")).toEqual(["notApplicable", "satisfied"])
  })
})

const generalDeclaration = {
  id: "general",
  cites: rule.at("17.3"),
  force: "mandatory" as const,
  title: Text.of("一般", "general"),
  needs: ["isPublished" as const],
  test: (f: { readonly isPublished: boolean }) => Outcome.holds(f.isPublished)
}
const earlyDeclaration = { ...generalDeclaration, id: "special", test: () => Outcome.holds(true) }

describe("a missing fact", () => {
  it("is not asked for where it changes nothing", () => {
    expect(one(publication, { isSecret: true })).toMatchObject({ status: "satisfied", missing: [] })
    // the secrecy is read first; a published paper is in order whether it is secret or not
    expect(one(publication, { isPublished: true })).toMatchObject({ status: "satisfied", missing: [] })
  })

  it("is named where it decides, and only it", () => {
    expect(one(publication, { isSecret: false }).missing).toEqual(["/isPublished"])
    expect(one(publication, { isPublished: false }).missing).toEqual(["/isSecret"])
    expect(one(publication, {}).missing).toEqual(["/isSecret", "/isPublished"])
  })

  it("says that it changes nothing, instead of showing a value that nobody stated", () => {
    const stage = quick(["subFund.stage"], (f) => Outcome.oneOf(f.subFund.stage, ["seed", "angel", "growth", "mature"]))
    const finding = one(stage, {})
    expect([finding.status, finding.code, finding.actual, finding.grounds]).toEqual([
      "satisfied",
      "eitherWay",
      undefined,
      []
    ])
  })

  it("names both operands of a quotient", () => {
    const [, early] = Norm.evaluateAll(shares, { subFund: { stage: "seed" } }, context)
    expect(early?.missing).toEqual(["/subFund/contribution", "/subFund/size"])
    expect(Norm.evaluateAll(shares, {}, context)[1]?.missing).toEqual([
      "/subFund/stage",
      "/subFund/contribution",
      "/subFund/size"
    ])
  })

  it("is a missing fact too where a program without types states null", () => {
    const facts = { isSecret: false, isPublished: null } as unknown as Facts
    expect(one(publication, facts)).toMatchObject({ status: "undetermined", missing: ["/isPublished"] })
  })

  it("never counts as zero, false or empty", () => {
    expect(
      one(
        quick(["note"], (f) => Outcome.holds(f.note !== "")),
        {}
      ).status
    ).toBe("undetermined")
    expect(
      one(
        quick(["subFund.size"], (f) => Outcome.atMost(f.subFund.size, 5)),
        {}
      ).status
    ).toBe("undetermined")
  })

  it("of only one possible value is not taken for stated", () => {
    expect(
      one(
        quick(["hasSeal"], (f) => Outcome.holds(f.hasSeal)),
        {}
      )
    ).toMatchObject({
      status: "undetermined",
      missing: ["/hasSeal"]
    })
  })

  it("does not keep another part of a combination from settling it", () => {
    const both = quick(["note", "isPublished"], (f) =>
      Outcome.all(
        () => Outcome.holds(f.note === "x"),
        () => Outcome.holds(f.isPublished)
      )
    )
    expect(one(both, { isPublished: false }).status).toBe("breached")
    expect(one(both, { isPublished: true })).toMatchObject({ status: "undetermined", missing: ["/note"] })
    expect(one(both, {}).missing).toEqual(["/isPublished", "/note"])
  })

  it("stays open when every possible value leaves it open", () => {
    const open = quick(["isSecret", "note"], (f) => Outcome.holds(f.isSecret ? f.note === "a" : f.note === "b"))
    expect(one(open, { isSecret: true }).missing).toEqual(["/note"])
    expect(one(open, {}).status).toBe("undetermined")
  })

  it("inside a list is named by its place", () => {
    const held = quick(["partners"], (f) => Outcome.all(...f.partners.map((p) => () => Outcome.atMost(p.share, 50))))
    expect(one(held, { partners: [{ name: "a", share: "50" }, { name: "b" }] })).toMatchObject({
      status: "undetermined",
      missing: ["/partners/1/share"]
    })
    expect(one(held, { partners: [{ name: "a", share: "51" }, { name: "b" }] }).status).toBe("breached")
    expect(one(held, { partners: [{ name: "a", share: "50" }] }).status).toBe("satisfied")
  })

  it("of a partial list leaves open what it does not show", () => {
    const papers = quick(["papers"], (f) => Outcome.includesAll(f.papers, ["plan", "report"]))
    const status = (items: ReadonlyArray<string>, complete: boolean) => one(papers, { papers: { items, complete } })
    expect(status(["plan"], false)).toMatchObject({ status: "undetermined", missing: ["/papers"] })
    expect(status(["plan"], true).status).toBe("breached")
    expect(status(["plan", "report"], false)).toMatchObject({ status: "satisfied", missing: [] })
  })

  it("in a list within a list, and a list there that is partial, are named by their places", () => {
    const deep = z.object({
      funds: z.array(z.object({ papers: listing, shares: z.array(z.object({ percent: z.int() })) }))
    })
    const rule17 = Norm.forFacts(deep)({
      ...generalDeclaration,
      needs: ["funds"],
      test: (f) =>
        Outcome.all(
          ...f.funds.map((fund) => () => Outcome.includesAll(fund.papers, ["plan"])),
          ...f.funds.flatMap((fund) => fund.shares.map((share) => () => Outcome.atMost(share.percent, 50)))
        )
    })
    const missing = (funds: Norm.Given<z.infer<typeof deep>>["funds"]) =>
      Norm.evaluate(rule17, { funds }, context).missing
    const papers = { items: ["plan"], complete: true }
    expect(missing([{ papers, shares: [{ percent: 50 }] }])).toEqual([])
    expect(missing([{ papers, shares: [{ percent: 50 }, {}] }])).toEqual(["/funds/0/shares/1/percent"])
    expect(missing([{ papers: { items: [], complete: false }, shares: [] }])).toEqual(["/funds/0/papers"])
    expect(missing([{ papers: {}, shares: [] }])).toContain("/funds/0/papers/items")
  })

  it("is named in each of the cases that another missing fact leaves open", () => {
    const either = quick(["isSecret", "note", "subFund.size"], (f) =>
      Outcome.atMost(f.isSecret ? f.note : f.subFund.size, 5)
    )
    expect(one(either, {}).missing).toEqual(["/isSecret", "/note", "/subFund/size"])
    expect(one(either, { note: "6" }).missing).toEqual(["/isSecret", "/subFund/size"])
    expect(one(either, { note: "6", subFund: { size: "7" } })).toMatchObject({ status: "breached", code: "eitherWay" })
  })

  it("that cannot be anything but one of few is tried also where another stops a part", () => {
    const exclusive = quick(["note", "isSecret"], (f) =>
      Outcome.any(
        () => Outcome.equals(f.note, "x"),
        () => Outcome.holds(f.isSecret),
        () => Outcome.holds(!f.isSecret)
      )
    )
    expect(one(exclusive, {})).toMatchObject({ status: "satisfied", missing: [] })
  })

  it("is undetermined, and asks for all, where too many possibilities remain", () => {
    const keys = Array.from({ length: 40 }, (_, i) => `f${i}`)
    const many = Norm.forFacts(z.object(Object.fromEntries(keys.map((k) => [k, z.boolean()]))))
    const even = many({
      id: "even",
      cites: rule.at("16"),
      force: "mandatory",
      title: Text.of("例", "example"),
      needs: keys,
      test: (f) => Outcome.holds(keys.filter((k) => f[k]).length % 2 === 0)
    })
    const finding = Norm.evaluate(even, { f3: true }, context)
    expect(finding.status).toBe("undetermined")
    expect([...finding.missing].sort()).toEqual(
      keys
        .filter((k) => k !== "f3")
        .map((k) => `/${k}`)
        .sort()
    )
  })
})

describe("the force of a norm", () => {
  it.each([
    ["mandatory", "breached", "breached"],
    ["presumptive", "departed", "departed"],
    ["encouraged", "departed", "notApplicable"]
  ] as const)("a %s norm that is not followed is %s, and the report says %s", (force, status, verdict) => {
    const report = Report.evaluate(
      [quick(["isPublished"], (f) => Outcome.holds(f.isPublished), force)],
      { isPublished: false },
      context
    )
    expect([report.findings[0]?.status, report.findings[0]?.force, report.verdict]).toEqual([status, force, verdict])
  })
})

describe("exceptions", () => {
  const make = (id: string, except: ReadonlyArray<string>, applies: "isPublished" | "isSecret" | undefined) =>
    norm({
      id,
      cites: rule.at("17.4"),
      force: "mandatory",
      title: Text.of(id, id),
      needs: ["isPublished", "isSecret", "note"],
      except,
      ...(applies === undefined ? {} : { appliesWhen: (f) => f[applies] }),
      test: (f) => Outcome.equals(f.note, "good")
    })

  it("of an exception brings the general norm back", () => {
    const set = Norm.set([
      make("general", ["special"], undefined),
      make("special", ["counter"], "isPublished"),
      make("counter", [], "isSecret")
    ])
    const run = (isPublished?: boolean, isSecret?: boolean) =>
      statuses(
        {
          note: "bad",
          ...(isPublished === undefined ? {} : { isPublished }),
          ...(isSecret === undefined ? {} : { isSecret })
        },
        set
      )
    expect(run(true, false)).toEqual(["notApplicable", "breached", "notApplicable"])
    expect(run(true, true)).toEqual(["breached", "notApplicable", "breached"])
    expect(run(false, true)).toEqual(["breached", "notApplicable", "breached"])
    expect(run(true)).toEqual(["undetermined", "undetermined", "undetermined"])
    expect(run(false)).toEqual(["breached", "notApplicable", "undetermined"])
    expect(Norm.evaluateAll(set, { note: "bad", isPublished: true }, context)[0]?.missing).toEqual(["/isSecret"])
  })

  it("displace while they apply, also where their own test is open", () => {
    const set = [make("general", ["special"], undefined), make("special", [], "isPublished")]
    expect(statuses({ isPublished: true }, set)).toEqual(["notApplicable", "undetermined"])
  })

  it("are checked when they are declared", () => {
    const refused = (norms: ReadonlyArray<Norm.Norm<Facts>>) => () => Norm.set(norms)
    expect(refused([make("a", ["b"], undefined)])).toThrow("Norm a: its exception b is not in the set")
    expect(refused([make("a", [], undefined), make("a", [], undefined)])).toThrow("two norms of the set have this id")
    expect(refused([make("a", ["a"], undefined)])).toThrow("displace one another")
    expect(refused([make("a", ["b"], undefined), make("b", ["c"], undefined), make("c", ["a"], undefined)])).toThrow(
      "displace one another"
    )
    expect(() => one(ordinaryShare, {})).toThrow("its exception early-share is not in the set")
  })
})

describe("what a norm reads", () => {
  it("must be declared: by type, and when it runs", () => {
    const sneaky = norm({
      id: "sneaky",
      cites: rule.at("16"),
      force: "mandatory",
      title: Text.of("例", "example"),
      needs: ["subFund.size"],
      // @ts-expect-error the contribution is not declared
      test: (f) => Outcome.atMost(f.subFund.contribution, f.subFund.size)
    })
    const message = "Norm sneaky: reads subFund.contribution, which is not among its needs"
    expect(() => one(sneaky, {})).toThrow(message)
    expect(() => Norm.verdicts([sneaky], [fund("seed", "1", "2")], context)).toThrow(message)
  })

  it("must exist", () => {
    // @ts-expect-error there is no such fact
    expect(() => quick(["subFund.sise"], () => Outcome.holds(true))).toThrow(
      "Norm quick: there is no fact subFund.sise"
    )
    // @ts-expect-error there is no such fact
    expect(() => quick(["fund"], () => Outcome.holds(true))).toThrow("there is no fact fund")
  })

  it("is what its grounds show: facts with their pointers, parameters with their provisions", () => {
    const [ordinary] = Norm.evaluateAll(shares, fund("growth", "31", "100"), context)
    expect(ordinary?.grounds).toEqual([
      { name: "/subFund/contribution", value: "31" },
      { name: "/subFund/size", value: "100" },
      { name: "ordinary-cap", title: ordinaryCap.title, value: "0.3", cites: rule.at("17.1") }
    ])
    const [unread] = Norm.evaluateAll(shares, fund("seed", "31", "100"), context)
    expect(unread?.grounds.map((g) => g.name)).toEqual(["/subFund/stage", "/subFund/contribution", "/subFund/size"])
  })

  it("says since when it is unverified", () => {
    const [, early] = Norm.evaluateAll(shares, fund("seed", "31", "100"), { ...context, on: date("2027-01-01") })
    expect(early?.status).toBe("satisfied")
    expect(
      early?.grounds.filter((g) => g.unverifiedSince !== undefined).map((g) => [g.name, g.unverifiedSince])
    ).toEqual([
      ["early-cap", "2026-12-31"],
      ["fund-17-2", "2026-12-31"]
    ])
  })

  it("has types without gaps", () => {
    type View = Norm.View<z.infer<typeof schema>, "subFund.stage" | "papers" | "partners">
    expectTypeOf<View>().toEqualTypeOf<{
      readonly subFund: { readonly stage: "seed" | "angel" | "growth" | "mature" }
      readonly papers: { readonly items: ReadonlyArray<string>; readonly complete: boolean }
      readonly partners: ReadonlyArray<{ readonly name: string; readonly share: string }>
    }>()
    expectTypeOf<Norm.Path<{ a: { b?: string; c: string[] }; d: Record<string, string> }>>().toEqualTypeOf<
      "a" | "a.b" | "a.c" | "d"
    >()
  })
})

describe("a schema that would turn unknown into known is refused", () => {
  it.each([
    ["default", z.object({ a: z.string().default("") })],
    ["nullable", z.object({ a: z.object({ b: z.string().nullable() }) })],
    ["null", z.object({ a: z.literal([null, "x"]) })],
    ["pipe", z.object({ a: z.string().transform(Number) })],
    ["catch", z.object({ a: z.boolean().catch(false) })],
    ["object in a union", z.object({ a: z.union([z.string(), z.object({ b: z.string() })]) })],
    ["object in a record", z.object({ a: z.record(z.string(), z.object({ b: z.string() })) })],
    ["dotted", z.object({ "a.b": z.string() })]
  ] as const)("%s", (_, bad) => {
    expect(() => Norm.forFacts(bad as z.ZodObject)).toThrow(/^Facts facts/)
  })
})

describe("facts at the border", () => {
  it("may be absent anywhere and null nowhere", () => {
    expect(ok(Norm.facts(schema, {}))).toEqual({})
    expect(ok(Norm.facts(schema, { subFund: {}, partners: [{}] }))).toEqual({ subFund: {}, partners: [{}] })
    const refused = Norm.facts(schema, {
      subFund: { stage: "late", size: null },
      partners: [{ name: 3 }],
      isPublished: "yes",
      papers: []
    })
    expect(Result.isFailure(refused) && refused.failure.issues).toEqual([
      {
        path: "/subFund/stage",
        value: "late",
        expected: { zh: "下列之一：seed、angel、growth、mature", en: "one of seed, angel, growth, mature" }
      },
      { path: "/subFund/size", value: null, expected: { zh: "文本", en: "a text" } },
      { path: "/isPublished", value: "yes", expected: { zh: "是或否（true或false）", en: "true or false" } },
      { path: "/papers", value: [], expected: { zh: "对象", en: "an object" } },
      { path: "/partners/0/name", value: 3, expected: { zh: "文本", en: "a text" } }
    ])
    expect(Result.isFailure(refused) && refused.failure.path).toBe("/subFund/stage")
  })

  it("name what else was expected", () => {
    const strict = z.strictObject({ n: z.int().min(1).max(9), d: z.iso.date(), u: z.union([z.string(), z.boolean()]) })
    const refused = Norm.facts(strict, { n: 10, d: "2022-02-30", u: 1, x: 1 })
    expect(Result.isFailure(refused) && refused.failure.issues.map((i) => [i.path, i.expected.en])).toEqual([
      ["/n", "at most 9"],
      ["/d", "a valid value (Invalid ISO date)"],
      ["/u", "a valid value (Invalid input)"],
      ["", "no field named x"]
    ])
    for (const bad of [null, undefined, 3, []]) expect(Result.isFailure(Norm.facts(strict, bad))).toBe(true)
  })
})

const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    subFund: fc.record(
      {
        stage: fc.constantFrom("seed", "angel", "growth", "mature"),
        size: fc.constantFrom("0", "100", "1e3"),
        contribution: fc.constantFrom("29", "30", "31", "51")
      },
      { requiredKeys: [] }
    ),
    isPublished: fc.boolean(),
    isSecret: fc.boolean(),
    note: fc.constantFrom("", "x"),
    papers: fc.record({ items: fc.subarray(["plan", "report"]), complete: fc.boolean() })
  },
  { requiredKeys: [] }
)
const papers = norm({
  id: "papers",
  cites: rule.at("16"),
  force: "presumptive",
  title: Text.of("材料", "papers"),
  needs: ["papers", "isSecret", "subFund.stage"],
  appliesWhen: (f) => !f.isSecret || f.subFund.stage === "seed",
  test: (f) => Outcome.includesAll(f.papers, ["plan", "report"])
})
const many = Norm.set([...all, papers])

describe("verdicts", () => {
  it("agree with the findings on every record", () => {
    return fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 8 }), fc.constantFrom("2022-08-31", "2023-01-10"), (records, on) => {
        const ctx = { ...context, on: date(on) }
        expect(Norm.verdicts(many, records, ctx)).toEqual(
          records.map((facts) => Norm.evaluateAll(many, facts, ctx).map((f) => f.status))
        )
      }),
      { numRuns: 300 }
    )
  })
})

describe("three values", () => {
  const pick = <A>(items: ReadonlyArray<A>) => fc.constantFrom(...items)
  const complete: fc.Arbitrary<Facts> = fc.record({
    subFund: fc.record({
      stage: pick(["seed", "angel", "growth", "mature"] as const),
      size: pick(["100", "200"]),
      contribution: pick(["29", "31", "51"])
    }),
    isPublished: fc.boolean(),
    isSecret: fc.boolean(),
    note: pick(["", "x"]),
    papers: fc.record({ items: fc.subarray(["plan", "report"]), complete: fc.constant(true) })
  })
  const pointers = [
    "/subFund/stage",
    "/subFund/size",
    "/subFund/contribution",
    "/isPublished",
    "/isSecret",
    "/note",
    "/papers"
  ]
  const without = (facts: Facts, absent: ReadonlyArray<string>): Facts => {
    const copy = structuredClone(facts) as Record<string, Record<string, unknown>>
    for (const pointer of absent) {
      const [, a = "", b] = pointer.split("/")
      if (b === undefined) delete copy[a]
      else delete copy[a]?.[b]
    }
    return copy as Facts
  }

  it("what is decided without a fact stays so whatever the fact turns out to be", () => {
    return fc.assert(
      fc.property(complete, fc.subarray(pointers), (facts, absent) => {
        const known = Norm.evaluateAll(many, facts, context)
        const partial = Norm.evaluateAll(many, without(facts, absent), context)
        for (const [i, finding] of partial.entries()) {
          const full = known[i]?.status
          // a general norm that is satisfied may still turn out to be displaced, which holds nothing against anyone
          const agrees = finding.status === full || (finding.status === "satisfied" && full === "notApplicable")
          expect(finding.status === "undetermined" || agrees).toBe(true)
          expect(finding.missing.every((pointer) => absent.includes(pointer))).toBe(true)
          if (finding.status === "undetermined") expect(finding.missing.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 }
    )
  })

  it("stating everything that is named decides in the end", () => {
    return fc.assert(
      fc.property(complete, fc.subarray(pointers), (facts, absent) => {
        let left: ReadonlyArray<string> = absent
        for (let round = 0; round <= pointers.length; round++) {
          const { needed } = Report.evaluate(many, without(facts, left), context)
          if (needed.length === 0) break
          left = left.filter((pointer) => !needed.includes(pointer))
        }
        const statuses = Norm.evaluateAll(many, without(facts, left), context).map((f) => f.status)
        expect(statuses).not.toContain("undetermined")
      })
    )
  })
})

describe("a rule of any shape", () => {
  // plain logic over facts, and `all` or `any` around it; an open outcome within plain logic would be read as failed
  type Plain = { readonly fact: string } | { readonly op: "and" | "or" | "if"; readonly parts: ReadonlyArray<Plain> }
  type Shape = Plain | { readonly op: "all" | "any"; readonly parts: ReadonlyArray<Shape> }
  const names = ["isPublished", "isSecret", "isEarly", "note"]
  const triple = <A>(part: fc.Arbitrary<A>) => fc.array(part, { minLength: 3, maxLength: 3 })
  const { shape } = fc.letrec<{ plain: Plain; shape: Shape }>((tie) => ({
    plain: fc.oneof(
      { depthSize: "small" },
      fc.record({ fact: fc.constantFrom(...names) }),
      fc.record({ op: fc.constantFrom("and" as const, "or" as const, "if" as const), parts: triple(tie("plain")) })
    ),
    shape: fc.oneof(
      { depthSize: "small" },
      tie("plain"),
      fc.record({ op: fc.constantFrom("all" as const, "any" as const), parts: triple(tie("shape")) })
    )
  }))

  type Bag = Readonly<Record<string, boolean | string>>
  const isTrue = (facts: Bag, rule: Plain): boolean => {
    if ("fact" in rule) return facts[rule.fact] === (rule.fact === "note" ? "x" : true)
    const [a, b, c] = rule.parts as [Plain, Plain, Plain]
    if (rule.op === "and") return isTrue(facts, a) && isTrue(facts, b) && isTrue(facts, c)
    if (rule.op === "or") return isTrue(facts, a) || isTrue(facts, b) || isTrue(facts, c)
    return isTrue(facts, isTrue(facts, a) ? b : c)
  }
  const outcome = (facts: Bag, rule: Shape): Outcome.Outcome => {
    if ("fact" in rule || (rule.op !== "all" && rule.op !== "any")) return Outcome.holds(isTrue(facts, rule as Plain))
    const parts = rule.parts.map((part) => () => outcome(facts, part))
    return rule.op === "all" ? Outcome.all(...parts) : Outcome.any(...parts)
  }
  const bag = z.object({ isPublished: z.boolean(), isSecret: z.boolean(), isEarly: z.boolean(), note: z.string() })
  /** Every way to state what is missing. */
  const completions = (facts: Bag): ReadonlyArray<Bag> => {
    const name = names.find((key) => facts[key] === undefined)
    if (name === undefined) return [facts]
    return (name === "note" ? ["x", ""] : [true, false]).flatMap((value) => completions({ ...facts, [name]: value }))
  }

  it("is decided where every way to state what is missing comes to the same, and nowhere else", () => {
    return fc.assert(
      fc.property(
        shape,
        fc.subarray(names),
        fc.record({ isPublished: fc.boolean(), isSecret: fc.boolean(), isEarly: fc.boolean(), note: fc.constant("x") }),
        (rule, stated, all) => {
          const facts: Bag = Object.fromEntries(Object.entries(all).filter(([name]) => stated.includes(name)))
          const made = Norm.forFacts(bag)({
            ...generalDeclaration,
            needs: names as never,
            test: (f) => outcome(f, rule)
          })
          const { status, missing } = Norm.evaluate(made, facts, context)
          const possible = new Set(completions(facts).map((full) => Norm.evaluate(made, full, context).status))
          if (status !== "undetermined") expect([...possible]).toEqual([status])
          else {
            expect(missing.length).toBeGreaterThan(0)
            expect(missing.filter((pointer) => stated.includes(pointer.slice(1)))).toEqual([])
            // a text can be anything, so that trying two of them settles nothing
            if (stated.includes("note")) expect(possible.size).toBeGreaterThan(1)
          }
        }
      ),
      { numRuns: 1000 }
    )
  })
})

describe("a district's own values", () => {
  const district = { jurisdiction: Text.of("某区", "a district"), inForce: { from: date("2022-09-01") } }
  const lower = (percent: number) =>
    Rulebook.override(base, {
      parameter: "ordinary-cap",
      value: Ratio.make(percent, 100),
      cites: rule.at("16"),
      ...district
    })

  it("apply there, and show the base beside them", () => {
    const [departed] = Norm.evaluateAll(shares, fund("growth", "26", "100"), { ...context, rulebook: ok(lower(25)) })
    expect(departed?.status).toBe("departed")
    expect(departed?.grounds.at(-1)).toMatchObject({ value: "0.25", base: { value: "0.3", cites: rule.at("17.1") } })
  })

  it("never change the answers of the base rulebook", () => {
    return fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 30 }), (facts, percent) => {
        const before = Norm.evaluateAll(many, facts, context)
        const own = ok(lower(percent))
        Norm.evaluateAll(many, facts, { ...context, rulebook: own })
        expect(Norm.evaluateAll(many, facts, context)).toEqual(before)
        expect(base.overrides).toEqual([])
      })
    )
  })
})

it("a norm's own message takes the slots of its outcome", () => {
  const own = norm({
    id: "own",
    cites: rule.at("16"),
    force: "mandatory",
    title: Text.of("例", "example"),
    needs: ["note"],
    message: Text.template("页数{actual}，至多{bound}", "{actual} pages, {bound} at most"),
    test: (f) => Outcome.atMost(f.note, 10)
  })
  expect(one(own, { note: "12" }).text.en).toBe("12 pages, 10 at most")
  expect(one(own, { note: "many" }).code).toBe("notComputable")
  expect(one(own, { note: "many" }).text.en).toMatch(/^cannot be reckoned/)
})

it("a defect of a rule is not taken for a missing fact", () => {
  const defect = quick(["note"], () => {
    throw new TypeError("defect")
  })
  expect(() => one(defect, {})).toThrow("defect")
})

it("a norm must cite a provision", () => {
  expect(() => norm({ ...generalDeclaration, cites: [] })).toThrow("Norm general: it cites no provision")
})
