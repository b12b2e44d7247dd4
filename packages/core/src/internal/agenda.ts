// What a calendar or a table says of a duty or of a time limit: its days, who must act, on which provision, and what else
// has to be known.
import { type Citation, render } from "../Citation.ts"
import type * as Duty from "../Duty.ts"
import * as Explanation from "../Explanation.ts"
import type { LocalDate } from "../LocalDate.ts"
import { fill, type Language, list, type Text } from "../Text.ts"
import type { Kind, Period, Reading, Unit } from "../TimeLimit.ts"

/**
 * The matter to which a duty or a period belongs: a case, by its id.
 *
 * @category models
 * @since 0.1.0
 */
export interface Matter {
  readonly id: string
  /** What people call it. */
  readonly title?: string
  /** The roles of its procedure, for their titles. */
  readonly roles?: Readonly<Record<string, { readonly title: Text }>>
}

/**
 * A step that is planned for a day, with the latest day of the plan and the last day that the law sets, where there are any.
 *
 * @category models
 * @since 0.1.0
 */
export interface Planned {
  readonly on: LocalDate
  readonly latest?: LocalDate
  readonly due?: LocalDate
  readonly roles: ReadonlyArray<string>
  readonly cites: ReadonlyArray<Citation>
}

/**
 * A duty of a matter, as `Case.duties` gives it; a period, of which nobody says whether it was kept; or a planned step.
 * Ids are unique within a matter, except for a duty that arises again after it was done and a step that is planned twice.
 *
 * @category models
 * @since 0.1.0
 */
export type Item =
  | { readonly matter: Matter; readonly duty: Duty.Duty }
  | { readonly matter: Matter; readonly id: string; readonly title: Text; readonly period: Period }
  | { readonly matter: Matter; readonly id: string; readonly title: Text; readonly planned: Planned }

/** A duty, or a period or a planned step in its form. */
export type Owed = Omit<Duty.Duty, "status"> &
  Partial<Pick<Duty.Duty, "status">> & { readonly planned?: Planned | undefined }

export const owedOf = (item: Item): Owed => {
  if ("duty" in item) return item.duty
  const { id, title } = item
  if ("planned" in item) {
    const { planned } = item
    return { id, title, planned, activities: [], roles: planned.roles, cites: planned.cites }
  }
  const { period } = item
  const { start, nominalLastDay, lastDay, earliestPermitted, certainty, limit } = period
  return {
    ...{ id, title, period, certainty, activities: [], roles: [], since: start, lastDay, cites: limit.cites ?? [] },
    // nothing is due on the last day of a period that must run out
    ...(earliestPermitted === undefined ? { due: nominalLastDay } : {})
  }
}

/** No date may rest on days that a provisional calendar assumes. */
export const isAssumed = ({ certainty }: Owed): boolean => certainty === "provisional"

/**
 * The day to keep: the earlier of the nominal and the effective last day, or the first day of what comes after; of a
 * planned step, its day.
 */
export const dayOf = ({ due, lastDay, period, planned }: Owed): LocalDate | undefined =>
  planned?.on ??
  period?.earliestPermitted ??
  (due !== undefined && lastDay !== undefined && lastDay < due ? lastDay : due)

/** The columns of a table, in their order, and the labels of a description. */
export const words = {
  asOf: { zh: "截至", en: "As of" },
  matterId: { zh: "事项编号", en: "Matter ID" },
  matter: { zh: "事项", en: "Matter" },
  duty: { zh: "应办", en: "Duty" },
  roles: { zh: "责任主体", en: "Who" },
  status: { zh: "状态", en: "Status" },
  since: { zh: "起算日", en: "Counted from" },
  due: { zh: "名义最后一日", en: "Nominal last day" },
  lastDay: { zh: "调整后的最后一日", en: "Last day after the move" },
  daysLeft: { zh: "剩余天数", en: "Days left" },
  doneOn: { zh: "完成日期", en: "Done on" },
  cites: { zh: "依据", en: "Provisions" },
  notes: { zh: "说明", en: "Notes" }
} satisfies Record<string, Text>

const texts = {
  careful: { zh: "稳妥起见，宜在名义最后一日前完成", en: "act by the nominal last day to be safe" },
  closeOfBusiness: { zh: "至当日业务时间结束", en: "until the close of business of that day" },
  promptly: { zh: "未规定日数", en: "no number of days is laid down" },
  suspended: {
    zh: "期限中止：已计{elapsed}{unit}，尚余{remaining}{unit}，恢复前没有最后一日",
    en: "the clock stands still: {elapsed} {unit} elapsed, {remaining} remaining; no last day until it resumes"
  },
  unknownDay: {
    zh: "没有{year}年的放假安排，最后一日不作推测",
    en: "there is no official arrangement of working days for {year}, and no last day is guessed"
  },
  unknownRoll: {
    zh: "没有{year}年的放假安排，是否顺延不作推测",
    en: "there is no official arrangement of working days for {year}; whether the last day moves is not guessed"
  },
  assumed: { zh: "推定之日：{day}", en: "the assumed day: {day}" },
  planned: { zh: "计划于{day}进行", en: "planned for {day}" },
  plannedLatest: { zh: "照计划最迟可于{day}进行", en: "{day} at the latest if the plan is to be kept" },
  plannedDue: { zh: "依规定最迟于{day}完成", en: "by law no later than {day}" },
  reading: { zh: "另一种说得通的理解（{reading}）：{days}", en: "another tenable reading ({reading}): {days}" },
  reliedOnRoll: {
    zh: "在名义最后一日之后、依顺延按期完成",
    en: "done after the nominal last day, in time by the roll"
  },
  unverifiedValue: {
    zh: "期限的数值仅核实至{since}",
    en: "the number of days was verified for days up to {since} only"
  },
  unverifiedCite: { zh: "所依据的条款未经核实", en: "the provision has not been verified" }
} satisfies Record<string, Text>

const opensTexts: Readonly<Partial<Record<Kind, Text>>> = {
  atLeast: { zh: "自{day}起可以进行下一步", en: "the next step is permitted from {day}" },
  expiry: { zh: "自{day}起生效", en: "takes effect on {day}" }
}

const units: Readonly<Record<Unit, Text>> = {
  day: { zh: "日", en: "days" },
  workingDay: { zh: "个工作日", en: "working days" },
  month: { zh: "个月", en: "months" },
  year: { zh: "年", en: "years" }
}

const readingOf = (reading: Reading): Text => {
  const { nominalLastDay, lastDay, earliestPermitted } = reading
  const days = earliestPermitted ?? (lastDay === nominalLastDay ? lastDay : `${nominalLastDay} → ${lastDay}`)
  return fill(texts.reading, { reading: Explanation.ofReading(reading), days })
}

/** Why there is no last day, or no more than the nominal one. */
const reasonOf = ({ status, elapsed, remaining, parameter, unknownYear, due, period }: Owed): ReadonlyArray<Text> => {
  if (unknownYear !== undefined) {
    return [fill(due === undefined ? texts.unknownDay : texts.unknownRoll, { year: unknownYear })]
  }
  if (period !== undefined) return []
  if (parameter === undefined) return [texts.promptly]
  return status === "suspended" && elapsed !== undefined && remaining !== undefined
    ? [fill(texts.suspended, { elapsed, remaining, unit: units[parameter.value.unit] })]
    : []
}

const ofPeriod = (owed: Owed, period: Period): ReadonlyArray<Text> => {
  const { certainty, closesAt, limit, alternatives } = period
  const day = dayOf(owed) as LocalDate
  const opens = period.earliestPermitted === undefined ? undefined : opensTexts[limit.kind]
  return [
    ...(opens === undefined ? [] : [fill(opens, { day })]),
    ...(closesAt === "closeOfBusiness" ? [texts.closeOfBusiness] : []),
    ...alternatives.map(readingOf),
    ...(certainty === "firm" ? [] : [Explanation.ofCertainty(certainty)])
  ]
}

const ofPlanned = ({ on, latest, due }: Planned): ReadonlyArray<Text> => {
  const days = { planned: on, plannedLatest: latest, plannedDue: due }
  return Object.entries(days).flatMap(([key, day]) => (day ? [fill(texts[key as keyof typeof days], { day })] : []))
}

/** What has to be known of the days beyond the days themselves. */
export const notesOf = (owed: Owed): ReadonlyArray<Text> => {
  const { due, lastDay, period, parameter, reliedOnRoll, cites, planned } = owed
  const ofDays =
    period === undefined
      ? []
      : isAssumed(owed)
        ? [Explanation.ofCertainty("provisional"), fill(texts.assumed, { day: dayOf(owed) ?? "" })]
        : ofPeriod(owed, period)
  return [
    ...(planned ? ofPlanned(planned) : reasonOf(owed)),
    ...(!isAssumed(owed) && due !== undefined && lastDay !== undefined && due < lastDay ? [texts.careful] : []),
    ...ofDays,
    ...(reliedOnRoll === true ? [texts.reliedOnRoll] : []),
    ...(parameter?.unverifiedSince === undefined
      ? []
      : [fill(texts.unverifiedValue, { since: parameter.unverifiedSince })]),
    ...(cites.some((c) => c.status === "unverified") ? [texts.unverifiedCite] : [])
  ]
}

export const rolesText = ({ roles: titles }: Matter, { roles }: Owed): Text =>
  list(roles.map((role) => titles?.[role]?.title ?? { zh: role, en: role }))

export const citesText = ({ cites }: Owed, language: Language): string =>
  cites.map((c) => render(c, language)).join(language === "zh" ? "；" : "; ")
