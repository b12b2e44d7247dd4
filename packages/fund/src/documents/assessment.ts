import * as Document from "@zhengce/core/Document"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The scheme by which the fund is assessed in a year (article 39). The office may make it; what it must settle is there.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { assessmentScheme } from "@zhengce/fund"
 *
 * const given = { items: ["standards"], complete: true }
 * assert.deepEqual(Document.missing(assessmentScheme, given, {}).missing.map((c) => c.title.zh), ["指标权重"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const assessmentScheme = Document.define({
  id: "assessment-scheme",
  title: { zh: "年度考核方案", en: "scheme of the yearly assessment" },
  cites: at("39"),
  implements: ["fund-39-1"],
  contents: [
    { id: "standards", title: { zh: "指标具体标准", en: "standards of the indicators" }, cites: at("39") },
    { id: "weights", title: { zh: "指标权重", en: "weights of the indicators" }, cites: at("39") }
  ]
})
