/**
 * JSON Schema (draft 2020-12) of what comes from outside, made from the zod schemas that read it: the facts of a package
 * and the events of a procedure. Other programs check, generate and fill in their data with it.
 *
 * What a schema here accepts is what `Norm.facts` and `Case.decode` accept, with these exceptions, which JSON Schema cannot
 * express:
 *
 * - a refinement is named in `$comment`, in both languages, and not checked; dates are (`pattern` admits only days that
 *   exist, and `format` tells a form to ask for a date)
 * - lengths of text count characters, zod counts UTF-16 units: one beyond the Basic Multilingual Plane is one or two
 * - whether an event is lawful is not a matter of form: any role of the procedure may stand in `by`, because an audit must
 *   be able to take what the wrong one did; `examples` names the roles that may
 * - of `recordedAt`, that it is not before the log's last, nor an instant of the first or last day of the years 1 to 9999
 * - that event data is at most 100 levels deep
 *
 * @since 0.1.0
 */
import * as z from "zod"
import { nodeOf } from "./internal/factView.ts"
import { eventShape } from "./internal/log.ts"
import { refuse } from "./internal/refuse.ts"
import { isLocalDate } from "./LocalDate.ts"
import type { Activity, Procedure } from "./Procedure.ts"
import { of, type Text } from "./Text.ts"

/**
 * A JSON Schema as plain data. Its `$id` is a URN that stays the same as long as the thing does: of facts by their id, of
 * events by procedure and version.
 *
 * @category models
 * @since 0.1.0
 */
export interface JsonSchema {
  readonly $schema: string
  readonly $id: string
  readonly [keyword: string]: unknown
}

/**
 * Gives the JSON Schema of facts. No key is required, at any depth: an absent fact is unknown, and in order. Throws a
 * `DefinitionError` where the schema is not one of facts.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as JsonSchema from "@zhengce/core/JsonSchema"
 * import { z } from "zod"
 *
 * const facts = z.strictObject({ stage: z.enum(["seed", "mature"]), partners: z.array(z.string()) })
 * assert.deepEqual(JsonSchema.ofFacts(facts, "fund"), {
 *   $schema: "https://json-schema.org/draft/2020-12/schema",
 *   $id: "urn:zhengce:facts:fund",
 *   type: "object",
 *   properties: {
 *     stage: { type: "string", enum: ["seed", "mature"] },
 *     partners: { type: "array", items: { type: "string" } },
 *   },
 *   additionalProperties: false,
 * })
 * assert.throws(() => JsonSchema.ofFacts(z.object({ size: z.string().default("0") }), "fund"), /cannot be a default/)
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const ofFacts = (facts: z.ZodObject, id: string): JsonSchema => {
  nodeOf(facts)
  return root(idOf("facts", id), convert(facts, id, { isPartial: true }))
}

/**
 * Gives the JSON Schema of the events of a procedure: one alternative for each activity, with its title, the roles that may
 * execute it and the form of its data. Throws a `DefinitionError` where the data of an activity is transformed when it is
 * read, because then no schema describes what is given.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import * as JsonSchema from "@zhengce/core/JsonSchema"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import { z } from "zod"
 *
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: Instrument.define({
 *     id: "example",
 *     title: { zh: "示例规定", en: "Example rules" },
 *     number: { zh: "示例1号", en: "Example No. 1" },
 *     issuer: { zh: "示例机关", en: "Example authority" },
 *     inForce: { from: "2022-09-19" as LocalDate },
 *     status: "unverified",
 *     outline: { 1: [0] },
 *   }),
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     review: { by: "office", title: { zh: "审查", en: "review" } },
 *     return: { by: "office", title: { zh: "退回", en: "return" }, data: z.strictObject({ missing: z.string() }) },
 *   },
 *   relations: () => [],
 * })
 * const { $id, required, oneOf } = JsonSchema.ofEvent(procedure)
 * assert.deepEqual([$id, required], ["urn:zhengce:event:example:1", ["activity", "on", "by"]])
 * assert.deepEqual((oneOf as ReadonlyArray<unknown>)[0], {
 *   title: "审查 / review",
 *   properties: { activity: { const: "review" }, by: { examples: ["office"] }, data: false },
 * })
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const ofEvent = (procedure: Procedure): JsonSchema => {
  const { id, version, title, roles, activities, relations } = procedure
  const { properties, ...shape } = convert(eventShape, id)
  const relationIds = relations.map((relation) => relation.id)
  return root(idOf("event", id, version), {
    title: inBoth(title),
    ...shape,
    properties: {
      ...(properties as object),
      activity: { enum: activities.map((activity) => activity.id) },
      by: { enum: Object.keys(roles) },
      recordedAt: { type: "string", pattern: moment },
      reasons: {
        type: "object",
        propertyNames: relationIds.length > 0 && { enum: relationIds },
        additionalProperties: { type: "string", pattern: "\\S" }
      }
    },
    oneOf: activities.map((activity) => alternative(procedure, activity))
  })
}

/** What is particular to the events of one activity. */
const alternative = (procedure: Procedure, { id, title, by, data }: Activity): object => ({
  title: inBoth(title),
  properties: {
    activity: { const: id },
    by: { examples: by },
    // its own resource, so that a reference within the data means the data
    data: data !== undefined && {
      $id: idOf("event", procedure.id, procedure.version, id),
      ...convert(data, `${procedure.id}.${id}`)
    }
  },
  ...(data !== undefined && !data.safeParse(undefined).success && { required: ["data"] })
})

const idOf = (...parts: ReadonlyArray<string>): string => ["urn:zhengce", ...parts.map(encodeURIComponent)].join(":")

const root = ($id: string, schema: object): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id,
  ...schema
})

const inBoth = ({ zh, en }: Text): string => `${zh} / ${en}`

// the days that exist in the years 1 to 9999; [0-9], because some readers take \d for the digits of every script
const day =
  "(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|" +
  "02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
const dayOnly = `^${day}$`
// `date-time` would ask for seconds and for a colon in the offset, which `LocalDate.fromInstant` does not
const time = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?"
const moment = `^${day}(?:T${time}(?:Z|[+-](?:0[0-9]|1[0-8]):?[0-5][0-9]))?$`

/** What JSON Schema says exactly as zod reads it; anything else would describe data of another form than is given. */
const exact = new Set(
  "string number boolean null enum literal unknown any optional nullable readonly union array tuple object record".split(
    " "
  )
)

interface Definition {
  readonly type: string
  readonly coerce?: boolean
  readonly checks?: ReadonlyArray<{ readonly _zod: { readonly def: Check } }>
}

interface Check {
  readonly check: string
  readonly fn?: unknown
  readonly pattern?: RegExp
  readonly params?: { readonly expected?: Text }
}

const unnamed = of("模式无法表达的其他条件", "a further condition that no schema expresses")

const convert = (schema: z.ZodType, id: string, { isPartial = false } = {}): Record<string, unknown> => {
  const cannotSay = (what: string): never => refuse("JsonSchema", id, `no JSON Schema says what ${what} accepts`)
  const { $schema: _, ...converted } = z.toJSONSchema(schema, {
    // what is given; the output of a plain object would have no other keys, which zod drops and does not refuse
    io: "input",
    unrepresentable: ({ zodSchema }) => cannotSay(`a ${zodSchema._zod.def.type}`),
    override: ({ zodSchema, jsonSchema }) => {
      const { type, coerce, checks = [] } = zodSchema._zod.def as unknown as Definition
      if (!exact.has(type) || coerce) cannotSay(coerce ? `a coerced ${type}` : `a ${type}`)
      if (isPartial) delete jsonSchema.required
      const unsaid = checks.flatMap(({ _zod: { def } }): ReadonlyArray<Text> => {
        if (def.check === "overwrite") cannotSay(`a ${type} that is changed when it is read`)
        if (/[ims]/.test(def.pattern?.flags ?? "")) cannotSay(`the flags of ${def.pattern}`)
        if (def.check !== "custom") return []
        if (def.fn !== isLocalDate || (jsonSchema.pattern ?? dayOnly) !== dayOnly)
          return [def.params?.expected ?? unnamed]
        Object.assign(jsonSchema, { format: "date", pattern: dayOnly })
        return []
      })
      if (unsaid.length > 0) jsonSchema.$comment = unsaid.map(inBoth).join("; ")
    }
  })
  return converted
}
