import * as Calculation from "@zhengce/core/Calculation"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reinvestment, rulebook } from "../src/index.ts"
import { alternatives, norms } from "../src/norms/sub-fund.ts"

const on = LocalDate.make("2027-12-31")
const context = { rulebook, on }
const asked = (facts: object, options = {}) => Result.getOrThrow(reinvestment(facts, { ...context, ...options }))
const municipal = (commitment: string, paidIn?: string) => ({
  items: [{ name: "市产业基金", kind: "municipalFund" as const, commitment, ...(paidIn && { paidIn }) }],
  complete: true
})
const listed = <const A>(...items: ReadonlyArray<A>) => ({ items, complete: true })
const own = { madeBy: "subFund", on: "2024-01-01" } as const
const local = { ...own, companyInZhengzhou: true } as const
const other = { madeBy: "fundOfManager", on: "2024-01-01", companyInZhengzhou: true, countedElsewhere: false } as const
const brought = { ...own, companyInZhengzhou: false } as const

describe("reinvestment", () => {
  const facts = {
    cooperatingSince: "2023-01-01",
    contributors: municipal("30000000"),
    investments: listed(
      { ...local, amount: "10000000", money: "a" },
      { ...brought, amount: "20000000", landed: "12000000", money: "b" },
      { ...other, amount: "7000000", money: "c" },
      { ...other, madeBy: "other", amount: "9000000", money: "d" }
    )
  }
  it("is recognised by kind, and tells progress and shortfall", () => {
    expect(asked(facts)).toMatchObject({
      byKind: { zhengzhouCompany: "10000000.00", landedProject: "12000000.00", otherFund: "7000000.00" },
      recognised: "29000000.00",
      required: "30000000.00",
      shortfall: "1000000.00",
      progress: Ratio.make(29, 30),
      isMet: false,
      missing: []
    })
    expect(Calculation.render(asked(facts).calculation).map((line) => line.en.split(" (")[0])).toEqual([
      "municipal contribution committed: 30000000",
      "reinvestment as a multiple of the municipal contribution",
      "reinvestment required: 30000000",
      "invested directly in companies of Zhengzhou: 30000000 − 10000000 = 20000000",
      "projects and new investment that companies from elsewhere brought to Zhengzhou: 20000000 − 12000000 = 8000000",
      "invested in or brought to Zhengzhou by other funds of the manager and its affiliates: 8000000 − 7000000 = 1000000",
      "not below zero: max(1000000, 0) = 1000000"
    ])
  })

  it("counts what has been invested by the day itself", () => {
    const until = (date: string) => asked(facts, { on: LocalDate.make(date) }).recognised
    expect(["2023-12-31", "2024-01-01"].map(until)).toEqual(["0.00", "29000000.00"])
  })

  it("counts a company from elsewhere as it is read", () => {
    const by = (landed: string) => asked(facts, { landed }).byKind.landedProject
    expect(["lower", "invested", "landed"].map(by)).toEqual(["12000000.00", "20000000.00", "12000000.00"])
    const more = { ...facts, investments: listed({ ...brought, amount: "5", landed: "8", money: "b" }) }
    const byMore = (landed: string) => asked(more, { landed }).byKind.landedProject
    expect(["lower", "invested", "landed"].map(byMore)).toEqual(["5.00", "5.00", "8.00"])
  })

  it("asks for once what is committed, or paid in", () => {
    const contributors = municipal("30000000", "20000000")
    expect(asked({ ...facts, contributors }).isMet).toBe(false)
    expect(asked({ ...facts, contributors }, { base: "paidIn" })).toMatchObject({
      required: "20000000.00",
      isMet: true
    })
  })

  it("counts the same money once, by its largest amount, and names the other", () => {
    const twice = {
      ...facts,
      investments: listed(
        { ...brought, amount: "10", landed: "6", money: "甲项目" },
        { ...other, amount: "8", money: "甲项目" },
        { ...other, amount: "8", money: "甲项目", countedElsewhere: true },
        { ...local, amount: "1", money: "乙公司" }
      )
    }
    expect(asked(twice)).toMatchObject({
      recognised: "9.00",
      investments: [
        { index: 0, kind: "landedProject", amount: "6.00", isCounted: false, sameMoneyAs: 1 },
        { index: 1, kind: "otherFund", amount: "8.00", isCounted: true },
        { index: 3, kind: "zhengzhouCompany", amount: "1.00", isCounted: true }
      ]
    })
    expect(asked(twice, { isCountedTwice: true }).recognised).toBe("23.00")
  })

  it("takes the first of two equal amounts", () => {
    const same = {
      ...facts,
      investments: listed({ ...local, amount: "8", money: "x" }, { ...local, amount: "8", money: "x" })
    }
    expect(asked(same).investments.map((i) => i.isCounted)).toEqual([true, false])
  })

  it.each([
    ["2022-12-31", "0.00"],
    ["2023-01-01", "7.00"],
    ["2023-01-02", "7.00"]
  ])("by another fund on %s is new for %s", (date, recognised) => {
    const investments = listed({ ...other, on: date, amount: "7", money: "c" })
    expect(asked({ ...facts, investments }).recognised).toBe(recognised)
    expect(asked({ ...facts, investments }, { isNewFrom: "always" }).recognised).toBe("7.00")
  })

  it("of a project that another fund brings counts with what lands", () => {
    const project = { ...other, companyInZhengzhou: false, amount: "9", landed: "4", money: "p" }
    expect(asked({ ...facts, investments: listed(project) }).byKind.otherFund).toBe("4.00")
  })

  it("names what is missing, and is settled where that does not matter", () => {
    const partly = (items: ReadonlyArray<object>, complete: boolean) =>
      asked({ contributors: municipal("10"), investments: { items, complete } })
    expect(partly([{ ...local, amount: "10", money: "a" }, { ...own }], false)).toMatchObject({
      isMet: true,
      missing: ["/investments/items/1/companyInZhengzhou", "/investments"]
    })
    const open = partly([{ ...local, amount: "9.99" }], true)
    expect(open).toMatchObject({ recognised: "0.00", missing: ["/investments/items/0/money"] })
    expect(open).not.toHaveProperty("isMet")
    expect(partly([{ ...other, amount: "10", money: "c" }], true).missing).toEqual(["/cooperatingSince"])
    for (const key of ["on", "madeBy", "countedElsewhere", "companyInZhengzhou", "amount", "money"] as const) {
      const { [key]: _, ...rest } = { ...other, amount: "10", money: "c" }
      const found = asked({ ...facts, investments: listed(rest) })
      expect(found.missing, key).toEqual([`/investments/items/0/${key}`])
    }
    expect(asked({}).missing).toEqual(["/contributors", "/investments"])
  })

  it("asks for nothing where nothing is contributed", () => {
    const found = asked({ contributors: listed(), investments: listed() })
    expect(found).toMatchObject({ isMet: true, shortfall: "0.00" })
    expect(found).not.toHaveProperty("progress")
  })

  it("has no answer before the Measures are in force", () => {
    const early = reinvestment({}, { rulebook, on: LocalDate.make("2022-08-14") })
    expect(Result.isFailure(early) && early.failure._tag).toBe("NotInForce")
  })
})

describe("the norm and the calculation", () => {
  const norm = norms.find((n) => n.id === "reinvestment-in-zhengzhou")
  const fen = fc.nat(300).map((n) => Ratio.toDecimal(Ratio.make(n, 100), 2, "down"))
  const investment = fc.record(
    {
      on: fc.constantFrom("2022-12-31", "2024-01-01", "2028-01-01"),
      madeBy: fc.constantFrom("subFund" as const, "fundOfManager" as const, "other" as const),
      companyInZhengzhou: fc.boolean(),
      amount: fen,
      landed: fen,
      money: fc.constantFrom("a", "b", "c"),
      countedElsewhere: fc.boolean()
    },
    { requiredKeys: ["on", "amount", "landed"] }
  )
  const readings = [
    [norm, {}],
    [alternatives["reinvestment-of-paid-in"], { base: "paidIn" }],
    [alternatives["money-counted-twice"], { isCountedTwice: true }],
    [alternatives["landed-counts-as-invested"], { landed: "invested" }],
    [alternatives["landed-counts-as-landed"], { landed: "landed" }],
    [alternatives["other-funds-whenever-invested"], { isNewFrom: "always" }]
  ] as const

  it("agree on every list, under every reading", () => {
    const property = fc.property(
      fc.array(investment, { maxLength: 5 }),
      fen,
      fen,
      fc.boolean(),
      (items, commitment, paidIn, complete) => {
        const facts = {
          asOf: on,
          investmentPeriodEnds: on,
          cooperatingSince: "2023-01-01",
          contributors: municipal(commitment, paidIn),
          investments: { items, complete },
          relaxation: { asked: { items: [], complete: true } }
        }
        for (const [read, options] of readings) {
          const found = read && Norm.evaluate(read, facts, context)
          const { isMet } = asked(facts, options)
          // the norm may see that either value of a missing fact comes to the same; what is settled is settled alike
          const isFullyListed = items.every((item) => Object.keys(item).length === 7)
          const expected = isMet === undefined ? "undetermined" : isMet ? "satisfied" : "breached"
          if (isMet !== undefined || isFullyListed) expect(found?.status).toBe(expected)
        }
      }
    )
    const check = <A>(one: fc.IProperty<A>): void => fc.assert(one, { numRuns: 500 })
    check(property)
  })
})
