import * as Outcome from "@zhengce/core/Outcome"

/** How a norm that names several kinds is met: by all of them, or by one. */
export type Enough = (given: Outcome.Listing<string>, kinds: ReadonlyArray<string>) => Outcome.Outcome

export const oneOfThem: Enough = (given, kinds) =>
  Outcome.any(...kinds.map((kind) => () => Outcome.includesAll(given, [kind])))
