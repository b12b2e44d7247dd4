import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * What the municipal fund invests beside a sub-fund: at most 30 % of what the sub-fund invests (article 19, item 3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { followOnShareCap } from "@zhengce/fund"
 *
 * assert.deepEqual(followOnShareCap.values[0]?.value, Ratio.make("0.3"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const followOnShareCap = Parameter.make({
  id: "follow-on-share-cap",
  title: {
    zh: "跟进投资规模占子基金投资规模的比例上限",
    en: "follow-on as a share of the sub-fund's investment (at most)"
  },
  stricter: "less",
  implements: ["fund-19-3b"],
  values: [{ value: Ratio.make(30, 100), cites: at("19.1.3") }]
})

/**
 * How often the municipal fund follows on in one company: in principle once (article 19, item 4).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { followOnTimesCap } from "@zhengce/fund"
 *
 * assert.equal(followOnTimesCap.values[0]?.value, 1)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const followOnTimesCap = Parameter.make({
  id: "follow-on-times-cap",
  title: {
    zh: "对单个企业跟进投资的次数上限（原则上）",
    en: "follow-on investments in one company (in principle at most)"
  },
  unit: { zh: "次", en: "times" },
  stricter: "less",
  implements: ["fund-19-4"],
  values: [{ value: 1, cites: at("19.1.4") }]
})
