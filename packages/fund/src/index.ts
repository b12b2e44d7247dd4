/**
 * The Zhengzhou Industrial Development Fund: mother fund, sub-funds, managers, investments, exits, assessment and fee.
 *
 * @since 0.1.0
 */
export { assess } from "./assess.ts"
export { AmountUndefined } from "./calculate/amount-undefined.ts"
export { largestCapitalSupport } from "./calculate/capital-support.ts"
export { assessmentScore, type Grade, gradeOf } from "./calculate/grade.ts"
export { type Fee, type FeeReading, managementFee } from "./calculate/management-fee.ts"
export { catalogue } from "./catalogue.ts"
export type { List } from "./data/list.ts"
export { lists } from "./data/lists.ts"
export { assessmentScheme } from "./documents/assessment.ts"
export { periodicReport } from "./documents/institutions.ts"
export { decisionRules, operatingPlan } from "./documents/mother-fund.ts"
export type { Assessment } from "./facts/assessment.ts"
export type { Institutions } from "./facts/institutions.ts"
export type { MotherFund } from "./facts/mother-fund.ts"
export { measures102 } from "./instrument.ts"
export * from "./parameters.ts"
export type { Subject } from "./subject.ts"
export { alternatives, subjects } from "./subjects.ts"
