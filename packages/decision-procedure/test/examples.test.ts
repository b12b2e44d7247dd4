import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Example from "@zhengce/core/Example"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { assess, cataloguing, procedure, rulebook, scope } from "../src/index.ts"

const folder = fileURLToPath(new URL("../examples/", import.meta.url))

describe.each(globSync("*.yaml", { cwd: folder }).sort())("%s", (file) => {
  const examples = (parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<unknown>).map((input) =>
    Result.getOrThrow(Example.parse(input))
  )
  it.each(examples.map((e) => [e.id, e] as const))("%s", (_, example) => {
    const findings = (facts: unknown, on: LocalDate) => [
      ...Result.getOrThrow(assess(facts, { rulebook, on })).findings,
      ...Result.getOrThrow(scope(facts, { on })).findings
    ]
    const followed = example.procedure === cataloguing.id ? cataloguing : procedure
    const subject = { calendar: WorkCalendar.china, rulebook, procedure: followed, findings }
    expect(Example.check(example, subject)).toEqual([])
  })
})
