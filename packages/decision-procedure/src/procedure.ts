import * as Procedure from "@zhengce/core/Procedure"
import type { Text } from "@zhengce/core/Text"
import { decree246 } from "./instrument.ts"
import * as archive from "./procedure/archive.ts"
import { roles } from "./procedure/declare.ts"
import * as drafting from "./procedure/drafting.ts"
import * as ending from "./procedure/ending.ts"
import * as execution from "./procedure/execution.ts"
import * as experts from "./procedure/experts.ts"
import * as hearing from "./procedure/hearing.ts"
import * as initiation from "./procedure/initiation.ts"
import * as meeting from "./procedure/meeting.ts"
import * as participation from "./procedure/participation.ts"
import * as publication from "./procedure/publication.ts"
import * as review from "./procedure/review.ts"
import * as risk from "./procedure/risk.ts"

/**
 * The parts of the procedure in the order in which the decree treats them. Drafting, consultation, participation, experts
 * and risk run side by side; the decree sets no order among them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { procedure, tracks } from "@zhengce/decision-procedure"
 *
 * const ids = tracks.map((t) => t.id)
 * assert.ok(procedure.activities.every((a) => a.track !== undefined && ids.includes(a.track)))
 * ```
 *
 * @category procedures
 * @since 0.1.0
 */
export const tracks: ReadonlyArray<{ readonly id: string; readonly title: Text }> = [
  { id: "initiation", title: { zh: "决策启动", en: "initiation" } },
  { id: "drafting", title: { zh: "拟订草案", en: "drafting" } },
  { id: "consultation", title: { zh: "征求单位意见", en: "consultation of units" } },
  { id: "participation", title: { zh: "公众参与", en: "public participation" } },
  { id: "hearing", title: { zh: "听证会", en: "hearing" } },
  { id: "experts", title: { zh: "专家论证", en: "expert argumentation" } },
  { id: "risk", title: { zh: "风险评估", en: "risk assessment" } },
  { id: "review", title: { zh: "合法性审查", en: "legality review" } },
  { id: "meeting", title: { zh: "集体讨论决定", en: "collective decision" } },
  { id: "publication", title: { zh: "报告与公布", en: "reporting and publication" } },
  { id: "archive", title: { zh: "归档", en: "archive" } },
  { id: "execution", title: { zh: "决策执行", en: "execution" } },
  { id: "evaluation", title: { zh: "决策后评估", en: "post-evaluation" } },
  { id: "adjustment", title: { zh: "中止与调整", en: "suspension and adjustment" } }
]

const activities = {
  ...initiation.activities,
  ...drafting.activities,
  ...participation.activities,
  ...hearing.activities,
  ...experts.activities,
  ...risk.activities,
  ...review.activities,
  ...meeting.activities,
  ...publication.activities,
  ...archive.activities,
  ...execution.activities,
  ...ending.activities
}

const ids = Object.keys(activities) as ReadonlyArray<keyof typeof activities>

/**
 * The procedure of a major administrative decision of the municipal government under Decree 246, from the proposal to the
 * change of what was decided: study, launch and organiser, department consultation, public participation with open comment
 * and hearing, expert argumentation, risk assessment, internal opinion and approval, legality review with its four
 * conclusions, the meeting, the reports to the Party committee and the people's congress, publication and archive,
 * execution, post-evaluation, suspension and change. A major change is a matter of its own under the same procedure.
 *
 * Readings that the text leaves open are the cautious ones: experts always argue (article 25 paragraph 1 has no
 * condition); the exception for exploratory reform lifts the bar on an unfavourable review but not the review itself
 * (article 35 paragraph 3 with 40 and 42); after a return, the internal opinion and approval are made again; a draft that
 * the meeting sends back and that changes in substance is reviewed again.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Result from "effect/Result"
 * import * as Case from "@zhengce/core/Case"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import { procedure, rulebook } from "@zhengce/decision-procedure"
 *
 * const context = { calendar: WorkCalendar.china, rulebook }
 * const refused = Case.record(
 *   Case.open(procedure, "2022-001"),
 *   { activity: "meeting.submit", on: "2022-10-10", by: "organiser" },
 *   context,
 * )
 * // no draft goes to the meeting without legality review, nor without the steps before it
 * assert.ok(Result.isFailure(refused) && refused.failure._tag === "Refused")
 * const review = refused.failure.blockers.find((b) => b.relation === "no-meeting-without-review")
 * assert.equal(review?.cites[0]?.text.zh, "第三十五条第三款")
 * assert.ok(refused.failure.blockers.length > 5)
 * ```
 *
 * @category procedures
 * @since 0.1.0
 */
export const procedure = Procedure.define({
  id: "zz246",
  version: "2",
  opens: ["1"],
  instrument: decree246,
  title: { zh: "郑州市人民政府重大行政决策程序", en: "Procedure of major administrative decisions of Zhengzhou" },
  roles,
  activities,
  relations: (declare) => [
    ...initiation.relations(declare),
    ...drafting.relations(declare),
    ...participation.relations(declare),
    ...hearing.relations(declare),
    ...experts.relations(declare),
    ...risk.relations(declare),
    ...review.relations(declare),
    ...meeting.relations(declare),
    ...publication.relations(declare),
    ...archive.relations(declare),
    ...execution.relations(declare),
    ...ending.relations(declare, ids)
  ]
})
