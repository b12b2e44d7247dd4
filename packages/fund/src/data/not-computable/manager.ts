import type { NotComputable } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

/** What of article 18 no program can answer. */
export const notComputable = (): ReadonlyArray<NotComputable> => [
  {
    id: "fund-18-7c",
    cites: at("18.1.7"),
    reason: {
      zh: "鼓励多募社会资本、降低申请比例，没有可查的标准；比例上限在第十七条检查",
      en: "more social capital and a lower share are encouraged without a measure; the limits are checked under Art. 17"
    }
  }
]
