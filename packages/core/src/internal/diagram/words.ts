// What a diagram says in words, in one language.

import type { Endpoint } from "../../Procedure.ts"
import type { Activity, Limit, Mark, ProcedureDiagram, Relation } from "../../ProcedureDiagram.ts"
import type { Language, Text } from "../../Text.ts"
import { isGate, isJoint, membersOf } from "./links.ts"

const units: Readonly<Record<Limit["unit"], readonly [zh: string, one: string, many: string]>> = {
  day: ["日", "day", "days"],
  workingDay: ["个工作日", "working day", "working days"],
  month: ["个月", "month", "months"],
  year: ["年", "year", "years"]
}

/** How much time, as the law puts it. */
const limitText = ({ kind, n, unit }: Limit): Text => {
  const [zh, one, many] = units[unit]
  const en = `${n} ${n === 1 ? one : many}`
  switch (kind) {
    case "within":
      return { zh: `${n}${zh}内`, en: `within ${en}` }
    case "atLeast":
      return { zh: `不少于${n}${zh}`, en: `at least ${en}` }
    case "expiry":
      return { zh: `${n}${zh}后`, en: `${en} after` }
    case "notLaterThan":
      return { zh: `至迟${n}${zh}前`, en: `no later than ${en} before` }
  }
}

const closings = {
  sameDay: { zh: "最后一日即可", en: "may fall on the last day" },
  nextDay: { zh: "期满次日起", en: "only after the last day" }
}

export const kindTexts: Readonly<Record<Relation["kind"], Text>> = {
  condition: { zh: "须先于", en: "must precede" },
  response: { zh: "其后须办", en: "must be followed by" },
  milestone: { zh: "未了结前不得", en: "while owed, bars" },
  include: { zh: "开启", en: "opens" },
  exclude: { zh: "关闭", en: "closes" }
}

export const markTexts: Readonly<Record<Mark, Text & { readonly sign: string }>> = {
  done: { sign: "✓", zh: "已完成", en: "done" },
  open: { sign: "○", zh: "可以办理", en: "open" },
  blocked: { sign: "✕", zh: "尚不可办理", en: "blocked" },
  overdue: { sign: "!", zh: "已逾期", en: "overdue" }
}

export const everythingElse: Text = { zh: "其他一切事项", en: "everything else" }

export interface Words {
  /** The title of an end; of a group, which of its members count. */
  readonly endpoint: (endpoint: Endpoint, joint: boolean) => string
  readonly role: (role: string) => string
  readonly cites: (provisions: ReadonlyArray<string>) => string
  /** Time, force, guard, suspension and interval of a relation, and its provisions. */
  readonly terms: (relation: Relation) => ReadonlyArray<string>
  /** What holds of an activity by itself. */
  readonly notes: (activity: Activity) => ReadonlyArray<string>
  readonly join: (texts: ReadonlyArray<string>) => string
  readonly partial: string | undefined
}

export const wordsOf = (diagram: ProcedureDiagram, language: Language): Words => {
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en)
  const join = (texts: ReadonlyArray<string>): string => texts.join(say("、", ", "))
  const titles = new Map(diagram.activities.map((a) => [a.id, a.title[language]]))
  const roles = new Map(diagram.roles.map((r) => [r.id, r.title[language]]))
  const title = (id: string): string => titles.get(id) ?? id
  const [first, ...others] = Object.keys(diagram.instruments)
  const cites = (ids: ReadonlyArray<string>): string =>
    join(
      ids.map((id) => {
        const { of = first, text } = diagram.provisions[id] ?? { text: { zh: id, en: id } }
        const instrument = others.length === 0 || of === undefined ? undefined : diagram.instruments[of]?.[language]
        return instrument === undefined
          ? text[language]
          : say(`《${instrument}》${text.zh}`, `${instrument}, ${text.en}`)
      })
    )
  const interval = ({ inForce }: Relation | Activity): ReadonlyArray<string> =>
    inForce === undefined
      ? []
      : [
          say(`${inForce.from}起施行`, `applies from ${inForce.from}`) +
            (inForce.until === undefined ? "" : say(`，至${inForce.until}止`, ` until ${inForce.until}`))
        ]

  const closable = new Set(diagram.activities.flatMap((a) => (a.closable ? [a.id] : [])))
  /** The sources with which a gate lapses. */
  const lapsing = (relation: Relation): ReadonlyArray<string> =>
    isGate(relation) && !isJoint(relation, "from", relation.from)
      ? membersOf(relation.from).filter((id) => closable.has(id))
      : []

  const terms = (relation: Relation): ReadonlyArray<string> => {
    const { from, delay, closing, deadline, force, when, suspendedBy } = relation
    const limit = delay ?? deadline
    const isLasting = isGate(relation) && isJoint(relation, "from", from) && membersOf(from).length === 1
    const presumptive = say("一般情形，可说明理由后偏离", "as a rule, departed from with a reason")
    return [
      ...(limit === undefined ? [] : [limitText(limit)[language]]),
      ...(closing === undefined || limit === undefined ? [] : [closings[closing][language]]),
      ...lapsing(relation).map((id) => say(`“${title(id)}”关闭期间不适用`, `not while “${title(id)}” is closed`)),
      ...(isLasting ? [say("关闭后仍算", "counts even after it was closed")] : []),
      ...(force === "presumptive" ? [presumptive] : []),
      ...(when === undefined ? [] : [say(`限于：${when.title.zh}`, `where: ${when.title.en}`)]),
      ...(suspendedBy === undefined
        ? []
        : suspendedBy.mode === "exclude"
          ? [
              say(
                `“${title(suspendedBy.stop)}”至“${title(suspendedBy.resume)}”期间不计`,
                `not counted from “${title(suspendedBy.stop)}” to “${title(suspendedBy.resume)}”`
              )
            ]
          : [
              say(
                `“${title(suspendedBy.stop)}”后自“${title(suspendedBy.resume)}”起重新计算`,
                `after “${title(suspendedBy.stop)}” counted anew from “${title(suspendedBy.resume)}”`
              )
            ]),
      ...interval(relation),
      cites(relation.cites)
    ]
  }

  const notes = (activity: Activity): ReadonlyArray<string> => [
    ...(activity.included === false ? [say("起初不可进行", "not available at first")] : []),
    ...(activity.pending === true ? [say("自始须办", "owed from the start")] : []),
    ...(activity.final === true ? [say("终止程序", "ends the case")] : []),
    ...(activity.elsewhere === true ? [say("不属本图范围", "outside this view")] : []),
    ...interval(activity)
  ]

  const { omitted } = diagram
  return {
    endpoint: (endpoint, joint) => {
      const names = join(membersOf(endpoint).map(title))
      if (typeof endpoint === "string" || !joint || endpoint.members.length === 1) return names
      return endpoint.mode === "any"
        ? say(`任一：${names}`, `any of: ${names}`)
        : say(`全部：${names}`, `all of: ${names}`)
    },
    role: (id) => roles.get(id) ?? id,
    cites,
    terms,
    notes,
    join,
    partial:
      omitted === undefined
        ? undefined
        : say(
            `局部图：另有${omitted.activities}项活动、${omitted.relations}条关系未画出`,
            `part of the procedure: ${omitted.activities} activities and ${omitted.relations} relations are not drawn`
          )
  }
}
