// The value of a parameter in words.
import { ofReading } from "../Explanation.ts"
import { isLimit } from "../Parameter.ts"
import * as Ratio from "../Ratio.ts"
import { fill, isText, list, of, type Text } from "../Text.ts"
import type { Kind, Reading, TimeLimit, Unit } from "../TimeLimit.ts"

const units: Readonly<Record<Unit, Text>> = {
  day: of("日", "day"),
  workingDay: of("个工作日", "working day"),
  month: of("个月", "month"),
  year: of("年", "year")
}

const kinds: Readonly<Record<Kind, Text>> = {
  within: of("{n}{unit}内", "within {n} {unit}"),
  atLeast: of("不少于{n}{unit}", "at least {n} {unit}"),
  expiry: of("{n}{unit}后", "after {n} {unit}"),
  notLaterThan: of("{n}{unit}前", "no later than {n} {unit} before")
}

const plural = ({ zh, en }: Text, n: number): Text => of(zh, n === 1 ? en : `${en}s`)

const bracketed = (text: Text, notes: ReadonlyArray<Text>): Text =>
  notes.length === 0 ? text : fill(of("{text}（{notes}）", "{text} ({notes})"), { text, notes: list(notes) })

/** A time limit; how it counts is said where the limit itself says so. */
const ofLimit = ({ kind, n, unit, cites: _, ...options }: TimeLimit): Text =>
  bracketed(
    fill(kinds[kind], { n, unit: plural(units[unit], n) }),
    Object.entries(options).map(([option, value]) => ofReading({ option, value: String(value) } as Reading))
  )

/** Any value that a parameter can have: a limit, a number with its unit, a text, a list or a table of these. */
export const ofValue = (value: unknown, unit?: Text): Text => {
  if (isLimit(value)) return ofLimit(value)
  if (isText(value)) return value
  if (Array.isArray(value)) return list(value.map((item) => ofValue(item, unit)))
  if (typeof value === "boolean") return value ? of("是", "yes") : of("否", "no")
  if (Ratio.isRatio(value) || typeof value !== "object" || value === null) {
    const word = Ratio.isRatio(value) ? Ratio.render(value) : String(value)
    const isNumber = typeof value !== "string" && unit !== undefined
    return isNumber ? of(word + unit.zh, `${word} ${unit.en}`) : of(word, word)
  }
  const row = ([name, part]: readonly [string, unknown]) =>
    fill(of("{name}：{part}", "{name}: {part}"), { name, part: ofValue(part, unit) })
  return list(Object.entries(value).map(row))
}
