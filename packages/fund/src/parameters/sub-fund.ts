import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The share of a sub-fund's total size that the municipal fund in general does not exceed: 30 % (article 17, item 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { ordinaryShareCap } from "@zhengce/fund"
 *
 * assert.deepEqual(ordinaryShareCap.values[0]?.value, Ratio.make("0.3"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const ordinaryShareCap = Parameter.make({
  id: "ordinary-share-cap",
  title: { zh: "市产业基金对子基金的出资比例上限（一般）", en: "municipal share of a sub-fund (in general at most)" },
  stricter: "less",
  implements: ["fund-17-2a"],
  values: [{ value: Ratio.make(30, 100), cites: at("17.1.2") }]
})

/**
 * The share that the municipal fund never exceeds in an angel or venture fund that mainly invests at seed and early stage:
 * 50 % (article 17, item 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { earlyStageShareCap } from "@zhengce/fund"
 *
 * assert.deepEqual(earlyStageShareCap.values[0]?.value, Ratio.make("0.5"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const earlyStageShareCap = Parameter.make({
  id: "early-stage-share-cap",
  title: {
    zh: "市产业基金对天使基金、创投基金的出资比例上限（最高）",
    en: "municipal share of an angel or venture fund (never more than)"
  },
  stricter: "less",
  implements: ["fund-17-2b"],
  values: [{ value: Ratio.make(50, 100), cites: at("17.1.2") }]
})

/**
 * The share of its total size that a sub-fund invests in its main fields: at least 60 % (article 17, item 3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { mainFieldShareFloor } from "@zhengce/fund"
 *
 * assert.deepEqual(mainFieldShareFloor.values[0]?.value, Ratio.make("0.6"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const mainFieldShareFloor = Parameter.make({
  id: "main-field-share-floor",
  title: { zh: "投资于主投领域的比例下限", en: "share invested in the main fields (at least)" },
  stricter: "more",
  implements: ["fund-17-3"],
  values: [{ value: Ratio.make(60, 100), cites: at("17.1.3") }]
})

/**
 * How many times the municipal contribution must come back to Zhengzhou as investment: at least once (article 17, item 4).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { reinvestmentMultiple } from "@zhengce/fund"
 *
 * assert.deepEqual(reinvestmentMultiple.values[0]?.value, Ratio.make(1))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const reinvestmentMultiple = Parameter.make({
  id: "reinvestment-multiple",
  title: {
    zh: "返投金额对市产业基金出资金额的倍数下限",
    en: "reinvestment as a multiple of the municipal contribution (at least)"
  },
  stricter: "more",
  implements: ["fund-17-4b"],
  values: [{ value: Ratio.make(1), cites: at("17.1.4") }]
})

/**
 * The share that the municipal fund and the state investors of counties and zones have together: at most 50 % (article 17,
 * item 5). Of what, the text does not say; it is taken to be the total size, as in item 2.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { combinedShareCap } from "@zhengce/fund"
 *
 * assert.deepEqual(combinedShareCap.values[0]?.value, Ratio.make("0.5"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const combinedShareCap = Parameter.make({
  id: "combined-share-cap",
  title: {
    zh: "市产业基金与区县（市）、开发区国有投资主体合计出资比例上限",
    en: "share of the municipal fund with county and zone state investors (at most)"
  },
  stricter: "less",
  implements: ["fund-17-5a"],
  values: [{ value: Ratio.make(50, 100), cites: at("17.1.5") }]
})

/**
 * The municipal contribution as a multiple of what county and zone state investors contribute together: at most 1 (article
 * 17, item 5).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { municipalToCountyCap } from "@zhengce/fund"
 *
 * assert.deepEqual(municipalToCountyCap.values[0]?.value, Ratio.make(1))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const municipalToCountyCap = Parameter.make({
  id: "municipal-to-county-cap",
  title: {
    zh: "市产业基金出资对区县（市）、开发区国有投资主体合计出资的倍数上限",
    en: "municipal contribution as a multiple of county and zone state money (at most)"
  },
  stricter: "less",
  implements: ["fund-17-5b"],
  values: [{ value: Ratio.make(1), cites: at("17.1.5") }]
})

/**
 * The share of its size that a county sub-fund invests in its county: at least 50 % (article 23).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { countyInvestmentFloor } from "@zhengce/fund"
 *
 * assert.deepEqual(countyInvestmentFloor.values[0]?.value, Ratio.make("0.5"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const countyInvestmentFloor = Parameter.make({
  id: "county-investment-floor",
  title: {
    zh: "县域子基金投资于特定区县的比例下限",
    en: "share that a county sub-fund invests in its county (at least)"
  },
  stricter: "more",
  implements: ["fund-23-1"],
  values: [{ value: Ratio.make(50, 100), cites: at("23") }]
})

/**
 * The share of social capital in a county sub-fund: in principle at least 50 % (article 23).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { countySocialCapitalFloor } from "@zhengce/fund"
 *
 * assert.deepEqual(countySocialCapitalFloor.values[0]?.value, Ratio.make("0.5"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const countySocialCapitalFloor = Parameter.make({
  id: "county-social-capital-floor",
  title: {
    zh: "县域子基金社会资本比例下限（原则上）",
    en: "share of social capital in a county sub-fund (in principle at least)"
  },
  stricter: "more",
  implements: ["fund-23-2"],
  values: [{ value: Ratio.make(50, 100), cites: at("23") }]
})

/**
 * The municipal contribution to a county sub-fund as a multiple of the county's: at most 1 to 1 (article 23).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { countyMatchCap } from "@zhengce/fund"
 *
 * assert.deepEqual(countyMatchCap.values[0]?.value, Ratio.make(1))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const countyMatchCap = Parameter.make({
  id: "county-match-cap",
  title: {
    zh: "市产业基金对县域子基金的配套比例上限（对区县出资）",
    en: "municipal match of a county's contribution (at most)"
  },
  stricter: "less",
  implements: ["fund-23-3"],
  values: [{ value: Ratio.make(1), cites: at("23") }]
})
