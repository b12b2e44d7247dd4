/**
 * What every chart over days has: the axis, the shaded days, and rows with their names. Days are numbers from 1970-01-01,
 * so that no time zone can shift them.
 */
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { CustomSeriesOption } from "echarts/charts"
import type { Say } from "../app/language.tsx"
import { daysBetween, type Shaded, type Span, shift } from "./days.ts"
import type { Option } from "./echarts.ts"

export type Render = NonNullable<CustomSeriesOption["renderItem"]>
export type Drawn = ReturnType<Render>

const epoch = "1970-01-01" as LocalDate
export const dayOf = (date: LocalDate): number => daysBetween(epoch, date)
const dateOf = (day: number): LocalDate => shift(epoch, Math.round(day))

export const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif'

const colours = {
  rest: "#e9ecef",
  makeUp: "#fff3cd",
  makeUpLine: "#8a6d00",
  unknown: "#f8e1e1",
  ink: "#1f2328",
  muted: "#57606a"
}

const words = {
  off: { zh: "休", en: "off" },
  worked: { zh: "班", en: "work" }
}

const bottom = 30

/** Where the rows stand on a chart of a width; on a narrow screen the name of a row stands above it. */
export interface Layout {
  readonly width: number
  readonly narrow: boolean
  readonly count: number
  readonly top: number
  readonly band: number
  readonly left: number
  readonly height: number
  /** The middle of what is drawn in a row. */
  readonly middle: (row: number) => number
}

/** A layout for some rows, with room for lines of text above them. */
export const layoutOf = (width: number, count: number, lines = 1): Layout => {
  const narrow = width < 640
  const [top, band, left] = [30 + 14 * lines, narrow ? 40 : 26, narrow ? 8 : 220]
  return {
    ...{ width, narrow, count, top, band, left },
    height: top + bottom + Math.max(1, count) * band,
    middle: (row) => top + row * band + (narrow ? band - 11 : band / 2)
  }
}

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

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 6 : 11), 0)

/** Which shaded runs are named: make-up days first, then holidays as far as they do not run into one another. */
const labelsOf = (
  shades: ReadonlyArray<Shaded>,
  scale: number,
  nameOf: (shaded: Shaded) => string
): ReadonlyMap<number, string> => {
  const labels = new Map<number, string>()
  const taken: Array<readonly [number, number]> = []
  for (const makeUp of [true, false]) {
    for (const [i, shaded] of shades.entries()) {
      if ((shaded.shade === "makeUp") !== makeUp || (!makeUp && shaded.name === undefined)) continue
      const text = nameOf(shaded)
      const middle = ((dayOf(shaded.from) + dayOf(shaded.to) + 1) / 2) * scale
      const half = Math.max(8, widthOf(text) / 2 + 2)
      if (taken.some(([a, b]) => middle - half < b && middle + half > a)) continue
      taken.push([middle - half, middle + half])
      labels.set(i, text)
    }
  }
  return labels
}

/** The axis of the days and the shaded ones behind the rows; a holiday is marked as one, or by its name. */
export const daysOf = (
  { from, to, shades: shaded }: Span & { readonly shades: ReadonlyArray<Shaded> },
  { width, count, left, top, band }: Layout,
  say: Say,
  named: "marked" | "named" = "marked"
) => {
  const [start, end] = [dayOf(from), dayOf(to) + 1]
  const ticks = ticksOf(from, to, width - left - 16)
  const nameOf = ({ shade, name }: Shaded): string =>
    say(shade === "makeUp" ? words.worked : named === "named" && name !== undefined ? name : words.off)
  const labels = labelsOf(shaded, (width - left - 8) / (end - start), nameOf)
  const shades: Render = (params, api) => {
    const run = shaded[params.dataIndex]
    if (run === undefined) return null
    const [x1, x2] = [api.coord([dayOf(run.from), 0])[0] ?? 0, api.coord([dayOf(run.to) + 1, 0])[0] ?? 0]
    const [y, height] = [top - 16, count * band + 16]
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
            fill: run.shade === "rest" ? colours.rest : run.shade === "makeUp" ? colours.makeUp : colours.unknown
          }
        },
        ...(run.shade === "makeUp" ? hatch(x1, y, rect.width, height, "#d9b84a", 6) : []),
        ...(run.shade === "unknown" ? hatch(x1, y, rect.width, height, "#dba3a3", 12) : []),
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
                  fill: run.shade === "makeUp" ? colours.makeUpLine : colours.muted,
                  fontWeight: run.shade === "makeUp" ? ("bold" as const) : ("normal" as const)
                }
              }
            ]
          : [])
      ]
    } as Drawn
  }

  return {
    grid: { left, right: 8, top, bottom },
    axes: {
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
      yAxis: { type: "value", min: 0, max: 1, show: false }
    },
    series: {
      type: "custom" as const,
      id: "shades",
      silent: true,
      z: 1,
      renderItem: shades,
      data: shaded.map((s) => [dayOf(s.from), 0])
    }
  } satisfies { readonly grid: Option; readonly axes: Option; readonly series: CustomSeriesOption }
}

/** The name of a row and the line under it; what is said in brackets is left to the table. */
export const rowFrame = (
  row: number,
  { width, narrow, top, band, left, middle }: Layout,
  name: string,
  level: "head" | "part"
): ReadonlyArray<unknown> => {
  const [y, lineY, indent] = [middle(row), top + (row + 1) * band, level === "head" ? 0 : 12]
  return [
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
        text: name.replace(/\s*[（(].*$/, ""),
        x: (narrow ? 4 : 6) + indent,
        y: narrow ? y - 13 : y,
        verticalAlign: narrow ? "bottom" : "middle",
        fontFamily,
        fontSize: 12,
        fontWeight: level === "head" ? "bold" : "normal",
        fill: level === "head" ? colours.ink : colours.muted,
        width: (narrow ? width - 16 : left - 14) - indent,
        overflow: "truncate",
        ellipsis: "…"
      }
    }
  ]
}

/** A vertical line through all rows at a day, with what it says above it. */
export const dayLine = (
  at: number,
  y: number,
  text: string,
  colour: string,
  { width, count, top, band, left }: Layout
): ReadonlyArray<unknown> => {
  const right = at > width - 90
  const leftmost = at < left + 60
  return [
    {
      type: "line",
      shape: { x1: at, x2: at, y1: top - 16, y2: top + count * band },
      style: { stroke: colour, lineWidth: 1.5, lineDash: [5, 3] }
    },
    {
      type: "text",
      style: {
        text,
        x: right ? at - 4 : leftmost ? at + 4 : at,
        y,
        align: right ? "right" : leftmost ? "left" : "center",
        verticalAlign: "top",
        fontFamily,
        fontSize: 11,
        fontWeight: "bold",
        fill: colour
      }
    }
  ]
}

/** A period as it is drawn. */
export interface Bar {
  /** The day of what started it, which is itself not counted. */
  readonly from: LocalDate
  /** Where the bar ends: with this day, or before it. */
  readonly end: LocalDate
  readonly ends: "after" | "before"
  /** The last day, as far as it is known. */
  readonly until?: LocalDate
  /** The last day before it rolled, where it did. */
  readonly nominal?: LocalDate
  readonly doneOn?: LocalDate
  readonly suspended: ReadonlyArray<Span>
  readonly colour: string
  readonly isHollow: boolean
}

export const periodBar = (
  { colour, isHollow, end, ends, suspended, ...bar }: Bar,
  x: (date: LocalDate, after?: number) => number,
  y: number,
  width: number
): ReadonlyArray<unknown> => {
  const height = 10
  // the day of the start is not counted, so the bar begins with the day after it
  const from = x(bar.from, 1)
  // a notice ends with the first day on which what it announces may be held
  const to = Math.max(from + 2, x(end, ends === "before" ? 0 : 1))
  const nominal = bar.nominal === undefined ? to : Math.min(to, x(bar.nominal, 1))
  const shapes: Array<unknown> = [
    {
      type: "line",
      silent: true,
      shape: { x1: x(bar.from, 0.5), x2: from, y1: y, y2: y },
      style: { stroke: colour, lineWidth: 2 }
    },
    {
      type: "rect",
      shape: { x: from, y: y - height / 2, width: Math.max(2, nominal - from), height },
      style: { fill: isHollow ? "#fff" : colour, stroke: colour, lineWidth: 1.5 }
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
  for (const span of suspended) {
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
  const label = bar.until === undefined ? "…" : bar.until.slice(5)
  const edge = bar.doneOn === undefined ? to : Math.max(to, x(bar.doneOn, 0.5) + 5)
  const outside = edge + 46 < width
  shapes.push({
    type: "text",
    silent: true,
    style: {
      text: label,
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
  if (bar.doneOn !== undefined) {
    const at = x(bar.doneOn, 0.5)
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
