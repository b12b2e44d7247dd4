/**
 * An audit judges a matter after the fact from the events that are on record, which are rarely all. What a record that may
 * be incomplete would explain is `undetermined` and names what to look for; only where the records of a part are said to be
 * complete does the absence of an event count against anyone.
 *
 * The examples share a procedure in which a review precedes a decision, and a decision is recorded and archived:
 *
 * ```ts setup
 * import assert from "node:assert/strict"
 * import * as Audit from "@zhengce/core/Audit"
 * import * as Case from "@zhengce/core/Case"
 * import * as Instrument from "@zhengce/core/Instrument"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Procedure from "@zhengce/core/Procedure"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import * as Result from "effect/Result"
 *
 * const rules = Instrument.define({
 *   id: "example",
 *   title: { zh: "示例规定", en: "Example rules" },
 *   number: { zh: "示例1号", en: "Example No. 1" },
 *   issuer: { zh: "示例机关", en: "Example authority" },
 *   inForce: { from: "2022-09-19" as LocalDate },
 *   status: "unverified",
 *   outline: { 1: [0], 2: [0] },
 * })
 * const procedure = Procedure.define({
 *   id: "example",
 *   version: "1",
 *   instrument: rules,
 *   title: { zh: "示例程序", en: "Example procedure" },
 *   roles: { office: { title: { zh: "办公室", en: "office" } } },
 *   activities: {
 *     review: { track: "review", by: "office", title: { zh: "审查", en: "review" } },
 *     decide: { track: "meeting", by: "office", title: { zh: "决定", en: "decision" } },
 *     record: { track: "meeting", by: "office", title: { zh: "记录", en: "record" } },
 *   },
 *   relations: ({ condition, response }) => [
 *     condition("review", "decide", { id: "reviewed-first", cites: rules.at("1") }),
 *     response("decide", "record", { id: "recorded", cites: rules.at("2") }),
 *   ],
 * })
 * const context = { calendar: WorkCalendar.china, rulebook: Rulebook.make({ id: "example", version: "1", parameters: [] }) }
 * const matter = Result.getOrThrow(
 *   Case.decode(procedure, {
 *     id: "2022-001",
 *     procedure: { id: "example", version: "1" },
 *     entries: [{ activity: "decide", on: "2022-10-10", by: "office" }],
 *   }),
 * )
 * const on = "2022-12-31" as LocalDate
 * ```
 *
 * @since 0.1.0
 */
import type { Case, Context } from "./Case.ts"
import type { Change } from "./Difference.ts"
import * as Finding from "./Finding.ts"
import { dutiesOf, type Tracked } from "./internal/duties.ts"
import { ofDuty, ofEvent } from "./internal/findings.ts"
import { type Judged, judgeAll } from "./internal/judgement.ts"
import type { Blocker } from "./internal/lawful.ts"
import { changeOf, findings as compared } from "./internal/tallies.ts"
import type { LocalDate } from "./LocalDate.ts"
import { titleOf } from "./Procedure.ts"
import { fill, list, type Text } from "./Text.ts"

/**
 * Of which parts (tracks) of the procedure every event is on record.
 *
 * @category models
 * @since 0.1.0
 */
export interface Records {
  readonly complete: ReadonlyArray<string>
}

const texts = {
  unrecorded: {
    zh: "现有记录未见：{absent}；该部分记录可能不全，无法判断（{why}）",
    en: "not on record, and the records of that part may be incomplete: {absent}; so it cannot be told ({why})"
  },
  reasonUnrecorded: {
    zh: "现有记录未见说明理由；该部分记录可能不全，无法判断",
    en: "no explanation is on record, and the records of that part may be incomplete; so it cannot be told"
  },
  notDone: {
    zh: "该部分记录完整，截至{on}没有办理；没有规定天数",
    en: "not done by {on}: the records of that part are complete; no number of days is laid down"
  },
  outstanding: {
    zh: "截至{on}未见办理；没有规定天数，是否及时由人判断",
    en: "not on record by {on}; no number of days is laid down, so whether that is prompt is for people to judge"
  }
} satisfies Record<string, Text>

type About = (activity: string) => boolean

/** The event of an activity, as a fact that is missing. */
const pointer = (activity: string): string => `/events/${activity}`

const isAgainst = ({ status }: Finding.Finding): boolean => status === "breached" || status === "departed"

/** What stands against someone only because something is not on record, where the record may be incomplete. */
const undetermined = (
  { procedure }: Case,
  { reason: _, ...finding }: Finding.Finding,
  absent: ReadonlyArray<string>
): Finding.Finding => {
  const template = texts.unrecorded
  const named = list(absent.map((activity) => titleOf(procedure.activities, activity)))
  const slots = { ...finding.slots, absent: named, why: finding.text }
  return {
    ...finding,
    status: "undetermined",
    code: "unrecorded",
    slots,
    text: fill(template, slots),
    missing: absent.map(pointer)
  }
}

/** What one relation, or what stands in the way besides relations, says of an event. */
const ofPart = (self: Case, judged: Judged, blocker: Blocker | undefined, isComplete: About) =>
  ofEvent(self.procedure, judged).map((finding): Finding.Finding => {
    if (!isAgainst(finding)) return finding
    if (finding.code === "reasonMissing") return ofReason(judged, finding, isComplete)
    const absent = (blocker?.liftedBy ?? []).filter((activity) => !isComplete(activity))
    return absent.length === 0 ? finding : undetermined(self, finding, absent)
  })

/** A reason that the law demands is recorded with the event that departs, or with the one at the source. */
const ofReason = ({ placed, checks }: Judged, finding: Finding.Finding, isComplete: About): Finding.Finding => {
  const relation = checks[0]?.relation
  const source = relation?.reason?.on === "source" && typeof relation.from === "string" ? relation.from : undefined
  const activity = source ?? placed.event.activity
  if (isComplete(activity)) return finding
  const missing = [`${pointer(activity)}/reasons/${relation?.id}`]
  return { ...finding, status: "undetermined", code: "unrecorded", text: texts.reasonUnrecorded, missing }
}

const ofJudged = (self: Case, judged: Judged, isComplete: About): ReadonlyArray<Finding.Finding> => {
  const { checks, unavailable, placed } = judged
  if (checks.length === 0 && unavailable.length === 0) return ofEvent(self.procedure, judged)
  return [
    ...unavailable.flatMap((b) => ofPart(self, { placed, checks: [], unavailable: [b] }, b, isComplete)),
    ...checks.flatMap((c) => ofPart(self, { placed, checks: [c], unavailable: [] }, c.blocker, isComplete))
  ]
}

const ofTracked = (self: Case, tracked: Tracked, on: LocalDate, isComplete: About): ReadonlyArray<Finding.Finding> => {
  const { duty, endedOn } = tracked
  const absent = duty.activities.filter((activity) => !isComplete(activity))
  const found = ofDuty(tracked)
  if (found.length > 0) {
    const isOpen = duty.doneOn === undefined && absent.length > 0
    return found.map((finding) => (isOpen && isAgainst(finding) ? undetermined(self, finding, absent) : finding))
  }
  if (duty.status !== "open" || duty.due !== undefined || endedOn !== undefined) return []
  const { id, title, cites } = duty
  const code = absent.length === 0 ? "notDone" : "outstanding"
  return [
    Finding.make({
      id,
      status: "undetermined",
      force: "mandatory",
      title,
      cites,
      code,
      template: texts[code],
      slots: { on },
      missing: duty.activities.map(pointer)
    })
  ]
}

/** What is outstanding under several relations is outstanding once, with the provisions of all of them. */
const once = (findings: ReadonlyArray<Finding.Finding>): ReadonlyArray<Finding.Finding> => {
  const merged = new Map<string, Finding.Finding>()
  for (const finding of findings) {
    const isOpen = finding.code === "outstanding" || finding.code === "notDone"
    const key = isOpen ? finding.missing.join() : `duty ${merged.size}`
    const { cites = [], ...first } = merged.get(key) ?? finding
    const all = new Map([...cites, ...finding.cites].map((cited) => [cited.id, cited]))
    merged.set(key, { ...first, cites: [...all.values()] })
  }
  return [...merged.values()]
}

/**
 * Audits a case as it stands on a day, in the order of its events: what `Case.findings` gives, but `undetermined` where an
 * event that is not on record would explain it and the records of its part are not said to be complete. `missing` then
 * names it as `/events/<activity>`, or the reason that is not on record as `/events/<activity>/reasons/<relation>`. A duty
 * without a number of days that is not on record as done is `undetermined` as well, once for all relations that ask for the
 * same: with the code `notDone` where the records of its part are complete, and else `outstanding`.
 *
 * @example
 * ```ts
 * const statuses = (complete: ReadonlyArray<string>) =>
 *   Audit.findings(matter, on, context, { complete }).map((f) => [f.id, f.status, f.missing])
 * assert.deepEqual(statuses([]), [
 *   ["reviewed-first", "undetermined", ["/events/review"]],
 *   ["recorded", "undetermined", ["/events/record"]],
 * ])
 * // where all of the review is on record, there was none
 * assert.deepEqual(statuses(["review"])[0], ["reviewed-first", "breached", []])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const findings = (
  self: Case,
  on: LocalDate,
  context: Context,
  { complete }: Records
): ReadonlyArray<Finding.Finding> => {
  const known = new Map(self.procedure.activities.map((a) => [a.id, a]))
  // a matter that went on did not end off the record
  const isComplete = (activity: string): boolean => {
    const { track = "", final = false } = known.get(activity) ?? {}
    return final || complete.includes(track)
  }
  return [
    ...judgeAll(self, context).flatMap((j) => (j.placed.event.on <= on ? ofJudged(self, j, isComplete) : [])),
    ...once(dutiesOf(self, on, context, 0).flatMap((tracked) => ofTracked(self, tracked, on, isComplete)))
  ]
}

/**
 * What differs in two lists of findings about the same matter, such as those under two readings of the law: those of one id
 * about the same day are compared in their order, and a finding that stands on one side only has no other.
 *
 * @example
 * ```ts
 * const strict = Audit.findings(matter, on, context, { complete: ["review", "meeting"] })
 * const lenient = Audit.findings(matter, on, context, { complete: ["meeting"] })
 * assert.deepEqual(Audit.differences(strict, lenient).map((d) => [d.before?.status, d.after?.status]), [["breached", "undetermined"]])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const differences = (
  before: ReadonlyArray<Finding.Finding>,
  after: ReadonlyArray<Finding.Finding>
): ReadonlyArray<Change<Finding.Finding>> => {
  const [was, is] = [keyed(before), keyed(after)]
  return [...new Map([...was, ...is])].flatMap(([key, { id }]) => {
    const [a, b] = [was.get(key), is.get(key)]
    return a !== undefined && b !== undefined && compared.isSame(a, b) ? [] : [changeOf(id, a, b)]
  })
}

/** The same key on both sides for what is the same question. */
const keyed = (findings: ReadonlyArray<Finding.Finding>): ReadonlyMap<string, Finding.Finding> => {
  const found = new Map<string, Finding.Finding>()
  for (const finding of findings) {
    let key = `${finding.id} ${finding.on ?? ""}`
    while (found.has(key)) key += "'"
    found.set(key, finding)
  }
  return found
}
