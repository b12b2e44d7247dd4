import * as Case from "@zhengce/core/Case"
import * as Duty from "@zhengce/core/Duty"
import { useMemo } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Mark } from "../../components/Mark.tsx"
import { Certain, rolesText, Section } from "./parts.tsx"
import type { View } from "./view.ts"
import { dutyTones } from "./words.ts"

const words = {
  title: { zh: "应办事项与期限", en: "Duties and deadlines" },
  open: { zh: "未完成（{n} 项）", en: "Open ({n})" },
  done: { zh: "已完成（{n} 项）", en: "Done ({n})" },
  none: { zh: "没有未完成的应办事项。", en: "No duty is open." },
  duty: { zh: "事项", en: "duty" },
  who: { zh: "责任主体", en: "who" },
  since: { zh: "起算日", en: "since" },
  due: { zh: "期限", en: "due" },
  status: { zh: "状态", en: "status" },
  article: { zh: "依据", en: "provision" },
  promptly: { zh: "及时（未定日数）", en: "promptly (no number of days)" },
  start: { zh: "启动时起", en: "from the start" },
  rolled: { zh: "{lastDay}（名义末日 {due}，顺延）", en: "{lastDay} (nominally {due}, rolled)" },
  suspended: {
    zh: "中止：已计 {elapsed}，尚余 {remaining}",
    en: "stands still: {elapsed} elapsed, {remaining} remaining"
  },
  unknown: {
    zh: "{due}（{year} 年放假安排未知，是否顺延无法确定）",
    en: "{due} (arrangement of {year} unknown: whether it rolls cannot be told)"
  },
  doneOn: { zh: "{date} 完成", en: "done on {date}" },
  reliedOnRoll: { zh: "依顺延按期", en: "in time by the roll" }
}

const Due = ({ duty }: { readonly duty: Duty.Duty }) => {
  const say = useSay()
  const { due, lastDay, elapsed, remaining, unknownYear } = duty
  if (due !== undefined && lastDay !== undefined) {
    return due === lastDay ? <span className="date">{due}</span> : <span>{say(words.rolled, { due, lastDay })}</span>
  }
  if (due !== undefined && unknownYear !== undefined) return <>{say(words.unknown, { due, year: unknownYear })}</>
  if (elapsed !== undefined && remaining !== undefined) return <>{say(words.suspended, { elapsed, remaining })}</>
  return <span className="muted">{say(words.promptly)}</span>
}

export const Duties = ({ view }: { readonly view: View }) => {
  const say = useSay()
  const { case: matter, on, context } = view
  const duties = useMemo(
    () => Case.duties(matter, on, context).map((duty, i) => ({ ...duty, key: `${duty.id} ${i}` })),
    [matter, on, context]
  )
  type Line = (typeof duties)[number]
  const columns: ReadonlyArray<Column<Line>> = [
    { key: "duty", title: say(words.duty), cell: (d) => <strong>{say(d.title)}</strong> },
    { key: "who", title: say(words.who), cell: (d) => say(rolesText(matter.procedure, d.roles)) },
    { key: "since", title: say(words.since), cell: (d) => <span className="date">{d.since ?? say(words.start)}</span> },
    { key: "due", title: say(words.due), cell: (d) => <Due duty={d} /> },
    {
      key: "status",
      title: say(words.status),
      cell: (d) => (
        <span className="marks">
          <Mark tone={dutyTones[d.status]}>{say(Duty.statusText(d.status))}</Mark>
          {d.doneOn !== undefined && <span className="date">{say(words.doneOn, { date: d.doneOn })}</span>}
          {d.reliedOnRoll === true && <Mark tone="warn">{say(words.reliedOnRoll)}</Mark>}
          <Certain certainty={d.certainty} />
        </span>
      )
    },
    { key: "article", title: say(words.article), cell: (d) => <Cites cites={d.cites} on={on} /> }
  ]
  const table = (rows: ReadonlyArray<Line>, caption: string) => (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={(d) => d.key} />
  )
  const open = duties.filter(Duty.isOpen)
  const done = duties.filter((d) => !Duty.isOpen(d))
  return (
    <Section id="duties" title={say(words.title)}>
      {open.length === 0 ? <p>{say(words.none)}</p> : table(open, say(words.open, { n: open.length }))}
      {done.length > 0 && (
        <Disclosure summary={say(words.done, { n: done.length })}>
          {table(done, say(words.done, { n: done.length }))}
        </Disclosure>
      )}
    </Section>
  )
}
