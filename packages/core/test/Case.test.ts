import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import * as Case from "@zhengce/core/Case"
import { DefinitionError } from "@zhengce/core/DefinitionError"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import * as z from "zod"
import {
  after,
  at,
  context,
  day,
  define,
  did,
  limit,
  markOf,
  permittedOn,
  recorded,
  refusalOf,
  rules,
  statuses
} from "./support/office.ts"

const { allOf, anyOf } = Procedure
const days = (n: number) => TimeLimit.within(n, "day")
const workingDays = (n: number) => TimeLimit.atLeast(n, "workingDay")
const shift = (date: string, n: number) => Result.getOrThrow(LocalDate.plusDays(date, n))
const ids = (blockers: ReadonlyArray<Case.Blocker>) => blockers.map((b) => b.relation ?? b.code)

// ---------------------------------------------------------------------------------------------------------------------
describe("a review of at least seven working days", () => {
  const review = (closing: "sameDay" | "nextDay") =>
    define({ receive: {}, opine: {} }, ({ condition }) => [
      condition("receive", "opine", { id: "time", delay: limit("seven", workingDays(7)), closing, ...at(1) })
    ])
  const received = (closing: "sameDay" | "nextDay") => after(review(closing), did("receive", "2022-09-26"))

  // 27 to 30 September are days 1 to 4, the make-up weekend of 8 and 9 October days 5 and 6, Monday the 10th day 7
  it("may be closed on its seventh day by an act that closes it, and by another from the eighth", () => {
    expect(refusalOf(received("sameDay"), did("opine", "2022-10-09")).lawfulFrom).toBe("2022-10-10")
    recorded(received("sameDay"), did("opine", "2022-10-10"))
    expect(refusalOf(received("nextDay"), did("opine", "2022-10-10")).lawfulFrom).toBe("2022-10-11")
    recorded(received("nextDay"), did("opine", "2022-10-11"))
  })

  it("runs from the latest receipt", () => {
    const again = recorded(received("sameDay"), did("receive", "2022-10-10"))
    expect(refusalOf(again, did("opine", "2022-10-18")).lawfulFrom).toBe("2022-10-19")
  })

  it("is refused with the relation, its provision, the period and the limit that counted", () => {
    const [blocker] = refusalOf(received("sameDay"), did("opine", "2022-10-09")).blockers
    expect(blocker).toMatchObject({
      code: "tooEarly",
      relation: "time",
      cites: [{ id: "rules-1" }],
      period: { lastDay: "2022-10-10" },
      parameter: { parameter: "seven", base: { value: { n: 7 } } },
      departable: false
    })
  })

  it("is breached when it was too short all the same, and the finding says from when it would have been lawful", () => {
    const seen = Result.getOrThrow(Case.observe(received("sameDay"), did("opine", "2022-10-09"), context))
    expect(seen.findings).toMatchObject([{ id: "time", status: "breached", actual: "2022-10-09", bound: "2022-10-10" }])
    expect(seen.findings[0]?.grounds.map((g) => g.name)).toEqual(["seven", "source", "reading:startInclusive=true"])
  })

  it("cannot be told while the year's arrangement is not published", () => {
    const matter = after(review("sameDay"), did("receive", "2035-12-28"))
    expect(refusalOf(matter, did("opine", "2036-02-01")).blockers).toMatchObject([{ code: "calendarUnknown" }])
    const seen = Result.getOrThrow(Case.observe(matter, did("opine", "2036-02-01"), context))
    expect(seen.findings).toMatchObject([{ id: "time", status: "undetermined", slots: { year: 2035 } }])
  })

  it("cannot be told at the end of the years either, and nothing crashes", () => {
    const matter = after(review("sameDay"), did("receive", "9999-12-31"))
    expect(refusalOf(matter, did("opine", "9999-12-31")).blockers).toMatchObject([{ code: "calendarUnknown" }])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a review that a request for material suspends", () => {
  const procedure = define({ receive: {}, request: {}, arrive: {}, opine: {} }, ({ condition }) => [
    condition("receive", "opine", {
      id: "time",
      delay: limit("seven", workingDays(7)),
      closing: "sameDay",
      suspendedBy: { stop: "request", resume: "arrive", mode: "exclude" },
      ...at(1)
    })
  ])
  const lawfulFrom = (...events: ReadonlyArray<Case.Event>) =>
    Case.blocked(after(procedure, ...events), day(events.at(-1)?.on ?? ""), context).find((b) => b.activity === "opine")
      ?.lawfulFrom
  const receive = did("receive", "2022-10-10")

  it("leaves out every suspension, and counts a second request within one only once", () => {
    // days 11, 12; out 13 to 17; 18; out 19 to 20; 21, 24, 25, 26
    const first = [did("request", "2022-10-12"), did("request", "2022-10-14"), did("arrive", "2022-10-17")]
    const second = [did("request", "2022-10-18"), did("arrive", "2022-10-20")]
    expect(lawfulFrom(receive)).toBe("2022-10-19")
    expect(lawfulFrom(receive, ...first)).toBe("2022-10-24")
    expect(lawfulFrom(receive, ...first, ...second)).toBe("2022-10-26")
  })

  it("has no date while one lasts, and says how much has run", () => {
    const open = after(procedure, receive, did("request", "2022-10-12"))
    const refused = refusalOf(open, did("opine", "2022-11-30"))
    expect(refused.lawfulFrom).toBeUndefined()
    expect(refused.blockers).toMatchObject([
      { code: "suspended", slots: { since: "2022-10-12", elapsed: 2, remaining: 5 } }
    ])
  })

  it("does not know the suspensions of an earlier round, open or closed", () => {
    const round = [receive, did("request", "2022-10-12"), did("receive", "2022-10-17"), did("arrive", "2022-10-18")]
    expect(lawfulFrom(...round)).toBe("2022-10-26")
  })

  it("orders the events of one day by the log: a request before the receipt is of the round before", () => {
    expect(lawfulFrom(did("request", "2022-10-10"), receive)).toBe("2022-10-19")
    expect(lawfulFrom(receive, did("request", "2022-10-10"))).toBeUndefined()
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a hearing that is announced fifteen clear days before", () => {
  const procedure = define({ announce: {}, hold: {} }, ({ condition }) => [
    condition("announce", "hold", {
      id: "notice",
      delay: limit("fifteen", TimeLimit.notLaterThan(15, "day")),
      ...at(19)
    })
  ])
  const announced = after(procedure, did("announce", "2022-10-10"))

  it("is lawful on the sixteenth day after, and a day early only under the other reading", () => {
    const [blocker] = refusalOf(announced, did("hold", "2022-10-25")).blockers
    expect(blocker).toMatchObject({ lawfulFrom: "2022-10-26", period: { lastDay: "2022-10-09" } })
    expect(blocker?.readings.map((r) => r.value)).toContain("excludeAnchor")
    recorded(announced, did("hold", "2022-10-26"))
  })

  it("is counted by the number of days in force when it is held", () => {
    const from2023 = Parameter.make({
      id: "notice",
      title: { zh: "提前期", en: "notice" },
      values: [
        {
          value: TimeLimit.notLaterThan(15, "day"),
          cites: rules.at("1"),
          inForce: { from: day("2020-01-01"), until: day("2022-12-31") }
        },
        { value: TimeLimit.notLaterThan(30, "day"), cites: rules.at("2"), inForce: { from: day("2023-01-01") } }
      ]
    })
    const amended = define({ announce: {}, hold: {} }, ({ condition }) => [
      condition("announce", "hold", { id: "notice", delay: from2023, ...at(19) })
    ])
    // the sixteenth day is after the amendment: it is the thirty-first that is lawful
    const matter = after(amended, did("announce", "2022-12-20"))
    expect(refusalOf(matter, did("hold", "2022-12-31")).lawfulFrom).toBe("2023-01-20")
    expect(refusalOf(matter, did("hold", "2022-12-30")).blockers).toMatchObject([{ lawfulFrom: "2023-01-20" }])
    expect(refusalOf(matter, did("hold", "2023-01-19")).blockers).toHaveLength(1)
    recorded(matter, did("hold", "2023-01-20"))
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a presumptive rule", () => {
  const thirty = limit("thirty", TimeLimit.atLeast(30, "day"))
  const period = (reason?: Procedure.ConditionOptions["reason"]) =>
    define({ publish: {}, close: {} }, ({ condition }) => [
      condition("publish", "close", {
        id: "comment",
        delay: thirty,
        closing: "sameDay",
        force: "presumptive",
        ...(reason === undefined ? {} : { reason }),
        ...at(17)
      })
    ])
  const reasons = { comment: "flood season" }

  it("is departed from with a reason that is recorded with the later act", () => {
    const published = after(period(), did("publish", "2022-10-10"))
    expect(refusalOf(published, did("close", "2022-10-20")).blockers).toMatchObject([{ departable: true }])
    const closed = recorded(published, did("close", "2022-10-20", { reasons }))
    expect(Case.findings(closed, day("2022-12-01"), context)).toMatchObject([
      { status: "departed", reason: "flood season" }
    ])
  })

  it("is not departed from with a blank reason, or with one in the wrong place", () => {
    const published = after(period(), did("publish", "2022-10-10", { reasons }))
    expect(
      Result.isFailure(Case.record(published, did("close", "2022-10-20", { reasons: { comment: " " } }), context))
    ).toBe(true)
    expect(refusalOf(published, did("close", "2022-10-20")).blockers).toHaveLength(1)
  })

  it("with a reason given at the start is open early: `permitted` knows the reason too, and says what it departs from", () => {
    const procedure = period({ on: "source" })
    const published = after(procedure, did("publish", "2022-10-10", { reasons }))
    expect(Case.permitted(published, day("2022-10-20"), context)).toMatchObject([
      { activity: "publish", departs: [] },
      { activity: "close", departs: [{ relation: "comment" }] }
    ])
    recorded(published, did("close", "2022-10-20"))
    const again = recorded(published, did("publish", "2022-10-12"))
    expect(refusalOf(again, did("close", "2022-10-20")).blockers).toMatchObject([{ departable: false }])
  })

  it("whose reason is demanded, adds a breach of that demand where none is given", () => {
    const published = after(period({ on: "target", demandedBy: rules.at("18") }), did("publish", "2022-10-10"))
    const seen = Result.getOrThrow(Case.observe(published, did("close", "2022-10-20"), context))
    expect(seen.findings.map((f) => [f.id, f.status, f.cites[0]?.id])).toEqual([
      ["comment", "departed", "rules-17"],
      ["comment:reason", "breached", "rules-18"]
    ])
  })

  it("never lets one depart from there having been an earlier act", () => {
    const refused = refusalOf(Case.open(period(), "1"), did("close", "2022-10-20", { reasons }))
    expect(refused.blockers).toMatchObject([{ code: "condition", force: "mandatory", departable: false }])
    const seen = Result.getOrThrow(
      Case.observe(Case.open(period(), "1"), did("close", "2022-10-20", { reasons }), context)
    )
    expect(seen.findings).toMatchObject([{ id: "comment", status: "breached", force: "mandatory" }])
  })

  it("without a delay is departed from as a whole", () => {
    const procedure = define({ coordinate: {}, report: {} }, ({ condition }) => [
      condition("coordinate", "report", { id: "first", force: "presumptive", ...at(14) })
    ])
    const empty = Case.open(procedure, "1")
    expect(refusalOf(empty, did("report", "2022-10-10")).blockers).toMatchObject([{ departable: true }])
    recorded(empty, did("report", "2022-10-10", { reasons: { first: "the leader is abroad" } }))
  })

  it("is departed from while its clock stands still, in record and in observe alike", () => {
    const procedure = define({ receive: {}, request: {}, arrive: {}, opine: {} }, ({ condition }) => [
      condition("receive", "opine", {
        id: "time",
        delay: limit("seven", workingDays(7)),
        closing: "sameDay",
        force: "presumptive",
        suspendedBy: { stop: "request", resume: "arrive", mode: "exclude" },
        ...at(1)
      })
    ])
    const open = after(procedure, did("receive", "2022-10-10"), did("request", "2022-10-11"))
    const event = did("opine", "2022-10-12", { reasons: { time: "urgent" } })
    recorded(open, event)
    expect(Result.getOrThrow(Case.observe(open, event, context)).findings).toMatchObject([
      { status: "departed", reason: "urgent" }
    ])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a duty to archive within thirty days", () => {
  const procedure = define({ complete: {}, archive: {} }, ({ response }) => [
    response("complete", "archive", { id: "archive", deadline: limit("thirty", days(30)), ...at(46) })
  ])
  const statusOf = (matter: Case.Case, on: string) => Case.duties(matter, day(on), context)[0]?.status

  it("is open, due soon, relies on the roll, and is overdue after the rolled day", () => {
    // the thirtieth day after 1 December is Saturday the 31st; New Year's holiday lasts until Monday
    const matter = after(procedure, did("complete", "2022-12-01"))
    const asked = ["2022-12-27", "2022-12-28", "2022-12-31", "2023-01-01", "2023-01-03", "2023-01-04"]
    expect(asked.map((on) => statusOf(matter, on))).toEqual([
      "open",
      "dueSoon",
      "dueSoon",
      "relyingOnRoll",
      "relyingOnRoll",
      "overdue"
    ])
    expect(Case.duties(matter, day("2022-12-27"), context, { soon: 4 })[0]?.status).toBe("dueSoon")
    expect(statuses(matter, "2023-01-03")).toEqual([])
    expect(statuses(matter, "2023-01-04")).toEqual(["archive breached"])
  })

  it("never refuses the late act, which is a finding", () => {
    const late = recorded(after(procedure, did("complete", "2022-12-01")), did("archive", "2023-01-04"))
    expect(Case.duties(late, day("2023-06-01"), context)).toMatchObject([{ status: "doneLate", doneOn: "2023-01-04" }])
    expect(Case.findings(late, day("2023-06-01"), context)).toMatchObject([
      { id: "archive", status: "breached", actual: "2023-01-04", bound: "2023-01-03", code: "doneLate" }
    ])
    // completed on a Saturday: where its period begins on Monday, the 4th would have done
    const saturday = after(procedure, did("complete", "2022-12-03"))
    const readings = (on: string) =>
      Case.findings(recorded(saturday, did("archive", on)), day(on), context)[0]?.grounds.map((g) => g.name)
    expect(readings("2023-01-04")).toEqual(["thirty", "source", "reading:startOnRestDay=nextWorkingDay"])
    expect(readings("2023-01-05")).toEqual(["thirty", "source"])
    const inTime = recorded(after(procedure, did("complete", "2022-12-01")), did("archive", "2023-01-03"))
    expect(Case.duties(inTime, day("2023-06-01"), context)).toMatchObject([{ status: "done", reliedOnRoll: true }])
    expect(statuses(inTime, "2023-06-01")).toEqual(["archive satisfied"])
  })

  it("is not known before it arises, nor done before it is", () => {
    const matter = after(procedure, did("complete", "2022-12-01"), did("archive", "2022-12-20"))
    expect(Case.duties(matter, day("2022-11-30"), context)).toEqual([])
    expect(statusOf(matter, "2022-12-19")).toBe("open")
    expect(statusOf(matter, "2022-12-20")).toBe("done")
  })

  it("begins anew with a new completion, and a deadline missed before that stays missed", () => {
    const renewed = after(procedure, did("complete", "2022-12-01"), did("complete", "2023-02-01"))
    expect(Case.duties(renewed, day("2023-02-01"), context)).toMatchObject([{ since: "2023-02-01", due: "2023-03-03" }])
    expect(Case.findings(renewed, day("2023-02-01"), context)).toMatchObject([
      { status: "breached", bound: "2023-01-03", slots: { endedOn: "2023-02-01" } }
    ])
    const early = after(procedure, did("complete", "2022-12-01"), did("complete", "2023-01-03"))
    expect(statuses(early, "2023-01-03")).toEqual([])
  })

  it("in a year that is not published: open up to the nominal day, unknown after, and not open once done", () => {
    const matter = after(procedure, did("complete", "2035-12-01"))
    expect(Case.duties(matter, day("2035-12-31"), context)).toMatchObject([
      { status: "open", due: "2035-12-31", unknownYear: 2035 }
    ])
    expect(statusOf(matter, "2036-01-01")).toBe("unknown")
    expect(statuses(matter, "2036-01-01")).toEqual(["archive undetermined"])
    const done = recorded(matter, did("archive", "2035-12-31"))
    expect(statuses(done, "2036-06-01")).toEqual(["archive satisfied"])
    expect(statuses(recorded(matter, did("archive", "2036-01-01")), "2036-06-01")).toEqual(["archive undetermined"])
  })

  it("in working days of such a year: open while not even that many days have passed", () => {
    const three = define({ request: {}, arrive: {} }, ({ response }) => [
      response("request", "arrive", {
        id: "three",
        deadline: limit("three", TimeLimit.within(3, "workingDay")),
        ...at(36)
      })
    ])
    const matter = after(three, did("request", "2035-12-30"))
    expect(["2036-01-02", "2036-01-03"].map((on) => statusOf(matter, on))).toEqual(["open", "unknown"])
    expect(statuses(recorded(matter, did("arrive", "2036-01-02")), "2036-06-01")).toEqual([])
  })

  it("has no date, and no finding, where the law sets no number", () => {
    const promptly = define({ complete: {}, archive: {} }, ({ response }) => [response("complete", "archive", at(46))])
    const matter = after(promptly, did("complete", "2022-12-01"))
    expect(Case.duties(matter, day("2030-01-01"), context)).toMatchObject([
      { status: "open", cites: [{ id: "rules-46" }] }
    ])
    expect(statuses(matter, "2030-01-01")).toEqual([])
  })

  it("that stands from the start is a duty by the name of its activity", () => {
    const fromStart = define({ plan: { pending: true, by: "mayor" } })
    expect(Case.duties(Case.open(fromStart, "1"), day("2022-01-01"), context)).toMatchObject([
      { id: "plan", roles: ["mayor"], status: "open" }
    ])
    expect(Case.duties(after(fromStart, did("plan", "2022-01-01")), day("2022-01-01"), context)).toEqual([])
    const asleep = define({ plan: { pending: true, included: false }, wake: {} }, ({ include }) => [
      include("wake", "plan", at(1))
    ])
    expect(Case.duties(Case.open(asleep, "1"), day("2022-01-01"), context)).toEqual([])
    expect(Case.duties(after(asleep, did("wake", "2022-01-01")), day("2022-01-01"), context)).toMatchObject([
      { id: "plan" }
    ])
  })
})

describe("a duty to supplement within three working days", () => {
  const procedure = define({ request: {}, arrive: {}, return: {} }, ({ response, include, exclude }) => [
    response("request", "arrive", {
      id: "supplement",
      deadline: limit("three", TimeLimit.within(3, "workingDay")),
      ...at(36)
    }),
    include("request", "arrive", at(36)),
    exclude("return", "arrive", at(39))
  ])
  const requested = did("request", "2022-09-28") // three working days later is Saturday 8 October, which is worked

  it("falls away when the file is returned in time, and is asked for anew in the next round", () => {
    const returned = after(procedure, requested, did("return", "2022-10-08"))
    expect(Case.duties(returned, day("2022-11-01"), context)).toEqual([])
    expect(statuses(returned, "2022-11-01")).toEqual([])
    expect(Case.isAccepting(returned)).toBe(true)
    const again = after(procedure, requested, did("return", "2022-10-08"), did("request", "2022-11-01"))
    expect(Case.duties(again, day("2022-11-01"), context)).toMatchObject([
      { since: "2022-11-01", lastDay: "2022-11-04" }
    ])
    expect(statuses(again, "2022-11-01")).toEqual([])
  })

  it("that was overdue when the file was returned stays a breach, in the next round too", () => {
    const late = after(procedure, requested, did("return", "2022-10-09"))
    expect(statuses(late, "2022-11-01")).toEqual(["supplement breached"])
    expect(statuses(recorded(late, did("request", "2022-11-01")), "2022-11-01")).toEqual(["supplement breached"])
  })
})

describe("a deadline whose clock can stand still", () => {
  const procedure = define({ apply: {}, ask: {}, answer: {}, decide: {} }, ({ response }) => [
    response("apply", "decide", {
      id: "decide",
      deadline: limit("twenty", TimeLimit.within(20, "workingDay")),
      suspendedBy: { stop: "ask", resume: "answer", mode: "exclude" },
      ...at(3)
    })
  ])
  it("has no last day meanwhile, and a later one afterwards", () => {
    const asked = after(procedure, did("apply", "2022-10-10"), did("ask", "2022-10-12"))
    expect(Case.duties(asked, day("2022-12-01"), context)).toMatchObject([
      { status: "suspended", elapsed: 2, remaining: 18 }
    ])
    expect(statuses(asked, "2022-12-01")).toEqual([])
    const answered = recorded(asked, did("answer", "2022-10-19"))
    expect(Case.duties(answered, day("2022-10-20"), context)).toMatchObject([{ status: "open", lastDay: "2022-11-14" }])
  })
  it("is judged by what had happened when it was met, whatever is asked or answered afterwards", () => {
    const met = after(procedure, did("apply", "2022-10-10"), did("decide", "2022-10-14"))
    const then = Case.findings(met, day("2022-12-30"), context)
    const later = after(procedure, did("apply", "2022-10-10"), did("decide", "2022-10-14"), did("ask", "2022-10-17"))
    expect(then).toMatchObject([{ status: "satisfied", bound: "2022-11-07" }])
    expect(Case.findings(later, day("2022-12-30"), context)).toEqual(then)
    const meanwhile = after(
      procedure,
      did("apply", "2022-10-10"),
      did("ask", "2022-10-11"),
      did("decide", "2022-10-14")
    )
    expect(statuses(meanwhile, "2022-12-30")).toEqual(["decide satisfied"])
    expect(statuses(recorded(meanwhile, did("answer", "2022-11-30")), "2022-12-30")).toEqual(["decide satisfied"])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("the days on which rules are in force", () => {
  const since = { from: day("2022-09-19") }

  it("an act before the procedure is a fact: recorded, counted as done, not judged", () => {
    const procedure = define(
      { review: {}, meet: {}, report: {} },
      ({ condition, response }) => [
        condition("review", "meet", { id: "first", ...at(1) }),
        response("meet", "report", { id: "report", deadline: limit("ten", days(10), since), ...at(2) })
      ],
      { inForce: since }
    )
    const early = recorded(Case.open(procedure, "1"), did("meet", "2022-09-18"))
    expect(statuses(early, "2023-01-01")).toEqual(["office:0 notInForce"])
    // what it left to do is still to be done, without a date that the law did not then set
    expect(Case.duties(early, day("2023-01-01"), context)).toMatchObject([{ id: "report", status: "open" }])
    expect(Case.duties(early, day("2023-01-01"), context)[0]?.due).toBeUndefined()
    recorded(recorded(early, did("review", "2022-09-18")), did("meet", "2022-09-19"))
    expect(refusalOf(early, did("meet", "2022-09-19")).blockers).toMatchObject([{ relation: "first" }])
  })

  it("before it begins nothing is permitted under it, and the first lawful day is asked about itself", () => {
    const procedure = define(
      { review: {}, meet: {}, old: { inForce: { from: day("2020-01-01") } } },
      ({ condition }) => [condition("review", "meet", at(1))],
      {
        inForce: since
      }
    )
    const blocked = Case.blocked(Case.open(procedure, "1"), day("2022-09-18"), context)
    expect(blocked.map((b) => [b.activity, ids(b.blockers), b.lawfulFrom])).toEqual([
      ["review", ["notInForce"], "2022-09-19"],
      ["meet", ["notInForce"], undefined],
      ["old", ["notInForce"], "2022-09-19"]
    ])
  })

  it("an act after it ended is a fact too", () => {
    const procedure = define({ meet: {} }, undefined, { inForce: { ...since, until: day("2024-12-31") } })
    const matter = after(procedure, did("meet", "2025-01-01"))
    expect(Case.findings(matter, day("2025-02-01"), context)).toMatchObject([
      { status: "notInForce", slots: { until: "2024-12-31" } }
    ])
    expect(permittedOn(matter, "2025-01-01")).toEqual([])
    expect(permittedOn(matter, "2024-12-31")).toEqual(["meet"])
  })

  it("a gate holds on the days of its relation only, and says when it ends", () => {
    const during = { from: day("2022-10-10"), until: day("2022-10-19") }
    const procedure = define({ review: {}, meet: {} }, ({ condition }) => [
      condition("review", "meet", { inForce: during, ...at(1) })
    ])
    const empty = Case.open(procedure, "1")
    recorded(empty, did("meet", "2022-10-09"))
    expect(refusalOf(empty, did("meet", "2022-10-10")).lawfulFrom).toBe("2022-10-20")
    recorded(empty, did("meet", "2022-10-20"))
  })

  it("a period that ends after a new gate has come into force does not open what the gate closes", () => {
    const procedure = define({ receive: {}, experts: {}, opine: {} }, ({ condition }) => [
      condition("receive", "opine", {
        delay: limit("ten", TimeLimit.atLeast(10, "day")),
        closing: "sameDay",
        ...at(1)
      }),
      condition("experts", "opine", { inForce: { from: day("2022-10-15") }, ...at(2) })
    ])
    const refused = refusalOf(after(procedure, did("receive", "2022-10-10")), did("opine", "2022-10-12"))
    expect([refused.blockers.length, refused.lawfulFrom]).toEqual([1, undefined])
  })

  it.each(["response", "include", "exclude"] as const)("a %s comes only from acts of its days", (kind) => {
    const during = { from: day("2022-10-10"), until: day("2022-10-19") }
    const procedure = define({ act: {}, next: { included: kind !== "include" } }, (relations) => [
      relations[kind]("act", "next", { inForce: during, ...at(1) })
    ])
    const hadEffect = (on: string) => {
      const { pending, included } = markOf(after(procedure, did("act", on)), "next")
      return kind === "response" ? pending : kind === "include" ? included : !included
    }
    expect(["2022-10-09", "2022-10-10", "2022-10-19", "2022-10-20"].map(hadEffect)).toEqual([false, true, true, false])
  })

  it("an activity before its days is refused, and observed it is no breach but not in force", () => {
    const procedure = define({ old: {}, recent: { inForce: { from: day("2023-01-01") } } })
    const empty = Case.open(procedure, "1")
    expect(refusalOf(empty, did("recent", "2022-12-31"))).toMatchObject({
      lawfulFrom: "2023-01-01",
      blockers: [{ code: "notInForce" }]
    })
    expect(Result.getOrThrow(Case.observe(empty, did("recent", "2022-12-31"), context)).findings).toMatchObject([
      { status: "notInForce" }
    ])
  })

  it("a limit in force only later does not measure a clock that began before", () => {
    const procedure = define({ receive: {}, opine: {} }, ({ condition }) => [
      condition("receive", "opine", {
        delay: limit("ten", TimeLimit.atLeast(10, "day"), since),
        closing: "sameDay",
        ...at(1)
      })
    ])
    recorded(after(procedure, did("receive", "2022-09-18")), did("opine", "2022-09-19"))
    expect(refusalOf(after(procedure, did("receive", "2022-09-19")), did("opine", "2022-09-20")).lawfulFrom).toBe(
      "2022-09-29"
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("an event", () => {
  const data = z.strictObject({ kind: z.enum(["executive", "plenary"]), by: z.array(z.string()).optional() })
  const procedure = define(
    { meet: { by: "mayor", data }, file: {}, closed: { included: false, cites: rules.at("9") } },
    ({ include }) => [include("meet", "closed", at(5))]
  )
  const empty = Case.open(procedure, "1")
  const pathOf = (input: unknown) => {
    const read = Case.observe(empty, input, context)
    return Result.isFailure(read) ? [read.failure.path, read.failure.value] : "no failure"
  }

  it("is for the role that the law names", () => {
    expect(refusalOf(empty, did("meet", "2022-10-10", { data: { kind: "plenary" } })).blockers).toMatchObject([
      { code: "role", slots: { roles: { zh: "市长", en: "mayor" } } }
    ])
    expect(Case.permitted(empty, day("2022-10-10"), context, "office").map((p) => p.activity)).toEqual(["file"])
  })

  it("that is not available names what would open it, with the provision", () => {
    expect(refusalOf(empty, did("closed", "2022-10-10")).blockers).toMatchObject([
      { code: "excluded", cites: [{ id: "rules-5" }] }
    ])
  })

  it.each([
    [null, "", null],
    [did("nothing", "2022-10-10"), "/activity", "nothing"],
    [did("file", "2022-02-29"), "/on", "2022-02-29"],
    [did("file", "2022-10-10", { by: "nobody" }), "/by", "nobody"],
    [did("file", "2022-10-10", { by: "constructor" }), "/by", "constructor"],
    [did("file", "2022-10-10", { by: "__proto__" }), "/by", "__proto__"],
    [did("toString", "2022-10-10"), "/activity", "toString"],
    [did("file", "2022-10-10", { recordedAt: "2022-10-10T09:00" }), "/recordedAt", "2022-10-10T09:00"],
    [did("file", "2022-10-10", { data: 1 }), "/data", 1],
    [did("meet", "2022-10-10", { data: { kind: "small" } }), "/data/kind", "small"],
    [
      did("file", "2022-10-10", { reasons: { "no/such~relation": "x" } }),
      "/reasons/no~1such~0relation",
      "no/such~relation"
    ],
    [
      JSON.parse('{"activity":"file","on":"2022-10-10","by":"office","reasons":{"__proto__":"x"}}'),
      "/reasons/__proto__",
      "__proto__"
    ]
  ])("%j is not well-formed, at %s", (input, path, value) => {
    expect(pathOf(input)).toEqual([path, value])
  })

  it("says in both languages what was expected", () => {
    const read = Case.record(empty, did("file", "29 February"), context)
    expect(Result.isFailure(read) && read.failure).toMatchObject({
      expected: { zh: "日期（年-月-日）", en: "a date (YYYY-MM-DD)" }
    })
    assert.ok(Result.isFailure(read) && read.failure instanceof Case.InvalidEvent)
    expect(read.failure.message).toBe("/on: expected a date (YYYY-MM-DD)")
  })

  it("throws what is wrong with the declaration of its form, and calls no event invalid for it", () => {
    const data = z.string().refine((value) => LocalDate.make(`${value}-31`) !== undefined)
    const open = Case.open(define({ note: { data } }), "1")
    const noting = (month: string) => did("note", "2022-10-10", { data: month })
    recorded(open, noting("2022-10"))
    expect(() => Case.record(open, noting("2022-11"), context)).toThrow(DefinitionError)
    const stored = { ...Case.encode(open), entries: [noting("2022-11")] }
    expect(() => Case.decode(open.procedure, stored)).toThrow(DefinitionError)
  })

  it("keeps data as JSON would: a copy that nobody can change, and nothing that JSON cannot hold", () => {
    const open = define({ note: { data: z.unknown() } })
    const list = ["first"]
    const noted = recorded(
      Case.open(open, "1"),
      did("note", "2022-10-10", { data: { list, gone: undefined, zero: -0 } })
    )
    list.push("second")
    expect(noted.entries[0]).toEqual(did("note", "2022-10-10", { data: { list: ["first"], zero: 0 } }))
    expect(() => ((noted.entries[0] as { on: string }).on = "2000-01-01")).toThrow(TypeError)
    const deep: { next?: object } = {}
    deep.next = deep
    for (const value of [Number.NaN, 1n, new Map(), [undefined], { at: { x: () => 1 } }, deep]) {
      const read = Case.record(Case.open(open, "1"), did("note", "2022-10-10", { data: value }), context)
      expect(Result.isFailure(read) && read.failure._tag).toBe("InvalidEvent")
    }
    const polluting = did("note", "2022-10-10", { data: JSON.parse('{"__proto__":{"polluted":1}}') })
    expect(JSON.stringify(Case.encode(recorded(Case.open(open, "1"), polluting)).entries[0])).toContain(
      '{"__proto__":{"polluted":1}}'
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it("is not recorded before the entry in front of it", () => {
    const first = recorded(empty, did("file", "2022-10-10", { recordedAt: "2022-10-20T00:30:00+08:00" }))
    const earlier = did("file", "2022-10-11", { recordedAt: "2022-10-19" })
    expect(Result.isFailure(Case.record(first, earlier, context))).toBe(true)
    const read = Case.decode(procedure, { ...Case.encode(first), entries: [...first.entries, earlier] })
    expect(Result.isFailure(read) && read.failure.path).toBe("/entries/1/recordedAt")
    recorded(first, did("file", "2022-10-11", { recordedAt: "2022-10-20" }))
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a late entry", () => {
  const procedure = define({ submit: {}, approve: {}, reject: {}, publish: {} }, ({ condition, exclude }) => [
    condition("submit", "approve", { id: "submitted", ...at(1) }),
    condition("approve", "publish", {
      id: "approved",
      delay: limit("five", TimeLimit.atLeast(5, "day")),
      closing: "sameDay",
      ...at(2)
    }),
    exclude("reject", "approve", { id: "rejected", ...at(3) })
  ])
  const published = after(
    procedure,
    did("submit", "2022-10-10"),
    did("approve", "2022-10-12"),
    did("publish", "2022-10-17")
  )

  it("is judged in its place: what came later does not help it", () => {
    expect(ids(refusalOf(published, did("approve", "2022-10-09")).blockers)).toEqual(["submitted"])
    expect(permittedOn(published, "2022-10-09")).not.toContain("approve")
  })

  it("is refused where it makes a recorded event unlawful, and observed with that finding", () => {
    const late = did("reject", "2022-10-11")
    expect(refusalOf(published, late).blockers).toMatchObject([
      {
        code: "laterEvent",
        relation: "rejected",
        entry: 1,
        departable: false,
        text: { en: expect.stringContaining("2022-10-12") }
      }
    ])
    const seen = Result.getOrThrow(Case.observe(published, late, context))
    expect(seen.findings).toMatchObject([{ id: "rejected", status: "breached", on: "2022-10-12" }])
    // a second approval would begin the five days again; no later day of its own would mend that
    const second = refusalOf(published, did("approve", "2022-10-13"))
    expect(second.blockers).toMatchObject([{ code: "laterEvent", relation: "approved" }])
    expect([second.lawfulFrom, second.blockers[0]?.lawfulFrom]).toEqual([undefined, undefined])
  })

  it("cannot be excused by a reason of its own for what it does to a later one", () => {
    const presumptive = define({ approve: {}, publish: {} }, ({ condition }) => [
      condition("approve", "publish", {
        delay: limit("five", TimeLimit.atLeast(5, "day")),
        closing: "sameDay",
        force: "presumptive",
        ...at(2)
      })
    ])
    const matter = after(presumptive, did("approve", "2022-10-12"), did("publish", "2022-10-17"))
    expect(refusalOf(matter, did("approve", "2022-10-13")).blockers).toMatchObject([
      { code: "laterEvent", departable: false }
    ])
  })

  it("comes after the events of its day that were recorded before", () => {
    recorded(published, did("reject", "2022-10-12"))
  })

  it("does not name a lawful day beyond the next recorded event, where more than time decides", () => {
    const once = [did("submit", "2022-10-10"), did("approve", "2022-10-12")]
    const again = after(procedure, ...once, did("approve", "2022-10-14"))
    expect(refusalOf(again, did("publish", "2022-10-13")).lawfulFrom).toBeUndefined()
    const unrelated = after(procedure, ...once, did("submit", "2022-10-18"))
    expect(refusalOf(unrelated, did("publish", "2022-10-13")).lawfulFrom).toBe("2022-10-17")
  })
})

describe("a correction", () => {
  const procedure = define({ receive: {}, opine: {} }, ({ condition }) => [
    condition("receive", "opine", { id: "time", delay: limit("seven", workingDays(7)), closing: "sameDay", ...at(1) })
  ])
  const matter = after(procedure, did("receive", "2022-09-27"), did("opine", "2022-10-10"))

  it("replaces an entry in its place, or strikes it out, and never refuses", () => {
    expect(statuses(matter, "2022-11-01")).toEqual(["time breached"])
    const right = Result.getOrThrow(
      Case.correct(matter, { corrects: 0, reason: "typing error", replacement: did("receive", "2022-09-26") })
    )
    expect(statuses(right, "2022-11-01")).toEqual(["time satisfied"])
    const struck = Result.getOrThrow(Case.correct(right, { corrects: 0, reason: "never came" }))
    expect(statuses(struck, "2022-11-01")).toEqual(["time breached"])
    expect(markOf(struck, "receive").executedOn).toBeUndefined()
    expect([matter, right, struck].map((c) => c.entries.length)).toEqual([2, 3, 4])
  })

  it.each([
    [{ corrects: 2, reason: "x" }, "/corrects"],
    [{ corrects: 0.5, reason: "x" }, "/corrects"],
    [{ corrects: 0, reason: "  " }, "/reason"],
    [{ corrects: 0, reason: "x", replacement: did("receive", "2022-13-01") }, "/replacement/on"],
    [{ corrects: 0, reason: "x", replacement: did("receive", "2022-10-01", { by: "valueOf" }) }, "/replacement/by"]
  ])("%j is not well-formed, at %s", (input, path) => {
    const read = Case.correct(matter, input)
    expect(Result.isFailure(read) && read.failure.path).toBe(path)
  })

  it("that brings a struck entry back puts it in its place, before the later ones of its day", () => {
    const sameDay = after(
      define({ a: {}, b: {} }, ({ exclude, include }) => [exclude("a", "b", at(1)), include("b", "b", at(1))]),
      did("a", "2022-10-10"),
      did("b", "2022-10-10")
    )
    const struck = Result.getOrThrow(Case.correct(sameDay, { corrects: 0, reason: "x" }))
    const back = Result.getOrThrow(
      Case.correct(struck, { corrects: 0, reason: "y", replacement: did("a", "2022-10-10") })
    )
    expect(Case.marking(back)).toEqual(Case.marking(sameDay))
    expect(markOf(back, "b").included).toBe(true)
  })

  it("corrects events, not corrections", () => {
    const once = Result.getOrThrow(Case.correct(matter, { corrects: 0, reason: "x" }))
    expect(Result.isFailure(Case.correct(once, { corrects: 2, reason: "x" }))).toBe(true)
  })
})

describe("a case as it was known on a day", () => {
  const procedure = define({ a: {}, b: {} })
  it("leaves out what was recorded later, with the corrections of it, and keeps the places right", () => {
    let matter = after(
      procedure,
      did("a", "2022-10-10", { recordedAt: "2022-10-12T23:30:00Z" }), // the 13th in China
      did("b", "2022-10-11", { recordedAt: "2022-10-14" })
    )
    matter = Result.getOrThrow(
      Case.correct(matter, { corrects: 1, reason: "x", recordedAt: "2022-10-15", replacement: did("b", "2022-10-01") })
    )
    const known = (on: string) => Case.marking(Case.asKnownOn(matter, day(on))).map((m) => m.executedOn)
    expect(known("2022-10-12")).toEqual([undefined, undefined])
    expect(known("2022-10-13")).toEqual(["2022-10-10", undefined])
    expect(known("2022-10-14")).toEqual(["2022-10-10", "2022-10-11"])
    expect(known("2022-10-15")).toEqual(["2022-10-10", "2022-10-01"])
  })

  it("takes a correction that does not say when as known with the entries before it", () => {
    const matter = after(procedure, did("a", "2022-10-10"), did("b", "2022-10-20", { recordedAt: "2022-10-21" }))
    const corrected = Result.getOrThrow(Case.correct(matter, { corrects: 0, reason: "x" }))
    expect(Case.asKnownOn(corrected, day("2022-10-15")).entries).toHaveLength(1)
    expect(Case.asKnownOn(corrected, day("2022-10-21")).entries).toHaveLength(3)
  })

  it("puts a correction on the right entry where one before it is not yet known", () => {
    const matter = after(procedure, did("a", "2022-10-30"), did("b", "2022-10-10"))
    const corrected = Result.getOrThrow(Case.correct(matter, { corrects: 1, reason: "x", recordedAt: "2022-10-12" }))
    expect(Case.asKnownOn(corrected, day("2022-10-12")).entries).toMatchObject([{ activity: "b" }, { corrects: 0 }])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("properties", () => {
  const waiting = limit("waiting", workingDays(3))
  const answering = limit("answering", TimeLimit.within(2, "workingDay"))
  const noticed = limit("noticed", TimeLimit.notLaterThan(4, "day"))
  const procedure = define(
    {
      submit: {},
      ask: {},
      answer: { included: false },
      opine: { included: false },
      announce: {},
      hold: {},
      close: { by: "mayor" }
    },
    ({ condition, response, milestone, include, exclude }) => [
      include("submit", allOf("opine"), at(1)),
      condition("submit", "opine", {
        id: "waiting",
        delay: waiting,
        closing: "nextDay",
        force: "presumptive",
        suspendedBy: { stop: "ask", resume: "answer", mode: "exclude" },
        ...at(2)
      }),
      include("ask", "answer", at(3)),
      response("ask", "answer", { id: "answering", deadline: answering, ...at(4) }),
      milestone("answer", "opine", { id: "answered", ...at(5) }),
      exclude("opine", allOf("opine", "answer"), at(6)),
      condition("announce", "hold", { id: "noticed", delay: noticed, ...at(7) }),
      response("submit", anyOf("opine", "close"), { id: "concluded", deadline: limit("ten", days(10)), ...at(8) }),
      milestone(anyOf("opine", "close"), "announce", { id: "concluded-first", ...at(9) })
    ]
  )
  const activities = procedure.activities.map((a) => a.id)
  // around National Day 2022, with its make-up weekend
  const date = () => fc.integer({ min: 0, max: 24 }).map((n) => shift("2022-09-24", n))
  const event = () =>
    fc
      .record({
        activity: fc.constantFrom(...activities),
        on: date(),
        reason: fc.boolean()
      })
      .map(({ activity, on, reason }) =>
        did(activity, on, {
          by: activity === "close" ? "mayor" : "office",
          ...(reason ? { reasons: { waiting: "urgent" } } : {})
        })
      )
  const events = () => fc.array(event(), { maxLength: 14 })
  const answers = (matter: Case.Case, on: LocalDate.LocalDate, given = context) => ({
    marking: Case.marking(matter, on),
    permitted: Case.permitted(matter, on, given),
    blocked: Case.blocked(matter, on, given).map((b) => [b.activity, ids(b.blockers), b.lawfulFrom]),
    duties: Case.duties(matter, on, given).map(({ id, since, status, due, lastDay, doneOn }) => [
      id,
      since,
      status,
      due,
      lastDay,
      doneOn
    ]),
    findings: Case.findings(matter, on, given).map(({ id, status, actual, bound, on: when }) => [
      id,
      status,
      actual,
      bound,
      when
    ])
  })
  const recordAll = (list: ReadonlyArray<Case.Event>) =>
    list.reduce(
      (matter, e) => Result.getOrElse(Case.record(matter, e, context), () => matter),
      Case.open(procedure, "1")
    )

  test("a stored case opens to the same case", () => {
    fc.assert(
      fc.property(events(), date(), (list, on) => {
        const matter = recordAll(list)
        const opened = Result.getOrThrow(Case.decode(procedure, JSON.parse(JSON.stringify(Case.encode(matter)))))
        expect(opened.entries).toEqual(matter.entries)
        expect(answers(opened, on)).toEqual(answers(matter, on))
      })
    )
  })

  test("an answer does not depend on what was asked before, nor on events of later days", () => {
    fc.assert(
      fc.property(events(), date(), fc.array(date(), { maxLength: 3 }), (list, on, others) => {
        const matter = after(procedure, ...list)
        const fresh = { ...matter }
        for (const other of others) answers(matter, other)
        expect(answers(matter, on)).toEqual(answers(fresh, on))
        expect(answers(matter, on)).toEqual(answers(after(procedure, ...list.filter((e) => e.on <= on)), on))
      })
    )
  })

  test("events recorded late give the same case as events recorded in their order", () => {
    fc.assert(
      fc.property(events(), date(), (list, on) => {
        const inOrder = list.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        expect(answers(after(procedure, ...list), on)).toEqual(answers(after(procedure, ...inOrder), on))
      })
    )
  })

  test("a late entry that is accepted would have been accepted in its order, and so would all after it", () => {
    fc.assert(
      fc.property(events(), (list) => {
        const matter = recordAll(list)
        const inOrder = (matter.entries as ReadonlyArray<Case.Event>).toSorted((a, b) =>
          a.on < b.on ? -1 : a.on > b.on ? 1 : 0
        )
        expect(recordAll(inOrder).entries).toEqual(inOrder)
      })
    )
  })

  test("record and observe agree on what is forbidden", () => {
    fc.assert(
      fc.property(events(), event(), (list, next) => {
        const matter = after(procedure, ...list)
        const lawful = Case.record(matter, next, context)
        const { findings } = Result.getOrThrow(Case.observe(matter, next, context))
        const against = findings.filter((f) => f.status !== "departed" || f.reason === undefined)
        const refused =
          Result.isFailure(lawful) && lawful.failure._tag === "Refused" ? ids(lawful.failure.blockers) : []
        expect([...new Set(refused)].sort()).toEqual(
          [...new Set(against.map((f) => f.id.replace(/^.*:(?=excluded$|role$)/, "")))].sort()
        )
      }),
      { numRuns: 500 }
    )
  })

  test("what is permitted on a day is what record accepts on it, where nothing was recorded for later", () => {
    fc.assert(
      fc.property(events(), (list) => {
        const matter = after(procedure, ...list)
        const on = "2022-10-20"
        const accepted = activities.filter((a) =>
          Result.isSuccess(Case.record(matter, did(a, on, { by: a === "close" ? "mayor" : "office" }), context))
        )
        expect(permittedOn(matter, on)).toEqual(accepted)
      })
    )
  })

  test("the first lawful day is tight: refused the day before, accepted on the day", () => {
    let asked = 0
    fc.assert(
      fc.property(events(), date(), (list, on) => {
        const matter = after(procedure, ...list.filter((e) => e.on <= on))
        for (const { activity, lawfulFrom } of Case.blocked(matter, on, context)) {
          if (lawfulFrom === undefined) continue
          asked++
          const by = activity === "close" ? "mayor" : "office"
          expect(refusalOf(matter, did(activity, shift(lawfulFrom, -1), { by })).lawfulFrom).toBe(lawfulFrom)
          expect(refusalOf(matter, did(activity, on, { by })).lawfulFrom).toBe(lawfulFrom)
          recorded(matter, did(activity, lawfulFrom, { by }))
        }
      }),
      { numRuns: 1500 }
    )
    expect(asked).toBeGreaterThan(200)
  })

  test("a duty is overdue exactly from the day after its last day", () => {
    let asked = 0
    fc.assert(
      fc.property(events(), date(), (list, on) => {
        const matter = after(procedure, ...list.filter((e) => e.on <= on))
        for (const { id, entry, activities, lastDay, doneOn } of Case.duties(matter, on, context)) {
          if (lastDay === undefined || doneOn !== undefined || lastDay < on) continue
          asked++
          const statusOf = (when: string) =>
            Case.duties(matter, day(when), context).find(
              (d) => d.id === id && d.entry === entry && `${d.activities}` === `${activities}`
            )?.status
          expect([statusOf(lastDay) === "overdue", statusOf(shift(lastDay, 1))]).toEqual([false, "overdue"])
        }
      }),
      { numRuns: 300 }
    )
    expect(asked).toBeGreaterThan(50)
  })

  test("an override never changes an answer under the base rulebook", () => {
    const base = {
      ...context,
      rulebook: Rulebook.make({ id: "rules", version: "1", parameters: [waiting, answering, noticed] })
    }
    fc.assert(
      fc.property(events(), date(), fc.integer({ min: 1, max: 9 }), (list, on, n) => {
        const matter = after(procedure, ...list)
        const before = answers(matter, on, base)
        const book = Result.getOrThrow(
          Rulebook.override(base.rulebook, {
            parameter: "waiting",
            jurisdiction: { zh: "某区", en: "a district" },
            value: workingDays(n),
            inForce: { from: day("2022-01-01") },
            cites: rules.at("20")
          })
        )
        const under = answers(matter, on, { ...context, rulebook: book })
        expect(answers(matter, on, base)).toEqual(before)
        if (n === 3) expect(under).toEqual(before)
      })
    )
  })

  test("no input crashes: it is read, or it is an error with a path", () => {
    const key = () =>
      fc.constantFrom(
        "activity",
        "on",
        "by",
        "data",
        "reasons",
        "recordedAt",
        "corrects",
        "reason",
        "replacement",
        "id",
        "procedure",
        "entries",
        "version",
        "__proto__",
        "constructor"
      )
    const value: fc.Arbitrary<unknown> = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withSparseArray: true
      }),
      fc.constantFrom(
        "submit",
        "2022-10-10",
        "office",
        "__proto__",
        "0000-00-00",
        { waiting: "x" },
        0,
        -1,
        2 ** 53,
        "9999-12-31",
        "0001-01-01"
      ),
      event(),
      fc.constant({ id: "office", version: "1" })
    )
    const input = fc.oneof(
      value,
      fc.dictionary(key(), value),
      fc.tuple(event(), key(), value).map(([e, k, v]) => ({ ...e, [k]: v })),
      fc.record({
        id: fc.constant("1"),
        procedure: fc.constant({ id: "office", version: "1" }),
        entries: fc.array(value)
      })
    )
    const matter = after(procedure, did("submit", "2022-10-10"))
    fc.assert(
      fc.property(input, (given) => {
        const results: ReadonlyArray<Result.Result<unknown, { readonly _tag: string; readonly path?: string }>> = [
          Case.record(matter, given, context),
          Case.observe(matter, given, context),
          Case.correct(matter, given),
          Case.decode(procedure, given)
        ]
        for (const r of results) {
          if (Result.isSuccess(r)) continue
          expect(["InvalidEvent", "Refused", "InvalidCase"]).toContain(r.failure._tag)
          if (r.failure._tag !== "Refused") expect(r.failure.path).toBeTypeOf("string")
        }
      }),
      { numRuns: 4000 }
    )
  })

  test("the years from 1 to 9999 are all answered", () => {
    const edge = fc.constantFrom("0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31", "2022-10-10")
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...activities), edge), { maxLength: 6 }), edge, (list, on) => {
        const matter = after({ ...procedure, inForce: { from: day("0001-01-01") } }, ...list.map(([a, e]) => did(a, e)))
        answers(matter, day(on))
      }),
      { numRuns: 200 }
    )
  })

  test("a log of fifty thousand entries is read and answered", { timeout: 20_000 }, () => {
    const entries = Array.from({ length: 50_000 }, (_, i) => did(i % 2 === 0 ? "ask" : "answer", "2022-10-10"))
    const matter = Result.getOrThrow(
      Case.decode(procedure, { id: "1", procedure: { id: "office", version: "1" }, entries })
    )
    expect(markOf(matter, "answer").executedOn).toBe("2022-10-10")
    expect(Case.permitted(matter, day("2022-10-10"), context).length).toBeGreaterThan(0)
    recorded(matter, did("announce", "2022-10-10"))
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("versions of a procedure", () => {
  const activities = { receive: {}, request: {}, arrive: {}, opine: {} }
  const relations = ({ condition, response }: Procedure.Relations<"receive" | "request" | "arrive" | "opine">) => [
    condition("receive", "opine", {
      id: "time",
      delay: limit("seven", workingDays(7)),
      closing: "sameDay",
      ...at(1)
    } as const),
    response("request", "arrive", { id: "supplement", ...at(2) })
  ]
  const second = define(
    { ...activities, publish: {} },
    (all) => [...relations(all), all.condition("opine", "publish", at(3))],
    { version: "2", opens: ["1"] }
  )
  const log = (name: string): unknown => JSON.parse(readFileSync(new URL(`./logs/${name}`, import.meta.url), "utf8"))

  it("a log of the first version opens under the second with the same marking", () => {
    const first = define(activities, relations)
    const [before, now] = [first, second].map((p) => Result.getOrThrow(Case.decode(p, log("office-v1.json"))))
    const marks = (matter: Case.Case | undefined) =>
      matter ? Case.marking(matter).filter((m) => m.activity in activities) : []
    expect(marks(now)).toEqual(marks(before))
    expect(marks(now)).toEqual([
      { activity: "receive", executedOn: "2022-09-26", pending: false, included: true },
      { activity: "request", executedOn: "2022-09-28", pending: false, included: true },
      { activity: "arrive", pending: true, included: true },
      { activity: "opine", executedOn: "2022-10-10", pending: false, included: true }
    ])
    expect(now && Case.encode(now).procedure.version).toBe("2")
  })

  it("a log of a newer version, or of another procedure, is refused with the place", () => {
    const read = Case.decode(second, log("office-v3.json"))
    expect(Result.isFailure(read) && [read.failure.path, read.failure.value]).toEqual(["/procedure/version", "3"])
    const other = Case.decode(define(activities, relations), {
      ...(log("office-v1.json") as object),
      procedure: { id: "zz246", version: "1" }
    })
    expect(Result.isFailure(other) && other.failure.path).toBe("/procedure/id")
  })

  it("a log with an activity that the version does not know is refused with the place", () => {
    const read = Case.decode(define({ receive: {} }), log("office-v1.json"))
    expect(Result.isFailure(read) && read.failure.path).toBe("/entries/1/activity")
  })
})
