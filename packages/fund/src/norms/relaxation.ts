import * as Outcome from "@zhengce/core/Outcome"
import { template } from "@zhengce/core/Text"
import { partners } from "../facts/relaxation.ts"

interface Relaxation {
  readonly asked: Outcome.Listing<string>
  readonly partner: string
  readonly decidedByCommittee: boolean
}

const relaxed = template(
  "实际为{actual}，规定为{bound}，已由市基金委依第二十四条一事一议放宽",
  "{actual}, where the rule says {bound}: relaxed by the committee in this case (Art. 24)"
)

/** That the partner is one for whom requirements can be relaxed, and that the committee has decided it. */
export const isDecided = (f: { readonly relaxation: Relaxation }): Outcome.Outcome =>
  Outcome.all(
    () => Outcome.oneOf(f.relaxation.partner, eligible),
    () => Outcome.holds(f.relaxation.decidedByCommittee)
  )

const eligible: ReadonlyArray<string> = partners.filter((partner) => partner !== "other")

/**
 * A requirement that is not met holds all the same where the committee has relaxed it (article 24). Whether it has is only
 * asked where it matters.
 */
export const unlessRelaxed = (
  requirement: string,
  f: { readonly relaxation: Relaxation },
  outcome: Outcome.Outcome
): Outcome.Outcome => {
  if (outcome.holds !== false) return outcome
  const asked = Outcome.includesAll(f.relaxation.asked, [requirement])
  const { holds } = asked.holds ? isDecided(f) : asked
  if (holds === undefined) return { ...outcome, holds }
  return holds ? { ...outcome, holds, code: "relaxed", template: relaxed } : outcome
}

interface GivenRelaxation {
  readonly asked?: { readonly items?: ReadonlyArray<string> | undefined } | undefined
  readonly partner?: string | undefined
  readonly decidedByCommittee?: boolean | undefined
}

/** Whether it is known that the committee has relaxed a requirement. */
export const isRelaxed = (
  facts: { readonly relaxation?: GivenRelaxation | undefined },
  requirement: string
): boolean => {
  const { asked, partner = "other", decidedByCommittee = false } = facts.relaxation ?? {}
  return (asked?.items ?? []).includes(requirement) && eligible.includes(partner) && decidedByCommittee
}
