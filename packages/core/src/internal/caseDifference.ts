// What differs in one case between two sides: its findings, its duties and what may be done.
import * as Case from "../Case.ts"
import type { Citation } from "../Citation.ts"
import type { CaseChanges, CaseSide, Change, Standing } from "../Difference.ts"
import type * as Duty from "../Duty.ts"
import type * as Finding from "../Finding.ts"
import type { LocalDate } from "../LocalDate.ts"
import { dutiesOf, type Tracked } from "./duties.ts"
import * as epoch from "./epochDay.ts"
import { ofDuty, ofEvent } from "./findings.ts"
import { judgeAll } from "./judgement.ts"
import { type Compared, type Comparison, changeOf, changesIn, findings, shifting, tallying } from "./tallies.ts"

/** Things of one side, under keys that are the same on the other side. */
type Keyed<A> = ReadonlyMap<string, A>

/** A key that is not taken yet: what is asked several times is told apart by its place. */
const free = (taken: { readonly has: (key: string) => boolean }, key: string): string =>
  taken.has(key) ? free(taken, `${key}'`) : key

/** Duties by what is owed. The event that gave rise to one can be another where the procedure is read in another way. */
const dutiesIn = (tracked: ReadonlyArray<Tracked>): Keyed<Tracked> => {
  const found = new Map<string, Tracked>()
  for (const one of tracked) found.set(free(found, `${one.duty.id} ${one.duty.activities}`), one)
  return found
}

/** The findings that `Case.findings` gives, by what they are about. */
const findingsIn = (self: Case.Case, side: CaseSide, tracked: Keyed<Tracked>): Keyed<Finding.Finding> => {
  const found = new Map<string, Finding.Finding>()
  for (const judged of judgeAll(self, side)) {
    const { event, entry } = judged.placed
    if (event.on > side.on) continue
    for (const finding of ofEvent(self.procedure, judged)) {
      // a relation that starts at several activities is asked about once for each
      found.set(free(found, `${entry} ${finding.id}`), finding)
    }
  }
  for (const [key, one] of tracked) for (const finding of ofDuty(one)) found.set(`duty ${key}`, finding)
  return found
}

/** What stands against each activity and, where nothing does, what provides for it. */
const standingsIn = (self: Case.Case, side: CaseSide): Keyed<Standing> => {
  const own = new Map(self.procedure.activities.map(({ id, cites }) => [id, cites]))
  const citesOf = (activity: string, against: ReadonlyArray<Case.Blocker>): ReadonlyArray<Citation> => {
    const cites = against.flatMap((by) => by.cites)
    return cites.length > 0
      ? [...new Map(cites.map((cited) => [cited.id, cited])).values()]
      : (own.get(activity) as ReadonlyArray<Citation>)
  }
  const permitted = Case.permitted(self, side.on, side).map(({ activity, title, departs }): Standing => {
    return { activity, title, status: "permitted", blockers: [], departs, cites: citesOf(activity, departs) }
  })
  const blocked = Case.blocked(self, side.on, side).map(({ roles: _, ...rest }): Standing => {
    const { activity, blockers } = rest
    const status = blockers.every(({ code }) => code === "calendarUnknown") ? "unknown" : "blocked"
    return { ...rest, status, departs: [], cites: citesOf(activity, blockers) }
  })
  return new Map([...permitted, ...blocked].map((standing) => [standing.activity, standing]))
}

/** Everything that is asked of a case on one side. */
const seenFrom = (of: Case.Case, side: CaseSide) => {
  const self = side.procedure === undefined ? of : { ...of, procedure: side.procedure }
  const standings = standingsIn(self, side)
  const tracked = dutiesIn(dutiesOf(self, side.on, side, 3))
  return {
    standings,
    duties: new Map([...tracked].flatMap(([key, { duty, endedOn }]) => (endedOn === undefined ? [[key, duty]] : []))),
    findings: findingsIn(self, side, tracked)
  }
}

const duties: Comparison<Duty.Duty> = {
  isSame: (a, b) => a.status === b.status && a.due === b.due && a.lastDay === b.lastDay && a.remaining === b.remaining,
  isUnknown: ({ unknownYear }) => unknownYear !== undefined
}

const reasonsOf = ({ lawfulFrom, blockers, departs }: Standing): string =>
  JSON.stringify([
    lawfulFrom,
    ...[...blockers, ...departs].map((by) => [by.code, by.relation, by.lawfulFrom, by.slots.remaining])
  ])

const standings: Comparison<Standing> = {
  isSame: (a, b) => a.status === b.status && reasonsOf(a) === reasonsOf(b),
  isUnknown: ({ status }) => status === "unknown"
}

/** What stands under each key on the two sides, in the order of the first. */
const pairsOf = <A>(before: Keyed<A>, after: Keyed<A>, idOf: (one: A) => string): ReadonlyArray<Change<A>> =>
  [...new Map([...before, ...after])].map(([key, one]) => changeOf(idOf(one), before.get(key), after.get(key)))

const daysBetween = (before: LocalDate | undefined, after: LocalDate | undefined): number | undefined =>
  before === undefined || after === undefined ? undefined : epoch.parse(after) - epoch.parse(before)

/** Whether a clock runs, so that there is a date to move. */
const hasLimit = ({ parameter }: Pick<Duty.Duty, "parameter"> | Pick<Case.Blocker, "parameter">): boolean =>
  parameter !== undefined

/** Tells by how many days the dates of changes move, and adds it up. */
const moving = () => {
  const days = { due: shifting(), lastDay: shifting(), lawfulFrom: shifting() }
  type Dates = { readonly [K in keyof typeof days]?: LocalDate }

  const move = (
    name: keyof Dates,
    from: Dates,
    to: Dates,
    isClocked: boolean
  ): { readonly [K in keyof Dates]?: number } => {
    const by = daysBetween(from[name], to[name])
    if (by !== undefined || isClocked) days[name].count(by)
    return by === undefined ? {} : { [name]: by }
  }
  return {
    ofDuty: (change: Change<Duty.Duty>) => {
      const { before: from, after: to } = change
      if (from === undefined || to === undefined) return { ...change, days: {} }
      const isClocked = hasLimit(from) || hasLimit(to)
      return { ...change, days: { ...move("due", from, to, isClocked), ...move("lastDay", from, to, isClocked) } }
    },
    ofActivity: (change: Change<Standing>) => {
      // the activities are the same on both sides
      const { before: from, after: to } = change as Required<Change<Standing>>
      const isClocked = [from, to].some((s) => s.lawfulFrom !== undefined || s.blockers.some(hasLimit))
      return { ...change, days: move("lawfulFrom", from, to, isClocked) }
    },
    done: () => ({ due: days.due.done(), lastDay: days.lastDay.done(), lawfulFrom: days.lawfulFrom.done() })
  }
}

/** Compares cases one by one, and adds up what it finds. */
export const comparing = (before: CaseSide, after: CaseSide) => {
  const tallies = {
    findings: tallying<Finding.Status>(),
    duties: tallying<Duty.Status>(),
    activities: tallying<Standing["status"]>()
  }
  const days = moving()

  const compare = (self: Case.Case): Compared<CaseChanges> => {
    const [was, is] = [seenFrom(self, before), seenFrom(self, after)]
    const found = pairsOf(was.findings, is.findings, ({ id }) => id)
    const owed = pairsOf(was.duties, is.duties, ({ id }) => id)
    const asked = pairsOf(was.standings, is.standings, ({ activity }) => activity)
    const ofFindings = changesIn(found, tallies.findings, findings)
    const ofDuties = changesIn(owed, tallies.duties, duties)
    const ofActivities = changesIn(asked, tallies.activities, standings)
    const parts = [ofFindings, ofDuties, ofActivities]
    const changes = {
      findings: ofFindings.changes,
      duties: ofDuties.changes.map(days.ofDuty),
      activities: ofActivities.changes.map(days.ofActivity)
    }
    return {
      changes: parts.some((part) => part.changes.length > 0) ? changes : undefined,
      isUnknown: parts.some(({ isUnknown }) => isUnknown)
    }
  }
  const done = () => ({
    findings: tallies.findings.done(),
    duties: tallies.duties.done(),
    activities: tallies.activities.done(),
    days: days.done()
  })
  return { compare, done }
}
