// Days since 1970-01-01 in the proleptic Gregorian calendar. Private to the calendar modules: every public value is an
// ISO string. No host Date is read, so that the host's time zone cannot matter.

export const min = -719162 // 0001-01-01
export const max = 2932896 // 9999-12-31

/** The epoch day of the first of a month; month 13 is January of the next year. */
const firstOf = (year: number, month: number): number => {
  // after Howard Hinnant: in years that begin on 1 March a leap day comes last, and the months have a regular length
  const y = month > 2 ? year : year - 1
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const days = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return days + Math.floor((153 * monthFromMarch + 2) / 5) - 719468
}

const monthLength = (year: number, month: number): number => firstOf(year, month + 1) - firstOf(year, month)

/** The epoch day of a date; NaN where there is no such day. The three are whole numbers. */
export const fromYmd = (year: number, month: number, day: number): number =>
  // NaN fails every comparison, so this refuses what is not a number too
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= monthLength(year, month))
    ? firstOf(year, month) + day - 1
    : NaN

/** The whole number that the digits of a part of a text write; NaN for anything else. */
const digits = (text: string, from: number, to: number): number => {
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN
  }
  return number
}

/** The epoch day of `YYYY-MM-DD`; NaN for anything else. */
export const parse = (text: string): number =>
  text.length === 10 && text[4] === "-" && text[7] === "-"
    ? fromYmd(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
    : NaN

const toYmd = (epochDay: number): readonly [year: number, month: number, day: number] => {
  // an estimate that is never too late; one or two steps reach the year
  let year = Math.floor((epochDay - min) / 365.2425)
  while (firstOf(year, 13) <= epochDay) year++
  let month = 12
  while (firstOf(year, month) > epochDay) month--
  return [year, month, epochDay - firstOf(year, month) + 1]
}

export const yearOf = (epochDay: number): number => toYmd(epochDay)[0]

const pad = (number: number, length: number): string => `${number}`.padStart(length, "0")

export const format = (epochDay: number): string => {
  const [year, month, day] = toYmd(epochDay)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Monday is 1, Sunday is 7. Counted from the Monday 0001-01-01. */
export const weekday = (epochDay: number): number => ((epochDay - min) % 7) + 1

/** The corresponding day `months` later or earlier; the month's last day where there is none (Civil Code 202). */
export const plusMonths = (epochDay: number, months: number): number => {
  const [year, month, day] = toYmd(epochDay)
  const index = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return fromYmd(y, m, Math.min(day, monthLength(y, m)))
}
