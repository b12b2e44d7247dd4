/**
 * A catalogue lists what a package holds: its instruments, and the norms, parameters, procedures, documents, indicators
 * and the rest that came of their provisions, each with its title, its citations and the ids of the inventory that it
 * implements. Documentation, demo and coverage are made from it; `encode` gives it as JSON for programs of any language.
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Catalogue from "@zhengce/core/Catalogue"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Parameter from "@zhengce/core/Parameter"
 *
 * const rules = Instrument.define({
 *   id: "rules",
 *   title: { zh: "示例规定", en: "Example rules" },
 *   number: { zh: "示例1号", en: "Example No. 1" },
 *   issuer: { zh: "示例机关", en: "Example authority" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "unverified",
 *   outline: { 1: [0], 2: [0] },
 * })
 * const heads = Parameter.make({
 *   id: "heads",
 *   title: { zh: "存栏数", en: "herd" },
 *   implements: ["rules-2-1"],
 *   values: [{ value: 100, cites: rules.at("2") }],
 * })
 * const catalogue = Catalogue.make({
 *   id: "example",
 *   instruments: [rules],
 *   declares: { rules: ["rules-1-1", "rules-2-1"] },
 *   parameters: [heads],
 *   notComputable: [{ id: "rules-1-1", cites: rules.at("1"), reason: { zh: "宗旨条款", en: "it states the purpose" } }],
 * })
 * ```
 *
 * @since 0.1.0
 */
import * as z from "zod"
import type { Citation } from "./Citation.ts"
import type { Document } from "./Document.ts"
import type { Indicator } from "./Indicator.ts"
import type { Instrument } from "./Instrument.ts"
import { date, text as name, bilingual as text } from "./internal/forms.ts"
import { joined } from "./internal/joined.ts"
import { refuse } from "./internal/refuse.ts"
import { repeated } from "./internal/repeated.ts"
import type { Norm } from "./Norm.ts"
import { isLimit, type Parameter } from "./Parameter.ts"
import { type Endpoint, type Procedure, type Relation, titleOf } from "./Procedure.ts"
import * as Ratio from "./Ratio.ts"
import { fill, type Text } from "./Text.ts"

/**
 * What a provision can become. A definition explains a word, data is a table or list of the instrument, a registry holds
 * what has been entered under it.
 *
 * @category models
 * @since 0.1.0
 */
export type Kind =
  | "norm"
  | "relation"
  | "activity"
  | "parameter"
  | "calculation"
  | "document"
  | "indicator"
  | "definition"
  | "data"
  | "registry"

/**
 * A thing that has no noun of its own: a calculation (its id is the name of its amount in examples), a definition, a table
 * of data, a registry.
 *
 * @category models
 * @since 0.1.0
 */
export interface Item {
  readonly id: string
  readonly title: Text
  readonly cites: Citation | ReadonlyArray<Citation>
  readonly implements: ReadonlyArray<string>
}

/**
 * An id of the inventory that no program can answer, and why.
 *
 * @category models
 * @since 0.1.0
 */
export interface NotComputable {
  readonly id: string
  readonly reason: Text
  readonly cites: Citation | ReadonlyArray<Citation>
}

/**
 * What a package holds.
 *
 * @category models
 * @since 0.1.0
 */
export interface Catalogue {
  readonly id: string
  /** Every instrument that is cited. */
  readonly instruments: ReadonlyArray<Instrument>
  /** The ids of the inventory that the package answers for, by the id of the instrument. */
  readonly declares: Readonly<Record<string, ReadonlyArray<string>>>
  readonly norms: ReadonlyArray<Norm<never>>
  readonly parameters: ReadonlyArray<Parameter<unknown>>
  readonly procedures: ReadonlyArray<Procedure>
  readonly documents: ReadonlyArray<Document<never>>
  readonly indicators: ReadonlyArray<Indicator>
  readonly calculations: ReadonlyArray<Item>
  readonly definitions: ReadonlyArray<Item>
  readonly data: ReadonlyArray<Item>
  readonly registries: ReadonlyArray<Item>
  readonly notComputable: ReadonlyArray<NotComputable>
}

/**
 * What is declared of a catalogue; a list that is absent is empty.
 *
 * @category models
 * @since 0.1.0
 */
export type Declaration = Pick<Catalogue, "id" | "instruments" | "declares"> & Partial<Catalogue>

/**
 * One thing of a catalogue that can implement something: contents of documents, activities and relations among them.
 *
 * @category models
 * @since 0.1.0
 */
export interface Entry {
  readonly kind: Kind
  readonly id: string
  readonly title: Text
  readonly cites: ReadonlyArray<Citation>
  readonly implements: ReadonlyArray<string>
  /** The ids of the parameters that it applies. */
  readonly parameters: ReadonlyArray<string>
  /** The id of its procedure, or of the document whose content it is. */
  readonly within?: string
}

/**
 * Makes a catalogue. Throws a `DefinitionError` where two things have one id, where something cites an instrument that is
 * not listed or a place that is not in its outline, where a norm or relation applies a parameter that is not listed, and
 * where an id of the inventory is declared twice or is both implemented and held to be not computable. Whether every
 * declared id is implemented is for the coverage of the workspace to say, not for a program that uses the package.
 *
 * @example
 * ```ts
 * assert.deepEqual(catalogue.norms, [])
 * assert.throws(
 *   () => Catalogue.make({ id: "example", instruments: [], declares: {}, parameters: [heads] }),
 *   /parameter heads cites rules, which is not listed/,
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = (declaration: Declaration): Catalogue => {
  const catalogue: Catalogue = {
    norms: [],
    parameters: [],
    procedures: [],
    documents: [],
    indicators: [],
    calculations: [],
    definitions: [],
    data: [],
    registries: [],
    notComputable: [],
    ...declaration
  }
  check(catalogue)
  return catalogue
}

/**
 * Gives everything in a catalogue that can implement something, in the order of its lists.
 *
 * @example
 * ```ts
 * const [entry] = Catalogue.entries(catalogue)
 * assert.deepEqual([entry?.kind, entry?.id, entry?.cites[0]?.id], ["parameter", "heads", "rules-2"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const entries = (catalogue: Catalogue): ReadonlyArray<Entry> => {
  const items = (kind: Kind, list: ReadonlyArray<Item>): ReadonlyArray<Entry> => list.map((item) => entry(kind, item))
  return [
    ...catalogue.norms.map((norm) => entry("norm", norm, Object.values(norm.parameters))),
    ...catalogue.parameters.map((p) => entry("parameter", { ...p, cites: p.values.map(({ cites }) => cites) })),
    ...catalogue.procedures.flatMap(ofProcedure),
    ...catalogue.documents.flatMap((document) => [
      entry("document", document),
      ...document.contents.map((content) => ({
        ...entry("document", { implements: [], ...content }),
        within: document.id
      }))
    ]),
    ...catalogue.indicators.map((indicator) => entry("indicator", { implements: [], ...indicator })),
    ...items("calculation", catalogue.calculations),
    ...items("definition", catalogue.definitions),
    ...items("data", catalogue.data),
    ...items("registry", catalogue.registries)
  ]
}

const entry = (
  kind: Kind,
  { id, title, cites, implements: carried }: Item,
  parameters: ReadonlyArray<Parameter<unknown>> = []
): Entry => ({
  kind,
  id,
  title,
  cites: [cites].flat() as ReadonlyArray<Citation>,
  implements: carried,
  parameters: parameters.map((parameter) => parameter.id)
})

const ofProcedure = (procedure: Procedure): ReadonlyArray<Entry> => {
  const { activities, relations, id: within } = procedure
  return [
    ...activities.map((activity) => ({ ...entry("activity", activity), within })),
    ...relations.map((relation) => {
      const { delay, deadline, reason } = relation
      const cites = reason?.demandedBy ? [...relation.cites, reason.demandedBy] : relation.cites
      const stated = { ...relation, title: titleOfRelation(activities, relation), cites }
      return { ...entry("relation", stated, [delay ?? [], deadline ?? []].flat()), within }
    })
  ]
}

const phrases: Readonly<Record<Relation["kind"], Text>> = {
  condition: { zh: "“{from}”先于“{to}”", en: "“{from}” before “{to}”" },
  response: { zh: "“{from}”之后应当“{to}”", en: "“{to}” owed after “{from}”" },
  milestone: { zh: "“{from}”未了结的，不得“{to}”", en: "no “{to}” while “{from}” is outstanding" },
  include: { zh: "“{from}”使“{to}”可以进行", en: "“{from}” opens “{to}”" },
  exclude: { zh: "“{from}”之后不再“{to}”", en: "“{from}” closes “{to}”" }
}

/** What a relation means: its own title, where it has one, and what it does to its ends, which tells it from others. */
const titleOfRelation = (activities: Procedure["activities"], { kind, title, from, to }: Relation): Text => {
  const phrase = fill(phrases[kind], { from: titleOf(activities, from), to: titleOf(activities, to) })
  return title === undefined ? phrase : joined([title, phrase], "：", ": ")
}

const check = (catalogue: Catalogue): void => {
  const { id, instruments, declares, parameters, notComputable } = catalogue
  const no = (problem: string): never => refuse("Catalogue", id, problem)
  const all = entries(catalogue)

  const twice = repeated([
    ...instruments.map((instrument) => `instrument ${instrument.id}`),
    ...all.map(nameOf),
    ...Object.values(declares)
      .flat()
      .map((declared) => `declared id ${declared}`),
    ...notComputable.map((reason) => `not computable id ${reason.id}`)
  ])
  if (twice !== undefined) no(`${twice} is listed twice`)

  const outlines = new Map(instruments.map((instrument) => [instrument.id, new Set(instrument.locators)]))
  const unknown = Object.keys(declares).find((instrument) => !outlines.has(instrument))
  if (unknown !== undefined) no(`it declares ids of ${unknown}, which is not listed`)
  const checkCitations = (what: string, cited: Item["cites"]): void => {
    for (const { instrument, locator } of [cited].flat() as ReadonlyArray<Citation>) {
      const outline = outlines.get(instrument) ?? no(`${what} cites ${instrument}, which is not listed`)
      if (!outline.has(locator)) no(`${what} cites ${instrument} ${locator}, which is not in its outline`)
    }
  }
  for (const { id: held, cites } of notComputable) checkCitations(held, cites)
  for (const one of all) {
    const what = `${one.kind} ${one.id}`
    checkCitations(what, one.cites)
    const missing = one.parameters.find((used) => !parameters.some((parameter) => parameter.id === used))
    if (missing !== undefined) no(`${what} applies the parameter ${missing}, which is not listed`)
    const both = one.implements.find((carried) => notComputable.some((reason) => reason.id === carried))
    if (both !== undefined) no(`${both} is implemented by ${what} and held to be not computable`)
  }
}

/** Norms, relations and documents give findings, which examples and reports tell apart by their ids alone. */
const nameOf = ({ kind, id, within }: Entry): string => {
  if (kind === "norm" || kind === "relation" || (kind === "document" && within === undefined)) return `finding ${id}`
  return within === undefined ? `${kind} ${id}` : `${kind} ${id} of ${within}`
}

// ---------------------------------------------------------------------------------------------------------------------
// as JSON

/** A function, so that a page which never reads a catalogue does not carry its form. */
const form = () => {
  const names = z.array(name)
  const interval = z.strictObject({ from: date, until: date.optional() })
  const status = z.enum(["gazette", "official", "secondary", "unverified"])
  const force = z.enum(["mandatory", "presumptive", "encouraged"])
  /** What is not said here, such as its title and when it is in force, is said of its instrument. */
  const citation = z.strictObject({ id: name, instrument: name, locator: name, text })
  const cites = z.array(citation)
  const item = z.strictObject({ id: name, title: text, cites, implements: names })
  const endpoint = z.union([name, z.strictObject({ mode: z.enum(["any", "all"]), members: names })])
  return z.strictObject({
    id: name,
    instruments: z.array(
      z.strictObject({
        id: name,
        title: text,
        shortTitle: text.optional(),
        number: text,
        issuer: text,
        adopted: date.optional(),
        issued: date.optional(),
        inForce: interval,
        status,
        source: z.string().optional(),
        verifiedUntil: date.optional(),
        provisions: cites
      })
    ),
    declares: z.record(name, names),
    norms: z.array(
      item.extend({ force, inForce: interval.optional(), needs: names, parameters: names, except: names })
    ),
    parameters: z.array(
      item.omit({ cites: true }).extend({
        unit: text.optional(),
        stricter: z.enum(["more", "less"]).optional(),
        values: z.array(
          z.strictObject({
            value: z.unknown(),
            inForce: interval,
            cites: citation,
            status: status.optional(),
            source: z.string().optional(),
            verifiedUntil: date.optional()
          })
        )
      })
    ),
    procedures: z.array(
      z.strictObject({
        id: name,
        version: name,
        title: text,
        inForce: interval,
        roles: z.array(z.strictObject({ id: name, title: text })),
        activities: z.array(
          item.extend({
            by: names,
            track: name.optional(),
            inForce: interval,
            included: z.boolean(),
            pending: z.boolean(),
            final: z.boolean(),
            carriesData: z.boolean()
          })
        ),
        relations: z.array(
          item.extend({
            kind: z.enum(["condition", "response", "milestone", "include", "exclude"]),
            from: endpoint,
            to: endpoint,
            force,
            inForce: interval,
            when: z.strictObject({ of: name, title: text }).optional(),
            reason: z.strictObject({ on: z.enum(["source", "target"]), demandedBy: citation.optional() }).optional(),
            delay: name.optional(),
            closing: z.enum(["sameDay", "nextDay"]).optional(),
            deadline: name.optional(),
            suspendedBy: z.strictObject({ stop: name, resume: name, mode: z.enum(["exclude", "restart"]) }).optional()
          })
        )
      })
    ),
    documents: z.array(
      item.extend({ force, contents: z.array(item.extend({ isConditional: z.boolean(), catchAll: z.boolean() })) })
    ),
    indicators: z.array(
      item.extend({
        unit: text,
        kind: z.enum(["stock", "yearly"]),
        binding: z.enum(["binding", "expected"]),
        baseline: z.strictObject({ value: name, on: date }).optional(),
        target: z.strictObject({
          atLeast: name.optional(),
          atMost: name.optional(),
          from: name.optional(),
          to: name.optional(),
          direction: z.enum(["increase", "decrease"]).optional()
        }),
        deadline: date
      })
    ),
    calculations: z.array(item),
    definitions: z.array(item),
    data: z.array(item),
    registries: z.array(item),
    notComputable: z.array(item.omit({ title: true, implements: true }).extend({ reason: text }))
  })
}

/**
 * The form of a catalogue as JSON. Exact numbers are decimals or fractions as text, time limits are objects; relations and
 * norms name their parameters by id; a citation names its instrument, where title, status and dates are.
 *
 * @example
 * ```ts
 * assert.equal(Catalogue.schema.safeParse(Catalogue.encode(catalogue)).success, true)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const schema = /*#__PURE__*/ form()

/**
 * A catalogue as JSON.
 *
 * @category models
 * @since 0.1.0
 */
export type Encoded = z.infer<typeof schema>

type Part<K extends keyof Encoded> = Encoded[K] extends ReadonlyArray<infer A> ? A : never

/**
 * Gives a catalogue as JSON, complete: titles, citations, days in force, the values of the parameters.
 *
 * @example
 * ```ts
 * const { instruments, parameters } = Catalogue.encode(catalogue)
 * assert.deepEqual(instruments[0]?.provisions.map((p) => p.text.en), ["Art. 1", "Art. 1(1)", "Art. 2", "Art. 2(1)"])
 * assert.deepEqual(parameters[0]?.values[0]?.inForce, { from: "2022-09-19" })
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const encode = (catalogue: Catalogue): Encoded => {
  const encoded: Encoded = {
    id: catalogue.id,
    instruments: catalogue.instruments.map(instrumentOf),
    declares: Object.fromEntries(Object.entries(catalogue.declares).map(([id, ids]) => [id, [...ids]])),
    norms: catalogue.norms.map((norm) => ({
      ...itemOf(norm),
      force: norm.force,
      inForce: norm.inForce,
      needs: [...norm.needs],
      parameters: Object.values(norm.parameters).map((parameter) => parameter.id),
      except: [...norm.except]
    })),
    parameters: catalogue.parameters.map(parameterOf),
    procedures: catalogue.procedures.map(procedureOf),
    documents: catalogue.documents.map((document) => ({
      ...itemOf(document),
      force: document.force,
      contents: document.contents.map(({ isConditional, catchAll = false, ...content }) => ({
        ...itemOf({ implements: [], ...content }),
        isConditional,
        catchAll
      }))
    })),
    indicators: catalogue.indicators.map(indicatorOf),
    calculations: catalogue.calculations.map(itemOf),
    definitions: catalogue.definitions.map(itemOf),
    data: catalogue.data.map(itemOf),
    registries: catalogue.registries.map(itemOf),
    notComputable: catalogue.notComputable.map((n) => ({ id: n.id, reason: n.reason, cites: citationsOf(n.cites) }))
  }
  return plain(encoded) as Encoded
}

/** What JSON can hold, and nothing else: a key without a value is no key, exact numbers are text. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      Ratio.isRatio(part) ? Ratio.render(part) : typeof part === "bigint" ? String(part) : part
    )
  )

const citationOf = ({ id, instrument, locator, text }: Citation) => ({ id, instrument, locator, text })

const citationsOf = (cited: Item["cites"]) => ([cited].flat() as ReadonlyArray<Citation>).map(citationOf)

const itemOf = ({ id, title, cites, implements: carried }: Item) => ({
  id,
  title,
  cites: citationsOf(cites),
  implements: [...carried]
})

const instrumentOf = (instrument: Instrument): Part<"instruments"> => {
  const { at, locators, outline: _, levels: __, ...rest } = instrument
  return { ...rest, provisions: locators.map((locator) => citationOf(at(locator))) }
}

const parameterOf = ({ values, implements: carried, ...rest }: Parameter<unknown>): Part<"parameters"> => ({
  ...rest,
  implements: [...carried],
  values: values.map(({ value, cites, ...dated }) => ({
    ...dated,
    // a limit repeats the citation of its value
    value: isLimit(value) ? { ...value, cites: citationsOf(value.cites ?? []) } : value,
    cites: citationOf(cites)
  }))
})

const procedureOf = ({ id, version, title, inForce, roles, activities, relations }: Procedure): Part<"procedures"> => ({
  id,
  version,
  title,
  inForce,
  roles: Object.entries(roles).map(([role, { title }]) => ({ id: role, title })),
  activities: activities.map(({ data, by, ...activity }) => ({
    ...activity,
    ...itemOf(activity),
    by: [...by],
    carriesData: data !== undefined
  })),
  relations: relations.map((relation) => ({
    ...relation,
    ...itemOf({ ...relation, title: titleOfRelation(activities, relation) }),
    from: endpointOf(relation.from),
    to: endpointOf(relation.to),
    when: relation.when && { of: relation.when.of, title: relation.when.title },
    reason: relation.reason && {
      on: relation.reason.on,
      demandedBy: relation.reason.demandedBy && citationOf(relation.reason.demandedBy)
    },
    delay: relation.delay?.id,
    deadline: relation.deadline?.id
  }))
})

const endpointOf = (endpoint: Endpoint) =>
  typeof endpoint === "string" ? endpoint : { mode: endpoint.mode, members: [...endpoint.members] }

const indicatorOf = (indicator: Indicator): Part<"indicators"> => {
  const { unit, kind, binding, baseline, target, deadline } = indicator
  return {
    ...itemOf({ implements: [], ...indicator }),
    unit,
    kind,
    binding,
    baseline: baseline && { value: Ratio.render(baseline.value), on: baseline.on },
    // still exact numbers, which `encode` writes as text
    target: target as object as Part<"indicators">["target"],
    deadline
  }
}
