import { describe, expect, it } from "@effect/vitest"
import type { Stored } from "@zhengce/core/Case"
import * as CaseRepository from "@zhengce/core/CaseRepository"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as Rulebooks from "@zhengce/core/Rulebooks"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as WorkCalendars from "@zhengce/core/WorkCalendars"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { did } from "./support/office.ts"

const stored: Stored = { id: "2022-001", procedure: { id: "office", version: "1" }, entries: [] }

describe("the store of cases in memory", () => {
  const withCase = Effect.gen(function* () {
    const cases = yield* CaseRepository.CaseRepository
    yield* cases.create(stored)
    return cases
  })

  it.effect("appends what a writer has decided on the log that it saw", () =>
    Effect.gen(function* () {
      const cases = yield* withCase
      yield* cases.append("2022-001", 0, [did("review", "2022-10-10")])
      yield* cases.append("2022-001", 1, [did("decide", "2022-10-11"), did("archive", "2022-10-12")])
      const { entries } = yield* cases.get("2022-001")
      expect(entries.map((e) => "activity" in e && e.activity)).toEqual(["review", "decide", "archive"])
    }).pipe(Effect.provide(CaseRepository.layerMemory))
  )

  it.effect("of two writers who saw the same log, lets one write and tells the other", () =>
    Effect.gen(function* () {
      const cases = yield* withCase
      const write = (activity: string) => Effect.result(cases.append("2022-001", 0, [did(activity, "2022-10-10")]))
      const results = yield* Effect.all([write("approve"), write("reject")], { concurrency: "unbounded" })
      const failures = results.flatMap((r) => (Result.isFailure(r) ? [r.failure] : []))
      expect(failures).toMatchObject([{ _tag: "CaseConflict", id: "2022-001", seen: 0, actual: 1 }])
      expect((yield* cases.get("2022-001")).entries).toHaveLength(1)
    }).pipe(Effect.provide(CaseRepository.layerMemory))
  )

  it.effect("refuses a second case of one id, and has no answer for a case that is not there", () =>
    Effect.gen(function* () {
      const cases = yield* withCase
      expect((yield* Effect.flip(cases.create(stored)))._tag).toBe("CaseExists")
      expect((yield* Effect.flip(cases.get("2022-002")))._tag).toBe("CaseNotFound")
      expect((yield* Effect.flip(cases.append("2022-002", 0, [])))._tag).toBe("CaseNotFound")
      yield* cases.create({ ...stored, id: "2021-009" })
      expect(yield* cases.list).toEqual(["2021-009", "2022-001"])
    }).pipe(Effect.provide(CaseRepository.layerMemory))
  )

  it.effect("keeps its own copy: what callers do to theirs does not change the log", () =>
    Effect.gen(function* () {
      const cases = yield* CaseRepository.CaseRepository
      const mine: Stored = { ...stored, entries: [] }
      yield* cases.create(mine)
      mine.entries.push(did("forged", "2022-10-10"))
      const read = yield* cases.get("2022-001")
      read.entries.push(did("forged", "2022-10-10"))
      expect((yield* cases.get("2022-001")).entries).toEqual([])
    }).pipe(Effect.provide(CaseRepository.layerMemory))
  )
})

describe("the calendars in force", () => {
  const idOf = (jurisdiction: string) =>
    Effect.flatMap(WorkCalendars.WorkCalendars, (calendars) => calendars.get(jurisdiction)).pipe(
      Effect.map((c) => c.id)
    )
  const local = { ...WorkCalendar.china, id: "CN-41" }

  it.effect("are the national one, and those laid over it", () =>
    Effect.gen(function* () {
      expect(yield* idOf("CN")).toBe("CN")
      expect(yield* idOf("CN-41")).toBe("CN-41")
    }).pipe(Effect.provide(WorkCalendars.layer({ "CN-41": local })))
  )

  it.effect("replace the national one where they are given as such", () =>
    Effect.gen(function* () {
      expect(yield* idOf("CN")).toBe("CN-41")
    }).pipe(Effect.provide(WorkCalendars.layer({ CN: local })))
  )

  it.effect.each(["CN-41", "constructor", "__proto__"])("are not known for %s", (jurisdiction) =>
    Effect.gen(function* () {
      expect(yield* Effect.flip(idOf(jurisdiction))).toMatchObject({ _tag: "UnknownCalendar", jurisdiction })
    }).pipe(Effect.provide(WorkCalendars.layer()))
  )
})

describe("the rulebooks that jurisdictions apply", () => {
  const book = Rulebook.make({ id: "zz246", version: "1", parameters: [] })
  const get = (id: string, jurisdiction: string) =>
    Effect.flatMap(Rulebooks.Rulebooks, (books) => books.get(id, jurisdiction))
  const layer = Rulebooks.layer({ "4101": [book] })

  it.effect("are found by jurisdiction and id", () =>
    Effect.gen(function* () {
      expect((yield* get("zz246", "4101")).version).toBe("1")
    }).pipe(Effect.provide(layer))
  )

  it.effect.each([
    ["fund", "4101"],
    ["zz246", "410102"],
    ["zz246", "constructor"],
    ["zz246", "__proto__"]
  ] as const)("are not guessed: %s of %s", ([rulebook, jurisdiction]) =>
    Effect.gen(function* () {
      expect(yield* Effect.flip(get(rulebook, jurisdiction))).toMatchObject({
        _tag: "UnknownRulebook",
        rulebook,
        jurisdiction
      })
    }).pipe(Effect.provide(layer))
  )
})
