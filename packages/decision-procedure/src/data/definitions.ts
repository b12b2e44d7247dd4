import type { Item } from "@zhengce/core/Catalogue"
import { decree246 } from "../instrument.ts"

const { at } = decree246

/**
 * What the decree calls things, what it allows without asking for it, and what weight it gives to results. A function, so
 * that a page that does not ask for the catalogue does not carry it.
 */
export const definitions = (): ReadonlyArray<Item> => [
  {
    // the order of promulgation has no article
    id: "adopted-and-issued",
    title: {
      zh: "2022年7月22日市人民政府第123次常务会议通过，2022年8月17日公布",
      en: "adopted by the 123rd executive meeting on 22 July 2022, issued on 17 August 2022"
    },
    cites: [],
    implements: ["zz246-0-1", "zz246-0-2"]
  },
  {
    id: "parent-rules",
    title: {
      zh: "上位规则：国务院《重大行政决策程序暂行条例》和《河南省重大行政决策程序规定》",
      en: "parent rules: the State Council's interim regulation and Henan's provisions on the same procedure"
    },
    cites: at("1"),
    implements: ["zz246-1-1a"]
  },
  {
    id: "catalogue-may-be-compiled",
    title: {
      zh: "市人民政府可以编制决策事项目录、标准并作调整",
      en: "the government may compile a catalogue and standards of major matters, and adjust them"
    },
    cites: at("4.1"),
    implements: ["zz246-4-1a"]
  },
  {
    id: "organiser",
    title: { zh: "决策承办单位：决策事项的承办单位", en: "organiser: the unit that carries a matter through" },
    cites: at("9.2"),
    implements: ["zz246-9-2a"]
  },
  {
    id: "work-may-be-commissioned",
    title: {
      zh: "专业性工作可以委托专家、专业服务机构或者其他组织",
      en: "professional work may be given to experts, service institutions or other organisations"
    },
    cites: at("12.5"),
    implements: ["zz246-12-5"]
  },
  {
    id: "executing-unit",
    title: {
      zh: "决策执行单位：负责执行工作的单位",
      en: "executing unit: the unit in charge of carrying the decision out"
    },
    cites: at("13"),
    implements: ["zz246-13-1b"]
  },
  {
    id: "forms-by-complexity-and-reach",
    title: {
      zh: "听取意见的方式可以按复杂程度和影响范围选择",
      en: "how the public is heard may be chosen by how complex the matter is and how far it reaches"
    },
    cites: at("15.2"),
    implements: ["zz246-15-2a"]
  },
  {
    id: "questions-may-be-explained",
    title: {
      zh: "公众普遍关心或者专业技术性强的问题可以解释说明",
      en: "questions of wide concern or of a technical nature may be explained, by experts among others"
    },
    cites: at("17.3"),
    implements: ["zz246-17-3"]
  },
  {
    id: "weight-of-hearing-report",
    title: { zh: "听证报告：决策的重要依据", en: "a hearing report is an important basis of the decision" },
    cites: at("22.1"),
    implements: ["zz246-22-1a"]
  },
  {
    id: "feedback-to-each",
    title: {
      zh: "可以书面、电子邮件、电话等方式逐一反馈意见采纳情况",
      en: "each who gave an opinion may be told by letter, e-mail or telephone what became of it"
    },
    cites: at("23"),
    implements: ["zz246-23-1a"]
  },
  {
    id: "feedback-to-all",
    title: {
      zh: "较为集中的意见可以在政府网站统一反馈",
      en: "what many said may be answered for all on the government's website"
    },
    cites: at("23"),
    implements: ["zz246-23-1b"]
  },
  {
    id: "pool-may-be-used",
    title: {
      zh: "承办单位可以使用市专家库",
      en: "the organiser may use the city's pool of experts; others are not ruled out"
    },
    cites: at("27.2"),
    implements: ["zz246-27-2"]
  },
  {
    id: "districts-may-keep-pools",
    title: { zh: "有条件的区县（市）可以建立专家库", en: "districts and counties with the means may keep a pool" },
    cites: at("27.3"),
    implements: ["zz246-27-3"]
  },
  {
    id: "pool-one-level-up",
    title: {
      zh: "没有专家库的区县（市）和派出机关可以使用上一级人民政府的专家库",
      en: "districts, counties and dispatched organs without a pool may use that of the government one level up"
    },
    cites: at("27.4"),
    implements: ["zz246-27-4"]
  },
  {
    id: "weight-of-expert-opinion",
    title: { zh: "专家论证意见：决策的重要参考", en: "expert opinions are an important reference of the decision" },
    cites: at("29"),
    implements: ["zz246-29-1"]
  },
  {
    id: "weight-of-risk-result",
    title: { zh: "风险评估结果：决策的重要依据", en: "the result of risk assessment is an important basis of the decision" },
    cites: at("34.1"),
    implements: ["zz246-34-1"]
  },
  {
    id: "evaluation-may-be-commissioned",
    title: {
      zh: "后评估可以委托专业机构、社会组织等第三方",
      en: "an evaluation may be given to an institution, a social organisation or another third party"
    },
    cites: at("49.2"),
    implements: ["zz246-49-2"]
  },
  {
    id: "weight-of-evaluation-result",
    title: {
      zh: "后评估结果：调整决策的重要依据",
      en: "the result of an evaluation is an important basis for adjusting the decision"
    },
    cites: at("51.3"),
    implements: ["zz246-51-3"]
  },
  {
    id: "persons-answerable",
    title: {
      zh: "可被终身追责的人员：行政首长、负有责任的其他领导人员和直接责任人员",
      en: "answerable for life: the head of government, other leaders responsible and those directly responsible"
    },
    cites: at("53.1"),
    implements: ["zz246-53-1a"]
  },
  {
    id: "in-force",
    title: { zh: "施行日期：2022年9月19日", en: "day on which the decree came into force: 19 September 2022" },
    cites: at("59"),
    implements: ["zz246-59-1"]
  }
]
