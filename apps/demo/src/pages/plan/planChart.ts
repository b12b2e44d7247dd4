/** Draws a plan with ECharts: a row for each part with its steps, a row for each period, the critical path across them. */
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Say } from "../../app/language.tsx"
import {
  type Drawn,
  dayLine,
  dayOf,
  daysOf,
  fontFamily,
  layoutOf,
  periodBar,
  type Render,
  rowFrame
} from "../../components/dayChart.ts"
import type { Option } from "../../components/echarts.ts"
import type { PeriodKind, PlanGantt, Row } from "./planGantt.ts"

const colours: Readonly<Record<PeriodKind, string>> = {
  floor: "#1d4f91",
  notice: "#5b2a86",
  own: "#0b6e69",
  deadline: "#8a4b00"
}
const ink = "#1f2328"
const critical = "#c2410c"
const kept = "#1a5c1f"
const missed = "#a8071a"

const words = {
  goal: { zh: "最早开会 {on}", en: "earliest meeting {on}" },
  wish: { zh: "希望开会 {on}", en: "wished for {on}" }
}

/** Stands before the name of a row on the critical path. */
export const criticalSign = "◆"

const layout = (gantt: PlanGantt, width: number) => layoutOf(width, gantt.rows.length, 2)

export const heightOf = (gantt: PlanGantt, width: number): number => layout(gantt, width).height

const diamond = (x: number, y: number, r: number) => ({
  type: "polygon",
  shape: {
    points: [
      [x - r, y],
      [x, y - r],
      [x + r, y],
      [x, y + r]
    ]
  },
  style: { fill: critical, stroke: "#fff", lineWidth: 1 }
})

const latestMark = (from: number, x: number, y: number): ReadonlyArray<unknown> => [
  {
    type: "line",
    silent: true,
    shape: { x1: from, x2: x, y1: y, y2: y },
    style: { stroke: ink, lineWidth: 1, lineDash: [1, 3] }
  },
  {
    type: "polygon",
    shape: {
      points: [
        [x - 5, y - 4],
        [x + 5, y - 4],
        [x, y + 5]
      ]
    },
    style: { fill: "#fff", stroke: ink, lineWidth: 1.2 }
  }
]

const countOn = (text: number, x: number, y: number) => ({
  type: "text",
  silent: true,
  style: {
    text: String(text),
    ...{ x, y, align: "center", verticalAlign: "middle", fontFamily, fontSize: 10, fill: "#fff" }
  }
})

export const optionOf =
  (
    gantt: PlanGantt,
    goal: LocalDate | undefined,
    wish: { readonly on: LocalDate; readonly isKept: boolean } | undefined,
    isCritical: (step: number) => boolean,
    say: Say,
    describe: (row: Row) => string
  ) =>
  (width: number): Option => {
    const chart = layout(gantt, width)
    const days = daysOf(gantt, chart, say, "named")
    const xOf =
      (api: Parameters<Render>[1]) =>
      (date: LocalDate, after = 0) =>
        api.coord([dayOf(date) + after, 0])[0] ?? 0

    const rows: Render = (params, api) => {
      const row = gantt.rows[params.dataIndex]
      if (row === undefined) return null
      const [x, y] = [xOf(api), chart.middle(params.dataIndex)]
      const { period, earliest, latest } = row
      const name = `${row.isCritical ? `${criticalSign} ` : ""}${say(row.title)}`
      const children = [...rowFrame(params.dataIndex, chart, name, period === undefined ? "head" : "part")]
      if (period !== undefined) {
        const ends = period.kind === "notice" ? "before" : "after"
        const [colour, isHollow] = [colours[period.kind], period.kind === "deadline"]
        if (period.latest !== undefined && period.latest > period.until) {
          children.push(...latestMark(x(period.until, 1), x(period.latest, 0.5), y))
        }
        children.push(...periodBar({ ...period, end: period.until, ends, colour, isHollow }, x, y, width))
      }
      for (const { on, steps } of earliest) {
        const last = latest.filter((m) => m.on > on && m.steps.some((s) => steps.includes(s))).at(-1)
        if (last !== undefined) children.push(...latestMark(x(on, 0.5), x(last.on, 0.5), y))
      }
      for (const { on, steps } of earliest) {
        const at = x(on, 0.5)
        const many = steps.length > 1
        if (steps.some(isCritical)) children.push(diamond(at, y, many ? 9 : 6))
        else {
          children.push({
            type: "circle",
            shape: { cx: at, cy: y, r: many ? 7 : 4.5 },
            style: { fill: ink, stroke: "#fff", lineWidth: 1 }
          })
        }
        if (many) children.push(countOn(steps.length, at, y))
      }
      return { type: "group", children } as Drawn
    }

    const path: Render = (params, api) => {
      const [from, to] = [gantt.path[params.dataIndex], gantt.path[params.dataIndex + 1]]
      if (from === undefined || to === undefined) return null
      const x = xOf(api)
      const [x1, y1, x2, y2] = [x(from.on, 0.5), chart.middle(from.row), x(to.on, 0.5), chart.middle(to.row)]
      return {
        type: "polyline",
        silent: true,
        shape: {
          points: [
            [x1, y1],
            [x2, y1],
            [x2, y2]
          ]
        },
        style: { stroke: critical, lineWidth: 2, fill: "none" }
      } as Drawn
    }

    const lines: Render = (_, api) => {
      const x = xOf(api)
      const children = [
        ...(goal === undefined ? [] : dayLine(x(goal, 0.5), 2, say(words.goal, { on: goal }), critical, chart)),
        ...(wish === undefined
          ? []
          : dayLine(x(wish.on, 0.5), 16, say(words.wish, { on: wish.on }), wish.isKept ? kept : missed, chart))
      ]
      return { type: "group", silent: true, children } as Drawn
    }

    return {
      textStyle: { fontFamily },
      grid: days.grid,
      tooltip: {
        trigger: "item",
        renderMode: "richText",
        confine: true,
        formatter: (params: { readonly seriesId?: string; readonly dataIndex: number }) => {
          const row = gantt.rows[params.dataIndex]
          return row === undefined || params.seriesId !== "rows" ? "" : describe(row)
        }
      },
      ...days.axes,
      series: [
        days.series,
        { type: "custom", id: "lines", silent: true, z: 2, renderItem: lines, data: [[dayOf(gantt.from), 0]] },
        {
          type: "custom",
          id: "path",
          silent: true,
          z: 3,
          renderItem: path,
          data: gantt.path.map((p) => [dayOf(p.on), 0])
        },
        { type: "custom", id: "rows", z: 4, renderItem: rows, data: gantt.rows.map(() => [dayOf(gantt.from), 0]) }
      ]
    }
  }
