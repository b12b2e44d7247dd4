/** How a command ends without an answer: what to say, and the exit code. */
import type { Language, Text } from "@zhengce/core/Text"
import * as Data from "effect/Data"
import * as Runtime from "effect/Runtime"

/** Is shown to the user in both languages, the chosen one first, and ends the program with its code. */
export class Refusal extends Data.TaggedError("Refusal")<{
  readonly message: string
  readonly [Runtime.errorExitCode]: number
  readonly [Runtime.errorReported]: boolean
}> {}

const refusal =
  (code: number) =>
  (language: Language, { zh, en }: Text): Refusal =>
    new Refusal({
      message: (language === "zh" ? [zh, en] : [en, zh]).join("\n"),
      [Runtime.errorExitCode]: code,
      [Runtime.errorReported]: false
    })

export const badInput = refusal(1)
export const noAnswer = refusal(2)
