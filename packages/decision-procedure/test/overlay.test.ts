import * as Case from "@zhengce/core/Case"
import * as Instrument from "@zhengce/core/Instrument"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { audit, legalityReview, procedure, publicComment, readings, rulebook } from "../src/index.ts"

// An invented district that follows the decree by reference (article 58), with 45 days of public comment and 10 working
// days of review of its own.
const rules = Instrument.define({
  id: "district",
  title: { zh: "某区重大行政决策程序细则", en: "District rules of procedure" },
  number: { zh: "某区政〔2022〕1号", en: "District No. 1 of 2022" },
  issuer: { zh: "某区人民政府", en: "a district government" },
  inForce: { from: LocalDate.make("2022-09-19") },
  status: "unverified",
  outline: { 8: [0, 0], 15: [0] }
})
const lay = (base: Rulebook.Rulebook, parameter: string, value: TimeLimit.TimeLimit, article: string) =>
  Result.getOrThrow(
    Rulebook.override(base, {
      parameter,
      jurisdiction: { zh: "某区", en: "a district" },
      value,
      inForce: rules.inForce,
      cites: rules.at(article)
    })
  )
const district = lay(
  lay(rulebook, publicComment.id, TimeLimit.atLeast(45, "day"), "8.2"),
  legalityReview.id,
  TimeLimit.atLeast(10, "workingDay"),
  "15"
)

// Published on 10 October 2022, the 30th day is Wednesday 9, the 45th Thursday 24 November. Received on Monday 26
// September, working days 1 to 4 are 27 to 30 September, 5 and 6 Saturday 8 and Sunday 9 October (worked), 7 is the 10th, 8
// to 10 are 11 to 13 October.
const events = [
  { activity: "legality.receive", on: "2022-09-26", by: "justiceBureau" },
  { activity: "legality.approve", on: "2022-10-12", by: "justiceBureau" },
  { activity: "comment.publish", on: "2022-10-10", by: "organiser" },
  { activity: "comment.close", on: "2022-11-23", by: "organiser" }
]
const context = (of: Rulebook.Rulebook) => ({
  calendar: WorkCalendar.china,
  rulebook: of,
  on: LocalDate.make("2022-12-30")
})
const clocks = (of: Rulebook.Rulebook) =>
  Result.getOrThrow(audit({ id: "x", events }, context(of), [])).report.findings.flatMap((f) =>
    f.id === "comment-period" || f.id === "review-period" ? [f] : []
  )

it("the city's own values are kept by a day on which the district's are not", () => {
  const shown = (of: Rulebook.Rulebook) => clocks(of).map((f) => [f.id, f.status, f.actual, f.bound])
  expect(shown(rulebook)).toEqual([
    ["comment-period", "satisfied", "2022-11-23", "2022-11-09"],
    ["review-period", "satisfied", "2022-10-12", "2022-10-10"]
  ])
  expect(shown(district)).toEqual([
    ["comment-period", "departed", "2022-11-23", "2022-11-24"],
    ["review-period", "departed", "2022-10-12", "2022-10-13"]
  ])
})

it("the answer cites the district's provision and shows the base beside it", () => {
  const [comment, review] = clocks(district)
  expect(comment?.cites.map((c) => c.id)).toEqual(["zz246-17-2", "district-8-2"])
  expect(review?.cites.map((c) => c.id)).toEqual(["zz246-36-3", "district-15"])
  const base = comment?.grounds.find((g) => g.name === publicComment.id)?.base
  expect([base?.value, base?.cites.text.zh]).toMatchObject([{ n: 30, unit: "day" }, "第十七条第二款"])
})

it("a case of the district is held to its own values on the day itself", () => {
  const on = (date: string) => LocalDate.make(date)
  const published = Case.decode(procedure, {
    id: "d",
    procedure: { id: procedure.id, version: procedure.version },
    entries: events.slice(2, 3)
  })
  const closing = (of: Rulebook.Rulebook) =>
    Case.blocked(Result.getOrThrow(published), on("2022-11-08"), context(of)).find(
      (b) => b.activity === "comment.close"
    )?.lawfulFrom
  expect([closing(rulebook), closing(district)]).toEqual(["2022-11-09", "2022-11-24"])
})

it("an open question is read in the same way for the district's values", () => {
  const reading = readings.filter((r) => r.id === "publication-day-counts")
  const { readings: shown } = Result.getOrThrow(audit({ id: "x", events }, context(district), reading))
  const changed = shown[0]?.changes.find((c) => c.id === "comment-period")
  // with the 10th of October as day 1, day 45 is Wednesday 23 November
  expect([changed?.after?.status, changed?.after?.bound]).toEqual(["satisfied", "2022-11-23"])
})

it("the district cannot be laxer", () => {
  const laxer = Rulebook.override(rulebook, {
    parameter: publicComment.id,
    jurisdiction: { zh: "某区", en: "a district" },
    value: TimeLimit.atLeast(29, "day"),
    inForce: rules.inForce,
    cites: rules.at("8.2")
  })
  expect(Result.isFailure(laxer) && laxer.failure.reason).toBe("laxer")
})
