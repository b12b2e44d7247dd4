import * as Calculation from "@zhengce/core/Calculation"
import type { Item } from "@zhengce/core/Catalogue"
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import type { NotInForce } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import * as Rulebook from "@zhengce/core/Rulebook"
import type { Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import { subFund } from "../facts/sub-fund.ts"
import { measures102 } from "../instrument.ts"
import { reinvestmentMultiple } from "../parameters/sub-fund.ts"
import { contributed, municipal } from "./contributions.ts"
import { inYuan } from "./max-municipal-contribution.ts"
import { cautious, type Kind, kinds, type Recognised, recognise } from "./recognise.ts"
import { nothing } from "./sum.ts"

const cites = measures102.at("17.1.4")

/**
 * How the open points of article 17, item 4 are read. What is public money's due, the higher requirement and the lower
 * recognition, is the default.
 *
 * - `base`: once what the municipal fund has committed (default), or has `paidIn`.
 * - `landed`: a company from elsewhere counts with the `lower` of the fund's investment and of what it brings to Zhengzhou
 *   (default), with what is `invested`, or with what is `landed`.
 * - `isCountedTwice`: the same money counts once (default `false`), also where another sub-fund of the municipal fund has
 *   counted it.
 * - `isNewFrom`: investments of other funds count from the day on which the municipal fund takes part (`cooperation`,
 *   default), or `always`.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReinvestmentReading {
  readonly base?: "commitment" | "paidIn"
  readonly landed?: "lower" | "invested" | "landed"
  readonly isCountedTwice?: boolean
  readonly isNewFrom?: "cooperation" | "always"
}

/**
 * An investment that is recognised: its place in the list, its kind (in the order of article 17, item 4: in a company of
 * Zhengzhou, of a company from elsewhere that brings a project or new investment, by another fund of the manager), and what of
 * it counts. Where the same money counts by another one already, that is `sameMoneyAs`.
 *
 * @category models
 * @since 0.1.0
 */
export interface RecognisedInvestment {
  readonly index: number
  readonly kind: Kind
  readonly amount: string
  readonly isCounted: boolean
  readonly sameMoneyAs?: number
}

/**
 * How far the duty to reinvest in Zhengzhou is met on a day, amounts in yuan. Where facts are missing, amounts are what is
 * known so far, `isMet` is absent unless it is settled all the same, and `missing` names the facts.
 *
 * @category models
 * @since 0.1.0
 */
export interface Reinvestment {
  readonly on: LocalDate
  readonly investments: ReadonlyArray<RecognisedInvestment>
  readonly byKind: Readonly<Record<Kind, string>>
  readonly recognised: string
  readonly required: string
  readonly shortfall: string
  /** What is recognised as a share of what is required; absent where nothing is. */
  readonly progress?: Ratio.Ratio
  readonly isMet?: boolean
  /** The steps to the shortfall. */
  readonly calculation: Calculation.Calculation
  readonly missing: ReadonlyArray<string>
}

/**
 * Tells how much reinvestment in Zhengzhou is recognised until a day, of each of the three kinds, what is required, and what
 * is still lacking (article 17, item 4). Of the same money, the largest amount counts, once. By which day the duty must be
 * met the article does not say: it is judged finally when the investment period is over.
 *
 * Fails with `InvalidFacts` where the facts are not of the right form, and with `NotInForce` on a day without a rule.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Result from "effect/Result"
 * import { reinvestment, rulebook } from "@zhengce/fund"
 *
 * const facts = {
 *   contributors: { items: [{ name: "市产业基金", kind: "municipalFund", commitment: "30000000" }], complete: true },
 *   investments: {
 *     items: [
 *       { on: "2023-05-06", madeBy: "subFund", companyInZhengzhou: true, amount: "12000000", money: "甲公司" },
 *       { on: "2024-05-06", madeBy: "subFund", companyInZhengzhou: true, amount: "15000000", money: "乙公司" },
 *     ],
 *     complete: true,
 *   },
 * }
 * const until = (date: string) =>
 *   Result.getOrThrow(reinvestment(facts, { rulebook, on: LocalDate.make(date) })).shortfall
 * assert.deepEqual(["2023-12-31", "2024-05-05", "2024-05-06"].map(until), ["18000000.00", "18000000.00", "3000000.00"])
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const reinvestment = (
  input: unknown,
  {
    rulebook,
    on,
    base = "commitment",
    ...reading
  }: ReinvestmentReading & { readonly rulebook: Rulebook.Rulebook; readonly on: LocalDate }
): Result.Result<Reinvestment, Norm.InvalidFacts | NotInForce> =>
  Result.gen(function* () {
    const facts = yield* Norm.facts(subFund, input)
    const multiple = yield* Rulebook.valueOf(rulebook, reinvestmentMultiple, on) as Result.Result<
      Rulebook.Resolved<Ratio.Ratio>,
      NotInForce
    >
    const contribution = contributed(facts.contributors, municipal, base)
    const dates = { until: () => on, cooperatingSince: () => facts.cooperatingSince }
    const recognition = recognise(facts.investments, dates, { ...cautious, ...reading })

    const required = Calculation.multiply(Calculation.start({ title: bases[base], cites, value: contribution.known }), {
      title: multiple.title,
      cites: multiple.cites,
      value: multiple.value
    })
    const sums = kinds.map((kind) => [kind, ofKind(recognition.investments, kind)] as const)
    const lacking = sums.reduce(
      (rest, [kind, value]) => Calculation.subtract(rest, { title: titles[kind], cites, value }),
      Calculation.start({ title: { zh: "应返投金额", en: "reinvestment required" }, cites, value: required })
    )
    const calculation = Calculation.floor(lacking, {
      title: { zh: "不低于零", en: "not below zero" },
      cites,
      value: nothing
    })

    const isReached = Ratio.compare(recognition.known, required.value) >= 0
    // more of the contribution raises what is required, more investments only what is recognised
    const isSettled = isReached ? contribution.isWhole : recognition.isWhole
    const progress = Ratio.divide(recognition.known, required.value)
    return {
      on,
      investments: recognition.investments.map(({ amount, ...rest }) => ({ ...rest, amount: inYuan(amount) })),
      byKind: Object.fromEntries(sums.map(([kind, value]) => [kind, inYuan(value)])) as Record<Kind, string>,
      recognised: inYuan(recognition.known),
      required: rounded(required.value),
      shortfall: rounded(calculation.value),
      ...(Result.isSuccess(progress) && { progress: progress.success }),
      ...(isSettled && { isMet: isReached }),
      calculation,
      missing: [...new Set([...contribution.missing, ...recognition.missing])]
    }
  })

/** What is owed to the public is not cut off. */
const rounded = (value: Ratio.Ratio): string => Ratio.toDecimal(value, 2, "up")

const ofKind = (investments: ReadonlyArray<Recognised>, kind: Kind): Ratio.Ratio =>
  investments
    .filter((one) => one.isCounted && one.kind === kind)
    .reduce((total, { amount }) => Ratio.add(total, amount), nothing)

const bases: Readonly<Record<"commitment" | "paidIn", Text>> = {
  commitment: { zh: "市产业基金认缴出资", en: "municipal contribution committed" },
  paidIn: { zh: "市产业基金实缴出资", en: "municipal contribution paid in" }
}

const titles: Readonly<Record<Kind, Text>> = {
  zhengzhouCompany: { zh: "直接投资郑州市企业", en: "invested directly in companies of Zhengzhou" },
  landedProject: {
    zh: "所投外地企业在郑州市落地项目或者新增投资",
    en: "projects and new investment that companies from elsewhere brought to Zhengzhou"
  },
  otherFund: {
    zh: "管理机构及其关联方在管的其他基金在郑州投资或者引入项目",
    en: "invested in or brought to Zhengzhou by other funds of the manager and its affiliates"
  }
}

export const calculations: ReadonlyArray<Item> = [
  {
    id: "reinvestment-recognised",
    title: { zh: "已认定的返投金额（同一笔资金只计一次）", en: "reinvestment that is recognised, the same money once" },
    cites,
    implements: ["fund-17-4c1", "fund-17-4c2", "fund-17-4c3", "fund-17-4d"]
  },
  {
    id: "reinvestment-shortfall",
    title: { zh: "尚缺的返投金额", en: "reinvestment that is still lacking" },
    cites,
    implements: ["fund-17-4b", "fund-17-4d"]
  }
]
