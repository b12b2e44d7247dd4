import * as Calculation from "@zhengce/core/Calculation"
import type { Item } from "@zhengce/core/Catalogue"
import type { Context } from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import { valueOf } from "@zhengce/core/Rulebook"
import { fill, type Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"
import type { Assessment } from "../facts/assessment.ts"
import { measures102 } from "../instrument.ts"
import { excellentFrom, goodFrom, passFrom } from "../parameters/assessment.ts"
import { type AmountUndefined, refuse } from "./amount-undefined.ts"

const { at } = measures102

/**
 * The four grades of article 38: 优秀, 良好, 合格, 较差.
 *
 * @category models
 * @since 0.1.0
 */
export type Grade = "excellent" | "good" | "pass" | "poor"

const [least, most] = [Ratio.make(0), Ratio.make(100)]

/** The first score of each grade but the last. */
export interface Bounds {
  readonly excellent: Ratio.Ratio
  readonly good: Ratio.Ratio
  readonly pass: Ratio.Ratio
}

export const gradeWithin = (score: Ratio.Ratio, bounds: Bounds): Grade =>
  (["excellent", "good", "pass"] as const).find((grade) => Ratio.compare(score, bounds[grade]) >= 0) ?? "poor"

/**
 * Gives the grade of a score (article 38): each lower bound belongs to its grade, so that 60 passes and 59.99 does not. Nothing
 * is rounded. Fails with `AmountUndefined` outside 0 to 100, and on a day on which the rulebook has no bounds.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Result from "effect/Result"
 * import { gradeOf, rulebook } from "@zhengce/fund"
 *
 * const context = { rulebook, on: LocalDate.make("2023-03-01") }
 * const grades = ["59.99", "60", "79.99", "80", "89.99", "90"].map((score) => Result.getOrThrow(gradeOf(score, context)))
 * assert.deepEqual(grades, ["poor", "pass", "pass", "good", "good", "excellent"])
 * assert.equal(Result.isFailure(gradeOf("100.01", context)), true)
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const gradeOf = (score: Ratio.Input, { rulebook, on }: Context): Result.Result<Grade, AmountUndefined> => {
  const parsed = Result.getOrUndefined(Ratio.parse(score))
  if (parsed === undefined || Ratio.compare(parsed, least) < 0 || Ratio.compare(parsed, most) > 0) {
    return refuse("0至100分", "0 to 100 points")
  }
  const bound = (parameter: typeof passFrom) => Result.map(valueOf(rulebook, parameter, on), ({ value }) => value)
  const bounds = Result.all({ excellent: bound(excellentFrom), good: bound(goodFrom), pass: bound(passFrom) })
  return Result.isFailure(bounds)
    ? refuse("办法施行以后的日期", "a day on which the Measures are in force")
    : Result.succeed(gradeWithin(parsed, bounds.success))
}

/**
 * Adds up the score of a fund: the score of each indicator times the weight that the office has set (article 39). The weights
 * must come to 1, without which there is no score out of 100 (article 38). Nothing is rounded.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import * as Result from "effect/Result"
 * import { assessmentScore } from "@zhengce/fund"
 *
 * const items = [
 *   { name: "socialCapital" as const, weight: "0.6", score: 90 },
 *   { name: "compliance" as const, weight: "0.4", score: "74.5" },
 * ]
 * const score = Result.getOrThrow(assessmentScore({ indicators: { items, complete: true } }))
 * assert.deepEqual(score.value, Ratio.make("83.8"))
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const assessmentScore = ({
  indicators
}: Assessment): Result.Result<Calculation.Calculation, AmountUndefined> => {
  const { items = [], complete = false } = indicators ?? {}
  const missing = [
    ...(complete ? [] : ["/indicators"]),
    ...items.flatMap((item, i) =>
      (["weight", "score"] as const).flatMap((key) =>
        item[key] === undefined ? [`/indicators/items/${i}/${key}`] : []
      )
    )
  ]
  if (missing.length > 0) return refuse("各项指标的权重和得分", "weight and score of every indicator", missing)
  const read = Result.all(
    items.map(({ name = "other", weight = "", score = "" }) =>
      Result.all({ name: Result.succeed(name), weight: Ratio.parse(weight), score: Ratio.parse(score) })
    )
  )
  if (Result.isFailure(read)) return refuse("数", "numbers")
  const parts = read.success
  const whole = parts.reduce((sum, { weight }) => Ratio.add(sum, weight), least)
  if (!Ratio.equals(whole, Ratio.make(1))) return refuse("合计为1的权重", "weights that come to 1")
  const sum = parts.reduce(
    (sum, { name, weight, score }) => {
      const title = indicatorTitles[name]
      const scored = Calculation.start({ title, cites: at("38"), value: score })
      const weighted = Calculation.multiply(scored, {
        title: fill(weightOf, { title }),
        cites: at("39"),
        value: weight
      })
      return Calculation.add(sum, { title, cites: [at("38"), at("39")], value: weighted })
    },
    Calculation.start({ title: { zh: "合计", en: "sum" }, cites: at("38"), value: least })
  )
  return Result.succeed(sum)
}

const weightOf: Text = { zh: "{title}的权重", en: "weight of {title}" }

/** What article 38 names as indicators. */
export const indicatorTitles = {
  decisionsCarriedOut: { zh: "落实市委、市政府重大决策", en: "major decisions of the city carried out" },
  socialCapital: { zh: "撬动社会资本", en: "social capital brought in" },
  localInvestment: { zh: "投向市内项目", en: "investment in projects of the city" },
  employment: { zh: "带动就业人数", en: "people employed" },
  localContribution: { zh: "属地经济贡献、支持产业发展", en: "contribution to local economy and industry" },
  investmentPromotion: { zh: "资本招商", en: "enterprises attracted by capital" },
  investmentProgress: { zh: "基金投资进度", en: "progress of investment" },
  investmentReturn: { zh: "投资回报", en: "return on investment" },
  compliance: { zh: "规范管理", en: "orderly management" },
  addedServices: { zh: "投后增值服务", en: "services after investment" },
  projectReserve: { zh: "项目储备", en: "reserve of projects" },
  other: { zh: "其他指标", en: "another indicator" }
}

export const calculations: ReadonlyArray<Item> = [
  {
    id: "assessment-score",
    title: { zh: "考核得分", en: "score of the assessment" },
    cites: [at("38"), at("39")],
    implements: ["fund-38-0d", "fund-39-1"]
  }
]
