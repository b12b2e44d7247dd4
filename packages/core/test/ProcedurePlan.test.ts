import * as Case from "@zhengce/core/Case"
import * as Csv from "@zhengce/core/Csv"
import * as ICalendar from "@zhengce/core/ICalendar"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as ProcedurePlan from "@zhengce/core/ProcedurePlan"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import {
  type Drawn,
  drawing,
  drawn,
  ends,
  type Move,
  members as membersOf,
  Naive,
  names,
  replay
} from "./support/naive.ts"
import { at, context, day, define, limit, rules } from "./support/office.ts"

const monday = day("2022-10-10")

const request = (
  steps: ReadonlyArray<string | ProcedurePlan.PlannedStep>,
  rest: Partial<ProcedurePlan.Request> = {}
): ProcedurePlan.Request => {
  const list = steps.map((s) => (typeof s === "string" ? { activity: s } : s))
  return { ...context, start: monday, steps: list, goal: list.at(-1)?.activity ?? "", ...rest }
}
const planOf = (procedure: Procedure.Procedure, ...[steps, rest]: Parameters<typeof request>): ProcedurePlan.Plan =>
  Result.getOrThrow(ProcedurePlan.make(procedure, request(steps, rest)))
const refusalOf = (procedure: Procedure.Procedure, ...[steps, rest]: Parameters<typeof request>) => {
  const made = ProcedurePlan.make(procedure, request(steps, rest))
  return Result.isFailure(made) ? made.failure : expect.fail("a refusal was expected")
}
const earliestOf = ({ steps }: ProcedurePlan.Plan) => steps.map((s) => s.earliest)
const latestOf = ({ steps }: ProcedurePlan.Plan) => steps.map((s) => s.latest)

// ---------------------------------------------------------------------------------------------------------------------
// Against trying every day

/** A random graph with periods, and a walk through it that is lawful apart from them. */
const walk = fc
  .tuple(
    drawing().chain((d) =>
      fc.array(fc.integer({ min: 1, max: 2 }), { minLength: d.arrows.length, maxLength: d.arrows.length }).map(
        (days): Drawn => ({
          ...d,
          arrows: d.arrows.map((a, i) => (a.kind === "condition" ? { ...a, days: days[i] as number } : a))
        })
      )
    ),
    fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 2, maxLength: 4 }),
    fc.boolean()
  )
  .map(([drawing, choices, mayRepeat]) => {
    const marking = new Naive(drawing)
    const moves: Array<Move> = []
    for (const [choice, data] of choices) {
      const isNew = (n: string): boolean => moves.every((m) => m.activity !== n)
      const enabled = names.filter((n) => marking.isEnabled(n) && (mayRepeat || isNew(n)))
      if (enabled.length === 0) break
      const move = { activity: enabled[choice % enabled.length] as string, data }
      marking.execute(move)
      moves.push(move)
    }
    return { drawing, moves, end: marking.key }
  })
  .filter(({ moves }) => moves.length > 1)

type Walk = typeof walk extends fc.Arbitrary<infer W> ? W : never
type Bears = (arrows: Drawn["arrows"], a: string, b: string) => boolean

/** One starts a period, or writes data, that the other asks about. */
const bearsByTime: Bears = (arrows, a, b) =>
  a === b ||
  arrows.some(({ kind, from, to, when, days }) => {
    const readers = membersOf(kind === "condition" || kind === "milestone" ? to : from)
    const writers = [...(when === undefined ? [] : [when]), ...(days === undefined ? [] : membersOf(from))]
    return (readers.includes(a) && writers.includes(b)) || (readers.includes(b) && writers.includes(a))
  })

/** Both have to do with one activity. */
const bearsAtAll: Bears = (arrows, a, b) => {
  const touched = (x: string) =>
    new Set([
      x,
      ...arrows
        .map(ends)
        .filter((e) => e.includes(x))
        .flat()
    ])
  return [...touched(a)].some((x) => touched(b).has(x))
}

describe("on random graphs, compared with trying every day", () => {
  const horizon = 4
  const place = (days: ReadonlyArray<number>, i: number) => (days[i] as number) * 10 + i

  /** The first day of the last move on which all are lawful, come to the same end and keep the order of those that bear. */
  const firstDay = ({ drawing, moves, end }: Walk, bears: Bears): number | undefined => {
    const kept = moves.flatMap((m, a) =>
      moves.flatMap((n, b) => (a < b && bears(drawing.arrows, m.activity, n.activity) ? [[a, b] as const] : []))
    )
    let best: number | undefined
    for (let k = 0; k < (horizon + 1) ** moves.length; k++) {
      const days = moves.map((_, i) => Math.floor(k / (horizon + 1) ** i) % (horizon + 1))
      const last = days.at(-1) as number
      if (best !== undefined && last >= best) continue
      if (kept.every(([a, b]) => place(days, a) < place(days, b)) && replay(drawing, moves, days) === end) best = last
    }
    return best
  }
  const daysOf = (dates: ReadonlyArray<LocalDate.LocalDate | undefined>): ReadonlyArray<number> =>
    dates.map((date) => Result.getOrThrow(LocalDate.daysBetween(monday, date ?? expect.fail("a day is missing"))))

  it("a plan is lawful, comes to the end of its list, and no order that keeps what it keeps is earlier", {
    timeout: 60_000
  }, () => {
    let [held, later] = [0, 0]
    fc.assert(
      fc.property(walk, (walked) => {
        const { drawing, moves, end } = walked
        const days = daysOf(earliestOf(planOf(drawn(drawing), moves)))
        expect(replay(drawing, moves, days)).toBe(end)
        const last = days.at(-1) as number
        const [least, most] = [firstDay(walked, bearsByTime), firstDay(walked, bearsAtAll)]
        if (most !== undefined) expect(last).toBeLessThanOrEqual(most)
        if (last > 0) held++
        if (least !== undefined && last !== least) later++
      }),
      { numRuns: 2000 }
    )
    expect(held).toBeGreaterThan(30)
    // a step that could lawfully come before one that it bears on is still not put there: about one walk in a thousand
    expect(later).toBeLessThan(15)
  })

  it("the latest days are together lawful, keep the wished day, and are never before the earliest", {
    timeout: 60_000
  }, () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 0, max: 3 }), ({ drawing, moves }, more) => {
        const procedure = drawn(drawing)
        const goal = planOf(procedure, moves).steps.at(-1)?.earliest ?? expect.fail("a day is missing")
        const by = Result.getOrThrow(LocalDate.plusDays(goal, more))
        const { steps } = planOf(procedure, moves, { by })
        const needed = steps.flatMap((s, i) => (s.latest === undefined ? [] : [i]))
        const latest = daysOf(needed.map((i) => steps[i]?.latest))
        const kept = needed.map((i) => moves[i] as Move)
        expect(replay(drawing, kept, latest)).toBeTypeOf("string")
        expect(steps.at(-1)).toMatchObject({ latest: by, slack: more })
        for (const s of steps) if (s.slack !== undefined) expect(s.slack).toBeGreaterThanOrEqual(0)
        for (const s of steps) if (s.isCritical) expect(s.latest).toBeDefined()
      }),
      { numRuns: 2000 }
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// By hand

const reviewing = limit("reviewing", TimeLimit.atLeast(7, "workingDay"))
const supplementing = limit("supplementing", TimeLimit.within(3, "workingDay"))
const commenting = limit("commenting", TimeLimit.atLeast(30, "day"))
const announcing = limit("announcing", TimeLimit.notLaterThan(15, "day"))

const office = define(
  {
    publish: {},
    close: {},
    announce: {},
    hear: {},
    receive: {},
    request: {},
    arrive: {},
    opine: { data: z.strictObject({ kind: z.enum(["yes", "no"]) }) },
    decide: {},
    withdraw: {},
    report: {}
  },
  ({ condition, response, milestone, exclude }) => [
    condition("publish", "close", {
      ...{ id: "comment", delay: commenting, closing: "sameDay", force: "presumptive" },
      ...{ reason: { on: "source" }, ...at(1) }
    }),
    condition("announce", "hear", { id: "notice", delay: announcing, ...at(2) }),
    condition(Procedure.anyOf("close", "hear"), "receive", { id: "heard", ...at(3) }),
    condition("receive", "opine", {
      ...{ id: "review", delay: reviewing, closing: "sameDay", force: "presumptive", ...at(4) },
      suspendedBy: { stop: "request", resume: "arrive", mode: "exclude" }
    }),
    condition("request", "arrive", at(5)),
    response("request", "arrive", { id: "supplement", deadline: supplementing, ...at(5) }),
    milestone("arrive", "opine", { id: "complete", ...at(5) }),
    condition("opine", "decide", { id: "opined", ...at(6) }),
    exclude("decide", Procedure.allOf("withdraw", "receive"), { id: "closed", ...at(7) }),
    response("decide", "report", at(8))
  ]
)
const yes = { activity: "opine", data: { kind: "yes" } }

describe("the earliest days", () => {
  // Published on Monday 10 October 2022: the 30th day is Wednesday 9 November, and closes the comment. Announced on
  // Monday 10 October, the hearing can be on the 26th, with 15 clear days between. The review waits for the first of them.
  it("follow the one that can be earliest of those that meet a condition", () => {
    const plan = planOf(office, ["publish", "close", "announce", "hear", "receive"])
    expect(earliestOf(plan)).toEqual(["2022-10-10", "2022-11-09", "2022-10-10", "2022-10-26", "2022-10-26"])
    expect(plan.critical).toEqual([2, 3, 4])
    expect(plan.steps[3]?.waitsFor).toMatchObject({
      step: 2,
      relation: { id: "notice" },
      period: { start: "2022-10-26" }
    })
    expect(plan.steps[4]?.waitsFor).toMatchObject({ step: 3, relation: { id: "heard" } })
    expect(plan.steps[4]?.waitsFor?.period).toBeUndefined()
    expect(plan.steps[0]?.waitsFor).toBeUndefined()
  })

  // Announced on Saturday 8 October, a make-up working day: clear days until the 23rd, so that the hearing is on Monday 24.
  it("count a backward period from its later end", () => {
    expect(earliestOf(planOf(office, ["announce", "hear"], { start: day("2022-10-08") }))[1]).toBe("2022-10-24")
  })

  // Announced on Monday 26 September, heard and received on Wednesday 12 October. Requested two working days later, on
  // Friday 14, arrived three later, on Wednesday 19. Two working days had been counted, five are left: Thursday 20, Friday
  // 21, and 24, 25 and 26 October.
  it("leave out the time for which a clock stood still", () => {
    const own = (activity: string, n: number) => ({ activity, takes: TimeLimit.atLeast(n, "workingDay") })
    const plan = planOf(office, ["announce", "hear", "receive", own("request", 2), own("arrive", 3), yes], {
      start: day("2022-09-26")
    })
    expect(earliestOf(plan)).toEqual([
      ...["2022-09-26", "2022-10-12", "2022-10-12", "2022-10-14", "2022-10-19", "2022-10-26"]
    ])
    expect(plan.critical).toEqual([0, 1, 2, 3, 4, 5])
    expect(plan.steps[5]?.waitsFor).toMatchObject({
      step: 4,
      relation: { id: "review" },
      period: { start: "2022-10-12" }
    })
    expect(plan.steps[4]).toMatchObject({
      waitsFor: { step: 3, period: { lastDay: "2022-10-19" } },
      deadline: { relation: { id: "supplement" }, since: 3, due: "2022-10-19", lastDay: "2022-10-19", isMet: true }
    })
    expect(plan.steps[4]?.waitsFor?.relation).toBeUndefined()
    const late = planOf(office, ["announce", "hear", "receive", own("request", 2), own("arrive", 4), yes])
    expect(late.steps[4]?.deadline?.isMet).toBe(false)
  })

  it("are not held by a presumptive period that is departed from with a reason, where the reason belongs", () => {
    const why = { reasons: { comment: "urgent" } }
    const short = planOf(office, [
      { activity: "publish", ...why },
      { activity: "close", takes: TimeLimit.atLeast(9, "day") }
    ])
    expect(earliestOf(short)[1]).toBe("2022-10-19")
    expect(short.steps.map((s) => s.departs.map((r) => r.id))).toEqual([["comment"], []])
    expect(earliestOf(planOf(office, ["publish", { activity: "close", ...why }]))[1]).toBe("2022-11-09")
    const hasty = { ...yes, reasons: { review: "urgent" } }
    const steps = ["publish", "close", "receive", hasty]
    expect(earliestOf(planOf(office, steps)).slice(2)).toEqual(["2022-11-09", "2022-11-09"])
    expect(refusalOf(office, ["publish", hasty]).path).toBe("/steps/1")
  })

  it("put no step before one that it would forbid", () => {
    const takes = TimeLimit.atLeast(3, "workingDay")
    const steps = ["publish", "close", "receive", yes, { activity: "withdraw", takes }, "decide"]
    const plan = planOf(office, steps, { goal: "decide" })
    expect(earliestOf(plan).slice(4)).toEqual(["2022-10-13", "2022-11-18"])
    const own = TimeLimit.atLeast(60, "day")
    const late = planOf(office, ["publish", "close", "receive", yes, { activity: "withdraw", takes: own }, "decide"])
    expect(late.steps[5]).toMatchObject({ earliest: "2022-12-09", waitsFor: { step: 4, relation: { id: "closed" } } })
  })

  // b is possible on Wednesday 9 November, 30 days after a; done again before that, a would
  // put it off. The second a waits for both, and for four working days: 10, 11, 14, 15 November
  it("put nothing that begins a period anew before what waited for it", () => {
    const procedure = define({ a: {}, b: {} }, ({ condition }) => [
      condition("a", "b", { ...at(1), delay: commenting, closing: "sameDay" })
    ])
    const plan = planOf(procedure, ["a", "b", { activity: "a", takes: TimeLimit.atLeast(4, "workingDay") }])
    expect(earliestOf(plan)).toEqual(["2022-10-10", "2022-11-09", "2022-11-15"])
  })

  // four working days after Monday 10 October end on Friday 14
  it("keep what opens after what closes, and wait for the last of those that open together", () => {
    const takes = TimeLimit.atLeast(4, "workingDay")
    const procedure = define(
      { close: {}, a: {}, b: {}, act: {}, other: { included: false } },
      ({ exclude, include }) => [
        exclude("close", "act", at(1)),
        include("b", "act", at(1)),
        include(Procedure.allOf("a", "b"), "other", at(2))
      ]
    )
    const reopened = planOf(procedure, [{ activity: "close", takes }, "b", "act"])
    expect(earliestOf(reopened)).toEqual(["2022-10-14", "2022-10-14", "2022-10-14"])
    const together = planOf(procedure, [{ activity: "a", takes }, "b", "other"])
    expect(earliestOf(together)).toEqual(["2022-10-14", "2022-10-10", "2022-10-14"])
    expect(together.steps[2]?.waitsFor?.step).toBe(0)
  })

  // Announced on 10 October, a hearing with 15 days' notice could be on the 26th; but it takes until the 31st, and from the
  // 27th on the notice is 30 clear days: from 11 October to 9 November.
  it("count a backward period as it stands on the day of its later end", () => {
    const until = { from: day("2020-01-01"), until: day("2022-10-26") }
    const notice = Parameter.make({
      id: "notice",
      title: { zh: "提前期", en: "notice" },
      values: [
        { value: TimeLimit.notLaterThan(15, "day"), cites: rules.at("1"), inForce: until },
        { value: TimeLimit.notLaterThan(30, "day"), cites: rules.at("2"), inForce: { from: day("2022-10-27") } }
      ]
    })
    const procedure = define({ announce: {}, hear: {} }, ({ condition }) => [
      condition("announce", "hear", { ...at(1), delay: notice })
    ])
    expect(earliestOf(planOf(procedure, ["announce", "hear"]))).toEqual(["2022-10-10", "2022-10-26"])
    const slow = planOf(procedure, ["announce", { activity: "hear", takes: TimeLimit.atLeast(21, "day") }])
    expect(earliestOf(slow)).toEqual(["2022-10-10", "2022-11-10"])
  })

  it("come after the day on which an activity exists, and look at a gate only while it is in force", () => {
    const inForce = { from: day("2022-01-01"), until: day("2022-10-20") }
    const procedure = define({ a: {}, b: {}, c: { inForce: { from: day("2022-10-15") } } }, ({ condition }) => [
      condition("a", "b", { ...at(1), inForce, delay: commenting, closing: "sameDay" })
    ])
    expect(earliestOf(planOf(procedure, ["a", "b", "c"]))).toEqual(["2022-10-10", "2022-10-21", "2022-10-15"])
  })
})

describe("a wished day", () => {
  const steps = ["publish", "close", "receive", yes, "decide", "report"]

  // The comment closes on Wednesday 9 November, the review ends on Friday 18. A decision by Friday 25 leaves the review
  // from Wednesday 16 (17, 18, 21, 22, 23, 24, 25), and the comment from Monday 17 October: the 30th day is the 16th.
  it("gives the latest days of all that the goal depends on", () => {
    const plan = planOf(office, steps, { goal: "decide", by: day("2022-11-25") })
    expect(latestOf(plan)).toEqual([
      ...["2022-10-17", "2022-11-16", "2022-11-16", "2022-11-25", "2022-11-25", undefined]
    ])
    expect(plan.steps.map((s) => s.slack)).toEqual([7, 7, 7, 7, 7, undefined])
    expect(plan.wish).toEqual({ by: "2022-11-25", isFeasible: true, daysLate: 0 })
  })

  // the 30th day from Friday 14 October is Sunday 13 November, which moves to Monday 14, as from Saturday 15
  it("knows that a rest day is no loss", () => {
    const plan = planOf(office, steps, { goal: "decide", by: day("2022-11-24") })
    expect(latestOf(plan).slice(0, 3)).toEqual(["2022-10-16", "2022-11-15", "2022-11-15"])
    const at14 = planOf(office, steps, { goal: "decide", by: day("2022-11-23") })
    expect(latestOf(at14).slice(0, 3)).toEqual(["2022-10-15", "2022-11-14", "2022-11-14"])
  })

  it("that is the earliest leaves no slack, and one day less cannot be kept", () => {
    const just = planOf(office, steps, { goal: "decide", by: day("2022-11-18") })
    expect(just.steps.map((s) => s.slack)).toEqual([0, 0, 0, 0, 0, undefined])
    const early = planOf(office, steps, { goal: "decide", by: day("2022-11-17") })
    expect(early.wish).toEqual({ by: "2022-11-17", isFeasible: false, daysLate: 1 })
    expect(latestOf(early)).toEqual(steps.map(() => undefined))
  })

  // requested on the day of receipt, 9 November, it must arrive by Monday 14, whatever the decision could wait for
  it("gives no latest day after a deadline", () => {
    const supplemented = ["publish", "close", "receive", "request", "arrive", yes, "decide"]
    const plan = planOf(office, supplemented, { by: day("2022-12-30") })
    expect(plan.steps[4]).toMatchObject({
      earliest: "2022-11-09",
      latest: "2022-11-14",
      deadline: { due: "2022-11-14" }
    })
    expect(plan.steps[3]?.latest).toBe("2022-11-14")
  })
})

describe("where the calendar has no answer", () => {
  const unpublished = { start: day("2026-12-21") }
  const steps = ["announce", "publish", "close", "receive", yes, "decide", "withdraw"]

  // the 30th day from 21 December 2026 is 20 January 2027; whether it is worked nobody has said
  it("steps that need it have no day, and the others keep theirs", () => {
    const plan = planOf(office, steps.slice(0, 6), { ...unpublished, by: day("2027-06-30") })
    expect(earliestOf(plan)).toEqual(["2026-12-21", "2026-12-21", undefined, undefined, undefined, undefined])
    expect(plan).toMatchObject({ unknown: { year: 2027 }, critical: [] })
    expect(plan.wish).toBeUndefined()
    expect(plan.case.entries.map((e) => "activity" in e && e.activity)).toEqual(["announce", "publish"])
  })

  // Announced on Friday 4 December 2026, received on Sunday 20: the seventh working day is Tuesday 29. From Tuesday 22 it
  // would be Thursday 31, from Wednesday 23 it lies in 2027.
  it("latest days that need it are absent too", () => {
    const reviewed = ["announce", "hear", "receive", yes, "decide"]
    const plan = planOf(office, reviewed, { start: day("2026-12-04"), by: day("2027-01-15") })
    expect(earliestOf(plan).slice(2)).toEqual(["2026-12-20", "2026-12-29", "2026-12-29"])
    expect(latestOf(plan)).toEqual([undefined, undefined, undefined, "2027-01-15", "2027-01-15"])
    expect(plan).toMatchObject({ unknown: { year: 2027 }, wish: { isFeasible: true } })
    const within = planOf(office, reviewed, { start: day("2026-12-04"), by: day("2026-12-31") })
    expect(latestOf(within)[2]).toBe("2026-12-22")
    expect(within.unknown).toBeUndefined()
  })

  it("a step that could not happen on any day is still refused", () => {
    const refused = refusalOf(office, steps, unpublished)
    expect([refused.path, refused.blockers?.map((b) => b.relation)]).toEqual(["/steps/6", ["closed"]])
  })

  // within 20 working days of Monday 28 December; the nominal last day in calendar days needs no calendar
  it("a deadline says what it can", () => {
    const procedure = define({ a: {}, b: {}, c: {} }, ({ response }) => [
      response("a", "b", { ...at(1), deadline: limit("x", TimeLimit.within(20, "day")) }),
      response("a", "c", { ...at(1), deadline: limit("y", TimeLimit.within(20, "workingDay")) })
    ])
    const plan = planOf(procedure, ["a", "b", "c"], { start: day("2026-12-28") })
    expect(plan.steps[1]?.deadline).toMatchObject({ due: "2027-01-17", isMet: true })
    expect(plan.steps[1]?.deadline).not.toHaveProperty("lastDay")
    expect(plan.steps[2]?.deadline).toBeUndefined()
    expect(plan.unknown).toEqual({ year: 2027 })
  })
})

describe("what cannot be planned", () => {
  it("is named with its place", () => {
    const of = (...given: Parameters<typeof request>) => refusalOf(office, ...given).path
    expect(of(["publish"], { start: day("2019-12-31") })).toBe("/start")
    expect(of(["publish"], { start: day("2022-02-30") })).toBe("/start")
    expect(of(["publish"], { by: day("2022-02-30") })).toBe("/by")
    expect(of(["publish"], { goal: "close" })).toBe("/goal")
    expect(of([])).toBe("/goal")
    expect(of(["publish", "shout"])).toBe("/steps/1/activity")
    expect(of([{ activity: "opine", data: { kind: "perhaps" } }])).toBe("/steps/0/data/kind")
    expect(of([{ activity: "publish", reasons: { nothing: "why" } }])).toBe("/steps/0/reasons/nothing")
    expect(of([{ activity: "publish", takes: TimeLimit.within(3, "day") }])).toBe("/steps/0/takes")
    expect(of([{ activity: "publish", takes: TimeLimit.atLeast(0, "day") }])).toBe("/steps/0/takes")
  })

  it("is a step that nothing makes lawful, with what forbids it", () => {
    const missing = refusalOf(office, ["publish", "receive", "close"])
    expect(missing.path).toBe("/steps/1")
    expect(missing.blockers?.map((b) => b.relation)).toEqual(["heard"])
    expect(missing.expected.zh).toContain("须先有")
    const stopped = refusalOf(office, ["announce", "hear", "receive", "request", yes])
    expect(stopped.blockers?.map((b) => b.relation)).toEqual(["review", "complete"])
    expect(refusalOf(office, ["announce", "hear", "receive", yes, "decide", "receive"]).path).toBe("/steps/5")
  })
})

describe("a plan for other programs", () => {
  const plan = planOf(office, ["publish", "close", "receive", "request", "arrive", yes, "decide"], {
    by: day("2022-11-25")
  })
  const items = ProcedurePlan.toAgenda(plan, { id: "m-1", title: "Matter" })

  it("is a calendar of tentative days", () => {
    const options = {
      name: "Plan",
      domain: "cases.example",
      stamp: "2022-10-01T09:00:00+08:00",
      language: "zh"
    } as const
    const { text } = Result.getOrThrow(ICalendar.write(items, options))
    const unfolded = text.replaceAll("\r\n ", "")
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(7)
    expect(unfolded).not.toContain("VTODO")
    expect(unfolded).toContain("SUMMARY:arrive（Matter）：计划\r\n")
    expect(unfolded).toContain("计划于2022-11-09进行\\n照计划最迟可于2022-11-14进行\\n依规定最迟于2022-11-14完成")
    expect(unfolded).toContain("责任主体：办公室")
    expect(unfolded.match(/STATUS:TENTATIVE/g)).toHaveLength(7)
  })

  it("is a table", () => {
    const rows = Csv.write(items, { on: day("2022-10-10"), language: "en" }).split("\r\n")
    expect(rows[2]).toContain('"close","office"')
    expect(rows[2]).toContain('"30"')
    expect(rows[2]).toContain("planned for 2022-11-09")
  })

  it("is a case whose events and duties can be asked about", () => {
    expect(Case.findings(plan.case, day("2022-12-31"), context).filter((f) => f.status === "breached")).toEqual([])
    expect(Case.duties(plan.case, day("2022-12-01"), context).map((d) => [d.id, d.status])).toEqual([
      ["supplement", "done"],
      ["response:decide->report", "open"]
    ])
  })
})
