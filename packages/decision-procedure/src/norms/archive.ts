import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

const recordsAndArchiveSystem = norm({
  id: "records-and-archive-system",
  implements: ["zz246-46-1"],
  cites: at("46.1"),
  force: "mandatory",
  title: {
    zh: "建立决策过程记录和材料归档制度",
    en: "the city has a system to record decisions and to archive their materials"
  },
  needs: ["decision.body", "city.recordSystem", "city.archiveSystem"],
  appliesWhen: (f) => f.decision.body === "municipalGovernment",
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.city.recordSystem),
      () => Outcome.holds(f.city.archiveSystem)
    )
})

export const norms = [recordsAndArchiveSystem]
