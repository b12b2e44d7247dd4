import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 30, paragraph 1 with 9, paragraph 2: the organiser or the unit that has the task, or whom one of them entrusts
const riskAssessor = norm({
  id: "risk-assessor",
  implements: ["zz246-9-2", "zz246-30-1a", "zz246-30-1b"],
  cites: [at("30.1"), at("9.2")],
  force: "mandatory",
  title: {
    zh: "风险由承办单位、负责单位或者受托第三方评估",
    en: "the organiser, the responsible unit or an entrusted third party assesses the risk"
  },
  needs: ["risk.performed", "risk.assessor"],
  appliesWhen: (f) => f.risk.performed,
  test: (f) => Outcome.oneOf(f.risk.assessor, ["organiser", "responsibleUnit", "thirdParty"])
})

const riskClassesAssessed = norm({
  id: "risk-classes-assessed",
  implements: ["zz246-31-1-1", "zz246-31-1-2", "zz246-31-1-3", "zz246-31-1-4", "zz246-31-1-5", "zz246-31-1-6"],
  cites: at("31"),
  force: "mandatory",
  title: { zh: "按决策事项内容评估各类风险", en: "each class of risk that the matter can raise is assessed" },
  needs: ["risk.performed", "risk.relevantClasses", "risk.assessedClasses"],
  appliesWhen: (f) => f.risk.performed,
  test: (f) => Outcome.includesAll(f.risk.assessedClasses, f.risk.relevantClasses)
})

const assessorSupported = norm({
  id: "assessor-supported",
  implements: ["zz246-32-2"],
  cites: at("32.2"),
  force: "mandatory",
  title: { zh: "承办单位配合第三方评估", en: "the organiser cooperates with the third party that assesses the risk" },
  needs: ["risk.assessor", "risk.organiserCooperated"],
  appliesWhen: (f) => f.risk.assessor === "thirdParty",
  test: (f) => Outcome.holds(f.risk.organiserCooperated)
})

const noInterference = norm({
  id: "no-interference",
  implements: ["zz246-32-2a"],
  cites: at("32.2"),
  force: "mandatory",
  title: { zh: "承办单位不得干扰评估结论", en: "the organiser does not interfere with the conclusion" },
  needs: ["risk.performed", "risk.assessor", "risk.organiserInterfered"],
  // who assesses it itself cannot interfere with another's conclusion
  appliesWhen: (f) => f.risk.performed && f.risk.assessor !== "organiser",
  test: (f) => Outcome.holds(!f.risk.organiserInterfered)
})

export const norms = [riskAssessor, riskClassesAssessed, assessorSupported, noInterference]
