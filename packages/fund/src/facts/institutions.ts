import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { listing } from "./forms.ts"

/** The bodies and their standing duties (articles 6 to 12, 21, 22, 25 to 27, 33, 36, 37, 41, 44). */
export const institutions = z.strictObject({
  /** The fund committee (article 7, paragraph 1). */
  committee: z.strictObject({
    director: z.enum(["mayor", "other"]),
    deputies: listing(z.enum(["viceMayor", "other"])),
    /** `fund` is the fund itself, which the text counts among its members. */
    members: listing(z.enum(["finance", "developmentAndReform", "industry", "science", "fund", "other"]))
  }),
  /** A matter and who decided it. */
  decision: z.strictObject({
    matter: z.enum([
      "fundRules",
      "subFundPlan",
      "directInvestmentInMajorProject",
      "fundraising",
      "supervisionAndAssessment",
      "otherMajor",
      "minor"
    ]),
    by: z.enum(["fundCommittee", "other"])
  }),
  /** The office of the committee (article 7, paragraph 2). */
  office: z.strictObject({
    seat: z.enum(["financeBureau", "other"]),
    isRunWithRepresentative: z.boolean(),
    head: z.enum(["headOfFinanceBureau", "other"]),
    /** It sums up for the committee how the funds do; whether often enough, a person judges. */
    reportsToCommitteeRegularly: z.boolean()
  }),
  /** The institution that represents the government as contributor (article 7, paragraph 3). */
  representative: z.strictObject({ actsWithinAuthority: z.boolean(), leadsTheSetUp: z.boolean() }),
  /** The contributing entities of the fund (article 8). */
  contributors: z.strictObject({
    setUpAndFund: z.boolean(),
    superviseCompany: z.boolean(),
    /** The financial year that ended last has been audited. */
    auditedLastYear: z.boolean(),
    assessCompany: z.boolean()
  }),
  /** The management company of the fund and its work (articles 9, 10, 25, 33). */
  company: z.strictObject({
    managesFund: z.boolean(),
    investmentPlanForTheYear: z.boolean(),
    projectReserve: z.boolean(),
    /** It carries strategic and incubation projects from due diligence to exit. */
    carriesProjects: z.boolean(),
    subFundWork: listing(z.enum(["contact", "negotiation", "dueDiligence", "implementation"])),
    /** It has sent a representative into each sub-fund, supervises and assesses them. */
    representsInSubFunds: z.boolean(),
    supervisesSubFunds: z.boolean(),
    assessesSubFunds: z.boolean(),
    doesTasksOfOffice: z.boolean(),
    /** It trains managers in compliance; whether often enough, a person judges. */
    trainsRegularly: z.boolean(),
    internalControl: z.boolean(),
    dividesPosts: z.boolean(),
    postInvestmentManagement: z.boolean(),
    guidesGovernance: z.boolean(),
    /** The staff that managers are guided to have. */
    guidesStaff: listing(z.enum(["research", "investment", "riskControl"]))
  }),
  /** A professional fund-of-funds manager that does part of the company's work (article 9, paragraph 2). */
  delegation: z.strictObject({
    exists: z.boolean(),
    toProfessionalManager: z.boolean(),
    isOfPartOnly: z.boolean(),
    /** The fee is what is usual in the industry; the Measures have no figure. */
    feeIsUsual: z.boolean()
  }),
  /** The pool of experts (article 10). */
  expertPool: z.strictObject({
    exists: z.boolean(),
    chosenByCompany: z.boolean(),
    fields: listing(z.enum(["investment", "finance", "law", "appraisal", "industry"]))
  }),
  /** The custody of the mother fund or of one sub-fund (articles 11 and 12). */
  custody: z.strictObject({
    custodian: z.strictObject({
      kind: z.enum(["commercialBank", "securitiesFirm", "other"]),
      isSetUpInChina: z.boolean(),
      isQualified: z.boolean()
    }),
    dedicatedAccount: z.boolean(),
    agreementSigned: z.boolean(),
    duties: listing(z.enum(["accounts", "clearing", "safekeeping", "monitoring"])),
    selectionMechanism: z.boolean(),
    chosenFor: listing(z.enum(["soundManagement", "responsiveness", "addedServices"]))
  }),
  /** How the reserve of projects is linked with departments and districts (article 21). */
  reserve: z.strictObject({
    builtOn: listing(z.enum(["industrialPlan", "industryMap", "screeningStandard"])),
    linkedWith: listing(z.enum(["departments", "districts"])),
    recommendedToSubFunds: z.boolean(),
    supportedFirst: z.boolean()
  }),
  /** A project that a strategic or incubation fund supports first (article 21). */
  keyProject: z.strictObject({
    supportedFirst: z.boolean(),
    traits: listing(z.enum(["onAgenda", "large", "external", "foundational", "driving", "strategic"])),
    studiedByDepartment: z.boolean(),
    viceMayorAgreed: z.boolean()
  }),
  /** Departments help to win funds of province and state for Zhengzhou (article 22). */
  departmentsHelp: z.boolean(),
  /** How the fund reports (article 36); whether regularly, a person judges. */
  reporting: z.strictObject({
    toFinanceBureauRegularly: z.boolean(),
    toContributorsRegularly: z.boolean(),
    acceptsSupervision: z.boolean()
  }),
  /** A person whom a loss might be held against, and what is on record (article 44). */
  person: z.strictObject({
    employer: z.enum(["department", "stateOwnedCompany", "other"]),
    procedureFollowed: z.boolean(),
    soughtPersonalGain: z.boolean(),
    isNormalInvestmentRisk: z.boolean()
  }),
  documents: z.strictObject({
    periodicReport: listing(z.enum(["operation", "accounts", "majorMatters"]))
  })
})

/**
 * Facts of the institutions as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type Institutions = Given<z.infer<typeof institutions>>
