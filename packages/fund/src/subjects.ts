import * as assessmentDocuments from "./documents/assessment.ts"
import * as exitDocuments from "./documents/exit.ts"
import * as institutionDocuments from "./documents/institutions.ts"
import * as investmentDocuments from "./documents/investment.ts"
import * as motherFundDocuments from "./documents/mother-fund.ts"
import * as subFundDocuments from "./documents/sub-fund.ts"
import { assessment } from "./facts/assessment.ts"
import { exit } from "./facts/exit.ts"
import { institutions } from "./facts/institutions.ts"
import { investment } from "./facts/investment.ts"
import { manager } from "./facts/manager.ts"
import { motherFund } from "./facts/mother-fund.ts"
import { subFund } from "./facts/sub-fund.ts"
import * as assessmentNorms from "./norms/assessment.ts"
import * as exitNorms from "./norms/exit.ts"
import * as institutionNorms from "./norms/institutions.ts"
import * as investmentNorms from "./norms/investment.ts"
import * as managerNorms from "./norms/manager.ts"
import * as motherFundNorms from "./norms/mother-fund.ts"
import * as subFundNorms from "./norms/sub-fund.ts"
import { define } from "./subject.ts"

/**
 * What the Measures are asked about, by the name under which examples give its facts. Each has its own schema (`schema`),
 * norms and documents; `assess` judges one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { subjects } from "@zhengce/fund"
 *
 * assert.equal(subjects.motherFund.title.zh, "市产业基金")
 * assert.ok(subjects.institutions.norms.some((n) => n.id === "custodian-bank" && n.cites[0]?.locator === "11"))
 * ```
 *
 * @category subjects
 * @since 0.1.0
 */
export const subjects = {
  motherFund: define({
    id: "motherFund",
    title: { zh: "市产业基金", en: "mother fund" },
    schema: motherFund,
    norms: motherFundNorms.norms,
    documents: motherFundDocuments
  }),
  institutions: define({
    id: "institutions",
    title: { zh: "管理架构和各方职责", en: "institutions and their duties" },
    schema: institutions,
    norms: institutionNorms.norms,
    documents: institutionDocuments
  }),
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
  }),
  exit: define({
    id: "exit",
    title: { zh: "退出", en: "exit" },
    schema: exit,
    norms: exitNorms.norms,
    documents: exitDocuments
  }),
  assessment: define({
    id: "assessment",
    title: { zh: "考核评价和管理费", en: "assessment and management fee" },
    schema: assessment,
    norms: assessmentNorms.norms,
    documents: assessmentDocuments
  })
}

/**
 * The other readings of norms whose text is open, by the name of the reading. Each has the id of the norm of its subject
 * whose place it takes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { alternatives, rulebook, subjects } from "@zhengce/fund"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 *
 * const literal = alternatives["support-counts-as-contribution"]
 * const cautious = subjects.motherFund.norms.find((n) => n.id === literal.id)
 * assert.ok(cautious !== undefined)
 * // 130 paid in, of which 30 came from the support itself; 30 % of 100 is 30, of 130 it is 39
 * const companies = { items: [{ paidIn: 130, paidFromSupport: 30, support: 39 }], complete: true }
 * const context = { rulebook, on: LocalDate.make("2022-10-10") }
 * assert.deepEqual(
 *   [cautious, literal].map((norm) => Norm.evaluate(norm, { companies }, context).status),
 *   ["breached", "satisfied"],
 * )
 * ```
 *
 * @category norms
 * @since 0.1.0
 */
export const alternatives = {
  ...motherFundNorms.alternatives,
  ...institutionNorms.alternatives,
  ...subFundNorms.alternatives,
  ...managerNorms.alternatives,
  ...investmentNorms.alternatives,
  ...exitNorms.alternatives,
  ...assessmentNorms.alternatives
}
