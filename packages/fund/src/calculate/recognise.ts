// What is recognised as reinvestment in Zhengzhou (article 17, item 4), for the norm and for the calculation.
import * as Ratio from "@zhengce/core/Ratio"
import type { Investment } from "../facts/sub-fund.ts"
import { amount, attempt, nothing, pointerTo, type Sum } from "./sum.ts"

/** The three kinds of article 17, item 4, in its order. */
export const kinds = ["zhengzhouCompany", "landedProject", "otherFund"] as const
export type Kind = (typeof kinds)[number]

/** How the open points of article 17, item 4 are read. */
export interface Reading {
  /** What a company from elsewhere brings counts with the lower of the fund's investment and what lands, or with one of them. */
  readonly landed: "lower" | "invested" | "landed"
  /** Money that is listed twice, or counted for another sub-fund already, counts again. */
  readonly isCountedTwice: boolean
  /** Investments of other funds are new from the day on which the municipal fund takes part, or whenever they were made. */
  readonly isNewFrom: "cooperation" | "always"
}

export const cautious: Reading = { landed: "lower", isCountedTwice: false, isNewFrom: "cooperation" }

/** What one investment comes to. */
export interface Recognised {
  /** Its place in the list. */
  readonly index: number
  readonly kind: Kind
  readonly amount: Ratio.Ratio
  /** Not where the same money counts by another investment already, which is then `sameMoneyAs`. */
  readonly isCounted: boolean
  readonly sameMoneyAs?: number
}

export interface Recognition extends Sum {
  readonly investments: ReadonlyArray<Recognised>
}

interface Listing {
  readonly items?: ReadonlyArray<Investment> | undefined
  readonly complete?: boolean | undefined
}

/** Each is read only where it matters. */
interface Dates {
  readonly until: () => string
  readonly cooperatingSince: () => string | undefined
}

type Found =
  | { readonly kind: Kind; readonly amount: Ratio.Ratio; readonly money: string }
  | { readonly missing: string }

/** What one investment is recognised as; `undefined` where it is not. */
const found = (item: Investment, dates: Dates, reading: Reading): Found | undefined => {
  if (item.on === undefined) return { missing: "on" }
  if (item.on > dates.until()) return undefined
  if (item.madeBy === undefined) return { missing: "madeBy" }
  if (item.madeBy === "other") return undefined
  const isOwn = item.madeBy === "subFund"
  if (!isOwn && reading.isNewFrom === "cooperation") {
    const since = dates.cooperatingSince()
    if (since === undefined) return { missing: "/cooperatingSince" }
    if (item.on < since) return undefined
  }
  if (!isOwn && !reading.isCountedTwice) {
    if (item.countedElsewhere === undefined) return { missing: "countedElsewhere" }
    if (item.countedElsewhere) return undefined
  }
  const part = recognisedAmount(item, reading)
  if ("missing" in part) return part
  if (part.numerator === 0n) return undefined
  // only where nothing is counted twice must it be known which money it is
  const money = reading.isCountedTwice ? "" : item.money
  if (money === undefined) return { missing: "money" }
  const kind = !isOwn ? "otherFund" : item.companyInZhengzhou ? "zhengzhouCompany" : "landedProject"
  return { kind, amount: part, money }
}

const recognisedAmount = (item: Investment, reading: Reading) => {
  if (item.companyInZhengzhou === undefined) return { missing: "companyInZhengzhou" }
  if (item.companyInZhengzhou) return amount("amount", item.amount)
  const landed = amount("landed", item.landed)
  if ("missing" in landed || landed.numerator === 0n || reading.landed === "landed") return landed
  const invested = amount("amount", item.amount)
  return "missing" in invested || reading.landed === "invested" || Ratio.compare(invested, landed) < 0
    ? invested
    : landed
}

/**
 * Recognises investments made until a day. Of what is the same money, the largest amount counts, and it counts once: the
 * others name it.
 */
export const recognise = (list: Listing | undefined, dates: Dates, reading: Reading = cautious): Recognition => {
  const missing: Array<string> = []
  const all: Array<{ index: number; kind: Kind; amount: Ratio.Ratio; money: string }> = []
  for (const [index, item] of (list?.items ?? []).entries()) {
    const read = attempt(() => ({ is: found(item, dates, reading) })) ?? { is: { missing: "" } }
    if (read.is === undefined) continue
    if ("missing" in read.is) missing.push(pointerTo(read.is.missing, `/investments/items/${index}`))
    else all.push({ index, ...read.is })
  }
  if (list?.items === undefined || list.complete !== true) missing.push("/investments")

  const chosen = new Map<string, { index: number; amount: Ratio.Ratio }>()
  for (const { index, money, amount } of all) {
    const group = reading.isCountedTwice ? String(index) : money
    const other = chosen.get(group)
    if (other === undefined || Ratio.compare(amount, other.amount) > 0) chosen.set(group, { index, amount })
  }
  const investments = all.map(({ money, ...one }): Recognised => {
    const by = chosen.get(reading.isCountedTwice ? String(one.index) : money)?.index ?? one.index
    return by === one.index ? { ...one, isCounted: true } : { ...one, isCounted: false, sameMoneyAs: by }
  })
  return {
    investments,
    known: investments.filter((i) => i.isCounted).reduce((total, i) => Ratio.add(total, i.amount), nothing),
    isWhole: missing.length === 0,
    missing: [...new Set(missing)]
  }
}
