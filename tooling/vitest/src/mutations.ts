/**
 * Variants of JSON data that differ from it in one place, for tests that compare two readers of the same data: every value
 * is replaced by others, every key is dropped, an unknown one is added, and every list is emptied and repeated.
 */
export const mutations = (value: unknown): ReadonlyArray<unknown> => [...replacements, ...inside(value)]

const replacements = [null, true, false, 0, -1, 1.5, 10 ** 20, "", " ", "x", "2022-02-30", "2024-02-29", [], {}, [{}]]

const inside = (value: unknown): ReadonlyArray<unknown> => {
  if (Array.isArray(value)) {
    const each = value.flatMap((item, i) => mutations(item).map((mutated) => value.with(i, mutated)))
    return [[], [...value, ...value], [...value, "x"], ...each]
  }
  if (typeof value !== "object" || value === null) return []
  const entries = Object.entries(value)
  const without = entries.map((entry) => Object.fromEntries(entries.filter((other) => other !== entry)))
  const each = entries.flatMap(([key, item]) => mutations(item).map((mutated) => ({ ...value, [key]: mutated })))
  return [...without, { ...value, unknown: "x" }, ...each]
}
