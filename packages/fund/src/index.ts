/**
 * Zhengzhou Industrial Development Fund.
 *
 * @since 0.1.0
 */

export { AmountUndefined } from "./calculate/amount-undefined.ts"
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
export type { DayCount } from "./calculate/interest.ts"
export { lprOn, type Rate, type RatePoint, type RateTable, RateUnknown, type Tenor } from "./calculate/lpr.ts"
export type { Choices, PriceReading, PriceReadings } from "./calculate/readings.ts"
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
export { lpr } from "./data/lpr.ts"
export * from "./documents/exit.ts"
export type { Exit } from "./facts/exit.ts"
export { measures102 } from "./instrument.ts"
export * from "./parameters.ts"
