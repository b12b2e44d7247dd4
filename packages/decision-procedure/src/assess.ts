import * as Document from "@zhengce/core/Document"
import type { Finding } from "@zhengce/core/Finding"
import * as Norm from "@zhengce/core/Norm"
import * as Report from "@zhengce/core/Report"
import * as Result from "effect/Result"
import { documents } from "./documents.ts"
import { type Facts, facts } from "./facts.ts"
import * as drafting from "./norms/drafting.ts"
import * as experts from "./norms/experts.ts"
import * as hearing from "./norms/hearing.ts"
import * as meeting from "./norms/meeting.ts"
import * as participation from "./norms/participation.ts"
import * as review from "./norms/review.ts"
import * as risk from "./norms/risk.ts"

/**
 * The norms of the decree on facts, in the order of its articles. What is a matter of order and time is in `procedure`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { norms } from "@zhengce/decision-procedure"
 *
 * assert.ok(norms.some((n) => n.id === "no-direct-interest" && n.cites[0]?.locator === "26"))
 * ```
 *
 * @category norms
 * @since 0.1.0
 */
export const norms = Norm.set(
  [drafting, participation, hearing, experts, risk, review, meeting].flatMap(
    (group): ReadonlyArray<Norm.Norm<Facts>> => Object.values(group)
  )
)

/**
 * Assesses the facts of a matter: every norm, and each document whose contents are given. Documents that are not given
 * are not judged. Fails with `InvalidFacts` where the facts are not of the right form.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import { assess, rulebook } from "@zhengce/decision-procedure"
 *
 * const report = Result.getOrThrow(
 *   assess({ experts: { anyDirectInterest: true } }, { rulebook, on: LocalDate.make("2022-10-10") }),
 * )
 * assert.equal(report.verdict, "breached")
 * assert.equal(report.findings.find((f) => f.id === "no-direct-interest")?.cites[0]?.text.zh, "第二十六条")
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const assess = (input: unknown, context: Norm.Context): Result.Result<Report.Report, Norm.InvalidFacts> =>
  Result.map(Norm.facts(facts, input), (given) =>
    Report.of([...Norm.evaluateAll(norms, given, context), ...documentFindings(given, context)])
  )

export const documentFindings = (given: Facts, { on }: Norm.Context): ReadonlyArray<Finding> =>
  Object.entries(documents).flatMap(([name, document]) => {
    const listing = given.documents?.[name as keyof typeof documents]
    if (listing === undefined) return []
    // a list that does not say whether it is complete is taken as partial
    const { items = [], complete = false } = listing
    return [Document.finding(document, { items, complete }, given, on)]
  })
