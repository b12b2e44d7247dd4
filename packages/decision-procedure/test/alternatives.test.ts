import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { alternatives, audit, type Facts, norms, reliefs, rulebook } from "../src/index.ts"

const context = { rulebook, on: LocalDate.make("2022-10-10") }
const statuses = (reading: keyof typeof alternatives, facts: Facts) => {
  const other = alternatives[reading]
  const byDefault = norms.find((n) => n.id === other.id)
  return [byDefault, other].map((norm) => norm && Norm.evaluate(norm, facts, context).status)
}
const only = <A extends string>(...items: ReadonlyArray<A>) => ({ items, complete: true })

/** Facts on which the reading by default and the other part. */
const cases: Readonly<Record<keyof typeof alternatives, readonly [Facts, string, string]>> = {
  "catalogue-is-optional": [{ city: { catalogueKept: false } }, "breached", "departed"],
  "weighing-schemes-is-optional": [{ draft: { schemes: 2, prosAndCons: false } }, "breached", "departed"],
  "one-voice-of-a-group": [
    { matter: { concernsSpecificGroup: true }, participation: { groupHeard: only("massRepresentative") } },
    "breached",
    "satisfied"
  ],
  "one-kind-of-expert": [
    { matter: { isTechnicalProject: true }, experts: { panel: only("legalExpert") } },
    "breached",
    "satisfied"
  ],
  "everyone-signs-and-seals": [
    { experts: { opinionIsWritten: true, isInstitution: false, signed: true, sealed: false } },
    "satisfied",
    "breached"
  ],
  "either-counsel": [{ review: { counsel: only("governmentLawyer") } }, "breached", "satisfied"],
  "only-third-parties-are-excluded": [
    { evaluation: { evaluator: "a bureau", isThirdParty: false, mainAssessors: only("a bureau") } },
    "breached",
    "notApplicable"
  ],
  "loss-qualifies-both": [
    { liability: { graveError: true, undueDelay: false, majorLoss: false, vileImpact: false } },
    "breached",
    "satisfied"
  ],
  "ethics-and-decree": [
    { liability: { expertBreachedEthics: true, expertBreachedDecree: false } },
    "breached",
    "satisfied"
  ]
}

describe("another reading", () => {
  it.each(Object.entries(cases))("%s parts from the default", (reading, [facts, byDefault, other]) => {
    expect(statuses(reading as keyof typeof alternatives, facts)).toEqual([byDefault, other])
  })

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
  it("stands in an audit beside what it relieves of", () => {
    const facts = { liability: { graveError: true }, relief: { dissentOnRecord: true } }
    const audited = audit({ facts }, { ...context, calendar: WorkCalendar.china }, [])
    const { findings } = Result.getOrThrow(audited).report
    const of53 = findings.filter((f) => f.cites[0]?.locator.startsWith("53"))
    expect(of53.map((f) => [f.id, f.status])).toEqual([
      ["no-grave-error-or-undue-delay", "breached"],
      ["dissent-relieves", "satisfied"]
    ])
  })
})
