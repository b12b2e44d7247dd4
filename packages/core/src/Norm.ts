/**
 * A norm is one computable rule: the provision that lays it down, its force, the facts that it may read, the parameters
 * that it applies and a pure test. Evaluated on the facts at hand it gives a `Finding`; a fact that nobody has stated is
 * unknown, never zero and never false, and where it would decide, the finding names it.
 *
 * Order and time belong to a `Procedure`, not here.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import type { z } from "zod"
import { type Citation, covers, type Interval, unverifiedSince } from "./Citation.ts"
import * as Finding from "./Finding.ts"
import { failure } from "./internal/attempt.ts"
import { type Decision, nodeOf, type Reader, type Rule, reader } from "./internal/factView.ts"
import { type Issue, issueOf } from "./internal/issue.ts"
import { refuse } from "./internal/refuse.ts"
import { outcome } from "./internal/sentences.ts"
import type { LocalDate } from "./LocalDate.ts"
import * as Outcome from "./Outcome.ts"
import type { Parameter } from "./Parameter.ts"
import * as Ratio from "./Ratio.ts"
import * as Rulebook from "./Rulebook.ts"
import * as Text from "./Text.ts"

type Scalar = string | number | boolean | bigint

/**
 * Facts as they are given: any key may be absent, which says that the fact is unknown.
 *
 * @category models
 * @since 0.1.0
 */
export type Given<F> = F extends Scalar
  ? F
  : F extends ReadonlyArray<infer A>
    ? ReadonlyArray<Given<A>>
    : { readonly [K in keyof F]?: Given<Exclude<F[K], undefined>> | undefined }

/**
 * Facts as a test reads them: nothing is absent, because reading an unknown fact never returns.
 *
 * @category models
 * @since 0.1.0
 */
export type Known<F> = F extends Scalar
  ? F
  : F extends ReadonlyArray<infer A>
    ? ReadonlyArray<Known<A>>
    : { readonly [K in keyof F]-?: Known<Exclude<F[K], undefined>> }

/** A fact that is read as a whole: a value, a list, a listing or a record. */
type IsWhole<A> = A extends
  | Scalar
  | ReadonlyArray<unknown>
  | { readonly items: ReadonlyArray<unknown>; readonly complete?: boolean | undefined }
  ? true
  : string extends keyof A
    ? true
    : false

/**
 * The dotted path of a fact, or of an object of facts, such as `subFund.size`.
 *
 * @category models
 * @since 0.1.0
 */
export type Path<F> = {
  [K in keyof F & string]-?: IsWhole<Exclude<F[K], undefined>> extends true
    ? K
    : K | `${K}.${Path<Exclude<F[K], undefined>>}`
}[keyof F & string]

/**
 * The part of the facts that a norm declares to need.
 *
 * @category models
 * @since 0.1.0
 */
export type View<F, N extends string> = {
  readonly [K in keyof F & string as K extends Head<N> ? K : never]-?: K extends N
    ? Known<Exclude<F[K], undefined>>
    : View<Exclude<F[K], undefined>, Rest<N, K>>
}

type Head<N extends string> = N extends `${infer H}.${string}` ? H : N
type Rest<N extends string, K extends string> = N extends `${K}.${infer R}` ? R : never

/**
 * The parameters of a norm by the names that its test uses.
 *
 * @category models
 * @since 0.1.0
 */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>

/**
 * The values of the parameters in the rulebook on the day of the evaluation.
 *
 * @category models
 * @since 0.1.0
 */
export type Values<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer A> ? A : never }

/**
 * What is declared of a norm.
 *
 * @category models
 * @since 0.1.0
 */
export interface Declaration<F, N extends string, P> {
  readonly id: string
  /** Inventory ids that the norm carries. */
  readonly implements?: ReadonlyArray<string>
  readonly cites: Citation | ReadonlyArray<Citation>
  readonly force: Finding.Force
  readonly title: Text.Text
  /** The most that `appliesWhen` and `test` may read; reading anything else is a `DefinitionError`. */
  readonly needs: ReadonlyArray<N>
  readonly parameters?: P
  /** Where absent, the norm applies as long as the instrument of its first citation. */
  readonly inForce?: Interval
  /** The ids of the norms that, where they apply, displace this one. */
  readonly except?: ReadonlyArray<string>
  /** The sentence of a followed or not followed norm, with the slots of its outcome; that of the outcome where absent. */
  readonly message?: Text.Template
  readonly appliesWhen?: (facts: View<F, N>, parameters: Values<P>) => boolean
  /** Total and pure; reads each fact where it uses it, so that an unknown one stops only what rests on it. */
  readonly test: (facts: View<F, N>, parameters: Values<P>) => Outcome.Outcome
}

/**
 * One computable rule over facts of type `F`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Norm<in F> {
  readonly id: string
  readonly implements: ReadonlyArray<string>
  readonly cites: ReadonlyArray<Citation>
  readonly force: Finding.Force
  readonly title: Text.Text
  readonly needs: ReadonlyArray<string>
  readonly parameters: Parameters
  readonly inForce?: Interval
  readonly except: ReadonlyArray<string>
  readonly message?: Text.Template
  readonly "~facts"?: (facts: F) => void
  readonly "~rules": { readonly decide: Reader; readonly appliesWhen?: Rule; readonly test: Rule }
}

/**
 * What an evaluation is made with. `reasons` are the recorded reasons for departing from a presumptive norm, by its id.
 *
 * @category models
 * @since 0.1.0
 */
export interface Context {
  readonly rulebook: Rulebook.Rulebook
  readonly on: LocalDate
  readonly reasons?: Readonly<Record<string, string>>
}

export type { Issue }

/**
 * Says which of the given facts are not as they should be: the first place, and all of them in `issues`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { InvalidFacts } from "@zhengce/core/Norm"
 *
 * const issue = { path: "/size", value: null, expected: { zh: "文本", en: "a text" } }
 * assert.equal(new InvalidFacts({ ...issue, issues: [issue] }).message, "/size: expected a text")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidFacts extends /*#__PURE__*/ failure("InvalidFacts")<
  Issue & { readonly issues: ReadonlyArray<Issue> }
> {
  override get message(): string {
    return this.issues.map(({ path, expected }) => `${path}: expected ${expected.en}`).join("; ")
  }
}

/**
 * Checks given facts against a schema. An absent key is unknown and therefore in order, also where the schema requires
 * it; `null` is refused. Gives the facts back as they are, or every issue.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Norm from "@zhengce/core/Norm"
 * import { z } from "zod"
 *
 * const schema = z.object({ stage: z.enum(["seed", "mature"]), size: z.string() })
 * assert.deepEqual(Result.getOrThrow(Norm.facts(schema, { stage: "seed" })), { stage: "seed" })
 * const refused = Norm.facts(schema, { stage: "old", size: null })
 * assert.ok(Result.isFailure(refused))
 * assert.equal(refused.failure.message, "/stage: expected one of seed, mature; /size: expected a text")
 * assert.deepEqual(refused.failure.issues.map((issue) => issue.path), ["/stage", "/size"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const facts = <S extends z.ZodObject>(
  schema: S,
  input: unknown
): Result.Result<Given<z.infer<S>>, InvalidFacts> => {
  const found = schema.safeParse(input, { reportInput: true }).error?.issues ?? []
  const issues = found.flatMap(
    (issue): ReadonlyArray<Issue> => (issue.input === undefined && issue.path.length > 0 ? [] : [issueOf(issue)])
  )
  const [first] = issues
  return first === undefined
    ? Result.succeed(input as Given<z.infer<S>>)
    : Result.fail(new InvalidFacts({ ...first, issues }))
}

/**
 * Gives the constructor of norms over one kind of facts. `needs` are typed by the schema, and a test sees only what is
 * declared. Throws a `DefinitionError` where the schema would turn an unknown fact into a value (a default, `null`, a
 * transformation), where a need is no fact of it, or where a norm cites nothing.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import * as Parameter from "@zhengce/core/Parameter"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { z } from "zod"
 *
 * const from = "2022-01-01" as LocalDate
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, inForce: { from }, status: "unverified" }
 * const cap = Parameter.make({
 *   id: "cap",
 *   title: { zh: "出资比例上限", en: "largest share" },
 *   values: [{ value: Ratio.make(30, 100), cites }],
 * })
 * const norm = Norm.forFacts(z.object({ contribution: z.string(), size: z.string() }))
 * const share = norm({
 *   id: "share",
 *   cites,
 *   force: "presumptive",
 *   title: { zh: "出资比例", en: "share" },
 *   needs: ["contribution", "size"],
 *   parameters: { cap },
 *   test: (f, p) => Outcome.atMost(Ratio.of(f.contribution, f.size), p.cap, "%"),
 * })
 * const context = { rulebook: Rulebook.make({ id: "x", version: "1", parameters: [cap] }), on: from }
 * const finding = Norm.evaluate(share, { contribution: "31", size: "100" }, context)
 * assert.deepEqual([finding.status, finding.text.en], ["departed", "31%, against an upper limit of 30%"])
 * assert.deepEqual(Norm.evaluate(share, {}, context).missing, ["/contribution", "/size"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const forFacts = <S extends z.ZodObject>(schema: S) => {
  const root = nodeOf(schema)
  return <const N extends Path<z.infer<S>>, P extends Parameters = Readonly<Record<never, never>>>(
    declaration: Declaration<z.infer<S>, N, P>
  ): Norm<Given<z.infer<S>>> => {
    const { id, cites: cited, appliesWhen, test, ...rest } = declaration
    const cites = [cited].flat() as ReadonlyArray<Citation>
    if (cites.length === 0) refuse("Norm", id, "it cites no provision")
    const inForce = rest.inForce ?? cites[0]?.inForce
    return {
      implements: [],
      parameters: {},
      except: [],
      ...rest,
      id,
      cites,
      ...(inForce && { inForce }),
      "~rules": {
        decide: reader(root, rest.needs, "Norm", id),
        ...(appliesWhen && { appliesWhen: (f: never, p: never) => Outcome.holds(appliesWhen(f, p)) }),
        test: test as Rule
      }
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// sets

/** Exceptions before the norms that they displace. */
const ordered = (norms: ReadonlyArray<Norm<never>>): ReadonlySet<Norm<never>> => {
  const byId = new Map(norms.map((norm) => [norm.id, norm]))
  const order = new Set<Norm<never>>()
  const visit = (norm: Norm<never>, above: ReadonlyArray<Norm<never>>): void => {
    const { id, except } = norm
    if (byId.get(id) !== norm) refuse("Norm", id, "two norms of the set have this id")
    if (above.includes(norm)) refuse("Norm", id, "it and its exceptions displace one another")
    if (order.has(norm)) return
    for (const other of except) {
      visit(byId.get(other) ?? refuse("Norm", id, `its exception ${other} is not in the set`), [...above, norm])
    }
    order.add(norm)
  }
  for (const norm of norms) visit(norm, [])
  return order
}

/**
 * Checks that norms can be evaluated together, so that a mistake is found when the module loads, and gives them back.
 * Throws a `DefinitionError` where two have one id, where an exception is not in the set, and where exceptions clash: a
 * norm that displaces itself, alone or through others. Two exceptions of one norm do not clash by that alone: where both
 * apply, both stand and the general norm steps back; where only one may stand, it must except the other.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import * as Norm from "@zhengce/core/Norm"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import { z } from "zod"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const norm = Norm.forFacts(z.object({ open: z.boolean() }))
 * const rule = (id: string, except: ReadonlyArray<string>) =>
 *   norm({ id, cites, force: "mandatory", title: cites.title, needs: ["open"], except, test: (f) => Outcome.holds(f.open) })
 * assert.equal(Norm.set([rule("general", ["special"]), rule("special", [])]).length, 2)
 * assert.throws(() => Norm.set([rule("general", ["special"])]), /special is not in the set/)
 * assert.throws(() => Norm.set([rule("a", ["b"]), rule("b", ["a"])]), /displace one another/)
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const set = <F>(norms: ReadonlyArray<Norm<F>>): ReadonlyArray<Norm<F>> => {
  ordered(norms)
  return norms
}

interface Prepared {
  readonly norm: Norm<never>
  /** Says that it is not in force, where it is not. */
  readonly notInForce: Outcome.Outcome | undefined
  /** What its rules read as parameters. */
  readonly values: object
  /** The facts and parameters that its rules have read, where they are to be shown. */
  readonly read: Map<string, Finding.Ground> | undefined
}

/** Resolves the parameters of a norm. A norm whose number is not in force yet, or no longer, cannot be followed. */
const prepare = (norm: Norm<never>, { rulebook, on }: Context, read?: Map<string, Finding.Ground>): Prepared => {
  const values = {}
  let isInForce = norm.inForce === undefined || covers(norm.inForce, on)
  for (const [name, parameter] of Object.entries(norm.parameters)) {
    const resolved = Rulebook.valueOf(rulebook, parameter, on)
    if (Result.isFailure(resolved)) isInForce = false
    else {
      const { parameter: id, value, base, override, ...rest } = resolved.success
      const overridden = override && { base: { ...base, value: plain(base.value) } }
      const ground = { ...rest, ...overridden, name: id, value: plain(value) }
      const get = () => {
        read?.set(id, ground)
        return value
      }
      Object.defineProperty(values, name, { enumerable: true, get })
    }
  }
  const notInForce = isInForce ? undefined : outcome("notInForce", undefined, { slots: { on } })
  return { norm, notInForce, values, read }
}

interface Judgement {
  readonly prepared: Prepared
  readonly governs: boolean
  /** Where it is unknown whether the norm governs the case, the facts that would tell. */
  readonly unclear: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
  /** What is said, where it is not that facts are missing. */
  readonly outcome: Outcome.Outcome | undefined
}

/** By the ids of norms; each comes after its exceptions. */
type Judged = ReadonlyMap<string, Judgement>

/** What decides whether a norm applies that does not say when. */
const always: Decision = { missing: [] }

/** The exceptions of a norm that govern the case, or may. */
const exceptionsOf = ({ norm }: Prepared, judged: Judged): ReadonlyArray<Judgement> =>
  norm.except.map((id) => judged.get(id) as Judgement).filter(({ governs }) => governs)

const judge = (prepared: Prepared, facts: unknown, judged: Judged): Judgement => {
  const { norm, values, read, notInForce } = prepared
  const aside = (said: Outcome.Outcome): Judgement => ({
    prepared,
    governs: false,
    unclear: [],
    missing: [],
    outcome: said
  })
  if (notInForce !== undefined) return aside(notInForce)
  const exceptions = exceptionsOf(prepared, judged)
  const by = exceptions.find(({ unclear }) => unclear.length === 0)?.prepared.norm
  if (by !== undefined) return aside(outcome("excepted", undefined, { slots: { exception: by.title, id: by.id } }))
  const { decide, appliesWhen, test } = norm["~rules"]
  const own = appliesWhen ? decide(appliesWhen, values, facts, read) : always
  if (own.outcome?.holds === false) return aside(outcome("notApplicable", undefined))
  const found = decide(test, values, facts, read)
  const unclear = [...exceptions.flatMap((exception) => exception.unclear), ...own.missing]
  // what satisfies the general rule needs no exception
  const isOpen = own.missing.length > 0 || (unclear.length > 0 && found.outcome?.holds !== true)
  return {
    prepared,
    governs: true,
    unclear,
    missing: isOpen ? [...unclear, ...found.missing] : found.missing,
    outcome: isOpen ? undefined : found.outcome
  }
}

const statusOf = ({ prepared, governs, outcome }: Judgement): Finding.Status => {
  if (!governs) return prepared.notInForce === undefined ? "notApplicable" : "notInForce"
  if (outcome?.holds === undefined) return "undetermined"
  return outcome.holds ? "satisfied" : prepared.norm.force === "mandatory" ? "breached" : "departed"
}

const judgeAll = (prepared: ReadonlyArray<Prepared>, facts: unknown): Judged => {
  const judged = new Map<string, Judgement>()
  for (const one of prepared) judged.set(one.norm.id, judge(one, facts, judged))
  return judged
}

// ---------------------------------------------------------------------------------------------------------------------
// evaluation

/**
 * Evaluates one norm. A norm with exceptions can only be judged together with them: use {@link evaluateAll}; alone it is
 * a `DefinitionError`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { z } from "zod"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const norm = Norm.forFacts(z.object({ isPublished: z.boolean(), isSecret: z.boolean() }))
 * const publish = norm({
 *   id: "publish",
 *   cites,
 *   force: "mandatory",
 *   title: { zh: "公布", en: "publication" },
 *   needs: ["isPublished", "isSecret"],
 *   test: (f) => Outcome.holds(f.isSecret || f.isPublished),
 * })
 * const context = { rulebook: Rulebook.make({ id: "x", version: "1", parameters: [] }), on: "2022-09-19" as LocalDate }
 * // it need not be known whether a secret paper is published
 * assert.equal(Norm.evaluate(publish, { isSecret: true }, context).status, "satisfied")
 * assert.deepEqual(Norm.evaluate(publish, { isSecret: false }, context).missing, ["/isPublished"])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const evaluate = <F>(norm: Norm<F>, facts: NoInfer<F>, context: Context): Finding.Finding =>
  evaluateAll([norm], facts, context)[0] as Finding.Finding

/**
 * Evaluates a set of norms, in its order. A norm displaced by an exception that applies is `notApplicable` and names the
 * exception; while it is unknown whether the exception applies, the norm is `undetermined`, unless it is satisfied in
 * any case. An exception applies when it is in force, its `appliesWhen` is true and no exception displaces it in turn.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { z } from "zod"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const norm = Norm.forFacts(z.object({ isEarlyStage: z.boolean(), share: z.int() }))
 * const cap = (id: string, percent: number, except: ReadonlyArray<string>) =>
 *   norm({
 *     id,
 *     cites,
 *     force: "mandatory",
 *     title: { zh: "出资比例", en: "share" },
 *     needs: ["isEarlyStage", "share"],
 *     except,
 *     appliesWhen: (f) => id === "ordinary" || f.isEarlyStage,
 *     test: (f) => Outcome.atMost(f.share, percent),
 *   })
 * const norms = Norm.set([cap("ordinary", 30, ["early"]), cap("early", 50, [])])
 * const context = { rulebook: Rulebook.make({ id: "x", version: "1", parameters: [] }), on: "2022-09-19" as LocalDate }
 * const statuses = (facts: { isEarlyStage?: boolean; share: number }) =>
 *   Norm.evaluateAll(norms, facts, context).map((finding) => finding.status)
 * assert.deepEqual(statuses({ isEarlyStage: true, share: 40 }), ["notApplicable", "satisfied"])
 * assert.deepEqual(statuses({ isEarlyStage: false, share: 40 }), ["breached", "notApplicable"])
 * assert.deepEqual(statuses({ share: 40 }), ["undetermined", "undetermined"])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const evaluateAll = <F>(
  norms: ReadonlyArray<Norm<F>>,
  facts: NoInfer<F>,
  context: Context
): ReadonlyArray<Finding.Finding> => {
  const prepared = Array.from(ordered(norms), (norm) => prepare(norm, context, new Map()))
  const judged = judgeAll(prepared, facts)
  return norms.map(({ id }) => explain(judged.get(id) as Judgement, judged, context))
}

/**
 * Gives the statuses of a set of norms over many records, one row for each record in the order of the norms. The same
 * definition as {@link evaluateAll} without its explanations: for lists of thousands of subjects.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { z } from "zod"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const norm = Norm.forFacts(z.object({ herd: z.int() }))
 * const size = norm({
 *   id: "size",
 *   cites,
 *   force: "mandatory",
 *   title: { zh: "存栏", en: "herd" },
 *   needs: ["herd"],
 *   test: (f) => Outcome.atLeast(f.herd, 100),
 * })
 * const context = { rulebook: Rulebook.make({ id: "x", version: "1", parameters: [] }), on: "2022-09-19" as LocalDate }
 * assert.deepEqual(Norm.verdicts([size], [{ herd: 99 }, { herd: 100 }, {}], context), [
 *   ["breached"],
 *   ["satisfied"],
 *   ["undetermined"],
 * ])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const verdicts = <F>(
  norms: ReadonlyArray<Norm<F>>,
  records: ReadonlyArray<NoInfer<F>>,
  context: Context
): ReadonlyArray<ReadonlyArray<Finding.Status>> => {
  const prepared = Array.from(ordered(norms), (norm) => prepare(norm, context))
  return records.map((record) => {
    const judged = judgeAll(prepared, record)
    return norms.map(({ id }) => statusOf(judged.get(id) as Judgement))
  })
}

// ---------------------------------------------------------------------------------------------------------------------
// explanation

/** A ratio holds bigints, which JSON cannot; everything else in a finding is already plain. */
const plain = (value: unknown): unknown => (Ratio.isRatio(value) ? Ratio.render(value) : value)

/** The message of a norm stands in for the sentence of an outcome that has been reached on the facts. */
const said = ({ prepared, outcome: found }: Judgement, missing: ReadonlyArray<string>): Outcome.Outcome => {
  if (found === undefined || missing.length > 0) {
    return outcome("missing", undefined, { slots: { items: Text.list(missing.map((name) => Text.of(name, name))) } })
  }
  const { message = found.template } = prepared.norm
  return found.holds === undefined || found.code === "eitherWay" ? found : { ...found, template: message }
}

const explain = (judgement: Judgement, judged: Judged, { on, reasons }: Context): Finding.Finding => {
  const { prepared } = judgement
  const { norm, read = [] } = prepared
  const { id, force, title, cites } = norm
  const status = statusOf(judgement)
  const missing = [...new Set(judgement.missing)]
  const found = said(judgement, missing)
  const { code, template, actual, bound } = found
  const reason = status === "departed" ? reasons?.[id] : undefined
  // the facts that made an exception apply, or leave that open, decided the general norm too
  const others = exceptionsOf(prepared, judged)
    .flatMap((exception) => [...(exception.prepared.read ?? [])])
    .filter(([name]) => name.startsWith("/"))
  const unverified = cites.flatMap((cited) => {
    const since = unverifiedSince(cited, on)
    return since === undefined ? [] : [{ name: cited.id, value: cited.locator, cites: cited, unverifiedSince: since }]
  })
  return Finding.make({
    id,
    status,
    force,
    title,
    cites,
    code,
    template,
    slots: Outcome.slots(found),
    actual: plain(actual),
    bound: plain(bound),
    missing,
    grounds: [...new Map([...others, ...read]).values(), ...unverified],
    ...(reason !== undefined && { reason })
  })
}
