import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type * as Example from "@zhengce/core/Example"
import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import { expect, it } from "vitest"
import { parse } from "yaml"
import { rulebook, type Subject, subjects } from "../src/index.ts"

// A norm that asks for several kinds is met by all of them, and by no fewer: in the facts of every example that meets one,
// each item of a complete list is taken away in turn.

const folder = fileURLToPath(new URL("../examples/", import.meta.url))
const examples = ["mother-fund", "institutions", "assessment"].flatMap((topic) =>
  globSync(`${topic}.yaml`, { cwd: folder }).flatMap(
    (file) => parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<Example.Example>
  )
)

type Facts = Readonly<Record<string, unknown>>
const isFacts = (value: unknown): value is Facts => typeof value === "object" && value !== null && !Array.isArray(value)

/** The facts with one item fewer, for each list of names in them. */
const fewer = (facts: Facts, path: string): ReadonlyArray<{ readonly path: string; readonly facts: Facts }> =>
  Object.entries(facts).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`
    if (!isFacts(value)) return []
    const { items, complete } = value
    if (!Array.isArray(items) || complete !== true) {
      return fewer(value, here).map((less) => ({ ...less, facts: { ...facts, [key]: less.facts } }))
    }
    return items.some((item) => typeof item !== "string")
      ? []
      : items.map((_, i) => ({
          path: here,
          facts: { ...facts, [key]: { complete, items: items.filter((_, j) => j !== i) } }
        }))
  })

it("a norm that asks for several kinds is not met by fewer", () => {
  const tried = examples.flatMap(({ id, on, given, expect: expected }) => {
    const [[name, facts] = ["", {}]] = Object.entries(given.facts as Readonly<Record<string, Facts>>)
    const { norms } = subjects[name as keyof typeof subjects] as Subject<never>
    return fewer(facts, "").flatMap((less) =>
      norms
        // vice-mayors are what each deputy must be, not how many there are
        .filter((norm) => norm.needs.includes(less.path) && less.path !== "committee.deputies")
        .filter((norm) => expected.findings?.[norm.id]?.status === "satisfied")
        .map((norm) => ({
          example: id,
          norm: norm.id,
          path: less.path,
          status: Norm.evaluate(norm, less.facts as never, { rulebook, on: LocalDate.make(on) }).status
        }))
    )
  })
  expect(new Set(tried.map(({ norm }) => norm)).size).toBeGreaterThan(8)
  expect(tried.filter(({ status }) => status !== "breached" && status !== "departed")).toEqual([])
})
