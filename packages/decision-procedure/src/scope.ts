import type { Finding } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import type { Rulebook } from "@zhengce/core/Rulebook"
import type { Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import { type Facts, facts } from "./facts.ts"
import * as rules from "./norms/scope.ts"
import * as parameters from "./parameters.ts"

/**
 * Whether the decree governs a decision: it `applies` to the municipal government and `byReference` to the bodies of
 * article 58. It does not where it was `notInForce`, the decision or the body is `excluded`, the matter is `notMajor`, or a
 * law or administrative regulation lays down an `otherProcedure`. `undetermined` where missing facts could still tell.
 *
 * @category models
 * @since 0.1.0
 */
export type ScopeAnswer =
  | "applies"
  | "byReference"
  | "otherProcedure"
  | "excluded"
  | "notMajor"
  | "notInForce"
  | "undetermined"

/**
 * What is answered to the question of scope, and on what it rests.
 *
 * @category models
 * @since 0.1.0
 */
export interface Scope {
  readonly answer: ScopeAnswer
  readonly text: Text
  /** One for each point: satisfied where the decree applies on it, not applicable where it does not. */
  readonly findings: ReadonlyArray<Finding>
  /** Those of the findings on which the answer rests. */
  readonly because: ReadonlyArray<Finding>
  /** JSON Pointers of the facts that would tell; none where something already keeps the decree from applying. */
  readonly missing: ReadonlyArray<string>
}

const texts: Readonly<Record<ScopeAnswer, Text>> = {
  applies: { zh: "适用本规定", en: "the decree applies" },
  byReference: { zh: "参照本规定执行", en: "the decree is followed by reference" },
  otherProcedure: {
    zh: "依照法律、行政法规另行规定的程序",
    en: "the procedure of another law or administrative regulation applies"
  },
  excluded: { zh: "该决策或者决策机关不适用本规定", en: "the decree does not extend to this decision or this body" },
  notMajor: { zh: "不属于重大行政决策事项", en: "the matter is not a major one of the decree" },
  notInForce: { zh: "本规定当日尚未施行", en: "the decree was not in force on that day" },
  undetermined: { zh: "尚不能确定是否适用本规定", en: "whether the decree applies cannot be told yet" }
}

/** What the answer is where a point keeps the decree from applying. Where several do, the first gives the answer. */
const outside: Readonly<Record<string, ScopeAnswer>> = {
  [rules.excludedDecisions.id]: "excluded",
  [rules.majorMatters.id]: "notMajor",
  [rules.otherProcedure.id]: "otherProcedure",
  [rules.decidingBody.id]: "excluded"
}

/**
 * Tells whether the decree governs a decision on a given day (articles 2, 3, 58 and 59): by the kind of decision, the class
 * and weight of the matter, other procedures laid down for it, and the body that decides. One known point that keeps the
 * decree from applying settles the answer, whatever else is unknown. A district government that follows the decree by
 * reference stays bound by the State Council's decree, which this answer does not speak of. Fails with `InvalidFacts` where
 * the facts are not of the right form.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import { scope } from "@zhengce/decision-procedure"
 * import * as Result from "effect/Result"
 *
 * const on = LocalDate.make("2022-10-10")
 * const matter = { kind: "projects", isMajor: true, excludedAs: "none", otherProcedureIn: "none" }
 * const asked = (given: unknown) => Result.getOrThrow(scope(given, { on }))
 *
 * assert.equal(asked({ matter, decision: { body: "municipalGovernment" } }).answer, "applies")
 * assert.equal(asked({ matter, decision: { body: "districtGovernment" } }).answer, "byReference")
 * assert.deepEqual(asked({ matter }).missing, ["/decision/body", "/decision/zoneIsDispatchedOrgan"])
 * // an emergency is outside, and nothing more need be known
 * const emergency = asked({ matter: { excludedAs: "emergencyResponse" } })
 * assert.deepEqual([emergency.answer, emergency.because[0]?.cites[0]?.text.zh], ["excluded", "第三条第二款"])
 * ```
 *
 * @category queries
 * @since 0.1.0
 */
export const scope = (
  input: unknown,
  { on, rulebook = parameters.rulebook }: { readonly on: LocalDate; readonly rulebook?: Rulebook }
): Result.Result<Scope, Norm.InvalidFacts> =>
  Result.map(Norm.facts(facts, input), (given) => {
    const findings = Norm.evaluateAll(rules.norms, given, { on, rulebook })
    const of = (...statuses: ReadonlyArray<Finding["status"]>) => findings.filter((f) => statuses.includes(f.status))
    const answered = (answer: ScopeAnswer, because: ReadonlyArray<Finding>): Scope => ({
      answer,
      text: texts[answer],
      findings,
      because,
      missing: answer === "undetermined" ? [...new Set(because.flatMap((f) => f.missing))] : []
    })
    const [before] = of("notInForce")
    if (before !== undefined) return answered("notInForce", [before])
    const against = of("notApplicable")
    const [first] = against
    if (first !== undefined) return answered(outside[first.id] ?? "excluded", against)
    const open = of("undetermined")
    if (open.length > 0) return answered("undetermined", open)
    return answered(isMunicipal(given) ? "applies" : "byReference", findings)
  })

const isMunicipal = ({ decision }: Facts): boolean => decision?.body === "municipalGovernment"
