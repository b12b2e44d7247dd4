/**
 * A ratio is an exact fraction of two whole numbers of any size: shares, prices and planned figures are reckoned with it,
 * because binary floating point cannot hold a number such as 0.1. Rounding happens only where a rule says so.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import { attempt, failure } from "./internal/attempt.ts"
import { refuse } from "./internal/refuse.ts"
import type { Text } from "./Text.ts"

/**
 * A fraction in lowest terms; the denominator is positive. Plain data, so that ratios of two copies of this package work
 * together.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

/**
 * What is accepted where a number is asked for: a ratio, a plain decimal such as `"12.5"`, a safe integer or a bigint.
 *
 * @category models
 * @since 0.1.0
 */
export type Input = Ratio | string | number | bigint

/**
 * How a digit is dropped: `halfUp` (四舍五入, a half goes away from zero), `halfEven`, `down` (towards zero) or `up`
 * (away from zero).
 *
 * @category models
 * @since 0.1.0
 */
export type Rounding = "halfUp" | "halfEven" | "down" | "up"

/**
 * Says that a value is not an exact number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidNumber } from "@zhengce/core/Ratio"
 *
 * const error = new InvalidNumber({ value: "30%", expected: { zh: "数", en: "a number" } })
 * assert.equal(error.message, "30%: expected a number")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidNumber extends /*#__PURE__*/ failure("InvalidNumber")<{
  readonly value: unknown
  readonly expected: Text
}> {
  override get message(): string {
    return `${typeof this.value === "object" ? typeof this.value : String(this.value)}: expected ${this.expected.en}`
  }
}

/**
 * Says that a number would be divided by zero.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { DivisionByZero } from "@zhengce/core/Ratio"
 *
 * const error = new DivisionByZero({ dividend: { numerator: 3n, denominator: 1n }, expected: { zh: "非零除数", en: "a divisor other than zero" } })
 * assert.equal(error.message, "3 / 0: expected a divisor other than zero")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class DivisionByZero extends /*#__PURE__*/ failure("DivisionByZero")<{
  readonly dividend: Ratio
  readonly expected: Text
}> {
  override get message(): string {
    return `${render(this.dividend)} / 0: expected ${this.expected.en}`
  }
}

const reduced = (numerator: bigint, denominator: bigint): Ratio => {
  let [a, b] = [numerator, denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  const divisor = a < 0n === denominator < 0n ? a : -a
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

// two hundred digits are more than any sum of money, and keep hostile input from costing time
const decimalPattern = /^(?=.{1,200}$)(-?(?:0|[1-9]\d*))(?:\.(\d+))?$/

/**
 * Reads an exact number: a plain decimal text, a safe integer, a bigint or a ratio. A number with a fraction must be
 * given as text, because as a JavaScript number it has already been rounded.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Result.getOrThrow(Ratio.parse("12.50")), { numerator: 25n, denominator: 2n })
 * assert.deepEqual(Result.getOrThrow(Ratio.parse(-3)), { numerator: -3n, denominator: 1n })
 * assert.equal(Result.isFailure(Ratio.parse(0.1)), true)
 * assert.equal(Result.isFailure(Ratio.parse("30%")), true)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const parse = (input: unknown): Result.Result<Ratio, InvalidNumber> =>
  attempt(() => {
    if (typeof input === "bigint" || Number.isSafeInteger(input)) {
      return { numerator: BigInt(input as bigint), denominator: 1n }
    }
    if (isRatio(input)) return reduced(input.numerator, input.denominator)
    const match = typeof input === "string" ? decimalPattern.exec(input) : null
    if (match === null) throw new InvalidNumber({ value: input, expected: aNumber })
    const [, whole = "", fraction = ""] = match
    return reduced(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
  })

const aNumber: Text = {
  zh: "十进制数文本（如12.5）或者整数",
  en: "a plain decimal text, such as 12.5, or a whole number"
}

/**
 * Gives the fraction of two numbers, or one number as a ratio.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Result.getOrThrow(Ratio.of("3000.5", 10_000)), { numerator: 6001n, denominator: 20000n })
 * const none = Ratio.of(1, 0)
 * assert.equal(Result.isFailure(none) && none.failure._tag, "DivisionByZero")
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const of = (dividend: Input, divisor: Input = 1): Result.Result<Ratio, InvalidNumber | DivisionByZero> =>
  Result.flatMap(parse(dividend), (a) => Result.flatMap(parse(divisor), (b) => divide(a, b)))

/**
 * Makes a ratio that a program states itself, such as the value of a parameter. Throws a `DefinitionError` where
 * {@link of} would fail.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Ratio.make(30, 100), Ratio.make("0.3"))
 * assert.throws(() => Ratio.make(0.3), /expected a plain decimal/)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (dividend: Input, divisor: Input = 1): Ratio =>
  Result.getOrElse(of(dividend, divisor), ({ message }) => refuse("Ratio", String(dividend), message))

/**
 * Tells whether a value is a ratio; its denominator must be positive.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.equal(Ratio.isRatio({ numerator: 1n, denominator: 2n }), true)
 * assert.equal(Ratio.isRatio({ numerator: 1, denominator: 2 }), false)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isRatio = (value: unknown): value is Ratio => {
  const { numerator, denominator } = Object(value) as Ratio
  return typeof numerator === "bigint" && typeof denominator === "bigint" && denominator > 0n
}

/**
 * Adds two ratios.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Ratio.add(Ratio.make("0.1"), Ratio.make("0.2")), Ratio.make("0.3"))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const add = (a: Ratio, b: Ratio): Ratio =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/**
 * Subtracts the second ratio from the first.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Ratio.subtract(Ratio.make(1), Ratio.make(1, 3)), Ratio.make(2, 3))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, { ...b, numerator: -b.numerator })

/**
 * Multiplies two ratios.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Ratio.multiply(Ratio.make("1.5"), Ratio.make(2, 3)), Ratio.make(1))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const multiply = (a: Ratio, b: Ratio): Ratio => reduced(a.numerator * b.numerator, a.denominator * b.denominator)

/**
 * Divides the first ratio by the second; `DivisionByZero` where the second is zero.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Result.getOrThrow(Ratio.divide(Ratio.make(1), Ratio.make("-2.5"))), Ratio.make(-2, 5))
 * assert.equal(Result.isFailure(Ratio.divide(Ratio.make(1), Ratio.make(0))), true)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const divide = (a: Ratio, b: Ratio): Result.Result<Ratio, DivisionByZero> =>
  b.numerator === 0n
    ? Result.fail(new DivisionByZero({ dividend: a, expected: { zh: "非零的除数", en: "a divisor other than zero" } }))
    : Result.succeed(reduced(a.numerator * b.denominator, a.denominator * b.numerator))

/**
 * Orders two ratios: negative when the first is smaller, 0 when they are equal.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.ok(Ratio.compare(Ratio.make(1, 3), Ratio.make("0.3333")) > 0)
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const compare = (a: Ratio, b: Ratio): number => {
  const [x, y] = [a.numerator * b.denominator, b.numerator * a.denominator]
  return Number(x > y) - Number(x < y)
}

/**
 * Tells whether two ratios are the same number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.equal(Ratio.equals(Ratio.make("0.50"), Ratio.make(1, 2)), true)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const equals = (a: Ratio, b: Ratio): boolean => compare(a, b) === 0

/** The number times ten to the power of `places`, as a whole number. */
const scaled = ({ numerator, denominator }: Ratio, places: number, rounding: Rounding): bigint => {
  if (!Number.isInteger(places) || places < 0 || places > 100) refuse("Ratio", rounding, `${places} decimal places`)
  const sign = numerator < 0n ? -1n : 1n
  const dividend = sign * numerator * 10n ** BigInt(places)
  const isOdd = (dividend / denominator) % 2n
  // in halves of the last place: what is added before the rest is cut off
  const added = { down: 0n, halfUp: denominator, halfEven: denominator - 1n + isOdd, up: 2n * denominator - 1n }
  return sign * ((2n * dividend + added[rounding]) / (2n * denominator))
}

/**
 * Rounds to a number of decimal places. Throws a `DefinitionError` when the places are not a whole number from 0 to 100,
 * because a program states them, not its data.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual(Ratio.round(Ratio.make("-2.5"), 0, "halfUp"), Ratio.make(-3))
 * assert.deepEqual(Ratio.round(Ratio.make("-2.5"), 0, "halfEven"), Ratio.make(-2))
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const round = (ratio: Ratio, places: number, rounding: Rounding): Ratio =>
  reduced(scaled(ratio, places, rounding), 10n ** BigInt(places))

/**
 * Writes a ratio as a decimal with exactly so many places.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.equal(Ratio.toDecimal(Ratio.make(2, 3), 2, "halfUp"), "0.67")
 * assert.equal(Ratio.toDecimal(Ratio.make(2, 3), 2, "down"), "0.66")
 * assert.equal(Ratio.toDecimal(Ratio.make(3), 1, "halfUp"), "3.0")
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const toDecimal = (ratio: Ratio, places: number, rounding: Rounding): string => {
  const value = scaled(ratio, places, rounding)
  const digits = String(value)
    .replace("-", "")
    .padStart(places + 1, "0")
  const point = digits.length - places
  return (value < 0n ? "-" : "") + digits.slice(0, point) + (places > 0 ? `.${digits.slice(point)}` : "")
}

/**
 * Writes a ratio without losing anything: as a decimal where that ends within a hundred places, else as `1/3`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 *
 * assert.deepEqual([Ratio.make("0.30"), Ratio.make(-7), Ratio.make(1, 3)].map(Ratio.render), ["0.3", "-7", "1/3"])
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const render = (ratio: Ratio): string => {
  const { numerator, denominator } = ratio
  let places = 0
  for (let scale = 1n; scale % denominator !== 0n; scale *= 10n)
    if (++places > 100) return `${numerator}/${denominator}`
  return toDecimal(ratio, places, "down")
}
