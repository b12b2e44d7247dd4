import * as Audits from "@zhengce/core/Audit"
import * as Case from "@zhengce/core/Case"
import type { Change } from "@zhengce/core/Difference"
import type { Finding } from "@zhengce/core/Finding"
import { isLocalDate, type LocalDate } from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import * as Report from "@zhengce/core/Report"
import * as Result from "effect/Result"
import { z } from "zod"
import { documentFindings, norms, reliefs } from "./assess.ts"
import { type Facts, facts } from "./facts.ts"
import { procedure, tracks } from "./procedure.ts"
import { type Law, type Reading, readings } from "./readings.ts"
import { type Scope, scope } from "./scope.ts"

/**
 * The file of a matter that is audited: its facts, the dated events that are on record, and the parts (tracks) of the
 * procedure of which all events are on record. Anything may be absent; `complete: []`, the default, says of no part that
 * nothing else happened.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { auditFile } from "@zhengce/decision-procedure"
 *
 * assert.equal(auditFile.safeParse({ id: "2022-001", events: [], facts: {}, complete: ["decisions"] }).success, false)
 * ```
 *
 * @category schemas
 * @since 0.1.0
 */
export const auditFile = z.strictObject({
  id: z.string(),
  facts,
  events: z.array(z.unknown()),
  complete: z.array(z.enum(tracks.map(({ id }) => id)))
})

/**
 * What else is found under another reading of an open provision: each finding that differs, by default and under it.
 *
 * @category models
 * @since 0.1.0
 */
export interface OtherReading {
  readonly reading: Reading
  readonly changes: ReadonlyArray<Change<Finding>>
}

/**
 * The result of an audit: what is found by the readings that this package chooses, in the order of the articles, and what
 * changes under each other reading. A reading that changes nothing in this matter is not listed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Audit {
  readonly id: string
  /** Whether the decree governs the matter at all. Where it does not, nothing else is judged. */
  readonly scope: Scope
  readonly report: Report.Report
  readonly readings: ReadonlyArray<OtherReading>
  /** The facts that were judged: those given, and those that the events show. */
  readonly facts: Facts
  readonly case: Case.Case
}

const findingsUnder = (
  { procedure: followed, rulebook, norms: judged }: Law,
  matter: Case.Case,
  given: Facts,
  complete: ReadonlyArray<string>,
  context: Norm.Context & Case.Context & { readonly judgedOn: LocalDate }
): ReadonlyArray<Finding> => {
  const { on, judgedOn } = context
  const under = { ...context, rulebook, on: judgedOn }
  return [
    ...Audits.findings({ ...matter, procedure: followed }, on, { ...context, rulebook }, { complete }),
    ...Norm.evaluateAll([...judged, ...reliefs], given, under),
    ...documentFindings(given, under)
  ]
}

/** What a reader of both is told: another result or another day, not another list of what is asked. */
const isTold = ({ before, after }: Change<Finding>): boolean =>
  before?.status !== after?.status || isLocalDate(before?.bound)

/** Facts and papers are judged by the law of the day of the decision, or else of the last event that is on record. */
const decidedOn = ({ entries }: Case.Case, on: LocalDate): LocalDate => {
  const events = entries.flatMap((e) => ("activity" in e && e.on <= on ? [e] : []))
  const decided = events.filter((e) => e.activity === "decision.pass").at(-1)
  return (
    decided?.on ??
    events
      .map((e) => e.on)
      .sort()
      .at(-1) ??
    on
  )
}

/** Parts of which it is stated that they were not carried out: what they lack is no gap in the record. */
const notCarriedOut = (given: Facts): ReadonlyArray<string> => [
  ...(given.participation?.performed === false ? ["participation", "hearing"] : []),
  ...(given.experts?.performed === false ? ["experts"] : []),
  ...(given.risk?.performed === false ? ["risk"] : [])
]

const isBreachOfOrder = ({ status, force }: Finding): boolean => status === "breached" && force === "mandatory"

/** A list of conduct under article 54 that is called complete is not, where the events show what it leaves out. */
const withoutClearance = (given: Facts): Facts => {
  const conduct = given.liability?.conduct
  if (conduct?.complete !== true || conduct.items?.includes("procedureNotFollowed") === true) return given
  return { ...given, liability: { ...given.liability, conduct: { ...conduct, complete: false } } }
}

/** Facts that events show, by the path of the fact. */
const shown: ReadonlyArray<{
  readonly of: "participation" | "hearing" | "experts" | "risk" | "publication" | "evaluation"
  readonly fact: "performed" | "commentOpened" | "held"
  readonly by: ReadonlyArray<string>
  readonly track: string
}> = [
  {
    of: "participation",
    fact: "performed",
    by: ["comment.publish", "hearing.hold", "participation.other"],
    track: "participation"
  },
  { of: "participation", fact: "commentOpened", by: ["comment.publish"], track: "participation" },
  { of: "hearing", fact: "held", by: ["hearing.hold"], track: "hearing" },
  { of: "experts", fact: "performed", by: ["experts.commission", "experts.opine"], track: "experts" },
  { of: "risk", fact: "performed", by: ["risk.assess", "risk.report", "risk.rely"], track: "risk" },
  { of: "publication", fact: "performed", by: ["decision.publish"], track: "publication" },
  { of: "evaluation", fact: "performed", by: ["evaluation.launch", "evaluation.complete"], track: "evaluation" }
]

type Initiation = NonNullable<Facts["initiation"]>

const refuse = (path: string, value: unknown, zh: string, en: string): Norm.InvalidFacts => {
  const issue = { path, value, expected: { zh, en } }
  return new Norm.InvalidFacts({ ...issue, issues: [issue] })
}

/** Adds what the events show to the facts; a fact that the events contradict is refused, because one of them is wrong. */
const completed = (
  given: Facts,
  { entries }: Case.Case,
  complete: ReadonlyArray<string>
): Result.Result<Facts, Norm.InvalidFacts> => {
  let all = given
  const happened = new Set(entries.flatMap((e) => ("activity" in e ? [e.activity] : [])))
  for (const { of, fact, by, track } of shown) {
    const isShown = by.some((activity) => happened.has(activity))
    const group = all[of] as Readonly<Record<string, unknown>> | undefined
    const stated = group?.[fact]
    if (stated === false && isShown) {
      return Result.fail(refuse(`/facts/${of}/${fact}`, false, "与所载事件一致（true）", "true, as the events show"))
    }
    // a hearing is a form of participation with a part of its own
    const tracksNeeded = by.includes("hearing.hold") ? [track, "hearing"] : [track]
    const value = isShown ? true : tracksNeeded.every((t) => complete.includes(t)) ? false : undefined
    if (stated === undefined && value !== undefined) all = { ...all, [of]: { ...group, [fact]: value } }
  }
  const route = entries.findLast((e) => "activity" in e && e.activity === "proposal.make") as Case.Event | undefined
  if (route?.data !== undefined && all.initiation?.route === undefined) {
    all = { ...all, initiation: { ...all.initiation, ...(route.data as Pick<Initiation, "route">) } }
  }
  return Result.succeed(all)
}

/**
 * Audits a matter after the fact: whether the decree governs it, and every breach, departure and unknown of its events,
 * facts and documents, in the order of the articles, by the readings that this package chooses, and what differs under each other one. What an incomplete record
 * would explain is `undetermined`, and `missing` names what to look for (`/events/...` or a fact). The days that are on record
 * count as they stand: a step that was taken again off the record is not assumed. Facts and papers are judged by the law of
 * the day of the decision. Fails with
 * `InvalidFacts` where the file is not of the right form, or states a fact that its own events contradict.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import { audit, rulebook } from "@zhengce/decision-procedure"
 *
 * const events = [
 *   { activity: "decision.complete", on: "2022-11-01", by: "government" },
 *   { activity: "archive.file", on: "2022-12-02", by: "organiser" },
 * ]
 * const context = { calendar: WorkCalendar.china, rulebook, on: LocalDate.make("2023-01-31") }
 * const { report } = Result.getOrThrow(audit({ id: "2022-001", events }, context))
 * const archive = report.findings.find((f) => f.id === "archive")
 * // thirty days from 1 November end on 1 December
 * assert.deepEqual([archive?.status, archive?.bound, archive?.actual], ["breached", "2022-12-01", "2022-12-02"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const audit = (
  input: unknown,
  context: Norm.Context & Case.Context,
  others: ReadonlyArray<Reading> = readings
): Result.Result<Audit, Norm.InvalidFacts> =>
  Result.gen(function* () {
    const { id = "", facts: stated = {}, events = [], complete = [] } = yield* Norm.facts(auditFile, input)
    const { id: of, version } = procedure
    const matter = yield* Result.mapError(
      Case.decode(procedure, { id: id === "" ? "audit" : id, procedure: { id: of, version }, entries: events }),
      ({ path, value, expected }) => refuse(path.replace(/^\/entries/, "/events"), value, expected.zh, expected.en)
    )
    const completedFacts = yield* completed(stated, matter, complete)
    const judgedOn = decidedOn(matter, context.on)
    const asked = yield* scope(completedFacts, { ...context, on: judgedOn })
    const isOutside = asked.answer !== "applies" && asked.answer !== "byReference" && asked.answer !== "undetermined"
    if (isOutside) {
      return { id, scope: asked, report: Report.of(asked.findings), readings: [], facts: completedFacts, case: matter }
    }
    const law: Law = { procedure, rulebook: context.rulebook, norms }
    const known = [...complete, ...notCarriedOut(completedFacts)]
    const ofEvents = Audits.findings(matter, context.on, context, { complete: known })
    const given = ofEvents.some(isBreachOfOrder) ? withoutClearance(completedFacts) : completedFacts
    const found = findingsUnder(law, matter, given, known, { ...context, judgedOn })
    const elsewhere = others.flatMap((reading): ReadonlyArray<OtherReading> => {
      const other = findingsUnder(reading.under(law), matter, given, known, { ...context, judgedOn })
      const changes = Audits.differences(found, other).filter(isTold)
      return changes.length === 0 ? [] : [{ reading, changes }]
    })
    const report = Report.of([...asked.findings, ...found])
    return { id, scope: asked, report, readings: elsewhere, facts: given, case: matter }
  })
