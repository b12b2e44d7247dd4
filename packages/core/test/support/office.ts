/** A short procedure for tests: one instrument of articles 1 to 60, and activities that the office does. */
import * as Case from "@zhengce/core/Case"
import type { Interval } from "@zhengce/core/Citation"
import * as Instrument from "@zhengce/core/Instrument"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as Rulebook from "@zhengce/core/Rulebook"
import type { TimeLimit } from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { expect } from "vitest"

export const day = (date: string): LocalDate => date as LocalDate

export const rules = Instrument.define({
  id: "rules",
  title: { zh: "示例规定", en: "Example rules" },
  number: { zh: "示例1号", en: "Example No. 1" },
  issuer: { zh: "示例机关", en: "Example authority" },
  inForce: { from: day("2020-01-01") },
  status: "unverified",
  outline: Object.fromEntries(Array.from({ length: 60 }, (_, i) => [i + 1, [0]]))
})

export const limit = (id: string, value: TimeLimit, inForce?: Interval) =>
  Parameter.make({
    id,
    title: { zh: id, en: id },
    values: [{ value, cites: rules.at("1"), ...(inForce === undefined ? {} : { inForce }) }]
  })

type Activities = Readonly<Record<string, Partial<Procedure.ActivityDeclaration<"office" | "mayor">>>>

/** Activities are done by the office unless they say otherwise. */
export const define = <const A extends string>(
  activities: Readonly<Record<A, Activities[string]>>,
  relations: (relations: Procedure.Relations<A>) => ReadonlyArray<Procedure.Relation> = () => [],
  options: { readonly inForce?: Interval; readonly version?: string; readonly opens?: ReadonlyArray<string> } = {}
): Procedure.Procedure =>
  Procedure.define({
    id: "office",
    version: "1",
    ...options,
    instrument: rules,
    title: { zh: "示例程序", en: "Example procedure" },
    roles: { office: { title: { zh: "办公室", en: "office" } }, mayor: { title: { zh: "市长", en: "mayor" } } },
    activities: Object.fromEntries(
      Object.entries<Activities[string]>(activities).map(([id, a]) => [
        id,
        { by: "office" as const, title: { zh: id, en: id }, ...a }
      ])
    ) as Readonly<Record<A, Procedure.ActivityDeclaration<"office" | "mayor">>>,
    relations
  })

export const context: Case.Context = {
  calendar: WorkCalendar.china,
  rulebook: Rulebook.make({ id: "rules", version: "1", parameters: [] })
}

export const at = (article: number) => ({ cites: rules.at(String(article)) })

/** `did("review", "2022-10-10")`: the office did it on that day. */
export const did = (activity: string, on: string, rest: Partial<Case.Event> = {}): Case.Event => ({
  activity,
  on: day(on),
  by: "office",
  ...rest
})

/** The case of events as they happened. */
export const after = (procedure: Procedure.Procedure, ...events: ReadonlyArray<Case.Event>): Case.Case =>
  events.reduce(
    (matter, event) => Result.getOrThrow(Case.observe(matter, event, context)).case,
    Case.open(procedure, "2022-001")
  )

export const refusalOf = (matter: Case.Case, event: Case.Event, given = context): Case.Refused => {
  const result = Case.record(matter, event, given)
  if (Result.isFailure(result) && result.failure._tag === "Refused") return result.failure
  return expect.fail(`${event.activity} on ${event.on} was expected to be refused`)
}

export const recorded = (matter: Case.Case, event: Case.Event, given = context): Case.Case =>
  Result.getOrThrow(Case.record(matter, event, given))

export const markOf = (matter: Case.Case, activity: string, on?: string): Case.Mark =>
  Case.marking(matter, on === undefined ? undefined : day(on)).find((m) => m.activity === activity) as Case.Mark

export const permittedOn = (matter: Case.Case, on: string, given = context): ReadonlyArray<string> =>
  Case.permitted(matter, day(on), given).map((p) => p.activity)

export const statuses = (matter: Case.Case, on: string, given = context): ReadonlyArray<string> =>
  Case.findings(matter, day(on), given).map((f) => `${f.id} ${f.status}`)
