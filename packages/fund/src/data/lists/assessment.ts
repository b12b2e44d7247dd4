import { indicatorTitles } from "../../calculate/grade.ts"
import { measures102 } from "../../instrument.ts"
import type { List } from "../list.ts"

const { at } = measures102

const indicators = (item: 1 | 2 | 3, ...names: ReadonlyArray<keyof typeof indicatorTitles>): List["entries"] =>
  names.map((id) => ({ id, title: indicatorTitles[id], cites: at(`38.1.${item}`) }))

export const lists = (): ReadonlyArray<List> => [
  {
    id: "assessment-indicators",
    title: { zh: "考核评价指标", en: "indicators of the assessment" },
    cites: [at("38.1.1"), at("38.1.2"), at("38.1.3")],
    implements: ["fund-38-1", "fund-38-2", "fund-38-3"],
    isOpen: true,
    entries: [
      ...indicators(1, "decisionsCarriedOut", "socialCapital", "localInvestment", "employment", "localContribution", "investmentPromotion"),
      ...indicators(2, "investmentProgress", "investmentReturn"),
      ...indicators(3, "compliance", "addedServices", "projectReserve")
    ]
  },
  {
    id: "ways-of-assessment",
    title: { zh: "考核评价的方式", en: "ways to assess" },
    cites: at("39"),
    implements: ["fund-39-2"],
    isOpen: true,
    entries: [
      { id: "itself", title: { zh: "自行开展", en: "by the office itself" }, cites: at("39") },
      { id: "intermediary", title: { zh: "聘请中介机构", en: "by an intermediary" }, cites: at("39") },
      { id: "experts", title: { zh: "组织专家", en: "by experts" }, cites: at("39") }
    ]
  },
  {
    id: "fee-methods",
    title: { zh: "管理费计费方式", en: "ways to charge the management fee" },
    cites: at("40"),
    implements: ["fund-40-2"],
    isOpen: true,
    entries: [
      { id: "rate", title: { zh: "基金实缴规模的一定比例", en: "a rate of the paid-in size" }, cites: at("40") },
      { id: "fixedAmount", title: { zh: "每年度固定金额", en: "a fixed amount for each year" }, cites: at("40") }
    ]
  }
]
