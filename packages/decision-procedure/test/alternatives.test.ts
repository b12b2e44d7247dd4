import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import { describe, expect, it } from "vitest"
import { alternatives, type Facts, norms, reliefs, rulebook } from "../src/index.ts"

const context = { rulebook, on: LocalDate.make("2022-10-10") }
const statuses = (reading: keyof typeof alternatives, facts: Facts) => {
  const other = alternatives[reading]
  const byDefault = norms.find((n) => n.id === other.id)
  return [byDefault, other].map((norm) => norm && Norm.evaluate(norm, facts, context).status)
}
describe("another reading", () => {
  it("is met, not met and unknown like the norm whose place it takes", () => {
    const heard = (items: ReadonlyArray<"legalAdviser" | "governmentLawyer">, complete: boolean) =>
      statuses("either-counsel", { review: { counsel: { items, complete } } })
    expect(heard([], true)).toEqual(["breached", "breached"])
    expect(heard([], false)).toEqual(["undetermined", "undetermined"])
    expect(heard(["legalAdviser", "governmentLawyer"], false)).toEqual(["satisfied", "satisfied"])
    expect(statuses("loss-qualifies-both", { liability: { graveError: true } })).toEqual(["breached", "undetermined"])
    expect(statuses("ethics-and-decree", { liability: { expertBreachedEthics: true } })).toEqual([
      "breached",
      "undetermined"
    ])
    expect(statuses("only-third-parties-are-excluded", {})).toEqual(["undetermined", "undetermined"])
  })
})

describe("relief", () => {
  it("is never held against anyone, whatever is on record", () => {
    const either = [true, false]
    const found = either.flatMap((graveError) =>
      either.flatMap((dissentOnRecord) =>
        either.flatMap((decreeFollowed) => {
          const fault = { errorOnRecord: true, wasDiligent: true, soughtPrivateGain: false }
          const relief = { dissentOnRecord, decreeFollowed, situation: "reformPilot" as const, ...fault }
          return Norm.evaluateAll(reliefs, { liability: { graveError }, relief }, context).map((f) => f.status)
        })
      )
    )
    expect([found.length, new Set(found)]).toEqual([16, new Set(["satisfied", "notApplicable"])])
  })
})
