import * as Case from "@zhengce/core/Case"
import { DefinitionError } from "@zhengce/core/DefinitionError"
import * as Procedure from "@zhengce/core/Procedure"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import * as z from "zod"
import { drawing, drawn, isAny, Naive, names, nodes } from "./support/naive.ts"
import {
  after,
  at,
  context,
  day,
  define,
  did,
  limit,
  markOf,
  permittedOn,
  recorded,
  refusalOf
} from "./support/office.ts"

const { allOf, anyOf } = Procedure

const moves = () => fc.array(fc.tuple(fc.constantFrom(...names), fc.boolean(), fc.boolean()), { maxLength: 14 })

test("on random graphs and traces, marking, enabledness and acceptance are those of the naive semantics", () => {
  fc.assert(
    fc.property(drawing(), moves(), (drawing, trace) => {
      const naive = new Naive(drawing)
      const procedure = drawn(drawing)
      let matter = Case.open(procedure, "1")
      for (const [activity, isForced, isYes] of trace) {
        const enabled = names.filter((n) => naive.isEnabled(n))
        expect(permittedOn(matter, "2022-10-10")).toEqual(enabled)
        expect(Case.isAccepting(matter)).toBe(naive.isAccepting())
        const lawful = Case.record(matter, did(activity, "2022-10-10", { data: isYes }), context)
        expect(Result.isSuccess(lawful)).toBe(enabled.includes(activity))
        if (Result.isFailure(lawful) && !isForced) continue
        matter = Result.getOrThrow(Case.observe(matter, did(activity, "2022-10-10", { data: isYes }), context)).case
        naive.execute({ activity, data: isYes })
        for (const { activity: a, executedOn, included, pending } of Case.marking(matter)) {
          expect([a, executedOn !== undefined, included, pending]).toEqual([
            a,
            naive.executed.has(a),
            naive.included.has(a),
            naive.pending.has(a)
          ])
        }
        const groups = drawing.arrows.flatMap(({ kind, to }) => (kind === "response" && isAny(to) ? [to] : []))
        for (const group of groups) {
          const [node = ""] = nodes(group)
          const isOpen = Case.duties(matter, day("2022-10-10"), context).some(
            (d) => d.doneOn === undefined && [...d.activities].sort().join("|") === node
          )
          expect(isOpen).toBe(naive.pending.has(node))
        }
      }
    }),
    { numRuns: 3000 }
  )
})

test("what is permitted and what is blocked are together every activity, each once", () => {
  fc.assert(
    fc.property(drawing(), moves(), (drawing, trace) => {
      const matter = after(drawn(drawing), ...trace.map(([a, , data]) => did(a, "2022-10-10", { data })))
      const permitted = permittedOn(matter, "2022-10-10")
      const blocked = Case.blocked(matter, day("2022-10-10"), context)
      expect([...permitted, ...blocked.map((b) => b.activity)].sort()).toEqual(names)
      expect(blocked.every((b) => b.blockers.length > 0)).toBe(true)
    }),
    { numRuns: 300 }
  )
})

// ---------------------------------------------------------------------------------------------------------------------
// The order of effects, and groups

describe("executing an activity", () => {
  it("leaves it pending where it asks for itself again", () => {
    const procedure = define({ remind: { pending: true } }, ({ response }) => [response("remind", "remind", at(1))])
    const matter = recorded(Case.open(procedure, "1"), did("remind", "2022-10-10"))
    expect(markOf(matter, "remind").pending).toBe(true)
  })

  it("leaves included what it excludes and includes", () => {
    const procedure = define({ reset: {}, file: {} }, ({ include, exclude }) => [
      include("reset", "file", at(1)),
      exclude("reset", "file", at(1))
    ])
    expect(markOf(after(procedure, did("reset", "2022-10-10")), "file").included).toBe(true)
  })

  it("applies the effect of allOf when the last member has been executed", () => {
    const procedure = define({ experts: {}, risk: {}, report: {} }, ({ response }) => [
      response(allOf("experts", "risk"), "report", at(1))
    ])
    const first = after(procedure, did("risk", "2022-10-10"))
    expect(markOf(first, "report").pending).toBe(false)
    expect(markOf(recorded(first, did("experts", "2022-10-11")), "report").pending).toBe(true)
  })
})

describe("an any-group", () => {
  const procedure = define(
    { approve: {}, adjust: {}, close: {}, submit: {} },
    ({ condition, exclude, response, milestone }) => [
      condition(anyOf("approve", "adjust"), "submit", { id: "concluded", ...at(1) }),
      exclude("close", allOf("approve", "adjust"), at(2)),
      response("close", anyOf("adjust", "approve"), { id: "conclude", ...at(3) }),
      milestone(anyOf("approve", "adjust"), "submit", { id: "no-submission-meanwhile", ...at(4) })
    ]
  )

  it("is never excluded: closing its members does not open what it guards", () => {
    const closed = after(procedure, did("close", "2022-10-10"))
    expect(refusalOf(closed, did("submit", "2022-10-10")).blockers.map((b) => b.relation)).toEqual([
      // what was never done is said once
      "concluded"
    ])
    const after1 = after(procedure, did("approve", "2022-10-09"), did("close", "2022-10-10"))
    expect(refusalOf(after1, did("submit", "2022-10-10")).blockers.map((b) => b.relation)).toEqual([
      "no-submission-meanwhile"
    ])
    expect(Case.isAccepting(closed)).toBe(false)
  })

  it("is met by any member, in whatever order the members are named", () => {
    const met = after(procedure, did("close", "2022-10-10"), did("approve", "2022-10-11"))
    expect(Case.duties(met, day("2022-10-12"), context)).toMatchObject([{ id: "conclude", doneOn: "2022-10-11" }])
    expect(permittedOn(met, "2022-10-12")).toContain("submit")
  })

  it("of which both members have triggered a response leaves one duty, renewed by the second", () => {
    const twice = define({ approve: {}, adjust: {}, publish: {} }, ({ response }) => [
      response(anyOf("approve", "adjust"), "publish", {
        id: "publish-soon",
        deadline: limit("soon", TimeLimit.within(10, "day")),
        ...at(1)
      })
    ])
    const matter = after(twice, did("approve", "2022-10-10"), did("adjust", "2022-10-12"))
    expect(Case.duties(matter, day("2022-10-12"), context)).toMatchObject([{ since: "2022-10-12", due: "2022-10-22" }])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// Guards

describe("a guard", () => {
  const data = z.strictObject({ missing: z.array(z.string()) })
  const procedure = define({ return: { data }, experts: {}, submit: {} }, ({ response, milestone, condition }) => {
    const when = {
      of: "return" as const,
      title: { zh: "缺专家论证", en: "experts are missing" },
      test: (given: z.infer<typeof data>) => given.missing.includes("experts")
    }
    return [
      response("return", "experts", { when, ...at(1) }),
      milestone("experts", "submit", { when, ...at(1) }),
      condition("experts", "submit", { id: "experts-first", when, ...at(2) })
    ]
  })
  const returned = (...missing: ReadonlyArray<string>) => did("return", "2022-10-10", { data: { missing } })

  it("lets the relation apply where the data say so, and only there", () => {
    expect(permittedOn(after(procedure, returned("risk")), "2022-10-10")).toContain("submit")
    expect(permittedOn(after(procedure, returned("experts")), "2022-10-10")).not.toContain("submit")
    expect(markOf(after(procedure, returned("experts")), "experts").pending).toBe(true)
  })
  it("lets it apply where nothing is recorded: a missing fact opens nothing", () => {
    expect(refusalOf(Case.open(procedure, "1"), did("submit", "2022-10-10")).blockers).toMatchObject([
      { relation: "experts-first" }
    ])
  })
  it("reads the latest execution", () => {
    const again = after(procedure, returned("experts"), returned("risk"))
    expect(permittedOn(again, "2022-10-10")).toContain("submit")
  })
})

// ---------------------------------------------------------------------------------------------------------------------
// Definitions that are refused

describe("a definition is refused", () => {
  const forward = limit("forward", TimeLimit.atLeast(5, "day"))
  const backward = limit("backward", TimeLimit.notLaterThan(5, "day"))
  const expiring = limit("expiring", TimeLimit.expiry(5, "day"))
  const deadline = limit("deadline", TimeLimit.within(5, "day"))
  const pair = { stop: "a", resume: "b", mode: "exclude" } as const
  const guard = { of: "a" as const, title: { zh: "", en: "" }, test: () => true }
  type Declare = (r: Procedure.Relations<"a" | "b" | "c">) => Procedure.Relation
  const wrong: ReadonlyArray<readonly [message: RegExp, Declare]> = [
    [/there is no activity x/, (r) => r.condition("x" as "a", "b", at(1))],
    [/there is no activity x/, (r) => r.response("a", anyOf("b", "x" as "b"), at(1))],
    [/a group needs a member/, (r) => r.response("a", anyOf(), at(1))],
    [/names a member twice/, (r) => r.response("a", allOf("b", "b"), at(1))],
    [/a relation needs a provision/, (r) => r.condition("a", "b", { cites: [] })],
    [/the events of a carry no data/, (r) => r.condition("a", "b", { when: guard, ...at(1) })],
    [/a deadline is a limit within/, (r) => r.response("a", "b", { deadline: forward, ...at(1) })],
    [
      /a delay is atLeast, expiry or notLaterThan/,
      (r) => r.condition("a", "b", { delay: deadline, closing: "nextDay", ...at(1) })
    ],
    [/a delay states sameDay or nextDay/, (r) => r.condition("a", "b", { delay: forward, ...at(1) })],
    [/closes nothing/, (r) => r.condition("a", "b", { delay: backward, closing: "sameDay", ...at(1) })],
    [/cannot be suspended/, (r) => r.condition("a", "b", { delay: backward, suspendedBy: pair, ...at(1) })],
    [/nextDay/, (r) => r.condition("a", "b", { delay: expiring, closing: "sameDay", ...at(1) })],
    [/there is no delay to close/, (r) => r.condition("a", "b", { closing: "sameDay", ...at(1) })],
    [/nothing to suspend/, (r) => r.response("a", "b", { suspendedBy: pair, ...at(1) })],
    [/only a presumptive relation/, (r) => r.condition("a", "b", { reason: { on: "target" }, ...at(1) })],
    [
      /to give the reason with/,
      (r) => r.condition("a", "b", { force: "presumptive", reason: { on: "source" }, ...at(1) })
    ],
    [/no response makes any\(b,c\) pending/, (r) => r.milestone(anyOf("b", "c"), "a", at(1))],
    [
      /would end before/,
      (r) => r.condition("a", "b", { inForce: { from: day("2022-01-02"), until: day("2022-01-01") }, ...at(1) })
    ]
  ]
  it.each(wrong.map(([message, declare]) => [message.source, message, declare] as const))(
    "%s",
    (_, message, declare) => {
      const definition = () => define({ a: {}, b: {}, c: {} }, (r) => [declare(r)])
      expect(definition).toThrow(DefinitionError)
      expect(definition).toThrow(message)
    }
  )

  it("two relations of one id; a role that does not exist, even one that every object has; nobody to act", () => {
    expect(() => define({ a: {}, b: {} }, (r) => [r.condition("a", "b", at(1)), r.condition("a", "b", at(2))])).toThrow(
      /two relations condition:a->b/
    )
    expect(() => define({ a: { by: "toString" as "office" } })).toThrow(/there is no role toString/)
    expect(() => define({ a: { by: [] } })).toThrow(/nobody may execute it/)
  })
})
