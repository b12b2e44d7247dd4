import * as Document from "@zhengce/core/Document"
import type { Finding } from "@zhengce/core/Finding"
import * as Norm from "@zhengce/core/Norm"
import type { Listing } from "@zhengce/core/Outcome"
import * as Report from "@zhengce/core/Report"
import * as Result from "effect/Result"
import type { Subject } from "./subject.ts"

/**
 * Assesses the facts of one subject: every norm, and each document whose contents are given. Documents that are not given are
 * not judged. Fails with `InvalidFacts` where the facts are not of the right form.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import { assess, rulebook, subjects } from "@zhengce/fund"
 *
 * const custodian = { kind: "securitiesFirm", isSetUpInChina: true, isQualified: true }
 * const report = Result.getOrThrow(
 *   assess(subjects.institutions, { custody: { custodian } }, { rulebook, on: LocalDate.make("2022-10-10") }),
 * )
 * assert.equal(report.verdict, "breached")
 * assert.equal(report.findings.find((f) => f.id === "custodian-bank")?.cites[0]?.text.zh, "第十一条")
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const assess = <F>(
  subject: Subject<F>,
  input: unknown,
  context: Norm.Context
): Result.Result<Report.Report, Norm.InvalidFacts> =>
  Result.map(Norm.facts(subject.schema, input), (given) =>
    Report.of([
      ...Norm.evaluateAll(subject.norms, given as F, context),
      ...documentFindings(subject, given as F, context)
    ])
  )

type Given = { readonly documents?: Readonly<Record<string, Partial<Listing<string>> | undefined>> }

const documentFindings = <F>({ documents }: Subject<F>, given: F, { on }: Norm.Context): ReadonlyArray<Finding> =>
  Object.entries(documents).flatMap(([name, document]) => {
    const listing = (given as Given).documents?.[name]
    if (listing === undefined) return []
    // a list that does not say whether it is complete is taken as partial
    const { items = [], complete = false } = listing
    return [Document.finding(document, { items, complete }, given, on)]
  })
