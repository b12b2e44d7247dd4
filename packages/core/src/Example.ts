/**
 * A worked example: a matter that an official can read, what is given and what the law answers. Tests, documentation and
 * the demo run the same files.
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Example from "@zhengce/core/Example"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
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
 *   activities: {
 *     review: { by: "office", title: { zh: "审查", en: "review" } },
 *     decide: { by: "office", title: { zh: "决定", en: "decision" } },
 *   },
 *   relations: ({ condition }) => [condition("review", "decide", { id: "reviewed-first", cites: rules.at("1") })],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * // as it would stand in a file
 * const file = {
 *   id: "decided-after-review",
 *   title: { zh: "先审查后决定", en: "Reviewed, then decided" },
 *   implements: [],
 *   on: "2022-10-10",
 *   given: { events: [{ activity: "review", on: "2022-10-10", by: "office" }] },
 *   expect: { permitted: ["decide"] },
 *   why: { zh: "审查在先", en: "the review came first" },
 * }
 * ```
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import * as z from "zod"
import * as Case from "./Case.ts"
import type { Status } from "./Duty.ts"
import type { Finding } from "./Finding.ts"
import { attempt } from "./internal/attempt.ts"
import { bilingual, date, expecting, text } from "./internal/forms.ts"
import { type Issue, invalid, read } from "./internal/issue.ts"
import { eventShape } from "./internal/log.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Procedure } from "./Procedure.ts"

const statuses = [
  "open",
  "dueSoon",
  "relyingOnRoll",
  "overdue",
  "suspended",
  "unknown",
  "done",
  "doneLate"
] as const satisfies ReadonlyArray<Status>

/**
 * The form of an example file (YAML 1.2 core; dates and decimals quoted).
 *
 * `given.events` are taken as they happened. `calendar`, `rulebook` and `procedure` are the ids of those that it must be run
 * with.
 * Under `expect`, which names at least one thing: `findings` by norm or relation id; `refusals` are events that must then
 * be refused, each by exactly the relations named (or the code, where no relation forbids), with the first lawful day
 * where time is the only reason; `dates` give, by activity, the first day on which it is lawful; `duties` by relation id;
 * `permitted` lists activities that may be executed on the day `on`; `amounts` by name, as decimals.
 *
 * @example
 * ```ts
 * assert.equal(Example.schema.safeParse(file).success, true)
 * // an example that expects nothing could not fail
 * assert.equal(Example.schema.safeParse({ ...file, expect: {} }).success, false)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = z.strictObject({
  id: text,
  title: bilingual,
  implements: z.array(text),
  on: date,
  calendar: z.string().optional(),
  rulebook: z.string().optional(),
  procedure: z.string().optional(),
  given: z.strictObject({ facts: z.unknown().optional(), events: z.array(eventShape).optional() }),
  expect: z
    .strictObject({
      findings: z
        .record(
          z.string(),
          z.strictObject({
            status: z.enum(["satisfied", "breached", "departed", "undetermined", "notApplicable", "notInForce"]),
            actual: z.unknown().optional(),
            bound: z.unknown().optional()
          })
        )
        .optional(),
      refusals: z
        .array(z.strictObject({ event: eventShape, by: z.array(text), lawfulFrom: date.optional() }))
        .optional(),
      dates: z.record(z.string(), date).optional(),
      duties: z
        .record(
          z.string(),
          z.strictObject({
            status: z.enum(statuses),
            due: date.optional(),
            lastDay: date.optional(),
            doneOn: date.optional()
          })
        )
        .optional(),
      permitted: z.array(text).optional(),
      amounts: z.record(z.string(), z.string()).optional()
    })
    .refine((expect) => Object.keys(expect).length > 0, expecting("至少一项预期", "at least one expectation")),
  why: bilingual
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
 * const read = Example.parse({ ...file, on: "2022-02-30" })
 * assert.ok(Result.isFailure(read) && read.failure instanceof Example.InvalidExample)
 * assert.equal(read.failure.message, "/on: expected a date (YYYY-MM-DD)")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidExample extends /*#__PURE__*/ invalid("InvalidExample")<Issue> {}

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
 * assert.equal(Result.getOrThrow(Example.parse(file)).id, "decided-after-review")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (input: unknown): Result.Result<Example, InvalidExample> =>
  attempt(() => read(schema, input, (issue) => new InvalidExample(issue)))

/**
 * Builds the case of an example's events, taken as they happened.
 *
 * @example
 * ```ts
 * const example = Result.getOrThrow(Example.parse(file))
 * assert.equal(Result.getOrThrow(Example.toCase(example, procedure)).entries.length, 1)
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const toCase = (example: Example, procedure: Procedure): Result.Result<Case.Case, Case.InvalidCase> =>
  Case.decode(procedure, {
    id: example.id,
    procedure: { id: example.procedure ?? procedure.id, version: procedure.version },
    entries: example.given.events ?? []
  })

/** Data as a file can hold it: keys in order, and the integers that JSON has no number for as text. */
const plain = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "bigint") return String(part)
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

const same = (expected: unknown, actual: unknown): boolean => plain(expected) === plain(actual)

/**
 * Runs an example and gives every expectation that is not met; none where the example holds. What the subject cannot
 * answer is a mismatch too, so that nothing passes unasked; and where findings are expected, so is each breach or
 * departure that is not.
 *
 * @example
 * ```ts
 * const run = (given: object) => Example.check(Result.getOrThrow(Example.parse({ ...file, given })), { ...context, procedure })
 * assert.deepEqual(run(file.given), [])
 * assert.deepEqual(run({ events: [] }), [{ path: "/permitted/decide", expected: true, actual: false }])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const check = (example: Example, subject: Subject): ReadonlyArray<Mismatch> => {
  const { expect, given } = example
  const on = example.on as LocalDate
  const mismatches: Array<Mismatch> = [...unanswerable(example, subject)]
  const compare: Compare = (path, expected, actual) => {
    if (!same(expected, actual)) mismatches.push({ path, expected, actual })
  }

  const { procedure } = subject
  const opened = procedure !== undefined && asksOfCase(example) ? toCase(example, procedure) : undefined
  if (opened !== undefined && Result.isFailure(opened)) {
    const { path, expected, value } = opened.failure
    return [...mismatches, { path: path.replace(/^\/entries/, "/given/events"), expected: expected.en, actual: value }]
  }
  const matter = opened?.success
  const findings = [
    ...(matter === undefined ? [] : Case.findings(matter, on, subject)),
    ...(given.facts === undefined ? [] : (subject.findings?.(given.facts, on) ?? []))
  ]
  if (expect.findings !== undefined) compareFindings(expect.findings, findings, compare)
  if (matter !== undefined) compareCase(example, matter, subject, compare)
  const amounts = expect.amounts && subject.amounts?.(given.facts, on)
  for (const [name, wanted] of Object.entries(expect.amounts ?? {}))
    compare(`/amounts/${name}`, wanted, amounts?.[name])
  return mismatches
}

type Compare = (path: string, expected: unknown, actual: unknown) => void

const asksOfCase = ({ given, expect }: Example): boolean =>
  [given.events, expect.refusals, expect.dates, expect.duties, expect.permitted].some((part) => part !== undefined)

/** What is given or expected and nobody would look at. */
const unanswerable = (example: Example, subject: Subject): ReadonlyArray<Mismatch> => {
  const { given, expect } = example
  const mismatches: Array<Mismatch> = []
  const need = (isMissing: boolean, path: string, expected: string, actual?: unknown): void => {
    if (isMissing) mismatches.push({ path, expected, actual })
  }
  for (const part of ["calendar", "rulebook"] as const) {
    const { [part]: wanted = subject[part].id } = example
    need(wanted !== subject[part].id, `/${part}`, wanted, subject[part].id)
  }
  need(asksOfCase(example) && subject.procedure === undefined, "/given/events", "a subject with a procedure")
  const reads = subject.findings ?? subject.amounts
  need(given.facts !== undefined && reads === undefined, "/given/facts", "a subject that reads facts")
  need(expect.amounts !== undefined && subject.amounts === undefined, "/amounts", "a subject that computes amounts")
  const found = given.events ?? (subject.findings && given.facts)
  need(
    expect.findings !== undefined && found === undefined,
    "/findings",
    "events, or facts that a subject has norms for"
  )
  return mismatches
}

/** Compares what is expected by id, field by field, with what was found under that id. */
const compareEach = (
  path: string,
  expected: Readonly<Record<string, object>> | undefined,
  found: ReadonlyArray<{ readonly id: string }>,
  compare: Compare
): void => {
  for (const [id, wanted] of Object.entries(expected ?? {})) {
    const fields = Object.entries(wanted)
    const fieldOf = (candidate: object | undefined, field: string): unknown =>
      (candidate as Readonly<Record<string, unknown>> | undefined)?.[field]
    const agreement = (candidate: object): number =>
      fields.filter(([field, value]) => same(value, fieldOf(candidate, field))).length
    // a relation can be asked about by several events: the example means the one that agrees with most of what it names
    const [closest] = found.filter((f) => f.id === id).sort((a, b) => agreement(b) - agreement(a))
    for (const [field, value] of fields) compare(`${path}/${id}/${field}`, value, fieldOf(closest, field))
  }
}

const compareFindings = (
  expected: NonNullable<Example["expect"]["findings"]>,
  findings: ReadonlyArray<Finding>,
  compare: Compare
): void => {
  compareEach("/findings", expected, findings, compare)
  // what needs attention and is not expected is a mismatch too: a clean example is clean
  for (const { id, status } of findings) {
    const wanted = Object.hasOwn(expected, id) ? expected[id]?.status : undefined
    if (status === "breached" || status === "departed") compare(`/findings/${id}`, wanted, status)
  }
}

const compareCase = (example: Example, matter: Case.Case, context: Case.Context, compare: Compare): void => {
  const { refusals = [], permitted = [], dates = {}, duties } = example.expect
  const on = example.on as LocalDate
  for (const [i, { event, by, lawfulFrom }] of refusals.entries()) {
    const result = Case.record(matter, event, context)
    const failure = Result.isFailure(result) ? result.failure : undefined
    if (failure?._tag === "InvalidEvent")
      compare(`/refusals/${i}/event${failure.path}`, failure.expected.en, failure.value)
    const refusal = failure?._tag === "Refused" ? failure : undefined
    const refused = refusal && [...new Set(refusal.blockers.map((b) => b.relation ?? b.code))].sort()
    compare(`/refusals/${i}/by`, [...by].sort(), refused)
    if (lawfulFrom !== undefined) compare(`/refusals/${i}/lawfulFrom`, lawfulFrom, refusal?.lawfulFrom)
  }
  const allowed = Case.permitted(matter, on, context).map((p) => p.activity)
  for (const activity of permitted) compare(`/permitted/${activity}`, true, allowed.includes(activity))
  const blocked = Case.blocked(matter, on, context)
  for (const [activity, wanted] of Object.entries(dates)) {
    const lawfulFrom = blocked.find((b) => b.activity === activity)?.lawfulFrom
    compare(`/dates/${activity}`, wanted, allowed.includes(activity) ? on : lawfulFrom)
  }
  compareEach("/duties", duties, Case.duties(matter, on, context), compare)
}
