/** Draws the timeline with ECharts. */
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Say } from "../../app/language.tsx"
import {
  type Bar,
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
import type { Clock, Gantt, Row } from "./gantt.ts"

const colours = {
  floor: "#1d4f91",
  notice: "#5b2a86",
  deadline: "#8a4b00",
  late: "#a8071a",
  ink: "#1f2328",
  asOf: "#a8071a"
}

const words = {
  asOf: { zh: "截至 {on}", en: "as of {on}" },
  events: { zh: "{on}：{list}", en: "{on}: {list}" }
}

export const heightOf = (gantt: Gantt, width: number): number => layoutOf(width, gantt.rows.length).height

const clockColour = (clock: Clock): string =>
  clock.state === "overdue" || clock.state === "doneLate" ? colours.late : colours[clock.kind]

const barOf = (clock: Clock, on: LocalDate): Bar => ({
  ...clock,
  end: clock.until ?? (on > clock.from ? on : clock.from),
  ends: clock.kind === "notice" ? "before" : "after",
  colour: clockColour(clock),
  isHollow: clock.kind === "deadline"
})

export const optionOf =
  (
    gantt: Gantt,
    on: LocalDate,
    say: Say,
    describe: (row: Row) => string,
    describeEvents: (row: Row, on: LocalDate) => string
  ) =>
  (width: number): Option => {
    const layout = layoutOf(width, gantt.rows.length)
    const days = daysOf(gantt, layout, say)

    const rows: Render = (params, api) => {
      const row = gantt.rows[params.dataIndex]
      if (row === undefined) return null
      const y = layout.middle(params.dataIndex)
      const x = (date: LocalDate, after = 0): number => api.coord([dayOf(date) + after, 0])[0] ?? 0
      const level = row.clock === undefined ? "head" : "part"
      const children = [...rowFrame(params.dataIndex, layout, say(row.title), level)]
      if (row.clock !== undefined) children.push(...periodBar(barOf(row.clock, on), x, y, width))
      const counts = new Map<LocalDate, number>()
      for (const { event } of row.events) counts.set(event.on, (counts.get(event.on) ?? 0) + 1)
      for (const [date, count] of counts) {
        const later = date > on
        children.push({
          type: "circle",
          shape: { cx: x(date, 0.5), cy: y, r: count > 1 ? 7 : 4.5 },
          style: { fill: later ? "#fff" : colours.ink, stroke: colours.ink, lineWidth: 1 }
        })
        if (count > 1) {
          children.push({
            type: "text",
            silent: true,
            style: {
              text: String(count),
              x: x(date, 0.5),
              y,
              align: "center",
              verticalAlign: "middle",
              fontFamily,
              fontSize: 10,
              fill: later ? colours.ink : "#fff"
            }
          })
        }
      }
      return { type: "group", children } as Drawn
    }

    const asOf: Render = (_, api) => {
      const x = api.coord([dayOf(on) + 0.5, 0])[0] ?? 0
      const children = dayLine(x, 2, say(words.asOf, { on }), colours.asOf, layout)
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
          return row === undefined || params.seriesId !== "rows"
            ? ""
            : row.clock === undefined
              ? row.events
                  .map((e) => e.event.on)
                  .filter((d, i, all) => all.indexOf(d) === i)
                  .map((d) => describeEvents(row, d))
                  .join("\n")
              : describe(row)
        }
      },
      ...days.axes,
      series: [
        days.series,
        { type: "custom", id: "rows", z: 2, renderItem: rows, data: gantt.rows.map(() => [dayOf(gantt.from), 0]) },
        { type: "custom", id: "asOf", silent: true, z: 3, renderItem: asOf, data: [[dayOf(on), 0]] }
      ]
    }
  }
