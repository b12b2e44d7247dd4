import type { Item } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

export const definitions = (): ReadonlyArray<Item> => [
  {
    id: "mother-fund",
    title: {
      zh: "市产业基金：市政府出资设立、市场化运作的政府投资母基金",
      en: "mother fund: a government fund of funds, set up with money of the city and run on market terms"
    },
    cites: at("2"),
    implements: ["fund-2-1"]
  },
  {
    id: "others-may-contribute",
    title: {
      zh: "鼓励区县（市）及其他资本向市产业基金出资",
      en: "districts, counties and other capital are encouraged to contribute"
    },
    cites: at("3.1.3"),
    implements: ["fund-3-3"]
  },
  {
    id: "company-may-sit-in",
    title: {
      zh: "管理公司可以委派投委会委员、观察员参与子基金内部治理",
      en: "the management company may send committee members and observers into a sub-fund"
    },
    cites: at("16.1.3"),
    implements: ["fund-16-3b"]
  },
  {
    id: "in-force",
    title: {
      zh: "施行日期：2022年8月15日（印发之日）",
      en: "day on which the Measures came into force: 15 August 2022, when they were issued"
    },
    cites: at("45"),
    implements: ["fund-45-1"]
  }
]
