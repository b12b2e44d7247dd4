import { measures102 } from "../../instrument.ts"
import type { List } from "../list.ts"

const { at } = measures102

export const lists = (): ReadonlyArray<List> => [
  {
    id: "cited-rules",
    title: { zh: "制定依据", en: "rules on which the Measures rest" },
    cites: at("1"),
    implements: ["fund-1-2"],
    isOpen: true,
    entries: [
      { id: "mof-2015-210", title: { zh: "政府投资基金暂行管理办法（财预〔2015〕210号）", en: "interim measures for government investment funds (Ministry of Finance, 2015, No. 210)" }, cites: at("1") },
      { id: "ndrc-2016-2800", title: { zh: "政府出资产业投资基金管理暂行办法（发改财金规〔2016〕2800号）", en: "interim measures for government-funded industrial investment funds (NDRC, 2016, No. 2800)" }, cites: at("1") },
      { id: "ndrc-2019-1638", title: { zh: "关于金融机构资产管理产品投资两类基金的通知（发改财金规〔2019〕1638号）", en: "notice on investment of asset management products in such funds (NDRC and five others, 2019, No. 1638)" }, cites: at("1") },
      { id: "henan-208", title: { zh: "河南省促进创业投资发展办法（省人民政府令第208号）", en: "Henan measures to promote venture capital (provincial Decree No. 208)" }, cites: at("1") },
      { id: "zhengzhou-2022-65", title: { zh: "郑州市促进创业投资发展的实施意见（郑政办〔2022〕65号）", en: "Zhengzhou opinions on promoting venture capital (2022, No. 65)" }, cites: at("1") }
    ]
  },
  {
    id: "sources-of-money",
    title: { zh: "市产业基金资金来源", en: "where the fund's money comes from" },
    cites: at("3.1"),
    implements: ["fund-3-0"],
    isOpen: true,
    entries: [
      { id: "government", title: { zh: "政府出资", en: "the government" }, cites: at("3.1.1") },
      { id: "stateOwnedCompanies", title: { zh: "符合条件的市属国有公司出资", en: "qualified state-owned companies of the city" }, cites: at("3.1.2") },
      { id: "other", title: { zh: "区县（市）及其他资本", en: "districts, counties and other capital" }, cites: at("3.1.3") }
    ]
  },
  {
    id: "fund-types",
    title: { zh: "三类基金", en: "the three types of fund" },
    cites: at("5.1"),
    implements: ["fund-5-0", "fund-5-1a", "fund-5-2", "fund-5-3a"],
    isOpen: false,
    entries: [
      { id: "strategic", title: { zh: "战略投资类：主要采取直接投资和专项子基金", en: "strategic investment: mainly directly and through sub-funds for a project" }, cites: at("5.1.1") },
      { id: "incubation", title: { zh: "科技孵化类：借助知名创投和风投机构，支持重大创新、成果转化和早期企业", en: "incubation of technology: with known venture houses, for major innovation, technology transfer and early enterprises" }, cites: at("5.1.2") },
      { id: "cultivation", title: { zh: "产业培育类：主要采取母基金策略，联合社会资本设立子基金", en: "cultivation of industries: mainly as a fund of funds, with social capital in sub-funds" }, cites: at("5.1.3") }
    ]
  },
  {
    id: "key-fields",
    title: { zh: "产业培育类基金的重点领域", en: "key fields of cultivation" },
    cites: at("5.1.3"),
    implements: ["fund-5-3b"],
    isOpen: true,
    entries: [
      { id: "scienceAndInnovation", title: { zh: "科技创新", en: "science and innovation" }, cites: at("5.1.3") },
      { id: "electronics", title: { zh: "电子信息", en: "electronics and information" }, cites: at("5.1.3") },
      { id: "vehiclesAndEquipment", title: { zh: "汽车及装备制造", en: "vehicles and equipment" }, cites: at("5.1.3") },
      { id: "digitalEconomy", title: { zh: "数字经济", en: "digital economy" }, cites: at("5.1.3") },
      { id: "newEnergy", title: { zh: "新能源", en: "new energy" }, cites: at("5.1.3") },
      { id: "newMaterials", title: { zh: "新材料", en: "new materials" }, cites: at("5.1.3") },
      { id: "biomedicine", title: { zh: "生物医药", en: "biomedicine" }, cites: at("5.1.3") },
      { id: "modernLogistics", title: { zh: "现代物流", en: "modern logistics" }, cites: at("5.1.3") },
      { id: "newInfrastructure", title: { zh: "新基建", en: "new infrastructure" }, cites: at("5.1.3") }
    ]
  },
  {
    id: "investment-modes",
    title: { zh: "投资方式", en: "modes of investment" },
    cites: at("13"),
    implements: ["fund-13-1"],
    isOpen: true,
    entries: [
      { id: "subFund", title: { zh: "参股（出资）子基金", en: "contributions to sub-funds" }, cites: at("13") },
      { id: "direct", title: { zh: "直接投资", en: "direct investment" }, cites: at("13") },
      { id: "followOn", title: { zh: "跟进投资", en: "follow-on investment" }, cites: at("13") }
    ]
  },
  {
    id: "decision-routes",
    title: { zh: "各类投资的决策路径", en: "how each kind of investment is decided" },
    cites: [at("14"), at("16.1"), at("16.2"), at("19.1"), at("20")],
    implements: ["fund-14-1", "fund-16-0a", "fund-16-4a", "fund-20-1"],
    isOpen: false,
    entries: [
      { id: "scheme", title: { zh: "战略投资类、科技孵化类：主管部门会同市基金办制定方案和规则，报市基金委审议", en: "strategic and incubation: plan and rules by department and fund office, passed by the committee" }, cites: at("14") },
      { id: "planned", title: { zh: "规划内的子基金：管理公司提出年度规划，报市基金委审议", en: "sub-funds in the plan: the company's yearly plan, considered by the committee" }, cites: at("16.1.1") },
      { id: "beyondPlan", title: { zh: "规划外的子基金：主管部门会同管理公司提出，市基金委一事一议", en: "sub-funds beyond the plan: department with company, the committee decides the single case" }, cites: at("16.2") },
      { id: "followOn", title: { zh: "跟进投资：经市基金委同意", en: "follow-on investment: with the consent of the committee" }, cites: at("19.1") },
      { id: "otherMode", title: { zh: "其他模式：需求单位会同市基金办提出，市基金委一事一议", en: "another mode: unit in need with fund office, the committee decides the single case" }, cites: at("20") }
    ]
  }
]
