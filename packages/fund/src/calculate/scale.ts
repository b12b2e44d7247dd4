// What a team manages or has managed (article 18, item 4).
import * as Ratio from "@zhengce/core/Ratio"
import { attempt, nothing, type Sum } from "./sum.ts"

interface Fund {
  readonly from: string
  readonly until: string
  readonly committed: Ratio.Input
  readonly paidIn: Ratio.Input
}

/** Funds of which something is unknown are left out, so that what is known is the least. */
const known = (
  { items, complete }: { readonly items: ReadonlyArray<Fund>; readonly complete: boolean },
  of: "committed" | "paidIn"
) => {
  const read = items.map((fund) =>
    attempt(() => ({ from: fund.from, until: fund.until, amount: Ratio.make(fund[of]) }))
  )
  const funds = read.filter((fund) => fund !== undefined)
  return { funds, isWhole: complete === true && funds.length === items.length }
}

const total = (funds: ReadonlyArray<{ readonly amount: Ratio.Ratio }>): Ratio.Ratio =>
  funds.reduce((sum, { amount }) => Ratio.add(sum, amount), nothing)

type Listing = Parameters<typeof known>[0]

/** All that has been managed until a day, one fund after the other. */
export const cumulative = (list: Listing, until: string, of: "committed" | "paidIn"): Sum => {
  const { funds, isWhole } = known(list, of)
  return { known: total(funds.filter((fund) => fund.from <= until)), isWhole, missing: [] }
}

/** The most that was managed on one day until then; it can only have been reached when a fund began. */
export const atOneTime = (list: Listing, until: string, of: "committed" | "paidIn"): Sum => {
  const { funds, isWhole } = known(list, of)
  const most = funds
    .filter(({ from }) => from <= until)
    .map(({ from: day }) => total(funds.filter((fund) => fund.from <= day && day <= fund.until)))
    .reduce((a, b) => (Ratio.compare(a, b) < 0 ? b : a), nothing)
  return { known: most, isWhole, missing: [] }
}
