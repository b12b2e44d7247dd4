import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { describe, expect, it, vi } from "vitest"
import { decree246, procedure, rulebook } from "../src/index.ts"

// a question over the whole graph can take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const { allOf, anyOf } = Procedure

const on = "2022-10-01" as LocalDate
const context = { calendar: WorkCalendar.china, rulebook }
const analysis = ProcedureAnalysis.analyse(procedure, { on })

type Before = [provision: string, first: Procedure.Endpoint, then: Procedure.Endpoint]

// What the decree says must come first, in the order of its articles
const orders: ReadonlyArray<Before> = [
  ["10.1", "proposal.study", anyOf("launch.decide", "launch.decline")],
  ["11.1", allOf("launch.decide", "catalogue.enter", "organiser.name"), "draft.start"],
  ["12.1", "draft.start", "draft.complete"],
  ["14", "consult.send", anyOf("consult.agree", "consult.disagree")],
  ["14", allOf("consult.disagree", "consult.negotiate"), anyOf("consult.coordinate", "consult.report")],
  ["14", anyOf("consult.agree", "consult.settle"), "legality.submit"],
  ["17.1", allOf("draft.complete", "comment.publish"), "comment.close"],
  ["19.1", allOf("hearing.announce", "hearing.publishParticipants", "hearing.serveMaterials"), "hearing.hold"],
  ["21.1", "hearing.hold", "hearing.present"],
  ["21.1", "hearing.present", "hearing.hear"],
  ["21.1", "hearing.hear", anyOf("hearing.findDivergence", "hearing.debate", "hearing.sign")],
  ["22.1", allOf("hearing.present", "hearing.hear", "hearing.sign"), "hearing.report"],
  ["23", anyOf("comment.close", "hearing.report", "participation.other"), "opinions.process"],
  ["15.1", anyOf("opinions.process", "participation.exempt"), "legality.submit"],
  ["29", allOf("experts.commission", "experts.opine", "experts.process"), "legality.submit"],
  ["33", "risk.assess", "risk.report"],
  ["30.1", anyOf("risk.report", "risk.screenNone", "risk.rely"), "legality.submit"],
  ["34.2", anyOf("risk.judgeControllable", "risk.ensure", "risk.screenNone"), "decision.pass"],
  ["35.1", allOf("draft.complete", "internal.opine", "internal.approve"), "legality.submit"],
  ["36.3", "legality.receive", anyOf("legality.approve", "legality.adjust", "legality.return", "legality.oppose")],
  ["36.2", "supplement.request", "supplement.arrive"],
  ["35.3", anyOf("legality.approve", "legality.adjust", "legality.oppose"), "meeting.submit"],
  ["35.3", anyOf("legality.approve", "legality.adjust", "reform.stateRisks"), "decision.pass"],
  ["35.3", "legality.oppose", "reform.stateRisks"],
  ["42.1", "meeting.submit", "meeting.convene"],
  ["43.2", "meeting.convene", "meeting.discuss"],
  ["43.2", "meeting.discuss", "meeting.mayorSpeaks"],
  ["43.2", "meeting.mayorSpeaks", anyOf("decision.pass", "decision.revise", "decision.reject")],
  ["43.3", anyOf("decision.pass", "decision.revise", "decision.reject"), "meeting.record"],
  ["44.1", allOf("decision.pass", "party.report"), anyOf("decision.publish", "decision.implement")],
  ["45.1.2", "decision.pass", "publication.interpret"],
  ["46.2", "decision.complete", "archive.file"],
  ["46.2", "archive.file", anyOf("archive.copyOffice", "archive.copyJustice")],
  ["52.1", "problem.find", "execution.suspend"],
  ["52.1", allOf("decision.pass", "adjustment.complete"), "decision.alter"]
]

type Again = [
  provision: string,
  first: Procedure.Endpoint,
  then: Procedure.Endpoint,
  since: Procedure.Endpoint,
  given?: string
]

// What must be done again, because what was done no longer counts
const again: ReadonlyArray<Again> = [
  ["23", "opinions.process", "legality.submit", anyOf("comment.close", "hearing.report", "participation.other")],
  [
    "19.1",
    allOf("hearing.announce", "hearing.publishParticipants", "hearing.serveMaterials"),
    "hearing.hold",
    "hearing.hold"
  ],
  // or the file goes back, and a new one comes
  [
    "36.2",
    anyOf("supplement.arrive", "legality.return", "legality.oppose"),
    anyOf("legality.approve", "legality.adjust"),
    "supplement.request"
  ],
  [
    "39.1",
    "legality.receive",
    anyOf("legality.approve", "legality.adjust", "legality.return", "legality.oppose"),
    "legality.submit"
  ],
  [
    "39.1.3",
    allOf("internal.opine", "internal.approve", "legality.submit", "legality.receive"),
    "meeting.submit",
    "legality.return"
  ],
  [
    "39.1.3",
    anyOf("legality.approve", "legality.adjust", "legality.oppose"),
    anyOf("meeting.submit", "meeting.convene", "decision.pass"),
    "legality.return"
  ],
  [
    "39.1.3",
    anyOf("comment.close", "hearing.report", "participation.other"),
    "legality.submit",
    "legality.return",
    "participation-made-up"
  ],
  ["39.1.3", "opinions.process", "legality.submit", "legality.return", "opinions-made-up"],
  ["39.1.3", allOf("experts.opine", "experts.process"), "legality.submit", "legality.return", "experts-made-up"],
  ["39.1.3", anyOf("risk.report", "risk.rely"), "legality.submit", "legality.return", "risk-made-up"],
  ["39.1.3", anyOf("consult.agree", "consult.settle"), "legality.submit", "legality.return", "consultation-made-up"],
  [
    "39.1.2",
    anyOf("draft.adjust", "draft.adjustInPart", "draft.keep", "legality.approve"),
    anyOf("meeting.submit", "decision.pass"),
    "legality.adjust"
  ],
  ["41", "legality.explain", anyOf("meeting.submit", "decision.pass"), anyOf("draft.adjustInPart", "draft.keep")],
  [
    "35.3",
    anyOf("legality.approve", "legality.adjust", "reform.stateRisks"),
    anyOf("meeting.submit", "decision.pass"),
    "legality.oppose"
  ],
  [
    "35.3",
    anyOf("legality.approve", "legality.adjust", "legality.oppose"),
    anyOf("meeting.submit", "decision.pass"),
    "draft.renew"
  ],
  [
    "35.3",
    anyOf("legality.approve", "legality.adjust", "legality.oppose"),
    anyOf("meeting.submit", "decision.pass"),
    "draft.rework"
  ],
  ["43.2", "meeting.mayorSpeaks", anyOf("decision.pass", "decision.revise", "decision.reject"), "meeting.discuss"],
  [
    "43.2",
    "meeting.stateReasons",
    anyOf("decision.pass", "decision.revise", "decision.reject"),
    "meeting.findMajorityAgainst"
  ],
  ["43.2", anyOf("draft.revise", "draft.rework"), "meeting.submit", "decision.revise"],
  ["43.2", "draft.rework", "meeting.submit", "decision.reject"],
  ["44.1", "party.report", anyOf("decision.publish", "decision.implement"), "meeting.submit"],
  ["44.2", "npc.handle", anyOf("decision.publish", "decision.implement"), "npc.identify"],
  ["34.2", "risk.ensure", "decision.pass", "risk.judgeUncontrollable"],
  ["52.1", "adjustment.complete", "decision.alter", "decision.alter"]
]

describe("in every lawful case", () => {
  it.each(orders)("article %s: %j comes before %j", (provision, first, then) => {
    expect(decree246.at(provision).instrument).toBe("zz246")
    expect(ProcedureAnalysis.precedes(analysis, first, then)).toEqual({ verdict: "proven" })
  })

  it.each(again)("article %s: %j comes before %j again after %j (%s)", (provision, first, then, since, given) => {
    expect(decree246.at(provision).instrument).toBe("zz246")
    const answer = ProcedureAnalysis.precedes(analysis, first, then, given === undefined ? { since } : { since, given })
    expect(answer.verdict === "refuted" ? answer.run.map((s) => s.activity) : answer).toEqual({ verdict: "proven" })
  })

  it("every activity can happen, and every role can act", () => {
    expect(ProcedureAnalysis.deadActivities(analysis)).toEqual({ dead: [], undecided: [] })
    expect(ProcedureAnalysis.idleRoles(analysis)).toEqual({ idle: [], undecided: [] })
  })

  it("the matter can always still come to an end in which nothing is outstanding", () => {
    expect(ProcedureAnalysis.canAlwaysEnd(analysis)).toEqual({ verdict: "proven" })
  })

  it("every deadline can be met", () => {
    const answers = ProcedureAnalysis.deadlines(analysis, { ...context, start: "2022-10-10" as LocalDate })
    expect(answers.map(({ relation, verdict }) => [relation.id, verdict])).toEqual([
      ["supplement", "canBeMet"],
      ["archive", "canBeMet"],
      ["copy-to-office", "canBeMet"],
      ["copy-to-justice", "canBeMet"]
    ])
  })
})

describe("the shortest lawful course from the draft to the decision", () => {
  const start = "2022-10-10" as LocalDate
  /** The public is heard, and nothing says otherwise. */
  const heard = { ...context, start, without: ["participation.exempt", "participation.other"] }
  const course = (through: ReadonlyArray<string>) => {
    const found = ProcedureAnalysis.shortest(analysis, "decision.pass", { ...heard, through })
    if (found.verdict !== "found") return expect.fail(found.verdict)
    const provisions = found.critical.flatMap((i) => {
      const relation = found.steps[i]?.waitedFor?.relation
      return relation?.delay === undefined ? [] : [relation.cites[0]?.text.en]
    })
    return [found.on, provisions]
  }

  it("with public comment: 30 days to 9 November, then seven working days of review", () => {
    expect(course(["comment.close"])).toEqual(["2022-11-18", ["Art. 17(2)", "Art. 36(3)"]])
  })

  it("with a hearing: 15 clear days to 26 October, then seven working days of review", () => {
    expect(course(["hearing.report"])).toEqual(["2022-11-04", ["Art. 19(1)", "Art. 36(3)"]])
  })

  it("with both side by side: the comment period decides", () => {
    expect(course(["comment.close", "hearing.report"])).toEqual(["2022-11-18", ["Art. 17(2)", "Art. 36(3)"]])
  })

  it("from the receipt of the file: seven working days, after National Day in 2022", () => {
    const from = ProcedureAnalysis.shortest(analysis, "meeting.convene", {
      ...context,
      start: "2022-09-28" as LocalDate,
      from: "legality.receive"
    })
    // 29 and 30 September, 8 to 12 October, of which the 8th and 9th are a worked weekend
    expect(from).toMatchObject({ verdict: "found", on: "2022-10-12" })
  })
})

describe("an error planted in the procedure", () => {
  const activities = Object.fromEntries(procedure.activities.map((a) => [a.id, a]))
  type Change = (relations: Procedure.Relations<string>) => ReadonlyArray<Procedure.Relation>
  const planted = (change: Change, without: ReadonlyArray<string> = []) =>
    ProcedureAnalysis.analyse(
      Procedure.define({
        ...procedure,
        instrument: decree246,
        activities,
        relations: (relations) => [...procedure.relations.filter((r) => !without.includes(r.id)), ...change(relations)]
      }),
      { on }
    )
  const cites = decree246.at("35.3")
  const last = (answer: ProcedureAnalysis.Answer) =>
    answer.verdict === "refuted" ? answer.run.at(-1)?.activity : answer.verdict

  it("a meeting that needs no review is found", () => {
    const bars = procedure.relations.filter((r) => r.id === "no-meeting-without-review").map((r) => r.id)
    const opinion = anyOf("legality.approve", "legality.adjust", "reform.stateRisks")
    expect(
      last(
        ProcedureAnalysis.precedes(
          planted(() => [], bars),
          opinion,
          "meeting.submit"
        )
      )
    ).toBe("meeting.submit")
  })

  it("a new draft that is decided on the old opinion is found", () => {
    const opinion = anyOf("legality.approve", "legality.adjust", "legality.oppose")
    const answer = ProcedureAnalysis.precedes(
      planted(() => [], ["new-draft-is-reviewed"]),
      opinion,
      "meeting.submit",
      {
        since: "draft.renew"
      }
    )
    expect(answer.verdict === "refuted" && answer.run.slice(-4).map((s) => s.activity)).toEqual([
      "draft.renew",
      "reform.stateRisks",
      "legality.explain",
      "meeting.submit"
    ])
  })

  it("two steps that wait for each other are found, with all that hangs on them and the role that cannot act", () => {
    const analysis = planted(({ condition }) => [
      condition("archive.file", "decision.complete", { id: "wrong", cites })
    ])
    const { dead } = ProcedureAnalysis.deadActivities(analysis)
    expect(dead).toEqual(["decision.complete", "archive.file", "archive.copyOffice", "archive.copyJustice"])
    expect(ProcedureAnalysis.canAlwaysEnd(analysis).verdict).toBe("refuted")
    const silent = planted(({ condition }) => [condition("internal.approve", "internal.opine", { id: "wrong", cites })])
    expect(ProcedureAnalysis.idleRoles(silent).idle).toContain("organiserLegal")
  })

  it("a relation that says nothing new is found", () => {
    const analysis = planted(({ condition }) => [
      condition("draft.start", "internal.approve", { id: "superfluous", cites })
    ])
    expect(ProcedureAnalysis.redundantRelations(analysis)).toContain("superfluous")
  })

  it("a period that outlasts the deadline of the archive is found", () => {
    const waiting = Parameter.make({
      id: "waiting",
      title: { zh: "等待", en: "waiting" },
      values: [{ value: TimeLimit.atLeast(40, "day"), cites }]
    })
    const analysis = planted(({ condition }) => [
      condition("decision.complete", "archive.file", { id: "wrong", delay: waiting, closing: "sameDay", cites })
    ])
    const answers = ProcedureAnalysis.deadlines(analysis, { ...context, start: "2022-10-10" as LocalDate })
    expect(answers.filter((a) => a.verdict === "neverMet").map((a) => a.relation.id)).toEqual([
      "archive",
      "copy-to-office",
      "copy-to-justice"
    ])
  })
})
