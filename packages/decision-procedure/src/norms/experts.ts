import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"
import { type Enough, oneOfThem } from "./enough.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 25, paragraph 1: whether all three kinds are needed together is open; by default they are
const arguesTechnicalProject = (isEnough: Enough) =>
  norm({
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
    test: (f) => isEnough(f.experts.panel, ["industryExpert", "legalExpert", "institution"])
  })

const technicalPanel = arguesTechnicalProject(Outcome.includesAll)

// Article 25, paragraph 2 says "mainly": a topic left out is a departure, not a breach
const expertTopics = norm({
  id: "expert-topics",
  implements: ["zz246-25-2-1", "zz246-25-2-2", "zz246-25-2-3", "zz246-25-2-4", "zz246-25-2-5"],
  cites: at("25.2"),
  force: "presumptive",
  title: { zh: "专家论证的主要内容", en: "the main topics of the experts" },
  needs: ["experts.topics"],
  test: (f) => Outcome.includesAll(f.experts.topics, ["necessity", "benefit", "risks", "support"])
})

// Article 26: that the choice attends to the three qualities can be seen from its record, not measured
const expertsChosenFor = norm({
  id: "experts-chosen-for",
  implements: ["zz246-26-1a"],
  cites: at("26"),
  force: "mandatory",
  title: {
    zh: "选择专家坚持专业性、代表性和中立性",
    en: "experts are chosen for expertise, as representatives and as neutral"
  },
  needs: ["experts.chosenFor"],
  test: (f) => Outcome.includesAll(f.experts.chosenFor, ["expertise", "representativeness", "neutrality"])
})

// Attention is asked for, no number
const differingViewsChosen = norm({
  id: "differing-views-chosen",
  implements: ["zz246-26-1a"],
  cites: at("26"),
  force: "presumptive",
  title: { zh: "注重选择持不同意见的专家", en: "experts who hold another view are chosen too" },
  needs: ["experts.differingViewsChosen"],
  test: (f) => Outcome.holds(f.experts.differingViewsChosen)
})

const noDirectInterest = norm({
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

const expertPoolKept = norm({
  id: "expert-pool-kept",
  implements: ["zz246-27-1"],
  cites: at("27.1"),
  force: "mandatory",
  title: {
    zh: "建立专家库并完善管理制度、调整成员",
    en: "the city keeps a pool of experts, with rules, and adjusts its members"
  },
  needs: ["decision.body", "city.poolKept", "city.poolHasRules", "city.poolMembersAdjusted"],
  appliesWhen: (f) => f.decision.body === "municipalGovernment",
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.city.poolKept),
      () => Outcome.holds(f.city.poolHasRules),
      () => Outcome.holds(f.city.poolMembersAdjusted)
    )
})

const expertPoolMechanisms = norm({
  id: "expert-pool-mechanisms",
  implements: ["zz246-27-1a"],
  cites: at("27.1"),
  force: "mandatory",
  title: {
    zh: "健全专家遴选聘任、使用、考核和退出机制",
    en: "there are mechanisms to select, use, appraise and release experts"
  },
  needs: ["decision.body", "city.poolMechanisms"],
  appliesWhen: (f) => f.decision.body === "municipalGovernment",
  test: (f) => Outcome.includesAll(f.city.poolMechanisms, ["selection", "use", "appraisal", "exit"])
})

const studyPeriodSet = norm({
  id: "study-period-set",
  implements: ["zz246-28-1"],
  cites: at("28.1"),
  force: "mandatory",
  title: { zh: "明确合理的研究时限", en: "a reasonable time to study is set" },
  needs: ["experts.studyPeriodSet"],
  test: (f) => Outcome.holds(f.experts.studyPeriodSet)
})

const materialsSupplied = norm({
  id: "materials-supplied",
  implements: ["zz246-28-1a"],
  cites: at("28.1"),
  force: "mandatory",
  title: { zh: "论证资料已提供", en: "the materials needed are supplied" },
  needs: ["experts.materialsSupplied"],
  test: (f) => Outcome.holds(f.experts.materialsSupplied)
})

const noLeading = norm({
  id: "no-leading",
  implements: ["zz246-28-1b"],
  cites: at("28.1"),
  force: "mandatory",
  title: { zh: "专家未受诱导", en: "experts are given no leading opinion or hint" },
  needs: ["experts.wasLed"],
  test: (f) => Outcome.holds(!f.experts.wasLed)
})

// Article 28, paragraph 2: whether an opinion is objective, fair and sound no program can tell
const expertsIndependent = norm({
  id: "experts-independent",
  implements: ["zz246-28-2"],
  cites: at("28.2"),
  force: "mandatory",
  title: { zh: "专家独立开展论证", en: "experts work independently" },
  needs: ["experts.workedIndependently"],
  test: (f) => Outcome.holds(f.experts.workedIndependently)
})

const secretsKept = norm({
  id: "secrets-kept",
  implements: ["zz246-28-2a"],
  cites: at("28.2"),
  force: "mandatory",
  title: { zh: "专家保守秘密", en: "experts keep what they learn in confidence" },
  needs: ["experts.keptSecrets"],
  test: (f) => Outcome.holds(f.experts.keptSecrets)
})

// Article 28, paragraph 2: a person has no seal, so by default a person signs and an institution signs and seals
const signsOpinion = (sealedBy: "institutions" | "everyone") =>
  norm({
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
        () => Outcome.holds((sealedBy === "institutions" && !f.experts.isInstitution) || f.experts.sealed)
      )
  })

const opinionSigned = signsOpinion("institutions")

export const norms = [
  technicalPanel,
  expertTopics,
  expertsChosenFor,
  differingViewsChosen,
  noDirectInterest,
  expertPoolKept,
  expertPoolMechanisms,
  studyPeriodSet,
  materialsSupplied,
  noLeading,
  expertsIndependent,
  secretsKept,
  opinionSigned
]

export const alternatives = {
  "one-kind-of-expert": arguesTechnicalProject(oneOfThem),
  "everyone-signs-and-seals": signsOpinion("everyone")
}
