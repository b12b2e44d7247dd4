/**
 * An instrument is an official document: its number, issuer, dates and the outline of its provisions. Citations are made
 * from its outline only, so an article that does not exist is found when the package loads.
 *
 * @since 0.1.0
 */
import type { Citation, Interval, Provenance } from "./Citation.ts"
import { defined } from "./internal/defined.ts"
import { isReversed } from "./internal/isReversed.ts"
import { refuse as refuseDefinition } from "./internal/refuse.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Text } from "./Text.ts"

/**
 * The parts below a provision: a list gives, for each part in order, how many parts it has itself (`[4, 0, 0]`: three
 * paragraphs, the first with four items); a record names parts that are not simply numbered.
 *
 * @category models
 * @since 0.1.0
 */
export type Outline = ReadonlyArray<number> | { readonly [part: string]: Outline }

/**
 * How one level of an outline is written. `only` says that the part has no sibling, in which case official Chinese
 * usage leaves the paragraph out when an item of it is cited.
 *
 * @category models
 * @since 0.1.0
 */
export interface Level {
  readonly zh: (part: string, only: boolean) => string
  readonly en: (part: string) => string
}

/**
 * What is declared of an instrument.
 *
 * @category models
 * @since 0.1.0
 */
export interface Declaration extends Provenance {
  /** The prefix of citation ids, such as `zz246`. */
  readonly id: string
  readonly title: Text
  /** The title used beside an article number; the full title where absent. */
  readonly shortTitle?: Text
  readonly number: Text
  readonly issuer: Text
  readonly adopted?: LocalDate
  readonly issued?: LocalDate
  readonly inForce: Interval
  readonly outline: { readonly [part: string]: Outline }
  /** How the levels are written; articles, paragraphs, items and sub-items where absent. */
  readonly levels?: ReadonlyArray<Level>
}

/**
 * An official document whose provisions can be cited.
 *
 * @category models
 * @since 0.1.0
 */
export interface Instrument extends Declaration {
  /** Cites a provision by its place in the outline, such as `17.2`; throws a `DefinitionError` where there is none. */
  readonly at: (locator: string) => Citation
  /** Every place of the outline, in order. */
  readonly locators: ReadonlyArray<string>
}

const digits = "零一二三四五六七八九"

/**
 * Writes a whole number from 1 to 999 in Chinese, as article numbers are.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Instrument from "@zhengce/core/Instrument"
 *
 * assert.deepEqual([10, 17, 20, 59, 203].map(Instrument.chineseNumeral), ["十", "十七", "二十", "五十九", "二百零三"])
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const chineseNumeral = (n: number): string => {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const head = hundreds > 0 ? `${digits[hundreds]}百` : ""
  const gap = hundreds > 0 && ones > 0 ? "零" : ""
  // ten to nineteen begin with ten itself
  const middle = tens > 0 ? `${n < 20 ? "" : digits[tens]}十` : gap
  return head + middle + (ones > 0 ? digits[ones] : "")
}

const numeral = (part: string): string => (/^\d+$/.test(part) ? chineseNumeral(Number(part)) : part)

const articleLevels: ReadonlyArray<Level> = [
  { zh: (n) => `第${numeral(n)}条`, en: (n) => `Art. ${n}` },
  { zh: (n, only) => (only ? "" : `第${numeral(n)}款`), en: (n) => `(${n})` },
  { zh: (n) => `第（${numeral(n)}）项`, en: (n) => `(${n})` },
  { zh: (n) => `第${n}目`, en: (n) => `(${n})` }
]

const expand = (
  outline: Outline,
  prefix: string,
  siblings: Map<string, number>,
  refuse: (problem: string) => never
): void => {
  const itemsOf = (items: number, place: string): ReadonlyArray<number> =>
    Number.isSafeInteger(items) && items >= 0 ? Array<number>(items).fill(0) : refuse(`${place} has ${items} parts`)
  const parts: ReadonlyArray<readonly [string, Outline]> = Array.isArray(outline)
    ? outline.map((items: number, i) => [String(i + 1), itemsOf(items, `${prefix}.${i + 1}`)] as const)
    : Object.entries(outline)
  for (const [part, below] of parts) {
    if (part === "" || part.includes(".")) refuse(`"${part}" cannot name a part: dots separate the parts of a locator`)
    const locator = prefix === "" ? part : `${prefix}.${part}`
    siblings.set(locator, parts.length)
    expand(below, locator, siblings, refuse)
  }
}

/**
 * Defines an instrument.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 *
 * const decree = Instrument.define({
 *   id: "zz246",
 *   title: { zh: "郑州市人民政府重大行政决策程序规定", en: "Zhengzhou Decree 246" },
 *   number: { zh: "郑州市人民政府令第246号", en: "Decree No. 246" },
 *   issuer: { zh: "郑州市人民政府", en: "Zhengzhou Municipal People's Government" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "gazette",
 *   outline: { 17: [4, 0, 0], 39: [4] },
 * })
 * assert.equal(decree.at("17.2").text.zh, "第十七条第二款")
 * assert.equal(decree.at("39.1.3").text.zh, "第三十九条第（三）项")
 * assert.equal(decree.at("17.1.4").id, "zz246-17-1-4")
 * assert.throws(() => decree.at("60"), /no provision 60/)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = (declaration: Declaration): Instrument => {
  const { id, title, shortTitle = title, levels = articleLevels, inForce, status, source, verifiedUntil } = declaration
  const refuse = (problem: string): never => refuseDefinition("Instrument", id, problem)
  if (isReversed(inForce)) refuse("it would end before it is in force")
  const siblings = new Map<string, number>()
  expand(declaration.outline, "", siblings, refuse)
  const cited = new Map<string, Citation>()

  const at = (locator: string): Citation => {
    const known = cited.get(locator)
    if (known !== undefined) return known
    if (!siblings.has(locator)) refuse(`there is no provision ${locator}`)
    const parts = locator.split(".")
    const level = (i: number): Level => levels[i] ?? refuse(`no level of the outline can write ${locator}`)
    const citation: Citation = defined({
      id: `${id}-${parts.join("-")}`,
      instrument: id,
      title: shortTitle,
      locator,
      text: {
        // a lone paragraph is left out in Chinese only where something below it is cited, or it is the article itself
        zh: parts.map((p, i) => level(i).zh(p, siblings.get(parts.slice(0, i + 1).join(".")) === 1)).join(""),
        en: parts.map((p, i) => level(i).en(p)).join("")
      },
      inForce,
      status,
      source,
      verifiedUntil
    })
    cited.set(locator, citation)
    return citation
  }

  return { ...declaration, at, locators: [...siblings.keys()] }
}
