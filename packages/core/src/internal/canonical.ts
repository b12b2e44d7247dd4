// Canonical JSON (RFC 8785): one value has one text, and so one hash, in every language. Of numbers only whole ones are
// taken, because to write a fraction as JavaScript does is the one hard part of that standard for everybody else.
import type * as Result from "effect/Result"
import { attempt, failure } from "./attempt.ts"
import { type Issue, step } from "./issue.ts"
import { isPlain } from "./plain.ts"

class NotCanonical extends /*#__PURE__*/ failure("NotCanonical")<Issue> {}

// deeper than the data of an event may be, and far from the end of the stack
const deepest = 128

const refuse = (path: string, value: unknown, zh: string, en: string): never => {
  throw new NotCanonical({ path, value, expected: { zh, en } })
}

const quote = (text: string, path: string): string =>
  /\p{Surrogate}/u.test(text)
    ? refuse(path, text, "完整的Unicode文本", "a text without half a character (lone surrogate)")
    : JSON.stringify(text)

const write = (value: unknown, path: string, depth: number): string => {
  if (value === null || typeof value === "boolean") return String(value)
  if (typeof value === "string") return quote(value, path)
  if (typeof value === "number") {
    return Number.isSafeInteger(value)
      ? String(value)
      : refuse(path, value, "整数（小数用文本表示）", "a whole number (a fraction is written as a text)")
  }
  if (depth > deepest) return refuse(path, value, `不超过${deepest}层的数据`, `data of at most ${deepest} levels`)
  if (Array.isArray(value)) {
    return `[${Array.from(value, (part, i) => write(part, `${path}/${i}`, depth + 1)).join()}]`
  }
  if (!isPlain(value)) return refuse(path, value, "JSON可表示的数据", "data that JSON can hold")
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  const written = entries.map(([key, part]) => {
    const at = path + step(key)
    return `${quote(key, at)}:${write(part, at, depth + 1)}`
  })
  return `{${written.join()}}`
}

/** The canonical text of data; refuses what JSON cannot hold or another reader could take for something else. */
export const canonical = (value: unknown): Result.Result<string, Issue> => attempt(() => write(value, "", 0))
