import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// Article 4, paragraph 1 says that matters are managed by catalogue, and that the government may compile one: by default
// it keeps one
const keepsCatalogue = (force: "mandatory" | "encouraged") =>
  norm({
    id: "catalogue-kept",
    implements: ["zz246-4-1"],
    cites: at("4.1"),
    force,
    title: { zh: "决策事项实行目录管理", en: "matters are managed by a catalogue" },
    needs: ["decision.body", "city.catalogueKept"],
    appliesWhen: (f) => f.decision.body === "municipalGovernment",
    test: (f) => Outcome.holds(f.city.catalogueKept)
  })

const catalogueKept = keepsCatalogue("mandatory")

const annualCatalogueByGeneralOffice = norm({
  id: "annual-catalogue-by-general-office",
  implements: ["zz246-4-2"],
  cites: at("4.2"),
  force: "mandatory",
  title: { zh: "年度目录由市人民政府办公厅拟定", en: "the General Office drafts the annual catalogue" },
  needs: ["decision.body", "city.annualCatalogueDrafter"],
  appliesWhen: (f) => f.decision.body === "municipalGovernment",
  test: (f) => Outcome.equals(f.city.annualCatalogueDrafter, "generalOffice")
})

// Article 9, paragraph 2; who assesses the risk, article 30 says more closely
const organisedByOrganiser = norm({
  id: "organised-by-organiser",
  implements: ["zz246-9-2"],
  cites: at("9.2"),
  force: "mandatory",
  title: {
    zh: "公众参与和专家论证由承办单位组织",
    en: "the organiser arranges public participation and expert argumentation"
  },
  needs: [
    "participation.performed",
    "participation.organisedByOrganiser",
    "experts.performed",
    "experts.organisedByOrganiser"
  ],
  appliesWhen: (f) => f.participation.performed || f.experts.performed,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(!f.participation.performed || f.participation.organisedByOrganiser),
      () => Outcome.holds(!f.experts.performed || f.experts.organisedByOrganiser)
    )
})

const reviewedByJusticeBureau = norm({
  id: "reviewed-by-justice-bureau",
  implements: ["zz246-9-3"],
  cites: at("9.3"),
  force: "mandatory",
  title: { zh: "合法性审查由市司法行政部门负责", en: "the municipal judicial administration reviews legality" },
  needs: ["review.byJusticeBureau"],
  test: (f) => Outcome.holds(f.review.byJusticeBureau)
})

export const norms = [catalogueKept, annualCatalogueByGeneralOffice, organisedByOrganiser, reviewedByJusticeBureau]

export const alternatives = { "catalogue-is-optional": keepsCatalogue("encouraged") }
