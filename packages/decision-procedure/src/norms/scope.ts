import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { template } from "@zhengce/core/Text"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Each says by being satisfied that on its point the decree applies, and by not applying that it does not.

export const excludedDecisions = norm({
  id: "not-an-excluded-decision",
  implements: ["zz246-3-2a", "zz246-3-2b", "zz246-3-2c"],
  cites: at("3.2"),
  force: "mandatory",
  title: {
    zh: "不属于宏观调控、政府立法和应急处置决策",
    en: "no decision of macro-control, of law-making or of emergency response"
  },
  needs: ["matter.excludedAs"],
  message: template("不属于排除适用的决策", "the decision is not of an excluded kind"),
  appliesWhen: (f) => f.matter.excludedAs === "none",
  test: () => Outcome.holds(true)
})

// The seven classes are open lists, and none has a figure: what is major, catalogue and standards say, or a person does
export const majorMatters = norm({
  id: "major-matter",
  implements: [
    "zz246-3-1",
    "zz246-3-1-1",
    "zz246-3-1-2",
    "zz246-3-1-3",
    "zz246-3-1-4",
    "zz246-3-1-5",
    "zz246-3-1-6",
    "zz246-3-1-7"
  ],
  cites: [at("3.1"), at("4.1")],
  force: "mandatory",
  title: { zh: "属于七类重大行政决策事项", en: "a major matter of one of the seven classes" },
  needs: ["matter.kind", "matter.isMajor"],
  message: template("属于七类重大行政决策事项", "the matter is a major one of the seven classes"),
  appliesWhen: (f) => f.matter.isMajor && f.matter.kind !== "none",
  test: () => Outcome.holds(true)
})

// Only a law or an administrative regulation counts; for hearings article 18, paragraph 2 takes in more
export const otherProcedure = norm({
  id: "no-other-procedure",
  implements: ["zz246-3-2"],
  cites: at("3.2"),
  force: "mandatory",
  title: {
    zh: "法律、行政法规没有另行规定程序",
    en: "no law or administrative regulation lays down another procedure"
  },
  needs: ["matter.otherProcedureIn"],
  message: template(
    "法律、行政法规没有另行规定程序",
    "no law or administrative regulation lays down another procedure"
  ),
  appliesWhen: (f) => f.matter.otherProcedureIn !== "law" && f.matter.otherProcedureIn !== "administrativeRegulation",
  test: () => Outcome.holds(true)
})

// Article 58 does not name development zones: their committees come under it where they are dispatched organs
export const decidingBody = norm({
  id: "deciding-body",
  implements: ["zz246-2-1", "zz246-58-1"],
  cites: [at("2"), at("58")],
  force: "mandatory",
  title: {
    zh: "决策机关为市人民政府，或者参照执行的单位",
    en: "the municipal government decides, or a body that follows the decree by reference"
  },
  needs: ["decision.body", "decision.zoneIsDispatchedOrgan", "decision.act"],
  appliesWhen: ({ decision }) =>
    decision.body === "developmentZone"
      ? decision.zoneIsDispatchedOrgan
      : decision.body !== "township" && decision.body !== "other",
  // to adjust a decision takes the same procedure as to make it, so that it need not be known which is meant
  test: (f) => Outcome.oneOf(f.decision.act, ["make", "adjust"])
})

export const norms = [excludedDecisions, majorMatters, otherProcedure, decidingBody]
