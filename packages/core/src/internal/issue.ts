// What is wrong with data from outside: where, what stands there, and what was expected, in both languages.
import type * as z from "zod"
import type { Text } from "../Text.ts"
import { failure } from "./attempt.ts"

/**
 * One place of data from outside that is not as it should be: a JSON Pointer, the value that stands there, and what was
 * expected.
 *
 * @category models
 * @since 0.1.0
 */
export interface Issue {
  /** A JSON Pointer; empty for the whole. */
  readonly path: string
  readonly value: unknown
  readonly expected: Text
}

/** A step of a JSON Pointer (RFC 6901). */
export const step = (key: PropertyKey): string => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`

export const messageOf = ({ path, expected }: Issue): string =>
  path === "" ? `expected ${expected.en}` : `${path}: expected ${expected.en}`

/** The base of an error that says where data from outside is not as it should be. */
export const invalid = <Tag extends string>(tag: Tag) =>
  class extends failure(tag)<Issue> {
    override get message(): string {
      return messageOf(this)
    }
  } as unknown as ReturnType<typeof failure<Tag>>

const typeNames: Readonly<Record<string, Text>> = {
  string: { zh: "文本", en: "a text" },
  number: { zh: "数", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "是或否（true或false）", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" }
}

const both = (text: string): Text => ({ zh: text, en: text })

const expectedBy = (issue: z.core.$ZodIssue): Text => {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? both(issue.expected)
    case "invalid_value": {
      const values = issue.values.map(String)
      return { zh: `下列之一：${values.join("、")}`, en: `one of ${values.join(", ")}` }
    }
    case "unrecognized_keys":
      return { zh: `没有名称为${issue.keys.join("、")}的字段`, en: `no field named ${issue.keys.join(", ")}` }
    case "too_small":
      return issue.origin === "string"
        ? { zh: "非空文本", en: "a text that is not empty" }
        : { zh: `不小于${issue.minimum}`, en: `at least ${issue.minimum}` }
    case "too_big":
      return { zh: `不大于${issue.maximum}`, en: `at most ${issue.maximum}` }
    case "custom":
      // the refinements of this package name what they expect
      return (issue.params as { readonly expected?: Text } | undefined)?.expected ?? both(issue.message)
    default:
      return { zh: `有效值（${issue.message}）`, en: `a valid value (${issue.message})` }
  }
}

/** An issue of zod, in our words. */
export const issueOf = (issue: z.core.$ZodIssue, at = ""): Issue => ({
  path: at + issue.path.map(step).join(""),
  value: issue.input,
  expected: expectedBy(issue)
})

/** Reads data by a schema; throws the error of the first issue, with the value that stands there. */
export const read = <A>(schema: z.ZodType<A>, input: unknown, failure: (issue: Issue) => Error, at = ""): A => {
  const { data, error } = schema.safeParse(input, { reportInput: true })
  if (error !== undefined) throw failure(issueOf(error.issues[0] as z.core.$ZodIssue, at))
  return data as A
}
