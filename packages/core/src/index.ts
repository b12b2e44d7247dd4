/**
 * Every noun of the core as a namespace, for scripts. Libraries and pages import the entry of the noun that they need,
 * such as `@zhengce/core/TimeLimit`, because namespaces behind one entry do not tree-shake.
 *
 * @since 0.1.0
 */
export * as Arrangement from "./Arrangement.ts"
export * as Calculation from "./Calculation.ts"
export * as Case from "./Case.ts"
export * as CaseRepository from "./CaseRepository.ts"
export * as Citation from "./Citation.ts"
export * as DefinitionError from "./DefinitionError.ts"
export * as Difference from "./Difference.ts"
export * as Document from "./Document.ts"
export * as Duty from "./Duty.ts"
export * as Example from "./Example.ts"
export * as Explanation from "./Explanation.ts"
export * as Finding from "./Finding.ts"
export * as Indicator from "./Indicator.ts"
export * as Instrument from "./Instrument.ts"
export * as LocalDate from "./LocalDate.ts"
export * as Norm from "./Norm.ts"
export * as Outcome from "./Outcome.ts"
export * as Parameter from "./Parameter.ts"
export * as Procedure from "./Procedure.ts"
export * as Ratio from "./Ratio.ts"
export * as Report from "./Report.ts"
export * as Rulebook from "./Rulebook.ts"
export * as Rulebooks from "./Rulebooks.ts"
export * as Text from "./Text.ts"
export * as TimeLimit from "./TimeLimit.ts"
export * as WorkCalendar from "./WorkCalendar.ts"
export * as WorkCalendars from "./WorkCalendars.ts"
