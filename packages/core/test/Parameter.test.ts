import type { Interval } from "@zhengce/core/Citation"
import { DefinitionError } from "@zhengce/core/DefinitionError"
import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import { describe, expect, it, test } from "vitest"
import { day, rules } from "./support/office.ts"

const title = { zh: "天数", en: "days" }
const make = <A>(...values: ReadonlyArray<readonly [value: A, from?: string, until?: string]>) =>
  Parameter.make({
    id: "days",
    title,
    values: values.map(([value, from, until]) => ({
      value,
      cites: rules.at("17"),
      ...(from === undefined
        ? {}
        : { inForce: { from: day(from), ...(until === undefined ? {} : { until: day(until) }) } satisfies Interval })
    }))
  })
const valueOn = <A>(parameter: Parameter.Parameter<A>, on: string) => {
  const found = Parameter.at(parameter, on)
  return Result.isSuccess(found) ? found.success.value : found.failure
}

describe("a value", () => {
  const amended = make([30, "2022-09-19", "2024-12-31"], [45, "2025-06-01"])

  it.each([
    ["2022-09-19", 30],
    ["2024-12-31", 30],
    ["2025-06-01", 45],
    ["9999-12-31", 45]
  ])("on %s is %s", (on, value) => expect(valueOn(amended, on)).toBe(value))

  it.each([
    ["2022-09-18", "2022-09-19"],
    ["2025-01-01", "2025-06-01"],
    ["2025-05-31", "2025-06-01"]
  ])("on %s there is none; from %s on there is", (on, from) =>
    expect(valueOn(amended, on)).toMatchObject({ _tag: "NotInForce", parameter: "days", on, from })
  )

  it("after the last one has ended there is none, and no day from which there is", () => {
    const ended = valueOn(make([30, "2022-09-19", "2024-12-31"]), "2025-01-01")
    expect(ended).toMatchObject({ _tag: "NotInForce" })
    expect(ended).not.toHaveProperty("from")
  })

  it("is asked for on a date, and on nothing else", () => {
    expect(valueOn(amended, "2023-02-29")).toMatchObject({ _tag: "InvalidDate" })
    expect(Result.getOrThrow(Parameter.at(amended, { year: 2023, month: 1, day: 1 })).value).toBe(30)
  })

  it("without days of its own applies as long as what it cites; a limit cites it too", () => {
    const limit = make([TimeLimit.atLeast(30, "day")])
    expect(limit.values[0]?.inForce).toEqual({ from: "2020-01-01" })
    expect(limit.values[0]?.value.cites?.map((c) => c.id)).toEqual(["rules-17"])
  })

  it("stands in the order of its days, however it was declared", () => {
    expect(make([45, "2025-06-01"], [30, "2022-09-19", "2024-12-31"]).values.map((v) => v.value)).toEqual([30, 45])
  })
})

test.each<readonly [string, RegExp, () => unknown]>([
  ["without a value", /needs a value/, () => make()],
  [
    "with two values on one day",
    /two values apply on 2024-12-31/,
    () => make([30, "2022-09-19", "2024-12-31"], [45, "2024-12-31"])
  ],
  [
    "with a value that never ends before the next",
    /two values apply on 2025-01-01/,
    () => make([30, "2022-09-19"], [45, "2025-01-01"])
  ],
  ["with two values from one day", /two values apply/, () => make([30, "2022-09-19"], [45, "2022-09-19"])],
  ["with a value that ends before it begins", /would end before/, () => make([30, "2022-09-19", "2022-09-18"])],
  ["with no number", /NaN is not a value/, () => make([Number.NaN])],
  ["with a limit of no days", /\/n|count/, () => make([TimeLimit.atLeast(0, "day")])],
  [
    "with a value of unknown days",
    /needs the day/,
    () => {
      const { inForce: _, ...undated } = rules.at("17")
      return Parameter.make({ id: "days", title, values: [{ value: 30, cites: undated }] })
    }
  ]
])("a parameter %s is refused", (_, message, declare) => {
  expect(declare).toThrow(DefinitionError)
  expect(declare).toThrow(message)
})

describe("stricter", () => {
  const thirty = TimeLimit.atLeast(30, "day")
  it.each([
    ["more", 31, 30, true],
    ["more", 30, 30, true],
    ["more", 29, 30, false],
    ["less", 29, 30, true],
    ["less", 30, 30, true],
    ["less", 31, 30, false],
    ["more", TimeLimit.atLeast(31, "day"), thirty, true],
    ["more", TimeLimit.atLeast(29, "day"), thirty, false],
    ["less", Ratio.make(1, 3), Ratio.make(34, 100), true],
    ["less", Ratio.make(1, 3), Ratio.make(33, 100), false],
    ["more", Number.NaN, 30, false]
  ] as const)("(%s) %o against %o: %s", (stricter, value, base, expected) => {
    expect(Parameter.isAsStrict(stricter, value, base)).toBe(expected)
  })

  it("cannot be told of limits that count differently, or of unlike things", () => {
    for (const other of [
      TimeLimit.atLeast(40, "workingDay"),
      TimeLimit.within(40, "day"),
      TimeLimit.atLeast(40, "day", { roll: "none" }),
      40,
      undefined
    ]) {
      expect(Parameter.isAsStrict("more", other, thirty)).toBeUndefined()
    }
  })

  it("does not ask in which order the options were written, nor what the limits cite", () => {
    const one = TimeLimit.atLeast(40, "day", { roll: "none", closesAt: "midnight" })
    const other = { ...TimeLimit.atLeast(30, "day", { closesAt: "midnight", roll: "none" }), cites: [rules.at("1")] }
    expect(Parameter.isAsStrict("more", one, other)).toBe(true)
  })
})
