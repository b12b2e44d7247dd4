import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { date, listing, money, share } from "./forms.ts"

/** Points out of 100. */
const score = z.union([z.string().regex(/^(100(\.0{1,6})?|(0|[1-9]\d?)(\.\d{1,6})?)$/), z.int().min(0).max(100)])

/** Assessment and management fee (articles 37 to 41). */
export const assessment = z.strictObject({
  /** The calendar year that is assessed and paid for. */
  year: z.int().min(2000).max(2999),
  /** There is a system of comprehensive assessment, and the social benefits that it counts in figures (article 37). */
  systemExists: z.boolean(),
  socialBenefits: listing(z.enum(["investment", "institutions", "companies", "talent", "taxes"])),
  assessedBy: listing(z.enum(["fundOffice", "financeBureau", "developmentAndReform", "other"])),
  /** Profit or loss of a single sub-fund or project is assessed. */
  judgesSingleResults: z.boolean(),
  /** What is assessed, in the order of the items of article 38; `other` is what the office adds. */
  indicators: listing(
    z.strictObject({
      name: z.enum([
        "decisionsCarriedOut",
        "socialCapital",
        "localInvestment",
        "employment",
        "localContribution",
        "investmentPromotion",
        "investmentProgress",
        "investmentReturn",
        "compliance",
        "addedServices",
        "projectReserve",
        "other"
      ]),
      class: z.enum(["policy", "benefit", "management", "other"]),
      /** Its part of the whole: the weights of all come to 1. */
      weight: share,
      score
    })
  ),
  score,
  grade: z.enum(["excellent", "good", "pass", "poor"]),
  /** What the fund has on its accounts, from each day of a change on; of one day, the last entry counts. */
  paidIn: listing(z.strictObject({ from: date, size: money })),
  fee: z.strictObject({
    paidOutOf: z.enum(["fund", "other"]),
    /** As the fund committee determined: a rate of the paid-in size, or a fixed amount, for a whole year. */
    method: z.enum(["rate", "fixedAmount"]),
    rate: share,
    amount: money,
    isInAgreement: z.boolean(),
    /** The committee has let the fee go beyond the ceiling, with its reason on record. */
    isCeilingDepartedFrom: z.boolean(),
    /** The days of the year for which there is a fee, both included. */
    from: date,
    until: date,
    /** What is paid for them. */
    paid: money
  }),
  /** What the management company does for the assessment (article 41); whether in time, a person judges. */
  company: z.strictObject({
    givesMaterialInTime: z.boolean(),
    isRegisteredNationally: z.boolean(),
    updatesMajorMattersInTime: z.boolean(),
    evaluatesPerformanceInTime: z.boolean(),
    assessesSubFunds: z.boolean()
  }),
  documents: z.strictObject({
    assessmentScheme: listing(z.enum(["standards", "weights"]))
  })
})

/**
 * Facts of an assessment and a management fee as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type Assessment = Given<z.infer<typeof assessment>>
