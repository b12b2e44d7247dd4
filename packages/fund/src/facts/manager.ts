import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { date, listing, money, name, share } from "./forms.ts"
import { relaxation } from "./relaxation.ts"
import { contributorKinds } from "./sub-fund.ts"

/** Years, whole or as a decimal: `"4.9"`. */
const years = z.union([z.string().regex(/^(0|[1-9]\d?)(\.\d{1,4})?$/), z.int().min(0).max(99)])

/** Who manages a sub-fund, judged from raw records (articles 17, 18, 24, 26). */
export const manager = z.strictObject({
  /** The day on which it hands in its plan of cooperation: until then its records are judged. */
  proposalSubmittedOn: date,
  lawfullyEstablishedInChina: z.boolean(),
  registeredInZhengzhou: z.boolean(),
  filings: listing(z.strictObject({ with: z.enum(["competentDepartment", "selfRegulatoryBody", "other"]), on: date })),
  /** Registered capital as far as it is paid in. */
  paidInCapital: money,
  shareholdersStrong: z.boolean(),
  projectResourcesRich: z.boolean(),
  /** To what the management company has relaxed the paid-in capital. */
  capitalRelaxedTo: money,
  /** Of the institution, its directors, supervisors, senior managers and other staff; on the last day of the conduct. */
  violations: listing(z.strictObject({ of: name, isMajor: z.boolean(), on: date })),
  creditRecords: listing(z.strictObject({ of: name, isAdverse: z.boolean(), on: date })),
  /** By regulators, on the day of the decision; a warning letter is a regulatory measure and no penalty. */
  penalties: listing(
    z.strictObject({ of: name, kind: z.enum(["administrativePenalty", "regulatoryMeasure"]), on: date })
  ),
  systems: listing(
    z.enum([
      "managementRules",
      "decisionProcess",
      "internalControl",
      "teamCoInvestment",
      "relatedPartyIsolation",
      "conflictPrevention"
    ])
  ),
  fundraisingLawful: z.boolean(),
  persons: listing(
    z.strictObject({
      name,
      role: z.enum(["director", "supervisor", "seniorManager", "other"]),
      yearsInFundManagement: years,
      inManagementTeam: z.boolean(),
      residesInZhengzhou: z.boolean()
    })
  ),
  coreTeamStable: z.boolean(),
  /** The funds that the management team has managed or manages, also elsewhere before, and until when. */
  funds: listing(z.strictObject({ name, committed: money, paidIn: money, from: date, until: date })),
  cases: listing(
    z.strictObject({ company: name, result: z.enum(["exitedWithGain", "listed", "revaluedUpward", "other"]) })
  ),
  /** How many residents are asked for by the size of the fund; the Measures give no table. */
  residentsAsked: z.int().min(3).max(5),
  /** What the manager itself puts into the sub-fund, and the share of the planned size that is asked of it. */
  stake: money,
  stakeAsked: share,
  plannedSize: money,
  municipalContributionRequested: money,
  letters: listing(
    z.strictObject({
      from: name,
      kind: z.enum(contributorKinds),
      amount: money,
      on: date,
      hasLetter: z.boolean(),
      hasProofOfCapacity: z.boolean()
    })
  ),
  pipeline: listing(z.strictObject({ project: name, amount: money })),
  /** How it was chosen. */
  selection: z.strictObject({
    factors: listing(
      z.enum(["corePersons", "managementLevel", "shareholders", "fundraisingCapacity", "projectResources"])
    )
  }),
  /** Whether it is in the pool of partner institutions. */
  inPool: z.boolean(),
  pool: z.strictObject({
    classes: listing(z.enum(["fundManagers", "intermediaries", "researchInstitutions"])),
    entryCriteriaSet: z.boolean(),
    membersReviewed: z.boolean()
  }),
  /** What the committee may relax for provincial, national and long-term money (article 24). */
  relaxation: relaxation("capital", "team", "residents", "stake", "intents", "pipeline")
})

/**
 * Facts of a manager of a sub-fund as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type Manager = Given<z.infer<typeof manager>>
