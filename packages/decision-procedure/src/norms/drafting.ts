import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

export const lawSurveyed = norm({
  id: "law-surveyed",
  implements: ["zz246-12-2"],
  cites: at("12.2"),
  force: "mandatory",
  title: { zh: "已梳理相关法律和政策", en: "the laws and policies concerned were surveyed" },
  needs: ["draft.lawSurveyed"],
  test: (f) => Outcome.holds(f.draft.lawSurveyed)
})

// Article 12, paragraph 4: whether to offer several schemes is free; who offers them weighs them
export const schemesWeighed = norm({
  id: "schemes-weighed",
  implements: ["zz246-12-4", "zz246-12-4a"],
  cites: at("12.4"),
  force: "mandatory",
  title: { zh: "多个方案附利弊分析和倾向意见", en: "several schemes come with their pros and cons and a preference" },
  needs: ["draft.schemes", "draft.prosAndCons", "draft.preference"],
  appliesWhen: (f) => f.draft.schemes >= 2,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.draft.prosAndCons),
      () => Outcome.holds(f.draft.preference)
    )
})
