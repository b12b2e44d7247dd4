// What limits the municipal contribution to a sub-fund (articles 17 and 23), each as the largest amount that it allows, in
// yuan and not yet rounded.
import * as Calculation from "@zhengce/core/Calculation"
import type { Citation } from "@zhengce/core/Citation"
import type { Force } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { NotInForce, Parameter } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import type { Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import { contributorKinds, type SubFund } from "../facts/sub-fund.ts"
import { measures102 } from "../instrument.ts"
import { isRelaxed } from "../norms/relaxation.ts"
import { norms } from "../norms/sub-fund.ts"
import {
  combinedShareCap,
  countyMatchCap,
  countySocialCapitalFloor,
  earlyStageShareCap,
  municipalToCountyCap,
  ordinaryShareCap
} from "../parameters/sub-fund.ts"
import { contributed, county, municipal } from "./contributions.ts"
import { isPositive, nothing, type Sum } from "./sum.ts"

const { at } = measures102

/**
 * How the open points of articles 17 and 23 are read, as far as they bear on the largest contribution.
 *
 * @category models
 * @since 0.1.0
 */
export interface ShareReading {
  /** Which funds of the early stage may have more than 30 %: angel and venture funds (the default), or any. */
  readonly earlyStage?: "angelAndVenture" | "any"
  /** That no other fund has more than those may is taken to bind (the default), or as a departure. */
  readonly ceiling?: "mandatory" | "presumptive"
  /** State money from elsewhere is no social capital (the default), or it is. */
  readonly otherState?: "notSocialCapital" | "socialCapital"
}

export interface Context {
  readonly rulebook: Rulebook.Rulebook
  readonly on: LocalDate
}

/**
 * One provision that limits the contribution, as far as the facts tell.
 *
 * @category models
 * @since 0.1.0
 */
export interface Limit {
  /** The id of the norm. */
  readonly id: string
  readonly title: Text
  readonly cites: ReadonlyArray<Citation>
  readonly force: Force
  /** The steps to the largest amount; where facts are missing it may still be lower. Absent where it may be any. */
  readonly calculation?: Calculation.Calculation
  /** What it allows at the least, whatever the missing facts turn out to be. */
  readonly least: Ratio.Ratio
  /** JSON Pointers of the missing facts; none where the amount is exact. */
  readonly missing: ReadonlyArray<string>
}

/** The facts that the limits rest on. */
export interface Basis {
  readonly size: Ratio.Ratio | undefined
  /** What county and zone state investors commit, other state investors, and all but the municipal fund. */
  readonly county: Sum
  readonly otherState: Sum
  readonly others: Sum
  readonly isEarlyStage: boolean | undefined
  readonly isCountyFund: boolean | undefined
  readonly missing: { readonly stage: ReadonlyArray<string>; readonly countyFund: ReadonlyArray<string> }
}

export const basisOf = (facts: SubFund, { earlyStage = "angelAndVenture" }: ShareReading): Basis => {
  const { size, contributors, type, mainlySeedOrEarlyStage: isMainlyEarly, isCountyFund } = facts
  const isOfKind = earlyStage === "any" || (type === undefined ? undefined : type !== "other")
  const isEarlyStage =
    isMainlyEarly === false || isOfKind === false ? false : isMainlyEarly === undefined ? undefined : isOfKind
  const unknown = (fact: unknown, pointer: string): ReadonlyArray<string> => (fact === undefined ? [pointer] : [])
  return {
    size: size === undefined ? undefined : Ratio.make(size),
    county: contributed(contributors, county),
    otherState: contributed(contributors, ["otherState"]),
    others: contributed(
      contributors,
      contributorKinds.filter((kind) => !municipal.includes(kind))
    ),
    isEarlyStage,
    isCountyFund,
    missing: {
      stage:
        isEarlyStage === undefined
          ? [...unknown(isMainlyEarly, "/mainlySeedOrEarlyStage"), ...unknown(isOfKind, "/type")]
          : [],
      countyFund: unknown(isCountyFund, "/isCountyFund")
    }
  }
}

/** The figures that apply on a day. */
const figures = {
  ordinaryShareCap,
  earlyStageShareCap,
  combinedShareCap,
  municipalToCountyCap,
  countySocialCapitalFloor,
  countyMatchCap
}
export type Figures = { readonly [K in keyof typeof figures]: Rulebook.Resolved<Ratio.Ratio> }

export const figuresOn = ({ rulebook, on }: Context): Result.Result<Figures, NotInForce> =>
  Result.map(
    Result.all(
      Object.entries(figures).map(([name, parameter]: [string, Parameter<Ratio.Ratio>]) =>
        Result.map(Rulebook.valueOf(rulebook, parameter, on), (resolved) => [name, resolved] as const)
      )
    ) as Result.Result<ReadonlyArray<readonly [string, Rulebook.Resolved<Ratio.Ratio>]>, NotInForce>,
    (resolved) => Object.fromEntries(resolved) as Figures
  )

// ---------------------------------------------------------------------------------------------------------------------
// the limits

const sizeTitle: Text = { zh: "子基金总规模", en: "total size of the sub-fund" }
const countyTitle: Text = {
  zh: "区县（市）、开发区国有投资主体合计出资",
  en: "county and zone state investors together"
}
const otherStateTitle: Text = { zh: "其他国有出资", en: "other state money" }
const othersTitle: Text = { zh: "其他出资人合计出资", en: "all other contributors together" }

/** The limit that is no norm: the municipal fund can take no more than the others leave. */
const restOfSize = {
  id: "rest-of-size",
  title: { zh: "总规模中其他出资以外的部分", en: "what the other contributors leave of the size" },
  cites: [at("17.1.2")],
  force: "mandatory"
} as const

type Figure = Rulebook.Resolved<Ratio.Ratio>

/** A share of the size less what others contribute, but not below zero. */
const ofSize = (
  size: Ratio.Ratio | undefined,
  { cites, title, value }: Omit<Figure, "parameter" | "base">,
  less: ReadonlyArray<readonly [Text, Sum]> = []
): Calculation.Calculation | undefined => {
  if (size === undefined) return undefined
  const start = Calculation.start({ title: sizeTitle, cites, value: size })
  const left = less.reduce(
    (rest, [what, { known }]) => Calculation.subtract(rest, { title: what, cites, value: known }),
    Calculation.multiply(start, { title, cites, value })
  )
  return left.value.numerator < 0n
    ? Calculation.floor(left, { title: { zh: "不低于零", en: "not below zero" }, cites, value: nothing })
    : left
}

const ofCounty = ({ known }: Sum, { cites, title, value }: Figure): Calculation.Calculation =>
  Calculation.multiply(Calculation.start({ title: countyTitle, cites, value: known }), { title, cites, value })

/**
 * Gives every limit that governs, or may govern, in the order of the articles. What the committee has relaxed (article 24) is
 * left out. Amounts that are not known yet never raise what is left of the size, but raise what follows a county.
 */
export const limitsOf = (
  facts: SubFund,
  basis: Basis,
  figures: Figures,
  { ceiling = "mandatory", otherState = "notSocialCapital" }: ShareReading
): ReadonlyArray<Limit> => {
  const { size, county: theirs, isEarlyStage, isCountyFund } = basis
  const limits: Array<Limit> = []
  const unknownSize = size === undefined ? ["/size"] : []

  /** What is missing to tell whether it governs, and to tell its amount. An unknown amount allows no less than `least`. */
  const add = (
    described: Pick<Limit, "id" | "title" | "cites" | "force">,
    governs: boolean | undefined,
    calculation: Calculation.Calculation | undefined,
    missing: { readonly governs?: ReadonlyArray<string>; readonly amount: ReadonlyArray<string> },
    least = nothing
  ): void => {
    if (governs === false) return
    const { id, title, cites, force } = described
    const ofGoverning = governs === undefined ? (missing.governs ?? []) : []
    limits.push({
      ...{ id, title, cites, force },
      ...(governs && calculation && { calculation }),
      least: missing.amount.length === 0 && calculation !== undefined ? calculation.value : least,
      missing: [...new Set([...missing.amount, ...ofGoverning])]
    })
  }
  const norm = (id: string) => norms.find((n) => n.id === id) ?? restOfSize
  const addShare = (id: string, governs: boolean | undefined, figure: Figure, force?: Force): void => {
    const missing = { governs: basis.missing.stage, amount: unknownSize }
    add({ ...norm(id), ...(force && { force }) }, governs, ofSize(size, figure), missing)
  }
  /** A multiple of county money, which grows with what is not known of it. */
  const addMultiple = (
    id: string,
    governs: boolean | undefined,
    figure: Figure,
    unclear: ReadonlyArray<string>
  ): void => {
    const calculation = ofCounty(theirs, figure)
    const known = theirs.isWhole ? calculation : undefined
    add(norm(id), governs, known, { governs: unclear, amount: theirs.missing }, calculation.value)
  }

  // article 17, item 2: where the ceiling binds every other fund, the highest share is the same at every stage
  if (!isRelaxed(facts, "share")) {
    const isOther = isEarlyStage === undefined ? undefined : !isEarlyStage
    const isSame = isEarlyStage === undefined && ceiling === "mandatory"
    addShare("ordinary-share", isOther, figures.ordinaryShareCap)
    addShare("early-stage-share", isSame || isEarlyStage, figures.earlyStageShareCap)
    if (!isSame) addShare("ordinary-ceiling", isOther, figures.earlyStageShareCap, ceiling)
  }

  // article 17, item 5: only where both contribute
  if (!isRelaxed(facts, "countyCooperation")) {
    const isJoint = isPositive(theirs.known) ? true : theirs.isWhole ? false : undefined
    const left = ofSize(size, figures.combinedShareCap, [[countyTitle, theirs]])
    add(norm("combined-share"), isJoint, left, { amount: [...unknownSize, ...theirs.missing] })
    addMultiple("not-above-county", isJoint, figures.municipalToCountyCap, [])
  }

  // article 23: what is not for social capital is for the public contributors together
  if (!isRelaxed(facts, "countyFund")) {
    const { countyFund } = basis.missing
    const { cites, value } = figures.countySocialCapitalFloor
    const rest = {
      title: { zh: "社会资本以外的比例", en: "share that need not be social capital" },
      cites,
      value: Ratio.subtract(Ratio.make(1), value)
    }
    const less: ReadonlyArray<readonly [Text, Sum]> =
      otherState === "socialCapital"
        ? [[countyTitle, theirs]]
        : [
            [countyTitle, theirs],
            [otherStateTitle, basis.otherState]
          ]
    const missing = { governs: countyFund, amount: [...unknownSize, ...less.flatMap(([, part]) => part.missing)] }
    add(norm("county-social-capital"), isCountyFund, ofSize(size, rest, less), missing)
    addMultiple("county-match", isCountyFund, figures.countyMatchCap, countyFund)
  }

  const whole = { title: { zh: "全部", en: "all of it" }, cites: at("17.1.2"), value: Ratio.make(1) }
  const left = ofSize(size, whole, [[othersTitle, basis.others]])
  // an amount that is not known yet is part of what is still to be raised
  add(restOfSize, true, left, { amount: unknownSize })
  return limits
}
