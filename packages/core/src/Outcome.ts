/**
 * An outcome is what the test of a norm concludes: whether the requirement holds, what was found, what was required, and
 * a sentence for both languages. `holds` is `undefined` where the facts at hand cannot tell.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { joined } from "./internal/joined.ts"
import { outcome } from "./internal/sentences.ts"
import { unknownFact } from "./internal/unknownFact.ts"
import * as Ratio from "./Ratio.ts"
import * as Text from "./Text.ts"

/**
 * What a test concludes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Outcome {
  readonly holds: boolean | undefined
  /** The kind of message, such as `atMost`. */
  readonly code: string
  readonly template: Text.Text
  readonly actual?: unknown
  readonly bound?: unknown
  /** What a number counts; `%` shows a ratio as a percentage. */
  readonly unit?: Text.Text | "%" | undefined
  /** Slots beside `actual` and `bound`. */
  readonly slots?: Text.Slots
  /** The outcomes that a combination rests on. */
  readonly parts?: ReadonlyArray<Outcome>
}

/**
 * A number, or the result of reckoning one; an outcome of a number that could not be reckoned does not tell.
 *
 * @category models
 * @since 0.1.0
 */
export type Operand = Ratio.Input | Result.Result<Ratio.Ratio, { readonly expected?: Text.Text }>

/**
 * A list that may be partial: while `complete` is not true, what is absent from it may still exist.
 *
 * @category models
 * @since 0.1.0
 */
export interface Listing<A> {
  readonly items: ReadonlyArray<A>
  readonly complete: boolean
}

/** Compares two numbers, each reckoned first; what cannot be reckoned tells nothing. */
const numeric =
  (code: "atMost" | "atLeast" | "equals", accepts: (order: number) => boolean) =>
  (actual: Operand, bound: Operand, unit?: Outcome["unit"]): Outcome =>
    Result.getOrElse(
      Result.flatMap(reckoned(actual), (a) =>
        Result.map(reckoned(bound), (b) => outcome(code, accepts(Ratio.compare(a, b)), { actual: a, bound: b, unit }))
      ),
      ({ expected = aValidValue }) => outcome("notComputable", undefined, { slots: { expected } })
    )

const reckoned = (operand: Operand) => (Result.isResult(operand) ? operand : Ratio.parse(operand))

const aValidValue: Text.Text = { zh: "有效的值", en: "a valid value" }

/**
 * Requires a number to be at most a bound.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const outcome = Outcome.atMost(Ratio.of("3125", "10000"), "0.3", "%")
 * assert.equal(outcome.holds, false)
 * assert.equal(Outcome.text(outcome).en, "31.25%, against an upper limit of 30%")
 * assert.equal(Outcome.atMost(Ratio.of(1, 0), "0.3").holds, undefined)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const atMost = /*#__PURE__*/ numeric("atMost", (order) => order <= 0)

/**
 * Requires a number to be at least a bound.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * assert.deepEqual(["4.99", "5.00", "5.01"].map((size) => Outcome.atLeast(size, 5).holds), [false, true, true])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const atLeast = /*#__PURE__*/ numeric("atLeast", (order) => order >= 0)

/**
 * Requires a value to be exactly another: numbers by amount where either is a ratio or a number, else the same text or
 * truth value.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * assert.equal(Outcome.equals("2.50", 2).holds, false)
 * assert.equal(Outcome.equals("2.00", 2).holds, true)
 * assert.equal(Outcome.equals("custody bank", "custody bank").holds, true)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const equals = (actual: Operand | boolean, bound: Operand | boolean, unit?: Outcome["unit"]): Outcome =>
  isPlain(actual) && isPlain(bound)
    ? outcome("equals", actual === bound, { actual, bound })
    : equalNumbers(actual as Operand, bound as Operand, unit)

const isPlain = (value: unknown): boolean => typeof value === "string" || typeof value === "boolean"

const equalNumbers = /*#__PURE__*/ numeric("equals", (order) => order === 0)

/**
 * Requires a value to be one of a choice.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * const outcome = Outcome.oneOf("angel", ["seed", "early"])
 * assert.deepEqual([outcome.holds, Outcome.text(outcome).en], [false, "angel, out of the choice of seed, early"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const oneOf = <A extends string | number | boolean>(actual: A, choice: ReadonlyArray<A>): Outcome =>
  outcome("oneOf", choice.includes(actual), { actual, bound: choice })

/**
 * Requires a condition. Give a norm its own message to say which.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * assert.equal(Outcome.text(Outcome.holds(false)).en, "the required condition is not met")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const holds = (condition: boolean): Outcome =>
  outcome("holds", condition, {
    actual: condition,
    bound: true,
    slots: { state: condition ? met : notMet }
  })

const met: Text.Text = { zh: "成立", en: "met" }
const notMet: Text.Text = { zh: "不成立", en: "not met" }

/**
 * Requires a list to contain everything of another. What an incomplete list does not show may still exist, so that the
 * outcome does not tell.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * const required = ["plan", "report"]
 * assert.equal(Outcome.includesAll({ items: ["plan"], complete: true }, required).holds, false)
 * assert.equal(Outcome.includesAll({ items: ["plan"], complete: false }, required).holds, undefined)
 * assert.equal(Outcome.includesAll({ items: ["report", "plan"], complete: false }, required).holds, true)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const includesAll = <A extends string | number>(
  list: Listing<A> | ReadonlyArray<A>,
  required: ReadonlyArray<A>
): Outcome => {
  const { items, complete } = "items" in list ? list : { items: list, complete: true }
  const lacking = required.filter((item) => !items.includes(item))
  if (lacking.length === 0)
    return outcome("complete", true, { actual: items, bound: required, slots: { items: shown(required) } })
  const isKnown = complete === true
  return outcome(isKnown ? "lacking" : "unclear", isKnown ? false : undefined, {
    actual: items,
    bound: required,
    slots: { items: shown(lacking) }
  })
}

const settle = (rule: () => Outcome): Outcome => {
  try {
    return rule()
  } catch (error) {
    if (error !== unknownFact) throw error
    return outcome("all", undefined, { parts: [] })
  }
}

/** `decisive` settles the whole: one false part for `all`, one true part for `any`. */
const combination =
  (code: "all" | "any", decisive: boolean) =>
  (...rules: ReadonlyArray<() => Outcome>): Outcome => {
    const outcomes = rules.map(settle)
    const has = (holds: boolean | undefined): boolean => outcomes.some((part) => part.holds === holds)
    const holds = has(decisive) ? decisive : has(undefined) ? undefined : !decisive
    return outcome(code, holds, { parts: outcomes.filter((part) => part.holds === holds) })
  }

/**
 * Requires every one of several outcomes. Each is given as a function, so that one that fails settles the whole even
 * while a fact that another reads is missing. The sentence names the parts that decide.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * const outcome = Outcome.all(() => Outcome.atLeast(4, 5), () => Outcome.atMost(4, 9))
 * assert.deepEqual([outcome.holds, Outcome.text(outcome).en], [false, "4, against a lower limit of 5"])
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const all = /*#__PURE__*/ combination("all", false)

/**
 * Requires at least one of several outcomes, each given as a function as in {@link all}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * const outcome = Outcome.any(() => Outcome.atLeast(4, 5), () => Outcome.atMost(4, 9))
 * assert.deepEqual([outcome.holds, Outcome.text(outcome).en], [true, "4, against an upper limit of 9"])
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const any = /*#__PURE__*/ combination("any", true)

const decimal = (ratio: Ratio.Ratio): string => {
  const exact = Ratio.render(ratio)
  // a rounded number beside a bound could seem to meet it; cut off and marked, it cannot
  return exact.includes("/") ? `${Ratio.toDecimal(ratio, 6, "down")}…` : exact
}

const shown = (value: unknown, unit?: Outcome["unit"]): Text.Slot => {
  if (Ratio.isRatio(value)) {
    if (unit === "%") return `${decimal(Ratio.multiply(value, Ratio.make(100)))}%`
    const number = decimal(value)
    return Text.isText(unit) ? { zh: `${number}${unit.zh}`, en: `${number} ${unit.en}` } : number
  }
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }
  if (Array.isArray(value)) return Text.list(value.map((item) => Text.of(String(item), String(item))))
  return Text.isText(value) ? value : String(value)
}

/**
 * Gives the slots of an outcome as they are shown, with `actual` and `bound` in its unit.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * const outcome = Outcome.atMost("1.50", 2, { zh: "万元", en: "10,000 yuan" })
 * assert.deepEqual(Outcome.slots(outcome).actual, { zh: "1.5万元", en: "1.5 10,000 yuan" })
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const slots = ({ actual, bound, unit, slots: own, parts }: Outcome): Text.Slots => ({
  ...(actual === undefined ? {} : { actual: shown(actual, unit) }),
  ...(bound === undefined ? {} : { bound: shown(bound, unit) }),
  ...(parts === undefined ? {} : { parts: joined(parts.map(text), "；", "; ") }),
  ...own
})

/**
 * Renders an outcome in both languages.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Outcome from "@zhengce/core/Outcome"
 *
 * assert.deepEqual(Outcome.text(Outcome.equals(3, 4)), { zh: "实际为3，规定为4", en: "3, where the rule says 4" })
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const text = (outcome: Outcome): Text.Text => Text.fill(outcome.template, slots(outcome))
