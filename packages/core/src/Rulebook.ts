/**
 * A rulebook is an immutable set of parameters as one jurisdiction applies them: the base values of the law, and over
 * them what the jurisdiction sets itself, with its own citation. Every answer shows base and override side by side.
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 *
 * const instrument = (id: string, from: string) =>
 *   Instrument.define({
 *     id,
 *     title: { zh: "示例规定", en: "Example rules" },
 *     number: { zh: "示例1号", en: "Example No. 1" },
 *     issuer: { zh: "示例机关", en: "Example authority" },
 *     inForce: { from: from as LocalDate },
 *     status: "unverified",
 *     outline: { 1: [0] },
 *   })
 * const days = Parameter.make({
 *   id: "public-comment",
 *   title: { zh: "公开征求意见的天数", en: "days of public comment" },
 *   stricter: "more",
 *   values: [{ value: 30, cites: instrument("city", "2022-09-19").at("1") }],
 * })
 * const base = Rulebook.make({ id: "city", version: "1", parameters: [days] })
 * // what a district sets for itself from 2023 on
 * const ofDistrict = (value: number) => ({
 *   parameter: "public-comment",
 *   jurisdiction: { zh: "某区", en: "a district" },
 *   value,
 *   inForce: { from: "2023-01-01" as LocalDate },
 *   cites: instrument("district", "2023-01-01").at("1"),
 * })
 * ```
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import { type Citation, covers, type Interval, unverifiedSince } from "./Citation.ts"
import { attempt, failure } from "./internal/attempt.ts"
import { defined } from "./internal/defined.ts"
import { isReversed } from "./internal/isReversed.ts"
import { refuse as refuseDefinition } from "./internal/refuse.ts"
import { repeated } from "./internal/repeated.ts"
import { type Input, type InvalidDate, isLocalDate, type LocalDate, parse } from "./LocalDate.ts"
import * as Parameter from "./Parameter.ts"
import type { Text } from "./Text.ts"
import * as TimeLimit from "./TimeLimit.ts"

/**
 * A value that a jurisdiction sets in place of the base value.
 *
 * @category models
 * @since 0.1.0
 */
export interface Override<A = unknown> {
  readonly parameter: string
  readonly jurisdiction: Text
  readonly value: A
  readonly inForce: Interval
  readonly cites: Citation
}

/**
 * Parameters and the overrides laid over them, the latest last.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rulebook {
  readonly id: string
  /** Names the overrides too; two rulebooks of one version give the same answers. */
  readonly version: string
  readonly parameters: ReadonlyArray<Parameter.Parameter<unknown>>
  readonly overrides: ReadonlyArray<Override>
}

/**
 * The value that applies on a day, the base that it rests on, and where both come from.
 *
 * @category models
 * @since 0.1.0
 */
export interface Resolved<A> {
  readonly parameter: string
  readonly title: Text
  readonly value: A
  readonly cites: Citation
  readonly base: { readonly value: A; readonly cites: Citation }
  /** Present where a jurisdiction's own value applies. */
  readonly override?: Override<A>
  /** The last day for which the value was checked, where the day asked for is later. */
  readonly unverifiedSince?: LocalDate
}

/** A value as text; a ratio holds big integers, which JSON does not. */
const written = (value: unknown): string => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}n` : v))

/**
 * Says why a jurisdiction's own value is not accepted.
 *
 * @example
 * ```ts
 * const refused = Rulebook.override(base, ofDistrict(20))
 * assert.ok(Result.isFailure(refused) && refused.failure instanceof Rulebook.OverrideRefused)
 * assert.equal(refused.failure.message, "public-comment: 20 is laxer than 30")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class OverrideRefused extends /*#__PURE__*/ failure("OverrideRefused")<{
  readonly parameter: string
  readonly reason: "laxer" | "notComparable" | "unknownParameter" | "notInForce" | "invalidInterval" | "invalidValue"
  readonly value: unknown
  readonly base?: unknown
}> {
  override get message(): string {
    const { parameter, reason, value, base } = this
    return reason === "laxer"
      ? `${parameter}: ${written(value)} is laxer than ${written(base)}`
      : `${parameter}: override refused (${reason})`
  }
}

/**
 * Makes a rulebook of base parameters. Throws a `DefinitionError` when two have one id.
 *
 * @example
 * ```ts
 * assert.equal(base.overrides.length, 0)
 * assert.throws(() => Rulebook.make({ id: "city", version: "1", parameters: [days, days] }), /two parameters public-comment/)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (declaration: {
  readonly id: string
  readonly version: string
  readonly parameters: ReadonlyArray<Parameter.Parameter<never> | Parameter.Parameter<unknown>>
}): Rulebook => {
  const twice = repeated(declaration.parameters.map(({ id }) => id))
  if (twice !== undefined) refuseDefinition("Rulebook", declaration.id, `two parameters ${twice}`)
  return {
    ...declaration,
    parameters: declaration.parameters as ReadonlyArray<Parameter.Parameter<unknown>>,
    overrides: []
  }
}

const current = (rulebook: Rulebook, parameter: string, on: LocalDate): Override | undefined =>
  rulebook.overrides.findLast((o) => o.parameter === parameter && covers(o.inForce, on))

/**
 * Lays a jurisdiction's own value over the base and gives a new rulebook; the old one stays as it was. Where the law only
 * lets a lower level be stricter, a laxer value is refused, against every base value and earlier override of its days. A
 * value of another kind than the base (a number for a time limit, a period to run out for a deadline) is `invalidValue`.
 *
 * @example
 * ```ts
 * const district = Result.getOrThrow(Rulebook.override(base, ofDistrict(45)))
 * const resolved = Result.getOrThrow(Rulebook.valueOf(district, days, "2023-06-01"))
 * assert.deepEqual([resolved.value, resolved.base.value], [45, 30])
 * // the base rulebook is untouched, and the law lets a district only be stricter
 * assert.equal(Result.getOrThrow(Rulebook.valueOf(base, days, "2023-06-01")).value, 30)
 * const laxer = Rulebook.override(base, ofDistrict(20))
 * assert.equal(Result.isFailure(laxer) && laxer.failure.reason, "laxer")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const override = (rulebook: Rulebook, value: Override): Result.Result<Rulebook, OverrideRefused> =>
  attempt(() => {
    const refuse = (reason: OverrideRefused["reason"], base?: unknown): never => {
      throw new OverrideRefused({ parameter: value.parameter, reason, value: value.value, ...defined({ base }) })
    }
    const parameter = rulebook.parameters.find((p) => p.id === value.parameter) ?? refuse("unknownParameter")
    const { from, until } = value.inForce
    if (!isLocalDate(from) || (until !== undefined && !isLocalDate(until)) || isReversed(value.inForce)) {
      refuse("invalidInterval")
    }
    const overlaps = (i: Interval): boolean =>
      (until === undefined || i.from <= until) && (i.until === undefined || i.until >= from)
    const bases = parameter.values.filter((v) => overlaps(v.inForce))
    if (bases.length === 0) refuse("notInForce")
    for (const base of bases) if (!isAlike(value.value, base.value)) refuse("invalidValue", base.value)
    if (parameter.stricter !== undefined) {
      const below = rulebook.overrides.filter((o) => o.parameter === parameter.id && overlaps(o.inForce))
      for (const base of [...bases, ...below]) {
        const isStrict = Parameter.isAsStrict(parameter.stricter, value.value, base.value)
        if (!isStrict) refuse(isStrict === undefined ? "notComparable" : "laxer", base.value)
      }
    }
    // a limit carries the citation of the provision that sets it, as the base value does
    const own = Parameter.isLimit(value.value) ? { ...value.value, cites: [value.cites] } : value.value
    const days = until === undefined ? from : `${from}/${until}`
    return {
      ...rulebook,
      version: `${rulebook.version}+${value.cites.id}@${days}:${value.parameter}=${written(value.value)}`,
      overrides: [...rulebook.overrides, { ...value, value: own }]
    }
  })

const isAlike = (value: unknown, base: unknown): boolean => {
  if (Parameter.isLimit(base)) {
    return Parameter.isLimit(value) && value.kind === base.kind && Result.isSuccess(TimeLimit.validate(value))
  }
  if (typeof base === "number") return typeof value === "number" && Number.isFinite(value)
  return typeof value === typeof base && value !== null && Array.isArray(value) === Array.isArray(base)
}

/**
 * Gives the value that applies on a day, with its base; `NotInForce` before the first value applies. A rulebook that has
 * its own parameter of the id answers from that one.
 *
 * @example
 * ```ts
 * const district = Result.getOrThrow(Rulebook.override(base, ofDistrict(45)))
 * const on = (date: string) => Result.map(Rulebook.valueOf(district, days, date), (resolved) => resolved.value)
 * assert.deepEqual(["2022-09-19", "2022-12-31", "2023-01-01"].map((date) => Result.getOrThrow(on(date))), [30, 30, 45])
 * const early = on("2022-09-18")
 * assert.equal(Result.isFailure(early) && early.failure._tag, "NotInForce")
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const valueOf = <A>(
  rulebook: Rulebook,
  parameter: Parameter.Parameter<A>,
  on: Input
): Result.Result<Resolved<A>, Parameter.NotInForce | InvalidDate> =>
  attempt(() => {
    const date = Result.getOrThrow(parse(on))
    const held = (rulebook.parameters.find((p) => p.id === parameter.id) ?? parameter) as Parameter.Parameter<A>
    const { value, cites, verifiedUntil } = Result.getOrThrow(Parameter.at(held, date))
    const own = current(rulebook, held.id, date) as Override<A> | undefined
    const since =
      unverifiedSince({ ...cites, ...(verifiedUntil && { verifiedUntil }) }, date) ??
      (own && unverifiedSince(own.cites, date))
    const base = { value, cites }
    return {
      parameter: held.id,
      title: held.title,
      ...(own ? { value: own.value, cites: own.cites, override: own } : base),
      base,
      ...(since && { unverifiedSince: since })
    }
  })
