import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 16, paragraph 1: by default all three are heard where a specific group is concerned
export const specificGroupHeard = norm({
  id: "specific-group-heard",
  implements: ["zz246-16-1"],
  cites: at("16.1"),
  force: "mandatory",
  title: {
    zh: "涉及特定群体的，与相关团体、组织和群众代表沟通",
    en: "organisations and representatives of a specific group are heard"
  },
  needs: ["matter.concernsSpecificGroup", "participation.groupHeard"],
  appliesWhen: (f) => f.matter.concernsSpecificGroup,
  test: (f) =>
    Outcome.includesAll(f.participation.groupHeard, ["peoplesOrganisation", "socialOrganisation", "massRepresentative"])
})

// Article 16, paragraph 2: both conditions must hold
export const enterprisesHeard = norm({
  id: "enterprises-heard",
  implements: ["zz246-16-2"],
  cites: at("16.2"),
  force: "mandatory",
  title: { zh: "涉企重大事项听取企业和行业协会、商会意见", en: "enterprises and their associations are heard" },
  needs: ["matter.closelyTiedToBusiness", "matter.majorEffectOnEnterprises", "participation.enterprisesHeard"],
  appliesWhen: (f) => f.matter.closelyTiedToBusiness && f.matter.majorEffectOnEnterprises,
  test: (f) => Outcome.includesAll(f.participation.enterprisesHeard, ["enterprise", "association"])
})
