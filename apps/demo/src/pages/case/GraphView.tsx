/** The procedure as a picture, one part of it at a time, with how everything stands on the day. */
import * as Case from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Procedure } from "@zhengce/core/Procedure"
import * as ProcedureDiagram from "@zhengce/core/ProcedureDiagram"
import type { Language, Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { Button, Checkbox, Select } from "antd"
import { Fragment, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from "react"
import * as Address from "../../app/address.ts"
import { useLanguage, useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { download } from "../../components/download.ts"
import { Mark, type Tone } from "../../components/Mark.tsx"
import { Blockers } from "./Blockers.tsx"
import type { Track } from "./gantt.ts"
import {
  type Box,
  diagramOf,
  type Focus,
  focusOf,
  type Kind,
  kinds,
  livelyTrack,
  type Picture,
  pictureOf,
  type Standing,
  type State,
  statesOf
} from "./graph.ts"
import { type Layout, layoutOf, type Point, type Size } from "./layout.ts"
import { activityTitle, rolesText } from "./parts.tsx"
import { bearingsOn, type Part, parts } from "./relations.ts"
import type { View } from "./view.ts"
import { awaitedWords } from "./words.ts"

const words = {
  parts: { zh: "程序的各部分", en: "Parts of the procedure" },
  part: { zh: "已办 {done}/{all}", en: "{done}/{all} done" },
  partOpen: { zh: "可办 {n}", en: "{n} lawful" },
  partOwed: { zh: "待办 {n}", en: "{n} awaited" },
  around: { zh: "围绕某一事项", en: "Around one activity" },
  choose: { zh: "选择事项", en: "Choose an activity" },
  caption: { zh: "{title}：截至{on}", en: "{title}: as of {on}" },
  aroundTitle: { zh: "“{title}”及与其有关的事项", en: "“{title}” and what is tied to it" },
  label: {
    zh: "程序图：{title}，{n} 项，截至{on}。选中一项，图下列出与其有关的规定；下方表格列出全部内容。",
    en: "Picture of the procedure: {title}, {n} activities, as of {on}. Choose one, and what bears on it stands below; the table holds all of it."
  },
  lines: { zh: "图中连线", en: "Lines that are drawn" },
  marks: { zh: "状态标记", en: "Marks" },
  closed: { zh: "（或者已关闭）", en: " (not yet, or no longer)" },
  group: { zh: "任一：有一项即可", en: "any: one suffices" },
  groupAll: { zh: "各项：缺一不可", en: "all: each is needed" },
  any: { zh: "任一", en: "any" },
  all: { zh: "各项", en: "all" },
  outside: { zh: "{title}：涉及 {n} 项，已办 {done} 项", en: "{title}: {n} involved, {done} done" },
  other: { zh: "点框：其他部分，已办数/涉及数", en: "dotted box: other parts, done/involved" },
  end: {
    zh: "终结程序会了结各项待办，除围绕其本身外图中不画。箭头由先到后。",
    en: "What ends the matter settles all that is owed; it is drawn only around itself. Arrows go from the earlier to the later."
  },
  notYet: {
    zh: "所示日期早于施行之日，图中为 {from} 起适用的规定。",
    en: "The day shown is before the decree was in force; these are its rules from {from} on."
  },
  source: {
    zh: "来源：案卷日志；{law}（程序版本 {version}）。",
    en: "Source: the log; {law} (procedure version {version})."
  },
  none: {
    zh: "选中图中一项，此处列出与其有关的规定。",
    en: "Choose an activity in the picture: what bears on it stands here."
  },
  why: { zh: "当日不能办的原因", en: "Why it is blocked on this day" },
  whyAgain: { zh: "当日不能再办的原因", en: "Why it cannot be done again on this day" },
  show: { zh: "围绕此项画图", en: "Draw around this" },
  showPart: { zh: "所在部分：{title}", en: "Its part: {title}" },
  table: { zh: "图中事项列表", en: "The same as a table" },
  activity: { zh: "事项", en: "activity" },
  mark: { zh: "状态", en: "mark" },
  relations: { zh: "有关规定", en: "what bears on it" },
  where: { zh: "限于：{title}", en: "where: {title}" },
  rule: { zh: "一般要求", en: "general rule" },
  downloads: { zh: "下载整个程序的图", en: "Download the whole procedure" },
  nothing: { zh: "没有规定直接涉及此项。", en: "No relation bears on it." }
}

const standings: Readonly<Record<Standing, { readonly tone: Tone; readonly sign: string; readonly text: Text }>> = {
  done: { tone: "good", sign: "✓", text: { zh: "已办", en: "done" } },
  permitted: { tone: "info", sign: "▸", text: { zh: "可办", en: "lawful now" } },
  overdue: { tone: "bad", sign: "!", text: { zh: "逾期", en: "overdue" } },
  blocked: { tone: "plain", sign: "✕", text: { zh: "尚不能办", en: "blocked" } },
  closed: { tone: "plain", sign: "–", text: { zh: "未开启", en: "not open" } }
}

const kindWords: Readonly<Record<Kind, Text>> = {
  condition: { zh: "须先于", en: "must come before" },
  milestone: { zh: "待办未了时限制", en: "bars while owed" },
  response: { zh: "其后须办", en: "must be followed by" },
  include: { zh: "开启", en: "opens" },
  exclude: { zh: "关闭", en: "closes" }
}

const partWords: Readonly<Record<Part, Text>> = {
  needs: { zh: "办理此项的前提", en: "What it needs" },
  duties: { zh: "应办义务", en: "Duties" },
  holds: { zh: "以此项为前提的", en: "What waits for it" },
  availability: { zh: "开启与关闭", en: "Opening and closing" }
}

const StateMark = ({ state }: { readonly state: State | undefined }) => {
  const say = useSay()
  const { tone, sign, text } = standings[state?.standing ?? "blocked"]
  return (
    <span className="marks">
      <Mark tone={tone} sign={sign}>
        {say(text)}
      </Mark>
      {state?.owed !== undefined && <Mark tone="warn">{say(awaitedWords[state.owed])}</Mark>}
    </span>
  )
}

const Bearings = ({
  procedure,
  diagram,
  activity,
  on
}: {
  readonly procedure: Procedure
  readonly diagram: ProcedureDiagram.ProcedureDiagram
  readonly activity: string
  readonly on: LocalDate
}) => {
  const say = useSay()
  const bearings = useMemo(() => bearingsOn(procedure, diagram, activity), [procedure, diagram, activity])
  if (bearings.length === 0) return <p className="muted">{say(words.nothing)}</p>
  return (
    <dl className="bearings">
      {parts.flatMap((part) => {
        const own = bearings.filter((b) => b.part === part)
        return own.length === 0
          ? []
          : [
              <Fragment key={part}>
                <dt>{say(partWords[part])}</dt>
                <dd>
                  <ul className="reasons">
                    {own.map(({ relation, text }, i) => {
                      const limit = relation.delay ?? relation.deadline
                      return (
                        // a relation may bear on an activity from both ends
                        <li key={`${relation.id} ${i}`}>
                          {say(text)}
                          {limit !== undefined && <span className="muted"> · {say(limit.title)}</span>}
                          {relation.when !== undefined && (
                            <span className="muted"> · {say(words.where, { title: relation.when.title })}</span>
                          )}
                          {relation.force === "presumptive" && <span className="muted"> · {say(words.rule)}</span>}{" "}
                          <Cites cites={relation.cites} on={on} />
                        </li>
                      )
                    })}
                  </ul>
                </dd>
              </Fragment>
            ]
      })}
    </dl>
  )
}

/** How many lines a text takes; a Han character is about twice as wide as a letter. */
const linesOf = (text: string, language: Language, width: number): number =>
  language === "zh"
    ? Math.ceil([...text].reduce((sum, c) => sum + (c > "\u2e80" ? 13.2 : 6.6), 0) / width)
    : text.split(" ").reduce(
        ({ lines, used }, word) => {
          const length = word.length * 6.9
          return used > 0 && used + 4 + length > width
            ? { lines: lines + 1, used: length }
            : { lines, used: used + (used > 0 ? 4 : 0) + length }
        },
        { lines: 1, used: 0 }
      ).lines

const boxWidth = 150

const path = (points: ReadonlyArray<Point>): string =>
  points
    .map(({ x, y }, i) => {
      const before = points[i - 1]
      if (before === undefined) return `M${x} ${y}`
      const middle = (before.y + y) / 2
      return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}`
    })
    .join("")

const ends: Readonly<Record<Kind, string>> = {
  condition: "arrow",
  milestone: "arrow",
  response: "arrow",
  include: "circle",
  exclude: "cross"
}

const Markers = ({ id }: { readonly id: string }) => (
  <defs>
    {["", "lit-"].map((lit) => (
      <Fragment key={lit}>
        <marker
          id={`${id}-${lit}arrow`}
          className={`end ${lit}end`}
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" />
        </marker>
        <marker
          id={`${id}-${lit}circle`}
          className={`end ${lit}end end-open`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
        >
          <circle cx="4" cy="4" r="3" />
        </marker>
        <marker
          id={`${id}-${lit}cross`}
          className={`end ${lit}end end-open`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
        >
          <path d="M1 1L7 7M7 1L1 7" />
        </marker>
      </Fragment>
    ))}
  </defs>
)

const Drawn = ({
  picture,
  layout,
  label,
  chosen,
  seek,
  children
}: {
  readonly picture: Picture
  readonly layout: Layout
  readonly label: string
  readonly chosen: string | undefined
  /** The box that is brought into view. */
  readonly seek: string | undefined
  readonly children: (box: Box, at: Layout["boxes"][number]) => ReactNode
}) => {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const boxes = new Map(picture.boxes.map((b) => [b.key, b]))
  const sought = layout.boxes.find((b) => b.key === seek)
  const middle = sought === undefined ? undefined : sought.x + sought.width / 2
  useEffect(() => {
    // where the picture is wider than the page, what is to be done now comes into view
    const element = frame.current
    if (element !== null && middle !== undefined) element.scrollLeft = middle - element.clientWidth / 2
  }, [middle])
  /** The chosen activity, and the groups in which it counts. */
  const lit = new Set(
    picture.boxes.flatMap((b) =>
      b.key === chosen || (b.kind === "group" && chosen !== undefined && b.members.includes(chosen)) ? [b.key] : []
    )
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form
    <div ref={frame} className="graph" role="group" aria-label={label}>
      <div className="graph-canvas" style={{ width: layout.width, height: layout.height }}>
        <svg width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
          <Markers id={id} />
          {picture.lines.map(({ from, to, kinds: [kind] }, i) => {
            const isLit = lit.has(from) || lit.has(to)
            return (
              <path
                key={`${from} > ${to}`}
                className={`line line-${kind ?? "member"} ${isLit ? "line-lit" : ""}`}
                d={path(layout.lines[i] ?? [])}
                {...(kind === undefined ? {} : { markerEnd: `url(#${id}-${isLit ? "lit-" : ""}${ends[kind]})` })}
              />
            )
          })}
        </svg>
        {layout.boxes.map((at) => {
          const box = boxes.get(at.key)
          return box === undefined ? null : <Fragment key={at.key}>{children(box, at)}</Fragment>
        })}
      </div>
    </div>
  )
}

const GraphView = ({
  view,
  tracks,
  asked
}: {
  readonly view: View
  readonly tracks: ReadonlyArray<Track>
  /** A part or an activity; anything else shows where something is to be done. */
  readonly asked: string
}) => {
  const say = useSay()
  const language = useLanguage()
  const address = Address.useAddress()
  const id = useId()
  const { case: matter, on, context } = view
  const { procedure } = matter
  const [shown, setShown] = useState<ReadonlyArray<Kind>>(["condition", "response"])
  const [picked, pick] = useState<{ readonly focus: string; readonly activity: string }>()

  const states = useMemo(() => statesOf(view), [view])
  const diagram = useMemo(() => diagramOf(procedure, on, context, tracks), [procedure, on, context, tracks])
  const focus: Focus = useMemo(
    () => focusOf(procedure, tracks, asked) ?? { kind: "track", id: livelyTrack(view, states, tracks) },
    [procedure, tracks, asked, view, states]
  )
  const picture = useMemo(() => pictureOf(diagram, focus, shown), [diagram, focus, shown])
  const trackTitle = useCallback(
    (track: string): Text => tracks.find((t) => t.id === track)?.title ?? { zh: track, en: track },
    [tracks]
  )
  const layout = useMemo(
    () =>
      layoutOf(picture, (box): Size => {
        if (box.kind === "group") return { width: 48, height: 24 }
        if (box.kind === "parts") {
          const rows = box.parts.map(({ track }) =>
            linesOf(`${trackTitle(track)[language]} 9/9`, language, boxWidth - 20)
          )
          return { width: boxWidth, height: 10 + 18 * rows.reduce((sum, n) => sum + n, 0) }
        }
        const { standing, owed: asked } = states.get(box.activity) ?? { standing: "blocked" }
        const status = `✕ ${standings[standing].text[language]}${asked === undefined ? "" : ` · ${awaitedWords[asked][language]}`}`
        const rows = [status, activityTitle(procedure, box.activity)[language]]
        const lines = rows.map((text) => linesOf(text, language, boxWidth - 20)).reduce((sum, n) => sum + n, 0)
        return { width: boxWidth, height: 10 + 18 * lines }
      }),
    [picture, procedure, states, language, trackTitle]
  )
  const chosen = picked?.focus === focus.id ? picked.activity : focus.kind === "activity" ? focus.id : undefined
  const activity = procedure.activities.find((a) => a.id === chosen)
  const blockers = useMemo(
    () => Case.blocked(matter, on, context).find((b) => b.activity === chosen)?.blockers ?? [],
    [matter, on, context, chosen]
  )
  const to = (part: string): string => Address.format({ ...address, more: { ...address.more, graph: part } })

  const title =
    focus.kind === "track"
      ? trackTitle(focus.id)
      : Texts.fill(words.aroundTitle, { title: activityTitle(procedure, focus.id) })
  const caption = say(words.caption, { title, on })
  const inPicture = procedure.activities.filter((a) =>
    picture.boxes.some((b) => b.kind === "activity" && b.activity === a.id)
  )
  const count = (activities: ReadonlyArray<string>, is: (state: State) => boolean): number =>
    activities.filter((a) => {
      const state = states.get(a)
      return state !== undefined && is(state)
    }).length
  const live =
    inPicture.find(
      (a) => ["overdue", "permitted"].includes(states.get(a.id)?.standing ?? "") && states.get(a.id)?.owed
    ) ??
    inPicture.find((a) => states.get(a.id)?.owed !== undefined) ??
    inPicture.find((a) => states.get(a.id)?.standing === "permitted") ??
    inPicture.findLast((a) => states.get(a.id)?.standing === "done") ??
    inPicture[0]
  const isDone = ({ standing }: State): boolean => standing === "done"

  const columns: ReadonlyArray<Column<(typeof inPicture)[number]>> = [
    {
      key: "activity",
      title: say(words.activity),
      cell: (a) => (
        <>
          <strong>{say(a.title)}</strong> <Cites cites={a.cites} on={on} />
        </>
      )
    },
    { key: "mark", title: say(words.mark), cell: (a) => <StateMark state={states.get(a.id)} /> },
    {
      key: "relations",
      title: say(words.relations),
      cell: (a) => <Bearings procedure={procedure} diagram={diagram} activity={a.id} on={on} />
    }
  ]
  const used = [...new Set(inPicture.map((a) => states.get(a.id)?.standing ?? "blocked"))]
  const owed = [...new Set(inPicture.flatMap((a) => states.get(a.id)?.owed ?? []))]

  const drawBox = (box: Box, at: Layout["boxes"][number]) => {
    const place = { left: at.x, top: at.y, width: at.width, height: at.height }
    if (box.kind === "group") {
      return (
        <span className="graph-group" style={place}>
          {say(words[box.mode])}
        </span>
      )
    }
    if (box.kind === "parts") {
      return (
        <ul className="graph-other" style={place}>
          {box.parts.map(({ track, members }) => (
            <li key={track}>
              <a
                className="graph-link"
                href={to(track)}
                aria-label={say(words.outside, {
                  title: trackTitle(track),
                  n: members.length,
                  done: count(members, isDone)
                })}
              >
                {say(trackTitle(track))}
              </a>{" "}
              <span aria-hidden="true">
                {count(members, isDone)}/{members.length}
              </span>
            </li>
          ))}
        </ul>
      )
    }
    const state = states.get(box.activity)
    const { tone, sign, text } = standings[state?.standing ?? "blocked"]
    return (
      <button
        type="button"
        className={`graph-box graph-${state?.standing ?? "blocked"} mark-${tone}`}
        style={place}
        aria-pressed={chosen === box.activity}
        data-activity={box.activity}
        onClick={() => pick({ focus: focus.id, activity: box.activity })}
      >
        <span className="graph-state">
          <span aria-hidden="true">{sign}</span> {say(text)}
          {state?.owed !== undefined && <span className="graph-owed"> · {say(awaitedWords[state.owed])}</span>}
        </span>
        <span className="graph-title">{say(activityTitle(procedure, box.activity))}</span>
      </button>
    )
  }

  const files: ReadonlyArray<readonly [string, string, string, (d: typeof diagram, l: Language) => string]> = [
    ["Mermaid", "mmd", "text/plain", ProcedureDiagram.toMermaid],
    ["DCR XML", "dcr.xml", "application/xml", ProcedureDiagram.toDcrXml],
    ["BPMN", "bpmn", "application/xml", ProcedureDiagram.toBpmn]
  ]
  const save = ([, extension, type, write]: (typeof files)[number]): void => {
    const marked = {
      ...diagram,
      marks: ProcedureDiagram.marksOf(matter, on, context),
      marking: ProcedureDiagram.markingOf(matter, on)
    }
    download(`${procedure.id}-${on}.${extension}`, type, write(marked, language))
  }

  return (
    <>
      <nav className="graph-parts" aria-label={say(words.parts)}>
        {tracks.map((t) => {
          const own = procedure.activities.flatMap((a) => (a.track === t.id ? [a.id] : []))
          const lawful = count(own, ({ standing }) => standing === "permitted")
          const awaited = count(own, (s) => s.owed === "alone")
          return (
            <a
              key={t.id}
              href={to(t.id)}
              className={`graph-track ${focus.id === t.id ? "graph-now" : ""}`}
              aria-current={focus.id === t.id ? "true" : undefined}
            >
              <span>{say(t.title)}</span>{" "}
              <span className="graph-count">
                {say(words.part, { done: count(own, isDone), all: own.length })}
                {lawful > 0 && ` · ${say(words.partOpen, { n: lawful })}`}
                {awaited > 0 && <strong className="graph-await"> · {say(words.partOwed, { n: awaited })}</strong>}
              </span>
            </a>
          )
        })}
      </nav>
      <div className="field graph-around">
        <label htmlFor={`${id}-around`}>{say(words.around)}</label>
        <Select
          id={`${id}-around`}
          showSearch={{ optionFilterProp: "label" }}
          virtual={false}
          placeholder={say(words.choose)}
          value={focus.kind === "activity" ? focus.id : null}
          options={tracks.map((t) => ({
            label: say(t.title),
            options: procedure.activities
              .filter((a) => a.track === t.id)
              .map((a) => ({ value: a.id, label: say(a.title) }))
          }))}
          onChange={(next: string) => Address.put("graph", next)}
        />
      </div>
      {on < procedure.inForce.from && <p className="note">{say(words.notYet, { from: procedure.inForce.from })}</p>}
      <figure>
        <figcaption>{caption}</figcaption>
        <ul className="legend" aria-label={say(words.marks)}>
          {used.map((standing) => (
            <li key={standing}>
              <Mark tone={standings[standing].tone} sign={standings[standing].sign}>
                {say(standings[standing].text)}
                {standing === "closed" && say(words.closed)}
              </Mark>
            </li>
          ))}
          {owed.map((o) => (
            <li key={o}>
              <Mark tone="warn">{say(awaitedWords[o])}</Mark>
            </li>
          ))}
          {picture.boxes.some((b) => b.kind === "parts") && <li>{say(words.other)}</li>}
          {picture.boxes.some((b) => b.kind === "group" && b.mode === "any") && <li>{say(words.group)}</li>}
          {picture.boxes.some((b) => b.kind === "group" && b.mode === "all") && <li>{say(words.groupAll)}</li>}
        </ul>
        <fieldset className="graph-kinds">
          <legend className="unseen">{say(words.lines)}</legend>
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={shown.includes(kind)}
              onChange={(event) =>
                setShown(kinds.filter((k) => (k === kind ? event.target.checked : shown.includes(k))))
              }
            >
              <svg width="34" height="10" aria-hidden="true">
                <Markers id={`${id}-${kind}`} />
                <path className={`line line-${kind}`} d="M1 5H33" markerEnd={`url(#${id}-${kind}-${ends[kind]})`} />
              </svg>{" "}
              {say(kindWords[kind])}
            </Checkbox>
          ))}
        </fieldset>
        <Drawn
          picture={picture}
          layout={layout}
          chosen={chosen}
          seek={focus.kind === "activity" ? focus.id : live?.id}
          label={say(words.label, { title, on, n: inPicture.length })}
        >
          {drawBox}
        </Drawn>
        <p className="source">
          {say(words.end)} {say(words.source, { law: procedure.title, version: procedure.version })}
        </p>
      </figure>
      <div className="graph-detail">
        <div role="status" aria-live="polite">
          {activity === undefined ? (
            <p className="muted">{say(words.none)}</p>
          ) : (
            <>
              <h3>{say(activity.title)}</h3>
              <p className="graph-line">
                <StateMark state={states.get(activity.id)} />{" "}
                <span className="muted">{say(rolesText(procedure, activity.by))}</span>{" "}
                <Cites cites={activity.cites} on={on} />
              </p>
            </>
          )}
        </div>
        {activity !== undefined && (
          <>
            {blockers.length > 0 && (
              <div className="why">
                <h4>{say(states.get(activity.id)?.standing === "done" ? words.whyAgain : words.why)}</h4>
                <Blockers blockers={blockers} on={on} />
              </div>
            )}
            <Bearings procedure={procedure} diagram={diagram} activity={activity.id} on={on} />
            <p className="buttons">
              {focus.id !== activity.id && (
                <Button size="small" onClick={() => Address.put("graph", activity.id)}>
                  {say(words.show)}
                </Button>
              )}
              {activity.track !== undefined && focus.id !== activity.track && (
                <Button size="small" onClick={() => Address.put("graph", activity.track)}>
                  {say(words.showPart, { title: trackTitle(activity.track) })}
                </Button>
              )}
            </p>
          </>
        )}
      </div>
      <Disclosure summary={say(words.table)}>
        <DataTable caption={caption} columns={columns} rows={inPicture} rowKey={(a) => a.id} />
      </Disclosure>
      <p className="buttons graph-downloads">
        <span className="muted">{say(words.downloads)}</span>
        {files.map((file) => (
          <Button key={file[0]} size="small" onClick={() => save(file)}>
            {file[0]}
          </Button>
        ))}
      </p>
    </>
  )
}

export default GraphView
