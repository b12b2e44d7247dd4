import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Ratio from "@zhengce/core/Ratio"
import * as Result from "effect/Result"
import { gradeWithin } from "../calculate/grade.ts"
import { type FeeReading, paidInBase, reckon } from "../calculate/management-fee.ts"
import { assessment } from "../facts/assessment.ts"
import { measures102 } from "../instrument.ts"
import {
  excellentFrom,
  feeCeiling,
  goodFrom,
  passFrom,
  payoutExcellent,
  payoutGood,
  payoutPass,
  payoutPoor
} from "../parameters/assessment.ts"

const { at } = measures102
const norm = Norm.forFacts(assessment)
const yuan = { zh: "元", en: "yuan" }
const bounds = { excellent: excellentFrom, good: goodFrom, pass: passFrom }

const systemKept = norm({
  id: "assessment-system",
  implements: ["fund-37-1"],
  cites: at("37"),
  force: "mandatory",
  title: { zh: "建立综合考核评价制度", en: "there is a system of comprehensive assessment" },
  needs: ["systemExists"],
  test: (f) => Outcome.holds(f.systemExists)
})

const socialBenefits = norm({
  id: "social-benefits-counted",
  implements: ["fund-37-2"],
  cites: at("37"),
  force: "mandatory",
  title: {
    zh: "新增投资、机构、企业、人才、税收量化纳入考核",
    en: "new investment, institutions, companies, talent and taxes are counted in figures"
  },
  needs: ["socialBenefits"],
  test: (f) => Outcome.includesAll(f.socialBenefits, ["investment", "institutions", "companies", "talent", "taxes"])
})

const assessedByOffice = norm({
  id: "assessed-by-office",
  implements: ["fund-38-0a"],
  cites: at("38"),
  force: "mandatory",
  title: {
    zh: "市基金办会同市财政局、市发展改革委考核",
    en: "the fund office assesses with the finance bureau and the development and reform commission"
  },
  needs: ["assessedBy"],
  test: (f) => Outcome.includesAll(f.assessedBy, ["fundOffice", "financeBureau", "developmentAndReform"])
})

const assessedAsAWhole = norm({
  id: "assessed-as-a-whole",
  implements: ["fund-38-0b"],
  cites: at("38"),
  force: "presumptive",
  title: {
    zh: "不对单只子基金或单个项目盈亏进行考核",
    en: "profit or loss of a single sub-fund or project is not assessed"
  },
  needs: ["judgesSingleResults"],
  test: (f) => Outcome.holds(!f.judgesSingleResults)
})

// Article 38 says "mainly", of the classes and in each class: what is left out is a departure, not a breach
const indicatorClasses = norm({
  id: "indicator-classes",
  implements: ["fund-38-0c"],
  cites: at("38"),
  force: "presumptive",
  title: {
    zh: "指标包括政策指标、效益指标和管理指标",
    en: "there are indicators of policy, of benefit and of management"
  },
  needs: ["indicators"],
  test: ({ indicators: { items, complete } }) =>
    Outcome.includesAll({ items: items.map((i) => i.class), complete }, ["policy", "benefit", "management"])
})

type IndicatorName =
  | "decisionsCarriedOut"
  | "socialCapital"
  | "localInvestment"
  | "employment"
  | "localContribution"
  | "investmentPromotion"
  | "investmentProgress"
  | "investmentReturn"
  | "compliance"
  | "addedServices"
  | "projectReserve"

const hasIndicators = (
  id: string,
  item: 1 | 2 | 3,
  title: Norm.Norm<object>["title"],
  names: ReadonlyArray<IndicatorName>
) =>
  norm({
    id,
    implements: [`fund-38-${item}`],
    cites: at(`38.1.${item}`),
    force: "presumptive",
    title,
    needs: ["indicators"],
    test: ({ indicators: { items, complete } }) =>
      Outcome.includesAll<string>({ items: items.map((i) => i.name), complete }, names)
  })

const policyIndicators = hasIndicators(
  "policy-indicators",
  1,
  { zh: "政策指标齐备", en: "the indicators of policy are there" },
  ["decisionsCarriedOut", "socialCapital", "localInvestment", "employment", "localContribution", "investmentPromotion"]
)

const benefitIndicators = hasIndicators(
  "benefit-indicators",
  2,
  { zh: "效益指标齐备", en: "the indicators of benefit are there" },
  ["investmentProgress", "investmentReturn"]
)

const managementIndicators = hasIndicators(
  "management-indicators",
  3,
  { zh: "管理指标齐备", en: "the indicators of management are there" },
  ["compliance", "addedServices", "projectReserve"]
)

const gradeByScore = norm({
  id: "grade-by-score",
  implements: ["fund-38-0d"],
  cites: at("38"),
  force: "mandatory",
  title: { zh: "考核等级与得分相符", en: "the grade is the one of the score" },
  needs: ["score", "grade"],
  parameters: bounds,
  test: (f, p) =>
    Result.match(Ratio.parse(f.score), {
      onFailure: () => Outcome.atLeast(f.score, 0),
      onSuccess: (score) => Outcome.equals(f.grade, gradeWithin(score, p))
    })
})

const feeFromFund = norm({
  id: "fee-paid-out-of-fund",
  implements: ["fund-40-1"],
  cites: at("40"),
  force: "mandatory",
  title: { zh: "管理费从市产业基金中提取", en: "the fee is taken from the fund" },
  needs: ["fee.paidOutOf"],
  test: (f) => Outcome.equals(f.fee.paidOutOf, "fund")
})

const feeInAgreement = norm({
  id: "fee-in-agreement",
  implements: ["fund-40-4"],
  cites: at("40"),
  force: "mandatory",
  title: { zh: "计费方式在委托管理协议中明确", en: "how the fee is charged stands in the agreement" },
  needs: ["fee.isInAgreement"],
  test: (f) => Outcome.holds(f.fee.isInAgreement)
})

// A fixed amount is held to the same ceiling. Of which day the paid-in size is, article 40 does not say.
const keepsFeeCeiling = (reading: FeeReading["paidIn"]) =>
  norm({
    id: "fee-ceiling",
    implements: ["fund-40-3"],
    cites: at("40"),
    force: "presumptive",
    title: { zh: "年度管理费不超过实缴规模的1%", en: "the fee of a year is at most 1 % of the paid-in size" },
    needs: ["fee.method", "fee.rate", "fee.amount", "fee.from", "fee.until", "paidIn"],
    parameters: { ceiling: feeCeiling },
    test: (f, p) =>
      f.fee.method === "rate"
        ? Outcome.atMost(f.fee.rate, p.ceiling, "%")
        : ofKnown(f.paidIn, (sizes) => {
            const base = paidInBase({ paidIn: sizes, from: f.fee.from, until: f.fee.until }, reading)
            return Outcome.atMost(
              f.fee.amount,
              Result.map(base, ({ value }) => Ratio.multiply(value, p.ceiling)),
              yuan
            )
          })
  })

/** What rests on the whole of a list is not told by a part of it. */
const ofKnown = <A>(
  { items, complete }: Outcome.Listing<A>,
  test: (items: ReadonlyArray<A>) => Outcome.Outcome
): Outcome.Outcome => {
  const outcome = test(items)
  return complete === true ? outcome : { ...outcome, holds: undefined }
}

const feeCeilingKept = keepsFeeCeiling("dayWeighted")

const paysByGrade = (reading: FeeReading) =>
  norm({
    id: "fee-paid-by-grade",
    implements: ["fund-40-5"],
    cites: at("40"),
    force: "mandatory",
    title: { zh: "管理费按考核等级支付", en: "no more is paid than the grade lets" },
    needs: [
      "year",
      "score",
      "paidIn",
      "fee.method",
      "fee.rate",
      "fee.amount",
      "fee.isCeilingDepartedFrom",
      "fee.from",
      "fee.until",
      "fee.paid"
    ],
    parameters: {
      ...bounds,
      ceiling: feeCeiling,
      payoutExcellent,
      payoutGood,
      payoutPass,
      payoutPoor
    },
    test: ({ year, score, paidIn, fee }, { ceiling, payoutExcellent, payoutGood, payoutPass, payoutPoor, ...p }) =>
      ofKnown(paidIn, (sizes) => {
        const figures = {
          ceiling,
          excellent: payoutExcellent,
          good: payoutGood,
          pass: payoutPass,
          poor: payoutPoor
        }
        const charge = fee.method === "rate" ? { rate: fee.rate } : { amount: fee.amount }
        const { isCeilingDepartedFrom, from, until } = fee
        const owed = Result.flatMap(Ratio.of(score), (points) => {
          const terms = { year, grade: gradeWithin(points, p), charge, isCeilingDepartedFrom, from, until }
          return Result.map(reckon({ ...terms, paidIn: sizes }, figures, reading), ({ value }) => value)
        })
        return Outcome.atMost(fee.paid, owed, yuan)
      })
  })

const feePaidByGrade = paysByGrade({ paidIn: "dayWeighted", ceiling: "payment" })

const materialInTime = norm({
  id: "material-in-time",
  implements: ["fund-41-1"],
  cites: at("41"),
  force: "mandatory",
  title: { zh: "及时提供资料和反馈情况", en: "material and answers are given in time" },
  needs: ["company.givesMaterialInTime"],
  test: (f) => Outcome.holds(f.company.givesMaterialInTime)
})

const registeredNationally = norm({
  id: "registered-nationally",
  implements: ["fund-41-2"],
  cites: at("41"),
  force: "mandatory",
  title: {
    zh: "在全国政府出资产业投资基金信用信息登记系统登记",
    en: "the fund is registered in the national credit information system"
  },
  needs: ["company.isRegisteredNationally"],
  test: (f) => Outcome.holds(f.company.isRegisteredNationally)
})

const registerUpToDate = norm({
  id: "register-up-to-date",
  implements: ["fund-41-3"],
  cites: at("41"),
  force: "mandatory",
  title: {
    zh: "按时更新重大事项、完成绩效评价",
    en: "major matters are updated and performance is evaluated in time"
  },
  needs: ["company.updatesMajorMattersInTime", "company.evaluatesPerformanceInTime"],
  test: ({ company }) =>
    Outcome.all(
      () => Outcome.holds(company.updatesMajorMattersInTime),
      () => Outcome.holds(company.evaluatesPerformanceInTime)
    )
})

const subFundsAssessed = norm({
  id: "sub-funds-assessed",
  implements: ["fund-41-4"],
  cites: at("41"),
  force: "mandatory",
  title: { zh: "参照办法考核所参股子基金", en: "sub-funds are assessed in the same way" },
  needs: ["company.assessesSubFunds"],
  test: (f) => Outcome.holds(f.company.assessesSubFunds)
})

export const norms = [
  systemKept,
  socialBenefits,
  assessedByOffice,
  assessedAsAWhole,
  indicatorClasses,
  gradeByScore,
  policyIndicators,
  benefitIndicators,
  managementIndicators,
  feeFromFund,
  feeCeilingKept,
  feeInAgreement,
  feePaidByGrade,
  materialInTime,
  registeredNationally,
  registerUpToDate,
  subFundsAssessed
]

export const alternatives = {
  "fee-ceiling-by-last-day": keepsFeeCeiling("yearEnd"),
  "fee-ceiling-by-first-day": keepsFeeCeiling("yearStart"),
  "fee-paid-by-last-day": paysByGrade({ paidIn: "yearEnd", ceiling: "payment" }),
  "fee-paid-by-first-day": paysByGrade({ paidIn: "yearStart", ceiling: "payment" }),
  "payment-beyond-ceiling": paysByGrade({ paidIn: "dayWeighted", ceiling: "charge" })
}
