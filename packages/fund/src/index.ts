/**
 * The Zhengzhou Industrial Development Fund: mother fund, sub-funds, managers, investments, exits, assessment and fee.
 *
 * @since 0.1.0
 */
export { assess } from "./assess.ts"
export { AmountUndefined } from "./calculate/amount-undefined.ts"
export { largestCapitalSupport } from "./calculate/capital-support.ts"
export {
  type ConcessionBand,
  type ConcessionContext,
  type ConcessionFailure,
  ConcessionNotOpen,
  type ConcessionOptions,
  type ConcessionPrice,
  concessionChoices,
  concessionDefaults,
  concessionPrice,
  concessionReadings
} from "./calculate/concession.ts"
export { exitAmounts } from "./calculate/exit-amounts.ts"
export {
  type ExitPrice,
  type ExitPriceFailure,
  type ExitPriceOptions,
  exitPrice,
  exitPriceChoices,
  exitPriceDefaults,
  exitPriceReadings
} from "./calculate/exit-price.ts"
export { assessmentScore, type Grade, gradeOf } from "./calculate/grade.ts"
export type { DayCount } from "./calculate/interest.ts"
export type { Limit, ShareReading } from "./calculate/limits.ts"
export { lprOn, type Rate, type RatePoint, type RateTable, RateUnknown, type Tenor } from "./calculate/lpr.ts"
export { type Fee, type FeeReading, managementFee } from "./calculate/management-fee.ts"
export {
  type LargestContribution,
  type MaxMunicipalContribution,
  maxMunicipalContribution
} from "./calculate/max-municipal-contribution.ts"
export type { Choices, PriceReading, PriceReadings } from "./calculate/readings.ts"
export {
  type RecognisedInvestment,
  type Reinvestment,
  type ReinvestmentReading,
  reinvestment
} from "./calculate/reinvestment.ts"
export { type Change, type Exceeded, type Remedies, remedies, type Together } from "./calculate/remedies.ts"
export {
  type ExitRight,
  exitRight,
  exitRightFindings,
  exitTriggers,
  type Trigger,
  type TriggerContext,
  type TriggerFailure,
  type TriggerReading,
  type TriggerState
} from "./calculate/triggers.ts"
export { catalogue } from "./catalogue.ts"
export type { List } from "./data/list.ts"
export { lists } from "./data/lists.ts"
export { lpr } from "./data/lpr.ts"
export { assessmentScheme } from "./documents/assessment.ts"
export * from "./documents/exit.ts"
export { periodicReport } from "./documents/institutions.ts"
export * from "./documents/investment.ts"
export { decisionRules, operatingPlan } from "./documents/mother-fund.ts"
export * from "./documents/sub-fund.ts"
export type { Assessment } from "./facts/assessment.ts"
export type { Exit } from "./facts/exit.ts"
export type { Institutions } from "./facts/institutions.ts"
export type { Investment } from "./facts/investment.ts"
export type { Manager } from "./facts/manager.ts"
export type { MotherFund } from "./facts/mother-fund.ts"
export type { SubFund } from "./facts/sub-fund.ts"
export { measures102 } from "./instrument.ts"
export * from "./parameters.ts"
export type { Subject } from "./subject.ts"
export { alternatives, subjects } from "./subjects.ts"
