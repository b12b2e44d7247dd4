import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Plan } from "@zhengce/core/ProcedurePlan"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { plan, rulebook, tracks } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { type Asked, choicesOf, latestStart, placeOf, takesOf, takesText } from "../src/pages/plan/choices.ts"
import { calendarOf, tableOf } from "../src/pages/plan/files.ts"
import { linesOf } from "../src/pages/plan/lines.ts"
import { planGanttOf } from "../src/pages/plan/planGantt.ts"

const context = { calendar: WorkCalendar.china, rulebook }
const day = (text: string): LocalDate => text as LocalDate
const planOf = (asked: Asked): Plan => Result.getOrThrow(plan(choicesOf(asked), context))
const ganttOf = (asked: Asked) =>
  planGanttOf(planOf(asked), tracks, context.calendar, asked.meeting === undefined ? undefined : day(asked.meeting))
const periodOf = (asked: Asked, id: string) => ganttOf(asked).rows.find((r) => r.id === id)?.period

const nationalDay: Asked = {
  start: "2022-09-26",
  comment: "no",
  hearing: "1",
  takes: "draft.complete:5w",
  meeting: "2022-11-04"
}

test("an address that states nothing plans in the lawful way from the first day", () => {
  expect(choicesOf({})).toEqual({ start: "2022-10-10" })
})

test("every choice is read from the address", () => {
  const all: Asked = {
    start: "2022-10-10",
    route: "leader",
    comment: "yes",
    days: "10",
    reason: "急",
    hearing: "1",
    other: "symposium",
    exempt: "stateSecret",
    risk: "rely",
    consultation: "disputed",
    supplement: "3",
    conclusion: "adjust",
    takes: "draft.complete:20w,consult.agree:5d",
    meeting: "2022-11-30"
  }
  expect(choicesOf(all)).toEqual({
    start: "2022-10-10",
    route: "leader",
    comment: { held: true, days: 10, reason: "急" },
    hearing: true,
    other: "symposium",
    exempt: "stateSecret",
    risk: "rely",
    consultation: "disputed",
    supplement: { days: 3 },
    conclusion: "adjust",
    takes: { "draft.complete": { n: 20, unit: "workingDay" }, "consult.agree": { n: 5, unit: "day" } },
    meetingOn: "2022-11-30"
  })
})

test.each<readonly [Asked, string]>([
  [{ start: "2022-02-30" }, "start"],
  [{ start: "2022-09-18" }, "start"],
  [{ route: "x" }, "route"],
  [{ comment: "x" }, "comment"],
  [{ comment: "no" }, "comment"],
  [{ days: "10" }, "days"],
  [{ days: "ten" }, "days"],
  [{ reason: "急" }, "reason"],
  [{ hearing: "x" }, "hearing"],
  [{ other: "x" }, "other"],
  [{ exempt: "stateSecret", hearing: "1" }, "exempt"],
  [{ risk: "x" }, "risk"],
  [{ consultation: "x" }, "consultation"],
  [{ supplement: "4" }, "supplement"],
  [{ conclusion: "x" }, "conclusion"],
  [{ takes: "meeting.cancel:5d" }, "takes"],
  [{ meeting: "soon" }, "meeting"]
])("what is wrong in %j is told at %s", (asked, field) => {
  const made = plan(choicesOf(asked), context)
  expect(Result.isFailure(made) && placeOf(made.failure.path).field).toBe(field)
})

test("a wrong time of one's own is told at its step", () => {
  for (const takes of ["draft.complete:0w", "draft.complete:w", "draft.complete:1.5d"]) {
    const made = plan(choicesOf({ takes }), context)
    expect(Result.isFailure(made) && placeOf(made.failure.path), takes).toEqual({
      field: "takes",
      activity: "draft.complete"
    })
  }
  expect(placeOf("/takes/a~1b~0c")).toEqual({ field: "takes", activity: "a/b~c" })
  expect(placeOf("/steps/3")).toEqual({})
})

test("times of one's own are written as they are read", () => {
  const takes = "draft.complete:20w,consult.agree:5d"
  expect(takesText(takesOf(takes))).toBe(takes)
  expect(takesText([])).toBeUndefined()
  expect(takesOf("damaged")).toEqual([{ activity: "damaged", n: "", unit: "day" }])
})

test("the latest start is the last one that keeps the wished day", () => {
  const choices = choicesOf({ start: "2022-10-10" })
  expect(latestStart(choices, day("2022-11-30"), context)).toBe("2022-10-22")
  // Review on 24 to 28 and 31 October and 1 November, so comment closes by Friday 21 October: published on 21 September.
  // A day later the 30th day is a Saturday, and the period ends on Monday 24.
  const last = latestStart(choices, day("2022-11-01"), context) as LocalDate
  expect(last).toBe("2022-09-21")
  const wishFrom = (start: string) => planOf({ start, meeting: "2022-11-01" }).wish?.isFeasible
  expect([wishFrom("2022-09-20"), wishFrom(last), wishFrom("2022-09-22")]).toEqual([true, true, false])
  expect(latestStart(choices, day("2022-10-20"), context)).toBeUndefined()
  expect(latestStart(choices, day("2022-09-01"), context)).toBeUndefined()
})

test("the latest start of a plan that is in time is the latest day of its first step", () => {
  for (const asked of [nationalDay, { start: "2022-10-10", meeting: "2022-11-30" }]) {
    const first = planOf(asked).steps[0]?.latest
    expect(first).toBeDefined()
    expect(latestStart(choicesOf(asked), day(asked.meeting ?? ""), context)).toBe(first)
  }
})

test("a period stands as a bar from the step that starts it to the step that it leads to, with its article", () => {
  expect(periodOf({}, "comment.close floor")).toMatchObject({
    kind: "floor",
    from: "2022-10-10",
    until: "2022-11-09",
    cites: [{ text: { zh: "第十七条第二款" } }]
  })
  expect(periodOf({}, "legality.approve floor")).toMatchObject({ from: "2022-11-09", until: "2022-11-18" })
  expect(periodOf(nationalDay, "hearing.hold notice")).toMatchObject({
    kind: "notice",
    from: "2022-10-08",
    until: "2022-10-24",
    cites: [{ text: { zh: "第十九条" } }]
  })
  expect(periodOf(nationalDay, "draft.complete own")).toMatchObject({
    kind: "own",
    from: "2022-09-26",
    until: "2022-10-08",
    latest: "2022-10-10",
    cites: []
  })
})

test("the time of a supplement does not count, and the three deadlines of the archive are one row", () => {
  const { rows } = ganttOf({ supplement: "2" })
  const review = rows.find((r) => r.id === "legality.approve floor")?.period
  expect(review).toMatchObject({ from: "2022-11-09", suspended: [{ from: "2022-11-10", to: "2022-11-11" }] })
  const archive = rows.filter((r) => r.period?.kind === "deadline" && r.period.title.zh.includes("归档"))
  expect(archive.length).toBe(1)
})

test("the chart holds every step that has a day, the critical path, and the wished day", () => {
  for (const asked of [{}, nationalDay, { start: "2026-12-07", hearing: "1", meeting: "2027-03-01" }]) {
    const made = planOf(asked)
    const gantt = ganttOf(asked)
    const shown = gantt.rows.flatMap((r) => r.earliest.flatMap((m) => m.steps)).sort((a, b) => a - b)
    expect(shown).toEqual(made.steps.flatMap((s, i) => (s.earliest === undefined ? [] : [i])))
    expect(gantt.path.map((p) => p.on)).toEqual(made.critical.map((i) => made.steps[i]?.earliest))
    for (const { row } of gantt.path) expect(gantt.rows[row]?.isCritical).toBe(true)
    for (const on of [asked.meeting, ...made.steps.map((s) => s.latest)]) {
      if (on !== undefined) expect(gantt.from <= on && on <= gantt.to).toBe(true)
    }
  }
})

test("the table says of each step what it waits for and why", () => {
  const lines = linesOf(planOf({ days: "10", reason: "急" }), tracks)
  const line = (activity: string) => lines.find((l) => l.activity === activity)
  expect(line("comment.close")).toMatchObject({
    source: { zh: "公布草案征求意见" },
    limit: { zh: "自定10日", en: "10 days of one's own" }
  })
  expect(line("legality.approve")).toMatchObject({
    part: { zh: "合法性审查" },
    source: { zh: "收到审查材料" },
    limit: { zh: "合法性审查的时间（一般不少于7个工作日）" },
    cites: [{ text: { zh: "第三十六条第三款" } }],
    isCritical: true
  })
  expect(line("archive.file")?.deadline).toBeDefined()
  const [first] = lines
  expect(first).not.toHaveProperty("source")
})

test("the calendar file has an entry for each step that has a day", () => {
  const made = planOf({ start: "2026-12-07", hearing: "1" })
  const known = made.steps.filter((s) => s.earliest !== undefined).length
  expect(known).toBeLessThan(made.steps.length)
  const text = calendarOf(made, { id: "x", title: "轨道交通" }, "2026-12-01T09:00:00+08:00", "zh")
  expect(text.match(/^BEGIN:VEVENT\r$/gm)?.length).toBe(known)
  expect(text).toMatch(/^X-WR-CALNAME:轨道交通\r$/m)
})

test("the table file has a line for each step, and its text is no formula", () => {
  const lines = linesOf(planOf(nationalDay), tracks)
  const table = tableOf(lines, "zh")
  expect(table.startsWith('\uFEFF"步骤","环节","办理主体","最早","最迟","余地（日）"')).toBe(true)
  expect(table.trimEnd().split("\r\n").length).toBe(lines.length + 1)
  expect(table).toContain('"形成决策草案及起草说明","拟订草案","决策承办单位","2022-10-08","2022-10-10","2"')
  const [line] = lines
  if (line === undefined) throw new Error("no line")
  expect(tableOf([{ ...line, title: { zh: "=1+1", en: "=1+1" } }], "en")).toContain('"\'=1+1"')
})
