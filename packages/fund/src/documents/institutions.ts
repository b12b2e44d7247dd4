import * as Document from "@zhengce/core/Document"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The report of the fund to the finance bureau (article 36). How often it is due the Measures do not say.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { periodicReport } from "@zhengce/fund"
 *
 * const given = { items: ["operation", "accounts"], complete: true }
 * assert.deepEqual(Document.missing(periodicReport, given, {}).missing.map((c) => c.title.zh), ["有关重大事项"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const periodicReport = Document.define({
  id: "periodic-report",
  title: { zh: "向市财政局的定期报告", en: "periodic report to the finance bureau" },
  cites: at("36"),
  implements: ["fund-36-1"],
  contents: [
    { id: "operation", title: { zh: "基金运行情况", en: "how the fund operates" }, cites: at("36") },
    { id: "accounts", title: { zh: "财务会计情况", en: "finances and accounts" }, cites: at("36") },
    { id: "majorMatters", title: { zh: "有关重大事项", en: "major matters" }, cites: at("36") }
  ]
})
