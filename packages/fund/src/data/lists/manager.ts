import { measures102 } from "../../instrument.ts"
import type { List } from "../list.ts"

const { at } = measures102

/** What articles 17, 18 and 26 list for managers of sub-funds and partner institutions. */
export const lists = (): ReadonlyArray<List> => [
  {
    id: "selection-of-managers",
    title: { zh: "选择管理机构应当综合考虑的因素，没有权重", en: "what is weighed in choosing a manager, without weights" },
    cites: at("17.1"),
    implements: ["fund-17-0a"],
    isOpen: true,
    entries: [
      { id: "corePersons", title: { zh: "核心人员", en: "core persons" }, cites: at("17.1") },
      { id: "managementLevel", title: { zh: "管理水平", en: "level of management" }, cites: at("17.1") },
      { id: "shareholders", title: { zh: "股东背景", en: "shareholders" }, cites: at("17.1") },
      { id: "fundraisingCapacity", title: { zh: "募资能力", en: "capacity to raise funds" }, cites: at("17.1") },
      { id: "projectResources", title: { zh: "项目资源", en: "project resources" }, cites: at("17.1") }
    ]
  },
  {
    id: "ways-of-selection",
    title: { zh: "选择管理机构的方式，不分先后", en: "ways to choose a manager, none before the other" },
    cites: at("17.1"),
    implements: ["fund-17-0b"],
    isOpen: true,
    entries: [
      { id: "invitation", title: { zh: "邀请合作", en: "invitation" }, cites: at("17.1") },
      { id: "application", title: { zh: "自主申报", en: "application of its own" }, cites: at("17.1") },
      { id: "competition", title: { zh: "竞争性遴选", en: "competitive selection" }, cites: at("17.1") }
    ]
  },
  {
    id: "manager-requirements",
    title: { zh: "管理机构的七项要求，须同时满足", en: "the seven requirements of a manager, all of which it meets" },
    cites: at("18.1"),
    implements: ["fund-18-0"],
    isOpen: false,
    entries: [
      { id: "capital", title: { zh: "设立、登记备案和实缴资本", en: "establishment, filing and paid-in capital" }, cites: at("18.1.1") },
      { id: "record", title: { zh: "合规和信用记录", en: "record of compliance and credit" }, cites: at("18.1.2") },
      { id: "systems", title: { zh: "制度和机制", en: "rules and mechanisms" }, cites: at("18.1.3") },
      { id: "team", title: { zh: "团队、管理规模和案例", en: "team, scale and cases" }, cites: at("18.1.4") },
      { id: "residents", title: { zh: "常驻郑州的团队成员", en: "team members who reside in Zhengzhou" }, cites: at("18.1.5") },
      { id: "stake", title: { zh: "入股拟设子基金", en: "a stake in the planned sub-fund" }, cites: at("18.1.6") },
      { id: "plan", title: { zh: "出资意向和储备项目", en: "intents to contribute and pipeline" }, cites: at("18.1.7") }
    ]
  },
  {
    id: "partner-pool-classes",
    title: { zh: "合作机构库的类别", en: "classes of the pool of partner institutions" },
    cites: at("26"),
    implements: ["fund-26-1"],
    isOpen: true,
    entries: [
      { id: "fundManagers", title: { zh: "基金管理机构", en: "fund managers" }, cites: at("26") },
      { id: "intermediaries", title: { zh: "专业第三方中介机构", en: "professional intermediaries" }, cites: at("26") },
      { id: "researchInstitutions", title: { zh: "研究咨询机构", en: "research and consulting institutions" }, cites: at("26") }
    ]
  }
]
