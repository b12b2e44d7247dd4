// What no reachable marking holds together, found without visiting markings: the least set of pairs of literals that
// contains those of the initial marking and is closed under every transition. It is an over-approximation, so "these two
// never hold together" is proven, and "they may" is not. 340 literals take a few milliseconds.
import { bitOf, type Clause, type System, type Transition } from "./transitions.ts"

export interface Pairs {
  /** Whether clauses could all hold in one marking, as far as pairs can tell; false is a proof that they cannot. */
  readonly allows: (clauses: ReadonlyArray<Clause>) => boolean
  /** The pairs, and the single literals, that never hold, as clauses that always hold. */
  readonly invariants: () => ReadonlyArray<Clause>
}

type Row = Int32Array
const add = (row: Row, l: number): void => {
  row[l >> 5] = (row[l >> 5] as number) | (1 << (l & 31))
}
const has = (row: Row, l: number): boolean => (((row[l >> 5] as number) >> (l & 31)) & 1) === 1
/** Widens a row, and tells whether that changed it. */
const widen = (row: Row, by: Row): boolean => {
  let changed = false
  for (let w = 0; w < row.length; w++) {
    const wider = (row[w] as number) | (by[w] as number)
    if (wider !== row[w]) changed = true
    row[w] = wider
  }
  return changed
}
const narrow = (row: Row, to: Row): boolean => {
  let changed = false
  for (let w = 0; w < row.length; w++) {
    const narrower = (row[w] as number) & (to[w] as number)
    if (narrower !== row[w]) changed = true
    row[w] = narrower
  }
  return changed
}

export const pairsOf = ({ bits, initial, transitions }: Pick<System, "bits" | "initial" | "transitions">): Pairs => {
  const literals = 2 * bits
  const words = Math.ceil(literals / 32)
  const empty = (): Row => new Int32Array(words)
  const rows = Array.from({ length: literals }, empty)
  const row = (l: number): Row => rows[l] as Row
  const start = empty()
  for (let b = 0; b < bits; b++) add(start, 2 * b + (initial[b] as number))
  for (let l = 0; l < literals; l++) if (has(start, l)) row(l).set(start)

  /** The literals that could hold together with clauses; nothing where the clauses cannot hold. */
  const compatible = (clauses: ReadonlyArray<Clause>): Row | undefined => {
    const found = empty().fill(-1)
    const units = clauses.filter((c) => c.length === 1)
    for (const [l] of units) narrow(found, row(l as number))
    if (clauses.some((c) => c.length === 0) || units.some(([l]) => !has(found, l as number))) return undefined
    const rest = clauses.filter((c) => c.length > 1)
    for (let changed = true; changed; ) {
      changed = false
      for (const c of rest) {
        const either = empty()
        const open = c.filter((l) => has(found, l))
        if (open.length === 0) return undefined
        for (const l of open) widen(either, row(l))
        if (narrow(found, either)) changed = true
      }
    }
    return found
  }

  const effects = transitions.map(({ writes }) => {
    const [written, untouched] = [empty(), empty().fill(-1)]
    for (const [b, value] of writes) {
      add(written, 2 * b + value)
      for (const l of [2 * b, 2 * b + 1]) untouched[l >> 5] = (untouched[l >> 5] as number) & ~(1 << (l & 31))
    }
    return { written, untouched }
  })
  const apply = ({ clauses, writes }: Transition, k: number): boolean => {
    const kept = compatible(clauses)
    if (kept === undefined) return false
    const { written, untouched } = effects[k] as (typeof effects)[number]
    narrow(kept, untouched)
    let changed = false
    for (const [b, value] of writes) {
      if (widen(row(2 * b + value), written)) changed = true
      if (widen(row(2 * b + value), kept)) changed = true
    }
    for (let l = 0; l < literals; l++) if (has(kept, l) && widen(row(l), written)) changed = true
    return changed
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const [k, t] of transitions.entries()) if (apply(t, k)) changed = true
  }

  const invariants = (): ReadonlyArray<Clause> => {
    const found: Array<Clause> = []
    for (let l = 0; l < literals; l++) {
      if (!has(row(l), l)) {
        found.push([l ^ 1])
        continue
      }
      for (let m = l + 1; m < literals; m++) {
        if (bitOf(l) !== bitOf(m) && has(row(m), m) && !has(row(l), m)) found.push([l ^ 1, m ^ 1])
      }
    }
    return found
  }
  return { allows: (clauses) => compatible(clauses) !== undefined, invariants }
}
