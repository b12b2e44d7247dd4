import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Text from "@zhengce/core/Text"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

const studiedAmong = Text.template(
  "由{bound}研究论证，应为其中之一：{actual}",
  "studied by {bound}, to be one of {actual}"
)
const organisedAmong = Text.template(
  "承办单位为{bound}，应为其中之一：{actual}",
  "organised by {bound}, to be one of {actual}"
)

// ---------------------------------------------------------------------------------------------------------------------
// article 10, paragraph 1: who studies a proposal

// Items 1, 2 and 5 leave open which of the units concerned studies it: any of them will do. Only a written proposal of the
// public sets the duty off.
const studiedByUnitConcerned = norm({
  id: "studied-by-unit-concerned",
  implements: ["zz246-10-1-1", "zz246-10-1-2", "zz246-10-1-5"],
  cites: [at("10.1.1"), at("10.1.2"), at("10.1.5")],
  force: "mandatory",
  title: {
    zh: "上级部署、领导和公众所提事项由有关部门和单位研究论证",
    en: "a unit concerned studies what a superior government, a leader or the public proposes"
  },
  needs: ["initiation.route", "initiation.isWritten", "initiation.competentUnits", "initiation.studiedBy"],
  message: studiedAmong,
  appliesWhen: ({ initiation }) =>
    initiation.route === "superiorGovernment" ||
    initiation.route === "leader" ||
    (initiation.route === "public" && initiation.isWritten),
  test: ({ initiation }) => Outcome.includesAll(initiation.competentUnits, [initiation.studiedBy])
})

const studiedByProposer = norm({
  id: "studied-by-proposer",
  implements: ["zz246-10-1-3"],
  cites: at("10.1.3"),
  force: "mandatory",
  title: { zh: "单位所提事项由提出单位研究论证", en: "the unit that proposes a matter studies it" },
  needs: ["initiation.route", "initiation.proposers", "initiation.studiedBy"],
  message: studiedAmong,
  appliesWhen: (f) => f.initiation.route === "unit",
  test: (f) => Outcome.includesAll(f.initiation.proposers, [f.initiation.studiedBy])
})

const studiedByHandlingUnit = norm({
  id: "studied-by-handling-unit",
  implements: ["zz246-10-1-4"],
  cites: at("10.1.4"),
  force: "mandatory",
  title: {
    zh: "建议、提案由办理单位研究论证",
    en: "the unit that handles a suggestion of deputies or political advisers studies it"
  },
  needs: ["initiation.route", "initiation.handlingUnits", "initiation.studiedBy"],
  message: studiedAmong,
  appliesWhen: (f) => f.initiation.route === "deputies",
  test: (f) => Outcome.includesAll(f.initiation.handlingUnits, [f.initiation.studiedBy])
})

// ---------------------------------------------------------------------------------------------------------------------
// article 11, paragraph 1: who becomes the organiser

const organiserIfUnclear = "organiser-if-unclear"

const organiserNamed = norm({
  id: "organiser-as-named",
  implements: ["zz246-11-1-1"],
  cites: at("11.1.1"),
  force: "mandatory",
  title: { zh: "上级部署事项由市人民政府确定承办单位", en: "the government names the organiser of a superior's task" },
  needs: ["initiation.route", "initiation.designatedUnit", "initiation.organiser"],
  except: [organiserIfUnclear],
  appliesWhen: (f) => f.initiation.route === "superiorGovernment",
  test: (f) => Outcome.equals(f.initiation.organiser, f.initiation.designatedUnit)
})

const organiserByDuty = norm({
  id: "organiser-by-duty",
  implements: ["zz246-11-1-2"],
  cites: at("11.1.2"),
  force: "mandatory",
  title: {
    zh: "领导所提事项由承担主要法定职责的部门承办",
    en: "the department with the main statutory duty organises what a leader proposes"
  },
  needs: ["initiation.route", "initiation.mainDutyUnit", "initiation.organiser"],
  except: [organiserIfUnclear],
  appliesWhen: (f) => f.initiation.route === "leader",
  test: (f) => Outcome.equals(f.initiation.organiser, f.initiation.mainDutyUnit)
})

// Which of several proposers leads is not said: any of them, unless the government has to name one by item 6
const organiserIsProposer = norm({
  id: "organiser-is-proposer",
  implements: ["zz246-11-1-3"],
  cites: at("11.1.3"),
  force: "mandatory",
  title: { zh: "单位所提事项由提出单位承办", en: "the unit that proposes a matter organises it" },
  needs: ["initiation.route", "initiation.proposers", "initiation.organiser"],
  except: [organiserIfUnclear],
  message: organisedAmong,
  appliesWhen: (f) => f.initiation.route === "unit",
  test: (f) => Outcome.includesAll(f.initiation.proposers, [f.initiation.organiser])
})

// Article 10 lets any unit that handles the suggestion study it; here it is the one that leads
const organiserLeadsHandling = norm({
  id: "organiser-leads-handling",
  implements: ["zz246-11-1-4"],
  cites: at("11.1.4"),
  force: "mandatory",
  title: {
    zh: "建议、提案由牵头承办部门承办",
    en: "the department that leads the handling of a suggestion organises it"
  },
  needs: ["initiation.route", "initiation.leadHandlingUnit", "initiation.organiser"],
  except: [organiserIfUnclear],
  appliesWhen: (f) => f.initiation.route === "deputies",
  test: (f) => Outcome.equals(f.initiation.organiser, f.initiation.leadHandlingUnit)
})

const organiserIsConcerned = norm({
  id: "organiser-is-concerned",
  implements: ["zz246-11-1-5"],
  cites: at("11.1.5"),
  force: "mandatory",
  title: { zh: "公众所提事项由有关部门和单位承办", en: "a unit concerned organises what the public proposes" },
  needs: ["initiation.route", "initiation.competentUnits", "initiation.organiser"],
  except: [organiserIfUnclear],
  message: organisedAmong,
  appliesWhen: (f) => f.initiation.route === "public",
  test: (f) => Outcome.includesAll(f.initiation.competentUnits, [f.initiation.organiser])
})

const organiserDesignated = norm({
  id: organiserIfUnclear,
  implements: ["zz246-11-1-6"],
  cites: at("11.1.6"),
  force: "mandatory",
  title: {
    zh: "承办单位无法确定的，由市人民政府指定",
    en: "the government designates the organiser where it cannot be told otherwise"
  },
  needs: ["initiation.isOrganiserUnclear", "initiation.designatedUnit", "initiation.organiser"],
  appliesWhen: (f) => f.initiation.isOrganiserUnclear,
  test: (f) => Outcome.equals(f.initiation.organiser, f.initiation.designatedUnit)
})

export const norms = [
  studiedByUnitConcerned,
  studiedByProposer,
  studiedByHandlingUnit,
  organiserNamed,
  organiserByDuty,
  organiserIsProposer,
  organiserLeadsHandling,
  organiserIsConcerned,
  organiserDesignated
]
