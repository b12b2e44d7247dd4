/**
 * Adding and counting working days, against chinese-days in the same process: string in, string out; replaying a decision,
 * against XState; and what it costs to prove the procedure of Decree 246.
 *
 * `--json` prints only the rows; `--check` fails where a requirement is not met.
 */
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { medianOfSeven } from "./measure.ts"
import { questions } from "./questions.ts"
import * as replay from "./replay.ts"
import { pairs } from "./starts.ts"

// chinese-days reads dates in the zone of the host and is wrong west of UTC, so it is measured where it is right. It is
// loaded after the zone is set.
process.env.TZ = "Asia/Shanghai"
const { findWorkday, getWorkdaysInRange } = (await import("chinese-days")).default

interface Row {
  readonly row: string
  readonly ours: number
  /** What we compare with: chinese-days, except where the row says otherwise. */
  readonly peer: number
  readonly ratio: number
  readonly unit: "ns"
}

interface Requirement {
  readonly row: string
  readonly atLeast?: number
  readonly atMost?: number
}

const { china } = WorkCalendar

const add = (from: string, days: number): string => Result.getOrThrow(WorkCalendar.add(china, from, days))
const count = (from: string, to: string): number => Result.getOrThrow(WorkCalendar.count(china, from, to))

/** Both must give the same answers before their speed means anything. */
const agree = <A>(row: string, ours: (index: number) => A, peer: (index: number) => A): void => {
  for (const [index, { from }] of pairs.entries()) {
    if (ours(index) !== peer(index)) {
      throw new Error(`${row}, from ${from}: ours ${ours(index)}, chinese-days ${peer(index)}`)
    }
  }
}

const compare = <A extends string | number>(
  row: string,
  ours: (index: number) => A,
  peer: (index: number) => A
): Row => {
  agree(row, ours, peer)
  const times = { ours: medianOfSeven(ours, pairs.length), peer: medianOfSeven(peer, pairs.length) }
  return { row, ...times, ratio: times.peer / times.ours, unit: "ns" }
}

const adding = (days: number): Row =>
  compare(
    `add ${days} working days`,
    (index) => add(at(index).from, days),
    (index) => findWorkday(days, at(index).from)
  )

const at = (index: number) => pairs[index] as (typeof pairs)[number]

const rows: Array<Row> = [7, 30, 250, 2500].map(adding)
rows.push(
  // Ours counts the days after `from` up to and including `to`; chinese-days includes both ends, so it starts a day later.
  compare(
    "count ten years",
    (index) => count(at(index).from, at(index).to),
    (index) => getWorkdaysInRange(at(index).dayAfterFrom, at(index).to).length
  )
)

// a replay reads the same log each time, so the index is not used
const times = { ours: medianOfSeven(replay.ours, 20), peer: medianOfSeven(replay.theirs, 20) }
rows.push({
  row: `replay ${replay.count} events, per event (peer: XState)`,
  ours: times.ours / replay.count,
  peer: times.peer / replay.count,
  ratio: times.peer / times.ours,
  unit: "ns"
})

const timeOf = (name: string): number => rows.find(({ row }) => row === name)?.ours ?? Number.NaN
const long = timeOf("add 2500 working days")
const short = timeOf("add 7 working days")
rows.push({ row: "our 2500 days / our 7 days", ours: long, peer: short, ratio: long / short, unit: "ns" })

const requirements: ReadonlyArray<Requirement> = [
  { row: "add 7 working days", atLeast: 50 },
  { row: "add 250 working days", atLeast: 1000 },
  { row: "our 2500 days / our 7 days", atMost: 1.5 },
  { row: `replay ${replay.count} events, per event (peer: XState)`, atLeast: 20 }
]

const unmet = requirements.flatMap(({ row, atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => {
  const ratio = rows.find((candidate) => candidate.row === row)?.ratio ?? Number.NaN
  return ratio >= atLeast && ratio <= atMost
    ? []
    : [`${row}: ${ratio.toFixed(2)}, required ${atLeast || `≤ ${atMost}`}`]
})

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(rows))
} else {
  console.table(
    rows.map(({ row, ours, peer, ratio, unit }) => ({
      row,
      [`ours (${unit})`]: Number(ours.toFixed(1)),
      [`peer (${unit})`]: Number(peer.toFixed(1)),
      ratio: Number(ratio.toFixed(2))
    }))
  )
  console.table([
    Object.fromEntries(Object.entries(questions).map(([k, v]) => [k, typeof v === "number" ? Math.round(v) : v]))
  ])
}
if (process.argv.includes("--check") && unmet.length > 0) {
  console.error(unmet.join("\n"))
  process.exit(1)
}
