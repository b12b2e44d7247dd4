import * as Case from "@zhengce/core/Case"
import type { Procedure } from "@zhengce/core/Procedure"
import { Button } from "antd"
import { useMemo } from "react"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Mark } from "../../components/Mark.tsx"
import { Blockers } from "./Blockers.tsx"
import type { Track } from "./gantt.ts"
import { rolesText, Section } from "./parts.tsx"
import { type Step, stepsOf, type View } from "./view.ts"
import { awaitedWords } from "./words.ts"

const words = {
  now: { zh: "现在可办", en: "What may be done now" },
  nowNote: {
    zh: "没有规定禁止的事项；待办的在前，其余按环节列出。",
    en: "What no provision forbids: first what is awaited, then the rest by part."
  },
  others: { zh: "其他可办事项（{n} 项）", en: "other lawful steps ({n})" },
  choose: { zh: "登记", en: "Record" },
  chooseOne: { zh: "登记：{title}", en: "Record: {title}" },
  none: { zh: "当日没有可办事项", en: "nothing may be done on this day" },
  blocked: { zh: "尚不能办", en: "What is blocked" },
  blockedNote: {
    zh: "每一项都列明受何规定限制；只待时间的在前。",
    en: "Each with every provision that forbids it; what waits for time only comes first."
  },
  timeOnly: { zh: "只待时间（{n} 项）", en: "Waiting for time only ({n})" },
  timeNone: { zh: "没有只待时间的事项。", en: "Nothing waits for time alone." },
  group: { zh: "{track}（{n} 项）", en: "{track} ({n})" },
  lawfulFrom: { zh: "最早可于 {date}", en: "lawful from {date}" },
  rest: { zh: "其他", en: "other" }
}

/** Steps by track, in the order of the tracks. */
const groupsOf = <Step extends { readonly activity: string }>(
  steps: ReadonlyArray<Step>,
  { activities }: Procedure,
  tracks: ReadonlyArray<Track>
) => {
  const trackOf = (step: Step) => activities.find((a) => a.id === step.activity)?.track
  return [
    ...tracks.map((t) => ({ ...t, steps: steps.filter((s) => trackOf(s) === t.id) })),
    { id: "", title: words.rest, steps: steps.filter((s) => !tracks.some((t) => t.id === trackOf(s))) }
  ].filter((g) => g.steps.length > 0)
}

export const PermittedSteps = ({
  view,
  tracks,
  choose
}: {
  readonly view: View
  readonly tracks: ReadonlyArray<Track>
  readonly choose: (activity: string) => void
}) => {
  const say = useSay()
  const { case: matter, on } = view
  const permitted = useMemo(() => stepsOf(view), [view])
  const awaited = permitted.filter((p) => p.pending)
  const others = permitted.filter((p) => !p.pending)
  const list = (steps: ReadonlyArray<Step>) => (
    <ul className="steps">
      {steps.map((p) => (
        <li key={p.activity}>
          <span>
            <strong>{say(p.title)}</strong>{" "}
            {p.awaited !== undefined && <Mark tone="info">{say(awaitedWords[p.awaited])}</Mark>}
            <span className="muted"> {say(rolesText(matter.procedure, p.roles))} </span>
            <Cites cites={matter.procedure.activities.find((a) => a.id === p.activity)?.cites ?? []} on={on} />
          </span>
          <Button size="small" aria-label={say(words.chooseOne, { title: p.title })} onClick={() => choose(p.activity)}>
            {say(words.choose)}
          </Button>
        </li>
      ))}
    </ul>
  )
  return (
    <Section id="permitted" title={say(words.now)} note={say(words.nowNote)}>
      {permitted.length === 0 && <p>{say(words.none)}</p>}
      {list(awaited)}
      {groupsOf(others, matter.procedure, tracks).map((g) => (
        <Disclosure key={g.id} summary={say(words.group, { track: g.title, n: g.steps.length })}>
          {list(g.steps)}
        </Disclosure>
      ))}
    </Section>
  )
}

export const BlockedSteps = ({ view, tracks }: { readonly view: View; readonly tracks: ReadonlyArray<Track> }) => {
  const say = useSay()
  const { case: matter, on, context } = view
  const blocked = useMemo(() => Case.blocked(matter, on, context), [matter, on, context])
  const { procedure } = matter
  const timeOnly = blocked
    .filter((b) => b.lawfulFrom !== undefined)
    .sort((a, b) => ((a.lawfulFrom ?? "") < (b.lawfulFrom ?? "") ? -1 : 1))
  const rest = blocked.filter((b) => b.lawfulFrom === undefined)
  const groups = groupsOf(rest, procedure, tracks)
  const list = (steps: ReadonlyArray<Case.Blocked>) => (
    <ul className="blocked">
      {steps.map((b) => (
        <li key={b.activity}>
          <strong>{say(b.title)}</strong>
          <span className="muted"> {say(rolesText(procedure, b.roles))}</span>
          {b.lawfulFrom !== undefined && b.blockers.length > 1 && (
            <strong className="date"> {say(words.lawfulFrom, { date: b.lawfulFrom })}</strong>
          )}
          <Blockers blockers={b.blockers} on={on} />
        </li>
      ))}
    </ul>
  )
  return (
    <Section id="blocked" title={say(words.blocked)} note={say(words.blockedNote)}>
      {timeOnly.length === 0 ? (
        <p className="muted">{say(words.timeNone)}</p>
      ) : (
        <Disclosure open summary={say(words.timeOnly, { n: timeOnly.length })}>
          {list(timeOnly)}
        </Disclosure>
      )}
      {groups.map((g) => (
        <Disclosure key={g.id} summary={say(words.group, { track: g.title, n: g.steps.length })}>
          {list(g.steps)}
        </Disclosure>
      ))}
    </Section>
  )
}
