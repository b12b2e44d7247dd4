import type { Finding } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import type { Audit } from "@zhengce/decision-procedure"
import { Radio } from "antd"
import { useMemo } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { Mark } from "../../components/Mark.tsx"
import { FindingSide } from "../case/FindingSide.tsx"
import { Section } from "../case/parts.tsx"
import { findingStatuses, forces, readingText } from "../case/words.ts"
import {
  type Filter,
  factsOf,
  figureOf,
  filters,
  isShown,
  type Otherwise,
  otherwise,
  sentenceOf,
  soughtText
} from "./report.ts"

const words = {
  title: { zh: "逐条认定", en: "Findings" },
  note: { zh: "按条文顺序排列。", en: "In the order of the articles." },
  show: { zh: "显示", en: "Show" },
  counted: { zh: "{filter}（{n}）", en: "{filter} ({n})" },
  none: { zh: "没有这类认定。", en: "There is none of these." },
  actual: { zh: "实际 {value}", en: "actual {value}" },
  bound: { zh: "要求 {value}", en: "required {value}" },
  since: { zh: "起算 {date}", en: "counted from {date}" },
  fact: { zh: "{name}：{value}", en: "{name}: {value}" },
  reason: { zh: "已记载理由：", en: "recorded reason: " },
  sought: { zh: "须查找：", en: "To look for: " },
  other: { zh: "另一读法（{other}）：", en: "Under the other reading ({other}): " },
  counting: { zh: "另一种计算（{name}）：末日 {value}", en: "counted otherwise ({name}): last day {value}" },
  override: { zh: "本地规定代替了基础值", en: "a jurisdiction's own value replaces the base" }
}

const filterTexts: Readonly<Record<Filter, Text>> = {
  found: { zh: "违反、偏离（含另一读法）", en: "Breaches and departures, under either reading" },
  breached: { zh: "只看违反", en: "Breaches only" },
  departed: { zh: "只看偏离", en: "Departures only" },
  undetermined: { zh: "只看无法判断", en: "Unknown only" },
  attention: { zh: "以上各项", en: "All of these" },
  all: { zh: "全部，含符合和不适用", en: "Everything, also what is in order" }
}

const countingOf = (name: string): readonly [string, string] | undefined => {
  const [option, value] = /^reading:(.*)$/.exec(name)?.[1]?.split("=", 2) ?? []
  return option === undefined || value === undefined ? undefined : [option, value]
}

const Item = ({
  finding,
  others,
  on
}: {
  readonly finding: Finding
  readonly others: ReadonlyArray<Otherwise>
  readonly on: LocalDate
}) => {
  const say = useSay()
  const { status, title, cites, actual, bound, force, reason, missing, grounds } = finding
  const { tone, text } = findingStatuses[status]
  const [found, asked] = [figureOf(actual), figureOf(bound)]
  const facts = factsOf(finding)
  const since = grounds.find(({ name }) => name === "source")?.value
  const days = others.map(({ after }) => after?.bound)
  return (
    <li>
      <p>
        <Mark tone={tone}>{say(text)}</Mark> <strong>{say(title)}</strong>
        {finding.on !== undefined && <span className="date muted"> {finding.on}</span>} <Cites cites={cites} on={on} />
      </p>
      {/* that facts are missing is said below, where they are named */}
      {finding.code !== "missing" && <p>{say(sentenceOf(finding))}</p>}
      <p className="facts muted">
        {found !== undefined && <span>{say(words.actual, { value: found })}</span>}
        {asked !== undefined && <span>{say(words.bound, { value: asked })}</span>}
        {typeof since === "string" && <span>{say(words.since, { date: since })}</span>}
        {force !== "mandatory" && <span>{say(forces[force])}</span>}
        {facts.map(({ path, name, value }) => (
          <span key={path}>{say(words.fact, { name, value })}</span>
        ))}
        {grounds.map(({ name, value, base }) => {
          const counting = countingOf(name)
          const isNews = counting !== undefined && !days.includes(value)
          return (
            (isNews || base !== undefined) && (
              <span key={name}>
                {isNews && say(words.counting, { name: readingText(...counting), value: String(value) })}
                {base !== undefined && (
                  <>
                    {say(words.override)} <Cites cites={[base.cites]} on={on} />
                  </>
                )}
              </span>
            )
          )
        })}
      </p>
      {reason !== undefined && (
        <p className="facts">
          <span>
            {say(words.reason)}
            <q>{reason}</q>
          </span>
        </p>
      )}
      {missing.length > 0 && (
        <p className="facts sought">
          <span>
            {say(words.sought)}
            {missing.map((pointer) => say(soughtText(pointer))).join(" / ")}
          </span>
        </p>
      )}
      {others.map(({ reading, after }) => (
        <p key={reading.id} className="facts otherwise">
          <span>
            {say(words.other, { other: reading.other })}
            <FindingSide finding={after} />
          </span>
        </p>
      ))}
    </li>
  )
}

export const AuditFindings = ({
  audit,
  on,
  filter,
  setFilter
}: {
  readonly audit: Audit
  readonly on: LocalDate
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
}) => {
  const say = useSay()
  const { findings } = audit.report
  const others = useMemo(() => otherwise(audit), [audit])
  const shownBy = (asked: Filter) => findings.filter((f) => isShown(asked, f, others.get(f)))
  const shown = shownBy(filter)
  return (
    <Section id="findings" title={say(words.title)} note={say(words.note)}>
      <fieldset className="filters">
        <legend className="unseen">{say(words.show)}</legend>
        <Radio.Group
          value={filter}
          onChange={(event) => setFilter(filters.find((f) => f === event.target.value) ?? "found")}
          options={filters.map((value) => ({
            value,
            label: say(words.counted, { filter: filterTexts[value], n: shownBy(value).length })
          }))}
        />
      </fieldset>
      {shown.length === 0 && <p>{say(words.none)}</p>}
      <ul className="findings">
        {shown.map((finding, i) => (
          <Item
            key={`${finding.id} ${finding.on ?? ""} ${i}`}
            finding={finding}
            others={others.get(finding) ?? []}
            on={on}
          />
        ))}
      </ul>
    </Section>
  )
}
