/** Draws the timeline with ECharts. Days are numbers from 1970-01-01, so that no time zone can shift them. */
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { CustomSeriesOption } from "echarts/charts"
import type { Say } from "../../app/language.tsx"
import type { Option } from "../../components/echarts.ts"
import { type Clock, daysBetween, type Gantt, type Row, type Shaded, shift } from "./gantt.ts"

type Render = NonNullable<CustomSeriesOption["renderItem"]>
type Drawn = ReturnType<Render>

const epoch = "1970-01-01" as LocalDate
const dayOf = (date: LocalDate): number => daysBetween(epoch, date)
const dateOf = (day: number): LocalDate => shift(epoch, Math.round(day))

const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif'

/** The name of a row without what it says in brackets; the table has the whole. */
const short = (name: string): string => name.replace(/\s*[（(].*$/, "")

const colours = {
  floor: "#1d4f91",
  notice: "#5b2a86",
  deadline: "#8a4b00",
  late: "#a8071a",
  rest: "#e9ecef",
  makeUp: "#fff3cd",
  makeUpLine: "#8a6d00",
  unknown: "#f8e1e1",
  ink: "#1f2328",
  muted: "#57606a",
  asOf: "#a8071a"
}

const words = {
  off: { zh: "休", en: "off" },
  worked: { zh: "班", en: "work" },
  asOf: { zh: "截至 {on}", en: "as of {on}" },
  events: { zh: "{on}：{list}", en: "{on}: {list}" }
}

const isNarrow = (width: number): boolean => width < 640
const rowHeight = (width: number): number => (isNarrow(width) ? 40 : 26)
const top = 44
const bottom = 30

export const heightOf = (gantt: Gantt, width: number): number =>
  top + bottom + Math.max(1, gantt.rows.length) * rowHeight(width)

/** First days of months, or Mondays where they have room. */
export const ticksOf = (from: LocalDate, to: LocalDate, room: number): ReadonlyArray<LocalDate> => {
  const days = daysBetween(from, to)
  const fits = (every: number) => (days / every) * 52 <= room
  const months: Array<LocalDate> = []
  const mondays: Array<LocalDate> = []
  for (let at = from; at <= to; at = shift(at, 1)) {
    if (at.endsWith("-01")) months.push(at)
    // 1970-01-05 was a Monday
    if ((dayOf(at) - 4) % 7 === 0) mondays.push(at)
  }
  if (fits(7)) return mondays
  if (fits(14)) return mondays.filter((_, i) => i % 2 === 0)
  const step = [1, 2, 3, 6, 12].find((n) => fits(30 * n)) ?? 24
  return months.filter((m) => (Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)) - 1) % step === 0)
}

const clockColour = (clock: Clock): string =>
  clock.state === "overdue" || clock.state === "doneLate" ? colours.late : colours[clock.kind]

const hatch = (x: number, y: number, width: number, height: number, stroke: string, step = 5) => {
  const lines = []
  for (let at = -height; at < width; at += step) {
    const [a, b] = [Math.max(at, 0), Math.min(at + height, width)]
    lines.push({
      type: "line" as const,
      silent: true,
      shape: { x1: x + a, y1: y + height - (a - at), x2: x + b, y2: y + height - (b - at) },
      style: { stroke, lineWidth: 1 }
    })
  }
  return lines
}

export const optionOf =
  (
    gantt: Gantt,
    on: LocalDate,
    say: Say,
    describe: (row: Row) => string,
    describeEvents: (row: Row, on: LocalDate) => string
  ) =>
  (width: number): Option => {
    const narrow = isNarrow(width)
    const [start, end] = [dayOf(gantt.from), dayOf(gantt.to) + 1]
    const left = narrow ? 8 : 220
    const ticks = ticksOf(gantt.from, gantt.to, width - left - 16)
    const band = rowHeight(width)
    const bar = 10

    // the middle of a row's bar; on a narrow screen the row's name stands above it
    const middle = (row: number): number => top + row * band + (narrow ? band - 11 : band / 2)

    const labels = labelsOf(gantt.shades, (width - left - 8) / (end - start), say)

    const shades: Render = (params, api) => {
      const shaded = gantt.shades[params.dataIndex]
      if (shaded === undefined) return null
      const [x1, x2] = [api.coord([dayOf(shaded.from), 0])[0] ?? 0, api.coord([dayOf(shaded.to) + 1, 0])[0] ?? 0]
      const [y, height] = [top - 16, gantt.rows.length * band + 16]
      const rect = { x: x1, y, width: Math.max(1, x2 - x1), height }
      const label = labels.get(params.dataIndex) ?? ""
      return {
        type: "group",
        children: [
          {
            type: "rect",
            silent: true,
            shape: rect,
            style: {
              fill:
                shaded.shade === "rest" ? colours.rest : shaded.shade === "makeUp" ? colours.makeUp : colours.unknown
            }
          },
          ...(shaded.shade === "makeUp" ? hatch(x1, y, rect.width, height, "#d9b84a", 6) : []),
          ...(shaded.shade === "unknown" ? hatch(x1, y, rect.width, height, "#dba3a3", 12) : []),
          ...(label !== ""
            ? [
                {
                  type: "text" as const,
                  silent: true,
                  style: {
                    text: label,
                    x: x1 + rect.width / 2,
                    y: y - 2,
                    align: "center" as const,
                    verticalAlign: "bottom" as const,
                    fontFamily,
                    fontSize: 11,
                    fill: shaded.shade === "makeUp" ? colours.makeUpLine : colours.muted,
                    fontWeight: shaded.shade === "makeUp" ? ("bold" as const) : ("normal" as const)
                  }
                }
              ]
            : [])
        ]
      } as Drawn
    }

    const rows: Render = (params, api) => {
      const row = gantt.rows[params.dataIndex]
      if (row === undefined) return null
      const y = middle(params.dataIndex)
      const x = (date: LocalDate, after = 0): number => api.coord([dayOf(date) + after, 0])[0] ?? 0
      const lineY = top + (params.dataIndex + 1) * band
      const name = short(say(row.title))
      const indent = row.clock === undefined ? 0 : 12
      const children: Array<unknown> = [
        {
          type: "line",
          silent: true,
          shape: { x1: narrow ? 0 : 4, x2: width - 8, y1: lineY, y2: lineY },
          style: { stroke: "#d0d7de", lineWidth: 0.5 }
        },
        {
          type: "text",
          silent: true,
          style: {
            text: name,
            x: (narrow ? 4 : 6) + indent,
            y: narrow ? y - 13 : y,
            verticalAlign: narrow ? "bottom" : "middle",
            fontFamily,
            fontSize: 12,
            fontWeight: row.clock === undefined ? "bold" : "normal",
            fill: row.clock === undefined ? colours.ink : colours.muted,
            width: (narrow ? width - 16 : left - 14) - indent,
            overflow: "truncate",
            ellipsis: "…"
          }
        }
      ]
      if (row.clock !== undefined) children.push(...clockShapes(row.clock, x, y, bar, on, width))
      const days = new Map<LocalDate, number>()
      for (const { event } of row.events) days.set(event.on, (days.get(event.on) ?? 0) + 1)
      for (const [date, count] of days) {
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
      const right = x > width - 90
      return {
        type: "group",
        silent: true,
        children: [
          {
            type: "line",
            shape: { x1: x, x2: x, y1: top - 16, y2: top + gantt.rows.length * band },
            style: { stroke: colours.asOf, lineWidth: 1.5, lineDash: [5, 3] }
          },
          {
            type: "text",
            style: {
              text: say(words.asOf, { on }),
              x: right ? x - 4 : x < left + 60 ? x + 4 : x,
              y: 2,
              align: right ? "right" : x < left + 60 ? "left" : "center",
              verticalAlign: "top",
              fontFamily,
              fontSize: 11,
              fontWeight: "bold",
              fill: colours.asOf
            }
          }
        ]
      } as Drawn
    }

    return {
      textStyle: { fontFamily },
      grid: { left, right: 8, top, bottom },
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
      xAxis: {
        type: "value",
        min: start,
        max: end,
        splitLine: { show: false },
        axisLine: { lineStyle: { color: colours.muted } },
        axisTick: { show: true, customValues: ticks.map(dayOf) },
        axisLabel: {
          customValues: ticks.map(dayOf),
          hideOverlap: true,
          color: colours.ink,
          fontFamily,
          fontSize: 11,
          formatter: (day: number) => {
            const date = dateOf(day)
            return ticks.indexOf(date) === 0 || date.slice(5, 7) === "01" ? date : date.slice(5)
          }
        }
      },
      yAxis: { type: "value", min: 0, max: 1, show: false },
      series: [
        {
          type: "custom",
          id: "shades",
          silent: true,
          z: 1,
          renderItem: shades,
          data: gantt.shades.map((s) => [dayOf(s.from), 0])
        },
        { type: "custom", id: "rows", z: 2, renderItem: rows, data: gantt.rows.map(() => [start, 0]) },
        { type: "custom", id: "asOf", silent: true, z: 3, renderItem: asOf, data: [[dayOf(on), 0]] }
      ]
    }
  }

/** Which shaded runs are named: make-up days first, then holidays as far as they do not run into one another. */
const labelsOf = (shades: ReadonlyArray<Shaded>, scale: number, say: Say): ReadonlyMap<number, string> => {
  const labels = new Map<number, string>()
  const taken: Array<readonly [number, number]> = []
  for (const makeUp of [true, false]) {
    for (const [i, shaded] of shades.entries()) {
      if ((shaded.shade === "makeUp") !== makeUp || (!makeUp && shaded.name === undefined)) continue
      const text = say(makeUp ? words.worked : words.off)
      const middle = ((dayOf(shaded.from) + dayOf(shaded.to) + 1) / 2) * scale
      const half = text.length > 1 ? text.length * 3.5 : 8
      if (taken.some(([a, b]) => middle - half < b && middle + half > a)) continue
      taken.push([middle - half, middle + half])
      labels.set(i, text)
    }
  }
  return labels
}

const clockShapes = (
  clock: Clock,
  x: (date: LocalDate, after?: number) => number,
  y: number,
  height: number,
  on: LocalDate,
  width: number
): ReadonlyArray<unknown> => {
  const colour = clockColour(clock)
  const until = clock.until ?? (on > clock.from ? on : clock.from)
  // the day of the start is not counted, so the bar begins with the day after it
  const from = x(clock.from, 1)
  // a notice ends with the first day on which what it announces may be held
  const to = Math.max(from + 2, x(until, clock.kind === "notice" ? 0 : 1))
  const nominal = clock.nominal === undefined ? to : Math.min(to, x(clock.nominal, 1))
  const shapes: Array<unknown> = [
    {
      type: "line",
      silent: true,
      shape: { x1: x(clock.from, 0.5), x2: from, y1: y, y2: y },
      style: { stroke: colour, lineWidth: 2 }
    },
    {
      type: "rect",
      shape: { x: from, y: y - height / 2, width: Math.max(2, nominal - from), height },
      style: { fill: clock.kind === "deadline" ? "#fff" : colour, stroke: colour, lineWidth: 1.5 }
    }
  ]
  if (nominal < to) {
    shapes.push({
      type: "rect",
      shape: { x: nominal, y: y - height / 2, width: to - nominal, height },
      style: { fill: "#fff", stroke: colour, lineWidth: 1, lineDash: [2, 2] }
    })
    shapes.push(...hatch(nominal, y - height / 2, to - nominal, height, colour))
  }
  for (const span of clock.suspended) {
    const [a, b] = [Math.max(from, x(span.from)), Math.min(to, x(span.to, 1))]
    if (b <= a) continue
    shapes.push({
      type: "rect",
      silent: true,
      shape: { x: a, y: y - height / 2, width: b - a, height },
      style: { fill: "#fff", stroke: colour, lineWidth: 1 }
    })
    shapes.push(...hatch(a, y - height / 2, b - a, height, colour, 4))
  }
  const end = clock.until === undefined ? "…" : clock.until.slice(5)
  const edge = clock.doneOn === undefined ? to : Math.max(to, x(clock.doneOn, 0.5) + 5)
  const outside = edge + 46 < width
  shapes.push({
    type: "text",
    silent: true,
    style: {
      text: end,
      x: outside ? edge + 5 : from - 8,
      y,
      align: outside ? "left" : "right",
      verticalAlign: "middle",
      fontFamily,
      fontSize: 11,
      fill: colour,
      fontWeight: "bold",
      backgroundColor: "rgba(255,255,255,0.75)",
      padding: [0, 2]
    }
  })
  if (clock.doneOn !== undefined) {
    const at = x(clock.doneOn, 0.5)
    shapes.push({
      type: "polygon",
      shape: {
        points: [
          [at - 5, y],
          [at, y - 6],
          [at + 5, y],
          [at, y + 6]
        ]
      },
      style: { fill: colour, stroke: "#fff", lineWidth: 1 }
    })
  }
  return shapes
}
