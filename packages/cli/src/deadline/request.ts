/**
 * The wire format of the batch: one JSON object per line in, one out. Everything that can be wrong with a line has one of
 * five codes, so that a pipeline in any language can act on it.
 */
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"

type Code = "NO_CALENDAR_DATA" | "INVALID_LIMIT" | "INVALID_DATE" | "INVALID_SUSPENSION" | "OPEN_SUSPENSION"

type Response =
  | {
      readonly id: unknown
      readonly firstDay: LocalDate
      readonly nominalLastDay: LocalDate
      readonly lastDay: LocalDate
      readonly rolled: boolean
      readonly earliestPermitted?: LocalDate
      readonly provisional?: true
    }
  | {
      readonly id: unknown
      readonly error: Code
      readonly year?: number
      readonly elapsed?: number
      readonly remaining?: number
    }

/** The calendars by name, published and with assumed years around. */
export interface Calendars {
  readonly published: Readonly<Record<string, WorkCalendar.WorkCalendar>>
  readonly provisional: Readonly<Record<string, WorkCalendar.WorkCalendar>>
}

export const calendarsOf = (china: WorkCalendar.WorkCalendar, provisionalOnly: boolean): Calendars => {
  const provisional = { CN: WorkCalendar.provisional(china) }
  return { published: provisionalOnly ? provisional : { CN: china }, provisional }
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** In JSON a part that is absent is also written `null`. */
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null

/** A misspelt member would silently change the answer. */
const hasOnly = (object: Json, names: ReadonlyArray<string>): boolean =>
  Object.keys(object).every((name) => names.includes(name))

const units: Readonly<Record<string, TimeLimit.Unit>> = {
  day: "day",
  workday: "workingDay",
  month: "month",
  year: "year"
}

const directions: Readonly<Record<string, string>> = {
  within: "after",
  atLeast: "after",
  expiry: "after",
  notLaterThan: "before"
}

const optionNames = ["roll", "backwardCount", "suspensionBounds", "startOnRestDay"] as const

const limitOf = (limit: unknown, options: unknown): TimeLimit.TimeLimit | undefined => {
  if (!isObject(limit) || !(isAbsent(options) || isObject(options))) return undefined
  if (!hasOnly(limit, ["n", "unit", "direction", "kind"])) return undefined
  if (isObject(options) && !hasOnly(options, [...optionNames, "provisional"])) return undefined
  const { n, unit, direction, kind } = limit
  const own = (table: Readonly<Record<string, string>>, key: unknown) =>
    typeof key === "string" && Object.hasOwn(table, key) ? table[key] : undefined
  const known = own(units, unit)
  if (known === undefined || direction === undefined || own(directions, kind) !== direction) return undefined
  const given = options ?? {}
  if (!(isAbsent(given.provisional) || typeof given.provisional === "boolean")) return undefined
  const chosen = optionNames.filter((name) => !isAbsent(given[name])).map((name) => [name, given[name]])
  // what the values may be is for core to say
  const made = { ...Object.fromEntries(chosen), kind, n, unit: known } as TimeLimit.TimeLimit
  return Result.isSuccess(TimeLimit.validate(made)) ? made : undefined
}

/** The shape of suspensions; their order and their mode are for core to judge. */
const suspensionsOf = (list: unknown): ReadonlyArray<TimeLimit.Suspension> | undefined => {
  if (isAbsent(list)) return []
  if (!Array.isArray(list)) return undefined
  const read: Array<TimeLimit.Suspension> = []
  for (const item of list as ReadonlyArray<unknown>) {
    if (!isObject(item) || isAbsent(item.from) || !hasOnly(item, ["from", "to", "mode"])) return undefined
    const { from, to, mode } = item
    read.push({ from, mode, ...(isAbsent(to) ? {} : { to }) } as TimeLimit.Suspension)
  }
  return read
}

const codes = {
  InvalidLimit: "INVALID_LIMIT",
  InvalidDate: "INVALID_DATE",
  InvalidSuspension: "INVALID_SUSPENSION",
  OpenSuspension: "OPEN_SUSPENSION",
  CalendarUnknown: "NO_CALENDAR_DATA"
} as const satisfies Record<TimeLimit.Failure["_tag"], Code>

const answer = (request: unknown, calendars: Calendars): Response => {
  if (!isObject(request)) return { id: null, error: "INVALID_LIMIT" }
  const { id = null, start, options } = request
  const limit = limitOf(request.limit, options)
  if (limit === undefined) return { id, error: "INVALID_LIMIT" }
  if (typeof start !== "string") return { id, error: "INVALID_DATE" }
  const suspensions = suspensionsOf(request.suspensions)
  if (suspensions === undefined) return { id, error: "INVALID_SUSPENSION" }

  const known = isObject(options) && options.provisional === true ? calendars.provisional : calendars.published
  const name = isAbsent(request.calendar) ? "CN" : request.calendar
  const calendar = typeof name === "string" && Object.hasOwn(known, name) ? known[name] : undefined
  // another calendar may still decide nothing, but the line asks for one that is not here
  if (calendar === undefined) return { id, error: "NO_CALENDAR_DATA" }

  const resolved = TimeLimit.resolve(limit, start, { calendar, suspensions })
  if (Result.isFailure(resolved)) {
    const { failure } = resolved
    const error = codes[failure._tag]
    if (failure._tag === "CalendarUnknown") return { id, error, year: failure.year }
    if (failure._tag === "OpenSuspension") {
      return { id, error, elapsed: failure.elapsed, remaining: failure.remaining }
    }
    return { id, error }
  }
  const { firstDay, nominalLastDay, lastDay, rolled, earliestPermitted, certainty } = resolved.success
  return {
    id,
    firstDay,
    nominalLastDay,
    lastDay,
    rolled,
    ...(earliestPermitted && { earliestPermitted }),
    ...(certainty === "provisional" && { provisional: true as const })
  }
}

/** The answer to a line of text. A line that is not JSON has no limit, and no id that is known. */
export const answerLine = (line: string, calendars: Calendars): string => {
  let request: unknown
  try {
    request = JSON.parse(line)
  } catch {
    request = undefined
  }
  return JSON.stringify(answer(request, calendars))
}
