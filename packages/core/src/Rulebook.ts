/**
 * A rulebook is an immutable set of parameters as one jurisdiction applies them: the base values of the law, and over
 * them what the jurisdiction sets itself, with its own citation. Every answer shows base and override side by side.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { type Citation, covers, type Interval, unverifiedSince } from "./Citation.ts"
import { DefinitionError } from "./DefinitionError.ts"
import { type Input, type InvalidDate, type LocalDate, parse } from "./LocalDate.ts"
import * as Parameter from "./Parameter.ts"
import type { Text } from "./Text.ts"

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

/**
 * Says why a jurisdiction's own value is not accepted.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { OverrideRefused } from "@zhengce/core/Rulebook"
 *
 * const error = new OverrideRefused({ parameter: "public-comment", reason: "laxer", value: 20, base: 30 })
 * assert.equal(error.message, "public-comment: 20 is laxer than 30")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class OverrideRefused extends Data.TaggedError("OverrideRefused")<{
  readonly parameter: string
  readonly reason: "laxer" | "notComparable" | "unknownParameter" | "notInForce" | "invalidInterval"
  readonly value: unknown
  readonly base?: unknown
}> {
  override get message(): string {
    const { parameter, reason, value, base } = this
    return reason === "laxer"
      ? `${parameter}: ${JSON.stringify(value)} is laxer than ${JSON.stringify(base)}`
      : `${parameter}: override refused (${reason})`
  }
}

/**
 * Makes a rulebook of base parameters. Throws a `DefinitionError` when two have one id.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 *
 * assert.equal(Rulebook.make({ id: "zz246", version: "1", parameters: [] }).overrides.length, 0)
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
  const seen = new Set<string>()
  for (const { id } of declaration.parameters) {
    if (seen.has(id)) throw new DefinitionError({ noun: "Rulebook", id: declaration.id, problem: `two parameters ${id}` })
    seen.add(id)
  }
  return { ...declaration, parameters: declaration.parameters as ReadonlyArray<Parameter.Parameter<unknown>>, overrides: [] }
}

const current = (rulebook: Rulebook, parameter: Parameter.Parameter<unknown>, on: LocalDate): Override | undefined =>
  rulebook.overrides.findLast((o) => o.parameter === parameter.id && covers(o.inForce, on))

/**
 * Lays a jurisdiction's own value over the base and gives a new rulebook; the old one stays as it was. Where the law only
 * lets a lower level be stricter, a laxer value is refused, against every base value and earlier override of its days.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import type { Citation } from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const days = Parameter.make({
 *   id: "days",
 *   title: { zh: "天数", en: "days" },
 *   stricter: "more",
 *   values: [{ value: 30, inForce: { from: "2022-01-01" as LocalDate }, cites }],
 * })
 * const base = Rulebook.make({ id: "x", version: "1", parameters: [days] })
 * const district = { zh: "某区", en: "a district" }
 * const longer = Rulebook.override(base, { parameter: "days", jurisdiction: district, value: 45, inForce: { from: "2023-01-01" as LocalDate }, cites })
 * const resolved = Result.getOrThrow(Rulebook.valueOf(Result.getOrThrow(longer), days, "2023-06-01"))
 * assert.deepEqual([resolved.value, resolved.base.value], [45, 30])
 * const shorter = Rulebook.override(base, { parameter: "days", jurisdiction: district, value: 20, inForce: { from: "2023-01-01" as LocalDate }, cites })
 * assert.equal(Result.isFailure(shorter) && shorter.failure.reason, "laxer")
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const override = (rulebook: Rulebook, value: Override): Result.Result<Rulebook, OverrideRefused> => {
  const refuse = (reason: OverrideRefused["reason"], base?: unknown) =>
    Result.fail(new OverrideRefused({ parameter: value.parameter, reason, value: value.value, ...(base === undefined ? {} : { base }) }))
  const parameter = rulebook.parameters.find((p) => p.id === value.parameter)
  if (parameter === undefined) return refuse("unknownParameter")
  const { from, until } = value.inForce
  if (until !== undefined && until < from) return refuse("invalidInterval")
  const overlaps = (i: Interval): boolean => (until === undefined || i.from <= until) && (i.until === undefined || i.until >= from)
  const bases = parameter.values.filter((v) => overlaps(v.inForce))
  if (bases.length === 0) return refuse("notInForce")
  if (parameter.stricter !== undefined) {
    const below = rulebook.overrides.filter((o) => o.parameter === parameter.id && overlaps(o.inForce))
    for (const base of [...bases, ...below]) {
      const strict = Parameter.isAsStrict(parameter.stricter, value.value, base.value)
      if (strict === undefined) return refuse("notComparable", base.value)
      if (!strict) return refuse("laxer", base.value)
    }
  }
  // a limit carries the citation of the provision that sets it, as the base value does
  const own =
    typeof value.value === "object" && value.value !== null && "kind" in value.value && "unit" in value.value
      ? { ...value.value, cites: [value.cites] }
      : value.value
  return Result.succeed({
    ...rulebook,
    version: `${rulebook.version}+${value.cites.id}@${from}:${value.parameter}=${JSON.stringify(value.value, (_, v) => (typeof v === "bigint" ? String(v) : v))}`,
    overrides: [...rulebook.overrides, { ...value, value: own }],
  })
}

/**
 * Gives the value that applies on a day, with its base; `NotInForce` before the first value applies.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import type { Citation } from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const days = Parameter.make({
 *   id: "days",
 *   title: { zh: "天数", en: "days" },
 *   values: [{ value: 30, inForce: { from: "2022-09-19" as LocalDate }, cites }],
 * })
 * const book = Rulebook.make({ id: "x", version: "1", parameters: [days] })
 * const early = Rulebook.valueOf(book, days, "2022-09-18")
 * assert.equal(Result.isFailure(early) && early.failure._tag, "NotInForce")
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const valueOf = <A>(
  rulebook: Rulebook,
  parameter: Parameter.Parameter<A>,
  on: Input,
): Result.Result<Resolved<A>, Parameter.NotInForce | InvalidDate> => {
  const date = parse(on)
  if (Result.isFailure(date)) return Result.fail(date.failure)
  const base = Parameter.at(parameter, date.success)
  if (Result.isFailure(base)) return Result.fail(base.failure)
  const { value, cites } = base.success
  const own = current(rulebook, parameter as Parameter.Parameter<unknown>, date.success) as Override<A> | undefined
  const since =
    unverifiedSince({ status: cites.status, ...(base.success.verifiedUntil === undefined ? {} : { verifiedUntil: base.success.verifiedUntil }) }, date.success) ??
    unverifiedSince(own?.cites ?? cites, date.success)
  return Result.succeed({
    parameter: parameter.id,
    title: parameter.title,
    value: own === undefined ? value : own.value,
    cites: own?.cites ?? cites,
    base: { value, cites },
    ...(own === undefined ? {} : { override: own }),
    ...(since === undefined ? {} : { unverifiedSince: since }),
  })
}
