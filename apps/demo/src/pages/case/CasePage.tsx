/** One question: where does this decision stand, what may be done now, and by when? */
import * as Case from "@zhengce/core/Case"
import { unverifiedSince } from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { decree246, procedure, rulebook, tracks } from "@zhengce/decision-procedure"
import { Alert, Button } from "antd"
import * as Result from "effect/Result"
import { useEffect, useMemo, useState } from "react"
import * as Address from "../../app/address.ts"
import { useSay } from "../../app/language.tsx"
import { Instruments, unverifiedSign } from "../../components/Cite.tsx"
import { download } from "../../components/download.ts"
import { Answer } from "./Answer.tsx"
import { CaseBar, ownTitle } from "./CaseBar.tsx"
import { Duties } from "./Duties.tsx"
import { cases } from "./examples.ts"
import { Findings } from "./Findings.tsx"
import { Log } from "./Log.tsx"
import { lastDayOf } from "./log.ts"
import { GraphSection, ProofSection, ReadingSection } from "./ProcedureSections.tsx"
import { dayText } from "./parts.tsx"
import { RecordForm } from "./RecordForm.tsx"
import { BlockedSteps, PermittedSteps } from "./Steps.tsx"
import * as Storage from "./storage.ts"
import { Timeline } from "./Timeline.tsx"
import type { View } from "./view.ts"

const words = {
  question: {
    zh: "这件决策办到哪一步？现在能办什么？最迟何时？",
    en: "Where does this decision stand, what may be done now, and by when?"
  },
  document: { zh: "{title} · 决策办理 · 郑策", en: "{title} · Decision case · Zhengce" },
  law: { zh: "依据：《{title}》（{number}，自 {from} 起施行）", en: "Under: {title} ({number}, in force from {from})" },
  unverified: {
    zh: "{sign} 条文核对截至 {date}，其后是否修改未核；结论按所核条文作出。",
    en: "{sign} The text was checked until {date}; later amendments are not known. Answers rest on the text as checked."
  },
  ownWhy: { zh: "自办案卷：所录内容只存于本浏览器。", en: "Your own case: what you record stays in this browser." },
  unknownCase: { zh: "没有名为“{id}”的案卷，现显示“{title}”。", en: "There is no case “{id}”; this is “{title}”." },
  damaged: {
    zh: "本浏览器所存的自办案卷无法读取，已另行保留，未被覆盖。",
    en: "The own case stored in this browser cannot be read; it was set aside, not overwritten."
  },
  notSaved: {
    zh: "本浏览器不允许保存：关闭页面后自办案卷将丢失，请导出。",
    en: "This browser does not let the page save: your own case will be lost with the page. Export it."
  },
  refused: { zh: "未导入，原有内容未变。", en: "Not imported; nothing was changed." },
  path: { zh: "位置 {path}：{problem}", en: "At {path}: {problem}" },
  found: { zh: "实际为 {value}", en: "found {value}" },
  imported: { zh: "已导入为自办案卷（{n} 条记录）。", en: "Imported as your own case ({n} entries)." },
  copied: {
    zh: "已复制为自办案卷（{n} 条记录），可继续登记。",
    en: "Copied to your own case ({n} entries); you can go on from here."
  },
  emptied: { zh: "自办案卷已清空。", en: "Your own case is empty now." },
  corrected: { zh: "已记入更正。", en: "The correction is recorded." },
  undo: { zh: "撤销，恢复原自办案卷", en: "Undo: bring my former case back" },
  undone: { zh: "已恢复原自办案卷。", en: "Your former case is back." },
  close: { zh: "关闭", en: "Close" },
  live: {
    zh: "截至 {on}：可办 {permitted} 项，不能办 {blocked} 项。",
    en: "As of {on}: {permitted} lawful steps, {blocked} blocked."
  }
}

interface Notice {
  readonly tone: "success" | "error"
  readonly title: Text
  readonly slots: Readonly<Record<string, string | number>>
  readonly problem?: Storage.Unreadable
  readonly undo?: Case.Case
}

const instruments = [decree246]

/** The day by which a case is shown where the address names none; for an empty case the first day of the decree. */
const defaultDay = (matter: Case.Case): LocalDate => lastDayOf(matter) ?? procedure.inForce.from

const CasePage = () => {
  const say = useSay()
  const address = Address.useAddress()
  const [storage] = useState(Storage.browserStorage)
  const [{ case: own, problem }, setKept] = useState<Storage.Kept>(() => Storage.readOwn(procedure, storage))
  const [saved, setSaved] = useState(true)
  const [notice, setNotice] = useState<Notice>()
  const [chosenStep, chooseStep] = useState<{ readonly activity: string }>()

  const asked = address.path[1]
  const last = Storage.read(storage, Storage.lastKey)
  const fallback = last === "own" || cases.some((c) => c.id === last) ? last : (cases[0]?.id ?? "own")
  const known = asked === "own" || cases.some((c) => c.id === asked)
  const id = (known ? asked : fallback) ?? "own"
  const example = cases.find((c) => c.id === id)
  const matter = example?.case ?? own
  const title = example?.title ?? ownTitle
  const on = address.on ?? example?.on ?? defaultDay(own)

  const context = useMemo(
    (): Case.Context => ({
      calendar: address.assume ? WorkCalendar.provisional(WorkCalendar.china) : WorkCalendar.china,
      rulebook
    }),
    [address.assume]
  )
  const view = useMemo((): View => ({ case: matter, on, context }), [matter, on, context])

  const unverified = unverifiedSince(decree246, on)

  // the address always says which case and which day are shown, so that it can be passed on
  useEffect(() => {
    if (asked === undefined || address.on !== on) Address.go({ ...address, path: ["case", asked ?? id], on }, "replace")
  })
  useEffect(() => {
    if (known) Storage.write(storage, Storage.lastKey, id)
  }, [storage, known, id])
  useEffect(() => {
    document.title = say(words.document, { title })
  }, [say, title])
  useEffect(() => {
    // another tab may have recorded on the own case
    const changed = (event: StorageEvent) => {
      if (event.key === Storage.ownKey) setKept(Storage.readOwn(procedure, storage))
    }
    window.addEventListener("storage", changed)
    return () => window.removeEventListener("storage", changed)
  }, [storage])

  const keep = (next: Case.Case): void => {
    setKept({ case: next })
    setSaved(Storage.write(storage, Storage.ownKey, Storage.textOf(next)))
  }
  const show = (path: string, day?: LocalDate): void => {
    const { on: _, ...rest } = address
    Address.go({ ...rest, path: ["case", path], ...(day === undefined ? {} : { on: day }) })
  }
  const replaceOwn = (next: Case.Case, told: Text, day: LocalDate): void => {
    setNotice({
      tone: "success",
      title: told,
      slots: { n: next.entries.length },
      ...(own.entries.length > 0 ? { undo: own } : {})
    })
    keep(next)
    show("own", day)
  }
  const copy = (): void => replaceOwn({ ...matter, id: "own" }, words.copied, on)
  const importText = (text: string): void => {
    const read = Storage.parseCase(procedure, text)
    if (Result.isFailure(read)) setNotice({ tone: "error", title: words.refused, slots: {}, problem: read.failure })
    else replaceOwn(read.success, words.imported, defaultDay(read.success))
  }
  useEffect(() => {
    const offered = Storage.takeOffered(storage)
    if (offered !== undefined) importText(offered)
  })
  const exportCase = (): void => download(`${matter.id}.json`, "application/json", Storage.textOf(matter))
  const unreadable = ({ path, problem, value }: Storage.Unreadable) => (
    <>
      <p>{say(words.path, { path, problem })}</p>
      {value !== undefined && <p className="muted">{say(words.found, { value: JSON.stringify(value) })}</p>}
    </>
  )

  const live = useMemo(
    () => ({
      permitted: Case.permitted(matter, on, context).length,
      blocked: Case.blocked(matter, on, context).length
    }),
    [matter, on, context]
  )

  return (
    <Instruments value={instruments}>
      <h1>{say(words.question)}</h1>
      <p className="law muted">
        {say(words.law, { title: decree246.title, number: decree246.number, from: decree246.inForce.from })}
      </p>
      {unverified !== undefined && (
        <p className="law unverified">{say(words.unverified, { sign: unverifiedSign, date: unverified })}</p>
      )}
      <CaseBar
        examples={cases}
        chosen={id}
        ownEntries={own.entries.length}
        on={on}
        day={dayText(context.calendar, on)}
        assume={address.assume}
        choose={(next) => show(next)}
        setOn={(day) => Address.go({ ...address, path: ["case", id], on: day }, "replace")}
        setAssume={(assume) => Address.go({ ...address, assume }, "replace")}
        exportCase={exportCase}
        importText={importText}
        copy={copy}
        clear={() => replaceOwn(Case.open(procedure, "own"), words.emptied, procedure.inForce.from)}
      />
      <div role="status" aria-live="polite" className="notices">
        {notice !== undefined && (
          <Alert
            type={notice.tone}
            showIcon
            title={say(notice.title, notice.slots)}
            description={notice.problem === undefined ? undefined : unreadable(notice.problem)}
            action={
              <span className="buttons">
                {notice.undo !== undefined && (
                  <Button
                    size="small"
                    onClick={() => {
                      if (notice.undo === undefined) return
                      keep(notice.undo)
                      show("own", defaultDay(notice.undo))
                      setNotice({ tone: "success", title: words.undone, slots: {} })
                    }}
                  >
                    {say(words.undo)}
                  </Button>
                )}
                <Button size="small" onClick={() => setNotice(undefined)}>
                  {say(words.close)}
                </Button>
              </span>
            }
          />
        )}
        {!known && asked !== undefined && (
          <Alert type="warning" showIcon title={say(words.unknownCase, { id: asked, title })} />
        )}
        {problem !== undefined && (
          <Alert type="error" showIcon title={say(words.damaged)} description={unreadable(problem)} />
        )}
        {!saved && <Alert type="warning" showIcon title={say(words.notSaved)} />}
      </div>
      <p className="unseen" role="status" aria-live="polite">
        {say(words.live, { on, ...live })}
      </p>
      <div className="matter">
        <h2 className="matter-title">{say(title)}</h2>
        <p className="muted why-case">{say(example?.why ?? words.ownWhy)}</p>
      </div>
      <Answer view={view} />
      <Timeline view={view} tracks={tracks} instrument={decree246.title} />
      <div className="two">
        <PermittedSteps view={view} tracks={tracks} choose={(activity) => chooseStep({ activity })} />
        <RecordForm
          key={id}
          view={view}
          own={example === undefined}
          chosen={chosenStep}
          copy={copy}
          recorded={(next, day) => {
            keep(next)
            setNotice(undefined)
            if (day > on) Address.go({ ...address, path: ["case", "own"], on: day }, "replace")
          }}
        />
      </div>
      <BlockedSteps view={view} tracks={tracks} />
      <GraphSection view={view} tracks={tracks} />
      <ProofSection view={view} />
      <Duties view={view} />
      <Findings view={view} />
      <ReadingSection view={view} />
      <Log
        key={`log ${id}`}
        view={view}
        own={example === undefined}
        corrected={(next) => {
          keep(next)
          setNotice({ tone: "success", title: words.corrected, slots: {} })
        }}
      />
    </Instruments>
  )
}

export default CasePage
