import { z } from "zod"
import { listing } from "./forms.ts"

/** For whose money the requirements of cooperation can be relaxed (article 24); `other` is nobody of them. */
export const partners = [
  "provincialFund",
  "nationalFund",
  "insurance",
  "sovereignFund",
  "pension",
  "otherLongTerm",
  "other"
] as const

/** What is asked to be relaxed (an empty complete list where nothing is), for whom, and whether the committee decided so. */
export const relaxation = <const R extends string>(...requirements: readonly [R, ...Array<R>]) =>
  z.strictObject({
    asked: listing(z.enum(requirements)),
    partner: z.enum(partners),
    decidedByCommittee: z.boolean()
  })
