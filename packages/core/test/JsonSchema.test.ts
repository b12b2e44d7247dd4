import * as Case from "@zhengce/core/Case"
import * as JsonSchema from "@zhengce/core/JsonSchema"
import { fromInstant, isLocalDate } from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import type { Procedure } from "@zhengce/core/Procedure"
import { mutations } from "@zhengce/vitest/mutations"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { at, define, did } from "./support/office.ts"

/** An independent reader, which refuses a schema that it does not understand in full. */
const reader = (schema: JsonSchema.JsonSchema) =>
  new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(schema)

const isEvent = (procedure: Procedure, event: unknown): boolean =>
  Result.isSuccess(Case.decode(procedure, { id: "x", procedure: { id: "office", version: "1" }, entries: [event] }))

const date = z.string().refine(isLocalDate, { params: { expected: { zh: "日期", en: "a date" } } })

describe("the schema of events", () => {
  const parts = z.strictObject({
    missing: z.array(z.enum(["experts", "risk"])).min(1),
    until: date,
    heads: z.int().positive().optional(),
    share: z.union([z.string().regex(/^\d+(\.\d{1,2})?$/), z.int()]).optional(),
    byYear: z.record(z.string(), z.number().min(0).max(1)).optional(),
    pair: z.tuple([z.literal(true), z.string().nullable()]).optional()
  })
  const procedure = define(
    { receive: {}, return: { data: parts }, note: { data: z.object({ text: z.string() }).optional() } },
    ({ condition }) => [condition("receive", "return", { id: "received/first", force: "presumptive", ...at(1) })]
  )
  const accepts = reader(JsonSchema.ofEvent(procedure))

  const returned = did("return", "2022-10-10", {
    recordedAt: "2022-10-11T08:00:00+08:00",
    reasons: { "received/first": "收件记录遗失" },
    data: {
      missing: ["experts"],
      until: "2022-11-10",
      heads: 2,
      share: "12.5",
      byYear: { 2022: 0.5 },
      pair: [true, null]
    }
  })
  const events = [
    did("receive", "2022-10-10"),
    did("receive", "2022-10-10", { by: "mayor", recordedAt: "2022-10-10" }),
    did("note", "2022-10-10"),
    did("note", "2022-10-10", { data: { text: "x", more: [1] } }),
    returned
  ]

  it("accepts the events that a case takes", () => {
    expect(events.map((event) => [isEvent(procedure, event), accepts(event)])).toEqual(events.map(() => [true, true]))
  })

  it("refuses what a case refuses, and only that", () => {
    const tried = events.flatMap((event) => mutations(event))
    const verdicts = tried.map((event) => ({ event, taken: isEvent(procedure, event) }))
    expect(verdicts.filter(({ event, taken }) => accepts(event) !== taken)).toEqual([])
    // both verdicts are among them
    expect(new Set(verdicts.map(({ taken }) => taken)).size).toBe(2)
    expect(tried.length).toBeGreaterThan(500)
  })

  it.each([
    ["an activity of another procedure", { ...events[0], activity: "archive" }],
    ["a role of another procedure", { ...events[0], by: "justiceBureau" }],
    ["data where the activity has none", { ...events[0], data: {} }],
    ["the data of another activity", { ...events[0], activity: "return", data: { text: "x" } }],
    ["no data where the activity has some", { ...returned, data: undefined }],
    ["a reason for a relation that does not exist", { ...returned, reasons: { "received-first": "x" } }],
    ["a reason of blanks", { ...returned, reasons: { "received/first": " \u3000" } }]
  ])("refuses %s", (_, event) => {
    const given = JSON.parse(JSON.stringify(event))
    expect([isEvent(procedure, given), accepts(given)]).toEqual([false, false])
  })

  it("names the roles that may act, and takes what another one did", () => {
    const { oneOf } = JsonSchema.ofEvent(procedure) as unknown as { oneOf: ReadonlyArray<{ properties: object }> }
    expect(oneOf[0]?.properties).toMatchObject({ by: { examples: ["office"] } })
    expect(accepts(did("receive", "2022-10-10", { by: "mayor" }))).toBe(true)
  })

  it("has ids that stand for it and for the data of its activities, and lists these", () => {
    const named = define({ "file.return 1": { data: z.strictObject({}) } }, () => [], { version: "2" })
    const { $id, properties, oneOf } = JsonSchema.ofEvent(named)
    expect($id).toBe("urn:zhengce:event:office:2")
    expect(properties).toMatchObject({ activity: { enum: ["file.return 1"] } })
    expect(oneOf).toMatchObject([{ properties: { data: { $id: "urn:zhengce:event:office:2:file.return%201" } } }])
  })

  it("takes no reasons where there are no relations", () => {
    const free = define({ receive: {} })
    const accepts = reader(JsonSchema.ofEvent(free))
    for (const reasons of [{}, { a: "x" }]) {
      const event = did("receive", "2022-10-10", { reasons })
      expect(accepts(event)).toBe(isEvent(free, event))
    }
  })

  it("keeps references within the data of an activity", () => {
    const part = z.strictObject({
      name: z.string(),
      get parts() {
        return z.array(part).optional()
      }
    })
    const nested = define({ list: { data: part } })
    const accepts = reader(JsonSchema.ofEvent(nested))
    const event = did("list", "2022-10-10", { data: { name: "a", parts: [{ name: "b", parts: [{ name: "c" }] }] } })
    expect(accepts(event)).toBe(true)
    for (const mutated of mutations(event)) expect(accepts(mutated)).toBe(isEvent(nested, mutated))
  })
})

describe("the schema of facts", () => {
  const facts = z.strictObject({
    subFund: z.strictObject({ stage: z.enum(["seed", "mature"]), size: z.string().min(1), closedOn: date.optional() }),
    isPublished: z.boolean(),
    herd: z.int().nonnegative(),
    papers: z.strictObject({ items: z.array(z.enum(["draft", "basis"])), complete: z.boolean() }),
    partners: z.array(z.strictObject({ name: z.string(), share: z.union([z.string(), z.number()]) })).max(2),
    byYear: z.record(z.string().regex(/^\d{4}$/), z.number()),
    // keys that it does not know pass
    annexe: z.object({ pages: z.int().positive() })
  })
  const accepts = reader(JsonSchema.ofFacts(facts, "fund"))
  const isFacts = (input: unknown) => Result.isSuccess(Norm.facts(facts, input))
  const given = {
    subFund: { stage: "seed", size: "100", closedOn: "2022-10-10" },
    isPublished: true,
    herd: 0,
    papers: { items: ["draft"], complete: false },
    partners: [{ name: "A", share: "30" }, { name: "B" }],
    byYear: { "2022": 1 },
    annexe: { pages: 1, colour: "blue" }
  }

  it("accepts what Norm.facts accepts, and only that", () => {
    const tried = [given, {}, ...mutations(given)].map((input) => ({ input, isTaken: isFacts(input) }))
    expect(tried.filter(({ input, isTaken }) => accepts(input) !== isTaken)).toEqual([])
    expect(tried.filter(({ isTaken }) => isTaken).length).toBeGreaterThan(20)
    expect(tried.filter(({ isTaken }) => !isTaken).length).toBeGreaterThan(100)
  })

  it("has an id that stands for the facts", () => {
    expect(JsonSchema.ofFacts(facts, "郑州").$id).toBe("urn:zhengce:facts:%E9%83%91%E5%B7%9E")
  })
})

describe("a date", () => {
  const { pattern } = (
    JsonSchema.ofFacts(z.object({ on: date }), "x") as unknown as {
      properties: { on: { pattern: string } }
    }
  ).properties.on
  const isDate = (text: string) => new RegExp(pattern, "u").test(text)

  it("is a day that exists, in any year", () => {
    const pad = (n: number, length: number) => String(n).padStart(length, "0")
    for (const year of [0, 1, 4, 96, 100, 400, 1600, 1900, 1996, 2000, 2022, 2023, 2024, 2096, 2100, 9996, 9999]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
          expect([text, isDate(text)]).toEqual([text, isLocalDate(text)])
        }
      }
    }
  })
  it("is written in one way", () => {
    for (const text of [
      "2022-9-19",
      "2022-09-19 ",
      "+2022-09-19",
      "02022-09-19",
      "２０２２-09-19",
      "2022-09-19T00:00Z"
    ]) {
      expect([text, isDate(text)]).toEqual([text, false])
    }
  })
})

describe("a moment of recording", () => {
  const procedure = define({ receive: {} })
  const accepts = reader(JsonSchema.ofEvent(procedure))

  it("is a date, or an instant as LocalDate.fromInstant reads it", () => {
    const part = (...texts: ReadonlyArray<string>) => fc.constantFrom(...texts)
    const moments = fc
      .tuple(
        part("2022-10-10", "2024-02-29", "2023-02-29", "2022-10-1"),
        part("T", "T", " ", ""),
        part("00:00", "23:59", "24:00", "08:60", "8:00", ""),
        part("", ":00", ":59.123456789", ":60", ":00.", ":00.1234567890"),
        part("", "Z", "z", "+08:00", "+0800", "-18:59", "+19:00", "+08", "+08:60")
      )
      .map((parts) => parts.join(""))
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(moments, (recordedAt) => {
        const isMoment = isLocalDate(recordedAt) || Result.isSuccess(fromInstant(recordedAt))
        seen.add(isMoment)
        expect(accepts(did("receive", "2022-10-10", { recordedAt }))).toBe(isMoment)
      }),
      { numRuns: 3000 }
    )
    expect(seen.size).toBe(2)
  })
})

describe("what a schema cannot say", () => {
  const of = (schema: z.ZodType) =>
    (JsonSchema.ofFacts(z.object({ it: schema }), "x") as unknown as { properties: { it: object } }).properties.it

  it("is named where it stands, in both languages", () => {
    const odd = { params: { expected: { zh: "奇数", en: "an odd number" } } }
    const small = z
      .int()
      .refine((n) => n % 2 === 1, odd)
      .refine((n) => n < 9)
    expect(of(small)).toMatchObject({
      $comment: "奇数 / an odd number; 模式无法表达的其他条件 / a further condition that no schema expresses"
    })
    expect(of(z.array(z.string()).superRefine(() => undefined))).toHaveProperty("$comment")
    expect(of(z.int())).not.toHaveProperty("$comment")
    // what is said already stays
    expect(of(z.string().regex(/^2/).refine(isLocalDate, odd))).toEqual({
      type: "string",
      pattern: "^2",
      $comment: "奇数 / an odd number"
    })
  })

  it.each([
    ["a transformation", z.string().transform(Number)],
    ["a default", z.string().default("x")],
    ["null", z.string().nullable()]
  ])("is not a fact: %s", (_, schema) => expect(() => of(schema)).toThrow(/Facts facts.it: a fact cannot be/))

  it.each([
    ["text that is trimmed when it is read", z.string().trim()],
    ["what is made a number when it is read", z.coerce.number()],
    ["a pattern that ignores case", z.string().regex(/^a$/i)]
  ])("is refused in facts: %s", (_, schema) => expect(() => of(schema)).toThrow(/JsonSchema x: no JSON Schema says/))

  it.each([
    ["a transformation", z.string().transform(Number)],
    ["a fallback", z.string().catch("x")],
    ["a big integer", z.bigint()],
    ["a date object", z.strictObject({ on: z.date() })]
  ])("is refused in the data of an event: %s", (_, data) => {
    expect(() => JsonSchema.ofEvent(define({ note: { data } }))).toThrow(/JsonSchema office.note: no JSON Schema says/)
  })
})
