import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import * as Ratio from "@zhengce/core/Ratio"
import * as Result from "effect/Result"
import { motherFund } from "../facts/mother-fund.ts"
import { measures102 } from "../instrument.ts"
import { capitalSupportRate, clusterSize, governmentShare, motherFundSize } from "../parameters/mother-fund.ts"
import { each } from "./each.ts"

const { at } = measures102
const norm = Norm.forFacts(motherFund)
const yuan = { zh: "元", en: "yuan" }

const sizeDeclared = norm({
  id: "mother-fund-size-declared",
  implements: ["fund-2-2"],
  cites: at("2"),
  force: "mandatory",
  title: { zh: "市产业基金规模为500亿元", en: "the mother fund is set up for 50 billion yuan" },
  needs: ["size.declared"],
  parameters: { size: motherFundSize },
  test: (f, p) => Outcome.equals(Ratio.of(f.size.declared), p.size, yuan)
})

const throughRepresentative = norm({
  id: "government-money-through-representative",
  implements: ["fund-3-1a"],
  cites: at("3.1.1"),
  force: "mandatory",
  title: {
    zh: "政府出资通过市政府授权的代表机构",
    en: "the government contributes through the institution that it has authorised"
  },
  needs: ["government.throughRepresentative", "government.representativeIsAuthorised"],
  test: ({ government }) =>
    Outcome.all(
      () => Outcome.holds(government.throughRepresentative),
      () => Outcome.holds(government.representativeIsAuthorised)
    )
})

// Article 3, item 1 does not say of what the share is taken: the size of the fund, what is subscribed, or what is paid in.
// By default it is kept on each, so that it is kept whichever is meant.
const hasGovernmentShare = (...bases: ReadonlyArray<"declared" | "subscribed" | "paidIn">) =>
  norm({
    id: "government-share-kept",
    implements: ["fund-3-1b"],
    cites: at("3.1.1"),
    force: "mandatory",
    title: { zh: "政府出资比例不低于10%", en: "the government holds at least 10 %" },
    needs: ["government.subscribed", "government.paidIn", "size.declared", "size.subscribed", "size.paidIn"],
    parameters: { least: governmentShare },
    test: ({ government, size }, p) =>
      Outcome.all(
        ...bases.map((base) => () => {
          const contributed = base === "paidIn" ? government.paidIn : government.subscribed
          return Outcome.atLeast(Ratio.of(contributed, size[base]), p.least, "%")
        })
      )
  })

const governmentShareKept = hasGovernmentShare("declared", "subscribed", "paidIn")

const companiesQualified = norm({
  id: "companies-qualified",
  implements: ["fund-3-2a"],
  cites: at("3.1.2"),
  force: "mandatory",
  title: {
    zh: "出资的市属国有公司符合条件",
    en: "the state-owned companies that contribute meet the conditions"
  },
  needs: ["companies"],
  test: (f) => each(f.companies, (company) => Outcome.holds(company.isQualified))
})

const companiesRaiseByTheRules = norm({
  id: "companies-raise-by-the-rules",
  implements: ["fund-3-2a"],
  cites: at("3.1.2"),
  force: "mandatory",
  title: {
    zh: "市属国有公司按规定筹资出资",
    en: "state-owned companies raise money for their contributions by the rules"
  },
  needs: ["companies"],
  test: (f) => each(f.companies, (company) => Outcome.holds(!company.raisesMoney || company.raisesByTheRules))
})

// Article 3, item 2: money of the support that flows into the contribution would by the letter raise the ceiling of the
// support itself. By default it does not; each company has its own ceiling.
const keepsSupportCeiling = (supportCounts: boolean) =>
  norm({
    id: "capital-support-ceiling",
    implements: ["fund-3-2b"],
    cites: at("3.1.2"),
    force: "mandatory",
    title: {
      zh: "资本金支持不高于实际出资金额的30%",
      en: "capital support is at most 30 % of the actual contribution"
    },
    needs: ["companies"],
    parameters: { rate: capitalSupportRate },
    test: (f, p) =>
      each(f.companies, (company) => {
        const limit = Result.map(supportBase(company, supportCounts), (base) => Ratio.multiply(base, p.rate))
        return Outcome.atMost(company.support, limit, yuan)
      })
  })

interface Contribution {
  readonly paidIn: Ratio.Input
  readonly paidFromSupport: Ratio.Input
}

const supportBase = (company: Contribution, supportCounts: boolean): ReturnType<typeof Ratio.of> =>
  supportCounts
    ? Ratio.of(company.paidIn)
    : Result.flatMap(Ratio.of(company.paidIn), (paid) =>
        Result.map(Ratio.of(company.paidFromSupport), (supported) => Ratio.subtract(paid, supported))
      )

const capitalSupportCeiling = keepsSupportCeiling(false)

const supportByFinanceBureau = norm({
  id: "support-by-finance-bureau",
  implements: ["fund-3-2c"],
  cites: at("3.1.2"),
  force: "mandatory",
  title: { zh: "资本金支持由市财政局统筹", en: "the finance bureau arranges the capital support" },
  needs: ["supportArrangedBy"],
  test: (f) => Outcome.equals(f.supportArrangedBy, "financeBureau")
})

const returnsRolledOver = norm({
  id: "returns-rolled-over",
  implements: ["fund-3-4"],
  cites: at("3.2"),
  force: "presumptive",
  title: {
    zh: "政府出资退出的本金和收益滚动用于出资",
    en: "principal and income that come back to the government are contributed again"
  },
  needs: ["returns.principal", "returns.income", "returns.recontributed"],
  test: ({ returns }) =>
    Outcome.atLeast(
      returns.recontributed,
      Result.flatMap(Ratio.of(returns.principal), (principal) =>
        Result.map(Ratio.of(returns.income), (income) => Ratio.add(principal, income))
      ),
      yuan
    )
})

// "mainly": another way is a departure, not a breach
const strategicMode = norm({
  id: "strategic-mode",
  implements: ["fund-5-1a", "fund-5-1b"],
  cites: at("5.1.1"),
  force: "presumptive",
  title: {
    zh: "战略投资类基金采取直接投资或者专项子基金",
    en: "a strategic fund invests directly or through sub-funds for a project"
  },
  needs: ["fund.type", "fund.mode"],
  appliesWhen: (f) => f.fund.type === "strategic",
  test: (f) => Outcome.oneOf(f.fund.mode, ["direct", "projectSubFund"])
})

const strategicTarget = norm({
  id: "strategic-target",
  implements: ["fund-5-1b"],
  cites: at("5.1.1"),
  force: "presumptive",
  title: {
    zh: "战略投资类基金引入重大产业项目、招引核心企业",
    en: "a strategic fund brings in a major project or a core enterprise"
  },
  needs: ["fund.type", "fund.bringsMajorProjectOrCoreEnterprise"],
  appliesWhen: (f) => f.fund.type === "strategic",
  test: (f) => Outcome.holds(f.fund.bringsMajorProjectOrCoreEnterprise)
})

const incubationTarget = norm({
  id: "incubation-target",
  implements: ["fund-5-2"],
  cites: at("5.1.2"),
  force: "presumptive",
  title: {
    zh: "科技孵化类基金支持重大创新、成果转化和种子期、初创期企业",
    en: "an incubation fund supports major innovation, technology transfer, seed and early enterprises"
  },
  needs: ["fund.type", "fund.supports"],
  appliesWhen: (f) => f.fund.type === "incubation",
  test: (f) => Outcome.oneOf(f.fund.supports, ["majorInnovation", "technologyTransfer", "seedStage", "earlyStage"])
})

const clusterReached = norm({
  id: "cluster-reached",
  implements: ["fund-13-2"],
  cites: at("13"),
  // an aim without a day: that it is not reached yet is held against nobody
  force: "encouraged",
  title: {
    zh: "政府投资基金群规模不低于2000亿元",
    en: "the cluster of government investment funds comes to at least 200 billion yuan"
  },
  needs: ["clusterSize"],
  parameters: { size: clusterSize },
  test: (f, p) => Outcome.atLeast(f.clusterSize, p.size, yuan)
})

const needsScheme = (type: string): boolean => type !== "cultivation"

const schemeByDepartment = norm({
  id: "scheme-by-department",
  implements: ["fund-14-1", "fund-7-4"],
  cites: [at("14"), at("7.4")],
  force: "mandatory",
  title: {
    zh: "运作方案和议事规则由行业主管部门会同市基金办制定",
    en: "the competent department draws up plan and rules, with the fund office"
  },
  needs: ["fund.type", "scheme.draftedBy", "scheme.withFundOffice"],
  appliesWhen: (f) => needsScheme(f.fund.type),
  test: (f) =>
    Outcome.all(
      () => Outcome.equals(f.scheme.draftedBy, "competentDepartment"),
      () => Outcome.holds(f.scheme.withFundOffice)
    )
})

const cultivationThroughSubFunds = norm({
  id: "cultivation-through-sub-funds",
  implements: ["fund-16-0a", "fund-5-3a"],
  cites: [at("16.1"), at("5.1.3")],
  force: "presumptive",
  title: { zh: "产业培育类基金通过子基金投资", en: "a cultivation fund invests through sub-funds" },
  needs: ["fund.type", "fund.mode"],
  appliesWhen: (f) => f.fund.type === "cultivation",
  test: (f) => Outcome.oneOf(f.fund.mode, ["subFund", "projectSubFund"])
})

const subFundPlanMade = norm({
  id: "sub-fund-plan-made",
  implements: ["fund-16-1a"],
  cites: at("16.1.1"),
  force: "mandatory",
  title: {
    zh: "管理公司按照工作安排和部门需求提出年度子基金设立规划",
    en: "each year the management company plans the sub-funds, by the government's arrangement and the departments' needs"
  },
  needs: [
    "subFundPlan.madeForTheYear",
    "subFundPlan.madeBy",
    "subFundPlan.followsGovernmentArrangement",
    "subFundPlan.takesInDepartmentNeeds"
  ],
  test: ({ subFundPlan }) =>
    Outcome.all(
      () => Outcome.holds(subFundPlan.madeForTheYear),
      () => Outcome.equals(subFundPlan.madeBy, "managementCompany"),
      () => Outcome.holds(subFundPlan.followsGovernmentArrangement),
      () => Outcome.holds(subFundPlan.takesInDepartmentNeeds)
    )
})

const subFundSetUp = norm({
  id: "sub-fund-set-up",
  implements: ["fund-16-2a", "fund-5-3a"],
  cites: at("16.1.2"),
  force: "mandatory",
  title: {
    zh: "管理公司选聘管理机构、联合社会资本、按照市场化原则设立子基金",
    en: "the management company selects the manager and sets the sub-fund up with social capital, on market terms"
  },
  needs: ["setUp.managerSelectedBy", "setUp.hasSocialCapital", "setUp.onMarketTerms"],
  test: ({ setUp }) =>
    Outcome.all(
      () => Outcome.equals(setUp.managerSelectedBy, "managementCompany"),
      () => Outcome.holds(setUp.hasSocialCapital),
      () => Outcome.holds(setUp.onMarketTerms)
    )
})

const setUpsReported = norm({
  id: "set-ups-reported",
  implements: ["fund-16-2b"],
  cites: at("16.1.2"),
  force: "mandatory",
  title: { zh: "子基金设立情况定期报市基金办", en: "set-ups are reported to the fund office regularly" },
  needs: ["setUp.reportedRegularly"],
  test: (f) => Outcome.holds(f.setUp.reportedRegularly)
})

const subFundOperated = norm({
  id: "sub-fund-operated-by-its-manager",
  implements: ["fund-16-3a"],
  cites: at("16.1.3"),
  force: "mandatory",
  title: { zh: "子基金由其管理机构管理运作", en: "a sub-fund is run by its manager" },
  needs: ["setUp.operatedBy"],
  test: (f) => Outcome.equals(f.setUp.operatedBy, "subFundManager")
})

const beyondPlan = norm({
  id: "beyond-plan-proposed",
  implements: ["fund-16-4a"],
  cites: at("16.2"),
  force: "mandatory",
  title: {
    zh: "规划外子基金由主管部门会同管理公司提出，市基金委一事一议",
    en: "beyond the plan, department and management company propose and the fund committee decides the single case"
  },
  needs: [
    "setUp.isInPlan",
    "setUp.proposedBy",
    "setUp.withManagementCompany",
    "decision.by",
    "decision.onThisCaseAlone"
  ],
  appliesWhen: (f) => !f.setUp.isInPlan,
  test: ({ setUp, decision }) =>
    Outcome.all(
      () => Outcome.equals(setUp.proposedBy, "competentDepartment"),
      () => Outcome.holds(setUp.withManagementCompany),
      () => Outcome.equals(decision.by, "fundCommittee"),
      () => Outcome.holds(decision.onThisCaseAlone)
    )
})

const otherMode = norm({
  id: "other-mode-proposed",
  implements: ["fund-20-1"],
  cites: at("20"),
  force: "mandatory",
  title: {
    zh: "其他投资模式由需求单位会同市基金办提出，市基金委一事一议",
    en: "for another mode, the unit in need and the fund office propose and the fund committee decides the single case"
  },
  needs: ["fund.mode", "otherMode.proposedBy", "otherMode.withFundOffice", "decision.by", "decision.onThisCaseAlone"],
  appliesWhen: (f) => f.fund.mode === "other",
  test: (f) =>
    Outcome.all(
      () => Outcome.equals(f.otherMode.proposedBy, "requestingUnit"),
      () => Outcome.holds(f.otherMode.withFundOffice),
      () => Outcome.equals(f.decision.by, "fundCommittee"),
      () => Outcome.holds(f.decision.onThisCaseAlone)
    )
})

const limitedLiability = norm({
  id: "limited-liability",
  implements: ["fund-34-2"],
  cites: at("34"),
  force: "mandatory",
  title: { zh: "以出资额为限承担责任", en: "the fund answers for no more than its contribution" },
  needs: ["stake.contribution", "stake.liability"],
  test: ({ stake }) => Outcome.atMost(stake.liability, stake.contribution, yuan)
})

const noPromiseOfPrincipal = norm({
  id: "no-promise-of-principal",
  implements: ["fund-34-3"],
  cites: at("34"),
  force: "mandatory",
  title: { zh: "不得承诺投资本金不受损失", en: "no promise that principal suffers no loss" },
  needs: ["stake.promisesPrincipal"],
  test: (f) => Outcome.holds(!f.stake.promisesPrincipal)
})

const noPromiseOfReturn = norm({
  id: "no-promise-of-return",
  implements: ["fund-34-4"],
  cites: at("34"),
  force: "mandatory",
  title: { zh: "不得承诺最低收益", en: "no promise of a lowest return" },
  needs: ["stake.promisesReturn"],
  test: (f) => Outcome.holds(!f.stake.promisesReturn)
})

// Deposits and treasury bonds are named as such assets; what is not named must be all three
const idleMoneySafe = norm({
  id: "idle-money-safe",
  implements: ["fund-35-1"],
  cites: at("35"),
  force: "mandatory",
  title: {
    zh: "闲置资金投资于安全性、流动性较好的固定收益类资产",
    en: "idle money is in safe and liquid fixed-income assets"
  },
  needs: ["idleMoney"],
  test: (f) =>
    each(f.idleMoney, (asset) =>
      Outcome.any(
        () => Outcome.oneOf<string>(asset.kind, ["bankDeposit", "treasuryBond"]),
        () =>
          Outcome.all(
            () => Outcome.holds(asset.isFixedIncome),
            () => Outcome.holds(asset.isSafe),
            () => Outcome.holds(asset.isLiquid)
          )
      )
    )
})

const noForbiddenBusiness = norm({
  id: "no-forbidden-business",
  implements: ["fund-35-2"],
  cites: at("35"),
  force: "mandatory",
  title: { zh: "不得从事禁止从事的业务", en: "no business that is forbidden" },
  needs: ["doesForbiddenBusiness"],
  test: (f) => Outcome.holds(!f.doesForbiddenBusiness)
})

export const norms = [
  sizeDeclared,
  throughRepresentative,
  governmentShareKept,
  companiesQualified,
  companiesRaiseByTheRules,
  capitalSupportCeiling,
  supportByFinanceBureau,
  returnsRolledOver,
  strategicMode,
  strategicTarget,
  incubationTarget,
  clusterReached,
  schemeByDepartment,
  cultivationThroughSubFunds,
  subFundPlanMade,
  subFundSetUp,
  setUpsReported,
  subFundOperated,
  beyondPlan,
  otherMode,
  limitedLiability,
  noPromiseOfPrincipal,
  noPromiseOfReturn,
  idleMoneySafe,
  noForbiddenBusiness
]

export const alternatives = {
  "government-share-of-size": hasGovernmentShare("declared"),
  "government-share-of-subscribed": hasGovernmentShare("subscribed"),
  "government-share-of-paid-in": hasGovernmentShare("paidIn"),
  "support-counts-as-contribution": keepsSupportCeiling(true)
}
