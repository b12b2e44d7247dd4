// How the decree's periods are counted, on which it is silent: the calculation itself is the core's.
import type { Item, NotComputable } from "@zhengce/core/Catalogue"
import { decree246 } from "../instrument.ts"

const { at } = decree246

export const counting: ReadonlyArray<Item> = [
  {
    id: "calendar-days",
    title: {
      zh: "未称“工作日”的“日”按自然日计（与第三十六条对照；民法典第二百条）",
      en: "a day that is not called a working day is a calendar day (compare article 36; Civil Code 200)"
    },
    cites: [at("17.2"), at("19.1"), at("20.2"), at("36.2"), at("36.3"), at("46.2")],
    implements: ["zz246-x-1"]
  },
  {
    id: "first-day",
    title: {
      zh: "开始的当日不计入，自次日起算（民法典第二百零一条）",
      en: "the day of the event is not counted; the count begins on the next (Civil Code 201)"
    },
    cites: [at("17.2"), at("36.2"), at("36.3"), at("46.2")],
    implements: ["zz246-x-2"]
  },
  {
    id: "working-days",
    title: {
      zh: "工作日以国务院办公厅的年度放假安排为准，调休上班的周末计为工作日",
      en: "working days are those of the State Council's yearly arrangement, make-up weekends included"
    },
    cites: [at("36.2"), at("36.3")],
    implements: ["zz246-x-5"]
  },
  {
    id: "inclusive-bounds",
    title: {
      zh: "“内”“以上”“不少于”包括本数（民法典第一千二百五十九条类推）",
      en: "within, or more and at least include the number itself (Civil Code 1259 by analogy)"
    },
    cites: [at("12.4"), at("17.2"), at("36.2"), at("36.3"), at("46.2")],
    implements: ["zz246-x-6"]
  },
  {
    id: "end-of-last-day",
    title: {
      zh: "最后一日截止于二十四时，有业务时间的截止于停止业务活动时（民法典第二百零三条）",
      en: "the last day ends at midnight, or where there are business hours at their close (Civil Code 203)"
    },
    cites: [at("17.2"), at("36.2"), at("46.2")],
    implements: ["zz246-x-8"]
  }
]

export const withoutNumber: NotComputable = {
  id: "zz246-x-7",
  reason: {
    zh: "“及时”“提前”“适时”“合理”没有数值，只能核对有无和先后，是否及时由人判断",
    en: "promptly, in advance, in due course and reasonable have no number: only whether and in which order can be checked"
  },
  cites: [at("20.2"), at("27.1"), at("28.1"), at("45.1.1"), at("46.2"), at("48.1"), at("51.1")]
}
