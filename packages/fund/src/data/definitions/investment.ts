import type { Item } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

/** What article 19 calls things, and what it allows. */
export const definitions = (): ReadonlyArray<Item> => [
  {
    id: "follow-on-investment",
    title: {
      zh: "跟进投资：经市基金委同意，与参股子基金共同投资其选定的企业",
      en: "follow-on: with the committee's consent, the fund invests with a sub-fund in a company that the sub-fund has chosen"
    },
    cites: at("19.1"),
    implements: ["fund-19-0a"]
  },
  {
    id: "equity-may-be-entrusted",
    title: {
      zh: "跟进投资的股权可以委托子基金管理机构管理",
      en: "the equity of a follow-on may be entrusted to the manager of the sub-fund"
    },
    cites: at("19.1.5"),
    implements: ["fund-19-5a"]
  }
]
