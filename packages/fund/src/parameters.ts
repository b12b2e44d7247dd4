import * as Rulebook from "@zhengce/core/Rulebook"
import * as assessment from "./parameters/assessment.ts"
import * as exit from "./parameters/exit.ts"
import * as investment from "./parameters/investment.ts"
import * as manager from "./parameters/manager.ts"
import * as motherFund from "./parameters/mother-fund.ts"
import * as subFund from "./parameters/sub-fund.ts"

/**
 * The figures of the Measures as they set them. Lay a jurisdiction's own values over it with `Rulebook.override`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { governmentShare, rulebook } from "@zhengce/fund"
 *
 * // the day before the Measures came into force, their rulebook has no answer
 * assert.equal(Result.isFailure(Rulebook.valueOf(rulebook, governmentShare, "2022-08-14")), true)
 * assert.deepEqual(Result.getOrThrow(Rulebook.valueOf(rulebook, governmentShare, "2022-08-15")).value, Ratio.make("0.1"))
 * ```
 *
 * @category rulebooks
 * @since 0.1.0
 */
export const rulebook = Rulebook.make({
  id: "fund",
  version: "2022-08-15",
  parameters: [
    ...Object.values(motherFund),
    ...Object.values(subFund),
    ...Object.values(manager),
    ...Object.values(investment),
    ...Object.values(exit),
    ...Object.values(assessment)
  ]
})

export * from "./parameters/assessment.ts"
export * from "./parameters/exit.ts"
export * from "./parameters/investment.ts"
export * from "./parameters/manager.ts"
export * from "./parameters/mother-fund.ts"
export * from "./parameters/sub-fund.ts"
