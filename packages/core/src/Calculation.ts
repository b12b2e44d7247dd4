/**
 * A calculation is a number together with how it came about: each step has a title, a provision and an operand, and
 * rounding is a step like any other, because a rule must say how it is done.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Citation, render as renderCitation } from "./Citation.ts"
import * as Ratio from "./Ratio.ts"
import { fill, list, of, type Text } from "./Text.ts"

/**
 * What a step does. `cap` keeps the number from exceeding its operand, `floor` from falling below it.
 *
 * @category models
 * @since 0.1.0
 */
export type Operation = "start" | "add" | "subtract" | "multiply" | "divide" | "cap" | "floor" | "round"

/**
 * What is stated of a step.
 *
 * @category models
 * @since 0.1.0
 */
export interface Statement {
  readonly title: Text
  readonly cites: Citation | ReadonlyArray<Citation>
}

/**
 * What is stated of a step with an operand: an exact number, or another calculation whose steps it keeps.
 *
 * @category models
 * @since 0.1.0
 */
export interface Operand extends Statement {
  readonly value: Ratio.Ratio | Calculation
}

/**
 * What is stated of a rounding.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rounding extends Statement {
  readonly places: number
  readonly rounding: Ratio.Rounding
}

/**
 * One step, with the number that it leads to.
 *
 * @category models
 * @since 0.1.0
 */
export interface Step {
  readonly operation: Operation
  readonly title: Text
  readonly cites: ReadonlyArray<Citation>
  /** Absent for a rounding. */
  readonly operand?: Ratio.Ratio
  /** The steps that led to the operand, where it was itself calculated. */
  readonly from?: ReadonlyArray<Step>
  /** For a rounding. */
  readonly places?: number
  readonly rounding?: Ratio.Rounding
  readonly result: Ratio.Ratio
}

/**
 * A number and its steps.
 *
 * @category models
 * @since 0.1.0
 */
export interface Calculation {
  readonly value: Ratio.Ratio
  readonly steps: ReadonlyArray<Step>
}

const operandOf = (value: Operand["value"]): Required<Pick<Step, "operand">> & Pick<Step, "from"> =>
  "steps" in value ? { operand: value.value, from: value.steps } : { operand: value }

const extended = (
  { steps }: Calculation,
  { cites, ...stated }: Omit<Step, "cites" | "result"> & Statement,
  result: Ratio.Ratio
): Calculation => ({
  value: result,
  steps: [...steps, { ...stated, cites: [cites].flat() as ReadonlyArray<Citation>, result }]
})

const operation =
  (name: Operation, apply: (a: Ratio.Ratio, b: Ratio.Ratio) => Ratio.Ratio) =>
  (calculation: Calculation, { value, ...statement }: Operand): Calculation => {
    const stated = operandOf(value)
    return extended(calculation, { operation: name, ...statement, ...stated }, apply(calculation.value, stated.operand))
  }

/**
 * Starts a calculation with a number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "第一条", en: "Art. 1" }, status: "unverified" }
 * const investment = Calculation.start({ title: { zh: "投资额", en: "investment" }, cites, value: Ratio.make("1000") })
 * const grant = Calculation.multiply(investment, { title: { zh: "补助比例", en: "rate of grant" }, cites, value: Ratio.make("0.3") })
 * assert.deepEqual(grant.value, Ratio.make(300))
 * assert.equal(Calculation.render(grant)[1]?.zh, "补助比例：1000 × 0.3 = 300（《例》第一条）")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const start = (operand: Operand): Calculation =>
  begin({ value: operandOf(operand.value).operand, steps: [] }, operand)

const begin = /*#__PURE__*/ operation("start", (value) => value)

/**
 * Adds a number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const step = (value: string) => ({ title: { zh: "款", en: "item" }, cites: [], value: Ratio.make(value) })
 * assert.deepEqual(Calculation.add(Calculation.start(step("0.1")), step("0.2")).value, Ratio.make("0.3"))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const add = /*#__PURE__*/ operation("add", Ratio.add)

/**
 * Subtracts a number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const step = (value: string) => ({ title: { zh: "款", en: "item" }, cites: [], value: Ratio.make(value) })
 * assert.deepEqual(Calculation.subtract(Calculation.start(step("3")), step("5")).value, Ratio.make(-2))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const subtract = /*#__PURE__*/ operation("subtract", Ratio.subtract)

/**
 * Multiplies by a number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const step = (value: string) => ({ title: { zh: "款", en: "item" }, cites: [], value: Ratio.make(value) })
 * assert.deepEqual(Calculation.multiply(Calculation.start(step("3")), step("1.5")).value, Ratio.make("4.5"))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const multiply = /*#__PURE__*/ operation("multiply", Ratio.multiply)

/**
 * Divides by a number; `DivisionByZero` where it is zero.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const step = (value: string) => ({ title: { zh: "款", en: "item" }, cites: [], value: Ratio.make(value) })
 * assert.deepEqual(Result.getOrThrow(Calculation.divide(Calculation.start(step("1")), step("3"))).value, Ratio.make(1, 3))
 * assert.equal(Result.isFailure(Calculation.divide(Calculation.start(step("1")), step("0"))), true)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const divide = (calculation: Calculation, operand: Operand): Result.Result<Calculation, Ratio.DivisionByZero> =>
  Result.map(Ratio.divide(calculation.value, operandOf(operand.value).operand), (quotient) =>
    operation("divide", () => quotient)(calculation, operand)
  )

/**
 * Keeps the number from exceeding a limit. The step is recorded also where the limit is not reached.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const step = (value: string) => ({ title: { zh: "款", en: "item" }, cites: [], value: Ratio.make(value) })
 * assert.deepEqual(Calculation.cap(Calculation.start(step("600")), step("500")).value, Ratio.make(500))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const cap = /*#__PURE__*/ operation("cap", (a, b) => (Ratio.compare(a, b) > 0 ? b : a))

/**
 * Keeps the number from falling below a limit. The step is recorded also where the limit is not reached.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const step = (value: string) => ({ title: { zh: "款", en: "item" }, cites: [], value: Ratio.make(value) })
 * assert.deepEqual(Calculation.floor(Calculation.start(step("-3")), step("0")).value, Ratio.make(0))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const floor = /*#__PURE__*/ operation("floor", (a, b) => (Ratio.compare(a, b) < 0 ? b : a))

/**
 * Rounds the number, on the provision that says how.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const share = Calculation.start({ title: { zh: "金额", en: "amount" }, cites: [], value: Ratio.make(2, 3) })
 * const paid = Calculation.round(share, { title: { zh: "舍去尾数", en: "drop the rest" }, cites: [], places: 2, rounding: "down" })
 * assert.deepEqual(paid.value, Ratio.make("0.66"))
 * assert.equal(Calculation.render(paid)[1]?.en, "drop the rest: 2/3 ≈ 0.66")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const round = (calculation: Calculation, rounding: Rounding): Calculation =>
  extended(
    calculation,
    { operation: "round", ...rounding },
    Ratio.round(calculation.value, rounding.places, rounding.rounding)
  )

/** The reckoning of a step in figures, which read the same in both languages. */
const figures: Readonly<Record<Operation, string>> = {
  start: "{after}",
  add: "{before} + {operand} = {after}",
  subtract: "{before} − {operand} = {after}",
  multiply: "{before} × {operand} = {after}",
  divide: "{before} ÷ {operand} = {after}",
  cap: "min({before}, {operand}) = {after}",
  floor: "max({before}, {operand}) = {after}",
  round: "{before} {sign} {after}"
}

/**
 * Renders the steps in order, each with its figures and provisions; the steps of a calculated operand come before the
 * step that uses it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * const base = Calculation.start({ title: { zh: "基数", en: "base" }, cites: [], value: Ratio.make("2.5") })
 * const cut = Calculation.cap(base, { title: { zh: "上限", en: "limit" }, cites: [], value: Ratio.make(2) })
 * assert.deepEqual(Calculation.render(cut).map((text) => text.en), ["base: 2.5", "limit: min(2.5, 2) = 2"])
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const render = ({ steps }: Pick<Calculation, "steps">): ReadonlyArray<Text> =>
  steps.flatMap((step, i) => {
    const { operation, title, cites, operand, from = [], places, rounding = "down", result } = step
    const before = steps[i - 1]?.result ?? result
    const by = operand === undefined ? "" : Ratio.render(operand)
    const sources = list(cites.map((cited) => of(renderCitation(cited, "zh"), renderCitation(cited, "en"))))
    const [zh, en] = cites.length > 0 ? ["（{sources}）", " ({sources})"] : ["", ""]
    const line = of(`{title}：${figures[operation]}${zh}`, `{title}: ${figures[operation]}${en}`)
    return [
      ...render({ steps: from }),
      fill(line, {
        title,
        before: Ratio.render(before),
        operand: by.startsWith("-") ? `(${by})` : by,
        sign: Ratio.equals(before, result) ? "=" : "≈",
        after: places === undefined ? Ratio.render(result) : Ratio.toDecimal(result, places, rounding),
        sources
      })
    ]
  })
