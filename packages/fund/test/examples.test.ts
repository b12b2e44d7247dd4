import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Example from "@zhengce/core/Example"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Ratio from "@zhengce/core/Ratio"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import {
  type Assessment,
  assess,
  assessmentScore,
  exitAmounts,
  exitRight,
  exitRightFindings,
  largestCapitalSupport,
  type MotherFund,
  managementFee,
  maxMunicipalContribution,
  reinvestment,
  rulebook,
  type Subject,
  subjects
} from "../src/index.ts"

const folder = fileURLToPath(new URL("../examples/", import.meta.url))
const files = globSync("*.yaml", { cwd: folder })
  .sort()
  .map((file) => ({
    file,
    examples: (parse(readFileSync(folder + file, "utf8")) as ReadonlyArray<unknown>).map((input) =>
      Result.getOrThrow(Example.parse(input))
    )
  }))

type Amounts = Readonly<Record<string, string>>
type Reckoning = (given: object, on: LocalDate) => Amounts

/** The amounts of one calculation by the name that it has in the catalogue; none where it fails. */
const amount = (name: string, result: Result.Result<{ readonly value: Ratio.Ratio }, unknown>): Amounts =>
  Result.isSuccess(result) ? { [name]: Ratio.render(result.success.value) } : {}

/** What is reckoned from the facts of a subject. */
const reckonings: Readonly<Partial<Record<keyof typeof subjects, Reckoning>>> = {
  motherFund: (given, on) => {
    const [company] = (given as MotherFund).companies?.items ?? []
    if (company?.paidIn === undefined || company.paidFromSupport === undefined) return {}
    const contribution = { paidIn: company.paidIn, paidFromSupport: company.paidFromSupport }
    const largest = (supportCounts: boolean) => largestCapitalSupport(contribution, { rulebook, on }, { supportCounts })
    return { ...amount("capital-support", largest(false)), ...amount("capital-support:by-the-letter", largest(true)) }
  },
  subFund: (given, on) => {
    const { mandatory, presumptive } = Result.getOrThrow(maxMunicipalContribution(given, { rulebook, on }))
    const { recognised, shortfall, missing } = Result.getOrThrow(reinvestment(given, { rulebook, on }))
    return {
      ...(mandatory.status === "determined" && { "max-municipal-contribution": mandatory.amount }),
      ...(presumptive.status === "determined" && { "max-municipal-contribution-in-general": presumptive.amount }),
      ...(missing.length === 0 && { "reinvestment-recognised": recognised, "reinvestment-shortfall": shortfall })
    }
  },
  exit: (given) => exitAmounts(given, { rulebook, calendar: WorkCalendar.china }),
  assessment: (given, on) => {
    const fee = managementFee(given as Assessment, { rulebook, on })
    return {
      ...amount("assessment-score", assessmentScore(given as Assessment)),
      ...amount(
        "management-fee",
        Result.map(fee, ({ calculation }) => calculation)
      ),
      ...Object.assign(
        {},
        ...(Result.isSuccess(fee) ? fee.success.readings : []).map(({ paidIn, ceiling, calculation }) =>
          amount(`management-fee:${paidIn}-${ceiling}`, Result.succeed(calculation))
        )
      )
    }
  }
}

/** Relief is met or does not apply, and is held against nobody. */
const reliefs = new Set(["diligence-relief"])

/** The facts of an example name their subject by their only key. */
const ofSubject = (facts: unknown): readonly [name: keyof typeof subjects, given: object] => {
  const named = Object.entries(facts as object)
  expect(named.map(([name]) => Object.hasOwn(subjects, name))).toEqual([true])
  return named[0] as [keyof typeof subjects, object]
}

describe.each(files)("$file", ({ examples }) => {
  it.each(examples.map((e) => [e.id, e] as const))("%s", (_, example) => {
    const findings = (facts: unknown, on: LocalDate) => {
      const [name, given] = ofSubject(facts)
      const rights =
        name === "exit"
          ? exitRightFindings(Result.getOrThrow(exitRight(given, { rulebook, on, calendar: WorkCalendar.china })))
          : []
      return [
        ...Result.getOrThrow(assess(subjects[name] as Subject<never>, given, { rulebook, on })).findings,
        ...rights
      ]
    }
    const amounts = (facts: unknown, on: LocalDate) => {
      const [name, given] = ofSubject(facts)
      return reckonings[name]?.(given, on) ?? {}
    }
    expect(Example.check(example, { calendar: WorkCalendar.china, rulebook, findings, amounts })).toEqual([])
  })
})

describe("what is asked of facts is tried where it is met, where it is not, and where it is not known", () => {
  const tried = new Map<string, Set<string>>()
  for (const { expect: expected } of files.flatMap(({ examples }) => examples)) {
    for (const [id, { status }] of Object.entries(expected.findings ?? {})) {
      tried.set(id, (tried.get(id) ?? new Set()).add(status))
    }
  }
  const all: ReadonlyArray<Subject<never>> = Object.values(subjects)
  it.each(
    all.flatMap(({ norms, documents }) => [...norms, ...Object.values(documents)]).map(({ id, force }) => [id, force])
  )("%s", (id, force) => {
    const statuses = tried.get(id) ?? new Set()
    const notMet = reliefs.has(id) ? "notApplicable" : force === "mandatory" ? "breached" : "departed"
    expect([...statuses]).toEqual(expect.arrayContaining(["satisfied", notMet, "undetermined"]))
  })
})
