import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

export const riskClassesAssessed = norm({
  id: "risk-classes-assessed",
  implements: ["zz246-31-1-1", "zz246-31-1-2", "zz246-31-1-3", "zz246-31-1-4", "zz246-31-1-5", "zz246-31-1-6"],
  cites: at("31"),
  force: "mandatory",
  title: { zh: "按决策事项内容评估各类风险", en: "each class of risk that the matter can raise is assessed" },
  needs: ["risk.performed", "risk.relevantClasses", "risk.assessedClasses"],
  appliesWhen: (f) => f.risk.performed,
  test: (f) => Outcome.includesAll(f.risk.assessedClasses, f.risk.relevantClasses)
})

export const noInterference = norm({
  id: "no-interference",
  implements: ["zz246-32-2a"],
  cites: at("32.2"),
  force: "mandatory",
  title: { zh: "承办单位不得干扰评估结论", en: "the organiser does not interfere with the conclusion" },
  needs: ["risk.performed", "risk.organiserInterfered"],
  appliesWhen: (f) => f.risk.performed,
  test: (f) => Outcome.holds(!f.risk.organiserInterfered)
})
