/**
 * A difference compares two sides, each a rulebook on a day: two dates, or a base and an override. It says which
 * parameters and norms differ and, over many facts, cases or calculations, which findings, dates and amounts change, with
 * totals. What cannot be judged or reckoned on a side is counted as unknown, never as zero and never as unchanged.
 *
 * The examples share a city's rules and a district that demands more:
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import { z } from "zod"
 * import * as Calculation from "@zhengce/core/Calculation"
 * import * as Case from "@zhengce/core/Case"
 * import * as Difference from "@zhengce/core/Difference"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const instrument = (id: string) =>
 *   Instrument.define({
 *     id,
 *     title: { zh: "示例规定", en: `${id} rules` },
 *     number: { zh: "示例1号", en: "Example No. 1" },
 *     issuer: { zh: "示例机关", en: "Example authority" },
 *     inForce: { from: "2022-09-19" as LocalDate },
 *     status: "unverified",
 *     outline: { 1: [0], 2: [0] },
 *   })
 * const [ofCity, ofDistrict] = [instrument("City"), instrument("District")]
 * const herd = Parameter.make({
 *   id: "herd",
 *   title: { zh: "最低存栏", en: "least herd" },
 *   unit: { zh: "头", en: "head" },
 *   stricter: "more",
 *   values: [{ value: 100, cites: ofCity.at("1") }],
 * })
 * const reviewing = Parameter.make({
 *   id: "reviewing",
 *   title: { zh: "审查时间", en: "time of review" },
 *   values: [{ value: TimeLimit.atLeast(7, "day"), cites: ofCity.at("2") }],
 * })
 * const city = Rulebook.make({ id: "city", version: "1", parameters: [herd, reviewing] })
 * const override = (parameter: string, value: unknown) => ({
 *   parameter,
 *   value,
 *   jurisdiction: { zh: "某区", en: "a district" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   cites: ofDistrict.at("1"),
 * })
 * const district = Result.getOrThrow(
 *   Result.flatMap(Rulebook.override(city, override("herd", 150)), (book) =>
 *     Rulebook.override(book, override("reviewing", TimeLimit.atLeast(9, "day"))),
 *   ),
 * )
 * const on = "2022-10-12" as LocalDate
 * const side = (rulebook: Rulebook.Rulebook) => ({ rulebook, on, calendar: WorkCalendar.china })
 * const [before, after] = [side(city), side(district)] as const
 * const size = Norm.forFacts(z.object({ herd: z.int() }))({
 *   id: "size",
 *   cites: ofCity.at("1"),
 *   force: "mandatory",
 *   title: { zh: "存栏", en: "herd" },
 *   needs: ["herd"],
 *   parameters: { herd },
 *   test: (f, p) => Outcome.atLeast(f.herd, p.herd),
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { Calculation } from "./Calculation.ts"
import type { Blocker, Case } from "./Case.ts"
import { type Citation, covers, render } from "./Citation.ts"
import type * as Duty from "./Duty.ts"
import type * as Finding from "./Finding.ts"
import { comparing } from "./internal/caseDifference.ts"
import { refuse } from "./internal/refuse.ts"
import { changeOf, changesIn, findings, over, summing, tallying } from "./internal/tallies.ts"
import { ofValue } from "./internal/valueWords.ts"
import { isLocalDate, type LocalDate } from "./LocalDate.ts"
import * as Norm from "./Norm.ts"
import * as Parameter from "./Parameter.ts"
import type { Procedure } from "./Procedure.ts"
import * as Ratio from "./Ratio.ts"
import * as Rulebook from "./Rulebook.ts"
import * as Text from "./Text.ts"
import type { WorkCalendar } from "./WorkCalendar.ts"

/**
 * What is compared: a rulebook on a day. Cases need the calendar too, and may be read under another procedure with the
 * same activities, such as one in which an open provision is read in another way.
 *
 * @category models
 * @since 0.1.0
 */
export interface Side {
  readonly rulebook: Rulebook.Rulebook
  readonly on: LocalDate
  readonly calendar?: WorkCalendar
  readonly procedure?: Procedure
}

/**
 * A side on which cases are compared.
 *
 * @category models
 * @since 0.1.0
 */
export type CaseSide = Side & { readonly calendar: WorkCalendar }

/**
 * What stands on each side under one id; a side on which there is nothing is absent. Each side carries its own provisions.
 *
 * @category models
 * @since 0.1.0
 */
export interface Change<A> {
  readonly id: string
  readonly before?: A
  readonly after?: A
}

/**
 * A parameter that differs, by its id. `differs` says in what, where it has a value on both sides. `strictness` is there
 * where the value differs and the parameter says which direction is stricter: `notComparable` where the two values count
 * in different ways.
 *
 * @category models
 * @since 0.1.0
 */
export interface ParameterChange extends Change<Rulebook.Resolved<unknown>> {
  readonly title: Text.Text
  readonly change: "added" | "removed" | "changed"
  readonly differs: ReadonlyArray<"value" | "cites" | "override">
  readonly strictness?: "stricter" | "laxer" | "notComparable"
  readonly text: Text.Text
}

/**
 * A norm that is in force on one side only, or that uses parameters which differ.
 *
 * @category models
 * @since 0.1.0
 */
export interface NormChange {
  readonly id: string
  readonly title: Text.Text
  readonly force: Finding.Force
  readonly cites: ReadonlyArray<Citation>
  readonly change: "starts" | "ends" | "changed"
  /** Those of its parameters that differ, with the provisions of both sides. */
  readonly parameters: ReadonlyArray<ParameterChange>
  readonly text: Text.Text
}

/**
 * How many of the changed records are kept with their details, the first ones: 100 unless stated. The totals are always
 * of all records.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly details?: number
}

/**
 * How many records there were, in how many something differs, and in how many something could not be judged or reckoned
 * on at least one side. A record can be among both of the last two.
 *
 * @category models
 * @since 0.1.0
 */
export interface Counts {
  readonly records: number
  readonly changed: number
  readonly unknown: number
}

/**
 * What differs for one record, with its place among all records, from 0.
 *
 * @category models
 * @since 0.1.0
 */
export interface Detail<A, C> {
  readonly index: number
  readonly record: A
  readonly changes: C
}

/**
 * From which status to which: `satisfied→breached`. `none` where a side has nothing of the kind; the same status twice
 * where something else differs.
 *
 * @category models
 * @since 0.1.0
 */
export type Transition<S extends string> = `${S | "none"}→${S | "none"}`

/**
 * How often something changed, and from what to what. `unknown` counts what could not be judged on at least one side,
 * whether or not it changed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tally<S extends string> {
  readonly changed: number
  readonly unknown: number
  readonly transitions: Readonly<Partial<Record<Transition<S>, number>>>
}

/**
 * A tally of everything, and one for each id (of a norm, relation or activity) that changed or was unknown.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tallies<S extends string> extends Tally<S> {
  readonly byId: Readonly<Record<string, Tally<S>>>
}

/**
 * What {@link ofFindings} finds.
 *
 * @category models
 * @since 0.1.0
 */
export interface Findings<F> extends Counts {
  readonly findings: Tallies<Finding.Status>
  readonly details: ReadonlyArray<Detail<F, ReadonlyArray<Change<Finding.Finding>>>>
}

/**
 * How an activity stands on a side. `unknown`: only a working calendar that is not published stands in its way.
 *
 * @category models
 * @since 0.1.0
 */
export interface Standing {
  readonly activity: string
  readonly title: Text.Text
  readonly status: "permitted" | "blocked" | "unknown"
  /** Where time is the only reason against it: the first day on which it is lawful. */
  readonly lawfulFrom?: LocalDate
  readonly blockers: ReadonlyArray<Blocker>
  /** The presumptive relations that it departs from for a recorded reason. */
  readonly departs: ReadonlyArray<Blocker>
  /** The provisions of what stands against it; its own where nothing does. */
  readonly cites: ReadonlyArray<Citation>
}

/**
 * What differs in one case. `days` tells by how many calendar days a date moves, later being positive; a date that one
 * side lacks has none.
 *
 * @category models
 * @since 0.1.0
 */
export interface CaseChanges {
  readonly findings: ReadonlyArray<Change<Finding.Finding>>
  readonly duties: ReadonlyArray<
    Change<Duty.Duty> & { readonly days: { readonly due?: number; readonly lastDay?: number } }
  >
  readonly activities: ReadonlyArray<Change<Standing> & { readonly days: { readonly lawfulFrom?: number } }>
}

/**
 * By how many calendar days the dates of one kind move: how many do, the sum, the least and the greatest move.
 * `uncounted` are the changes in which a date stands on one side only, or a clock has set none yet.
 *
 * @category models
 * @since 0.1.0
 */
export interface Days {
  readonly moved: number
  readonly sum: number
  readonly min?: number
  readonly max?: number
  readonly uncounted: number
}

/**
 * What {@link ofCases} finds. Of the dates, `due` and `lastDay` are those of duties, `lawfulFrom` those of activities.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cases extends Counts {
  readonly findings: Tallies<Finding.Status>
  readonly duties: Tallies<Duty.Status>
  readonly activities: Tallies<Standing["status"]>
  readonly days: { readonly due: Days; readonly lastDay: Days; readonly lawfulFrom: Days }
  readonly details: ReadonlyArray<Detail<Case, CaseChanges>>
}

/**
 * The amounts of one record that differ; `difference` is after less before, absent where a side has no such amount.
 * `failures` says why nothing could be reckoned on a side.
 *
 * @category models
 * @since 0.1.0
 */
export interface AmountChanges<E> {
  readonly amounts: ReadonlyArray<Change<Calculation> & { readonly difference?: Ratio.Ratio }>
  readonly failures: { readonly before?: E; readonly after?: E }
}

/**
 * The sums of one amount over the records that have it on both sides (`counted`); `unknown` are those that have it on one
 * side only, and that no sum contains.
 *
 * @category models
 * @since 0.1.0
 */
export interface AmountTotals {
  readonly counted: number
  readonly changed: number
  readonly unknown: number
  readonly before: Ratio.Ratio
  readonly after: Ratio.Ratio
  readonly difference: Ratio.Ratio
}

/**
 * What {@link ofAmounts} finds. `failed` counts the records of which nothing could be reckoned, by side; one that failed on
 * both sides names no amount and is unknown as a whole.
 *
 * @category models
 * @since 0.1.0
 */
export interface Amounts<A, E> extends Counts {
  readonly amounts: Readonly<Record<string, AmountTotals>>
  readonly failed: { readonly before: number; readonly after: number }
  readonly details: ReadonlyArray<Detail<A, AmountChanges<E>>>
}

/** A day that was cast instead of read would pass for one on which nothing is in force. */
const check = (...sides: ReadonlyArray<Side>): void => {
  for (const { rulebook, on } of sides) {
    if (!isLocalDate(on)) refuse("Difference", rulebook.id, `${String(on)} is no date; read it with LocalDate.parse`)
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// rules

type Held = Parameter.Parameter<unknown>
type Value = Rulebook.Resolved<unknown>

const held = ({ rulebook }: Side, id: string): Held | undefined => rulebook.parameters.find((p) => p.id === id)

const valueOn = ({ rulebook, on }: Side, parameter: Held | undefined): Value | undefined =>
  parameter && Result.getOrUndefined(Rulebook.valueOf(rulebook, parameter, on))

/** A value as it is compared: a ratio in lowest terms, and a limit without its citations, which are compared apart. */
const bare = (value: unknown): unknown => {
  if (Ratio.isRatio(value)) return Ratio.make(value)
  if (!Parameter.isLimit(value)) return value
  const { cites: _, ...limit } = value
  return limit
}

const differing = (before: Value, after: Value): ParameterChange["differs"] => [
  ...(Equal.equals(bare(before.value), bare(after.value)) ? [] : ["value" as const]),
  ...(before.cites.id === after.cites.id ? [] : ["cites" as const]),
  ...(Equal.equals(before.override?.jurisdiction, after.override?.jurisdiction) ? [] : ["override" as const])
]

const strictnessOf = (stricter: Parameter.Stricter, before: unknown, after: unknown): ParameterChange["strictness"] => {
  const isAsStrict = Parameter.isAsStrict(stricter, after, before)
  if (isAsStrict === undefined) return "notComparable"
  return isAsStrict ? "stricter" : "laxer"
}

const parameterTexts = {
  added: Text.of("{title}：新设{after}（{by}）", "{title}: {after} ({by}), where there was none"),
  removed: Text.of("{title}：不再适用{before}（{under}）", "{title}: no longer {before} ({under})"),
  changed: Text.of(
    "{title}：由{before}（{under}）改为{after}（{by}）",
    "{title}: {before} ({under}) becomes {after} ({by})"
  ),
  stricter: Text.of("，更严", ", which is stricter"),
  laxer: Text.of("，更宽", ", which is laxer"),
  notComparable: Text.of("，宽严不能比较", "; which is stricter cannot be told"),
  sameValue: Text.of(
    "{title}：仍为{after}，依据由{under}改为{by}",
    "{title}: still {after}, by {by} instead of {under}"
  )
}

const cited = (value: Value | undefined): Text.Text =>
  value === undefined ? Text.of("", "") : Text.of(render(value.cites, "zh"), render(value.cites, "en"))

const sentence = (
  { change, differs, strictness, title, before, after }: Omit<ParameterChange, "text">,
  unit?: Text.Text
) => {
  const isSameValue = change === "changed" && !differs.includes("value")
  const { zh, en } = strictness === undefined ? Text.of("", "") : parameterTexts[strictness]
  const text = parameterTexts[isSameValue ? "sameValue" : change]
  return Text.fill(Text.of(text.zh + zh, text.en + en), {
    title,
    before: ofValue(before?.value, unit),
    after: ofValue(after?.value, unit),
    under: cited(before),
    by: cited(after)
  })
}

/** A parameter as each side has it; a side that has none of its own answers from `own`, as rules that hold it do. */
const parameterChange = (id: string, before: Side, after: Side, own?: Held): ReadonlyArray<ParameterChange> => {
  const [from, to] = [held(before, id) ?? own, held(after, id) ?? own]
  const pair = changeOf(id, valueOn(before, from), valueOn(after, to))
  const differs = pair.before && pair.after ? differing(pair.before, pair.after) : []
  const change = pair.before === undefined ? "added" : pair.after === undefined ? "removed" : "changed"
  const { title, unit, stricter } = (to ?? from) as Held
  if ((pair.after ?? pair.before) === undefined || (change === "changed" && differs.length === 0)) return []
  const isComparable = differs.includes("value") && stricter !== undefined && from?.stricter === to?.stricter
  const strictness = isComparable ? strictnessOf(stricter, pair.before?.value, pair.after?.value) : undefined
  const row = { ...pair, title, change, differs, ...(strictness && { strictness }) } as const
  return [{ ...row, text: sentence(row, unit) }]
}

/**
 * Lists the parameters of either rulebook that differ, in the order of the second: those that have a value on one side
 * only (`added`, `removed`, also where the rulebook of the other side lacks them), and those whose value, provision or
 * override differs (`changed`). Throws a `DefinitionError` where the day of a side is no date.
 *
 * @example
 * ```ts
 * const [herds, reviews] = Difference.ofParameters(before, after)
 * assert.deepEqual([herds?.change, herds?.differs, herds?.strictness], ["changed", ["value", "cites", "override"], "stricter"])
 * assert.equal(herds?.text.zh, "最低存栏：由100头（《示例规定》第一条）改为150头（《示例规定》第一条），更严")
 * assert.equal(reviews?.text.en, "time of review: at least 7 days (City rules, Art. 2) becomes at least 9 days (District rules, Art. 1)")
 * assert.deepEqual(Difference.ofParameters(before, before), [])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const ofParameters = (before: Side, after: Side): ReadonlyArray<ParameterChange> => {
  check(before, after)
  const ids = new Set([after, before].flatMap(({ rulebook }) => rulebook.parameters.map(({ id }) => id)))
  return [...ids].flatMap((id) => parameterChange(id, before, after))
}

const isInForce = (norm: Norm.Norm<never>, side: Side): boolean =>
  (norm.inForce === undefined || covers(norm.inForce, side.on)) &&
  Object.values(norm.parameters).every((parameter) => valueOn(side, parameter) !== undefined)

const normTexts = {
  starts: Text.of("{title}：开始施行", "{title}: comes into force"),
  ends: Text.of("{title}：不再施行", "{title}: is no longer in force"),
  changed: Text.of("{title}：所用的数值有变（{parameters}）", "{title}: rests on what changes ({parameters})")
}

/**
 * Lists the norms that are in force on one side only (`starts`, `ends`) and those whose parameters differ (`changed`), in
 * their order. A norm is in force where it is itself and so are all its parameters. Throws a `DefinitionError` where the
 * day of a side is no date.
 *
 * @example
 * ```ts
 * const [row] = Difference.ofNorms([size], before, after)
 * assert.deepEqual([row?.id, row?.change, row?.parameters.map((p) => p.id)], ["size", "changed", ["herd"]])
 * const early = { ...before, on: "2022-09-18" as LocalDate }
 * assert.deepEqual(Difference.ofNorms([size], early, before).map((r) => r.text.en), ["herd: comes into force"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const ofNorms = (
  norms: ReadonlyArray<Norm.Norm<never>>,
  before: Side,
  after: Side
): ReadonlyArray<NormChange> => {
  check(before, after)
  return norms.flatMap((norm): ReadonlyArray<NormChange> => {
    const { id, title, force, cites } = norm
    const [was, is] = [isInForce(norm, before), isInForce(norm, after)]
    const used = new Map(Object.values(norm.parameters).map((parameter) => [parameter.id, parameter]))
    const parameters = [...used].flatMap(([name, own]) => parameterChange(name, before, after, own))
    if (!(was || is) || (was && is && parameters.length === 0)) return []
    const change = was ? (is ? "changed" : "ends") : "starts"
    const slots = { title, parameters: Text.list(parameters.map((p) => p.title)) }
    return [{ id, title, force, cites, change, parameters, text: Text.fill(normTexts[change], slots) }]
  })
}

// ---------------------------------------------------------------------------------------------------------------------
// records

/** The norms whose findings can differ, and with them their exceptions, without which they cannot be evaluated. */
const affected = <F>(norms: ReadonlyArray<Norm.Norm<F>>, before: Side, after: Side) => {
  const byId = new Map(norms.map((norm) => [norm.id, norm]))
  const changed = new Set(ofNorms(norms, before, after).map(({ id }) => id))
  const exceptionsOf = ({ except }: Norm.Norm<F>) => except.map((id) => byId.get(id) as Norm.Norm<F>)
  const reaches = (norm: Norm.Norm<F>): boolean => changed.has(norm.id) || exceptionsOf(norm).some(reaches)
  const ids = new Set(norms.filter(reaches).map(({ id }) => id))
  const needed = new Set<Norm.Norm<F>>()
  const need = (norm: Norm.Norm<F>): void => {
    needed.add(norm)
    exceptionsOf(norm).forEach(need)
  }
  norms.filter(({ id }) => ids.has(id)).forEach(need)
  return { ids, needed: [...needed] }
}

/**
 * Evaluates norms on many facts on both sides and gives, for each record, the findings whose status, actual or bound
 * differ, with totals by norm and by transition. Only norms that can differ are evaluated: those that {@link ofNorms}
 * lists and those that they displace; only of these `unknown` counts what is undetermined. Records are taken one by one
 * from any iterable. Throws a `DefinitionError` for norms that are no set, or where the day of a side is no date.
 *
 * @example
 * ```ts
 * const found = Difference.ofFindings([size], [{ herd: 99 }, { herd: 100 }, { herd: 150 }, {}], before, after)
 * assert.deepEqual([found.records, found.changed, found.unknown], [4, 3, 1])
 * // for the herd of 99 only the bound differs, and for one of 150 too
 * assert.deepEqual(found.findings.transitions, { "breached→breached": 1, "satisfied→breached": 1, "satisfied→satisfied": 1 })
 * assert.deepEqual(found.details[1]?.changes.map((c) => [c.before?.bound, c.after?.bound]), [["100", "150"]])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const ofFindings = <F>(
  norms: ReadonlyArray<Norm.Norm<F>>,
  records: Iterable<NoInfer<F>>,
  before: Side,
  after: Side,
  options: Options = {}
): Findings<F> => {
  const { ids, needed } = affected(Norm.set(norms), before, after)
  const tally = tallying<Finding.Status>()
  const counted = over<F, ReadonlyArray<Change<Finding.Finding>>>(records, options, (record) => {
    const is = Norm.evaluateAll(needed, record, after)
    const pairs = Norm.evaluateAll(needed, record, before).map((was, i) => changeOf(was.id, was, is[i]))
    const { changes, isUnknown } = changesIn(
      pairs.filter(({ id }) => ids.has(id)),
      tally,
      findings
    )
    return { changes: changes.length > 0 ? changes : undefined, isUnknown }
  })
  return { ...counted, findings: tally.done() }
}

/**
 * Asks about many cases on both sides and gives, for each, the findings, duties and activities that differ: a finding by
 * its status, actual or bound, a duty by its status, its dates or the time that is left of a suspended clock, an activity
 * by what stands against it and from when it is lawful. Findings and duties are those of `Case.findings` and
 * `Case.duties`. Cases are taken one by one from any iterable. Throws a `DefinitionError` where the day of a side is no
 * date.
 *
 * @example
 * ```ts
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: ofCity,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     receive: { by: "office", title: { zh: "收件", en: "receipt" } },
 *     opine: { by: "office", title: { zh: "出具意见", en: "opinion" } },
 *   },
 *   relations: ({ condition }) => [
 *     condition("receive", "opine", { delay: reviewing, closing: "sameDay", cites: ofCity.at("2") }),
 *   ],
 * })
 * const received = { activity: "receive", on: "2022-10-10", by: "office" }
 * const matter = Result.getOrThrow(Case.record(Case.open(procedure, "2022-001"), received, before))
 * const found = Difference.ofCases([matter], before, after)
 * // the seventh day is the 17th, the ninth the 19th
 * assert.deepEqual(found.days.lawfulFrom, { moved: 1, sum: 2, min: 2, max: 2, uncounted: 0 })
 * assert.deepEqual(found.activities.transitions, { "blocked→blocked": 1 })
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const ofCases = (cases: Iterable<Case>, before: CaseSide, after: CaseSide, options: Options = {}): Cases => {
  check(before, after)
  const comparison = comparing(before, after)
  return { ...over(cases, options, comparison.compare), ...comparison.done() }
}

/**
 * Reckons named amounts of many records on both sides and gives, for each record, those that differ, with exact totals.
 * An amount that a side cannot reckon, or does not name, is unknown: it is in no sum, and the totals say how many there
 * are. Where nothing is due, reckon zero. Records are taken one by one from any iterable. Throws a `DefinitionError` where
 * the day of a side is no date.
 *
 * @example
 * ```ts
 * // a subsidy of 20 yuan for each head above the least herd
 * const subsidy = (heads: number | undefined, { rulebook, on }: Difference.Side) =>
 *   Result.gen(function* () {
 *     const { value, cites } = yield* Rulebook.valueOf(rulebook, herd, on)
 *     const counted = Calculation.start({ title: herd.title, cites: [], value: yield* Ratio.of(heads ?? "unknown") })
 *     const above = Calculation.subtract(counted, { title: herd.title, cites, value: Ratio.make(value) })
 *     return { subsidy: Calculation.multiply(above, { title: herd.title, cites, value: Ratio.make(20) }) }
 *   })
 * const found = Difference.ofAmounts(subsidy, [150, 160, undefined], before, after)
 * assert.deepEqual([found.changed, found.unknown, found.failed.after], [2, 1, 1])
 * const { counted, ...sums } = found.amounts.subsidy ?? assert.fail()
 * assert.deepEqual([counted, sums.before, sums.after, sums.difference], [2, ...[2200, 200, -2000].map((n) => Ratio.make(n))])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const ofAmounts = <A, E, S extends Side>(
  reckon: (record: A, side: S) => Result.Result<Readonly<Record<string, Calculation>>, E>,
  records: Iterable<A>,
  before: S,
  after: S,
  options: Options = {}
): Amounts<A, E> => {
  check(before, after)
  const sums = summing()
  const failed = { before: 0, after: 0 }
  const counted = over<A, AmountChanges<E>>(records, options, (record) => {
    const [from, to] = [reckon(record, before), reckon(record, after)]
    const failures = {
      ...(Result.isFailure(from) && { before: from.failure }),
      ...(Result.isFailure(to) && { after: to.failure })
    }
    for (const side of Object.keys(failures)) failed[side as keyof typeof failed]++
    const failing = Object.keys(failures).length
    const none = () => ({})
    const amounts = sums.changes(Result.getOrElse(from, none), Result.getOrElse(to, none))
    return {
      // what neither side can reckon is unknown, and no change that anybody knows of
      changes: failing === 1 || amounts.length > 0 ? { amounts, failures } : undefined,
      isUnknown: failing > 0 || amounts.some(({ difference }) => difference === undefined)
    }
  })
  return { ...counted, amounts: sums.done(), failed }
}
