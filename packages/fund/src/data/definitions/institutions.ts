import type { Item } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

export const definitions = (): ReadonlyArray<Item> => [
  {
    id: "weight-of-expert-advice",
    title: {
      zh: "专家咨询意见：决策的专业建议",
      en: "what experts say is professional advice for decisions and binds nobody"
    },
    cites: at("10"),
    implements: ["fund-10-2"]
  },
  {
    id: "own-sub-funds",
    title: {
      zh: "管理公司可以通过自建子基金等方式募集社会资本",
      en: "the management company may raise social capital through sub-funds of its own"
    },
    cites: at("25"),
    implements: ["fund-25-2"]
  },
  {
    id: "alliance",
    title: {
      zh: "鼓励探索成立“郑州创新投资联盟”",
      en: "an alliance for investment in innovation is encouraged"
    },
    cites: at("27"),
    implements: ["fund-27-1"]
  },
  {
    id: "investment-ecology",
    title: {
      zh: "支持举办基金峰会论坛、开展“基金入郑”行动等",
      en: "summits, forums and a drive to bring funds to Zhengzhou are supported"
    },
    cites: at("27"),
    implements: ["fund-27-2"]
  }
]
