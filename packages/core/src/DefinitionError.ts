/**
 * A definition error is a mistake in a declaration (an article that does not exist, a duplicate id, a relation to an
 * unknown activity). It is thrown while the module that declares loads; nothing else in these packages throws.
 *
 * @since 0.1.0
 */
import { failure } from "./internal/attempt.ts"

/**
 * Is thrown by `define`, `make` and `at` when a declaration cannot be right.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { DefinitionError } from "@zhengce/core/DefinitionError"
 *
 * const error = new DefinitionError({ noun: "Instrument", id: "zz246", problem: "article 99 is not in the outline" })
 * assert.equal(error.message, "Instrument zz246: article 99 is not in the outline")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class DefinitionError extends /*#__PURE__*/ failure("DefinitionError")<{
  /** The noun that is declared, such as `Procedure`. */
  readonly noun: string
  /** The id of the declaration. */
  readonly id: string
  /** What is wrong, for the engineer who reads the load error. */
  readonly problem: string
}> {
  override get message(): string {
    return `${this.noun} ${this.id}: ${this.problem}`
  }
}
