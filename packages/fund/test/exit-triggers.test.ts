import * as LocalDate from "@zhengce/core/LocalDate"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { exitRight, exitRightFindings, exitTriggers, measures102, rulebook, type Trigger } from "../src/index.ts"

const at = (on: string, rules = rulebook) => ({
  rulebook: rules,
  on: LocalDate.make(on),
  calendar: WorkCalendar.china
})
const found = (id: string, facts: object, on: string, rules = rulebook): Trigger =>
  Result.getOrThrow(exitTriggers(facts, at(on, rules))).find((one) => one.id === id) ?? expect.fail(`no ${id}`)
const stateOf = ({ state, day }: Pick<Trigger, "state" | "day">) => [state, day]
const readingsOf = (one: Trigger) => Object.fromEntries(one.readings.map((r) => [r.id, stateOf(r)]))

const resolved = (resolvedOn: string, completed: object = { happened: false }) => ({
  establishment: { resolvedOn, completed }
})

describe("not set up within a year", () => {
  const on = (day: string, facts: object = resolved("2023-03-10")) => found("set-up-overdue", facts, day)

  it("shows the day that it would be if the year moved on from a rest day", () => {
    // 10 March 2024 is a Sunday
    expect(stateOf(on("2024-03-10"))).toEqual(["pending", "2024-03-11"])
    expect(readingsOf(on("2024-03-10"))).toEqual({ "rest-day-rolls": ["pending", "2024-03-12"] })
    expect(readingsOf(on("2024-03-11"))).toEqual({ "rest-day-rolls": ["pending", "2024-03-12"] })
    expect(readingsOf(on("2024-03-12"))).toEqual({ "rest-day-rolls": ["met", "2024-03-12"] })
    // a working day has one reading, and so has a year whose rest days nobody knows
    expect(readingsOf(on("2024-03-12", resolved("2023-03-11")))).toEqual({})
    expect(stateOf(on("2028-03-07", resolved("2027-03-06")))).toEqual(["met", "2028-03-07"])
    expect(readingsOf(on("2028-03-07", resolved("2027-03-06")))).toEqual({})
  })
  it("lasts though it is made good, unless it is read to end with that", () => {
    const late = on("2024-06-03", resolved("2023-03-11", { happened: true, on: "2024-05-06" }))
    expect(stateOf(late)).toEqual(["met", "2024-03-12"])
    expect(readingsOf(late)).toEqual({ cured: ["notMet", undefined] })
    // before it is made good there is nothing to read
    expect(readingsOf(on("2024-05-05", resolved("2023-03-11", { happened: true, on: "2024-05-06" })))).toEqual({})
  })
  it("is done on the day that it is", () => {
    const done = resolved("2023-03-11", { happened: true, on: "2024-03-11" })
    expect(["2024-03-10", "2024-03-11"].map((day) => on(day, done).state)).toEqual(["pending", "notMet"])
  })
  it("is not done because it will be", () => {
    const planned = resolved("2023-03-11", { happened: true, on: "2024-03-12" })
    expect(stateOf(on("2024-03-11", planned))).toEqual(["pending", "2024-03-12"])
    expect(stateOf(on("2024-03-12", planned))).toEqual(["met", "2024-03-12"])
  })
  it("names what would tell, and warns before that", () => {
    expect(on("2024-03-12", {})).toMatchObject({ state: "undetermined", missing: ["/establishment/resolvedOn"] })
    const unknown = { establishment: { resolvedOn: "2023-03-11" } }
    expect(on("2024-03-12", unknown)).toMatchObject({
      state: "undetermined",
      missing: ["/establishment/completed/happened"]
    })
    expect(on("2024-03-11", unknown)).toMatchObject({ state: "pending", day: "2024-03-12" })
    expect(on("2024-03-11", unknown).text.en).toBe("it will exist on 2024-03-12, unless raised and set up before")
    const undated = resolved("2023-03-11", { happened: true })
    expect(on("2024-03-11", undated).state).toBe("notMet")
    expect(on("2024-03-12", undated)).toMatchObject({
      state: "undetermined",
      missing: ["/establishment/completed/on"]
    })
    // a date says that it has happened
    expect(on("2024-06-03", resolved("2023-03-11", { on: "2024-03-11" })).state).toBe("notMet")
  })
})

describe("idle for a year or more", () => {
  const paid = (...days: ReadonlyArray<string>) => ({
    contributions: { items: days.map((on) => ({ on, amount: "1" })), complete: true },
    substantiveInvestment: { happened: false }
  })
  const on = (day: string, facts: object) => found("no-substantive-investment", facts, day)

  it("shows each day that can be argued", () => {
    // the year from 10 March 2023 ends on a Sunday
    expect(stateOf(on("2024-03-10", paid("2023-06-01", "2023-03-10")))).toEqual(["met", "2024-03-10"])
    expect(readingsOf(on("2024-03-10", paid("2023-06-01", "2023-03-10")))).toEqual({
      "rest-day-rolls": ["pending", "2024-03-11"],
      "day-over": ["pending", "2024-03-11"],
      "from-last-payment": ["pending", "2024-06-01"]
    })
  })
  it("ends where the investment is made within the year, or is read to end with it", () => {
    const invested = (day: string) => ({ ...paid("2023-03-11"), substantiveInvestment: { happened: true, on: day } })
    expect(on("2025-01-02", invested("2024-03-11"))).toMatchObject({ state: "notMet", readings: [] })
    const late = on("2025-01-02", invested("2024-03-12"))
    expect(stateOf(late)).toEqual(["met", "2024-03-11"])
    expect(readingsOf(late)).toEqual({ "day-over": ["met", "2024-03-12"], cured: ["notMet", undefined] })
  })
  it("does not exist where nothing was paid, and hangs on payments that are not listed", () => {
    expect(on("2024-03-11", paid()).state).toBe("notMet")
    expect(on("2024-03-11", {}).missing).toEqual(["/contributions"])
    const partly = { ...paid("2023-03-11"), contributions: { items: [{ on: "2023-03-11" }, {}], complete: false } }
    const open = ["/contributions", "/contributions/items/1/on"]
    expect(on("2024-03-10", partly)).toMatchObject({ state: "undetermined", missing: open })
    // an earlier payment would only make the day an earlier one
    expect(on("2024-03-11", partly)).toMatchObject({ state: "met", day: "2024-03-11", missing: open })
    const invested = { ...partly, substantiveInvestment: { happened: true, on: "2023-04-03" } }
    expect(on("2024-03-11", invested)).toMatchObject({ state: "undetermined", missing: open })
  })
})

describe("too little invested at the end of the period", () => {
  const period = (rest: object) => ({
    investmentPeriod: { endsOn: "2024-06-30", isExtended: false, paidIn: "100000000", invested: "79000000", ...rest }
  })
  const on = (day: string, facts: object, rules = rulebook) => found("underinvested", facts, day, rules)

  it("shows what counts under another reading, where it matters", () => {
    expect(readingsOf(on("2024-06-30", period({ signedUnpaid: "999999.99", recycled: "1000000" })))).toEqual({
      "day-over": ["pending", "2024-07-01"],
      "recycled-counts": ["notMet", undefined]
    })
    expect(readingsOf(on("2024-07-01", period({ signedUnpaid: "1000000" })))).toEqual({
      "day-over": ["met", "2024-07-01"],
      "signed-counts": ["notMet", undefined]
    })
  })
  it("needs the amounts from the end on, and a period that is known", () => {
    const unknown = { investmentPeriod: { endsOn: "2024-06-30", isExtended: false } }
    expect(on("2024-06-29", unknown).state).toBe("pending")
    expect(on("2024-06-30", unknown).missing).toEqual(["/investmentPeriod/invested", "/investmentPeriod/paidIn"])
    // of nothing there is no share
    expect(on("2024-06-30", period({ paidIn: "0.00" })).missing).toEqual(["/investmentPeriod/paidIn"])
    expect(on("2024-06-30", {}).missing).toEqual(["/investmentPeriod/endsOn"])
    expect(on("2024-06-30", period({ isExtended: true })).missing).toEqual(["/investmentPeriod/extendedTo"])
    const open = { investmentPeriod: { endsOn: "2024-06-30", invested: "1", paidIn: "2" } }
    expect(on("2024-06-30", open).missing).toEqual(["/investmentPeriod/isExtended"])
    expect(on("2024-06-29", open)).toMatchObject({ state: "pending", missing: ["/investmentPeriod/isExtended"] })
  })
  it("takes a day of extension for an extension, unless there is none", () => {
    const until = { endsOn: "2024-06-30", extendedTo: "2024-12-31" }
    expect(stateOf(on("2024-06-30", { investmentPeriod: until }))).toEqual(["pending", "2024-12-31"])
    expect(stateOf(on("2024-06-30", period(until)))).toEqual(["met", "2024-06-30"])
    const back = exitTriggers(period({ isExtended: true, extendedTo: "2024-06-29" }), at("2024-01-02"))
    expect(Result.isFailure(back) && back.failure.message).toBe(
      "/investmentPeriod/extendedTo: expected a day no earlier than 2024-06-30"
    )
  })
  it("is asked for more where a rulebook does, and for no less", () => {
    const override = (value: string) =>
      Rulebook.override(rulebook, {
        parameter: "exit-invested-share",
        jurisdiction: { zh: "某区", en: "a district" },
        value: Ratio.make(value),
        cites: measures102.at("31.1.3"),
        inForce: { from: LocalDate.make("2023-01-01") }
      })
    const stricter = Result.getOrThrow(override("0.9"))
    expect(on("2024-06-30", period({ invested: "85000000" }), stricter).state).toBe("met")
    expect(on("2024-06-30", period({ invested: "85000000" })).state).toBe("notMet")
    expect(Result.isFailure(override("0.79"))).toBe(true)
  })
})

describe("a deviation", () => {
  const on = (facts: object) => found("deviation", facts, "2024-02-01")
  const event = (day?: string) => ({ happened: true, ...(day !== undefined && { on: day }) })

  it("exists since the first of either kind", () => {
    const both = { offPolicy: event("2024-01-09"), againstAgreement: event("2024-01-08") }
    expect(on(both)).toMatchObject({ state: "met", day: "2024-01-08", missing: [] })
  })
  it("exists on a day that may be unknown", () => {
    const undated = on({ offPolicy: event(), againstAgreement: { happened: false } })
    expect(undated).toMatchObject({ state: "met", missing: ["/offPolicy/on"] })
    expect(undated.day).toBe(undefined)
    expect(undated.text.en).toContain("a day that is not known")
    expect(on({ offPolicy: event("2024-01-08") }).missing).toEqual(["/againstAgreement/happened"])
  })
})

describe("a change of the manager", () => {
  const change = (rest: object) => ({
    managerChange: {
      on: "2024-05-06",
      lockedKeyPersons: 4,
      changedKeyPersons: 0,
      mainInvestorChanged: false,
      otherMajorChange: false,
      consented: false,
      ...rest
    }
  })
  const on = (rest: object, day = "2024-05-06") => found("manager-changed", change(rest), day)

  it("has its effect by itself where it is named, or must be shown to have it", () => {
    const half = { changedKeyPersons: 2 }
    expect(readingsOf(on({ ...half, adverseEffect: false }))).toEqual({ "effect-is-shown": ["notMet", undefined] })
    expect(readingsOf(on(half))).toEqual({ "effect-is-shown": ["undetermined", undefined] })
    expect(readingsOf(on({ ...half, adverseEffect: true }))).toEqual({})
  })
  it("is none without locked persons, or where none has changed", () => {
    expect(on({ lockedKeyPersons: 0 }).state).toBe("notMet")
    expect(on({ lockedKeyPersons: undefined }).state).toBe("notMet")
    expect(on({ lockedKeyPersons: undefined, changedKeyPersons: 1 }).missing).toEqual([
      "/managerChange/lockedKeyPersons"
    ])
    expect(on({ changedKeyPersons: 1, lockedKeyPersons: 1 }).state).toBe("met")
  })
  it("begins on its day", () => {
    const half = { changedKeyPersons: 2 }
    expect(["2024-05-05", "2024-05-06"].map((day) => on(half, day).state)).toEqual(["notMet", "met"])
    expect(on({ ...half, on: undefined })).toMatchObject({ state: "met", missing: ["/managerChange/on"] })
  })
})

describe("the right to exit", () => {
  const deviation = { offPolicy: { happened: true, on: "2024-01-08" } }
  const right = (facts: object) => Result.getOrThrow(exitRight(facts, at("2024-01-08")))
  const clauses = (complete: boolean, ...items: ReadonlyArray<string>) => ({ exitClauses: { items, complete } })

  it("needs a situation, its clause, the right and the duty, each of them", () => {
    const all = ["deviation", "unconditionalExit", "obligedPurchase"]
    const agreed = (items: ReadonlyArray<string>, complete = true) =>
      right({ ...deviation, documents: clauses(complete, ...items) })
    expect(agreed(all)).toMatchObject({ state: "open", by: ["deviation"], missing: [] })
    for (const one of all) expect(agreed(all.filter((item) => item !== one)).state).toBe("notAgreed")
    expect(agreed(all, false).state).toBe("open")
    expect(agreed(all.slice(1), false)).toMatchObject({ state: "undetermined" })
    expect(agreed(all.slice(1), false).missing).toContain("/documents/exitClauses")
  })
  it("is not open while no situation exists", () => {
    const nothing = {
      establishment: { resolvedOn: "2023-12-01" },
      contributions: { items: [], complete: true },
      investmentPeriod: { endsOn: "2026-12-31" },
      offPolicy: { happened: false },
      againstAgreement: { happened: false },
      managerChange: { consented: true }
    }
    const found = right(nothing)
    expect(found).toMatchObject({ state: "notOpen", by: [], missing: [] })
    expect(exitRightFindings(found).map(({ status }) => status)).toEqual(Array(6).fill("notApplicable"))
  })
  it("is held against nobody, and says so in both languages", () => {
    for (const { status, force, text, cites } of exitRightFindings(right(deviation))) {
      expect(["satisfied", "notApplicable", "undetermined"]).toContain(status)
      expect(force).toBe("encouraged")
      expect([text.zh, text.en].join()).not.toMatch(/[{}]/)
      expect(cites[0]?.locator).toMatch(/^31/)
    }
  })
  it("says since when nobody has looked whether the measures still hold", () => {
    const since = (on: string) =>
      exitRightFindings(Result.getOrThrow(exitRight(deviation, at(on)))).map(
        ({ grounds }) => grounds[0]?.unverifiedSince
      )
    expect(since("2022-08-15")).toEqual(Array(6).fill(undefined))
    expect(since("2022-08-16")).toEqual(Array(6).fill("2022-08-15"))
  })
  it("was not there before the measures", () => {
    const early = exitRight(deviation, at("2022-08-14"))
    expect(Result.isFailure(early) && early.failure._tag).toBe("NotInForce")
    expect(Result.isSuccess(exitRight(deviation, at("2022-08-15")))).toBe(true)
  })
})
