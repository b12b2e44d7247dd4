/** A form for the data of an activity, made from its zod schema by way of JSON Schema. */
import type { Text } from "@zhengce/core/Text"
import * as z from "zod"

type Kind = "text" | "boolean" | "affirm" | "one" | "many" | "date" | "integer" | "number" | "json"

export interface Field {
  readonly name: string
  /** `affirm` is a statement that must be true; `one` and `many` choose among `choices`; `json` is anything else. */
  readonly kind: Kind
  readonly required: boolean
  readonly choices: ReadonlyArray<string>
  /** A title that the schema itself gives. */
  readonly title?: Text
}

/** What the inputs of a form hold. */
export type Values = Readonly<Record<string, string | boolean | ReadonlyArray<string> | undefined>>

interface Shape {
  readonly type?: unknown
  readonly format?: unknown
  readonly pattern?: unknown
  readonly const?: unknown
  readonly enum?: unknown
  readonly items?: unknown
  readonly title?: unknown
}

const isShape = (value: unknown): value is Shape => typeof value === "object" && value !== null

const strings = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : []

const bilingual = (value: unknown): Text | undefined =>
  typeof value === "object" &&
  value !== null &&
  "zh" in value &&
  "en" in value &&
  typeof value.zh === "string" &&
  typeof value.en === "string"
    ? { zh: value.zh, en: value.en }
    : undefined

const kindOf = (shape: Shape): { readonly kind: Kind; readonly choices: ReadonlyArray<string> } => {
  const choices = strings(shape.enum)
  if (shape.const === true) return { kind: "affirm", choices: [] }
  if (choices.length > 0) return { kind: "one", choices }
  if (shape.type === "boolean") return { kind: "boolean", choices: [] }
  if (shape.type === "integer") return { kind: "integer", choices: [] }
  if (shape.type === "number") return { kind: "number", choices: [] }
  if (shape.type === "string") return { kind: shape.format === "date" ? "date" : "text", choices: [] }
  if (shape.type === "array" && isShape(shape.items)) {
    const members = strings(shape.items.enum)
    if (members.length > 0) return { kind: "many", choices: members }
  }
  return { kind: "json", choices: [] }
}

/** Gives the fields of a schema, in its order; none where the activity carries no data. */
export const fieldsOf = (schema: z.ZodType | undefined): ReadonlyArray<Field> => {
  if (schema === undefined) return []
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })
  const required = strings(json.required)
  return Object.entries(json.properties ?? {}).map(([name, property]): Field => {
    const shape = isShape(property) ? property : {}
    const title = bilingual(shape.title)
    return { name, required: required.includes(name), ...kindOf(shape), ...(title === undefined ? {} : { title }) }
  })
}

const valueOf = (field: Field, value: Values[string]): unknown => {
  if (field.kind === "boolean") return value === "true" ? true : value === "false" ? false : undefined
  if (field.kind === "affirm") return value === true ? true : undefined
  if (field.kind === "many") return Array.isArray(value) && value.length > 0 ? value : undefined
  if (typeof value !== "string" || value.trim() === "") return undefined
  if (field.kind === "integer" || field.kind === "number") return Number(value)
  if (field.kind !== "json") return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** Gives the data that the inputs state. What is left empty is absent, because an absent key is unknown. */
export const dataOf = (fields: ReadonlyArray<Field>, values: Values): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field, values[field.name])
      return value === undefined ? [] : [[field.name, value]]
    })
  )
