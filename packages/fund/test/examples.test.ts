import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Example from "@zhengce/core/Example"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { subFundAmounts } from "../src/calculate/amounts.ts"
import { assess, rulebook, subjects } from "../src/index.ts"

const folder = fileURLToPath(new URL("../examples/", import.meta.url))

const asked = (facts: unknown) => {
  const [[id, given] = []] = Object.entries(facts as object)
  return { subject: subjects[id as "subFund"], given }
}

describe.each(globSync("*.yaml", { cwd: folder }).sort())("%s", (file) => {
  const examples = (parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<unknown>).map((input) =>
    Result.getOrThrow(Example.parse(input))
  )
  it.each(examples.map((e) => [e.id, e] as const))("%s", (_, example) => {
    const findings = (facts: unknown, on: LocalDate) => {
      const { subject, given } = asked(facts)
      return Result.getOrThrow(assess(subject, given, { rulebook, on })).findings
    }
    const amounts = (facts: unknown, on: LocalDate) =>
      Result.getOrThrow(subFundAmounts(asked(facts).given, { rulebook, on }))
    expect(Example.check(example, { calendar: WorkCalendar.china, rulebook, findings, amounts })).toEqual([])
  })
})
