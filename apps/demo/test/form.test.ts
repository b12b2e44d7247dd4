import { procedure } from "@zhengce/decision-procedure"
import { expect, test } from "vitest"
import * as z from "zod"
import { dataOf, fieldsOf } from "../src/pages/case/form.ts"
import { dataText } from "../src/pages/case/words.ts"

const schema = z.strictObject({
  kind: z.enum(["executive", "plenary"]),
  missing: z.array(z.enum(["experts", "risk"])).min(1),
  urgent: z.boolean().optional(),
  reform: z.literal(true),
  note: z.string().optional(),
  heldOn: z.iso.date().optional(),
  members: z.int().optional(),
  other: z.strictObject({ a: z.string() }).optional()
})

test("each kind of datum has its own input", () => {
  expect(fieldsOf(schema).map((f) => [f.name, f.kind, f.required])).toEqual([
    ["kind", "one", true],
    ["missing", "many", true],
    ["urgent", "boolean", false],
    ["reform", "affirm", true],
    ["note", "text", false],
    ["heldOn", "date", false],
    ["members", "integer", false],
    ["other", "json", false]
  ])
  expect(fieldsOf(schema)[1]?.choices).toEqual(["experts", "risk"])
})

test("an activity without data has no fields", () => {
  expect(fieldsOf(undefined)).toEqual([])
})

test("what is filled in becomes data that the schema accepts", () => {
  const data = dataOf(fieldsOf(schema), {
    kind: "plenary",
    missing: ["risk"],
    urgent: "false",
    reform: true,
    heldOn: "2022-10-12",
    members: "9",
    other: '{"a":"b"}'
  })
  expect(schema.parse(data)).toEqual({
    kind: "plenary",
    missing: ["risk"],
    urgent: false,
    reform: true,
    heldOn: "2022-10-12",
    members: 9,
    other: { a: "b" }
  })
})

test("what is left empty is absent, never an empty value", () => {
  expect(dataOf(fieldsOf(schema), { kind: "", missing: [], note: "  ", reform: false, urgent: "" })).toEqual({})
})

test("what cannot be read as JSON is passed on for the schema to refuse", () => {
  expect(dataOf(fieldsOf(schema), { other: "{" })).toEqual({ other: "{" })
})

test("the page can ask for everything that the procedure's activities carry, in both languages", () => {
  for (const activity of procedure.activities) {
    for (const field of fieldsOf(activity.data)) {
      expect(field.kind, `${activity.id} ${field.name}`).not.toBe("json")
      for (const name of [field.name, ...field.choices]) {
        expect(dataText(name).zh, `${activity.id} ${name}`).toMatch(/\p{Script=Han}/u)
        expect(dataText(name).en, `${activity.id} ${name}`).not.toMatch(/\p{Script=Han}/u)
      }
    }
  }
})
