/**
 * Zhengzhou Decree 246: the procedure of major administrative decisions.
 *
 * @since 0.1.0
 */
export { alternatives, assess, norms, reliefs } from "./assess.ts"
export { type Audit, audit, auditFile, type OtherReading } from "./audit.ts"
export { catalogue } from "./catalogue.ts"
export { type Claim, claims } from "./claims.ts"
export { type List, lists } from "./data/lists.ts"
export {
  commentNotice,
  disputeReport,
  documents,
  draft,
  evaluationReport,
  evaluationScope,
  hearingAnnouncement,
  hearingReport,
  meetingFile,
  reviewFile,
  reviewOpinion,
  riskReport,
  study
} from "./documents.ts"
export { factTerms } from "./fact-terms.ts"
export { type Facts, facts } from "./facts.ts"
export { decree246 } from "./instrument.ts"
export {
  archiving,
  hearingMaterials,
  hearingNotice,
  legalityReview,
  publicComment,
  rulebook,
  supplement
} from "./parameters.ts"
export { type PlanChoices, plan, planChoices } from "./plan.ts"
export { cataloguing } from "./procedure/cataloguing.ts"
export { procedure, tracks } from "./procedure.ts"
export { type Law, type Reading, type ReadOtherwise, readings, readOtherwise } from "./readings.ts"
export { type Scope, type ScopeAnswer, scope } from "./scope.ts"
export { terms } from "./terms.ts"
