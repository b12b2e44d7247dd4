import * as Rulebook from "@zhengce/core/Rulebook"
import * as exit from "./parameters/exit.ts"

/**
 * The numbers of the measures.
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
export const rulebook = Rulebook.make({ id: "fund", version: "2022-08-15", parameters: Object.values(exit) })

export * from "./parameters/exit.ts"
