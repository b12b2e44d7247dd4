/** The pictures of the whole procedure, as the tools that they are for read and draw them. */
import { createRequire } from "node:module"
import * as Case from "@zhengce/core/Case"
import * as Instrument from "@zhengce/core/Instrument"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Procedure from "@zhengce/core/Procedure"
import * as ProcedureDiagram from "@zhengce/core/ProcedureDiagram"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { procedure, rulebook, tracks } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import type { Mermaid } from "mermaid"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import * as z from "zod"
import { cases } from "../src/pages/case/examples.ts"
import * as Browser from "./browser.ts"

const { executablePath } = Browser
const require = createRequire(import.meta.url)
const languages = ["zh", "en"] as const
const on = "2023-03-01" as LocalDate
const context = { calendar: WorkCalendar.china, rulebook }
const whole = ProcedureDiagram.make(procedure, { on, rulebook, tracks })

const matter = cases.find((c) => c.id === "audit-with-breaches-2023")
if (matter === undefined) throw new Error("the example is gone")
const marks = ProcedureDiagram.marksOf(matter.case, matter.on, context)
const inProgress = ProcedureDiagram.make(procedure, {
  on: matter.on,
  rulebook,
  tracks,
  marks,
  marking: ProcedureDiagram.markingOf(matter.case, matter.on)
})

const hostile = [
  '"]; end',
  "]]>",
  "-->",
  "n0 --> n1",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "&amp; &#60; #quot; #35;",
  "`code` **bold** _em_",
  "$$x^2$$ $$y$$",
  "fa:fa-car far:fa-bell",
  "1. item",
  "- list",
  "# head",
  "%%{init: {}}%% %% note",
  "www.example.com https://example.com/?a=1&b=2",
  "[link](javascript:alert(1)) ![img](x)",
  "back \\ slash \\n",
  "| pipe | {{x}} ((y)) [/z/]",
  "end",
  "click n0 call x()",
  ":::done @{shape: circle}",
  "emoji 👨‍👩‍👧 🇨🇳",
  "שלום עולם",
  "turned \u202E round",
  "control \u0000\u0007 and half \uD800",
  "line\nbreak\r\nand\ttab",
  " ",
  "~~struck~~ ==lit== +plus"
]
/** What stands in the picture of a text: spaces for breaks, and a sign for what no picture can hold. */
const visible = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u202E]/gu, (c) => (/\s/.test(c) ? " " : "\uFFFD"))
    .replace(/\s+/g, " ")
    .trim()

const rules = Instrument.define({
  id: "hostile",
  title: { zh: "示例规定", en: "Example rules" },
  number: { zh: "示例1号", en: "Example No. 1" },
  issuer: { zh: "示例机关", en: "Example authority" },
  inForce: { from: "2020-01-01" as LocalDate },
  status: "unverified",
  outline: { 1: [0] }
})
const both = (text: string) => ({ zh: text, en: text })
const hostileDiagram = ProcedureDiagram.make(
  Procedure.define({
    id: "hostile",
    version: "1",
    instrument: rules,
    title: both(hostile.join("")),
    roles: { one: { title: both('role "]<b>') } },
    activities: Object.fromEntries(
      hostile.map((text, i) => [
        `a${i}`,
        { by: "one" as const, title: both(text), track: `t${i % 4}`, ...(i === 0 ? { data: z.strictObject({}) } : {}) }
      ])
    ),
    relations: ({ condition, response }) =>
      hostile.slice(1).map((text, i) =>
        (i % 2 === 0 ? condition : response)(`a${i}`, `a${i + 1}`, {
          cites: rules.at("1"),
          title: both(text),
          when: { of: "a0", title: both(text), test: () => true }
        })
      )
  }),
  { on, rulebook, tracks: [0, 1, 2, 3].map((i) => ({ id: `t${i}`, title: both(hostile[i] ?? "") })) }
)

interface Drawn {
  /** By the id in the source: the lines of the label, and the colour of the box. */
  readonly nodes: Readonly<Record<string, { readonly lines: ReadonlyArray<string>; readonly fill: string }>>
  readonly tracks: ReadonlyArray<string>
  readonly edges: ReadonlyArray<{
    readonly start: string
    readonly end: string
    readonly type: string
    readonly stroke: string
  }>
  readonly paths: number
  readonly intruders: number
}

/** What Mermaid makes of a text with its own parser and in a picture, under the settings that it has by itself. */
const drawMermaid = (page: Page, text: string): Promise<Drawn> =>
  page.evaluate(async (source) => {
    interface Db {
      readonly getEdges: () => Drawn["edges"]
    }
    const { mermaid } = window as unknown as { readonly mermaid: Mermaid }
    mermaid.initialize({ startOnLoad: false })
    await mermaid.parse(source)
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source)
    const { svg } = await mermaid.render("drawn", source)
    const place = document.getElementById("place") as HTMLElement
    place.innerHTML = svg
    const linesOf = (element: Element): ReadonlyArray<string> => {
      const copy = element.cloneNode(true) as Element
      for (const br of copy.querySelectorAll("br")) br.replaceWith("\n")
      return (copy.textContent ?? "")
        .replaceAll("\u200B", "")
        .split("\n")
        .map((line) => line.trim())
    }
    const nodes = [...place.querySelectorAll(".node")].map((node) => {
      const name = /flowchart-([a-z]+\d*)-\d+$/.exec(node.id)?.[1] ?? node.id
      const shape = node.querySelector("rect, polygon, path") as Element
      return [
        name,
        { lines: linesOf(node.querySelector(".nodeLabel") as Element), fill: getComputedStyle(shape).fill }
      ] as const
    })
    return {
      nodes: Object.fromEntries(nodes),
      tracks: [...place.querySelectorAll(".cluster-label .nodeLabel")].flatMap(linesOf),
      edges: (db as unknown as Db).getEdges().map(({ start, end, type, stroke }) => ({ start, end, type, stroke })),
      paths: place.querySelectorAll(".edgePaths path").length,
      intruders: place.querySelectorAll("script, img, a, math, .katex, i").length
    }
  }, text)

const arrows: Readonly<Record<string, Procedure.Relation["kind"]>> = {
  "arrow_point normal": "condition",
  "arrow_point dotted": "response",
  "arrow_point thick": "milestone",
  "arrow_circle normal": "include",
  "arrow_cross normal": "exclude"
}

/** The relations between what stands at their ends, as the procedure is executed by them; a group is its members. */
const relationsOf = (): ReadonlyArray<string> => {
  const graph = procedure["~graph"]
  const named = (node: number): string => {
    const members = graph.groups[node - graph.activities.length]?.members ?? [node]
    return members
      .map((member) => graph.activities[member]?.id)
      .sort()
      .join("|")
  }
  const isToAll = (relation: Procedure.Relation) =>
    typeof relation.to !== "string" && relation.to.members.length === procedure.activities.length
  return graph.edges
    .filter(({ relation }) => !isToAll(relation))
    .map(({ relation, source, target }) => `${relation.kind} ${named(source)} ${named(target)}`)
    .sort()
}

interface Imported {
  readonly warnings: ReadonlyArray<string>
  readonly types: Readonly<Record<string, number>>
  /** The names and the colours of the tasks. */
  readonly tasks: ReadonlyArray<{ readonly name: string; readonly fill: string }>
  /** The tasks and notes whose text does not fit into its box. */
  readonly overflowing: ReadonlyArray<string>
}

/** What bpmn-js makes of a file. */
const importBpmn = (page: Page, xml: string): Promise<Imported> =>
  page.evaluate(async (source) => {
    interface Shape {
      readonly type: string
      readonly id: string
      readonly height: number
      readonly businessObject: { readonly name?: string }
    }
    interface Registry {
      readonly filter: (test: (shape: Shape) => boolean) => ReadonlyArray<Shape>
      readonly getGraphics: (shape: Shape) => SVGGElement
    }
    interface Viewer {
      readonly importXML: (xml: string) => Promise<{ readonly warnings: ReadonlyArray<Error> }>
      readonly get: (name: string) => unknown
    }
    const { BpmnJS } = window as unknown as { readonly BpmnJS: new (o: { readonly container: string }) => Viewer }
    const viewer = new BpmnJS({ container: "#place" })
    const { warnings } = await viewer.importXML(source)
    ;(viewer.get("canvas") as { readonly zoom: (to: string) => void }).zoom("fit-viewport")
    const registry = viewer.get("elementRegistry") as Registry
    const shapes = registry.filter(() => true)
    const types: Record<string, number> = {}
    for (const { type } of shapes) types[type] = (types[type] ?? 0) + 1
    const drawnHeight = (shape: Shape): number => {
      const text = registry.getGraphics(shape).querySelector("text")
      return text === null ? 0 : text.getBBox().height
    }
    return {
      warnings: warnings.map((w) => w.message),
      types,
      tasks: shapes
        .filter((s) => s.type === "bpmn:Task")
        .map((s) => ({
          name: s.businessObject.name ?? "",
          fill: getComputedStyle(registry.getGraphics(s).querySelector("rect") as Element).fill
        })),
      overflowing: shapes.filter((s) => s.type === "bpmn:TextAnnotation" && drawnHeight(s) > s.height).map((s) => s.id)
    }
  }, xml)

interface Read {
  readonly events: ReadonlyArray<string>
  readonly arrows: ReadonlyArray<readonly [kind: string, source: string, target: string]>
  readonly origins: ReadonlyArray<string>
  readonly marking: Readonly<Record<"executed" | "included" | "pendingResponses", ReadonlyArray<string>>>
}

/** DCR XML by the browser's own reader of XML, along the paths of the published readers. */
const readDcr = (page: Page, xml: string): Promise<Read> =>
  page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "application/xml")
    const error = parsed.querySelector("parsererror")
    if (error !== null) throw new Error(error.textContent ?? "not XML")
    const all = (path: string): ReadonlyArray<Element> => [...parsed.querySelectorAll(`dcrgraph > ${path}`)]
    const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? ""
    const ids = (path: string) => all(path).map((e) => attribute(e, "id"))
    const marked = (name: string) => ids(`runtime > marking > ${name} > event`)
    return {
      events: ids("specification > resources > events > event"),
      arrows: all("specification > constraints > * > *").map(
        (e) => [e.tagName, attribute(e, "sourceId"), attribute(e, "targetId")] as const
      ),
      origins: [...parsed.getElementsByTagNameNS("urn:zhengce:procedure-diagram:1", "relation")].map((e) =>
        attribute(e, "id")
      ),
      marking: {
        executed: marked("executed"),
        included: marked("included"),
        pendingResponses: marked("pendingResponses")
      }
    }
  }, xml)

/** The semantics of a DCR graph without time, from its definition. */
const execution = ({ events, arrows, marking }: Read) => {
  const [executed, included, pending] = [
    new Set(marking.executed),
    new Set(marking.included),
    new Set(marking.pendingResponses)
  ]
  const isEnabled = (event: string): boolean =>
    included.has(event) &&
    arrows.every(
      ([kind, source, target]) =>
        target !== event ||
        !included.has(source) ||
        ((kind !== "condition" || executed.has(source)) && (kind !== "milestone" || !pending.has(source)))
    )
  return {
    enabled: () => events.filter(isEnabled),
    isAccepting: () => [...pending].every((event) => !included.has(event)),
    execute: (event: string): void => {
      executed.add(event)
      pending.delete(event)
      const to = (kind: string) =>
        arrows.flatMap(([k, source, target]) => (k === kind && source === event ? [target] : []))
      for (const target of to("exclude")) included.delete(target)
      for (const target of to("include")) included.add(target)
      for (const target of to("response")) pending.add(target)
    }
  }
}

/** What may be done but for time. */
const enabledIn = (self: Case.Case): ReadonlyArray<string> => {
  const waits = ["tooEarly", "suspended", "calendarUnknown"]
  const blocked = Case.blocked(self, on, context).filter((b) => b.blockers.some(({ code }) => !waits.includes(code)))
  const isBlocked = new Set(blocked.map((b) => b.activity))
  return procedure.activities.flatMap(({ id }) => (isBlocked.has(id) ? [] : [id]))
}

/** The data with which each activity is recorded in the examples. A return names everything, as a guard that is met. */
const dataOf = new Map(
  cases.flatMap((c) =>
    c.case.entries.flatMap((e) => ("activity" in e && e.data !== undefined ? [[e.activity, e.data] as const] : []))
  )
).set("legality.return", { missing: ["participation", "experts", "risk", "consultation"] })

test.runIf(executablePath === undefined && Browser.isDemanded)("a browser is installed (set CHROMIUM_PATH)", () => {
  expect(executablePath, "no browser was found").toBeDefined()
})

const title =
  executablePath === undefined
    ? "the diagrams in a browser: SKIPPED, no browser was found (set CHROMIUM_PATH)"
    : "the diagrams in a browser"

describe.skipIf(executablePath === undefined)(title, { timeout: 120_000 }, () => {
  let site: Browser.Site

  beforeAll(async () => {
    site = await Browser.start()
  }, 120_000)
  afterAll(() => Browser.stop(site))

  /** An empty page with a library; when the test ends, nothing may have gone wrong in it. */
  const open = async (library?: string): Promise<Page> => {
    const page = await site.browser.newPage({ viewport: { width: 1600, height: 1200 } })
    const problems: Array<string> = []
    page.on("console", (message) => problems.push(message.text()))
    page.on("pageerror", (error) => problems.push(error.message))
    page.on("dialog", (dialog) => problems.push(`dialog: ${dialog.message()}`))
    page.on("request", (request) => problems.push(`request: ${request.url()}`))
    onTestFinished(async () => {
      await page.close()
      expect(problems).toEqual([])
    })
    await page.setContent("<!doctype html><div id=place style='width: 1600px; height: 1200px'></div>")
    if (library !== undefined) await page.addScriptTag({ path: library })
    return page
  }
  const openMermaid = () => open(require.resolve("mermaid/dist/mermaid.min.js"))
  const openBpmn = () => open(require.resolve("bpmn-js/dist/bpmn-viewer.production.min.js"))

  test.each(languages)(
    "Mermaid draws the whole procedure, every activity and every relation (%s)",
    async (language) => {
      const page = await openMermaid()
      const {
        nodes,
        tracks: drawnTracks,
        edges,
        paths
      } = await drawMermaid(page, ProcedureDiagram.toMermaid(whole, language))
      const titled = new Map(procedure.activities.map((a) => [a.title[language], a]))
      const idOf = new Map(
        Object.entries(nodes).flatMap(([name, { lines }]) => {
          const activity = titled.get(lines[0] ?? "")
          return activity === undefined ? [] : [[name, activity.id] as const]
        })
      )
      expect([...idOf.values()].sort()).toEqual(procedure.activities.map((a) => a.id).sort())
      for (const [name, id] of idOf) {
        const activity = titled.get(nodes[name]?.lines[0] ?? "")
        const roles = activity?.by.map((r) => procedure.roles[r]?.title[language]).join(language === "zh" ? "、" : ", ")
        expect([id, nodes[name]?.lines[1]]).toEqual([activity?.id, roles])
      }
      expect([...drawnTracks].sort()).toEqual(tracks.map((t) => t.title[language]).sort())

      // a group is the node to which its members are tied
      const tied = edges.filter((e) => e.type === "arrow_open")
      const named = (name: string): string =>
        idOf.get(name) ??
        tied
          .filter((e) => e.end === name)
          .map((e) => idOf.get(e.start))
          .sort()
          .join("|")
      const drawn = edges
        .filter((e) => e.type !== "arrow_open")
        .map((e) => `${arrows[`${e.type} ${e.stroke}`]} ${named(e.start)} ${named(e.end)}`)
      expect(drawn.sort()).toEqual(relationsOf())
      expect(paths).toBe(edges.length)
    }
  )

  test("Mermaid draws the marks of a case", async () => {
    const page = await openMermaid()
    const { nodes } = await drawMermaid(page, ProcedureDiagram.toMermaid(inProgress, "zh"))
    const looks = { done: "✓ 已完成", open: "○ 可以办理", blocked: "✕ 尚不可办理", overdue: "! 已逾期" }
    const fills = new Map<string, Set<string>>()
    for (const { id, title } of procedure.activities) {
      const mark = marks[id] as ProcedureDiagram.Mark
      const node = Object.values(nodes).find(({ lines }) => lines[1] === title.zh)
      expect([id, node?.lines[0]]).toEqual([id, looks[mark]])
      fills.set(mark, (fills.get(mark) ?? new Set()).add(node?.fill ?? ""))
    }
    expect([...fills.keys()].sort()).toEqual(["blocked", "done", "open", "overdue"])
    expect(new Set([...fills.values()].map((colours) => [...colours].join())).size).toBe(4)
    expect([...fills.values()].every((colours) => colours.size === 1)).toBe(true)
  })

  test("Mermaid shows hostile labels as they are", async () => {
    const page = await openMermaid()
    const {
      nodes,
      edges,
      tracks: drawnTracks,
      intruders
    } = await drawMermaid(page, ProcedureDiagram.toMermaid(hostileDiagram, "en"))
    const shown = hostile.map((_, i) => nodes[`n${i}`]?.lines)
    // an empty title leaves the role at the top
    expect(shown).toEqual(hostile.map((text) => [visible(text), 'role "]<b>'].filter((line) => line !== "")))
    expect(edges.map((e) => `${e.start} ${e.end}`)).toEqual(hostile.slice(1).map((_, i) => `n${i} n${i + 1}`))
    expect([...drawnTracks].sort()).toEqual(hostile.slice(0, 4).map(visible).sort())
    expect(intruders).toBe(0)
  })

  test.each(languages)(
    "bpmn-js opens the whole procedure without a warning, and every text fits (%s)",
    async (language) => {
      const page = await openBpmn()
      const { warnings, types, tasks, overflowing } = await importBpmn(page, ProcedureDiagram.toBpmn(whole, language))
      expect(warnings).toEqual([])
      expect(tasks.map((t) => t.name)).toEqual(procedure.activities.map((a) => a.title[language]))
      const acting = new Set(procedure.activities.flatMap((a) => a.by))
      expect(types).toMatchObject({
        "bpmn:Participant": 1,
        "bpmn:AdHocSubProcess": 1,
        "bpmn:Lane": acting.size,
        "bpmn:Task": procedure.activities.length,
        "bpmn:StartEvent": 1,
        "bpmn:EndEvent": 1
      })
      expect(types["bpmn:TextAnnotation"]).toBe(types["bpmn:Association"])
      expect(overflowing).toEqual([])
    }
  )

  test("bpmn-js shows the marks of a case", async () => {
    const page = await openBpmn()
    const { warnings, tasks, overflowing } = await importBpmn(page, ProcedureDiagram.toBpmn(inProgress, "zh"))
    expect(warnings).toEqual([])
    expect(overflowing).toEqual([])
    const signs = { done: "✓", open: "○", blocked: "✕", overdue: "!" }
    expect(tasks.map((t) => t.name.slice(0, 1))).toEqual(
      procedure.activities.map((a) => signs[marks[a.id] as ProcedureDiagram.Mark])
    )
    expect(new Set(tasks.map((t) => `${t.name.slice(0, 1)} ${t.fill}`)).size).toBe(4)
    expect(new Set(tasks.map((t) => t.fill)).size).toBe(4)
  })

  test("bpmn-js shows hostile labels as they are", async () => {
    const page = await openBpmn()
    const { warnings, tasks } = await importBpmn(page, ProcedureDiagram.toBpmn(hostileDiagram, "en"))
    expect(warnings).toEqual([])
    expect(tasks.map((t) => visible(t.name))).toEqual(hostile.map(visible))
  })

  test("DCR XML is read with every activity and relation, and means the same in every worked example", async () => {
    const page = await open()
    const read = await readDcr(page, ProcedureDiagram.toDcrXml(whole, "zh"))
    const events = procedure.activities.map(({ id }) => `Event_${id}`)
    expect(read.events.slice(0, events.length)).toEqual(events)
    expect([...new Set(read.origins)].sort()).toEqual(procedure.relations.map((r) => r.id).sort())

    // the runs of the worked examples, and after each some more of what nobody has done yet
    const done = new Set<string>()
    for (const { id, case: example } of cases) {
      const graph = execution(read)
      let self = Case.open(procedure, id)
      const check = (): ReadonlyArray<string> => {
        const enabled = enabledIn(self)
        expect(graph.enabled()).toEqual(enabled.map((activity) => `Event_${activity}`))
        expect(graph.isAccepting()).toBe(Case.isAccepting(self))
        return enabled
      }
      const go = (activity: string): void => {
        const data = dataOf.get(activity)
        const by = procedure.activities.find((a) => a.id === activity)?.by[0]
        const event = { activity, on, by, ...(data === undefined ? {} : { data }) }
        self = Result.getOrThrow(Case.observe(self, event, context)).case
        graph.execute(`Event_${activity}`)
        done.add(activity)
      }
      for (const entry of example.entries) {
        if (!("activity" in entry)) continue
        check()
        go(entry.activity)
      }
      for (let more = 0; more < 5; more++) {
        // what no example gives data for cannot be done here
        const isKnown = (activity: string): boolean =>
          dataOf.has(activity) || procedure.activities.find((a) => a.id === activity)?.data === undefined
        const next = check().find((activity) => !done.has(activity) && isKnown(activity))
        if (next !== undefined) go(next)
      }
      check()
    }
    expect([...done].sort()).toEqual(procedure.activities.map((a) => a.id).sort())
  })

  test("DCR XML of a case in progress goes on from its marking", async () => {
    const page = await open()
    const read = await readDcr(page, ProcedureDiagram.toDcrXml(inProgress, "en"))
    const graph = execution(read)
    const events = new Set(procedure.activities.map(({ id }) => `Event_${id}`))
    const marking = Case.marking(matter.case, matter.on)
    const executed = marking.filter((m) => m.executedOn !== undefined).map((m) => `Event_${m.activity}`)
    expect(read.marking.executed).toEqual(executed)
    expect(read.marking.pendingResponses.filter((id) => events.has(id))).toEqual(
      marking.filter((m) => m.pending).map((m) => `Event_${m.activity}`)
    )
    expect(graph.isAccepting()).toBe(Case.isAccepting(matter.case, matter.on))
  })
})
