/**
 * A finding is what one norm, or one relation of a procedure, says of the facts: its status, what was found and what was
 * required, the provision, and a sentence in Chinese and English made from a code and its slots.
 *
 * @since 0.1.0
 */
import type { Citation } from "./Citation.ts"
import type { LocalDate } from "./LocalDate.ts"
import { fill, type Slots, type Template, type Text } from "./Text.ts"

/**
 * The force of a provision: `mandatory` must be followed, `presumptive` (一般, 原则上) may be departed from,
 * `encouraged` may be left undone.
 *
 * @category models
 * @since 0.1.0
 */
export type Force = "mandatory" | "presumptive" | "encouraged"

/**
 * What is found. `departed`: a presumptive norm was not followed. `undetermined`: facts that would decide are missing.
 *
 * @category models
 * @since 0.1.0
 */
export type Status = "satisfied" | "breached" | "departed" | "undetermined" | "notApplicable" | "notInForce"

/**
 * A fact or parameter that decided a finding.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ground {
  /** A JSON Pointer into the facts, or the id of a parameter. */
  readonly name: string
  readonly title?: Text
  readonly value: unknown
  /** For a parameter: the provision that sets the value, and the base where a jurisdiction overrides it. */
  readonly cites?: Citation
  readonly base?: { readonly value: unknown; readonly cites: Citation }
  readonly unverifiedSince?: LocalDate
}

/**
 * What one rule says of one set of facts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Finding {
  /** The id of the norm or relation. */
  readonly id: string
  readonly status: Status
  readonly force: Force
  readonly title: Text
  readonly cites: ReadonlyArray<Citation>
  /** The kind of message, such as `atMost` or `tooEarly`. */
  readonly code: string
  readonly slots: Slots
  readonly text: Text
  readonly actual?: unknown
  readonly bound?: unknown
  /** JSON Pointers of the missing facts that would decide. */
  readonly missing: ReadonlyArray<string>
  /** The facts and parameters that decided. */
  readonly grounds: ReadonlyArray<Ground>
  /** The recorded reason for departing from a presumptive norm. */
  readonly reason?: string
  /** The day on which the conduct took place, where it is an event. */
  readonly on?: LocalDate
}

/**
 * Makes a finding and fills its sentence from the template.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Finding from "@zhengce/core/Finding"
 * import * as Text from "@zhengce/core/Text"
 *
 * const finding = Finding.make({
 *   id: "hearing-notice",
 *   status: "breached",
 *   force: "mandatory",
 *   title: Text.of("听证公告", "hearing notice"),
 *   cites: [],
 *   code: "tooEarly",
 *   template: Text.template("最早应为{date}", "lawful from {date}"),
 *   slots: { date: "2022-10-09" },
 * })
 * assert.equal(finding.text.en, "lawful from 2022-10-09")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = ({
  template,
  ...rest
}: Omit<Finding, "text" | "missing" | "grounds"> & {
  readonly template: Template | Text
  readonly missing?: ReadonlyArray<string>
  readonly grounds?: ReadonlyArray<Ground>
}): Finding => ({ missing: [], grounds: [], ...rest, text: fill(template, rest.slots) })

/**
 * Tells whether a finding needs someone's attention: a breach, a departure, or something that cannot be judged yet.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Finding from "@zhengce/core/Finding"
 * import * as Text from "@zhengce/core/Text"
 *
 * const finding = Finding.make({
 *   id: "x",
 *   status: "undetermined",
 *   force: "mandatory",
 *   title: Text.of("例", "example"),
 *   cites: [],
 *   code: "missing",
 *   template: Text.of("缺少事实", "facts are missing"),
 *   slots: {},
 *   missing: ["/size"],
 * })
 * assert.equal(Finding.needsAttention(finding), true)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const needsAttention = (finding: Finding): boolean =>
  finding.status === "breached" || finding.status === "departed" || finding.status === "undetermined"
