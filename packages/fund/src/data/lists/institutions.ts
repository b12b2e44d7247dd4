import { measures102 } from "../../instrument.ts"
import type { List } from "../list.ts"

const { at } = measures102

export const lists = (): ReadonlyArray<List> => [
  {
    id: "bodies",
    title: { zh: "管理架构中的主体", en: "bodies of the management structure" },
    cites: [at("6"), at("7.1"), at("7.2"), at("7.3"), at("8"), at("9.1")],
    implements: ["fund-6-1"],
    isOpen: true,
    entries: [
      { id: "fundCommittee", title: { zh: "市产业发展基金管理委员会（市基金委）", en: "fund committee" }, cites: at("7.1") },
      { id: "fundOffice", title: { zh: "市基金委办公室（市基金办）", en: "fund office, the committee's office" }, cites: at("7.2") },
      { id: "representative", title: { zh: "政府方出资代表机构", en: "institution that represents the government as contributor" }, cites: at("7.3") },
      { id: "contributors", title: { zh: "市产业基金出资主体", en: "contributing entities" }, cites: at("8") },
      { id: "managementCompany", title: { zh: "市产业基金管理公司", en: "management company" }, cites: at("9.1") }
    ]
  },
  {
    id: "committee-matters",
    title: { zh: "市基金委审定的事项", en: "matters that the fund committee decides" },
    cites: at("7.1"),
    implements: ["fund-7-1b"],
    isOpen: true,
    entries: [
      { id: "fundRules", title: { zh: "基金管理制度", en: "rules of fund management" }, cites: at("7.1") },
      { id: "subFundPlan", title: { zh: "子基金设立规划", en: "plan of sub-funds" }, cites: at("7.1") },
      { id: "directInvestmentInMajorProject", title: { zh: "重大招商引资项目直投", en: "direct investment in major projects attracted to the city" }, cites: at("7.1") },
      { id: "fundraising", title: { zh: "基金资金筹集", en: "raising of the fund's money" }, cites: at("7.1") },
      { id: "supervisionAndAssessment", title: { zh: "监督考核", en: "supervision and assessment" }, cites: at("7.1") }
    ]
  },
  {
    id: "competent-departments",
    title: { zh: "拟定运作方案的行业主管部门", en: "departments that draw up plans and rules of their field" },
    cites: at("7.4"),
    implements: ["fund-7-4"],
    isOpen: true,
    entries: [
      { id: "developmentAndReform", title: { zh: "市发展改革委", en: "development and reform commission" }, cites: at("7.4") },
      { id: "industry", title: { zh: "市工信局", en: "bureau of industry and information technology" }, cites: at("7.4") },
      { id: "science", title: { zh: "市科技局", en: "bureau of science and technology" }, cites: at("7.4") },
      { id: "commerce", title: { zh: "市商务局", en: "bureau of commerce" }, cites: at("7.4") },
      { id: "bigData", title: { zh: "市大数据局", en: "bureau of big data" }, cites: at("7.4") }
    ]
  }
]
