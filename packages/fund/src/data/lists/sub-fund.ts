import { measures102 } from "../../instrument.ts"
import type { List } from "../list.ts"

const { at } = measures102

/** What article 17 lists for sub-funds. */
export const lists = (): ReadonlyArray<List> => [
  {
    id: "sub-fund-requirements",
    title: { zh: "子基金的六项基本要求，须同时满足", en: "the six basic requirements of a sub-fund, all of which it meets" },
    cites: at("17.1"),
    implements: ["fund-17-0c"],
    isOpen: false,
    entries: [
      { id: "registration", title: { zh: "注册地", en: "where it is registered" }, cites: at("17.1.1") },
      { id: "municipalShare", title: { zh: "市产业基金出资比例和其余资金", en: "the municipal share and the rest of the money" }, cites: at("17.1.2") },
      { id: "mainFields", title: { zh: "主投领域比例", en: "the share of the main fields" }, cites: at("17.1.3") },
      { id: "reinvestment", title: { zh: "优先投资和返投", en: "companies of Zhengzhou first, and reinvestment" }, cites: at("17.1.4") },
      { id: "countyMoney", title: { zh: "与区县（市）、开发区共同出资", en: "contributions together with counties and zones" }, cites: at("17.1.5") },
      { id: "agreement", title: { zh: "应当明确的事项", en: "what must be made clear" }, cites: at("17.1.6") }
    ]
  },
  {
    id: "reinvestment-kinds",
    title: { zh: "可认定返投郑州的三种情形", en: "the three kinds of reinvestment that are recognised" },
    cites: at("17.1.4"),
    implements: ["fund-17-4c1", "fund-17-4c2", "fund-17-4c3"],
    isOpen: false,
    entries: [
      { id: "zhengzhouCompany", title: { zh: "直接投资郑州市企业", en: "direct investment in companies of Zhengzhou" }, cites: at("17.1.4") },
      { id: "landedProject", title: { zh: "所投外地企业在郑州落地项目或者新增投资", en: "companies from elsewhere bring projects or new investment" }, cites: at("17.1.4") },
      { id: "otherFund", title: { zh: "管理机构、其实际控制人或者受同一控制的主体在管的其他基金在郑州新增投资或者引入项目", en: "other funds of the manager, its controller or those under the same control invest anew or bring projects" }, cites: at("17.1.4") }
    ]
  }
]
