import type { Item } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

/** What articles 17, 23 and 24 call things, and what they allow without asking for it. */
export const definitions = (): ReadonlyArray<Item> => [
  {
    id: "veto-may-be-used",
    title: {
      zh: "子基金违法、违规或者偏离政策导向时，市产业基金可按合同约定行使一票否决权",
      en: "against illegality, breach of rules or deviation from policy, the municipal fund may veto as the contract says"
    },
    cites: at("17.1.6"),
    implements: ["fund-17-6e"]
  },
  {
    id: "county-sub-fund",
    title: {
      zh: "县域子基金：与区县（市）、开发区合作设立，投资于特定区县不低于基金规模的50%",
      en: "county sub-fund: set up with a county or zone, with at least 50 % of its size for that county"
    },
    cites: at("23"),
    implements: ["fund-23-1"]
  },
  {
    id: "regional-funds-sought",
    title: {
      zh: "市产业基金管理公司争取省级和国家级基金在郑州落地区域基金",
      en: "the management company seeks regional funds of provincial and national funds for Zhengzhou"
    },
    cites: at("24"),
    implements: ["fund-24-1"]
  }
]
