import * as Document from "@zhengce/core/Document"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * What the agreement or the articles of a sub-fund must lay down of the fund's exit (article 31): the five situations, the
 * right to exit without conditions, the duty of the manager or whom it names to take over all the interest, and the price.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { exitClauses } from "@zhengce/fund"
 *
 * const items = exitClauses.contents.map((c) => c.id).filter((id) => id !== "underinvested")
 * const compared = Document.missing(exitClauses, { items, complete: true }, {})
 * assert.deepEqual(compared.missing.map((c) => c.cites.text.zh), ["第三十一条第（三）项"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const exitClauses = Document.define({
  id: "exit-clauses",
  title: { zh: "子基金协议或者章程的退出条款", en: "exit clauses of a sub-fund" },
  cites: at("31"),
  implements: ["fund-31-0a"],
  contents: [
    {
      id: "setUpOverdue",
      title: { zh: "决议后超过1年未完成募集、设立", en: "not raised and set up within a year" },
      cites: at("31.1.1"),
      implements: ["fund-31-1"]
    },
    {
      id: "noSubstantiveInvestment",
      title: { zh: "拨付后1年以上未开展实质性投资", en: "no substantive investment for a year or more" },
      cites: at("31.1.2"),
      implements: ["fund-31-2"]
    },
    {
      id: "underinvested",
      title: { zh: "投资期结束时投资比例不足", en: "too little invested at the end of the investment period" },
      cites: at("31.1.3"),
      implements: ["fund-31-3"]
    },
    {
      id: "deviation",
      title: { zh: "投资偏离政策目标或者未按约定投资", en: "investment off policy, or not as agreed" },
      cites: at("31.1.4"),
      implements: ["fund-31-4"]
    },
    {
      id: "managerChanged",
      title: { zh: "管理机构未经同意发生重大变化", en: "a major change of the manager without consent" },
      cites: at("31.1.5"),
      implements: ["fund-31-5a"]
    },
    {
      id: "unconditionalExit",
      title: { zh: "市产业基金有权无条件退出", en: "the fund may exit without conditions" },
      cites: at("31"),
      implements: ["fund-31-0b"]
    },
    {
      id: "obligedPurchase",
      title: {
        zh: "管理机构或者其指定的第三方无条件受让全部权益",
        en: "the manager or whom it names takes over all the interest"
      },
      cites: at("31"),
      implements: ["fund-31-0b"]
    },
    {
      id: "price",
      title: { zh: "受让价格的确定原则", en: "how the price is set" },
      cites: at("31"),
      implements: ["fund-31-0c"]
    }
  ]
})
