/** The first of some names that stands among them twice. */
export const repeated = (names: ReadonlyArray<string>): string | undefined => {
  const seen = new Set<string>()
  return names.find((name) => seen.has(name) || !seen.add(name))
}
