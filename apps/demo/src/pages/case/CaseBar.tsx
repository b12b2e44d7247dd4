import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import { Button, Checkbox, Select } from "antd"
import { useId, useRef } from "react"
import { useSay } from "../../app/language.tsx"
import { DateInput } from "../../components/DateInput.tsx"
import { shift } from "../../components/days.ts"
import type { Chosen } from "./examples.ts"

const words = {
  label: { zh: "案卷与日期", en: "Case and day" },
  case: { zh: "案卷", en: "Case" },
  mine: { zh: "自办", en: "My own" },
  own: { zh: "自办案卷（{n} 条记录）", en: "My own case ({n} entries)" },
  on: { zh: "查询日期（截至）", en: "As of" },
  previous: { zh: "前一天", en: "Day before" },
  next: { zh: "后一天", en: "Day after" },
  assume: {
    zh: "放假安排未公布的年份按普通周末推定（仅供计划）",
    en: "Assume plain weekends in years without a notice (for planning only)"
  },
  export: { zh: "导出 JSON", en: "Export JSON" },
  import: { zh: "导入 JSON", en: "Import JSON" },
  importInput: { zh: "选择要导入的案卷文件（JSON）", en: "The case file to import (JSON)" },
  copy: { zh: "复制为自办案卷", en: "Copy to my own case" },
  clear: { zh: "清空自办案卷", en: "Empty my own case" }
}

/** What the package's example files are about, by their names. */
const topics: Readonly<Record<string, Text>> = {
  cases: { zh: "示例：整案", en: "Examples: whole matters" },
  gates: { zh: "示例：程序关口", en: "Examples: gates of the procedure" },
  "time-limits": { zh: "示例：期限", en: "Examples: time limits" }
}

export const ownTitle: Text = { zh: "自办案卷", en: "My own case" }

export const CaseBar = ({
  examples,
  chosen,
  ownEntries,
  on,
  day,
  assume,
  choose,
  setOn,
  setAssume,
  exportCase,
  importText,
  copy,
  clear
}: {
  readonly examples: ReadonlyArray<Chosen>
  readonly chosen: string
  readonly ownEntries: number
  readonly on: LocalDate
  readonly day: Text
  readonly assume: boolean
  readonly choose: (id: string) => void
  readonly setOn: (on: LocalDate) => void
  readonly setAssume: (assume: boolean) => void
  readonly exportCase: () => void
  readonly importText: (text: string) => void
  readonly copy: () => void
  readonly clear: () => void
}) => {
  const say = useSay()
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const own = chosen === "own"
  return (
    <section className="bar" aria-label={say(words.label)}>
      <div className="field">
        <label htmlFor={`${id}-case`}>{say(words.case)}</label>
        <Select
          id={`${id}-case`}
          virtual={false}
          showSearch={{ optionFilterProp: "label" }}
          listHeight={400}
          value={chosen}
          onChange={choose}
          options={[
            ...[...new Set(examples.map((e) => e.topic))].map((topic) => ({
              label: say(topics[topic] ?? { zh: `示例：${topic}`, en: `Examples: ${topic}` }),
              options: examples.filter((e) => e.topic === topic).map((e) => ({ value: e.id, label: say(e.title) }))
            })),
            { label: say(words.mine), options: [{ value: "own", label: say(words.own, { n: ownEntries }) }] }
          ]}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-on`}>{say(words.on)}</label>
        <span className="stepper">
          <Button aria-label={say(words.previous)} title={say(words.previous)} onClick={() => setOn(shift(on, -1))}>
            ‹
          </Button>
          <DateInput id={`${id}-on`} value={on} onChange={setOn} describedBy={`${id}-day`} />
          <Button aria-label={say(words.next)} title={say(words.next)} onClick={() => setOn(shift(on, 1))}>
            ›
          </Button>
        </span>
        <span className="hint muted" id={`${id}-day`}>
          {say(day)}
        </span>
      </div>
      <p className="buttons">
        <Button onClick={exportCase}>{say(words.export)}</Button>
        <Button onClick={() => file.current?.click()}>{say(words.import)}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          className="unseen"
          tabIndex={-1}
          aria-label={say(words.importInput)}
          onChange={(event) => {
            const [chosenFile] = event.target.files ?? []
            event.target.value = ""
            chosenFile?.text().then(importText, () => importText(""))
          }}
        />
        {own ? (
          ownEntries > 0 && <Button onClick={clear}>{say(words.clear)}</Button>
        ) : (
          <Button onClick={copy}>{say(words.copy)}</Button>
        )}
      </p>
      <Checkbox checked={assume} onChange={(event) => setAssume(event.target.checked)}>
        {say(words.assume)}
      </Checkbox>
    </section>
  )
}
