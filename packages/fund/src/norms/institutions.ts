import * as Norm from "@zhengce/core/Norm"
import * as Outcome from "@zhengce/core/Outcome"
import { template } from "@zhengce/core/Text"
import { institutions } from "../facts/institutions.ts"
import { measures102 } from "../instrument.ts"
import { each } from "./each.ts"

const { at } = measures102
const norm = Norm.forFacts(institutions)

const committeeComposition = norm({
  id: "committee-composition",
  implements: ["fund-7-1a"],
  cites: at("7.1"),
  force: "mandatory",
  title: {
    zh: "市基金委由市长任主任、副市长任副主任，成员单位齐备",
    en: "the mayor directs the fund committee, vice-mayors are deputies, and its members are there"
  },
  needs: ["committee.director", "committee.deputies", "committee.members"],
  test: ({ committee }) =>
    Outcome.all(
      () => Outcome.equals(committee.director, "mayor"),
      () => each(committee.deputies, (office) => Outcome.equals(office, "viceMayor")),
      () => Outcome.includesAll(committee.members, ["finance", "developmentAndReform", "industry", "science", "fund"])
    )
})

const committeeDecides = norm({
  id: "committee-decides",
  implements: ["fund-7-1b"],
  cites: at("7.1"),
  force: "mandatory",
  title: { zh: "重大事项由市基金委审定", en: "major matters are decided by the fund committee" },
  needs: ["decision.matter", "decision.by"],
  appliesWhen: (f) => f.decision.matter !== "minor",
  test: (f) => Outcome.equals(f.decision.by, "fundCommittee")
})

const officeSeat = norm({
  id: "office-seat",
  implements: ["fund-7-2a"],
  cites: at("7.2"),
  force: "mandatory",
  title: {
    zh: "市基金办设在市财政局，与代表机构套合运行",
    en: "the fund office sits in the finance bureau and is run with the representative institution"
  },
  needs: ["office.seat", "office.isRunWithRepresentative"],
  test: (f) =>
    Outcome.all(
      () => Outcome.equals(f.office.seat, "financeBureau"),
      () => Outcome.holds(f.office.isRunWithRepresentative)
    )
})

const officeHead = norm({
  id: "office-head",
  implements: ["fund-7-2b"],
  cites: at("7.2"),
  force: "mandatory",
  title: { zh: "市财政局局长兼任市基金办主任", en: "the head of the finance bureau heads the fund office" },
  needs: ["office.head"],
  test: (f) => Outcome.equals(f.office.head, "headOfFinanceBureau")
})

// Article 7 lets the representative institution lead the set-up for which article 8 makes the contributing entities answer
const representativeActs = norm({
  id: "representative-within-authority",
  implements: ["fund-7-3"],
  cites: at("7.3"),
  force: "mandatory",
  title: {
    zh: "代表机构在授权范围内履职并牵头组建",
    en: "the representative institution keeps to its authority and leads the set-up"
  },
  needs: ["representative.actsWithinAuthority", "representative.leadsTheSetUp"],
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.representative.actsWithinAuthority),
      () => Outcome.holds(f.representative.leadsTheSetUp)
    )
})

const contributorsSetUp = norm({
  id: "contributors-set-up",
  implements: ["fund-8-1"],
  cites: at("8"),
  force: "mandatory",
  title: {
    zh: "出资主体负责组建、整合和资金安排",
    en: "the contributing entities see to set-up, integration and money"
  },
  needs: ["contributors.setUpAndFund"],
  test: (f) => Outcome.holds(f.contributors.setUpAndFund)
})

const contributorsSupervise = norm({
  id: "contributors-supervise",
  implements: ["fund-8-2"],
  cites: at("8"),
  force: "mandatory",
  title: { zh: "出资主体监督指导管理公司", en: "the contributing entities supervise and guide the management company" },
  needs: ["contributors.superviseCompany"],
  test: (f) => Outcome.holds(f.contributors.superviseCompany)
})

const yearlyAudit = norm({
  id: "yearly-audit",
  implements: ["fund-8-3"],
  cites: at("8"),
  force: "mandatory",
  title: { zh: "每年实施基金财务审计", en: "the fund's finances are audited each year" },
  needs: ["contributors.auditedLastYear"],
  test: (f) => Outcome.holds(f.contributors.auditedLastYear)
})

// Not the assessment of the fund by its office (article 38), on which the fee hangs
const contributorsAssess = norm({
  id: "contributors-assess-company",
  implements: ["fund-8-4"],
  cites: at("8"),
  force: "mandatory",
  title: { zh: "出资主体考核评价管理公司", en: "the contributing entities assess the management company" },
  needs: ["contributors.assessCompany"],
  test: (f) => Outcome.holds(f.contributors.assessCompany)
})

const managedByCompany = norm({
  id: "managed-by-company",
  implements: ["fund-9-1a"],
  cites: at("9.1.1"),
  force: "mandatory",
  title: { zh: "市产业基金由管理公司受托管理", en: "the management company manages the fund in trust" },
  needs: ["company.managesFund"],
  test: (f) => Outcome.holds(f.company.managesFund)
})

const investmentPlan = norm({
  id: "yearly-investment-plan",
  implements: ["fund-9-1b"],
  cites: at("9.1.1"),
  force: "mandatory",
  title: { zh: "制订年度投资计划", en: "there is an investment plan for the year" },
  needs: ["company.investmentPlanForTheYear"],
  test: (f) => Outcome.holds(f.company.investmentPlanForTheYear)
})

const projectReserve = norm({
  id: "project-reserve",
  implements: ["fund-9-1c", "fund-21-1"],
  cites: at("9.1.1"),
  force: "mandatory",
  title: { zh: "建立基金项目储备库", en: "there is a reserve of projects" },
  needs: ["company.projectReserve"],
  test: (f) => Outcome.holds(f.company.projectReserve)
})

// Who does it; what comes before what belongs to the procedure
const carriesProjects = norm({
  id: "projects-carried-by-company",
  implements: ["fund-9-2"],
  cites: at("9.1.2"),
  force: "mandatory",
  title: {
    zh: "战略投资类、科技孵化类项目由管理公司组织实施",
    en: "the management company carries strategic and incubation projects"
  },
  needs: ["company.carriesProjects"],
  test: (f) => Outcome.holds(f.company.carriesProjects)
})

const subFundWork = norm({
  id: "sub-fund-work",
  implements: ["fund-9-3a"],
  cites: at("9.1.3"),
  force: "mandatory",
  title: {
    zh: "管理公司对接机构、磋商方案、开展尽职调查、组织实施",
    en: "the management company finds managers, negotiates, examines them and carries the schemes out"
  },
  needs: ["company.subFundWork"],
  test: (f) => Outcome.includesAll(f.company.subFundWork, ["contact", "negotiation", "dueDiligence", "implementation"])
})

const subFundsWatched = norm({
  id: "sub-funds-represented-and-watched",
  implements: ["fund-9-3b"],
  cites: at("9.1.3"),
  force: "mandatory",
  title: {
    zh: "向子基金派出代表并监督管理、考核评价",
    en: "a representative is sent into sub-funds, and they are supervised and assessed"
  },
  needs: ["company.representsInSubFunds", "company.supervisesSubFunds", "company.assessesSubFunds"],
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.company.representsInSubFunds),
      () => Outcome.holds(f.company.supervisesSubFunds),
      () => Outcome.holds(f.company.assessesSubFunds)
    )
})

const officeTasks = norm({
  id: "tasks-of-office-done",
  implements: ["fund-9-5"],
  cites: at("9.1.5"),
  force: "mandatory",
  title: { zh: "办理市基金办交办的工作", en: "tasks that the fund office gives are done" },
  needs: ["company.doesTasksOfOffice"],
  test: (f) => Outcome.holds(f.company.doesTasksOfOffice)
})

const delegatesPart = norm({
  id: "delegates-part-only",
  implements: ["fund-9-6a"],
  cites: at("9.2"),
  force: "mandatory",
  title: {
    zh: "只将部分管理职能委托给专业的母基金管理机构",
    en: "only part of the work is given to another, who is a professional fund-of-funds manager"
  },
  needs: ["delegation.exists", "delegation.toProfessionalManager", "delegation.isOfPartOnly"],
  appliesWhen: (f) => f.delegation.exists,
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.delegation.toProfessionalManager),
      () => Outcome.holds(f.delegation.isOfPartOnly)
    )
})

// Whether this fee counts towards the ceiling of article 40 is open; that article speaks of the company's own fee only
const delegationFee = norm({
  id: "delegation-fee-usual",
  implements: ["fund-9-6b"],
  cites: at("9.2"),
  force: "mandatory",
  title: { zh: "委托管理费按照行业惯例支付", en: "the fee for delegated work is the usual one" },
  needs: ["delegation.exists", "delegation.feeIsUsual"],
  appliesWhen: (f) => f.delegation.exists,
  test: (f) => Outcome.holds(f.delegation.feeIsUsual)
})

// Article 10 names five fields and others; by default none of the five may lack
const keepsExpertPool = (fields: ReadonlyArray<"investment" | "finance" | "law" | "appraisal" | "industry">) =>
  norm({
    id: "expert-pool",
    implements: ["fund-10-1"],
    cites: at("10"),
    force: "mandatory",
    title: {
      zh: "管理公司选聘各领域专家组建咨询专家库",
      en: "the management company keeps a pool of experts of each field"
    },
    needs: ["expertPool.exists", "expertPool.chosenByCompany", "expertPool.fields"],
    test: ({ expertPool: pool }) =>
      Outcome.all(
        () => Outcome.holds(pool.exists),
        () => Outcome.holds(pool.chosenByCompany),
        () => Outcome.includesAll(pool.fields, fields)
      )
  })

const expertPool = keepsExpertPool(["investment", "finance", "law", "appraisal", "industry"])

const custodianBank = norm({
  id: "custodian-bank",
  implements: ["fund-11-1"],
  cites: at("11"),
  force: "mandatory",
  title: {
    zh: "托管银行为境内设立、具有托管资质的商业银行",
    en: "the custodian is a commercial bank, set up in China and qualified"
  },
  needs: ["custody.custodian.kind", "custody.custodian.isSetUpInChina", "custody.custodian.isQualified"],
  test: ({ custody: { custodian } }) =>
    Outcome.all(
      () => Outcome.equals(custodian.kind, "commercialBank"),
      () => Outcome.holds(custodian.isSetUpInChina),
      () => Outcome.holds(custodian.isQualified)
    )
})

const dedicatedAccount = norm({
  id: "dedicated-account",
  implements: ["fund-11-2"],
  cites: at("11"),
  force: "mandatory",
  title: { zh: "建立基金专户", en: "there is a dedicated account" },
  needs: ["custody.dedicatedAccount"],
  test: (f) => Outcome.holds(f.custody.dedicatedAccount)
})

const custodyAgreement = norm({
  id: "custody-agreement",
  implements: ["fund-11-3"],
  cites: at("11"),
  force: "mandatory",
  title: {
    zh: "托管银行依托管协议管理账户、清算、保管并动态监督",
    en: "by agreement the custodian keeps accounts, clears, keeps safe and watches"
  },
  needs: ["custody.agreementSigned", "custody.duties"],
  test: ({ custody }) =>
    Outcome.all(
      () => Outcome.holds(custody.agreementSigned),
      () => Outcome.includesAll(custody.duties, ["accounts", "clearing", "safekeeping", "monitoring"])
    )
})

const custodianSelection = norm({
  id: "custodian-selection",
  implements: ["fund-12-1"],
  cites: at("12"),
  force: "mandatory",
  title: { zh: "建立健全托管银行选择机制", en: "there is a mechanism to choose custodians" },
  needs: ["custody.selectionMechanism"],
  test: (f) => Outcome.holds(f.custody.selectionMechanism)
})

// A preference, not a condition
const custodianPreferred = norm({
  id: "custodian-preferred",
  implements: ["fund-12-2"],
  cites: at("12"),
  force: "encouraged",
  title: {
    zh: "优先选择管理规范、响应高效、能提供增值服务的银行",
    en: "a bank of sound management, quick response and added services comes first"
  },
  needs: ["custody.chosenFor"],
  test: (f) => Outcome.includesAll(f.custody.chosenFor, ["soundManagement", "responsiveness", "addedServices"])
})

const reserveLinked = norm({
  id: "reserve-linked",
  implements: ["fund-21-1"],
  cites: at("21"),
  force: "mandatory",
  title: {
    zh: "按规划、图谱和筛选标准与部门和区县对接建库",
    en: "the reserve follows plan, map and standard, and is linked with departments and districts"
  },
  needs: ["reserve.builtOn", "reserve.linkedWith"],
  test: ({ reserve }) =>
    Outcome.all(
      () => Outcome.includesAll(reserve.builtOn, ["industrialPlan", "industryMap", "screeningStandard"]),
      () => Outcome.includesAll(reserve.linkedWith, ["departments", "districts"])
    )
})

const reserveRecommended = norm({
  id: "reserve-recommended",
  implements: ["fund-21-2"],
  cites: at("21"),
  force: "mandatory",
  title: { zh: "入库项目推荐给各子基金", en: "projects of the reserve are recommended to the sub-funds" },
  needs: ["reserve.recommendedToSubFunds"],
  test: (f) => Outcome.holds(f.reserve.recommendedToSubFunds)
})

const reserveFirst = norm({
  id: "reserve-supported-first",
  implements: ["fund-21-3"],
  cites: at("21"),
  force: "encouraged",
  title: {
    zh: "子基金按市场化原则优先支持入库项目",
    en: "sub-funds support projects of the reserve first, on market terms"
  },
  needs: ["reserve.supportedFirst"],
  test: (f) => Outcome.holds(f.reserve.supportedFirst)
})

// Article 21 joins the traits by commas alone; they are taken together
const keyProject = norm({
  id: "key-project",
  implements: ["fund-21-4"],
  cites: at("21"),
  force: "mandatory",
  title: {
    zh: "优先支持的重大项目具备各项特征，经部门论证和分管市领导同意",
    en: "a project supported first has every trait, was studied by the department and agreed to by the vice-mayor"
  },
  needs: [
    "keyProject.supportedFirst",
    "keyProject.traits",
    "keyProject.studiedByDepartment",
    "keyProject.viceMayorAgreed"
  ],
  appliesWhen: (f) => f.keyProject.supportedFirst,
  test: ({ keyProject }) =>
    Outcome.all(
      () =>
        Outcome.includesAll(keyProject.traits, [
          "onAgenda",
          "large",
          "external",
          "foundational",
          "driving",
          "strategic"
        ]),
      () => Outcome.holds(keyProject.studiedByDepartment),
      () => Outcome.holds(keyProject.viceMayorAgreed)
    )
})

// Support and assistance have no measure; a department that does not help is no breach
const departmentsHelp = norm({
  id: "departments-help",
  implements: ["fund-22-1"],
  cites: at("22"),
  force: "encouraged",
  title: {
    zh: "行业部门协助争取上级基金在郑州设立子基金",
    en: "departments help to win sub-funds of province and state for Zhengzhou"
  },
  needs: ["departmentsHelp"],
  test: (f) => Outcome.holds(f.departmentsHelp)
})

const trainsRegularly = norm({
  id: "compliance-training",
  implements: ["fund-25-1"],
  cites: at("25"),
  force: "mandatory",
  title: { zh: "定期组织合规培训", en: "managers are trained in compliance regularly" },
  needs: ["company.trainsRegularly"],
  test: (f) => Outcome.holds(f.company.trainsRegularly)
})

const internalControl = norm({
  id: "internal-control",
  implements: ["fund-33-1"],
  cites: at("33"),
  force: "mandatory",
  title: {
    zh: "建立内部控制和风险防范机制，科学设置岗位",
    en: "there is internal control and risk prevention, and posts are divided"
  },
  needs: ["company.internalControl", "company.dividesPosts"],
  test: (f) =>
    Outcome.all(
      () => Outcome.holds(f.company.internalControl),
      () => Outcome.holds(f.company.dividesPosts)
    )
})

const postInvestment = norm({
  id: "post-investment-management",
  implements: ["fund-33-2"],
  cites: at("33"),
  force: "mandatory",
  title: { zh: "对子基金和直投项目投后管理", en: "sub-funds and direct projects are managed after investment" },
  needs: ["company.postInvestmentManagement"],
  test: (f) => Outcome.holds(f.company.postInvestmentManagement)
})

const guidesManagers = norm({
  id: "managers-guided",
  implements: ["fund-33-3"],
  cites: at("33"),
  force: "mandatory",
  title: { zh: "指导子基金管理机构完善治理、合理配备人员", en: "managers are guided in governance and staff" },
  needs: ["company.guidesGovernance", "company.guidesStaff"],
  test: ({ company }) =>
    Outcome.all(
      () => Outcome.holds(company.guidesGovernance),
      () => Outcome.includesAll(company.guidesStaff, ["research", "investment", "riskControl"])
    )
})

const reportsToFinance = norm({
  id: "reports-to-finance-bureau",
  implements: ["fund-36-1"],
  cites: at("36"),
  force: "mandatory",
  title: { zh: "定期向市财政局报告", en: "the fund reports to the finance bureau regularly" },
  needs: ["reporting.toFinanceBureauRegularly"],
  test: (f) => Outcome.holds(f.reporting.toFinanceBureauRegularly)
})

const disclosesToContributors = norm({
  id: "discloses-to-contributors",
  implements: ["fund-36-2"],
  cites: at("36"),
  force: "mandatory",
  title: { zh: "定期向出资人披露信息", en: "the fund informs its contributors regularly" },
  needs: ["reporting.toContributorsRegularly"],
  test: (f) => Outcome.holds(f.reporting.toContributorsRegularly)
})

const acceptsSupervision = norm({
  id: "accepts-supervision",
  implements: ["fund-36-3"],
  cites: at("36"),
  force: "mandatory",
  title: {
    zh: "接受财政、审计部门监督、审计",
    en: "the fund submits to supervision and audit by finance and audit departments"
  },
  needs: ["reporting.acceptsSupervision"],
  test: (f) => Outcome.holds(f.reporting.acceptsSupervision)
})

const officeReports = norm({
  id: "office-reports-to-committee",
  implements: ["fund-36-4"],
  cites: at("36"),
  force: "mandatory",
  title: { zh: "市基金办定期汇总报市基金委", en: "the fund office reports to the committee regularly" },
  needs: ["office.reportsToCommitteeRegularly"],
  test: (f) => Outcome.holds(f.office.reportsToCommitteeRegularly)
})

// Satisfied where the conditions of relief are on record, not applicable where they are not, which is held against nobody.
// Staff of private managers are not among those whom article 44 names.
const diligenceRelief = norm({
  id: "diligence-relief",
  implements: ["fund-44-2"],
  cites: at("44"),
  force: "mandatory",
  title: {
    zh: "符合决策程序、未谋私利的正常投资风险不予追责",
    en: "normal investment risk, taken by the procedure and without personal gain, is held against nobody"
  },
  needs: ["person.employer", "person.procedureFollowed", "person.soughtPersonalGain", "person.isNormalInvestmentRisk"],
  message: template("尽职免责的条件已有记录", "the conditions of relief are on record"),
  appliesWhen: ({ person }) =>
    person.employer !== "other" &&
    person.procedureFollowed &&
    !person.soughtPersonalGain &&
    person.isNormalInvestmentRisk,
  test: () => Outcome.holds(true)
})

export const norms = [
  committeeComposition,
  committeeDecides,
  officeSeat,
  officeHead,
  representativeActs,
  contributorsSetUp,
  contributorsSupervise,
  yearlyAudit,
  contributorsAssess,
  managedByCompany,
  investmentPlan,
  projectReserve,
  carriesProjects,
  subFundWork,
  subFundsWatched,
  officeTasks,
  delegatesPart,
  delegationFee,
  expertPool,
  custodianBank,
  dedicatedAccount,
  custodyAgreement,
  custodianSelection,
  custodianPreferred,
  reserveLinked,
  reserveRecommended,
  reserveFirst,
  keyProject,
  departmentsHelp,
  trainsRegularly,
  internalControl,
  postInvestment,
  guidesManagers,
  reportsToFinance,
  disclosesToContributors,
  acceptsSupervision,
  officeReports,
  diligenceRelief
]

export const alternatives = {
  "expert-fields-are-examples": keepsExpertPool([])
}
