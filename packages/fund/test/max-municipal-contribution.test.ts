import * as Calculation from "@zhengce/core/Calculation"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  earlyStageShareCap,
  maxMunicipalContribution,
  measures102,
  municipalToCountyCap,
  remedies,
  rulebook
} from "../src/index.ts"
import { norms } from "../src/norms/sub-fund.ts"

const context = { rulebook, on: LocalDate.make("2023-03-01") }
const max = (facts: object, reading = {}) =>
  Result.getOrThrow(maxMunicipalContribution(facts, { ...context, ...reading }))
const kinds = ["countyState", "zoneState", "otherState", "socialCapital", "municipalFund"] as const
const given = (amounts: Partial<Record<(typeof kinds)[number], string | number>>, complete = true) => ({
  items: Object.entries(amounts).map(([kind, commitment]) => ({ name: kind, kind, commitment })),
  complete
})
const ordinary = { type: "other", mainlySeedOrEarlyStage: false, isCountyFund: false }
const angel = { type: "angel", mainlySeedOrEarlyStage: true, isCountyFund: false }
const nobody = given({})
const check = <A>(property: fc.IProperty<A>, numRuns = 100): void => fc.assert(property, { numRuns })

describe("the largest municipal contribution", () => {
  it("is 30 % in general, and 50 % where a departure has its reasons", () => {
    const { mandatory, presumptive } = max({ size: "100000000", contributors: nobody, ...ordinary })
    expect(presumptive).toMatchObject({ amount: "30000000.00", binding: ["ordinary-share"] })
    expect(mandatory).toMatchObject({ amount: "50000000.00", binding: ["ordinary-ceiling"] })
  })

  it("is the whole where the ceiling is read for early-stage funds only", () => {
    const facts = { size: "100000000", contributors: given({ socialCapital: "20000000" }), ...ordinary }
    expect(max(facts, { ceiling: "presumptive" }).mandatory).toMatchObject({
      amount: "80000000.00",
      binding: ["rest-of-size"]
    })
  })

  it("is 50 % of an angel fund, under both", () => {
    const { mandatory, presumptive } = max({ size: "100000000", contributors: nobody, ...angel })
    expect([mandatory, presumptive]).toMatchObject([
      { amount: "50000000.00", binding: ["early-stage-share"] },
      { amount: "50000000.00", binding: ["early-stage-share"] }
    ])
  })

  it("takes another kind of fund of the early stage for an ordinary one, unless read otherwise", () => {
    const facts = { size: "100000000", contributors: nobody, ...angel, type: "other" }
    expect(max(facts).presumptive).toMatchObject({ amount: "30000000.00" })
    expect(max(facts, { earlyStage: "any" }).presumptive).toMatchObject({ amount: "50000000.00" })
  })

  it.each([
    ["24999999.99", "24999999.99", ["not-above-county"]],
    ["25000000", "25000000.00", ["combined-share", "not-above-county"]],
    ["25000000.01", "24999999.99", ["combined-share"]],
    ["50000000", "0.00", ["combined-share"]],
    ["50000000.01", "0.00", ["combined-share"]]
  ])("with %s of the county is %s", (county, amount, binding) => {
    const contributors = given({ countyState: county })
    expect(max({ size: "100000000", contributors, ...angel }).mandatory).toMatchObject({ amount, binding })
  })

  it("adds counties and zones up, and leaves other state money out", () => {
    const contributors = given({ countyState: "8000000", zoneState: "4000000", otherState: "20000000" })
    expect(max({ size: "100000000", contributors, ...ordinary }).mandatory).toMatchObject({ amount: "12000000.00" })
  })

  it("is nothing in a county fund without county money", () => {
    const facts = { size: "100000000", contributors: nobody, ...ordinary, isCountyFund: true }
    expect(max(facts).mandatory).toMatchObject({ amount: "0.00", binding: ["county-match"] })
  })

  it("leaves room for half of social capital in a county fund, in principle", () => {
    const contributors = given({ countyState: "20000000", otherState: "15000000" })
    const facts = { size: "100000000", contributors, ...ordinary, isCountyFund: true }
    expect(max(facts).presumptive).toMatchObject({ amount: "15000000.00", binding: ["county-social-capital"] })
    expect(max(facts).mandatory).toMatchObject({ amount: "20000000.00" })
    expect(max(facts, { otherState: "socialCapital" }).presumptive).toMatchObject({ amount: "20000000.00" })
  })

  it("cuts off what is less than a fen as a cited step", () => {
    const { presumptive } = max({ size: "100.01", contributors: nobody, ...ordinary })
    expect(presumptive).toMatchObject({ status: "determined", amount: "30.00" })
    const steps = presumptive.calculation?.steps ?? []
    expect(steps.at(-1)).toMatchObject({ operation: "round", rounding: "down", places: 2 })
    expect(steps.at(-1)?.cites.map((c) => c.id)).toEqual(["fund-17-1-2"])
    expect(Calculation.render({ steps })[1]?.zh).toContain("100.01 × 0.3 = 30.003")
  })

  it("takes a district's own stricter figure", () => {
    const stricter = Result.getOrThrow(
      Rulebook.override(rulebook, {
        parameter: earlyStageShareCap.id,
        jurisdiction: { zh: "某区", en: "a district" },
        value: Ratio.make("0.4"),
        inForce: { from: LocalDate.make("2023-01-01") },
        cites: measures102.at("17.1.2")
      })
    )
    const facts = { size: "100000000", contributors: nobody, ...angel }
    expect(max(facts, { rulebook: stricter }).mandatory).toMatchObject({ amount: "40000000.00" })
  })

  it("leaves out what the committee has relaxed for a national fund", () => {
    const relaxation = {
      asked: { items: ["share"], complete: true },
      partner: "nationalFund",
      decidedByCommittee: true
    }
    const facts = { size: "100000000", contributors: given({ socialCapital: "30000000" }), ...ordinary }
    const amount = (given: object) => max({ ...facts, relaxation: given }).mandatory
    expect(amount(relaxation)).toMatchObject({ amount: "70000000.00", binding: ["rest-of-size"] })
    expect(amount({ ...relaxation, decidedByCommittee: false })).toMatchObject({ amount: "50000000.00" })
    expect(amount({ ...relaxation, partner: "other" })).toMatchObject({ amount: "50000000.00" })
  })

  it("has no answer before the Measures are in force", () => {
    const asked = maxMunicipalContribution({ size: 1 }, { rulebook, on: LocalDate.make("2022-08-14") })
    expect(Result.isFailure(asked) && asked.failure._tag).toBe("NotInForce")
  })

  it("refuses a size that is no amount", () => {
    const asked = maxMunicipalContribution({ size: "1e9" }, context)
    expect(Result.isFailure(asked) && asked.failure).toMatchObject({ _tag: "InvalidFacts", path: "/size" })
  })
})

describe("missing facts", () => {
  it("are named where they could lower the amount", () => {
    expect(max({ size: "100000000", contributors: nobody }).presumptive).toEqual({
      status: "undetermined",
      atMost: "50000000.00",
      calculation: expect.anything(),
      missing: ["/mainlySeedOrEarlyStage", "/type", "/isCountyFund"]
    })
    expect(max({}).mandatory).toMatchObject({ status: "undetermined", missing: expect.arrayContaining(["/size"]) })
    expect(max({ size: 100, ...ordinary }).mandatory).toMatchObject({
      status: "undetermined",
      atMost: "50.00",
      missing: ["/contributors"]
    })
    expect(
      max({ size: 100, ...angel, contributors: { items: [{ kind: "zoneState" }], complete: true } }).mandatory
    ).toEqual(expect.objectContaining({ status: "undetermined", missing: ["/contributors/items/0/commitment"] }))
  })

  it("are not asked for where the known limits fix it", () => {
    const contributors = given({ countyState: "10000000" })
    const known = max({ size: "100000000", contributors })
    expect(known.mandatory).toMatchObject({ status: "determined", amount: "10000000.00" })
    // whether a county fund keeps half of its size for social capital does not matter either: 40 million are left
    expect(known.presumptive).toMatchObject({ status: "determined", amount: "10000000.00" })
    // the county alone has more than half already
    const toomuch = given({ countyState: "60000000" }, false)
    expect(max({ size: "100000000", contributors: toomuch }).mandatory).toMatchObject({
      status: "determined",
      amount: "0.00"
    })
    // of a mandatory limit the stage changes nothing, because the ceiling is the same
    const facts = { size: "100000000", contributors: nobody, isCountyFund: false }
    expect(max(facts).mandatory).toMatchObject({ status: "determined", amount: "50000000.00" })
    expect(max(facts, { ceiling: "presumptive" }).mandatory).toMatchObject({ status: "undetermined" })
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// against a search over every amount, in whole fen and without a ratio

interface Matter {
  readonly size: number
  readonly county: number
  readonly other: number
  readonly social: number
  readonly isEarly: boolean
  readonly isCountyFund: boolean
}

const isWithin = (m: Matter, own: number, keepsPresumptive: boolean): boolean => {
  const isJoint = own > 0 && m.county > 0
  return (
    own + m.county + m.other + m.social <= m.size &&
    2 * own <= m.size &&
    !(isJoint && 2 * (own + m.county) > m.size) &&
    !(isJoint && own > m.county) &&
    !(m.isCountyFund && own > m.county) &&
    !(keepsPresumptive && !m.isEarly && 10 * own > 3 * m.size) &&
    !(keepsPresumptive && m.isCountyFund && 2 * (own + m.county + m.other) > m.size)
  )
}

const searched = (m: Matter, keepsPresumptive: boolean): number => {
  for (let own = m.size; own > 0; own--) if (isWithin(m, own, keepsPresumptive)) return own
  return 0
}

const yuan = (fen: number): string => Ratio.toDecimal(Ratio.make(fen, 100), 2, "down")

const factsOf = (m: Matter) => ({
  size: yuan(m.size),
  type: "venture",
  mainlySeedOrEarlyStage: m.isEarly,
  isCountyFund: m.isCountyFund,
  relaxation: { asked: { items: [], complete: true } },
  contributors: given({ countyState: yuan(m.county), otherState: yuan(m.other), socialCapital: yuan(m.social) })
})

const matter = fc.record({
  size: fc.nat(400),
  // small amounts are where limits meet
  county: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(400)),
  other: fc.oneof(fc.constant(0), fc.nat(200)),
  social: fc.oneof(fc.constant(0), fc.nat(400)),
  isEarly: fc.boolean(),
  isCountyFund: fc.boolean()
})

describe("the largest contribution of any sub-fund", () => {
  it("is what a search over every amount finds", () => {
    check(
      fc.property(matter, (m) => {
        const { mandatory, presumptive } = max(factsOf(m))
        expect(mandatory).toMatchObject({ status: "determined", amount: yuan(searched(m, false)) })
        expect(presumptive).toMatchObject({ status: "determined", amount: yuan(searched(m, true)) })
      }),
      1000
    )
  })

  it("is never above 25 % with county money", () => {
    check(
      fc.property(matter, (m) => {
        fc.pre(m.county > 0)
        const { mandatory } = max(factsOf(m), { ceiling: "presumptive", earlyStage: "any" })
        if (mandatory.status !== "determined") throw new Error("undetermined")
        expect(Ratio.compare(Ratio.make(mandatory.amount), Ratio.make(m.size, 400))).toBeLessThanOrEqual(0)
      })
    )
    const quarter = max({ size: "100000000", contributors: given({ zoneState: "25000000" }), ...angel })
    expect(quarter.mandatory).toMatchObject({ amount: "25000000.00" })
  })

  const shareNorms = norms.filter((n) =>
    [
      "early-stage-share",
      "ordinary-share",
      "ordinary-ceiling",
      "combined-share",
      "not-above-county",
      "county-match",
      "county-social-capital"
    ].includes(n.id)
  )
  it("is lawful by the norms, and one fen more is not", () => {
    check(
      fc.property(matter, (m) => {
        const best = searched(m, false)
        const worst = (own: number) => {
          const facts = factsOf(m)
          const contributors = {
            ...facts.contributors,
            items: [...facts.contributors.items, ...given({ municipalFund: yuan(own) }).items]
          }
          const [row = []] = Norm.verdicts(shareNorms, [{ ...facts, contributors } as never], context)
          expect(row).not.toContain("undetermined")
          return row.includes("breached")
        }
        fc.pre(m.size > 0)
        expect(best > 0 && worst(best)).toBe(false)
        expect(worst(best + 1) || best + 1 + m.county + m.other + m.social > m.size).toBe(true)
      }),
      500
    )
  })
})

describe("what would make a contribution lawful", () => {
  const asked = (m: Matter, own: number) => {
    const found = Result.getOrThrow(remedies(factsOf(m), { ...context, contribution: yuan(own) }))
    if (found.status !== "determined") throw new Error("undetermined")
    return found
  }
  const fen = (amount: string): number => Number(amount.replace(".", ""))

  it("is nothing exactly where it is within the largest", () => {
    check(
      fc.property(matter, fc.integer({ min: 1, max: 400 }), (m, own) => {
        const isClean = (force: string) =>
          asked(m, own).exceeded.every((e) => force === "mandatory" && e.force !== force)
        expect(isClean("mandatory")).toBe(isWithin(m, own, false))
        expect(asked(m, own).exceeded.length === 0).toBe(isWithin(m, own, true))
      })
    )
  })

  it("is the smallest joint change: with it the contribution is lawful, with one fen less of either it is not", () => {
    check(
      fc.property(matter, fc.integer({ min: 1, max: 400 }), fc.boolean(), (m, own, keepsPresumptive) => {
        const { together } = asked(m, own)
        const { countyMoney, size } = keepsPresumptive ? together.presumptive : together.mandatory
        const changed = { ...m, county: fen(countyMoney), size: fen(size) }
        expect(isWithin(changed, own, keepsPresumptive)).toBe(true)
        const less = (part: "county" | "size") =>
          isWithin({ ...changed, [part]: changed[part] - 1 }, own, keepsPresumptive)
        if (changed.size > m.size) expect(less("size")).toBe(false)
        if (changed.county > m.county) expect(less("county")).toBe(false)
      }),
      500
    )
  })

  it("is for each limit the smallest change of each kind", () => {
    const limitsHealed = (m: Matter, own: number, limit: string) =>
      !asked(m, own).exceeded.some((e) => e.limit === limit)
    check(
      fc.property(matter, fc.integer({ min: 1, max: 400 }), (m, own) => {
        for (const { limit, changes } of asked(m, own).exceeded) {
          for (const { of, to, amount } of changes) {
            const value = fen(amount)
            const one = to === "atLeast" ? -1 : 1
            const apply = (to_: number): boolean =>
              of === "contribution"
                ? limitsHealed(m, to_, limit)
                : limitsHealed({ ...m, [of === "size" ? "size" : "county"]: to_ }, own, limit)
            expect(apply(value), `${limit} ${of}`).toBe(true)
            expect(apply(value + one), `${limit} ${of} one fen less`).toBe(false)
          }
        }
      }),
      300
    )
  })

  it("asks for as much of the first county money as contributing together then asks for", () => {
    const stricter = Result.getOrThrow(
      Rulebook.override(rulebook, {
        parameter: municipalToCountyCap.id,
        jurisdiction: { zh: "某市", en: "a city" },
        value: Ratio.make("0.5"),
        inForce: { from: LocalDate.make("2023-01-01") },
        cites: measures102.at("17.1.5")
      })
    )
    const facts = { size: 100, contributors: nobody, ...ordinary, isCountyFund: true }
    const found = (of: Rulebook.Rulebook) =>
      Result.getOrThrow(remedies(facts, { ...context, rulebook: of, contribution: 10 }))
    expect(found(rulebook)).toMatchObject({ together: { mandatory: { countyMoney: "10.00", size: "100.00" } } })
    expect(found(stricter)).toMatchObject({ together: { mandatory: { countyMoney: "20.00", size: "100.00" } } })
  })

  it("names what is missing", () => {
    const found = Result.getOrThrow(remedies({ size: 100, contributors: nobody }, { ...context, contribution: 10 }))
    expect(found).toEqual({ status: "undetermined", missing: ["/mainlySeedOrEarlyStage", "/type", "/isCountyFund"] })
  })

  it("reads the contribution of the facts, and refuses one that is no amount", () => {
    const facts = { size: 100, ...ordinary, contributors: given({ municipalFund: "30.01" }) }
    expect(Result.getOrThrow(remedies(facts, context))).toMatchObject({
      contribution: "30.01",
      exceeded: [{ limit: "ordinary-share", by: "0.01", changes: [{ amount: "30.00" }, { amount: "100.04" }] }]
    })
    const refused = remedies(facts, { ...context, contribution: "30 %" })
    expect(Result.isFailure(refused) && refused.failure._tag).toBe("InvalidNumber")
  })
})
