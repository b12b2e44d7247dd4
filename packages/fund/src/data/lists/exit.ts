import { measures102 } from "../../instrument.ts"
import type { List } from "../list.ts"

const { at } = measures102

// Both leave a choice: nothing here is a duty.
export const lists = (): ReadonlyArray<List> => [
  {
    id: "exit-ways",
    title: { zh: "退出方式", en: "ways of an exit" },
    cites: at("28"),
    implements: ["fund-28-1"],
    isOpen: true,
    entries: [
      { id: "listing", title: { zh: "上市", en: "listing" }, cites: at("28") },
      { id: "transfer", title: { zh: "股权转让", en: "transfer of equity" }, cites: at("28") },
      { id: "buyBack", title: { zh: "回购", en: "buy-back" }, cites: at("28") },
      { id: "liquidation", title: { zh: "清算", en: "liquidation" }, cites: at("28") }
    ]
  },
  {
    id: "transfer-terms",
    title: { zh: "投资协议可以约定的转让事项", en: "what an investment agreement may lay down of a transfer" },
    cites: at("29"),
    implements: ["fund-29-1"],
    isOpen: true,
    entries: [
      { id: "way", title: { zh: "转让方式", en: "way of the transfer" }, cites: at("29") },
      { id: "conditions", title: { zh: "转让条件", en: "conditions" }, cites: at("29") },
      { id: "price", title: { zh: "转让价格", en: "price" }, cites: at("29") },
      { id: "transferee", title: { zh: "转让对象", en: "transferee" }, cites: at("29") }
    ]
  }
]
