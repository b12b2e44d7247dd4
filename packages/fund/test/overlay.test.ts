import * as Instrument from "@zhengce/core/Instrument"
import * as LocalDate from "@zhengce/core/LocalDate"
import type { Parameter } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { assess, capitalSupportRate, feeCeiling, governmentShare, rulebook, subjects } from "../src/index.ts"

// An invented county fund that follows the Measures with figures of its own.
const rules = Instrument.define({
  id: "county",
  title: { zh: "某县产业基金细则", en: "Rules of a county's fund" },
  number: { zh: "某县政〔2023〕1号", en: "County No. 1 of 2023" },
  issuer: { zh: "某县人民政府", en: "a county government" },
  inForce: { from: LocalDate.make("2023-01-01") },
  status: "unverified",
  outline: { 5: [0] }
})
const lay = (parameter: Parameter<Ratio.Ratio>, value: string) =>
  Rulebook.override(rulebook, {
    parameter: parameter.id,
    jurisdiction: { zh: "某县", en: "a county" },
    value: Ratio.make(value),
    inForce: rules.inForce,
    cites: rules.at("5")
  })

it.each([
  [governmentShare, "0.1001", "0.0999"],
  [capitalSupportRate, "0.2999", "0.3001"],
  [feeCeiling, "0.0099", "0.0101"]
] as const)("a county may only be stricter: $id", (parameter, stricter, laxer) => {
  expect(Result.isSuccess(lay(parameter, stricter))).toBe(true)
  const refused = lay(parameter, laxer)
  expect(Result.isFailure(refused) && refused.failure.reason).toBe("laxer")
})

it("its own ceiling of the fee is applied, and shown beside that of the Measures", () => {
  const facts = { fee: { method: "rate", rate: "0.009" } }
  const found = (of: Rulebook.Rulebook) =>
    Result.getOrThrow(
      assess(subjects.assessment, facts, { rulebook: of, on: LocalDate.make("2023-06-01") })
    ).findings.find((f) => f.id === "fee-ceiling")
  expect(found(rulebook)?.status).toBe("satisfied")
  const own = found(Result.getOrThrow(lay(feeCeiling, "0.008")))
  const ground = own?.grounds.find(({ base }) => base !== undefined)
  expect([own?.status, ground?.cites?.id, ground?.base?.cites.id]).toEqual(["departed", "county-5", "fund-40"])
})

it("a recorded reason stands beside a departure", () => {
  const reasons = { "fee-ceiling": "市基金委第3次会议" }
  const { findings } = Result.getOrThrow(
    assess(
      subjects.assessment,
      { fee: { method: "rate", rate: "0.02" } },
      { rulebook, on: LocalDate.make("2023-06-01"), reasons }
    )
  )
  expect(findings.find((f) => f.id === "fee-ceiling")).toMatchObject({
    status: "departed",
    reason: reasons["fee-ceiling"]
  })
})
