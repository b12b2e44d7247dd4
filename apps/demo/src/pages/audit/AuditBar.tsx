import type { LocalDate } from "@zhengce/core/LocalDate"
import { tracks } from "@zhengce/decision-procedure"
import { Button, Checkbox, Select } from "antd"
import { useId, useRef } from "react"
import { useSay } from "../../app/language.tsx"
import { DateInput } from "../../components/DateInput.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import type { AuditExample } from "./examples.ts"
import { largest } from "./file.ts"

const words = {
  label: { zh: "所审文件与日期", en: "File and day" },
  file: { zh: "所审文件", en: "File" },
  examples: { zh: "示例", en: "Examples" },
  mine: { zh: "我的文件", en: "My file" },
  own: { zh: "上传的文件：{name}", en: "Uploaded: {name}" },
  none: { zh: "尚未上传", en: "nothing uploaded yet" },
  on: { zh: "审计日（截至）", en: "As of" },
  onHint: { zh: "应办未办，按此日判断是否逾期。", en: "What is due and not done is judged by this day." },
  upload: { zh: "上传 JSON 或 YAML", en: "Upload JSON or YAML" },
  uploadInput: { zh: "选择要审计的文件（JSON 或 YAML）", en: "The file to audit (JSON or YAML)" },
  save: { zh: "下载所审文件", en: "Download this file" },
  limit: {
    zh: "文件不超过 {n} MB；只在本浏览器内读取，不上传、不保存，刷新即清除。记录不全也可以审计。",
    en: "At most {n} MB; read in this browser only, never sent or kept, gone on reload. Partial records can be audited."
  },
  complete: {
    zh: "记录完整的部分：{n}/{all}（未见记录即视为没有发生）",
    en: "Parts completely on record: {n} of {all} (there, what is not on record did not happen)"
  },
  completeLegend: {
    zh: "勾选所有事件均已在案的部分；其余部分的缺漏按“无法判断”处理。",
    en: "Tick the parts of which every event is on record; elsewhere a gap leaves it undetermined."
  },
  all: { zh: "全部勾选", en: "Tick all" },
  clear: { zh: "全部取消", en: "Tick none" }
}

export const AuditBar = ({
  examples,
  chosen,
  ownName,
  on,
  day,
  complete,
  completeOpen,
  choose,
  setOn,
  setComplete,
  openComplete,
  upload,
  save
}: {
  readonly examples: ReadonlyArray<AuditExample>
  readonly chosen: string
  readonly ownName: string | undefined
  readonly on: LocalDate
  readonly day: string
  readonly complete: ReadonlyArray<string>
  readonly completeOpen: boolean
  readonly choose: (id: string) => void
  readonly setOn: (on: LocalDate) => void
  readonly setComplete: (complete: ReadonlyArray<string>) => void
  readonly openComplete: (open: boolean) => void
  readonly upload: (file: File) => void
  readonly save: (() => void) | undefined
}) => {
  const say = useSay()
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const all = tracks.map((t) => t.id)
  return (
    <section className="bar audit-bar" aria-label={say(words.label)}>
      <div className="field">
        <label htmlFor={`${id}-file`}>{say(words.file)}</label>
        <Select
          id={`${id}-file`}
          virtual={false}
          value={chosen}
          onChange={choose}
          options={[
            {
              label: say(words.examples),
              options: examples.map((e) => ({ value: e.id, label: say(e.title) }))
            },
            {
              label: say(words.mine),
              options: [
                { value: "own", label: ownName === undefined ? say(words.none) : say(words.own, { name: ownName }) }
              ]
            }
          ]}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-on`}>{say(words.on)}</label>
        <DateInput id={`${id}-on`} value={on} onChange={setOn} describedBy={`${id}-day`} />
        <span className="hint muted" id={`${id}-day`}>
          {day}
        </span>
      </div>
      <p className="buttons">
        <Button onClick={() => file.current?.click()}>{say(words.upload)}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json,.yaml,.yml"
          className="unseen"
          tabIndex={-1}
          aria-label={say(words.uploadInput)}
          onChange={(event) => {
            const [given] = event.target.files ?? []
            event.target.value = ""
            if (given !== undefined) upload(given)
          }}
        />
        {save !== undefined && <Button onClick={save}>{say(words.save)}</Button>}
      </p>
      <p className="hint muted wide">
        {say(words.limit, { n: largest / 1_000_000 })} {say(words.onHint)}
      </p>
      <div className="wide">
        <Disclosure
          summary={say(words.complete, { n: complete.length, all: all.length })}
          open={completeOpen}
          onChange={openComplete}
        >
          <fieldset className="tracks">
            <legend>{say(words.completeLegend)}</legend>
            <Checkbox.Group
              value={[...complete]}
              onChange={setComplete}
              options={tracks.map((t) => ({ value: t.id, label: say(t.title) }))}
            />
          </fieldset>
          <p className="buttons">
            <Button size="small" onClick={() => setComplete(all)}>
              {say(words.all)}
            </Button>
            <Button size="small" onClick={() => setComplete([])}>
              {say(words.clear)}
            </Button>
          </p>
        </Disclosure>
      </div>
    </section>
  )
}
