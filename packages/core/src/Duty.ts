/**
 * A duty is something that must be done: by whom, by when and on which provision. It is due on the nominal last day and
 * overdue after the effective (rolled) one; between the two it relies on the roll.
 *
 * @since 0.1.0
 */
import type { Citation } from "./Citation.ts"
import { order } from "./internal/order.ts"
import type { LocalDate } from "./LocalDate.ts"
import type { Resolved } from "./Rulebook.ts"
import type { Text } from "./Text.ts"
import type { Period, TimeLimit } from "./TimeLimit.ts"
import type { Certainty } from "./WorkCalendar.ts"

/**
 * Where a duty stands on a day. `suspended`: its clock stands still. `unknown`: the working calendar of its last day is
 * not published.
 *
 * @category models
 * @since 0.1.0
 */
export type Status = "open" | "dueSoon" | "relyingOnRoll" | "overdue" | "suspended" | "unknown" | "done" | "doneLate"

/**
 * Who must do what, by when, on which provision.
 *
 * @category models
 * @since 0.1.0
 */
export interface Duty {
  /** The id of the relation that lays it down; of the activity, where it is due from the start. */
  readonly id: string
  /** The activities of which one meets it. */
  readonly activities: ReadonlyArray<string>
  readonly roles: ReadonlyArray<string>
  readonly title: Text
  readonly status: Status
  /** The day of the event that gave rise to it, and its place in the log. */
  readonly since?: LocalDate
  readonly entry?: number
  /** The nominal last day; absent where the law sets no number or the clock stands still. */
  readonly due?: LocalDate
  /** The effective last day. */
  readonly lastDay?: LocalDate
  /** How the last day was found, with the other readings and the reasoning. */
  readonly period?: Period
  /** The limit by which it was found, with its base where a jurisdiction overrides it. */
  readonly parameter?: Resolved<TimeLimit>
  readonly certainty?: Certainty
  readonly doneOn?: LocalDate
  /** Done after the nominal last day, in time only because that day was a rest day. */
  readonly reliedOnRoll?: boolean
  /** For a suspended clock, in the unit of the limit. */
  readonly elapsed?: number
  readonly remaining?: number
  /** The year whose working calendar is not published. */
  readonly unknownYear?: number
  readonly cites: ReadonlyArray<Citation>
}

/**
 * Tells whether a duty still has to be done. One that was done is not open, even while nobody can tell whether it was late.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Duty from "@zhengce/core/Duty"
 *
 * const archive: Duty.Duty = { id: "archive", activities: ["archive"], roles: ["organiser"], title: { zh: "归档", en: "archive" }, status: "doneLate", cites: [] }
 * assert.equal(Duty.isOpen(archive), false)
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isOpen = ({ status, doneOn }: Duty): boolean =>
  doneOn === undefined && status !== "done" && status !== "doneLate"

/**
 * Orders duties by the day on which they are due; those without a number of days come last.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Duty from "@zhengce/core/Duty"
 * import type { LocalDate } from "@zhengce/core/LocalDate"
 *
 * const duty = (id: string, due?: string): Duty.Duty => ({
 *   id,
 *   activities: [id],
 *   roles: [],
 *   title: { zh: id, en: id },
 *   status: "open",
 *   cites: [],
 *   ...(due === undefined ? {} : { due: due as LocalDate }),
 * })
 * const sorted = [duty("promptly"), duty("late", "2022-10-31"), duty("soon", "2022-10-10")].sort(Duty.compare)
 * assert.deepEqual(sorted.map((d) => d.id), ["soon", "late", "promptly"])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const compare = (a: Duty, b: Duty): number => order(a.due ?? last, b.due ?? last) || order(a.id, b.id)

/** Stands after every date. */
const last = "~"

const statusTexts: Readonly<Record<Status, Text>> = {
  open: { zh: "待办", en: "open" },
  dueSoon: { zh: "即将到期", en: "due soon" },
  relyingOnRoll: { zh: "已过名义期限，依休假日顺延", en: "past its nominal day, relying on the roll" },
  overdue: { zh: "已逾期", en: "overdue" },
  suspended: { zh: "期限中止", en: "clock suspended" },
  unknown: { zh: "放假安排未公布，无法确定", en: "unknown until the year's calendar is published" },
  done: { zh: "已完成", en: "done" },
  doneLate: { zh: "逾期完成", en: "done late" }
}

/**
 * Names the status of a duty.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Duty from "@zhengce/core/Duty"
 *
 * assert.equal(Duty.statusText("overdue").zh, "已逾期")
 * ```
 *
 * @category rendering
 * @since 0.1.0
 */
export const statusText = (status: Status): Text => statusTexts[status]
