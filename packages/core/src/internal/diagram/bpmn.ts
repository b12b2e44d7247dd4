// A diagram as BPMN 2.0: a process, the notes to its tasks, and where it all stands.
import type { Activity, Mark, ProcedureDiagram, Relation } from "../../ProcedureDiagram.ts"
import type { Language, Text } from "../../Text.ts"
import { type Box, type Layout, layout, noteWidth, type Point } from "./layout.ts"
import { isGate, isJoint, membersOf } from "./links.ts"
import { type Flow, type Gateway, sequenceOf, taskOf } from "./sequence.ts"
import { everythingElse, markTexts, type Words, wordsOf } from "./words.ts"
import { type Attributes, document, element, escaped, idOf, wrap } from "./xml.ts"

const [taskWidth, taskHeight, gatewaySize, eventSize] = [160, 70, 50, 36]

const colours: Readonly<Record<Mark, readonly [background: string, border: string]>> = {
  done: ["#e2f1e4", "#1b5e20"],
  open: ["#e4eefb", "#1f5fa8"],
  blocked: ["#eeeeee", "#5f5f5f"],
  overdue: ["#fde4e1", "#b3261e"]
}

const texts = {
  opens: { zh: "立案", en: "the case opens" },
  ends: { zh: "结案", en: "the case ends" },
  freely: {
    zh: "除连线和说明另有限制外，各事项不分次序，可多次进行",
    en: "in any order and again, except as the flows and notes say"
  },
  nothingOwed: { zh: "没有仍须办理的事项", en: "nothing is owed any more" }
} satisfies Record<string, Text>

/** All that is drawn, and where. */
interface Sheet {
  readonly diagram: ProcedureDiagram
  readonly language: Language
  readonly words: Words
  readonly marks: ReadonlyMap<string, Mark>
  readonly flows: ReadonlyArray<Flow>
  readonly gateways: ReadonlyArray<Gateway>
  /** By activity; none where there is nothing to say. */
  readonly notes: ReadonlyMap<string, Note>
  readonly placed: Layout
}

interface Note {
  readonly text: string
  readonly relations: ReadonlyArray<string>
}

const heads: Readonly<Record<Relation["kind"], Text>> = {
  condition: { zh: "须先有", en: "only after" },
  response: { zh: "其后须办", en: "must be followed by" },
  milestone: { zh: "须先了结", en: "only when no longer owed" },
  include: { zh: "开启", en: "opens" },
  exclude: { zh: "关闭", en: "closes" }
}

/** What holds of each activity: gates at what they gate, effects at what triggers them, all with their provisions. */
const notesOf = (diagram: ProcedureDiagram, words: Words, language: Language): ReadonlyMap<string, Note> => {
  const otherEnd = (relation: Relation): string => {
    const { from, to, toAll } = relation
    const source = words.endpoint(from, isJoint(relation, "from", from))
    if (isGate(relation)) return source
    const target = toAll ? everythingElse[language] : words.endpoint(to, isJoint(relation, "to", to))
    return isJoint(relation, "from", from) ? `${source} → ${target}` : target
  }
  const line = (relation: Relation): string => {
    const terms = words.terms(relation)
    const title = relation.title?.[language]
    const [said, meant] =
      language === "zh"
        ? [`：${otherEnd(relation)}（${terms.join("，")}）`, `［${title}］`]
        : [`: ${otherEnd(relation)} (${terms.join(", ")})`, ` [${title}]`]
    return heads[relation.kind][language] + said + (title === undefined ? "" : meant)
  }
  return new Map(
    diagram.activities.flatMap((activity) => {
      const { id, by } = activity
      const relations = diagram.relations.filter((r) => membersOf(isGate(r) ? r.to : r.from).includes(id))
      const others = words.join(by.slice(1).map(words.role))
      const also = language === "zh" ? `亦可由：${others}` : `also by: ${others}`
      const lines = [...words.notes(activity), ...(by.length === 1 ? [] : [also]), ...relations.map(line)]
      return lines.length === 0
        ? []
        : [[id, { text: lines.join("\n"), relations: relations.map((r) => r.id) }] as const]
    })
  )
}

/** How high a note has to be: Chinese characters are twelve wide, the others seven on average; fonts differ in what is above a line. */
const heightOf = (note: Note | undefined): number => {
  if (note === undefined) return 0
  const rows = note.text.split("\n").map((line) => {
    const width = [...line].reduce((sum, c) => sum + (c > "\u2000" ? 12 : 7), 0)
    return Math.max(1, Math.ceil(width / (noteWidth - 24)))
  })
  return rows.reduce((sum, n) => sum + n, 0) * 15 + 16
}

const sheetOf = (diagram: ProcedureDiagram, language: Language): Sheet => {
  const words = wordsOf(diagram, language)
  const notes = notesOf(diagram, words, language)
  const { flows, gateways } = sequenceOf(diagram)
  const lanes = new Map(diagram.activities.map(({ id, by }) => [id, diagram.roles.findIndex((r) => r.id === by[0])]))
  const laneOf = (activity: string): number => lanes.get(activity) as number
  const tasks = diagram.activities.map(({ id }) => ({
    id: taskOf(id),
    lane: laneOf(id),
    width: taskWidth,
    height: taskHeight,
    note: heightOf(notes.get(id))
  }))
  const joints = gateways.map(({ id, near }) => ({
    id,
    lane: laneOf(near),
    width: gatewaySize,
    height: gatewaySize,
    note: 0
  }))
  return {
    diagram,
    language,
    words,
    marks: new Map(Object.entries(diagram.marks ?? {})),
    flows,
    gateways,
    notes,
    placed: layout([...tasks, ...joints], flows, diagram.roles.length, { x: 170, y: 100 })
  }
}

const documented = (...lines: ReadonlyArray<string>): string =>
  lines.length === 0 ? "" : wrap("documentation", escaped(lines.join("\n")))

const taskXml = ({ words, marks, flows, language }: Sheet, { id, title, cites }: Activity): string => {
  const mark = marks.get(id)
  const stated = mark === undefined ? undefined : markTexts[mark]
  const state = language === "zh" ? `（${stated?.zh}）` : ` (${stated?.en})`
  const name = stated === undefined ? title[language] : `${stated.sign} ${title[language]}${state}`
  return element(
    "task",
    { id: taskOf(id), name },
    documented(...(cites.length === 0 ? [] : [words.cites(cites)])),
    ...linked(flows, taskOf(id))
  )
}

/** The flows that reach a node and leave it. */
const linked = (flows: ReadonlyArray<Flow>, id: string): ReadonlyArray<string> => [
  ...flows.flatMap(({ to }, i) => (to === id ? [wrap("incoming", `Flow_${i}`)] : [])),
  ...flows.flatMap(({ from }, i) => (from === id ? [wrap("outgoing", `Flow_${i}`)] : []))
]

const noteXml = (activity: string, { text, relations }: Note): string =>
  element("textAnnotation", { id: idOf("Note", activity) }, documented(...relations), wrap("text", escaped(text))) +
  element("association", {
    id: idOf("Association", activity),
    sourceRef: taskOf(activity),
    targetRef: idOf("Note", activity)
  })

/** The ad-hoc sub-process: lanes, tasks, gateways, flows, notes, and when it is complete. */
const activitiesXml = (sheet: Sheet): string => {
  const { diagram, language, words, flows, gateways, notes } = sheet
  const { activities, roles } = diagram
  const lanes = roles.map(({ id }) => {
    const own = new Set(activities.flatMap((a) => (a.by[0] === id ? [a.id] : [])))
    const nodes = [...[...own].map(taskOf), ...gateways.flatMap((g) => (own.has(g.near) ? [g.id] : []))]
    return element("lane", { id: idOf("Lane", id), name: words.role(id) }, ...nodes.map((n) => wrap("flowNodeRef", n)))
  })
  const ending = activities.flatMap((a) => (a.final ? [a.title[language]] : []))
  const completion = [
    texts.nothingOwed[language],
    ...ending.map((title) => (language === "zh" ? `已进行：${title}` : `done: ${title}`))
  ]
  return element(
    "adHocSubProcess",
    {
      id: "Activities",
      name: texts.freely[language] + (words.partial === undefined ? "" : ` · ${words.partial}`),
      ordering: "Parallel"
    },
    wrap("incoming", "Begin"),
    wrap("outgoing", "Finish"),
    lanes.length === 0 ? "" : element("laneSet", { id: "Lanes" }, ...lanes),
    ...activities.map((a) => taskXml(sheet, a)),
    ...gateways.map(({ id, kind }) => element(kind, { id }, ...linked(flows, id))),
    ...flows.map(({ from, to, relations }, i) =>
      element("sequenceFlow", { id: `Flow_${i}`, sourceRef: from, targetRef: to }, documented(...relations))
    ),
    ...[...notes].map(([activity, note]) => noteXml(activity, note)),
    wrap("completionCondition", escaped(completion.join(language === "zh" ? "；或者" : "; or ")))
  )
}

const processXml = (sheet: Sheet): string => {
  const { diagram, language } = sheet
  return element(
    "process",
    { id: "Process", name: diagram.procedure.title[language], isExecutable: false },
    element("startEvent", { id: "Start", name: texts.opens[language] }, wrap("outgoing", "Begin")),
    activitiesXml(sheet),
    element("endEvent", { id: "End", name: texts.ends[language] }, wrap("incoming", "Finish")),
    element("sequenceFlow", { id: "Begin", sourceRef: "Start", targetRef: "Activities" }),
    element("sequenceFlow", { id: "Finish", sourceRef: "Activities", targetRef: "End" })
  )
}

const shape = (id: string, { x, y, width, height }: Box, rest: Attributes = {}): string =>
  element(
    "bpmndi:BPMNShape",
    { id: `${id}_di`, bpmnElement: id, ...rest },
    element("dc:Bounds", { x, y, width, height })
  )

const edge = (id: string, ...points: ReadonlyArray<Point>): string =>
  element(
    "bpmndi:BPMNEdge",
    { id: `${id}_di`, bpmnElement: id },
    ...points.map(({ x, y }) => element("di:waypoint", { x, y }))
  )

/** Where it all stands: the lanes in the sub-process, that between the two events, and all in the pool. */
const planeXml = ({ diagram, flows, gateways, notes, marks, placed }: Sheet): string => {
  const { activities, roles } = diagram
  const { lanes } = placed
  const width = (lanes[0]?.width ?? 400) + 40
  const height = lanes.reduce((sum, lane) => sum + lane.height, 90)
  const sub: Box = { x: 150, y: 60, width, height }
  const end = sub.x + sub.width
  const middle = sub.y + 60
  const event = (id: string, x: number): string =>
    shape(id, { x, y: middle - eventSize / 2, width: eventSize, height: eventSize })
  const coloured = (activity: string): Attributes => {
    const [background, border] = colours[marks.get(activity) ?? "done"]
    return marks.has(activity) ? { "color:background-color": background, "color:border-color": border } : {}
  }
  const association = (activity: string): string => {
    const [box, note] = [placed.boxOf(taskOf(activity)), placed.noteOf(taskOf(activity))]
    const x = box.x + 20
    return edge(idOf("Association", activity), { x, y: box.y + box.height }, { x, y: note.y })
  }
  return element(
    "bpmndi:BPMNPlane",
    { id: "Plane", bpmnElement: "Collaboration" },
    shape("Pool", { x: 0, y: 0, width: end + 110, height: sub.y + sub.height + 60 }, { isHorizontal: true }),
    event("Start", 70),
    event("End", end + 45),
    shape("Activities", sub, { isExpanded: true }),
    ...roles.map(({ id }, i) => shape(idOf("Lane", id), lanes[i] as Box, { isHorizontal: true })),
    ...activities.map(({ id }) => shape(taskOf(id), placed.boxOf(taskOf(id)), coloured(id))),
    ...gateways.map(({ id, kind }) =>
      shape(id, placed.boxOf(id), kind === "exclusiveGateway" ? { isMarkerVisible: true } : {})
    ),
    ...[...notes.keys()].map((activity) => shape(idOf("Note", activity), placed.noteOf(taskOf(activity)))),
    ...flows.map(({ from, to }, i) => edge(`Flow_${i}`, ...placed.route(from, to))),
    ...[...notes.keys()].map(association),
    edge("Begin", { x: 70 + eventSize, y: middle }, { x: sub.x, y: middle }),
    edge("Finish", { x: end, y: middle }, { x: end + 45, y: middle })
  )
}

export const bpmn = (diagram: ProcedureDiagram, language: Language): string => {
  const sheet = sheetOf(diagram, language)
  const { id, title, version } = diagram.procedure
  const name = title[language]
  return document(
    element(
      "definitions",
      {
        xmlns: "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
        "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
        "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
        "xmlns:color": "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
        id: "Definitions",
        name,
        targetNamespace: "urn:zhengce:procedure-diagram:1"
      },
      element(
        "collaboration",
        { id: "Collaboration" },
        element(
          "participant",
          { id: "Pool", name, processRef: "Process" },
          documented(`${id} ${version}, ${diagram.on}`)
        )
      ),
      processXml(sheet),
      element("bpmndi:BPMNDiagram", { id: "Diagram" }, planeXml(sheet))
    )
  )
}
