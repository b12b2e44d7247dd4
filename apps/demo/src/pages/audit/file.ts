/** The file that a reader gives: read from text, and checked by the package. It is never sent anywhere. */
import { isLocalDate, type LocalDate } from "@zhengce/core/LocalDate"
import type { InvalidFacts } from "@zhengce/core/Norm"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { type Audit, audit, procedure, rulebook } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { parse } from "yaml"

/** The largest file that is read, in bytes: far more than the records of one decision need. */
export const largest = 1_000_000

/** One place of a file that is not as it should be. */
export type Issue = InvalidFacts["issues"][number]

const whole = (zh: string, en: string): ReadonlyArray<Issue> => [{ path: "", value: undefined, expected: { zh, en } }]

/** Reads the text of a file: JSON by its name, YAML otherwise. */
export const readText = (name: string, text: string): Result.Result<unknown, ReadonlyArray<Issue>> => {
  const kind = /\.json$/i.test(name) ? "JSON" : "YAML"
  try {
    return Result.succeed(kind === "JSON" ? JSON.parse(text) : parse(text))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return Result.fail(whole(`有效的 ${kind} 文件（${message}）`, `a valid ${kind} file (${message})`))
  }
}

export const tooLarge = (size: number): ReadonlyArray<Issue> | undefined =>
  size <= largest
    ? undefined
    : whole(
        `不超过 ${largest / 1000} KB 的文件（实际 ${Math.ceil(size / 1000)} KB）`,
        `a file of at most ${largest / 1000} KB (found ${Math.ceil(size / 1000)} KB)`
      )

/** What is on record of which parts, where the file itself says it. */
export const completeIn = (file: unknown): ReadonlyArray<string> => {
  const { complete } = (file ?? {}) as { readonly complete?: ReadonlyArray<string> }
  return complete ?? []
}

/** The day of the last event on record, by which a file is audited where the address names no day. */
export const lastDayIn = (file: unknown): LocalDate => {
  const { events = [] } = (file ?? {}) as { readonly events?: ReadonlyArray<{ readonly on?: unknown }> }
  const days = events.map(({ on }) => on).filter(isLocalDate)
  return days.toSorted().at(-1) ?? procedure.inForce.from
}

/** Audits a file as it stands on a day, with these parts of the procedure completely on record. */
export const auditOf = (
  file: unknown,
  on: LocalDate,
  complete: ReadonlyArray<string> | undefined
): Result.Result<Audit, InvalidFacts> => {
  const isObject = typeof file === "object" && file !== null && !Array.isArray(file)
  const asked = isObject && complete !== undefined ? { ...file, complete } : file
  return audit(asked, { calendar: WorkCalendar.china, rulebook, on })
}
