import * as Case from "@zhengce/core/Case"
import type { Finding } from "@zhengce/core/Finding"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Activity, Relation } from "@zhengce/core/Procedure"
import { Alert, Button, Checkbox, Input, Select } from "antd"
import * as Result from "effect/Result"
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { DateInput } from "../../components/DateInput.tsx"
import { Blockers } from "./Blockers.tsx"
import { FindingList } from "./Findings.tsx"
import { dataOf, type Field, fieldsOf, type Values } from "./form.ts"
import { activityTitle, dayText, Section } from "./parts.tsx"
import type { View } from "./view.ts"
import { dataText } from "./words.ts"

const words = {
  title: { zh: "登记一步", en: "Record a step" },
  noteOwn: {
    zh: "依法可办的才能登记；已经发生的事，可以如实补记并列出违反之处。",
    en: "Only what is lawful can be recorded. What has already happened can be recorded as it was, with what it violates."
  },
  noteExample: {
    zh: "示例案卷只读：可在此查验某一步当日是否可办；要登记，请先复制为自办案卷。",
    en: "An example is read-only: check here whether a step is lawful on a day. To record, copy it to your own case first."
  },
  activity: { zh: "事项", en: "Step" },
  activityChoose: { zh: "请选择", en: "Choose" },
  awaited: { zh: "待办", en: "Awaited" },
  permitted: { zh: "其他可办", en: "Other lawful steps" },
  blocked: { zh: "当日不能办（选中可查原因）", en: "Blocked on this day (choose to see why)" },
  date: { zh: "日期", en: "Date" },
  role: { zh: "办理主体", en: "By" },
  roles: { zh: "有权办理", en: "Competent" },
  otherRoles: { zh: "其他主体", en: "Others" },
  data: { zh: "该步应载明的内容", en: "What the step states" },
  required: { zh: "必填", en: "required" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  unknown: { zh: "未知", en: "unknown" },
  reason: { zh: "偏离一般要求的理由：{title}", en: "Reason for departing from the general rule: {title}" },
  reasonSource: {
    zh: "如需偏离一般要求，在此说明理由：{title}",
    en: "Where the general rule will be departed from, state the reason here: {title}"
  },
  record: { zh: "依法登记", en: "Record if lawful" },
  check: { zh: "查验是否可办", en: "Check whether lawful" },
  observe: { zh: "如实补记", en: "Record as it happened" },
  copy: { zh: "复制为自办案卷", en: "Copy to my own case" },
  recorded: { zh: "已登记：{title}（{on}）", en: "Recorded: {title} ({on})" },
  lawful: {
    zh: "当日可办：{title}（{on}）。示例案卷只读，未登记。",
    en: "Lawful: {title} on {on}. The example is read-only; nothing was recorded."
  },
  refused: { zh: "不能登记：{title}（{on}）", en: "Refused: {title} on {on}" },
  refusedFrom: { zh: "最早可于 {date} 办理。", en: "Lawful from {date}." },
  refusedHint: {
    zh: "如该事确已发生，可改用“如实补记”，违反之处将列入认定。",
    en: "If it has in fact happened, use “Record as it happened”; what it violates becomes a finding."
  },
  observed: { zh: "已如实补记：{title}（{on}）", en: "Recorded as it happened: {title} ({on})" },
  observedClean: { zh: "未发现违反之处。", en: "It violates nothing." },
  observedFindings: { zh: "其中发现：", en: "It shows:" },
  invalid: { zh: "填写有误：{path} 应为{expected}", en: "Not well-formed: {path}: expected {expected}" },
  incomplete: { zh: "请先选择事项和办理主体。", en: "Choose a step and who does it first." },
  why: { zh: "当日不能办的原因", en: "Why it is blocked on this day" }
}

type Outcome =
  | { readonly kind: "refused"; readonly error: Case.Refused }
  | { readonly kind: "invalid"; readonly error: Case.InvalidEvent }
  | { readonly kind: "incomplete" }
  | { readonly kind: "lawful" | "recorded"; readonly activity: string; readonly on: LocalDate }
  | {
      readonly kind: "observed"
      readonly activity: string
      readonly on: LocalDate
      readonly findings: ReadonlyArray<Finding>
    }

const touches = (relation: Relation, activity: string): boolean =>
  typeof relation.from === "string" ? relation.from === activity : relation.from.members.includes(activity)

const DataField = ({
  field,
  value,
  change
}: {
  readonly field: Field
  readonly value: Values[string]
  readonly change: (value: Values[string]) => void
}) => {
  const say = useSay()
  const id = useId()
  const title = `${say(field.title ?? dataText(field.name))}${field.required ? ` (${say(words.required)})` : ""}`
  if (field.kind === "affirm") {
    return (
      <Checkbox checked={value === true} onChange={(event) => change(event.target.checked)}>
        {title}
      </Checkbox>
    )
  }
  if (field.kind === "many") {
    const chosen = Array.isArray(value) ? value : []
    return (
      <fieldset>
        <legend>{title}</legend>
        {field.choices.map((choice) => (
          <Checkbox
            key={choice}
            checked={chosen.includes(choice)}
            onChange={(event) =>
              change(field.choices.filter((c) => (c === choice ? event.target.checked : chosen.includes(c))))
            }
          >
            {say(dataText(choice))}
          </Checkbox>
        ))}
      </fieldset>
    )
  }
  const text = typeof value === "string" ? value : ""
  const choices =
    field.kind === "boolean"
      ? [
          { value: "true", label: say(words.yes) },
          { value: "false", label: say(words.no) }
        ]
      : field.choices.map((choice) => ({ value: choice, label: say(dataText(choice)) }))
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {field.kind === "one" || field.kind === "boolean" ? (
        <Select
          id={id}
          value={text === "" ? null : text}
          placeholder={say(field.kind === "boolean" ? words.unknown : words.activityChoose)}
          allowClear={!field.required}
          options={choices}
          onChange={(next: string | null | undefined) => change(next ?? undefined)}
        />
      ) : (
        <Input
          id={id}
          value={text}
          type={
            field.kind === "date" ? "date" : field.kind === "integer" || field.kind === "number" ? "number" : "text"
          }
          onChange={(event) => change(event.target.value)}
        />
      )}
    </div>
  )
}

export const RecordForm = ({
  view,
  own,
  chosen,
  recorded,
  copy
}: {
  readonly view: View
  /** Whether events may be recorded on the case; an example can only be asked. */
  readonly own: boolean
  /** The step that was picked elsewhere on the page; a new object each time. */
  readonly chosen: { readonly activity: string } | undefined
  readonly recorded: (matter: Case.Case, on: LocalDate) => void
  readonly copy: () => void
}) => {
  const say = useSay()
  const id = useId()
  const { case: matter, on, context } = view
  const { procedure } = matter
  const [activityId, setActivity] = useState<string>()
  const [dated, setDated] = useState<LocalDate>()
  const [by, setBy] = useState<string>()
  const [values, setValues] = useState<Values>({})
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useRef<HTMLFormElement>(null)

  const date = dated ?? on
  const activity = procedure.activities.find((a) => a.id === activityId)
  const fields = useMemo(() => fieldsOf(activity?.data), [activity])

  const pick = (next: Activity | undefined): void => {
    setActivity(next?.id)
    setBy(next?.by[0])
    setValues({})
    setReasons({})
    setOutcome(undefined)
  }

  useEffect(() => {
    if (chosen === undefined) return
    pick(procedure.activities.find((a) => a.id === chosen.activity))
    setDated(undefined)
    form.current?.scrollIntoView({ block: "nearest" })
    form.current?.querySelector<HTMLElement>("input")?.focus()
  }, [chosen])

  const { options, blocked } = useMemo(() => {
    const permitted = Case.permitted(matter, date, context)
    const blocked = Case.blocked(matter, date, context)
    const option = (a: {
      readonly activity: string
      readonly title: { readonly zh: string; readonly en: string }
    }) => ({
      value: a.activity,
      label: say(a.title)
    })
    const groups = [
      { label: say(words.awaited), options: permitted.filter((p) => p.pending).map(option) },
      { label: say(words.permitted), options: permitted.filter((p) => !p.pending).map(option) },
      { label: say(words.blocked), options: blocked.map(option) }
    ]
    return { options: groups.filter((g) => g.options.length > 0), blocked }
  }, [matter, date, context, say])

  const why = blocked.find((b) => b.activity === activityId)?.blockers ?? []
  const asked = outcome?.kind === "refused" ? outcome.error.blockers : why
  const departable = procedure.relations.filter((r) => asked.some((b) => b.departable && b.relation === r.id))
  const promised = procedure.relations.filter(
    (r) => activityId !== undefined && r.force === "presumptive" && r.reason?.on === "source" && touches(r, activityId)
  )
  const titleOfRelation = (r: Relation): string =>
    say(r.delay?.title ?? r.title ?? activityTitle(procedure, activityId ?? ""))

  const event = () => {
    const given = Object.fromEntries(
      [...departable, ...promised].flatMap(({ id }) => {
        const reason = reasons[id]?.trim()
        return reason === undefined || reason === "" ? [] : [[id, reason]]
      })
    )
    return {
      activity: activityId,
      on: date,
      by,
      ...(activity?.data === undefined ? {} : { data: dataOf(fields, values) }),
      ...(Object.keys(given).length === 0 ? {} : { reasons: given })
    }
  }

  const done = (next: Outcome): void => {
    setOutcome(next)
    setActivity(undefined)
    setBy(undefined)
    setValues({})
    setReasons({})
    setDated(undefined)
  }

  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault()
    if (activityId === undefined || by === undefined) setOutcome({ kind: "incomplete" })
    else {
      const result = Case.record(matter, event(), context)
      if (Result.isFailure(result)) {
        const error = result.failure
        setOutcome(error._tag === "Refused" ? { kind: "refused", error } : { kind: "invalid", error })
      } else if (own) {
        done({ kind: "recorded", activity: activityId, on: date })
        recorded(result.success, date)
      } else setOutcome({ kind: "lawful", activity: activityId, on: date })
    }
  }

  const observe = (): void => {
    if (activityId === undefined || by === undefined) {
      setOutcome({ kind: "incomplete" })
      return
    }
    const result = Case.observe(matter, event(), context)
    if (Result.isFailure(result)) setOutcome({ kind: "invalid", error: result.failure })
    else {
      done({ kind: "observed", activity: activityId, on: date, findings: result.success.findings })
      recorded(result.success.case, date)
    }
  }

  const roles = (ids: ReadonlyArray<string>) =>
    ids.map((value) => ({ value, label: say(procedure.roles[value]?.title ?? { zh: value, en: value }) }))
  const others = Object.keys(procedure.roles).filter((r) => !activity?.by.includes(r))

  return (
    <Section id="record" title={say(words.title)} note={say(own ? words.noteOwn : words.noteExample)}>
      <form ref={form} onSubmit={submit} noValidate className="form">
        <div className="field">
          <label htmlFor={`${id}-activity`}>{say(words.activity)}</label>
          <Select
            id={`${id}-activity`}
            showSearch={{ optionFilterProp: "label" }}
            virtual={false}
            listHeight={320}
            placeholder={say(words.activityChoose)}
            value={activityId ?? null}
            options={options}
            onChange={(next: string) => pick(procedure.activities.find((a) => a.id === next))}
          />
        </div>
        {activity !== undefined && (
          <p className="hint">
            <Cites cites={activity.cites} on={date} />
          </p>
        )}
        <div className="field">
          <label htmlFor={`${id}-date`}>{say(words.date)}</label>
          <DateInput
            id={`${id}-date`}
            value={date}
            describedBy={`${id}-day`}
            onChange={(next) => {
              setDated(next)
              setOutcome(undefined)
            }}
          />
        </div>
        <p className="hint muted" id={`${id}-day`}>
          {say(dayText(context.calendar, date))}
        </p>
        <div className="field">
          <label htmlFor={`${id}-by`}>{say(words.role)}</label>
          <Select
            id={`${id}-by`}
            virtual={false}
            placeholder={say(words.activityChoose)}
            value={by ?? null}
            disabled={activity === undefined}
            options={[
              { label: say(words.roles), options: roles(activity?.by ?? []) },
              { label: say(words.otherRoles), options: roles(others) }
            ]}
            onChange={(next: string) => {
              setBy(next)
              setOutcome(undefined)
            }}
          />
        </div>
        {fields.length > 0 && (
          <fieldset className="group">
            <legend>{say(words.data)}</legend>
            {fields.map((field) => (
              <DataField
                key={`${activityId} ${field.name}`}
                field={field}
                value={values[field.name]}
                change={(value) => setValues({ ...values, [field.name]: value })}
              />
            ))}
          </fieldset>
        )}
        {[...departable, ...promised].map((relation) => (
          <div className="field tall" key={relation.id}>
            <label htmlFor={`${id}-${relation.id}`}>
              {say(departable.includes(relation) ? words.reason : words.reasonSource, {
                title: titleOfRelation(relation)
              })}
            </label>
            <Input.TextArea
              id={`${id}-${relation.id}`}
              rows={2}
              value={reasons[relation.id] ?? ""}
              onChange={(typed) => setReasons({ ...reasons, [relation.id]: typed.target.value })}
            />
            <Cites
              cites={relation.reason?.demandedBy === undefined ? relation.cites : [relation.reason.demandedBy]}
              on={date}
            />
          </div>
        ))}
        {activity !== undefined && why.length > 0 && outcome?.kind !== "refused" && (
          <div className="why">
            <h3>{say(words.why)}</h3>
            <Blockers blockers={why} on={date} />
          </div>
        )}
        <p className="buttons">
          <Button type="primary" htmlType="submit">
            {say(own ? words.record : words.check)}
          </Button>
          {own ? (
            <Button onClick={observe}>{say(words.observe)}</Button>
          ) : (
            <Button onClick={copy}>{say(words.copy)}</Button>
          )}
        </p>
        <div role="status" aria-live="polite" className="outcome">
          {outcome !== undefined && <Told outcome={outcome} view={view} own={own} />}
        </div>
      </form>
    </Section>
  )
}

const Told = ({ outcome, view, own }: { readonly outcome: Outcome; readonly view: View; readonly own: boolean }) => {
  const say = useSay()
  const { procedure } = view.case
  const slots = (activity: string, on: LocalDate) => ({ title: activityTitle(procedure, activity), on })
  switch (outcome.kind) {
    case "incomplete":
      return <Alert type="warning" showIcon title={say(words.incomplete)} />
    case "invalid": {
      const { path, expected } = outcome.error
      return <Alert type="error" showIcon title={say(words.invalid, { path, expected })} />
    }
    case "refused": {
      const { activity, on, blockers, lawfulFrom } = outcome.error
      return (
        <Alert
          type="error"
          showIcon
          title={say(words.refused, slots(activity, on))}
          description={
            <>
              {lawfulFrom !== undefined && (
                <p>
                  <strong className="date">{say(words.refusedFrom, { date: lawfulFrom })}</strong>
                </p>
              )}
              <Blockers blockers={blockers} on={on} />
              {own && <p className="muted">{say(words.refusedHint)}</p>}
            </>
          }
        />
      )
    }
    case "lawful":
      return <Alert type="success" showIcon title={say(words.lawful, slots(outcome.activity, outcome.on))} />
    case "recorded":
      return <Alert type="success" showIcon title={say(words.recorded, slots(outcome.activity, outcome.on))} />
    case "observed":
      return (
        <Alert
          type={outcome.findings.length === 0 ? "success" : "warning"}
          showIcon
          title={say(words.observed, slots(outcome.activity, outcome.on))}
          description={
            outcome.findings.length === 0 ? (
              say(words.observedClean)
            ) : (
              <>
                <p>{say(words.observedFindings)}</p>
                <FindingList findings={outcome.findings} on={view.on} />
              </>
            )
          }
        />
      )
  }
}
