import type { ReactNode } from "react"

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
}

/** A table that becomes a list of labelled values where the screen is narrow. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  rowClass
}: {
  readonly caption: string
  readonly columns: ReadonlyArray<Column<Row>>
  readonly rows: ReadonlyArray<Row>
  readonly rowKey: (row: Row) => string
  readonly rowClass?: (row: Row) => string | undefined
}) => (
  <table className="data">
    <caption className="unseen">{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col">
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)} className={rowClass?.(row)}>
          {columns.map((column) => (
            <td key={column.key} data-label={column.title}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
