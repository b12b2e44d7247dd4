import type { Case, Context } from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Plan, PlanStep } from "@zhengce/core/ProcedurePlan"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { Button } from "antd"
import * as Result from "effect/Result"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { Mark } from "../../components/Mark.tsx"
import { Certain, dayText } from "../case/parts.tsx"
import type { Period } from "./planGantt.ts"

const words = {
  title: { zh: "结论", en: "The answer" },
  lead: {
    zh: "{start} 开始，最早 {goal} 开会作出决定，合计 {n} 天（日历日）。",
    en: "Started on {start}, the decision is lawful from {goal}: {n} calendar days."
  },
  leadUnknown: {
    zh: "{year} 年的放假安排尚未公布，依赖该年工作日的日期不作推测；目前只能排到 {last}。",
    en: "The holiday notice for {year} is not published. Days that need it are not guessed; the days known so far end on {last}."
  },
  leadPartly: {
    zh: "{year} 年的放假安排尚未公布，依赖该年工作日的日期不作推测。",
    en: "The holiday notice for {year} is not published. Days that need it are not guessed."
  },
  meeting: { zh: "最早开会决定", en: "Earliest meeting" },
  publish: { zh: "最早公布决策", en: "Earliest publication" },
  withheld: { zh: "依法不予公开，不公布", en: "lawfully not public; not published" },
  archive: { zh: "归档备案最后一日", en: "Last day to archive" },
  wish: { zh: "希望的开会日", en: "Wished day of the meeting" },
  none: {
    zh: "未设定。可在上方设定，看能否赶上、各步最迟何时办。",
    en: "None is set. Set one above to see whether it can be kept and by when each step must be done."
  },
  feasible: { zh: "能赶上，还有 {n} 天余地", en: "can be kept, with {n} days to spare" },
  justFeasible: { zh: "刚好赶上，没有余地", en: "can just be kept, with no day to spare" },
  late: { zh: "赶不上，晚 {n} 天（日历日）", en: "cannot be kept: {n} calendar days late" },
  startBy: { zh: "最迟 {date} 开始", en: "start by {date} at the latest" },
  startNever: { zh: "自本决定施行之日起开始也赶不上", en: "no start since the decree came into force would do" },
  wishUnknown: { zh: "能否赶上现在无从判断", en: "whether it can be kept cannot be told now" },
  unknownDay: { zh: "日期未知", en: "not known" },
  unknownWhy: { zh: "{year} 年放假安排未公布", en: "no holiday notice for {year}" },
  rolled: { zh: "名义末日 {due}，顺延至 {lastDay}", en: "nominally {due}, rolled to {lastDay}" },
  rollUnknown: {
    zh: "末日遇休息日是否顺延，待该年放假安排公布",
    en: "whether it rolls over a rest day depends on the notice"
  },
  because: { zh: "决定开会日的期间", en: "The periods that decide the day" },
  span: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  departs: { zh: "偏离一般期限", en: "departs from the general period" },
  departsWhy: { zh: "{title}：已说明理由“{reason}”", en: "{title}: the reason given is “{reason}”" },
  assume: {
    zh: "按普通周末推定该年（仅供计划）",
    en: "Assume plain weekends in that year (for planning only)"
  }
}

const stepOf = (plan: Plan, ...activities: ReadonlyArray<string>): PlanStep | undefined =>
  plan.steps.find((s) => activities.includes(s.activity))

const reasonOf = ({ entries }: Case, relation: string): string =>
  entries.flatMap((e) => ("reasons" in e && e.reasons?.[relation] ? [e.reasons[relation]] : []))[0] ?? ""

export const PlanAnswer = ({
  plan,
  start,
  days,
  startBy,
  periods,
  context,
  on,
  assume
}: {
  readonly plan: Plan
  readonly start: LocalDate
  /** From the first day to the decision. */
  readonly days: number
  readonly startBy: LocalDate | undefined
  /** The periods on the critical path. */
  readonly periods: ReadonlyArray<Period>
  readonly context: Context
  readonly on: LocalDate
  readonly assume: () => void
}) => {
  const say = useSay()
  const { calendar } = context
  const { unknown, wish } = plan
  const goal = plan.steps[plan.goal]
  const published = stepOf(plan, "decision.publish")
  const archived = stepOf(plan, "archive.file")
  const deadline = archived?.deadline
  const departed = plan.steps.flatMap((s) => s.departs)
  const last = plan.steps
    .flatMap((s) => (s.earliest === undefined ? [] : [s.earliest]))
    .sort()
    .at(-1)
  const certaintyOf = (date: LocalDate) =>
    Result.match(WorkCalendar.day(calendar, date), { onFailure: () => undefined, onSuccess: (d) => d.certainty })
  const dated = (date: LocalDate | undefined) =>
    date === undefined ? (
      <>
        <p>
          <Mark tone="warn" sign="?">
            {say(words.unknownDay)}
          </Mark>
        </p>
        {unknown !== undefined && <p className="muted">{say(words.unknownWhy, unknown)}</p>}
      </>
    ) : (
      <>
        <p>
          <strong className="date">{date}</strong> <span className="muted">{say(dayText(calendar, date))}</span>
        </p>
        <Certain certainty={certaintyOf(date) === "provisional" ? "provisional" : undefined} />
      </>
    )
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{say(words.title)}</h2>
      {goal?.earliest !== undefined && (
        <p className="lead">{say(words.lead, { start, goal: goal.earliest, n: days })}</p>
      )}
      {unknown !== undefined && (
        <p className="lead">
          <Mark tone="warn">
            {goal?.earliest === undefined
              ? say(words.leadUnknown, { year: unknown.year, last: last ?? start })
              : say(words.leadPartly, unknown)}
          </Mark>{" "}
          <Button size="small" className="wraps" onClick={assume}>
            {say(words.assume)}
          </Button>
        </p>
      )}
      <dl>
        <div>
          <dt>{say(words.meeting)}</dt>
          <dd>
            {dated(goal?.earliest)}
            <Cites cites={goal?.cites ?? []} on={on} />
          </dd>
        </div>
        <div>
          <dt>{say(words.publish)}</dt>
          <dd>
            {published === undefined ? <p>{say(words.withheld)}</p> : dated(published.earliest)}
            <Cites cites={(published ?? stepOf(plan, "decision.withhold"))?.cites ?? []} on={on} />
          </dd>
        </div>
        <div>
          <dt>{say(words.archive)}</dt>
          <dd>
            {dated(deadline?.lastDay ?? deadline?.due)}
            {deadline?.lastDay !== undefined && deadline.lastDay !== deadline.due && (
              <p className="muted">{say(words.rolled, { due: deadline.due, lastDay: deadline.lastDay })}</p>
            )}
            {deadline !== undefined && deadline.lastDay === undefined && (
              <p className="muted">{say(words.rollUnknown)}</p>
            )}
            <Cites cites={deadline?.relation.cites ?? archived?.cites ?? []} on={on} />
          </dd>
        </div>
        <div>
          <dt>{say(words.wish)}</dt>
          <dd>
            <Wished plan={plan} startBy={startBy} />
            {wish === undefined && unknown === undefined && <p className="muted">{say(words.none)}</p>}
          </dd>
        </div>
      </dl>
      {departed.map((relation) => (
        <p key={relation.id} className="plan-departs">
          <Mark tone="warn">{say(words.departs)}</Mark>{" "}
          {say(words.departsWhy, {
            title: relation.delay?.title ?? relation.title ?? "",
            reason: reasonOf(plan.case, relation.id)
          })}{" "}
          <Cites
            cites={[
              ...relation.cites,
              ...(relation.reason?.demandedBy === undefined ? [] : [relation.reason.demandedBy])
            ]}
            on={on}
          />
        </p>
      ))}
      {periods.length > 0 && (
        <>
          <h3 className="plan-because">{say(words.because)}</h3>
          <ul className="reasons">
            {periods.map((p) => (
              <li key={`${p.title.en} ${p.from}`}>
                {say(p.title)} <span className="date muted">{say(words.span, { from: p.from, to: p.until })}</span>{" "}
                {p.cites.length > 0 && <Cites cites={p.cites} on={on} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Wished = ({ plan, startBy }: { readonly plan: Plan; readonly startBy: LocalDate | undefined }) => {
  const say = useSay()
  const { wish, unknown } = plan
  const slack = plan.steps[plan.goal]?.slack ?? 0
  if (wish === undefined) return unknown === undefined ? null : <p>{say(words.wishUnknown)}</p>
  return (
    <>
      <p>
        <strong className="date">{wish.by}</strong>
      </p>
      <p>
        {wish.isFeasible ? (
          <Mark tone="good">{slack === 0 ? say(words.justFeasible) : say(words.feasible, { n: slack })}</Mark>
        ) : (
          <Mark tone="bad">{say(words.late, { n: wish.daysLate })}</Mark>
        )}
      </p>
      <p className="date">{startBy === undefined ? say(words.startNever) : say(words.startBy, { date: startBy })}</p>
    </>
  )
}
