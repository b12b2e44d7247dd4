import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Plan } from "@zhengce/core/ProcedurePlan"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { useMemo } from "react"
import { useLanguage, useSay } from "../../app/language.tsx"
import { Chart } from "../../components/Chart.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { activityTitle, Section } from "../case/parts.tsx"
import { type Line, lineWords } from "./lines.ts"
import { criticalSign, heightOf, optionOf } from "./planChart.ts"
import type { PeriodKind, PlanGantt, Row } from "./planGantt.ts"

const words = {
  title: { zh: "进度图", en: "The plan as a chart" },
  note: {
    zh: "没有自定时间的步骤排在依法可办的第一日，也可能是休息日。",
    en: "A step without a time of its own stands on the first lawful day, also where that is a rest day."
  },
  chart: { zh: "计划的步骤与期间（{from} 至 {to}）", en: "Planned steps and periods ({from} to {to})" },
  label: {
    zh: "计划：{steps} 个步骤，{periods} 个期间，自 {from} 至 {to}。下方表格列出全部内容。",
    en: "The plan: {steps} steps and {periods} periods from {from} to {to}. The table below holds all of it."
  },
  source: {
    zh: "来源：所选事项；{instrument}；国务院办公厅放假安排（日历版本 {calendar}）。单位：日。",
    en: "Source: the choices above; {instrument}; holiday notices of the State Council's General Office (calendar {calendar}). Unit: days."
  },
  table: { zh: "图中内容列表（{n} 步）", en: "The same as a table ({n} steps)" },
  critical: { zh: "关键步骤及其连线（决定开会日）", en: "critical steps, joined by a line (they decide the day)" },
  dot: { zh: "其他步骤（数字为当日步数）", en: "other step (a number counts steps of one day)" },
  latest: { zh: "最迟之日（须同时保持）", en: "latest day (all of them together)" },
  floor: { zh: "须届满的期间", en: "period that must run out" },
  notice: { zh: "须提前的期间", en: "notice before a later act" },
  own: { zh: "自定时间", en: "time of one's own" },
  deadline: { zh: "须按期完成", en: "deadline" },
  hatched: { zh: "斜线：不计入，或者顺延的部分", en: "hatched: not counted, or rolled" },
  rest: { zh: "休息日（放假注明名称）", en: "rest day (holidays by name)" },
  makeUp: { zh: "班：调休上班的周末（计为工作日）", en: "work: make-up working weekend (a working day)" },
  unknown: { zh: "放假安排未知", en: "arrangement unknown" },
  goal: { zh: "虚线：最早的和希望的开会日", en: "dashed lines: the earliest and the wished meeting" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "–", en: "–" },
  unknownDay: { zh: "未知", en: "not known" },
  first: { zh: "第一日", en: "the first day" },
  slack: { zh: "{n} 天", en: "{n} days" },
  days: { zh: "{on}：{list}", en: "{on}: {list}" },
  latestOn: { zh: "最迟 {on}", en: "by {on} at the latest" },
  span: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  nominal: { zh: "名义末日 {date}", en: "nominally {date}" }
} satisfies Readonly<Record<string, Text>>

const kinds: ReadonlyArray<PeriodKind> = ["floor", "notice", "own", "deadline"]

export const PlanFigure = ({
  plan,
  gantt,
  lines,
  instrument,
  version,
  on
}: {
  readonly plan: Plan
  readonly gantt: PlanGantt
  readonly lines: ReadonlyArray<Line>
  readonly instrument: Text
  readonly version: string
  readonly on: LocalDate
}) => {
  const say = useSay()
  const language = useLanguage()
  const { steps, goal, wish } = plan
  const { procedure } = plan.case

  const { option, height } = useMemo(() => {
    const titleOf = (step: number): string => activityTitle(procedure, steps[step]?.activity ?? "")[language]
    const describe = ({ title, period, earliest }: Row): string =>
      period === undefined
        ? earliest.map((m) => say(words.days, { on: m.on, list: m.steps.map(titleOf).join(" / ") })).join("\n")
        : [
            title[language],
            say(words.span, { from: period.from, to: period.until }),
            ...(period.nominal === undefined ? [] : [say(words.nominal, { date: period.nominal })]),
            ...(period.latest === undefined ? [] : [say(words.latestOn, { on: period.latest })]),
            Texts.list(period.cites.map((c) => c.text))[language]
          ].join("\n")
    const wished = wish === undefined ? undefined : { on: wish.by, isKept: wish.isFeasible }
    const isCritical = (step: number): boolean => steps[step]?.isCritical === true
    return {
      option: optionOf(gantt, steps[goal]?.earliest, wished, isCritical, say, describe),
      height: (width: number) => heightOf(gantt, width)
    }
  }, [gantt, steps, goal, wish, procedure, say, language])

  const isKept = wish?.isFeasible === true
  const columns: ReadonlyArray<Column<Line>> = [
    {
      key: "step",
      title: say(lineWords.step),
      cell: (l) => (
        <span>
          {say(l.title)} <span className="muted">{say(l.part)}</span>
        </span>
      )
    },
    { key: "by", title: say(lineWords.by), cell: (l) => say(l.by) },
    {
      key: "earliest",
      title: say(lineWords.earliest),
      cell: (l) => <span className="date">{l.earliest ?? say(words.unknownDay)}</span>
    },
    ...(isKept
      ? [
          {
            key: "latest",
            title: say(lineWords.latest),
            cell: (l: Line) => <span className="date">{l.latest ?? "–"}</span>
          },
          {
            key: "slack",
            title: say(lineWords.slack),
            cell: (l: Line) => (l.slack === undefined ? "–" : say(words.slack, { n: l.slack }))
          }
        ]
      : []),
    {
      key: "waitsFor",
      title: say(lineWords.waitsFor),
      cell: (l) => (
        <span>
          {l.source === undefined && l.limit === undefined
            ? say(l.earliest === undefined ? words.unknownDay : words.first)
            : l.source !== undefined && say(l.source)}
          {l.limit !== undefined && <div className="muted">{say(l.limit)}</div>}
        </span>
      )
    },
    { key: "cites", title: say(lineWords.cites), cell: (l) => <Cites cites={l.cites} on={on} /> },
    {
      key: "due",
      title: say(lineWords.due),
      cell: (l) => (
        <span className="date">{l.deadline === undefined ? "–" : (l.deadline.lastDay ?? l.deadline.due)}</span>
      )
    },
    {
      key: "critical",
      title: say(lineWords.critical),
      cell: (l) =>
        l.isCritical ? (
          <span className="plan-critical">
            <span aria-hidden="true">{criticalSign}</span> {say(words.yes)}
          </span>
        ) : (
          say(words.no)
        )
    }
  ]

  const periods = gantt.rows.flatMap((r) => (r.period === undefined ? [] : [r.period]))
  const shades = new Set(gantt.shades.map((s) => s.shade))
  const legend: ReadonlyArray<readonly [string, Text]> = [
    ...(plan.critical.length > 0 ? [["critical", words.critical] as const] : []),
    ["dot", words.dot],
    ...(isKept ? [["latest", words.latest] as const] : []),
    ...kinds.flatMap((k) => (periods.some((p) => p.kind === k) ? [[k, words[k]] as const] : [])),
    ...(periods.some((p) => p.nominal !== undefined || p.suspended.length > 0)
      ? [["hatched", words.hatched] as const]
      : []),
    ...(["rest", "makeUp", "unknown"] as const).flatMap((s) => (shades.has(s) ? [[s, words[s]] as const] : [])),
    ...(steps[goal]?.earliest === undefined ? [] : [["asof", words.goal] as const])
  ]
  const range = { from: gantt.from, to: gantt.to }
  return (
    <Section id="chart" title={say(words.title)} note={say(words.note)}>
      <figure>
        <figcaption>{say(words.chart, range)}</figcaption>
        <Chart
          label={say(words.label, { ...range, steps: steps.length, periods: periods.length })}
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
            calendar: version
          })}
        </p>
      </figure>
      <Disclosure summary={say(words.table, { n: lines.length })}>
        <DataTable caption={say(words.chart, range)} columns={columns} rows={lines} rowKey={(l) => l.activity} />
      </Disclosure>
    </Section>
  )
}
