import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import { Alert, Button, Input, Radio } from "antd"
import * as Result from "effect/Result"
import { type FormEvent, useId, useState } from "react"
import { useSay } from "../../app/language.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { DateInput } from "../../components/DateInput.tsx"
import { Mark } from "../../components/Mark.tsx"
import { type EventLine, type Line, linesOf } from "./log.ts"
import { activityTitle, rolesText, Section } from "./parts.tsx"
import type { View } from "./view.ts"
import { dataText } from "./words.ts"

const words = {
  title: { zh: "案卷日志", en: "The log" },
  note: {
    zh: "日志只增不改：更正也是一条记录，原记录仍在。",
    en: "The log only grows: a correction is an entry too, and the corrected entry stays."
  },
  none: { zh: "尚无记录。", en: "Nothing is recorded yet." },
  entry: { zh: "序号", en: "no." },
  date: { zh: "日期", en: "date" },
  what: { zh: "事项", en: "step" },
  who: { zh: "办理主体", en: "by" },
  details: { zh: "内容与理由", en: "data and reasons" },
  state: { zh: "状态", en: "state" },
  later: { zh: "晚于所示日期", en: "after the day shown" },
  struck: { zh: "已由第 {n} 条撤销", en: "struck out by no. {n}" },
  replaced: { zh: "已由第 {n} 条更正", en: "corrected by no. {n}" },
  correction: { zh: "更正第 {n} 条", en: "Correction of no. {n}" },
  strikeOut: { zh: "撤销该条", en: "struck out" },
  becomes: { zh: "改为 {on} {title}", en: "becomes {title} on {on}" },
  reason: { zh: "理由", en: "reason" },
  recordedAt: { zh: "录入于 {at}", en: "entered {at}" },
  correct: { zh: "更正", en: "Correct" },
  correctOne: { zh: "更正第 {n} 条", en: "Correct no. {n}" },
  how: { zh: "更正方式", en: "How" },
  strike: { zh: "撤销（该事未发生）", en: "Strike out (it did not happen)" },
  redate: { zh: "更改日期", en: "Change the date" },
  newDate: { zh: "实际日期", en: "Actual date" },
  why: { zh: "更正理由", en: "Reason for the correction" },
  apply: { zh: "记入更正", en: "Record the correction" },
  cancel: { zh: "取消", en: "Cancel" },
  whyMissing: { zh: "请填写更正理由。", en: "Give the reason for the correction." },
  invalid: { zh: "更正有误：{path} 应为{expected}", en: "Not well-formed: {path}: expected {expected}" }
}

const Correct = ({
  view,
  line,
  close,
  corrected
}: {
  readonly view: View
  readonly line: EventLine
  readonly close: () => void
  readonly corrected: (matter: Case.Case) => void
}) => {
  const say = useSay()
  const id = useId()
  const now = line.current ?? line.event
  const [how, setHow] = useState<"strike" | "redate">(line.current === undefined ? "redate" : "strike")
  const [on, setOn] = useState<LocalDate>(now.on)
  const [reason, setReason] = useState("")
  const [problem, setProblem] = useState<string>()

  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault()
    if (reason.trim() === "") {
      setProblem(say(words.whyMissing))
      return
    }
    const result = Case.correct(view.case, {
      corrects: line.entry,
      reason: reason.trim(),
      ...(how === "strike" ? {} : { replacement: { ...now, on } })
    })
    if (Result.isFailure(result)) {
      const { path, expected } = result.failure
      setProblem(say(words.invalid, { path, expected }))
      return
    }
    corrected(result.success)
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      className="form inline-form"
      aria-label={say(words.correctOne, { n: line.entry + 1 })}
    >
      <h3>
        {say(words.correctOne, { n: line.entry + 1 })}: {say(activityTitle(view.case.procedure, now.activity))} {now.on}
      </h3>
      <fieldset>
        <legend>{say(words.how)}</legend>
        <Radio.Group
          value={how}
          onChange={(event) => setHow(event.target.value === "redate" ? "redate" : "strike")}
          options={[
            { value: "strike", label: say(words.strike) },
            { value: "redate", label: say(words.redate) }
          ]}
        />
      </fieldset>
      {how === "redate" && (
        <div className="field">
          <label htmlFor={`${id}-on`}>{say(words.newDate)}</label>
          <DateInput id={`${id}-on`} value={on} onChange={setOn} />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-why`}>{say(words.why)}</label>
        <Input id={`${id}-why`} autoFocus value={reason} required onChange={(event) => setReason(event.target.value)} />
      </div>
      <p className="buttons">
        <Button type="primary" htmlType="submit">
          {say(words.apply)}
        </Button>
        <Button onClick={close}>{say(words.cancel)}</Button>
      </p>
      <div role="status" aria-live="polite">
        {problem !== undefined && <Alert type="error" showIcon title={problem} />}
      </div>
    </form>
  )
}

const dataLine = (data: unknown, say: (text: { zh: string; en: string }) => string): ReadonlyArray<string> =>
  typeof data !== "object" || data === null
    ? []
    : Object.entries(data).map(([name, value]) => {
        const list: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
        const shown = list.map((v) =>
          typeof v === "string"
            ? say(dataText(v))
            : typeof v === "boolean"
              ? say(v ? { zh: "是", en: "yes" } : { zh: "否", en: "no" })
              : JSON.stringify(v)
        )
        return `${say(dataText(name))}: ${shown.join(", ")}`
      })

export const Log = ({
  view,
  own,
  corrected
}: {
  readonly view: View
  readonly own: boolean
  readonly corrected: (matter: Case.Case) => void
}) => {
  const say = useSay()
  const { case: matter, on } = view
  const { procedure } = matter
  const lines = linesOf(matter)
  const [correcting, setCorrecting] = useState<number>()
  const line = lines.find((l): l is EventLine => l.kind === "event" && l.entry === correcting)

  const relationTitle = (id: string): string => {
    const relation = procedure.relations.find((r) => r.id === id)
    const title = relation?.delay?.title ?? relation?.title
    return title === undefined ? id : say(title)
  }
  const details = (l: Line) => {
    const event = l.kind === "event" ? l.event : undefined
    const notes = dataLine(event?.data, say)
    // what people wrote stands as they wrote it, in whatever language
    const quoted = [
      ...Object.entries(event?.reasons ?? {}).map(([id, reason]) => [relationTitle(id), reason] as const),
      ...(l.kind === "correction" ? [[say(words.reason), l.correction.reason] as const] : [])
    ]
    const at = l.kind === "event" ? l.event.recordedAt : l.correction.recordedAt
    return (
      <>
        {notes.map((note) => (
          <div key={note}>{note}</div>
        ))}
        {quoted.map(([title, reason]) => (
          <div key={title}>
            {title}: <q>{reason}</q>
          </div>
        ))}
        {at !== undefined && <div className="muted">{say(words.recordedAt, { at })}</div>}
      </>
    )
  }
  const columns: ReadonlyArray<Column<Line>> = [
    { key: "entry", title: say(words.entry), cell: (l) => l.entry + 1 },
    {
      key: "date",
      title: say(words.date),
      cell: (l) =>
        l.kind === "event" ? (
          <span className={`date ${l.correctedBy === undefined ? "" : "gone"}`}>{l.event.on}</span>
        ) : (
          "–"
        )
    },
    {
      key: "what",
      title: say(words.what),
      cell: (l) =>
        l.kind === "event" ? (
          <span className={l.current === undefined ? "gone" : undefined}>
            {say(activityTitle(procedure, l.event.activity))}
          </span>
        ) : (
          <>
            {say(words.correction, { n: l.correction.corrects + 1 })}:{" "}
            {l.correction.replacement === undefined
              ? say(words.strikeOut)
              : say(words.becomes, {
                  on: l.correction.replacement.on,
                  title: activityTitle(procedure, l.correction.replacement.activity)
                })}
          </>
        )
    },
    {
      key: "who",
      title: say(words.who),
      cell: (l) => (l.kind === "event" ? say(rolesText(procedure, [l.event.by])) : "–")
    },
    { key: "details", title: say(words.details), cell: details },
    {
      key: "state",
      title: say(words.state),
      cell: (l) =>
        l.kind === "event" && (own || l.correctedBy !== undefined || (l.current !== undefined && l.current.on > on)) ? (
          <span className="marks">
            {l.correctedBy !== undefined && (
              <Mark tone="warn">
                {say(l.current === undefined ? words.struck : words.replaced, { n: l.correctedBy + 1 })}
              </Mark>
            )}
            {l.current !== undefined && l.current.on > on && <Mark tone="plain">{say(words.later)}</Mark>}
            {own && (
              <Button
                size="small"
                aria-label={say(words.correctOne, { n: l.entry + 1 })}
                aria-expanded={correcting === l.entry}
                onClick={() => setCorrecting(correcting === l.entry ? undefined : l.entry)}
              >
                {say(words.correct)}
              </Button>
            )}
          </span>
        ) : null
    }
  ]
  return (
    <Section id="log" title={say(words.title)} note={say(words.note)}>
      {lines.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <DataTable
          caption={say(words.title)}
          columns={columns}
          rows={lines}
          rowKey={(l) => String(l.entry)}
          rowClass={(l) => (l.kind === "event" && l.current !== undefined && l.current.on > on ? "later" : undefined)}
        />
      )}
      {line !== undefined && (
        <Correct
          key={line.entry}
          view={view}
          line={line}
          close={() => setCorrecting(undefined)}
          corrected={(next) => {
            setCorrecting(undefined)
            corrected(next)
          }}
        />
      )}
    </Section>
  )
}
