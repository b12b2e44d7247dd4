import type { NotComputable } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

/** What of article 24 no program can answer. */
export const notComputable = (): ReadonlyArray<NotComputable> => [
  {
    id: "fund-24-2",
    cites: at("24"),
    reason: {
      zh: "推动长期资金参与是工作方向，没有可查的标准；对其放宽要求另作检查",
      en: "to promote long-term money is an aim without a measure; what is relaxed for it is checked by itself"
    }
  }
]
