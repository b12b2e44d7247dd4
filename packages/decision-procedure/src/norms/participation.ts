import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"
import { type Enough, oneOfThem } from "./enough.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 16, paragraph 1: by default all three are heard where a specific group is concerned
const hearsSpecificGroup = (isEnough: Enough) =>
  norm({
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
      isEnough(f.participation.groupHeard, ["peoplesOrganisation", "socialOrganisation", "massRepresentative"])
  })

const specificGroupHeard = hearsSpecificGroup(Outcome.includesAll)

// Article 16, paragraph 2: both conditions must hold
const enterprisesHeard = norm({
  id: "enterprises-heard",
  implements: ["zz246-16-2"],
  cites: at("16.2"),
  force: "mandatory",
  title: { zh: "涉企重大事项听取企业和行业协会、商会意见", en: "enterprises and their associations are heard" },
  needs: ["matter.closelyTiedToBusiness", "matter.majorEffectOnEnterprises", "participation.enterprisesHeard"],
  appliesWhen: (f) => f.matter.closelyTiedToBusiness && f.matter.majorEffectOnEnterprises,
  test: (f) => Outcome.includesAll(f.participation.enterprisesHeard, ["enterprise", "association"])
})

// Article 17, paragraph 1 names channels by way of example; what counts is that the public easily learns of the draft
const commentPublished = norm({
  id: "comment-published",
  implements: ["zz246-17-1"],
  cites: at("17.1"),
  force: "mandatory",
  title: {
    zh: "通过便于公众知晓的途径公开征求意见",
    en: "public comment is sought where the public easily learns of it"
  },
  needs: ["participation.commentOpened", "participation.channels", "participation.otherAccessibleChannel"],
  appliesWhen: (f) => f.participation.commentOpened,
  test: (f) =>
    Outcome.any(
      () => oneOfThem(f.participation.channels, facts.shape.participation.shape.channels.shape.items.element.options),
      () => Outcome.holds(f.participation.otherAccessibleChannel)
    )
})

export const norms = [specificGroupHeard, enterprisesHeard, commentPublished]

export const alternatives = { "one-voice-of-a-group": hearsSpecificGroup(oneOfThem) }
