import { readFileSync } from "node:fs"
import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { audit, type Facts, procedure, readings, rulebook, tracks } from "../src/index.ts"

// Each open question of the decree on a matter that it decides: what is found by the reading that the package chooses, and
// by the other one. Dates are reckoned by hand.

type Event = readonly [activity: string, on: string, by: string, data?: object]
type Shown = readonly [id: string, status: string | undefined, bound?: unknown]
interface Matter {
  readonly reading: string
  readonly why: string
  readonly events?: ReadonlyArray<Event>
  readonly facts?: Facts
  readonly chosen: ReadonlyArray<Shown>
  readonly other: ReadonlyArray<Shown>
}

const only = <A extends string>(...items: ReadonlyArray<A>) => ({ items, complete: true })

const matters: ReadonlyArray<Matter> = [
  {
    reading: "catalogue-is-optional",
    why: "the city keeps no catalogue",
    facts: { decision: { body: "municipalGovernment" }, city: { catalogueKept: false } },
    chosen: [["catalogue-kept", "breached"]],
    other: [["catalogue-kept", "departed"]]
  },
  {
    reading: "listed-or-launched",
    why: "launched, but not listed for the year, when the organiser is named",
    events: [
      ["launch.decide", "2022-10-10", "government"],
      ["organiser.name", "2022-10-11", "government"]
    ],
    chosen: [["listed-first", "breached"]],
    other: [["listed-first", undefined]]
  },
  {
    reading: "weighing-schemes-is-optional",
    why: "two schemes without their pros and cons",
    facts: { draft: { schemes: 2, prosAndCons: false } },
    chosen: [["schemes-weighed", "breached"]],
    other: [["schemes-weighed", "departed"]]
  },
  {
    reading: "coordination-optional",
    why: "a dispute is reported to the government after negotiation alone",
    events: [
      ["consult.disagree", "2022-10-10", "units"],
      ["consult.negotiate", "2022-10-11", "organiser"],
      ["consult.report", "2022-10-12", "organiser"]
    ],
    chosen: [["coordinate-before-report", "departed"]],
    other: [["coordinate-before-report", undefined]]
  },
  {
    reading: "one-voice-of-a-group",
    why: "of a group, only its representatives were heard",
    facts: { matter: { concernsSpecificGroup: true }, participation: { groupHeard: only("massRepresentative") } },
    chosen: [["specific-group-heard", "breached"]],
    other: [["specific-group-heard", "satisfied"]]
  },
  {
    reading: "publication-day-counts",
    why: "published on Monday 10 October: day 30 is Wednesday 9 November, or Tuesday 8 November where the 10th is day 1",
    events: [
      ["comment.publish", "2022-10-10", "organiser"],
      ["comment.close", "2022-11-08", "organiser"]
    ],
    chosen: [
      ["comment-period", "departed", "2022-11-09"],
      ["comment-period:reason", "breached"]
    ],
    other: [
      ["comment-period", "satisfied", "2022-11-08"],
      ["comment-period:reason", undefined]
    ]
  },
  {
    reading: "comment-does-not-roll",
    why: "published on 13 October: day 30 is Saturday 12 November, and the next working day Monday the 14th",
    events: [
      ["comment.publish", "2022-10-13", "organiser"],
      ["comment.close", "2022-11-12", "organiser"]
    ],
    chosen: [["comment-period", "departed", "2022-11-14"]],
    other: [["comment-period", "satisfied", "2022-11-12"]]
  },
  {
    reading: "difference-of-dates",
    why: "announced on 20 October for 4 November: 15 days lie between the dates, 14 clear ones; served on 28 October, 7 and 6",
    events: [
      ["hearing.announce", "2022-10-20", "organiser"],
      ["hearing.publishParticipants", "2022-10-21", "organiser"],
      ["hearing.serveMaterials", "2022-10-28", "organiser"],
      ["hearing.hold", "2022-11-04", "organiser"]
    ],
    // clear days to 4 November: 15 from 19 October, 7 from 27 October; from 20 and 28 October they end on the 5th, so that
    // Saturday the 5th would have been the first lawful day
    chosen: [
      ["hearing-notice", "breached", "2022-11-05"],
      ["hearing-materials", "breached", "2022-11-05"]
    ],
    other: [
      ["hearing-notice", "satisfied", "2022-10-20"],
      ["hearing-materials", "satisfied", "2022-10-28"]
    ]
  },
  {
    reading: "experts-where-carried-out",
    why: "a file is sent to the reviewer without expert argumentation",
    events: [["legality.submit", "2022-10-10", "organiser"]],
    chosen: [["experts-before-review", "breached"]],
    other: [["experts-before-review", undefined]]
  },
  {
    reading: "one-kind-of-expert",
    why: "legal experts alone argue a technical project",
    facts: { matter: { isTechnicalProject: true }, experts: { panel: only("legalExpert") } },
    chosen: [["technical-panel", "breached"]],
    other: [["technical-panel", "satisfied"]]
  },
  {
    reading: "everyone-signs-and-seals",
    why: "a person signs a written opinion and has no seal",
    facts: { experts: { opinionIsWritten: true, isInstitution: false, signed: true, sealed: false } },
    chosen: [["opinion-signed", "satisfied"]],
    other: [["opinion-signed", "breached"]]
  },
  {
    reading: "reform-without-review",
    why: "an exploratory reform states its risks and goes to the meeting without a review",
    events: [
      ["reform.stateRisks", "2022-10-10", "organiser", { exploratoryReform: true, noExplicitStateRule: true }],
      ["meeting.submit", "2022-10-11", "organiser"]
    ],
    chosen: [["reform-is-reviewed-too", "breached"]],
    other: [["reform-is-reviewed-too", undefined]]
  },
  {
    reading: "either-counsel",
    why: "a government lawyer gave an opinion, no legal adviser did",
    facts: { review: { counsel: only("governmentLawyer") } },
    chosen: [["counsel-heard", "breached"]],
    other: [["counsel-heard", "satisfied"]]
  },
  {
    reading: "partial-adoption-bars",
    why: "the opinion is adopted in part, with reasons, and the draft goes to the meeting",
    events: [
      ["legality.adjust", "2022-10-10", "justiceBureau"],
      ["draft.adjustInPart", "2022-10-11", "organiser"],
      ["legality.explain", "2022-10-11", "organiser"],
      ["meeting.submit", "2022-10-12", "organiser"]
    ],
    chosen: [["adjust-before-meeting", undefined]],
    other: [["adjust-before-meeting", "breached"]]
  },
  {
    reading: "adjusted-draft-reviewed-again",
    why: "a draft is adjusted as the opinion asks and goes to the meeting",
    events: [
      ["legality.adjust", "2022-10-10", "justiceBureau"],
      ["draft.adjust", "2022-10-11", "organiser"],
      ["meeting.submit", "2022-10-12", "organiser"]
    ],
    chosen: [["no-meeting-before-new-review", undefined]],
    other: [["no-meeting-before-new-review", "breached"]]
  },
  {
    reading: "reworked-draft-not-reviewed",
    why: "the meeting has the draft revised, it is changed in substance and goes to the next meeting",
    events: [
      ["decision.revise", "2022-10-10", "mayor"],
      ["draft.rework", "2022-10-11", "organiser"],
      ["meeting.submit", "2022-10-12", "organiser"]
    ],
    chosen: [["no-meeting-before-new-review", "breached"]],
    other: [["no-meeting-before-new-review", undefined]]
  },
  {
    reading: "archive-from-decision",
    why: "decided on 14 October, signed on the 18th, archived on 17 November: day 30 is Sunday 13, so Monday 14 November; or 17 November",
    events: [
      ["decision.pass", "2022-10-14", "mayor"],
      ["decision.complete", "2022-10-18", "government"],
      ["archive.file", "2022-11-17", "organiser"]
    ],
    chosen: [
      ["archive", "satisfied", "2022-11-17"],
      ["copy-to-office", "breached", "2022-11-17"]
    ],
    other: [
      ["archive", "breached", "2022-11-14"],
      ["copy-to-office", "breached", "2022-11-14"]
    ]
  },
  {
    reading: "one-channel-is-enough",
    why: "a decision is published on the government's website alone",
    facts: { publication: { performed: true, channels: only("governmentWebsite") } },
    chosen: [["published-through-channels", "breached"]],
    other: [["published-through-channels", "satisfied"]]
  },
  {
    reading: "only-third-parties-are-excluded",
    why: "the bureau that bore the main work before the decision evaluates it on the government's order",
    facts: { evaluation: { performed: true, evaluator: "某局", isThirdParty: false, mainAssessors: only("某局") } },
    chosen: [["evaluator-is-impartial", "breached"]],
    other: [["evaluator-is-impartial", "notApplicable"]]
  },
  {
    reading: "loss-qualifies-both",
    why: "a grave error without loss or impact",
    facts: { liability: { graveError: true, undueDelay: false, majorLoss: false, vileImpact: false } },
    chosen: [["no-grave-error-or-undue-delay", "breached"]],
    other: [["no-grave-error-or-undue-delay", "satisfied"]]
  },
  {
    reading: "ethics-and-decree",
    why: "an expert breached professional ethics, not the decree",
    facts: {
      liability: {
        expertBreachedEthics: true,
        expertBreachedDecree: false,
        expertBreachHadGraveConsequences: true
      }
    },
    chosen: [
      ["no-expert-breach", "breached"],
      ["no-grave-consequences-of-expert-breach", "breached"]
    ],
    other: [
      ["no-expert-breach", "satisfied"],
      ["no-grave-consequences-of-expert-breach", "satisfied"]
    ]
  }
]

it.each(matters)("$reading: $why", ({ reading, events = [], facts = {}, chosen, other }) => {
  const file = {
    id: reading,
    facts,
    events: events.map(([activity, on, by, data]) => ({ activity, on, by, ...(data && { data }) })),
    complete: tracks.map((t) => t.id)
  }
  const on = "2022-12-30" as LocalDate
  const { readings: shown } = Result.getOrThrow(audit(file, { calendar: WorkCalendar.china, rulebook, on }))
  const changes = shown.find((s) => s.reading.id === reading)?.changes ?? []
  const found = (side: "before" | "after", wanted: ReadonlyArray<Shown>) =>
    wanted.map(([id, , bound]) => {
      const change = changes.find((c) => c.id === id)
      expect(change, id).toBeDefined()
      return [id, change?.[side]?.status, ...(bound === undefined ? [] : [change?.[side]?.bound])]
    })
  expect(found("before", chosen)).toEqual(chosen)
  expect(found("after", other)).toEqual(other)
})

it("a reform that needs no review still needs what comes before it", () => {
  const data = { exploratoryReform: true, noExplicitStateRule: true }
  const events = [
    { activity: "reform.stateRisks", on: "2022-10-10", by: "organiser", data },
    { activity: "meeting.submit", on: "2022-10-11", by: "organiser" }
  ]
  const context = { calendar: WorkCalendar.china, rulebook, on: "2022-12-30" as LocalDate }
  const { case: matter } = Result.getOrThrow(audit({ id: "x", events }, context, []))
  const reading = readings.find((r) => r.id === "reform-without-review") ?? expect.fail()
  const { procedure: other } = reading.under({ procedure, rulebook, norms: [] })
  const found = Case.findings({ ...matter, procedure: other }, context.on, context)
  expect(found.filter((f) => f.status === "breached").map((f) => f.id)).toEqual([
    "consultation-before-review",
    "participation-before-review",
    "experts-before-review",
    "risk-before-review",
    "approval-before-review",
    "reasons-before-meeting"
  ])
})

it("every question is tried", () => {
  expect(matters.map((m) => m.reading)).toEqual(readings.map((r) => r.id))
})

it("the README tells every question", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  expect(readings.map((r) => r.id).filter((id) => !readme.includes(`| \`${id}\` |`))).toEqual([])
})
