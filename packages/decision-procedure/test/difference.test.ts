import { readFileSync } from "node:fs"
import * as Difference from "@zhengce/core/Difference"
import * as Example from "@zhengce/core/Example"
import * as Instrument from "@zhengce/core/Instrument"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { archiving, type Facts, norms, procedure, publicComment, rulebook } from "../src/index.ts"

// What an invented district would change: 45 days of public comment instead of 30, or 20 days to archive instead of 30.
const measures = Instrument.define({
  id: "district",
  title: { zh: "某区重大行政决策办法", en: "District measures" },
  number: { zh: "某区1号", en: "District No. 1" },
  issuer: { zh: "某区人民政府", en: "a district government" },
  inForce: { from: LocalDate.make("2022-09-19") },
  status: "unverified",
  outline: { 1: [0], 2: [0] }
})
const district = (parameter: string, value: TimeLimit.TimeLimit, article: string) =>
  Result.getOrThrow(
    Rulebook.override(rulebook, {
      parameter,
      jurisdiction: { zh: "某区", en: "a district" },
      value,
      inForce: { from: LocalDate.make("2022-09-19") },
      cites: measures.at(article)
    })
  )
const commenting = district(publicComment.id, TimeLimit.atLeast(45, "day"), "1")
const hurried = district(archiving.id, TimeLimit.within(20, "day"), "2")

const side = (of: Rulebook.Rulebook, on: string) => ({
  rulebook: of,
  on: LocalDate.make(on),
  calendar: WorkCalendar.china
})
const examples = ["cases", "time-limits", "norms"].flatMap((name) => {
  const text = readFileSync(new URL(`../examples/${name}.yaml`, import.meta.url), "utf8")
  return (parse(text) as ReadonlyArray<unknown>).map((input) => Result.getOrThrow(Example.parse(input)))
})
const cases = examples.flatMap((e) =>
  e.given.events === undefined ? [] : [Result.getOrThrow(Example.toCase(e, procedure))]
)
const between = (other: Rulebook.Rulebook, on: string) =>
  Difference.ofCases(cases, side(rulebook, on), side(other, on), { details: Number.POSITIVE_INFINITY })

describe("45 days of public comment instead of 30", () => {
  it("are one parameter that is stricter", () => {
    const rows = Difference.ofParameters(side(rulebook, "2022-09-19"), side(commenting, "2022-09-19"))
    expect(rows.map((r) => [r.id, r.change, r.strictness])).toEqual([["public-comment", "changed", "stricter"]])
    expect(rows[0]?.text).toEqual({
      zh: "公开征求意见的期限（一般不少于30日）：由不少于30日（《郑州市人民政府重大行政决策程序规定》第十七条第二款）改为不少于45日（《某区重大行政决策办法》第一条），更严",
      en: "period of public comment (in general at least 30 days): at least 30 days (Zhengzhou Decree 246, Art. 17(2)) becomes at least 45 days (District measures, Art. 1), which is stricter"
    })
    expect(Difference.ofNorms(norms, side(rulebook, "2022-09-19"), side(commenting, "2022-09-19"))).toEqual([])
  })

  // Published on 13 January 2023, the 30th day is Sunday 12 February and moves to the 13th, the 45th is Monday 27
  // February. Published on 2 August, they are Friday 1 September and Saturday 16 September, which moves to the 18th.
  // Published on 16 May, they are 15 and 30 June, both working days. Published on 10 October 2022, they are Wednesday 9 and
  // Thursday 24 November. Nobody closed on the new day or later, so that what was in time is now short and lacks the reason
  // that is demanded with the publication; what was short remains so, measured by the later day.
  it("make short what was in time, and move the bound of what was short", () => {
    const found = between(commenting, "2024-01-31")
    const bounds = found.details.map(({ record, changes }) => {
      const { before, after } = changes.findings.find((f) => f.id === "comment-period") ?? expect.fail()
      return [record.id, before?.status, before?.bound, after?.status, after?.bound]
    })
    expect(bounds).toEqual([
      ["returned-review-2023", "satisfied", "2023-02-13", "departed", "2023-02-27"],
      ["clean-with-comment-2023", "satisfied", "2023-09-01", "departed", "2023-09-18"],
      ["audit-with-breaches-2023", "departed", "2023-06-15", "departed", "2023-06-30"],
      ["comment-a-day-short", "departed", "2022-11-09", "departed", "2022-11-24"],
      ["comment-exactly", "satisfied", "2022-11-09", "departed", "2022-11-24"],
      ["comment-a-day-over", "satisfied", "2022-11-09", "departed", "2022-11-24"],
      ["comment-shortened-with-reason", "departed", "2022-11-09", "departed", "2022-11-24"]
    ])
    expect(found).toMatchObject({
      records: cases.length,
      changed: 7,
      unknown: 0,
      duties: { changed: 0 },
      activities: { changed: 0 }
    })
    expect(found.findings.byId).toEqual({
      "comment-period": { changed: 7, unknown: 0, transitions: { "satisfied→departed": 4, "departed→departed": 3 } },
      "comment-period:reason": { changed: 4, unknown: 0, transitions: { "none→breached": 4 } }
    })
    const cited = found.details[0]?.changes.findings[0]
    expect([cited?.before, cited?.after].map((f) => f?.cites.map((c) => c.id))).toEqual([
      ["zz246-17-2"],
      ["zz246-17-2", "district-1"]
    ])
  })

  // On 13 November 2022 only the matters of that autumn have begun. One was published on 13 October: the 30th day is
  // Saturday 12 November and moves to Monday the 14th, the 45th is Sunday 27 November and moves to Monday the 28th, 14 days
  // later. Four were published on 10 October: the 30th day has come, the 45th has not, and one of them gave its reason, so
  // that its close is permitted as a departure.
  it("move the day from which comment may be closed", () => {
    const found = between(commenting, "2022-11-13")
    const closes = found.details.map(({ record, changes }) => [
      record.id,
      ...changes.activities.map((a) => [
        a.id,
        a.before?.status,
        a.before?.lawfulFrom,
        a.after?.status,
        a.after?.lawfulFrom
      ])
    ])
    expect(closes).toEqual([
      ["comment-a-day-short", ["comment.close", "permitted", undefined, "blocked", "2022-11-24"]],
      ["comment-exactly", ["comment.close", "permitted", undefined, "blocked", "2022-11-24"]],
      ["comment-a-day-over", ["comment.close", "permitted", undefined, "blocked", "2022-11-24"]],
      ["comment-shortened-with-reason", ["comment.close", "permitted", undefined, "permitted", undefined]],
      ["comment-ends-on-rest-day", ["comment.close", "blocked", "2022-11-14", "blocked", "2022-11-28"]]
    ])
    expect(found.activities.transitions).toEqual({
      "permitted→blocked": 3,
      "permitted→permitted": 1,
      "blocked→blocked": 1
    })
    expect(found.days.lawfulFrom).toEqual({ moved: 1, sum: 14, min: 14, max: 14, uncounted: 3 })
  })
})

describe("20 days to archive instead of 30", () => {
  // Three duties each: the file, and the copies to the General Office and to the judicial administration.
  //
  //   completed          the 30th day               the 20th day               nominal  last   done
  //   18 October 2022    Thu 17 November            Mon 7 November             -10      -10    17 November
  //   1 November 2023    Fri 1 December             Tue 21 November            -10      -10    1 December
  //   1 September 2023   1 October, Sat 7 October   Thu 21 September           -10      -16    8 October, one not at all
  //   14 November 2022   Wed 14 December            Sun 4, Mon 5 December      -10      -9     13, 14 and 15 December
  //   2 December 2022    1 January, Tue 3 January   Thu 22 December            -10      -12    not at all
  //
  // In time and then late: 17 November, 1 December, 13 and 14 December, 12 in all. Late either way: 8 October twice and 15
  // December, 5. Never done: 1 of September and 3 of December, 4. Last days: 6 × -10 + 3 × -16 + 9 × -9 + 3 × -12 = -225.
  const found = between(hurried, "2024-01-31")

  it("make late what was done in time", () => {
    expect(found.duties).toMatchObject({
      changed: 21,
      unknown: 0,
      transitions: { "done→doneLate": 12, "doneLate→doneLate": 5, "overdue→overdue": 4 }
    })
    for (const id of ["archive", "copy-to-office", "copy-to-justice"]) expect(found.duties.byId[id]?.changed).toBe(7)
    expect(found.findings.transitions).toEqual({ "satisfied→breached": 12, "breached→breached": 9 })
  })

  it("move the nominal days by ten, and the last days by what rest days make of it", () => {
    expect(found.days).toEqual({
      due: { moved: 21, sum: -210, min: -10, max: -10, uncounted: 0 },
      lastDay: { moved: 21, sum: -225, min: -16, max: -9, uncounted: 0 },
      lawfulFrom: { moved: 0, sum: 0, uncounted: 0 }
    })
  })

  it("are as much later, seen from the other side", () => {
    const back = Difference.ofCases(cases, side(hurried, "2024-01-31"), side(rulebook, "2024-01-31"))
    expect(back.days.lastDay).toEqual({ moved: 21, sum: 225, min: 9, max: 16, uncounted: 0 })
    expect(back.duties.transitions).toEqual({ "doneLate→done": 12, "doneLate→doneLate": 5, "overdue→overdue": 4 })
  })
})

describe("the day on which the decree came into force, 19 September 2022", () => {
  const starting = (a: string, b: string) =>
    Difference.ofNorms(norms, side(rulebook, a), side(rulebook, b)).map((r) => `${r.id} ${r.change}`)

  it("brings every norm and every number, and nothing changes before or after it", () => {
    expect(starting("2022-09-17", "2022-09-18")).toEqual([])
    expect(starting("2022-09-18", "2022-09-19")).toEqual(norms.map((n) => `${n.id} starts`))
    expect(starting("2022-09-19", "2022-09-20")).toEqual([])
    const added = Difference.ofParameters(side(rulebook, "2022-09-18"), side(rulebook, "2022-09-19"))
    expect(added.map((r) => [r.id, r.change])).toEqual(rulebook.parameters.map((p) => [p.id, "added"]))
  })

  it("finds on every matter what every norm says of it, and calls unknown what it cannot judge", () => {
    const records = examples.flatMap((e) => (e.given.facts === undefined ? [] : [e.given.facts as Facts]))
    const found = Difference.ofFindings(norms, records, side(rulebook, "2022-09-18"), side(rulebook, "2022-09-19"))
    expect(found).toMatchObject({ records: records.length, changed: records.length })
    expect(found.findings.changed).toBe(records.length * norms.length)
    expect(Object.keys(found.findings.transitions).every((key) => key.startsWith("notInForce→"))).toBe(true)
    expect(found.findings.transitions["notInForce→undetermined"]).toBe(found.findings.unknown)
    expect(found.findings.transitions["notInForce→breached"]).toBeGreaterThan(0)
  })
})

it("no matter differs between a rulebook and itself", () => {
  for (const on of ["2022-10-10", "2022-11-13", "2023-06-20", "2024-01-31"]) {
    expect(between(rulebook, on)).toMatchObject({ records: cases.length, changed: 0, details: [] })
  }
})
