import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

const hearingIsPublic = norm({
  id: "hearing-is-public",
  implements: ["zz246-18-1a"],
  cites: at("18.1"),
  force: "mandatory",
  title: {
    zh: "听证会对公众和媒体开放",
    en: "the hearing is public; observers and the press are admitted"
  },
  needs: ["hearing.held", "hearing.observersAdmitted", "hearing.pressAdmitted"],
  appliesWhen: (f) => f.hearing.held,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.hearing.observersAdmitted),
      () => Outcome.holds(f.hearing.pressAdmitted)
    )
})

const allSidesRepresented = norm({
  id: "all-sides-represented",
  implements: ["zz246-20-1a"],
  cites: at("20.1"),
  force: "mandatory",
  title: { zh: "各方均有代表到会", en: "every side concerned has a representative at the hearing" },
  needs: ["hearing.held", "hearing.sides", "hearing.represented"],
  appliesWhen: (f) => f.hearing.held,
  test: (f) => Outcome.includesAll(f.hearing.represented, f.hearing.sides)
})

const chairedByOrganiser = norm({
  id: "chaired-by-organiser",
  implements: ["zz246-21-1"],
  cites: at("21.1"),
  force: "mandatory",
  title: { zh: "由承办单位负责人主持听证会", en: "a responsible person of the organiser chairs the hearing" },
  needs: ["hearing.held", "hearing.chairedByOrganiser"],
  appliesWhen: (f) => f.hearing.held,
  test: (f) => Outcome.holds(f.hearing.chairedByOrganiser)
})

export const norms = [hearingIsPublic, allSidesRepresented, chairedByOrganiser]
