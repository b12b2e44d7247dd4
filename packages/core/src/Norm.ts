/**
 * A norm is one computable rule: the provision that lays it down, its force, the facts that it may read, the parameters
 * that it applies and a pure test. Evaluated on the facts at hand it gives a `Finding`; a fact that nobody has stated is
 * unknown, never zero and never false, and where it would decide, the finding names it.
 *
 * Order and time belong to a `Procedure`, not here.
 *
 * @since 0.1.0
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { z } from "zod"
import { type Citation, covers, type Interval, unverifiedSince } from "./Citation.ts"
import { DefinitionError } from "./DefinitionError.ts"
import * as Finding from "./Finding.ts"
import { nodeOf, type Reader, type Rule, reader } from "./internal/factView.ts"
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
  readonly "~rules": { readonly read: Reader; readonly appliesWhen?: Rule; readonly test: Rule }
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

/**
 * One place of the facts that is not as it should be.
 *
 * @category models
 * @since 0.1.0
 */
export interface Issue {
  /** A JSON Pointer. */
  readonly path: string
  readonly value: unknown
  readonly expected: Text.Text
}

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
export class InvalidFacts extends Data.TaggedError("InvalidFacts")<Issue & { readonly issues: ReadonlyArray<Issue> }> {
  override get message(): string {
    return this.issues.map(({ path, expected }) => `${path}: expected ${expected.en}`).join("; ")
  }
}

const typeNames: Readonly<Record<string, Text.Text>> = {
  string: { zh: "文本", en: "a text" },
  number: { zh: "数", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "是或否（true或false）", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" }
}

const expectation = (issue: z.core.$ZodIssue): Text.Text => {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? Text.of(issue.expected, issue.expected)
    case "invalid_value": {
      const choice = Text.list(issue.values.map((value) => Text.of(String(value), String(value))))
      return { zh: `下列之一：${choice.zh}`, en: `one of ${choice.en}` }
    }
    case "unrecognized_keys":
      return Text.of(`没有名称为${issue.keys.join("、")}的事实`, `no fact named ${issue.keys.join(", ")}`)
    case "too_small":
      return Text.of(`不小于${issue.minimum}`, `at least ${issue.minimum}`)
    case "too_big":
      return Text.of(`不大于${issue.maximum}`, `at most ${issue.maximum}`)
    case "invalid_format": {
      const format = issue.format === "regex" ? issue.pattern : issue.format
      return Text.of(`格式为${format}的文本`, `a text in the format ${format}`)
    }
    default:
      return Text.of(`有效值（${issue.message}）`, `a valid value (${issue.message})`)
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
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const facts = <S extends z.ZodObject>(
  schema: S,
  input: unknown
): Result.Result<Given<z.infer<S>>, InvalidFacts> => {
  const parsed = schema.safeParse(input)
  const issues = (parsed.error?.issues ?? []).flatMap((issue): Array<Issue> => {
    let value: unknown = input
    for (const key of issue.path) value = (value as Record<PropertyKey, unknown>)[key]
    return value === undefined && issue.path.length > 0
      ? []
      : [{ path: issue.path.map((key) => `/${String(key)}`).join(""), value, expected: expectation(issue) }]
  })
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
    const { id, cites, appliesWhen, test, ...rest } = declaration
    const all = Array.isArray(cites) ? (cites as ReadonlyArray<Citation>) : [cites as Citation]
    const inForce = rest.inForce ?? all[0]?.inForce
    if (all.length === 0) throw new DefinitionError({ noun: "Norm", id, problem: "it cites no provision" })
    return {
      ...rest,
      id,
      implements: rest.implements ?? [],
      cites: all,
      parameters: rest.parameters ?? {},
      except: rest.except ?? [],
      ...(inForce === undefined ? {} : { inForce }),
      "~rules": {
        read: reader(root, rest.needs, "Norm", id),
        ...(appliesWhen === undefined
          ? {}
          : { appliesWhen: (f: never, p: never) => ({ holds: appliesWhen(f, p), ...applicability }) }),
        test: test as Rule
      }
    }
  }
}

const applicability = { code: "notApplicable", template: Text.of("", "") }

// ---------------------------------------------------------------------------------------------------------------------
// sets

interface Order {
  /** Exceptions before the norms that they displace. */
  readonly indices: ReadonlyArray<number>
  readonly exceptions: ReadonlyArray<ReadonlyArray<number>>
}

const orders = new WeakMap<ReadonlyArray<Norm<never>>, Order>()

const orderOf = (norms: ReadonlyArray<Norm<never>>): Order => {
  const known = orders.get(norms)
  if (known !== undefined) return known
  const refuse = (id: string, problem: string): never => {
    throw new DefinitionError({ noun: "Norm", id, problem })
  }
  const places = new Map<string, number>()
  for (const [i, { id }] of norms.entries()) {
    if (places.has(id)) refuse(id, "two norms of the set have this id")
    places.set(id, i)
  }
  const exceptions = norms.map(({ id, except }) =>
    except.map((other) => places.get(other) ?? refuse(id, `its exception ${other} is not in the set`))
  )
  const indices: Array<number> = []
  const open = new Set<number>()
  const visit = (i: number): void => {
    if (indices.includes(i)) return
    const { id } = norms[i] as Norm<never>
    if (open.has(i)) refuse(id, "it and its exceptions displace one another")
    open.add(i)
    for (const exception of exceptions[i] as ReadonlyArray<number>) visit(exception)
    indices.push(i)
  }
  for (const i of norms.keys()) visit(i)
  const order = { indices, exceptions }
  orders.set(norms, order)
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
  orderOf(norms)
  return norms
}

interface Prepared {
  readonly norm: Norm<never>
  readonly exceptions: ReadonlyArray<number>
  readonly resolved: ReadonlyMap<string, Rulebook.Resolved<unknown>>
  readonly inForce: boolean
  readonly values: object
}

/** Resolves the parameters of a norm; `used` collects the names of those that its rules read. */
const prepare = (
  norm: Norm<never>,
  exceptions: ReadonlyArray<number>,
  { rulebook, on }: Context,
  used?: Set<string>
): Prepared => {
  const resolved = new Map<string, Rulebook.Resolved<unknown>>()
  const values = {}
  for (const [name, parameter] of Object.entries(norm.parameters)) {
    const found = Rulebook.valueOf(rulebook, parameter, on)
    if (Result.isFailure(found)) continue
    const { value } = found.success
    resolved.set(name, found.success)
    Object.defineProperty(
      values,
      name,
      used === undefined ? { enumerable: true, value } : { enumerable: true, get: () => used.add(name) && value }
    )
  }
  // a norm whose number is not in force yet, or no longer, cannot be followed
  const isComplete = resolved.size === Object.keys(norm.parameters).length
  return {
    norm,
    exceptions,
    resolved,
    inForce: isComplete && (norm.inForce === undefined || covers(norm.inForce, on)),
    values
  }
}

interface Judgement {
  readonly status: Finding.Status
  /** Whether the norm governs these facts, and where that is unknown, the facts that would tell. */
  readonly applies: boolean | undefined
  readonly unclear: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
  readonly outcome?: Outcome.Outcome
  /** The exception that displaces the norm. */
  readonly by?: Norm<never>
}

const none: ReadonlyArray<string> = []
const notInForce: Judgement = { status: "notInForce", applies: false, unclear: none, missing: none }
const notApplicable: Judgement = { status: "notApplicable", applies: false, unclear: none, missing: none }

const union = (...lists: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => [...new Set(lists.flat())]

const eitherWay: Outcome.Outcome = {
  holds: undefined,
  code: "eitherWay",
  template: Text.of("尚缺的事实不影响结论", "the facts that are missing do not change the answer")
}

/** What the norm says by itself, its exceptions left aside. */
const ownJudgement = ({ norm, values }: Prepared, facts: unknown, read?: Map<string, unknown>): Judgement => {
  const { read: decide, appliesWhen, test } = norm["~rules"]
  const applies = appliesWhen && decide(appliesWhen, values, facts, read)
  if (applies?.holds === false) return notApplicable
  const { holds, outcome, isVaried, missing } = decide(test, values, facts, read)
  if (applies !== undefined && applies.holds === undefined) {
    const unclear = applies.missing
    return { status: "undetermined", applies: undefined, unclear, missing: union(unclear, missing) }
  }
  const unmet = norm.force === "mandatory" ? "breached" : "departed"
  return {
    status: holds === undefined ? "undetermined" : holds ? "satisfied" : unmet,
    applies: true,
    unclear: none,
    missing,
    outcome: isVaried ? eitherWay : outcome
  }
}

const judge = (
  prepared: Prepared,
  facts: unknown,
  judged: ReadonlyArray<Judgement>,
  sources: ReadonlyArray<Prepared>,
  read?: Map<string, unknown>
): Judgement => {
  if (!prepared.inForce) return notInForce
  for (const i of prepared.exceptions) {
    if (judged[i]?.applies === true) return { ...notApplicable, by: (sources[i] as Prepared).norm }
  }
  const own = ownJudgement(prepared, facts, read)
  if (own.applies === false || prepared.exceptions.length === 0) return own
  const open = prepared.exceptions.filter((i) => judged[i]?.applies === undefined)
  if (open.length === 0) return own
  const unclear = union(...open.map((i) => (judged[i] as Judgement).unclear), own.unclear)
  return own.status === "satisfied"
    ? { ...own, applies: undefined, unclear }
    : { status: "undetermined", applies: undefined, unclear, missing: union(unclear, own.missing) }
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
  const { indices, exceptions } = orderOf(norms)
  const used = norms.map(() => new Set<string>())
  const reads = norms.map(() => new Map<string, unknown>())
  const prepared = norms.map((norm, i) => prepare(norm, exceptions[i] ?? [], context, used[i]))
  const judged: Array<Judgement> = []
  for (const i of indices) {
    judged[i] = judge(prepared[i] as Prepared, facts, judged, prepared, reads[i])
  }
  return prepared.map((one, i) => {
    // what made an exception apply, or leaves that open, decided the general norm too
    const from = [...one.exceptions.filter((e) => judged[e]?.applies !== false), i]
    const read = new Map(from.flatMap((e) => [...(reads[e] ?? [])]))
    return explain(one, judged[i] as Judgement, read, used[i] as Set<string>, context)
  })
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
  const { indices, exceptions } = orderOf(norms)
  const prepared = norms.map((norm, i) => prepare(norm, exceptions[i] ?? [], context))
  const judged: Array<Judgement> = norms.map(() => notInForce)
  return records.map((record) => {
    for (const i of indices) judged[i] = judge(prepared[i] as Prepared, record, judged, prepared)
    return judged.map((judgement) => judgement.status)
  })
}

// ---------------------------------------------------------------------------------------------------------------------
// explanation

/** A ratio holds bigints, which JSON cannot; everything else in a finding is already plain. */
const plain = (value: unknown): unknown => (Ratio.isRatio(value) ? Ratio.render(value) : value)

const said = (
  { status, outcome, by, missing }: Judgement,
  norm: Norm<never>,
  on: LocalDate
): { readonly code: string; readonly template: Text.Text; readonly slots: Text.Slots } => {
  if (status === "notInForce") {
    return { code: status, template: Text.of("{on}不在本规定的施行期内", "not in force on {on}"), slots: { on } }
  }
  if (by !== undefined) {
    return {
      code: "excepted",
      template: Text.of("适用例外规定“{exception}”（{id}）", "the exception “{exception}” ({id}) applies instead"),
      slots: { exception: by.title, id: by.id }
    }
  }
  if (status === "notApplicable") {
    return {
      code: status,
      template: Text.of("不属于本规定的适用情形", "outside the cases to which the rule applies"),
      slots: {}
    }
  }
  if (status === "undetermined" && (missing.length > 0 || outcome === undefined)) {
    return {
      code: "missing",
      template: Text.of("尚缺事实：{facts}", "facts are missing: {facts}"),
      slots: { facts: Text.list(missing.map((pointer) => Text.of(pointer, pointer))) }
    }
  }
  const { code, template } = outcome as Outcome.Outcome
  const message = code === "notComputable" || code === "eitherWay" ? undefined : norm.message
  return { code, template: message ?? template, slots: Outcome.slots(outcome as Outcome.Outcome) }
}

const grounds = (
  { norm, resolved }: Prepared,
  read: ReadonlyMap<string, unknown>,
  used: ReadonlySet<string>,
  on: LocalDate
): ReadonlyArray<Finding.Ground> => [
  ...[...read].map(([name, value]) => ({ name, value: plain(value) })),
  ...[...resolved].flatMap(([name, { parameter, title, value, cites, base, override, unverifiedSince: since }]) =>
    used.has(name)
      ? [
          {
            name: parameter,
            title,
            value: plain(value),
            cites,
            ...(override === undefined ? {} : { base: { ...base, value: plain(base.value) } }),
            ...(since === undefined ? {} : { unverifiedSince: since })
          }
        ]
      : []
  ),
  ...norm.cites.flatMap((cites) => {
    const since = unverifiedSince(cites, on)
    return since === undefined ? [] : [{ name: cites.id, value: cites.locator, cites, unverifiedSince: since }]
  })
]

const explain = (
  prepared: Prepared,
  judgement: Judgement,
  read: ReadonlyMap<string, unknown>,
  used: ReadonlySet<string>,
  { on, reasons }: Context
): Finding.Finding => {
  const { norm } = prepared
  const { status, missing, outcome } = judgement
  const reason = status === "departed" ? reasons?.[norm.id] : undefined
  const found = status === "undetermined" ? undefined : outcome
  return Finding.make({
    id: norm.id,
    status,
    force: norm.force,
    title: norm.title,
    cites: norm.cites,
    ...said(judgement, norm, on),
    ...(found?.actual === undefined ? {} : { actual: plain(found.actual) }),
    ...(found?.bound === undefined ? {} : { bound: plain(found.bound) }),
    missing,
    grounds: grounds(prepared, read, used, on),
    ...(reason === undefined ? {} : { reason })
  })
}
