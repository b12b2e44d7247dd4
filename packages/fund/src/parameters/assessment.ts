import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import { measures102 } from "../instrument.ts"

const { at } = measures102
const points = { zh: "分", en: "points" }

/**
 * The score from which the grade is excellent: 90, itself included (article 38).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { excellentFrom } from "@zhengce/fund"
 *
 * assert.deepEqual(excellentFrom.values[0]?.value, Ratio.make(90))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const excellentFrom = Parameter.make({
  id: "excellent-from",
  title: { zh: "“优秀”的最低分", en: "least score of excellent" },
  unit: points,
  implements: ["fund-38-0d"],
  values: [{ value: Ratio.make(90), cites: at("38") }]
})

/**
 * The score from which the grade is good: 80, itself included (article 38).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { goodFrom } from "@zhengce/fund"
 *
 * assert.deepEqual(goodFrom.values[0]?.value, Ratio.make(80))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const goodFrom = Parameter.make({
  id: "good-from",
  title: { zh: "“良好”的最低分", en: "least score of good" },
  unit: points,
  implements: ["fund-38-0d"],
  values: [{ value: Ratio.make(80), cites: at("38") }]
})

/**
 * The score from which the grade is pass: 60, itself included; everything below is poor (article 38).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { passFrom } from "@zhengce/fund"
 *
 * assert.deepEqual(passFrom.values[0]?.value, Ratio.make(60))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const passFrom = Parameter.make({
  id: "pass-from",
  title: { zh: "“合格”的最低分", en: "least score of pass" },
  unit: points,
  implements: ["fund-38-0d"],
  values: [{ value: Ratio.make(60), cites: at("38") }]
})

/**
 * The ceiling of the management fee: in principle 1 % of the paid-in size (article 40). That it is meant for a year is read from the
 * text, which speaks of the yearly management fee.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { feeCeiling } from "@zhengce/fund"
 *
 * assert.deepEqual(feeCeiling.values[0]?.value, Ratio.make("0.01"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const feeCeiling = Parameter.make({
  id: "fee-ceiling-rate",
  title: {
    zh: "管理费占实缴规模的上限（原则上）",
    en: "ceiling of the management fee, of the paid-in size (in principle)"
  },
  stricter: "less",
  implements: ["fund-40-3"],
  values: [{ value: Ratio.make("0.01"), cites: at("40") }]
})

/**
 * The part of the yearly management fee that is paid where the grade is excellent: 110 % (article 40).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { payoutExcellent } from "@zhengce/fund"
 *
 * assert.deepEqual(payoutExcellent.values[0]?.value, Ratio.make("1.1"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const payoutExcellent = Parameter.make({
  id: "payout-excellent",
  title: { zh: "考核“优秀”的管理费支付比例", en: "part of the fee paid for the grade excellent" },
  implements: ["fund-40-5"],
  values: [{ value: Ratio.make("1.1"), cites: at("40") }]
})

/**
 * The part of the yearly management fee that is paid where the grade is good: 100 % (article 40).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { payoutGood } from "@zhengce/fund"
 *
 * assert.deepEqual(payoutGood.values[0]?.value, Ratio.make("1"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const payoutGood = Parameter.make({
  id: "payout-good",
  title: { zh: "考核“良好”的管理费支付比例", en: "part of the fee paid for the grade good" },
  implements: ["fund-40-5"],
  values: [{ value: Ratio.make("1"), cites: at("40") }]
})

/**
 * The part of the yearly management fee that is paid where the grade is pass: 80 % (article 40).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { payoutPass } from "@zhengce/fund"
 *
 * assert.deepEqual(payoutPass.values[0]?.value, Ratio.make("0.8"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const payoutPass = Parameter.make({
  id: "payout-pass",
  title: { zh: "考核“合格”的管理费支付比例", en: "part of the fee paid for the grade pass" },
  implements: ["fund-40-5"],
  values: [{ value: Ratio.make("0.8"), cites: at("40") }]
})

/**
 * The part of the yearly management fee that is paid where the grade is poor: 40 % (article 40).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { payoutPoor } from "@zhengce/fund"
 *
 * assert.deepEqual(payoutPoor.values[0]?.value, Ratio.make("0.4"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const payoutPoor = Parameter.make({
  id: "payout-poor",
  title: { zh: "考核“较差”的管理费支付比例", en: "part of the fee paid for the grade poor" },
  implements: ["fund-40-5"],
  values: [{ value: Ratio.make("0.4"), cites: at("40") }]
})
