/**
 * Duties and periods as a table of comma-separated values (RFC 4180), for spreadsheets: UTF-8 with a byte order mark,
 * lines that end in CRLF, every cell in quotes. No cell can be taken for a formula, see {@link guard}; {@link unguard}
 * gives back what stood in it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { statusText } from "./Duty.ts"
import * as agenda from "./internal/agenda.ts"
import { cleanText } from "./internal/cleanText.ts"
import { daysBetween, type LocalDate } from "./LocalDate.ts"
import type { Language } from "./Text.ts"

export type { Item, Matter, Planned } from "./internal/agenda.ts"

/**
 * What a table is made with: the day as of which the duties were asked for, and the language of its words.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly on: LocalDate
  readonly language: Language
}

/**
 * Writes a header and a row for each duty or period, in the order given. A day that is not known, or that rests on
 * assumed days, is an empty cell, and the last column says why. Days left are counted to the cautious last day, and empty
 * once it is over.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Csv from "@zhengce/core/Csv"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.within(30, "day"), "2022-09-01", {
 *   calendar: WorkCalendar.china,
 * }))
 * const archive = { matter: { id: "2022-001" }, id: "archive", title: { zh: "归档", en: "archiving" }, period }
 * const table = Csv.write([archive], { on: LocalDate.make("2022-09-21"), language: "zh" })
 * const [header, row] = table.split("\r\n")
 * assert.ok(header?.startsWith('\uFEFF"截至","事项编号"'))
 * assert.ok(row?.startsWith('"2022-09-21","2022-001","","归档","","","2022-09-01","2022-10-01","2022-10-08","10"'))
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const write = (items: ReadonlyArray<agenda.Item>, { on, language }: Options): string => {
  const header = Object.values(agenda.words).map((word) => word[language])
  const rows = items.map((item) => {
    const cells = cellsOf(item, on, language)
    return columns.map((column) => cells[column] ?? "")
  })
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`
}

const columns = Object.keys(agenda.words) as ReadonlyArray<keyof typeof agenda.words>

const cellsOf = (
  item: agenda.Item,
  on: LocalDate,
  language: Language
): Readonly<Record<keyof typeof agenda.words, string | undefined>> => {
  const owed = agenda.owedOf(item)
  const { id, title } = item.matter
  const day = agenda.dayOf(owed)
  const isKnown = !agenda.isAssumed(owed)
  const left = isKnown && day !== undefined ? Result.getOrElse(daysBetween(on, day), () => -1) : -1
  return {
    asOf: on,
    matterId: id,
    matter: title,
    duty: owed.title[language],
    roles: agenda.rolesText(item.matter, owed)[language],
    status: owed.status === undefined ? undefined : statusText(owed.status)[language],
    since: owed.since,
    due: isKnown ? owed.due : undefined,
    lastDay: isKnown ? owed.lastDay : undefined,
    daysLeft: left < 0 || owed.doneOn !== undefined ? undefined : `${left}`,
    doneOn: owed.doneOn,
    cites: agenda.citesText(owed, language),
    notes: agenda
      .notesOf(owed)
      .map((note) => note[language])
      .join(language === "zh" ? "；" : "; ")
  }
}

const cellOf = (value: string): string => `"${guard(cleanText(value)).replaceAll('"', '""')}"`

// A semicolon, a tab or a line break can begin a cell too, in a program that does not split at commas; and what a program
// skips in front of a formula does not hide it.
const beginning = /(?<=^|[;\t\r\n])(?=[\s\p{Cf}"]*['=+\-@＝＋－＠])|^(?=[\t\r\n])/gu

/**
 * Puts an apostrophe in front of a text that a spreadsheet could take for a formula: one that begins with `=`, `+`, `-`
 * or `@` (ASCII or full-width, also after blanks), with a tab or with a line break; and likewise behind each semicolon,
 * tab and line break, because they begin a new cell in a program that splits differently. A text that has an apostrophe
 * there itself gets another, so that {@link unguard} can tell. Dates and numbers of this package begin with a digit and
 * stay as they are.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Csv from "@zhengce/core/Csv"
 *
 * assert.equal(Csv.guard("=HYPERLINK(1)"), "'=HYPERLINK(1)")
 * assert.equal(Csv.guard("归档;＋1"), "归档;'＋1")
 * assert.equal(Csv.guard("2022-10-01"), "2022-10-01")
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const guard = (text: string): string => text.replace(beginning, "'")

/**
 * Gives back the text of a guarded cell: without one apostrophe at its beginning and after each semicolon, tab and line
 * break.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Csv from "@zhengce/core/Csv"
 *
 * assert.equal(Csv.unguard(Csv.guard("'@SUM(A1)")), "'@SUM(A1)")
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const unguard = (cell: string): string => cell.replace(/(?<=^|[;\t\r\n])'/g, "")
