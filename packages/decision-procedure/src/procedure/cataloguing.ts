// Article 4: the catalogue of matters with its standards, and the catalogue of each year.
import * as Procedure from "@zhengce/core/Procedure"
import { decree246 } from "../instrument.ts"

const { at } = decree246

/**
 * How the catalogue of matters and its standards come about, are published and changed, and how the catalogue of a year is
 * drawn up (article 4). The municipal Party committee consents before publication; after a change, by the cautious reading,
 * it consents and the catalogue is published again.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import { cataloguing, rulebook } from "@zhengce/decision-procedure"
 *
 * const refused = Case.record(
 *   Case.open(cataloguing, "2023"),
 *   { activity: "catalogue.publish", on: "2023-01-10", by: "government" },
 *   { calendar: WorkCalendar.china, rulebook },
 * )
 * assert.ok(Result.isFailure(refused) && refused.failure._tag === "Refused")
 * assert.deepEqual(refused.failure.blockers.map((b) => b.relation), ["consent-before-publication"])
 * ```
 *
 * @category procedures
 * @since 0.1.0
 */
export const cataloguing = Procedure.define({
  id: "zz246-4",
  version: "1",
  instrument: decree246,
  title: { zh: "重大行政决策事项目录的编制", en: "Catalogue of matters for major administrative decisions" },
  roles: {
    government: { title: { zh: "市人民政府", en: "municipal government" } },
    generalOffice: { title: { zh: "市人民政府办公厅", en: "General Office" } },
    partyCommittee: { title: { zh: "市委", en: "municipal Party committee" } }
  },
  activities: {
    "catalogue.compile": {
      by: "government",
      title: { zh: "编制目录、标准", en: "compilation of the catalogue and its standards" },
      cites: at("4.1")
    },
    "catalogue.adjust": {
      by: "government",
      title: { zh: "根据实际情况调整目录", en: "change of the catalogue" },
      cites: at("4.1"),
      included: false
    },
    "party.consent": {
      by: "partyCommittee",
      title: { zh: "市委同意", en: "consent of the municipal Party committee" },
      cites: at("4.1")
    },
    "catalogue.publish": {
      by: "government",
      title: { zh: "向社会公布目录、标准", en: "publication of the catalogue and its standards" },
      cites: at("4.1")
    },
    "yearly.consult": {
      by: "generalOffice",
      title: { zh: "广泛征求各部门各单位意见", en: "consultation of departments and units on the year" },
      cites: at("4.2")
    },
    "yearly.study": {
      by: "generalOffice",
      title: { zh: "对年度事项研究论证", en: "study of the matters of the year" },
      cites: at("4.2")
    },
    "yearly.draft": {
      by: "generalOffice",
      title: { zh: "拟定年度决策事项目录", en: "catalogue of the year" },
      cites: at("4.2")
    }
  },
  relations: ({ condition, response, milestone, include }) => [
    condition("catalogue.compile", "party.consent", { cites: at("4.1") }),
    response("catalogue.compile", "party.consent", { cites: at("4.1") }),
    condition("party.consent", "catalogue.publish", {
      id: "consent-before-publication",
      cites: at("4.1"),
      implements: ["zz246-4-1b"]
    }),
    response("catalogue.compile", "catalogue.publish", {
      id: "catalogue-published",
      cites: at("4.1"),
      implements: ["zz246-4-1c"]
    }),
    include("catalogue.compile", "catalogue.adjust", { cites: at("4.1"), implements: ["zz246-4-1d"] }),
    // the text does not say what a change takes: the same steps are lawful under every reading
    response("catalogue.adjust", "party.consent", { cites: at("4.1"), implements: ["zz246-4-1d"] }),
    response("catalogue.adjust", "catalogue.publish", { cites: at("4.1"), implements: ["zz246-4-1d"] }),
    milestone("party.consent", "catalogue.publish", { id: "consent-to-the-change-first", cites: at("4.1") }),

    condition("yearly.consult", "yearly.study", { cites: at("4.2"), implements: ["zz246-4-2a"] }),
    condition("yearly.study", "yearly.draft", {
      id: "study-before-yearly-catalogue",
      cites: at("4.2"),
      implements: ["zz246-4-2a"]
    })
  ]
})
