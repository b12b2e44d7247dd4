import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

const lawSurveyed = norm({
  id: "law-surveyed",
  implements: ["zz246-12-2"],
  cites: at("12.2"),
  force: "mandatory",
  title: { zh: "已梳理相关法律和政策", en: "the laws and policies concerned were surveyed" },
  needs: ["draft.lawSurveyed"],
  test: (f) => Outcome.holds(f.draft.lawSurveyed)
})

// Article 12, paragraph 3: the organiser judges the need; the text does not say that it must then do so
const forecastMade = norm({
  id: "forecast-made",
  implements: ["zz246-12-3"],
  cites: at("12.3"),
  force: "presumptive",
  title: { zh: "按需要分析预测成本和效益", en: "costs and benefits are forecast where that is needed" },
  needs: ["draft.forecastNeeded", "draft.forecast"],
  appliesWhen: (f) => f.draft.forecastNeeded,
  test: (f) => Outcome.includesAll(f.draft.forecast, ["costs", "benefits"])
})

// Article 12, paragraph 4: whether to offer several schemes is free; by default, who offers them weighs them
const weighsSchemes = (force: "mandatory" | "encouraged") =>
  norm({
    id: "schemes-weighed",
    implements: ["zz246-12-4", "zz246-12-4a"],
    cites: at("12.4"),
    force,
    title: { zh: "多个方案附利弊分析和倾向意见", en: "several schemes come with their pros and cons and a preference" },
    needs: ["draft.schemes", "draft.prosAndCons", "draft.preference"],
    appliesWhen: (f) => f.draft.schemes >= 2,
    test: (f) =>
      Outcome.all(
        () => Outcome.holds(f.draft.prosAndCons),
        () => Outcome.holds(f.draft.preference)
      )
  })

const schemesWeighed = weighsSchemes("mandatory")

export const norms = [lawSurveyed, forecastMade, schemesWeighed]

export const alternatives = { "weighing-schemes-is-optional": weighsSchemes("encouraged") }
