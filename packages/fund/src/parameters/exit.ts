import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The time after an effective resolution within which a sub-fund is to be raised and set up: one year, and the right to
 * exit exists when it is exceeded, so from the day after the anniversary (article 31, item 1). An agreement may only
 * shorten it. Whether an anniversary on a rest day moves on is open; by default it does not.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { setUpTime } from "@zhengce/fund"
 *
 * assert.equal(setUpTime.values[0]?.value.kind, "expiry")
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const setUpTime = Parameter.make({
  id: "exit-set-up-time",
  title: { zh: "子基金募集设立的期限（超过1年）", en: "time to raise and set up a sub-fund (more than 1 year)" },
  stricter: "less",
  implements: ["fund-31-1"],
  values: [{ value: TimeLimit.expiry(1, "year"), cites: at("31.1.1") }]
})

/**
 * How long money may lie in the account of a sub-fund without an investment of substance: one year or more gives the right
 * to exit, so the anniversary itself does (article 31, item 2). An agreement may only shorten it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { idleTime } from "@zhengce/fund"
 *
 * assert.equal(idleTime.values[0]?.value.kind, "within")
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const idleTime = Parameter.make({
  id: "exit-idle-time",
  title: {
    zh: "拨付后未开展实质性投资的时间（1年以上）",
    en: "time without investment after payment (1 year or more)"
  },
  stricter: "less",
  implements: ["fund-31-2"],
  values: [{ value: TimeLimit.within(1, "year", { roll: "none" }), cites: at("31.1.2") }]
})

/**
 * The least share of its paid-in capital that a sub-fund has invested when its investment period ends: 80 %, which is
 * enough (article 31, item 3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { investedShare } from "@zhengce/fund"
 *
 * assert.deepEqual(investedShare.values[0]?.value, Ratio.make("0.8"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const investedShare = Parameter.make({
  id: "exit-invested-share",
  title: { zh: "投资期结束时的投资比例（80%）", en: "share invested at the end of the period (80 %)" },
  stricter: "more",
  implements: ["fund-31-3"],
  values: [{ value: Ratio.make("0.8"), cites: at("31.1.3") }]
})

/**
 * The share of the locked key persons whose change is a major change of the manager: one half, itself included (article
 * 31, item 5).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { keyPersonShare } from "@zhengce/fund"
 *
 * assert.deepEqual(keyPersonShare.values[0]?.value, Ratio.make("0.5"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const keyPersonShare = Parameter.make({
  id: "exit-key-person-share",
  title: { zh: "锁定核心人员变动比例（半数，含）", en: "share of key persons changed (half, included)" },
  stricter: "less",
  implements: ["fund-31-5b"],
  values: [{ value: Ratio.make(1, 2), cites: at("31.1.5") }]
})

/**
 * The share that the state must hold in either side of a transfer by agreement or without payment: all of it (article 30).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { agreementTransferStateShare } from "@zhengce/fund"
 *
 * assert.deepEqual(agreementTransferStateShare.values[0]?.value, Ratio.make(1))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const agreementTransferStateShare = Parameter.make({
  id: "agreement-transfer-state-share",
  title: { zh: "协议转让、无偿划转双方的国有股权比例（全资）", en: "state share of both sides (all of it)" },
  stricter: "more",
  implements: ["fund-30-1"],
  values: [{ value: Ratio.make(1), cites: at("30") }]
})

/**
 * How long after its registration an interest in a sub-fund may be sold at the original contribution: three years, the
 * anniversary included (article 42, item 1).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { concessionPrincipalTime } from "@zhengce/fund"
 *
 * assert.equal(concessionPrincipalTime.values[0]?.value.n, 3)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const concessionPrincipalTime = Parameter.make({
  id: "concession-principal-time",
  title: { zh: "以原始出资额转让的期限（3年内）", en: "time to sell at the contribution (3 years)" },
  stricter: "less",
  implements: ["fund-42-1"],
  values: [{ value: TimeLimit.within(3, "year", { roll: "none" }), cites: at("42.1.1") }]
})

/**
 * How long after its registration an interest in a sub-fund may be sold at the contribution and interest: five years, the
 * anniversary included (article 42, item 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { concessionInterestTime } from "@zhengce/fund"
 *
 * assert.equal(concessionInterestTime.values[0]?.value.n, 5)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const concessionInterestTime = Parameter.make({
  id: "concession-interest-time",
  title: { zh: "以原始出资额及利息转让的期限（5年内）", en: "time to sell at contribution and interest (5 years)" },
  stricter: "less",
  implements: ["fund-42-2"],
  values: [{ value: TimeLimit.within(5, "year", { roll: "none" }), cites: at("42.1.2") }]
})

/**
 * The year after registration from which a concession price bears interest: the third (article 42, item 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { concessionInterestYear } from "@zhengce/fund"
 *
 * assert.equal(concessionInterestYear.values[0]?.value, 3)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const concessionInterestYear = Parameter.make({
  id: "concession-interest-year",
  title: { zh: "计息自第几年起（第3年）", en: "year from which interest runs (the third)" },
  stricter: "less",
  implements: ["fund-42-2"],
  values: [{ value: 3, cites: at("42.1.2") }]
})

/**
 * The share of the excess return received that may be conceded to the manager and the other investors: at most all of it
 * (article 43).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { concededShare } from "@zhengce/fund"
 *
 * assert.deepEqual(concededShare.values[0]?.value, Ratio.make(1))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const concededShare = Parameter.make({
  id: "conceded-share",
  title: {
    zh: "可让利的超额收益比例（以获得的为限）",
    en: "share of the excess return that may be conceded (at most all)"
  },
  stricter: "less",
  implements: ["fund-43-2"],
  values: [{ value: Ratio.make(1), cites: at("43") }]
})
