// Reduced ordered binary decision diagrams: sets of markings, shared and canonical, so that two sets are equal exactly
// when they are the same number. Nodes are never freed; a diagram that would outgrow its bound throws `Exhausted`, which
// the questions turn into "undecided".

export const zero = 0
export const one = 1

/** The diagram has reached its bound. Only ever thrown and caught inside an analysis. */
export class Exhausted {
  readonly bound: number
  constructor(bound: number) {
    this.bound = bound
  }
}

/** Bits that an assignment sets, in the order of the variables. */
export type Writes = ReadonlyArray<readonly [bit: number, value: 0 | 1]>

type Operation = (f: number, g: number) => number

export interface Bdd {
  readonly bits: number
  readonly size: () => number
  readonly literal: (bit: number, value: 0 | 1) => number
  readonly and: Operation
  readonly or: Operation
  /** What is in the first and not in the second. */
  readonly minus: Operation
  /** The markings that come about when the bits are overwritten; `key` names the writes. */
  readonly assign: (f: number, writes: Writes, key: number) => number
  /** The markings from which overwriting the bits leads into the set. */
  readonly unassign: (f: number, writes: Writes, key: number) => number
  readonly has: (f: number, marking: Uint8Array) => boolean
  /** A simpler set that agrees with the first within the second (Coudert and Madre). */
  readonly restrict: Operation
  /** The set as alternatives of bits with values; nothing where there are more than so many. */
  readonly cubes: (f: number, most: number) => ReadonlyArray<Writes> | undefined
  readonly count: (f: number) => bigint
}

const grown = (old: Int32Array, size: number): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(size)
  wider.set(old)
  return wider
}

const hash = (a: number, b: number, c: number): number => {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

/** Results are remembered in a table of at most so many entries. */
const mostRemembered = 1 << 18

export const make = (bits: number, bound: number): Bdd => {
  let capacity = 1 << 12
  let count = 2
  let [variable, low, high] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)]
  variable[zero] = bits
  variable[one] = bits
  let table = new Int32Array(capacity * 2)
  let remembered = capacity
  // by slot: operation, operands, result
  let cache = new Int32Array(4 * remembered).fill(-1)

  const insert = (node: number): void => {
    const mask = table.length - 1
    let slot = hash(variable[node] as number, low[node] as number, high[node] as number) & mask
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = node
  }

  const node = (v: number, lo: number, hi: number): number => {
    if (lo === hi) return lo
    const mask = table.length - 1
    let slot = hash(v, lo, hi) & mask
    for (let found = table[slot] as number; found !== 0; found = table[slot] as number) {
      if (variable[found] === v && low[found] === lo && high[found] === hi) return found
      slot = (slot + 1) & mask
    }
    if (count >= bound) throw new Exhausted(bound)
    const made = count++
    if (made >= capacity) {
      capacity *= 2
      ;[variable, low, high] = [grown(variable, capacity), grown(low, capacity), grown(high, capacity)]
      table = new Int32Array(capacity * 2)
      for (let i = 2; i < made; i++) insert(i)
      variable[made] = v
      low[made] = lo
      high[made] = hi
      insert(made)
      if (remembered < mostRemembered) {
        remembered = Math.min(capacity, mostRemembered)
        cache = new Int32Array(4 * remembered).fill(-1)
      }
      return made
    }
    variable[made] = v
    low[made] = lo
    high[made] = hi
    table[slot] = made
    return made
  }

  const slotOf = (op: number, f: number, g: number): number => (hash(op, f, g) & (remembered - 1)) << 2
  /** The result of an operation, where it is remembered; otherwise -1. */
  const recall = (op: number, f: number, g: number): number => {
    const slot = slotOf(op, f, g)
    return cache[slot] === op && cache[slot + 1] === f && cache[slot + 2] === g ? (cache[slot + 3] as number) : -1
  }
  const remember = (op: number, f: number, g: number, result: number): number => {
    const slot = slotOf(op, f, g)
    cache[slot] = op
    cache[slot + 1] = f
    cache[slot + 2] = g
    cache[slot + 3] = result
    return result
  }

  /** An operation on each side of the first bit that either set asks for; `simple` gives -1 where it has to look. */
  const binary = (op: number, simple: Operation, commutes: boolean): Operation => {
    const apply = (a: number, b: number): number => {
      const trivial = simple(a, b)
      if (trivial >= 0) return trivial
      const f = commutes && a > b ? b : a
      const g = commutes && a > b ? a : b
      const known = recall(op, f, g)
      if (known >= 0) return known
      const [x, y] = [variable[f] as number, variable[g] as number]
      const v = Math.min(x, y)
      const lo = apply(x === v ? (low[f] as number) : f, y === v ? (low[g] as number) : g)
      const hi = apply(x === v ? (high[f] as number) : f, y === v ? (high[g] as number) : g)
      return remember(op, f, g, node(v, lo, hi))
    }
    return apply
  }

  const and = binary(
    0,
    (f, g) => (f === g || g === one ? f : f === one ? g : f === zero || g === zero ? zero : -1),
    true
  )
  const or = binary(1, (f, g) => (f === g || g === zero ? f : f === zero ? g : f === one || g === one ? one : -1), true)
  const minus = binary(2, (f, g) => (f === g || f === zero || g === one ? zero : g === zero ? f : -1), false)

  const assign = (f: number, writes: Writes, key: number, k = 0): number => {
    if (f === zero || k === writes.length) return f
    const op = 2 * key + 3
    const known = recall(op, f, k)
    if (known >= 0) return known
    const [bit, value] = writes[k] as Writes[number]
    const v = variable[f] as number
    const [lo, hi] = [low[f] as number, high[f] as number]
    if (v < bit) return remember(op, f, k, node(v, assign(lo, writes, key, k), assign(hi, writes, key, k)))
    const set = assign(v === bit ? or(lo, hi) : f, writes, key, k + 1)
    return remember(op, f, k, value === 1 ? node(bit, zero, set) : node(bit, set, zero))
  }

  const unassign = (f: number, writes: Writes, key: number, k = 0): number => {
    if (f < 2 || k === writes.length) return f
    const [bit, value] = writes[k] as Writes[number]
    const v = variable[f] as number
    if (v > bit) return unassign(f, writes, key, k + 1)
    const op = 2 * key + 4
    const known = recall(op, f, k)
    if (known >= 0) return known
    const [lo, hi] = [low[f] as number, high[f] as number]
    if (v === bit) return remember(op, f, k, unassign(value === 1 ? hi : lo, writes, key, k + 1))
    return remember(op, f, k, node(v, unassign(lo, writes, key, k), unassign(hi, writes, key, k)))
  }

  const restrictOp = -2
  const restrict = (f: number, within: number): number => {
    if (f < 2 || within === one) return f
    const known = recall(restrictOp, f, within)
    if (known >= 0) return known
    const [v, w] = [variable[f] as number, variable[within] as number]
    const [lo, hi] = [low[within] as number, high[within] as number]
    const [below, above] = [low[f] as number, high[f] as number]
    const result =
      w < v
        ? restrict(f, or(lo, hi))
        : w > v
          ? node(v, restrict(below, within), restrict(above, within))
          : lo === zero
            ? restrict(above, hi)
            : hi === zero
              ? restrict(below, lo)
              : node(v, restrict(below, lo), restrict(above, hi))
    return remember(restrictOp, f, within, result)
  }

  const cubes = (f: number, most: number): ReadonlyArray<Writes> | undefined => {
    const found: Array<Writes> = []
    const visit = (g: number, path: Writes): boolean => {
      if (g === zero) return true
      if (g === one) return found.push(path) <= most
      const v = variable[g] as number
      return visit(low[g] as number, [...path, [v, 0]]) && visit(high[g] as number, [...path, [v, 1]])
    }
    return visit(f, []) ? found : undefined
  }

  const countOf = (f: number): bigint => {
    const known = new Map<number, bigint>([
      [zero, 0n],
      [one, 1n]
    ])
    const below = (g: number): bigint => {
      const found = known.get(g)
      if (found !== undefined) return found
      const v = variable[g] as number
      const side = (child: number): bigint => below(child) << BigInt((variable[child] as number) - v - 1)
      const total = side(low[g] as number) + side(high[g] as number)
      known.set(g, total)
      return total
    }
    return below(f) << BigInt(variable[f] as number)
  }

  return {
    bits,
    size: () => count,
    literal: (bit, value) => (value === 1 ? node(bit, zero, one) : node(bit, one, zero)),
    and,
    or,
    minus,
    assign: (f, writes, key) => assign(f, writes, key),
    unassign: (f, writes, key) => unassign(f, writes, key),
    has: (f, marking) => {
      let at = f
      while (at > one) at = (marking[variable[at] as number] === 1 ? high[at] : low[at]) as number
      return at === one
    },
    restrict,
    cubes,
    count: countOf
  }
}
