import * as Case from "@zhengce/core/Case"
import * as Procedure from "@zhengce/core/Procedure"
import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import * as z from "zod"
import { type Drawn, drawing, drawn, explore, firstDay, Naive, names } from "./support/naive.ts"
import { at, context, day, define, did, limit } from "./support/office.ts"

const { allOf, anyOf } = Procedure

const analyse = (procedure: Procedure.Procedure, bound?: number) =>
  ProcedureAnalysis.analyse(procedure, { on: day("2022-10-10"), ...(bound === undefined ? {} : { bound }) })

const runOf = (answer: ProcedureAnalysis.Answer): ReadonlyArray<string> | undefined =>
  answer.verdict === "refuted" ? answer.run.map((s) => s.activity) : undefined

// ---------------------------------------------------------------------------------------------------------------------
// Against naive search

/** Takes a run step by step, with the data that its guards are given, and says after each step what holds. */
const replay = (drawing: Drawn, run: ReadonlyArray<ProcedureAnalysis.Step>): Naive => {
  const naive = new Naive(drawing)
  for (const { activity, given } of run) {
    expect(naive.isEnabled(activity)).toBe(true)
    naive.execute({ activity, data: given.every((g) => g.applies) })
  }
  return naive
}

type Found = ReturnType<typeof explore>
type Place = NonNullable<ReturnType<Found["get"]>>

/** The number of steps that naive search needs to a place of a kind, or nothing. It finds the nearest first. */
const fewest = (found: Found, is: (place: Place) => boolean): number | undefined => [...found.values()].find(is)?.steps

/** The verdict and the length of the run must be those of naive search. */
const agrees = (answer: ProcedureAnalysis.Answer, steps: number | undefined): void => {
  if (steps === undefined) expect(answer.verdict).toBe("proven")
  else expect(runOf(answer)).toHaveLength(steps)
}

/** The markings from which no marking without outstanding work can be reached. */
const stuckIn = (found: Found): ReadonlySet<string> => {
  const ends = new Set([...found].flatMap(([key, { marking }]) => (marking.isAccepting() ? [key] : [])))
  for (let before = -1; before !== ends.size; ) {
    before = ends.size
    for (const [key, { next }] of found) if (next.some((n) => ends.has(n))) ends.add(key)
  }
  return new Set([...found.keys()].filter((key) => !ends.has(key)))
}

describe("on random graphs, compared with naive search", () => {
  test("dead activities, precedence, roles, the number of markings and the reachable end are the same", () => {
    const seen = { proven: 0, refuted: 0, stuck: 0 }
    fc.assert(
      fc.property(drawing(), (drawing) => {
        const found = explore(drawing)
        const analysis = analyse(drawn(drawing))
        const isAlive = (n: string) => [...found.values()].some(({ marking }) => marking.isEnabled(n))
        const dead = names.filter((n) => !isAlive(n))
        expect(ProcedureAnalysis.deadActivities(analysis)).toEqual({ dead, undecided: [] })
        expect(ProcedureAnalysis.idleRoles(analysis).idle.includes("office")).toBe(dead.length === names.length)
        // data that no arrow of an activity that can happen asks for are no part of a marking
        if (drawing.arrows.every((a) => a.when === undefined)) {
          expect(ProcedureAnalysis.markings(analysis)).toEqual({ count: BigInt(found.size), exact: true })
        }

        for (const then of names) {
          const never = ProcedureAnalysis.neverHappens(analysis, then)
          const happens = fewest(found, ({ marking }) => marking.isEnabled(then))
          agrees(never, happens === undefined ? undefined : happens + 1)
          if (never.verdict === "refuted") replay(drawing, never.run)
          for (const first of names.slice(0, 2)) {
            const answer = ProcedureAnalysis.precedes(analysis, first, then)
            const steps = fewest(found, ({ marking: m }) => m.isEnabled(then) && !m.executed.has(first))
            agrees(answer, steps === undefined ? undefined : steps + 1)
            if (answer.verdict === "refuted") replay(drawing, answer.run)
            if (answer.verdict === "proven") expect(answer.vacuous === true).toBe(dead.includes(then))
            seen[answer.verdict === "proven" ? "proven" : "refuted"]++
          }
        }

        const stuck = stuckIn(found)
        const end = ProcedureAnalysis.canAlwaysEnd(analysis)
        const keys = [...found].flatMap(([key, { steps }]) => (stuck.has(key) ? [steps] : []))
        agrees(end, keys[0])
        if (end.verdict === "refuted") {
          seen.stuck++
          const { key } = replay(drawing, end.run)
          expect([...stuck].some((name) => name.startsWith(`${key} `))).toBe(true)
          expect(end.outstanding).not.toEqual([])
        }
      }),
      { numRuns: 10_000 }
    )
    // a comparison that never met both verdicts would show little
    expect(Math.min(seen.proven, seen.refuted, seen.stuck)).toBeGreaterThan(500)
  }, 300_000)

  test("what must happen again since another activity is the same", () => {
    const seen = { proven: 0, refuted: 0, undecided: 0 }
    const three = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...names))) as fc.Arbitrary<[string, string, string]>
    fc.assert(
      fc.property(drawing(), three, (drawing, [first, then, since]) => {
        const found = explore(drawing, { first, since })
        const answer = ProcedureAnalysis.precedes(analyse(drawn(drawing)), first, then, { since })
        const steps = fewest(found, ({ marking, isLacking }) => marking.isEnabled(then) && isLacking)
        agrees(answer, steps === undefined ? undefined : steps + 1)
        if (answer.verdict === "refuted") replay(drawing, answer.run)
        seen[answer.verdict]++
      }),
      { numRuns: 3000 }
    )
    expect(Math.min(seen.proven, seen.refuted)).toBeGreaterThan(200)
  })

  test("a relation that is called redundant can go without changing what can come about", () => {
    let seen = 0
    const markingsOf = (drawing: Drawn) =>
      new Set(
        [...explore(drawing).values()].map(({ marking: { executed, included, pending } }) =>
          [executed, included, pending].map((s) => [...s].sort().join()).join(" / ")
        )
      )
    fc.assert(
      fc.property(drawing(), (drawing) => {
        const redundant = ProcedureAnalysis.redundantRelations(analyse(drawn(drawing)))
        for (const id of redundant.slice(0, 2)) {
          seen++
          const without = { ...drawing, arrows: drawing.arrows.filter((_, i) => `r${i}` !== id) }
          expect(markingsOf(without)).toEqual(markingsOf(drawing))
        }
      }),
      { numRuns: 2000 }
    )
    expect(seen).toBeGreaterThan(200)
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// One planted error for each question

const yes = z.strictObject({ ok: z.boolean() })
const ok = (of: "review") => ({ of, title: { zh: "通过", en: "passed" }, test: (data: { ok: boolean }) => data.ok })

/** Drawn up, reviewed, decided, archived; a review that says no is made again. */
const office = (
  change: (
    relations: Procedure.Relations<"draft" | "review" | "decide" | "archive" | "withdraw">
  ) => ReadonlyArray<Procedure.Relation> = () => []
) =>
  define({ draft: {}, review: { data: yes }, decide: { by: "mayor" }, archive: {}, withdraw: {} }, (relations) => [
    relations.condition("draft", "review", { id: "drafted", ...at(1) }),
    relations.condition("review", "decide", { id: "reviewed", ...at(2) }),
    relations.response("decide", "archive", { id: "archived", ...at(3) }),
    relations.condition("decide", "archive", { id: "decided", ...at(3) }),
    ...change(relations)
  ])

describe("a planted error", () => {
  it("an activity that two conditions keep from ever happening is found, and its role with it", () => {
    const sound = analyse(office())
    expect(ProcedureAnalysis.deadActivities(sound).dead).toEqual([])
    const waiting = analyse(office(({ condition }) => [condition("archive", "decide", { id: "wrong", ...at(1) })]))
    expect(ProcedureAnalysis.deadActivities(waiting).dead).toEqual(["decide", "archive"])
    expect(ProcedureAnalysis.neverHappens(waiting, "decide")).toEqual({ verdict: "proven" })
    expect(ProcedureAnalysis.idleRoles(waiting).idle).toEqual(["mayor"])
    expect(ProcedureAnalysis.precedes(waiting, "review", "decide")).toEqual({ verdict: "proven", vacuous: true })
  })

  it("a way round the review is found, and is a shortest one", () => {
    expect(ProcedureAnalysis.precedes(analyse(office()), "review", "decide")).toEqual({ verdict: "proven" })
    // what is excluded no longer counts as a condition
    const round = analyse(office(({ exclude }) => [exclude("withdraw", "review", { id: "wrong", ...at(1) })]))
    expect(runOf(ProcedureAnalysis.precedes(round, "review", "decide"))).toEqual(["withdraw", "decide"])
  })

  it("a draft that is changed after its review and decided without a new one is found", () => {
    const asked = (procedure: Procedure.Procedure) =>
      ProcedureAnalysis.precedes(analyse(procedure), "review", "decide", { since: "draft" })
    expect(runOf(asked(office()))).toEqual(["draft", "review", "draft", "decide"])
    const again = office(({ response, milestone }) => [
      response("draft", "review", { id: "again", ...at(1) }),
      milestone("review", "decide", { id: "first", ...at(1) })
    ])
    expect(asked(again)).toEqual({ verdict: "proven" })
  })

  it("a duty that can never be met is found, with what is outstanding", () => {
    expect(ProcedureAnalysis.canAlwaysEnd(analyse(office()))).toEqual({ verdict: "proven" })
    // once the matter is withdrawn nobody can draft, and the review still waits for a draft
    const stuck = office(({ response, exclude, condition }) => [
      response("withdraw", "review", { id: "owed", ...at(1) }),
      exclude("withdraw", "draft", { id: "closed", ...at(1) }),
      condition(anyOf("draft"), "review", { id: "barred", ...at(1) })
    ])
    expect(ProcedureAnalysis.canAlwaysEnd(analyse(stuck))).toEqual({
      verdict: "refuted",
      run: [{ activity: "withdraw", given: [] }],
      outstanding: ["review"]
    })
  })

  it("a relation that says what another says already is found", () => {
    expect(ProcedureAnalysis.redundantRelations(analyse(office()))).toEqual([])
    const twice = office(({ condition }) => [condition("draft", "decide", { id: "superfluous", ...at(1) })])
    expect(ProcedureAnalysis.redundantRelations(analyse(twice))).toEqual(["superfluous"])
  })

  it("a step that only data can spare is found, with what the data said", () => {
    const asked = (procedure: Procedure.Procedure) =>
      ProcedureAnalysis.precedes(analyse(procedure), "draft", "decide", { since: "review" })
    const spared = office(({ response, milestone }) => [
      response("review", "draft", { id: "drafted-again", when: ok("review"), ...at(1) }),
      milestone("draft", "decide", { id: "first", ...at(1) })
    ])
    expect(asked(spared)).toMatchObject({
      verdict: "refuted",
      run: [
        { activity: "draft", given: [] },
        { activity: "review", given: [{ title: { zh: "通过", en: "passed" }, applies: false }] },
        { activity: "decide" }
      ]
    })
    const given = ProcedureAnalysis.precedes(analyse(spared), "draft", "decide", {
      since: "review",
      given: "drafted-again"
    })
    expect(given).toEqual({ verdict: "proven" })
  })
})

describe("what is asked", () => {
  it("of groups: any member at the ends, one of anyOf or each of allOf before", () => {
    const procedure = office()
    const analysis = analyse(procedure)
    expect(ProcedureAnalysis.precedes(analysis, anyOf("draft", "withdraw"), "decide").verdict).toBe("proven")
    expect(ProcedureAnalysis.precedes(analysis, allOf("draft", "review"), "decide").verdict).toBe("proven")
    expect(runOf(ProcedureAnalysis.precedes(analysis, allOf("review", "withdraw"), "decide"))).toEqual([
      "draft",
      "review",
      "decide"
    ])
    expect(ProcedureAnalysis.precedes(analysis, "review", allOf("decide", "archive")).verdict).toBe("proven")
    // the run ends with the member that happens without it
    expect(runOf(ProcedureAnalysis.precedes(analysis, "withdraw", anyOf("archive", "decide")))).toEqual([
      "draft",
      "review",
      "decide"
    ])
  })

  it("of activities and guards that do not exist is refused", () => {
    const analysis = analyse(office())
    expect(() => ProcedureAnalysis.neverHappens(analysis, "sign")).toThrow(/no such activity/)
    expect(() =>
      ProcedureAnalysis.precedes(analysis, "draft", "decide", { since: "review", given: "drafted" })
    ).toThrow(/no guard on the data/)
  })

  it("of a day counts the relations of that day", () => {
    const later = office(({ condition }) => [
      condition("withdraw", "decide", { id: "later", inForce: { from: day("2023-01-01") }, ...at(1) })
    ])
    const on = (date: string) =>
      ProcedureAnalysis.precedes(ProcedureAnalysis.analyse(later, { on: day(date) }), "withdraw", "decide").verdict
    expect([on("2022-12-31"), on("2023-01-01")]).toEqual(["refuted", "proven"])
  })

  it("of a presumptive relation: a reason lets one pass, but not before the earlier act where it is a period", () => {
    const procedure = define({ hear: {}, decide: {}, open: {}, close: {} }, ({ condition }) => [
      condition("hear", "decide", { id: "heard", force: "presumptive", ...at(1) }),
      condition("open", "close", {
        id: "period",
        force: "presumptive",
        delay: limit("period", TimeLimit.atLeast(30, "day")),
        closing: "sameDay",
        ...at(1)
      })
    ])
    const analysis = analyse(procedure)
    expect(runOf(ProcedureAnalysis.precedes(analysis, "hear", "decide"))).toEqual(["decide"])
    expect(ProcedureAnalysis.precedes(analysis, "open", "close").verdict).toBe("proven")
  })

  it("is left undecided, with the bound, where it would cost more than that", () => {
    const tiny = analyse(
      office(({ response }) => [response("withdraw", "archive", { id: "more", ...at(1) })]),
      3
    )
    expect(ProcedureAnalysis.canAlwaysEnd(tiny)).toEqual({ verdict: "undecided", bound: 3 })
    expect(ProcedureAnalysis.neverHappens(tiny, "archive")).toEqual({ verdict: "undecided", bound: 3 })
    expect(ProcedureAnalysis.deadActivities(tiny).undecided).toContain("archive")
    expect(ProcedureAnalysis.markings(tiny).exact).toBe(false)
  })

  it("is answered with runs that a case accepts", () => {
    const procedure = office()
    const answer = ProcedureAnalysis.neverHappens(analyse(procedure), "archive")
    const run = answer.verdict === "refuted" ? answer.run : []
    const matter = run.reduce(
      (matter, { activity }) => {
        const by = activity === "decide" ? "mayor" : "office"
        const event = did(activity, "2022-10-10", { by, ...(activity === "review" ? { data: { ok: true } } : {}) })
        return Result.getOrThrow(Case.record(matter, event, context))
      },
      Case.open(procedure, "1")
    )
    expect(matter.entries).toHaveLength(4)
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// Time

const course = { ...context, start: day("2022-10-10") }
const shortestOf = (procedure: Procedure.Procedure, to: string, more: Partial<ProcedureAnalysis.Course> = {}) => {
  const found = ProcedureAnalysis.shortest(analyse(procedure), to, { ...course, ...more })
  if (found.verdict === "found") return found
  return expect.fail(`no course to ${to}: ${found.verdict}`)
}

describe("the shortest lawful course", () => {
  test("is on random graphs with periods the one that trying every day and every order finds", () => {
    let seen = 0
    const horizon = 7
    const timed = drawing().chain((d) =>
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: d.arrows.length, maxLength: d.arrows.length }).map(
        (days): Drawn => ({
          ...d,
          arrows: d.arrows.map(({ when: _, ...a }, i) =>
            a.kind === "condition" ? { ...a, days: days[i] as number } : a
          )
        })
      )
    )
    fc.assert(
      fc.property(timed, fc.constantFrom(...names), (drawing, to) => {
        const procedure = drawn(drawing)
        const found = ProcedureAnalysis.shortest(analyse(procedure), to, course)
        const naive = firstDay(drawing, to, horizon)
        expect(found.verdict === "found" && found.days <= horizon ? found.days : undefined).toBe(naive)
        expect(found.verdict).not.toBe("undecided")
        if (found.verdict !== "found") return
        if (found.days > 0) seen++
        // and a case takes it, step by step; one day earlier it does not
        const events = found.steps.map(({ activity, on }) => did(activity, on, { data: true }))
        const last = events.pop() as Case.Event
        const matter = events.reduce(
          (m, event) => Result.getOrThrow(Case.record(m, event, context)),
          Case.open(procedure, "1")
        )
        expect(Result.isSuccess(Case.record(matter, last, context))).toBe(true)
      }),
      { numRuns: 3000 }
    )
    expect(seen).toBeGreaterThan(40)
  })

  it("puts what closes a step after what opened it again", () => {
    const { allOf, anyOf } = Procedure
    const oneDay = (id: string) => limit(id, TimeLimit.atLeast(1, "day", { roll: "none" }))
    const procedure = define(
      { a: { included: false }, b: {}, c: { included: false }, d: {}, e: { included: false } },
      ({ condition, exclude, include }) => [
        condition(anyOf("b", "a"), "e", { delay: oneDay("first"), closing: "sameDay", ...at(1) }),
        condition(allOf("e", "d", "c"), "a", { delay: oneDay("second"), closing: "sameDay", ...at(2) }),
        exclude(anyOf("d", "a"), "c", at(3)),
        include(anyOf("e", "a", "b"), anyOf("e", "a", "c"), at(4))
      ]
    )
    // e opens c on the second day, and only d after it keeps c from being asked for
    const found = ProcedureAnalysis.shortest(analyse(procedure), "a", course)
    const steps = found.verdict === "found" ? found.steps.map((s) => `${s.activity} ${s.on}`) : []
    expect(steps).toEqual(["b 2022-10-10", "e 2022-10-11", "d 2022-10-11", "a 2022-10-12"])
  })

  const weighed = (
    more: (
      relations: Procedure.Relations<"draft" | "publish" | "close" | "assess" | "decide" | "archive">
    ) => ReadonlyArray<Procedure.Relation> = () => []
  ) =>
    define({ draft: {}, publish: {}, close: {}, assess: {}, decide: {}, archive: {} }, (relations) => [
      relations.condition("draft", "publish", { id: "drafted", ...at(1) }),
      relations.condition("publish", "close", {
        id: "comment",
        delay: limit("comment", TimeLimit.atLeast(30, "day")),
        closing: "sameDay",
        ...at(2)
      }),
      relations.condition("draft", "assess", {
        id: "assessment",
        delay: limit("assessment", TimeLimit.atLeast(5, "workingDay")),
        closing: "sameDay",
        ...at(3)
      }),
      relations.condition(Procedure.allOf("close", "assess"), "decide", { id: "both", ...at(4) }),
      relations.response("decide", "archive", {
        id: "archived",
        deadline: limit("archived", TimeLimit.within(30, "day")),
        ...at(5)
      }),
      relations.condition("decide", "archive", { id: "decided", ...at(5) }),
      ...more(relations)
    ])

  it("runs parallel tracks side by side, and names the one that determines the day with its provisions", () => {
    // 30 days from Monday, 10 October 2022 end on 9 November; the assessment is done on 17 October
    const { on, days, steps, critical } = shortestOf(weighed(), "decide")
    expect([on, days]).toEqual(["2022-11-09", 30])
    expect(critical.map((i) => steps[i]?.activity)).toEqual(["draft", "publish", "close", "decide"])
    expect(critical.map((i) => steps[i]?.waitedFor?.relation?.cites[0]?.text.en)).toEqual([
      undefined,
      "Art. 1",
      "Art. 2",
      "Art. 4"
    ])
    expect(steps.find((s) => s.activity === "assess")?.on).toBe("2022-10-17")
  })

  it("counts from an activity with all that came before it long ago", () => {
    expect(shortestOf(weighed(), "decide", { from: "publish" })).toMatchObject({ on: "2022-11-09", days: 30 })
    expect(shortestOf(weighed(), "decide", { from: "assess" })).toMatchObject({ days: 0 })
    expect(shortestOf(weighed(), "decide", { from: "draft" }).steps.map((s) => s.activity)).toContain("publish")
  })

  it("passes through what it must and leaves out what it must not", () => {
    const procedure = define({ file: {}, request: {}, arrive: {}, opine: {} }, ({ condition }) => [
      condition("request", "arrive", { id: "asked", ...at(1) }),
      condition("file", "request", { id: "filed", ...at(1) }),
      condition("file", "opine", {
        id: "review",
        delay: limit("review", TimeLimit.atLeast(7, "workingDay")),
        closing: "sameDay",
        suspendedBy: { stop: "request", resume: "arrive", mode: "restart" },
        ...at(1)
      }),
      condition("arrive", "opine", {
        id: "notice",
        delay: limit("notice", TimeLimit.atLeast(2, "day")),
        closing: "sameDay",
        force: "presumptive",
        ...at(1)
      })
    ])
    expect(ProcedureAnalysis.shortest(analyse(procedure), "opine", { ...course, without: ["request"] })).toEqual({
      verdict: "impossible"
    })
    // asked for and delivered on the first day, the review begins anew on it; seven working days from 10 October 2022
    expect(shortestOf(procedure, "opine", { through: ["arrive"] })).toMatchObject({ on: "2022-10-19" })
  })

  it("waits for what makes a period not apply, where that comes before its end", () => {
    // the period from the notice is three days; a withdrawal, possible after one, makes it void
    const procedure = define({ notice: {}, withdraw: {}, act: {} }, ({ condition, exclude }) => [
      condition("notice", "act", {
        id: "three",
        delay: limit("three", TimeLimit.atLeast(3, "day")),
        closing: "sameDay",
        ...at(1)
      }),
      condition("notice", "withdraw", {
        id: "one",
        delay: limit("one", TimeLimit.atLeast(1, "day")),
        closing: "sameDay",
        ...at(1)
      }),
      exclude("withdraw", "notice", { id: "void", ...at(1) })
    ])
    expect(shortestOf(procedure, "act")).toMatchObject({ on: "2022-10-11", critical: [0, 1, 2] })
    expect(shortestOf(procedure, "act", { without: ["withdraw"] })).toMatchObject({ on: "2022-10-13" })
  })

  it("names no day where a clock would have to be stopped twice", () => {
    const reviewed = (more: ReadonlyArray<string>) =>
      define({ file: {}, request: {}, arrive: {}, insist: {}, opine: {} }, ({ condition, response, milestone }) => [
        condition("file", "request", { id: "filed", ...at(1) }),
        condition("file", "opine", {
          id: "review",
          delay: limit("review", TimeLimit.atLeast(7, "workingDay")),
          closing: "sameDay",
          suspendedBy: { stop: "request", resume: "arrive", mode: "exclude" },
          ...at(1)
        }),
        condition("request", "arrive", { id: "asked", ...at(1) }),
        condition("arrive", "insist", { id: "delivered", ...at(1) }),
        ...more.flatMap(() => [
          condition("insist", "opine", { id: "insisted", ...at(1) }),
          response("insist", "request", { id: "asked again", ...at(1) }),
          milestone("request", "opine", { id: "asked first", ...at(1) })
        ])
      ])
    expect(shortestOf(reviewed([]), "opine")).toMatchObject({ on: "2022-10-19" })
    const twice = ProcedureAnalysis.shortest(analyse(reviewed(["insist"])), "opine", course)
    expect(twice.verdict).toBe("undecided")
  })

  it("keeps a presumptive period unless it is departed from", () => {
    const procedure = define({ open: {}, close: {} }, ({ condition }) => [
      condition("open", "close", {
        id: "period",
        force: "presumptive",
        delay: limit("period", TimeLimit.atLeast(30, "day")),
        closing: "sameDay",
        ...at(1)
      })
    ])
    expect(shortestOf(procedure, "close").days).toBe(30)
    expect(shortestOf(procedure, "close", { departing: ["period"] }).days).toBe(0)
  })

  it("counts a notice back from the later activity, in clear days", () => {
    const procedure = define({ announce: {}, hear: {} }, ({ condition }) => [
      condition("announce", "hear", {
        id: "notice",
        delay: limit("notice", TimeLimit.notLaterThan(15, "day")),
        ...at(1)
      })
    ])
    expect(shortestOf(procedure, "hear")).toMatchObject({ on: "2022-10-26", days: 16 })
  })

  it("says which year's calendar is missing, and when its bound was reached", () => {
    const ask = (start: string, bound?: number) =>
      ProcedureAnalysis.shortest(analyse(weighed(), bound), "assess", { ...course, start: day(start) })
    expect(ask("2026-12-30")).toEqual({ verdict: "calendarUnknown", year: 2027 })
    expect(ask("2022-10-10", 1)).toEqual({ verdict: "undecided", bound: 1 })
  })

  it("finds a deadline that can never be met, and that the others can be", () => {
    const ask = (procedure: Procedure.Procedure) =>
      ProcedureAnalysis.deadlines(analyse(procedure), course).map(({ relation, since, verdict, lastDay, earliest }) => [
        relation.id,
        since,
        verdict,
        earliest,
        lastDay
      ])
    expect(ask(weighed())).toEqual([["archived", "decide", "canBeMet", "2022-10-10", "2022-11-09"]])
    const waiting = weighed(({ condition }) => [
      condition("decide", "archive", {
        id: "objections",
        delay: limit("objections", TimeLimit.atLeast(31, "day")),
        closing: "sameDay",
        ...at(6)
      })
    ])
    expect(ask(waiting)).toEqual([["archived", "decide", "neverMet", "2022-11-10", "2022-11-09"]])
    const barred = weighed(({ exclude }) => [exclude("decide", "archive", { id: "closed", ...at(6) })])
    expect(ask(barred)).toEqual([["archived", "decide", "neverMet", undefined, "2022-11-09"]])
  })
})
