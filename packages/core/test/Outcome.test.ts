import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Outcome from "../src/Outcome.ts"
import * as Ratio from "../src/Ratio.ts"

describe("a threshold is met just where it lies", () => {
  const around = ["29.99", "30", "30.01"]
  it("at most", () => expect(around.map((a) => Outcome.atMost(a, 30).holds)).toEqual([true, true, false]))
  it("at least", () => expect(around.map((a) => Outcome.atLeast(a, 30).holds)).toEqual([false, true, true]))
  it("equals", () => expect(around.map((a) => Outcome.equals(a, 30).holds)).toEqual([false, true, false]))
})

describe("a number that cannot be reckoned tells nothing", () => {
  it("is neither within nor beyond a bound", () => {
    for (const compare of [Outcome.atMost, Outcome.atLeast, Outcome.equals]) {
      for (const [a, b] of [
        [Ratio.of(1, 0), 1],
        ["一", 1],
        [1, "一"],
        [1, Ratio.of(1, 0)]
      ] as const) {
        const outcome = compare(a, b)
        expect([outcome.holds, outcome.code]).toEqual([undefined, "notComputable"])
      }
    }
  })

  it("says what it would take, in both languages", () => {
    expect(Outcome.text(Outcome.atMost(Ratio.of(1, 0), 1))).toEqual({
      zh: "无法计算，需要非零的除数",
      en: "cannot be reckoned without a divisor other than zero"
    })
  })
})

describe("the sentence", () => {
  it("never shows a share beyond its bound as if it met it", () => {
    const outcome = Outcome.atMost(Ratio.make("30000001", "99999999"), "0.3", "%")
    expect(outcome.holds).toBe(false)
    expect(Outcome.text(outcome).zh).toBe("实际为30.000001…%，上限为30%")
  })

  it("puts numbers in their unit, truth values in words and lists in each language's way", () => {
    const yuan = { zh: "万元", en: "× 10,000 yuan" }
    expect(Outcome.text(Outcome.atLeast("4999.50", 5000, yuan)).zh).toBe("实际为4999.5万元，下限为5000万元")
    expect(Outcome.text(Outcome.equals(true, false)).zh).toBe("实际为是，规定为否")
    expect(Outcome.text(Outcome.oneOf("c", ["a", "b"])).zh).toBe("实际为c，可选范围为a、b")
    expect(Outcome.text(Outcome.includesAll(["a"], ["a", "b", "c"])).en).toBe("lacking: b, c")
  })

  it("has the same slots in both languages for every kind", () => {
    const all = [
      Outcome.atMost(1, 2),
      Outcome.atLeast(1, 2),
      Outcome.equals(1, 2),
      Outcome.oneOf(1, [2]),
      Outcome.holds(true),
      Outcome.includesAll([1], [1]),
      Outcome.includesAll([1], [2]),
      Outcome.includesAll({ items: [1], complete: false }, [2]),
      Outcome.atMost("x", 2)
    ]
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const outcome of all) {
      expect(slots(outcome.template.zh)).toEqual(slots(outcome.template.en))
      expect(Outcome.text(outcome).zh + Outcome.text(outcome).en).not.toMatch(/[{}]/)
    }
    expect(all).toHaveLength(9)
  })
})

it("what a partial list does not show may still exist", () => {
  const holds = (items: ReadonlyArray<string>, complete: boolean) =>
    Outcome.includesAll({ items, complete }, ["plan", "report"]).holds
  expect([holds(["plan"], true), holds(["plan"], false), holds(["report", "plan"], false)]).toEqual([
    false,
    undefined,
    true
  ])
})

describe("combinations", () => {
  const [yes, no, open] = [
    () => Outcome.holds(true),
    () => Outcome.holds(false),
    () => Outcome.atMost(Ratio.of(1, 0), 1)
  ]
  it("all: one that fails settles it, and else one that does not tell", () => {
    expect(Outcome.all(yes, yes).holds).toBe(true)
    expect(Outcome.all(yes, open).holds).toBe(undefined)
    expect(Outcome.all(open, no).holds).toBe(false)
    expect(Outcome.all().holds).toBe(true)
  })
  it("any: one that holds settles it, and else one that does not tell", () => {
    expect(Outcome.any(no, no).holds).toBe(false)
    expect(Outcome.any(no, open).holds).toBe(undefined)
    expect(Outcome.any(open, yes).holds).toBe(true)
    expect(Outcome.any().holds).toBe(false)
  })
  it("names only the parts that decide, each of them", () => {
    const outcome = Outcome.all(
      () => Outcome.atLeast(1, 2),
      yes,
      () => Outcome.atMost(9, 8)
    )
    expect(Outcome.text(outcome).en).toBe("1, against a lower limit of 2; 9, against an upper limit of 8")
  })
  it("lets an error of the rule itself through", () => {
    expect(() =>
      Outcome.all(yes, () => {
        throw new TypeError("defect")
      })
    ).toThrow("defect")
  })
})

it("takes a result where a number is asked for", () => {
  expect(Outcome.atMost(Result.succeed(Ratio.make(1, 3)), Ratio.make("0.34")).holds).toBe(true)
})
