import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Calculation from "../src/Calculation.ts"
import type { Citation } from "../src/Citation.ts"
import * as Ratio from "../src/Ratio.ts"

const at = (n: number): Citation => ({
  id: `x-${n}`,
  instrument: "x",
  title: { zh: "办法", en: "Measures" },
  locator: String(n),
  text: { zh: `第${n}条`, en: `Art. ${n}` },
  status: "unverified"
})
const step = (title: string, value: Ratio.Ratio | Calculation.Calculation, n: number) => ({
  title: { zh: title, en: title },
  cites: at(n),
  value
})

describe("a grant of 30 % of an investment of 1,234,567.89 yuan, at most 350,000, to the yuan (invented)", () => {
  const investment = Calculation.start(step("investment", Ratio.make("1234567.89"), 5))
  const share = Calculation.multiply(investment, step("rate", Ratio.make("0.3"), 6))
  const capped = Calculation.cap(share, step("limit", Ratio.make(350_000), 7))
  const paid = Calculation.round(capped, {
    title: { zh: "取整", en: "to the yuan" },
    cites: at(8),
    places: 0,
    rounding: "down"
  })

  it("comes to 350,000", () => {
    expect(paid.value).toEqual(Ratio.make(350_000))
  })

  it("shows each step with its figures and article, in both languages", () => {
    expect(Calculation.render(paid)).toEqual([
      { zh: "investment：1234567.89（《办法》第5条）", en: "investment: 1234567.89 (Measures, Art. 5)" },
      {
        zh: "rate：1234567.89 × 0.3 = 370370.367（《办法》第6条）",
        en: "rate: 1234567.89 × 0.3 = 370370.367 (Measures, Art. 6)"
      },
      {
        zh: "limit：min(370370.367, 350000) = 350000（《办法》第7条）",
        en: "limit: min(370370.367, 350000) = 350000 (Measures, Art. 7)"
      },
      { zh: "取整：350000 = 350000（《办法》第8条）", en: "to the yuan: 350000 = 350000 (Measures, Art. 8)" }
    ])
  })

  it("leaves the earlier calculation as it was", () => {
    expect([investment.steps.length, share.steps.length, capped.steps.length, paid.steps.length]).toEqual([1, 2, 3, 4])
    expect(share.value).toEqual(Ratio.make("370370.367"))
  })
})

it("a calculated operand keeps its own steps, before the step that uses it", () => {
  const one = Calculation.start(step("a", Ratio.make(1), 1))
  const two = Calculation.add(Calculation.start(step("b", Ratio.make(2), 2)), step("c", Ratio.make(3), 3))
  const sum = Calculation.add(one, step("sum", two, 4))
  expect(sum.value).toEqual(Ratio.make(6))
  expect(Calculation.render(sum).map((t) => t.en.split(" (")[0])).toEqual([
    "a: 1",
    "b: 2",
    "c: 2 + 3 = 5",
    "sum: 1 + 5 = 6"
  ])
})

it("subtracts, divides and bounds from below exactly, and refuses to divide by zero", () => {
  const start = Calculation.start(step("a", Ratio.make(1), 1))
  const less = Calculation.subtract(start, step("b", Ratio.make(-2), 2))
  expect(Calculation.render(less)[1]?.en).toContain("1 − (-2) = 3")
  const third = Result.getOrThrow(Calculation.divide(start, step("c", Ratio.make(3), 3)))
  expect(third.value).toEqual(Ratio.make(1, 3))
  expect(Calculation.floor(third, step("d", Ratio.make(1, 2), 4)).value).toEqual(Ratio.make(1, 2))
  expect(Calculation.floor(third, step("d", Ratio.make(1, 4), 4)).value).toEqual(Ratio.make(1, 3))
  const refused = Calculation.divide(start, step("c", Ratio.make(0), 3))
  expect(Result.isFailure(refused) && refused.failure._tag).toBe("DivisionByZero")
})

it("a rounding says that it rounded, and with how many places", () => {
  const start = Calculation.start(step("a", Ratio.make(2, 3), 1))
  const round = (rounding: Ratio.Rounding) =>
    Calculation.render(
      Calculation.round(start, { title: { zh: "舍入", en: "round" }, cites: [], places: 2, rounding })
    )[1]?.en
  expect([round("halfUp"), round("down")]).toEqual(["round: 2/3 ≈ 0.67", "round: 2/3 ≈ 0.66"])
  const whole = Calculation.round(Calculation.start(step("a", Ratio.make(3), 1)), {
    title: { zh: "舍入", en: "round" },
    cites: [],
    places: 2,
    rounding: "up"
  })
  expect(Calculation.render(whole)[1]?.en).toBe("round: 3 = 3.00")
})
