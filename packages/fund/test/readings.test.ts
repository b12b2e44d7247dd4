import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rulebook } from "../src/index.ts"
import * as investment from "../src/norms/investment.ts"
import * as manager from "../src/norms/manager.ts"
import * as subFund from "../src/norms/sub-fund.ts"

// Each other reading against the default, on facts where they differ.

const alternatives = { ...subFund.alternatives, ...manager.alternatives, ...investment.alternatives }
const context = { rulebook, on: LocalDate.make("2023-03-15") }
const all = <const A>(...items: ReadonlyArray<A>) => ({ items, complete: true })
const nothingRelaxed = { relaxation: { asked: all() } }
const submitted = { proposalSubmittedOn: "2023-03-15", ...nothingRelaxed }
const letter = { from: "某投资人", kind: "socialCapital", on: "2023-03-01", hasLetter: true, hasProofOfCapacity: true }
const fund = { name: "甲基金", from: "2014-01-01", until: "2018-12-31" }
const own = (commitment: string) => ({ name: "市产业基金", kind: "municipalFund", commitment })
const judged = {
  asOf: "2028-01-01",
  investmentPeriodEnds: "2027-12-31",
  cooperatingSince: "2023-01-01",
  ...nothingRelaxed
}
const made = { on: "2024-01-01", madeBy: "subFund", companyInZhengzhou: true, amount: "10", money: "a" }
const followOn = { mode: "followOn", company: { name: "甲公司", group: "甲集团" } }

const cases: Readonly<Record<keyof typeof alternatives, readonly [facts: object, byDefault: string, other: string]>> = {
  "early-stage-of-any-kind": [
    { size: 100, type: "other", mainlySeedOrEarlyStage: true, contributors: all(own("50")) },
    "notApplicable",
    "satisfied"
  ],
  "ceiling-for-early-stage-only": [
    { size: 100, mainlySeedOrEarlyStage: false, contributors: all(own("50.01")), ...nothingRelaxed },
    "breached",
    "departed"
  ],
  "reinvestment-of-paid-in": [
    { ...judged, contributors: all({ ...own("20"), paidIn: "10" }), investments: all(made) },
    "breached",
    "satisfied"
  ],
  "money-counted-twice": [
    { ...judged, contributors: all(own("20")), investments: all(made, made) },
    "breached",
    "satisfied"
  ],
  "landed-counts-as-invested": [
    {
      ...judged,
      contributors: all(own("10")),
      investments: all({ ...made, companyInZhengzhou: false, landed: "9.99" })
    },
    "breached",
    "satisfied"
  ],
  "landed-counts-as-landed": [
    { ...judged, contributors: all(own("11")), investments: all({ ...made, companyInZhengzhou: false, landed: "11" }) },
    "breached",
    "satisfied"
  ],
  "other-funds-whenever-invested": [
    {
      ...judged,
      contributors: all(own("10")),
      investments: all({ ...made, madeBy: "fundOfManager", on: "2022-12-31", countedElsewhere: false })
    },
    "breached",
    "satisfied"
  ],
  "only-whole-exits": [
    { exits: all({ who: "leadSponsor", on: "2028-01-01", isWhole: false }) },
    "breached",
    "satisfied"
  ],
  "other-state-is-social-capital": [
    {
      size: 100,
      isCountyFund: true,
      contributors: all({ ...own("49"), kind: "socialCapital" }, { ...own("1"), kind: "otherState" }),
      ...nothingRelaxed
    },
    "departed",
    "satisfied"
  ],
  "strong-or-rich-relaxes": [
    { paidInCapital: 5, shareholdersStrong: true, projectResourcesRich: false, capitalRelaxedTo: 5 },
    "notApplicable",
    "satisfied"
  ],
  "corresponding-day-is-out": [
    { ...submitted, violations: all({ of: "甲", isMajor: true, on: "2020-03-15" }) },
    "breached",
    "satisfied"
  ],
  "credit-records-of-three-years": [
    { ...submitted, creditRecords: all({ of: "甲", isAdverse: true, on: "2020-03-14" }) },
    "breached",
    "satisfied"
  ],
  "penalties-at-any-time": [
    { ...submitted, penalties: all({ of: "甲", kind: "administrativePenalty", on: "2020-03-14" }) },
    "satisfied",
    "breached"
  ],
  "planned-fund-not-counted": [
    { ...submitted, funds: all({ ...fund, until: "2024-01-01" }), systems: all() },
    "breached",
    "notApplicable"
  ],
  "past-scale-added-up": [
    {
      ...submitted,
      funds: all(
        { ...fund, paidIn: 750_000_000 },
        { ...fund, from: "2019-01-01", until: "2020-01-01", paidIn: 750_000_000 }
      )
    },
    "breached",
    "satisfied"
  ],
  "past-scale-committed": [
    { ...submitted, funds: all({ ...fund, committed: 1_500_000_000, paidIn: 1_499_999_999 }) },
    "breached",
    "satisfied"
  ],
  "listing-and-revaluation-are-success": [
    {
      ...nothingRelaxed,
      cases: all(
        { company: "甲", result: "exitedWithGain" },
        { company: "乙", result: "listed" },
        { company: "丙", result: "revaluedUpward" },
        { company: "丁", result: "listed" },
        { company: "戊", result: "listed" }
      )
    },
    "breached",
    "satisfied"
  ],
  "intents-of-size-without-municipal": [
    { ...submitted, plannedSize: 100, municipalContributionRequested: 30, letters: all({ ...letter, amount: 35 }) },
    "breached",
    "satisfied"
  ],
  "letters-count-without-proof": [
    { ...submitted, plannedSize: 100, letters: all({ ...letter, hasProofOfCapacity: false, amount: 50 }) },
    "breached",
    "satisfied"
  ],
  "fit-of-industrial-projects-only": [
    {
      mode: "direct",
      fundType: "technologyIncubation",
      project: {
        fitsKeyIndustries: false,
        isTechnologicalInnovation: true,
        isHighlyInnovative: true,
        isOfHighLevel: true
      }
    },
    "breached",
    "satisfied"
  ],
  "sub-funds-add-up": [
    { ...followOn, followOn: { amount: 6, subFundInvestment: 10, otherSubFundsInvestment: 10 } },
    "breached",
    "satisfied"
  ],
  "size-of-the-sub-fund": [
    { ...followOn, followOn: { amount: 30, subFundInvestment: 10, subFundSize: 100 } },
    "breached",
    "satisfied"
  ],
  "same-legal-person-only": [
    { ...followOn, followOn: { previous: all({ company: "甲一公司", group: "甲集团", on: "2022-11-01" }) } },
    "departed",
    "satisfied"
  ]
}

describe("another reading", () => {
  it.each(Object.entries(cases))("%s", (reading, [facts, byDefault, other]) => {
    const read = alternatives[reading as keyof typeof alternatives]
    const subjects = [subFund, manager, investment]
    const norms = subjects.find(({ alternatives }) => reading in alternatives)?.norms ?? []
    const statusUnder = (of: ReadonlyArray<Norm.Norm<never>>) =>
      Norm.evaluateAll(of, facts as never, context).find(({ id }) => id === read.id)?.status
    expect(statusUnder(norms)).toBe(byDefault)
    expect(statusUnder(norms.map((n) => (n.id === read.id ? read : n)))).toBe(other)
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// the last three years, day by day, against a count of years, months and days that knows no calendar

describe("the last three years", () => {
  const norm = manager.norms.find((n) => n.id === "no-major-violations")
  const day = fc
    .tuple(fc.integer({ min: 2017, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`)
    .filter(LocalDate.isLocalDate)
  /** The day with the same month and day three years before, or 28 February for 29. */
  const before = (date: string) => {
    const [year, monthAndDay] = [Number(date.slice(0, 4)) - 3, date.slice(4)]
    return `${year}${monthAndDay === "-02-29" ? "-02-28" : monthAndDay}`
  }

  it("take in the day that corresponds, and no day before it", () => {
    const check = <A>(one: fc.IProperty<A>): void => fc.assert(one, { numRuns: 1000 })
    const near = fc.integer({ min: -3, max: 3 })
    check(
      fc.property(day, near, (until, shift) => {
        const since = before(until)
        const date = `${since.slice(0, 8)}${String(Number(since.slice(8)) + shift).padStart(2, "0")}`
        fc.pre(LocalDate.isLocalDate(date))
        const violations = all({ of: "甲", isMajor: true, on: date })
        const found = norm && Norm.evaluate(norm, { proposalSubmittedOn: until, violations } as never, context)
        expect(found?.status, `${date} of ${until}`).toBe(shift < 0 ? "satisfied" : "breached")
      })
    )
  })

  it("end on the day of the plan", () => {
    const found = (on: string) =>
      norm &&
      Norm.evaluate(
        norm,
        { proposalSubmittedOn: "2023-03-15", violations: all({ of: "甲", isMajor: true, on }) } as never,
        context
      ).status
    expect(["2023-03-14", "2023-03-15", "2023-03-16"].map(found)).toEqual(["breached", "breached", "satisfied"])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// what is missing in a list

describe("a count of records", () => {
  const norm = manager.norms.find((n) => n.id === "experienced-managers")
  const person = (years?: string) => ({
    name: "甲",
    role: "seniorManager",
    ...(years && { yearsInFundManagement: years })
  })
  const status = (items: ReadonlyArray<object>, complete: boolean) => {
    const facts = { persons: { items, complete }, ...nothingRelaxed }
    return norm && Norm.evaluate(norm, facts as never, context)
  }
  it("is settled as soon as no missing fact can change it, and names those that can", () => {
    const five = person("5")
    expect(status([five, five, five, person()], false)?.status).toBe("satisfied")
    expect(status([five, person(), person("4")], true)?.status).toBe("undetermined")
    expect(status([five, five, person()], true)?.missing).toEqual(["/persons/items/2/yearsInFundManagement"])
    expect(status([five, five], false)?.missing).toEqual(["/persons"])
    expect(status([five, five], true)?.status).toBe("breached")
  })
})

describe("what has been managed", () => {
  const norm = manager.norms.find((n) => n.id === "past-scale")
  const of = (...funds: ReadonlyArray<object>) =>
    norm && Norm.evaluate(norm, { ...submitted, funds: all(...funds) } as never, context).actual
  it("is the most at one time, a day on which one ends and another begins among them", () => {
    const later = { ...fund, from: "2019-01-01", until: "2020-01-01" }
    expect(of({ ...fund, paidIn: 5 }, { ...later, paidIn: 7 })).toBe("7")
    expect(of({ ...fund, paidIn: 5, until: "2019-01-01" }, { ...later, paidIn: 7 })).toBe("12")
    expect(of({ ...fund, paidIn: 9 }, { ...later, paidIn: 7 })).toBe("9")
  })
})
