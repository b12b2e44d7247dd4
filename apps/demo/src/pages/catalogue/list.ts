/** Which entries of the catalogue are shown, and what their kinds are called. */
import type { Entry, Kind } from "@zhengce/core/Catalogue"
import type { Language, Text } from "@zhengce/core/Text"

export const kinds: Readonly<Record<Kind, Text>> = {
  norm: { zh: "规范", en: "norm" },
  relation: { zh: "步骤关系", en: "relation of steps" },
  activity: { zh: "步骤", en: "step" },
  parameter: { zh: "参数", en: "parameter" },
  calculation: { zh: "计算", en: "calculation" },
  document: { zh: "文书", en: "document" },
  indicator: { zh: "指标", en: "indicator" },
  definition: { zh: "定义", en: "definition" },
  data: { zh: "数据表", en: "table of data" },
  registry: { zh: "登记簿", en: "registry" }
}

export interface Asked {
  readonly kind: Kind | undefined
  /** Part of a title or of the name of a provision, in the language of the page. */
  readonly text: string
}

export const matching = (
  entries: ReadonlyArray<Entry>,
  { kind, text }: Asked,
  language: Language
): ReadonlyArray<Entry> => {
  const sought = text.trim().toLowerCase()
  return entries.filter(
    (entry) =>
      (kind === undefined || entry.kind === kind) &&
      [entry.title, ...entry.cites.map((c) => c.text)].some((t) => t[language].toLowerCase().includes(sought))
  )
}

/** How many entries there are of each kind that occurs. */
export const counts = (entries: ReadonlyArray<Entry>): ReadonlyMap<Kind, number> => {
  const counted = new Map<Kind, number>()
  for (const { kind } of entries) counted.set(kind, (counted.get(kind) ?? 0) + 1)
  return counted
}
