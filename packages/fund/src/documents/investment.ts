import * as Document from "@zhengce/core/Document"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The agreement by which the equity of a follow-on is entrusted to the manager of the sub-fund (article 19, item 5).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { equityCustodyAgreement } from "@zhengce/fund"
 *
 * const given = { items: ["rights", "duties"], complete: true }
 * assert.deepEqual(Document.missing(equityCustodyAgreement, given, {}).missing.map((c) => c.title.zh), ["股权退出的条件"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const equityCustodyAgreement = Document.define({
  id: "equity-custody-agreement",
  title: { zh: "股权托管协议", en: "equity custody agreement" },
  cites: at("19.1.5"),
  implements: ["fund-19-5b"],
  contents: [
    { id: "rights", title: { zh: "双方的权利", en: "rights of both sides" }, cites: at("19.1.5") },
    { id: "duties", title: { zh: "双方的义务", en: "duties of both sides" }, cites: at("19.1.5") },
    { id: "exitConditions", title: { zh: "股权退出的条件", en: "conditions of the exit" }, cites: at("19.1.5") }
  ]
})
