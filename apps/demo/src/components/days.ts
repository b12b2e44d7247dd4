/** Days and what the working calendar says of them, as the charts show them. */
import type { LocalDate } from "@zhengce/core/LocalDate"
import * as LocalDates from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"

export interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

type Shade = "rest" | "makeUp" | "unknown"

export interface Shaded extends Span {
  readonly shade: Shade
  readonly name?: Text
}

/** Runs of days that are not ordinary working days: rest days, make-up working days, days without an arrangement. */
export const shadesOf = (
  calendar: WorkCalendar.WorkCalendar,
  from: LocalDate,
  to: LocalDate
): ReadonlyArray<Shaded> => {
  const runs: Array<{ shade: Shade; from: LocalDate; to: LocalDate; name?: Text }> = []
  let adjacent = false
  for (let at = from; at <= to; at = shift(at, 1)) {
    const asked = WorkCalendar.day(calendar, at)
    const found: { shade: Shade; name?: Text } | undefined = Result.isFailure(asked)
      ? { shade: "unknown" }
      : asked.success.working
        ? asked.success.reason === "workingDay"
          ? undefined
          : { shade: "makeUp", ...(asked.success.name === undefined ? {} : { name: asked.success.name }) }
        : { shade: "rest", ...(asked.success.name === undefined ? {} : { name: asked.success.name }) }
    const last = runs.at(-1)
    if (found !== undefined && adjacent && last?.shade === found.shade && last.name?.en === found.name?.en) last.to = at
    else if (found !== undefined) runs.push({ ...found, from: at, to: at })
    adjacent = found !== undefined
  }
  return runs
}

/** Some days later or earlier; the day itself at the ends of the calendar. */
export const shift = (date: LocalDate, days: number): LocalDate =>
  Result.getOrElse(LocalDates.plusDays(date, days), () => date)

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Result.getOrElse(LocalDates.daysBetween(from, to), () => 0)

/** Spans that follow one another as one. */
export const joined = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const runs: Array<{ from: LocalDate; to: LocalDate }> = []
  for (const { from, to } of spans) {
    const last = runs.at(-1)
    if (last !== undefined && daysBetween(last.to, from) <= 1) last.to = to
    else runs.push({ from, to })
  }
  return runs
}
