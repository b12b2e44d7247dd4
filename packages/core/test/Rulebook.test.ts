import type { Citation } from "@zhengce/core/Citation"
import { DefinitionError } from "@zhengce/core/DefinitionError"
import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { day, rules } from "./support/office.ts"

const inForce = { from: day("2022-09-19") }
const comment = Parameter.make({
  id: "comment",
  title: { zh: "公开征求意见的期限", en: "period of comment" },
  stricter: "more",
  values: [{ value: TimeLimit.atLeast(30, "day"), inForce, cites: rules.at("17") }]
})
const cap = Parameter.make({
  id: "cap",
  title: { zh: "上限", en: "cap" },
  values: [{ value: 3, inForce, cites: rules.at("5"), verifiedUntil: day("2024-12-31") }]
})
const base = Rulebook.make({ id: "rules", version: "1", parameters: [comment, cap] })

const overriding = (parameter: string, value: unknown, from = "2023-01-01", until?: string): Rulebook.Override => ({
  parameter,
  jurisdiction: { zh: "某区", en: "a district" },
  value,
  inForce: { from: day(from), ...(until === undefined ? {} : { until: day(until) }) },
  cites: rules.at("20")
})
const laid = (book: Rulebook.Rulebook, ...overrides: ReadonlyArray<Rulebook.Override>) =>
  overrides.reduce((b, o) => Result.getOrThrow(Rulebook.override(b, o)), book)
const reasonFor = (book: Rulebook.Rulebook, override: Rulebook.Override) => {
  const result = Rulebook.override(book, override)
  return Result.isFailure(result) ? result.failure.reason : "accepted"
}
const on = <A>(book: Rulebook.Rulebook, parameter: Parameter.Parameter<A>, date: string) =>
  Result.getOrThrow(Rulebook.valueOf(book, parameter, date))

it("says what is laxer than what, also of shares, whose exact numbers JSON cannot hold", () => {
  const share = Parameter.make({
    id: "share",
    title: { zh: "比例", en: "share" },
    stricter: "less",
    values: [{ value: Ratio.make(1, 3), inForce, cites: rules.at("6") }]
  })
  const refused = Rulebook.override(
    Rulebook.make({ id: "shares", version: "1", parameters: [share] }),
    overriding("share", Ratio.make(1, 2))
  )
  expect(Result.isFailure(refused) && refused.failure.message).toMatch(/^share: .*"2n".* is laxer than .*"3n"/)
})

describe("a district's own value", () => {
  const book = laid(base, overriding("comment", TimeLimit.atLeast(45, "day"), "2023-01-01", "2024-12-31"))

  it("applies on its days, with its provision, and shows the base beside it", () => {
    expect(["2022-12-31", "2023-01-01", "2024-12-31", "2025-01-01"].map((d) => on(book, comment, d).value.n)).toEqual([
      30, 45, 45, 30
    ])
    const resolved = on(book, comment, "2023-06-01")
    expect(resolved).toMatchObject({ cites: { id: "rules-20" }, base: { value: { n: 30 }, cites: { id: "rules-17" } } })
    expect(resolved.override?.jurisdiction.en).toBe("a district")
    expect(resolved.value.cites?.map((c) => c.id)).toEqual(["rules-20"])
  })

  it("leaves the base rulebook as it was, and every other parameter", () => {
    expect(on(base, comment, "2023-06-01")).toMatchObject({ value: { n: 30 } })
    expect(base.overrides).toEqual([])
    expect(on(book, cap, "2023-06-01")).toEqual(on(base, cap, "2023-06-01"))
  })

  it("gives way to a later one that is stricter still", () => {
    const twice = laid(book, overriding("comment", TimeLimit.atLeast(60, "day"), "2024-01-01"))
    expect(["2023-12-31", "2024-01-01", "2025-01-01"].map((d) => on(twice, comment, d).value.n)).toEqual([45, 60, 60])
    expect(reasonFor(book, overriding("comment", TimeLimit.atLeast(40, "day"), "2024-01-01"))).toBe("laxer")
    expect(reasonFor(book, overriding("comment", TimeLimit.atLeast(40, "day"), "2025-01-01"))).toBe("accepted")
  })

  it.each([
    ["laxer", overriding("comment", TimeLimit.atLeast(29, "day"))],
    ["accepted", overriding("comment", TimeLimit.atLeast(30, "day"))],
    ["notComparable", overriding("comment", TimeLimit.atLeast(40, "workingDay"))],
    ["invalidValue", overriding("comment", TimeLimit.within(40, "day"))],
    ["invalidValue", overriding("comment", TimeLimit.atLeast(-1, "day"))],
    ["invalidValue", overriding("comment", 45)],
    ["unknownParameter", overriding("constructor", 1)],
    ["invalidInterval", overriding("cap", 4, "2023-01-02", "2023-01-01")],
    ["invalidInterval", overriding("cap", 4, "2023-02-29")],
    ["notInForce", overriding("cap", 4, "2022-01-01", "2022-09-18")],
    ["accepted", overriding("cap", 1)],
    ["invalidValue", overriding("cap", "4")],
    ["invalidValue", overriding("cap", Number.NaN)],
    ["invalidValue", overriding("cap", null)]
  ] as const)("is %s: %o", (reason, override) => expect(reasonFor(base, override)).toBe(reason))
})

test("two rulebooks of one version give the same answers", () => {
  const value = fc.constantFrom(30, 31, 45).map((n) => TimeLimit.atLeast(n, "day"))
  const override = fc.record({
    value,
    from: fc.constantFrom("2023-01-01", "2024-01-01"),
    until: fc.constantFrom(undefined, "2024-06-30", "2025-12-31")
  })
  fc.assert(
    fc.property(override, override, (a, b) => {
      const [x, y] = [a, b].map((o) => laid(base, overriding("comment", o.value, o.from, o.until)))
      if (x === undefined || y === undefined || x.version !== y.version) return
      for (const date of ["2022-12-31", "2023-01-01", "2024-01-01", "2024-07-01", "2026-01-01"]) {
        expect(on(x, comment, date).value).toEqual(on(y, comment, date).value)
      }
    })
  )
  expect(base.version).not.toBe(laid(base, overriding("cap", 3)).version)
})

test("a rulebook answers from the parameter that it holds", () => {
  const changed = Parameter.make({ ...cap, values: [{ value: 5, inForce, cites: rules.at("6") }] })
  expect(on(Rulebook.make({ id: "what-if", version: "1", parameters: [changed] }), cap, "2023-01-01")).toMatchObject({
    value: 5,
    cites: { id: "rules-6" }
  })
  // and one that holds none, from the parameter itself
  expect(on(Rulebook.make({ id: "other", version: "1", parameters: [] }), cap, "2023-01-01").value).toBe(3)
})

test("an answer for a later day than the value was checked for says so", () => {
  expect(on(base, cap, "2024-12-31")).not.toHaveProperty("unverifiedSince")
  expect(on(base, cap, "2025-01-01").unverifiedSince).toBe("2024-12-31")
  // a value that was checked for longer than its provision is covered as long
  const checked = (cites: Citation, verifiedUntil?: string) =>
    Parameter.make({
      ...cap,
      values: [
        { value: 3, inForce, cites, ...(verifiedUntil === undefined ? {} : { verifiedUntil: day(verifiedUntil) }) }
      ]
    })
  const provision: Citation = { ...rules.at("5"), verifiedUntil: day("2022-12-31") }
  const empty = Rulebook.make({ id: "empty", version: "1", parameters: [] })
  expect(on(empty, checked(provision), "2023-01-01").unverifiedSince).toBe("2022-12-31")
  expect(on(empty, checked(provision, "2024-12-31"), "2023-01-01").unverifiedSince).toBeUndefined()
  const district = laid(base, {
    ...overriding("cap", 4),
    cites: { ...rules.at("20"), verifiedUntil: day("2023-06-30") }
  })
  expect(on(district, cap, "2023-07-01").unverifiedSince).toBe("2023-06-30")
})

test("two parameters of one id are refused", () => {
  expect(() => Rulebook.make({ id: "rules", version: "1", parameters: [cap, cap] })).toThrow(DefinitionError)
})
