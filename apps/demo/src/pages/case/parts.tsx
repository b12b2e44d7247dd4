/** Small pieces that several sections of the page show. */

import type { LocalDate } from "@zhengce/core/LocalDate"
import * as LocalDates from "@zhengce/core/LocalDate"
import type { Procedure } from "@zhengce/core/Procedure"
import type { Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import type { ReactNode } from "react"
import { useSay } from "../../app/language.tsx"
import { Mark } from "../../components/Mark.tsx"
import { certainties, reasons, weekdays } from "./words.ts"

export const activityTitle = (procedure: Procedure, id: string): Text =>
  procedure.activities.find((a) => a.id === id)?.title ?? { zh: id, en: id }

export const rolesText = (procedure: Procedure, roles: ReadonlyArray<string>): Text =>
  Texts.list(roles.map((id) => procedure.roles[id]?.title ?? { zh: id, en: id }))

/** The day of the week, and what the working calendar says of the day. */
export const dayText = (calendar: WorkCalendar.WorkCalendar, date: LocalDate): Text => {
  const weekday = Result.match(LocalDates.dayOfWeek(date), {
    onFailure: () => ({ zh: "", en: "" }),
    onSuccess: (n) => weekdays[n - 1] ?? { zh: "", en: "" }
  })
  const day = WorkCalendar.day(calendar, date)
  if (Result.isFailure(day)) {
    return { zh: `${weekday.zh}，当年放假安排无官方数据`, en: `${weekday.en}, no official arrangement of that year` }
  }
  const { reason, name, certainty } = day.success
  const named =
    name === undefined
      ? reasons[reason]
      : { zh: `${name.zh}${reasons[reason].zh}`, en: `${name.en}, ${reasons[reason].en}` }
  return certainty === "firm"
    ? { zh: `${weekday.zh}，${named.zh}`, en: `${weekday.en}, ${named.en}` }
    : {
        zh: `${weekday.zh}，${named.zh}（${certainties[certainty].zh}）`,
        en: `${weekday.en}, ${named.en} (${certainties[certainty].en})`
      }
}

export const Certain = ({ certainty }: { readonly certainty: WorkCalendar.Certainty | undefined }) => {
  const say = useSay()
  return certainty === undefined || certainty === "firm" ? null : <Mark tone="warn">{say(certainties[certainty])}</Mark>
}

export const Section = ({
  id,
  title,
  note,
  children
}: {
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {note !== undefined && <p className="note">{note}</p>}
    {children}
  </section>
)
