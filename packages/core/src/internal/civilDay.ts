// How what comes from outside becomes an epoch day: a civil date, or an instant read in a zone.
import { failure } from "./attempt.ts"
import * as epoch from "./epochDay.ts"

/** See `LocalDate.InvalidDate`, under which it is published. */
export class InvalidDate extends /*#__PURE__*/ failure("InvalidDate")<{
  readonly value: unknown
  /** What was expected: a date, an instant with an offset, one of both, a zone, a result in the years 1 to 9999, or a whole number. */
  readonly code: "date" | "instant" | "dateOrInstant" | "zone" | "years" | "wholeNumber"
}> {}

/** The epoch day of an ISO date or of a record of year, month and day; NaN for anything else. */
export const ofDate = (input: unknown): number => {
  if (typeof input === "string") return epoch.parse(input)
  const { year, month, day }: { readonly year: number; readonly month: number; readonly day: number } = Object(input)
  return [year, month, day].every(Number.isInteger) ? epoch.fromYmd(year, month, day) : NaN
}

/** The epoch day of a date; throws for anything else. */
export const dayOf = (input: unknown): number => {
  const day = ofDate(input)
  if (Number.isNaN(day)) throw new InvalidDate({ value: input, code: "date" })
  return day
}

/** Hands on a day that was computed; throws where it left the years 1 to 9999. */
export const inYears = (day: number, value: unknown): number => {
  if (day >= epoch.min && day <= epoch.max) return day
  throw new InvalidDate({ value, code: "years" })
}

// the hour 24 that ISO allows and offsets of 19 hours and more are refused: they are more likely typing errors
const instantPattern =
  /^(.{10})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|([+-])(0\d|1[0-8]):?([0-5]\d))$/

const secondsPerDay = 86_400

/** The seconds since 1970 of an instant; NaN where it is none. Whole seconds decide, so a fraction is left out. */
export const secondsOf = (instant: unknown): number => {
  if (typeof instant !== "string") {
    const { epochMilliseconds }: { readonly epochMilliseconds: number } = Object(instant)
    return Number.isFinite(epochMilliseconds) ? Math.floor(epochMilliseconds / 1000) : NaN
  }
  const [, date = "", hours, minutes, seconds = 0, sign, offsetHours = 0, offsetMinutes = 0] =
    instantPattern.exec(instant) ?? []
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes)
  const minuteOfDay = Number(hours) * 60 + Number(minutes) + (sign === "-" ? offset : -offset)
  return epoch.parse(date) * secondsPerDay + minuteOfDay * 60 + Number(seconds)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  try {
    // year, month and day, in the Gregorian calendar also before 1582
    const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat("en", { timeZone })
    formatters.set(timeZone, formatter)
    return formatter
  } catch {
    throw new InvalidDate({ value: timeZone, code: "zone" })
  }
}

/** The epoch day of an instant in a zone; NaN where it is not an instant. */
export const ofInstant = (instant: unknown, zone = "Asia/Shanghai"): number => {
  const seconds = secondsOf(instant)
  // one day of room on each side, so that no zone can carry the civil date out of the years 1 to 9999
  if (!(seconds >= (epoch.min + 1) * secondsPerDay && seconds <= (epoch.max - 1) * secondsPerDay)) return NaN
  const parts: Record<string, number> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(seconds * 1000)) parts[type] = Number(value)
  const { year = 0, month = 0, day = 0 } = parts
  return epoch.fromYmd(year, month, day)
}
