/** The plan as a table: a line for each step. */
import type { Citation } from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Deadline, Plan } from "@zhengce/core/ProcedurePlan"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { terms } from "@zhengce/decision-procedure"
import { activityTitle, rolesText } from "../case/parts.tsx"

export const lineWords = {
  step: { zh: "步骤", en: "step" },
  part: { zh: "环节", en: "part" },
  by: { zh: "办理主体", en: "by" },
  earliest: { zh: "最早", en: "earliest" },
  latest: { zh: "最迟", en: "latest" },
  slack: { zh: "余地（日）", en: "slack (days)" },
  waitsFor: { zh: "须待", en: "waits for" },
  cites: { zh: "依据", en: "provision" },
  due: { zh: "法定最后一日", en: "last day by law" },
  critical: { zh: "关键", en: "critical" }
} satisfies Readonly<Record<string, Text>>

const words = {
  own: { zh: "自定{n}{unit}", en: "{n} {unit} of one's own" },
  suspended: { zh: "{limit}，扣除补送时间", en: "{limit}, without the time of the supplement" }
}

export interface Line {
  readonly place: number
  readonly activity: string
  readonly title: Text
  readonly part: Text
  readonly by: Text
  readonly earliest?: LocalDate
  readonly latest?: LocalDate
  readonly slack?: number
  /** The step that it waits for, and the time that must pass. */
  readonly source?: Text
  readonly limit?: Text
  /** Why it waits; of a step that waits for nothing, its own provision. */
  readonly cites: ReadonlyArray<Citation>
  readonly deadline?: Deadline
  readonly isCritical: boolean
}

export const linesOf = (
  plan: Plan,
  tracks: ReadonlyArray<{ readonly id: string; readonly title: Text }>
): ReadonlyArray<Line> => {
  const { procedure } = plan.case
  return plan.steps.map(
    ({ activity, title, by, cites, earliest, latest, slack, waitsFor, deadline, isCritical }, place) => {
      const { step, relation, period } = waitsFor ?? {}
      const source = step === undefined ? undefined : plan.steps[step]?.activity
      const track = procedure.activities.find((a) => a.id === activity)?.track
      const limit =
        period === undefined
          ? undefined
          : relation?.delay === undefined
            ? Texts.fill(words.own, { n: period.limit.n, unit: terms[period.limit.unit] ?? period.limit.unit })
            : period.trace.some((s) => s.kind === "suspended")
              ? Texts.fill(words.suspended, { limit: relation.delay.title })
              : relation.delay.title
      return {
        ...{ place, activity, title, isCritical },
        part: tracks.find((t) => t.id === track)?.title ?? { zh: "", en: "" },
        by: rolesText(procedure, by),
        ...(earliest === undefined ? {} : { earliest }),
        ...(latest === undefined ? {} : { latest }),
        ...(slack === undefined ? {} : { slack }),
        ...(source === undefined ? {} : { source: activityTitle(procedure, source) }),
        ...(limit === undefined ? {} : { limit }),
        cites: relation?.cites ?? cites,
        ...(deadline === undefined ? {} : { deadline })
      }
    }
  )
}
