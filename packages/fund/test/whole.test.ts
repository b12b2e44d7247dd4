import { readFileSync } from "node:fs"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { assess, rulebook, subjects } from "../src/index.ts"

// The gates of articles 15, 17 and 18: all requirements at once. A matter with all its records passes; without any one of
// the facts that it rests on it does not.

interface Whole {
  readonly id: string
  readonly on: LocalDate
  readonly given: { readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
}
const wholes: ReadonlyArray<Whole> = parse(readFileSync(new URL("../examples/whole.yaml", import.meta.url), "utf8"))

/** Facts without which these matters still pass. */
const idle: Readonly<Record<string, ReadonlyArray<string>>> = {
  // below every share the stage changes nothing, no other fund has invested, conditions of a county are only encouraged, and
  // documents are judged where they are given
  subFund: ["type", "mainlySeedOrEarlyStage", "cooperatingSince", "countyHasConditions", "documents"],
  // there is more capital than it needs, size without municipal money is another reading, its seat is only encouraged
  manager: ["shareholdersStrong", "projectResourcesRich", "municipalContributionRequested", "registeredInZhengzhou"],
  investment: []
}

describe.each(wholes)("$id", ({ on, given }) => {
  const [[id = "", facts = {}] = []] = Object.entries(given.facts)
  const report = (of: object) => {
    const subject = subjects[id as keyof typeof subjects]
    return Result.getOrThrow(assess<never>(subject, of, { rulebook, on }))
  }
  it("meets every requirement, with nothing left open", () => {
    expect(report(facts)).toMatchObject({ verdict: "satisfied", needed: [], unexplained: [] })
  })
  it.each(Object.keys(facts).filter((key) => !idle[id]?.includes(key)))("is not known to without %s", (key) => {
    const { [key]: _, ...rest } = facts
    expect(report(rest)).toMatchObject({ verdict: "undetermined" })
    expect(report(rest).needed.some((pointer) => pointer.startsWith(`/${key}`))).toBe(true)
  })
})
