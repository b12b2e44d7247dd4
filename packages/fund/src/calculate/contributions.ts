// What the contributors of a sub-fund put in, by kind.
import type { Contributor, contributorKinds } from "../facts/sub-fund.ts"
import { amount, nothing, type Sum, sum } from "./sum.ts"

type Kind = (typeof contributorKinds)[number]

interface Listing {
  readonly items?: ReadonlyArray<Contributor> | undefined
  readonly complete?: boolean | undefined
}

export const county: ReadonlyArray<Kind> = ["countyState", "zoneState"]
export const municipal: ReadonlyArray<Kind> = ["municipalFund"]

/** What contributors of some kinds commit, or have paid in. */
export const contributed = (
  list: Listing | undefined,
  kinds: ReadonlyArray<Kind>,
  of: "commitment" | "paidIn" = "commitment"
): Sum =>
  sum(list, "/contributors", (contributor) => {
    if (contributor.kind === undefined) return { missing: "kind" }
    return kinds.includes(contributor.kind) ? amount(of, contributor[of]) : nothing
  })
