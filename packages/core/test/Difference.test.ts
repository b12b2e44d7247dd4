import * as Calculation from "@zhengce/core/Calculation"
import * as Case from "@zhengce/core/Case"
import { DefinitionError } from "@zhengce/core/DefinitionError"
import * as Difference from "@zhengce/core/Difference"
import type * as Duty from "@zhengce/core/Duty"
import type * as Finding from "@zhengce/core/Finding"
import * as Instrument from "@zhengce/core/Instrument"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import * as z from "zod"
import { at, day, define, did, after as happened, rules } from "./support/office.ts"

const decree = (id: string, from: string) =>
  Instrument.define({
    id,
    title: { zh: `${id}规定`, en: `${id} rules` },
    number: { zh: "示例2号", en: "Example No. 2" },
    issuer: { zh: "示例机关", en: "Example authority" },
    inForce: { from: day(from) },
    status: "unverified",
    outline: { 1: [0], 2: [0], 3: [0] }
  })
const district = decree("district", "2023-01-01")

const parameter = <A>(
  id: string,
  values: Parameters<typeof Parameter.make<A>>[0]["values"],
  more: Pick<Parameter.Parameter<A>, "stricter" | "unit"> | object = {}
) => Parameter.make<A>({ id, title: { zh: id, en: id }, values, ...more })

const head = { zh: "头", en: "head" }
const herd = parameter("herd", [{ value: 100, cites: rules.at("1") }], { stricter: "more", unit: head })
const share = parameter("share", [{ value: Ratio.make("0.3"), cites: rules.at("2") }], { stricter: "less" })
const comment = parameter("comment", [{ value: TimeLimit.atLeast(30, "day"), cites: rules.at("3") }], {
  stricter: "more"
})
const review = parameter("review", [{ value: TimeLimit.atLeast(7, "workingDay"), cites: rules.at("5") }])
const archive = parameter("archive", [{ value: TimeLimit.within(20, "day"), cites: rules.at("4") }], {
  stricter: "less"
})
const city = Rulebook.make({ id: "city", version: "1", parameters: [herd, share, comment, review, archive] })

const laid = (
  book: Rulebook.Rulebook,
  values: Readonly<Record<string, unknown>>,
  from = "2023-01-01",
  until?: string
) =>
  Object.entries(values).reduce(
    (b, [name, value]) =>
      Result.getOrThrow(
        Rulebook.override(b, {
          parameter: name,
          jurisdiction: { zh: "某区", en: "a district" },
          value,
          inForce: { from: day(from), ...(until === undefined ? {} : { until: day(until) }) },
          cites: district.at("1")
        })
      ),
    book
  )
const side = (rulebook: Rulebook.Rulebook, on = "2023-06-01") => ({
  rulebook,
  on: day(on),
  calendar: WorkCalendar.china
})
const book = (...parameters: ReadonlyArray<Parameter.Parameter<unknown>>) =>
  Rulebook.make({ id: "book", version: "1", parameters })

// ---------------------------------------------------------------------------------------------------------------------
describe("parameters", () => {
  const stricter = laid(city, { herd: 150, share: Ratio.make("0.25"), comment: TimeLimit.atLeast(45, "day") })

  it("differ by value, provision and override, with both sides and a sentence, in the order of the rulebook", () => {
    const rows = Difference.ofParameters(side(city), side(stricter))
    expect(rows.map((r) => [r.id, r.change, r.differs, r.strictness])).toEqual([
      ["herd", "changed", ["value", "cites", "override"], "stricter"],
      ["share", "changed", ["value", "cites", "override"], "stricter"],
      ["comment", "changed", ["value", "cites", "override"], "stricter"]
    ])
    expect(rows[0]).toMatchObject({
      before: { value: 100, cites: { id: "rules-1" } },
      after: { value: 150, cites: { id: "district-1" }, base: { value: 100, cites: { id: "rules-1" } } }
    })
    expect(rows.map((r) => r.text)).toEqual([
      {
        zh: "herd：由100头（《示例规定》第一条）改为150头（《district规定》第一条），更严",
        en: "herd: 100 head (Example rules, Art. 1) becomes 150 head (district rules, Art. 1), which is stricter"
      },
      {
        zh: "share：由0.3（《示例规定》第二条）改为0.25（《district规定》第一条），更严",
        en: "share: 0.3 (Example rules, Art. 2) becomes 0.25 (district rules, Art. 1), which is stricter"
      },
      {
        zh: "comment：由不少于30日（《示例规定》第三条）改为不少于45日（《district规定》第一条），更严",
        en: "comment: at least 30 days (Example rules, Art. 3) becomes at least 45 days (district rules, Art. 1), which is stricter"
      }
    ])
    expect(Difference.ofParameters(side(stricter), side(city)).map((r) => [r.strictness, r.text.en])).toContainEqual([
      "laxer",
      "herd: 150 head (district rules, Art. 1) becomes 100 head (Example rules, Art. 1), which is laxer"
    ])
  })

  it.each([
    ["2022-12-31", []],
    ["2023-01-01", ["herd", "share", "comment"]],
    ["2023-01-02", ["herd", "share", "comment"]]
  ])("of an override in force from 1 January 2023: on %s %j differ", (on, ids) => {
    expect(Difference.ofParameters(side(city, on), side(stricter, on)).map((r) => r.id)).toEqual(ids)
  })

  it("differ between two days of one rulebook by what came into force between them", () => {
    const dated = parameter("dated", [
      { value: 1, cites: rules.at("1"), inForce: { from: day("2022-01-01"), until: day("2022-06-30") } },
      { value: 2, cites: rules.at("2"), inForce: { from: day("2022-07-01"), until: day("2022-12-31") } }
    ])
    const between = (a: string, b: string) =>
      Difference.ofParameters(side(book(dated), a), side(book(dated), b)).map((r) => [r.change, r.text.en])
    expect(between("2021-12-31", "2022-01-01")).toEqual([
      ["added", "dated: 1 (Example rules, Art. 1), where there was none"]
    ])
    expect(between("2022-01-01", "2022-06-30")).toEqual([])
    expect(between("2022-06-30", "2022-07-01")).toEqual([
      ["changed", "dated: 1 (Example rules, Art. 1) becomes 2 (Example rules, Art. 2)"]
    ])
    expect(between("2022-12-31", "2023-01-01")).toEqual([["removed", "dated: no longer 2 (Example rules, Art. 2)"]])
    expect(between("2021-12-31", "2023-01-01")).toEqual([])
  })

  it("that one rulebook lacks are added or removed", () => {
    const rows = (a: Rulebook.Rulebook, b: Rulebook.Rulebook) =>
      Difference.ofParameters(side(a), side(b)).map((r) => [r.id, r.change, "before" in r, "after" in r])
    expect(rows(book(herd), book(share))).toEqual([
      ["share", "added", false, true],
      ["herd", "removed", true, false]
    ])
  })

  it("of one value under another provision differ in that alone", () => {
    const moved = parameter("herd", [{ value: 100, cites: rules.at("9") }])
    const [row] = Difference.ofParameters(
      side(city),
      side({ ...city, parameters: [moved, share, comment, review, archive] })
    )
    expect(row).toMatchObject({
      differs: ["cites"],
      text: { en: "herd: still 100, by Example rules, Art. 9 instead of Example rules, Art. 1" }
    })
    expect(row).not.toHaveProperty("strictness")
    // a limit holds its citations, but they are no part of its value
    const again = laid(city, { comment: TimeLimit.atLeast(30, "day") })
    expect(Difference.ofParameters(side(city), side(again)).map((r) => r.differs)).toEqual([["cites", "override"]])
  })

  it("under the same provision for another district differ in the override", () => {
    const own = { parameter: "herd", value: 150, inForce: { from: day("2023-01-01") }, cites: district.at("1") }
    const [one, other] = ["a district", "another"].map((en) =>
      Result.getOrThrow(Rulebook.override(city, { ...own, jurisdiction: { zh: en, en } }))
    ) as [Rulebook.Rulebook, Rulebook.Rulebook]
    expect(Difference.ofParameters(side(one), side(other)).map((r) => r.differs)).toEqual([["override"]])
  })

  it.each([
    ["more", TimeLimit.atLeast(30, "day"), TimeLimit.atLeast(31, "day"), "stricter"],
    ["more", TimeLimit.atLeast(30, "day"), TimeLimit.atLeast(29, "day"), "laxer"],
    ["less", TimeLimit.within(30, "day"), TimeLimit.within(31, "day"), "laxer"],
    ["more", TimeLimit.atLeast(30, "day"), TimeLimit.atLeast(30, "workingDay"), "notComparable"],
    ["more", "high", "higher", "notComparable"],
    [undefined, 1, 2, undefined]
  ] as const)("stricter being %s, %j to %j is %s", (direction, from, to, strictness) => {
    const holding = (value: unknown) =>
      book(parameter("p", [{ value, cites: rules.at("1") }], direction && { stricter: direction }))
    const [row] = Difference.ofParameters(side(holding(from)), side(holding(to)))
    expect(row?.strictness).toBe(strictness)
  })

  it("of one value written in two ways do not differ", () => {
    const written = (value: Ratio.Ratio) => book(parameter("p", [{ value, cites: rules.at("1") }]))
    const [half, twoQuarters] = [written(Ratio.make(1, 2)), written({ numerator: 2n, denominator: 4n })]
    expect(Difference.ofParameters(side(half), side(twoQuarters))).toEqual([])
  })

  it("have a unit where they are numbers", () => {
    const value = [3, Ratio.make("2.5"), "none"]
    const [row] = Difference.ofParameters(
      side(book()),
      side(book(parameter("p", [{ value, cites: rules.at("1") }], { unit: head })))
    )
    expect(row?.text.en).toBe("p: 3 head, 2.5 head, none (Example rules, Art. 1), where there was none")
  })

  it("that the two rulebooks would compare in opposite directions are not compared", () => {
    const [more, less] = (["more", "less"] as const).map((stricter, i) =>
      book(parameter("p", [{ value: i, cites: rules.at("1") }], { stricter }))
    ) as [Rulebook.Rulebook, Rulebook.Rulebook]
    expect(Difference.ofParameters(side(more), side(less))[0]).not.toHaveProperty("strictness")
  })

  it.each(
    [
      [TimeLimit.within(1, "day"), "1日内", "within 1 day"],
      [TimeLimit.within(3, "workingDay"), "3个工作日内", "within 3 working days"],
      [TimeLimit.notLaterThan(15, "day"), "15日前", "no later than 15 days before"],
      [TimeLimit.expiry(2, "month"), "2个月后", "after 2 months"],
      [TimeLimit.atLeast(1, "year"), "不少于1年", "at least 1 year"],
      [
        TimeLimit.within(5, "day", { roll: "none" }),
        "5日内（最后一日为休息日也不顺延或提前）",
        "within 5 days (the last day does not move from a rest day)"
      ],
      [true, "是", "yes"],
      [false, "否", "no"],
      ["周报", "周报", "周报"],
      [{ zh: "市级", en: "municipal" }, "市级", "municipal"],
      [Ratio.make(1, 3), "1/3", "1/3"],
      [["seed", "early"], "seed、early", "seed, early"],
      [{ seed: 50, early: [1, 2] }, "seed：50、early：1、2", "seed: 50, early: 1, 2"]
    ].map(([value, zh, en]) => ({ value, zh, en }))
  )("say their value: $zh", ({ value, zh, en }) => {
    const [row] = Difference.ofParameters(side(book()), side(book(parameter("p", [{ value, cites: rules.at("1") }]))))
    expect(row?.text).toEqual({
      zh: `p：新设${zh}（《示例规定》第一条）`,
      en: `p: ${en} (Example rules, Art. 1), where there was none`
    })
  })
})

// ---------------------------------------------------------------------------------------------------------------------
const facts = z.object({ herd: z.int(), share: z.string(), isPoor: z.boolean(), isOpen: z.boolean() })
type Facts = Norm.Given<z.infer<typeof facts>>
const norm = Norm.forFacts(facts)
const declared = (id: string, article: number, force: "mandatory" | "presumptive" = "mandatory") =>
  ({ id, force, title: { zh: id, en: id }, ...at(article) }) as const

const size = norm({
  ...declared("size", 11),
  needs: ["herd"],
  parameters: { herd },
  except: ["poor"],
  test: (f, p) => Outcome.atLeast(f.herd, p.herd)
})
const poor = norm({
  ...declared("poor", 12),
  inForce: { from: day("2023-03-01") },
  needs: ["herd", "isPoor"],
  appliesWhen: (f) => f.isPoor,
  test: (f) => Outcome.atLeast(f.herd, 10)
})
const ratio = norm({
  ...declared("ratio", 13, "presumptive"),
  needs: ["share"],
  parameters: { share },
  test: (f, p) => Outcome.atMost(f.share, p.share)
})
const open = norm({ ...declared("open", 14), needs: ["isOpen"], test: (f) => Outcome.holds(f.isOpen) })
const norms = Norm.set([size, poor, ratio, open])

describe("norms", () => {
  const rows = (a: Difference.Side, b: Difference.Side, of: ReadonlyArray<Norm.Norm<Facts>> = norms) =>
    Difference.ofNorms(of, a, b).map((r) => [r.id, r.change, r.parameters.map((p) => p.id)])

  it("change with the parameters that they use, and with no others", () => {
    expect(rows(side(city), side(laid(city, { herd: 150 })))).toEqual([["size", "changed", ["herd"]]])
    expect(
      rows(side(city), side(laid(city, { share: Ratio.make("0.2"), comment: TimeLimit.atLeast(45, "day") })))
    ).toEqual([["ratio", "changed", ["share"]]])
  })

  it.each([
    ["2023-02-28", []],
    ["2023-03-01", [["poor", "starts", []]]],
    ["2023-03-02", [["poor", "starts", []]]]
  ])("come into force on their first day, 1 March 2023: by %s", (on, expected) => {
    expect(rows(side(city, "2023-01-15"), side(city, on))).toEqual(expected)
    expect(rows(side(city, on), side(city, "2023-01-15"))).toEqual(expected.map(([id]) => [id, "ends", []]))
  })

  it("are in force only as long as their parameters are", () => {
    const until = parameter("herd", [
      { value: 100, cites: rules.at("1"), inForce: { from: day("2022-01-01"), until: day("2022-12-31") } }
    ])
    const brief = norm({
      ...declared("brief", 15),
      needs: ["herd"],
      parameters: { a: until, b: until },
      test: (f, p) => Outcome.atLeast(f.herd, p.a)
    })
    const empty = book()
    expect(rows(side(empty, "2022-12-31"), side(empty, "2023-01-01"), [brief])).toEqual([["brief", "ends", ["herd"]]])
    expect(rows(side(empty, "2023-01-01"), side(empty, "2024-01-01"), [brief])).toEqual([])
    // a rulebook that holds the parameter itself answers from its own
    expect(rows(side(city, "2022-12-31"), side(city, "2023-01-01"), [brief])).toEqual([])
  })

  it("say in a sentence what happens, and cite", () => {
    const [changed] = Difference.ofNorms(norms, side(city), side(laid(city, { herd: 150 })))
    expect(changed).toMatchObject({
      cites: [{ id: "rules-11" }],
      parameters: [{ before: { cites: { id: "rules-1" } }, after: { cites: { id: "district-1" } } }],
      text: { zh: "size：所用的数值有变（herd）", en: "size: rests on what changes (herd)" }
    })
    const texts = (a: string, b: string) => Difference.ofNorms(norms, side(city, a), side(city, b)).map((r) => r.text)
    expect(texts("2023-01-15", "2023-03-01")).toEqual([{ zh: "poor：开始施行", en: "poor: comes into force" }])
    expect(texts("2023-03-01", "2023-01-15")).toEqual([{ zh: "poor：不再施行", en: "poor: is no longer in force" }])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("findings", () => {
  // herds of 99, 100, 149 and 150 head against 100 and then 150; one of unknown size, and one that is told nothing of
  const herds: ReadonlyArray<Facts> = [
    { herd: 99 },
    { herd: 100 },
    { herd: 149 },
    { herd: 150 },
    { isPoor: false }
  ].map((f) => ({ isPoor: false, ...f }))
  const found = Difference.ofFindings(norms, herds, side(city), side(laid(city, { herd: 150 })))

  it("differ by status, actual or bound: the herd of 99 was and is too small, and that of 150 large enough", () => {
    expect(found).toMatchObject({ records: 5, changed: 4, unknown: 1 })
    expect(found.findings).toEqual({
      changed: 4,
      unknown: 1,
      transitions: { "breached→breached": 1, "satisfied→breached": 2, "satisfied→satisfied": 1 },
      byId: {
        size: {
          changed: 4,
          unknown: 1,
          transitions: { "breached→breached": 1, "satisfied→breached": 2, "satisfied→satisfied": 1 }
        }
      }
    })
  })

  it("are given with both sides, which carry their provisions", () => {
    const [change] = found.details[1]?.changes ?? []
    expect(found.details[1]).toMatchObject({ index: 1, record: { herd: 100 } })
    expect(change).toMatchObject({
      id: "size",
      before: {
        status: "satisfied",
        bound: "100",
        grounds: [{ name: "/herd" }, { name: "herd", cites: { id: "rules-1" } }]
      },
      after: {
        status: "breached",
        bound: "150",
        grounds: [{ name: "/herd" }, { name: "herd", cites: { id: "district-1" }, base: { cites: { id: "rules-1" } } }]
      }
    })
  })

  it("that cannot be judged are unknown on both sides, and neither satisfied nor breached", () => {
    const none = Difference.ofFindings(norms, [{}, {}], side(city), side(laid(city, { herd: 150 })))
    expect(none).toMatchObject({ records: 2, changed: 0, unknown: 2, details: [], findings: { transitions: {} } })
  })

  it("differ in what was found too, where a parameter is reckoned into it", () => {
    const above = norm({
      ...declared("above", 16),
      needs: ["herd"],
      parameters: { herd },
      test: (f, p) => Outcome.atLeast(f.herd - p.herd, 0)
    })
    const one = Difference.ofFindings([above], [{ herd: 170 }], side(city), side(laid(city, { herd: 150 })))
    expect(one.details[0]?.changes).toMatchObject([
      {
        before: { status: "satisfied", actual: "70", bound: "0" },
        after: { status: "satisfied", actual: "20", bound: "0" }
      }
    ])
  })

  it("of an exception that cannot differ are not asked for", () => {
    const one = Difference.ofFindings(norms, [{ herd: 5 }], side(city), side(laid(city, { herd: 150 })))
    expect(Object.keys(one.findings.byId)).toEqual(["size"])
  })

  it("from known to unknown are a change, and unknown too", () => {
    // until the exception is in force nobody need know whether the owner is poor
    const one = Difference.ofFindings(norms, [{ herd: 99 }], side(city, "2023-02-28"), side(city, "2023-03-01"))
    expect(one.findings.byId.size).toEqual({ changed: 1, unknown: 1, transitions: { "breached→undetermined": 1 } })
    expect([one.changed, one.unknown]).toEqual([1, 1])
  })

  it("of a norm differ also where only its exception comes into force", () => {
    const poorly = Difference.ofFindings(
      norms,
      [{ herd: 50, isPoor: true }],
      side(city, "2023-02-28"),
      side(city, "2023-03-01")
    )
    expect(poorly.findings.transitions).toEqual({ "breached→notApplicable": 1, "notInForce→satisfied": 1 })
  })

  it("are counted of every record, and kept of the first that differ", () => {
    const many = function* () {
      for (let i = 0; i < 10_000; i++) yield { herd: i, isPoor: false }
    }
    const first = Difference.ofFindings(norms, many(), side(city), side(laid(city, { herd: 150 })), { details: 2 })
    // 0 to 99 stay too small, 100 to 149 become so, the rest stay large enough
    expect(first.findings.transitions).toEqual({
      "breached→breached": 100,
      "satisfied→breached": 50,
      "satisfied→satisfied": 9850
    })
    expect([first.records, first.changed, first.details.map((d) => d.index)]).toEqual([10_000, 10_000, [0, 1]])
    const kept = (details?: number) =>
      Difference.ofFindings(
        norms,
        many(),
        side(city),
        side(laid(city, { herd: 150 })),
        details === undefined ? {} : { details }
      ).details.length
    expect([kept(0), kept(), kept(Number.POSITIVE_INFINITY)]).toEqual([0, 100, 10_000])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
const procedure = define(
  { publish: {}, close: at(20), archive: {}, receive: {}, request: {}, arrive: {}, opine: {} },
  ({ condition, response }) => [
    condition("publish", "close", {
      id: "comment-period",
      delay: comment,
      closing: "sameDay",
      force: "presumptive",
      reason: { on: "source", demandedBy: rules.at("22") },
      ...at(21)
    }),
    response("close", "archive", { id: "archive-in-time", deadline: archive, ...at(23) }),
    condition("receive", "opine", {
      id: "review-period",
      delay: review,
      closing: "sameDay",
      suspendedBy: { stop: "request", resume: "arrive", mode: "exclude" },
      ...at(24)
    })
  ]
)
const matter = (...events: ReadonlyArray<Case.Event>) => happened(procedure, ...events)
const demanding = laid(city, {
  comment: TimeLimit.atLeast(45, "day"),
  review: TimeLimit.atLeast(9, "workingDay"),
  archive: TimeLimit.within(10, "day")
})
const comparedTo =
  (rulebook: Rulebook.Rulebook) =>
  (on: string, ...cases: ReadonlyArray<Case.Case>) =>
    Difference.ofCases(cases, side(city, on), side(rulebook, on))
const compared = comparedTo(demanding)
const hurried = comparedTo(laid(city, { archive: TimeLimit.within(10, "day") }))
const changesOf = (on: string, ...events: ReadonlyArray<Case.Event>) =>
  compared(on, matter(...events)).details[0]?.changes

describe("cases", () => {
  // published on Wednesday 1 March 2023: the 30th day is Friday 31 March; the 45th is Saturday 15 April and moves to
  // Monday the 17th
  const published = did("publish", "2023-03-01")

  it("move the day from which an act is lawful", () => {
    const found = compared("2023-03-30", matter(published))
    expect(found.details[0]?.changes).toMatchObject({
      findings: [],
      duties: [],
      activities: [
        {
          id: "close",
          before: { status: "blocked", lawfulFrom: "2023-03-31", cites: [{ id: "rules-21" }] },
          after: { status: "blocked", lawfulFrom: "2023-04-17", cites: [{ id: "rules-21" }, { id: "district-1" }] },
          days: { lawfulFrom: 17 }
        }
      ]
    })
    expect(found.days.lawfulFrom).toEqual({ moved: 1, sum: 17, min: 17, max: 17, uncounted: 0 })
    expect(found.activities).toMatchObject({ changed: 1, transitions: { "blocked→blocked": 1 } })
  })

  it.each([
    ["2023-03-30", { "blocked→blocked": 1 }, { moved: 1, uncounted: 0 }],
    ["2023-03-31", { "permitted→blocked": 1 }, { moved: 0, uncounted: 1 }],
    ["2023-04-16", { "permitted→blocked": 1 }, { moved: 0, uncounted: 1 }],
    ["2023-04-17", {}, { moved: 0, uncounted: 0 }]
  ])("on %s: %j", (on, transitions, days) => {
    const found = compared(on, matter(published))
    expect([found.activities.transitions, found.days.lawfulFrom]).toMatchObject([transitions, days])
    expect(found.changed).toBe(Object.keys(transitions).length)
  })

  // published on 31 December 2022 the 30th day is 30 January; on 1 January 2023, when the district's 45 days come into
  // force, 31 January, and the 45th 15 February; on 2 January 1 and 16 February
  it.each([
    ["2022-12-31", undefined],
    ["2023-01-01", ["2023-01-31", "2023-02-15", 15]],
    ["2023-01-02", ["2023-02-01", "2023-02-16", 15]]
  ])("are measured by what was in force when their clock began: on %s", (on, expected) => {
    const [close] = changesOf("2023-01-15", did("publish", on))?.activities ?? []
    expect(close && [close.before?.lawfulFrom, close.after?.lawfulFrom, close.days.lawfulFrom]).toEqual(expected)
  })

  it("cite the activity itself where nothing stands against it", () => {
    const [close] = changesOf("2023-03-31", published)?.activities ?? []
    expect(close?.before).toMatchObject({ status: "permitted", blockers: [], cites: [{ id: "rules-20" }] })
  })

  it("show what a recorded reason lets one depart from", () => {
    const reasoned = did("publish", "2023-03-01", { reasons: { "comment-period": "汛期将至" } })
    const [close] = changesOf("2023-03-31", reasoned)?.activities ?? []
    expect(close).toMatchObject({
      before: { status: "permitted", departs: [] },
      after: {
        status: "permitted",
        departs: [{ relation: "comment-period" }],
        cites: [{ id: "rules-21" }, { id: "district-1" }]
      }
    })
  })

  it("have other findings: a close on Monday 3 April is in time, and then too early without a reason", () => {
    const changes = changesOf("2023-04-03", published, did("close", "2023-04-03"))
    expect(changes?.findings).toMatchObject([
      {
        id: "comment-period",
        before: { status: "satisfied", bound: "2023-03-31" },
        after: { status: "departed", bound: "2023-04-17" }
      },
      { id: "comment-period:reason", after: { status: "breached", cites: [{ id: "rules-22" }] } }
    ])
    expect(changes?.findings[1]).not.toHaveProperty("before")
  })

  // closed on Monday 10 April 2023: the 20th day is Sunday 30 April, within the Labour Day holiday, and moves to Thursday
  // 4 May; the 10th is Thursday 20 April
  const closed = [did("publish", "2023-02-01"), did("close", "2023-04-10")]

  it("have other duties, due and overdue on other days", () => {
    const found = hurried("2023-04-21", matter(...closed))
    expect(found.details[0]?.changes).toMatchObject({
      findings: [{ id: "archive-in-time", after: { status: "breached", bound: "2023-04-20" } }],
      duties: [
        {
          id: "archive-in-time",
          before: { status: "open", due: "2023-04-30", lastDay: "2023-05-04", cites: [{ id: "rules-23" }] },
          after: {
            status: "overdue",
            due: "2023-04-20",
            lastDay: "2023-04-20",
            cites: [{ id: "rules-23" }, { id: "district-1" }]
          },
          days: { due: -10, lastDay: -14 }
        }
      ],
      activities: []
    })
    expect(found.findings.transitions).toEqual({ "none→breached": 1 })
    expect(found.duties.transitions).toEqual({ "open→overdue": 1 })
    expect(found.days).toMatchObject({
      due: { moved: 1, sum: -10, min: -10, max: -10, uncounted: 0 },
      lastDay: { moved: 1, sum: -14, min: -14, max: -14, uncounted: 0 }
    })
  })

  it.each([
    ["2023-04-16", "open→open"],
    ["2023-04-17", "open→dueSoon"],
    ["2023-04-20", "open→dueSoon"],
    ["2023-04-21", "open→overdue"]
  ])("on %s the duty goes %s", (on, transition) => {
    expect(hurried(on, matter(...closed)).duties.transitions).toEqual({ [transition]: 1 })
  })

  it("add up the days of all, with the least and the greatest move", () => {
    // closed on Monday 3 April: the 20th day is Sunday 23 April, which is worked; the 10th is Thursday 13 April
    const other = matter(did("publish", "2023-02-01"), did("close", "2023-04-03"))
    const found = hurried("2023-04-10", matter(...closed), other, matter())
    expect(found).toMatchObject({ records: 3, changed: 2, unknown: 0 })
    expect(found.days.due).toEqual({ moved: 2, sum: -20, min: -10, max: -10, uncounted: 0 })
    expect(found.days.lastDay).toEqual({ moved: 2, sum: -24, min: -14, max: -10, uncounted: 0 })
  })

  it("of which nothing differs add only to the count", () => {
    expect(compared("2023-04-10", matter())).toEqual({
      records: 1,
      changed: 0,
      unknown: 0,
      findings: { changed: 0, unknown: 0, transitions: {}, byId: {} },
      duties: { changed: 0, unknown: 0, transitions: {}, byId: {} },
      activities: { changed: 0, unknown: 0, transitions: {}, byId: {} },
      days: {
        due: { moved: 0, sum: 0, uncounted: 0 },
        lastDay: { moved: 0, sum: 0, uncounted: 0 },
        lawfulFrom: { moved: 0, sum: 0, uncounted: 0 }
      },
      details: []
    })
  })

  it("tell the time that is left of a suspended clock, whose date cannot be counted yet", () => {
    const found = compared("2023-03-08", matter(did("receive", "2023-03-01"), did("request", "2023-03-03")))
    const [opine] = found.details[0]?.changes.activities ?? []
    expect(opine).toMatchObject({
      id: "opine",
      before: { blockers: [{ code: "suspended", slots: { elapsed: 2, remaining: 5 } }] },
      after: { blockers: [{ code: "suspended", slots: { elapsed: 2, remaining: 7 } }] },
      days: {}
    })
    expect(found.days.lawfulFrom).toEqual({ moved: 0, sum: 0, uncounted: 1 })
  })

  it("are unknown where the working days of a year are not published, and neither permitted nor blocked", () => {
    const late = matter(did("receive", "2035-12-28"))
    const found = compared("2036-02-01", late)
    expect(found).toMatchObject({ records: 1, changed: 0, unknown: 1, activities: { unknown: 1 } })
    // with the weekends of those years assumed, one side knows
    const assumed = { ...side(city, "2036-02-01"), calendar: WorkCalendar.provisional(WorkCalendar.china) }
    const half = Difference.ofCases([late], side(city, "2036-02-01"), assumed)
    expect(half).toMatchObject({ changed: 1, unknown: 1, activities: { transitions: { "unknown→permitted": 1 } } })
  })

  it("that are audited where a year is not published are undetermined, not breached", () => {
    const late = matter(did("receive", "2035-12-28"), did("opine", "2035-12-31"))
    const found = compared("2036-02-01", late)
    expect(found.findings).toMatchObject({ changed: 0, unknown: 1 })
    const assumed = { ...side(city, "2036-02-01"), calendar: WorkCalendar.provisional(WorkCalendar.china) }
    expect(Difference.ofCases([late], side(city, "2036-02-01"), assumed).findings.transitions).toEqual({
      "undetermined→breached": 1
    })
  })

  it("have duties whose last day is unknown where it may fall on a rest day that is not published", () => {
    // the 20th day after 17 December 2035 is 6 January 2036
    const one = matter(did("publish", "2035-01-01"), did("close", "2035-12-17"))
    const found = Difference.ofCases([one], side(city, "2035-12-20"), side(city, "2035-12-21"))
    expect(found.duties).toEqual({
      changed: 0,
      unknown: 1,
      transitions: {},
      byId: { "archive-in-time": { changed: 0, unknown: 1, transitions: {} } }
    })
  })

  it("have duties of which only the nominal day moves, or only the last", () => {
    // the 19th day is Saturday 29 April, and the holiday lasts until 3 May as for the 20th
    const shorter = comparedTo(laid(city, { archive: TimeLimit.within(19, "day") }))
    expect(shorter("2023-04-12", matter(...closed)).days).toMatchObject({
      due: { moved: 1, sum: -1 },
      lastDay: { moved: 0, sum: 0, uncounted: 0 }
    })
    const closure = { name: { zh: "停工", en: "closure" }, from: "2023-05-04", to: "2023-05-05" }
    const calendar = Result.getOrThrow(
      WorkCalendar.extend(WorkCalendar.china, { id: "local", closures: [closure], source: { status: "unverified" } })
    )
    // 6 May is a Saturday that is worked
    const local = { ...side(city, "2023-04-12"), calendar }
    expect(Difference.ofCases([matter(...closed)], side(city, "2023-04-12"), local).days).toMatchObject({
      due: { moved: 0, sum: 0, uncounted: 0 },
      lastDay: { moved: 1, sum: 2 }
    })
  })

  it("have duties whose limit only one side has, and no days by which they move", () => {
    const later = parameter("archive", [
      { value: TimeLimit.within(20, "day"), cites: decree("later", "2024-01-01").at("1") }
    ])
    const without = { ...city, parameters: [herd, share, comment, review, later] }
    const found = Difference.ofCases([matter(...closed)], side(without, "2023-04-12"), side(city, "2023-04-12"))
    expect(found.details[0]?.changes.duties).toMatchObject([
      {
        before: { status: "open", cites: [{ id: "rules-23" }] },
        after: { status: "open", due: "2023-04-30" },
        days: {}
      }
    ])
    expect(found.days).toMatchObject({ due: { moved: 0, uncounted: 1 }, lastDay: { moved: 0, uncounted: 1 } })
  })

  it("have suspended duties with less time left", () => {
    const paused = define({ ask: {}, request: {}, arrive: {}, answer: {} }, ({ response }) => [
      response("ask", "answer", {
        id: "answer-in-time",
        deadline: archive,
        suspendedBy: { stop: "request", resume: "arrive", mode: "exclude" },
        ...at(25)
      })
    ])
    const one = happened(paused, did("ask", "2023-04-03"), did("request", "2023-04-06"))
    const found = Difference.ofCases([one], side(city, "2023-04-07"), side(demanding, "2023-04-07"))
    expect(found.details[0]?.changes.duties).toMatchObject([
      { before: { status: "suspended", remaining: 17 }, after: { status: "suspended", remaining: 7 }, days: {} }
    ])
    expect(found.days).toMatchObject({ due: { uncounted: 1 }, lastDay: { uncounted: 1 } })
  })

  it("have duties without a number of days, which have no date to count", () => {
    const prompt = define({ ask: {}, answer: {} }, ({ response }) => [response("ask", "answer", at(26))])
    const one = happened(prompt, did("ask", "2023-04-03"), did("answer", "2023-04-06"))
    const found = Difference.ofCases([one], side(city, "2023-04-05"), side(city, "2023-04-06"))
    expect(found.duties.transitions).toEqual({ "open→done": 1 })
    expect(found.days.due).toEqual({ moved: 0, sum: 0, uncounted: 0 })
  })

  it("differ in a clock also where an act waits for another besides, and then have no day to count", () => {
    const waiting = define({ a: {}, b: {}, c: {} }, ({ condition }) => [
      condition("a", "c", { id: "time", delay: comment, closing: "sameDay", ...at(1) }),
      condition("b", "c", { id: "order", ...at(2) })
    ])
    const found = Difference.ofCases(
      [happened(waiting, did("a", "2023-03-01"))],
      side(city, "2023-03-08"),
      side(demanding, "2023-03-08")
    )
    const [c] = found.details[0]?.changes.activities ?? []
    expect([c?.before, c?.after].map((s) => s?.blockers.map((b) => [b.relation, b.lawfulFrom]))).toEqual([
      [
        ["time", "2023-03-31"],
        ["order", undefined]
      ],
      [
        ["time", "2023-04-17"],
        ["order", undefined]
      ]
    ])
    expect(found.days.lawfulFrom).toEqual({ moved: 0, sum: 0, uncounted: 1 })
    // what waits for another act is blocked, whatever the calendar will be
    const late = happened(waiting, did("a", "2035-12-28"))
    const unpublished = Difference.ofCases([late], side(city, "2036-01-01"), side(demanding, "2036-01-01"))
    expect(unpublished.activities).toMatchObject({ changed: 0, unknown: 0 })
  })

  it("have an act that is lawful from the first day of the procedure", () => {
    const later = define({ a: {} }, () => [], { inForce: { from: day("2023-06-01") } })
    const found = Difference.ofCases([Case.open(later, "1")], side(city, "2023-05-31"), side(city, "2023-06-01"))
    expect(found.details[0]?.changes.activities).toMatchObject([
      { before: { status: "blocked", lawfulFrom: "2023-06-01" }, after: { status: "permitted" }, days: {} }
    ])
    expect(found.days.lawfulFrom).toEqual({ moved: 0, sum: 0, uncounted: 1 })
  })

  it("have duties that only one of two days knows", () => {
    const [before, after] = [side(city, "2023-04-09"), side(city, "2023-04-10")]
    const found = Difference.ofCases([matter(...closed)], before, after)
    expect(found.duties.transitions).toEqual({ "none→open": 1 })
    expect(found.days.due).toEqual({ moved: 0, sum: 0, uncounted: 0 })
  })

  it("keep apart the findings of one relation about several events", () => {
    const found = compared(
      "2023-06-01",
      matter(
        did("publish", "2023-03-01"),
        did("close", "2023-04-03"),
        did("close", "2023-04-20"),
        did("publish", "2023-05-04"),
        did("close", "2023-05-08")
      )
    )
    // the first close is now too early, the second is not, the third was and is
    const seen = found.details[0]?.changes.findings.filter((f) => f.id === "comment-period") ?? []
    expect(seen.map((f) => [f.after?.on, f.before?.status, f.after?.status, f.after?.bound])).toEqual([
      ["2023-04-03", "satisfied", "departed", "2023-04-17"],
      ["2023-04-20", "satisfied", "satisfied", "2023-04-17"],
      ["2023-05-08", "departed", "departed", "2023-06-19"]
    ])
  })

  it("keep apart the duties that one event lays down for several activities, and the clocks from several sources", () => {
    const twins = define({ a: {}, b: {}, end: {}, x: {}, y: {} }, ({ condition, response }) => [
      response("end", Procedure.allOf("x", "y"), { id: "both", deadline: archive, ...at(1) }),
      condition(Procedure.allOf("a", "b"), "end", { id: "rest", delay: comment, closing: "sameDay", ...at(2) })
    ])
    const both = happened(twins, did("a", "2023-03-01"), did("b", "2023-03-03"), did("end", "2023-04-03"))
    const [detail] = Difference.ofCases([both], side(city, "2023-04-04"), side(demanding, "2023-04-04")).details
    expect(detail?.changes.duties.map((d) => [d.before?.activities, d.days.due])).toEqual([
      [["x"], -10],
      [["y"], -10]
    ])
    // from 3 March the 30th day is Sunday 2 April and moves to the 3rd, the 45th is Monday 17 April
    expect(detail?.changes.findings.map((f) => [f.before?.bound, f.after?.bound, f.after?.status])).toEqual([
      ["2023-03-31", "2023-04-17", "breached"],
      ["2023-04-03", "2023-04-17", "breached"]
    ])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
interface Herd {
  readonly heads: number | string
  readonly old?: boolean
}

/** A third of the heads above the least herd and, for old herds, a rent until the least herd is raised. */
const reckon = ({ heads, old }: Herd, { rulebook, on }: Difference.Side) =>
  Result.gen(function* () {
    const least = yield* Rulebook.valueOf(rulebook, herd, on)
    const step = (value: Ratio.Ratio) => ({ title: herd.title, cites: least.cites, value })
    const above = Calculation.subtract(Calculation.start(step(yield* Ratio.of(heads))), step(Ratio.make(least.value)))
    const grant = yield* Calculation.divide(above, step(Ratio.make(3)))
    return old === true && least.value < 150 ? { grant, rent: Calculation.start(step(Ratio.make(7))) } : { grant }
  })

describe("amounts", () => {
  const [before, after] = [side(city), side(laid(city, { herd: 150 }))]

  it("are summed exactly: thirds make whole numbers again", () => {
    // (200 − 100)/3 + (201 − 100)/3 + (100 − 100)/3 = 67, and 50 × 3/3 less each
    const found = Difference.ofAmounts(reckon, [{ heads: 200 }, { heads: 201 }, { heads: 100 }], before, after)
    expect(found).toMatchObject({ records: 3, changed: 3, unknown: 0, failed: { before: 0, after: 0 } })
    expect(found.amounts).toEqual({
      grant: {
        counted: 3,
        changed: 3,
        unknown: 0,
        before: Ratio.make(67),
        after: Ratio.make(17),
        difference: Ratio.make(-50)
      }
    })
    expect(found.details[0]?.changes).toMatchObject({
      amounts: [{ id: "grant", difference: Ratio.make(-50, 3) }],
      failures: {}
    })
    const [change] = found.details[0]?.changes.amounts ?? []
    expect([change?.before, change?.after].map((c) => c?.steps[1]?.cites[0]?.id)).toEqual(["rules-1", "district-1"])
  })

  it("that a side does not give are unknown, in no sum, and no zero", () => {
    const found = Difference.ofAmounts(reckon, [{ heads: 250, old: true }, { heads: 250 }], before, after)
    expect(found).toMatchObject({ changed: 2, unknown: 1 })
    expect(found.amounts.rent).toEqual({
      counted: 0,
      changed: 0,
      unknown: 1,
      before: Ratio.make(0),
      after: Ratio.make(0),
      difference: Ratio.make(0)
    })
    const [, rent] = found.details[0]?.changes.amounts ?? []
    expect([rent?.id, rent?.before?.value, rent?.after, rent?.difference]).toEqual([
      "rent",
      Ratio.make(7),
      undefined,
      undefined
    ])
  })

  it("that fail on one side say why, and are in no sum", () => {
    const early = side(city, "2019-12-31")
    const found = Difference.ofAmounts(reckon, [{ heads: 250 }], early, before)
    expect(found).toMatchObject({ changed: 1, unknown: 1, failed: { before: 1, after: 0 } })
    expect(found.amounts.grant).toMatchObject({ counted: 0, unknown: 1, difference: Ratio.make(0) })
    const { failures, amounts } = found.details[0]?.changes ?? expect.fail()
    expect(failures).toEqual({ before: expect.objectContaining({ _tag: "NotInForce", parameter: "herd" }) })
    expect(amounts.map((a) => [a.id, "before" in a, a.after?.value])).toEqual([["grant", false, Ratio.make(50)]])
  })

  it("that fail on one side are a change also where the other side knows of none", () => {
    const found = Difference.ofAmounts(
      (_: null, { on }: Difference.Side) => (on < "2023-01-01" ? Result.fail("no rule yet") : Result.succeed({})),
      [null],
      side(city, "2022-12-31"),
      side(city, "2023-01-01")
    )
    expect(found).toMatchObject({ changed: 1, unknown: 1, amounts: {} })
    expect(found.details[0]?.changes).toEqual({ amounts: [], failures: { before: "no rule yet" } })
  })

  it("that fail on both sides are unknown, and nothing is said to have changed", () => {
    const found = Difference.ofAmounts(reckon, [{ heads: "many" }, { heads: 300 }], before, before)
    expect(found).toMatchObject({ records: 2, changed: 0, unknown: 1, failed: { before: 1, after: 1 }, details: [] })
    expect(found.amounts.grant).toMatchObject({
      counted: 1,
      changed: 0,
      before: Ratio.make(200, 3),
      difference: Ratio.make(0)
    })
  })
})

test("a side whose day is none is refused before anything is compared with it", () => {
  const never = side(city, "2023-02-29")
  const ask: ReadonlyArray<() => unknown> = [
    () => Difference.ofParameters(never, side(city)),
    () => Difference.ofNorms([], side(city), never),
    () => Difference.ofFindings([], [], never, side(city)),
    () => Difference.ofCases([], side(city), never),
    () => Difference.ofAmounts(reckon, [], never, side(city))
  ]
  for (const asked of ask) expect(asked).toThrow(DefinitionError)
  expect(() => Difference.ofFindings([size], [], side(city), side(city))).toThrow(/exception poor is not in the set/)
})

// ---------------------------------------------------------------------------------------------------------------------
describe("whatever is compared", () => {
  const anyBook = fc
    .record(
      {
        herd: fc.constantFrom(100, 120, 150),
        share: fc.constantFrom("0.3", "0.25", "0.2").map((text) => Ratio.make(text)),
        comment: fc.constantFrom(30, 31, 45).map((n) => TimeLimit.atLeast(n, "day")),
        review: fc.constantFrom(5, 7, 9).map((n) => TimeLimit.atLeast(n, "workingDay")),
        archive: fc.constantFrom(20, 15, 10).map((n) => TimeLimit.within(n, "day"))
      },
      { requiredKeys: [] }
    )
    .map((values) => laid(city, values))
  const anyDay = fc.constantFrom(
    "2019-12-31",
    "2022-12-31",
    "2023-02-28",
    "2023-03-01",
    "2023-04-01",
    "2023-05-15",
    "2036-02-01"
  )
  const anySide = fc.tuple(anyBook, anyDay).map(([rulebook, on]) => side(rulebook, on))
  const anyFacts = fc.array(
    fc.record(
      {
        herd: fc.constantFrom(9, 10, 99, 100, 120, 149, 150),
        share: fc.constantFrom("0.2", "0.22", "0.3", "x"),
        isPoor: fc.boolean(),
        isOpen: fc.boolean()
      },
      { requiredKeys: [] }
    ),
    { maxLength: 6 }
  )
  const anyCase = fc
    .array(
      fc.tuple(fc.constantFrom("publish", "close", "archive", "receive", "request", "arrive", "opine"), fc.nat(25)),
      { maxLength: 9 }
    )
    .chain((steps) => fc.constantFrom("2022-12-20", "2023-02-20", "2035-12-20").map((from) => ({ from, steps })))
    .map(({ from, steps }) => {
      let on: string = from
      return matter(
        ...steps.map(([activity, days]) => {
          on = Result.getOrThrow(LocalDate.plusDays(on, days))
          return did(activity, on)
        })
      )
    })
  const anyCases = fc.array(anyCase, { maxLength: 3 })
  const anyHerds = fc.array(
    fc.record({ heads: fc.oneof(fc.nat(300), fc.constant("many")), old: fc.boolean() }, { requiredKeys: ["heads"] }),
    { maxLength: 6 }
  )
  const all = { details: Number.POSITIVE_INFINITY }

  /** The same seen from the other side. */
  const turned = <S extends string>({ changed, unknown, transitions }: Difference.Tally<S>) => ({
    changed,
    unknown,
    transitions: Object.fromEntries(
      Object.entries(transitions).map(([key, n]) => [key.split("→").reverse().join("→"), n])
    )
  })
  const turnedAll = <S extends string>(tallies: Difference.Tallies<S>) => ({
    ...turned(tallies),
    byId: Object.fromEntries(Object.entries(tallies.byId).map(([id, tally]) => [id, turned(tally)]))
  })
  const turnedDays = ({ moved, sum, min, max, uncounted }: Difference.Days) => ({
    moved,
    sum: 0 - sum,
    uncounted,
    ...(max === undefined ? {} : { min: 0 - max }),
    ...(min === undefined ? {} : { max: 0 - min })
  })
  const flip = { stricter: "laxer", laxer: "stricter", notComparable: "notComparable" } as const
  const opposite = { added: "removed", removed: "added", changed: "changed" } as const
  const byKey = (rows: ReadonlyArray<unknown>) => rows.map((row) => JSON.stringify(row)).sort()
  const sides = (change: Difference.Change<unknown>) => [change.id, change.before, change.after]
  const otherSides = (change: Difference.Change<unknown>) => [change.id, change.after, change.before]

  /** The tally of the details, without what is unknown. */
  const tallied = (changes: ReadonlyArray<Difference.Change<{ readonly status: string }>>) => {
    const transitions: Record<string, number> = {}
    for (const { before, after } of changes) {
      const key = `${before?.status ?? "none"}→${after?.status ?? "none"}`
      transitions[key] = (transitions[key] ?? 0) + 1
    }
    return { changed: changes.length, transitions }
  }

  it("does not differ from itself", () => {
    fc.assert(
      fc.property(anySide, anyFacts, anyCases, anyHerds, (one, records, cases, herdsOfAll) => {
        expect(Difference.ofParameters(one, one)).toEqual([])
        expect(Difference.ofNorms(norms, one, one)).toEqual([])
        const findings = Difference.ofFindings(norms, records, one, one, all)
        expect(findings).toMatchObject({ records: records.length, changed: 0, unknown: 0, details: [] })
        const found = Difference.ofCases(cases, one, one, all)
        expect(found).toMatchObject({ records: cases.length, changed: 0, details: [] })
        expect([found.findings, found.duties, found.activities].map((t) => [t.changed, t.transitions])).toEqual([
          [0, {}],
          [0, {}],
          [0, {}]
        ])
        expect(Object.values(found.days)).toEqual(Array(3).fill({ moved: 0, sum: 0, uncounted: 0 }))
        const amounts = Difference.ofAmounts(reckon, herdsOfAll, one, one, all)
        expect(amounts).toMatchObject({ changed: 0, details: [] })
        for (const { difference, changed, unknown } of Object.values(amounts.amounts)) {
          expect([difference, changed, unknown]).toEqual([Ratio.make(0), 0, 0])
        }
      }),
      { numRuns: 60 }
    )
  })

  it("is turned round with its sides: before and after change places, sums change their sign", () => {
    fc.assert(
      fc.property(anySide, anySide, anyFacts, anyCases, anyHerds, (a, b, records, cases, herdsOfAll) => {
        const there = Difference.ofParameters(a, b)
        const back = Difference.ofParameters(b, a)
        expect(back.map((r) => [r.id, r.change, r.strictness, r.differs, r.before, r.after])).toEqual(
          there.map((r) => [r.id, opposite[r.change], r.strictness && flip[r.strictness], r.differs, r.after, r.before])
        )
        const ends = { starts: "ends", ends: "starts", changed: "changed" } as const
        expect(Difference.ofNorms(norms, b, a).map((r) => [r.id, r.change])).toEqual(
          Difference.ofNorms(norms, a, b).map((r) => [r.id, ends[r.change]])
        )
        const findings = [
          Difference.ofFindings(norms, records, a, b, all),
          Difference.ofFindings(norms, records, b, a, all)
        ] as const
        expect(findings[1].findings).toEqual(turnedAll(findings[0].findings))
        expect(findings[1].details.map((d) => [d.index, d.changes.map(sides)])).toEqual(
          findings[0].details.map((d) => [d.index, d.changes.map(otherSides)])
        )
        const [x, y] = [Difference.ofCases(cases, a, b, all), Difference.ofCases(cases, b, a, all)]
        expect(y).toMatchObject({ records: x.records, changed: x.changed, unknown: x.unknown })
        expect([y.findings, y.duties, y.activities]).toEqual(
          [x.findings, x.duties, x.activities].map((t) => turnedAll<string>(t))
        )
        expect(Object.values(y.days)).toEqual(Object.values(x.days).map(turnedDays))
        for (const [i, { changes }] of y.details.entries()) {
          const other = x.details[i]?.changes ?? expect.fail()
          for (const part of ["findings", "duties", "activities"] as const) {
            expect(byKey(changes[part].map(sides))).toEqual(byKey(other[part].map(otherSides)))
          }
        }
        const [p, q] = [Difference.ofAmounts(reckon, herdsOfAll, a, b), Difference.ofAmounts(reckon, herdsOfAll, b, a)]
        expect(q).toMatchObject({
          records: p.records,
          changed: p.changed,
          unknown: p.unknown,
          failed: { before: p.failed.after, after: p.failed.before }
        })
        expect(Object.keys(q.amounts).sort()).toEqual(Object.keys(p.amounts).sort())
        for (const [id, sums] of Object.entries(p.amounts)) {
          const difference = Ratio.subtract(Ratio.make(0), sums.difference)
          expect(q.amounts[id]).toEqual({ ...sums, before: sums.after, after: sums.before, difference })
        }
      }),
      { numRuns: 60 }
    )
  })

  it("has totals that are the sums of its details, where all are kept", () => {
    fc.assert(
      fc.property(anySide, anySide, anyFacts, anyCases, anyHerds, (a, b, records, cases, herdsOfAll) => {
        const findings = Difference.ofFindings(norms, records, a, b, all)
        expect(findings.findings).toMatchObject(tallied(findings.details.flatMap((d) => d.changes)))
        expect(findings.changed).toBe(findings.details.length)
        const found = Difference.ofCases(cases, a, b, all)
        expect(found.changed).toBe(found.details.length)
        for (const part of ["findings", "duties", "activities"] as const) {
          const changes = found.details.flatMap(
            (d): ReadonlyArray<Difference.Change<{ readonly status: string }>> => d.changes[part]
          )
          const { transitions, changed, byId } = found[part]
          expect({ changed, transitions }).toEqual(tallied(changes))
          for (const [id, own] of Object.entries(byId)) {
            expect({ changed: own.changed, transitions: own.transitions }).toEqual(
              tallied(changes.filter((c) => c.id === id))
            )
          }
        }
        const moves = {
          due: found.details.flatMap((d) => d.changes.duties.map((c) => c.days.due)),
          lastDay: found.details.flatMap((d) => d.changes.duties.map((c) => c.days.lastDay)),
          lawfulFrom: found.details.flatMap((d) => d.changes.activities.map((c) => c.days.lawfulFrom))
        }
        for (const name of ["due", "lastDay", "lawfulFrom"] as const) {
          const moved = moves[name].filter((n) => n !== undefined && n !== 0) as ReadonlyArray<number>
          expect(found.days[name]).toMatchObject({
            moved: moved.length,
            sum: moved.reduce((sum, n) => sum + n, 0),
            ...(moved.length > 0 && { min: Math.min(...moved), max: Math.max(...moved) })
          })
          expect(found.days[name].uncounted).toBeLessThanOrEqual(moves[name].filter((n) => n === undefined).length)
        }
        const amounts = Difference.ofAmounts(reckon, herdsOfAll, a, b, all)
        for (const [id, sums] of Object.entries(amounts.amounts)) {
          const changes = amounts.details.flatMap((d) => d.changes.amounts.filter((c) => c.id === id && c.difference))
          expect(sums.changed).toBe(changes.length)
          expect(sums.difference).toEqual(
            changes.reduce((sum, c) => Ratio.add(sum, c.difference ?? Ratio.make(0)), Ratio.make(0))
          )
          expect(sums.difference).toEqual(Ratio.subtract(sums.after, sums.before))
        }
      }),
      { numRuns: 60 }
    )
  })

  it("has the findings of all norms, although only those that can differ are evaluated", () => {
    fc.assert(
      fc.property(anySide, anySide, anyFacts, (a, b, records) => {
        const expected = records.flatMap((record, index) => {
          const after = Norm.evaluateAll(norms, record, b)
          const pairs = Norm.evaluateAll(norms, record, a).map((before, i) => [before, after[i]] as const)
          const changes = pairs.filter(([x, y]) =>
            ["status", "actual", "bound"].some((k) => String(x[k as "status"]) !== String(y?.[k as "status"]))
          )
          return changes.length === 0
            ? []
            : [{ index, record, changes: changes.map(([before, after]) => ({ id: before.id, before, after })) }]
        })
        expect(Difference.ofFindings(norms, records, a, b, all).details).toEqual(expected)
      }),
      { numRuns: 300 }
    )
  })

  it("leads from what one side finds of a case to what the other finds", () => {
    const changed = <A>(
      things: ReadonlyArray<A>,
      changes: ReadonlyArray<Difference.Change<A>>,
      write: (a: A) => string
    ): ReadonlyArray<string> => {
      const left = things.map(write)
      for (const { before, after } of changes) {
        if (before !== undefined) expect(left.splice(left.indexOf(write(before)), 1)).toEqual([write(before)])
        if (after !== undefined) left.push(write(after))
      }
      return left.sort()
    }
    const finding = (f: Finding.Finding) => JSON.stringify([f.id, f.status, f.actual, f.bound])
    const duty = (d: Duty.Duty) => JSON.stringify([d.id, d.activities, d.status, d.due, d.lastDay, d.remaining])
    fc.assert(
      fc.property(anySide, anySide, anyCase, (a, b, one) => {
        const none = { findings: [], duties: [], activities: [] }
        const { findings, duties, activities } = Difference.ofCases([one], a, b).details[0]?.changes ?? none
        const found = Case.findings(one, b.on, b).map(finding).sort()
        expect(changed(Case.findings(one, a.on, a), findings, finding)).toEqual(found)
        expect(changed(Case.duties(one, a.on, a), duties, duty)).toEqual(Case.duties(one, b.on, b).map(duty).sort())
        const [before, after] = [Case.permitted(one, a.on, a), Case.permitted(one, b.on, b)].map((permitted) =>
          permitted.map((p) => p.activity)
        ) as [Array<string>, Array<string>]
        const opened = activities.filter((c) => c.before?.status !== "permitted" && c.after?.status === "permitted")
        const closed = activities.filter((c) => c.before?.status === "permitted" && c.after?.status !== "permitted")
        expect(opened.map((c) => c.id).sort()).toEqual(after.filter((id) => !before.includes(id)).sort())
        expect(closed.map((c) => c.id).sort()).toEqual(before.filter((id) => !after.includes(id)).sort())
      }),
      { numRuns: 200 }
    )
  })

  it("is the sum of its halves", () => {
    fc.assert(
      fc.property(anySide, anySide, anyFacts, anyFacts, (a, b, some, others) => {
        const count = (records: ReadonlyArray<Facts>) => Difference.ofFindings(norms, records, a, b)
        const [whole, first, second] = [count([...some, ...others]), count(some), count(others)]
        expect(whole.changed).toBe(first.changed + second.changed)
        expect(whole.unknown).toBe(first.unknown + second.unknown)
        for (const key of Object.keys(whole.findings.transitions) as ReadonlyArray<
          keyof typeof whole.findings.transitions
        >) {
          expect(whole.findings.transitions[key]).toBe(
            (first.findings.transitions[key] ?? 0) + (second.findings.transitions[key] ?? 0)
          )
        }
      }),
      { numRuns: 60 }
    )
  })

  it("is touched by an override only where its parameter is used, and only on its days", () => {
    const uses: Readonly<Record<string, ReadonlyArray<string>>> = {
      herd: ["size"],
      share: ["ratio"],
      comment: ["comment-period", "comment-period:reason", "close"],
      review: ["review-period", "opine"],
      archive: ["archive-in-time"]
    }
    const override = fc.constantFrom<readonly [string, unknown]>(
      ["herd", 150],
      ["share", Ratio.make("0.2")],
      ["comment", TimeLimit.atLeast(45, "day")],
      ["review", TimeLimit.atLeast(9, "workingDay")],
      ["archive", TimeLimit.within(10, "day")]
    )
    fc.assert(
      fc.property(anyBook, anyDay, override, anyFacts, anyCases, (rulebook, on, [name, value], records, cases) => {
        const own = laid(city, { [name]: value }, "2023-03-01", "2023-04-01")
        const [a, b] = [side(city, on), side(own, on)]
        const parameters = Difference.ofParameters(a, b).map((r) => r.id)
        expect(parameters).toEqual(on === "2023-03-01" || on === "2023-04-01" ? [name] : [])
        const findings = Difference.ofFindings(norms, records, a, b, all)
        if (parameters.length === 0) expect(findings.changed).toBe(0)
        const found = Difference.ofCases(cases, a, b, all)
        const touched = [findings.findings, found.findings, found.duties, found.activities].flatMap((t) =>
          Object.entries(t.byId)
        )
        for (const [id, { changed }] of touched) if (changed > 0) expect(uses[name]).toContain(id)
        // and to lay one book over another leaves both as they were
        expect(Difference.ofParameters(side(rulebook), side(rulebook))).toEqual([])
        expect(city.overrides).toEqual([])
      }),
      { numRuns: 100 }
    )
  })
})
