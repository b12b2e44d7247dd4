import type { Item } from "@zhengce/core/Catalogue"
import { measures102 } from "../../instrument.ts"

const { at } = measures102

/** The amounts that are reckoned for a sub-fund, by the names that examples use. */
export const calculations: ReadonlyArray<Item> = [
  {
    id: "max-municipal-contribution",
    title: {
      zh: "市产业基金出资的上限（仅计强制性规定）",
      en: "the largest municipal contribution under the mandatory limits"
    },
    cites: [at("17.1.2"), at("17.1.5"), at("23")],
    implements: ["fund-17-5c", "fund-23-4"]
  },
  {
    id: "max-municipal-contribution-in-general",
    title: {
      zh: "市产业基金出资的上限（兼守“一般”“原则上”的规定）",
      en: "the largest municipal contribution with the presumptive limits kept"
    },
    cites: [at("17.1.2"), at("17.1.5"), at("23")],
    implements: ["fund-17-5c", "fund-23-4"]
  },
  {
    id: "reinvestment-recognised",
    title: { zh: "已认定的返投金额（同一笔资金只计一次）", en: "reinvestment that is recognised, the same money once" },
    cites: at("17.1.4"),
    implements: ["fund-17-4c1", "fund-17-4c2", "fund-17-4c3", "fund-17-4d"]
  },
  {
    id: "reinvestment-shortfall",
    title: { zh: "尚缺的返投金额", en: "reinvestment that is still lacking" },
    cites: at("17.1.4"),
    implements: ["fund-17-4b", "fund-17-4d"]
  }
]
