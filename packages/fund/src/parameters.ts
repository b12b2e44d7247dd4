import * as Rulebook from "@zhengce/core/Rulebook"
import * as investment from "./parameters/investment.ts"
import * as manager from "./parameters/manager.ts"
import * as subFund from "./parameters/sub-fund.ts"

export * from "./parameters/investment.ts"
export * from "./parameters/manager.ts"
export * from "./parameters/sub-fund.ts"

/**
 * The figures of the measures as they set them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { rulebook } from "@zhengce/fund"
 *
 * assert.equal(rulebook.id, "fund")
 * ```
 *
 * @category rulebooks
 * @since 0.1.0
 */
export const rulebook = Rulebook.make({
  id: "fund",
  version: "2022-08-15",
  parameters: [...Object.values(subFund), ...Object.values(manager), ...Object.values(investment)]
})
