import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as ProcedureAnalysis from "@zhengce/core/ProcedureAnalysis"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { describe, expect, it } from "vitest"
import { type Claim, claims, decree246, procedure, rulebook } from "../src/index.ts"

const { anyOf } = Procedure

const on = "2022-10-01" as LocalDate
const context = { calendar: WorkCalendar.china, rulebook }
const analysis = ProcedureAnalysis.analyse(procedure, { on })

describe("in every lawful case", () => {
  it.each(claims)("$cites.text.en: $statement.en ($id)", ({ first, then, since, given }) => {
    const terms = { ...(since && { since }), ...(given && { given }) }
    const answer = ProcedureAnalysis.precedes(analysis, first, then, terms)
    expect(answer.verdict === "refuted" ? answer.run.map((s) => s.activity) : answer).toEqual({ verdict: "proven" })
  })

  it("no claim is stated twice, and each stands in both languages", () => {
    const by = <K>(key: (claim: Claim) => K) => new Set(claims.map(key)).size
    expect([by((c) => c.id), by((c) => c.statement.zh), by((c) => c.statement.en)]).toEqual([
      claims.length,
      claims.length,
      claims.length
    ])
    for (const { statement } of claims) {
      expect(statement.zh).toMatch(/^[^a-z]+。$/)
      expect(statement.en).toMatch(/^[“A-Z][^\p{Script=Han}]+\.$/u)
    }
  })

  it("a claim that is not written out is stated from the titles, with its group, its start and its guard", () => {
    const statement = (id: string) => claims.find((c) => c.id === id)?.statement
    expect(statement("negotiation-before-coordination")).toEqual({
      zh: "办理“有单位提出不同意见”、“与提出意见的单位协商”各项之前，不能办理“分管领导协调”、“将争议报市人民政府”中任何一项。",
      en: "None of “coordination by the leader in charge”, “report of the dispute” comes before all of “disagreement of a unit”, “negotiation with the unit”."
    })
    expect(statement("consultation-after-return")).toEqual({
      zh: "每次“审查意见：退回补充程序”之后（退回意见指出未征求单位意见的），重新办理“各单位意见一致”、“市人民政府决定争议事项”之一之前，不能办理“报送合法性审查”。",
      en: "After “opinion: returned, steps to be made up” (where the return names the units' opinions), “submission for legality review” never comes before at least one of “agreement of the units”, “government's ruling on the dispute” has happened anew."
    })
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
  const course = (through: ReadonlyArray<string>, besides: string) => {
    const without = [...heard.without, besides]
    const found = ProcedureAnalysis.shortest(analysis, "decision.pass", { ...heard, through, without })
    if (found.verdict !== "found") return expect.fail(found.verdict)
    const provisions = found.critical.flatMap((i) => {
      const relation = found.steps[i]?.waitedFor?.relation
      return relation?.delay === undefined ? [] : [relation.cites[0]?.text.en]
    })
    return [found.on, provisions]
  }

  it("with public comment: 30 days to 9 November, then seven working days of review", () => {
    expect(course(["comment.close"], "hearing.announce")).toEqual(["2022-11-18", ["Art. 17(2)", "Art. 36(3)"]])
  })

  it("with a hearing: 15 clear days to 26 October, then seven working days of review", () => {
    expect(course(["hearing.report"], "comment.publish")).toEqual(["2022-11-04", ["Art. 19(1)", "Art. 36(3)"]])
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
