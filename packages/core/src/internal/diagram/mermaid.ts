// A diagram as a Mermaid flowchart.

import type { Endpoint } from "../../Procedure.ts"
import type { Activity, Mark, ProcedureDiagram, Relation } from "../../ProcedureDiagram.ts"
import type { Language } from "../../Text.ts"
import { groupsOf, isJoint, keyOf, linkOf, membersOf } from "./links.ts"
import { everythingElse, kindTexts, markTexts, wordsOf } from "./words.ts"
import { clean } from "./xml.ts"

/**
 * Letters, digits, spaces and harmless punctuation stand for themselves; whatever could mean something is a code. What
 * Mermaid reads in a label once the codes are decoded (formulas, icons, line breaks) is kept apart by a zero-width space.
 */
const label = (text: string): string =>
  clean(text)
    .replace(/\s+/gu, " ")
    .replace(/\$(?=\$)|:(?=fa-)|\\(?=n)/g, "$&\u{200B}")
    .replace(/[^\p{L}\p{N}\p{M} (),'、，。：；“”（）《》·]/gu, (c) => `#${c.codePointAt(0)};`)

/** A label must not be empty. */
const lines = (...texts: ReadonlyArray<string>): string => {
  const said = texts.filter((text) => text.trim() !== "").map(label)
  return `"${said.length === 0 ? "#160;" : said.join("<br/>")}"`
}

const arrows: Readonly<Record<Relation["kind"], string>> = {
  condition: "-->",
  response: "-.->",
  milestone: "==>",
  include: "--o",
  exclude: "--x"
}

const counted = {
  any: { zh: "其中任一项", en: "any one of these" },
  all: { zh: "全部各项", en: "all of these" }
}

const styles: Readonly<Record<Mark | "elsewhere" | "group", string>> = {
  done: "fill:#e2f1e4,stroke:#1b5e20,color:#111111",
  open: "fill:#e4eefb,stroke:#1f5fa8,color:#111111",
  blocked: "fill:#eeeeee,stroke:#5f5f5f,color:#111111,stroke-dasharray:4 3",
  overdue: "fill:#fde4e1,stroke:#b3261e,color:#111111,stroke-width:3px",
  elsewhere: "fill:#ffffff,stroke:#5f5f5f,color:#444444,stroke-dasharray:2 4",
  group: "fill:#fff8e1,stroke:#8a6d00,color:#111111"
}

/** Arrows to everything would hide the rest, so they are a line in what they come from. */
const isLine = (relation: Relation): boolean => relation.toAll === true && !isJoint(relation, "from", relation.from)

export const mermaid = (diagram: ProcedureDiagram, language: Language): string => {
  const { activities, relations, tracks, procedure } = diagram
  const words = wordsOf(diagram, language)
  const marks = new Map(Object.entries(diagram.marks ?? {}))
  // a group of one is its member, and the arrow says that it counts for good
  const groups = [...groupsOf(diagram)].filter(([, { members }]) => members.length > 1)
  const names = new Map([
    ...activities.map(({ id }, i) => [keyOf(id), `n${i}`] as const),
    ...groups.map(([key], i) => [key, `g${i}`] as const)
  ])
  const nameOf = (end: Endpoint): string =>
    names.get(keyOf(end)) ?? (names.get(keyOf(membersOf(end)[0] as string)) as string)
  const refer = (ends: ReadonlyArray<Endpoint>): string => ends.map(nameOf).join(" & ")
  const space = language === "zh" ? "" : " "
  const kind = (relation: Relation): string => kindTexts[relation.kind][language]
  const terms = (relation: Relation): ReadonlyArray<string> => [kind(relation), ...words.terms(relation)]

  const node = (activity: Activity): string => {
    const { id, title, by, cites } = activity
    const mark = marks.get(id)
    const toAll = relations.filter((r) => isLine(r) && membersOf(r.from).includes(id))
    const text = lines(
      mark === undefined ? "" : `${markTexts[mark].sign} ${markTexts[mark][language]}`,
      title[language],
      words.join(by.map(words.role)),
      words.cites(cites),
      ...words.notes(activity),
      ...toAll.map((r) => [`${kind(r)}${space}${everythingElse[language]}`, ...words.terms(r)].join(" · "))
    )
    return `${nameOf(id)}[${text}]`
  }

  const trackOf = new Map(activities.map((a) => [a.id, a.elsewhere ? undefined : a.track]))
  const group = ([key, { mode }]: (typeof groups)[number]): string =>
    `${names.get(key)}{{${lines(counted[mode][language])}}}`
  /** What belongs to a track: its activities, and the groups all of whose members do. */
  const inTrack = (track: string | undefined): ReadonlyArray<string> => [
    ...activities.filter((a) => trackOf.get(a.id) === track).map(node),
    ...groups
      .filter(([, { members }]) => {
        const [first, ...others] = new Set(members.map((m) => trackOf.get(m)))
        return (others.length === 0 ? first : undefined) === track
      })
      .map(group)
  ]
  const subgraph = ({ id, title }: (typeof tracks)[number], i: number): ReadonlyArray<string> => {
    const nodes = inTrack(id)
    return nodes.length === 0 ? [] : [`subgraph t${i}[${lines(title[language])}]`, ...nodes, "end"]
  }
  const arrow = (relation: Relation): ReadonlyArray<string> => {
    if (isLine(relation)) return []
    const { sources, targets } = linkOf(relation)
    return [`${refer(sources)} ${arrows[relation.kind]}|${lines(terms(relation).join(" · "))}| ${refer(targets)}`]
  }

  const classOf = (activity: Activity) => (activity.elsewhere ? "elsewhere" : marks.get(activity.id))
  const classes = Object.entries(styles).flatMap(([name, style]) => {
    const members =
      name === "group"
        ? groups.map(([key]) => key)
        : activities.filter((a) => classOf(a) === name).map((a) => keyOf(a.id))
    return members.length === 0
      ? []
      : [`classDef ${name} ${style}`, `class ${members.map((key) => names.get(key)).join(",")} ${name}`]
  })

  // its grammar knows no codes, so what could end it goes
  const accTitle = procedure.title[language].replace(/[^\p{L}\p{N}]+/gu, " ").trim()
  return [
    "flowchart TB",
    ...(accTitle === "" ? [] : [`accTitle: ${accTitle}`]),
    ...(words.partial === undefined ? [] : [`omitted[${lines(words.partial)}]`]),
    ...tracks.flatMap(subgraph),
    ...inTrack(undefined),
    ...groups.map(([key, { members }]) => `${refer(members)} --- ${names.get(key)}`),
    ...relations.flatMap(arrow),
    ...classes,
    ""
  ].join("\n")
}
