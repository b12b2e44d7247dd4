/**
 * The choices of a plan in the address, flat, so that a link gives the plan again:
 * `#/plan?start=2022-10-10&hearing=1&takes=draft.complete:20w`. What cannot be read is handed on as it stands, so that the
 * package says what is wrong with it.
 */
import type { Context } from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import { plan, procedure } from "@zhengce/decision-procedure"
import * as Result from "effect/Result"
import { daysBetween, shift } from "../../components/days.ts"

export const fields = [
  "start",
  "route",
  "comment",
  "days",
  "reason",
  "hearing",
  "other",
  "exempt",
  "risk",
  "consultation",
  "supplement",
  "conclusion",
  "takes",
  "meeting"
] as const

export type Field = (typeof fields)[number]

/** What the address states, by field. */
export type Asked = Readonly<Partial<Record<Field, string>>>

/** The first day of a plan for which the address names none. */
export const firstStart = "2022-10-10" as LocalDate

/** A time of one's own for a step: `n` as it was typed. */
export interface Own {
  readonly activity: string
  readonly n: string
  readonly unit: "day" | "workingDay"
}

const numberOf = (text: string): unknown => (/^-?\d{1,9}$/.test(text.trim()) ? Number(text) : text)

const units = { d: "day", w: "workingDay" } as const

export const takesOf = (text: string | undefined): ReadonlyArray<Own> =>
  (text ?? "")
    .split(",")
    .filter((part) => part !== "")
    .map((part) => {
      const [, activity, n, unit] = /^(.+?):(.*)([dw])$/.exec(part) ?? []
      if (activity === undefined || n === undefined) return { activity: part, n: "", unit: "day" }
      return { activity, n, unit: units[unit as keyof typeof units] }
    })

export const takesText = (takes: ReadonlyArray<Own>): string | undefined =>
  takes.length === 0
    ? undefined
    : takes
        .map(({ activity, n, unit }) => `${activity}:${n.replaceAll(",", "")}${unit === "day" ? "d" : "w"}`)
        .join(",")

const given = (entries: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined => {
  const present = Object.entries(entries).filter(([, value]) => value !== undefined)
  return present.length === 0 ? undefined : Object.fromEntries(present)
}

const held: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** The choices for `plan`, which checks them. */
export const choicesOf = (asked: Asked): Readonly<Record<string, unknown>> => {
  const { start = firstStart, comment, days, reason, hearing, supplement, takes, meeting } = asked
  const { route, other, exempt, risk, consultation, conclusion } = asked
  const own = takesOf(takes).map(({ activity, n, unit }) => [activity, { n: numberOf(n), unit }])
  return {
    start,
    ...given({
      comment: given({
        held: comment === undefined ? undefined : (held[comment] ?? comment),
        days: days === undefined ? undefined : numberOf(days),
        reason
      }),
      ...{ route, other, exempt, risk, consultation, conclusion },
      hearing: hearing === "1" ? true : hearing,
      supplement: supplement === undefined ? undefined : { days: numberOf(supplement) },
      takes: own.length === 0 ? undefined : Object.fromEntries(own),
      meetingOn: meeting
    })
  }
}

const fieldsOfPaths: Readonly<Record<string, Field>> = {
  "/comment/held": "comment",
  "/comment/days": "days",
  "/comment/reason": "reason",
  "/supplement/days": "supplement",
  "/meetingOn": "meeting"
}

/** The field at which a path into the choices is told, and for a time of one's own its step; none for the plan as a whole. */
export const placeOf = (path: string): { readonly field?: Field; readonly activity?: string } => {
  const [, first = "", second] = path.split("/")
  const field = fieldsOfPaths[path] ?? fields.find((f) => f === first)
  if (field !== "takes" || second === undefined) return field === undefined ? {} : { field }
  return { field, activity: second.replaceAll("~1", "/").replaceAll("~0", "~") }
}

/** The last day on which the plan could start for a meeting on a day; none where no start since the decree would do. */
export const latestStart = (
  choices: Readonly<Record<string, unknown>>,
  meetingOn: LocalDate,
  context: Context
): LocalDate | undefined => {
  const isInTime = (start: LocalDate): boolean => {
    const made = plan({ ...choices, start, meetingOn }, context)
    return Result.isSuccess(made) && made.success.wish?.isFeasible === true
  }
  let low: LocalDate = procedure.inForce.from
  let high = meetingOn
  if (high < low || !isInTime(low)) return undefined
  // who starts earlier is never later
  while (low < high) {
    const middle = shift(low, Math.ceil(daysBetween(low, high) / 2))
    if (isInTime(middle)) low = middle
    else high = shift(middle, -1)
  }
  return low
}
