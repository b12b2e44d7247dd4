// A sum of amounts of which some may be unknown. Norms read facts that stop a rule where they are missing, calculations read
// facts that may be absent; both add up here.
import * as Outcome from "@zhengce/core/Outcome"
import * as Ratio from "@zhengce/core/Ratio"

/** What a sum comes to: at least `known`, because no amount is negative, and exactly that where nothing is `missing`. */
export interface Sum {
  readonly known: Ratio.Ratio
  readonly isWhole: boolean
  /** JSON Pointers of what would tell the rest. */
  readonly missing: ReadonlyArray<string>
}

/** What an item adds to a sum, or what must be known to tell: a key of the item, or a pointer to another fact. */
export type Part = Ratio.Ratio | { readonly missing: string }

export const nothing = Ratio.make(0)

/** What an item adds where it counts; an absent amount is missing. */
export const amount = (key: string, value: Ratio.Input | undefined): Part =>
  value === undefined ? { missing: key } : Ratio.make(value)

/** Reads what may be a missing fact of a norm, without stopping the rule. */
export const attempt = <A>(read: () => A): A | undefined => {
  let value: A | undefined
  Outcome.any(() => {
    value = read()
    return Outcome.holds(true)
  })
  return value
}

/** Adds up what the items of a list come to; a list that is absent or not complete may hold more. */
export const sum = <A>(
  list: { readonly items?: ReadonlyArray<A> | undefined; readonly complete?: boolean | undefined } | undefined,
  pointer: string,
  partOf: (item: A) => Part
): Sum => {
  let known = nothing
  const missing: Array<string> = []
  for (const [i, item] of (list?.items ?? []).entries()) {
    const part = attempt(() => partOf(item)) ?? { missing: "" }
    if ("missing" in part) missing.push(pointerTo(part.missing, `${pointer}/items/${i}`))
    else known = Ratio.add(known, part)
  }
  if (list?.items === undefined || list.complete !== true) missing.push(pointer)
  return { known, isWhole: missing.length === 0, missing }
}

/** Where a fact stands that an item lacks: a key of the item, or another fact. */
export const pointerTo = (missing: string, item: string): string =>
  missing.startsWith("/") ? missing : `${item}/${missing}`

export const plus = (a: Sum, b: Sum): Sum => ({
  known: Ratio.add(a.known, b.known),
  isWhole: a.isWhole && b.isWhole,
  missing: [...new Set([...a.missing, ...b.missing])]
})

export const isPositive = ({ numerator }: Ratio.Ratio): boolean => numerator > 0n

/** Nothing, whatever else is found. */
export const isNothing = (s: Sum): boolean => s.isWhole && !isPositive(s.known)

/** Requires a sum to be at most a bound; what is unknown could still exceed it, but never brings it down. */
export const atMost = (s: Sum, actual: Outcome.Operand, bound: Outcome.Operand, unit?: Outcome.Outcome["unit"]) =>
  decided(Outcome.atMost(actual, bound, unit), s.isWhole, false)

/** Requires a sum to be at least a bound; what is unknown could still reach it. */
export const atLeast = (s: Sum, actual: Outcome.Operand, bound: Outcome.Operand, unit?: Outcome.Outcome["unit"]) =>
  decided(Outcome.atLeast(actual, bound, unit), s.isWhole, true)

/** An outcome of what is known so far stands where all is known, or where the rest cannot change it. */
export const decided = (outcome: Outcome.Outcome, isWhole: boolean, decisive: boolean): Outcome.Outcome =>
  onlyIf(isWhole || outcome.holds === decisive, outcome)

/** An outcome that does not tell unless what it rests on is known. */
export const onlyIf = (isKnown: boolean, outcome: Outcome.Outcome): Outcome.Outcome =>
  isKnown ? outcome : { ...outcome, holds: undefined }
