/** What the case looks like under each other reading of what the law leaves open. */
import type { Standing } from "@zhengce/core/Difference"
import * as Duty from "@zhengce/core/Duty"
import type { ReadOtherwise } from "@zhengce/decision-procedure"
import { type ReactNode, useMemo } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { Mark, type Tone } from "../../components/Mark.tsx"
import { FindingSide } from "./FindingSide.tsx"
import { readingsOf } from "./readings.ts"
import type { View } from "./view.ts"
import { dutyTones } from "./words.ts"

const words = {
  none: {
    zh: "本案在所示日期，各种读法下结果相同。",
    en: "On the day shown, every reading gives the same results for this case."
  },
  some: { zh: "{n} 个问题换一种读法，结果不同：", en: "Questions whose other reading gives other results: {n}" },
  chosen: { zh: "采用的读法", en: "reading taken" },
  other: { zh: "另一读法", en: "other reading" },
  takenAs: { zh: "采用的读法：{reading}", en: "reading taken: {reading}" },
  otherwise: { zh: "另一读法：{reading}", en: "other reading: {reading}" },
  kind: { zh: "类别", en: "kind" },
  what: { zh: "事项", en: "what" },
  duty: { zh: "应办事项", en: "duty" },
  step: { zh: "步骤", en: "step" },
  finding: { zh: "认定", en: "finding" },
  by: { zh: "期限 {date}", en: "due {date}" },
  noDuty: { zh: "无此义务", en: "no such duty" },
  lawfulFrom: { zh: "最早可于 {date}", en: "lawful from {date}" },
  steps: { zh: "可办与否不同的步骤（{n}）", en: "steps that may or may not be taken ({n})" }
}

const standings: Readonly<
  Record<Standing["status"], { readonly tone: Tone; readonly zh: string; readonly en: string }>
> = {
  permitted: { tone: "good", zh: "可办", en: "lawful" },
  blocked: { tone: "bad", zh: "不能办", en: "blocked" },
  unknown: { tone: "warn", zh: "尚不能确定", en: "unknown" }
}

interface Row {
  readonly key: string
  readonly kind: string
  readonly what: string
  readonly before: ReactNode
  readonly after: ReactNode
}

const ReadingsView = ({ view }: { readonly view: View }) => {
  const say = useSay()
  const { case: matter, on, context } = view
  const shown = useMemo(() => readingsOf(matter, { ...context, on }), [matter, on, context])

  const dutySide = (duty: Duty.Duty | undefined): ReactNode => {
    if (duty === undefined) return <Mark tone="plain">{say(words.noDuty)}</Mark>
    const by = duty.lastDay ?? duty.due
    return (
      <span className="marks">
        {by !== undefined && <span className="date">{say(words.by, { date: by })}</span>}
        <Mark tone={dutyTones[duty.status]}>{say(Duty.statusText(duty.status))}</Mark>
      </span>
    )
  }
  const stepSide = (standing: Standing | undefined): ReactNode =>
    standing !== undefined && (
      <span className="marks">
        <Mark tone={standings[standing.status].tone}>{say(standings[standing.status])}</Mark>
        {standing.lawfulFrom !== undefined && (
          <span className="date">{say(words.lawfulFrom, { date: standing.lawfulFrom })}</span>
        )}
        {standing.status === "blocked" && standing.lawfulFrom === undefined && (
          <span className="muted">{standing.blockers.map((b) => say(b.text)).join(" / ")}</span>
        )}
      </span>
    )
  const rowsOf = ({ changes }: ReadOtherwise): ReadonlyArray<Row> => [
    ...changes.duties.map(({ id, before, after }, i) => ({
      key: `duty ${id} ${i}`,
      kind: say(words.duty),
      what: say((before ?? after)?.title ?? { zh: id, en: id }),
      before: dutySide(before),
      after: dutySide(after)
    })),
    ...changes.activities.map(({ id, before, after }) => ({
      key: `step ${id}`,
      kind: say(words.step),
      what: say((before ?? after)?.title ?? { zh: id, en: id }),
      before: stepSide(before),
      after: stepSide(after)
    })),
    ...changes.findings.map(({ id, before, after }, i) => ({
      key: `finding ${id} ${i}`,
      kind: say(words.finding),
      what: say((before ?? after)?.title ?? { zh: id, en: id }),
      before: <FindingSide finding={before} />,
      after: <FindingSide finding={after} />
    }))
  ]
  const columns: ReadonlyArray<Column<Row>> = [
    { key: "kind", title: say(words.kind), cell: ({ kind }) => kind },
    { key: "what", title: say(words.what), cell: ({ what }) => <strong>{what}</strong> },
    { key: "before", title: say(words.chosen), cell: ({ before }) => before },
    { key: "after", title: say(words.other), cell: ({ after }) => after }
  ]
  if (shown.length === 0) return <p className="read-otherwise">{say(words.none)}</p>
  return (
    <div className="read-otherwise">
      <p className="read-lead">{say(words.some, { n: shown.length })}</p>
      {shown.map((one) => (
        <div key={one.reading.id}>
          <h3 className="proofs-part">
            {say(one.reading.question)} <Cites cites={one.reading.cites} on={on} />
          </h3>
          <p className="facts read-lead">
            <span>{say(words.takenAs, { reading: one.reading.chosen })}</span>
            <span>{say(words.otherwise, { reading: one.reading.other })}</span>
          </p>
          <DataTable
            caption={say(one.reading.question)}
            columns={columns}
            rows={rowsOf(one)}
            rowKey={({ key }) => key}
          />
        </div>
      ))}
    </div>
  )
}

export default ReadingsView
