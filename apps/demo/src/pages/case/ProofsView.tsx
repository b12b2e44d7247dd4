/** What is proven of the procedure: not of this case, but of every course of events that the procedure permits. */
import * as Citation from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import { type Claim, claims } from "@zhengce/decision-procedure"
import * as Address from "../../app/address.ts"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { type Column, DataTable } from "../../components/DataTable.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import { Mark, type Tone } from "../../components/Mark.tsx"
import { useAnswers } from "../../components/useAnswers.ts"
import { activityTitle, dayText } from "./parts.tsx"
import { type Course, type Found, type Proof, type Question, wholes } from "./proofs.ts"
import { inForceOn, type View } from "./view.ts"

const words = {
  meaning: {
    zh: "“已证明”是指：在程序模型所允许的一切办理过程中都成立，不论是否发生过。它说的是规则，不是本案的实际材料；可以说明理由偏离的一般要求，按可以偏离对待。",
    en: "“Proven” means: it holds in every course of events that the model of the procedure permits, whether or not it ever happened. It speaks of the rules, not of the real file; general rules that may be departed from with a reason are taken as departed from."
  },
  lead: { zh: "已证明 {proven} 项，共 {all} 项", en: "{proven} of {all} proven" },
  refuted: { zh: "不成立 {n} 项", en: "{n} refuted" },
  undecided: { zh: "未能判定 {n} 项", en: "{n} undecided" },
  asking: { zh: "正在证明：已答 {n}/{all}", en: "Proving: {n} of {all} answered" },
  failed: {
    zh: "本浏览器未能运行证明；可在规则包的测试中查看同样的证明。",
    en: "This browser could not run the proofs; the tests of the rule package make the same ones."
  },
  day: { zh: "按 {on} 施行的规定。", en: "By the rules in force on {on}." },
  statement: { zh: "结论", en: "statement" },
  verdict: { zh: "证明结果", en: "verdict" },
  article: { zh: "依据", en: "provision" },
  principal: { zh: "主要结论", en: "What is asked first" },
  orders: { zh: "其他先后次序（{n} 项）", en: "other orders ({n})" },
  again: { zh: "其他须重新办理的（{n} 项）", en: "other things that must be done again ({n})" },
  whole: { zh: "程序本身", en: "The procedure as a whole" },
  run: { zh: "最短的反例：{run}", en: "a shortest run to the contrary: {run}" },
  contrary: { zh: "其中：{list}", en: "namely: {list}" },
  courses: { zh: "自 {on} 起，最快何时可以决定通过", en: "From {on}, how soon a decision to pass is lawful" },
  coursesNote: {
    zh: "自着手拟订起，只计法定期间；各步当日即办，一般要求均予遵守。",
    en: "From the start of drafting, counting the statutory periods only: each step on the first lawful day, no general rule departed from."
  },
  found: { zh: "最快 {date}（{day}），历时 {n} 天", en: "{date} ({day}) at the earliest, {n} days on" },
  calendarUnknown: {
    zh: "{year} 年放假安排未公布，无法计算；可勾选上方“按普通周末推定”。",
    en: "The holidays of {year} are not published, so it cannot be counted; the box above assumes plain weekends."
  },
  impossible: { zh: "没有合法的途径", en: "no lawful course" },
  undecidedCourse: { zh: "在限度内未能判定", en: "undecided within the bound" },
  steps: { zh: "各步（{n}）", en: "the steps ({n})" },
  critical: { zh: "决定期限", en: "decides the day" },
  step: { zh: "步骤", en: "step" },
  date: { zh: "日期", en: "date" },
  why: { zh: "须待", en: "waits for" }
}

const verdicts: Readonly<Record<Proof["verdict"], { readonly tone: Tone; readonly text: Text }>> = {
  proven: { tone: "good", text: { zh: "已证明", en: "proven" } },
  vacuous: { tone: "warn", text: { zh: "已证明（该事不可能发生）", en: "proven (it can never happen)" } },
  refuted: { tone: "bad", text: { zh: "不成立", en: "refuted" } },
  undecided: { tone: "warn", text: { zh: "未能判定", en: "undecided" } }
}

const wholeTexts: Readonly<Record<(typeof wholes)[number], Text>> = {
  "always-ends": {
    zh: "不论办到哪一步，都能依法办结，应办事项无一遗留。",
    en: "Wherever a matter stands, it can still come to an end with nothing outstanding."
  },
  "nothing-dead": { zh: "每一事项都可能依法办理。", en: "Every activity can lawfully happen." },
  "no-idle-role": { zh: "每一主体都有可以办理的事项。", en: "Every role has something that it can do." },
  "deadlines-can-be-met": {
    zh: "自所示日期起算的每一期限都来得及完成。",
    en: "Every deadline that starts on the day shown can be met."
  }
}

const courseTexts: Readonly<Record<string, Text>> = {
  "with-comment": { zh: "公开征求意见，不开听证会", en: "with public comment, without a hearing" },
  "with-hearing": { zh: "召开听证会，不另行公开征求意见", en: "with a hearing instead of public comment" }
}

interface Row {
  readonly id: string
  readonly statement: Text
  readonly cites: ReadonlyArray<Citation.Citation>
}

const rowOf = ({ id, statement, cites }: Claim): Row => ({ id, statement, cites: [cites] })

const principal = claims.filter((c) => c.principal).map(rowOf)
const orders = claims.filter((c) => !c.principal && c.since === undefined).map(rowOf)
const again = claims.filter((c) => !c.principal && c.since !== undefined).map(rowOf)
const whole = wholes.map((id): Row => ({ id, statement: wholeTexts[id], cites: [] }))

const worker = (): Worker => new Worker(new URL("./proofs.worker.ts", import.meta.url), { type: "module" })

const ProofsView = ({ view }: { readonly view: View }) => {
  const say = useSay()
  const { on, case: matter } = view
  const { procedure } = matter
  const day = inForceOn(procedure, on)
  const { assume } = Address.useAddress()
  const inForce = procedure.relations.flatMap((r) => (Citation.covers(r.inForce, day) ? [r.id] : []))
  const ask = (part: Question["part"]): Question => ({ part, on: day, assume })
  const proofs = useAnswers<Found>(worker, `proofs ${inForce.join(" ")}`, ask("proofs"))
  const courses = useAnswers<Found>(worker, `courses ${day} ${assume}`, ask("courses"))

  const found = [...proofs.found, ...courses.found]
  const byId = new Map(found.flatMap((f) => (f.kind === "proof" ? [[f.id, f] as const] : [])))
  const all = claims.length + wholes.length
  const count = (...among: ReadonlyArray<Proof["verdict"]>): number =>
    [...byId.values()].filter((p) => among.includes(p.verdict)).length
  const isFailed = proofs.state === "failed" || courses.state === "failed"
  const isAsking = !isFailed && byId.size < all
  const nameOf = (id: string): Text =>
    procedure.roles[id]?.title ?? procedure.relations.find((r) => r.id === id)?.title ?? activityTitle(procedure, id)

  const columns: ReadonlyArray<Column<Row>> = [
    {
      key: "statement",
      title: say(words.statement),
      cell: ({ id, statement }) => {
        const { run, contrary } = byId.get(id) ?? {}
        return (
          <>
            {say(statement)}
            {run !== undefined && (
              <div>{say(words.run, { run: run.map((a) => say(activityTitle(procedure, a))).join(" → ") })}</div>
            )}
            {contrary !== undefined && (
              <div>{say(words.contrary, { list: contrary.map((c) => say(nameOf(c))).join(" / ") })}</div>
            )}
          </>
        )
      }
    },
    {
      key: "verdict",
      title: say(words.verdict),
      cell: ({ id }) => {
        const proof = byId.get(id)
        return proof === undefined ? (
          <span className="muted">…</span>
        ) : (
          <Mark tone={verdicts[proof.verdict].tone}>{say(verdicts[proof.verdict].text)}</Mark>
        )
      }
    },
    {
      key: "article",
      title: say(words.article),
      cell: ({ cites }) => (cites.length === 0 ? "–" : <Cites cites={cites} on={on} />)
    }
  ]
  const table = (rows: ReadonlyArray<Row>, caption: string) => (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={(r) => r.id} />
  )
  return (
    <div className="proofs">
      <p className="proofs-lead" role="status" aria-live="polite">
        {isAsking ? (
          say(words.asking, { n: byId.size, all })
        ) : (
          <span className="marks">
            <Mark tone="good">{say(words.lead, { proven: count("proven", "vacuous"), all })}</Mark>
            {count("refuted") > 0 && <Mark tone="bad">{say(words.refuted, { n: count("refuted") })}</Mark>}
            {count("undecided") > 0 && <Mark tone="warn">{say(words.undecided, { n: count("undecided") })}</Mark>}
            {isFailed && <Mark tone="bad">{say(words.failed)}</Mark>}
          </span>
        )}{" "}
        <span className="muted">{say(words.day, { on: day })}</span>
      </p>
      {isAsking && <progress max={all} value={byId.size} aria-label={say(words.asking, { n: byId.size, all })} />}
      <p className="note">{say(words.meaning)}</p>
      <h3 className="proofs-part">{say(words.principal)}</h3>
      {table(principal, say(words.principal))}
      <Disclosure summary={say(words.orders, { n: orders.length })}>
        {table(orders, say(words.orders, { n: orders.length }))}
      </Disclosure>
      <Disclosure summary={say(words.again, { n: again.length })}>
        {table(again, say(words.again, { n: again.length }))}
      </Disclosure>
      <h3 className="proofs-part">{say(words.whole)}</h3>
      {table(whole, say(words.whole))}
      <h3 className="proofs-part">{say(words.courses, { on: day })}</h3>
      <p className="note">{say(words.coursesNote)}</p>
      <ul className="findings">
        {Object.entries(courseTexts).map(([id, title]) => (
          <li key={id}>
            <strong>{say(title)}</strong>{" "}
            <CourseFound
              course={courses.found.find((f): f is Course => f.kind === "course" && f.id === id)}
              view={view}
              on={day}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

const CourseFound = ({
  course,
  view,
  on
}: {
  readonly course: Course | undefined
  readonly view: View
  readonly on: LocalDate
}) => {
  const say = useSay()
  const { procedure } = view.case
  if (course === undefined) return <span className="muted">…</span>
  const { on: date, days, year, steps, verdict } = course
  if (verdict === "calendarUnknown") return <Mark tone="warn">{say(words.calendarUnknown, { year: year ?? "" })}</Mark>
  if (date === undefined || days === undefined) {
    return <Mark tone="warn">{say(verdict === "impossible" ? words.impossible : words.undecidedCourse)}</Mark>
  }
  const relationOf = (id: string | undefined) => procedure.relations.find((r) => r.id === id)
  const decisive = steps.flatMap(({ critical, period }) => (critical ? (relationOf(period) ?? []) : []))
  type Line = (typeof steps)[number] & { readonly key: string }
  const columns: ReadonlyArray<Column<Line>> = [
    { key: "date", title: say(words.date), cell: (s) => <span className="date">{s.on}</span> },
    { key: "step", title: say(words.step), cell: (s) => say(activityTitle(procedure, s.activity)) },
    {
      key: "why",
      title: say(words.why),
      cell: ({ period, critical }) => {
        const relation = relationOf(period)
        return (
          <span className="marks">
            {relation?.delay !== undefined && (
              <span>
                {say(relation.delay.title)} <Cites cites={relation.cites} on={on} />
              </span>
            )}
            {critical && <Mark tone="info">{say(words.critical)}</Mark>}
          </span>
        )
      }
    }
  ]
  return (
    <>
      <strong>{say(words.found, { date, n: days, day: dayText(view.context.calendar, date) })}</strong>{" "}
      <Cites cites={decisive.flatMap((r) => r.cites)} on={on} />
      <Disclosure summary={say(words.steps, { n: steps.length })}>
        <DataTable
          caption={say(words.steps, { n: steps.length })}
          columns={columns}
          rows={steps.map((s, i) => ({ ...s, key: `${i}` }))}
          rowKey={(s) => s.key}
        />
      </Disclosure>
    </>
  )
}

export default ProofsView
