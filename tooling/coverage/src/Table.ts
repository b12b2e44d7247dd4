/** What coverage says, for a terminal: a table for each instrument with its totals. */
import type { Catalogue } from "@zhengce/core/Catalogue"
import type { Coverage, Norm } from "./Coverage.ts"

type Row = ReadonlyArray<string | number>

const table = (rows: ReadonlyArray<Row>): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  const line = (row: Row): string =>
    row
      .map((cell, i) =>
        typeof cell === "number" ? String(cell).padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)
      )
      .join("  ")
      .trimEnd()
  return rows.map(line).join("\n")
}

const totalsHeader = ["instrument", "ids", "implemented", "not computable", "missing", "with example", "with test"]

const totals = (label: string, norms: ReadonlyArray<Norm>): Row => {
  const count = (has: (norm: Norm) => boolean): number => norms.filter(has).length
  return [
    label,
    norms.length,
    count((norm) => norm.by.length > 0),
    count((norm) => norm.reason !== undefined),
    count((norm) => norm.became.length === 0),
    count((norm) => norm.examples.length > 0),
    count((norm) => norm.tests.length > 0)
  ]
}

const byInstrument = ({ norms }: Coverage): ReadonlyArray<readonly [string, ReadonlyArray<Norm>]> =>
  [...new Set(norms.map((norm) => norm.instrument))].map((id) => [id, norms.filter((norm) => norm.instrument === id)])

/** One line for each instrument, and one for each package. */
export const totalsOf = (coverages: ReadonlyArray<Coverage>): string =>
  table([
    totalsHeader,
    ...coverages.flatMap((coverage) => [
      ...byInstrument(coverage).map(([id, norms]) => totals(id, norms)),
      totals(`${coverage.name}, total`, coverage.norms)
    ])
  ])

/** Every id of every instrument, with what it became. */
export const listOf = (coverages: ReadonlyArray<Coverage>, catalogues: ReadonlyMap<string, Catalogue>): string =>
  coverages
    .flatMap((coverage) =>
      byInstrument(coverage).map(([id, norms]) => {
        const instrument = catalogues.get(coverage.name)?.instruments.find((one) => one.id === id)
        const title = instrument === undefined ? id : `${(instrument.shortTitle ?? instrument.title).en} (${id})`
        const rows = norms.map((norm): Row => [norm.id, becameOf(norm), norm.examples.length, norm.tests.length])
        return `${coverage.name}: ${title}\n\n${table([["id", "became", "examples", "tests"], ...rows])}\n`
      })
    )
    .join("\n")

const becameOf = ({ became, by, reason }: Norm): string =>
  reason === undefined ? by.join(", ") || "missing" : `${became.join()}: ${reason.en}`
