import * as Case from "@zhengce/core/Case"
import * as Finding from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import { useMemo } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Mark } from "../../components/Mark.tsx"
import { Section } from "./parts.tsx"
import type { View } from "./view.ts"
import { findingStatuses, forces, readingText } from "./words.ts"

const words = {
  title: { zh: "合法性认定", en: "Findings" },
  note: {
    zh: "对已登记的每一步、每一期限逐条对照规定。",
    en: "Each recorded step and each clock against its provision."
  },
  none: { zh: "尚无可认定的事项。", en: "There is nothing to judge yet." },
  clean: { zh: "未发现违反、偏离或者无法判断的事项。", en: "Nothing is breached, departed from or undetermined." },
  rest: { zh: "符合及其他（{n} 项）", en: "satisfied and others ({n})" },
  actual: { zh: "实际 {value}", en: "actual {value}" },
  bound: { zh: "要求 {value}", en: "required {value}" },
  reason: { zh: "已记载理由：", en: "recorded reason: " },
  reading: { zh: "另一种理解（{name}）：末日 {value}", en: "another reading ({name}): last day {value}" },
  override: { zh: "本地规定代替了基础值", en: "a jurisdiction's own value replaces the base" },
  unverified: { zh: "核对截至 {date}", en: "checked until {date}" },
  missing: { zh: "缺少：{list}", en: "missing: {list}" }
}

const reading = (name: string): readonly [string, string] | undefined => {
  const [option, value] = /^reading:(.*)$/.exec(name)?.[1]?.split("=", 2) ?? []
  return option === undefined || value === undefined ? undefined : [option, value]
}

export const FindingList = ({
  findings,
  on
}: {
  readonly findings: ReadonlyArray<Finding.Finding>
  readonly on: LocalDate
}) => {
  const say = useSay()
  return (
    <ul className="findings">
      {findings.map((f, i) => {
        const { tone, text } = findingStatuses[f.status]
        return (
          <li key={`${f.id} ${f.on ?? ""} ${i}`}>
            <p>
              <Mark tone={tone}>{say(text)}</Mark> <strong>{say(f.title)}</strong>
              {f.on !== undefined && <span className="date muted"> {f.on}</span>} <Cites cites={f.cites} on={on} />
            </p>
            <p>{say(f.text)}</p>
            <p className="facts muted">
              {f.actual !== undefined && <span>{say(words.actual, { value: String(f.actual) })}</span>}
              {f.bound !== undefined && <span>{say(words.bound, { value: String(f.bound) })}</span>}
              {f.force !== "mandatory" && <span>{say(forces[f.force])}</span>}
              {f.missing.length > 0 && <span>{say(words.missing, { list: f.missing.join(", ") })}</span>}
            </p>
            {f.reason !== undefined && (
              <p className="facts">
                <span>
                  {say(words.reason)}
                  <q>{f.reason}</q>
                </span>
              </p>
            )}
            {f.grounds.map((ground) => {
              const other = reading(ground.name)
              return (
                <div key={ground.name} className="facts muted">
                  {other !== undefined && (
                    <span>{say(words.reading, { name: readingText(...other), value: String(ground.value) })}</span>
                  )}
                  {ground.base !== undefined && (
                    <span>
                      {say(words.override)} <Cites cites={[ground.base.cites]} on={on} />
                    </span>
                  )}
                  {ground.unverifiedSince !== undefined && (
                    <Mark tone="warn">{say(words.unverified, { date: ground.unverifiedSince })}</Mark>
                  )}
                </div>
              )
            })}
          </li>
        )
      })}
    </ul>
  )
}

export const Findings = ({ view }: { readonly view: View }) => {
  const say = useSay()
  const { case: matter, on, context } = view
  const findings = useMemo(() => Case.findings(matter, on, context), [matter, on, context])
  const attention = findings.filter(Finding.needsAttention)
  const rest = findings.filter((f) => !Finding.needsAttention(f))
  return (
    <Section id="findings" title={say(words.title)} note={say(words.note)}>
      {findings.length === 0 && <p>{say(words.none)}</p>}
      {findings.length > 0 && attention.length === 0 && (
        <p>
          <Mark tone="good">{say(words.clean)}</Mark>
        </p>
      )}
      <FindingList findings={attention} on={on} />
      {rest.length > 0 && (
        <Disclosure open={attention.length === 0} summary={say(words.rest, { n: rest.length })}>
          <FindingList findings={rest} on={on} />
        </Disclosure>
      )}
    </Section>
  )
}
