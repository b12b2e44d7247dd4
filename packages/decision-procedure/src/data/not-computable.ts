import type { NotComputable } from "@zhengce/core/Catalogue"
import { decree246 } from "../instrument.ts"

const { at } = decree246

/** What no program can answer, and why. A function, as the definitions are. */
export const notComputable = (): ReadonlyArray<NotComputable> => [
  {
    id: "zz246-1-1",
    cites: at("1"),
    reason: {
      zh: "立法目的，用于解释其他条款，本身不设义务",
      en: "it states the purpose, by which other provisions are read, and lays down no duty of its own"
    }
  },
  {
    id: "zz246-5-1",
    cites: at("5"),
    reason: {
      zh: "党的领导原则贯穿全过程；可查的步骤是第四条的市委同意和第四十四条的请示报告",
      en: "a principle for the whole process; what can be checked are the Party committee's consent (4) and the report to it (44)"
    }
  },
  {
    id: "zz246-6-1",
    cites: at("6"),
    reason: {
      zh: "科学决策原则，是否遵循属价值判断",
      en: "a principle of sound decisions; whether one was followed is a matter of value"
    }
  },
  {
    id: "zz246-7-1",
    cites: at("7"),
    reason: {
      zh: "民主决策原则；可查的要求在第三章",
      en: "a principle of participation; what can be checked stands in chapter 3"
    }
  },
  {
    id: "zz246-8-1a",
    cites: at("8"),
    reason: {
      zh: "依法决策原则；权限和程序由合法性审查判断（第三十七条）",
      en: "a principle of lawfulness; competence and procedure are judged by the review of legality (37)"
    }
  },
  {
    id: "zz246-8-1b",
    cites: at("8"),
    reason: {
      zh: "接受监督是持续状态，监督方式由其他法律规定；可查的步骤在第四十四条第二款",
      en: "to be under supervision is a state, and other laws say how; what can be checked stands in Art. 44(2)"
    }
  },
  {
    id: "zz246-20-1",
    cites: at("20.1"),
    reason: {
      zh: "公平、公开、合理没有可查的标准；各方均有代表另作检查",
      en: "fair, open and reasonable have no measure; that every side is represented is checked by itself"
    }
  },
  {
    id: "zz246-24-1",
    cites: at("24.1"),
    reason: {
      zh: "制度建设方向，没有可查的标准；专家库和机制在第二十七条检查",
      en: "an aim for institutions without a measure; pool and mechanisms are checked under Art. 27"
    }
  },
  {
    id: "zz246-24-2",
    cites: at("24.2"),
    reason: {
      zh: "统筹全市决策研究和咨询是工作方向，没有可查的标准",
      en: "to coordinate research and advice in the whole city is an aim without a measure"
    }
  }
]
