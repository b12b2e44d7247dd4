import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type * as Example from "@zhengce/core/Example"
import * as JsonSchema from "@zhengce/core/JsonSchema"
import * as Norm from "@zhengce/core/Norm"
import { mutations } from "@zhengce/vitest/mutations"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { type Subject, subjects } from "../src/index.ts"

// The JSON Schemas of the package, read by a program that knows neither zod nor us, against what the package itself takes.

const folder = fileURLToPath(new URL("../examples/", import.meta.url))
const examples = globSync("*.yaml", { cwd: folder }).flatMap(
  (file) => parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<Example.Example>
)
const distinct = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  [...new Set(values.map((value) => JSON.stringify(value)))].map((text) => JSON.parse(text))

const kinds = (Object.values(subjects) as ReadonlyArray<Subject<never>>).map(({ id, schema }) => {
  const given = distinct(
    examples.flatMap((example) => {
      const facts = example.given.facts as Readonly<Record<string, unknown>> | undefined
      return facts?.[id] === undefined ? [] : [facts[id]]
    })
  )
  const isTaken = (input: unknown) => Result.isSuccess(Norm.facts(schema, input))
  return { id, schema: JsonSchema.ofFacts(schema, id), given, isTaken }
})

describe.each(kinds)("the schema of $id", ({ schema, given, isTaken }) => {
  const accepts = new Ajv2020({ strict: true, formats: { date: true } }).compile(schema)

  it("accepts those of every example", () => {
    expect(given.length).toBeGreaterThan(10)
    expect(given.filter((data) => !isTaken(data) || !accepts(data))).toEqual([])
  })
  it("accepts and refuses their variants as the package does", () => {
    const tried = distinct(given.flatMap(mutations)).map((data) => ({ data, taken: isTaken(data) }))
    expect(tried.filter(({ data, taken }) => accepts(data) !== taken)).toEqual([])
    expect(new Set(tried.map(({ taken }) => taken)).size).toBe(2)
  })
})
