import type { Given } from "@zhengce/core/Norm"
import { z } from "zod"
import { routes } from "./procedure/initiation.ts"

/** A list that may be partial: what it does not show may still exist unless it says that it is complete. */
const listing = <S extends z.ZodType>(item: S) => z.strictObject({ items: z.array(item), complete: z.boolean() })

/** What a document contains, by the ids of its contents; `other` is what the decree calls other matters. */
const contents = <const I extends string>(...ids: readonly [I, ...Array<I>]) => listing(z.enum(ids))

const riskClass = z.enum(["socialStability", "publicSafety", "environment", "fiscal", "publicOpinion", "other"])

/** A unit by its name, written the same way wherever it stands. */
const unit = z.string().min(1)

const executionConduct = z.enum([
  "refusal",
  "incomplete",
  "shirking",
  "delay",
  "concealment",
  "falseReport",
  "omission"
])

const decisionConduct = z.enum(["procedureNotFollowed", "dereliction", "falsification"])

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
  decision: z.strictObject({
    /** Who decides (articles 2 and 58). A county or county-level city is a district here. */
    body: z.enum([
      "municipalGovernment",
      "municipalDepartment",
      "districtGovernment",
      "districtDepartment",
      "dispatchedOrgan",
      "developmentZone",
      "township",
      "other"
    ]),
    /** Whether the committee of a development zone is an organ that the municipal government has dispatched. */
    zoneIsDispatchedOrgan: z.boolean(),
    /** A decision is made, or one that was made is adjusted. */
    act: z.enum(["make", "adjust"])
  }),
  /** Standing duties of the city, which do not hang on one matter; a body that follows by reference is not asked for them. */
  city: z.strictObject({
    catalogueKept: z.boolean(),
    annualCatalogueDrafter: z.enum(["generalOffice", "other"]),
    /** The pool of experts for major decisions: that there is one, rules for it, its members adjusted from time to time. */
    poolKept: z.boolean(),
    poolHasRules: z.boolean(),
    poolMembersAdjusted: z.boolean(),
    poolMechanisms: listing(z.enum(["selection", "use", "appraisal", "exit"])),
    recordSystem: z.boolean(),
    archiveSystem: z.boolean()
  }),
  matter: z.strictObject({
    /** The class of article 3, paragraph 1, in the order of its items; `none` where it is of no class. */
    kind: z.enum([
      "publicServices",
      "regulation",
      "naturalResources",
      "culturalResources",
      "plans",
      "projects",
      "otherMajor",
      "none"
    ]),
    /** Major by the city's catalogue and standards (article 4), or else by a person's judgement. */
    isMajor: z.boolean(),
    /** The kind of decision to which the decree does not apply (article 3, paragraph 2). */
    excludedAs: z.enum(["macroControl", "legislation", "emergencyResponse", "none"]),
    /** The highest source that lays down another procedure for the matter. */
    otherProcedureIn: z.enum(["law", "administrativeRegulation", "localRegulation", "rule", "none"]),
    /** Whether the draft touches the economic activity of market entities (articles 36 and 42). */
    touchesMarketActivity: z.boolean(),
    /** Strongly technical: a major investment or urban-rural construction project, or another such matter (article 25). */
    isTechnicalProject: z.boolean(),
    /** The interests of a specific group are concerned (article 16, paragraph 1). */
    concernsSpecificGroup: z.boolean(),
    /** Closely tied to the business of enterprises, and of major effect on their interests (article 16, paragraph 2). */
    closelyTiedToBusiness: z.boolean(),
    majorEffectOnEnterprises: z.boolean()
  }),
  initiation: z.strictObject({
    /** Where the proposal comes from, in the order of the items of article 10. */
    route: z.enum(routes),
    /** Whether a proposal of the public was made in writing, by electronic means among others. */
    isWritten: z.boolean(),
    /** The units that made the proposal, where units did. */
    proposers: z.array(unit),
    /** The departments and units that the matter concerns. */
    competentUnits: listing(unit),
    /** The one of them that bears the main duty by law. */
    mainDutyUnit: unit,
    /** The units that handle the suggestion of deputies, and the one of them that leads. */
    handlingUnits: listing(unit),
    leadHandlingUnit: unit,
    /** The unit that the municipal government named as organiser. */
    designatedUnit: unit,
    /** The matter is so complex that its organiser cannot be told otherwise (article 11, item 6). */
    isOrganiserUnclear: z.boolean(),
    studiedBy: unit,
    /** The unit that was named first: where functions moved, its successor goes on in its place (article 11, paragraph 2). */
    organiser: unit
  }),
  draft: z.strictObject({
    lawSurveyed: z.boolean(),
    /** The organiser holds a forecast to be needed, and what was forecast. */
    forecastNeeded: z.boolean(),
    forecast: listing(z.enum(["costs", "benefits"])),
    /** How many schemes the draft offers. */
    schemes: z.int().positive(),
    prosAndCons: z.boolean(),
    preference: z.boolean()
  }),
  participation: z.strictObject({
    performed: z.boolean(),
    organisedByOrganiser: z.boolean(),
    /** Whether the draft was opened to public comment, and through which of the channels that the decree names. */
    commentOpened: z.boolean(),
    channels: listing(z.enum(["governmentWebsite", "newMedia", "press", "radio", "television"])),
    /** It was published in another way of which the public easily learns. */
    otherAccessibleChannel: z.boolean(),
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
    organisedByOrganiser: z.boolean(),
    /** What the record of the choice of experts attends to, and whether such as hold another view were chosen. */
    chosenFor: listing(z.enum(["expertise", "representativeness", "neutrality"])),
    differingViewsChosen: z.boolean(),
    /** Whether any expert or institution that was chosen has a direct interest in the matter. */
    anyDirectInterest: z.boolean(),
    wasLed: z.boolean(),
    studyPeriodSet: z.boolean(),
    materialsSupplied: z.boolean(),
    /** Without instruction or pressure, by anyone. */
    workedIndependently: z.boolean(),
    /** State secrets, trade secrets and personal privacy that they learned of stayed where they belong. */
    keptSecrets: z.boolean(),
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
    /** A responsible unit is another than the organiser that has the task; a third party is entrusted by either. */
    assessor: z.enum(["organiser", "responsibleUnit", "thirdParty", "other"]),
    organiserCooperated: z.boolean(),
    organiserInterfered: z.boolean()
  }),
  review: z.strictObject({
    /** The judicial administration reviewed it: the municipal one, or that of the level that follows by reference. */
    byJusticeBureau: z.boolean(),
    /** What the organiser submitted for review was true, and was all of it. */
    fileIsTrue: z.boolean(),
    fileIsComplete: z.boolean(),
    unitsCooperated: z.boolean(),
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
  publication: z.strictObject({
    /** Whether the decision was published, and through which of the channels that article 45 names. */
    performed: z.boolean(),
    channels: listing(z.enum(["governmentGazette", "governmentWebsite", "newMedia", "newspaper"]))
  }),
  execution: z.strictObject({
    /** Conduct of the executing unit that is on record; an empty, complete list says that there is none. */
    conduct: listing(executionConduct),
    /** What was concealed, misreported or left out is a major problem (article 55). */
    concernsMajorProblem: z.boolean()
  }),
  evaluation: z.strictObject({
    /** Whether there is or was an evaluation after the decision. */
    performed: z.boolean(),
    evaluator: unit,
    /** The evaluator is a third party that was entrusted, and not a unit that the government named. */
    isThirdParty: z.boolean(),
    /** The units that bore the main argumentation and assessment before the decision. */
    mainAssessors: listing(unit),
    publicHeard: z.boolean(),
    participants: listing(
      z.enum([
        "peoplesDeputies",
        "politicalAdvisers",
        "peoplesOrganisations",
        "grassrootsOrganisations",
        "socialOrganisations",
        "specificGroups"
      ])
    )
  }),
  liability: z.strictObject({
    /** A grave error in a decision that came of a violation of the decree (article 53). */
    graveError: z.boolean(),
    /** A decision that the law wants in time was put off for long. */
    undueDelay: z.boolean(),
    majorLoss: z.boolean(),
    vileImpact: z.boolean(),
    /** Conduct on record of the organiser, or of a unit that does work for the decision (article 54). */
    conduct: listing(decisionConduct),
    /** Conduct on record of experts, institutions and social organisations (article 56). */
    expertBreachedEthics: z.boolean(),
    expertBreachedDecree: z.boolean(),
    expertBreachHadGraveConsequences: z.boolean()
  }),
  /** Who may be held less liable, or not at all (articles 53 and 57). */
  relief: z.strictObject({
    /** The member spoke against the draft when it was discussed, and the record of the meeting shows it. */
    dissentOnRecord: z.boolean(),
    /** An error, a mistake or an unintended fault is on record, and in which situation of article 57 it happened. */
    errorOnRecord: z.boolean(),
    situation: z.enum(["reformPilot", "openExperiment", "unintendedFault", "none"]),
    decreeFollowed: z.boolean(),
    wasDiligent: z.boolean(),
    soughtPrivateGain: z.boolean()
  }),
  /** What each document that is at hand contains. */
  documents: z.strictObject({
    study: contents("problem", "reasonsAndBases", "scheme", "necessity", "feasibility"),
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
    reviewOpinion: contents("basics", "conclusion", "reasons", "risks", "proposals"),
    meetingFile: contents(
      "draft",
      "fairCompetition",
      "publicOpinions",
      "expertOpinions",
      "riskReport",
      "reviewOpinion",
      "other"
    ),
    evaluationScope: contents(
      "result",
      "costAndProgress",
      "publicView",
      "negativeFactors",
      "acceptance",
      "fit",
      "effects",
      "proposals",
      "other"
    ),
    evaluationReport: contents(
      "process",
      "implementation",
      "problems",
      "risks",
      "improvements",
      "satisfaction",
      "attainment",
      "proposals",
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
