/** The cases to choose from: those of the package's worked examples that give events. */
import type * as Case from "@zhengce/core/Case"
import * as Example from "@zhengce/core/Example"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import { procedure } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { parse } from "yaml"

export interface Chosen {
  readonly id: string
  readonly title: Text
  readonly why: Text
  readonly on: LocalDate
  readonly case: Case.Case
}

const files = import.meta.glob<string>("../../../../../packages/decision-procedure/examples/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true
})

/** Reads example files; one that is not an example fails the build's tests, not the page. */
export const read = (
  texts: ReadonlyArray<string>
): { cases: ReadonlyArray<Chosen>; problems: ReadonlyArray<string> } => {
  const cases: Array<Chosen> = []
  const problems: Array<string> = []
  for (const item of texts.flatMap((text): ReadonlyArray<unknown> => parse(text) ?? [])) {
    const example = Example.parse(item)
    if (Result.isFailure(example)) {
      problems.push(example.failure.message)
      continue
    }
    const { id, title, why, on, given } = example.success
    if (given.events === undefined) continue
    const matter = Example.toCase(example.success, procedure)
    if (Result.isFailure(matter)) problems.push(`${id}: ${matter.failure.message}`)
    else cases.push({ id, title, why, on: on as LocalDate, case: matter.success })
  }
  return { cases, problems }
}

export const { cases, problems } = read(
  Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
)
