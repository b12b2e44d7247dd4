import * as Citation from "@zhengce/core/Citation"
import * as Duty from "@zhengce/core/Duty"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { useMemo } from "react"
import { useLanguage, useSay } from "../../app/language.tsx"
import { Chart } from "../../components/Chart.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Mark, type Tone } from "../../components/Mark.tsx"
import { type Clock, type ClockKind, ganttOf, type Row, type Track } from "./gantt.ts"
import { activityTitle, Certain, rolesText, Section } from "./parts.tsx"
import { heightOf, optionOf } from "./timelineChart.ts"
import type { View } from "./view.ts"
import { dutyTones, readingText, reasons } from "./words.ts"

const words = {
  title: { zh: "时间线", en: "Timeline" },
  chart: { zh: "办理步骤与法定期间（{from} 至 {to}）", en: "Steps and statutory periods ({from} to {to})" },
  label: {
    zh: "时间线：{events} 个步骤，{clocks} 个期间，自 {from} 至 {to}，截至 {on}。下方表格列出全部内容。",
    en: "Timeline: {events} steps and {clocks} periods from {from} to {to}, as of {on}. The table below holds all of it."
  },
  source: {
    zh: "来源：案卷日志；{instrument}；国务院办公厅放假安排（日历版本 {calendar}）。单位：日。",
    en: "Source: the log; {instrument}; holiday notices of the State Council's General Office (calendar {calendar}). Unit: days."
  },
  table: { zh: "图中内容列表", en: "The same as a table" },
  event: { zh: "步骤（圆点，数字为当日步数）", en: "step (dot; a number counts steps of one day)" },
  laterEvent: { zh: "晚于所示日期的步骤", en: "step after the day shown" },
  floor: { zh: "须届满的期间", en: "period that must run out" },
  notice: { zh: "须提前的期间", en: "notice before a later act" },
  deadline: { zh: "须按期完成（菱形为完成日）", en: "deadline (a diamond marks when it was done)" },
  hatched: { zh: "斜线：中止，或者顺延的部分", en: "hatched: suspended, or rolled" },
  rest: { zh: "休：休息日", en: "off: rest day" },
  makeUp: { zh: "班：调休上班的周末（计为工作日）", en: "work: make-up working weekend (a working day)" },
  unknown: { zh: "放假安排未知", en: "arrangement unknown" },
  asOf: { zh: "虚线：所示日期", en: "dashed line: the day shown" },
  kind: { zh: "类别", en: "kind" },
  name: { zh: "名称", en: "name" },
  from: { zh: "起", en: "from" },
  to: { zh: "止", en: "to" },
  state: { zh: "状态", en: "state" },
  article: { zh: "依据", en: "provision" },
  step: { zh: "步骤", en: "step" },
  nominal: { zh: "名义末日 {date}", en: "nominally {date}" },
  earliest: { zh: "下一步最早 {date}", en: "next step from {date}" },
  doneOn: { zh: "{date} 完成", en: "done on {date}" },
  suspendedSpan: { zh: "中止 {from} 至 {to}", en: "suspended {from} to {to}" },
  reading: { zh: "另一种理解（{name}）：末日 {date}", en: "another reading ({name}): last day {date}" },
  running: { zh: "进行中", en: "running" },
  over: { zh: "已届满", en: "has run out" },
  special: { zh: "放假与调休", en: "holidays and make-up days" },
  later: { zh: "晚于所示日期", en: "after the day shown" },
  happened: { zh: "已登记", en: "recorded" }
}

const stateOf = (clock: Clock): { readonly tone: Tone; readonly text: Text } =>
  clock.state === "running"
    ? { tone: "info", text: words.running }
    : clock.state === "over"
      ? { tone: "good", text: words.over }
      : { tone: dutyTones[clock.state], text: Duty.statusText(clock.state) }

const kindWord: Readonly<Record<ClockKind, Text>> = {
  floor: words.floor,
  notice: words.notice,
  deadline: words.deadline
}

interface Fact {
  readonly key: string
  readonly kind: Text
  readonly name: Text
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly clock?: Clock
  readonly state: { readonly tone: Tone; readonly text: Text }
  readonly cites: ReadonlyArray<Citation.Citation>
  readonly by?: Text
}

export const Timeline = ({
  view,
  tracks,
  instrument
}: {
  readonly view: View
  readonly tracks: ReadonlyArray<Track>
  readonly instrument: Text
}) => {
  const say = useSay()
  const language = useLanguage()
  const { case: matter, on, context } = view
  const { procedure } = matter
  const gantt = useMemo(() => ganttOf(matter, on, context, tracks), [matter, on, context, tracks])

  const { option, height } = useMemo(() => {
    const describe = ({ clock }: Row): string =>
      clock === undefined
        ? ""
        : [
            clock.title[language],
            ...(clock.limit === clock.title ? [] : [clock.limit[language]]),
            `${clock.from} → ${clock.until ?? "…"}`,
            ...(clock.nominal === undefined ? [] : [say(words.nominal, { date: clock.nominal })]),
            ...(clock.earliest === undefined ? [] : [say(words.earliest, { date: clock.earliest })]),
            clock.cites.map((c) => Citation.render(c, language)).join(language === "zh" ? "、" : ", ")
          ].join("\n")
    const describeEvents = (row: Row, date: LocalDate): string =>
      `${date} ${row.events
        .filter((e) => e.event.on === date)
        .map((e) => activityTitle(procedure, e.event.activity)[language])
        .join(" / ")}`
    return {
      option: optionOf(gantt, on, say, describe, describeEvents),
      height: (width: number) => heightOf(gantt, width)
    }
  }, [gantt, on, say, language, procedure])

  const clocks = gantt.rows.flatMap((r) => (r.clock === undefined ? [] : [r.clock]))
  const events = gantt.rows.flatMap((r) => r.events)
  const facts: ReadonlyArray<Fact> = [
    ...clocks.map(
      (clock): Fact => ({
        key: clock.id,
        kind: kindWord[clock.kind],
        name: clock.title,
        from: clock.from,
        clock,
        state: stateOf(clock),
        cites: clock.cites,
        ...(clock.until === undefined ? {} : { to: clock.until })
      })
    ),
    ...events.map(
      ({ entry, event }): Fact => ({
        key: `event ${entry}`,
        kind: words.step,
        name: activityTitle(procedure, event.activity),
        by: rolesText(procedure, [event.by]),
        from: event.on,
        to: event.on,
        state: event.on > on ? { tone: "plain", text: words.later } : { tone: "good", text: words.happened },
        cites: procedure.activities.find((a) => a.id === event.activity)?.cites ?? []
      })
    ),
    ...gantt.shades
      .filter((s) => s.shade !== "rest" || s.name !== undefined)
      .map(
        (s): Fact => ({
          key: `day ${s.from}`,
          kind: words.special,
          name: s.name ?? { zh: "", en: "" },
          from: s.from,
          to: s.to,
          state:
            s.shade === "unknown"
              ? { tone: "warn", text: words.unknown }
              : { tone: "plain", text: s.shade === "makeUp" ? reasons.makeUp : reasons.holiday },
          cites: []
        })
      )
  ].sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))

  const columns: ReadonlyArray<Column<Fact>> = [
    { key: "from", title: say(words.from), cell: (f) => <span className="date">{f.from}</span> },
    { key: "to", title: say(words.to), cell: (f) => <span className="date">{f.to ?? "…"}</span> },
    { key: "kind", title: say(words.kind), cell: (f) => say(f.kind) },
    {
      key: "name",
      title: say(words.name),
      cell: ({ name, by, clock }) => (
        <>
          {say(name)}
          {by !== undefined && <span className="muted"> {say(by)}</span>}
          {clock !== undefined && clock.limit !== clock.title && <div className="muted">{say(clock.limit)}</div>}
          {clock?.nominal !== undefined && <div className="muted">{say(words.nominal, { date: clock.nominal })}</div>}
          {clock?.earliest !== undefined && (
            <div className="muted">{say(words.earliest, { date: clock.earliest })}</div>
          )}
          {clock?.suspended.map((s) => (
            <div className="muted" key={s.from}>
              {say(words.suspendedSpan, { from: s.from, to: s.to })}
            </div>
          ))}
          {clock?.doneOn !== undefined && <div className="muted">{say(words.doneOn, { date: clock.doneOn })}</div>}
          {clock?.readings.map((r) => (
            <div className="muted" key={`${r.option}=${r.value}`}>
              {say(words.reading, { name: readingText(r.option, r.value), date: r.lastDay })}
            </div>
          ))}
        </>
      )
    },
    {
      key: "state",
      title: say(words.state),
      cell: (f) => (
        <span className="marks">
          <Mark tone={f.state.tone}>{say(f.state.text)}</Mark>
          <Certain certainty={f.clock?.certainty} />
        </span>
      )
    },
    {
      key: "article",
      title: say(words.article),
      cell: (f) => (f.cites.length === 0 ? "–" : <Cites cites={f.cites} on={on} />)
    }
  ]

  const kinds = new Set(clocks.map((c) => c.kind))
  const shades = new Set(gantt.shades.map((s) => s.shade))
  const legend: ReadonlyArray<readonly [string, Text]> = [
    ["dot", words.event],
    ...(events.some((e) => e.event.on > on) ? [["ring", words.laterEvent] as const] : []),
    ...(["floor", "notice", "deadline"] as const).flatMap((k) => (kinds.has(k) ? [[k, kindWord[k]] as const] : [])),
    ...(clocks.some((c) => c.nominal !== undefined || c.suspended.length > 0)
      ? [["hatched", words.hatched] as const]
      : []),
    ...(["rest", "makeUp", "unknown"] as const).flatMap((s) => (shades.has(s) ? [[s, words[s]] as const] : [])),
    ["asof", words.asOf]
  ]
  const range = { from: gantt.from, to: gantt.to }
  return (
    <Section id="timeline" title={say(words.title)}>
      <figure>
        <figcaption>{say(words.chart, range)}</figcaption>
        <Chart
          label={say(words.label, { ...range, on, events: events.length, clocks: clocks.length })}
          option={option}
          height={height}
        />
        <ul className="legend">
          {legend.map(([swatch, text]) => (
            <li key={swatch}>
              <span className={`swatch swatch-${swatch}`} aria-hidden="true" />
              {say(text)}
            </li>
          ))}
        </ul>
        <p className="source">
          {say(words.source, {
            instrument: Texts.of(`《${instrument.zh}》`, instrument.en),
            calendar: context.calendar.version
          })}
        </p>
      </figure>
      <Disclosure summary={say(words.table)}>
        <DataTable caption={say(words.chart, range)} columns={columns} rows={facts} rowKey={(f) => f.key} />
      </Disclosure>
    </Section>
  )
}
