import * as Instrument from "@zhengce/core/Instrument"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Procedure from "@zhengce/core/Procedure"
import { claims, procedure, rulebook } from "@zhengce/decision-procedure"
import { expect, it } from "vitest"
import { answers, wholes } from "../src/pages/case/proofs.ts"

const on = "2022-10-10" as LocalDate
const rules = Instrument.define({
  id: "example",
  title: { zh: "示例规定", en: "Example rules" },
  number: { zh: "示例1号", en: "Example No. 1" },
  issuer: { zh: "示例机关", en: "Example authority" },
  inForce: { from: "2020-01-01" as LocalDate },
  status: "unverified",
  outline: { 1: [0] }
})
const cites = rules.at("1")
const both = (text: string) => ({ zh: text, en: text })
/** `b` waits for `a`; `c` and `d` wait for each other, and `b` owes `c`. */
const faulty = Procedure.define({
  id: "example",
  version: "1",
  instrument: rules,
  title: both("example"),
  roles: { one: { title: both("one") }, two: { title: both("two") } },
  activities: {
    a: { by: "one", title: both("a") },
    b: { by: "one", title: both("b") },
    c: { by: "two", title: both("c") },
    d: { by: "two", title: both("d") }
  },
  relations: ({ condition, response }) => [
    condition("a", "b", { cites }),
    condition("c", "d", { cites }),
    condition("d", "c", { cites }),
    response("b", "c", { cites })
  ]
})
const claim = (id: string, first: string, then: string, principal: boolean) => ({
  id,
  cites,
  statement: both(id),
  principal,
  first,
  then
})

it("tells what is proven, what is refuted by which run, and what is true of nothing", () => {
  const asked = [claim("later", "a", "b", false), claim("wrong", "b", "a", true), claim("idle", "a", "c", false)]
  const found = [...answers({ procedure: faulty, rulebook, claims: asked }, { part: "proofs", on, assume: false })]
  expect(found).toEqual([
    { kind: "proof", id: "always-ends", verdict: "refuted", run: ["a", "b"], contrary: ["c"] },
    { kind: "proof", id: "nothing-dead", verdict: "refuted", contrary: ["c", "d"] },
    { kind: "proof", id: "no-idle-role", verdict: "refuted", contrary: ["two"] },
    { kind: "proof", id: "wrong", verdict: "refuted", run: ["a"] },
    { kind: "proof", id: "later", verdict: "proven" },
    { kind: "proof", id: "idle", verdict: "vacuous" }
  ])
})

it("gives the shortest courses of the decree with their periods, as data that a worker can send", () => {
  const found = [...answers({ procedure, rulebook, claims }, { part: "courses", on, assume: false })]
  expect(structuredClone(found)).toEqual(found)
  expect(found.map((f) => (f.kind === "course" ? [f.id, f.on, f.days] : [f.id, f.verdict]))).toEqual([
    ["with-comment", "2022-11-18", 39],
    ["with-hearing", "2022-11-04", 25],
    ["deadlines-can-be-met", "proven"]
  ])
  const [comment] = found
  const periods = comment?.kind === "course" ? comment.steps.flatMap((s) => (s.critical ? (s.period ?? []) : [])) : []
  expect(periods).toEqual(["comment-period", "review-period"])
})

it("a year without a published arrangement is told, unless plain weekends are assumed", () => {
  const far = { part: "courses", on: "2027-03-01" as LocalDate } as const
  const verdicts = (assume: boolean) =>
    [...answers({ procedure, rulebook, claims }, { ...far, assume })].map((f) => f.verdict)
  expect(verdicts(false)).toEqual(["calendarUnknown", "calendarUnknown", "undecided"])
  expect(verdicts(true)).toEqual(["found", "found", "proven"])
})

it("every question about the whole is answered in one of the two parts", () => {
  const asked = { procedure: faulty, rulebook, claims: [] }
  const proofs = [...answers(asked, { part: "proofs", on, assume: false })].map((f) => f.id)
  expect([...proofs, "deadlines-can-be-met"]).toEqual([...wholes])
})
