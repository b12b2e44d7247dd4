import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"

/** A list that may be partial: what it does not show may still exist unless it says that it is complete. */
const listing = <S extends z.ZodType>(item: S) => z.strictObject({ items: z.array(item), complete: z.boolean() })

/** What a document contains, by the ids of its contents; `other` is what the decree calls other matters. */
const contents = <const I extends string>(...ids: readonly [I, ...Array<I>]) => listing(z.enum(ids))

const riskClass = z.enum(["socialStability", "publicSafety", "environment", "fiscal", "publicOpinion", "other"])

/**
 * What the norms and documents of the decree ask of a matter, besides its dated events. Any key may be absent, which says
 * that the fact is unknown; `null` is refused.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Norm from "@zhengce/core/Norm"
 * import { facts } from "@zhengce/decision-procedure"
 *
 * const refused = Norm.facts(facts, { experts: { anyDirectInterest: "no" } })
 * assert.equal(Result.isFailure(refused) && refused.failure.path, "/experts/anyDirectInterest")
 * ```
 *
 * @category facts
 * @since 0.1.0
 */
export const facts = z.strictObject({
  matter: z.strictObject({
    /** Whether the draft touches the economic activity of market entities (articles 36 and 42). */
    touchesMarketActivity: z.boolean(),
    /** A major investment or urban-rural construction project of a strongly technical nature (article 25). */
    isTechnicalProject: z.boolean(),
    /** The interests of a specific group are concerned (article 16, paragraph 1). */
    concernsSpecificGroup: z.boolean(),
    /** Closely tied to the business of enterprises, and of major effect on their interests (article 16, paragraph 2). */
    closelyTiedToBusiness: z.boolean(),
    majorEffectOnEnterprises: z.boolean()
  }),
  draft: z.strictObject({
    lawSurveyed: z.boolean(),
    /** How many schemes the draft offers. */
    schemes: z.int().positive(),
    prosAndCons: z.boolean(),
    preference: z.boolean()
  }),
  participation: z.strictObject({
    performed: z.boolean(),
    groupHeard: listing(z.enum(["peoplesOrganisation", "socialOrganisation", "massRepresentative"])),
    enterprisesHeard: listing(z.enum(["enterprise", "association"]))
  }),
  hearing: z.strictObject({
    held: z.boolean(),
    observersAdmitted: z.boolean(),
    pressAdmitted: z.boolean(),
    /** The sides concerned, and those of them that had a representative. */
    sides: z.array(z.string().min(1)),
    represented: listing(z.string().min(1)),
    chairedByOrganiser: z.boolean()
  }),
  experts: z.strictObject({
    performed: z.boolean(),
    /** Whether any expert or institution that was chosen has a direct interest in the matter. */
    anyDirectInterest: z.boolean(),
    wasLed: z.boolean(),
    studyPeriodSet: z.boolean(),
    materialsSupplied: z.boolean(),
    opinionIsWritten: z.boolean(),
    /** An institution seals, a person signs. */
    isInstitution: z.boolean(),
    signed: z.boolean(),
    sealed: z.boolean(),
    panel: listing(z.enum(["industryExpert", "legalExpert", "institution"])),
    topics: listing(z.enum(["necessity", "benefit", "risks", "support", "other"]))
  }),
  risk: z.strictObject({
    performed: z.boolean(),
    /** The classes of risk that the content of the matter can raise, and those that were assessed. */
    relevantClasses: z.array(riskClass),
    assessedClasses: listing(riskClass),
    organiserInterfered: z.boolean()
  }),
  review: z.strictObject({
    isWritten: z.boolean(),
    /** Whether comments, meetings or countersigning stood in for the review. */
    wasSubstituted: z.boolean(),
    foundProblem: z.boolean(),
    counsel: listing(z.enum(["legalAdviser", "governmentLawyer"])),
    topics: listing(z.enum(["competence", "procedure", "content", "other"]))
  }),
  meeting: z.strictObject({
    membersSpoke: z.boolean(),
    dissentVoiced: z.boolean(),
    dissentRecorded: z.boolean()
  }),
  /** What each document that is at hand contains. */
  documents: z.strictObject({
    draft: contents(
      "goals",
      "tasks",
      "measures",
      "timetable",
      "executor",
      "cooperating",
      "budget",
      "evaluationPlan",
      "explanation"
    ),
    disputeReport: contents("issues", "unitsOpinions", "ownOpinion", "reasons", "bases"),
    commentNotice: contents("draft", "mannerAndPeriod", "contact", "other"),
    hearingAnnouncement: contents("timeAndPlace", "draft", "application", "participants", "other"),
    hearingReport: contents("basics", "opinions", "adoption", "reasons"),
    riskReport: contents("basics", "process", "opinionsAndLevels", "sources", "measures", "other"),
    reviewFile: contents("draft", "legalBases", "procedures", "preliminaryOpinion", "fairCompetition", "other"),
    reviewOpinion: contents("basics", "conclusion", "reasonsAndRisks"),
    meetingFile: contents(
      "draft",
      "fairCompetition",
      "publicOpinions",
      "expertOpinions",
      "riskReport",
      "reviewOpinion",
      "other"
    )
  })
})

/**
 * Facts of a matter as they are given: each may be absent.
 *
 * @category facts
 * @since 0.1.0
 */
export type Facts = Given<z.infer<typeof facts>>
