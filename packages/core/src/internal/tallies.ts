// What a comparison of many records adds up: how often something changed and from what to what, by how many days, and the
// first details.
import * as Equal from "effect/Equal"
import type { Calculation } from "../Calculation.ts"
import type {
  AmountChanges,
  AmountTotals,
  Change,
  Counts,
  Days,
  Detail,
  Options,
  Tallies,
  Transition
} from "../Difference.ts"
import type { Finding } from "../Finding.ts"
import * as Ratio from "../Ratio.ts"

/** Counts things that have a status on each side. */
export interface Tallying<S extends string> {
  readonly count: (change: Change<{ readonly status: S }>, isChanged: boolean, isUnknown: boolean) => void
  readonly done: () => Tallies<S>
}

export const tallying = <S extends string>(): Tallying<S> => {
  const empty = () => ({ changed: 0, unknown: 0, transitions: {} as Partial<Record<Transition<S>, number>> })
  const all = empty()
  const byId = new Map<string, typeof all>()
  return {
    count: ({ id, before, after }, isChanged, isUnknown) => {
      if (!isChanged && !isUnknown) return
      const own = byId.get(id) ?? empty()
      byId.set(id, own)
      const transition = `${before?.status ?? "none"}→${after?.status ?? "none"}` as const
      for (const tally of [all, own]) {
        tally.unknown += Number(isUnknown)
        if (!isChanged) continue
        tally.changed++
        tally.transitions[transition] = (tally.transitions[transition] ?? 0) + 1
      }
    },
    done: () => ({ ...all, byId: Object.fromEntries(byId) })
  }
}

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/** Adds up by how many days dates move; a move that cannot be told in days is counted apart. */
export const shifting = () => {
  const days: Mutable<Days> = { moved: 0, sum: 0, uncounted: 0 }
  return {
    count: (by: number | undefined): void => {
      if (by === undefined) days.uncounted++
      if (!by) return
      days.moved++
      days.sum += by
      days.min = Math.min(days.min ?? by, by)
      days.max = Math.max(days.max ?? by, by)
    },
    done: (): Days => days
  }
}

/** A change without the keys of a side on which there is nothing. */
export const changeOf = <A>(id: string, before: A | undefined, after: A | undefined): Change<A> => ({
  id,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after })
})

/** How things of one kind are compared. */
export interface Comparison<A> {
  readonly isSame: (a: A, b: A) => boolean
  /** Whether it could not be judged. */
  readonly isUnknown: (one: A) => boolean
}

export const findings: Comparison<Finding> = {
  isSame: (a, b) => a.status === b.status && Equal.equals(a.actual, b.actual) && Equal.equals(a.bound, b.bound),
  isUnknown: ({ status }) => status === "undetermined"
}

/** Counts what stands on the two sides, and gives what differs. */
export const changesIn = <S extends string, A extends { readonly status: S }>(
  pairs: ReadonlyArray<Change<A>>,
  tally: Tallying<S>,
  { isSame, isUnknown }: Comparison<A>
): { readonly changes: ReadonlyArray<Change<A>>; readonly isUnknown: boolean } => {
  let isAnyUnknown = false
  const changes = pairs.filter((pair) => {
    const { before, after } = pair
    const isChanged = before === undefined || after === undefined || !isSame(before, after)
    const isOpen = [before, after].some((one) => one !== undefined && isUnknown(one))
    tally.count(pair, isChanged, isOpen)
    isAnyUnknown ||= isOpen
    return isChanged
  })
  return { changes, isUnknown: isAnyUnknown }
}

type Amounts = Readonly<Record<string, Calculation>>

/** Adds up amounts by their names. */
export const summing = () => {
  const zero: Ratio.Ratio = { numerator: 0n, denominator: 1n }
  const none: AmountTotals = { counted: 0, changed: 0, unknown: 0, before: zero, after: zero, difference: zero }
  const totals = new Map<string, AmountTotals>()

  const changesOf = (id: string, from?: Calculation, to?: Calculation): AmountChanges<never>["amounts"] => {
    const sums = totals.get(id) ?? none
    const change = changeOf(id, from, to)
    if (from === undefined || to === undefined) {
      totals.set(id, { ...sums, unknown: sums.unknown + 1 })
      return [change]
    }
    const difference = Ratio.subtract(to.value, from.value)
    const isChanged = difference.numerator !== 0n
    totals.set(id, {
      ...sums,
      counted: sums.counted + 1,
      changed: sums.changed + Number(isChanged),
      before: Ratio.add(sums.before, from.value),
      after: Ratio.add(sums.after, to.value),
      difference: Ratio.add(sums.difference, difference)
    })
    return isChanged ? [{ ...change, difference }] : []
  }

  return {
    /** Counts the amounts of one record, and gives those that differ. */
    changes: (before: Amounts, after: Amounts): AmountChanges<never>["amounts"] => {
      const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
      return [...new Map([...was, ...is]).keys()].flatMap((id) => changesOf(id, was.get(id), is.get(id)))
    },
    done: (): Readonly<Record<string, AmountTotals>> => Object.fromEntries(totals)
  }
}

/** What the comparison of one record says: what differs, if anything, and whether something could not be judged. */
export interface Compared<C> {
  readonly changes: C | undefined
  readonly isUnknown: boolean
}

/** Compares one record after the other, and keeps no more of them than the details that are asked for. */
export const over = <A, C>(
  records: Iterable<A>,
  { details: kept = 100 }: Options,
  compare: (record: A) => Compared<C>
): Counts & { readonly details: ReadonlyArray<Detail<A, C>> } => {
  const details: Array<Detail<A, C>> = []
  const counts = { records: 0, changed: 0, unknown: 0 }
  for (const record of records) {
    const index = counts.records++
    const { changes, isUnknown } = compare(record)
    counts.unknown += Number(isUnknown)
    if (changes === undefined) continue
    counts.changed++
    if (details.length < kept) details.push({ index, record, changes })
  }
  return { ...counts, details }
}
