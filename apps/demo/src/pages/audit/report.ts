/** The report of an audit as it is read: what is shown first, in which words, and as a file. */
import * as Case from "@zhengce/core/Case"
import type { Change } from "@zhengce/core/Difference"
import { type Finding, needsAttention } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Procedure } from "@zhengce/core/Procedure"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { type Audit, factTerms, procedure, type Reading, rulebook } from "@zhengce/decision-procedure"
import type { Tone } from "../../components/Mark.tsx"

const plain = (value: string): Text => ({ zh: value, en: value })

/** What a finding is under another reading; absent where there is nothing to judge under it. */
export interface Otherwise {
  readonly reading: Reading
  readonly after: Finding | undefined
}

/** The findings that another reading changes, with what they then are. */
export const otherwise = ({ readings }: Audit): ReadonlyMap<Finding, ReadonlyArray<Otherwise>> => {
  const found = new Map<Finding, ReadonlyArray<Otherwise>>()
  for (const { reading, changes } of readings) {
    for (const { before, after } of changes) {
      if (before !== undefined) found.set(before, [...(found.get(before) ?? []), { reading, after }])
    }
  }
  return found
}

const clocked: Text = { zh: "{title}：{limit}", en: "{title}: {limit}" }

/** What a change is about; where others of the list are about the same step, with the time limit that is judged. */
export const nameApart = (change: Change<Finding>, all: ReadonlyArray<Change<Finding>>): Text => {
  const of = ({ before, after }: Change<Finding>) => before ?? after
  const { title = plain(change.id), grounds = [] } = of(change) ?? {}
  const isShared = all.some((other) => other.id !== change.id && of(other)?.title.zh === title.zh)
  const limit = grounds.find((ground) => ground.title !== undefined)?.title
  return isShared && limit !== undefined ? Texts.fill(clocked, { title, limit }) : title
}

export const filters = ["found", "breached", "departed", "undetermined", "attention", "all"] as const
export type Filter = (typeof filters)[number]

/**
 * Whether a finding is shown. `found`, by which the list begins, are those against the decree under some reading; what
 * cannot be told comes with `attention`, because in a thin record it is most of the list.
 */
export const isShown = (filter: Filter, finding: Finding, others: ReadonlyArray<Otherwise> = []): boolean => {
  if (filter === "all") return true
  const isAgainst = [finding, ...others.map(({ after }) => after)].some(
    (f) => f?.status === "breached" || f?.status === "departed"
  )
  if (filter === "found") return isAgainst
  return filter === "attention" ? isAgainst || needsAttention(finding) : finding.status === filter
}

const sentences = {
  outside: {
    zh: "本规定不适用于该事项，其余不作认定。",
    en: "The decree does not govern this matter; nothing else is judged."
  },
  breached: { zh: "发现 {n} 项违反规定。", en: "Breaches found: {n}." },
  undetermined: {
    zh: "现有记录未显示违反，但有 {n} 项尚不能判断。",
    en: "The record shows no breach, but leaves open: {n}."
  },
  departed: { zh: "未发现违反；{n} 项偏离一般要求。", en: "No breach found. Departures from general rules: {n}." },
  satisfied: {
    zh: "未发现违反、偏离或者无法判断的事项。",
    en: "Nothing is breached, departed from or undetermined."
  }
} satisfies Record<string, Text>

const tones: Readonly<Record<keyof typeof sentences, Tone>> = {
  outside: "plain",
  breached: "bad",
  undetermined: "warn",
  departed: "warn",
  satisfied: "good"
}

export const isOutside = ({ scope: { answer } }: Audit): boolean =>
  answer !== "applies" && answer !== "byReference" && answer !== "undetermined"

/** The report in one sentence: of the procedure and its records, never of a person. */
export const verdictOf = (audit: Audit): { readonly tone: Tone; readonly text: Text } => {
  const { verdict, counts } = audit.report
  const kind = isOutside(audit)
    ? "outside"
    : verdict === "breached" || verdict === "undetermined" || verdict === "departed"
      ? verdict
      : "satisfied"
  return { tone: tones[kind], text: Texts.fill(sentences[kind], { n: kind === "outside" ? 0 : counts[kind] }) }
}

const pathOf = (pointer: string): string => pointer.slice(1).replaceAll("/", ".")

const titleOf = ({ activities }: Procedure, id: string): Text => activities.find((a) => a.id === id)?.title ?? plain(id)

const looked = {
  event: { zh: "“{title}”的记录", en: "the record of: {title}" },
  reason: { zh: "“{title}”所载理由（{rule}）", en: "the reason recorded with: {title} ({rule})" }
}

/** What a missing event, reason or fact is called: what is to be looked for. */
export const soughtText = (pointer: string): Text => {
  const [, activity, relation] = /^\/events\/([^/]+)(?:\/reasons\/(.+))?$/.exec(pointer) ?? []
  if (activity === undefined) return factTerms[pathOf(pointer)] ?? plain(pointer)
  const title = titleOf(procedure, activity)
  if (relation === undefined) return Texts.fill(looked.event, { title })
  const { delay, title: own } = procedure.relations.find((r) => r.id === relation) ?? {}
  return Texts.fill(looked.reason, { title, rule: delay?.title ?? own ?? plain(relation) })
}

const values = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  none: { zh: "无", en: "none" },
  partial: { zh: "{items}（可能不全）", en: "{items} (perhaps not all)" }
}

/** The value of a fact, by the dotted path of the fact. */
export const valueText = (path: string, value: unknown): Text => {
  if (typeof value === "boolean") return value ? values.yes : values.no
  if (Array.isArray(value)) return value.length === 0 ? values.none : Texts.list(value.map((v) => valueText(path, v)))
  if (typeof value === "object" && value !== null && "items" in value) {
    const items = valueText(path, value.items)
    return "complete" in value && value.complete === true ? items : Texts.fill(values.partial, { items })
  }
  return factTerms[`${path}.${value}`] ?? plain(String(value))
}

export interface FactLine {
  readonly path: string
  readonly name: Text
  readonly value: Text
}

const isPointer = (name: string): boolean => name.startsWith("/")

/** The facts on which a finding rests, by name. */
export const factsOf = ({ grounds }: Finding): ReadonlyArray<FactLine> =>
  grounds.flatMap(({ name, value }) => {
    const path = pathOf(name)
    return isPointer(name) ? [{ path, name: factTerms[path] ?? plain(name), value: valueText(path, value) }] : []
  })

/** The sentence of a finding, with the facts and their values by name where it has them by key. */
export const sentenceOf = ({ text, grounds, missing }: Finding): Text => {
  const paths = [...missing, ...grounds.map(({ name }) => name)].filter(isPointer).map(pathOf)
  const said = (language: keyof Text): string =>
    text[language].replace(/\/?[A-Za-z]+(?:\/[A-Za-z]+)*/g, (word) => {
      if (isPointer(word)) return factTerms[pathOf(word)]?.[language] ?? word
      const path = paths.find((p) => factTerms[`${p}.${word}`] !== undefined)
      return path === undefined ? word : (factTerms[`${path}.${word}`]?.[language] ?? word)
    })
  return { zh: said("zh"), en: said("en") }
}

/** A day or a number that stands for itself; lists and yes or no are shown as facts. */
export const figureOf = (value: unknown): string | undefined =>
  typeof value === "number" || (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    ? String(value)
    : undefined

/** The report as data: what a file can hold, without the procedure that can be had from the package. */
export const dataOf = (audit: Audit, on: LocalDate, complete: ReadonlyArray<string>): unknown => {
  const { id, scope, report, readings, facts, case: matter } = audit
  return {
    id,
    on,
    procedure: { id: procedure.id, version: procedure.version },
    rulebook: { id: rulebook.id, version: rulebook.version },
    complete,
    scope,
    report,
    readings: readings.map(({ reading: { under: _, ...reading }, changes }) => ({ reading, changes })),
    facts,
    events: Case.encode(matter).entries
  }
}
