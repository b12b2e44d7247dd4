/** One question: when may this matter be decided at the earliest, and by when must each step be done? */
import type { Context } from "@zhengce/core/Case"
import { unverifiedSince } from "@zhengce/core/Citation"
import { isLocalDate, type LocalDate } from "@zhengce/core/LocalDate"
import type { InvalidPlan, Plan } from "@zhengce/core/ProcedurePlan"
import type { Text } from "@zhengce/core/Text"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { decree246, plan, rulebook, tracks } from "@zhengce/decision-procedure"
import { Alert, Button, Checkbox, Input } from "antd"
import * as Result from "effect/Result"
import { useEffect, useId, useMemo, useState } from "react"
import * as Address from "../../app/address.ts"
import { useSay } from "../../app/language.tsx"
import { Instruments, unverifiedSign } from "../../components/Cite.tsx"
import { DateInput } from "../../components/DateInput.tsx"
import { daysBetween } from "../../components/days.ts"
import { download } from "../../components/download.ts"
import { dayText, Section } from "../case/parts.tsx"
import * as Storage from "../case/storage.ts"
import { ChoicesForm } from "./ChoicesForm.tsx"
import { type Asked, choicesOf, type Field, fields, firstStart, latestStart, placeOf } from "./choices.ts"
import { linesOf } from "./lines.ts"
import { PlanAnswer } from "./PlanAnswer.tsx"
import { PlanFigure } from "./PlanFigure.tsx"
import { Problem } from "./Problem.tsx"
import { planGanttOf } from "./planGantt.ts"

const words = {
  question: {
    zh: "这件决策最早哪天可以开会决定？各步最迟何时办？",
    en: "When may this matter be decided at the earliest, and by when must each step be done?"
  },
  document: { zh: "编制计划 · 郑策", en: "Planner · Zhengce" },
  law: { zh: "依据：《{title}》（{number}，自 {from} 起施行）", en: "Under: {title} ({number}, in force from {from})" },
  unverified: {
    zh: "{sign} 条文核对截至 {date}，其后是否修改未核；结论按所核条文作出。",
    en: "{sign} The text was checked until {date}; later amendments are not known. Answers rest on the text as checked."
  },
  bar: { zh: "日期", en: "Days" },
  start: { zh: "开始日期", en: "First day" },
  wish: { zh: "希望某日开会", en: "A day is wished for the meeting" },
  meeting: { zh: "希望的开会日", en: "Wished day of the meeting" },
  name: { zh: "事项名称（用于下载）", en: "Name of the matter (for downloads)" },
  assume: {
    zh: "放假安排未公布的年份按普通周末推定（仅供计划）",
    en: "Assume plain weekends in years without a notice (for planning only)"
  },
  examples: { zh: "示例：", en: "Examples:" },
  answer: { zh: "结论", en: "The answer" },
  refused: { zh: "所选事项有误，没有编制计划。", en: "A choice is not as it should be; nothing is planned." },
  refusedField: { zh: "请更正标明的选项。", en: "Correct the choice that is marked." },
  files: { zh: "带走这份计划", en: "Take the plan along" },
  filesNote: {
    zh: "日历文件中各步骤为暂定事项，注明最早、最迟之日和依据。",
    en: "In the calendar file each step is a tentative entry with its days and provisions."
  },
  calendar: { zh: "下载日历（.ics）", en: "Calendar (.ics)" },
  table: { zh: "下载表格（CSV）", en: "Table (CSV)" },
  case: { zh: "作为案卷打开", en: "Open as a case" },
  caseNote: {
    zh: "作为案卷打开：各步骤按最早之日记入自办案卷，原自办案卷可以恢复。",
    en: "Open as a case: each step is recorded in your own case on its earliest day; your former case can be brought back."
  },
  notStored: {
    zh: "本浏览器不允许保存，未能打开。",
    en: "This browser does not let the page save; the case was not opened."
  },
  assumed: {
    zh: "计划含有推定的日期，不提供日历和案卷。",
    en: "The plan rests on assumed days, so there is no calendar and no case of it."
  },
  plan: { zh: "决策计划 {start}", en: "Plan of a decision {start}" },
  live: { zh: "最早 {goal} 开会决定。", en: "The decision is lawful from {goal}." },
  liveUnknown: { zh: "开会日未知。", en: "The day of the meeting is not known." }
} satisfies Readonly<Record<string, Text>>

const examples: ReadonlyArray<{ readonly title: Text; readonly asked: Asked; readonly reason?: Text }> = [
  {
    title: { zh: "跨国庆节，开听证会", en: "a hearing across National Day" },
    asked: { start: "2022-09-26", comment: "no", hearing: "1", takes: "draft.complete:5w", meeting: "2022-11-04" }
  },
  {
    title: { zh: "缩短征求意见期限", en: "a shorter comment period" },
    asked: { start: "2023-01-13", days: "10", supplement: "3" },
    reason: { zh: "节后须立即施行", en: "to be in force right after the festival" }
  },
  {
    title: { zh: "希望的日子赶不上", en: "a wished day that cannot be kept" },
    asked: { start: "2022-10-10", meeting: "2022-11-01" }
  },
  {
    title: { zh: "放假安排未公布", en: "an unpublished year" },
    asked: { start: "2026-12-07", hearing: "1", meeting: "2027-03-01" }
  }
]

const instruments = [decree246]

const isAssumed = ({ steps }: Plan, calendar: WorkCalendar.WorkCalendar): boolean =>
  steps
    .flatMap((s) => [s.earliest, s.latest, s.deadline?.lastDay].filter((d) => d !== undefined))
    .some((date) => {
      const day = WorkCalendar.day(calendar, date)
      return Result.isSuccess(day) && day.success.certainty === "provisional"
    })

const PlanPage = () => {
  const say = useSay()
  const id = useId()
  const address = Address.useAddress()
  const { more = {}, language, assume } = address
  const text = JSON.stringify(fields.map((f) => more[f]))
  const asked = useMemo((): Asked => {
    const values: ReadonlyArray<string | null> = JSON.parse(text)
    return Object.fromEntries(fields.flatMap((f, i) => (values[i] == null ? [] : [[f, values[i]]])))
  }, [text])

  const context = useMemo(
    (): Context => ({
      calendar: assume ? WorkCalendar.provisional(WorkCalendar.china) : WorkCalendar.china,
      rulebook
    }),
    [assume]
  )
  const choices = useMemo(() => choicesOf(asked), [asked])
  const made = useMemo(() => plan(choices, context), [choices, context])
  const planned = Result.isSuccess(made) ? made.success : undefined
  const problem = Result.isFailure(made) ? made.failure : undefined
  // while a choice is being corrected, the steps of the last plan may still be given time
  const [former, setFormer] = useState<Plan>()
  useEffect(() => {
    if (planned !== undefined) setFormer(planned)
  }, [planned])

  const start = asked.start ?? firstStart
  const wished = planned === undefined || !isLocalDate(asked.meeting) ? undefined : asked.meeting
  const goal = planned?.steps[planned.goal]?.earliest
  const on = goal ?? (isLocalDate(start) ? start : firstStart)
  const unverified = unverifiedSince(decree246, on)
  const startBy = useMemo(
    () => (wished === undefined || planned?.wish === undefined ? undefined : latestStart(choices, wished, context)),
    [wished, planned, choices, context]
  )
  const gantt = useMemo(
    () => (planned === undefined ? undefined : planGanttOf(planned, tracks, context.calendar, wished)),
    [planned, context, wished]
  )
  const lines = useMemo(() => (planned === undefined ? [] : linesOf(planned, tracks)), [planned])

  // the address always says from which day, so that it can be passed on
  useEffect(() => {
    if (more.start === undefined) Address.put("start", firstStart)
  })
  useEffect(() => {
    document.title = say(words.document)
  }, [say])

  const set = (field: Field, value: string | undefined): void => Address.put(field, value)
  const steps = (planned ?? former)?.steps.filter(
    (s) => s.activity !== "comment.close" && s.activity !== "supplement.arrive"
  )

  return (
    <Instruments value={instruments}>
      <h1>{say(words.question)}</h1>
      <p className="law muted">
        {say(words.law, { title: decree246.title, number: decree246.number, from: decree246.inForce.from })}
      </p>
      {unverified !== undefined && (
        <p className="law unverified">{say(words.unverified, { sign: unverifiedSign, date: unverified })}</p>
      )}
      <section className="bar plan-bar" aria-label={say(words.bar)}>
        <DayField
          id={`${id}-start`}
          field="start"
          label={say(words.start)}
          value={start}
          set={set}
          problem={problem}
          calendar={context.calendar}
        />
        <div className="field">
          <span className="plan-check">
            <Checkbox
              checked={asked.meeting !== undefined}
              onChange={(event) => set("meeting", event.target.checked ? (goal ?? start) : undefined)}
            >
              {say(words.wish)}
            </Checkbox>
          </span>
        </div>
        {asked.meeting !== undefined && (
          <DayField
            id={`${id}-meeting`}
            field="meeting"
            label={say(words.meeting)}
            value={asked.meeting}
            set={set}
            problem={problem}
            calendar={context.calendar}
          />
        )}
        <Checkbox
          checked={assume}
          onChange={(event) => Address.go({ ...address, assume: event.target.checked }, "replace")}
        >
          {say(words.assume)}
        </Checkbox>
        <p className="plan-examples">
          {say(words.examples)}
          {examples.map(({ title, asked: stated, reason }) => {
            const more = reason === undefined ? stated : { ...stated, reason: say(reason) }
            return (
              <a
                key={title.en}
                className="plan-example"
                href={Address.format({ path: ["plan"], language, assume: false, more })}
              >
                {say(title)}
              </a>
            )
          })}
        </p>
      </section>
      <p className="unseen" role="status" aria-live="polite">
        {planned === undefined
          ? say(words.refused)
          : goal === undefined
            ? say(words.liveUnknown)
            : say(words.live, { goal })}
      </p>
      {planned === undefined ? (
        <Refused problem={problem} />
      ) : (
        <PlanAnswer
          plan={planned}
          start={start as LocalDate}
          days={goal === undefined ? 0 : daysBetween(start as LocalDate, goal)}
          startBy={startBy}
          periods={(gantt?.rows ?? []).flatMap((r) => (r.isCritical && r.period !== undefined ? [r.period] : []))}
          context={context}
          on={on}
          assume={() => Address.go({ ...address, assume: true }, "replace")}
        />
      )}
      <ChoicesForm asked={asked} set={set} problem={problem} steps={steps ?? []} on={on} />
      {planned !== undefined && gantt !== undefined && (
        <>
          <PlanFigure
            plan={planned}
            gantt={gantt}
            lines={lines}
            instrument={decree246.title}
            version={context.calendar.version}
            on={on}
          />
          <Files
            plan={planned}
            lines={lines}
            start={start}
            name={more.name}
            isAssumed={isAssumed(planned, context.calendar)}
          />
        </>
      )}
    </Instruments>
  )
}

const DayField = ({
  id,
  field,
  label,
  value,
  set,
  problem,
  calendar
}: {
  readonly id: string
  readonly field: Field
  readonly label: string
  readonly value: string
  readonly set: (field: Field, value: string) => void
  readonly problem: InvalidPlan | undefined
  readonly calendar: WorkCalendar.WorkCalendar
}) => {
  const say = useSay()
  const mine =
    problem !== undefined && placeOf(problem.path).field === field && isLocalDate(value) ? problem : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DateInput
        id={id}
        // what is no date is shown as it stands, and the field says so
        value={value as LocalDate}
        onChange={(date) => set(field, date)}
        describedBy={mine === undefined ? `${id}-day` : `${id}-problem`}
      />
      {mine === undefined && isLocalDate(value) && (
        <span className="hint muted" id={`${id}-day`}>
          {say(dayText(calendar, value))}
        </span>
      )}
      <Problem id={`${id}-problem`} problem={mine} />
    </div>
  )
}

/** Nothing is planned; a problem that no field tells is told here. */
const Refused = ({ problem }: { readonly problem: InvalidPlan | undefined }) => {
  const say = useSay()
  const isTold = problem !== undefined && placeOf(problem.path).field !== undefined
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{say(words.answer)}</h2>
      <Alert
        type="error"
        showIcon
        title={say(words.refused)}
        description={isTold ? say(words.refusedField) : <Problem id="plan-problem" problem={problem} />}
      />
    </section>
  )
}

const Files = ({
  plan: made,
  lines,
  start,
  name,
  isAssumed
}: {
  readonly plan: Plan
  readonly lines: ReturnType<typeof linesOf>
  readonly start: string
  readonly name: string | undefined
  readonly isAssumed: boolean
}) => {
  const say = useSay()
  const id = useId()
  const { language } = Address.useAddress()
  const [failed, setFailed] = useState(false)
  const title = name ?? say(words.plan, { start })
  const files = () => import("./files.ts")
  const calendar = async (): Promise<void> => {
    const stamp = new Date().toISOString()
    const { calendarOf } = await files()
    download(
      `${title}.ics`,
      "text/calendar;charset=utf-8",
      calendarOf(made, { id: name ?? `plan-${start}`, title }, stamp, language)
    )
  }
  const table = async (): Promise<void> => {
    const { tableOf } = await files()
    download(`${title}.csv`, "text/csv;charset=utf-8", tableOf(lines, language))
  }
  const openCase = (): void => {
    const stored = Storage.offer(Storage.browserStorage(), { ...made.case, id: "own" })
    setFailed(!stored)
    if (stored) Address.go({ path: ["case", "own"], language, assume: false })
  }
  return (
    <Section id="files" title={say(words.files)} note={say(words.filesNote)}>
      <div className="field plan-name">
        <label htmlFor={`${id}-name`}>{say(words.name)}</label>
        <Input
          id={`${id}-name`}
          value={name ?? ""}
          autoComplete="off"
          placeholder={say(words.plan, { start })}
          onChange={(event) => Address.put("name", event.target.value === "" ? undefined : event.target.value)}
        />
      </div>
      <p className="buttons">
        {!isAssumed && <Button onClick={() => void calendar()}>{say(words.calendar)}</Button>}
        <Button onClick={() => void table()}>{say(words.table)}</Button>
        {!isAssumed && <Button onClick={openCase}>{say(words.case)}</Button>}
      </p>
      <p className="hint muted">{say(isAssumed ? words.assumed : words.caseNote)}</p>
      <div role="status" aria-live="polite">
        {failed && <Alert type="warning" showIcon title={say(words.notStored)} />}
      </div>
    </Section>
  )
}

export default PlanPage
