import * as Document from "@zhengce/core/Document"
import type { Finding } from "@zhengce/core/Finding"
import * as Norm from "@zhengce/core/Norm"
import * as Report from "@zhengce/core/Report"
import * as Result from "effect/Result"
import { documents } from "./documents.ts"
import { type Facts, facts } from "./facts.ts"
import * as archive from "./norms/archive.ts"
import * as drafting from "./norms/drafting.ts"
import * as evaluation from "./norms/evaluation.ts"
import * as execution from "./norms/execution.ts"
import * as experts from "./norms/experts.ts"
import * as general from "./norms/general.ts"
import * as hearing from "./norms/hearing.ts"
import * as initiation from "./norms/initiation.ts"
import * as liability from "./norms/liability.ts"
import * as meeting from "./norms/meeting.ts"
import * as participation from "./norms/participation.ts"
import * as publication from "./norms/publication.ts"
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
export const norms = Norm.set([
  ...general.norms,
  ...initiation.norms,
  ...drafting.norms,
  ...participation.norms,
  ...hearing.norms,
  ...experts.norms,
  ...risk.norms,
  ...review.norms,
  ...meeting.norms,
  ...publication.norms,
  ...archive.norms,
  ...execution.norms,
  ...evaluation.norms,
  ...liability.norms
])

/**
 * Where the decree lets someone be held less liable or not at all (articles 53 and 57): satisfied where the conditions are
 * on record, not applicable where they are not, which is held against nobody. `assess` evaluates them with `norms`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { reliefs } from "@zhengce/decision-procedure"
 *
 * assert.deepEqual(reliefs.map((n) => n.cites[0]?.text.zh), ["第五十三条第二款", "第五十七条"])
 * ```
 *
 * @category norms
 * @since 0.1.0
 */
export const reliefs = Norm.set(liability.reliefs)

/**
 * The other readings of norms whose text is open, by the name of the reading. Each has the id of the norm among `norms`
 * whose place it takes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { alternatives, norms, rulebook } from "@zhengce/decision-procedure"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 *
 * const either = alternatives["either-counsel"]
 * const cautious = norms.find((n) => n.id === either.id)
 * assert.ok(cautious !== undefined)
 * const facts = { review: { counsel: { items: ["legalAdviser" as const], complete: true } } }
 * const context = { rulebook, on: LocalDate.make("2022-10-10") }
 * assert.deepEqual(
 *   [cautious, either].map((norm) => Norm.evaluate(norm, facts, context).status),
 *   ["breached", "satisfied"],
 * )
 * ```
 *
 * @category norms
 * @since 0.1.0
 */
export const alternatives = {
  ...general.alternatives,
  ...drafting.alternatives,
  ...participation.alternatives,
  ...experts.alternatives,
  ...review.alternatives,
  ...publication.alternatives,
  ...evaluation.alternatives,
  ...liability.alternatives
}

/**
 * Assesses the facts of a matter: every norm and relief, and each document whose contents are given. Documents that are not given
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
    Report.of([...Norm.evaluateAll([...norms, ...reliefs], given, context), ...documentFindings(given, context)])
  )

export const documentFindings = (given: Facts, { on }: Norm.Context): ReadonlyArray<Finding> =>
  Object.entries(documents).flatMap(([name, document]) => {
    const listing = given.documents?.[name as keyof typeof documents]
    if (listing === undefined) return []
    // a list that does not say whether it is complete is taken as partial
    const { items = [], complete = false } = listing
    return [Document.finding(document, { items, complete }, given, on)]
  })
