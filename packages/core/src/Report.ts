/**
 * A report sets findings in the order of their provisions and sums them up: one overall verdict, what is still needed to
 * judge, and how many findings have each status.
 *
 * @since 0.1.0
 */
import { compare } from "./Citation.ts"
import type { Finding, Status } from "./Finding.ts"
import { order } from "./internal/order.ts"
import { type Context, evaluateAll, type Norm } from "./Norm.ts"

/**
 * What a set of findings comes to. An encouraged norm is counted, but never turns the verdict against anyone.
 *
 * @category models
 * @since 0.1.0
 */
export interface Report {
  /** In the order of the provisions. */
  readonly findings: ReadonlyArray<Finding>
  /**
   * `breached` by any breach, else `undetermined` by anything that cannot be judged yet, else `departed` by a departure
   * from a presumptive norm, else `satisfied` by anything that is.
   */
  readonly verdict: Status
  /** The ids of presumptive norms departed from without a recorded reason. */
  readonly unexplained: ReadonlyArray<string>
  /** JSON Pointers of the missing facts, each once, in the order of the findings that need them. */
  readonly needed: ReadonlyArray<string>
  readonly counts: Readonly<Record<Status, number>>
}

/** What cites nothing comes last. */
const inOrder = (a: Finding, b: Finding): number => {
  const [x, y] = [a.cites[0], b.cites[0]]
  return (x && y ? compare(x, y) : Number(!x) - Number(!y)) || order(a.id, b.id)
}

const gravestFirst = ["breached", "undetermined", "departed", "satisfied"] as const

/**
 * Sums up findings, of norms and of procedures alike.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Finding from "@zhengce/core/Finding"
 * import * as Report from "@zhengce/core/Report"
 *
 * const finding = (id: string, status: Finding.Status, missing: ReadonlyArray<string> = []) =>
 *   Finding.make({ id, status, missing, force: "mandatory", title: { zh: id, en: id }, cites: [], code: id, slots: {}, template: { zh: id, en: id } })
 * const report = Report.of([finding("b", "undetermined", ["/size"]), finding("a", "satisfied")])
 * assert.deepEqual([report.verdict, report.needed, report.counts.satisfied], ["undetermined", ["/size"], 1])
 * assert.deepEqual(report.findings.map((f) => f.id), ["a", "b"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const of = (findings: ReadonlyArray<Finding>): Report => {
  const sorted = [...findings].sort(inOrder)
  const counts = { satisfied: 0, breached: 0, departed: 0, undetermined: 0, notApplicable: 0, notInForce: 0 }
  for (const { status } of sorted) counts[status]++
  const verdict = gravestFirst.find((gravest) =>
    sorted.some(({ status, force }) => status === gravest && (force !== "encouraged" || status === "satisfied"))
  )
  const isUnexplained = ({ status, force, reason }: Finding): boolean =>
    status === "departed" && force === "presumptive" && reason === undefined
  const isOutOfForce = sorted.length > 0 && counts.notInForce === sorted.length
  return {
    findings: sorted,
    verdict: verdict ?? (isOutOfForce ? "notInForce" : "notApplicable"),
    unexplained: sorted.filter(isUnexplained).map((finding) => finding.id),
    needed: [...new Set(sorted.flatMap((finding) => finding.missing))],
    counts
  }
}

/**
 * Evaluates a set of norms and sums up what is found.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import type { Citation } from "@zhengce/core/Citation"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 * import * as Norm from "@zhengce/core/Norm"
 * import * as Outcome from "@zhengce/core/Outcome"
 * import * as Report from "@zhengce/core/Report"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { z } from "zod"
 *
 * const cites: Citation = { id: "x-1", instrument: "x", title: { zh: "例", en: "X" }, locator: "1", text: { zh: "一", en: "1" }, status: "unverified" }
 * const norm = Norm.forFacts(z.object({ herd: z.int() }))
 * const size = norm({
 *   id: "size",
 *   cites,
 *   force: "mandatory",
 *   title: { zh: "存栏", en: "herd" },
 *   needs: ["herd"],
 *   test: (f) => Outcome.atLeast(f.herd, 100),
 * })
 * const context = { rulebook: Rulebook.make({ id: "x", version: "1", parameters: [] }), on: "2022-09-19" as LocalDate }
 * assert.equal(Report.evaluate([size], { herd: 99 }, context).verdict, "breached")
 * assert.deepEqual(Report.evaluate([size], {}, context).needed, ["/herd"])
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const evaluate = <F>(norms: ReadonlyArray<Norm<F>>, facts: NoInfer<F>, context: Context): Report =>
  of(evaluateAll(norms, facts, context))
