import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Ratio from "../src/Ratio.ts"

const make = Ratio.make
const ok = Result.getOrThrow
const decimal = fc
  .tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.nat(9))
  .map(([n, places]) => make(n, 10n ** BigInt(places)))
const ratio = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n)).map(([n, d]) => make(n, d))

describe("reading a number at the border", () => {
  it("takes plain decimals, whole numbers and nothing else", () => {
    expect(ok(Ratio.parse("12.5"))).toEqual({ numerator: 25n, denominator: 2n })
    expect(ok(Ratio.parse("-0.00"))).toEqual({ numerator: 0n, denominator: 1n })
    expect(ok(Ratio.parse(9_007_199_254_740_991))).toEqual({ numerator: 9_007_199_254_740_991n, denominator: 1n })
    for (const bad of [
      "",
      " 1",
      "1 ",
      "+1",
      ".5",
      "5.",
      "01",
      "1e3",
      "30%",
      "1,000",
      "１",
      "NaN",
      "1\n",
      "9".repeat(201)
    ]) {
      expect(Result.isFailure(Ratio.parse(bad)), bad).toBe(true)
    }
    for (const bad of [
      0.1,
      9_007_199_254_740_992,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
      undefined,
      {},
      [],
      true
    ]) {
      expect(Result.isFailure(Ratio.parse(bad))).toBe(true)
    }
  })

  it("says in both languages what it expected", () => {
    const read = Ratio.parse("30%")
    expect(Result.isFailure(read) && read.failure).toMatchObject({
      _tag: "InvalidNumber",
      value: "30%",
      expected: { zh: expect.stringContaining("十进制"), en: expect.stringContaining("decimal") }
    })
  })

  it("puts a ratio that another program wrote into lowest terms, and refuses one that is not over a positive number", () => {
    expect(ok(Ratio.parse({ numerator: -2n, denominator: 4n }))).toEqual({ numerator: -1n, denominator: 2n })
    expect(Result.isFailure(Ratio.parse({ numerator: 2n, denominator: -4n }))).toBe(true)
    expect(Result.isFailure(Ratio.parse({ numerator: 1n, denominator: 0n }))).toBe(true)
  })

  it("gives back every decimal that it wrote", () => {
    return fc.assert(
      fc.property(decimal, (a) => {
        expect(ok(Ratio.parse(Ratio.render(a)))).toEqual(a)
      })
    )
  })
})

describe("reckoning", () => {
  it("is exact where floating point is not", () => {
    expect(Ratio.add(make("0.1"), make("0.2"))).toEqual(make("0.3"))
    expect(Ratio.equals(Ratio.multiply(make("1.1"), make(3)), make("3.3"))).toBe(true)
  })

  it("keeps the laws of a field, in lowest terms with a positive denominator", () => {
    return fc.assert(
      fc.property(ratio, ratio, ratio, (a, b, c) => {
        expect(Ratio.add(a, b)).toEqual(Ratio.add(b, a))
        expect(Ratio.subtract(Ratio.add(a, b), b)).toEqual(a)
        expect(Ratio.multiply(a, Ratio.add(b, c))).toEqual(Ratio.add(Ratio.multiply(a, b), Ratio.multiply(a, c)))
        const quotient = Ratio.divide(a, b)
        if (b.numerator === 0n) expect(Result.isFailure(quotient)).toBe(true)
        else expect(Ratio.multiply(ok(quotient), b)).toEqual(a)
        expect(Ratio.compare(a, b)).toBe(-Ratio.compare(b, a) + 0)
        expect(Ratio.multiply(a, b).denominator > 0n).toBe(true)
      })
    )
  })

  it("refuses to divide by zero", () => {
    const failed = Ratio.of("100", "0.00")
    expect(Result.isFailure(failed) && failed.failure.message).toBe("100 / 0: expected a divisor other than zero")
  })
})

describe("rounding", () => {
  it.each([
    ["2.5", "3", "2", "2", "3"],
    ["3.5", "4", "4", "3", "4"],
    ["2.4999", "2", "2", "2", "3"],
    ["2.5001", "3", "3", "2", "3"],
    ["-2.5", "-3", "-2", "-2", "-3"],
    ["-0.4", "0", "0", "0", "-1"],
    ["7", "7", "7", "7", "7"]
  ])("%s becomes %s half up, %s half even, %s down, %s up", (value, halfUp, halfEven, down, up) => {
    const to = (rounding: Ratio.Rounding) => Ratio.toDecimal(make(value), 0, rounding)
    expect([to("halfUp"), to("halfEven"), to("down"), to("up")]).toEqual([halfUp, halfEven, down, up])
  })

  it("writes exactly so many places", () => {
    expect(Ratio.toDecimal(make("0.005"), 2, "halfUp")).toBe("0.01")
    expect(Ratio.toDecimal(make("-0.005"), 2, "down")).toBe("0.00")
    expect(Ratio.toDecimal(make(1234), 3, "down")).toBe("1234.000")
    expect(Ratio.toDecimal(make("0.30005"), 4, "halfUp")).toBe("0.3001")
  })

  it("never moves a number by a whole step, and never rounds twice", () => {
    return fc.assert(
      fc.property(ratio, fc.nat(6), fc.constantFrom("halfUp", "halfEven", "down", "up"), (a, places, rounding) => {
        const rounded = Ratio.round(a, places, rounding)
        const step = make(1, 10n ** BigInt(places))
        const moved = Ratio.subtract(rounded, a)
        expect(Ratio.compare(moved, step)).toBe(-1)
        expect(Ratio.compare(Ratio.subtract({ numerator: 0n, denominator: 1n }, step), moved)).toBe(-1)
        expect(Ratio.round(rounded, places, rounding)).toEqual(rounded)
        expect(ok(Ratio.parse(Ratio.toDecimal(a, places, rounding)))).toEqual(rounded)
      })
    )
  })

  it("takes places only as a whole number", () => {
    for (const places of [-1, 0.5, Number.NaN, 101]) {
      expect(() => Ratio.toDecimal(make(1), places, "up")).toThrow(/decimal places/)
    }
  })
})
