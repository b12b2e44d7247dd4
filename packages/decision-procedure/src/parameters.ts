import * as Parameter from "@zhengce/core/Parameter"
import * as Rulebook from "@zhengce/core/Rulebook"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import { decree246 } from "./instrument.ts"

const { at } = decree246

/**
 * The time for which a draft is open to public comment: in general at least 30 calendar days (article 17, paragraph 2).
 * A lower level may only lengthen it. Whether the day of publication counts, and whether a last day on a rest day moves,
 * the decree does not say: by default neither shortens the period.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { publicComment } from "@zhengce/decision-procedure"
 *
 * assert.deepEqual([publicComment.values[0]?.value.n, publicComment.values[0]?.value.unit], [30, "day"])
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const publicComment = Parameter.make({
  id: "public-comment",
  title: { zh: "公开征求意见的期限（一般不少于30日）", en: "period of public comment (in general at least 30 days)" },
  stricter: "more",
  implements: ["zz246-17-2"],
  values: [{ value: TimeLimit.atLeast(30, "day"), cites: at("17.2") }]
})

/**
 * How long before a hearing it must be announced: 15 calendar days (article 19). By default 15 clear days lie between
 * announcement and hearing; the plain difference of dates is the other reading.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { hearingNotice } from "@zhengce/decision-procedure"
 *
 * assert.equal(hearingNotice.values[0]?.value.kind, "notLaterThan")
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const hearingNotice = Parameter.make({
  id: "hearing-notice",
  title: { zh: "听证公告的提前期（15日前）", en: "notice of a hearing (15 days before)" },
  stricter: "more",
  implements: ["zz246-19-1", "zz246-x-4"],
  values: [{ value: TimeLimit.notLaterThan(15, "day"), cites: at("19.1") }]
})

/**
 * How long before a hearing its materials must have reached the participants: 7 calendar days (article 20, paragraph 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { hearingMaterials } from "@zhengce/decision-procedure"
 *
 * assert.equal(hearingMaterials.values[0]?.value.n, 7)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const hearingMaterials = Parameter.make({
  id: "hearing-materials",
  title: { zh: "听证材料送达的提前期（7日前）", en: "service of hearing materials (7 days before)" },
  stricter: "more",
  implements: ["zz246-20-2a", "zz246-x-4"],
  values: [{ value: TimeLimit.notLaterThan(7, "day"), cites: at("20.2") }]
})

/**
 * The time to supplement a deficient review file: 3 working days (article 36, paragraph 2). From which event it runs the
 * decree does not say; it is taken to be the notice of the deficiency.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { supplement } from "@zhengce/decision-procedure"
 *
 * assert.equal(supplement.values[0]?.value.unit, "workingDay")
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const supplement = Parameter.make({
  id: "supplement",
  title: { zh: "补送材料的期限（3个工作日内）", en: "time to supplement the file (within 3 working days)" },
  stricter: "less",
  implements: ["zz246-36-2", "zz246-x-3"],
  values: [{ value: TimeLimit.within(3, "workingDay"), cites: at("36.2") }]
})

/**
 * The time that a legality review takes: in general at least 7 working days (article 36, paragraph 3). It is a floor and
 * no ceiling; the time in which a file is supplemented does not count.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { legalityReview } from "@zhengce/decision-procedure"
 *
 * assert.equal(legalityReview.values[0]?.value.n, 7)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const legalityReview = Parameter.make({
  id: "legality-review",
  title: {
    zh: "合法性审查的时间（一般不少于7个工作日）",
    en: "time of legality review (in general at least 7 working days)"
  },
  stricter: "more",
  implements: ["zz246-36-3"],
  values: [{ value: TimeLimit.atLeast(7, "workingDay"), cites: at("36.3") }]
})

/**
 * The time to archive and to file the copies: 30 calendar days after the decision is complete (article 46, paragraph 2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { archiving } from "@zhengce/decision-procedure"
 *
 * assert.equal(archiving.values[0]?.value.n, 30)
 * ```
 *
 * @category parameters
 * @since 0.1.0
 */
export const archiving = Parameter.make({
  id: "archiving",
  title: {
    zh: "归档和备案的期限（决策完成后30日内）",
    en: "time to archive and file copies (within 30 days of completion)"
  },
  stricter: "less",
  implements: ["zz246-46-2b", "zz246-x-3"],
  values: [{ value: TimeLimit.within(30, "day"), cites: at("46.2") }]
})

/**
 * The numbers of Decree 246 as it sets them. Lay a district's own values over it with `Rulebook.override`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Rulebook from "@zhengce/core/Rulebook"
 * import { archiving, rulebook } from "@zhengce/decision-procedure"
 *
 * // the day before the decree came into force, its rulebook has no answer
 * assert.equal(Result.isFailure(Rulebook.valueOf(rulebook, archiving, "2022-09-18")), true)
 * assert.equal(Result.getOrThrow(Rulebook.valueOf(rulebook, archiving, "2022-09-19")).value.n, 30)
 * ```
 *
 * @category rulebooks
 * @since 0.1.0
 */
export const rulebook = Rulebook.make({
  id: "zz246",
  version: "2022-09-19",
  parameters: [publicComment, hearingNotice, hearingMaterials, supplement, legalityReview, archiving]
})
