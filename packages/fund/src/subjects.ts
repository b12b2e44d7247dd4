import * as subFundDocuments from "./documents/sub-fund.ts"
import { subFund } from "./facts/sub-fund.ts"
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
export const alternatives = { ...subFundNorms.alternatives }
