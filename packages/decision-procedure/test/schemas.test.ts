import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Case from "@zhengce/core/Case"
import type * as Example from "@zhengce/core/Example"
import * as JsonSchema from "@zhengce/core/JsonSchema"
import * as Norm from "@zhengce/core/Norm"
import type { Text } from "@zhengce/core/Text"
import { mutations } from "@zhengce/vitest/mutations"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { z } from "zod"
import { facts, factTerms, planChoices, procedure, terms } from "../src/index.ts"

// The JSON Schemas of the package, read by a program that knows neither zod nor us, against what the package itself takes.

const folder = fileURLToPath(new URL("../examples/", import.meta.url))
const examples = globSync("*.yaml", { cwd: folder }).flatMap(
  (file) => parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<Example.Example>
)
const followed = examples.filter((e) => e.procedure === undefined)
const distinct = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  [...new Set(values.map((value) => JSON.stringify(value)))].map((text) => JSON.parse(text))

const kinds = [
  {
    kind: "events",
    schema: JsonSchema.ofEvent(procedure),
    given: distinct(
      followed.flatMap(({ given, expect }) => [...(given.events ?? []), ...(expect.refusals ?? []).map((r) => r.event)])
    ),
    isTaken: (event: unknown) =>
      Result.isSuccess(Case.decode(procedure, { id: "x", procedure: { id: "zz246", version: "1" }, entries: [event] }))
  },
  {
    kind: "facts",
    schema: JsonSchema.ofFacts(facts, "zz246"),
    given: distinct(examples.flatMap(({ given }) => (given.facts === undefined ? [] : [given.facts]))),
    isTaken: (input: unknown) => Result.isSuccess(Norm.facts(facts, input))
  }
]

describe.each(kinds)("the schema of $kind", ({ schema, given, isTaken }) => {
  const accepts = new Ajv2020({ strict: true, formats: { date: true } }).compile(schema)

  it("accepts those of every example", () => {
    expect(given.length).toBeGreaterThan(30)
    expect(given.filter((data) => !isTaken(data) || !accepts(data))).toEqual([])
  })
  it("accepts and refuses their variants as the package does", () => {
    const tried = distinct(given.flatMap(mutations)).map((data) => ({ data, taken: isTaken(data) }))
    expect(tried.filter(({ data, taken }) => accepts(data) !== taken)).toEqual([])
    expect(new Set(tried.map(({ taken }) => taken)).size).toBe(2)
  })
})

const isNamed = (text: Text | undefined): boolean =>
  /\p{Script=Han}/u.test(text?.zh ?? "") && !/\p{Script=Han}/u.test(text?.en ?? "汉")

it("what events carry and what a plan is made from has a name in both languages, each field and each value", () => {
  const namesOf = (schema: object): ReadonlyArray<string> =>
    Object.entries(schema).flatMap(([key, value]): ReadonlyArray<string> => {
      if (key === "enum") return (value as ReadonlyArray<unknown>).map(String)
      if (key === "const") return typeof value === "string" ? [value] : []
      const own = key === "properties" ? Object.keys(value) : []
      return typeof value === "object" && value !== null ? [...own, ...namesOf(value)] : own
    })
  const carried = procedure.activities.flatMap(({ data }) => (data === undefined ? [] : namesOf(z.toJSONSchema(data))))
  expect(carried.length).toBeGreaterThan(30)
  // a time of one's own is a number and a unit, as in the core; neither is a choice of the decree
  const chosen = namesOf(z.toJSONSchema(planChoices)).filter((name) => name !== "n" && name !== "unit")
  expect(chosen).toEqual(expect.arrayContaining(["meetingOn", "rely", "workingDay"]))
  const names = [...carried, ...chosen]
  expect(names.filter((name) => !isNamed(terms[name]))).toEqual([])
  expect(Object.keys(terms).filter((name) => !names.includes(name))).toEqual([])
})

it("every fact has a name in both languages, each group, each key and each value", () => {
  interface Shape {
    readonly properties?: Readonly<Record<string, Shape>>
    readonly items?: Shape
    readonly enum?: ReadonlyArray<string>
  }
  const pathsOf = ({ properties = {}, items, enum: values = [] }: Shape, at: string): ReadonlyArray<string> => {
    const { items: listed, complete } = properties
    // a list that may be partial is one fact
    if (listed !== undefined && complete !== undefined) return pathsOf(listed, at)
    const inside = (name: string): string => (at === "" ? name : `${at}.${name}`)
    return [
      ...values.map(inside),
      ...Object.entries(properties).flatMap(([name, shape]) => [inside(name), ...pathsOf(shape, inside(name))]),
      ...(items === undefined ? [] : pathsOf(items, at))
    ]
  }
  const paths = pathsOf(z.toJSONSchema(facts) as Shape, "")
  expect(paths).toContain("experts.panel.legalExpert")
  expect(paths).toContain("documents.riskReport.sources")
  expect(paths.filter((path) => !isNamed(factTerms[path]))).toEqual([])
  expect(Object.keys(factTerms).filter((path) => !paths.includes(path))).toEqual([])
})
