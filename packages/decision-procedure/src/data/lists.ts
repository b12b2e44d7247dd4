import type { Item } from "@zhengce/core/Catalogue"
import type { Citation } from "@zhengce/core/Citation"
import type { Text } from "@zhengce/core/Text"
import { decree246 } from "../instrument.ts"

const { at } = decree246

/**
 * A list that the decree lays down, with what stands in it.
 *
 * @category models
 * @since 0.1.0
 */
export interface List extends Item {
  readonly entries: ReadonlyArray<{ readonly id: string; readonly title: Text; readonly cites: Citation }>
  /** The decree gives examples; others are possible. */
  readonly isOpen: boolean
}

const make = (): ReadonlyArray<List> => [
  {
    id: "matter-kinds",
    title: { zh: "重大行政决策事项的七类", en: "the seven classes of major matters" },
    cites: at("3.1"),
    implements: ["zz246-3-1", "zz246-3-1-1", "zz246-3-1-2", "zz246-3-1-3", "zz246-3-1-4", "zz246-3-1-5", "zz246-3-1-6", "zz246-3-1-7"],
    isOpen: false,
    entries: [
      { id: "publicServices", title: { zh: "公共服务方面的重大政策和措施", en: "major policies and measures of public services" }, cites: at("3.1.1") },
      { id: "regulation", title: { zh: "市场监管、社会管理、环境保护、城乡建设与管理等方面的重大政策和措施", en: "major policies and measures of regulation, environment and urban-rural management" }, cites: at("3.1.2") },
      { id: "naturalResources", title: { zh: "开发利用或者保护重要自然资源", en: "use or protection of important natural resources" }, cites: at("3.1.3") },
      { id: "culturalResources", title: { zh: "开发利用或者保护重要文化资源", en: "use or protection of important cultural resources" }, cites: at("3.1.4") },
      { id: "plans", title: { zh: "重要规划；专项规划和区域规划以市人民政府确定的为限", en: "important plans; special and regional ones as the municipal government determines" }, cites: at("3.1.5") },
      { id: "projects", title: { zh: "本行政区域的重大投资项目和重大公共建设项目", en: "major investment and public construction projects in the city" }, cites: at("3.1.6") },
      { id: "otherMajor", title: { zh: "影响重大或者涉及重大公共利益、公众切身利益的其他重大事项", en: "other major matters of great impact, public interest or vital interest to the public" }, cites: at("3.1.7") }
    ]
  },
  {
    id: "statutory-steps",
    title: { zh: "五项法定程序", en: "the five statutory steps" },
    cites: at("8"),
    implements: ["zz246-8-1"],
    isOpen: false,
    entries: [
      { id: "participation", title: { zh: "公众参与", en: "public participation" }, cites: at("8") },
      { id: "experts", title: { zh: "专家论证", en: "expert argumentation" }, cites: at("8") },
      { id: "risk", title: { zh: "风险评估", en: "risk assessment" }, cites: at("8") },
      { id: "review", title: { zh: "合法性审查", en: "legality review" }, cites: at("8") },
      { id: "meeting", title: { zh: "集体讨论决定", en: "collective decision" }, cites: at("8") }
    ]
  },
  {
    id: "competences",
    title: { zh: "职责分工", en: "who is in charge of what" },
    cites: at("9"),
    implements: ["zz246-9-1", "zz246-9-2", "zz246-9-3", "zz246-9-4", "zz246-9-5"],
    isOpen: false,
    entries: [
      { id: "generalOffice", title: { zh: "市人民政府办公厅：组织、协调、指导、监督", en: "the General Office organises, coordinates, guides and supervises" }, cites: at("9.1") },
      { id: "organiser", title: { zh: "决策承办单位：公众参与、专家论证、风险评估", en: "the organiser: participation, experts and risk" }, cites: at("9.2") },
      { id: "justiceBureau", title: { zh: "市司法行政部门：合法性审查", en: "the municipal judicial administration: legality review" }, cites: at("9.3") },
      { id: "audit", title: { zh: "审计机关：按照规定监督", en: "audit organs supervise by their rules" }, cites: at("9.4") },
      { id: "departments", title: { zh: "市人民政府其他部门：按职责做好相关工作", en: "other departments act within their duties" }, cites: at("9.5") }
    ]
  },
  {
    id: "participation-forms",
    title: { zh: "听取公众意见的方式", en: "ways to hear the public" },
    cites: at("15.2"),
    implements: ["zz246-15-2"],
    isOpen: true,
    entries: [
      { id: "symposium", title: { zh: "座谈会", en: "symposium" }, cites: at("15.2") },
      { id: "hearing", title: { zh: "听证会", en: "hearing" }, cites: at("15.2") },
      { id: "consultationMeeting", title: { zh: "协商会", en: "consultation meeting" }, cites: at("15.2") },
      { id: "fieldVisit", title: { zh: "实地走访", en: "field visit" }, cites: at("15.2") },
      { id: "writtenOpinions", title: { zh: "书面征求意见", en: "written opinions" }, cites: at("15.2") },
      { id: "openComment", title: { zh: "向社会公开征求意见", en: "open public comment" }, cites: at("15.2") },
      { id: "questionnaire", title: { zh: "问卷调查", en: "questionnaire" }, cites: at("15.2") },
      { id: "opinionPoll", title: { zh: "民意调查", en: "opinion poll" }, cites: at("15.2") }
    ]
  },
  {
    id: "expert-forms",
    title: { zh: "专家论证的方式", en: "forms of expert argumentation" },
    cites: at("26"),
    implements: ["zz246-26-1"],
    isOpen: true,
    entries: [
      { id: "meeting", title: { zh: "论证会", en: "meeting of experts" }, cites: at("26") },
      { id: "written", title: { zh: "书面咨询", en: "written consultation" }, cites: at("26") },
      { id: "commissioned", title: { zh: "委托咨询论证", en: "commissioned argumentation" }, cites: at("26") }
    ]
  },
  {
    id: "risk-ways-and-methods",
    title: { zh: "风险评估的方式方法", en: "ways and methods of risk assessment" },
    cites: at("32.1"),
    implements: ["zz246-32-1"],
    isOpen: true,
    entries: [
      { id: "opinionTracking", title: { zh: "舆情跟踪", en: "tracking of public opinion" }, cites: at("32.1") },
      { id: "keyVisits", title: { zh: "重点走访", en: "key visits" }, cites: at("32.1") },
      { id: "jointAnalysis", title: { zh: "会商分析", en: "joint analysis" }, cites: at("32.1") },
      { id: "qualitative", title: { zh: "定性分析", en: "qualitative analysis" }, cites: at("32.1") },
      { id: "quantitative", title: { zh: "定量分析", en: "quantitative analysis" }, cites: at("32.1") }
    ]
  },
  {
    id: "review-methods",
    title: { zh: "合法性审查的方式", en: "ways of legality review" },
    cites: at("38.1"),
    implements: ["zz246-38-1a"],
    isOpen: true,
    entries: [
      { id: "papers", title: { zh: "书面审查", en: "review of the papers" }, cites: at("38.1") },
      { id: "research", title: { zh: "调查研究", en: "research" }, cites: at("38.1") },
      { id: "inspection", title: { zh: "现场考察", en: "inspection on the spot" }, cites: at("38.1") },
      { id: "symposium", title: { zh: "座谈会", en: "symposium" }, cites: at("38.1") },
      { id: "meeting", title: { zh: "论证会", en: "meeting of experts" }, cites: at("38.1") }
    ]
  },
  {
    id: "evaluation-grounds",
    title: { zh: "可以组织后评估的情形", en: "grounds for an evaluation" },
    cites: at("49.1"),
    implements: ["zz246-49-1-1", "zz246-49-1-2", "zz246-49-1-3", "zz246-49-1-4"],
    isOpen: false,
    entries: [
      { id: "majorChange", title: { zh: "客观情况发生重大变化", en: "major change of circumstances" }, cites: at("49.1.1") },
      { id: "belowExpectation", title: { zh: "明显未达到预期效果", en: "clearly below the expected effect" }, cites: at("49.1.2") },
      { id: "manyOpinions", title: { zh: "公民、法人或者其他组织意见较多", en: "many opinions of citizens and organisations" }, cites: at("49.1.3") },
      { id: "heldNecessary", title: { zh: "市人民政府认为确有必要", en: "held necessary by the municipal government" }, cites: at("49.1.4") }
    ]
  },
  {
    id: "consequences",
    title: { zh: "法律责任和减免", en: "what follows from conduct on record, and relief" },
    cites: [at("53"), at("54"), at("55"), at("56"), at("57")],
    implements: ["zz246-53-1", "zz246-54-1", "zz246-55-1", "zz246-56-1", "zz246-56-1a", "zz246-57-1b"],
    isOpen: false,
    entries: [
      {
        id: "graveErrorOrDelay",
        title: {
          zh: "严重失误或者久拖不决：倒查责任，终身追究",
          en: "grave error or harmful delay: responsibility is traced back, for life"
        },
        cites: at("53.1")
      },
      {
        id: "dissent",
        title: { zh: "表示不同意见的：按规定减免责任", en: "dissent at the meeting: held less liable or not at all" },
        cites: at("53.2")
      },
      {
        id: "preparation",
        title: {
          zh: "承办等单位：市人民政府责令改正，追究有关人员",
          en: "organiser and other units: the government orders correction, those responsible are held liable"
        },
        cites: at("54")
      },
      {
        id: "execution",
        title: {
          zh: "执行单位：市人民政府责令改正，追究有关人员",
          en: "executing unit: the government orders correction, those responsible are held liable"
        },
        cites: at("55")
      },
      {
        id: "expertBreach",
        title: {
          zh: "专家、机构、组织：通报批评，责令限期整改",
          en: "experts, institutions, organisations: criticised by circular, ordered to put things right in time"
        },
        cites: at("56")
      },
      {
        id: "expertBreachWithGraveConsequences",
        title: {
          zh: "造成严重后果的：取消评估资格，承担相应责任",
          en: "with grave consequences: no longer admitted to assess, and liable"
        },
        cites: at("56")
      },
      {
        id: "toleratedFault",
        title: {
          zh: "容错情形：不作负面评价，减轻或者免除责任",
          en: "a tolerated fault: not held against anyone, liability reduced or lifted"
        },
        cites: at("57")
      }
    ]
  }
]

/**
 * The lists of the decree, in the order of its articles: classes of matters (3), statutory steps (8), who is in charge of
 * what (9), ways to hear the public (15), to consult experts (26), to assess risk (32) and to review (38), grounds for an
 * evaluation (49), and what follows from conduct on record (53 to 57). Lists of contents are documents.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { lists } from "@zhengce/decision-procedure"
 *
 * const forms = lists.find((l) => l.id === "participation-forms")
 * assert.deepEqual([forms?.entries.length, forms?.isOpen], [8, true])
 * ```
 *
 * @category data
 * @since 0.1.0
 */
export const lists = /*#__PURE__*/ make()
