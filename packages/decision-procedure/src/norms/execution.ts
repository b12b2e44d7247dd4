import * as Norm from "@zhengce/core/Norm"
import { facts } from "../facts.ts"
import { decree246 } from "../instrument.ts"
import { badExecution, misreporting, noneOnRecord } from "./conduct.ts"

const { at } = decree246
const norm = Norm.forFacts(facts)

// A finding names the conduct that is on record and whose it is; what follows for a person, others decide.

const executed = norm({
  id: "executed-in-full",
  implements: ["zz246-47-2a", "zz246-47-2b", "zz246-47-2c", "zz246-47-2d"],
  cites: at("47.2"),
  force: "mandatory",
  title: {
    zh: "执行单位不得拒不执行、不完全执行、推诿执行、拖延执行",
    en: "the executing unit does not refuse, curtail, shirk or delay execution"
  },
  needs: ["execution.conduct"],
  test: (f) => noneOnRecord(f.execution.conduct, badExecution)
})

const reportedTruthfully = norm({
  id: "reported-truthfully",
  implements: ["zz246-48-1a"],
  cites: at("48.1"),
  force: "mandatory",
  title: {
    zh: "执行单位不得瞒报、谎报、漏报",
    en: "the executing unit conceals, falsifies and omits nothing in its reports"
  },
  needs: ["execution.conduct"],
  test: (f) => noneOnRecord(f.execution.conduct, misreporting)
})

export const norms = [executed, reportedTruthfully]
