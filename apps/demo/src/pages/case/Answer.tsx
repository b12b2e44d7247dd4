import * as Case from "@zhengce/core/Case"
import * as Duty from "@zhengce/core/Duty"
import * as Finding from "@zhengce/core/Finding"
import { useMemo } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { daysBetween } from "../../components/days.ts"
import { Mark } from "../../components/Mark.tsx"
import { eventsOf } from "./log.ts"
import { activityTitle, Certain, dayText, rolesText } from "./parts.tsx"
import { stepsOf, type View } from "./view.ts"
import { dutyTones } from "./words.ts"

const words = {
  title: { zh: "结论", en: "The answer" },
  asOf: { zh: "截至{on}（{day}）", en: "As of {on} ({day})" },
  last: { zh: "最近一步：{activity}（{date}）", en: "latest step: {activity} ({date})" },
  none: { zh: "尚无记录", en: "nothing is recorded" },
  now: { zh: "现在应办", en: "To be done now" },
  nowNone: { zh: "没有待办事项", en: "nothing is waiting" },
  permitted: { zh: "依法现在可办 {n} 项，其中待办 {m} 项", en: "{n} steps are lawful now, {m} of them awaited" },
  oneOf: { zh: "（可选之一）", en: "(one way to go on)" },
  more: { zh: "另有 {n} 项，见下", en: "{n} more below" },
  deadline: { zh: "下一期限", en: "Next deadline" },
  promptly: {
    zh: "另有 {n} 项未定日数、须及时办理",
    en: "duties without a number of days, to be done promptly: {n}"
  },
  deadlineNone: { zh: "没有按日计算的期限", en: "no deadline counted in days" },
  left: { zh: "还有 {n} 天（日历日）", en: "{n} calendar days left" },
  today: { zh: "当日到期", en: "due on this day" },
  late: { zh: "已逾期 {n} 天（日历日）", en: "{n} calendar days overdue" },
  rolled: { zh: "名义末日 {due}，顺延至 {lastDay}", en: "nominally {due}, rolled to {lastDay}" },
  earliest: { zh: "只待时间的下一步", en: "Waiting for time only" },
  earliestNone: { zh: "没有只待期间届满的事项", en: "nothing waits for time alone" },
  from: { zh: "最早可于 {date}", en: "lawful from {date}" },
  attention: { zh: "需注意", en: "Needs attention" },
  clean: { zh: "未发现违反或者偏离", en: "no breach or departure found" },
  breached: { zh: "违反 {n} 项", en: "{n} breached" },
  departed: { zh: "偏离一般要求 {n} 项", en: "{n} departed from" },
  undetermined: { zh: "无法判断 {n} 项", en: "{n} undetermined" }
}

export const Answer = ({ view }: { readonly view: View }) => {
  const say = useSay()
  const { case: matter, on, context } = view
  const { procedure } = matter
  const { permitted, waiting, duty, undated, findings, last } = useMemo(() => {
    const known = eventsOf(matter).filter((e) => e.event.on <= on)
    const open = Case.duties(matter, on, context).filter(Duty.isOpen)
    return {
      permitted: stepsOf({ case: matter, on, context }),
      waiting: Case.blocked(matter, on, context)
        .filter((b) => b.lawfulFrom !== undefined)
        .sort((a, b) => ((a.lawfulFrom ?? "") < (b.lawfulFrom ?? "") ? -1 : 1)),
      duty: open.find((d) => d.due !== undefined),
      undated: open.filter((d) => d.due === undefined).length,
      findings: Case.findings(matter, on, context),
      last: known.at(-1)
    }
  }, [matter, on, context])

  const awaited = permitted.filter((p) => p.pending)
  const [next] = waiting
  const alike = waiting.filter(
    (b) => b.lawfulFrom === next?.lawfulFrom && b.blockers[0]?.relation === next?.blockers[0]?.relation
  )
  const attention = findings.filter(Finding.needsAttention)
  const count = (status: Finding.Status) => attention.filter((f) => f.status === status).length
  const limit = duty?.lastDay ?? duty?.due
  const left = limit === undefined ? 0 : daysBetween(on, limit)

  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{say(words.title)}</h2>
      <p className="lead">
        {say(words.asOf, { on, day: dayText(context.calendar, on) })}
        <span className="muted">
          {" · "}
          {last === undefined
            ? say(words.none)
            : say(words.last, { activity: activityTitle(procedure, last.event.activity), date: last.event.on })}
        </span>
      </p>
      <dl>
        <div>
          <dt>{say(words.now)}</dt>
          <dd>
            {awaited.length === 0 && <p>{say(words.nowNone)}</p>}
            <ul>
              {awaited.slice(0, 3).map((p) => (
                <li key={p.activity}>
                  <strong>{say(p.title)}</strong>
                  {p.awaited === "oneOf" && <span className="muted"> {say(words.oneOf)}</span>}
                  <span className="muted"> {say(rolesText(procedure, p.roles))}</span>{" "}
                  <Cites cites={procedure.activities.find((a) => a.id === p.activity)?.cites ?? []} on={on} />
                </li>
              ))}
            </ul>
            {awaited.length > 3 && <p className="muted">{say(words.more, { n: awaited.length - 3 })}</p>}
            <p className="muted">{say(words.permitted, { n: permitted.length, m: awaited.length })}</p>
          </dd>
        </div>
        <div>
          <dt>{say(words.deadline)}</dt>
          <dd>
            {duty === undefined || limit === undefined ? (
              <p>{say(words.deadlineNone)}</p>
            ) : (
              <>
                <p>
                  <strong className="date">{limit}</strong>{" "}
                  <Mark tone={dutyTones[duty.status]}>
                    {left < 0
                      ? say(words.late, { n: -left })
                      : left === 0
                        ? say(words.today)
                        : say(words.left, { n: left })}
                  </Mark>
                </p>
                <p>
                  {say(duty.title)} <span className="muted">{say(rolesText(procedure, duty.roles))}</span>{" "}
                  <Cites cites={duty.cites} on={on} />
                </p>
                {duty.due !== undefined && duty.due !== limit && (
                  <p className="muted">{say(words.rolled, { due: duty.due, lastDay: limit })}</p>
                )}
                <Certain certainty={duty.certainty} />
              </>
            )}
            {undated > 0 && <p className="muted">{say(words.promptly, { n: undated })}</p>}
          </dd>
        </div>
        <div>
          <dt>{say(words.earliest)}</dt>
          <dd>
            {next?.lawfulFrom === undefined ? (
              <p>{say(words.earliestNone)}</p>
            ) : (
              <>
                <p>
                  <strong className="date">{say(words.from, { date: next.lawfulFrom })}</strong>
                </p>
                <p>
                  {alike.map((b) => say(b.title)).join(" / ")}{" "}
                  <Cites cites={next.blockers.flatMap((b) => b.cites)} on={on} />
                </p>
                <Certain certainty={next.blockers.find((b) => b.period !== undefined)?.period?.certainty} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{say(words.attention)}</dt>
          <dd>
            {attention.length === 0 ? (
              <Mark tone="good">{say(words.clean)}</Mark>
            ) : (
              <p className="marks">
                {count("breached") > 0 && <Mark tone="bad">{say(words.breached, { n: count("breached") })}</Mark>}
                {count("departed") > 0 && <Mark tone="warn">{say(words.departed, { n: count("departed") })}</Mark>}
                {count("undetermined") > 0 && (
                  <Mark tone="warn">{say(words.undetermined, { n: count("undetermined") })}</Mark>
                )}
              </p>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}
