/**
 * Duties, periods and planned steps as an iCalendar object (RFC 5545), for any calendar or task list. A duty is a to-do, and
 * its last day an all-day event; a period, of which nobody says whether it was kept, is an event alone, and so is a step of
 * a plan, which is tentative. The day is the cautious one,
 * and a day that is not known is never guessed: such a to-do has no `DUE` and says why.
 *
 * The two are components of their own, with an own `UID` each, because calendar servers (RFC 4791) keep one kind under one
 * `UID`. It is made of the matter, the duty and its round: the number of times that the duty arose, those that were laid
 * down anew before they were done not counted. So a duty that is renewed keeps its to-do, which moves to the new day, and
 * nobody is left with an old one; only one that was done and arises again gets another.
 *
 * An export knows the previous one by its {@link Revisions}: `SEQUENCE` rises where a day, the status or the title has
 * changed (RFC 5546, 2.1.4), and what is there no longer is `CANCELLED`. What else changes is told apart by `DTSTAMP`.
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as ICalendar from "@zhengce/core/ICalendar"
 * import * as TimeLimit from "@zhengce/core/TimeLimit"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 *
 * const period = Result.getOrThrow(TimeLimit.resolve(TimeLimit.within(30, "day"), "2022-09-01", {
 *   calendar: WorkCalendar.china,
 * }))
 * const archive = { matter: { id: "2022-001" }, id: "archive", title: { zh: "归档", en: "archiving" }, period }
 * const options = {
 *   name: "Deadlines",
 *   domain: "cases.example",
 *   stamp: "2022-09-02T09:00:00+08:00",
 *   language: "en",
 *   alarms: [3],
 * } as const
 * ```
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as z from "zod"
import { isOpen, statusText } from "./Duty.ts"
import * as agenda from "./internal/agenda.ts"
import { attempt } from "./internal/attempt.ts"
import { secondsOf } from "./internal/civilDay.ts"
import { cleanText } from "./internal/cleanText.ts"
import { date, expecting, text } from "./internal/forms.ts"
import { type Issue, invalid, read } from "./internal/issue.ts"
import { fromInstant, type LocalDate, plusDays } from "./LocalDate.ts"
import type { Language, Text } from "./Text.ts"

export type { Item, Matter, Planned } from "./internal/agenda.ts"

/**
 * A component as it was last exported: its `SEQUENCE`, and what makes it rise. `start` and `due` are its days.
 *
 * @category models
 * @since 0.1.0
 */
export interface Revision {
  readonly component: "VTODO" | "VEVENT"
  readonly sequence: number
  readonly status: "NEEDS-ACTION" | "COMPLETED" | "TENTATIVE" | "CONFIRMED" | "CANCELLED"
  readonly summary: string
  readonly start?: LocalDate | undefined
  readonly due?: LocalDate | undefined
}

/**
 * The revisions of everything that a calendar has ever shown, by `UID`: plain data, to be kept until the next export.
 *
 * @category models
 * @since 0.1.0
 */
export type Revisions = Readonly<Record<string, Revision>>

/**
 * What an export is made with. There is no clock: the caller says when it is made.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** The name of the calendar. */
  readonly name: string
  /** The caller's own domain name, with which every `UID` ends. The id of a matter is unique within it. */
  readonly domain: string
  /** The instant of the export, with an offset: `2022-09-19T08:00:00+08:00`. */
  readonly stamp: string
  readonly language: Language
  /** How many days before its day each open duty and each period rings; 0 for the day itself. None unless stated. */
  readonly alarms?: ReadonlyArray<number>
  /**
   * Who publishes the calendar, as a URI such as `mailto:office@cases.example`. With it the object has
   * `METHOD:PUBLISH`, which RFC 5546 allows only with an organizer; without it, it is a snapshot.
   */
  readonly organizer?: string
  /** The revisions of the previous export of this calendar. */
  readonly previous?: Revisions
}

/**
 * An iCalendar object, to be written as UTF-8 without a byte order mark (`text/calendar; charset=utf-8`), and what the next
 * export has to know of it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Export {
  readonly text: string
  readonly revisions: Revisions
}

/**
 * Says which option cannot be as it is: a stamp that is no instant with an offset, an alarm that is not a number of days,
 * or revisions that are damaged.
 *
 * @example
 * ```ts
 * const refused = ICalendar.write([archive], { ...options, stamp: "2022-09-02" })
 * assert.ok(Result.isFailure(refused))
 * assert.equal(refused.failure.message, "/stamp: expected an instant with an offset, such as 2022-09-19T08:00:00+08:00")
 * ```
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidOptions extends /*#__PURE__*/ invalid("InvalidOptions")<Issue> {}

const stamp = z
  .string()
  .refine(
    (value) => Result.isSuccess(fromInstant(value)),
    expecting(
      "带时区偏移的时刻（如2022-09-19T08:00:00+08:00）",
      "an instant with an offset, such as 2022-09-19T08:00:00+08:00"
    )
  )

const optionsShape = z.strictObject({
  name: text,
  domain: z.string().refine((value) => /^[\p{L}\p{N}.-]+$/u.test(value), expecting("域名", "a domain name")),
  stamp,
  language: z.enum(["zh", "en"]),
  alarms: z.array(z.int().nonnegative()).optional(),
  organizer: z
    .string()
    .refine(
      (value) => /^[a-z][a-z\d+.-]*:[!-~]+$/i.test(value),
      expecting("URI（如mailto:…）", "a URI such as mailto:…")
    )
    .optional(),
  previous: z
    .record(
      z.string(),
      z.strictObject({
        component: z.enum(["VTODO", "VEVENT"]),
        sequence: z.int().nonnegative(),
        status: z.enum(["NEEDS-ACTION", "COMPLETED", "TENTATIVE", "CONFIRMED", "CANCELLED"]),
        summary: z.string(),
        start: date.optional(),
        due: date.optional()
      })
    )
    .optional()
})

/**
 * Writes the calendar of duties and periods: each with its provisions, its days, other tenable readings, and how certain
 * they are. Give every duty of the matters, and the `previous` revisions of the same calendar: what is missing counts as
 * fallen away.
 *
 * `DUE` is the cautious last day itself: a reader who takes it for the day before which all must be done is early, never
 * late. A later effective day stands in the description. A duty that was done is a completed to-do; on which day is said
 * in words, because `COMPLETED` would need an instant that nobody recorded. What rests on assumed days has no `DUE`. An
 * event is confirmed only where the published arrangements settle its day, otherwise tentative.
 *
 * Failures: `InvalidOptions`.
 *
 * @example
 * ```ts
 * const first = Result.getOrThrow(ICalendar.write([archive], options))
 * assert.match(first.text, /^DTSTART;VALUE=DATE:20221001\r$/m)
 * assert.match(first.text, /^TRIGGER:-P3D\r$/m)
 *
 * // the same in the next export, and then no longer there
 * const later = { ...options, stamp: "2022-09-05T09:00:00+08:00" }
 * const second = Result.getOrThrow(ICalendar.write([archive], { ...later, previous: first.revisions }))
 * const third = Result.getOrThrow(ICalendar.write([], { ...later, previous: second.revisions }))
 * assert.match(second.text, /^SEQUENCE:0\r$/m)
 * assert.match(third.text, /^SEQUENCE:1\r\nSUMMARY:[\s\S]*\r\nSTATUS:CANCELLED\r$/m)
 * ```
 *
 * @category conversions
 * @since 0.1.0
 */
export const write = (items: ReadonlyArray<agenda.Item>, options: Options): Result.Result<Export, InvalidOptions> => {
  const checked = attempt<unknown, InvalidOptions>(() => read(optionsShape, options, (i) => new InvalidOptions(i)))
  if (Result.isFailure(checked)) return Result.fail(checked.failure)
  const { previous = {}, alarms = [], organizer, name } = options
  const components = componentsOf(items, options)
  const present = new Set(components.map((c) => c.uid))
  const gone = Object.entries(previous).flatMap(([uid, before]): ReadonlyArray<Component> => {
    const { sequence: _, ...last } = before
    return present.has(uid) ? [] : [{ ...last, uid, status: "CANCELLED" }]
  })
  const revised = [...components, ...gone].map((c) => ({ ...c, sequence: sequenceOf(c, previous[c.uid]) }))
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zhengce//Zhengce//EN", "CALSCALE:GREGORIAN"],
    ...(organizer === undefined ? [] : ["METHOD:PUBLISH"]),
    `X-WR-CALNAME:${escaped(name)}`,
    ...revised.flatMap((component) => linesOf(component, { stamp: utcOf(options.stamp), organizer, alarms })),
    "END:VCALENDAR"
  ]
  const revisions = Object.fromEntries(
    revised.map(({ uid, description: _, rings: __, ...revision }) => [uid, revision])
  )
  return Result.succeed({ text: lines.map(folded).join(""), revisions })
}

interface Component extends Omit<Revision, "sequence"> {
  readonly uid: string
  readonly description?: string
  readonly rings?: boolean
}

/** What RFC 5546 deems significant, and the title, because it says what has to be done. */
const significant = ["status", "summary", "start", "due"] as const

const sequenceOf = (component: Component, before: Revision | undefined): number =>
  before === undefined ? 0 : before.sequence + (significant.every((key) => component[key] === before[key]) ? 0 : 1)

const idOf = (item: agenda.Item): string =>
  // encoded, so that no two pairs of ids look the same, and so that a server can take the UID for the name of a file
  [item.matter.id, agenda.owedOf(item).id].map((id) => encodeURIComponent(cleanText(id))).join("+")

/** For each item, which time it is that a duty of its id arose. */
const roundsOf = (items: ReadonlyArray<agenda.Item>): ReadonlyArray<number> => {
  const arisen = items.map((item, i) => {
    const { since = "", entry = -1 } = agenda.owedOf(item)
    return { i, id: idOf(item), since, entry }
  })
  const inOrder = arisen.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.entry - b.entry))
  const counts = new Map<string, number>()
  const rounds: Array<number> = []
  for (const { i, id } of inOrder) {
    const round = (counts.get(id) ?? 0) + 1
    counts.set(id, round)
    rounds[i] = round
  }
  return rounds
}

const componentsOf = (items: ReadonlyArray<agenda.Item>, options: Options): ReadonlyArray<Component> => {
  const rounds = roundsOf(items)
  return items.flatMap((item, i): ReadonlyArray<Component> => {
    const owed = agenda.owedOf(item)
    const uid = (component: string) => `${idOf(item)}+${rounds[i]}+${component}@${options.domain}`
    const about = { description: descriptionOf(item, owed, options.language), rings: isWaiting(owed) }
    const day = agenda.dayOf(owed)
    const due = agenda.isAssumed(owed) ? undefined : day
    // DUE must be later than DTSTART
    const start = due !== undefined && owed.since !== undefined && owed.since >= due ? undefined : owed.since
    const todo: Component = {
      ...about,
      uid: uid("todo"),
      component: "VTODO",
      status: isWaiting(owed) ? "NEEDS-ACTION" : "COMPLETED",
      summary: titleOf(item, owed, options.language),
      start,
      due
    }
    const event = (start: LocalDate): Component => ({
      ...about,
      uid: uid("event"),
      component: "VEVENT",
      status: owed.certainty === "firm" ? "CONFIRMED" : "TENTATIVE",
      summary: titleOf(item, owed, options.language, meaningOf(owed)),
      start
    })
    return [...("duty" in item ? [todo] : []), ...(day === undefined ? [] : [event(day)])]
  })
}

const isWaiting = ({ status = "open", ...rest }: agenda.Owed): boolean => isOpen({ ...rest, status })

const meanings = {
  within: { zh: "到期", en: "due" },
  notLaterThan: { zh: "最迟之日", en: "latest day" },
  atLeast: { zh: "可进行下一步", en: "next step permitted" },
  expiry: { zh: "生效", en: "takes effect" },
  planned: { zh: "计划", en: "planned" }
} satisfies Record<string, Text>

/** What the day of an event is. */
const meaningOf = (owed: agenda.Owed): Text =>
  isWaiting(owed)
    ? meanings[owed.planned === undefined ? (owed.period?.limit.kind ?? "within") : "planned"]
    : statusText(owed.status === "doneLate" ? "doneLate" : "done")

const titleOf = ({ matter }: agenda.Item, owed: agenda.Owed, language: Language, meaning?: Text): string => {
  const [assumed, open, close, colon] =
    language === "zh" ? ["【暂定】", "（", "）", "："] : ["[provisional] ", " (", ")", ": "]
  const title = `${owed.title[language]}${open}${matter.title ?? matter.id}${close}`
  // the title alone is what a reminder shows
  return `${agenda.isAssumed(owed) ? assumed : ""}${title}${meaning === undefined ? "" : `${colon}${meaning[language]}`}`
}

const descriptionOf = (item: agenda.Item, owed: agenda.Owed, language: Language): string => {
  const { matter } = item
  const { words } = agenda
  const isKnown = !agenda.isAssumed(owed)
  const labelled: ReadonlyArray<readonly [Text, string | undefined]> = [
    [words.duty, owed.title[language]],
    [words.matter, matter.title ?? matter.id],
    [words.matterId, matter.title === undefined ? undefined : matter.id],
    [words.roles, agenda.rolesText(matter, owed)[language]],
    [words.since, owed.since],
    [words.due, isKnown ? owed.due : undefined],
    [words.lastDay, isKnown && owed.lastDay !== owed.due ? owed.lastDay : undefined],
    [words.doneOn, owed.doneOn],
    [words.cites, agenda.citesText(owed, language)]
  ]
  const colon = language === "zh" ? "：" : ": "
  return [
    ...labelled.flatMap(([label, value]) => (value ? [`${label[language]}${colon}${value}`] : [])),
    ...agenda.notesOf(owed).map((note) => note[language])
  ].join("\n")
}

// ---------------------------------------------------------------------------------------------------------------------
// The format
// ---------------------------------------------------------------------------------------------------------------------

interface Head {
  readonly stamp: string
  readonly organizer: string | undefined
  readonly alarms: ReadonlyArray<number>
}

const linesOf = (component: Component & Revision, { stamp, organizer, alarms }: Head): ReadonlyArray<string> => {
  const { component: name, uid, sequence, summary, description, status, start, due, rings = false } = component
  const isEvent = name === "VEVENT"
  const end = isEvent && start !== undefined ? Result.getOrUndefined(plusDays(start, 1)) : undefined
  const rung = rings && (isEvent || due !== undefined) ? alarms : []
  return [
    ...[`BEGIN:${name}`, `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`],
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(organizer === undefined ? [] : [`ORGANIZER:${organizer}`]),
    ...dated("DTSTART", start),
    ...dated("DTEND", end),
    ...dated("DUE", due),
    `STATUS:${status}`,
    // the day of an event is taken by nobody; RFC 5546 wants to hear of a to-do that it has no priority
    isEvent ? "TRANSP:TRANSPARENT" : "PRIORITY:0",
    ...rung.flatMap((days) => alarmOf(days, isEvent ? "TRIGGER" : "TRIGGER;RELATED=END", summary)),
    `END:${name}`
  ]
}

const alarmOf = (days: number, trigger: string, summary: string): ReadonlyArray<string> => [
  ...["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(summary)}`],
  ...[`${trigger}:-P${days}D`, "END:VALARM"]
]

const basic = (day: LocalDate): string => day.replaceAll("-", "")

const dated = (name: string, day: LocalDate | undefined): ReadonlyArray<string> =>
  day === undefined ? [] : [`${name};VALUE=DATE:${basic(day)}`]

const utcOf = (instant: string): string => {
  const day = Result.getOrThrow(fromInstant(instant, "UTC"))
  const second = ((secondsOf(instant) % 86_400) + 86_400) % 86_400
  const clock = [second / 3600, (second / 60) % 60, second % 60].map((n) => `${Math.floor(n)}`.padStart(2, "0"))
  return `${basic(day)}T${clock.join("")}Z`
}

const escaped = (value: string): string =>
  cleanText(value)
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) as number
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line in physical lines of at most 75 octets, none of which splits a character. */
const folded = (line: string): string => {
  let [physical, room] = ["", 75]
  for (const character of line) {
    const octets = octetsOf(character)
    if (octets > room) {
      physical += "\r\n "
      room = 74
    }
    physical += character
    room -= octets
  }
  return `${physical}\r\n`
}
