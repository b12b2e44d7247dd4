import type { LocalDate } from "@zhengce/core/LocalDate"
import { type Audit, facts, procedure, tracks } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { examples, problems, read } from "../src/pages/audit/examples.ts"
import { auditOf, completeIn, largest, lastDayIn, readText, tooLarge } from "../src/pages/audit/file.ts"
import * as Report from "../src/pages/audit/report.ts"

const on = "2023-01-31" as LocalDate
const everything = tracks.map((t) => t.id)
const audited = (file: object, complete?: ReadonlyArray<string>): Audit =>
  Result.getOrThrow(auditOf(file, on, complete))
const found = (audit: Audit, id: string) => audit.report.findings.find((f) => f.id === id) ?? expect.fail(id)

// decided on 14 October and signed on the 18th: day 30 is 17 November, or 14 November where it runs from the decision
const archived = {
  id: "2022-001",
  facts: { experts: { anyDirectInterest: true, panel: { items: ["legalExpert"], complete: true } } },
  events: [
    { activity: "decision.pass", on: "2022-10-14", by: "mayor" },
    { activity: "decision.complete", on: "2022-10-18", by: "government" },
    { activity: "archive.file", on: "2022-11-17", by: "organiser" }
  ],
  complete: ["archive"]
}

describe("the examples", () => {
  it("are all of their form, and each is audited", () => {
    expect(problems).toEqual([])
    expect(examples.map((e) => e.id)).toEqual(["clean", "five-breaches", "half-missing"])
    const verdicts = examples.map(({ file, on: day }) => {
      const { report } = Result.getOrThrow(auditOf(file, day, undefined))
      return [report.counts.breached, report.counts.undetermined > 0]
    })
    expect(verdicts).toEqual([
      [0, false],
      [5, true],
      [5, true]
    ])
  })
  it("that lack something are named", () => {
    const { examples: none, problems: told } = read({ "a.yaml": "id: a\non: 2023-02-30\n" })
    expect(none).toEqual([])
    expect(told[0]).toMatch(/^a\.yaml: /)
  })
})

describe("a file", () => {
  it("is JSON by its name, and YAML otherwise", () => {
    expect(readText("a.JSON", '{"id":"x"}')).toEqual(Result.succeed({ id: "x" }))
    expect(readText("a.yml", 'id: x\nevents:\n  - { on: "2022-10-14" }\n')).toEqual(
      Result.succeed({ id: "x", events: [{ on: "2022-10-14" }] })
    )
    const broken = [readText("a.json", "id: x"), readText("a.yaml", "{ id: x")].map((r) =>
      Result.isFailure(r) ? r.failure.map(({ path, expected }) => [path, expected.en.slice(0, 17)]) : "was read"
    )
    expect(broken).toEqual([[["", "a valid JSON file"]], [["", "a valid YAML file"]]])
  })
  it("is too large only beyond the limit", () => {
    expect([largest - 1, largest, largest + 1].map((size) => tooLarge(size) !== undefined)).toEqual([
      false,
      false,
      true
    ])
  })
  it("is refused with every place that is not in order", () => {
    const refused = auditOf({ facts: { hearing: { held: "yes" }, draft: { schemes: 0 } } }, on, undefined)
    const issues = Result.isFailure(refused) ? refused.failure.issues : []
    expect(issues.map(({ path, value }) => [path, value])).toEqual([
      ["/facts/draft/schemes", 0],
      ["/facts/hearing/held", "yes"]
    ])
    expect(Result.isFailure(auditOf(null, on, []))).toBe(true)
    expect(Result.isFailure(auditOf([], on, []))).toBe(true)
  })
  it("says by which day and with which records it is audited first", () => {
    expect([lastDayIn(archived), completeIn(archived)]).toEqual(["2022-11-17", ["archive"]])
    expect([lastDayIn({}), completeIn({})]).toEqual([procedure.inForce.from, []])
  })
  it("is judged by the records that the reader says are complete", () => {
    const { complete: _, ...file } = archived
    const ordered = (complete: ReadonlyArray<string>) => found(audited(file, complete), "copy-to-office").status
    expect([ordered([]), ordered(["archive"])]).toEqual(["undetermined", "breached"])
  })
})

describe("the report", () => {
  const audit = audited(archived)

  it("says in one sentence what it comes to", () => {
    const clean = examples[0] ?? expect.fail()
    const verdicts = [
      audit,
      audited({}),
      audited({ facts: { matter: { excludedAs: "legislation" } } }),
      Result.getOrThrow(auditOf(clean.file, clean.on, undefined))
    ].map(Report.verdictOf)
    expect(verdicts.map(({ tone }) => tone)).toEqual(["bad", "warn", "plain", "good"])
    expect(verdicts[0]?.text.en).toBe(`Breaches found: ${audit.report.counts.breached}.`)
  })
  it("shows a finding that is met by one reading only among those that count", () => {
    const others = Report.otherwise(audit)
    const archive = found(audit, "archive")
    expect([archive.status, archive.bound]).toEqual(["satisfied", "2022-11-17"])
    const [other] = others.get(archive) ?? []
    expect([other?.reading.id, other?.after?.status, other?.after?.bound]).toEqual([
      "archive-from-decision",
      "breached",
      "2022-11-14"
    ])
    const shownBy = Report.filters.filter((f) => Report.isShown(f, archive, others.get(archive)))
    expect(shownBy).toEqual(["found", "attention", "all"])
    const unknown = found(audit, "secrets-kept")
    expect(Report.filters.filter((f) => Report.isShown(f, unknown))).toEqual(["undetermined", "attention", "all"])
  })
  it("names what to look for: events and reasons by the step, facts by their name", () => {
    expect(Report.soughtText("/events/archive.file").zh).toBe("“统一入卷归档”的记录")
    expect(Report.soughtText("/events/comment.publish/reasons/comment-period").en).toMatch(
      /^the reason recorded with: /
    )
    expect(Report.soughtText("/experts/keptSecrets").en).toBe("whether experts kept what is confidential")
    // nothing that an audit of nothing asks for is left without a name
    const nameless = audited({}).report.needed.filter((p) => !/\p{Script=Han}/u.test(Report.soughtText(p).zh))
    expect(nameless).toEqual([])
  })
  it("says facts and their values by name, in the sentences too", () => {
    expect(Report.factsOf(found(audit, "no-direct-interest"))).toEqual([
      {
        path: "experts.anyDirectInterest",
        name: { zh: "所选专家有无直接利害关系", en: expect.any(String) },
        value: { zh: "是", en: "yes" }
      }
    ])
    const technical = audited({ facts: { ...archived.facts, matter: { isTechnicalProject: true } } })
    const panel = found(technical, "technical-panel")
    expect(panel.text.zh).toContain("industryExpert")
    expect(Report.sentenceOf(panel).zh).toContain("行业专家、专业机构")
    expect(Report.sentenceOf(panel).zh).not.toMatch(/[a-z]/)
    expect(Report.sentenceOf(found(audit, "secrets-kept")).zh).not.toMatch(/[a-z]/)
    expect(Report.valueText("experts.panel", { items: [], complete: false }).en).toBe("none (perhaps not all)")
  })
  it("leaves no key of a fact in a Chinese sentence of the examples", () => {
    const sentences = examples.flatMap(({ file }) =>
      audited(file as object).report.findings.map((f) => Report.sentenceOf(f).zh)
    )
    const keys = Object.values(facts.shape).flatMap((group) => Object.keys(group.shape))
    const told = sentences.filter((s) => (s.match(/[A-Za-z]+/g) ?? []).some((word) => keys.includes(word)))
    expect(sentences.length).toBeGreaterThan(150)
    expect(told).toEqual([])
  })
  it("tells changes about one step apart by the limit", () => {
    const events = [
      { activity: "hearing.announce", on: "2022-10-20", by: "organiser" },
      { activity: "hearing.serveMaterials", on: "2022-10-28", by: "organiser" },
      { activity: "hearing.hold", on: "2022-11-04", by: "organiser" }
    ]
    const { readings } = audited({ events }, everything)
    const { changes } = readings.find((r) => r.reading.id === "difference-of-dates") ?? expect.fail()
    const names = changes.map((change) => Report.nameApart(change, changes).zh)
    expect(names.length).toBe(2)
    expect(new Set(names).size).toBe(2)
    const [one] = changes
    expect(one && Report.nameApart(one, [one]).zh).toBe("召开听证会")
  })
  it("is data that a file can hold, without functions", () => {
    const data = Report.dataOf(audit, on, ["archive"])
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
    expect(data).toMatchObject({ id: "2022-001", on, complete: ["archive"], procedure: { id: procedure.id } })
    expect(JSON.stringify(data)).not.toContain('"relations"')
  })
})
