import { measures102 } from "../../instrument.ts"
import type { List } from "../list.ts"

const { at } = measures102

/** What article 15 lists for direct investments. */
export const lists = (): ReadonlyArray<List> => [
  {
    id: "direct-investment-conditions",
    title: { zh: "直接投资的三项基本条件，须同时满足", en: "the three basic conditions of a direct investment, all of which it meets" },
    cites: at("15.1"),
    implements: ["fund-15-0"],
    isOpen: false,
    entries: [
      { id: "registration", title: { zh: "在郑州市办理工商登记和税务登记", en: "business and tax registration in Zhengzhou" }, cites: at("15.1.1") },
      { id: "project", title: { zh: "符合重点产业方向的重大产业项目或者科技创新项目", en: "a major industrial or technological project that fits" }, cites: at("15.1.2") },
      { id: "accounts", title: { zh: "健全的财务管理制度和会计核算办法", en: "sound financial management and accounting" }, cites: at("15.1.3") }
    ]
  }
]
