import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Document from "@zhengce/core/Document"
import * as Example from "@zhengce/core/Example"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { exit } from "../src/facts/exit.ts"
import { exitAmounts, exitClauses, exitRight, exitRightFindings, rulebook } from "../src/index.ts"
import { norms } from "../src/norms/exit.ts"

const folder = fileURLToPath(new URL("../examples/", import.meta.url))
const calendar = WorkCalendar.china

const findings = (input: unknown, on: LocalDate) => {
  const facts = Result.getOrThrow(Norm.facts(exit, input))
  const clauses = facts.documents?.exitClauses
  return [
    ...Norm.evaluateAll(norms, facts, { rulebook, on }),
    ...(clauses === undefined
      ? []
      : [Document.finding(exitClauses, { items: clauses.items ?? [], complete: clauses.complete ?? false }, {}, on)]),
    ...exitRightFindings(Result.getOrThrow(exitRight(facts, { rulebook, on, calendar })))
  ]
}

describe.each(globSync("exit-*.yaml", { cwd: folder }).sort())("%s", (file) => {
  const examples = (parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<unknown>).map((input) =>
    Result.getOrThrow(Example.parse(input))
  )
  it.each(examples.map((e) => [e.id, e] as const))("%s", (_, example) => {
    const ofExit = (facts: unknown) => (facts as { readonly exit: unknown }).exit
    const subject = {
      calendar,
      rulebook,
      findings: (facts: unknown, on: LocalDate) => findings(ofExit(facts), on),
      amounts: (facts: unknown) => exitAmounts(ofExit(facts), { rulebook, calendar })
    }
    expect(Example.check(example, subject)).toEqual([])
  })
})
