/**
 * Zhengzhou Industrial Development Fund.
 *
 * @since 0.1.0
 */
export { assess } from "./assess.ts"
export type { Limit, ShareReading } from "./calculate/limits.ts"
export {
  type LargestContribution,
  type MaxMunicipalContribution,
  maxMunicipalContribution
} from "./calculate/max-municipal-contribution.ts"
export {
  type RecognisedInvestment,
  type Reinvestment,
  type ReinvestmentReading,
  reinvestment
} from "./calculate/reinvestment.ts"
export { type Change, type Exceeded, type Remedies, remedies, type Together } from "./calculate/remedies.ts"
export { catalogue } from "./catalogue.ts"
export * from "./documents/investment.ts"
export * from "./documents/sub-fund.ts"
export { measures102 } from "./instrument.ts"
export * from "./parameters.ts"
export { alternatives, subjects } from "./subjects.ts"
