import type { NotComputable } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

export const notComputable = (): ReadonlyArray<NotComputable> => [
  {
    id: "fund-1-1",
    cites: at("1"),
    reason: {
      zh: "立法目的，用于解释其他条款，本身不设义务",
      en: "it states the purpose, by which other provisions are read, and lays down no duty of its own"
    }
  },
  {
    id: "fund-2-3",
    cites: at("2"),
    reason: {
      zh: "基金的功能定位，没有可查的标准",
      en: "what the fund is for; there is no measure of it"
    }
  },
  {
    id: "fund-4-1",
    cites: at("4"),
    reason: {
      zh: "运作原则，是否遵循属价值判断",
      en: "principles of operation; whether they were followed is a matter of value"
    }
  },
  {
    id: "fund-4-2",
    cites: at("4"),
    reason: {
      zh: "专业化运作和政策目标没有可查的标准；可查的要求在其他条款",
      en: "professional operation and policy goals have no measure here; what can be checked stands elsewhere"
    }
  },
  {
    id: "fund-13-3",
    cites: at("13"),
    reason: {
      zh: "合作方向和服务的战略，没有可查的标准",
      en: "with whom to work and which strategies to serve are aims without a measure"
    }
  },
  {
    id: "fund-16-0b",
    cites: at("16.1"),
    reason: {
      zh: "运作原则；可查的权限在第十六条各项",
      en: "principles; the competences that can be checked stand in the items of Art. 16"
    }
  },
  {
    id: "fund-34-1",
    cites: at("34"),
    reason: {
      zh: "利益共享、风险共担的原则；可查的是有限责任和不得承诺",
      en: "gains and risks are shared; what can be checked are the limit of liability and the promises"
    }
  }
]
