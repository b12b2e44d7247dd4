/** Where the boxes and lines of a picture stand, from above to below. */
import { Graph, layout } from "@dagrejs/dagre"
import type { Box, Picture } from "./graph.ts"

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Placed extends Point {
  readonly key: string
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  /** In reading order; `x` and `y` are the upper left corner. */
  readonly boxes: ReadonlyArray<Placed>
  /** In the order of the picture's lines. */
  readonly lines: ReadonlyArray<ReadonlyArray<Point>>
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const layoutOf = ({ boxes, lines }: Picture, sizeOf: (box: Box) => Size): Layout => {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: "TB", nodesep: 18, ranksep: 34, edgesep: 8, marginx: 6, marginy: 6, acyclicer: "greedy" })
  for (const box of boxes) graph.setNode(box.key, { ...sizeOf(box) })
  lines.forEach(({ from, to, kinds }, i) => {
    const weight = kinds.includes("condition") || kinds.includes("milestone") ? 3 : kinds.length === 0 ? 2 : 1
    graph.setEdge(from, to, { weight, minlen: 1 }, String(i))
  })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    boxes: boxes
      .map(({ key }): Placed => {
        const { x, y, width, height } = graph.node(key)
        return { key, x: x - width / 2, y: y - height / 2, width, height }
      })
      .sort((a, b) => a.y - b.y || a.x - b.x),
    lines: lines.map(({ from, to }, i) => graph.edge(from, to, String(i)).points ?? [])
  }
}
