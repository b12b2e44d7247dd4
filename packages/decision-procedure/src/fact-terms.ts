import type { Text } from "@zhengce/core/Text"
import { documents } from "./documents.ts"
import { badExecution, badPreparation, misreporting } from "./norms/conduct.ts"
import { routes } from "./procedure/initiation.ts"
import { terms } from "./terms.ts"

type Names = Readonly<Record<string, Text>>

const under = (path: string, names: Names): Names =>
  Object.fromEntries(Object.entries(names).map(([name, text]) => [`${path}.${name}`, text]))

const other: Text = { zh: "其他", en: "other" }

const riskClasses: Names = {
  socialStability: { zh: "社会稳定风险", en: "social stability" },
  publicSafety: { zh: "公共安全风险", en: "public safety" },
  environment: { zh: "生态环境风险", en: "environment" },
  fiscal: { zh: "财政金融风险", en: "public finance" },
  publicOpinion: { zh: "舆情风险", en: "public opinion" },
  other: { zh: "其他风险", en: "other risks" }
}

/**
 * What the facts are called: each group and each fact by its dotted path, and each value that a fact can have by the path
 * and the value. For forms and reports, as `terms` is for the data of events.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { factTerms } from "@zhengce/decision-procedure"
 *
 * assert.equal(factTerms["experts.anyDirectInterest"]?.en, "whether a chosen expert has a direct interest")
 * assert.equal(factTerms["matter.excludedAs.legislation"]?.zh, "政府立法决策")
 * ```
 *
 * @category terms
 * @since 0.1.0
 */
export const factTerms: Names = {
  decision: { zh: "决策", en: "decision" },
  "decision.body": { zh: "决策机关", en: "deciding body" },
  ...under("decision.body", {
    municipalGovernment: { zh: "市人民政府", en: "municipal government" },
    municipalDepartment: { zh: "市人民政府工作部门", en: "municipal department" },
    districtGovernment: { zh: "区县（市）人民政府", en: "district or county government" },
    districtDepartment: { zh: "区县（市）人民政府工作部门", en: "department of a district or county" },
    dispatchedOrgan: { zh: "市人民政府派出机关", en: "organ dispatched by the municipal government" },
    developmentZone: { zh: "开发区管理机构", en: "committee of a development zone" },
    township: { zh: "乡镇人民政府", en: "township government" },
    other
  }),
  "decision.zoneIsDispatchedOrgan": {
    zh: "开发区管理机构是否为市人民政府派出机关",
    en: "whether the committee of the zone is a dispatched organ"
  },
  "decision.act": { zh: "作出还是调整决策", en: "whether a decision is made or adjusted" },
  ...under("decision.act", { make: { zh: "作出", en: "make" }, adjust: { zh: "调整", en: "adjust" } }),

  city: { zh: "市级制度", en: "standing duties of the city" },
  ...under("city", {
    catalogueKept: { zh: "是否编制决策事项目录", en: "whether a catalogue of matters is kept" },
    annualCatalogueDrafter: { zh: "年度目录的拟定单位", en: "who drafts the yearly catalogue" },
    "annualCatalogueDrafter.generalOffice": { zh: "市人民政府办公厅", en: "general office of the government" },
    "annualCatalogueDrafter.other": { zh: "其他单位", en: "another unit" },
    poolKept: { zh: "是否建立专家库", en: "whether a pool of experts is kept" },
    poolHasRules: { zh: "专家库有无管理制度", en: "whether the pool of experts has rules" },
    poolMembersAdjusted: { zh: "是否适时调整专家库成员", en: "whether the members of the pool are adjusted" },
    poolMechanisms: { zh: "专家库的各项机制", en: "mechanisms of the pool of experts" },
    "poolMechanisms.selection": { zh: "遴选聘任", en: "selection" },
    "poolMechanisms.use": { zh: "使用", en: "use" },
    "poolMechanisms.appraisal": { zh: "考核", en: "appraisal" },
    "poolMechanisms.exit": { zh: "退出", en: "release" },
    recordSystem: { zh: "有无决策过程记录制度", en: "whether there is a system to record decisions" },
    archiveSystem: { zh: "有无材料归档制度", en: "whether there is a system to archive materials" }
  }),

  matter: { zh: "决策事项", en: "matter" },
  "matter.kind": { zh: "事项类别", en: "class of the matter" },
  ...under("matter.kind", {
    publicServices: { zh: "公共服务重大政策和措施", en: "policies and measures of public services" },
    regulation: { zh: "市场监管、社会管理等重大政策和措施", en: "policies and measures of regulation" },
    naturalResources: { zh: "重要自然资源的开发利用或者保护", en: "use or protection of natural resources" },
    culturalResources: { zh: "重要文化资源的开发利用或者保护", en: "use or protection of cultural resources" },
    plans: { zh: "重要规划", en: "important plans" },
    projects: { zh: "重大投资和公共建设项目", en: "major investment and public works" },
    otherMajor: { zh: "其他重大事项", en: "another major matter" },
    none: { zh: "不属于任何一类", en: "of no class" }
  }),
  "matter.isMajor": { zh: "是否重大", en: "whether the matter is major" },
  "matter.excludedAs": { zh: "排除适用的决策种类", en: "kind of excluded decision" },
  ...under("matter.excludedAs", {
    macroControl: { zh: "宏观调控决策", en: "macro-control" },
    legislation: { zh: "政府立法决策", en: "law-making of the government" },
    emergencyResponse: { zh: "突发事件应急处置决策", en: "emergency response" },
    none: { zh: "不属于排除适用的决策", en: "not excluded" }
  }),
  "matter.otherProcedureIn": { zh: "另行规定程序的法源", en: "source that lays down another procedure" },
  ...under("matter.otherProcedureIn", {
    law: { zh: "法律", en: "law" },
    administrativeRegulation: { zh: "行政法规", en: "administrative regulation" },
    localRegulation: { zh: "地方性法规", en: "local regulation" },
    rule: { zh: "规章", en: "rule" },
    none: { zh: "没有另行规定", en: "none" }
  }),
  ...under("matter", {
    touchesMarketActivity: {
      zh: "是否涉及市场主体经济活动",
      en: "whether the draft touches the activity of market entities"
    },
    isTechnicalProject: {
      zh: "是否专业性、技术性较强的重大项目",
      en: "whether it is a major project of a technical nature"
    },
    concernsSpecificGroup: { zh: "是否涉及特定群体利益", en: "whether a specific group is concerned" },
    closelyTiedToBusiness: {
      zh: "是否与企业生产经营密切相关",
      en: "whether it is closely tied to the business of enterprises"
    },
    majorEffectOnEnterprises: {
      zh: "是否对企业利益有重大影响",
      en: "whether it has a major effect on the interests of enterprises"
    }
  }),

  initiation: { zh: "决策启动", en: "initiation" },
  "initiation.route": { zh: "建议的提出途径", en: "route of the proposal" },
  ...under("initiation.route", Object.fromEntries(routes.map((route) => [route, terms[route] ?? other]))),
  ...under("initiation", {
    isWritten: { zh: "建议是否为书面", en: "whether the proposal is in writing" },
    proposers: { zh: "建议提出单位", en: "units that made the proposal" },
    competentUnits: { zh: "有关部门和单位", en: "departments and units concerned" },
    mainDutyUnit: { zh: "承担主要职责的部门", en: "department that bears the main duty" },
    handlingUnits: { zh: "建议、提案的办理单位", en: "units that handle the suggestion" },
    leadHandlingUnit: { zh: "建议、提案的牵头承办部门", en: "unit that leads in handling the suggestion" },
    designatedUnit: { zh: "市人民政府指定的承办单位", en: "organiser designated by the government" },
    isOrganiserUnclear: {
      zh: "是否因情况复杂无法确定承办单位",
      en: "whether the matter is too complex to tell its organiser"
    },
    studiedBy: { zh: "建议的研究论证单位", en: "unit that studied the proposal" },
    organiser: { zh: "最初明确的承办单位", en: "the organiser that was named first" }
  }),

  draft: { zh: "草案拟订", en: "drafting" },
  ...under("draft", {
    lawSurveyed: { zh: "是否梳理有关法律和政策", en: "whether law and policy were surveyed" },
    forecastNeeded: { zh: "是否需要分析预测", en: "whether a forecast is needed" },
    forecast: { zh: "已作的分析预测", en: "what was forecast" },
    "forecast.costs": { zh: "成本", en: "costs" },
    "forecast.benefits": { zh: "效益", en: "benefits" },
    schemes: { zh: "方案个数", en: "number of schemes" },
    prosAndCons: { zh: "有无利弊分析", en: "whether pros and cons are given" },
    preference: { zh: "有无倾向性意见", en: "whether a preference is given" }
  }),

  participation: { zh: "公众参与", en: "public participation" },
  ...under("participation", {
    performed: { zh: "是否开展公众参与", en: "whether the public took part" },
    organisedByOrganiser: { zh: "是否由承办单位组织", en: "whether the organiser organised it" },
    commentOpened: { zh: "是否向社会公开征求意见", en: "whether the draft was opened to public comment" },
    channels: { zh: "征求意见的途径", en: "channels of public comment" },
    "channels.governmentWebsite": { zh: "政府网站", en: "government website" },
    "channels.newMedia": { zh: "政务新媒体", en: "official new media" },
    "channels.press": { zh: "报刊", en: "press" },
    "channels.radio": { zh: "广播", en: "radio" },
    "channels.television": { zh: "电视", en: "television" },
    otherAccessibleChannel: {
      zh: "有无其他便于公众知晓的途径",
      en: "whether it was published in another way that the public easily learns of"
    },
    groupHeard: { zh: "听取特定群体意见的对象", en: "who was heard for a specific group" },
    "groupHeard.peoplesOrganisation": { zh: "人民团体", en: "people's organisation" },
    "groupHeard.socialOrganisation": { zh: "社会组织", en: "social organisation" },
    "groupHeard.massRepresentative": { zh: "群众代表", en: "representative of the group" },
    enterprisesHeard: { zh: "听取涉企意见的对象", en: "who was heard for enterprises" },
    "enterprisesHeard.enterprise": { zh: "企业", en: "enterprise" },
    "enterprisesHeard.association": { zh: "行业协会、商会", en: "trade association or chamber" }
  }),

  hearing: { zh: "听证", en: "hearing" },
  ...under("hearing", {
    held: { zh: "是否召开听证会", en: "whether a hearing was held" },
    observersAdmitted: { zh: "是否允许旁听", en: "whether observers were admitted" },
    pressAdmitted: { zh: "是否允许新闻报道", en: "whether the press was admitted" },
    sides: { zh: "相关各方", en: "sides concerned" },
    represented: { zh: "有代表参加的各方", en: "sides that were represented" },
    chairedByOrganiser: {
      zh: "是否由承办单位负责人主持",
      en: "whether a person in charge of the organiser presided"
    }
  }),

  experts: { zh: "专家论证", en: "expert argumentation" },
  ...under("experts", {
    performed: { zh: "是否开展专家论证", en: "whether experts argued the matter" },
    organisedByOrganiser: { zh: "是否由承办单位组织", en: "whether the organiser organised it" },
    chosenFor: { zh: "选择专家所注重的方面", en: "what the choice of experts attends to" },
    "chosenFor.expertise": { zh: "专业性", en: "expertise" },
    "chosenFor.representativeness": { zh: "代表性", en: "representativeness" },
    "chosenFor.neutrality": { zh: "中立性", en: "neutrality" },
    differingViewsChosen: {
      zh: "是否选择持不同意见的专家",
      en: "whether experts who hold another view were chosen"
    },
    anyDirectInterest: {
      zh: "所选专家有无直接利害关系",
      en: "whether a chosen expert has a direct interest"
    },
    wasLed: { zh: "专家是否受倾向性意见或者暗示", en: "whether experts were given a leading opinion" },
    studyPeriodSet: { zh: "是否明确研究时限", en: "whether a time to study was set" },
    materialsSupplied: { zh: "是否提供论证资料", en: "whether the materials were supplied" },
    workedIndependently: { zh: "专家是否独立论证", en: "whether experts worked independently" },
    keptSecrets: { zh: "专家是否保守秘密", en: "whether experts kept what is confidential" },
    opinionIsWritten: { zh: "论证意见是否为书面", en: "whether the opinion is in writing" },
    isInstitution: { zh: "论证者是否为专业机构", en: "whether the opinion is an institution's" },
    signed: { zh: "论证意见是否署名", en: "whether the opinion is signed" },
    sealed: { zh: "论证意见是否盖章", en: "whether the opinion is sealed" },
    panel: { zh: "参加论证的人员和机构", en: "who argued the matter" },
    "panel.industryExpert": { zh: "行业专家", en: "industry expert" },
    "panel.legalExpert": { zh: "法律专家", en: "legal expert" },
    "panel.institution": { zh: "专业机构", en: "professional institution" },
    topics: { zh: "论证内容", en: "topics of the experts" },
    "topics.necessity": { zh: "必要性、合法性、可行性", en: "necessity, lawfulness and feasibility" },
    "topics.benefit": { zh: "经济社会效益", en: "economic and social benefit" },
    "topics.risks": { zh: "风险和问题", en: "risks and problems" },
    "topics.support": { zh: "配套政策和措施", en: "supporting policies and measures" },
    "topics.other": other
  }),

  risk: { zh: "风险评估", en: "risk assessment" },
  ...under("risk", {
    performed: { zh: "是否开展风险评估", en: "whether the risk was assessed" },
    relevantClasses: { zh: "事项可能引发的风险", en: "risks that the matter can raise" },
    ...under("relevantClasses", riskClasses),
    assessedClasses: { zh: "已评估的风险", en: "risks that were assessed" },
    ...under("assessedClasses", riskClasses),
    assessor: { zh: "风险评估单位", en: "who assessed the risk" },
    "assessor.organiser": { zh: "决策承办单位", en: "the organiser" },
    "assessor.responsibleUnit": { zh: "负责风险评估的其他单位", en: "another unit that has the task" },
    "assessor.thirdParty": { zh: "受托第三方", en: "an entrusted third party" },
    "assessor.other": other,
    organiserCooperated: { zh: "承办单位是否配合评估", en: "whether the organiser cooperated" },
    organiserInterfered: { zh: "承办单位是否干扰评估", en: "whether the organiser interfered" }
  }),

  review: { zh: "合法性审查", en: "legality review" },
  ...under("review", {
    byJusticeBureau: { zh: "是否由市司法行政部门审查", en: "whether the justice bureau reviewed it" },
    fileIsTrue: { zh: "送审材料是否真实", en: "whether the file for review is true" },
    fileIsComplete: { zh: "送审材料是否完整", en: "whether the file for review is complete" },
    unitsCooperated: { zh: "有关单位是否配合审查", en: "whether the units cooperated with the review" },
    isWritten: { zh: "审查意见是否为书面", en: "whether the review opinion is in writing" },
    wasSubstituted: { zh: "审查是否被其他方式代替", en: "whether something else stood in for the review" },
    foundProblem: {
      zh: "是否存在合法性问题或者法律风险",
      en: "whether the review found a problem or a legal risk"
    },
    counsel: { zh: "提出法律意见的人员", en: "counsel who gave opinions" },
    "counsel.legalAdviser": { zh: "法律顾问", en: "legal adviser" },
    "counsel.governmentLawyer": { zh: "公职律师", en: "government lawyer" },
    topics: { zh: "审查内容", en: "topics of the review" },
    "topics.competence": { zh: "法定权限", en: "competence" },
    "topics.procedure": { zh: "法定程序", en: "procedure" },
    "topics.content": { zh: "草案内容", en: "content" },
    "topics.other": other
  }),

  meeting: { zh: "集体讨论", en: "meeting" },
  ...under("meeting", {
    membersSpoke: { zh: "会议组成人员是否充分发表意见", en: "whether the members spoke freely" },
    dissentVoiced: { zh: "有无不同意见", en: "whether dissent was voiced" },
    dissentRecorded: { zh: "不同意见是否如实载明", en: "whether dissent was recorded" }
  }),

  publication: { zh: "决策公布", en: "publication" },
  ...under("publication", {
    performed: { zh: "是否公布决策", en: "whether the decision was published" },
    channels: { zh: "公布的途径", en: "channels of publication" },
    "channels.governmentGazette": { zh: "政府公报", en: "government gazette" },
    "channels.governmentWebsite": { zh: "政府网站", en: "government website" },
    "channels.newMedia": { zh: "政务新媒体", en: "official new media" },
    "channels.newspaper": { zh: "报纸", en: "newspaper" }
  }),
  execution: { zh: "决策执行", en: "execution" },
  "execution.conduct": { zh: "有记录的执行单位行为", en: "conduct of the executing unit on record" },
  ...under("execution.conduct", { ...badExecution, ...misreporting }),
  "execution.concernsMajorProblem": {
    zh: "所瞒报、谎报或者漏报的是否为重大问题",
    en: "whether what was misreported is a major problem"
  },

  evaluation: { zh: "决策后评估", en: "evaluation after the decision" },
  ...under("evaluation", {
    performed: { zh: "是否开展决策后评估", en: "whether there was an evaluation" },
    evaluator: { zh: "评估单位", en: "evaluator" },
    isThirdParty: { zh: "评估单位是否为受托第三方", en: "whether the evaluator is an entrusted third party" },
    mainAssessors: {
      zh: "决策前承担主要论证评估工作的单位",
      en: "units that bore the main work before the decision"
    },
    publicHeard: { zh: "评估是否听取公众意见", en: "whether the evaluation heard the public" },
    participants: { zh: "参与评估的各方", en: "who took part in the evaluation" },
    "participants.peoplesDeputies": { zh: "人大代表", en: "people's deputies" },
    "participants.politicalAdvisers": { zh: "政协委员", en: "political advisers" },
    "participants.peoplesOrganisations": { zh: "人民团体", en: "people's organisations" },
    "participants.grassrootsOrganisations": { zh: "基层组织", en: "grassroots organisations" },
    "participants.socialOrganisations": { zh: "社会组织", en: "social organisations" },
    "participants.specificGroups": { zh: "特定群体", en: "specific groups" }
  }),

  liability: { zh: "责任情形", en: "grounds of liability" },
  ...under("liability", {
    graveError: { zh: "有无违反规定造成严重失误的记录", en: "whether a grave error by violation is on record" },
    undueDelay: { zh: "有无久拖不决的记录", en: "whether undue delay is on record" },
    majorLoss: { zh: "是否造成重大损失", en: "whether there was a major loss" },
    vileImpact: { zh: "是否造成恶劣影响", en: "whether there was a vile impact" },
    conduct: { zh: "有记录的承办等单位行为", en: "conduct of the organiser and others on record" },
    ...under("conduct", badPreparation),
    expertBreachedEthics: {
      zh: "专家、机构有无违反职业道德的记录",
      en: "whether a breach of ethics by experts is on record"
    },
    expertBreachedDecree: {
      zh: "专家、机构有无违反规定的记录",
      en: "whether a breach of the decree by experts is on record"
    },
    expertBreachHadGraveConsequences: {
      zh: "专家、机构违规是否造成严重后果",
      en: "whether that breach had grave consequences"
    }
  }),

  relief: { zh: "减免责任情形", en: "grounds of relief" },
  ...under("relief", {
    dissentOnRecord: { zh: "有无表示不同意见的记录", en: "whether dissent at the meeting is on record" },
    errorOnRecord: { zh: "有无失误、错误或者过失的记录", en: "whether an error or a fault is on record" },
    situation: { zh: "失误发生的情形", en: "situation of the error" },
    "situation.reformPilot": { zh: "改革中先行先试", en: "pilot of a reform" },
    "situation.openExperiment": { zh: "尚无明确限制的探索性试验", en: "experiment that nothing yet limits" },
    "situation.unintendedFault": {
      zh: "为推动发展的无意过失",
      en: "unintended fault for the sake of development"
    },
    "situation.none": { zh: "不属于上述情形", en: "none of these" },
    decreeFollowed: { zh: "是否依照规定决策", en: "whether the decree was followed" },
    wasDiligent: { zh: "是否勤勉尽责", en: "whether there was diligence" },
    soughtPrivateGain: { zh: "是否牟取私利", en: "whether private gain was sought" }
  }),

  documents: { zh: "文书内容", en: "contents of documents" },
  ...under(
    "documents",
    Object.fromEntries(
      Object.entries(documents).flatMap(([name, { title, contents }]) => [
        [name, title],
        ...contents.map((content) => [`${name}.${content.id}`, content.title])
      ])
    )
  )
}
