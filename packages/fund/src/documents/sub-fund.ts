import * as Document from "@zhengce/core/Document"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The agreement or articles of a sub-fund, as far as article 17, item 6 says what they must make clear. The cases of exit
 * that article 31 adds are a document of their own.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { subFundAgreement } from "@zhengce/fund"
 *
 * const given = { items: ["sponsorExitsNotFirst", "noUnlimitedLiability"], complete: true }
 * assert.deepEqual(Document.missing(subFundAgreement, given, {}).missing.map((c) => c.id), ["noInterferenceAndVeto"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const subFundAgreement = Document.define({
  id: "sub-fund-agreement",
  title: { zh: "子基金协议或者章程（第十七条所列事项）", en: "sub-fund agreement or articles (matters of Art. 17)" },
  cites: at("17.1.6"),
  implements: ["fund-17-6a"],
  contents: [
    {
      id: "sponsorExitsNotFirst",
      title: { zh: "主发起人不得先于市产业基金退出", en: "the lead sponsor does not leave before the municipal fund" },
      cites: at("17.1.6")
    },
    {
      id: "noUnlimitedLiability",
      title: { zh: "市产业基金不作为普通合伙人承担无限责任", en: "the municipal fund is no general partner" },
      cites: at("17.1.6")
    },
    {
      id: "noInterferenceAndVeto",
      title: { zh: "不干预日常运作，可依约一票否决", en: "no interference in daily operation, and a veto as agreed" },
      cites: at("17.1.6")
    }
  ]
})
