import * as Case from "@zhengce/core/Case"
import * as ICalendar from "@zhengce/core/ICalendar"
import * as Instrument from "@zhengce/core/Instrument"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
import * as ProcedurePlan from "@zhengce/core/ProcedurePlan"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it, test } from "vitest"
import { type PlanChoices, plan, procedure, publicComment, rulebook } from "../src/index.ts"

const context = { calendar: WorkCalendar.china, rulebook }
const planOf = (choices: PlanChoices, given = context) => Result.getOrThrow(plan(choices, given))
const refusalOf = (choices: unknown) => {
  const made = plan(choices, context)
  return Result.isFailure(made) ? made.failure : expect.fail("a refusal was expected")
}
const stepOf = ({ steps }: ProcedurePlan.Plan, activity: string): ProcedurePlan.PlanStep =>
  steps.find((s) => s.activity === activity) ?? expect.fail(`${activity} is not planned`)
const earliest = (of: ProcedurePlan.Plan, ...activities: ReadonlyArray<string>) =>
  activities.map((a) => stepOf(of, a).earliest)
const latest = (of: ProcedurePlan.Plan, ...activities: ReadonlyArray<string>) =>
  activities.map((a) => stepOf(of, a).latest)
const moved = (day: LocalDate.LocalDate, days: number) => Result.getOrThrow(LocalDate.plusDays(day, days))

/** The events of a plan on other days, by place; those of one day in the plan's order. */
const eventsOf = (
  { case: { entries } }: ProcedurePlan.Plan,
  dayOf: (place: number) => LocalDate.LocalDate | undefined
) =>
  (entries as ReadonlyArray<Case.Event>)
    .map((event, i) => ({ ...event, on: dayOf(i) ?? event.on }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** The first refusal of events that are recorded one after the other. */
const refusalIn = (events: ReadonlyArray<Case.Event>, given: Case.Context = context): string | undefined => {
  let matter = Case.open(procedure, "plan")
  for (const event of events) {
    const recorded = Case.record(matter, event, given)
    if (Result.isFailure(recorded)) return recorded.failure.message
    matter = recorded.success
  }
  return undefined
}

// ---------------------------------------------------------------------------------------------------------------------
// Five starts around holidays
//
// Where a step has no time of its own, it falls on the day of the last step that it waits for. Comment (article 17): the
// 30th day after publication, and if that is a rest day the next working day. A hearing (article 19): 15 clear days after
// its announcement, and the announcement no later than the preceding working day. A supplement (article 36 paragraph 2):
// so many working days after its request, which do not count. The review (paragraph 3): ends on the seventh working day
// after the receipt. The archive (article 46): the 30th day after completion, and if that is a rest day the next working
// day.

/** National Day 2022: off from 1 to 7 October, worked on Saturday 8 and Sunday 9 October. A hearing and no open comment. */
const nationalDay: PlanChoices = {
  start: "2022-09-26",
  takes: { "draft.complete": { n: 5, unit: "workingDay" } },
  comment: { held: false },
  hearing: true,
  meetingOn: "2022-11-04"
}
/** Spring Festival 2023: off from 21 to 27 January, worked on Saturday 28 and Sunday 29. Ten days of comment, explained. */
const springFestival: PlanChoices = {
  start: "2023-01-13",
  comment: { days: 10, reason: "节后须立即施行" },
  supplement: { days: 3 }
}
/** May Day 2023: off from 29 April to 3 May, worked on Sunday 23 April and Saturday 6 May. A symposium, an adjustment. */
const mayDay: PlanChoices = {
  start: "2023-04-24",
  comment: { held: false },
  other: "symposium",
  risk: "none",
  consultation: "disputed",
  conclusion: "adjust"
}
/** New Year 2026: off from 1 to 3 January, worked on Sunday 4 January. Comment, a hearing and a supplement. */
const newYear: PlanChoices = {
  start: "2025-12-02",
  hearing: true,
  supplement: { days: 1 },
  risk: "rely",
  meetingOn: "2026-01-16"
}
/** Nothing is published of 2027. Comment and a hearing. */
const unpublished: PlanChoices = { start: "2026-12-07", hearing: true, meetingOn: "2027-03-01" }

describe("started on Monday 26 September 2022", () => {
  const made = planOf(nationalDay)

  // Drafting: 27, 28, 29, 30 September, Saturday 8 October. Announced on that Saturday, which is worked; 15 clear days from
  // 9 to 23 October; heard on Monday 24. Review: 25, 26, 27, 28, 31 October, 1, 2 November. Archive: the 30th day after
  // 2 November is Friday 2 December.
  it("decides on 2 November", () => {
    expect(
      earliest(made, "draft.complete", "hearing.announce", "hearing.hold", "hearing.report", "legality.receive")
    ).toEqual(["2022-10-08", "2022-10-08", "2022-10-24", "2022-10-24", "2022-10-24"])
    expect(
      earliest(made, "legality.approve", "meeting.convene", "decision.pass", "party.report", "decision.publish")
    ).toEqual(Array(5).fill("2022-11-02"))
    expect(stepOf(made, "archive.file").deadline).toMatchObject({ due: "2022-12-02", lastDay: "2022-12-02" })
    expect(made.critical.map((i) => made.steps[i]?.activity)).toEqual([
      ...["proposal.make", "proposal.study", "launch.decide", "organiser.name"],
      ...["draft.start", "draft.complete", "hearing.announce", "hearing.hold", "hearing.present", "hearing.hear"],
      ...[
        "hearing.sign",
        "hearing.report",
        "opinions.process",
        "legality.submit",
        "legality.receive",
        "legality.approve"
      ],
      ...["meeting.submit", "meeting.convene", "meeting.discuss", "meeting.mayorSpeaks", "decision.pass"]
    ])
  })

  // A meeting on Friday 4 November: reviewed on 27, 28, 31 October, 1, 2, 3, 4 November, so received by Wednesday 26. Heard
  // on that day: 15 clear days from 11 October, so announced by Monday 10 October. Drafted on 29, 30 September, 8, 9, 10
  // October, so begun by Wednesday 28 September. Materials are served 7 clear days before, from 19 October: by Tuesday 18.
  it("leaves two days for a meeting on 4 November", () => {
    expect(
      latest(made, "draft.start", "draft.complete", "hearing.announce", "hearing.serveMaterials", "hearing.hold")
    ).toEqual(["2022-09-28", "2022-10-10", "2022-10-10", "2022-10-18", "2022-10-26"])
    expect(latest(made, "legality.receive", "legality.approve", "meeting.convene", "decision.pass")).toEqual([
      ...["2022-10-26", "2022-11-04", "2022-11-04", "2022-11-04"]
    ])
    expect(latest(made, "party.report", "decision.publish", "archive.file")).toEqual([undefined, undefined, undefined])
    expect(made.wish).toEqual({ by: "2022-11-04", isFeasible: true, daysLate: 0 })
  })
})

describe("started on Friday 13 January 2023", () => {
  const made = planOf(springFestival)

  // Comment: the tenth day is Monday 23 January, a holiday; the next working day is Saturday 28. Supplement: Sunday 29,
  // 30, 31 January. Review: 1, 2, 3, 6, 7, 8, 9 February. Archive: the 30th day after 9 February is Saturday 11 March, and
  // moves to Monday 13.
  it("decides on 9 February", () => {
    expect(
      earliest(made, "comment.publish", "comment.close", "legality.receive", "supplement.arrive", "decision.pass")
    ).toEqual(["2023-01-13", "2023-01-28", "2023-01-28", "2023-01-31", "2023-02-09"])
    expect(stepOf(made, "supplement.arrive").deadline).toMatchObject({ due: "2023-01-31", isMet: true })
    expect(stepOf(made, "archive.copyOffice").deadline).toMatchObject({ due: "2023-03-11", lastDay: "2023-03-13" })
  })

  it("departs from the thirty days, and from nothing else", () => {
    expect(made.steps.flatMap((s) => s.departs.map((r) => [s.activity, r.id]))).toEqual([
      ["comment.publish", "comment-period"]
    ])
    const found = Case.findings(made.case, LocalDate.make("2023-03-01"), context)
    expect(found.flatMap((f) => (f.status === "satisfied" ? [] : [[f.id, f.status]]))).toEqual([
      ["comment-period", "departed"]
    ])
  })
})

describe("started on Monday 24 April 2023", () => {
  // Review: 25, 26, 27, 28 April, 4, 5 May and Saturday 6 May, which is worked. Archive: the 30th day after 6 May is Monday
  // 5 June.
  it("decides on Saturday 6 May", () => {
    const made = planOf(mayDay)
    expect(
      earliest(made, "consult.settle", "opinions.process", "legality.receive", "legality.adjust", "decision.pass")
    ).toEqual(["2023-04-24", "2023-04-24", "2023-04-24", "2023-05-06", "2023-05-06"])
    expect(stepOf(made, "archive.file").deadline).toMatchObject({ due: "2023-06-05", lastDay: "2023-06-05" })
    expect(made.wish).toBeUndefined()
  })
})

describe("started on Tuesday 2 December 2025", () => {
  const made = planOf(newYear)

  // Comment: the 30th day is 1 January 2026, a holiday; the next working day is Sunday 4 January. Announced on 2 December,
  // with 15 clear days to the 17th, the hearing is on Thursday 18. Supplement: Monday 5. Review: 6, 7, 8, 9, 12, 13, 14
  // January. Archive: the 30th day after 14 January is Friday 13 February.
  it("decides on 14 January", () => {
    expect(
      earliest(made, "hearing.hold", "comment.close", "legality.receive", "supplement.arrive", "decision.pass")
    ).toEqual(["2025-12-18", "2026-01-04", "2026-01-04", "2026-01-05", "2026-01-14"])
    expect(stepOf(made, "archive.file").deadline).toMatchObject({ due: "2026-02-13", lastDay: "2026-02-13" })
    expect(stepOf(made, "hearing.hold").isCritical).toBe(false)
  })

  // A meeting on Friday 16 January: seven working days 8, 9, 12, 13, 14, 15, 16, so arrived by Wednesday 7, requested by
  // Tuesday 6, and received by then. Comment closed on Tuesday 6 January is open from Sunday 7 December. A hearing by 6
  // January is announced by Sunday 21 December, and as that is a rest day, by Friday 19.
  it("leaves the comment until 7 December and the hearing until 19", () => {
    expect(
      latest(made, "comment.publish", "comment.close", "legality.receive", "supplement.request", "supplement.arrive")
    ).toEqual(["2025-12-07", "2026-01-06", "2026-01-06", "2026-01-06", "2026-01-07"])
    expect(latest(made, "hearing.announce", "hearing.hold", "draft.complete")).toEqual([
      ...["2025-12-19", "2026-01-06", "2025-12-07"]
    ])
  })
})

describe("started on Monday 7 December 2026", () => {
  // Announced on that day, with 15 clear days from 8 to 22 December, the hearing is on Wednesday 23. Whether 6 January
  // 2027, the 30th day of the comment, is worked is not known.
  it("has a hearing, and no day from the close of the comment on", () => {
    const made = planOf(unpublished)
    expect(earliest(made, "comment.publish", "hearing.hold", "hearing.report")).toEqual([
      ...["2026-12-07", "2026-12-23", "2026-12-23"]
    ])
    expect(
      earliest(made, "comment.close", "opinions.process", "legality.receive", "decision.pass", "archive.file")
    ).toEqual(Array(5).fill(undefined))
    expect(made.unknown).toEqual({ year: 2027 })
    expect([made.wish, made.critical]).toEqual([undefined, []])
    expect(made.steps.every((s) => s.latest === undefined)).toBe(true)
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// Against the case and the analysis

describe.each(Object.entries({ nationalDay, springFestival, mayDay, newYear }))("the plan %s", (_, choices) => {
  const made = planOf(choices)

  it("is recorded on its earliest days without a refusal", () => {
    expect(made.case.entries).toHaveLength(made.steps.length)
    expect(refusalIn(eventsOf(made, () => undefined))).toBeUndefined()
  })

  it("has no critical step that could be a day earlier", () => {
    const tried = made.critical.filter((i) => {
      const { earliest: day, waitsFor } = made.steps[i] as ProcedurePlan.PlanStep
      // a time of one's own is nobody's law
      return waitsFor?.relation !== undefined && day !== choices.start
    })
    expect(tried.length).toBeGreaterThan(5)
    for (const i of tried) {
      const day = moved(made.steps[i]?.earliest ?? expect.fail(), -1)
      const refusal = refusalIn(eventsOf(made, (place) => (place === i ? day : undefined)))
      expect(refusal, `${made.steps[i]?.activity} on ${day}`).toBeTypeOf("string")
    }
  })

  it("is recorded on the latest days without a refusal", () => {
    const by = LocalDate.make(choices.meetingOn ?? made.steps[made.goal]?.earliest ?? "")
    const { steps, wish } = planOf({ ...choices, meetingOn: by })
    expect(wish?.isFeasible).toBe(true)
    const days = steps.map((s) => s.latest ?? by)
    expect(refusalIn(eventsOf(made, (place) => days[place]))).toBeUndefined()
    // and none of the steps that the law binds to the next could be a day later
    for (const activity of ["hearing.announce", "legality.receive", "legality.approve", "decision.pass"]) {
      const i = steps.findIndex((s) => s.activity === activity)
      const { latest: day } = steps[i] ?? {}
      if (day === undefined || choices.supplement !== undefined) continue
      const late = eventsOf(made, (place) => (place === i ? moved(day, 1) : days[place]))
      expect(refusalIn(late), `${activity} after ${day}`).toBeTypeOf("string")
    }
  })
})

describe("against the shortest lawful course with the same steps", () => {
  const choices: Readonly<Record<string, PlanChoices>> = {
    comment: { start: "2022-09-22" },
    hearing: { start: "2022-09-22", comment: { held: false }, hearing: true },
    both: { start: "2023-01-13", hearing: true, risk: "none", conclusion: "adjust" },
    exempt: { start: "2023-04-24", exempt: "tradeSecret", risk: "rely" }
  }
  test.each(Object.entries(choices))("%s: the day of the decision is the same", (_, given) => {
    const made = planOf(given)
    const planned = made.steps.slice(0, made.goal).map((s) => s.activity)
    const without = procedure.activities.flatMap(({ id }) =>
      planned.includes(id) || id === "decision.pass" ? [] : [id]
    )
    const start = LocalDate.make(given.start)
    const analysis = ProcedureAnalysis.analyse(procedure, { on: start })
    const course = ProcedureAnalysis.shortest(analysis, "decision.pass", {
      ...context,
      start,
      through: planned,
      without
    })
    expect(course).toMatchObject({ verdict: "found", on: made.steps[made.goal]?.earliest })
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// The choices

describe("the comment period", () => {
  const publishedOn10October = (days: number, reason?: string) => ({
    start: "2022-10-10",
    comment: { days, ...(reason === undefined ? {} : { reason }) }
  })

  // the 29th, 30th and 31st days after 10 October are Tuesday 8, Wednesday 9 and Thursday 10 November
  it.each([
    [29, "2022-11-08", true],
    [30, "2022-11-09", false],
    [31, "2022-11-10", false]
  ])("of %i days ends on %s", (days, close, isShort) => {
    const made = plan(publishedOn10October(days, isShort ? "汛期将至" : undefined), context)
    expect(earliest(Result.getOrThrow(made), "comment.close")).toEqual([close])
    const other = plan(publishedOn10October(days, isShort ? undefined : "汛期将至"), context)
    expect(Result.isFailure(other) && other.failure.path).toBe(isShort ? "/comment/days" : "/comment/reason")
  })

  it("is measured by the rulebook of the district", () => {
    const measures = Instrument.define({
      id: "district",
      title: { zh: "某区重大行政决策办法", en: "District measures" },
      number: { zh: "某区1号", en: "District No. 1" },
      issuer: { zh: "某区人民政府", en: "a district government" },
      inForce: { from: LocalDate.make("2022-09-19") },
      status: "unverified",
      outline: { 1: [0] }
    })
    const overridden = Rulebook.override(rulebook, {
      parameter: publicComment.id,
      jurisdiction: { zh: "某区", en: "a district" },
      value: TimeLimit.atLeast(45, "day"),
      inForce: { from: LocalDate.make("2022-09-19") },
      cites: measures.at("1")
    })
    const district = { ...context, rulebook: Result.getOrThrow(overridden) }
    // the 45th day after 10 October is Thursday 24 November
    expect(earliest(planOf({ start: "2022-10-10" }, district), "comment.close")).toEqual(["2022-11-24"])
    const short = plan(publishedOn10October(44), district)
    expect(Result.isFailure(short) && short.failure.message).toBe(
      "/comment/days: expected at least 45, or a reason for a shorter period"
    )
  })
})

describe("a supplement", () => {
  // the file is received and found deficient on Monday 10 October
  it.each([
    [0, "2022-10-10", "2022-10-19"],
    [2, "2022-10-12", "2022-10-21"],
    [3, "2022-10-13", "2022-10-24"]
  ])("of %i working days arrives on %s and the decision is made on %s", (days, arrival, decision) => {
    const made = planOf({ start: "2022-10-10", exempt: "stateSecret", supplement: { days } })
    expect(earliest(made, "supplement.arrive", "decision.pass", "decision.withhold")).toEqual([
      arrival,
      decision,
      decision
    ])
  })

  it("of four is later than article 36 allows", () => {
    const refused = refusalOf({ start: "2022-10-10", exempt: "stateSecret", supplement: { days: 4 } })
    expect([refused.path, refused.value]).toEqual(["/supplement/days", 4])
    expect(refused.expected.en).toBe("no more than article 36 paragraph 2 allows (until 2022-10-13)")
  })
})

describe("choices that cannot be planned are refused with their place", () => {
  it.each([
    ["/start", { start: "2022-09-18" }],
    ["/start", { start: "2022-02-30" }],
    ["/start", {}],
    ["/meetingOn", { start: "2022-10-10", meetingOn: "soon" }],
    ["", { start: "2022-10-10", haering: true }],
    ["/hearing", { start: "2022-10-10", hearing: null }],
    ["/comment/held", { start: "2022-10-10", comment: { held: false } }],
    ["/comment/days", { start: "2022-10-10", comment: { held: false, days: 30 }, hearing: true }],
    ["/comment/days", { start: "2022-10-10", comment: { days: 20, reason: " " } }],
    ["/comment/reason", { start: "2022-10-10", comment: { reason: "汛期将至" } }],
    ["/exempt", { start: "2022-10-10", exempt: "tradeSecret", hearing: true }],
    ["/exempt", { start: "2022-10-10", exempt: "tradeSecret", comment: { days: 30 } }],
    ["/exempt", { start: "2022-10-10", exempt: "because" }],
    ["/takes/hearing.hold", { start: "2022-10-10", takes: { "hearing.hold": { n: 3, unit: "day" } } }],
    ["/takes/comment.close", { start: "2022-10-10", takes: { "comment.close": { n: 40, unit: "day" } } }],
    ["/takes/draft.complete/n", { start: "2022-10-10", takes: { "draft.complete": { n: 0, unit: "day" } } }]
  ])("%s", (path, choices) => {
    const refused = refusalOf(choices)
    expect([refused._tag, refused.path]).toEqual(["InvalidPlan", path])
    expect(refused.expected.zh).not.toBe("")
  })
})

test("a plan goes into a calendar", () => {
  const items = ProcedurePlan.toAgenda(planOf(newYear), { id: "2025-007", title: "停车收费" })
  const options = { name: "计划", domain: "cases.example", stamp: "2025-12-01T09:00:00+08:00", language: "zh" } as const
  const { text } = Result.getOrThrow(ICalendar.write(items, options))
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(items.length)
  expect(text).toContain("SUMMARY:公告听证会（停车收费）：计划\r\n")
})
