/** The files to choose from: those of finished decisions that the package gives as worked examples of an audit. */
import type { LocalDate } from "@zhengce/core/LocalDate"
import { isLocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import { parse } from "yaml"
import { z } from "zod"

export interface AuditExample {
  readonly id: string
  readonly title: Text
  readonly why: Text
  readonly on: LocalDate
  /** In the form of `auditFile`. */
  readonly file: unknown
}

const text = z.object({ zh: z.string().min(1), en: z.string().min(1) })
const form = z.object({
  id: z.string().min(1),
  title: text,
  why: text,
  on: z.custom<LocalDate>(isLocalDate),
  file: z.unknown()
})

const files = import.meta.glob<string>("../../../../../packages/decision-procedure/examples/audits/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true
})

/** Reads example files; a test refuses one that is not an example. */
export const read = (texts: Readonly<Record<string, string>>) => {
  const examples: Array<AuditExample> = []
  const problems: Array<string> = []
  for (const [path, content] of Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { data, error } = form.safeParse(parse(content))
    if (error === undefined) examples.push(data)
    else problems.push(`${path}: ${error.message}`)
  }
  return { examples, problems }
}

export const { examples, problems } = read(files)
