import * as Document from "@zhengce/core/Document"
import { measures102 } from "../instrument.ts"

const { at } = measures102

/**
 * The operating plan of a strategic or incubation fund (article 14). The list is open: more may stand in it, not less.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Document from "@zhengce/core/Document"
 * import { operatingPlan } from "@zhengce/fund"
 *
 * const given = { items: ["policyGoals", "direction", "mode"], complete: true }
 * assert.deepEqual(Document.missing(operatingPlan, given, {}).missing.map((c) => c.title.zh), ["运作程序"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const operatingPlan = Document.define({
  id: "operating-plan",
  title: { zh: "战略投资类、科技孵化类基金运作方案", en: "operating plan of a strategic or incubation fund" },
  cites: at("14"),
  implements: ["fund-14-3"],
  contents: [
    { id: "policyGoals", title: { zh: "政策目标", en: "policy goals" }, cites: at("14") },
    { id: "direction", title: { zh: "投资方向", en: "direction of investment" }, cites: at("14") },
    { id: "mode", title: { zh: "投资模式", en: "mode of investment" }, cites: at("14") },
    { id: "procedure", title: { zh: "运作程序", en: "operating procedure" }, cites: at("14") }
  ]
})

/**
 * The rules by which a strategic or incubation fund decides on investments (article 14).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { decisionRules } from "@zhengce/fund"
 *
 * assert.deepEqual(decisionRules.contents.map((c) => c.id), ["committeeMembers", "decisionMechanism"])
 * ```
 *
 * @category documents
 * @since 0.1.0
 */
export const decisionRules = Document.define({
  id: "decision-rules",
  title: { zh: "投资决策议事规则", en: "rules of investment decisions" },
  cites: at("14"),
  implements: ["fund-14-4"],
  contents: [
    {
      id: "committeeMembers",
      title: { zh: "投资决策委员会成员构成", en: "who sits on the investment committee" },
      cites: at("14")
    },
    { id: "decisionMechanism", title: { zh: "决策机制", en: "how it decides" }, cites: at("14") }
  ]
})
