import * as Norm from "@zhengce/core/Norm"
import type { NotInForce } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import type { Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import { type SubFund, subFund } from "../facts/sub-fund.ts"
import { contributed, municipal } from "./contributions.ts"
import { type Basis, basisOf, type Context, type Figures, figuresOn, limitsOf, type ShareReading } from "./limits.ts"
import { inYuan } from "./max-municipal-contribution.ts"
import { isPositive, nothing } from "./sum.ts"

/**
 * One change that keeps a contribution within one limit, everything else left as it is: the size or the county money at
 * least so much, or the contribution or the county money at most so much. Yuan, to the fen.
 *
 * @category models
 * @since 0.1.0
 */
export interface Change {
  readonly of: "contribution" | "size" | "countyMoney"
  readonly to: "atLeast" | "atMost"
  readonly amount: string
  readonly text: Text
}

/**
 * A limit that a contribution exceeds, by how much, and the smallest change of each kind that heals it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Exceeded {
  /** The id of the limit. */
  readonly limit: string
  readonly title: Text
  readonly force: "mandatory" | "presumptive" | "encouraged"
  readonly by: string
  readonly changes: ReadonlyArray<Change>
}

/**
 * The least county money and the least size, in that order, with which a contribution keeps within all its limits.
 *
 * @category models
 * @since 0.1.0
 */
export interface Together {
  readonly countyMoney: string
  readonly size: string
}

/**
 * What would make a contribution lawful. `together` is the smallest joint change: county money is raised no further than
 * what must match the contribution, and then the size.
 *
 * @category models
 * @since 0.1.0
 */
export type Remedies =
  | {
      readonly status: "determined"
      readonly contribution: string
      /** Empty where it is lawful as it is. */
      readonly exceeded: ReadonlyArray<Exceeded>
      readonly together: { readonly mandatory: Together; readonly presumptive: Together }
    }
  | { readonly status: "undetermined"; readonly missing: ReadonlyArray<string> }

/**
 * Tells what would make a municipal contribution lawful: for each limit that it exceeds the smallest change, and the
 * smallest joint change for all (articles 17 and 23). The contribution is that of the facts, or `contribution` in yuan. More
 * county money is taken to be added to what others contribute, not to replace it.
 *
 * Undetermined where facts are missing on which a limit rests. Fails with `InvalidFacts` where the facts are not of the right
 * form, with `InvalidNumber` where the contribution is no amount, and with `NotInForce` on a day without a rule.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Result from "effect/Result"
 * import { remedies, rulebook } from "@zhengce/fund"
 *
 * const contributors = { items: [{ name: "某区", kind: "countyState", commitment: "20000000" }], complete: true }
 * const facts = { size: "100000000", contributors, type: "other", mainlySeedOrEarlyStage: false, isCountyFund: false }
 * const asked = remedies(facts, { rulebook, on: LocalDate.make("2023-03-01"), contribution: "30000000" })
 * const found = Result.getOrThrow(asked)
 * assert.ok(found.status === "determined")
 * const [county] = found.exceeded
 * assert.deepEqual([county?.limit, county?.by], ["not-above-county", "10000000.00"])
 * assert.deepEqual(county?.changes.map((c) => c.text.en), [
 *   "municipal contribution at most 20000000.00 yuan",
 *   "county and zone state money at least 30000000.00 yuan",
 * ])
 * // with 30 million of the county, both together have 50 % of no less than 120 million
 * assert.deepEqual(found.together.mandatory, { countyMoney: "30000000.00", size: "120000000.00" })
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const remedies = (
  input: unknown,
  { rulebook, on, contribution, ...reading }: Context & ShareReading & { readonly contribution?: Ratio.Input }
): Result.Result<Remedies, Norm.InvalidFacts | Ratio.InvalidNumber | NotInForce> =>
  Result.gen(function* () {
    const facts: SubFund = yield* Norm.facts(subFund, input)
    const figures = yield* figuresOn({ rulebook, on })
    const own = contributed(facts.contributors, municipal)
    const asked = contribution === undefined ? own.known : yield* Ratio.parse(contribution)
    const basis = basisOf(facts, reading)
    const limits = limitsOf(facts, basis, figures, reading)
    const missing = [...limits.flatMap((limit) => limit.missing), ...(contribution === undefined ? own.missing : [])]
    const { size } = basis
    if (missing.length > 0 || size === undefined) return { status: "undetermined", missing: [...new Set(missing)] }

    const terms = limits.map((limit) => ({ ...limit, ...termsOf(limit.id, figures, basis, reading) }))
    const exceeded = terms.flatMap(
      ({ id, title, force, calculation, share, base, multiple }): ReadonlyArray<Exceeded> => {
        const allowed = calculation?.value ?? nothing
        if (Ratio.compare(asked, allowed) <= 0) return []
        const changes = [change("contribution", "atMost", allowed)]
        if (multiple !== undefined) changes.push(change("countyMoney", "atLeast", Ratio.make(asked, multiple)))
        else {
          changes.push(change("size", "atLeast", Ratio.make(Ratio.add(asked, base(basis.county.known)), share)))
          const left = Ratio.subtract(Ratio.multiply(size, share), Ratio.add(asked, base(nothing)))
          // no county money at all would be another sub-fund, not a change of this one
          if (id === "combined-share" && isPositive(left)) changes.push(change("countyMoney", "atMost", left))
        }
        return [{ limit: id, title, force, by: inYuan(Ratio.subtract(asked, allowed)), changes }]
      }
    )
    const keptWith = (changed: Basis, isKept: (force: string) => boolean) =>
      limitsOf(facts, changed, figures, reading)
        .filter(({ force }) => isKept(force))
        .map(({ id }) => termsOf(id, figures, changed, reading))
    const together = (isKept: (force: string) => boolean): Together => {
      const enough = (changed: Basis): Ratio.Ratio =>
        keptWith(changed, isKept).reduce(
          (most, { multiple }) => larger(most, multiple === undefined ? nothing : up(Ratio.make(asked, multiple))),
          changed.county.known
        )
      // the first county money brings in the limits of contributing together, which may ask for more of it
      const first = enough(basis)
      const countyMoney = enough(withCounty(basis, first))
      const least = keptWith(withCounty(basis, countyMoney), isKept).reduce(
        (most, { share, base, multiple }) =>
          multiple === undefined ? larger(most, Ratio.make(Ratio.add(asked, base(countyMoney)), share)) : most,
        size
      )
      return { countyMoney: inYuan(countyMoney), size: inYuan(up(least)) }
    }
    return {
      status: "determined",
      contribution: inYuan(asked),
      exceeded,
      together: {
        mandatory: together((force) => force === "mandatory"),
        presumptive: together(() => true)
      }
    }
  })

/** A limit as what it says: contribution and `base` are at most a share of the size, or a multiple of the county money. */
interface Terms {
  readonly share: Ratio.Ratio
  /** What counts beside the contribution, with so much county money. */
  readonly base: (county: Ratio.Ratio) => Ratio.Ratio
  readonly multiple?: Ratio.Ratio
}

const termsOf = (
  id: string,
  figures: Figures,
  { county, otherState, others }: Basis,
  { otherState: counts = "notSocialCapital" }: ShareReading
): Terms => {
  const alone = () => nothing
  const one = Ratio.make(1)
  switch (id) {
    case "ordinary-share":
      return { share: figures.ordinaryShareCap.value, base: alone }
    case "early-stage-share":
    case "ordinary-ceiling":
      return { share: figures.earlyStageShareCap.value, base: alone }
    case "combined-share":
      return { share: figures.combinedShareCap.value, base: (theirs) => theirs }
    case "not-above-county":
      return { share: one, base: alone, multiple: figures.municipalToCountyCap.value }
    case "county-match":
      return { share: one, base: alone, multiple: figures.countyMatchCap.value }
    case "county-social-capital": {
      const state = counts === "socialCapital" ? nothing : otherState.known
      const share = Ratio.subtract(one, figures.countySocialCapitalFloor.value)
      return { share, base: (theirs) => Ratio.add(theirs, state) }
    }
    default:
      return { share: one, base: (theirs) => Ratio.add(Ratio.subtract(others.known, county.known), theirs) }
  }
}

/** The same sub-fund with other county money, beside what the others contribute. */
const withCounty = (basis: Basis, known: Ratio.Ratio): Basis => {
  const others = Ratio.add(Ratio.subtract(basis.others.known, basis.county.known), known)
  return { ...basis, county: { ...basis.county, known }, others: { ...basis.others, known: others } }
}

const larger = (a: Ratio.Ratio, b: Ratio.Ratio): Ratio.Ratio => (Ratio.compare(a, b) < 0 ? b : a)
/** To the fen that is still enough. */
const up = (value: Ratio.Ratio): Ratio.Ratio => Ratio.round(value, 2, "up")

const names: Readonly<Record<Change["of"], Text>> = {
  contribution: { zh: "市产业基金出资", en: "municipal contribution" },
  size: { zh: "子基金总规模", en: "total size" },
  countyMoney: { zh: "区县（市）、开发区国有投资主体合计出资", en: "county and zone state money" }
}

const change = (of: Change["of"], to: Change["to"], value: Ratio.Ratio): Change => {
  const amount = inYuan(to === "atLeast" ? up(value) : value)
  const { zh, en } = names[of]
  return {
    of,
    to,
    amount,
    text:
      to === "atLeast"
        ? { zh: `${zh}不低于${amount}元`, en: `${en} at least ${amount} yuan` }
        : { zh: `${zh}不超过${amount}元`, en: `${en} at most ${amount} yuan` }
  }
}
