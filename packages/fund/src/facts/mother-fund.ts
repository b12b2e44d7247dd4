import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { listing, money, name } from "./forms.ts"

/** The mother fund itself: its money, its types and their decision routes, idle money, promises (articles 2 to 5, 13, 14, 16, 20, 34, 35). */
export const motherFund = z.strictObject({
  size: z.strictObject({
    /** The size for which the fund is set up. */
    declared: money,
    /** What all contributors together have undertaken to pay. */
    subscribed: money,
    /** What has arrived. */
    paidIn: money
  }),
  /** All government investment funds around it, no yuan counted twice: money of the mother fund in a sub-fund is the sub-fund's. */
  clusterSize: money,
  /** What the government contributes; capital support for a state-owned company is not part of it. */
  government: z.strictObject({
    subscribed: money,
    paidIn: money,
    /** Its money comes through the institution that represents it, which the municipal government has authorised. */
    throughRepresentative: z.boolean(),
    representativeIsAuthorised: z.boolean()
  }),
  /** State-owned companies of the city that contribute. */
  companies: listing(
    z.strictObject({
      name,
      /** It meets the conditions; the Measures do not say which. */
      isQualified: z.boolean(),
      /** It raises money for its contribution, by enterprise bonds for instance, and does so by the rules for that. */
      raisesMoney: z.boolean(),
      raisesByTheRules: z.boolean(),
      /** What it has actually contributed, and the part of that which came out of the support. */
      paidIn: money,
      paidFromSupport: money,
      /** Capital support that it has been given for contributing. */
      support: money
    })
  ),
  supportArrangedBy: z.enum(["financeBureau", "other"]),
  /** What came back to the government's share, and what of it was contributed to the fund again. */
  returns: z.strictObject({ principal: money, income: money, recontributed: money }),
  /** One of the three types of fund (article 5), and what it does. */
  fund: z.strictObject({
    type: z.enum(["strategic", "incubation", "cultivation"]),
    /** How it invests; `projectSubFund` is a sub-fund for one project, `other` what the Measures do not name. */
    mode: z.enum(["subFund", "projectSubFund", "direct", "followOn", "other"]),
    /** A strategic fund brings in a major project, or attracts a leader of its industry or a core enterprise of its chain. */
    bringsMajorProjectOrCoreEnterprise: z.boolean(),
    /** What a fund for incubation supports. */
    supports: z.enum(["majorInnovation", "technologyTransfer", "seedStage", "earlyStage", "other"])
  }),
  /** The operating plan and the rules of decision of a strategic or incubation fund (articles 7 and 14). */
  scheme: z.strictObject({
    draftedBy: z.enum(["competentDepartment", "fundOffice", "managementCompany", "other"]),
    withFundOffice: z.boolean()
  }),
  /** The yearly plan of the sub-funds to set up (article 16, item 1). */
  subFundPlan: z.strictObject({
    madeForTheYear: z.boolean(),
    madeBy: z.enum(["managementCompany", "other"]),
    followsGovernmentArrangement: z.boolean(),
    takesInDepartmentNeeds: z.boolean()
  }),
  /** A sub-fund of a cultivation fund and how it comes about (article 16). */
  setUp: z.strictObject({
    isInPlan: z.boolean(),
    managerSelectedBy: z.enum(["managementCompany", "other"]),
    hasSocialCapital: z.boolean(),
    onMarketTerms: z.boolean(),
    /** Set-ups are reported to the fund office from time to time; how often the Measures do not say, so a person does. */
    reportedRegularly: z.boolean(),
    operatedBy: z.enum(["subFundManager", "managementCompany", "other"]),
    /** Where it is not in the plan. */
    proposedBy: z.enum(["competentDepartment", "managementCompany", "other"]),
    withManagementCompany: z.boolean()
  }),
  /** A proposal for a mode of investment that the Measures do not name (article 20). */
  otherMode: z.strictObject({ proposedBy: z.enum(["requestingUnit", "other"]), withFundOffice: z.boolean() }),
  /** Who decides the proposal beyond the plan, or for another mode, and whether on it alone. */
  decision: z.strictObject({ by: z.enum(["fundCommittee", "other"]), onThisCaseAlone: z.boolean() }),
  /** The fund's part in one sub-fund (article 34). */
  stake: z.strictObject({
    contribution: money,
    /** The most for which it answers by the agreement, its contribution included. */
    liability: money,
    /** It has promised another contributor that principal suffers no loss, or a lowest return. */
    promisesPrincipal: z.boolean(),
    promisesReturn: z.boolean()
  }),
  /** Where idle money is (article 35). */
  idleMoney: listing(
    z.strictObject({
      name,
      kind: z.enum(["bankDeposit", "treasuryBond", "other"]),
      isFixedIncome: z.boolean(),
      isSafe: z.boolean(),
      isLiquid: z.boolean()
    })
  ),
  /** Business that a law, a regulation or a policy forbids; which that is stands in other documents. */
  doesForbiddenBusiness: z.boolean(),
  documents: z.strictObject({
    operatingPlan: listing(z.enum(["policyGoals", "direction", "mode", "procedure"])),
    decisionRules: listing(z.enum(["committeeMembers", "decisionMechanism"]))
  })
})

/**
 * Facts of the mother fund as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type MotherFund = Given<z.infer<typeof motherFund>>
