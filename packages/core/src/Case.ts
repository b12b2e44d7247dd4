/**
 * A case is a procedure with its log of dated events. Its marking is a fold of the log, ordered by the day on which each
 * event happened and then by the log, so that it never depends on when it is replayed. `record` takes a lawful event or
 * names every relation that forbids it; `observe` takes what happened and finds what it violated; `correct` appends a
 * correction. What may be done, what may not and why, and what must be done by when are questions about a day.
 *
 * The examples share a procedure of an office that receives a file, reviews it for at least seven working days, decides,
 * and archives within thirty days:
 *
 * ```ts setup
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
 *   outline: { 1: [0], 2: [0], 3: [0] },
 * })
 * const reviewing = Parameter.make({
 *   id: "reviewing",
 *   title: { zh: "审查时间", en: "time of review" },
 *   values: [{ value: TimeLimit.atLeast(7, "workingDay"), cites: rules.at("1") }],
 * })
 * const archiving = Parameter.make({
 *   id: "archiving",
 *   title: { zh: "归档期限", en: "time to archive" },
 *   values: [{ value: TimeLimit.within(30, "day"), cites: rules.at("3") }],
 * })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "2",
 *   opens: ["1"],
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     receive: { by: "office", title: { zh: "收件", en: "receipt" } },
 *     review: { by: "office", title: { zh: "审查", en: "review" } },
 *     decide: { by: "office", title: { zh: "决定", en: "decision" } },
 *     archive: { by: "office", title: { zh: "归档", en: "archive" } },
 *   },
 *   relations: ({ condition, response }) => [
 *     condition("receive", "review", { id: "review-time", delay: reviewing, closing: "sameDay", cites: rules.at("1") }),
 *     condition("review", "decide", { id: "reviewed-first", cites: rules.at("2") }),
 *     response("decide", "archive", { id: "archive-in-time", deadline: archiving, cites: rules.at("3") }),
 *   ],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [reviewing, archiving] }) }
 * const empty = Case.open(procedure, "2022-001")
 * const happened = (activity: string, on: string) => ({ activity, on, by: "office" })
 * // a case of events as they happened, lawful or not
 * const after = (...events: ReadonlyArray<object>) =>
 *   Result.getOrThrow(Case.decode(procedure, { ...Case.encode(empty), entries: events }))
 * ```
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import * as z from "zod"
import type * as Duty from "./Duty.ts"
import type * as Finding from "./Finding.ts"
import { attempt, failure } from "./internal/attempt.ts"
import { dutiesOf } from "./internal/duties.ts"
import * as epoch from "./internal/epochDay.ts"
import * as findingsOf from "./internal/findings.ts"
import { text } from "./internal/forms.ts"
import * as graph from "./internal/graph.ts"
import { InvalidEvent } from "./internal/invalidEvent.ts"
import { type Issue, invalid, read } from "./internal/issue.ts"
import { blockersOf, judgeAll, judgeNext, marked, newlyForbidden, reasonIn } from "./internal/judgement.ts"
import * as lawful from "./internal/lawful.ts"
import * as log from "./internal/log.ts"
import { refuse } from "./internal/refuse.ts"
import { isLocalDate, type LocalDate } from "./LocalDate.ts"
import type { Procedure } from "./Procedure.ts"
import type { Text } from "./Text.ts"

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
  /** Whether a duty is waiting for it; none waits for an activity that ends the case. */
  readonly pending: boolean
  /** The presumptive relations that it would depart from, for a reason that is already recorded. */
  readonly departs: ReadonlyArray<Blocker>
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
 * Says that an event or a correction is not well-formed: an unknown activity, a date that does not exist, data of another
 * form. `path` is a JSON Pointer into it.
 *
 * @example
 * ```ts
 * const read = Case.observe(empty, happened("review", "2022-13-01"), context)
 * assert.ok(Result.isFailure(read) && read.failure instanceof Case.InvalidEvent)
 * assert.equal(read.failure.message, "/on: expected a date (YYYY-MM-DD)")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export { InvalidEvent }

/**
 * Says that the law forbids an event on its day, and why: every relation, each with its provision.
 *
 * @example
 * ```ts
 * const refused = Case.record(empty, happened("decide", "2022-10-10"), context)
 * assert.ok(Result.isFailure(refused) && refused.failure._tag === "Refused")
 * assert.equal(refused.failure.message, "decide on 2022-10-10 is refused: review must come first")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class Refused extends /*#__PURE__*/ failure("Refused")<{
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
 * Says that stored data is not a case of this procedure: where, as a JSON Pointer, and what was expected.
 *
 * @example
 * ```ts
 * const read = Case.decode(procedure, { ...Case.encode(empty), procedure: { id: "example", version: "3" } })
 * assert.ok(Result.isFailure(read) && read.failure instanceof Case.InvalidCase)
 * assert.equal(read.failure.message, "/procedure/version: expected version 2 or 1")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidCase extends /*#__PURE__*/ invalid("InvalidCase")<Issue> {}

/**
 * The form in which a case is stored and exchanged.
 *
 * @example
 * ```ts
 * const stored = { id: "2022-001", procedure: { id: "example", version: "1" }, entries: [] }
 * assert.equal(Case.schema.safeParse(stored).success, true)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = z.strictObject({
  id: text,
  procedure: z.strictObject({ id: text, version: text }),
  entries: z.array(z.union([log.eventShape, log.correctionShape]))
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
 * assert.deepEqual(Case.open(procedure, "2022-002").entries, [])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const open = (procedure: Procedure, id: string): Case => ({ id, procedure, entries: [] })

const append = (self: Case, entry: Entry): Case => ({ ...self, entries: [...self.entries, entry] })

/** The next entry of a log, in the form that it must have. */
const next = <A extends Entry>(self: Case, entry: () => A): Result.Result<A, InvalidEvent> =>
  attempt(() => log.inOrder(log.lastRecordedAt(self.entries), entry()))

/** Everything that stands in the way of an event: what forbids it, and the recorded events that it would make unlawful. */
const refusals = (self: Case, event: Event, context: Context): ReadonlyArray<Blocker> => [
  ...blockersOf(judgeNext(self, event, context)),
  ...newlyForbidden(self, append(self, event), context).flatMap((later) => findingsOf.asBlockers(self.procedure, later))
]

/**
 * Records a lawful event and gives the new case, or refuses it with every relation that forbids it. A late entry (an
 * earlier day than events already recorded) is judged in its place, and refused too where it would make a recorded event
 * unlawful. An event of a day on which the procedure is not in force is recorded as a fact, because these rules do not
 * judge it.
 *
 * Failures: `InvalidEvent` for what is not well-formed, `Refused` for what is not lawful.
 *
 * @example
 * ```ts
 * // received on a Monday: the seventh working day comes after National Day, whose weekend is worked
 * const received = Result.getOrThrow(Case.record(empty, happened("receive", "2022-09-26"), context))
 * const early = Case.record(received, happened("review", "2022-10-09"), context)
 * assert.ok(Result.isFailure(early) && early.failure._tag === "Refused")
 * assert.deepEqual([early.failure.blockers[0]?.relation, early.failure.lawfulFrom], ["review-time", "2022-10-10"])
 * assert.ok(Result.isSuccess(Case.record(received, happened("review", "2022-10-10"), context)))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const record = (self: Case, input: unknown, context: Context): Result.Result<Case, InvalidEvent | Refused> => {
  const entry = next(self, () => log.readEvent(self.procedure, input))
  if (Result.isFailure(entry)) return Result.fail(entry.failure)
  const { success: event } = entry
  const blockers = refusals(self, event, context)
  if (blockers.length === 0) return Result.succeed(append(self, event))
  const following = log.historyOf(self).events.find((p) => p.event.on > event.on)?.event.on
  const lawfulFrom = lawful.firstLawful(blockers, (on) =>
    // on and after the day of a recorded event the marking is another, and more than time decides
    following !== undefined && on >= following ? undefined : refusals(self, { ...event, on }, context)
  )
  const { activity, on } = event
  return Result.fail(new Refused({ activity, on, blockers, ...lawfulFrom }))
}

/**
 * Takes an event as it happened and gives the new case with a finding for each relation that the event violated or
 * departed from, for each recorded event that it makes unlawful, and for each rule that could not be applied; none where
 * it was lawful.
 *
 * @example
 * ```ts
 * const seen = Result.getOrThrow(Case.observe(empty, happened("decide", "2022-10-10"), context))
 * assert.deepEqual(seen.findings.map((f) => [f.id, f.status, f.cites[0]?.text.en]), [["reviewed-first", "breached", "Art. 2"]])
 * assert.equal(seen.case.entries.length, 1)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const observe = (
  self: Case,
  input: unknown,
  context: Context
): Result.Result<{ readonly case: Case; readonly findings: ReadonlyArray<Finding.Finding> }, InvalidEvent> =>
  Result.map(
    next(self, () => log.readEvent(self.procedure, input)),
    (event) => {
      const after = append(self, event)
      const own = findingsOf.ofEvent(self.procedure, judgeNext(self, event, context))
      const later = newlyForbidden(self, after, context).flatMap((l) => findingsOf.ofLater(self.procedure, l))
      return { case: after, findings: [...own, ...later].filter((f) => f.status !== "satisfied") }
    }
  )

/**
 * Appends a correction: the entry at `corrects` is replaced, or struck out where there is no replacement. Corrections are
 * statements of fact and are never refused for what they show; ask `findings` afterwards.
 *
 * @example
 * ```ts
 * const wrongDay = after(happened("receive", "2022-09-27"))
 * const corrected = Case.correct(wrongDay, { corrects: 0, reason: "misread", replacement: happened("receive", "2022-09-26") })
 * const [receive] = Case.marking(Result.getOrThrow(corrected))
 * assert.equal(receive?.executedOn, "2022-09-26")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const correct = (self: Case, input: unknown): Result.Result<Case, InvalidEvent> =>
  Result.map(
    next(self, () => log.readCorrection(self.procedure, self.entries, input)),
    (entry) => append(self, entry)
  )

/**
 * Gives the marking after the events up to a day, or after all of them: for each activity when it was last executed,
 * whether a duty is waiting for it and whether it is included.
 *
 * @example
 * ```ts
 * const decided = after(happened("review", "2022-10-10"), happened("decide", "2022-10-11"))
 * const archive = Case.marking(decided).find((m) => m.activity === "archive")
 * assert.deepEqual(archive, { activity: "archive", pending: true, included: true })
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
      included: state.included[i] === 1
    }
  })
}

/**
 * Tells whether the case could end here: no included activity and no group is pending.
 *
 * @example
 * ```ts
 * const decided = after(happened("review", "2022-10-10"), happened("decide", "2022-10-11"))
 * assert.equal(Case.isAccepting(decided), false)
 * assert.equal(Case.isAccepting(decided, "2022-10-10" as LocalDate), true)
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const isAccepting = (self: Case, on?: LocalDate): boolean => {
  const state = marked(self, on)
  return state.pending.every((count, node) => count === 0 || !graph.isIncluded(self.procedure["~graph"], state, node))
}

/** A day that was cast instead of read, or a role that does not exist, would pass for a day on which nothing may be done. */
const checkAsked = ({ id, procedure }: Case, on: LocalDate, by?: string): void => {
  if (!isLocalDate(on)) refuse("Case", id, `${on} is no date; read it with LocalDate.parse`)
  if (by !== undefined && !Object.hasOwn(procedure.roles, by)) refuse("Case", id, `there is no role ${by}`)
}

/** Asks about every activity on a day, as the case stands then. */
const assess = (self: Case, on: LocalDate, context: Context, by?: string): ReadonlyArray<Blocked & Permitted> => {
  const { procedure } = self
  checkAsked(self, on, by)
  const g = procedure["~graph"]
  const state = marked(self, on)
  const reasonOf = reasonIn(log.historyOf(self))
  const ask = (activity: number, date: LocalDate) => {
    const day = epoch.parse(date)
    return {
      unavailable: lawful.unavailable(procedure, state, activity, day, by),
      checks: lawful.check(g, state, activity, day, context, reasonOf)
    }
  }
  return procedure.activities.map(({ id, title, by: roles }, i) => {
    const asked = ask(i, on)
    const blockers = blockersOf(asked)
    const departs = asked.checks.flatMap(({ outcome, blocker }) =>
      outcome === "departed" && blocker !== undefined ? [blocker] : []
    )
    const lawfulFrom = lawful.firstLawful(blockers, (date) => blockersOf(ask(i, date)))
    return { activity: id, title, roles, pending: isAwaited(g, state, i), blockers, departs, ...lawfulFrom }
  })
}

/**
 * Lists what may be done on a day, as the case stands then; with a role, what that role may do. On a day on which the
 * procedure is not in force it permits nothing.
 *
 * @example
 * ```ts
 * const permitted = Case.permitted(after(happened("receive", "2022-09-26")), "2022-10-09" as LocalDate, context)
 * assert.deepEqual(permitted.map((p) => p.activity), ["receive", "archive"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const permitted = (self: Case, on: LocalDate, context: Context, by?: string): ReadonlyArray<Permitted> =>
  assess(self, on, context, by).flatMap(({ blockers, ...p }) => (blockers.length > 0 ? [] : [p]))

const isAwaited = (g: graph.Graph, state: graph.State, activity: number): boolean =>
  g.activities[activity]?.final !== true &&
  [activity, ...(g.groupsOf[activity] as ReadonlyArray<number>)].some((node) => graph.isPending(state, node))

/**
 * Lists what may not be done on a day, as the case stands then, with every reason and, where time is the only one, the
 * first lawful day. Together with `permitted` it names every activity once.
 *
 * @example
 * ```ts
 * const blocked = Case.blocked(after(happened("receive", "2022-09-26")), "2022-10-09" as LocalDate, context)
 * assert.deepEqual(blocked.map((b) => [b.activity, b.lawfulFrom]), [["review", "2022-10-10"], ["decide", undefined]])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const blocked = (self: Case, on: LocalDate, context: Context, by?: string): ReadonlyArray<Blocked> =>
  assess(self, on, context, by).flatMap(({ departs: _, pending: __, ...b }) => (b.blockers.length > 0 ? [b] : []))

/**
 * How many days before its nominal last day a duty counts as due soon: 3 unless stated.
 *
 * @category models
 * @since 0.1.0
 */
export interface DutyOptions {
  readonly soon?: number
}

/**
 * Lists the duties that arose up to a day, open and done, in the order in which they are due. A duty that was laid down
 * anew stands once, with its new time; one whose activity is excluded is not listed, because nothing can be done about it.
 * `findings` keeps what was missed before.
 *
 * @example
 * ```ts
 * // the nominal last day is a Saturday, and New Year's holiday lasts until Monday
 * const decided = after(happened("review", "2022-11-30"), happened("decide", "2022-12-01"))
 * const [duty] = Case.duties(decided, "2023-01-02" as LocalDate, context)
 * assert.deepEqual([duty?.due, duty?.lastDay, duty?.status], ["2022-12-31", "2023-01-03", "relyingOnRoll"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const duties = (
  self: Case,
  on: LocalDate,
  context: Context,
  { soon = 3 }: DutyOptions = {}
): ReadonlyArray<Duty.Duty> => {
  checkAsked(self, on)
  return dutiesOf(self, on, context, soon).flatMap(({ duty, endedOn }) => (endedOn === undefined ? [duty] : []))
}

/**
 * Audits a case as it stands on a day: a finding for each relation that an event violated or departed from, for each
 * clock that was kept, and for each deadline that was met or missed, in the order of the events.
 *
 * @example
 * ```ts
 * const hasty = after(happened("receive", "2022-09-26"), happened("review", "2022-10-09"), happened("decide", "2022-10-10"))
 * const findings = Case.findings(hasty, "2022-11-10" as LocalDate, context)
 * assert.deepEqual(findings.map((f) => [f.id, f.status, f.bound]), [
 *   ["review-time", "breached", "2022-10-10"],
 *   ["archive-in-time", "breached", "2022-11-09"],
 * ])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const findings = (self: Case, on: LocalDate, context: Context): ReadonlyArray<Finding.Finding> => {
  checkAsked(self, on)
  return [
    ...judgeAll(self, context).flatMap((j) => (j.placed.event.on <= on ? findingsOf.ofEvent(self.procedure, j) : [])),
    ...findingsOf.ofDuties(self, on, context)
  ]
}

/**
 * Gives the case as it was known on a day: without the entries that were recorded later. An event that does not say when
 * it was recorded counts as known on its own day, and a correction with the latest entry in front of it.
 *
 * @example
 * ```ts
 * const late = after({ ...happened("receive", "2022-10-10"), recordedAt: "2022-10-20" })
 * assert.deepEqual(Case.asKnownOn(late, "2022-10-19" as LocalDate).entries, [])
 * assert.equal(Case.asKnownOn(late, "2022-10-20" as LocalDate).entries.length, 1)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const asKnownOn = (self: Case, on: LocalDate): Case => ({ ...self, entries: log.knownOn(self.entries, on) })

/**
 * Gives the form in which a case is stored, under the version of the procedure that it now follows.
 *
 * @example
 * ```ts
 * assert.deepEqual(Case.encode(empty), { id: "2022-001", procedure: { id: "example", version: "2" }, entries: [] })
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const encode = (self: Case): Stored => ({
  id: self.id,
  procedure: { id: self.procedure.id, version: self.procedure.version },
  entries: [...self.entries] as Stored["entries"]
})

/**
 * Opens a stored case under a procedure: the same version, or an earlier one that it declares to open. Events are checked
 * for form, not for lawfulness, because the log says what happened. Nothing is lost or half-read: a damaged file gives
 * `InvalidCase` with the path.
 *
 * @example
 * ```ts
 * const stored = { id: "2022-001", procedure: { id: "example", version: "1" }, entries: [happened("receive", "2022-02-30")] }
 * const read = Case.decode(procedure, stored)
 * assert.equal(Result.isFailure(read) && read.failure.path, "/entries/0/on")
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const decode = (procedure: Procedure, input: unknown): Result.Result<Case, InvalidCase> =>
  attempt(() => {
    const refuse = (issue: Issue): never => {
      throw new InvalidCase(issue)
    }
    const { id, procedure: of, entries: lines } = read(anyLog, input, refuse)
    if (of.id !== procedure.id) {
      const expected = { zh: `程序${procedure.id}`, en: `the procedure ${procedure.id}` }
      refuse({ path: "/procedure/id", value: of.id, expected })
    }
    const versions = [procedure.version, ...procedure.opens]
    if (!versions.includes(of.version)) {
      const expected = { zh: `版本${versions.join("或")}`, en: `version ${versions.join(" or ")}` }
      refuse({ path: "/procedure/version", value: of.version, expected })
    }
    const entries: Array<Entry> = []
    let last: string | undefined
    for (const [i, line] of lines.entries()) {
      const entry = Result.getOrElse(
        attempt<Entry, InvalidEvent>(() => log.inOrder(last, log.readEntry(procedure, entries, line))),
        ({ path, value, expected }) => refuse({ path: `/entries/${i}${path}`, value, expected })
      )
      entries.push(entry)
      last = entry.recordedAt ?? last
    }
    return { id, procedure, entries }
  })

const anyLog = schema.extend({ entries: z.array(z.unknown()) })
