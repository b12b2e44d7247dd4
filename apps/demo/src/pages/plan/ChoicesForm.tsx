/** The choices from which the plan is made, each with its provision; what is wrong with one is told beside it. */
import type { Citation } from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { InvalidPlan } from "@zhengce/core/ProcedurePlan"
import type { Text } from "@zhengce/core/Text"
import { decree246, planChoices } from "@zhengce/decision-procedure"
import { Button, Checkbox, Input, Select } from "antd"
import { type ReactNode, useId } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Section } from "../case/parts.tsx"
import { dataText } from "../case/words.ts"
import { type Asked, type Field, type Own, placeOf, takesOf, takesText } from "./choices.ts"
import { Problem } from "./Problem.tsx"

const words = {
  title: { zh: "这件事怎么办", en: "How the matter is handled" },
  note: {
    zh: "不作选择的，按对任何事项都合法的方式编制。选项都在网址里，链接可以转发。",
    en: "What is left as it is, is planned in the way that is lawful for any matter. The address holds every choice, so the link can be passed on."
  },
  comment: { zh: "向社会公开征求意见", en: "Public comment" },
  commentYes: { zh: "公开征求", en: "held" },
  commentNo: { zh: "不公开征求，另选方式", en: "not held; another way is chosen" },
  days: { zh: "征求意见天数（日历日）", en: "Calendar days of comment" },
  daysDefault: { zh: "一般期限", en: "the general period" },
  reason: { zh: "缩短期限的理由", en: "Reason for a shorter period" },
  hearing: { zh: "召开听证会", en: "Hold a hearing" },
  other: { zh: "听取意见的其他方式", en: "Another way to hear the public" },
  otherNone: { zh: "不另选", en: "none" },
  exempt: { zh: "依法不公开的事项", en: "Lawfully not public" },
  exemptNone: { zh: "公开的事项", en: "a public matter" },
  risk: { zh: "风险评估", en: "Risk assessment" },
  consultation: { zh: "有关单位的意见", en: "Opinions of the units" },
  supplement: { zh: "补送审查材料（工作日）", en: "Working days to supplement the file" },
  supplementNone: { zh: "材料齐全，无须补送", en: "the file is complete" },
  conclusion: { zh: "合法性审查结论", en: "Conclusion of the review" },
  route: { zh: "谁提出建议", en: "Who proposes it" },
  takes: { zh: "各步骤自定时间（{n} 项）", en: "Times of one's own for steps ({n})" },
  takesNote: {
    zh: "法律没有规定时间的步骤，默认在前面各步办完的当天完成；可在此给它时间，只会延长，不会缩短法定期限。",
    en: "A step without a time in law is done on the day on which it may be; give it time here. It lengthens and never shortens what the law asks."
  },
  takesN: { zh: "{step}：需要多少天", en: "{step}: how many days" },
  takesUnit: { zh: "{step}：按什么计算", en: "{step}: counted in" },
  takesAdd: { zh: "给一个步骤加时间", en: "Give a step time" },
  takesRemove: { zh: "去掉", en: "Remove" },
  takesRemoveOne: { zh: "去掉 {step} 的时间", en: "Remove the time of {step}" },
  choose: { zh: "请选择步骤", en: "Choose a step" },
  asDefault: { zh: "{choice}（默认）", en: "{choice} (default)" }
} satisfies Readonly<Record<string, Text>>

const { at } = decree246
const articles = {
  comment: [at("15.2"), at("17.2")],
  days: [at("17.2")],
  reason: [at("17.2")],
  hearing: [at("18")],
  other: [at("15.2")],
  exempt: [at("15.1"), at("45")],
  risk: [at("30.1"), at("30.2")],
  consultation: [at("14")],
  supplement: [at("36.2")],
  conclusion: [at("39")],
  route: [at("10.1")]
} satisfies Partial<Record<Field, ReadonlyArray<Citation>>>

type Cited = keyof typeof articles

/** What may be chosen, in the order of the package; the first of each is its default, where it has one. */
const options = {
  risk: ["assess", "rely", "none"],
  consultation: planChoices.shape.consultation.unwrap().options,
  conclusion: planChoices.shape.conclusion.unwrap().options,
  route: planChoices.shape.route.unwrap().options,
  other: planChoices.shape.other.unwrap().options,
  exempt: planChoices.shape.exempt.unwrap().options
} satisfies Partial<Record<Cited, ReadonlyArray<string>>>

const defaults: Readonly<Record<string, string>> = {
  risk: "assess",
  consultation: "agreed",
  conclusion: "approve",
  route: "unit"
}

export const ChoicesForm = ({
  asked,
  set,
  problem,
  steps,
  on
}: {
  readonly asked: Asked
  readonly set: (field: Field, value: string | undefined) => void
  readonly problem: InvalidPlan | undefined
  /** The steps that may be given time. */
  readonly steps: ReadonlyArray<{ readonly activity: string; readonly title: Text }>
  readonly on: LocalDate
}) => {
  const say = useSay()
  const id = useId()
  const place = problem === undefined ? {} : placeOf(problem.path)
  const wrong = (field: Field): InvalidPlan | undefined => (place.field === field ? problem : undefined)
  const about = (field: Field) => ({
    id: `${id}-${field}`,
    "aria-invalid": wrong(field) !== undefined,
    ...(wrong(field) === undefined ? {} : { "aria-describedby": `${id}-${field}-problem`, status: "error" as const })
  })
  const framed = (field: Cited, control: ReactNode) => (
    <div className="field">
      <label htmlFor={`${id}-${field}`}>{say(words[field])}</label>
      {control}
      <Cites cites={articles[field]} on={on} />
      <Problem id={`${id}-${field}-problem`} problem={wrong(field)} />
    </div>
  )
  const select = (field: Cited, choices: ReadonlyArray<{ readonly value: string; readonly label: string }>) => {
    const [first] = choices
    const value = asked[field] ?? first?.value ?? ""
    // what a link states and nobody can choose is shown as it stands
    const all = choices.some((c) => c.value === value) ? choices : [...choices, { value, label: value }]
    return framed(
      field,
      <Select
        {...about(field)}
        virtual={false}
        value={value}
        options={[...all]}
        onChange={(next: string) => set(field, next === first?.value ? undefined : next)}
      />
    )
  }
  const named = (field: keyof typeof options) => {
    const standard = defaults[field]
    const label = (value: string) =>
      value === standard ? say(words.asDefault, { choice: dataText(value) }) : say(dataText(value))
    const sorted = standard === undefined ? options[field] : [standard, ...options[field].filter((o) => o !== standard)]
    return sorted.map((value) => ({ value, label: label(value) }))
  }
  const text = (field: Cited, placeholder: Text | undefined, numeric: boolean) =>
    framed(
      field,
      <Input
        {...about(field)}
        value={asked[field] ?? ""}
        autoComplete="off"
        {...(numeric ? { inputMode: "numeric" as const } : {})}
        {...(placeholder === undefined ? {} : { placeholder: say(placeholder) })}
        onChange={(event) => set(field, event.target.value === "" ? undefined : event.target.value)}
      />
    )
  const none = (label: Text) => ({ value: "-", label: say(label) })
  const takes = takesOf(asked.takes)
  const isHeld = (asked.comment ?? "yes") === "yes" && asked.exempt === undefined
  return (
    <Section id="choices" title={say(words.title)} note={say(words.note)}>
      <div className="plan-choices">
        {select("exempt", [none(words.exemptNone), ...named("exempt")])}
        {select("comment", [
          { value: "yes", label: say(words.asDefault, { choice: words.commentYes }) },
          { value: "no", label: say(words.commentNo) }
        ])}
        {(isHeld || asked.days !== undefined) && text("days", words.daysDefault, true)}
        {(asked.days !== undefined || asked.reason !== undefined) && text("reason", undefined, false)}
        {select("other", [none(words.otherNone), ...named("other")])}
        <div className="field">
          <span className="plan-check">
            <Checkbox
              id={`${id}-hearing`}
              checked={asked.hearing !== undefined}
              onChange={(event) => set("hearing", event.target.checked ? "1" : undefined)}
            >
              {say(words.hearing)}
            </Checkbox>
          </span>
          <Cites cites={articles.hearing} on={on} />
          <Problem id={`${id}-hearing-problem`} problem={wrong("hearing")} />
        </div>
        {select("consultation", named("consultation"))}
        {select("risk", named("risk"))}
        {text("supplement", words.supplementNone, true)}
        {select("conclusion", named("conclusion"))}
        {select("route", named("route"))}
      </div>
      <Disclosure open={takes.length > 0} summary={say(words.takes, { n: takes.length })}>
        <p className="note">{say(words.takesNote)}</p>
        <Takes
          takes={takes}
          steps={steps}
          set={(next) => set("takes", takesText(next))}
          problem={wrong("takes")}
          activity={place.activity}
        />
      </Disclosure>
    </Section>
  )
}

const Takes = ({
  takes,
  steps,
  set,
  problem,
  activity
}: {
  readonly takes: ReadonlyArray<Own>
  readonly steps: ReadonlyArray<{ readonly activity: string; readonly title: Text }>
  readonly set: (takes: ReadonlyArray<Own>) => void
  readonly problem: InvalidPlan | undefined
  readonly activity: string | undefined
}) => {
  const say = useSay()
  const id = useId()
  const titleOf = (step: string): string => say(steps.find((s) => s.activity === step)?.title ?? { zh: step, en: step })
  const free = steps.filter((s) => !takes.some((t) => t.activity === s.activity))
  return (
    <>
      <ul className="plan-takes">
        {takes.map((own) => {
          const step = titleOf(own.activity)
          const mine = activity === own.activity ? problem : undefined
          const change = (changed: Partial<Own>) =>
            set(takes.map((t) => (t.activity === own.activity ? { ...t, ...changed } : t)))
          return (
            <li key={own.activity}>
              <span className="plan-takes-step">{step}</span>
              <Input
                className="plan-takes-n"
                inputMode="numeric"
                value={own.n}
                aria-label={say(words.takesN, { step })}
                aria-invalid={mine !== undefined}
                {...(mine === undefined
                  ? {}
                  : { status: "error" as const, "aria-describedby": `${id}-${own.activity}` })}
                onChange={(event) => change({ n: event.target.value })}
              />
              <Select
                className="plan-takes-unit"
                virtual={false}
                aria-label={say(words.takesUnit, { step })}
                value={own.unit}
                options={(["workingDay", "day"] as const).map((value) => ({ value, label: say(dataText(value)) }))}
                onChange={(unit: Own["unit"]) => change({ unit })}
              />
              <Button
                aria-label={say(words.takesRemoveOne, { step })}
                onClick={() => set(takes.filter((t) => t.activity !== own.activity))}
              >
                {say(words.takesRemove)}
              </Button>
              <Problem id={`${id}-${own.activity}`} problem={mine} />
            </li>
          )
        })}
      </ul>
      <div className="field plan-takes-add">
        <label htmlFor={`${id}-add`}>{say(words.takesAdd)}</label>
        <Select
          id={`${id}-add`}
          showSearch={{ optionFilterProp: "label" }}
          virtual={false}
          listHeight={320}
          placeholder={say(words.choose)}
          value={null}
          options={free.map((s) => ({ value: s.activity, label: say(s.title) }))}
          onChange={(step: string | null) => {
            if (step !== null) set([...takes, { activity: step, n: "5", unit: "workingDay" }])
          }}
        />
      </div>
    </>
  )
}
