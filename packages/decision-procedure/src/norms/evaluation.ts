import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 49, paragraph 2 speaks of third parties that are entrusted. That a unit which bore the main work before the
// decision could evaluate it on the government's own order would defeat its purpose: by default no such unit may.
const evaluatesImpartially = (excluded: "every unit" | "third parties") =>
  norm({
    id: "evaluator-is-impartial",
    implements: ["zz246-49-2a"],
    cites: at("49.2"),
    force: "mandatory",
    title: {
      zh: "后评估不由决策前承担主要论证评估的单位进行",
      en: "who bore the main argumentation and assessment does not evaluate the decision"
    },
    needs: ["evaluation.performed", "evaluation.evaluator", "evaluation.isThirdParty", "evaluation.mainAssessors"],
    appliesWhen: (f) => f.evaluation.performed && (excluded === "every unit" || f.evaluation.isThirdParty),
    test: ({ evaluation }) =>
      evaluation.mainAssessors.items.includes(evaluation.evaluator)
        ? Outcome.holds(false)
        : { ...Outcome.holds(true), holds: evaluation.mainAssessors.complete || undefined }
  })

const evaluatorIsImpartial = evaluatesImpartially("every unit")

// Article 49, paragraph 3 asks for attention: a kind of participant left out is a departure, not a breach
const evaluationHearsThePublic = norm({
  id: "evaluation-hears-the-public",
  implements: ["zz246-49-3"],
  cites: at("49.3"),
  force: "presumptive",
  title: {
    zh: "后评估注重听取公众意见并吸收各方参与",
    en: "an evaluation hears the public and takes in those concerned"
  },
  needs: ["evaluation.performed", "evaluation.publicHeard", "evaluation.participants", "matter.concernsSpecificGroup"],
  appliesWhen: (f) => f.evaluation.performed,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.evaluation.publicHeard),
      () =>
        Outcome.includesAll(f.evaluation.participants, [
          "peoplesDeputies",
          "politicalAdvisers",
          "peoplesOrganisations",
          "grassrootsOrganisations",
          "socialOrganisations",
          // the groups concerned, where there are any
          ...(f.matter.concernsSpecificGroup ? (["specificGroups"] as const) : [])
        ])
    )
})

export const norms = [evaluatorIsImpartial, evaluationHearsThePublic]

export const alternatives = { "only-third-parties-are-excluded": evaluatesImpartially("third parties") }
