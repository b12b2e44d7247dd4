/** The cases to choose from: those of the package's worked examples that give events. */
import type * as Case from "@zhengce/core/Case"
import * as Example from "@zhengce/core/Example"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import { procedure } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { parse } from "yaml"

export interface Chosen {
  /** The name of the file, which is what its examples are about. */
  readonly topic: string
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

/** Reads example files; a test refuses one that is not an example. */
const read = (texts: Readonly<Record<string, string>>) => {
  const cases: Array<Chosen> = []
  const problems: Array<string> = []
  for (const [path, text] of Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const topic = /([^/]+)\.yaml$/.exec(path)?.[1] ?? path
    const items: ReadonlyArray<unknown> = parse(text) ?? []
    for (const item of items) {
      const example = Example.parse(item)
      if (Result.isFailure(example)) {
        problems.push(`${topic}: ${example.failure.message}`)
        continue
      }
      const { id, title, why, on, given } = example.success
      // the catalogue of matters has a procedure of its own, which this page does not show
      if (given.events === undefined || (example.success.procedure ?? procedure.id) !== procedure.id) continue
      const matter = Example.toCase(example.success, procedure)
      if (Result.isFailure(matter)) problems.push(`${id}: ${matter.failure.message}`)
      else cases.push({ topic, id, title, why, on: on as LocalDate, case: matter.success })
    }
  }
  return { cases, problems }
}

export const { cases, problems } = read(files)
