import type { Finding } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Audit } from "@zhengce/decision-procedure"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Section } from "../case/parts.tsx"
import { soughtText } from "./report.ts"

const words = {
  title: { zh: "须查找的记录和事实", en: "What to look for" },
  note: {
    zh: "下列各项不在案，因而有关认定无法作出。补入文件后重新上传即可。",
    en: "These are not on record, so the findings beside them cannot be made. Add them to the file and upload it again."
  },
  none: { zh: "判断所需的记录齐全。", en: "Everything needed to judge is on record." },
  list: { zh: "清单（{n} 项）", en: "The list ({n})" },
  what: { zh: "查找什么", en: "what" },
  where: { zh: "在文件中的位置", en: "place in the file" },
  decides: { zh: "影响的认定", en: "decides" }
}

interface Row {
  readonly pointer: string
  readonly decides: ReadonlyArray<Finding>
}

export const AuditNeeded = ({
  audit,
  on,
  open,
  onOpen
}: {
  readonly audit: Audit
  readonly on: LocalDate
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}) => {
  const say = useSay()
  const { findings, needed } = audit.report
  const rows = needed.map((pointer): Row => ({ pointer, decides: findings.filter((f) => f.missing.includes(pointer)) }))
  const columns: ReadonlyArray<Column<Row>> = [
    { key: "what", title: say(words.what), cell: ({ pointer }) => say(soughtText(pointer)) },
    {
      key: "where",
      title: say(words.where),
      cell: ({ pointer }) => <code>{pointer.startsWith("/events/") ? pointer : `/facts${pointer}`}</code>
    },
    {
      key: "decides",
      title: say(words.decides),
      cell: ({ decides }) => (
        <span>
          {[...new Set(decides.map((f) => say(f.title)))].join(" / ")}{" "}
          <Cites cites={decides.flatMap((f) => f.cites.slice(0, 1))} on={on} />
        </span>
      )
    }
  ]
  return (
    <Section id="needed" title={say(words.title)} note={rows.length === 0 ? undefined : say(words.note)}>
      {rows.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <Disclosure summary={say(words.list, { n: rows.length })} open={open} onChange={onOpen}>
          <div className="needed">
            <DataTable caption={say(words.title)} columns={columns} rows={rows} rowKey={({ pointer }) => pointer} />
          </div>
        </Disclosure>
      )}
    </Section>
  )
}
