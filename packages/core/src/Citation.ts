/**
 * A citation names the provision on which an answer rests: an instrument and the article, paragraph and item (or
 * section, task and box) within it. It is plain data, so that it can stand in every finding, duty and export.
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Citation from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 *
 * const openComment: Citation.Citation = {
 *   id: "zz246-17-2",
 *   instrument: "zz246",
 *   title: { zh: "郑州市人民政府重大行政决策程序规定", en: "Decree 246" },
 *   locator: "17.2",
 *   text: { zh: "第十七条第二款", en: "Art. 17(2)" },
 *   status: "gazette",
 * }
 * ```
 *
 * @since 0.1.0
 */
import { order } from "./internal/order.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Language, Text } from "./Text.ts"

/**
 * How far a fact of law has been checked: read in the gazette, in another official publication, in a secondary source,
 * or not yet.
 *
 * @category models
 * @since 0.1.0
 */
export type Status = "gazette" | "official" | "secondary" | "unverified"

/**
 * Where a fact comes from and until when it was checked. What is not known is absent, never invented.
 *
 * @category models
 * @since 0.1.0
 */
export interface Provenance {
  readonly status: Status
  readonly source?: string
  readonly verifiedUntil?: LocalDate
}

/**
 * The days on which something applies: from a first day, up to and including a last one if it has ended.
 *
 * @category models
 * @since 0.1.0
 */
export interface Interval {
  readonly from: LocalDate
  readonly until?: LocalDate
}

/**
 * A provision of an instrument.
 *
 * @category models
 * @since 0.1.0
 */
export interface Citation extends Provenance {
  /** Stable, such as `zz246-17-2`. */
  readonly id: string
  /** The id of the instrument, such as `zz246`. */
  readonly instrument: string
  /** The instrument's short title. */
  readonly title: Text
  /** The place in the outline, such as `17.2`. */
  readonly locator: string
  /** 第十七条第二款, Art. 17(2). */
  readonly text: Text
  /** When the instrument is in force, where known. */
  readonly inForce?: Interval
}

/**
 * Renders a citation with the title of its instrument.
 *
 * @example
 * ```ts
 * assert.equal(Citation.render(openComment, "zh"), "《郑州市人民政府重大行政决策程序规定》第十七条第二款")
 * assert.equal(Citation.render(openComment, "en"), "Decree 246, Art. 17(2)")
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const render = (citation: Citation, language: Language): string =>
  language === "zh" ? `《${citation.title.zh}》${citation.text.zh}` : `${citation.title.en}, ${citation.text.en}`

/**
 * Orders citations by instrument and then as the provisions stand in it.
 *
 * @example
 * ```ts
 * const at = (locator: string) => ({ ...openComment, locator })
 * assert.deepEqual([at("17.2"), at("9"), at("17.1.4")].sort(Citation.compare).map((c) => c.locator), ["9", "17.1.4", "17.2"])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const compare = (a: Citation, b: Citation): number => {
  if (a.instrument !== b.instrument) return order(a.instrument, b.instrument)
  const [x, y] = [a.locator.split("."), b.locator.split(".")]
  const i = x.findIndex((part, at) => part !== y[at])
  const [p, q] = [x[i], y[i]]
  // one of them lies below the other
  if (p === undefined || q === undefined) return x.length - y.length
  return Number(p) - Number(q) || order(p, q)
}

/**
 * Gives the day since which a fact is unverified when it is asked for a later day than it was checked for; `undefined`
 * while it is covered, or where no last day of checking is recorded.
 *
 * @example
 * ```ts
 * const checked = { ...openComment, verifiedUntil: "2026-10-31" as LocalDate }
 * assert.equal(Citation.unverifiedSince(checked, "2026-10-31" as LocalDate), undefined)
 * assert.equal(Citation.unverifiedSince(checked, "2026-11-01" as LocalDate), "2026-10-31")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const unverifiedSince = (provenance: Provenance, on: LocalDate): LocalDate | undefined =>
  provenance.verifiedUntil !== undefined && on > provenance.verifiedUntil ? provenance.verifiedUntil : undefined

/**
 * Tells whether a day lies within an interval; both ends belong to it.
 *
 * @example
 * ```ts
 * const inForce: Citation.Interval = { from: "2022-09-19" as LocalDate }
 * assert.equal(Citation.covers(inForce, "2022-09-18" as LocalDate), false)
 * assert.equal(Citation.covers(inForce, "2022-09-19" as LocalDate), true)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const covers = (interval: Interval, on: LocalDate): boolean =>
  on >= interval.from && (interval.until === undefined || on <= interval.until)
