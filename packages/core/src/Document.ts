/**
 * A document is a kind of official document with the contents that the law requires of it, each cited. It tells what a
 * given one lacks, and gives the empty form.
 *
 * @since 0.1.0
 */
import type { z } from "zod"
import { type Citation, covers, render } from "./Citation.ts"
import * as Finding from "./Finding.ts"
import { type Decision, nodeOf, reader } from "./internal/factView.ts"
import { refuse } from "./internal/refuse.ts"
import { sentences } from "./internal/sentences.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Given, Known, Path } from "./Norm.ts"
import * as Outcome from "./Outcome.ts"
import * as Text from "./Text.ts"

/**
 * One thing that a document must contain.
 *
 * @category models
 * @since 0.1.0
 */
export interface Content {
  readonly id: string
  readonly title: Text.Text
  readonly cites: Citation
  /** Inventory ids that the content carries. */
  readonly implements?: ReadonlyArray<string>
  /** An item such as 其他事项, which may stand in the document but cannot be required mechanically. */
  readonly catchAll?: boolean
}

/**
 * What is declared of a document. `facts` is the schema that the conditions read.
 *
 * @category models
 * @since 0.1.0
 */
export interface Declaration<S extends z.ZodObject> {
  readonly id: string
  readonly title: Text.Text
  readonly cites: Citation
  readonly implements?: ReadonlyArray<string>
  /** `mandatory` where absent. */
  readonly force?: Finding.Force
  readonly facts?: S
  readonly contents: ReadonlyArray<
    Content & {
      /** The content is required only in this case. */
      readonly when?: {
        readonly needs: ReadonlyArray<Path<z.infer<S>>>
        readonly test: (facts: Known<z.infer<S>>) => boolean
      }
    }
  >
}

/**
 * A kind of official document, whose conditional contents depend on facts of type `F`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Document<in F> {
  readonly id: string
  readonly title: Text.Text
  readonly cites: Citation
  readonly implements: ReadonlyArray<string>
  readonly force: Finding.Force
  readonly contents: ReadonlyArray<Content & { readonly isConditional: boolean }>
  readonly "~facts"?: (facts: F) => void
  readonly "~required": ReadonlyMap<string, Requirement>
}

/** Whether a content is required; `read` collects the facts that tell. */
type Requirement = (facts: unknown, read?: Map<string, Finding.Ground>) => Decision

/**
 * A content that may be lacking: because facts are missing that tell whether it is required, because the list of what
 * the document contains is partial, or both.
 *
 * @category models
 * @since 0.1.0
 */
export interface Open {
  readonly content: Content
  /** JSON Pointers of the facts that tell whether it is required. */
  readonly missing: ReadonlyArray<string>
  readonly isListPartial: boolean
}

/**
 * How a given document compares with what is required of it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Comparison {
  readonly missing: ReadonlyArray<Content>
  readonly undetermined: ReadonlyArray<Open>
  readonly present: ReadonlyArray<Content>
  /** Contents that are absent and not required in this case, catch-alls among them. */
  readonly notRequired: ReadonlyArray<Content>
  /** What is given and is no content of the document, a misspelt id among others. */
  readonly unknownItems: ReadonlyArray<string>
}

/**
 * Defines a kind of document. Throws a `DefinitionError` where two contents have one id, or a condition reads a fact that
 * is not in the schema.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Document from "@zhengce/core/Document"
 * import { z } from "zod"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const note = Document.define({
 *   id: "note",
 *   title: { zh: "说明", en: "explanatory note" },
 *   cites,
 *   facts: z.object({ wasHeard: z.boolean() }),
 *   contents: [
 *     { id: "draft", title: { zh: "草案", en: "draft" }, cites },
 *     { id: "hearing", title: { zh: "听证报告", en: "hearing report" }, cites, when: { needs: ["wasHeard"], test: (f) => f.wasHeard } },
 *   ],
 * })
 * assert.deepEqual(note.contents.map((c) => c.isConditional), [false, true])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const define = <S extends z.ZodObject>(declaration: Declaration<S>): Document<Given<z.infer<S>>> => {
  const { facts, contents, ...rest } = declaration
  const root = facts === undefined ? {} : nodeOf(facts)
  const required = new Map<string, Requirement>()
  for (const { id, when, catchAll = false } of contents) {
    if (required.has(id)) refuse("Document", rest.id, `two contents ${id}`)
    const decide = reader(root, when?.needs ?? [], "Document", `${rest.id}.${id}`)
    const rule = (given: never) => Outcome.holds(!catchAll && (when === undefined || when.test(given)))
    required.set(id, (given, read) => decide(rule, undefined, given, read))
  }
  return {
    implements: [],
    force: "mandatory",
    ...rest,
    contents: contents.map(({ when, ...content }) => ({ ...content, isConditional: when !== undefined })),
    "~required": required
  }
}

const compared = (
  document: Document<never>,
  { items, complete }: Outcome.Listing<string>,
  facts: unknown,
  read?: Map<string, Finding.Ground>
): Comparison => {
  const [missing, undetermined, present, notRequired]: [Content[], Open[], Content[], Content[]] = [[], [], [], []]
  const isListPartial = complete !== true
  for (const { isConditional: _, ...content } of document.contents) {
    if (items.includes(content.id)) {
      present.push(content)
      continue
    }
    const decision = document["~required"].get(content.id)?.(facts, read)
    const isRequired = decision?.outcome?.holds
    if (isRequired === false) notRequired.push(content)
    else if (isRequired === true && !isListPartial) missing.push(content)
    else undetermined.push({ content, missing: decision?.missing ?? [], isListPartial })
  }
  const unknownItems = items.filter((item) => !document["~required"].has(item))
  return { missing, undetermined, present, notRequired, unknownItems }
}

/**
 * Tells what a given document lacks. What a partial list does not name may still be there, so that it is undetermined.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Document from "@zhengce/core/Document"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const note = Document.define({
 *   id: "note",
 *   title: { zh: "说明", en: "explanatory note" },
 *   cites,
 *   contents: [
 *     { id: "draft", title: { zh: "草案", en: "draft" }, cites },
 *     { id: "basis", title: { zh: "依据", en: "legal basis" }, cites },
 *   ],
 * })
 * const compared = Document.missing(note, { items: ["draft", "annexe"], complete: true }, {})
 * assert.deepEqual(compared.missing.map((c) => c.id), ["basis"])
 * assert.deepEqual(compared.unknownItems, ["annexe"])
 * assert.equal(Document.missing(note, { items: ["draft"], complete: false }, {}).undetermined[0]?.content.id, "basis")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const missing: <F>(document: Document<F>, given: Outcome.Listing<string>, facts: NoInfer<F>) => Comparison =
  compared

/**
 * Gives the finding on a document: breached (or departed, by its force) where something required is missing, and else
 * undetermined where it is not known whether something is.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Document from "@zhengce/core/Document"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const note = Document.define({
 *   id: "note",
 *   title: { zh: "说明", en: "explanatory note" },
 *   cites,
 *   contents: [{ id: "draft", title: { zh: "草案", en: "draft" }, cites }],
 * })
 * const finding = Document.finding(note, { items: [], complete: true }, {}, "2022-09-19" as LocalDate)
 * assert.deepEqual([finding.status, finding.text.zh], ["breached", "缺少：草案"])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const finding = <F>(
  document: Document<F>,
  given: Outcome.Listing<string>,
  facts: NoInfer<F>,
  on: LocalDate
): Finding.Finding => {
  const { id, title, cites, force } = document
  const read = new Map<string, Finding.Ground>()
  const { missing: lacking, undetermined, present } = compared(document, given, facts, read)
  const say = (
    status: Finding.Status,
    code: keyof typeof sentences,
    shown: ReadonlyArray<Content>,
    missing: ReadonlyArray<string> = []
  ) =>
    Finding.make({
      id,
      status,
      force,
      title,
      cites: [cites, ...shown.map((content) => content.cites)],
      code,
      template: sentences[code],
      slots: { items: Text.list(shown.map((content) => content.title)), on },
      actual: given.items,
      missing: [...new Set(missing)],
      grounds: [...read.values()]
    })
  if (cites.inForce && !covers(cites.inForce, on)) return say("notInForce", "notInForce", [])
  if (lacking.length > 0) return say(force === "mandatory" ? "breached" : "departed", "lacking", lacking)
  if (undetermined.length === 0) return say("satisfied", "complete", present)
  const unclear = undetermined.map(({ content }) => content)
  return say(
    "undetermined",
    "unclear",
    unclear,
    undetermined.flatMap(({ missing }) => missing)
  )
}

const onlyWhere = { zh: "（仅在适用时填写）", en: " (only where it applies)" }

/**
 * Gives the empty form as Markdown: one heading for each content, with its provision.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Document from "@zhengce/core/Document"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "第一条", en: "Art. 1" }, status: "unverified" }
 * const note = Document.define({
 *   id: "note",
 *   title: { zh: "说明", en: "Explanatory note" },
 *   cites,
 *   contents: [{ id: "draft", title: { zh: "草案", en: "Draft" }, cites }],
 * })
 * assert.equal(Document.outline(note, "en"), "# Explanatory note\n\n> X, Art. 1\n\n## 1. Draft\n\n> X, Art. 1\n")
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const outline = ({ title, cites, contents }: Document<never>, language: Text.Language): string => {
  const block = (heading: string, cited: Citation, condition = ""): string =>
    `${heading}\n\n> ${render(cited, language)}${condition}\n`
  const blocks = contents.map((content, i) =>
    block(`## ${i + 1}. ${content.title[language]}`, content.cites, content.isConditional ? onlyWhere[language] : "")
  )
  return [block(`# ${title[language]}`, cites), ...blocks].join("\n")
}
