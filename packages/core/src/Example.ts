/**
 * A worked example: a matter that an official can read, what is given and what the law answers. Tests, documentation and
 * the demo run the same files.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as z from "zod"
import * as Case from "./Case.ts"
import type { Finding } from "./Finding.ts"
import { isLocalDate, type LocalDate } from "./LocalDate.ts"
import type { Procedure } from "./Procedure.ts"
import type { Text } from "./Text.ts"

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const date = z.string().refine(isLocalDate, { message: "YYYY-MM-DD" })

const event = z.strictObject({
  activity: z.string().min(1),
  on: date,
  by: z.string().min(1),
  recordedAt: z.string().min(1).optional(),
  data: z.unknown().optional(),
  reasons: z.record(z.string(), z.string().min(1)).optional(),
})

/**
 * The form of an example file (YAML 1.2 core; dates and decimals quoted).
 *
 * `given.events` are taken as they happened. Under `expect`: `findings` by norm or relation id; `refusals` are events that
 * must then be refused, each by exactly the relations named, with the first lawful day where time is the only reason;
 * `dates` give, by activity, the first day on which it is lawful; `duties` by relation id; `permitted` lists activities
 * that may be executed on the day `on`; `amounts` by name, as decimals.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Example from "@zhengce/core/Example"
 *
 * assert.equal(Example.schema.safeParse({ id: "empty" }).success, false)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = z.strictObject({
  id: z.string().min(1),
  title: text,
  implements: z.array(z.string().min(1)),
  on: date,
  calendar: z.string().optional(),
  rulebook: z.string().optional(),
  given: z.strictObject({ facts: z.unknown().optional(), events: z.array(event).optional() }),
  expect: z.strictObject({
    findings: z
      .record(
        z.string(),
        z.strictObject({
          status: z.enum(["satisfied", "breached", "departed", "undetermined", "notApplicable", "notInForce"]),
          actual: z.unknown().optional(),
          bound: z.unknown().optional(),
        }),
      )
      .optional(),
    refusals: z
      .array(z.strictObject({ event, by: z.array(z.string().min(1)), lawfulFrom: date.optional() }))
      .optional(),
    dates: z.record(z.string(), date).optional(),
    duties: z
      .record(z.string(), z.strictObject({ status: z.string(), due: date.optional(), lastDay: date.optional(), doneOn: date.optional() }))
      .optional(),
    permitted: z.array(z.string().min(1)).optional(),
    amounts: z.record(z.string(), z.string()).optional(),
  }),
  why: text,
})

/**
 * A worked example.
 *
 * @category models
 * @since 0.1.0
 */
export type Example = z.infer<typeof schema>

/**
 * Says where an example file is not an example: the JSON Pointer and what was expected.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidExample } from "@zhengce/core/Example"
 *
 * const error = new InvalidExample({ path: "/on", value: undefined, expected: { zh: "日期", en: "a date" } })
 * assert.equal(error.message, "/on: expected a date")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidExample extends Data.TaggedError("InvalidExample")<{
  readonly path: string
  readonly value: unknown
  readonly expected: Text
}> {
  override get message(): string {
    return `${this.path}: expected ${this.expected.en}`
  }
}

/**
 * An expectation that the law as computed does not meet.
 *
 * @category models
 * @since 0.1.0
 */
export interface Mismatch {
  readonly path: string
  readonly expected: unknown
  readonly actual: unknown
}

/**
 * What an example is run against. The functions answer for norms and calculations; a procedure answers for events.
 *
 * @category models
 * @since 0.1.0
 */
export interface Subject extends Case.Context {
  readonly procedure?: Procedure
  readonly findings?: (facts: unknown, on: LocalDate) => ReadonlyArray<Finding>
  readonly amounts?: (facts: unknown, on: LocalDate) => Readonly<Record<string, string>>
}

/**
 * Reads an example.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Example from "@zhengce/core/Example"
 *
 * const read = Example.parse({ id: "x", on: "2022-02-30" })
 * assert.equal(Result.isFailure(read), true)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (input: unknown): Result.Result<Example, InvalidExample> => {
  const read = schema.safeParse(input)
  if (read.success) return Result.succeed(read.data)
  const issue = read.error.issues[0] as z.core.$ZodIssue
  return Result.fail(
    new InvalidExample({
      path: issue.path.map((p) => `/${String(p)}`).join("") || "/",
      value: issue.input,
      expected: { zh: `符合示例格式（${issue.message}）`, en: `the form of an example (${issue.message})` },
    }),
  )
}

/**
 * Builds the case of an example's events, taken as they happened.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Example from "@zhengce/core/Example"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Procedure from "@zhengce/core/Procedure"
 *
 * const rules = Instrument.define({
 *   id: "example",
 *   title: { zh: "示例规定", en: "Example rules" },
 *   number: { zh: "示例1号", en: "Example No. 1" },
 *   issuer: { zh: "示例机关", en: "Example authority" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "unverified",
 *   outline: { 1: [0] },
 * })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: { meet: { by: "office", title: { zh: "会议", en: "meeting" } } },
 *   relations: () => [],
 * })
 * const example = Result.getOrThrow(Example.parse({
 *   id: "one-meeting",
 *   title: { zh: "一次会议", en: "One meeting" },
 *   implements: [],
 *   on: "2022-10-10",
 *   given: { events: [{ activity: "meet", on: "2022-10-10", by: "office" }] },
 *   expect: { permitted: ["meet"] },
 *   why: { zh: "没有禁止", en: "nothing forbids it" },
 * }))
 * assert.equal(Result.getOrThrow(Example.toCase(example, procedure)).entries.length, 1)
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const toCase = (example: Example, procedure: Procedure): Result.Result<Case.Case, Case.InvalidCase> =>
  Case.decode(procedure, {
    id: example.id,
    procedure: { id: procedure.id, version: procedure.version },
    entries: example.given.events ?? [],
  })

const same = (expected: unknown, actual: unknown): boolean => JSON.stringify(expected) === JSON.stringify(actual)

/**
 * Runs an example and gives every expectation that is not met; none where the example holds.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Example from "@zhengce/core/Example"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const example = Result.getOrThrow(Example.parse({
 *   id: "amount",
 *   title: { zh: "金额", en: "An amount" },
 *   implements: [],
 *   on: "2022-10-10",
 *   given: { facts: { heads: 3 } },
 *   expect: { amounts: { total: "300.00" } },
 *   why: { zh: "每头100元", en: "100 yuan a head" },
 * }))
 * const mismatches = Example.check(example, {
 *   calendar: WorkCalendar.china,
 *   rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }),
 *   amounts: () => ({ total: "200.00" }),
 * })
 * assert.deepEqual(mismatches, [{ path: "/amounts/total", expected: "300.00", actual: "200.00" }])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const check = (example: Example, subject: Subject): ReadonlyArray<Mismatch> => {
  const { expect, given } = example
  const on = example.on as LocalDate
  const mismatches: Array<Mismatch> = []
  const compare = (path: string, expected: unknown, actual: unknown): void => {
    if (!same(expected, actual)) mismatches.push({ path, expected, actual })
  }

  const { procedure } = subject
  const read = given.events !== undefined && procedure !== undefined ? toCase(example, procedure) : undefined
  if (read !== undefined && Result.isFailure(read)) {
    return [{ path: `/given${read.failure.path}`, expected: read.failure.expected.en, actual: read.failure.value }]
  }
  const matter = read?.success
  const findings = [
    ...(matter === undefined ? [] : Case.findings(matter, on, subject)),
    ...(subject.findings === undefined || given.facts === undefined ? [] : subject.findings(given.facts, on)),
  ]
  for (const [id, wanted] of Object.entries(expect.findings ?? {})) {
    const found = findings.filter((f) => f.id === id)
    // a relation can be asked about by several events: the example names the one that matters by its status
    const finding = found.find((f) => f.status === wanted.status) ?? found[0]
    compare(`/findings/${id}/status`, wanted.status, finding?.status)
    if ("actual" in wanted) compare(`/findings/${id}/actual`, wanted.actual, finding?.actual)
    if ("bound" in wanted) compare(`/findings/${id}/bound`, wanted.bound, finding?.bound)
  }
  // what needs attention and is not expected is a mismatch too: a clean example is clean
  if (expect.findings !== undefined) {
    for (const f of findings) {
      if ((f.status === "breached" || f.status === "departed") && !(f.id in expect.findings)) {
        mismatches.push({ path: `/findings/${f.id}`, expected: undefined, actual: f.status })
      }
    }
  }
  if (matter !== undefined) compareCase(example, matter, subject, compare)
  const amounts = expect.amounts === undefined ? {} : (subject.amounts?.(given.facts, on) ?? {})
  for (const [name, wanted] of Object.entries(expect.amounts ?? {})) compare(`/amounts/${name}`, wanted, amounts[name])
  return mismatches
}

const compareCase = (
  { expect, on }: Example,
  matter: Case.Case,
  context: Case.Context,
  compare: (path: string, expected: unknown, actual: unknown) => void,
): void => {
  const day = on as LocalDate
  for (const [i, { event: tried, by, lawfulFrom }] of (expect.refusals ?? []).entries()) {
    const result = Case.record(matter, tried, context)
    const refusal = Result.isFailure(result) && result.failure._tag === "Refused" ? result.failure : undefined
    compare(`/refusals/${i}/by`, [...by].sort(), refusal === undefined ? undefined : [...new Set(refusal.blockers.map((b) => b.relation ?? b.code))].sort())
    if (lawfulFrom !== undefined) compare(`/refusals/${i}/lawfulFrom`, lawfulFrom, refusal?.lawfulFrom)
  }
  const permitted = Case.permitted(matter, day, context).map((p) => p.activity)
  for (const activity of expect.permitted ?? []) compare(`/permitted/${activity}`, true, permitted.includes(activity))
  const blocked = Case.blocked(matter, day, context)
  for (const [activity, wanted] of Object.entries(expect.dates ?? {})) {
    compare(`/dates/${activity}`, wanted, permitted.includes(activity) ? day : blocked.find((b) => b.activity === activity)?.lawfulFrom)
  }
  const duties = Case.duties(matter, day, context)
  for (const [id, wanted] of Object.entries(expect.duties ?? {})) {
    const found = duties.filter((d) => d.id === id)
    const duty = found.find((d) => d.status === wanted.status) ?? found[0]
    for (const [key, value] of Object.entries(wanted)) compare(`/duties/${id}/${key}`, value, duty?.[key as keyof typeof duty])
  }
}
