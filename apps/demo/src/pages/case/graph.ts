/**
 * What the picture of the procedure shows: how each activity stands on the day, and, around one part or one activity, the
 * boxes and lines. Nothing is judged here: marks, duties and relations come from the core.
 */
import * as Case from "@zhengce/core/Case"
import * as Duty from "@zhengce/core/Duty"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Endpoint, Procedure } from "@zhengce/core/Procedure"
import * as ProcedureDiagram from "@zhengce/core/ProcedureDiagram"
import type { Track } from "./gantt.ts"
import { inForceOn, type View } from "./view.ts"

/** `closed`: not included in the marking, either not yet opened or closed again. */
export type Standing = "overdue" | "done" | "permitted" | "blocked" | "closed"

export interface State {
  readonly standing: Standing
  /** An open duty asks for it, as the only way to meet it or as one of several. */
  readonly owed?: "alone" | "oneOf"
}

/** How each activity stands, by its id. */
export const statesOf = ({ case: matter, on, context }: View): ReadonlyMap<string, State> => {
  const included = new Set(ProcedureDiagram.markingOf(matter, on).included)
  const owing = Case.duties(matter, on, context).filter(Duty.isOpen)
  const owedOf = (id: string): State["owed"] => {
    const asking = owing.filter((d) => d.activities.includes(id))
    if (asking.length === 0) return undefined
    return asking.some((d) => d.activities.length === 1) ? "alone" : "oneOf"
  }
  return new Map(
    Object.entries(ProcedureDiagram.marksOf(matter, on, context)).map(([id, mark]): [string, State] => {
      const owed = owedOf(id)
      const standing =
        mark === "open" ? "permitted" : mark === "blocked" && !included.has(id) ? "closed" : (mark as Standing)
      return [id, owed === undefined ? { standing } : { standing, owed }]
    })
  )
}

/** The procedure as it applies on a day; before it is in force, as it will. */
export const diagramOf = (
  procedure: Procedure,
  on: LocalDate,
  { rulebook }: Case.Context,
  tracks: ReadonlyArray<Track>
): ProcedureDiagram.ProcedureDiagram =>
  ProcedureDiagram.make(procedure, { on: inForceOn(procedure, on), rulebook, tracks })

export type Kind = ProcedureDiagram.Relation["kind"]

/** The kinds in the order in which one is shown where a line stands for several. */
export const kinds: ReadonlyArray<Kind> = ["condition", "milestone", "response", "include", "exclude"]

export type Box =
  | { readonly key: string; readonly kind: "activity"; readonly activity: string }
  /** Several activities that count as one. */
  | {
      readonly key: string
      readonly kind: "group"
      readonly mode: "any" | "all"
      readonly members: ReadonlyArray<string>
    }
  /** Activities of other parts that lead to this one, or that it leads to; parts that are tied to it alike are one box. */
  | { readonly key: string; readonly kind: "parts"; readonly parts: ReadonlyArray<OtherPart> }

interface OtherPart {
  readonly track: string
  readonly members: ReadonlyArray<string>
}

export interface Line {
  readonly from: string
  readonly to: string
  /** None where it only says that an activity belongs to a group. */
  readonly kinds: ReadonlyArray<Kind>
}

export interface Picture {
  readonly boxes: ReadonlyArray<Box>
  readonly lines: ReadonlyArray<Line>
}

/** Whose picture it is: a part of the procedure, or one activity with all to which a relation ties it. */
export type Focus = { readonly kind: "track"; readonly id: string } | { readonly kind: "activity"; readonly id: string }

export const focusOf = (procedure: Procedure, tracks: ReadonlyArray<Track>, asked: string): Focus | undefined =>
  tracks.some((t) => t.id === asked)
    ? { kind: "track", id: asked }
    : procedure.activities.some((a) => a.id === asked)
      ? { kind: "activity", id: asked }
      : undefined

/** The part in which something is to be done, otherwise the part of the latest step. */
export const livelyTrack = (
  { case: matter }: View,
  states: ReadonlyMap<string, State>,
  tracks: ReadonlyArray<Track>
): string => {
  const { activities } = matter.procedure
  const wanted =
    activities.find((a) => states.get(a.id)?.standing === "overdue") ??
    activities.find((a) => states.get(a.id)?.standing === "permitted" && states.get(a.id)?.owed === "alone") ??
    activities.findLast((a) => states.get(a.id)?.standing === "done")
  return wanted?.track ?? tracks[0]?.id ?? ""
}

const membersOf = (end: Endpoint): ReadonlyArray<string> => (typeof end === "string" ? [end] : end.members)

/**
 * The boxes and lines of a picture. In that of a part, the activities of another part are one box; what ends the matter
 * settles whatever is owed, so it stands in no picture but its own.
 */
export const pictureOf = (
  diagram: ProcedureDiagram.ProcedureDiagram,
  focus: Focus,
  shown: ReadonlyArray<Kind> = kinds
): Picture => {
  const activities = new Map(diagram.activities.map((a) => [a.id, a]))
  const isLeftOut = (id: string): boolean => activities.get(id)?.final === true && id !== focus.id
  const isOwn = (id: string): boolean =>
    !isLeftOut(id) && (focus.kind === "activity" ? id === focus.id : activities.get(id)?.track === focus.id)
  const outside = new Map<string, Set<string>>()
  type Side = "from" | "to"
  const boxes = new Map<string, Box>()
  const lines = new Map<string, { from: string; to: string; kinds: Set<Kind> }>()

  const line = (from: string, to: string, kind?: Kind): void => {
    if (from === to) return
    const key = JSON.stringify([from, to])
    const known = lines.get(key) ?? { from, to, kinds: new Set() }
    if (kind !== undefined) known.kinds.add(kind)
    lines.set(key, known)
  }
  const one = (id: string, side: Side): string => {
    const track = activities.get(id)?.track ?? ""
    if (focus.kind === "activity" || isOwn(id)) {
      boxes.set(id, { key: id, kind: "activity", activity: id })
      return id
    }
    const key = `${side} ${track}`
    const members = outside.get(key) ?? new Set()
    outside.set(key, members.add(id))
    boxes.set(key, { key, kind: "parts", parts: [{ track, members: [...members] }] })
    return key
  }
  /** The box of an end; none where all of it is left out. */
  const box = (end: Endpoint, side: Side): string | undefined => {
    const members = membersOf(end).filter((id) => !isLeftOut(id))
    // the members of a group lead to it, on whichever side of a relation it stands
    const [first, ...others] = new Set(members.map((id) => one(id, members.length > 1 ? "from" : side)))
    if (first === undefined || others.length === 0) return first
    const mode = typeof end === "string" ? "any" : end.mode
    const key = `${mode} ${[...members].sort().join(" ")}`
    boxes.set(key, { key, kind: "group", mode, members })
    for (const member of [first, ...others]) line(member, key)
    return key
  }

  for (const { relation, sources, targets } of ProcedureDiagram.links(diagram)) {
    if (relation.toAll === true || !shown.includes(relation.kind)) continue
    const isTied = (end: Endpoint): boolean => membersOf(end).some(isOwn)
    const pairs = sources.flatMap((f) => targets.flatMap((t) => (isTied(f) || isTied(t) ? [[f, t] as const] : [])))
    for (const [f, t] of pairs) {
      const [source, target] = [box(f, "from"), box(t, "to")]
      if (source !== undefined && target !== undefined) line(source, target, relation.kind)
    }
  }
  // what no relation of the chosen kinds ties stands alone
  for (const { id } of diagram.activities) if (isOwn(id)) one(id, "from")
  return merged({
    boxes: [...boxes.values()],
    lines: [...lines.values()].map(({ from, to, kinds: own }) => ({ from, to, kinds: kinds.filter((k) => own.has(k)) }))
  })
}

/** Puts the parts that have the same lines to the same boxes into one box, which has those lines once. */
const merged = ({ boxes, lines }: Picture): Picture => {
  const alike = new Map<string, Box>()
  const drop = new Set<string>()
  for (const box of boxes) {
    if (box.kind !== "parts") continue
    const tied = lines.flatMap(({ from, to, kinds: own }) =>
      from === box.key ? [["to", to, ...own]] : to === box.key ? [["from", from, ...own]] : []
    )
    const key = JSON.stringify(tied.map((t) => JSON.stringify(t)).sort())
    const known = alike.get(key)
    if (known?.kind === "parts") {
      alike.set(key, { ...known, parts: [...known.parts, ...box.parts] })
      drop.add(box.key)
    } else alike.set(key, box)
  }
  const kept = new Map([...alike.values()].map((b) => [b.key, b]))
  return {
    boxes: boxes.flatMap((b) => (drop.has(b.key) ? [] : [kept.get(b.key) ?? b])),
    lines: lines.filter(({ from, to }) => !drop.has(from) && !drop.has(to))
  }
}
