import * as LocalDate from "@zhengce/core/LocalDate"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decree246, facts, lists, type Scope, scope } from "../src/index.ts"

const on = LocalDate.make("2022-10-10")
const asked = (given: unknown, day = on): Scope => Result.getOrThrow(scope(given, { on: day }))
const matter = { kind: "projects", isMajor: true, excludedAs: "none", otherProcedureIn: "none" }
const city = { body: "municipalGovernment" }

describe("the scope of the decree", () => {
  it.each([
    ["municipalGovernment", "applies"],
    ["municipalDepartment", "byReference"],
    ["districtGovernment", "byReference"],
    ["districtDepartment", "byReference"],
    ["dispatchedOrgan", "byReference"],
    ["township", "excluded"],
    ["other", "excluded"]
  ])("of a decision of a %s: %s", (body, answer) => {
    const { answer: given, missing } = asked({ matter, decision: { body } })
    expect([given, missing]).toEqual([answer, []])
  })

  it("asks of a development zone whether it is a dispatched organ", () => {
    const zone = (rest: object) => asked({ matter, decision: { body: "developmentZone", ...rest } })
    expect([zone({}).answer, zone({}).missing]).toEqual(["undetermined", ["/decision/zoneIsDispatchedOrgan"]])
    expect(zone({ zoneIsDispatchedOrgan: true }).answer).toBe("byReference")
    expect(zone({ zoneIsDispatchedOrgan: false }).answer).toBe("excluded")
  })

  it.each([
    [{ excludedAs: "legislation" }, "excluded"],
    [{ isMajor: false }, "notMajor"],
    [{ kind: "none" }, "notMajor"],
    [{ otherProcedureIn: "law" }, "otherProcedure"],
    [{ otherProcedureIn: "administrativeRegulation" }, "otherProcedure"],
    [{ otherProcedureIn: "localRegulation" }, "applies"],
    [{ otherProcedureIn: "rule" }, "applies"]
  ])("of a matter with %j: %s", (rest, answer) => {
    expect(asked({ matter: { ...matter, ...rest }, decision: city }).answer).toBe(answer)
  })

  it.each([
    [{ matter: { excludedAs: "emergencyResponse" } }, "excluded"],
    [{ matter: { isMajor: false } }, "notMajor"],
    [{ matter: { otherProcedureIn: "law" } }, "otherProcedure"],
    [{ decision: { body: "township" } }, "excluded"]
  ])("needs nothing beyond %j", (given, answer) => {
    const { answer: found, missing, because } = asked(given)
    expect([found, missing, because.length]).toEqual([answer, [], 1])
  })

  it("names every reason against it, and answers by the first", () => {
    const { answer, because } = asked({ matter: { excludedAs: "legislation", isMajor: false } })
    expect([answer, because.map((f) => f.id)]).toEqual(["excluded", ["not-an-excluded-decision", "major-matter"]])
  })

  it("names what is missing, and not what could not change the answer", () => {
    const without = (key: string) => {
      const { [key as keyof typeof matter]: _, ...rest } = matter
      return asked({ matter: rest, decision: city })
    }
    for (const key of Object.keys(matter)) {
      expect([without(key).answer, without(key).missing]).toEqual(["undetermined", [`/matter/${key}`]])
    }
    // whether it is made or adjusted does not matter
    expect(asked({ matter, decision: city }).findings.every((f) => f.status === "satisfied")).toBe(true)
  })

  it.each([
    ["2022-09-18", "notInForce"],
    ["2022-09-19", "applies"],
    ["2022-09-20", "applies"]
  ])("on %s: %s", (day, answer) => {
    expect(asked({ matter, decision: city }, LocalDate.make(day)).answer).toBe(answer)
  })

  it("answers in both languages, with the provisions", () => {
    const { text, because } = asked({ matter, decision: city })
    expect(text).toEqual({ zh: "适用本规定", en: "the decree applies" })
    expect(because.map((f) => f.cites.map((c) => c.text.zh))).toEqual([
      ["第三条第二款"],
      ["第三条第一款", "第四条第一款"],
      ["第三条第二款"],
      ["第二条", "第五十八条"]
    ])
  })

  it("refuses facts of another form", () => {
    const refused = scope({ matter: { kind: 6 } }, { on })
    expect(Result.isFailure(refused) && refused.failure.path).toBe("/matter/kind")
  })
})

describe("the lists", () => {
  it("name the classes of matters as the facts do, each at its item", () => {
    const kinds = lists.find((l) => l.id === "matter-kinds")?.entries ?? []
    const options = facts.shape.matter.shape.kind.options
    expect([...kinds.map((k) => k.id), "none"]).toEqual(options)
    expect(kinds.map((k) => k.cites.locator)).toEqual([1, 2, 3, 4, 5, 6, 7].map((item) => `3.1.${item}`))
  })
})

describe("the instrument", () => {
  it("came into force 33 days after it was issued, later than the 30 days that such decrees wait", () => {
    const { issued, inForce } = decree246
    expect(issued && Result.getOrThrow(LocalDate.daysBetween(issued, inForce.from))).toBe(33)
  })
})
