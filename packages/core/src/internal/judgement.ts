// Folds the log of a case, and asks before each event what forbade it.
import type { Case, Event } from "../Case.ts"
import type { LocalDate } from "../LocalDate.ts"
import * as epoch from "./epochDay.ts"
import * as graph from "./graph.ts"
import * as lawful from "./lawful.ts"
import { type History, historyOf, type Placed } from "./log.ts"

const stepOf = (self: Case, { event, entry }: Placed, order: number): graph.Step => ({
  activity: self.procedure["~graph"].indexOf.get(event.activity) as number,
  day: epoch.parse(event.on),
  entry,
  order,
  data: event.data
})

const markings = new WeakMap<Case, graph.State>()

/** The marking after the events up to a day; after all of them, it is kept with the case. */
export const marked = (self: Case, through?: LocalDate): graph.State => {
  const { events } = historyOf(self)
  const last = events.at(-1)?.event.on
  const whole = through === undefined || last === undefined || last <= through
  const known = whole ? markings.get(self) : undefined
  if (known !== undefined) return known
  const g = self.procedure["~graph"]
  const state = graph.initial(g)
  for (const [order, placed] of events.entries()) {
    if (!whole && placed.event.on > (through as LocalDate)) break
    graph.execute(g, state, stepOf(self, placed, order))
  }
  if (whole) markings.set(self, state)
  return state
}

/** A reason is recorded with the event itself, or with the event that is the source of the relation. */
export const reasonIn =
  ({ byEntry }: Pick<History, "byEntry">, own?: Event): lawful.ReasonOf =>
  ({ id, reason }, source) => {
    const reasons = (reason?.on === "source" ? byEntry.get(source) : own)?.reasons
    return reasons !== undefined && Object.hasOwn(reasons, id) ? reasons[id] : undefined
  }

/** An event with what every relation says of it, and what else stands in its way. */
export interface Judged {
  readonly placed: Placed
  readonly checks: ReadonlyArray<lawful.Check>
  readonly unavailable: ReadonlyArray<lawful.Blocker>
}

const judge = (
  self: Case,
  placed: Placed,
  state: graph.State,
  context: lawful.Context,
  reasonOf: lawful.ReasonOf
): Judged => {
  const { procedure } = self
  const { event } = placed
  if (!lawful.judges(procedure, event.on)) return { placed, checks: [], unavailable: [] }
  const { activity, day } = stepOf(self, placed, 0)
  return {
    placed,
    checks: lawful.check(procedure["~graph"], state, activity, day, context, reasonOf),
    unavailable: lawful.unavailable(procedure, state, activity, day, event.by)
  }
}

export const blockersOf = ({ unavailable, checks }: Omit<Judged, "placed">): ReadonlyArray<lawful.Blocker> => [
  ...unavailable,
  ...lawful.forbiddenBy(checks)
]

/** Judges every event of the log in its place. */
export const judgeAll = (self: Case, context: lawful.Context): ReadonlyArray<Judged> => {
  const g = self.procedure["~graph"]
  const history = historyOf(self)
  const state = graph.initial(g)
  return history.events.map((placed, order) => {
    const judged = judge(self, placed, state, context, reasonIn(history, placed.event))
    graph.execute(g, state, stepOf(self, placed, order))
    return judged
  })
}

/** Judges an event that would be the next entry of the log, in its place among the events of the log. */
export const judgeNext = (self: Case, event: Event, context: lawful.Context): Judged => {
  const placed = { event, entry: self.entries.length }
  return judge(self, placed, marked(self, event.on), context, reasonIn(historyOf(self), event))
}

/** The recorded events that the newest entry of the log makes unlawful, with what now forbids them. */
export const newlyForbidden = (
  before: Case,
  after: Case,
  context: lawful.Context
): ReadonlyArray<{ readonly judged: Judged; readonly blockers: ReadonlyArray<lawful.Blocker> }> => {
  const entry = after.entries.length - 1
  const { on } = after.entries[entry] as Event
  const last = historyOf(before).events.at(-1)
  if (last === undefined || last.event.on <= on) return []
  const key = (judged: Judged, { code, relation }: lawful.Blocker): string =>
    `${judged.placed.entry} ${code} ${relation}`
  const already = new Set(judgeAll(before, context).flatMap((j) => blockersOf(j).map((b) => key(j, b))))
  return judgeAll(after, context).flatMap((judged) => {
    const blockers = blockersOf(judged).filter((b) => !already.has(key(judged, b)))
    return judged.placed.entry === entry || blockers.length === 0 ? [] : [{ judged, blockers }]
  })
}
