/**
 * Zhengzhou Decree 246: the procedure of major administrative decisions.
 *
 * @since 0.1.0
 */
export { assess, norms } from "./assess.ts"
export { catalogue } from "./catalogue.ts"
export { type Claim, claims } from "./claims.ts"
export {
  commentNotice,
  disputeReport,
  documents,
  draft,
  hearingAnnouncement,
  hearingReport,
  meetingFile,
  reviewFile,
  reviewOpinion,
  riskReport
} from "./documents.ts"
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
export { procedure, tracks } from "./procedure.ts"
