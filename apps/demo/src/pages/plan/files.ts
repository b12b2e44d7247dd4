/** The plan as files; loaded when one is asked for. */
import * as Citation from "@zhengce/core/Citation"
import * as Csv from "@zhengce/core/Csv"
import * as ICalendar from "@zhengce/core/ICalendar"
import * as ProcedurePlan from "@zhengce/core/ProcedurePlan"
import type { Language } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import type { Line } from "./lines.ts"
import { lineWords } from "./lines.ts"

/** What is planned is nobody's duty yet: the domain is no real one. */
const domain = "zhengce.invalid"

export const calendarOf = (
  plan: ProcedurePlan.Plan,
  matter: { readonly id: string; readonly title: string },
  stamp: string,
  language: Language
): string => {
  const items = ProcedurePlan.toAgenda(plan, matter)
  return Result.getOrThrow(ICalendar.write(items, { name: matter.title, domain, stamp, language })).text
}

const separator: Readonly<Record<Language, string>> = { zh: "；", en: "; " }

const cellsOf = (line: Line, language: Language): Readonly<Record<keyof typeof lineWords, string>> => {
  const { deadline } = line
  return {
    step: line.title[language],
    part: line.part[language],
    by: line.by[language],
    earliest: line.earliest ?? "",
    latest: line.latest ?? "",
    slack: line.slack === undefined ? "" : String(line.slack),
    waitsFor: [line.source, line.limit]
      .flatMap((text) => (text === undefined ? [] : [text[language]]))
      .join(separator[language]),
    cites: line.cites.map((c) => Citation.render(c, language)).join(separator[language]),
    due: deadline === undefined ? "" : (deadline.lastDay ?? deadline.due),
    critical: line.isCritical ? lineWords.critical[language] : ""
  }
}

const cell = (text: string): string => `"${Csv.guard(text).replaceAll('"', '""')}"`

/** A table for spreadsheets, as `Csv` of the core writes one. */
export const tableOf = (lines: ReadonlyArray<Line>, language: Language): string => {
  const columns = Object.keys(lineWords) as ReadonlyArray<keyof typeof lineWords>
  const rows = lines.map((line) => {
    const cells = cellsOf(line, language)
    return columns.map((column) => cells[column])
  })
  return `\uFEFF${[columns.map((column) => lineWords[column][language]), ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`
}
