// Where the boxes of a flow stand: a lane below the other, in columns by what comes before what, none upon another.

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box of the flow, and beneath it the height of the note that belongs to it; 0 without a note. */
export interface Node {
  readonly id: string
  readonly lane: number
  readonly width: number
  readonly height: number
  readonly note: number
}

export interface Layout {
  readonly lanes: ReadonlyArray<Box>
  readonly boxOf: (id: string) => Box
  readonly noteOf: (id: string) => Box
  readonly route: (from: string, to: string) => ReadonlyArray<Point>
}

interface Flow {
  readonly from: string
  readonly to: string
}

/** Between columns run the vertical lines, above each row the horizontal ones. */
const [columnGap, rowGap, noteGap, laneTitle] = [60, 40, 14, 30]
export const noteWidth = 400
/** On the middle line of a row stand the middles of its boxes. */
const middle = 40
const leastColumns = 6

/** The longest way to each node, from those that nothing precedes; a way that comes back to where it was is cut there. */
const layersOf = (nodes: ReadonlyArray<Node>, flows: ReadonlyArray<Flow>): ReadonlyMap<string, number> => {
  const before = new Map<string, Array<string>>()
  for (const { from, to } of flows) before.set(to, [...(before.get(to) ?? []), from])
  const layers = new Map<string, number>()
  const open = new Set<string>()
  const visit = (id: string): number => {
    const known = layers.get(id)
    if (known !== undefined || open.has(id)) return known ?? -1
    open.add(id)
    const layer = Math.max(-1, ...(before.get(id) ?? []).map(visit)) + 1
    layers.set(id, layer)
    return layer
  }
  for (const { id } of nodes) visit(id)
  return layers
}

interface Cell {
  readonly node: Node
  readonly column: number
  readonly row: number
}

/** In each lane first what the flow connects, one row for each box of a column; then the rest, row by row. */
const cellsOf = (nodes: ReadonlyArray<Node>, flows: ReadonlyArray<Flow>): ReadonlyArray<Cell> => {
  const layers = layersOf(nodes, flows)
  const connected = new Set(flows.flatMap(({ from, to }) => [from, to]))
  const columns = Math.max(leastColumns, ...[...layers.values()].map((layer) => layer + 1))
  const lanes = [...new Set(nodes.map((n) => n.lane))]
  return lanes.flatMap((lane) => {
    const own = nodes.filter((n) => n.lane === lane)
    const filled = new Map<number, number>()
    const flowing = own
      .filter((n) => connected.has(n.id))
      .map((node): Cell => {
        const column = layers.get(node.id) as number
        const row = filled.get(column) ?? 0
        filled.set(column, row + 1)
        return { node, column, row }
      })
    const rows = Math.max(0, ...filled.values())
    const loose = own
      .filter((n) => !connected.has(n.id))
      .map((node, i): Cell => ({ node, column: i % columns, row: rows + Math.floor(i / columns) }))
    return [...flowing, ...loose]
  })
}

export const layout = (
  nodes: ReadonlyArray<Node>,
  flows: ReadonlyArray<Flow>,
  lanes: number,
  origin: Point
): Layout => {
  const cells = cellsOf(nodes, flows)
  const widthOf = ({ width, note }: Node): number => Math.max(width, note === 0 ? 0 : noteWidth)
  const heightOf = ({ height, note }: Node): number => middle + height / 2 + (note === 0 ? 0 : noteGap + note)

  const columns = Math.max(1, ...cells.map((c) => c.column + 1))
  const lefts: Array<number> = []
  let x = origin.x + laneTitle + columnGap
  for (let column = 0; column < columns; column++) {
    lefts.push(x)
    x += Math.max(0, ...cells.map((c) => (c.column === column ? widthOf(c.node) : 0))) + columnGap
  }

  const tops = new Map<string, number>()
  const boxes: Array<Box> = []
  let y = origin.y
  for (let lane = 0; lane < lanes; lane++) {
    const own = cells.filter((c) => c.node.lane === lane)
    const start = y
    for (let row = 0; row <= Math.max(0, ...own.map((c) => c.row)); row++) {
      const heights = own.map((c) => (c.row === row ? heightOf(c.node) : 0))
      y += rowGap
      tops.set(`${lane} ${row}`, y)
      y += Math.max(middle, ...heights)
    }
    y += rowGap / 2
    boxes.push({ x: origin.x, y: start, width: x - origin.x, height: y - start })
  }

  const cellOf = new Map(cells.map((c) => [c.node.id, c]))
  const topOf = ({ node, row }: Cell): number => tops.get(`${node.lane} ${row}`) as number
  const boxOf = (id: string): Box => {
    const cell = cellOf.get(id) as Cell
    const { width, height } = cell.node
    return { x: lefts[cell.column] as number, y: topOf(cell) + middle - height / 2, width, height }
  }
  return {
    lanes: boxes,
    boxOf,
    noteOf: (id) => {
      const box = boxOf(id)
      const { note } = (cellOf.get(id) as Cell).node
      return { x: box.x, y: box.y + box.height + noteGap, width: noteWidth, height: note }
    },
    route: (from, to) => {
      const [source, target] = [boxOf(from), boxOf(to)]
      const [a, b] = [cellOf.get(from) as Cell, cellOf.get(to) as Cell]
      // lines of different targets keep apart in a gap that they share
      const shift = (b.row % 4) * 6 + (b.node.lane % 2) * 3
      const out = (lefts[a.column + 1] ?? x) - columnGap + 15 + shift
      const into = (lefts[b.column] as number) - columnGap + 15 + shift
      const start = { x: source.x + source.width, y: source.y + source.height / 2 }
      const end = { x: target.x, y: target.y + target.height / 2 }
      const above = topOf(b) - rowGap / 2 + 4 - (b.column % 4) * 4
      const bends =
        b.column === a.column + 1
          ? [
              { x: into, y: start.y },
              { x: into, y: end.y }
            ]
          : [
              { x: out, y: start.y },
              { x: out, y: above },
              { x: into, y: above },
              { x: into, y: end.y }
            ]
      return [start, ...bends, end]
    }
  }
}
