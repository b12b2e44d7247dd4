/** One question: was this decision, now finished, made as the decree lays down, as far as the record shows? */
import { unverifiedSince } from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { decree246, tracks } from "@zhengce/decision-procedure"
import { Alert, Button } from "antd"
import * as Result from "effect/Result"
import { useEffect, useMemo, useState } from "react"
import * as Address from "../../app/address.ts"
import { useSay } from "../../app/language.tsx"
import { Instruments, unverifiedSign } from "../../components/Cite.tsx"
import { download } from "../../components/download.ts"
import { dayText } from "../case/parts.tsx"
import { AuditAnswer } from "./AuditAnswer.tsx"
import { AuditBar } from "./AuditBar.tsx"
import { AuditFindings } from "./AuditFindings.tsx"
import { AuditNeeded } from "./AuditNeeded.tsx"
import { AuditReadings } from "./AuditReadings.tsx"
import { examples } from "./examples.ts"
import * as Files from "./file.ts"
import { dataOf, filters, isOutside } from "./report.ts"

const words = {
  question: {
    zh: "这件已办结的决策，是否按规定办理？哪些违反、哪些查不清？",
    en: "Was this finished decision made as the decree lays down? What was breached, what cannot be told?"
  },
  document: { zh: "{title} · 事后审计 · 郑策", en: "{title} · Audit · Zhengce" },
  law: { zh: "依据：《{title}》（{number}，自 {from} 起施行）", en: "Under: {title} ({number}, in force from {from})" },
  unverified: {
    zh: "{sign} 条文核对截至 {date}，其后是否修改未核；结论按所核条文作出。",
    en: "{sign} The text was checked until {date}; later amendments are not known. Answers rest on the text as checked."
  },
  ownTitle: { zh: "上传的文件：{name}", en: "Uploaded file: {name}" },
  ownWhy: {
    zh: "所载内容只在本浏览器内读取，不上传。",
    en: "What it holds is read in this browser only and never sent."
  },
  empty: { zh: "尚未上传文件", en: "No file is uploaded yet" },
  emptyHint: {
    zh: "请上传一个 JSON 或 YAML 文件：编号 id、事实 facts、带日期的事件 events、记录完整的部分 complete，均可缺省。可先选一个示例并下载，照其格式填写。",
    en: "Upload a JSON or YAML file with id, facts, dated events, and the parts that are complete; each may be absent. Choose an example and download it to see the form."
  },
  unknownFile: { zh: "没有名为“{id}”的文件，现显示“{title}”。", en: "There is no file “{id}”; this is “{title}”." },
  refused: {
    zh: "文件“{name}”有误，未予审计；原有内容未变。",
    en: "{name} is not in order and was not audited; nothing was changed."
  },
  problem: { zh: "应为：{expected}", en: "expected {expected}" },
  whole: { zh: "整个文件", en: "the whole file" },
  found: { zh: "实际为 {value}", en: "found {value}" },
  more: { zh: "另有 {n} 处。", en: "And {n} more." },
  read: { zh: "已读取“{name}”。", en: "{name} was read." },
  close: { zh: "关闭", en: "Close" },
  json: { zh: "下载报告 JSON", en: "Download the report as JSON" },
  print: { zh: "打印", en: "Print" },
  live: {
    zh: "截至 {on}：违反 {breached} 项，偏离 {departed} 项，无法判断 {undetermined} 项。",
    en: "As of {on}: breached {breached}, departed {departed}, undetermined {undetermined}."
  }
}

interface Notice {
  readonly name: string
  readonly issues: ReadonlyArray<Files.Issue>
}

interface Own {
  readonly name: string
  readonly file: unknown
}

/** An uploaded file stays as long as the page is open, also where another page was looked at in between. */
let kept: Own | undefined

const instruments = [decree246]
const shownIssues = 20

const excerpt = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}

const AuditPage = () => {
  const say = useSay()
  const address = Address.useAddress()
  const [own, setOwn] = useState<Own | undefined>(kept)
  const [notice, setNotice] = useState<Notice>()
  const [isCompleteOpen, openComplete] = useState(false)

  const asked = address.path[1]
  const isKnown = asked === "own" || examples.some((e) => e.id === asked)
  const id = (isKnown ? asked : examples[0]?.id) ?? "own"
  const example = examples.find((e) => e.id === id)
  const file = example === undefined ? own?.file : example.file
  const title: Text =
    example?.title ??
    (own === undefined
      ? words.empty
      : { zh: words.ownTitle.zh.replace("{name}", own.name), en: words.ownTitle.en.replace("{name}", own.name) })
  const on = address.on ?? example?.on ?? Files.lastDayIn(file)
  const { complete: given, show: filterAsked, needed } = address.more ?? {}
  const complete = useMemo(
    () =>
      given === undefined
        ? Files.completeIn(file)
        : tracks.map((t) => t.id).filter((track) => given.split(".").includes(track)),
    [given, file]
  )
  const filter = filters.find((f) => f === filterAsked) ?? "found"
  const result = useMemo(
    () => (file === undefined ? undefined : Files.auditOf(file, on, complete)),
    [file, on, complete]
  )
  const audit = result !== undefined && Result.isSuccess(result) ? result.success : undefined
  const unverified = unverifiedSince(decree246, on)
  const day = say(dayText(WorkCalendar.china, on))

  // the address always says which file and which day are shown, so that it can be passed on
  useEffect(() => {
    if (asked === undefined || address.on !== on)
      Address.go({ ...address, path: ["audit", asked ?? id], on }, "replace")
  })
  useEffect(() => {
    document.title = say(words.document, { title })
  }, [say, title])

  const show = (path: string): void =>
    Address.go({ path: ["audit", path], language: address.language, assume: address.assume })
  const upload = async (chosen: File): Promise<void> => {
    const { name, size } = chosen
    const large = Files.tooLarge(size)
    const read = large === undefined ? Files.readText(name, await chosen.text().catch(() => "")) : Result.fail(large)
    if (Result.isFailure(read)) return setNotice({ name, issues: read.failure })
    const audited = Files.auditOf(read.success, Files.lastDayIn(read.success), undefined)
    if (Result.isFailure(audited)) return setNotice({ name, issues: audited.failure.issues })
    kept = { name, file: read.success }
    setOwn(kept)
    setNotice({ name, issues: [] })
    show("own")
  }
  const goTo = (section: "readings" | "needed"): void => {
    if (section === "needed") Address.put("needed", "all")
    document.getElementById(section)?.scrollIntoView({ block: "start" })
  }
  const save = (name: string, data: unknown): void =>
    download(name, "application/json", `${JSON.stringify(data, null, 2)}\n`)

  return (
    <Instruments value={instruments}>
      <h1>{say(words.question)}</h1>
      <p className="law muted">
        {say(words.law, { title: decree246.title, number: decree246.number, from: decree246.inForce.from })}
      </p>
      {unverified !== undefined && (
        <p className="law unverified">{say(words.unverified, { sign: unverifiedSign, date: unverified })}</p>
      )}
      <AuditBar
        examples={examples}
        chosen={id}
        ownName={own?.name}
        on={on}
        day={day}
        complete={complete}
        completeOpen={isCompleteOpen}
        choose={(next) => {
          setNotice(undefined)
          show(next)
        }}
        setOn={(next: LocalDate) => Address.go({ ...address, path: ["audit", id], on: next }, "replace")}
        setComplete={(next) => Address.put("complete", next.join("."))}
        openComplete={openComplete}
        upload={upload}
        save={file === undefined ? undefined : () => save(`${id}.json`, file)}
      />
      <div role="status" aria-live="polite" className="notices">
        {notice !== undefined && (
          <Alert
            type={notice.issues.length === 0 ? "success" : "error"}
            showIcon
            title={say(notice.issues.length === 0 ? words.read : words.refused, { name: notice.name })}
            description={
              notice.issues.length > 0 && (
                <>
                  <ul className="issues">
                    {notice.issues.slice(0, shownIssues).map(({ path, value, expected }) => (
                      <li key={`${path} ${expected.en}`}>
                        {path === "" ? say(words.whole) : <code>{path}</code>} {say(words.problem, { expected })}
                        {value !== undefined && (
                          <span className="muted"> {say(words.found, { value: excerpt(value) })}</span>
                        )}
                      </li>
                    ))}
                  </ul>
                  {notice.issues.length > shownIssues && (
                    <p>{say(words.more, { n: notice.issues.length - shownIssues })}</p>
                  )}
                </>
              )
            }
            action={
              <Button size="small" onClick={() => setNotice(undefined)}>
                {say(words.close)}
              </Button>
            }
          />
        )}
        {!isKnown && asked !== undefined && (
          <Alert type="warning" showIcon title={say(words.unknownFile, { id: asked, title })} />
        )}
        {file === undefined && (
          <Alert type="info" showIcon title={say(words.empty)} description={say(words.emptyHint)} />
        )}
      </div>
      {audit !== undefined && (
        <>
          <p className="unseen" role="status" aria-live="polite">
            {say(words.live, { on, ...audit.report.counts })}
          </p>
          <div className="matter">
            <h2 className="matter-title">{say(title)}</h2>
            <p className="muted why-case">{say(example?.why ?? words.ownWhy)}</p>
          </div>
          <AuditAnswer audit={audit} on={on} day={day} goTo={goTo} />
          <AuditFindings
            audit={audit}
            on={on}
            filter={filter}
            setFilter={(next) => Address.put("show", next === "found" ? undefined : next)}
          />
          {!isOutside(audit) && (
            <>
              <AuditReadings audit={audit} on={on} />
              <AuditNeeded
                audit={audit}
                on={on}
                open={needed !== undefined}
                onOpen={(open) => Address.put("needed", open ? "all" : undefined)}
              />
            </>
          )}
          <p className="buttons report-buttons">
            <Button onClick={() => save(`audit-${audit.id || id}-${on}.json`, dataOf(audit, on, complete))}>
              {say(words.json)}
            </Button>
            <Button onClick={() => window.print()}>{say(words.print)}</Button>
          </p>
        </>
      )}
    </Instruments>
  )
}

export default AuditPage
