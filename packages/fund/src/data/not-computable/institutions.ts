import type { NotComputable } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

export const notComputable = (): ReadonlyArray<NotComputable> => [
  {
    id: "fund-6-2",
    cites: at("6"),
    reason: {
      zh: "各主体尽责的原则；可查的职责在第七条至第九条",
      en: "each body does its duty; the duties that can be checked stand in Arts. 7 to 9"
    }
  },
  {
    id: "fund-9-4",
    cites: at("9.1.4"),
    reason: {
      zh: "政策和行业研究是工作方向，没有可查的标准",
      en: "research on policies and industries is an aim without a measure"
    }
  },
  {
    id: "fund-44-1",
    cites: at("44"),
    reason: {
      zh: "激励约束机制和市场化薪酬参照行业惯例，没有可查的标准",
      en: "incentives and pay follow what is usual in the industry, for which there is no measure"
    }
  }
]
