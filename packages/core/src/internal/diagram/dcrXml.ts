// A diagram as the XML of dcrgraphs.net. What the published readers demand, beyond what a schema would: a place and an
// `eventData` for each event, waypoints and an id for each relation, one relation of a kind between two events, one label
// for each event, and an empty `subProcesses`.
import { endpointId } from "../../Procedure.ts"
import type { Limit, Named, ProcedureDiagram, Relation } from "../../ProcedureDiagram.ts"
import type { Language } from "../../Text.ts"
import { type Arrow, type DcrGraph, dcrGraph, eventOf, markingOf } from "./dcrGraph.ts"
import { type Words, wordsOf } from "./words.ts"
import { type Attributes, clean, document, element, escaped, wrap } from "./xml.ts"

const [width, height, gap, perRow] = [130, 150, 60, 12]

interface Place {
  readonly x: number
  readonly y: number
}

interface Event {
  readonly id: string
  readonly label: string
  readonly roles: ReadonlyArray<string>
  readonly track?: Named | undefined
  /** What it stands for, where it is derived. */
  readonly derived: string
}

const counted = {
  executed: { zh: "已完成任一项：", en: "any was done: " },
  pending: { zh: "须办任一项：", en: "any is owed: " }
}

/** The activities, and the events that stand for groups; no two have the same label. */
const eventsOf = (
  { activities, tracks }: ProcedureDiagram,
  { derived }: DcrGraph,
  words: Words,
  language: Language
): ReadonlyArray<Event> => {
  const taken = new Set<string>()
  const labelOf = (title: string, id: string): string => {
    const plain = clean(title).replace(/\s+/gu, " ").trim()
    let label = plain === "" ? id : plain
    while (taken.has(label)) label = `${label} (${id})`
    taken.add(label)
    return label
  }
  return [
    ...activities.map(
      ({ id, title, by, track }): Event => ({
        id: eventOf(id),
        label: labelOf(title[language], eventOf(id)),
        roles: by.map(words.role),
        track: tracks.find((t) => t.id === track),
        derived: ""
      })
    ),
    ...derived.map(({ id, group, tells }): Event => {
      const members = group.members.map((m) => element("zc:member", { id: eventOf(m) }))
      const label = labelOf(counted[tells][language] + words.endpoint(group, false), id)
      return { id, label, roles: [], derived: element("zc:derived", { mode: group.mode, tells }, ...members) }
    })
  ]
}

/** Each track in rows of so many events, and the next below it. */
const placesOf = (events: ReadonlyArray<Event>): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  let y = 0
  for (const track of new Set(events.map((e) => e.track))) {
    const members = events.filter((e) => e.track === track)
    for (const [i, { id }] of members.entries()) {
      places.set(id, { x: (i % perRow) * (width + gap), y: y + Math.floor(i / perRow) * (height + gap) })
    }
    y += Math.ceil(members.length / perRow) * (height + gap)
  }
  return places
}

/** From side to side; round the corner for a relation to itself. */
const waypoints = (from: Place, to: Place): ReadonlyArray<Place> => {
  const [left, right, middle] = [from.x, from.x + width, from.y + height / 2]
  if (from === to) {
    return [
      { x: right, y: middle },
      { x: right + 20, y: middle },
      { x: right + 20, y: from.y - 20 },
      { x: right - 30, y: from.y - 20 },
      { x: right - 30, y: from.y }
    ]
  }
  const isAhead = to.x > from.x
  return [
    { x: isAhead ? right : left, y: middle },
    { x: isAhead ? to.x : to.x + width, y: to.y + height / 2 }
  ]
}

const eventXml = ({ id, roles, track, derived }: Event, { x, y }: Place, language: Language): string =>
  element(
    "event",
    { id },
    wrap(
      "custom",
      wrap("visualization", element("location", { xLoc: x, yLoc: y }), element("size", { width, height })),
      // an empty list is more than one of the readers can bear
      ...(roles.length === 0 ? [] : [wrap("roles", ...roles.map((r) => wrap("role", escaped(r))))]),
      wrap("groups", ...(track === undefined ? [] : [wrap("group", escaped(track.title[language]))])),
      wrap("eventData"),
      derived
    )
  )

const limitXml = (name: string, limit: Limit | undefined, language: Language): string => {
  if (limit === undefined) return ""
  const { title, cites, jurisdiction, ...rest } = limit
  return element(name, {
    ...rest,
    title: title[language],
    cites: cites.join(" "),
    jurisdiction: jurisdiction?.[language]
  })
}

/** A relation of the procedure, with what the format cannot hold. */
const originXml = (relation: Relation, language: Language, ends: Attributes = {}): string => {
  const { id, kind, cites, title, force, when, delay, closing, deadline, suspendedBy, inForce } = relation
  return element(
    "zc:relation",
    { id, kind, ...ends, cites: cites.join(" "), title: title?.[language], force, closing },
    limitXml("zc:delay", delay, language),
    limitXml("zc:deadline", deadline, language),
    suspendedBy === undefined
      ? ""
      : element("zc:suspended", {
          stop: eventOf(suspendedBy.stop),
          resume: eventOf(suspendedBy.resume),
          mode: suspendedBy.mode
        }),
    when === undefined ? "" : element("zc:when", { of: eventOf(when.of), title: when.title[language] }),
    inForce === undefined ? "" : element("zc:inForce", { from: inForce.from, until: inForce.until })
  )
}

const arrowXml = (
  { kind, source, target, days, origins }: Arrow,
  id: string,
  points: ReadonlyArray<Place>,
  words: Words,
  language: Language
): string =>
  element(
    kind,
    {
      sourceId: source,
      targetId: target,
      filterLevel: 1,
      description: origins.map((r) => words.terms(r).join(" · ")).join("; "),
      time: days === undefined ? "" : `P${days}D`,
      groups: ""
    },
    wrap(
      "custom",
      wrap("waypoints", ...points.map(({ x, y }) => element("waypoint", { x, y }))),
      element("id", { id }),
      ...origins.map((r) => originXml(r, language))
    )
  )

export const dcrXml = (diagram: ProcedureDiagram, language: Language): string => {
  const { roles, tracks, on } = diagram
  const { id, version, title } = diagram.procedure
  const words = wordsOf(diagram, language)
  const graph = dcrGraph(diagram)
  const events = eventsOf(diagram, graph, words, language)
  const places = placesOf(events)
  const placeOf = (event: string): Place => places.get(event) as Place
  const arrows = graph.arrows.map((arrow, i) => {
    const points = waypoints(placeOf(arrow.source), placeOf(arrow.target))
    return { kind: arrow.kind, xml: arrowXml(arrow, `Relation_${i}`, points, words, language) }
  })
  const ofKind = (kind: Relation["kind"]) => arrows.flatMap((a) => (a.kind === kind ? [a.xml] : []))
  const { executed, included, pending } = markingOf(diagram, graph)
  const marked = (name: string, ids: ReadonlyArray<string>): string =>
    wrap(name, ...ids.map((event) => element("event", { id: event })))

  const resources = wrap(
    "resources",
    wrap("events", ...events.map((event) => eventXml(event, placeOf(event.id), language))),
    wrap("subProcesses"),
    wrap("labels", ...events.map((e) => element("label", { id: e.label }))),
    wrap("labelMappings", ...events.map((e) => element("labelMapping", { eventId: e.id, labelId: e.label }))),
    wrap("expressions"),
    wrap("variables"),
    wrap("variableAccesses", wrap("writeAccesses")),
    wrap(
      "custom",
      wrap("roles", ...roles.map((r) => wrap("role", escaped(r.title[language])))),
      wrap("groups", ...tracks.map((t) => wrap("group", escaped(t.title[language])))),
      wrap(
        "graphDetails",
        escaped(words.partial === undefined ? title[language] : `${title[language]}\n${words.partial}`)
      ),
      element("zc:procedure", { id, version, on }),
      wrap(
        "zc:unsaid",
        ...graph.unsaid.map((r) => originXml(r, language, { from: endpointId(r.from), to: endpointId(r.to) }))
      )
    )
  )
  const constraints = wrap(
    "constraints",
    wrap("conditions", ...ofKind("condition")),
    wrap("responses", ...ofKind("response")),
    wrap("coresponces"),
    wrap("excludes", ...ofKind("exclude")),
    wrap("includes", ...ofKind("include")),
    wrap("milestones", ...ofKind("milestone")),
    wrap("updates"),
    wrap("spawns")
  )
  const marking = wrap(
    "marking",
    wrap("globalStore"),
    marked("executed", executed),
    marked("included", included),
    marked("pendingResponses", pending)
  )
  return document(
    element(
      "dcrgraph",
      { title: title[language], version: "1.0", "xmlns:zc": "urn:zhengce:procedure-diagram:1" },
      wrap("specification", resources, constraints),
      wrap("runtime", marking)
    )
  )
}
