/**
 * DCR XML as its published readers take it: the paths of PM4Py (`pm4py/objects/dcr/importer/variants/xml_dcr_portal.py`)
 * and of DCR-js (`modeler/lib/DCRPortalConverter`, `modeler/lib/XMLConverter.js`), with what those cannot do without; and
 * the semantics of a DCR graph without time, from the definition.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser"

interface Xml {
  readonly [name: string]: string | Xml | ReadonlyArray<Xml>
}

const lists = new Set(
  "event role group label labelMapping condition response exclude include milestone waypoint zc:relation".split(" ")
)
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  htmlEntities: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => lists.has(name)
})

/** What stands at a path of names; nothing where an element on the way is empty. */
const at = (xml: Xml, path: string): Xml | undefined =>
  path.split("/").reduce<Xml | undefined>((found, name) => {
    const next = found?.[name]
    return typeof next === "object" ? (next as Xml) : undefined
  }, xml)

const list = (xml: Xml, path: string): ReadonlyArray<Xml> => {
  const found = at(xml, path)
  return found === undefined ? [] : (found as unknown as ReadonlyArray<Xml>)
}

const value = (xml: Xml, name: string): string => {
  const found = xml[name]
  if (typeof found !== "string") throw new Error(`no ${name} in ${JSON.stringify(xml).slice(0, 200)}`)
  return found
}

interface Arrow {
  readonly kind: string
  readonly source: string
  readonly target: string
  readonly time: string
  /** The relations of the procedure from which it comes. */
  readonly origins: ReadonlyArray<string>
}

export interface Graph {
  readonly title: string
  readonly events: ReadonlyMap<string, { readonly label: string; readonly roles: ReadonlyArray<string> }>
  readonly arrows: ReadonlyArray<Arrow>
  readonly unsaid: ReadonlyArray<string>
  readonly executed: ReadonlySet<string>
  readonly included: ReadonlySet<string>
  readonly pending: ReadonlySet<string>
}

const kinds = {
  conditions: "condition",
  responses: "response",
  excludes: "exclude",
  includes: "include",
  milestones: "milestone"
}

/** Reads a graph, or throws where one of the readers would. */
export const readDcr = (xml: string): Graph => {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(valid.err.msg)
  const { dcrgraph } = parser.parse(xml) as { readonly dcrgraph: Xml }
  const labels = new Map(
    list(dcrgraph, "specification/resources/labelMappings/labelMapping").map((m) => [
      value(m, "eventId"),
      value(m, "labelId")
    ])
  )
  const declared = new Set(list(dcrgraph, "specification/resources/labels/label").map((l) => value(l, "id")))
  const events = new Map(
    list(dcrgraph, "specification/resources/events/event").map((event) => {
      const id = value(event, "id")
      // DCR-js computes with these, and looks for event data
      for (const name of ["xLoc", "yLoc"]) place(value(at(event, "custom/visualization/location") as Xml, name))
      for (const name of ["width", "height"]) place(value(at(event, "custom/visualization/size") as Xml, name))
      if ((at(event, "custom") as Xml).eventData !== "") throw new Error(`no event data in ${id}`)
      if ((at(event, "custom") as Xml).roles === "") throw new Error(`an empty list of roles in ${id}`)
      const label = labels.get(id)
      if (label === undefined || !declared.has(label)) throw new Error(`no label for ${id}`)
      const roles = list(event, "custom/roles/role").map((role) =>
        typeof role === "string" ? role : value(role, "#text")
      )
      return [id, { label, roles }] as const
    })
  )
  // PM4Py takes the labels for the events
  if (new Set([...events.values()].map((e) => e.label)).size !== events.size) throw new Error("a label twice")
  if (at(dcrgraph, "specification/resources/subProcesses") !== undefined) throw new Error("sub-processes")

  const ids = new Set<string>()
  const arrows = Object.entries(kinds).flatMap(([group, kind]) =>
    list(dcrgraph, `specification/constraints/${group}/${kind}`).map((relation): Arrow => {
      const [source, target] = [value(relation, "sourceId"), value(relation, "targetId")]
      if (!events.has(source) || !events.has(target))
        throw new Error(`an end of ${source} ${kind} ${target} is missing`)
      // DCR-js makes the one or the other the id of the relation
      for (const id of [source + target + kind, value(at(relation, "custom/id") as Xml, "id")]) {
        if (ids.has(id)) throw new Error(`${id} twice`)
        ids.add(id)
      }
      const points = list(relation, "custom/waypoints/waypoint")
      if (points.length < 2) throw new Error(`no way for ${source} ${kind} ${target}`)
      for (const point of points) for (const name of ["x", "y"]) place(value(point, name))
      const time = value(relation, "time")
      if (!/^(?:P\d+D)?$/.test(time)) throw new Error(`${time} is no duration in days`)
      return { kind, source, target, time, origins: list(relation, "custom/zc:relation").map((r) => value(r, "id")) }
    })
  )
  // which of the two would come last, not all readers agree on
  for (const { kind, source, target } of arrows) {
    const isBoth =
      kind === "exclude" && arrows.some((a) => a.kind === "include" && a.source === source && a.target === target)
    if (isBoth) throw new Error(`${source} both excludes and includes ${target}`)
  }
  const marking = (name: string): ReadonlySet<string> => {
    const marked = list(dcrgraph, `runtime/marking/${name}/event`).map((e) => value(e, "id"))
    for (const id of marked) if (!events.has(id)) throw new Error(`${id} in the marking is no event`)
    return new Set(marked)
  }
  return {
    title: value(dcrgraph, "title"),
    events,
    arrows,
    unsaid: list(dcrgraph, "specification/resources/custom/zc:unsaid/zc:relation").map((r) => value(r, "id")),
    executed: marking("executed"),
    included: marking("included"),
    pending: marking("pendingResponses")
  }
}

const place = (text: string): void => {
  if (!/^-?\d+$/.test(text)) throw new Error(`${text} is no place`)
}

/** A graph in execution. */
export const run = (graph: Graph) => {
  const [executed, included, pending] = [graph.executed, graph.included, graph.pending].map((s) => new Set(s)) as [
    Set<string>,
    Set<string>,
    Set<string>
  ]
  const of = (kind: string, end: "source" | "target", event: string) =>
    graph.arrows.filter((a) => a.kind === kind && a[end] === event)
  const isEnabled = (event: string): boolean =>
    included.has(event) &&
    of("condition", "target", event).every(({ source }) => !included.has(source) || executed.has(source)) &&
    of("milestone", "target", event).every(({ source }) => !included.has(source) || !pending.has(source))
  return {
    enabled: (): ReadonlyArray<string> => [...graph.events.keys()].filter(isEnabled),
    isAccepting: (): boolean => [...pending].every((event) => !included.has(event)),
    execute: (event: string): void => {
      executed.add(event)
      pending.delete(event)
      for (const { target } of of("exclude", "source", event)) included.delete(target)
      for (const { target } of of("include", "source", event)) included.add(target)
      for (const { target } of of("response", "source", event)) pending.add(target)
    }
  }
}
