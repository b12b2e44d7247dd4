import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Citation } from "../src/Citation.ts"
import * as Explanation from "../src/Explanation.ts"
import * as LocalDate from "../src/LocalDate.ts"
import * as TimeLimit from "../src/TimeLimit.ts"
import * as WorkCalendar from "../src/WorkCalendar.ts"

const { china } = WorkCalendar
const { atLeast, expiry, notLaterThan, within } = TimeLimit
const ok = <A, E>(result: Result.Result<A, E>): A => Result.getOrThrow(result)
const failed = <A, E>(result: Result.Result<A, E>): E => Result.getOrThrow(Result.flip(result))

type Start = Parameters<typeof TimeLimit.resolve>[1]

const resolve = (
  limit: TimeLimit.TimeLimit,
  start: Start,
  suspensions: ReadonlyArray<TimeLimit.Suspension> = [],
  calendar = china
) => TimeLimit.resolve(limit, start, { calendar, suspensions })

const period = (...args: Parameters<typeof resolve>): TimeLimit.Period => ok(resolve(...args))
const lastDays = (...args: Parameters<typeof resolve>) => {
  const { nominalLastDay, lastDay, rolled } = period(...args)
  return [nominalLastDay, lastDay, rolled]
}

const rule: Citation = {
  id: "x-1",
  instrument: "x",
  title: { zh: "例", en: "X" },
  locator: "1",
  text: { zh: "第一条", en: "Art. 1" },
  status: "unverified"
}

describe("the first day", () => {
  test("the start is not counted", () => {
    // received on Monday 26 September 2022
    expect(period(within(1, "day"), "2022-09-26")).toMatchObject({
      start: "2022-09-26",
      firstDay: "2022-09-27",
      lastDay: "2022-09-27"
    })
  })

  test("the start is counted only under a rule that says so", () => {
    const limit = within(5, "day", { startInclusive: true, cites: [rule] })
    expect(period(limit, "2022-09-26")).toMatchObject({ firstDay: "2022-09-26", lastDay: "2022-09-30" })
    expect(failed(resolve(within(5, "day", { startInclusive: true }), "2022-09-26"))).toMatchObject({
      path: "/startInclusive"
    })
    expect(failed(resolve(within(5, "day", { startInclusive: true, cites: [] }), "2022-09-26"))).toMatchObject({
      path: "/startInclusive"
    })
  })

  test("a month whose first day counts ends with the day before the corresponding one, however short the month before", () => {
    const month = expiry(1, "month", { startInclusive: true, cites: [rule] })
    expect(period(month, "2023-03-01").lastDay).toBe("2023-03-31")
    expect(period(month, "2023-05-01").lastDay).toBe("2023-05-31")
    expect(period(month, "2023-01-15").lastDay).toBe("2023-02-14")
    expect(period(month, "2023-01-31").lastDay).toBe("2023-02-28")
  })

  test("a start on a rest day stands as it is, or for the next working day", () => {
    // received on Saturday 24 September 2022
    expect(period(within(5, "workingDay"), "2022-09-24").lastDay).toBe("2022-09-30")
    const moved = period(within(5, "workingDay", { startOnRestDay: "nextWorkingDay" }), "2022-09-24")
    expect([moved.start, moved.firstDay, moved.lastDay]).toEqual(["2022-09-26", "2022-09-27", "2022-10-08"])
    expect(moved.trace.slice(0, 2).map((step) => [step.kind, step.from])).toEqual([
      ["start", "2022-09-24"],
      ["startMoved", "2022-09-26"]
    ])
    expect(period(within(5, "workingDay", { startOnRestDay: "nextWorkingDay" }), "2022-09-26").lastDay).toBe(
      "2022-10-08"
    )
  })

  test("an instant counts by its date in Shanghai, or in the zone that is given", () => {
    expect(period(within(1, "day", { roll: "none" }), "2022-09-26T15:59:59Z").start).toBe("2022-09-26")
    expect(period(within(1, "day", { roll: "none" }), "2022-09-26T16:00:00Z").start).toBe("2022-09-27")
    expect(period(within(1, "day", { roll: "none" }), { epochMilliseconds: Date.UTC(2022, 8, 26, 16) }).start).toBe(
      "2022-09-27"
    )
    expect(period(within(1, "day", { roll: "none" }), { year: 2022, month: 9, day: 26 }).start).toBe("2022-09-26")
    const utc = TimeLimit.resolve(within(1, "day", { roll: "none" }), "2022-09-26T16:00:00Z", {
      calendar: china,
      zone: "UTC"
    })
    expect(ok(utc).start).toBe("2022-09-26")
    expect(failed(resolve(within(1, "day"), "2022-09-26T16:00:00"))).toMatchObject({
      _tag: "InvalidDate",
      code: "dateOrInstant"
    })
    const nowhere = TimeLimit.resolve(within(1, "day"), "2022-09-26T16:00:00Z", {
      calendar: china,
      zone: "Asia/Nowhere"
    })
    expect(failed(nowhere)).toMatchObject({ _tag: "InvalidDate", code: "zone" })
  })
})

describe("the last day", () => {
  test.each([
    [29, "2022-09-30", "2022-09-30"],
    [30, "2022-10-01", "2022-10-08"],
    [36, "2022-10-07", "2022-10-08"],
    [37, "2022-10-08", "2022-10-08"]
  ])("%i days from 1 September 2022 end nominally on %s, and after the roll on %s", (n, nominal, last) => {
    expect(lastDays(within(n, "day"), "2022-09-01")).toEqual([nominal, last, nominal !== last])
    expect(lastDays(atLeast(n, "day"), "2022-09-01")).toEqual([nominal, last, nominal !== last])
    expect(lastDays(within(n, "day", { roll: "none" }), "2022-09-01")).toEqual([nominal, nominal, false])
  })

  test("preceding", () => {
    expect(lastDays(within(36, "day", { roll: "preceding" }), "2022-09-01")).toEqual(["2022-10-07", "2022-09-30", true])
  })

  test("a make-up Saturday is a working day and does not roll", () => {
    expect(lastDays(within(12, "day"), "2022-09-26")).toEqual(["2022-10-08", "2022-10-08", false])
    expect(lastDays(within(13, "day"), "2022-09-26")).toEqual(["2022-10-09", "2022-10-09", false])
  })

  test("is open until midnight, or until the office closes where a rule says so", () => {
    expect(period(within(1, "day"), "2022-09-26").closesAt).toBe("midnight")
    expect(period(within(1, "day", { closesAt: "closeOfBusiness" }), "2022-09-26").closesAt).toBe("closeOfBusiness")
  })
})

describe("at least", () => {
  test("a review received on 26 September 2022: seven working days run to 10 October, the next step follows", () => {
    const review = period(atLeast(7, "workingDay"), "2022-09-26")
    expect(review).toMatchObject({ firstDay: "2022-09-27", lastDay: "2022-10-10", earliestPermitted: "2022-10-11" })
    expect(
      ["2022-10-09", "2022-10-10", "2022-10-11"].map((day) => TimeLimit.judge(review, day as LocalDate.LocalDate))
    ).toEqual(["tooEarly", "tooEarly", "permitted"])
  })

  test("a comment period of thirty days closed before the roll is arguable, and shown", () => {
    const comment = period(atLeast(30, "day"), "2022-09-01")
    expect(comment).toMatchObject({ lastDay: "2022-10-08", earliestPermitted: "2022-10-09" })
    expect(comment.alternatives).toEqual([
      {
        option: "roll",
        value: "none",
        nominalLastDay: "2022-10-01",
        lastDay: "2022-10-01",
        earliestPermitted: "2022-10-02"
      },
      {
        option: "startInclusive",
        value: "true",
        nominalLastDay: "2022-09-30",
        lastDay: "2022-09-30",
        earliestPermitted: "2022-10-01"
      }
    ])
  })
})

describe("expiry", () => {
  test("takes effect on the day after the n-th and never rolls", () => {
    expect(period(expiry(30, "day"), "2022-09-01")).toMatchObject({
      lastDay: "2022-10-01",
      earliestPermitted: "2022-10-02",
      rolled: false
    })
    expect(period(expiry(30, "day", { roll: "forward" }), "2022-09-01").lastDay).toBe("2022-10-01")
  })

  test("needs no calendar", () => {
    expect(period(expiry(30, "day"), "2031-09-01").earliestPermitted).toBe("2031-10-02")
    expect(period(expiry(3, "year"), "1999-09-01")).toMatchObject({ lastDay: "2002-09-01", certainty: "firm" })
    expect(failed(resolve(expiry(1, "workingDay"), "2031-09-01"))).toMatchObject({
      _tag: "CalendarUnknown",
      year: 2031
    })
  })
})

describe("before an anchor", () => {
  // a hearing on Thursday 20 October 2022
  test.each([
    [{}, "2022-10-12", "2022-10-12"],
    [{ backwardCount: "clear" }, "2022-10-12", "2022-10-12"],
    [{ backwardCount: "excludeAnchor" }, "2022-10-13", "2022-10-13"]
  ] as const)("7 days with %j", (options, nominal, last) => {
    expect(lastDays(notLaterThan(7, "day", options), "2022-10-20")).toEqual([nominal, last, false])
  })

  test("a rest day gives way to the working day before it, or stays", () => {
    expect(lastDays(notLaterThan(15, "day"), "2022-10-20")).toEqual(["2022-10-04", "2022-09-30", true])
    expect(lastDays(notLaterThan(15, "day", { roll: "preceding" }), "2022-10-20")).toEqual([
      "2022-10-04",
      "2022-09-30",
      true
    ])
    expect(lastDays(notLaterThan(15, "day", { roll: "none" }), "2022-10-20")).toEqual([
      "2022-10-04",
      "2022-10-04",
      false
    ])
  })

  test("working days", () => {
    expect(period(notLaterThan(7, "workingDay"), "2022-10-20")).toMatchObject({
      firstDay: "2022-10-19",
      lastDay: "2022-10-10"
    })
    expect(period(notLaterThan(7, "workingDay", { backwardCount: "excludeAnchor" }), "2022-10-20").lastDay).toBe(
      "2022-10-11"
    )
    // the counted day nearest a Monday is the Friday before it
    expect(period(notLaterThan(1, "workingDay"), "2022-10-24")).toMatchObject({
      firstDay: "2022-10-21",
      lastDay: "2022-10-20"
    })
  })

  test("is judged like any last day", () => {
    const notice = period(notLaterThan(7, "day"), "2022-10-20")
    expect(["2022-10-12", "2022-10-13"].map((day) => TimeLimit.judge(notice, day as LocalDate.LocalDate))).toEqual([
      "inTime",
      "late"
    ])
  })

  test("months", () => {
    const nominal = (n: number, unit: TimeLimit.Unit, anchor: string, backwardCount: "clear" | "excludeAnchor") =>
      period(notLaterThan(n, unit, { backwardCount, roll: "none" }), anchor).nominalLastDay
    expect(nominal(3, "month", "2023-05-31", "excludeAnchor")).toBe("2023-02-28")
    expect(nominal(3, "month", "2023-05-31", "clear")).toBe("2023-02-27")
    expect(nominal(3, "month", "2024-05-31", "excludeAnchor")).toBe("2024-02-29")
    expect(nominal(1, "year", "2024-02-29", "excludeAnchor")).toBe("2023-02-28")
    expect(nominal(1, "month", "2023-01-15", "clear")).toBe("2022-12-14")
  })

  test("cannot roll forward, be suspended, or move its anchor", () => {
    expect(failed(resolve(notLaterThan(7, "day", { roll: "forward" }), "2022-10-20"))).toMatchObject({
      path: "/roll",
      value: "forward"
    })
    expect(failed(resolve(notLaterThan(7, "day", { startOnRestDay: "nextWorkingDay" }), "2022-10-20"))).toMatchObject({
      path: "/startOnRestDay"
    })
    expect(
      failed(resolve(notLaterThan(7, "day"), "2022-10-20", [{ from: "2022-10-13", mode: "exclude" }]))
    ).toMatchObject({ _tag: "InvalidSuspension", code: "backward" })
  })
})

describe("months and years", () => {
  test.each([
    ["2023-01-31", 1, "month", "2023-02-28"],
    ["2024-01-31", 1, "month", "2024-02-29"],
    ["2023-02-28", 1, "month", "2023-03-28"],
    ["2023-01-30", 1, "month", "2023-02-28"],
    ["2023-08-31", 6, "month", "2024-02-29"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2024-02-29", 4, "year", "2028-02-29"],
    ["2096-02-29", 4, "year", "2100-02-28"],
    ["2022-12-31", 2, "month", "2023-02-28"]
  ] as const)("%s and %i %s: %s", (start, n, unit, last) => {
    expect(period(within(n, unit, { roll: "none" }), start).lastDay).toBe(last)
  })

  test("thirty days to the month only where the contract has it", () => {
    expect(period(within(2, "month", { monthRule: "thirtyDays", roll: "none" }), "2020-01-31").lastDay).toBe(
      "2020-03-31"
    )
    expect(period(within(1, "year", { monthRule: "thirtyDays", roll: "none" }), "2020-01-31").lastDay).toBe(
      "2021-01-31"
    )
  })

  test("a suspended month first has its corresponding day, then the suspended days are added", () => {
    // 31 January to 28 February, and the ten days after 10 February
    const suspended = [{ from: "2023-02-10", to: "2023-02-20", mode: "exclude" }] as const
    expect(period(within(1, "month", { roll: "none" }), "2023-01-31", suspended).lastDay).toBe("2023-03-10")
  })
})

describe("suspension", () => {
  const review = atLeast(7, "workingDay")
  const asked = { from: "2022-09-28", to: "2022-10-08", mode: "exclude" } as const

  test("a deficiency notified on 28 September and met on 8 October 2022", () => {
    expect(period(review, "2022-09-26", [asked])).toMatchObject({
      firstDay: "2022-09-27",
      lastDay: "2022-10-13",
      earliestPermitted: "2022-10-14"
    })
  })

  test.each([
    ["(]", "2022-10-13"],
    ["[)", "2022-10-13"],
    ["[]", "2022-10-14"]
  ] as const)("bounds %s end on %s", (suspensionBounds, last) => {
    expect(period(atLeast(7, "workingDay", { suspensionBounds }), "2022-09-26", [asked]).lastDay).toBe(last)
  })

  test("(] and [) leave out as many calendar days but not the same working days", () => {
    // stopped on Friday, resumed on Monday: either Saturday to Monday or Friday to Sunday
    const weekend = [{ from: "2022-09-02", to: "2022-09-05", mode: "exclude" }] as const
    const last = (unit: TimeLimit.Unit, suspensionBounds: "(]" | "[)") =>
      period(within(10, unit, { suspensionBounds, roll: "none" }), "2022-09-01", weekend).lastDay
    expect([last("day", "(]"), last("day", "[)")]).toEqual(["2022-09-14", "2022-09-14"])
    const short = [{ from: "2022-09-02", to: "2022-09-03", mode: "exclude" }] as const
    const lastShort = (suspensionBounds: "(]" | "[)") =>
      period(within(3, "workingDay", { suspensionBounds }), "2022-09-01", short).lastDay
    expect([lastShort("(]"), lastShort("[)")]).toEqual(["2022-09-06", "2022-09-07"])
  })

  test("overlapping suspensions are deducted once, in any order", () => {
    const list: ReadonlyArray<TimeLimit.Suspension> = [
      { from: "2022-09-05", to: "2022-09-09", mode: "exclude" },
      { from: "2022-09-07", to: "2022-09-14", mode: "exclude" },
      { from: "2022-09-08", to: "2022-09-08", mode: "exclude" }
    ]
    const one = period(within(20, "day", { roll: "none" }), "2022-09-01", [
      { from: "2022-09-05", to: "2022-09-14", mode: "exclude" }
    ])
    expect(period(within(20, "day", { roll: "none" }), "2022-09-01", list).lastDay).toBe(one.lastDay)
    expect(period(within(20, "day", { roll: "none" }), "2022-09-01", [...list].reverse()).lastDay).toBe(one.lastDay)
  })

  test("an extension may reach a later suspension", () => {
    const list: ReadonlyArray<TimeLimit.Suspension> = [
      { from: "2022-09-12", to: "2022-09-14", mode: "exclude" },
      { from: "2022-09-05", to: "2022-09-08", mode: "exclude" }
    ]
    // ten days from 1 September end on the 11th; with the three after the 5th on the 14th, which reaches the second
    expect(period(within(10, "day", { roll: "none" }), "2022-09-01", list).lastDay).toBe("2022-09-16")
  })

  test("on or after the last day it revives nothing, except that [) takes the last day in", () => {
    const at = (from: string, suspensionBounds: "(]" | "[)" | "[]" = "(]") =>
      period(within(5, "day", { suspensionBounds, roll: "none" }), "2022-09-01", [
        { from, to: "2022-09-20", mode: "exclude" }
      ]).lastDay
    expect([at("2022-09-05"), at("2022-09-06"), at("2022-09-07")]).toEqual(["2022-09-21", "2022-09-06", "2022-09-06"])
    expect([at("2022-09-06", "[)"), at("2022-09-07", "[)")]).toEqual(["2022-09-20", "2022-09-06"])
    expect(at("2022-09-06", "[]")).toBe("2022-09-21")
  })

  test("restart counts again from zero, and the day of resumption is not counted", () => {
    const corrected = [{ from: "2022-09-05", to: "2022-09-09", mode: "restart" }] as const
    const counted = period(within(10, "day", { roll: "none" }), "2022-09-01", corrected)
    expect(counted).toMatchObject({ start: "2022-09-09", firstDay: "2022-09-10", lastDay: "2022-09-19" })
    expect(counted.trace.slice(0, 2).map((step) => [step.kind, step.from])).toEqual([
      ["start", "2022-09-01"],
      ["restarted", "2022-09-09"]
    ])
    expect(
      period(within(10, "day", { roll: "none" }), "2022-09-01", [
        { ...corrected[0], from: "2022-09-11", to: "2022-09-15" }
      ]).lastDay
    ).toBe("2022-09-11")
    // months run anew from the day of resumption
    expect(
      period(within(1, "month", { roll: "none" }), "2023-01-15", [
        { from: "2023-01-20", to: "2023-01-31", mode: "restart" }
      ]).lastDay
    ).toBe("2023-02-28")
  })

  test("an open suspension has no last day, but says what has elapsed and what remains", () => {
    const open = (limit: TimeLimit.TimeLimit, start: string, from: string, mode: "exclude" | "restart" = "exclude") =>
      failed(resolve(limit, start, [{ from, mode }]))
    expect(open(review, "2022-09-26", "2022-09-28")).toMatchObject({
      _tag: "OpenSuspension",
      since: "2022-09-28",
      elapsed: 2,
      remaining: 5,
      unit: "workingDay"
    })
    expect(open(review, "2022-09-26", "2022-09-28", "restart")).toMatchObject({ elapsed: 0, remaining: 7 })
    expect(open(within(10, "day"), "2022-09-01", "2022-09-05")).toMatchObject({ elapsed: 4, remaining: 6 })
    expect(open(within(10, "day", { suspensionBounds: "[)" }), "2022-09-01", "2022-09-05")).toMatchObject({
      since: "2022-09-05",
      elapsed: 3,
      remaining: 7
    })
    expect(open(within(3, "month"), "2022-01-31", "2022-04-01")).toMatchObject({
      elapsed: 2,
      remaining: 1,
      unit: "month"
    })
    expect(open(within(3, "month"), "2022-01-31", "2022-02-27")).toMatchObject({ elapsed: 0, remaining: 3 })
    expect(open(within(2, "year"), "2020-02-29", "2021-02-28")).toMatchObject({
      elapsed: 1,
      remaining: 1,
      unit: "year"
    })
    expect(open(within(1, "day"), "2022-09-01", "2022-08-01")).toMatchObject({ since: "2022-08-01", elapsed: 0 })
  })

  test("an open suspension after the last day changes nothing, and one before an unpublished year needs none", () => {
    expect(period(review, "2022-09-26", [{ from: "2022-10-10", mode: "exclude" }]).lastDay).toBe("2022-10-10")
    expect(
      failed(resolve(within(30, "workingDay"), "2026-12-21", [{ from: "2026-12-25", mode: "exclude" }]))
    ).toMatchObject({ _tag: "OpenSuspension", elapsed: 4 })
  })

  test("must be in order and state its mode", () => {
    expect(
      failed(resolve(review, "2022-09-26", [asked, { from: "2022-10-08", to: "2022-10-07", mode: "exclude" }]))
    ).toMatchObject({ index: 1, code: "order" })
    expect(failed(resolve(review, "2022-09-26", [{ from: "2022-10-08" } as TimeLimit.Suspension]))).toMatchObject({
      index: 0,
      code: "mode"
    })
    expect(failed(resolve(review, "2022-09-26", [{ from: "2022-10-32", mode: "exclude" }]))).toMatchObject({
      _tag: "InvalidDate",
      value: "2022-10-32"
    })
  })
})

describe("certainty", () => {
  const assumed = WorkCalendar.provisional(china)

  test.each([
    [within(5, "workingDay"), "2026-01-05", "firm"],
    [within(3, "workingDay"), "2026-12-25", "mayChange"],
    [within(10, "workingDay"), "2026-12-25", "provisional"],
    [within(1, "workingDay"), "2003-12-31", "unverified"],
    [within(3, "day"), "2026-12-25", "mayChange"],
    [within(3, "day", { roll: "none" }), "2026-12-25", "firm"],
    [within(40, "day", { roll: "none" }), "2026-12-25", "firm"],
    [within(40, "day"), "2026-12-25", "provisional"],
    [within(40, "day", { roll: "none", startOnRestDay: "nextWorkingDay" }), "2027-01-02", "provisional"],
    [expiry(40, "day"), "2026-12-25", "firm"],
    [notLaterThan(3, "workingDay"), "2027-01-01", "mayChange"],
    [notLaterThan(20, "day"), "2027-01-01", "firm"]
  ] as const)("%j from %s", (limit, start, certainty) => {
    expect(period(limit, start, [], assumed).certainty).toBe(certainty)
    const published = resolve(limit, start)
    if (certainty === "provisional") expect(failed(published)).toMatchObject({ _tag: "CalendarUnknown", year: 2027 })
    else expect(ok(published).certainty).toBe(certainty)
  })
})

describe("the trace", () => {
  const review = atLeast(7, "workingDay", { cites: [rule] })
  const cites = (step: TimeLimit.Step) => Explanation.citesOf(step).map((c) => c.id)

  test("names each day that is left out, and each article", () => {
    const { trace } = period(review, "2022-09-26", [{ from: "2022-09-28", to: "2022-09-29", mode: "exclude" }])
    expect(trace.map((step) => [step.kind, step.from, step.to, Explanation.ofStep(step).zh])).toEqual([
      ["start", "2022-09-26", "2022-09-26", "起始日，不计入"],
      ["counted", "2022-09-27", "2022-09-28", "计为第1-2日"],
      ["suspended", "2022-09-29", "2022-09-29", "中止期间，不计入"],
      ["counted", "2022-09-30", "2022-09-30", "计为第3日"],
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => ["skipped", `2022-10-0${day}`, `2022-10-0${day}`, "国庆节放假，不计入"]),
      ["counted", "2022-10-08", "2022-10-11", "计为第4-7日"],
      ["last", "2022-10-11", "2022-10-11", "期限的最后一日"],
      ["permitted", "2022-10-12", "2022-10-12", "自该日起可以进行下一步"]
    ])
    expect(cites(trace[0] as TimeLimit.Step)).toEqual(["x-1", "civil-code-201-1"])
    expect(trace.find((step) => step.kind === "skipped")).toMatchObject({
      slots: { reason: "holiday", name: { en: "National Day" }, source: { number: "国办发明电〔2021〕11号" } },
      cites: [rule]
    })
  })

  test("names each day over which the last day moves", () => {
    const { trace } = period(within(30, "day"), "2022-09-01")
    expect(trace.filter((step) => step.kind === "rolledOn").map((step) => step.from)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((day) => `2022-10-0${day}`)
    )
    expect(trace.filter((step) => step.kind === "rolledOn").flatMap(cites)).toEqual(Array(7).fill("civil-code-203-1"))
    const back = period(notLaterThan(15, "day"), "2022-10-20").trace
    expect(back.map((step) => step.kind)).toEqual([
      "anchor",
      "counted",
      "latest",
      ...Array(4).fill("rolledBack"),
      "rolled"
    ])
    expect(back[1]).toMatchObject({ from: "2022-10-04", to: "2022-10-19", slots: { first: 1, last: 16 } })
    expect(period(expiry(1, "month"), "2022-09-01").trace.at(-1)).toMatchObject({
      kind: "effective",
      from: "2022-10-02"
    })
    expect(period(within(1, "month"), "2022-09-01").trace.flatMap(cites)).toContain("civil-code-202")
  })

  test("is possible for the longest limit", () => {
    const { trace } = period(expiry(100_000, "day"), "2000-01-01")
    expect(trace[1]).toMatchObject({ kind: "counted", slots: { first: 1, last: 100_000 } })
  })
})

describe("what is refused", () => {
  test.each([
    [{ kind: "within", n: 0, unit: "day" }, "/n"],
    [{ kind: "within", n: -1, unit: "day" }, "/n"],
    [{ kind: "within", n: 1.5, unit: "day" }, "/n"],
    [{ kind: "within", n: Number.NaN, unit: "day" }, "/n"],
    [{ kind: "within", n: 100_001, unit: "day" }, "/n"],
    [{ kind: "within", n: "7", unit: "day" }, "/n"],
    [{ kind: "before", n: 7, unit: "day" }, "/kind"],
    [{ n: 7, unit: "day" }, "/kind"],
    [{ kind: "within", n: 7, unit: "week" }, "/unit"],
    [{ kind: "within", n: 7 }, "/unit"],
    [{ kind: "within", n: 7, unit: "day", roll: "backward" }, "/roll"],
    [{ kind: "within", n: 7, unit: "day", roll: "" }, "/roll"],
    [{ kind: "within", n: 7, unit: "day", roll: null }, "/roll"],
    [{ kind: "within", n: 7, unit: "day", roll: ["none"] }, "/roll"],
    [{ kind: "within", n: 7, unit: "day", suspensionBounds: "()" }, "/suspensionBounds"],
    [{ kind: "within", n: 7, unit: "day", startInclusive: "yes", cites: [rule] }, "/startInclusive"],
    [{ kind: "within", n: 7, unit: "day", cites: "x" }, "/cites"],
    [null, "/kind"],
    ["within", "/kind"]
  ])("%j", (limit, path) => {
    const checked = TimeLimit.validate(limit as TimeLimit.TimeLimit)
    const error = failed(checked)
    expect(error).toMatchObject({ _tag: "InvalidLimit", path })
    expect(failed(resolve(limit as TimeLimit.TimeLimit, "2022-09-26"))).toEqual(error)
    const { zh, en } = Explanation.ofError(error)
    expect([zh.startsWith(path), en.startsWith(path)]).toEqual([true, true])
  })

  test("what leaves the years 1 to 9999", () => {
    expect(failed(resolve(within(100_000, "year"), "2022-09-26"))).toMatchObject({ _tag: "InvalidDate", code: "years" })
    expect(failed(resolve(expiry(1, "day"), "9999-12-31"))).toMatchObject({ code: "years" })
    expect(failed(resolve(expiry(1, "day"), "9999-12-30"))).toMatchObject({ code: "years" })
    expect(period(expiry(1, "day"), "9999-12-29").earliestPermitted).toBe("9999-12-31")
    expect(failed(resolve(notLaterThan(1, "day", { roll: "none" }), "0001-01-01"))).toMatchObject({ code: "years" })
  })

  test("a year without an arrangement, by its number", () => {
    expect(failed(resolve(within(7, "workingDay"), "2026-12-28"))).toMatchObject({
      _tag: "CalendarUnknown",
      year: 2027
    })
    expect(failed(resolve(within(7, "day"), "2026-12-28"))).toMatchObject({ year: 2027 })
    expect(failed(resolve(within(7, "day"), "2003-12-01"))).toMatchObject({ year: 2003 })
    expect(period(within(7, "day", { roll: "none" }), "2026-12-28").lastDay).toBe("2027-01-04")
  })

  test("anything else, with a typed error", () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true })
    const date = fc.integer({ min: 0, max: 9000 }).map((n) => ok(LocalDate.plusDays("2003-01-01", n)) as unknown)
    const limit = fc.record(
      {
        kind: fc.oneof(
          { weight: 20, arbitrary: fc.constantFrom<unknown>("within", "atLeast", "expiry", "notLaterThan") },
          anything
        ),
        n: fc.oneof(
          { weight: 20, arbitrary: fc.integer({ min: -1, max: 200_000 }) as fc.Arbitrary<unknown> },
          anything
        ),
        unit: fc.oneof(
          { weight: 20, arbitrary: fc.constantFrom<unknown>("day", "workingDay", "month", "year") },
          anything
        ),
        roll: anything,
        suspensionBounds: anything,
        startInclusive: anything,
        cites: anything
      },
      { requiredKeys: ["kind", "n", "unit"] }
    )
    const suspension = fc.record(
      {
        from: fc.oneof(date, anything),
        to: fc.oneof(date, anything),
        mode: fc.oneof(fc.constantFrom<unknown>("exclude", "restart"), anything)
      },
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(
        fc.oneof(limit, anything),
        fc.oneof(date, anything),
        fc.array(fc.oneof(suspension, anything), { maxLength: 3 }),
        fc.option(anything, { nil: undefined }),
        (given, start, suspensions, zone) => {
          const resolved = TimeLimit.resolve(given as TimeLimit.TimeLimit, start as string, {
            calendar: china,
            suspensions: suspensions as ReadonlyArray<TimeLimit.Suspension>,
            zone: zone as string
          })
          if (Result.isFailure(resolved)) {
            const { zh, en } = Explanation.ofError(resolved.failure)
            expect(`${zh}${en}${resolved.failure.message}`).not.toBe("")
          } else {
            expect(resolved.success.trace.length + resolved.success.alternatives.length).toBeGreaterThan(0)
          }
        }
      ),
      { numRuns: 3000 }
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// An oracle that walks day by day. It shares nothing with the sources but the set of working days, which
// arrangements.test.ts compares with two other calendars.
// ---------------------------------------------------------------------------------------------------------------------

const dayInMilliseconds = 86_400_000
const number = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayInMilliseconds
const iso = (day: number): string => new Date(day * dayInMilliseconds).toISOString().slice(0, 10)
const [firstKnown, lastKnown] = [number("2004-01-01"), number("2026-12-31")]
const working = new Set<number>()
for (let day = firstKnown; day <= lastKnown; day++) if (ok(WorkCalendar.isWorkingDay(china, iso(day)))) working.add(day)

/** The corresponding day, found by trying the days of the month from the wished one down. */
const corresponding = (day: number, months: number): number => {
  const [year, month, dayOfMonth] = iso(day).split("-").map(Number) as [number, number, number]
  const index = year * 12 + month - 1 + months
  const prefix = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-`
  for (let d = dayOfMonth; ; d--) {
    const candidate = `${prefix}${String(d).padStart(2, "0")}`
    const ms = Date.parse(`${candidate}T00:00:00Z`)
    if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(candidate)) return number(candidate)
  }
}

interface Stop {
  readonly from: number
  readonly to: number | undefined
  readonly mode: "exclude" | "restart"
}

interface Case {
  readonly limit: TimeLimit.TimeLimit
  readonly start: number
  readonly stops: ReadonlyArray<Stop>
}

type Answer = { readonly first: number; readonly nominal: number; readonly last: number } | { readonly elapsed: number }

const months = ({ unit, n }: TimeLimit.TimeLimit, sign: number): number => sign * (unit === "year" ? 12 * n : n)

const rollBy = (day: number, step: number): number => {
  let at = day
  while (!working.has(at)) at += step
  return at
}

const counts = ({ unit }: TimeLimit.TimeLimit, day: number): boolean => unit !== "workingDay" || working.has(day)

const naive = ({ limit, start, stops }: Case): Answer => {
  const roll = limit.roll ?? (limit.kind === "notLaterThan" ? "preceding" : "forward")
  const rolled = (day: number): number =>
    limit.kind === "expiry" || roll === "none" ? day : rollBy(day, roll === "forward" ? 1 : -1)

  if (limit.kind === "notLaterThan") {
    const extra = limit.backwardCount === "excludeAnchor" ? 0 : 1
    let [day, first] = [start, Number.NaN]
    const back = (n: number): void => {
      for (let left = n; left > 0; ) {
        day--
        if (!counts(limit, day)) continue
        left--
        if (Number.isNaN(first)) first = day
      }
    }
    if (limit.unit === "month" || limit.unit === "year") {
      first = start - 1
      day = corresponding(start, months(limit, -1)) - extra
    } else back(limit.n + extra)
    return { first, nominal: day, last: rolled(day) }
  }

  const bounds = limit.suspensionBounds ?? "(]"
  const spans = stops.map(({ from, to, mode }) => ({
    mode,
    first: bounds === "(]" ? from + 1 : from,
    last: to === undefined ? Number.POSITIVE_INFINITY : bounds === "[)" ? to - 1 : to
  }))
  const days = limit.unit === "day" || limit.unit === "workingDay"
  const lengthFrom = (anchor: number): number => (days ? limit.n : corresponding(anchor, months(limit, 1)) - anchor)

  let anchor = limit.startOnRestDay === "nextWorkingDay" ? rollBy(start, 1) : start
  let length = lengthFrom(anchor)
  let [done, first] = [0, Number.NaN]
  for (let day = anchor + 1; ; day++) {
    const covering = spans.filter((s) => s.first <= day && day <= s.last)
    if (covering.some((s) => s.last === Number.POSITIVE_INFINITY)) {
      // a restart that is known is in force as soon as the count goes on, even if it came while the count stood still
      if (spans.some((s) => s.mode === "restart" && s.last > anchor)) return { elapsed: 0 }
      if (days) return { elapsed: done }
      let elapsed = 0
      while (corresponding(anchor, (elapsed + 1) * (limit.unit === "year" ? 12 : 1)) - anchor <= done) elapsed++
      return { elapsed }
    }
    if (covering.length === 0 && counts(limit, day)) {
      done++
      if (Number.isNaN(first)) first = day
      if (done === length) return { first, nominal: day, last: rolled(day) }
    }
    // a restart ends with this day: its span is over, or it is empty and would begin with the next one
    if (spans.some((s) => s.mode === "restart" && s.last === day)) {
      anchor = day
      length = lengthFrom(anchor)
      done = 0
      first = Number.NaN
    }
  }
}

const stop = (unit: TimeLimit.Unit) =>
  fc.record({
    from: fc.integer({ min: -5, max: unit === "month" || unit === "year" ? 500 : 60 }),
    length: fc.option(fc.integer({ min: 0, max: 25 }), { freq: 12, nil: undefined }),
    mode: fc.constantFrom("exclude" as const, "exclude" as const, "restart" as const)
  })

const cases: fc.Arbitrary<Case> = fc.constantFrom<TimeLimit.Unit>("day", "workingDay", "month", "year").chain((unit) =>
  fc
    .record({
      kind: fc.constantFrom<TimeLimit.Kind>("within", "atLeast", "expiry", "notLaterThan"),
      n: fc.integer({ min: 1, max: unit === "year" ? 3 : unit === "month" ? 15 : 50 }),
      roll: fc.constantFrom(undefined, "none" as const, "forward" as const, "preceding" as const),
      backwardCount: fc.constantFrom(undefined, "clear" as const, "excludeAnchor" as const),
      suspensionBounds: fc.constantFrom(undefined, "(]" as const, "[)" as const, "[]" as const),
      startOnRestDay: fc.constantFrom(undefined, "asIs" as const, "nextWorkingDay" as const),
      start: fc.integer({ min: number("2010-01-01"), max: number("2020-12-31") }),
      stops: fc.array(stop(unit), { maxLength: 4 })
    })
    .map(({ start, stops, ...rest }) => {
      const before = rest.kind === "notLaterThan"
      const chosen = Object.entries({
        ...rest,
        unit,
        ...(before && rest.roll === "forward" && { roll: undefined }),
        ...(before && { startOnRestDay: undefined })
      }).filter(([, value]) => value !== undefined)
      return {
        limit: Object.fromEntries(chosen) as unknown as TimeLimit.TimeLimit,
        start,
        stops: before
          ? []
          : stops.map(({ from, length, mode }) => ({
              from: start + from,
              to: length === undefined ? undefined : start + from + length,
              mode
            }))
      }
    })
)

const ask = ({ limit, start, stops }: Case) =>
  resolve(
    limit,
    iso(start),
    stops.map(({ from, to, mode }) => ({ from: iso(from), mode, ...(to !== undefined && { to: iso(to) }) }))
  )

const answerOf = (resolved: ReturnType<typeof ask>) => {
  if (Result.isSuccess(resolved)) {
    const { firstDay, nominalLastDay, lastDay } = resolved.success
    return { first: firstDay, nominal: nominalLastDay, last: lastDay }
  }
  if (resolved.failure._tag === "OpenSuspension") return { elapsed: resolved.failure.elapsed }
  throw resolved.failure
}

describe("against the oracle", () => {
  test("every kind, unit, roll, bound and list of suspensions", () => {
    let open = 0
    fc.assert(
      fc.property(cases, (given) => {
        const expected = naive(given)
        if ("elapsed" in expected) open++
        expect(answerOf(ask(given))).toEqual(
          "elapsed" in expected
            ? expected
            : { first: iso(expected.first), nominal: iso(expected.nominal), last: iso(expected.last) }
        )
      }),
      { numRuns: 6000 }
    )
    expect(open).toBeGreaterThan(20)
  })

  test("the order of suspensions does not matter", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const other = { ...given, stops: [...given.stops].reverse() }
        expect(answerOf(ask(other))).toEqual(answerOf(ask(given)))
      })
    )
  })

  test("the trace counts exactly the days of the limit, and no day twice", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const resolved = ask(given)
        if (Result.isFailure(resolved)) return
        const seen: Array<number> = []
        for (const { kind, from, to } of resolved.success.trace) {
          if (kind !== "counted" && kind !== "skipped" && kind !== "suspended") continue
          for (let day = number(from); day <= number(to); day++) seen.push(day)
        }
        const ends = [number(resolved.success.start), number(resolved.success.nominalLastDay)]
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.length).toBe(Math.max(...ends) - Math.min(...ends))
        expect(resolved.success.trace.every((step) => !/\{/.test(Explanation.ofStep(step).en))).toBe(true)
      })
    )
  })
})

describe("backward and forward agree", () => {
  const anchor = fc.integer({ min: number("2010-01-01"), max: number("2020-12-31") }).map(iso)

  test("an act on the latest day meets the least time, one on the day after does not", () => {
    fc.assert(
      fc.property(
        anchor,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom<TimeLimit.Unit>("day", "workingDay"),
        (day, n, unit) => {
          const latest = period(notLaterThan(n, unit, { roll: "none" }), day).lastDay
          const floor = (from: string) => period(atLeast(n, unit, { roll: "none" }), from).earliestPermitted as string
          expect(floor(latest) <= day).toBe(true)
          // the next day on which anything is counted
          const after = unit === "day" ? ok(LocalDate.plusDays(latest, 1)) : ok(WorkCalendar.next(china, latest))
          expect(floor(after) <= day).toBe(false)
        }
      )
    )
  })

  test("excluding only the anchor undoes a forward count", () => {
    fc.assert(
      fc.property(anchor, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const back = (unit: TimeLimit.Unit, from: string) =>
          period(notLaterThan(n, unit, { backwardCount: "excludeAnchor", roll: "none" }), from).lastDay
        expect(period(within(n, "day", { roll: "none" }), back("day", day)).lastDay).toBe(day)
        const worked = ok(WorkCalendar.next(china, day))
        expect(period(within(n, "workingDay"), back("workingDay", worked)).lastDay).toBe(worked)
      })
    )
  })
})
