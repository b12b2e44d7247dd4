import type { Text } from "@zhengce/core/Text"
import * as Data from "effect/Data"
import * as Result from "effect/Result"

/**
 * Says why there is no price, score, grade or fee: facts that are missing, as JSON Pointers, or something that cannot be, such as
 * a score above 100.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { AmountUndefined } from "@zhengce/fund"
 *
 * const error = new AmountUndefined({ missing: ["/fee/rate"], expected: { zh: "已知的事实", en: "known facts" } })
 * assert.equal(error.message, "expected known facts: /fee/rate")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class AmountUndefined extends /*#__PURE__*/ Data.TaggedError("AmountUndefined")<{
  readonly missing: ReadonlyArray<string>
  readonly expected: Text
}> {
  override get message(): string {
    const { missing, expected } = this
    return `expected ${expected.en}${missing.length > 0 ? `: ${missing.join(", ")}` : ""}`
  }
}

export const refuse = (zh: string, en: string, missing: ReadonlyArray<string> = []) =>
  Result.fail(new AmountUndefined({ missing, expected: { zh, en } }))

/** The error that names those of some facts that are unknown, where any is. */
export const missing = (
  facts: ReadonlyArray<readonly [fact: unknown, pointer: string]>
): AmountUndefined | undefined => {
  const absent = facts.flatMap(([fact, pointer]) => (fact === undefined ? [pointer] : []))
  return absent.length === 0
    ? undefined
    : new AmountUndefined({ missing: absent, expected: { zh: "已知的事实", en: "known facts" } })
}
