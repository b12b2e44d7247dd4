/**
 * A text that a person reads, in Chinese and in English, and templates for sentences whose two versions are filled from
 * the same slots, so that no number can appear in one language only.
 *
 * @since 0.1.0
 */
import { joined } from "./internal/joined.ts"
import { refuse } from "./internal/refuse.ts"

/**
 * A language that every user-facing text has.
 *
 * @category models
 * @since 0.1.0
 */
export type Language = "zh" | "en"

/**
 * The same statement in Chinese and in English.
 *
 * @category models
 * @since 0.1.0
 */
export interface Text {
  readonly zh: string
  readonly en: string
}

/**
 * What may stand in a slot of a template: a value, or a text of which each language takes its own half.
 *
 * @category models
 * @since 0.1.0
 */
export type Slot = string | number | boolean | Text

/**
 * The named values that fill a template.
 *
 * @category models
 * @since 0.1.0
 */
export type Slots = Readonly<Record<string, Slot>>

/**
 * A text with `{name}` slots; both languages have the same slots.
 *
 * @category models
 * @since 0.1.0
 */
export interface Template extends Text {
  readonly slots: ReadonlyArray<string>
}

/**
 * Makes a text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Text from "@zhengce/core/Text"
 *
 * assert.deepEqual(Text.of("归档", "archive"), { zh: "归档", en: "archive" })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const of = (zh: string, en: string): Text => ({ zh, en })

const slotPattern = /\{(\w+)\}/g

const slotsOf = (text: string): ReadonlyArray<string> =>
  [...new Set(Array.from(text.matchAll(slotPattern), (m) => m[1] as string))].sort()

/**
 * Makes a template. Throws a `DefinitionError` when one language has a slot that the other lacks.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Text from "@zhengce/core/Text"
 *
 * const late = Text.template("已逾期{days}日", "{days} days overdue")
 * assert.deepEqual(late.slots, ["days"])
 * assert.throws(() => Text.template("已逾期{days}日", "overdue"), /different slots/)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const template = (zh: string, en: string): Template => {
  const slots = slotsOf(zh)
  if (slots.join() !== slotsOf(en).join()) {
    refuse("Text", en, "the Chinese and the English have different slots")
  }
  return { zh, en, slots }
}

/**
 * Tells whether a value is a text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Text from "@zhengce/core/Text"
 *
 * assert.equal(Text.isText({ zh: "日", en: "day" }), true)
 * assert.equal(Text.isText("day"), false)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value

/**
 * Fills a template (or any text with `{name}` slots) in both languages. A slot without a value stays visible as
 * `{name}`, so that a gap is seen and not read as an empty value.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Text from "@zhengce/core/Text"
 *
 * const due = Text.template("应于{date}前完成{act}", "{act} is due by {date}")
 * assert.deepEqual(Text.fill(due, { date: "2022-10-10", act: Text.of("归档", "archive") }), {
 *   zh: "应于2022-10-10前完成归档",
 *   en: "archive is due by 2022-10-10",
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const fill = (text: Text, slots: Slots): Text => {
  const half = (language: Language) =>
    text[language].replace(slotPattern, (whole, name: string) => {
      const value = slots[name]
      return value === undefined ? whole : isText(value) ? value[language] : String(value)
    })
  return { zh: half("zh"), en: half("en") }
}

/**
 * Joins texts into one, with the separator that each language uses in a list.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Text from "@zhengce/core/Text"
 *
 * assert.deepEqual(Text.list([Text.of("甲", "A"), Text.of("乙", "B")]), { zh: "甲、乙", en: "A, B" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const list = (texts: ReadonlyArray<Text>): Text => joined(texts, "、", ", ")
