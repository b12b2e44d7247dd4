/** What the package holds of its instruments: every entry of its catalogue, by kind, title and provision. */
import * as Catalogue from "@zhengce/core/Catalogue"
import { catalogue } from "@zhengce/decision-procedure"
import { Input, Select } from "antd"
import { useEffect, useId, useMemo, useState } from "react"
import * as Address from "../../app/address.ts"
import { useSay } from "../../app/language.tsx"
import { Cites, Instruments } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { counts, kinds, matching } from "./list.ts"

const words = {
  question: {
    zh: "规则包收录了哪些内容，各依据哪一条？",
    en: "What does the package hold, and under which provision?"
  },
  document: { zh: "目录 · 郑策", en: "Catalogue · Zhengce" },
  law: { zh: "收录：《{title}》（{number}，自 {from} 起施行）", en: "Holds: {title} ({number}, in force from {from})" },
  filter: { zh: "筛选", en: "Filter" },
  kind: { zh: "类别", en: "Kind" },
  all: { zh: "全部（{n}）", en: "all ({n})" },
  one: { zh: "{kind}（{n}）", en: "{kind} ({n})" },
  search: { zh: "搜索名称或条款", en: "Search titles and provisions" },
  example: { zh: "如：第三十六条", en: "such as: Art. 36" },
  shown: { zh: "显示 {n} 项，共 {all} 项。", en: "{n} of {all} entries." },
  entries: { zh: "目录", en: "Catalogue" },
  title: { zh: "名称", en: "Title" },
  cites: { zh: "条款", en: "Provisions" },
  implements: { zh: "清单编号", en: "Inventory ids" },
  within: { zh: "属于：{title}", en: "part of: {title}" }
}

const entries = Catalogue.entries(catalogue)
const counted = counts(entries)
const keyOf = ({ kind, within, id }: Catalogue.Entry): string => [kind, within, id].join(" ")

const CataloguePage = () => {
  const say = useSay()
  const address = Address.useAddress()
  const id = useId()
  const [text, setText] = useState("")
  const kind = [...counted.keys()].find((k) => k === address.path[1])
  const shown = useMemo(() => matching(entries, { kind, text }, address.language), [kind, text, address.language])

  useEffect(() => {
    document.title = say(words.document)
  }, [say])

  const columns: ReadonlyArray<Column<Catalogue.Entry>> = [
    { key: "kind", title: say(words.kind), cell: (entry) => say(kinds[entry.kind]) },
    {
      key: "title",
      title: say(words.title),
      cell: (entry) => {
        // the content of a document; the procedure of a step is no entry
        const whole = entries.find((e) => e.kind === entry.kind && e.id === entry.within)
        return (
          <span>
            <span className="title">{say(entry.title)}</span>
            {whole !== undefined && <small className="muted"> {say(words.within, { title: whole.title })}</small>}
          </span>
        )
      }
    },
    { key: "cites", title: say(words.cites), cell: (entry) => <Cites cites={entry.cites} /> },
    {
      key: "implements",
      title: say(words.implements),
      cell: (entry) =>
        entry.implements.length > 0 && (
          <span className="cites">
            {entry.implements.map((carried) => (
              <code key={carried}>{carried}</code>
            ))}
          </span>
        )
    }
  ]

  return (
    <Instruments value={catalogue.instruments}>
      <h1>{say(words.question)}</h1>
      {catalogue.instruments.map(({ id, title, number, inForce }) => (
        <p key={id} className="law muted">
          {say(words.law, { title, number, from: inForce.from })}
        </p>
      ))}
      <section className="bar" aria-label={say(words.filter)}>
        <div className="field">
          <label htmlFor={`${id}-search`}>{say(words.search)}</label>
          <Input
            id={`${id}-search`}
            type="search"
            value={text}
            placeholder={say(words.example)}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="field kinds">
          <label htmlFor={`${id}-kind`}>{say(words.kind)}</label>
          <Select
            id={`${id}-kind`}
            virtual={false}
            value={kind ?? "all"}
            onChange={(next) =>
              Address.go({ ...address, path: next === "all" ? ["catalogue"] : ["catalogue", next] }, "replace")
            }
            options={[
              { value: "all", label: say(words.all, { n: entries.length }) },
              ...[...counted].map(([value, n]) => ({ value, label: say(words.one, { kind: kinds[value], n }) }))
            ]}
          />
        </div>
      </section>
      <section className="catalogue" aria-labelledby="entries">
        <h2 id="entries">{say(words.entries)}</h2>
        <p className="note" role="status" aria-live="polite">
          {say(words.shown, { n: shown.length, all: entries.length })}
        </p>
        <DataTable caption={say(words.entries)} columns={columns} rows={shown} rowKey={keyOf} />
      </section>
    </Instruments>
  )
}

export default CataloguePage
