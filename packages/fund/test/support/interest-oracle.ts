// Interest reckoned another way, as a spreadsheet would: one row for each day, whole numbers only, and the calendar of the
// host. Nothing of the package is used but the table of rates.
import { lpr } from "../../src/index.ts"

const day = 86_400_000
const rowOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
const dateOf = (row: number): Date => new Date(row * day)

export interface Flow {
  readonly on: string
  readonly amount: string
}

export interface Question {
  readonly tenor: "oneYear" | "overFiveYears"
  readonly rate: "atContribution" | "byPeriod" | "atExit"
  readonly interest: "simple" | "compound"
  readonly dayCount: "actual/365" | "actual/360" | "actual/actual"
}

const fen = (amount: string): bigint => BigInt(Math.round(Number(amount) * 100))

/** Basis points of every day, filled down from each change. */
const columns = Object.fromEntries(
  (["oneYear", "overFiveYears"] as const).map((tenor) => {
    const column = new Map<number, bigint>()
    const last = rowOf(lpr.verifiedUntil)
    for (const { from, percent } of lpr[tenor]) {
      for (let row = rowOf(from); row <= last; row++) column.set(row, BigInt(percent.replace(".", "")))
    }
    return [tenor, column]
  })
)

// one day of a basis point, in parts of which 360, 365 and 366 days of 10,000 are all whole numbers
const parts = 10_000n * 360n * 365n * 366n
const partsOfDay = (row: number, dayCount: Question["dayCount"]): bigint => {
  const year = isLeap(dateOf(row).getUTCFullYear()) ? 366n : 365n
  const base = { "actual/365": 365n, "actual/360": 360n, "actual/actual": year }[dayCount]
  return parts / (10_000n * base)
}

/** The row of the k-th anniversary, on the last day of February where there is no 29th. */
const anniversary = (row: number, years: number): number => {
  const [year, month, date] = [
    dateOf(row).getUTCFullYear() + years,
    dateOf(row).getUTCMonth(),
    dateOf(row).getUTCDate()
  ]
  return Date.UTC(year, month, month === 1 && date === 29 && !isLeap(year) ? 28 : date) / day
}

export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** What a payment has become, in fen. */
export const grown = (flow: Flow, from: string, to: string, question: Question): Fraction => {
  const { tenor, rate, interest, dayCount } = question
  const [paid, first, last] = [rowOf(flow.on), Math.max(rowOf(from), rowOf(flow.on)), rowOf(to)]
  let balance: Fraction = { n: fen(flow.amount), d: 1n }
  let accrued = 0n
  let years = 1
  for (let row = first; row < last; row++) {
    if (interest === "compound" && row === anniversary(first, years)) {
      balance = { n: balance.n * (parts + accrued), d: balance.d * parts }
      accrued = 0n
      years++
    }
    const quoted = columns[tenor]?.get({ atContribution: paid, byPeriod: row, atExit: last }[rate]) ?? 0n
    accrued += quoted * partsOfDay(row, dayCount)
  }
  return { n: balance.n * (parts + accrued), d: balance.d * parts }
}

export const sum = (fractions: ReadonlyArray<Fraction>): Fraction =>
  fractions.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), { n: 0n, d: 1n })

export const minus = (a: Fraction, flows: ReadonlyArray<Flow>): Fraction => ({
  n: a.n - flows.reduce((total, flow) => total + fen(flow.amount), 0n) * a.d,
  d: a.d
})

/** The higher of an amount and a fraction of fen, as yuan with two places, a half fen upward. */
export const higher = ({ n, d }: Fraction, amount: string): string => {
  const [exact, other] = [(2n * n + d) / (2n * d), fen(amount)]
  const cents = String(n > other * d ? exact : other).padStart(3, "0")
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`
}

/** Numbers that look random and are the same in every run. */
export const random = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** A date so many days after another. */
export const plus = (date: string, days: number): string =>
  dateOf(rowOf(date) + days)
    .toISOString()
    .slice(0, 10)

export const daysFrom = (from: string, to: string): number => rowOf(to) - rowOf(from)
