import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Audit, OtherReading } from "@zhengce/decision-procedure"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { FindingSide } from "../case/FindingSide.tsx"
import { Section } from "../case/parts.tsx"
import { nameApart } from "./report.ts"

const words = {
  title: { zh: "不同读法下的结果", en: "Results under other readings" },
  note: {
    zh: "条文未作明确规定的，本页采用一种读法，并列出另一读法的结果；注明“更稳妥”的，在两种读法下都合法。只列会改变结果或者日期的读法。",
    en: "Where the law leaves a question open, one reading is taken and the other shown beside it; the one marked as safer is lawful under both. Only readings that change a result or a day are listed."
  },
  none: { zh: "各种读法下结果相同。", en: "Every reading gives the same result." },
  question: { zh: "问题", en: "question" },
  chosen: { zh: "采用的读法", en: "reading taken" },
  other: { zh: "另一读法", en: "other reading" },
  safer: { zh: "（更稳妥）", en: " (safer)" },
  article: { zh: "依据", en: "provision" }
}

export const AuditReadings = ({ audit, on }: { readonly audit: Audit; readonly on: LocalDate }) => {
  const say = useSay()
  const side = (which: "before" | "after") => (row: OtherReading) => (
    <>
      <p className="reading">
        {say(which === "before" ? row.reading.chosen : row.reading.other)}
        {row.reading.safer === (which === "before" ? "chosen" : "other") && say(words.safer)}
      </p>
      <ul>
        {row.changes.map((change, i) => (
          <li key={`${change.id} ${i}`}>
            <span className="muted">{say(nameApart(change, row.changes))}</span> <FindingSide finding={change[which]} />
          </li>
        ))}
      </ul>
    </>
  )
  const columns: ReadonlyArray<Column<OtherReading>> = [
    { key: "question", title: say(words.question), cell: ({ reading }) => say(reading.question) },
    { key: "chosen", title: say(words.chosen), cell: side("before") },
    { key: "other", title: say(words.other), cell: side("after") },
    { key: "article", title: say(words.article), cell: ({ reading }) => <Cites cites={reading.cites} on={on} /> }
  ]
  return (
    <Section id="readings" title={say(words.title)} note={say(words.note)}>
      {audit.readings.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <div className="compared">
          <DataTable
            caption={say(words.title)}
            columns={columns}
            rows={audit.readings}
            rowKey={({ reading }) => reading.id}
          />
        </div>
      )}
    </Section>
  )
}
