import * as Parameter from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The paid-in registered capital of a manager: at least 10 million yuan (article 18, item 1).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { paidInCapitalFloor } from "@zhengce/fund"
 *
 * assert.deepEqual(paidInCapitalFloor.values[0]?.value, Ratio.make(10_000_000))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const paidInCapitalFloor = Parameter.make({
  id: "paid-in-capital-floor",
  title: { zh: "管理机构实缴注册资本下限", en: "paid-in registered capital of the manager (at least)" },
  unit: { zh: "元", en: "yuan" },
  stricter: "more",
  implements: ["fund-18-1b"],
  values: [{ value: Ratio.make(10_000_000), cites: at("18.1.1") }]
})

/**
 * For how many years back the record of a manager must be clean: 3 (article 18, item 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { recordYears } from "@zhengce/fund"
 *
 * assert.equal(recordYears.values[0]?.value, 3)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const recordYears = Parameter.make({
  id: "record-years",
  title: { zh: "管理机构合规记录的回溯期", en: "years for which the record of the manager is looked back at" },
  unit: { zh: "年", en: "years" },
  stricter: "more",
  implements: ["fund-18-2a", "fund-18-2c"],
  values: [{ value: 3, cites: at("18.1.2") }]
})

/**
 * From how many funds on a manager manages several: 2, because the text says more than one (article 18, item 3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { severalFunds } from "@zhengce/fund"
 *
 * assert.equal(severalFunds.values[0]?.value, 2)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const severalFunds = Parameter.make({
  id: "several-funds",
  title: { zh: "“多只基金”的最低只数", en: "how many funds are several" },
  unit: { zh: "只", en: "funds" },
  stricter: "less",
  implements: ["fund-18-3c"],
  values: [{ value: 2, cites: at("18.1.3") }]
})

/**
 * How many experienced senior managers a manager has: at least 3 (article 18, item 4).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { experiencedManagersFloor } from "@zhengce/fund"
 *
 * assert.equal(experiencedManagersFloor.values[0]?.value, 3)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const experiencedManagersFloor = Parameter.make({
  id: "experienced-managers-floor",
  title: { zh: "有经验的高级管理人员人数下限", en: "experienced senior managers (at least)" },
  unit: { zh: "人", en: "persons" },
  stricter: "more",
  implements: ["fund-18-4a"],
  values: [{ value: 3, cites: at("18.1.4") }]
})

/**
 * The experience in fund management of each of them: 5 years or more (article 18, item 4).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { experienceFloor } from "@zhengce/fund"
 *
 * assert.equal(experienceFloor.values[0]?.value, 5)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const experienceFloor = Parameter.make({
  id: "experience-floor",
  title: { zh: "高级管理人员基金管理工作经验下限", en: "years of a senior manager in fund management (at least)" },
  unit: { zh: "年", en: "years" },
  stricter: "more",
  implements: ["fund-18-4a"],
  values: [{ value: 5, cites: at("18.1.4") }]
})

/**
 * What the management team has managed: at least 1.5 billion yuan (article 18, item 4).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { pastScaleFloor } from "@zhengce/fund"
 *
 * assert.deepEqual(pastScaleFloor.values[0]?.value, Ratio.make(1_500_000_000))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const pastScaleFloor = Parameter.make({
  id: "past-scale-floor",
  title: { zh: "管理团队过往管理规模下限", en: "past scale under management of the team (at least)" },
  unit: { zh: "元", en: "yuan" },
  stricter: "more",
  implements: ["fund-18-4c"],
  values: [{ value: Ratio.make(1_500_000_000), cites: at("18.1.4") }]
})

/**
 * How many investments have been successful: at least 5 (article 18, item 4).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { casesFloor } from "@zhengce/fund"
 *
 * assert.equal(casesFloor.values[0]?.value, 5)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const casesFloor = Parameter.make({
  id: "cases-floor",
  title: { zh: "投资成功案例数下限", en: "successful cases (at least)" },
  unit: { zh: "个", en: "cases" },
  stricter: "more",
  implements: ["fund-18-4d"],
  values: [{ value: 5, cites: at("18.1.4") }]
})

/**
 * The lower end of the floor for team members who reside in Zhengzhou: fewer than 3 are never enough (article 18, item 5).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { residentsFloor } from "@zhengce/fund"
 *
 * assert.equal(residentsFloor.values[0]?.value, 3)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const residentsFloor = Parameter.make({
  id: "residents-floor",
  title: { zh: "常驻郑州管理团队成员的最少人数（低限）", en: "team members residing in Zhengzhou (the lower floor)" },
  unit: { zh: "人", en: "persons" },
  stricter: "more",
  implements: ["fund-18-5"],
  values: [{ value: 3, cites: at("18.1.5") }]
})

/**
 * The upper end of the floor for team members who reside in Zhengzhou: 5 are enough for a fund of any size (article 18, item 5).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { residentsUpperFloor } from "@zhengce/fund"
 *
 * assert.equal(residentsUpperFloor.values[0]?.value, 5)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const residentsUpperFloor = Parameter.make({
  id: "residents-upper-floor",
  title: { zh: "常驻郑州管理团队成员的最少人数（高限）", en: "team members residing in Zhengzhou (the upper floor)" },
  unit: { zh: "人", en: "persons" },
  stricter: "more",
  implements: ["fund-18-5"],
  values: [{ value: 5, cites: at("18.1.5") }]
})

/**
 * The intents to contribute that a manager has in hand, without the municipal fund: at least 50 % of the planned size (article 18, item 7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { intentShareFloor } from "@zhengce/fund"
 *
 * assert.deepEqual(intentShareFloor.values[0]?.value, Ratio.make("0.5"))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const intentShareFloor = Parameter.make({
  id: "intent-share-floor",
  title: { zh: "提交方案时已取得出资意向的比例下限", en: "intents in hand as a share of the planned size (at least)" },
  stricter: "more",
  implements: ["fund-18-7a"],
  values: [{ value: Ratio.make(50, 100), cites: at("18.1.7") }]
})

/**
 * What is planned for projects in reserve: at least once the planned size (article 18, item 7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import { pipelineMultiple } from "@zhengce/fund"
 *
 * assert.deepEqual(pipelineMultiple.values[0]?.value, Ratio.make(1))
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const pipelineMultiple = Parameter.make({
  id: "pipeline-multiple",
  title: {
    zh: "储备项目拟投金额对拟设规模的倍数下限",
    en: "planned investments of the pipeline as a multiple of the planned size (at least)"
  },
  stricter: "more",
  implements: ["fund-18-7d"],
  values: [{ value: Ratio.make(1), cites: at("18.1.7") }]
})
