/**
 * A case is a procedure with its log of dated events. Its marking is a fold of the log, ordered by the day on which each
 * event happened and then by the log, so that it never depends on when it is replayed. `record` takes a lawful event or
 * names every relation that forbids it; `observe` takes what happened and finds what it violated; `correct` appends a
 * correction. What may be done, what may not and why, and what must be done by when are questions about a day.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as z from "zod"
import type { Citation } from "./Citation.ts"
import * as Duty from "./Duty.ts"
import * as Finding from "./Finding.ts"
import * as epoch from "./internal/epochDay.ts"
import * as graph from "./internal/graph.ts"
import * as lawful from "./internal/lawful.ts"
import { fromInstant, isLocalDate, type LocalDate } from "./LocalDate.ts"
import { type Procedure, titleOf } from "./Procedure.ts"
import type { Text } from "./Text.ts"
import * as TimeLimit from "./TimeLimit.ts"

/**
 * Something that was done: what, on which day, by which role. `recordedAt` is when it was entered (a date, or an instant
 * with an offset); `reasons` holds, by relation id, why a presumptive rule was departed from.
 *
 * @category models
 * @since 0.1.0
 */
export interface Event {
  readonly activity: string
  readonly on: LocalDate
  readonly by: string
  readonly recordedAt?: string | undefined
  readonly data?: unknown
  readonly reasons?: Readonly<Record<string, string>> | undefined
}

/**
 * Puts right an earlier entry of the log: with a replacement, or by striking it out. The entry itself stays in the log.
 *
 * @category models
 * @since 0.1.0
 */
export interface Correction {
  /** The place in the log of the entry that is corrected, from 0. */
  readonly corrects: number
  readonly reason: string
  readonly recordedAt?: string | undefined
  readonly replacement?: Event | undefined
}

/**
 * A line of the log.
 *
 * @category models
 * @since 0.1.0
 */
export type Entry = Event | Correction

/**
 * A procedure as one matter follows it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Case {
  readonly id: string
  readonly procedure: Procedure
  readonly entries: ReadonlyArray<Entry>
}

/**
 * The calendar and the rulebook by which questions of time are answered.
 *
 * @category models
 * @since 0.1.0
 */
export type Context = lawful.Context

/**
 * Why an activity may not be executed on a day: the relation, its provision, and the day from which it is lawful where
 * time is the only reason.
 *
 * @category models
 * @since 0.1.0
 */
export type Blocker = lawful.Blocker

/**
 * An activity that may not be executed, with every reason.
 *
 * @category models
 * @since 0.1.0
 */
export interface Blocked {
  readonly activity: string
  readonly title: Text
  readonly roles: ReadonlyArray<string>
  readonly blockers: ReadonlyArray<Blocker>
  /** Where time is the only reason: the first day on which it is lawful. */
  readonly lawfulFrom?: LocalDate
}

/**
 * An activity that may be executed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Permitted {
  readonly activity: string
  readonly title: Text
  readonly roles: ReadonlyArray<string>
  /** Whether a duty is waiting for it. */
  readonly pending: boolean
}

/**
 * The marking of one activity.
 *
 * @category models
 * @since 0.1.0
 */
export interface Mark {
  readonly activity: string
  readonly executedOn?: LocalDate
  readonly pending: boolean
  readonly included: boolean
}

/**
 * Says that an event is not well-formed: an unknown activity, a date that does not exist, data of another form.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidEvent } from "@zhengce/core/Case"
 *
 * const error = new InvalidEvent({ path: "/on", value: "2022-13-01", expected: { zh: "日期", en: "a date" } })
 * assert.equal(error.message, "/on: expected a date")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidEvent extends Data.TaggedError("InvalidEvent")<{
  readonly path: string
  readonly value: unknown
  readonly expected: Text
}> {
  override get message(): string {
    return `${this.path}: expected ${this.expected.en}`
  }
}

/**
 * Says that the law forbids an event on its day, and why: every relation, each with its provision.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { Refused } from "@zhengce/core/Case"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 *
 * const error = new Refused({ activity: "meet", on: "2022-10-01" as LocalDate, blockers: [] })
 * assert.equal(error.message, "meet on 2022-10-01 is refused: ")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class Refused extends Data.TaggedError("Refused")<{
  readonly activity: string
  readonly on: LocalDate
  readonly blockers: ReadonlyArray<Blocker>
  /** Where time is the only reason: the first day on which the event is lawful. */
  readonly lawfulFrom?: LocalDate
}> {
  override get message(): string {
    return `${this.activity} on ${this.on} is refused: ${this.blockers.map((b) => b.text.en).join("; ")}`
  }
}

/**
 * Says that stored data is not a case of this procedure: where, and what was expected.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidCase } from "@zhengce/core/Case"
 *
 * const error = new InvalidCase({ path: "/procedure", value: "x", expected: { zh: "程序", en: "a procedure" } })
 * assert.equal(error.message, "/procedure: expected a procedure")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidCase extends Data.TaggedError("InvalidCase")<{
  readonly path: string
  readonly value: unknown
  readonly expected: Text
}> {
  override get message(): string {
    return `${this.path}: expected ${this.expected.en}`
  }
}

const isMoment = (value: string): boolean => isLocalDate(value) || Result.isSuccess(fromInstant(value))

const text = z.string().min(1)
const date = z.string().refine(isLocalDate, { message: "YYYY-MM-DD" })
const moment = z.string().refine(isMoment, { message: "YYYY-MM-DD, or an instant with an offset" })

const eventShape = z.strictObject({
  activity: text,
  on: date,
  by: text,
  recordedAt: moment.optional(),
  data: z.unknown().optional(),
  reasons: z.record(z.string(), text).optional(),
})

const correctionShape = z.strictObject({
  corrects: z.int().nonnegative(),
  reason: text,
  recordedAt: moment.optional(),
  replacement: eventShape.optional(),
})

/**
 * The form in which a case is stored and exchanged.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
 *
 * const stored = { id: "1", procedure: { id: "zz246", version: "1" }, entries: [] }
 * assert.equal(Case.schema.safeParse(stored).success, true)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = z.strictObject({
  id: text,
  procedure: z.strictObject({ id: text, version: text }),
  entries: z.array(z.union([eventShape, correctionShape])),
})

/**
 * The stored form of a case.
 *
 * @category models
 * @since 0.1.0
 */
export type Stored = z.infer<typeof schema>

/**
 * Opens a case with an empty log.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 * assert.deepEqual(Case.open(procedure, "2022-001").entries, [])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const open = (procedure: Procedure, id: string): Case => ({ id, procedure, entries: [] })

const isCorrection = (entry: Entry): entry is Correction => "corrects" in entry

/** An event with its place in the log. */
interface Placed {
  readonly event: Event
  readonly entry: number
}

/** The events as corrections leave them, in the order in which they happened; events of one day keep the log's order. */
const effective = (entries: ReadonlyArray<Entry>): ReadonlyArray<Placed> => {
  const events = new Map<number, Event>()
  for (const [entry, value] of entries.entries()) {
    if (!isCorrection(value)) events.set(entry, value)
    else if (value.replacement === undefined) events.delete(value.corrects)
    else events.set(value.corrects, value.replacement)
  }
  const placed = Array.from(events, ([entry, event]) => ({ entry, event })).sort((a, b) => a.entry - b.entry)
  return placed.sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0))
}

const stepOf = (self: Case, placed: Placed, order: number): graph.Step => ({
  activity: self.procedure["~graph"].indexOf.get(placed.event.activity) as number,
  day: epoch.parse(placed.event.on),
  entry: placed.entry,
  order,
  data: placed.event.data,
})

const markings = new WeakMap<Case, graph.State>()

/** The marking after the events up to a day; after all of them, it is kept with the case. */
const marked = (self: Case, through?: LocalDate): graph.State => {
  const known = markings.get(self)
  const events = effective(self.entries)
  const last = events.at(-1)?.event.on
  const whole = through === undefined || last === undefined || last <= through
  if (whole && known !== undefined) return known
  const state = graph.initial(self.procedure["~graph"])
  for (const [order, placed] of events.entries()) {
    if (!whole && placed.event.on > (through as LocalDate)) break
    graph.execute(self.procedure["~graph"], state, stepOf(self, placed, order))
  }
  if (whole) markings.set(self, state)
  return state
}

const invalid = (path: string, value: unknown, zh: string, en: string) =>
  Result.fail(new InvalidEvent({ path, value, expected: { zh, en } }))

const issueOf = (error: z.ZodError): { path: string; message: string; value: unknown } => {
  const issue = error.issues[0] as z.core.$ZodIssue
  return { path: issue.path.map((p) => `/${String(p)}`).join(""), message: issue.message, value: issue.input }
}

const checkEvent = (procedure: Procedure, input: unknown, at = ""): Result.Result<Event, InvalidEvent> => {
  const read = eventShape.safeParse(input)
  if (!read.success) {
    const { path, message, value } = issueOf(read.error)
    return invalid(`${at}${path}`, value, `符合事件格式（${message}）`, `the form of an event (${message})`)
  }
  const event = read.data as Event
  const activity = procedure.activities.find((a) => a.id === event.activity)
  if (activity === undefined) return invalid(`${at}/activity`, event.activity, "程序中的活动", "an activity of the procedure")
  if (!(event.by in procedure.roles)) return invalid(`${at}/by`, event.by, "程序中的角色", "a role of the procedure")
  for (const id of Object.keys(event.reasons ?? {})) {
    if (!procedure.relations.some((r) => r.id === id)) return invalid(`${at}/reasons/${id}`, id, "程序中的关系", "a relation of the procedure")
  }
  if (activity.data === undefined) {
    return event.data === undefined ? Result.succeed(event) : invalid(`${at}/data`, event.data, "该活动不带数据", "no data with this activity")
  }
  const data = activity.data.safeParse(event.data)
  if (data.success) return Result.succeed(event)
  const { path, message, value } = issueOf(data.error)
  return invalid(`${at}/data${path}`, value, `符合该活动的数据格式（${message}）`, `the data form of the activity (${message})`)
}

/** What a relation says of the events of a log: the reasons come with the event itself, or with its source. */
const reasonIn = (entries: ReadonlyMap<number, Event>, own: Event): lawful.ReasonOf => (relation, source) =>
  relation.reason?.on === "source" ? entries.get(source)?.reasons?.[relation.id] : own.reasons?.[relation.id]

interface Judged {
  readonly placed: Placed
  readonly checks: ReadonlyArray<lawful.Check>
  readonly unavailable: ReadonlyArray<Blocker>
}

/** Folds the log and asks, before each event, what forbade it. */
const judge = (self: Case, context: Context): ReadonlyArray<Judged> => {
  const { procedure } = self
  const g = procedure["~graph"]
  const events = effective(self.entries)
  const byEntry = new Map(events.map((p) => [p.entry, p.event]))
  const state = graph.initial(g)
  return events.map((placed, order) => {
    const step = stepOf(self, placed, order)
    const inForce = placed.event.on >= procedure.inForce.from
    const judged = {
      placed,
      checks: inForce ? lawful.check(g, state, step.activity, step.day, context, reasonIn(byEntry, placed.event)) : [],
      unavailable: inForce ? lawful.unavailable(g, state, step.activity, step.day, placed.event.by, procedure.roles) : [],
    }
    graph.execute(g, state, step)
    return judged
  })
}

const blockersOf = ({ unavailable, checks }: Pick<Judged, "unavailable" | "checks">): ReadonlyArray<Blocker> => [
  ...unavailable,
  ...checks.flatMap((c) => (c.outcome === "forbidden" && c.blocker !== undefined ? [c.blocker] : [])),
]

const lawfulFromOf = (blockers: ReadonlyArray<Blocker>): { lawfulFrom?: LocalDate } => {
  const days = blockers.map((b) => b.lawfulFrom)
  return days.length === 0 || days.some((d) => d === undefined) ? {} : { lawfulFrom: (days as Array<LocalDate>).sort().at(-1) as LocalDate }
}

const append = (self: Case, entry: Entry): Case => ({ ...self, entries: [...self.entries, entry] })

const momentDate = (value: string): string => (isLocalDate(value) ? value : Result.getOrElse(fromInstant(value), () => value as LocalDate))

/** The log only grows: an entry cannot be recorded before the one in front of it. */
const checkOrder = (self: Case, recordedAt: string | undefined): Result.Result<void, InvalidEvent> => {
  const last = self.entries.findLast((e) => e.recordedAt !== undefined)?.recordedAt
  return recordedAt !== undefined && last !== undefined && momentDate(recordedAt) < momentDate(last)
    ? invalid("/recordedAt", recordedAt, `不早于上一条记录（${last}）`, `a time that is not before the last entry's (${last})`)
    : Result.succeed(undefined)
}

/**
 * Records a lawful event and gives the new case, or refuses it with every relation that forbids it. A late entry (an
 * earlier day than events already recorded) is judged in its place, and refused too where it would make a recorded event
 * unlawful. An event before the procedure was in force is recorded as a fact, because these rules do not judge it.
 *
 * Failures: `InvalidEvent` for what is not well-formed, `Refused` for what is not lawful.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
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
 * const review = Parameter.make({
 *   id: "review",
 *   title: { zh: "审查期间", en: "review period" },
 *   values: [{ value: TimeLimit.atLeast(7, "workingDay"), cites: rules.at("1") }],
 * })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     receive: { by: "office", title: { zh: "收件", en: "receipt" } },
 *     opine: { by: "office", title: { zh: "出具意见", en: "opinion" } },
 *   },
 *   relations: ({ condition }) => [
 *     condition("receive", "opine", { delay: review, closing: "sameDay", cites: rules.at("1") }),
 *   ],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [review] }) }
 * const received = Result.getOrThrow(
 *   Case.record(Case.open(procedure, "1"), { activity: "receive", on: "2022-09-26", by: "office" }, context),
 * )
 * const early = Case.record(received, { activity: "opine", on: "2022-10-09", by: "office" }, context)
 * assert.ok(Result.isFailure(early) && early.failure._tag === "Refused")
 * assert.equal(early.failure.lawfulFrom, "2022-10-10")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const record = (self: Case, input: unknown, context: Context): Result.Result<Case, InvalidEvent | Refused> => {
  const read = checkEvent(self.procedure, input)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const event = read.success
  const ordered = checkOrder(self, event.recordedAt)
  if (Result.isFailure(ordered)) return Result.fail(ordered.failure)

  const next = append(self, event)
  const entry = self.entries.length
  const blockers = [...blockersOf(judgeLast(next, context)), ...laterBlockers(self, next, entry, context)]
  if (blockers.length > 0) {
    return Result.fail(new Refused({ activity: event.activity, on: event.on, blockers, ...lawfulFromOf(blockers) }))
  }
  return Result.succeed(next)
}

/** Judges the newest entry of the log in its place. */
const judgeLast = (self: Case, context: Context): Judged => {
  const { procedure } = self
  const g = procedure["~graph"]
  const entry = self.entries.length - 1
  const event = self.entries[entry] as Event
  if (event.on < procedure.inForce.from) return { placed: { event, entry }, checks: [], unavailable: [] }
  const events = effective(self.entries)
  const before = { ...self, entries: self.entries.slice(0, -1) }
  const state = marked(before, event.on)
  const byEntry = new Map(events.map((p) => [p.entry, p.event]))
  const [activity, day] = [g.indexOf.get(event.activity) as number, epoch.parse(event.on)]
  return {
    placed: { event, entry },
    checks: lawful.check(g, state, activity, day, context, reasonIn(byEntry, event)),
    unavailable: lawful.unavailable(g, state, activity, day, event.by, procedure.roles),
  }
}

/** The recorded events that a late entry would make unlawful. */
const laterBlockers = (self: Case, next: Case, entry: number, context: Context): ReadonlyArray<Blocker> => {
  const on = (next.entries[entry] as Event).on
  if (!effective(self.entries).some((p) => p.event.on > on)) return []
  const keys = (judged: ReadonlyArray<Judged>) =>
    new Set(judged.flatMap((j) => blockersOf(j).map((b) => `${j.placed.entry} ${b.code} ${b.relation}`)))
  const already = keys(judge(self, context))
  return judge(next, context).flatMap((j) =>
    j.placed.entry === entry
      ? []
      : blockersOf(j)
          .filter((b) => !already.has(`${j.placed.entry} ${b.code} ${b.relation}`))
          .map((b): Blocker => {
            const { lawfulFrom: _, ...rest } = b
            const later = titleOf(self.procedure.activities, j.placed.event.activity)
            return {
              ...rest,
              code: "laterEvent",
              entry: j.placed.entry,
              text: {
                zh: `已记录的${later.zh}（${j.placed.event.on}）将因此违反：${b.text.zh}`,
                en: `the recorded ${later.en} (${j.placed.event.on}) would then be unlawful: ${b.text.en}`,
              },
            }
          }),
  )
}

/**
 * Takes a past event as it was, lawful or not, and gives the new case with a finding for each relation that the event
 * violated or departed from. Only an event that is not well-formed is refused.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
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
 *     meet: { by: "office", title: { zh: "会议", en: "meeting" } },
 *   },
 *   relations: ({ condition }) => [condition("review", "meet", { cites: rules.at("1") })],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * const seen = Result.getOrThrow(
 *   Case.observe(Case.open(procedure, "1"), { activity: "meet", on: "2022-10-10", by: "office" }, context),
 * )
 * assert.deepEqual(seen.findings.map((f) => [f.status, f.cites[0]?.text.en]), [["breached", "Art. 1"]])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const observe = (
  self: Case,
  input: unknown,
  context: Context,
): Result.Result<{ readonly case: Case; readonly findings: ReadonlyArray<Finding.Finding> }, InvalidEvent> => {
  const read = checkEvent(self.procedure, input)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const ordered = checkOrder(self, read.success.recordedAt)
  if (Result.isFailure(ordered)) return Result.fail(ordered.failure)
  const next = append(self, read.success)
  const findings = eventFindings(self.procedure, judgeLast(next, context)).filter(Finding.needsAttention)
  return Result.succeed({ case: next, findings })
}

/**
 * Appends a correction: the entry at `corrects` is replaced, or struck out where there is no replacement. Corrections are
 * statements of fact and are never refused for what they show; ask `findings` afterwards.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
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
 * const wrong = { ...Case.open(procedure, "1"), entries: [{ activity: "meet", on: "2022-10-10" as LocalDate, by: "office" }] }
 * const right = Result.getOrThrow(Case.correct(wrong, { corrects: 0, reason: "entered for another matter" }))
 * assert.deepEqual([right.entries.length, Case.marking(right)[0]?.executedOn], [2, undefined])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (self: Case, input: unknown): Result.Result<Case, InvalidEvent> => {
  const read = correctionShape.safeParse(input)
  if (!read.success) {
    const { path, message, value } = issueOf(read.error)
    return invalid(path, value, `符合更正格式（${message}）`, `the form of a correction (${message})`)
  }
  const correction = read.data as Correction
  const corrected = self.entries[correction.corrects]
  if (corrected === undefined || isCorrection(corrected)) {
    return invalid("/corrects", correction.corrects, "日志中一条事件的序号", "the place of an event in the log")
  }
  if (correction.replacement !== undefined) {
    const event = checkEvent(self.procedure, correction.replacement, "/replacement")
    if (Result.isFailure(event)) return Result.fail(event.failure)
  }
  const ordered = checkOrder(self, correction.recordedAt)
  return Result.isFailure(ordered) ? Result.fail(ordered.failure) : Result.succeed(append(self, correction))
}

/**
 * Gives the marking of every activity: when it was last executed, whether it is pending, whether it is included.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 *   activities: { meet: { by: "office", pending: true, title: { zh: "会议", en: "meeting" } } },
 *   relations: () => [],
 * })
 * assert.deepEqual(Case.marking(Case.open(procedure, "1")), [{ activity: "meet", pending: true, included: true }])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const marking = (self: Case, on?: LocalDate): ReadonlyArray<Mark> => {
  const state = marked(self, on)
  return self.procedure.activities.map(({ id }, i) => {
    const day = state.executed[i] as number
    return {
      activity: id,
      ...(day === graph.never ? {} : { executedOn: lawful.iso(day) }),
      pending: graph.isPending(state, i),
      included: state.included[i] === 1,
    }
  })
}

/**
 * Tells whether nothing that must be done is left undone: no included activity and no group is pending.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 *   activities: { archive: { by: "office", pending: true, title: { zh: "归档", en: "archive" } } },
 *   relations: () => [],
 * })
 * assert.equal(Case.isAccepting(Case.open(procedure, "1")), false)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isAccepting = (self: Case, on?: LocalDate): boolean => {
  const state = marked(self, on)
  const g = self.procedure["~graph"]
  for (let node = 0; node < g.nodes; node++) {
    if (graph.isPending(state, node) && graph.isIncluded(g, state, node)) return false
  }
  return true
}

const assess = (self: Case, on: LocalDate, context: Context, by?: string): ReadonlyArray<Blocked> => {
  const { procedure } = self
  const g = procedure["~graph"]
  const state = marked(self, on)
  const day = epoch.parse(on)
  return procedure.activities.map(({ id, title, by: roles }, i) => {
    const blockers = blockersOf({
      unavailable: lawful.unavailable(g, state, i, day, by, procedure.roles),
      checks: lawful.check(g, state, i, day, context, () => undefined),
    })
    return { activity: id, title, roles, blockers, ...lawfulFromOf(blockers) }
  })
}

/**
 * Lists what may be done on a day, by anyone or by one role. Before the procedure is in force it permits nothing, because
 * it says nothing.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 *     meet: { by: "office", title: { zh: "会议", en: "meeting" } },
 *   },
 *   relations: ({ condition }) => [condition("review", "meet", { cites: rules.at("1") })],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * const now = Case.permitted(Case.open(procedure, "1"), "2022-10-10" as LocalDate, context)
 * assert.deepEqual(now.map((p) => p.activity), ["review"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const permitted = (self: Case, on: LocalDate, context: Context, by?: string): ReadonlyArray<Permitted> => {
  const state = marked(self, on)
  return assess(self, on, context, by).flatMap(({ activity, title, roles, blockers }, i) =>
    blockers.length > 0 ? [] : [{ activity, title, roles, pending: isAwaited(self.procedure["~graph"], state, i) }],
  )
}

const isAwaited = (g: graph.Graph, state: graph.State, activity: number): boolean =>
  graph.isPending(state, activity) || (g.groupsOf[activity] as ReadonlyArray<number>).some((n) => graph.isPending(state, n))

/**
 * Lists what may not be done on a day, with every reason, its provision, and the day from which it is lawful where only
 * time stands in the way.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 *     meet: { by: "office", title: { zh: "会议", en: "meeting" } },
 *   },
 *   relations: ({ condition }) => [condition("review", "meet", { cites: rules.at("1") })],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * const [blocked] = Case.blocked(Case.open(procedure, "1"), "2022-10-10" as LocalDate, context)
 * assert.deepEqual(blocked?.blockers.map((b) => [b.code, b.text.en]), [["condition", "review must come first"]])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const blocked = (self: Case, on: LocalDate, context: Context, by?: string): ReadonlyArray<Blocked> =>
  assess(self, on, context, by).filter((b) => b.blockers.length > 0)

/**
 * How soon a duty counts as due soon, in calendar days before its nominal last day.
 *
 * @category models
 * @since 0.1.0
 */
export interface DutyOptions {
  readonly soon?: number
}

const statusOn = (period: TimeLimit.Period, on: LocalDate, soon: number): Duty.Status => {
  const judged = TimeLimit.judge(period, on)
  if (judged === "late") return "overdue"
  if (judged === "relyingOnRoll") return "relyingOnRoll"
  return epoch.parse(period.nominalLastDay) - epoch.parse(on) <= soon ? "dueSoon" : "open"
}

const clockOf = (
  g: graph.Graph,
  state: graph.State,
  obligation: graph.Obligation,
  on: LocalDate,
  context: Context,
  soon: number,
): Partial<Duty.Duty> & { readonly status: Duty.Status } => {
  const { relation } = obligation.edge
  const since = lawful.iso(obligation.since)
  const doneOn = obligation.doneOn === undefined ? undefined : lawful.iso(obligation.doneOn)
  const resolved = relation.deadline === undefined ? undefined : lawful.limitOn(relation.deadline, since, context)
  if (resolved === undefined) return { status: doneOn === undefined ? "open" : "done" }
  const cites: ReadonlyArray<Citation> = resolved.override === undefined ? relation.cites : [...relation.cites, resolved.override.cites]
  const suspensions = lawful.suspensionsOf(g, state, relation.suspendedBy, obligation.order)
  const period = TimeLimit.resolve(resolved.value, since, { calendar: context.calendar, suspensions })
  if (Result.isSuccess(period)) {
    const { nominalLastDay: due, lastDay, certainty } = period.success
    const dates = { due, lastDay, certainty, cites }
    if (doneOn === undefined) return { ...dates, status: statusOn(period.success, on, soon) }
    const judged = TimeLimit.judge(period.success, doneOn)
    return { ...dates, status: judged === "late" ? "doneLate" : "done", reliedOnRoll: judged === "relyingOnRoll" }
  }
  const { failure } = period
  if (failure._tag === "OpenSuspension") {
    const { elapsed, remaining } = failure
    return { cites, elapsed, remaining, status: doneOn === undefined ? "suspended" : "done" }
  }
  if (failure._tag !== "CalendarUnknown") throw failure // dates come from the log and limits are validated
  // the nominal last day needs no calendar, only the roll does
  const nominal = TimeLimit.resolve({ ...resolved.value, roll: "none" }, since, { calendar: context.calendar, suspensions })
  const due = Result.isSuccess(nominal) ? nominal.success.nominalLastDay : undefined
  const inTime = due !== undefined && (doneOn ?? on) <= due
  return {
    cites,
    unknownYear: failure.year,
    ...(due === undefined ? {} : { due }),
    status: !inTime ? "unknown" : doneOn === undefined ? "open" : "done",
  }
}

/**
 * Lists the duties that events up to a day have given rise to, by due day: open ones and, for the record, those that
 * were met. A duty whose activity has been excluded since is no longer due and is left out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
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
 * const archiving = Parameter.make({
 *   id: "archiving",
 *   title: { zh: "归档期限", en: "time to archive" },
 *   values: [{ value: TimeLimit.within(30, "day"), cites: rules.at("1") }],
 * })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     decide: { by: "office", title: { zh: "决定", en: "decision" } },
 *     archive: { by: "office", title: { zh: "归档", en: "archive" } },
 *   },
 *   relations: ({ response }) => [response("decide", "archive", { deadline: archiving, cites: rules.at("1") })],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [archiving] }) }
 * const decided = Result.getOrThrow(
 *   Case.record(Case.open(procedure, "1"), { activity: "decide", on: "2022-12-01", by: "office" }, context),
 * )
 * const [duty] = Case.duties(decided, "2023-01-02" as LocalDate, context)
 * assert.deepEqual([duty?.due, duty?.lastDay, duty?.status], ["2022-12-31", "2023-01-03", "relyingOnRoll"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const duties = (self: Case, on: LocalDate, context: Context, { soon = 3 }: DutyOptions = {}): ReadonlyArray<Duty.Duty> => {
  const { procedure } = self
  const g = procedure["~graph"]
  const state = marked(self, on)
  const dutyAt = (node: number) => {
    const endpoint = lawful.endpointOf(g, node)
    const members = typeof endpoint === "string" ? [endpoint] : endpoint.members
    const roles = procedure.activities.filter((a) => members.includes(a.id)).flatMap((a) => a.by)
    return { activities: members, roles: [...new Set(roles)], title: titleOf(procedure.activities, endpoint) }
  }
  const triggered = state.obligations.flatMap((o): ReadonlyArray<Duty.Duty> => {
    if (o.doneOn === undefined && !graph.isIncluded(g, state, o.edge.target)) return []
    const { relation, target } = o.edge
    return [
      {
        id: relation.id,
        ...dutyAt(target),
        since: lawful.iso(o.since),
        entry: o.by,
        cites: relation.cites,
        ...(o.doneOn === undefined ? {} : { doneOn: lawful.iso(o.doneOn) }),
        ...clockOf(g, state, o, on, context, soon),
      },
    ]
  })
  const fromStart = procedure.activities.flatMap(({ id, cites }, i): ReadonlyArray<Duty.Duty> =>
    state.initial[i] === 1 && state.included[i] === 1 ? [{ id, ...dutyAt(i), status: "open", cites }] : [],
  )
  return [...triggered, ...fromStart].sort(Duty.compare)
}

const eventFindings = (procedure: Procedure, { placed, checks, unavailable }: Judged): ReadonlyArray<Finding.Finding> => {
  const { event, entry } = placed
  const title = titleOf(procedure.activities, event.activity)
  if (event.on < procedure.inForce.from) {
    return [
      Finding.make({
        id: `${procedure.id}:${entry}`,
        status: "notInForce",
        force: "mandatory",
        title,
        cites: [],
        code: "notInForce",
        template: { zh: "当日本程序尚未施行（自{from}起施行），依当时的规定", en: "these rules were not yet in force (from {from}); the earlier ones apply" },
        slots: { from: procedure.inForce.from },
        on: event.on,
      }),
    ]
  }
  const ofBlocker = (blocker: Blocker, status: Finding.Status): Finding.Finding =>
    Finding.make({
      id: blocker.relation ?? `${event.activity}:${blocker.code}`,
      status,
      force: blocker.force,
      title,
      cites: blocker.cites,
      code: blocker.code,
      template: blocker.text,
      slots: blocker.slots,
      on: event.on,
      actual: event.on,
      ...(blocker.lawfulFrom === undefined ? {} : { bound: blocker.lawfulFrom }),
      grounds: blocker.readings.map((r) => ({ name: `reading:${r.option}=${r.value}`, value: r.lastDay })),
    })
  return [
    ...unavailable.map((b) => ofBlocker(b, b.code === "notInForce" ? "notInForce" : "breached")),
    ...checks.flatMap((c) => checkFindings(c, ofBlocker, title, event.on)),
  ]
}

const checkFindings = (
  { relation, outcome, blocker, reason, period, parameter, source }: lawful.Check,
  ofBlocker: (blocker: Blocker, status: Finding.Status) => Finding.Finding,
  title: Text,
  on: LocalDate,
): ReadonlyArray<Finding.Finding> => {
  if (outcome === "satisfied") {
    if (period === undefined || parameter === undefined) return []
    return [
      Finding.make({
        id: relation.id,
        status: "satisfied",
        force: relation.force,
        title,
        cites: relation.cites,
        code: "timely",
        template: { zh: "符合{limit}的要求", en: "meets the {limit}" },
        slots: { limit: parameter.title },
        on,
        actual: on,
        bound: period.lastDay,
        grounds: [
          { name: parameter.parameter, title: parameter.title, value: parameter.value, cites: parameter.cites, ...(parameter.override === undefined ? {} : { base: parameter.base }) },
          ...(source === undefined ? [] : [{ name: "source", value: source }]),
        ],
      }),
    ]
  }
  if (blocker === undefined) return []
  // whether the calendar forbids cannot be told while it is unknown
  if (blocker.code === "calendarUnknown") return [ofBlocker(blocker, "undetermined")]
  if (relation.force !== "presumptive" || (blocker.code !== "tooEarly" && relation.delay !== undefined)) return [ofBlocker(blocker, "breached")]
  const departed = ofBlocker(blocker, "departed")
  if (reason !== undefined) return [{ ...departed, reason }]
  const demandedBy = relation.reason?.demandedBy
  if (demandedBy === undefined) return [departed]
  return [
    departed,
    Finding.make({
      id: `${relation.id}:reason`,
      status: "breached",
      force: "mandatory",
      title,
      cites: [demandedBy],
      code: "reasonMissing",
      template: { zh: "偏离一般要求而未按规定说明理由", en: "the general rule was departed from without the explanation that is demanded" },
      slots: {},
      on,
    }),
  ]
}

const dutyFindings = (duty: Duty.Duty): ReadonlyArray<Finding.Finding> => {
  if (duty.lastDay === undefined) return []
  const late = duty.status === "overdue" || duty.status === "doneLate"
  if (!late && duty.status !== "done") return []
  return [
    Finding.make({
      id: duty.id,
      status: late ? "breached" : "satisfied",
      force: "mandatory",
      title: duty.title,
      cites: duty.cites,
      code: duty.status,
      template: late ? { zh: "应于{lastDay}前完成", en: "was due by {lastDay}" } : { zh: "在期限{lastDay}内完成", en: "done within its time, by {lastDay}" },
      slots: { lastDay: duty.lastDay },
      bound: duty.lastDay,
      ...(duty.doneOn === undefined ? {} : { actual: duty.doneOn, on: duty.doneOn }),
    }),
  ]
}

/**
 * Audits a case as it stands on a day: a finding for each relation that an event violated or departed from, for each
 * clock that was kept, and for each deadline that was met or missed, in the order of the events.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 *   activities: { meet: { by: "office", title: { zh: "会议", en: "meeting" } } },
 *   relations: () => [],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * const early = { ...Case.open(procedure, "1"), entries: [{ activity: "meet", on: "2022-09-18" as LocalDate, by: "office" }] }
 * assert.deepEqual(Case.findings(early, "2022-10-10" as LocalDate, context).map((f) => f.status), ["notInForce"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const findings = (self: Case, on: LocalDate, context: Context): ReadonlyArray<Finding.Finding> => [
  ...judge(self, context)
    .filter((j) => j.placed.event.on <= on)
    .flatMap((j) => eventFindings(self.procedure, j)),
  ...duties(self, on, context).flatMap(dutyFindings),
]

/**
 * Gives the case as it was known on a day: without the entries that were recorded later. An entry that does not say when
 * it was recorded counts as known on the day of its event.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 * const late = {
 *   ...Case.open(procedure, "1"),
 *   entries: [{ activity: "meet", on: "2022-10-10" as LocalDate, by: "office", recordedAt: "2022-10-20" }],
 * }
 * assert.deepEqual(Case.asKnownOn(late, "2022-10-15" as LocalDate).entries, [])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const asKnownOn = (self: Case, on: LocalDate): Case => {
  const place = new Map<number, number>()
  const entries: Array<Entry> = []
  for (const [i, entry] of self.entries.entries()) {
    const known = entry.recordedAt === undefined ? ("on" in entry ? entry.on : undefined) : momentDate(entry.recordedAt)
    if (known !== undefined && known > on) continue
    if (!isCorrection(entry)) {
      place.set(i, entries.length)
      entries.push(entry)
      continue
    }
    const corrects = place.get(entry.corrects)
    if (corrects !== undefined) entries.push({ ...entry, corrects })
  }
  return { ...self, entries }
}

/**
 * Gives the form in which a case is stored.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Case from "@zhengce/core/Case"
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
 * assert.deepEqual(Case.encode(Case.open(procedure, "1")).procedure, { id: "example", version: "1" })
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const encode = (self: Case): Stored => ({
  id: self.id,
  procedure: { id: self.procedure.id, version: self.procedure.version },
  entries: self.entries as Stored["entries"],
})

/**
 * Opens a stored case under a procedure: the same version, or an earlier one that it declares to open. Events are checked
 * for form, not for lawfulness, because the log says what happened. Nothing is lost or half-read: a damaged file gives
 * `InvalidCase` with the path.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
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
 *   version: "2",
 *   opens: ["1"],
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: { meet: { by: "office", title: { zh: "会议", en: "meeting" } } },
 *   relations: () => [],
 * })
 * const stored = { id: "1", procedure: { id: "example", version: "1" }, entries: [{ activity: "meet", on: "2022-02-30", by: "office" }] }
 * const read = Case.decode(procedure, stored)
 * assert.equal(Result.isFailure(read) && read.failure.path, "/entries/0/on")
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const decode = (procedure: Procedure, input: unknown): Result.Result<Case, InvalidCase> => {
  const refuse = (path: string, value: unknown, expected: Text) => Result.fail(new InvalidCase({ path, value, expected }))
  const envelope = schema.extend({ entries: z.array(z.unknown()) }).safeParse(input)
  if (!envelope.success) {
    const { path, message, value } = issueOf(envelope.error)
    return refuse(path === "" ? "/" : path, value, { zh: `符合案卷格式（${message}）`, en: `the form of a case (${message})` })
  }
  const { id, procedure: of, entries } = envelope.data
  if (of.id !== procedure.id) return refuse("/procedure/id", of.id, { zh: procedure.id, en: procedure.id })
  const versions = [procedure.version, ...procedure.opens]
  if (!versions.includes(of.version)) {
    return refuse("/procedure/version", of.version, { zh: `版本${versions.join("、")}`, en: `version ${versions.join(", ")}` })
  }
  let self = open(procedure, id)
  for (const [i, entry] of entries.entries()) {
    const corrects = typeof entry === "object" && entry !== null && "corrects" in entry
    const read = corrects ? correct(self, entry) : Result.map(checkEvent(procedure, entry), (event) => append(self, event))
    if (Result.isFailure(read)) {
      const { path, value, expected } = read.failure
      return refuse(`/entries/${i}${path}`, value, expected)
    }
    self = read.success
  }
  return Result.succeed(self)
}
