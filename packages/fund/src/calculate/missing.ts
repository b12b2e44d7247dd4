import { AmountUndefined } from "./amount-undefined.ts"

/** The error that names those of some facts that are unknown, where any is. */
export const missing = (
  facts: ReadonlyArray<readonly [fact: unknown, pointer: string]>
): AmountUndefined | undefined => {
  const absent = facts.flatMap(([fact, pointer]) => (fact === undefined ? [pointer] : []))
  return absent.length === 0
    ? undefined
    : new AmountUndefined({ missing: absent, expected: { zh: "已知的事实", en: "known facts" } })
}
