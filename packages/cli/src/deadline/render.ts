/** The answer for people: first the day, then the reasoning, other tenable readings, and how certain it is. */
import { type Citation, render as renderCitation } from "@zhengce/core/Citation"
import * as Explanation from "@zhengce/core/Explanation"
import * as LocalDate from "@zhengce/core/LocalDate"
import type { Language, Text } from "@zhengce/core/Text"
import type { Period, Reading, Step } from "@zhengce/core/TimeLimit"
import * as Result from "effect/Result"

const weekdays: ReadonlyArray<Text> = [
  { zh: "星期一", en: "Monday" },
  { zh: "星期二", en: "Tuesday" },
  { zh: "星期三", en: "Wednesday" },
  { zh: "星期四", en: "Thursday" },
  { zh: "星期五", en: "Friday" },
  { zh: "星期六", en: "Saturday" },
  { zh: "星期日", en: "Sunday" }
]

const words = {
  permitted: { zh: "最早可进行下一步", en: "Next step permitted from" },
  effective: { zh: "生效日", en: "Takes effect on" },
  lastDay: { zh: "最后一日", en: "Last day" },
  latestDay: { zh: "最迟之日", en: "Latest day" },
  nominal: { zh: "未经顺延或提前的最后一日", en: "Last day before it moved" },
  careful: { zh: "稳妥起见，宜在此日前完成", en: "act by it to be safe" },
  midnight: { zh: "至当日24时", en: "until midnight" },
  closeOfBusiness: { zh: "至当日业务时间结束", en: "until the close of business" },
  reasoning: { zh: "计算过程", en: "How it was counted" },
  readings: { zh: "其他说得通的理解", en: "Other tenable readings" },
  certainty: { zh: "可靠程度", en: "Certainty" }
} satisfies Record<string, Text>

const following = (a: LocalDate.LocalDate, b: LocalDate.LocalDate): boolean =>
  Result.getOrElse(LocalDate.daysBetween(a, b), () => 0) === 1

export const renderPeriod = (period: Period, language: Language): string => {
  const inLanguage = (text: Text): string => text[language]
  const colon = language === "zh" ? "：" : ": "
  const between = language === "zh" ? "；" : "; "
  const brackets = (text: string): string => (language === "zh" ? `（${text}）` : ` (${text})`)
  const cites = (citations: ReadonlyArray<Citation>): string =>
    citations.map((citation) => renderCitation(citation, language)).join(between)
  const dated = (day: LocalDate.LocalDate): string => {
    const weekday = Result.getOrElse(LocalDate.dayOfWeek(day), () => 1)
    return `${day}${brackets(inLanguage(weekdays[weekday - 1] as Text))}`
  }
  const line = (label: Text, value: string, note?: Text): string =>
    `${inLanguage(label)}${colon}${value}${note === undefined ? "" : `${language === "zh" ? "，" : ", "}${inLanguage(note)}`}`

  const { kind } = period.limit
  const lastDay = line(
    kind === "notLaterThan" ? words.latestDay : words.lastDay,
    dated(period.lastDay),
    words[period.closesAt]
  )
  const answer =
    period.earliestPermitted === undefined
      ? [lastDay]
      : [line(kind === "expiry" ? words.effective : words.permitted, dated(period.earliestPermitted)), lastDay]
  if (period.rolled) {
    answer.push(line(words.nominal, dated(period.nominalLastDay), kind === "within" ? words.careful : undefined))
  }

  // days in a row of which the same is said share a line
  const rows: Array<{ from: LocalDate.LocalDate; to: LocalDate.LocalDate; text: string }> = []
  for (const step of period.trace) {
    const text = textOf(step, inLanguage, brackets, cites)
    const previous = rows.at(-1)
    if (previous?.text === text && following(previous.to, step.from)) previous.to = step.to
    else if (previous?.text === text && following(step.to, previous.from)) previous.from = step.from
    else rows.push({ from: step.from, to: step.to, text })
  }
  const width = "2022-10-01..2022-10-07".length
  const reading = ({ lastDay: last, nominalLastDay, earliestPermitted, ...rest }: Reading): string => {
    const dates = earliestPermitted ?? (last === nominalLastDay ? last : `${nominalLastDay} → ${last}`)
    return `  ${dates.padEnd(width)}  ${inLanguage(Explanation.ofReading({ lastDay: last, nominalLastDay, ...rest }))}`
  }
  return [
    ...answer,
    "",
    inLanguage(words.reasoning),
    ...rows.map(({ from, to, text }) => `  ${(from === to ? from : `${from}..${to}`).padEnd(width)}  ${text}`),
    ...(period.alternatives.length === 0 ? [] : ["", inLanguage(words.readings), ...period.alternatives.map(reading)]),
    "",
    line(words.certainty, inLanguage(Explanation.ofCertainty(period.certainty))),
    ""
  ].join("\n")
}

const textOf = (
  step: Step,
  inLanguage: (text: Text) => string,
  brackets: (text: string) => string,
  cites: (citations: ReadonlyArray<Citation>) => string
): string => {
  const { source } = step.slots
  const notice = source?.number === undefined ? "" : brackets(source.number)
  const articles = cites(Explanation.citesOf(step))
  return `${inLanguage(Explanation.ofStep(step))}${notice}${articles === "" ? "" : `  ${articles}`}`
}
