import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { date, listing, money, name } from "./forms.ts"

/** A direct or a follow-on investment (articles 14, 15, 19, 20, 21). */
export const investment = z.strictObject({
  mode: z.enum(["direct", "followOn", "other"]),
  /** The type of municipal fund that invests (article 5). */
  fundType: z.enum(["strategicInvestment", "technologyIncubation", "industryCultivation"]),
  company: z.strictObject({
    name,
    /** The group to which it belongs; its own name where it belongs to none. */
    group: name,
    businessRegisteredIn: z.enum(["zhengzhou", "elsewhere"]),
    taxRegisteredIn: z.enum(["zhengzhou", "elsewhere"]),
    hasSoundFinancialManagement: z.boolean(),
    hasSoundAccounting: z.boolean(),
    /** In an industry that the city develops with priority, and outstanding there: a person states both. */
    inLeadingIndustry: z.boolean(),
    isOutstanding: z.boolean()
  }),
  project: z.strictObject({
    fitsKeyIndustries: z.boolean(),
    isMajorIndustrialProject: z.boolean(),
    /** What is evident of it, as a person states it. */
    traits: listing(z.enum(["foundational", "driving", "strategic"])),
    isTechnologicalInnovation: z.boolean(),
    isHighlyInnovative: z.boolean(),
    isOfHighLevel: z.boolean()
  }),
  followOn: z.strictObject({
    selectedBySubFund: z.boolean(),
    investsTogether: z.boolean(),
    amount: money,
    /** What the sub-fund that is followed invests in the company, what other sub-funds do beside it, and its total size. */
    subFundInvestment: money,
    otherSubFundsInvestment: money,
    subFundSize: money,
    /** The terms of the investment as both have them, such as price per share. */
    terms: listing(z.strictObject({ term: name, municipalFund: name, subFund: name })),
    /** Follow-on investments of the municipal fund before this one. */
    previous: listing(z.strictObject({ company: name, group: name, on: date })),
    equityManagedBy: z.enum(["managementCompany", "subFundManager", "other"]),
    custodyAgreementSigned: z.boolean()
  }),
  documents: z.strictObject({ equityCustodyAgreement: listing(z.enum(["rights", "duties", "exitConditions"])) })
})

/**
 * Facts of a direct or follow-on investment as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type Investment = Given<z.infer<typeof investment>>
