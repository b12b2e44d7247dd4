// What an audit says of the events and duties of a case.
import type { Case } from "../Case.ts"
import * as Finding from "../Finding.ts"
import type { LocalDate } from "../LocalDate.ts"
import { type Procedure, titleOf } from "../Procedure.ts"
import type { Resolved } from "../Rulebook.ts"
import { fill, type Text } from "../Text.ts"
import type { Reading, TimeLimit } from "../TimeLimit.ts"
import { dutiesOf, type Tracked } from "./duties.ts"
import type { Judged } from "./judgement.ts"
import * as lawful from "./lawful.ts"

const texts = {
  notYetInForce: {
    zh: "当日本程序尚未施行（自{from}起施行），依当时的规定",
    en: "these rules were not yet in force (from {from}); the earlier ones apply"
  },
  noLongerInForce: {
    zh: "当日本程序已不再施行（施行至{until}），依当时的规定",
    en: "these rules were no longer in force (until {until}); the later ones apply"
  },
  timely: { zh: "符合{limit}的要求", en: "meets the {limit}" },
  reasonMissing: {
    zh: "偏离一般要求而未按规定说明理由",
    en: "the general rule was departed from without the explanation that is demanded"
  },
  late: { zh: "应不晚于{lastDay}完成", en: "was due by {lastDay}" },
  fellAway: {
    zh: "应不晚于{lastDay}完成；至{endedOn}该义务终止或者重新产生时仍未完成",
    en: "was due by {lastDay} and not done when it fell away or arose anew on {endedOn}"
  },
  done: { zh: "在期限{lastDay}内完成", en: "done within its time, by {lastDay}" },
  doneWhileSuspended: { zh: "在期限中止期间完成，未逾期", en: "done in time, while its clock stood still" },
  laterEvent: {
    zh: "已记录的{later}（{on}）将因此违反：{why}",
    en: "the recorded {later} ({on}) would then be unlawful: {why}"
  },
  unknown: {
    zh: "{year}年放假安排尚无官方数据，是否逾期无法确定",
    en: "whether it is late cannot be told: no official working-day arrangement of {year}"
  }
} satisfies Record<string, Text>

/** The number that decided, with its base where a jurisdiction overrides it, and the other tenable readings. */
const groundsOf = (
  limit: Resolved<TimeLimit> | undefined,
  source: LocalDate | undefined,
  readings: ReadonlyArray<Reading>
): ReadonlyArray<Finding.Ground> => {
  const grounds = readings.map((r): Finding.Ground => ({ name: `reading:${r.option}=${r.value}`, value: r.lastDay }))
  if (source !== undefined) grounds.unshift({ name: "source", value: source })
  if (limit !== undefined) {
    const { parameter: name, base, override, ...number } = limit
    grounds.unshift({ name, ...number, ...(override && { base }) })
  }
  return grounds
}

/** What all findings about one event share, unless the relation itself has less force. */
interface About {
  readonly title: Text
  readonly on: LocalDate
  readonly force: "mandatory"
}

const ofBlocker = (
  { relation, code, text, lawfulFrom, parameter, readings, force, cites, slots }: lawful.Blocker,
  status: Finding.Status,
  activity: string,
  about: About,
  source?: LocalDate
): Finding.Finding =>
  Finding.make({
    ...about,
    id: relation ?? `${activity}:${code}`,
    status,
    force,
    cites,
    code,
    template: text,
    slots,
    actual: about.on,
    ...(lawfulFrom && { bound: lawfulFrom }),
    grounds: groundsOf(parameter, source, readings)
  })

const outOfForce = ({ id, inForce }: Procedure, entry: number, about: About): Finding.Finding => {
  const { from, until } = inForce
  const [template, slots] =
    about.on < from || until === undefined ? [texts.notYetInForce, { from }] : [texts.noLongerInForce, { until }]
  const code = "notInForce"
  return Finding.make({ ...about, id: `${id}:${entry}`, status: code, cites: [], code, template, slots })
}

/** What an event violated or departed from, and which clocks it kept. */
export const ofEvent = (
  procedure: Procedure,
  { placed, checks, unavailable }: Judged
): ReadonlyArray<Finding.Finding> => {
  const { event, entry } = placed
  const { activity, on } = event
  const about: About = { title: titleOf(procedure.activities, activity), on, force: "mandatory" }
  if (!lawful.judges(procedure, on)) return [outOfForce(procedure, entry, about)]
  return [
    ...unavailable.map((b) => ofBlocker(b, b.code === "notInForce" ? "notInForce" : "breached", activity, about)),
    ...checks.flatMap((check) => ofCheck(check, activity, about))
  ]
}

const ofCheck = (check: lawful.Check, activity: string, about: About): ReadonlyArray<Finding.Finding> => {
  const { relation, outcome, blocker, presumptive, reason, source } = check
  if (outcome === "satisfied") return ofClock(check, about)
  if (blocker === undefined) return []
  // whether the calendar forbids cannot be told while it is unknown
  const status = blocker.code === "calendarUnknown" ? "undetermined" : presumptive ? "departed" : "breached"
  const found = ofBlocker(blocker, status, activity, about, source)
  if (status !== "departed") return [found]
  if (reason !== undefined) return [{ ...found, reason }]
  const demandedBy = relation.reason?.demandedBy
  if (demandedBy === undefined) return [found]
  const unexplained = Finding.make({
    ...about,
    id: `${relation.id}:reason`,
    status: "breached",
    cites: [demandedBy],
    code: "reasonMissing",
    template: texts.reasonMissing,
    slots: {}
  })
  return [found, unexplained]
}

/** A clock that was kept is worth a line; an order that was kept is not. */
const ofClock = (
  { relation, period, parameter, source }: lawful.Check,
  about: About
): ReadonlyArray<Finding.Finding> => {
  if (period === undefined || parameter === undefined) return []
  return [
    Finding.make({
      ...about,
      id: relation.id,
      status: "satisfied",
      force: relation.force,
      cites: lawful.citesOf(relation, parameter),
      code: "timely",
      template: texts.timely,
      slots: { limit: parameter.title },
      actual: about.on,
      bound: period.lastDay,
      grounds: groundsOf(parameter, source, [])
    })
  ]
}

/** What a duty was met or missed by. One that fell away after its last day was missed all the same. */
export const ofDuty = ({ duty, endedOn }: Tracked): ReadonlyArray<Finding.Finding> => {
  const { id, title, cites, status, lastDay, due, doneOn, unknownYear, since, period, parameter, elapsed } = duty
  const make = (
    result: Finding.Status,
    template: Text,
    slots: Finding.Finding["slots"],
    bound?: LocalDate,
    readings: ReadonlyArray<Reading> = []
  ) => [
    Finding.make({
      id,
      status: result,
      force: "mandatory",
      title,
      cites,
      code: status,
      template,
      slots,
      ...(bound && { bound }),
      ...(doneOn && { actual: doneOn, on: doneOn }),
      grounds: groundsOf(parameter, since, readings)
    })
  ]
  const by = lastDay ?? due
  const acted = doneOn ?? endedOn
  switch (status) {
    case "overdue":
    case "doneLate": {
      if (lastDay === undefined) return []
      const readings = period?.alternatives.filter((r) => acted !== undefined && acted <= r.lastDay)
      const [template, slots] = endedOn ? [texts.fellAway, { lastDay, endedOn }] : [texts.late, { lastDay }]
      return make("breached", template, slots, lastDay, readings)
    }
    case "unknown":
      return unknownYear === undefined ? [] : make("undetermined", texts.unknown, { year: unknownYear }, due)
    case "done":
      if (by !== undefined) return make("satisfied", texts.done, { lastDay: by }, by)
      return elapsed === undefined ? [] : make("satisfied", texts.doneWhileSuspended, {})
    default:
      return []
  }
}

/** What the duties of a case were met or missed by, as it stands on a day. */
export const ofDuties = (self: Case, on: LocalDate, context: lawful.Context): ReadonlyArray<Finding.Finding> =>
  dutiesOf(self, on, context, 0).flatMap(ofDuty)

/** What a later entry newly made unlawful, of events that stood recorded. */
export const ofLater = (
  procedure: Procedure,
  { judged, blockers }: { readonly judged: Judged; readonly blockers: ReadonlyArray<lawful.Blocker> }
): ReadonlyArray<Finding.Finding> => {
  const isNew = (blocker: lawful.Blocker | undefined): boolean => blocker !== undefined && blockers.includes(blocker)
  return ofEvent(procedure, {
    placed: judged.placed,
    checks: judged.checks.filter((c) => isNew(c.blocker)),
    unavailable: judged.unavailable.filter(isNew)
  })
}

/** A recorded event that a late entry makes unlawful, as a reason to refuse the late entry. */
export const asBlockers = (
  procedure: Procedure,
  { judged, blockers }: { readonly judged: Judged; readonly blockers: ReadonlyArray<lawful.Blocker> }
): ReadonlyArray<lawful.Blocker> => {
  const { event, entry } = judged.placed
  const later = titleOf(procedure.activities, event.activity)
  return blockers.map(({ lawfulFrom: _, ...blocker }) => {
    const slots = { later, on: event.on, why: blocker.text }
    // the reason would have to stand with the later event, so that none given with this one lifts it
    return { ...blocker, code: "laterEvent", departable: false, entry, slots, text: fill(texts.laterEvent, slots) }
  })
}
