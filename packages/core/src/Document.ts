/**
 * A document is a kind of official document with the contents that the law requires of it, each cited. It tells what a
 * given one lacks, and gives the empty form.
 *
 * @since 0.1.0
 */
import type { z } from "zod"
import { type Citation, covers, render } from "./Citation.ts"
import { DefinitionError } from "./DefinitionError.ts"
import * as Finding from "./Finding.ts"
import { nodeOf, type Reader, reader } from "./internal/factView.ts"
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
  readonly "~required": ReadonlyMap<string, (facts: unknown, read?: Map<string, unknown>) => Requirement>
}

interface Requirement {
  readonly holds: boolean | undefined
  readonly missing: ReadonlyArray<string>
}

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
  const { id, title, cites, facts } = declaration
  const root = facts === undefined ? { keys: new Map(), isDeep: true } : nodeOf(facts)
  const required = new Map<string, (facts: unknown, read?: Map<string, unknown>) => Requirement>()
  const seen = new Set<string>()
  for (const { id: content, when } of declaration.contents) {
    if (seen.has(content)) throw new DefinitionError({ noun: "Document", id, problem: `two contents ${content}` })
    seen.add(content)
    if (when === undefined) continue
    const decide: Reader = reader(root, when.needs, "Document", `${id}.${content}`)
    const rule = (facts: never) => Outcome.holds(when.test(facts))
    required.set(content, (given, read) => decide(rule, undefined, given, read))
  }
  return {
    id,
    title,
    cites,
    implements: declaration.implements ?? [],
    force: declaration.force ?? "mandatory",
    contents: declaration.contents.map(({ when, ...content }) => ({ ...content, isConditional: when !== undefined })),
    "~required": required
  }
}

const always: Requirement = { holds: true, missing: [] }
const never: Requirement = { holds: false, missing: [] }

const compared = (
  document: Document<never>,
  given: Outcome.Listing<string>,
  facts: unknown,
  read?: Map<string, unknown>
): Comparison => {
  const [missing, undetermined, present, notRequired]: [Content[], Open[], Content[], Content[]] = [[], [], [], []]
  const isListPartial = given.complete !== true
  for (const { isConditional: _, ...content } of document.contents) {
    if (given.items.includes(content.id)) {
      present.push(content)
      continue
    }
    const decide = document["~required"].get(content.id)
    const required = content.catchAll === true ? never : decide === undefined ? always : decide(facts, read)
    if (required.holds === false) notRequired.push(content)
    else if (required.holds === true && !isListPartial) missing.push(content)
    else undetermined.push({ content, missing: required.missing, isListPartial })
  }
  const known = new Set(document.contents.map((content) => content.id))
  return { missing, undetermined, present, notRequired, unknownItems: given.items.filter((item) => !known.has(item)) }
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
export const missing = <F>(document: Document<F>, given: Outcome.Listing<string>, facts: NoInfer<F>): Comparison =>
  compared(document, given, facts)

const titles = (contents: ReadonlyArray<Content>): Text.Text => Text.list(contents.map((content) => content.title))

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
  const read = new Map<string, unknown>()
  const { missing, undetermined, present } = compared(document, given, facts, read)
  const say = (status: Finding.Status, code: string, template: Text.Text, contents: ReadonlyArray<Content>) =>
    Finding.make({
      id,
      status,
      force,
      title,
      cites: [cites, ...contents.map((content) => content.cites)],
      code,
      template,
      slots: { contents: titles(contents), on },
      actual: given.items,
      missing: status === "undetermined" ? [...new Set(undetermined.flatMap((open) => open.missing))] : [],
      grounds: [...read].map(([name, value]) => ({ name, value }))
    })
  if (cites.inForce !== undefined && !covers(cites.inForce, on)) {
    return say("notInForce", "notInForce", Text.of("{on}不在本规定的施行期内", "not in force on {on}"), [])
  }
  if (missing.length > 0) {
    const status = force === "mandatory" ? "breached" : "departed"
    return say(status, "lacking", Text.of("缺少：{contents}", "lacking: {contents}"), missing)
  }
  return undetermined.length > 0
    ? say(
        "undetermined",
        "unclear",
        Text.of("尚不能确定是否缺少：{contents}", "not yet known whether it lacks: {contents}"),
        undetermined.map((open) => open.content)
      )
    : say(
        "satisfied",
        "complete",
        Text.of("应有的内容齐全：{contents}", "all that is required is there: {contents}"),
        present
      )
}

const onlyWhere: Text.Text = { zh: "仅在适用时填写", en: "only where it applies" }

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
export const outline = (document: Document<never>, language: Text.Language): string => {
  const block = (heading: string, { cites }: { readonly cites: Citation }, isConditional = false): string =>
    `${heading}\n\n> ${render(cites, language)}${isConditional ? (language === "zh" ? `（${onlyWhere.zh}）` : ` (${onlyWhere.en})`) : ""}\n`
  return [
    block(`# ${document.title[language]}`, document),
    ...document.contents.map((content, i) =>
      block(`## ${i + 1}. ${content.title[language]}`, content, content.isConditional)
    )
  ].join("\n")
}
