/** The questions about the procedure itself, and what is found of each, as plain data that a worker can send. */
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Procedure } from "@zhengce/core/Procedure"
import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
import type { Rulebook } from "@zhengce/core/Rulebook"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import type { Claim } from "@zhengce/decision-procedure"

export interface Proof {
  readonly kind: "proof"
  readonly id: string
  /** A claim about something that can never happen is proven, and `vacuous`. */
  readonly verdict: "proven" | "vacuous" | "refuted" | "undecided"
  /** A shortest run that shows the contrary. */
  readonly run?: ReadonlyArray<string>
  /** The activities, roles or relations that are the contrary, by id. */
  readonly contrary?: ReadonlyArray<string>
}

interface CourseStep {
  readonly activity: string
  readonly on: LocalDate
  /** Whether it helps to determine the last day. */
  readonly critical: boolean
  /** The period that it waited for, by the id of its relation. */
  readonly period?: string
}

export interface Course {
  readonly kind: "course"
  readonly id: string
  readonly verdict: "found" | "impossible" | "calendarUnknown" | "undecided"
  readonly on?: LocalDate
  readonly days?: number
  readonly year?: number
  readonly steps: ReadonlyArray<CourseStep>
}

export type Found = Proof | Course

/** What is asked of the procedure as a whole. */
export const wholes = ["always-ends", "nothing-dead", "no-idle-role", "deadlines-can-be-met"] as const

/** The courses whose length is asked: what must happen on the way, where the public is heard and in no other way. */
const courses: Readonly<Record<string, { readonly through: string; readonly not: string }>> = {
  "with-comment": { through: "comment.close", not: "hearing.announce" },
  "with-hearing": { through: "hearing.report", not: "comment.publish" }
}
const otherWays = ["participation.exempt", "participation.other"]
const courseEnd = "decision.pass"

export interface Question {
  /** `proofs` hold for every day on which the same relations are in force, `courses` depend on the first day. */
  readonly part: "proofs" | "courses"
  readonly on: LocalDate
  readonly assume: boolean
}

interface Law {
  readonly procedure: Procedure
  readonly rulebook: Rulebook
  readonly claims: ReadonlyArray<Claim>
}

const proofOf = (id: string, answer: ProcedureAnalysis.Answer): Proof => {
  switch (answer.verdict) {
    case "proven":
      return { kind: "proof", id, verdict: answer.vacuous === true ? "vacuous" : "proven" }
    case "refuted": {
      const { run, outstanding } = answer
      return {
        kind: "proof",
        id,
        verdict: "refuted",
        run: run.map((s) => s.activity),
        ...(outstanding === undefined ? {} : { contrary: outstanding })
      }
    }
    case "undecided":
      return { kind: "proof", id, verdict: "undecided" }
  }
}

const noneOf = (id: string, contrary: ReadonlyArray<string>, undecided: ReadonlyArray<string>): Proof => ({
  kind: "proof",
  id,
  verdict: contrary.length > 0 ? "refuted" : undecided.length > 0 ? "undecided" : "proven",
  ...(contrary.length > 0 ? { contrary } : {})
})

/** The answers one by one, the principal claims first. */
export function* answers({ procedure, rulebook, claims }: Law, { part, on, assume }: Question): Generator<Found> {
  const analysis = ProcedureAnalysis.analyse(procedure, { on })
  const calendar = assume ? WorkCalendar.provisional(WorkCalendar.china) : WorkCalendar.china
  if (part === "courses") {
    for (const [id, { through, not }] of Object.entries(courses)) {
      const found = ProcedureAnalysis.shortest(analysis, courseEnd, {
        calendar,
        rulebook,
        start: on,
        through: [through],
        without: [...otherWays, not]
      })
      yield courseOf(id, found)
    }
    const deadlines = ProcedureAnalysis.deadlines(analysis, { calendar, rulebook, start: on })
    const those = (is: (verdict: ProcedureAnalysis.DeadlineAnswer["verdict"]) => boolean) =>
      deadlines.flatMap(({ relation, verdict }) => (is(verdict) ? [relation.id] : []))
    yield noneOf(
      "deadlines-can-be-met",
      those((v) => v === "neverMet"),
      those((v) => v !== "neverMet" && v !== "canBeMet")
    )
    return
  }
  const ask = (claim: Claim): Proof => {
    const { id, first, then, since, given } = claim
    return proofOf(
      id,
      ProcedureAnalysis.precedes(analysis, first, then, {
        ...(since === undefined ? {} : { since }),
        ...(given === undefined ? {} : { given })
      })
    )
  }
  yield proofOf("always-ends", ProcedureAnalysis.canAlwaysEnd(analysis))
  const { dead, undecided } = ProcedureAnalysis.deadActivities(analysis)
  yield noneOf("nothing-dead", dead, undecided)
  const roles = ProcedureAnalysis.idleRoles(analysis)
  yield noneOf("no-idle-role", roles.idle, roles.undecided)
  for (const claim of claims.filter((c) => c.principal)) yield ask(claim)
  for (const claim of claims.filter((c) => !c.principal)) yield ask(claim)
}

const courseOf = (id: string, found: ProcedureAnalysis.Shortest): Course => {
  switch (found.verdict) {
    case "found":
      return {
        kind: "course",
        id,
        verdict: "found",
        on: found.on,
        days: found.days,
        steps: found.steps.map(({ activity, on, waitedFor }, i) => {
          const { relation } = waitedFor ?? {}
          return {
            activity,
            on,
            critical: found.critical.includes(i),
            ...(relation?.delay === undefined ? {} : { period: relation.id })
          }
        })
      }
    case "calendarUnknown":
      return { kind: "course", id, verdict: "calendarUnknown", year: found.year, steps: [] }
    default:
      return { kind: "course", id, verdict: found.verdict, steps: [] }
  }
}
