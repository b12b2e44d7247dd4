import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import { measures102 } from "../instrument.ts"

const { at } = measures102
const yuan = { zh: "元", en: "yuan" }

/**
 * The size of the mother fund: 50 billion yuan (article 2). Whether that is subscribed or paid in, and by when, the text
 * does not say; it is taken as the size for which the fund is set up.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { motherFundSize } from "@zhengce/fund"
 *
 * assert.deepEqual(motherFundSize.values[0]?.value, Ratio.make(50_000_000_000))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const motherFundSize = Parameter.make({
  id: "mother-fund-size",
  title: { zh: "市产业基金规模", en: "size of the mother fund" },
  unit: yuan,
  implements: ["fund-2-2"],
  values: [{ value: Ratio.make(50_000_000_000), cites: at("2") }]
})

/**
 * The government's share of the mother fund: at least 10 % (article 3, item 1).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { governmentShare } from "@zhengce/fund"
 *
 * assert.deepEqual(governmentShare.values[0]?.value, Ratio.make(10, 100))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const governmentShare = Parameter.make({
  id: "government-share",
  title: { zh: "政府出资比例下限", en: "least share of the government" },
  stricter: "more",
  implements: ["fund-3-1b"],
  values: [{ value: Ratio.make("0.1"), cites: at("3.1.1") }]
})

/**
 * The capital support for a state-owned company: at most 30 % of what it has actually contributed (article 3, item 2). It
 * is a ceiling and promises nobody 30 %.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { capitalSupportRate } from "@zhengce/fund"
 *
 * assert.deepEqual(capitalSupportRate.values[0]?.value, Ratio.make(30, 100))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const capitalSupportRate = Parameter.make({
  id: "capital-support-rate",
  title: { zh: "对市属国有公司资本金支持的比例上限", en: "largest rate of capital support for a state-owned company" },
  stricter: "less",
  implements: ["fund-3-2b"],
  values: [{ value: Ratio.make("0.3"), cites: at("3.1.2") }]
})

/**
 * The size of the cluster of government investment funds that is aimed at: at least 200 billion yuan (article 13). There is
 * no day by which it must stand.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { clusterSize } from "@zhengce/fund"
 *
 * assert.deepEqual(clusterSize.values[0]?.value, Ratio.make(200_000_000_000))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const clusterSize = Parameter.make({
  id: "cluster-size",
  title: { zh: "政府投资基金群规模", en: "size of the cluster of government investment funds" },
  unit: yuan,
  implements: ["fund-13-2"],
  values: [{ value: Ratio.make(200_000_000_000), cites: at("13") }]
})
