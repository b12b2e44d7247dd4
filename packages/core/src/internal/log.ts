// The log of a case as it is read and kept: entries of the right form, which nobody changes afterwards.
import * as Result from "effect/Result"
import * as z from "zod"
import type { Case, Correction, Entry, Event } from "../Case.ts"
import { fromInstant, isLocalDate, type LocalDate } from "../LocalDate.ts"
import type { Procedure } from "../Procedure.ts"
import { defined } from "./defined.ts"
import { date, expecting, text } from "./forms.ts"
import { InvalidEvent } from "./invalidEvent.ts"
import { type Issue, read, step } from "./issue.ts"
import { order } from "./order.ts"
import { isPlain } from "./plain.ts"

const isMoment = (value: string): boolean => isLocalDate(value) || Result.isSuccess(fromInstant(value))

/** A reason of blanks gives no reason. */
const reason = z.string().refine((value) => value.trim() !== "", expecting("理由", "a reason"))
const moment = z.string().refine(isMoment, expecting("日期，或者带时差的时刻", "a date, or an instant with an offset"))

export const eventShape = z.strictObject({
  activity: text,
  on: date,
  by: text,
  recordedAt: moment.optional(),
  data: z.unknown().optional(),
  reasons: z.record(z.string(), reason).optional()
})

export const correctionShape = z.strictObject({
  corrects: z.int().nonnegative(),
  reason,
  recordedAt: moment.optional(),
  replacement: eventShape.optional()
})

/** The day of a moment, in China. */
export const dayOf = (moment: string): LocalDate =>
  isLocalDate(moment) ? moment : Result.getOrElse(fromInstant(moment), () => moment as LocalDate)

const invalid = (issue: Issue) => new InvalidEvent(issue)

const refuse = (path: string, value: unknown, zh: string, en: string): never => {
  throw invalid({ path, value, expected: { zh, en } })
}

const deepest = 100

/**
 * A frozen copy of data that JSON can hold, so that a log is the same after it was stored, and that nobody who still
 * holds the data can change the log with it.
 */
const frozen = (value: unknown, at: string, depth = 0): unknown => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value
  // JSON has no negative zero
  if (typeof value === "number" && Number.isFinite(value)) return value === 0 ? 0 : value
  const parts = partsOf(value) ?? refuse(at, value, "JSON可表示的数据", "data that JSON can hold")
  if (depth >= deepest) refuse(at, value, `不超过${deepest}层的数据`, `data of at most ${deepest} levels`)
  const copies = parts.map(([key, part]) => [key, frozen(part, at + step(key), depth + 1)] as const)
  return Object.freeze(Array.isArray(value) ? copies.map(([, part]) => part) : Object.fromEntries(copies))
}

/** A key without a value is no key, as in JSON. */
const partsOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> | undefined => {
  if (Array.isArray(value)) return Array.from(value, (part, i) => [String(i), part] as const)
  return isPlain(value) ? Object.entries(value).filter(([, part]) => part !== undefined) : undefined
}

const readReasons = (procedure: Procedure, input: unknown, at: string): Event["reasons"] => {
  // its own keys, because a record would silently leave out a key named __proto__
  const { reasons } = input as Pick<Event, "reasons">
  if (reasons === undefined) return undefined
  const unknown = Reflect.ownKeys(reasons).find((id) => !procedure.relations.some((r) => r.id === id))
  if (unknown !== undefined) {
    refuse(`${at}/reasons${step(unknown)}`, String(unknown), "程序中的关系", "a relation of the procedure")
  }
  return Object.freeze({ ...reasons })
}

const readData = (schema: z.ZodType | undefined, data: unknown, at: string): unknown => {
  if (schema === undefined) {
    return data === undefined ? data : refuse(at, data, "该活动不带数据", "no data with this activity")
  }
  const copy = data === undefined ? data : frozen(data, at)
  read(schema, copy, invalid, at)
  return copy
}

/** Reads an event: its form, its activity and role, its data. Whether it is lawful is another question. */
export const readEvent = (procedure: Procedure, input: unknown, at = ""): Event => {
  const { activity, on, by, recordedAt, data } = read(eventShape, input, invalid, at)
  const index =
    procedure["~graph"].indexOf.get(activity) ??
    refuse(`${at}/activity`, activity, "程序中的活动", "an activity of the procedure")
  if (!Object.hasOwn(procedure.roles, by)) refuse(`${at}/by`, by, "程序中的角色", "a role of the procedure")
  const reasons = readReasons(procedure, input, at)
  const copy = readData(procedure.activities[index]?.data, data, `${at}/data`)
  return Object.freeze(defined({ activity, on: on as LocalDate, by, recordedAt, data: copy, reasons }))
}

/** Reads a correction of one of the entries before it. */
export const readCorrection = (procedure: Procedure, entries: ReadonlyArray<Entry>, input: unknown): Correction => {
  const { corrects, reason, recordedAt } = read(correctionShape, input, invalid)
  const corrected = entries[corrects]
  if (corrected === undefined || isCorrection(corrected)) {
    refuse("/corrects", corrects, "日志中一条事件的序号", "the place of an event in the log")
  }
  const { replacement: given } = input as { readonly replacement?: unknown }
  const replacement = given === undefined ? given : readEvent(procedure, given, "/replacement")
  return Object.freeze(defined({ corrects, reason, recordedAt, replacement }))
}

/** Reads a line of a log after the lines before it. */
export const readEntry = (procedure: Procedure, entries: ReadonlyArray<Entry>, input: unknown): Entry =>
  typeof input === "object" && input !== null && "corrects" in input
    ? readCorrection(procedure, entries, input)
    : readEvent(procedure, input)

/** Hands on an entry. The log only grows: it cannot have been recorded before the one in front of it. */
export const inOrder = <A extends Entry>(last: string | undefined, entry: A): A => {
  const { recordedAt } = entry
  if (recordedAt !== undefined && last !== undefined && dayOf(recordedAt) < dayOf(last)) {
    const [zh, en] = [`不早于上一条记录（${last}）`, `a time that is not before the last entry's (${last})`]
    refuse("/recordedAt", recordedAt, zh, en)
  }
  return entry
}

export const lastRecordedAt = (entries: ReadonlyArray<Entry>): string | undefined =>
  entries.findLast((e) => e.recordedAt !== undefined)?.recordedAt

const isCorrection = (entry: Entry): entry is Correction => "corrects" in entry

/** An event with its place in the log. */
export interface Placed {
  readonly event: Event
  readonly entry: number
}

/** The events as corrections leave them. */
export interface History {
  /** In the order in which they happened; events of one day keep the log's order. */
  readonly events: ReadonlyArray<Placed>
  readonly byEntry: ReadonlyMap<number, Event>
}

const histories = new WeakMap<Case, History>()

export const historyOf = (self: Case): History => {
  const known = histories.get(self)
  if (known !== undefined) return known
  const byEntry = new Map<number, Event>()
  for (const [entry, value] of self.entries.entries()) {
    if (!isCorrection(value)) byEntry.set(entry, value)
    else if (value.replacement === undefined) byEntry.delete(value.corrects)
    else byEntry.set(value.corrects, value.replacement)
  }
  const events = Array.from(byEntry, ([entry, event]) => ({ entry, event })).sort(
    (a, b) => order(a.event.on, b.event.on) || a.entry - b.entry
  )
  const history = { events, byEntry }
  histories.set(self, history)
  return history
}

/** The log as it was known on a day. */
export const knownOn = (entries: ReadonlyArray<Entry>, on: LocalDate): ReadonlyArray<Entry> => {
  const place = new Map<number, number>()
  const known: Array<Entry> = []
  let latest: LocalDate | undefined
  for (const [i, entry] of entries.entries()) {
    // a correction that does not say when it was recorded came after everything in front of it
    const since = entry.recordedAt === undefined ? ("on" in entry ? entry.on : latest) : dayOf(entry.recordedAt)
    if (since !== undefined && (latest === undefined || since > latest)) latest = since
    if (since !== undefined && since > on) continue
    if (!isCorrection(entry)) {
      place.set(i, known.length)
      known.push(entry)
      continue
    }
    const corrects = place.get(entry.corrects)
    if (corrects !== undefined) known.push({ ...entry, corrects })
  }
  return known
}
