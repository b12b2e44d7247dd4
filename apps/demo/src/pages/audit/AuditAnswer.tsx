import type { Finding, Status } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Audit, ScopeAnswer } from "@zhengce/decision-procedure"
import { Button } from "antd"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Mark, type Tone } from "../../components/Mark.tsx"
import { findingStatuses } from "../case/words.ts"
import { isOutside, sentenceOf, soughtText, verdictOf } from "./report.ts"

const words = {
  title: { zh: "审计结果", en: "The answer" },
  asOf: { zh: "截至 {on}", en: "As of {on}" },
  notPersons: {
    zh: "认定只针对程序和材料，不是对任何人的责任认定。",
    en: "This judges the procedure and its records; it is no verdict on any person."
  },
  scope: { zh: "是否适用本规定", en: "Does the decree apply" },
  why: { zh: "理由", en: "why" },
  missing: { zh: "尚缺：{list}", en: "missing: {list}" },
  anyway: { zh: "其余各项先按适用认定。", en: "The rest is judged as if it applied." },
  counts: { zh: "认定", en: "Findings" },
  count: { zh: "{status} {n} 项", en: "{status}: {n}" },
  others: { zh: "另有不适用 {n} 项", en: "not applicable: {n}" },
  readings: { zh: "读法", en: "Open readings" },
  readingsOf: {
    zh: "{n} 个条文有不同读法，换一种读法结果或者日期不同。",
    en: "Questions whose other reading gives another result or day: {n}."
  },
  readingsNone: { zh: "各种读法下结果相同。", en: "Every reading gives the same result." },
  records: { zh: "尚缺的记录", en: "What is missing" },
  recordsOf: { zh: "{n} 项事件、事实或者理由不在案。", en: "Events, facts or reasons not on record: {n}." },
  recordsNone: { zh: "判断所需的记录齐全。", en: "Everything needed to judge is on record." },
  see: { zh: "查看", en: "See them" }
}

const scopeTones: Readonly<Record<ScopeAnswer, Tone>> = {
  applies: "good",
  byReference: "good",
  otherProcedure: "plain",
  excluded: "plain",
  notMajor: "plain",
  notInForce: "plain",
  undetermined: "warn"
}

const counted: ReadonlyArray<Status> = ["breached", "departed", "undetermined", "satisfied"]

export const AuditAnswer = ({
  audit,
  on,
  day,
  goTo
}: {
  readonly audit: Audit
  readonly on: LocalDate
  readonly day: string
  readonly goTo: (section: "readings" | "needed") => void
}) => {
  const say = useSay()
  const { scope, report, readings } = audit
  const { tone, text } = verdictOf(audit)
  const outside = isOutside(audit)
  const because = ({ id, title, cites, ...f }: Finding) => (
    <li key={id}>
      {say(f.status === "satisfied" || f.missing.length > 0 ? title : sentenceOf({ id, title, cites, ...f }))}{" "}
      <Cites cites={cites} on={on} />
      {f.missing.length > 0 && (
        <span className="muted">
          {" "}
          {say(words.missing, { list: f.missing.map((pointer) => say(soughtText(pointer))).join(" / ") })}
        </span>
      )}
    </li>
  )
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{say(words.title)}</h2>
      <p className="lead">
        <span className="verdict">
          <Mark tone={tone}>{say(text)}</Mark>
        </span>
        <span className="muted">
          {" "}
          {say(words.asOf, { on })} {day} · {say(words.notPersons)}
        </span>
      </p>
      <dl>
        <div>
          <dt>{say(words.scope)}</dt>
          <dd>
            <p>
              <Mark tone={scopeTones[scope.answer]}>{say(scope.text)}</Mark>
            </p>
            {scope.answer === "undetermined" && <p className="muted">{say(words.anyway)}</p>}
            <Disclosure summary={say(words.why)} open={scopeTones[scope.answer] !== "good"} key={scope.answer}>
              <ul className="reasons">{scope.because.map(because)}</ul>
            </Disclosure>
          </dd>
        </div>
        <div>
          <dt>{say(words.counts)}</dt>
          <dd>
            <ul>
              {counted.map((status) => (
                <li key={status}>
                  <Mark tone={report.counts[status] === 0 ? "plain" : findingStatuses[status].tone}>
                    {say(words.count, { status: findingStatuses[status].text, n: report.counts[status] })}
                  </Mark>
                </li>
              ))}
            </ul>
            <p className="muted">{say(words.others, { n: report.counts.notApplicable + report.counts.notInForce })}</p>
          </dd>
        </div>
        {!outside && (
          <>
            <div>
              <dt>{say(words.readings)}</dt>
              <dd>
                <p>{readings.length === 0 ? say(words.readingsNone) : say(words.readingsOf, { n: readings.length })}</p>
                {readings.length > 0 && (
                  <Button size="small" onClick={() => goTo("readings")}>
                    {say(words.see)}
                  </Button>
                )}
              </dd>
            </div>
            <div>
              <dt>{say(words.records)}</dt>
              <dd>
                <p>
                  {report.needed.length === 0
                    ? say(words.recordsNone)
                    : say(words.recordsOf, { n: report.needed.length })}
                </p>
                {report.needed.length > 0 && (
                  <Button size="small" onClick={() => goTo("needed")}>
                    {say(words.see)}
                  </Button>
                )}
              </dd>
            </div>
          </>
        )}
      </dl>
    </section>
  )
}
