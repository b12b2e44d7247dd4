import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Citation } from "../src/Citation.ts"
import * as Indicator from "../src/Indicator.ts"
import * as LocalDate from "../src/LocalDate.ts"
import * as Ratio from "../src/Ratio.ts"

const date = (iso: string) => iso as LocalDate.LocalDate
const cites: Citation = {
  id: "x-1",
  instrument: "x",
  title: { zh: "规划", en: "Plan" },
  locator: "1",
  text: { zh: "一", en: "1" },
  status: "unverified"
}
const define = (more: Partial<Indicator.Declaration<Ratio.Input>>, baseline: string | undefined = undefined) =>
  Indicator.define({
    id: "i",
    title: { zh: "例", en: "example" },
    unit: { zh: "%", en: "%" },
    kind: "stock",
    binding: "binding",
    target: { atLeast: "80" },
    deadline: date("2025-12-31"),
    cites,
    ...(baseline === undefined ? {} : { baseline: { value: baseline, on: date("2020-12-31") } }),
    ...more
  })
const value = <A, E>(result: Result.Result<A, E>) => Result.getOrThrow(result)
const why = <A>(result: Result.Result<A, { readonly _tag: string; readonly reason?: string }>) =>
  Result.isFailure(result) ? (result.failure.reason ?? result.failure._tag) : "answered"

describe("progress from 60 % in 2020 to 80 % in 2025", () => {
  const share = define({}, "60")
  it.each([
    ["60", "0"],
    ["65", "0.25"],
    ["80", "1"],
    ["90", "1.5"],
    ["50", "-0.5"],
    ["66.7", "0.335"]
  ])("at %s %% is %s of the way", (actual, expected) => {
    expect(Ratio.render(value(Indicator.progress(share, actual)))).toBe(expected)
  })

  it("downwards too", () => {
    expect(value(Indicator.progress(define({ target: { atMost: "30" } }, "50"), "45"))).toEqual(Ratio.make(1, 4))
  })

  it("to a range is measured to its nearest end", () => {
    const target = { from: "70", to: "80" }
    expect(value(Indicator.progress(define({ target }, "60"), "65"))).toEqual(Ratio.make(1, 2))
    expect(value(Indicator.progress(define({ target }, "100"), "95"))).toEqual(Ratio.make(1, 4))
  })

  it("has no answer, and says why, without a baseline, from an attained one, or towards a mere direction", () => {
    expect(why(Indicator.progress(define({}), "65"))).toBe("noBaseline")
    expect(why(Indicator.progress(define({}, "80"), "85"))).toBe("attainedAtBaseline")
    expect(why(Indicator.progress(define({ target: { from: "1", to: "2" } }, "1.5"), "1"))).toBe("attainedAtBaseline")
    expect(why(Indicator.progress(define({ target: { direction: "increase" } }, "60"), "65"))).toBe("noTargetValue")
    expect(why(Indicator.progress(share, "n/a"))).toBe("InvalidNumber")
  })
})

describe("attainment at the deadline", () => {
  const attained = (target: Indicator.Target<string>, actuals: ReadonlyArray<string>, baseline?: string) =>
    actuals.map((actual) => value(Indicator.attainment(define({ target }, baseline), actual)))
  it("lies exactly at the bound", () => {
    expect(attained({ atLeast: "5.7" }, ["5.69", "5.7", "5.71"])).toEqual(["notMet", "met", "met"])
    expect(attained({ atMost: "5.7" }, ["5.69", "5.7", "5.71"])).toEqual(["met", "met", "notMet"])
    const range = ["0.9", "1", "1.5", "2", "2.1"]
    expect(attained({ from: "1", to: "2" }, range)).toEqual([
      "notMet",
      "withinRange",
      "withinRange",
      "withinRange",
      "notMet"
    ])
  })
  it("of a direction needs a baseline, and a change", () => {
    expect(attained({ direction: "increase" }, ["59", "60", "61"], "60")).toEqual(["notMet", "notMet", "met"])
    expect(attained({ direction: "decrease" }, ["59", "60", "61"], "60")).toEqual(["met", "notMet", "notMet"])
    expect(why(Indicator.attainment(define({ target: { direction: "increase" } }), "61"))).toBe("noBaseline")
  })
})

describe("the expected path", () => {
  const share = define({}, "60")
  it("starts at the baseline, ends at the target and stays there", () => {
    const at = (on: string) => Ratio.render(value(Indicator.expectedPath(share, on)))
    expect(["2020-12-31", "2025-12-31", "2026-06-01"].map(at)).toEqual(["60", "80", "80"])
    expect(why(Indicator.expectedPath(share, "2020-12-30"))).toBe("beforeBaseline")
    expect(why(Indicator.expectedPath(share, "2020-12-32"))).toBe("InvalidDate")
    expect(why(Indicator.expectedPath(define({}), "2022-01-01"))).toBe("noBaseline")
  })

  it("moves by the same exact amount every day, and progress on it is the share of days gone", () => {
    const days = value(LocalDate.daysBetween("2020-12-31", "2025-12-31"))
    return fc.assert(
      fc.property(fc.integer({ min: 0, max: days }), (n) => {
        const expected = value(Indicator.expectedPath(share, value(LocalDate.plusDays("2020-12-31", n))))
        expect(value(Indicator.progress(share, expected))).toEqual(Ratio.make(n, days))
      })
    )
  })
})

it("a mistake in a definition is found when it is made", () => {
  expect(() => define({ target: { atLeast: "80%" } })).toThrow(/^Indicator i: 80%/)
  expect(() => define({ target: { from: "2", to: "1" } })).toThrow("upside down")
  expect(() => define({ deadline: date("2020-12-31") }, "60")).toThrow("its deadline is not after its baseline")
})
