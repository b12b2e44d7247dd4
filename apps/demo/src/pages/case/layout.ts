/** Where the boxes and lines of a picture stand, from above to below. */
import { Graph, layout } from "@dagrejs/dagre"
import type { Box, Kind, Line, Picture } from "./graph.ts"

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A box with its upper left corner. */
interface Placed extends Point, Size {
  readonly key: string
}

export interface Layout extends Size {
  /** In reading order. */
  readonly boxes: ReadonlyArray<Placed>
  /** In the order of the picture's lines. */
  readonly lines: ReadonlyArray<ReadonlyArray<Point>>
}

/** Which lines lead downward where not all can: what must come first, then what belongs together, then the rest. */
const precedence: ReadonlyArray<Kind | undefined> = [
  "condition",
  undefined,
  "include",
  "response",
  "milestone",
  "exclude"
]

/** The lines that lead upward, because others that matter more lead the other way round. */
const upward = (lines: ReadonlyArray<Line>): ReadonlySet<Line> => {
  const below = new Map<string, Set<string>>()
  const reaches = (from: string, to: string): boolean =>
    from === to || [...(below.get(from) ?? [])].some((next) => reaches(next, to))
  const against = new Set<Line>()
  const ranked = precedence.flatMap((kind) => lines.filter((l) => l.kinds[0] === kind))
  for (const line of ranked) {
    if (reaches(line.to, line.from)) against.add(line)
    else below.set(line.from, (below.get(line.from) ?? new Set()).add(line.to))
  }
  return against
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** Lines leave a box below and enter it above, turned towards where they come from or go to. */
const docked = (box: Placed, side: "above" | "below", towards: Point): Point => ({
  x: clamp(towards.x, box.x + box.width * 0.2, box.x + box.width * 0.8),
  y: side === "above" ? box.y : box.y + box.height
})

export const layoutOf = ({ boxes, lines }: Picture, sizeOf: (box: Box) => Size): Layout => {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: "TB", nodesep: 12, ranksep: 38, edgesep: 8, marginx: 8, marginy: 8 })
  for (const box of boxes) graph.setNode(box.key, { ...sizeOf(box) })
  const against = upward(lines)
  const endsOf = (line: Line): readonly [string, string] =>
    against.has(line) ? [line.to, line.from] : [line.from, line.to]
  for (const [i, line] of lines.entries()) {
    const weight = line.kinds.includes("condition") ? 4 : line.kinds.length === 0 ? 3 : 1
    graph.setEdge(...endsOf(line), { weight }, String(i))
  }
  layout(graph)
  const placed = new Map(
    boxes.map(({ key }): [string, Placed] => {
      const { x, y, width, height } = graph.node(key)
      return [key, { key, x: x - width / 2, y: y - height / 2, width, height }]
    })
  )
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    boxes: [...placed.values()].sort((a, b) => a.y - b.y || a.x - b.x),
    lines: lines.map((line, i) => {
      const [upper, lower] = endsOf(line)
      const [a, b] = [placed.get(upper), placed.get(lower)]
      const points: ReadonlyArray<Point> = graph.edge(upper, lower, String(i)).points ?? []
      const inner = points.slice(1, -1)
      const [first, last] = [inner[0], inner.at(-1)]
      if (a === undefined || b === undefined || first === undefined || last === undefined) return points
      const down = [docked(a, "below", first), ...inner, docked(b, "above", last)]
      return against.has(line) ? down.reverse() : down
    })
  }
}
