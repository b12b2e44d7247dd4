import * as investmentDocuments from "./documents/investment.ts"
import * as subFundDocuments from "./documents/sub-fund.ts"
import { investment } from "./facts/investment.ts"
import { manager } from "./facts/manager.ts"
import { subFund } from "./facts/sub-fund.ts"
import * as investmentNorms from "./norms/investment.ts"
import * as managerNorms from "./norms/manager.ts"
import * as subFundNorms from "./norms/sub-fund.ts"
import { define } from "./subject.ts"

/**
 * What the Measures are asked about.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { subjects } from "@zhengce/fund"
 *
 * assert.equal(subjects.subFund.title.zh, "子基金")
 * ```
 *
 * @category subjects
 * @since 0.1.0
 */
export const subjects = {
  subFund: define({
    id: "subFund",
    title: { zh: "子基金", en: "sub-fund" },
    schema: subFund,
    norms: subFundNorms.norms,
    documents: subFundDocuments
  }),
  manager: define({
    id: "manager",
    title: { zh: "子基金管理机构", en: "manager of a sub-fund" },
    schema: manager,
    norms: managerNorms.norms
  }),
  investment: define({
    id: "investment",
    title: { zh: "直接投资和跟进投资", en: "direct and follow-on investment" },
    schema: investment,
    norms: investmentNorms.norms,
    documents: investmentDocuments
  })
}

/**
 * The other readings of norms whose text is open.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { alternatives } from "@zhengce/fund"
 *
 * assert.equal(alternatives["ceiling-for-early-stage-only"].force, "presumptive")
 * ```
 *
 * @category norms
 * @since 0.1.0
 */
export const alternatives = {
  ...subFundNorms.alternatives,
  ...managerNorms.alternatives,
  ...investmentNorms.alternatives
}
