import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import { describe, expect, it } from "vitest"
import { rulebook } from "../src/index.ts"
import * as investment from "../src/norms/investment.ts"
import * as manager from "../src/norms/manager.ts"
import * as subFund from "../src/norms/sub-fund.ts"

// What the examples leave out: one condition of a norm at a time.

const context = { rulebook, on: LocalDate.make("2028-03-01") }
const list = <const A>(items: ReadonlyArray<A>, complete = true) => ({ items, complete })
const nothingRelaxed = { relaxation: { asked: list([]) } }
const status = (norms: ReadonlyArray<Norm.Norm<never>>, id: string, facts: object) =>
  Norm.evaluateAll(norms, facts as never, context).find((finding) => finding.id === id)?.status

describe("who leaves first", () => {
  const exits = (...items: ReadonlyArray<readonly [who: string, on: string, isWhole?: boolean]>) =>
    list(items.map(([who, on, isWhole = true]) => ({ who, on, isWhole })))
  const left = (given: object) => status(subFund.norms, "sponsor-exits-not-first", { exits: given })
  it("is the sponsor while the municipal fund has left in part only", () => {
    expect(left(exits(["municipalFund", "2027-01-01", false], ["leadSponsor", "2028-01-01"]))).toBe("breached")
    expect(left(exits(["municipalFund", "2027-01-01", true], ["leadSponsor", "2028-01-01"]))).toBe("satisfied")
  })
  it("is not known while exits may be missing from the list", () => {
    expect(left(list([], false))).toBe("undetermined")
    expect(left(list([]))).toBe("satisfied")
  })
})

describe("vetoes", () => {
  it("are not known to be founded while some may be missing from the list", () => {
    const founded = { ground: "illegality", agreedInContract: true }
    const of = (items: ReadonlyArray<object>, complete: boolean) =>
      status(subFund.norms, "veto-on-grounds", { vetoes: list(items, complete) })
    expect([of([founded], false), of([founded], true)]).toEqual(["undetermined", "satisfied"])
    expect(of([founded, { ground: "none" }], false)).toBe("breached")
  })
})

describe("what a sub-fund has invested", () => {
  const made = { on: "2027-12-31", madeBy: "subFund", field: "新能源", county: "中牟县", amount: 60 }
  const given = (item: object) => ({
    asOf: "2027-12-31",
    investmentPeriodEnds: "2027-12-31",
    size: 100,
    isCountyFund: true,
    county: "中牟县",
    mainFields: ["新能源"],
    investments: list([item]),
    ...nothingRelaxed
  })
  it.each(["main-field-share", "county-investment"])("counts for %s by its own money and until the day", (id) => {
    expect(status(subFund.norms, id, given(made))).toBe("satisfied")
    expect(status(subFund.norms, id, given({ ...made, madeBy: "fundOfManager" }))).toBe("breached")
    expect(status(subFund.norms, id, given({ ...made, on: "2028-01-01" }))).toBe("breached")
  })
})

describe("a manager's plan", () => {
  const letter = { kind: "socialCapital", on: "2023-03-15", amount: 50, hasLetter: true, hasProofOfCapacity: true }
  const plan = (...letters: ReadonlyArray<object>) => ({
    proposalSubmittedOn: "2023-03-15",
    plannedSize: 100,
    letters: list(letters),
    ...nothingRelaxed
  })
  it("counts only who has a letter, and asks none of the municipal fund", () => {
    const intends = (...letters: ReadonlyArray<object>) => status(manager.norms, "intents-in-hand", plan(...letters))
    const proves = (...letters: ReadonlyArray<object>) => status(manager.norms, "letters-with-proof", plan(...letters))
    expect([intends(letter), intends({ ...letter, hasLetter: false })]).toEqual(["satisfied", "breached"])
    const municipal = { ...letter, kind: "municipalFund", hasLetter: false, hasProofOfCapacity: false }
    expect([proves(letter, municipal), intends(municipal)]).toEqual(["satisfied", "breached"])
  })
  it("is not judged by later penalties", () => {
    const penalties = (on: string) => ({
      proposalSubmittedOn: "2023-03-15",
      penalties: list([{ of: "甲", kind: "administrativePenalty", on }])
    })
    const found = (on: string) => status(manager.norms, "no-penalties", penalties(on))
    expect(["2023-03-15", "2023-03-16"].map(found)).toEqual(["breached", "satisfied"])
  })
  it("needs its funds to be known before it lacks a mechanism of several", () => {
    const funds = (complete: boolean) => ({
      proposalSubmittedOn: "2023-03-15",
      funds: list([], complete),
      systems: list([])
    })
    const found = (complete: boolean) => status(manager.norms, "conflicts-prevented", funds(complete))
    expect([found(false), found(true)]).toEqual(["undetermined", "notApplicable"])
  })
})

describe("a project of direct investment", () => {
  const industrial = {
    fitsKeyIndustries: true,
    isMajorIndustrialProject: true,
    traits: list(["foundational", "driving", "strategic"]),
    isTechnologicalInnovation: false
  }
  const technological = {
    fitsKeyIndustries: true,
    isMajorIndustrialProject: false,
    isTechnologicalInnovation: true,
    isHighlyInnovative: true,
    isOfHighLevel: true
  }
  const fits = (project: object) =>
    status(investment.norms, "direct-project-fits", { mode: "direct", fundType: "strategicInvestment", project })
  it("needs every quality of its kind", () => {
    expect([fits(industrial), fits(technological)]).toEqual(["satisfied", "satisfied"])
    for (const key of ["fitsKeyIndustries", "isMajorIndustrialProject"]) {
      expect(fits({ ...industrial, [key]: false }), key).toBe("breached")
    }
    for (const key of ["fitsKeyIndustries", "isTechnologicalInnovation", "isHighlyInnovative", "isOfHighLevel"]) {
      expect(fits({ ...technological, [key]: false }), key).toBe("breached")
    }
  })
})
