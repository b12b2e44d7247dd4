import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 25, paragraph 1: whether all three kinds are needed together is open; by default they are
export const technicalPanel = norm({
  id: "technical-panel",
  implements: ["zz246-25-1a"],
  cites: at("25.1"),
  force: "mandatory",
  title: {
    zh: "技术性重大项目的论证人员齐备",
    en: "industry experts, legal experts and institutions argue a technical project"
  },
  needs: ["matter.isTechnicalProject", "experts.panel"],
  appliesWhen: (f) => f.matter.isTechnicalProject,
  test: (f) => Outcome.includesAll(f.experts.panel, ["industryExpert", "legalExpert", "institution"])
})

// Article 25, paragraph 2 says "mainly": a topic left out is a departure, not a breach
export const expertTopics = norm({
  id: "expert-topics",
  implements: ["zz246-25-2-1", "zz246-25-2-2", "zz246-25-2-3", "zz246-25-2-4", "zz246-25-2-5"],
  cites: at("25.2"),
  force: "presumptive",
  title: { zh: "专家论证的主要内容", en: "the main topics of the experts" },
  needs: ["experts.topics"],
  test: (f) => Outcome.includesAll(f.experts.topics, ["necessity", "benefit", "risks", "support"])
})

export const noDirectInterest = norm({
  id: "no-direct-interest",
  implements: ["zz246-26-1b"],
  cites: at("26"),
  force: "mandatory",
  title: {
    zh: "专家与事项无直接利害关系",
    en: "no expert or institution with a direct interest is chosen"
  },
  needs: ["experts.anyDirectInterest"],
  test: (f) => Outcome.holds(!f.experts.anyDirectInterest)
})

export const studyPeriodSet = norm({
  id: "study-period-set",
  implements: ["zz246-28-1"],
  cites: at("28.1"),
  force: "mandatory",
  title: { zh: "明确合理的研究时限", en: "a reasonable time to study is set" },
  needs: ["experts.studyPeriodSet"],
  test: (f) => Outcome.holds(f.experts.studyPeriodSet)
})

export const materialsSupplied = norm({
  id: "materials-supplied",
  implements: ["zz246-28-1a"],
  cites: at("28.1"),
  force: "mandatory",
  title: { zh: "论证资料已提供", en: "the materials needed are supplied" },
  needs: ["experts.materialsSupplied"],
  test: (f) => Outcome.holds(f.experts.materialsSupplied)
})

export const noLeading = norm({
  id: "no-leading",
  implements: ["zz246-28-1b"],
  cites: at("28.1"),
  force: "mandatory",
  title: { zh: "专家未受诱导", en: "experts are given no leading opinion or hint" },
  needs: ["experts.wasLed"],
  test: (f) => Outcome.holds(!f.experts.wasLed)
})

// Article 28, paragraph 2: a person has no seal, so a person signs and an institution signs and seals
export const opinionSigned = norm({
  id: "opinion-signed",
  implements: ["zz246-28-2b"],
  cites: at("28.2"),
  force: "mandatory",
  title: { zh: "书面论证意见署名、盖章", en: "a written opinion is signed and sealed" },
  needs: ["experts.opinionIsWritten", "experts.isInstitution", "experts.signed", "experts.sealed"],
  appliesWhen: (f) => f.experts.opinionIsWritten,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.experts.signed),
      () => Outcome.holds(!f.experts.isInstitution || f.experts.sealed)
    )
})
