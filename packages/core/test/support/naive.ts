/** The semantics of DCR graphs once more, naively: strings and sets, straight from the definition; and random graphs. */
import type * as Procedure from "@zhengce/core/Procedure"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import fc from "fast-check"
import * as z from "zod"
import { at, define, limit } from "./office.ts"

type End = string | { readonly mode: "any" | "all"; readonly members: ReadonlyArray<string> }

export interface Arrow {
  readonly kind: "condition" | "response" | "milestone" | "include" | "exclude"
  readonly from: End
  readonly to: End
  /** The activity whose data tell whether the arrow applies. */
  readonly when?: string
  /** For a condition: the days that must run from its source. */
  readonly days?: number
}

export interface Drawn {
  readonly activities: Readonly<Record<string, { readonly included: boolean; readonly pending: boolean }>>
  readonly arrows: ReadonlyArray<Arrow>
}

export const members = (end: End): ReadonlyArray<string> => (typeof end === "string" ? [end] : end.members)
export const isAny = (end: End): boolean => typeof end !== "string" && end.mode === "any"
/** An any-group is an activity of its own, named by its members; all other ends are their members. */
export const nodes = (end: End): ReadonlyArray<string> =>
  isAny(end) ? [[...members(end)].sort().join("|")] : members(end)

/** Every activity that an arrow names. */
export const ends = ({ from, to, when }: Arrow): ReadonlyArray<string> => [
  ...members(from),
  ...members(to),
  ...(when === undefined ? [] : [when])
]

/** A move: an activity, and what its data say to the arrows that ask them. */
export interface Move {
  readonly activity: string
  readonly data: boolean
}

export class Naive {
  readonly executed: Set<string>
  readonly included: Set<string>
  readonly pending: Set<string>
  /** The activities whose latest data say no. */
  readonly denied: Set<string>
  readonly drawn: Drawn
  constructor(drawn: Drawn, from?: Naive) {
    this.drawn = drawn
    const names = Object.keys(drawn.activities)
    this.executed = new Set(from?.executed)
    this.included = new Set(from?.included ?? names.filter((a) => drawn.activities[a]?.included))
    this.pending = new Set(from?.pending ?? names.filter((a) => drawn.activities[a]?.pending))
    this.denied = new Set(from?.denied)
  }
  get key(): string {
    return [this.executed, this.included, this.pending, this.denied].map((s) => [...s].sort().join()).join(" / ")
  }
  private hasHappened(node: string): boolean {
    return node.split("|").some((a) => this.executed.has(a))
  }
  counts(node: string): boolean {
    return node.includes("|") || this.included.has(node)
  }
  isAsked({ when }: Arrow): boolean {
    return when === undefined || !this.denied.has(when)
  }
  isEnabled(activity: string): boolean {
    if (!this.included.has(activity)) return false
    return this.drawn.arrows.every((arrow) => {
      const { kind, from, to } = arrow
      if (!members(to).includes(activity) || !this.isAsked(arrow)) return true
      if (kind === "condition") return nodes(from).every((n) => !this.counts(n) || this.hasHappened(n))
      if (kind === "milestone") return nodes(from).every((n) => !this.counts(n) || !this.pending.has(n))
      return true
    })
  }
  private triggers(arrow: Arrow, activity: string): boolean {
    const { from } = arrow
    if (!members(from).includes(activity) || !this.isAsked(arrow)) return false
    return typeof from === "string" || from.mode === "any" || from.members.every((m) => this.executed.has(m))
  }
  execute({ activity, data }: Move): void {
    if (data) this.denied.delete(activity)
    else this.denied.add(activity)
    this.executed.add(activity)
    for (const node of this.pending) if (node.split("|").includes(activity)) this.pending.delete(node)
    const effects = (kind: Arrow["kind"]) =>
      this.drawn.arrows.filter((a) => a.kind === kind && this.triggers(a, activity))
    for (const { to } of effects("exclude")) for (const m of members(to)) this.included.delete(m)
    for (const { to } of effects("include")) for (const m of members(to)) this.included.add(m)
    for (const { to } of effects("response")) for (const n of nodes(to)) this.pending.add(n)
  }
  isAccepting(): boolean {
    return [...this.pending].every((n) => !this.counts(n))
  }
}

export const names = ["a", "b", "c", "d", "e"]

const end = (): fc.Arbitrary<End> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    {
      weight: 1,
      arbitrary: fc.record({
        mode: fc.constantFrom("any" as const, "all" as const),
        members: fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 3 })
      })
    }
  )

const arrow = (): fc.Arbitrary<Arrow> =>
  fc
    .record({
      kind: fc.constantFrom(
        "condition" as const,
        "response" as const,
        "milestone" as const,
        "include" as const,
        "exclude" as const
      ),
      from: end(),
      to: end(),
      when: fc.option(fc.constantFrom(...names), { nil: undefined, freq: 5 })
    })
    .map(
      ({ when, ...rest }): Arrow =>
        // what includes or excludes cannot hang on data
        when === undefined || rest.kind === "include" || rest.kind === "exclude" ? rest : { ...rest, when }
    )

export const drawing = (): fc.Arbitrary<Drawn> =>
  fc
    .record({
      activities: fc.record(
        Object.fromEntries(names.map((n) => [n, fc.record({ included: fc.boolean(), pending: fc.boolean() })]))
      ),
      arrows: fc.array(arrow(), { maxLength: 10 }),
      duty: fc.constantFrom(...names)
    })
    .map(({ activities, arrows, duty }) => ({
      activities,
      // a milestone from a group is declared together with a response that makes the group pending
      arrows: arrows.flatMap(
        (a): ReadonlyArray<Arrow> =>
          a.kind === "milestone" && isAny(a.from) ? [a, { kind: "response", from: duty, to: a.from }] : [a]
      )
    }))

/** One function, so that all guards on one activity are one choice. */
const isYes = (data: boolean): boolean => data

export const drawn = ({ activities, arrows }: Drawn): Procedure.Procedure =>
  define(
    Object.fromEntries(Object.entries(activities).map(([id, a]) => [id, { ...a, data: z.boolean() }])),
    (relations) =>
      arrows.map(({ kind, from, to, when, days }, i) =>
        relations[kind](from as Procedure.Endpoint<string>, to as Procedure.Endpoint<string>, {
          id: `r${i}`,
          ...at(1),
          ...(days === undefined
            ? {}
            : { delay: limit(`r${i}`, TimeLimit.atLeast(days, "day", { roll: "none" })), closing: "sameDay" as const }),
          ...(when === undefined ? {} : { when: { of: when, title: { zh: when, en: when }, test: isYes } })
        })
      )
  )

/** What a walk keeps an eye on: whether `first` has happened since the latest `since`. */
export interface Watch {
  readonly first: string
  readonly since: string
}

/** Every marking that can come about, with the length of a shortest run to it and what leads from it. */
export const explore = (drawing: Drawn, watch?: Watch) => {
  const nameOf = (marking: Naive, isLacking: boolean): string => `${marking.key} ${isLacking}`
  const first = new Naive(drawing)
  const found = new Map([
    [nameOf(first, false), { marking: first, isLacking: false, steps: 0, next: [] as Array<string> }]
  ])
  const asked = new Set(drawing.arrows.map((a) => a.when))
  for (const here of found.values()) {
    for (const activity of names.filter((n) => here.marking.isEnabled(n))) {
      for (const data of asked.has(activity) ? [true, false] : [true]) {
        const marking = new Naive(drawing, here.marking)
        marking.execute({ activity, data })
        const isLacking = activity !== watch?.first && (activity === watch?.since || here.isLacking)
        const name = nameOf(marking, isLacking)
        here.next.push(name)
        if (!found.has(name)) found.set(name, { marking, isLacking, steps: here.steps + 1, next: [] })
      }
    }
  }
  return found
}

/** Whether every period that an activity waits for has run, given when each activity last happened. */
const hasWaited = (
  drawing: Drawn,
  marking: Naive,
  last: ReadonlyMap<string, number>,
  activity: string,
  today: number
): boolean =>
  drawing.arrows.every((arrow) => {
    if (arrow.days === undefined || !members(arrow.to).includes(activity) || !marking.isAsked(arrow)) return true
    return nodes(arrow.from).every((node) => {
      const since = Math.max(...node.split("|").map((a) => last.get(a) ?? -Infinity))
      return since === -Infinity || !marking.counts(node) || today - since >= (arrow.days as number)
    })
  })

/** The first day, counted from 0, on which an activity can happen; nothing up to a horizon. Every day, every order. */
export const firstDay = (drawing: Drawn, wanted: string, horizon: number): number | undefined => {
  const longest = Math.max(0, ...drawing.arrows.map((a) => a.days ?? 0))
  type Dated = { readonly marking: Naive; readonly last: ReadonlyMap<string, number> }
  let places: ReadonlyArray<Dated> = [{ marking: new Naive(drawing), last: new Map() }]
  for (let today = 0; today <= horizon; today++) {
    const nameOf = ({ marking, last }: Dated): string =>
      `${marking.key} ${names.map((n) => Math.min(longest, today - (last.get(n) ?? -longest))).join()}`
    const found = new Map(places.map((p) => [nameOf(p), p]))
    for (const { marking, last } of found.values()) {
      const canHappen = (n: string): boolean => marking.isEnabled(n) && hasWaited(drawing, marking, last, n, today)
      for (const activity of names.filter(canHappen)) {
        if (activity === wanted) return today
        const next = new Naive(drawing, marking)
        next.execute({ activity, data: true })
        const place = { marking: next, last: new Map([...last, [activity, today]]) }
        if (!found.has(nameOf(place))) found.set(nameOf(place), place)
      }
    }
    places = [...found.values()]
  }
  return undefined
}

/**
 * The marking after moves on days, counted from 0, those of one day in their order; nothing where one of them would be
 * unlawful on its day.
 */
export const replay = (drawing: Drawn, moves: ReadonlyArray<Move>, days: ReadonlyArray<number>): string | undefined => {
  const marking = new Naive(drawing)
  const last = new Map<string, number>()
  const order = moves.map((_, i) => i).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b)
  for (const i of order) {
    const [move, today] = [moves[i] as Move, days[i] as number]
    if (!marking.isEnabled(move.activity) || !hasWaited(drawing, marking, last, move.activity, today)) return undefined
    marking.execute(move)
    last.set(move.activity, today)
  }
  return marking.key
}
