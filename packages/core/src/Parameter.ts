/**
 * A parameter is a legal number, limit or list with its dated values: each value has the provision that sets it, the day
 * from which it applies and until when it was checked. Rules hold parameters, never bare numbers.
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 *
 * const decree = Instrument.define({
 *   id: "zz246",
 *   title: { zh: "郑州市人民政府重大行政决策程序规定", en: "Zhengzhou Decree 246" },
 *   number: { zh: "郑州市人民政府令第246号", en: "Decree No. 246" },
 *   issuer: { zh: "郑州市人民政府", en: "Zhengzhou Municipal People's Government" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "gazette",
 *   outline: { 17: [4, 0, 0] },
 * })
 * const publicComment = Parameter.make({
 *   id: "public-comment",
 *   title: { zh: "公开征求意见期限", en: "period of public comment" },
 *   stricter: "more",
 *   values: [{ value: TimeLimit.atLeast(30, "day"), cites: decree.at("17.2") }],
 * })
 * ```
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import { type Citation, covers, type Interval, type Provenance } from "./Citation.ts"
import { attempt, failure } from "./internal/attempt.ts"
import { defined } from "./internal/defined.ts"
import { isReversed } from "./internal/isReversed.ts"
import { order } from "./internal/order.ts"
import { refuse as refuseDefinition } from "./internal/refuse.ts"
import { type Input, type InvalidDate, type LocalDate, parse } from "./LocalDate.ts"
import * as Ratio from "./Ratio.ts"
import type { Text } from "./Text.ts"
import * as TimeLimit from "./TimeLimit.ts"

/**
 * One value with the days on which it applies.
 *
 * @category models
 * @since 0.1.0
 */
export interface Dated<A> extends Partial<Provenance> {
  readonly value: A
  readonly inForce: Interval
  readonly cites: Citation
}

/**
 * Which direction is stricter, where the law lets a lower level be stricter but never laxer.
 *
 * @category models
 * @since 0.1.0
 */
export type Stricter = "more" | "less"

/**
 * A legal quantity over time.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameter<A> {
  readonly id: string
  readonly title: Text
  readonly unit?: Text
  /** Where absent, a lower level may override in either direction. */
  readonly stricter?: Stricter
  /** Inventory ids that the parameter carries. */
  readonly implements: ReadonlyArray<string>
  /** In order of their first day; no two apply on one day. */
  readonly values: ReadonlyArray<Dated<A>>
}

/**
 * Says that no value of a parameter applies on a day.
 *
 * @example
 * ```ts
 * const early = Parameter.at(publicComment, "2022-09-18")
 * assert.ok(Result.isFailure(early) && early.failure instanceof Parameter.NotInForce)
 * assert.equal(early.failure.message, "public-comment has no value in force on 2022-09-18")
 * assert.equal(early.failure.from, "2022-09-19")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class NotInForce extends /*#__PURE__*/ failure("NotInForce")<{
  readonly parameter: string
  readonly on: LocalDate
  /** The first day on which a value applies, where one does later. */
  readonly from?: LocalDate
}> {
  override get message(): string {
    return `${this.parameter} has no value in force on ${this.on}`
  }
}

/**
 * Tells whether the value of a parameter is a time limit.
 *
 * @example
 * ```ts
 * assert.deepEqual([Parameter.isLimit(TimeLimit.within(30, "day")), Parameter.isLimit(30)], [true, false])
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isLimit = (value: unknown): value is TimeLimit.TimeLimit =>
  typeof value === "object" && value !== null && "kind" in value && "unit" in value && "n" in value

/**
 * Makes a parameter. Throws a `DefinitionError` when it has no value, when two values apply on one day, or when a value
 * is an invalid time limit or no finite number. A time limit takes over the citation of its value.
 *
 * @example
 * ```ts
 * const [dated] = publicComment.values
 * assert.deepEqual([dated?.value.n, dated?.inForce.from, dated?.cites.id], [30, "2022-09-19", "zz246-17-2"])
 * assert.throws(() => Parameter.make({ id: "none", title: { zh: "无", en: "none" }, values: [] }), /needs a value/)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = <A>(declaration: {
  readonly id: string
  readonly title: Text
  readonly unit?: Text
  readonly stricter?: Stricter
  readonly implements?: ReadonlyArray<string>
  /** A value without its own interval applies as long as the instrument that it cites. */
  readonly values: ReadonlyArray<Omit<Dated<A>, "inForce"> & { readonly inForce?: Interval }>
}): Parameter<A> => {
  const { id } = declaration
  const refuse = (problem: string): never => refuseDefinition("Parameter", id, problem)
  const values = declaration.values
    .map((dated): Dated<A> => {
      const inForce = dated.inForce ?? dated.cites.inForce ?? refuse("a value needs the day from which it applies")
      if (isReversed(inForce)) refuse("a value would end before it applies")
      if (typeof dated.value === "number" && !Number.isFinite(dated.value)) refuse(`${dated.value} is not a value`)
      if (!isLimit(dated.value)) return { ...dated, inForce }
      const checked = TimeLimit.validate(dated.value)
      if (Result.isFailure(checked)) refuse(checked.failure.message)
      return { ...dated, inForce, value: { ...dated.value, cites: [dated.cites, ...(dated.value.cites ?? [])] } }
    })
    .sort((a, b) => order(a.inForce.from, b.inForce.from))
  if (values.length === 0) refuse("a parameter needs a value")
  for (const [i, { inForce }] of values.entries()) {
    const next = values[i + 1]
    if (next !== undefined && covers(inForce, next.inForce.from)) refuse(`two values apply on ${next.inForce.from}`)
  }
  return { ...declaration, implements: declaration.implements ?? [], values }
}

/**
 * Gives the value that a parameter itself has on a day, before any override; use `Rulebook.valueOf` for the one that a
 * jurisdiction applies.
 *
 * @example
 * ```ts
 * assert.equal(Result.getOrThrow(Parameter.at(publicComment, "2022-09-19")).value.n, 30)
 * assert.equal(Result.isFailure(Parameter.at(publicComment, "2022-09-18")), true)
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const at = <A>(parameter: Parameter<A>, on: Input): Result.Result<Dated<A>, NotInForce | InvalidDate> =>
  attempt(() => {
    const date = Result.getOrThrow(parse(on))
    const found = parameter.values.find((v) => covers(v.inForce, date))
    if (found !== undefined) return found
    const later = parameter.values.find((v) => v.inForce.from > date)
    throw new NotInForce(defined({ parameter: parameter.id, on: date, from: later?.inForce.from }))
  })

/**
 * Tells whether a value is at least as strict as another: `undefined` where the two cannot be compared, as when a limit
 * in working days would replace one in calendar days.
 *
 * @example
 * ```ts
 * const base = TimeLimit.atLeast(30, "day")
 * assert.equal(Parameter.isAsStrict("more", TimeLimit.atLeast(45, "day"), base), true)
 * assert.equal(Parameter.isAsStrict("more", TimeLimit.atLeast(20, "day"), base), false)
 * assert.equal(Parameter.isAsStrict("more", TimeLimit.atLeast(30, "workingDay"), base), undefined)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isAsStrict = (stricter: Stricter, value: unknown, base: unknown): boolean | undefined => {
  const compare = (a: number, b: number): boolean => (stricter === "more" ? a >= b : a <= b)
  if (typeof value === "number" && typeof base === "number") return compare(value, base)
  if (isLimit(value) && isLimit(base)) {
    return countingOf(value) === countingOf(base) ? compare(value.n, base.n) : undefined
  }
  return Ratio.isRatio(value) && Ratio.isRatio(base) ? compare(Ratio.compare(value, base), 0) : undefined
}

/** How a limit counts, apart from its number: only limits that count alike can be compared by their numbers. */
const countingOf = ({ n: _, cites: __, ...rest }: TimeLimit.TimeLimit): string =>
  JSON.stringify(Object.entries(rest).sort(([a], [b]) => order(a, b)))
