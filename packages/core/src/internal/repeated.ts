/** The first of some names that stands among them twice. */
export const repeated = (names: ReadonlyArray<string>): string | undefined =>
  names.find((name, i) => names.indexOf(name) < i)
