import * as Case from "@zhengce/core/Case"
import type { Duty } from "@zhengce/core/Duty"
import * as ICalendar from "@zhengce/core/ICalendar"
import * as Parameter from "@zhengce/core/Parameter"
import * as Procedure from "@zhengce/core/Procedure"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import * as Result from "effect/Result"
import fc from "fast-check"
import ICAL from "ical.js"
import { describe, expect, it, test } from "vitest"
import { at, context, day, define, did, limit, after as observed, rules } from "./support/office.ts"

const options = {
  name: "归档日历",
  domain: "cases.example",
  stamp: "2022-12-02T07:30:05+08:00",
  language: "zh"
} satisfies ICalendar.Options

const exported = (items: ReadonlyArray<ICalendar.Item>, more: Partial<ICalendar.Options> = {}) =>
  Result.getOrThrow(ICalendar.write(items, { ...options, ...more }))

// ---------------------------------------------------------------------------------------------------------------------
// The independent reader: ical.js
// ---------------------------------------------------------------------------------------------------------------------

type Properties = Record<string, unknown>

const propertiesOf = (component: ICAL.Component): Properties =>
  Object.fromEntries(
    component.getAllProperties().map((property) => {
      const { name, type } = property
      const related = property.getParameter("related")
      const value = property.getFirstValue()
      const key = related === undefined ? name : `${name};related=${String(related)}`
      return [`${key}:${type}`, typeof value === "number" ? value : String(value)]
    })
  )

/** A calendar as ical.js reads it; a property that stands twice is a mistake. */
const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as Array<unknown>)
  const components = calendar.getAllSubcomponents()
  for (const component of [calendar, ...components]) {
    const names = component.getAllProperties().map((p) => p.name)
    expect(names).toEqual([...new Set(names)])
  }
  return {
    head: propertiesOf(calendar),
    components: components.map((component) => ({
      name: component.name,
      ...propertiesOf(component),
      alarms: component.getAllSubcomponents("valarm").map(propertiesOf)
    }))
  }
}

type Read = Properties & { readonly name: string; readonly alarms: ReadonlyArray<Properties> }

const read = (items: ReadonlyArray<ICalendar.Item>, more: Partial<ICalendar.Options> = {}): ReadonlyArray<Read> =>
  parsed(exported(items, more).text).components

const todosOf = (components: ReadonlyArray<Read>) => components.filter((c) => c.name === "vtodo")
const eventsOf = (components: ReadonlyArray<Read>) => components.filter((c) => c.name === "vevent")
const noteLines = (component: Read | undefined) => String(component?.["description:text"]).split("\n")

// ---------------------------------------------------------------------------------------------------------------------
// An office that decides and archives within thirty days; within five working days where the mayor asks for a report
// ---------------------------------------------------------------------------------------------------------------------

const procedure = define(
  {
    decide: {},
    archive: { title: { zh: "归档", en: "archiving" } },
    ask: { by: "mayor" },
    report: { title: { zh: "报告", en: "report" } },
    stop: {},
    resume: {}
  },
  ({ response }) => [
    response("decide", "archive", {
      id: "archive-in-time",
      deadline: limit("archiving", TimeLimit.within(30, "day")),
      ...at(3)
    }),
    response("ask", "report", {
      id: "report-in-time",
      deadline: limit("reporting", TimeLimit.within(5, "workingDay")),
      suspendedBy: { stop: "stop", resume: "resume", mode: "exclude" },
      ...at(4)
    })
  ]
)

const matterOf = ({ id, procedure: { roles } }: Case.Case): ICalendar.Matter => ({ id, roles })

const itemsOf = (
  matter: Case.Case,
  on: string,
  given: Case.Context = context
): ReadonlyArray<ICalendar.Item & { readonly duty: Duty }> =>
  Case.duties(matter, day(on), given).map((duty) => ({ matter: matterOf(matter), duty }))

const after = (...events: ReadonlyArray<Case.Event>) => observed(procedure, ...events)

const corrected = (matter: Case.Case, corrects: number, replacement?: Case.Event) =>
  Result.getOrThrow(
    Case.correct(matter, { corrects, reason: "misread", ...(replacement === undefined ? {} : { replacement }) })
  )

/** Decided on 1 December 2022: thirty days end on a Saturday, and New Year's holiday lasts until Monday 2 January. */
const decided = after(did("decide", "2022-12-01"))

const resolved = (given: TimeLimit.TimeLimit, start: string, more: Partial<TimeLimit.Context> = {}): TimeLimit.Period =>
  Result.getOrThrow(TimeLimit.resolve(given, start, { calendar: WorkCalendar.china, ...more }))

const period = (given: TimeLimit.TimeLimit, start: string, more: Partial<TimeLimit.Context> = {}): ICalendar.Item => ({
  matter: { id: "2022-001" },
  id: "comment",
  title: { zh: "征求意见", en: "public comment" },
  period: resolved(given, start, more)
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a duty that is open", () => {
  const components = read(itemsOf(decided, "2022-12-02"), {
    language: "en",
    alarms: [7, 0],
    organizer: "mailto:office@cases.example"
  })
  const description = [
    "Duty: archiving",
    "Matter: 2022-001",
    "Who: office",
    "Counted from: 2022-12-01",
    "Nominal last day: 2022-12-31",
    "Last day after the move: 2023-01-03",
    "Provisions: Example rules, Art. 3",
    "act by the nominal last day to be safe",
    "another tenable reading (the last day does not move from a rest day): 2022-12-31",
    "the provision has not been verified"
  ].join("\n")
  const common = {
    "dtstamp:date-time": "2022-12-01T23:30:05Z",
    "sequence:integer": 0,
    "description:text": description,
    "organizer:cal-address": "mailto:office@cases.example"
  }
  const alarm = (trigger: string, summary: string) => ({
    "action:text": "DISPLAY",
    "description:text": summary,
    ...(trigger.startsWith("end")
      ? { "trigger;related=END:duration": trigger.slice(4) }
      : { "trigger:duration": trigger })
  })

  it("is a to-do that is due on the nominal last day", () => {
    expect(components[0]).toEqual({
      name: "vtodo",
      ...common,
      "uid:text": "2022-001+archive-in-time+1+todo@cases.example",
      "summary:text": "archiving (2022-001)",
      "dtstart:date": "2022-12-01",
      "due:date": "2022-12-31",
      "priority:integer": 0,
      "status:text": "NEEDS-ACTION",
      alarms: [alarm("end -P7D", "archiving (2022-001)"), alarm("end PT0S", "archiving (2022-001)")]
    })
  })

  it("and an event of that whole day, which takes nobody's time", () => {
    expect(components[1]).toEqual({
      name: "vevent",
      ...common,
      "uid:text": "2022-001+archive-in-time+1+event@cases.example",
      "summary:text": "archiving (2022-001): due",
      "dtstart:date": "2022-12-31",
      "dtend:date": "2023-01-01",
      "transp:text": "TRANSPARENT",
      "status:text": "CONFIRMED",
      alarms: [alarm("-P7D", "archiving (2022-001): due"), alarm("PT0S", "archiving (2022-001): due")]
    })
    expect(components).toHaveLength(2)
  })

  it("is told in Chinese too, with the title of the matter", () => {
    const [{ duty }] = itemsOf(decided, "2022-12-02") as [ICalendar.Item & { readonly duty: Duty }]
    const [todo, event] = read([{ matter: { ...matterOf(decided), title: "某某道路工程" }, duty }])
    expect([todo?.["summary:text"], event?.["summary:text"]]).toEqual([
      "归档（某某道路工程）",
      "归档（某某道路工程）：到期"
    ])
    expect(noteLines(todo)).toEqual([
      "应办：归档",
      "事项：某某道路工程",
      "事项编号：2022-001",
      "责任主体：办公室",
      "起算日：2022-12-01",
      "名义最后一日：2022-12-31",
      "调整后的最后一日：2023-01-03",
      "依据：《示例规定》第三条",
      "稳妥起见，宜在名义最后一日前完成",
      "另一种说得通的理解（最后一日为休息日也不顺延或提前）：2022-12-31",
      "所依据的条款未经核实"
    ])
  })

  it("has one last day where it does not move", () => {
    const lines = noteLines(read(itemsOf(after(did("decide", "2022-11-01")), "2022-11-02"))[0])
    expect(lines.slice(4)).toEqual(["名义最后一日：2022-12-01", "依据：《示例规定》第三条", "所依据的条款未经核实"])
  })

  it("is due on the day to which the last one moves back, where it moves back", () => {
    const early = define({ decide: {}, archive: {} }, ({ response }) => [
      response("decide", "archive", {
        deadline: limit("early", TimeLimit.within(30, "day", { roll: "preceding" })),
        ...at(3)
      })
    ])
    const [todo] = read(itemsOf(observed(early, did("decide", "2022-12-01")), "2022-12-02"))
    expect(todo?.["due:date"]).toBe("2022-12-30")
    expect(noteLines(todo)).toEqual(
      expect.arrayContaining(["名义最后一日：2022-12-31", "调整后的最后一日：2022-12-30"])
    )
  })

  it("has no start where it is due on the very day on which it arose, because DUE must be later than DTSTART", () => {
    const sameDay = define({ decide: {}, archive: {} }, ({ response }) => [
      response("decide", "archive", {
        deadline: limit("now", TimeLimit.within(1, "day", { startInclusive: true, cites: [rules.at("2")] })),
        ...at(3)
      })
    ])
    const [todo] = read(itemsOf(observed(sameDay, did("decide", "2022-12-01")), "2022-12-01"))
    expect([todo?.["dtstart:date"], todo?.["due:date"]]).toEqual([undefined, "2022-12-01"])
  })

  it("keeps its DUE where the number was verified for earlier days only, and says so", () => {
    const verified = Parameter.make({
      id: "verified",
      title: { zh: "期限", en: "limit" },
      values: [{ value: TimeLimit.within(30, "day"), cites: { ...rules.at("1"), verifiedUntil: day("2022-11-30") } }]
    })
    const once = define({ decide: {}, archive: {} }, ({ response }) => [
      response("decide", "archive", { deadline: verified, ...at(3) })
    ])
    const [todo] = read(itemsOf(observed(once, did("decide", "2022-12-01")), "2022-12-02"))
    expect(todo?.["due:date"]).toBe("2022-12-31")
    expect(noteLines(todo)).toContain("期限的数值仅核实至2022-11-30")
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a day that is not known", () => {
  const alarms = [3]
  const shapes = (components: ReadonlyArray<Read>) =>
    components.map((c) => [c.name, c["dtstart:date"], c["due:date"], c["status:text"], c.alarms.length])

  it("is not guessed where the year's arrangement is not published", () => {
    const components = read(itemsOf(after(did("ask", "2035-03-01")), "2035-03-02"), { alarms })
    expect(shapes(components)).toEqual([["vtodo", "2035-03-01", undefined, "NEEDS-ACTION", 0]])
    expect(noteLines(components[0])).toContain("没有2035年的放假安排，最后一日不作推测")
  })

  it("is the nominal one where only the roll depends on that arrangement", () => {
    const components = read(itemsOf(after(did("decide", "2035-03-01")), "2035-03-02"), { alarms })
    expect(shapes(components)).toEqual([
      ["vtodo", "2035-03-01", "2035-03-31", "NEEDS-ACTION", 1],
      ["vevent", "2035-03-31", undefined, "TENTATIVE", 1]
    ])
    expect(noteLines(components[0])).toContain("没有2035年的放假安排，是否顺延不作推测")
  })

  it("is marked, and never the DUE of a to-do, where weekends were assumed", () => {
    const given = { ...context, calendar: WorkCalendar.provisional(WorkCalendar.china) }
    const items = itemsOf(after(did("ask", "2035-03-01")), "2035-03-02", given)
    const components = read(items, { alarms })
    expect(shapes(components)).toEqual([
      ["vtodo", "2035-03-01", undefined, "NEEDS-ACTION", 0],
      ["vevent", "2035-03-08", undefined, "TENTATIVE", 1]
    ])
    expect(components.map((c) => c["summary:text"])).toEqual([
      "【暂定】报告（2022-001）",
      "【暂定】报告（2022-001）：到期"
    ])
    const notes = noteLines(components[0])
    expect(notes.some((line) => line.startsWith("暂定："))).toBe(true)
    expect(notes).toContain("推定之日：2035-03-08")
    expect(notes.some((line) => line.startsWith("名义最后一日"))).toBe(false)
  })

  it("is tentative while the next year's arrangement may still move it", () => {
    const event = period(TimeLimit.within(5, "workingDay"), `${WorkCalendar.china.through.slice(0, 4)}-12-23`)
    const [component] = read([event])
    expect("period" in event && event.period.certainty).toBe("mayChange")
    expect(component?.["status:text"]).toBe("TENTATIVE")
    expect(noteLines(component).some((line) => line.startsWith("可能变动："))).toBe(true)
  })

  it("does not exist while the clock stands still, and comes back with it", () => {
    const asked = after(did("ask", "2022-10-10"))
    const stopped = after(did("ask", "2022-10-10"), did("stop", "2022-10-12"))
    const resumed = after(did("ask", "2022-10-10"), did("stop", "2022-10-12"), did("resume", "2022-10-19"))
    const first = exported(itemsOf(asked, "2022-10-11"))
    const second = exported(itemsOf(stopped, "2022-10-13"), { previous: first.revisions })
    const third = exported(itemsOf(resumed, "2022-10-20"), { previous: second.revisions })
    const [todo, event] = parsed(second.text).components as ReadonlyArray<Read>
    expect([todo?.["due:date"], todo?.["sequence:integer"], todo?.["status:text"]]).toEqual([
      undefined,
      1,
      "NEEDS-ACTION"
    ])
    expect(noteLines(todo)).toContain("期限中止：已计2个工作日，尚余3个工作日，恢复前没有最后一日")
    expect([event?.["status:text"], event?.["sequence:integer"]]).toEqual(["CANCELLED", 1])
    expect(
      parsed(third.text).components.map((c: Properties) => [
        c["due:date"] ?? c["dtstart:date"],
        c["sequence:integer"],
        c["status:text"]
      ])
    ).toEqual([
      ["2022-10-24", 2, "NEEDS-ACTION"],
      ["2022-10-24", 2, "CONFIRMED"]
    ])
  })

  it("was never laid down for some duties", () => {
    const prompt = define({ decide: {}, archive: {} }, ({ response }) => [response("decide", "archive", at(3))])
    const components = read(itemsOf(observed(prompt, did("decide", "2022-12-01")), "2022-12-02"), { alarms })
    expect(shapes(components)).toEqual([["vtodo", "2022-12-01", undefined, "NEEDS-ACTION", 0]])
    expect(noteLines(components[0])).toContain("未规定日数")
  })

  it("has its reason in every to-do that has no DUE", () => {
    const reasons = [/不作推测/, /^暂定：/, /^期限中止：/, /^未规定日数$/]
    const matters = [
      after(did("ask", "2035-03-01")),
      after(did("ask", "2022-10-10"), did("stop", "2022-10-12")),
      observed(define({ start: { pending: true } }))
    ]
    const todos = todosOf(matters.flatMap((matter) => read(itemsOf(matter, "2035-03-02"))))
    expect(todos).toHaveLength(3)
    for (const todo of todos) {
      expect(todo["due:date"]).toBeUndefined()
      expect(noteLines(todo).filter((line) => reasons.some((reason) => reason.test(line)))).toHaveLength(1)
    }
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a duty that was done", () => {
  const shapes = (matter: Case.Case) =>
    read(itemsOf(matter, "2023-02-01"), { alarms: [1] }).map((c) => [
      c["summary:text"],
      c["status:text"],
      c.alarms.length,
      "completed:date-time" in c
    ])

  it("is a completed to-do without an instant that nobody recorded, and rings no more", () => {
    const done = after(did("decide", "2022-12-01"), did("archive", "2022-12-20"))
    expect(shapes(done)).toEqual([
      ["归档（2022-001）", "COMPLETED", 0, false],
      ["归档（2022-001）：已完成", "CONFIRMED", 0, false]
    ])
    expect(noteLines(read(itemsOf(done, "2023-02-01"))[0])).toContain("完成日期：2022-12-20")
  })

  it("says that it was late, or relied on the roll", () => {
    const late = after(did("decide", "2022-12-01"), did("archive", "2023-01-04"))
    expect(shapes(late)[1]?.[0]).toBe("归档（2022-001）：逾期完成")
    const rolled = after(did("decide", "2022-12-01"), did("archive", "2023-01-03"))
    expect(shapes(rolled)[1]?.[0]).toBe("归档（2022-001）：已完成")
    expect(noteLines(read(itemsOf(rolled, "2023-02-01"))[0])).toContain("在名义最后一日之后、依顺延按期完成")
  })

  it("has no clock that stands still any more", () => {
    const done = after(did("ask", "2022-10-10"), did("stop", "2022-10-12"), did("report", "2022-10-14"))
    const [todo] = read(itemsOf(done, "2022-10-20"))
    expect(todo?.["status:text"]).toBe("COMPLETED")
    expect(noteLines(todo).slice(-3)).toEqual([
      "完成日期：2022-10-14",
      "依据：《示例规定》第四条",
      "所依据的条款未经核实"
    ])
  })

  it("is completed too where nobody can tell whether it was late", () => {
    const unknown = after(did("ask", "2035-03-01"), did("report", "2035-06-01"))
    expect(itemsOf(unknown, "2035-06-02")[0]?.duty.status).toBe("unknown")
    expect(read(itemsOf(unknown, "2035-06-02"))[0]?.["status:text"]).toBe("COMPLETED")
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("a period", () => {
  const shown = (item: ICalendar.Item, language: "zh" | "en" = "en") =>
    read([item], { language, alarms: [1] }).map((c) => [c.name, c["dtstart:date"], c["summary:text"], c.alarms.length])

  it("is an event alone: of its cautious last day, or of the first day of what comes after", () => {
    expect(shown(period(TimeLimit.within(30, "day"), "2022-09-01"))).toEqual([
      ["vevent", "2022-10-01", "public comment (2022-001): due", 1]
    ])
    expect(shown(period(TimeLimit.atLeast(7, "workingDay"), "2022-09-26"))).toEqual([
      ["vevent", "2022-10-11", "public comment (2022-001): next step permitted", 1]
    ])
    expect(shown(period(TimeLimit.expiry(30, "day"), "2022-09-01"), "zh")).toEqual([
      ["vevent", "2022-10-02", "征求意见（2022-001）：生效", 1]
    ])
    // 4 October is a rest day of the National Day holiday, and an earlier day is needed
    expect(shown(period(TimeLimit.notLaterThan(15, "day"), "2022-10-20"))).toEqual([
      ["vevent", "2022-09-30", "public comment (2022-001): latest day", 1]
    ])
  })

  it("says when it closes, and what it opens", () => {
    const closing = period(TimeLimit.within(30, "day", { closesAt: "closeOfBusiness" }), "2022-09-01")
    expect(noteLines(read([closing])[0])).toContain("至当日业务时间结束")
    const opening = noteLines(read([period(TimeLimit.atLeast(7, "workingDay"), "2022-09-26")])[0])
    expect(opening).toEqual(expect.arrayContaining(["自2022-10-11起可以进行下一步", "调整后的最后一日：2022-10-10"]))
    expect(opening.some((line) => line.startsWith("名义最后一日"))).toBe(false)
  })

  it("may end with the last day that can be written", () => {
    const [event] = read([period(TimeLimit.within(1, "day", { roll: "none" }), "9999-12-30")])
    expect([event?.["dtstart:date"], event?.["dtend:date"]]).toEqual(["9999-12-31", undefined])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("the next export", () => {
  /** What a calendar shows after each version of a case: the component's UID without its domain, and how it stands. */
  const history = (...versions: ReadonlyArray<ReadonlyArray<ICalendar.Item>>) => {
    let previous: ICalendar.Revisions = {}
    return versions.map((items, i) => {
      const next = exported(items, { previous, stamp: `2023-0${i + 1}-01T00:00:00Z`, language: "en" })
      // what is kept between exports is plain data
      previous = JSON.parse(JSON.stringify(next.revisions)) as ICalendar.Revisions
      return parsed(next.text).components.map((c: Properties) =>
        [
          String(c["uid:text"]).replace("2022-001+", "").replace("@cases.example", ""),
          c["sequence:integer"],
          c["due:date"] ?? c["dtstart:date"] ?? "-",
          c["status:text"]
        ].join(" ")
      )
    })
  }

  it("is the same when nothing has changed but the stamp", () => {
    const items = itemsOf(decided, "2022-12-02")
    const first = exported(items)
    const second = exported(items, { previous: first.revisions, stamp: "2022-12-03T00:00:00Z" })
    expect(second.text).toBe(first.text.replaceAll("20221201T233005Z", "20221203T000000Z"))
    expect(second.revisions).toEqual(first.revisions)
  })

  it("does not raise SEQUENCE for words beside the title, nor for a status that only time has changed", () => {
    const told = itemsOf(decided, "2022-12-02").map((item) => ({ ...item, matter: { id: "2022-001" } }))
    const [, words, time] = history(itemsOf(decided, "2022-12-02"), told, itemsOf(decided, "2023-01-10"))
    expect(itemsOf(decided, "2023-01-10")[0]?.duty.status).toBe("overdue")
    for (const lines of [words, time]) {
      expect(lines).toEqual([
        "archive-in-time+1+todo 0 2022-12-31 NEEDS-ACTION",
        "archive-in-time+1+event 0 2022-12-31 CONFIRMED"
      ])
    }
  })

  it("raises it for what was put right, and leaves the other duty alone", () => {
    const both = after(did("decide", "2022-12-01"), did("ask", "2022-12-01"))
    const put = corrected(both, 0, did("decide", "2022-12-05"))
    const [, second, third] = history(
      itemsOf(both, "2022-12-06"),
      itemsOf(put, "2022-12-06"),
      itemsOf(put, "2022-12-07")
    )
    expect(second).toEqual([
      "report-in-time+1+todo 0 2022-12-08 NEEDS-ACTION",
      "report-in-time+1+event 0 2022-12-08 CONFIRMED",
      "archive-in-time+1+todo 1 2023-01-04 NEEDS-ACTION",
      "archive-in-time+1+event 1 2023-01-04 CONFIRMED"
    ])
    expect(third).toEqual(second)
  })

  it("raises it for a duty that is done, and for one whose title has changed", () => {
    const done = after(did("decide", "2022-12-01"), did("archive", "2022-12-20"))
    const renamed = itemsOf(done, "2022-12-21").map(({ matter, duty }) => ({
      matter,
      duty: { ...duty, title: { zh: "立卷归档", en: "filing" } }
    }))
    const versions = history(itemsOf(decided, "2022-12-02"), itemsOf(done, "2022-12-21"), renamed)
    expect(versions.slice(1)).toEqual([
      ["archive-in-time+1+todo 1 2022-12-31 COMPLETED", "archive-in-time+1+event 1 2022-12-31 CONFIRMED"],
      ["archive-in-time+1+todo 2 2022-12-31 COMPLETED", "archive-in-time+1+event 2 2022-12-31 CONFIRMED"]
    ])
  })

  it("moves the to-do of a duty that is laid down anew, and gives one that arises again after it was done its own", () => {
    const again = after(did("decide", "2022-12-01"), did("decide", "2022-12-05"))
    const done = Result.getOrThrow(Case.observe(again, did("archive", "2022-12-20"), context)).case
    const third = Result.getOrThrow(Case.observe(done, did("decide", "2023-01-10"), context)).case
    expect(itemsOf(again, "2022-12-06")[0]?.duty.entry).toBe(1)
    expect(
      history(
        itemsOf(decided, "2022-12-02"),
        itemsOf(again, "2022-12-06"),
        itemsOf(done, "2022-12-20"),
        itemsOf(third, "2023-01-10")
      ).slice(1)
    ).toEqual([
      ["archive-in-time+1+todo 1 2023-01-04 NEEDS-ACTION", "archive-in-time+1+event 1 2023-01-04 CONFIRMED"],
      ["archive-in-time+1+todo 2 2023-01-04 COMPLETED", "archive-in-time+1+event 2 2023-01-04 CONFIRMED"],
      [
        "archive-in-time+1+todo 2 2023-01-04 COMPLETED",
        "archive-in-time+1+event 2 2023-01-04 CONFIRMED",
        "archive-in-time+2+todo 0 2023-02-09 NEEDS-ACTION",
        "archive-in-time+2+event 0 2023-02-09 CONFIRMED"
      ]
    ])
  })

  it("tells the rounds of one day apart by the log, in whatever order they are given", () => {
    const twice = after(did("decide", "2022-12-01"), did("archive", "2022-12-01"), did("decide", "2022-12-01"))
    const items = itemsOf(twice, "2022-12-02")
    const rounds = (given: typeof items) =>
      given.map(({ duty }, i) => [duty.entry, todosOf(read(given))[i]?.["uid:text"], duty.status])
    const first = [0, "2022-001+archive-in-time+1+todo@cases.example", "done"]
    const second = [2, "2022-001+archive-in-time+2+todo@cases.example", "open"]
    expect(rounds(items)).toEqual([first, second])
    expect(rounds(items.toReversed())).toEqual([second, first])
  })

  it("cancels what was struck, keeps saying so, and takes it back when it is there again", () => {
    const struck = corrected(decided, 0)
    const back = corrected(struck, 0, did("decide", "2022-12-01"))
    const [todo, event] = ["archive-in-time+1+todo", "archive-in-time+1+event"]
    expect(history(...[decided, struck, struck, back].map((matter) => itemsOf(matter, "2022-12-02"))).slice(1)).toEqual(
      [
        [`${todo} 1 2022-12-31 CANCELLED`, `${event} 1 2022-12-31 CANCELLED`],
        [`${todo} 1 2022-12-31 CANCELLED`, `${event} 1 2022-12-31 CANCELLED`],
        [`${todo} 2 2022-12-31 NEEDS-ACTION`, `${event} 2 2022-12-31 CONFIRMED`]
      ]
    )
  })

  it("cancels what fell away because its activity was excluded", () => {
    const optional = define({ decide: {}, archive: {}, waive: {} }, ({ response, exclude }) => [
      response("decide", "archive", { deadline: limit("archiving", TimeLimit.within(30, "day")), ...at(3) }),
      exclude("waive", "archive", at(4))
    ])
    const open = observed(optional, did("decide", "2022-12-01"))
    const waived = observed(optional, did("decide", "2022-12-01"), did("waive", "2022-12-02"))
    const [, second] = history(itemsOf(open, "2022-12-01"), itemsOf(waived, "2022-12-02"))
    expect(second?.map((line) => line.split(" ").at(-1))).toEqual(["CANCELLED", "CANCELLED"])
    expect(exported(itemsOf(waived, "2022-12-02")).revisions).toEqual({})
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("the object", () => {
  /** What RFC 5546 wants of each published component (3.2.1 and 3.4.1). */
  const wanted = {
    vevent: ["dtstamp", "dtstart", "organizer", "summary", "uid"],
    vtodo: ["dtstamp", "dtstart", "organizer", "priority", "summary", "uid"]
  }

  it("is a snapshot, or published by its organizer, also where something is cancelled", () => {
    const head = {
      "version:text": "2.0",
      "prodid:text": "-//Zhengce//Zhengce//EN",
      "calscale:text": "GREGORIAN",
      "x-wr-calname:unknown": "归档日历"
    }
    const snapshot = exported(itemsOf(decided, "2022-12-02"))
    expect(parsed(snapshot.text).head).toEqual(head)
    expect(snapshot.text).not.toContain("ORGANIZER")

    const published = exported(itemsOf(corrected(decided, 0), "2022-12-02"), {
      organizer: "mailto:office@cases.example",
      previous: snapshot.revisions
    })
    const { head: of, components } = parsed(published.text)
    expect(of).toEqual({ ...head, "method:text": "PUBLISH" })
    expect(components.map((c) => c.name)).toEqual(["vtodo", "vevent"])
    for (const component of components) {
      const names = Object.keys(component).map((key) => key.replace(/:.*/, ""))
      expect(names).toEqual(expect.arrayContaining(wanted[component.name as keyof typeof wanted]))
    }
  })

  it("takes the instant of its stamp in any offset", () => {
    const stamps = {
      "2022-12-02T07:30:05+08:00": "2022-12-01T23:30:05Z",
      "2022-12-01T23:30:05Z": "2022-12-01T23:30:05Z",
      "1969-12-31T20:30:00-05:00": "1970-01-01T01:30:00Z",
      "1969-12-31T23:59:59.999Z": "1969-12-31T23:59:59Z"
    }
    for (const [stamp, expected] of Object.entries(stamps)) {
      expect(read(itemsOf(decided, "2022-12-02"), { stamp })[0]?.["dtstamp:date-time"]).toBe(expected)
    }
  })

  test.each([
    ["stamp", "2022-12-02", "/stamp"],
    ["stamp", "2022-12-02T08:00:00", "/stamp"],
    ["alarms", [3, -1], "/alarms/1"],
    ["alarms", [0.5], "/alarms/0"],
    ["domain", "cases@example", "/domain"],
    ["domain", "", "/domain"],
    ["name", "", "/name"],
    ["language", "fr", "/language"],
    ["organizer", "the office", "/organizer"],
    ["organizer", "mailto:a\r\nMETHOD:CANCEL", "/organizer"],
    ["previous", { x: { component: "VTODO", sequence: -1, status: "COMPLETED", summary: "" } }, "/previous/x/sequence"],
    ["previous", { x: { component: "VTODO", sequence: 1, status: "DONE", summary: "" } }, "/previous/x/status"],
    [
      "previous",
      { x: { component: "VTODO", sequence: 1, status: "COMPLETED", summary: "", due: "2022-02-30" } },
      "/previous/x/due"
    ],
    ["previuos", {}, ""]
  ])("refuses %s %j by its path", (name, value, path) => {
    const refused = ICalendar.write([], { ...options, [name]: value })
    expect(Result.isFailure(refused) && [refused.failure._tag, refused.failure.path]).toEqual(["InvalidOptions", path])
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("hostile texts", () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom("\\", ";", ",", ":", '"', "\n", "\t", " ", "BEGIN:VALARM", "\nEND:VTODO\n", "\\n", "\\N", "^n"),
        fc.constantFrom("郑", "州", "😀", "𠮷", "é", "\u0301", "\u200d", "\ufeff", "ß"),
        fc.string({ unit: "grapheme", maxLength: 40 })
      ),
      { maxLength: 60 }
    )
    .map((parts) => parts.join(""))
    // the cleaning of what no format can hold is another test's
    .filter((text) => !/[^\P{Cc}\t\n]|[\u2028\u2029\p{Cs}]/u.test(text))

  const itemOf = (title: string, matter: string, role: string): ICalendar.Item => {
    const [{ duty }] = itemsOf(decided, "2022-12-02") as [ICalendar.Item & { readonly duty: Duty }]
    return { matter: { id: matter, title: matter }, duty: { ...duty, title: { zh: title, en: title }, roles: [role] } }
  }

  it("come back whole from an independent reader", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, matter, role) => {
        const { components, head } = parsed(
          exported([itemOf(title, matter, role)], { name: `日历${title}`, alarms: [1] }).text
        )
        const [todo, event] = components as ReadonlyArray<Read>
        const summary = `${title}（${matter}）`
        expect(head["x-wr-calname:unknown"]).toBeDefined()
        expect(components.map((c) => c.name)).toEqual(["vtodo", "vevent"])
        expect(todo?.["summary:text"]).toBe(summary)
        expect(event?.["summary:text"]).toBe(`${summary}：到期`)
        expect(todo?.alarms[0]?.["description:text"]).toBe(summary)
        const description = String(todo?.["description:text"])
        expect(description.startsWith(`应办：${title}\n`) || title === "").toBe(true)
        expect(description.includes(`责任主体：${role}\n`) || role === "").toBe(true)
      })
    )
  })

  it("stand in lines of at most 75 octets, each of whole characters, that end in CRLF", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), hostile, (title, matter) => {
        const { text } = exported([itemOf(title, matter, matter)], { name: `日历${matter}` })
        expect(text.endsWith("\r\n")).toBe(true)
        // as bytes, because a line that splits a character can only be seen there
        const bytes = Buffer.from(text, "utf8").toString("latin1")
        for (const line of bytes.slice(0, -2).split("\r\n")) {
          expect(line).not.toMatch(/[\r\n]/)
          expect(line.length).toBeLessThanOrEqual(75)
          expect(() => strict.decode(Buffer.from(line, "latin1"))).not.toThrow()
        }
      })
    )
  })

  it("are escaped as RFC 5545 says, although some readers would not mind", () => {
    const lines = exported([itemOf('a,b;c\\d\ne:f"', "x", "x")]).text.split("\r\n")
    expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne:f"（x）')
  })

  it("fill the lines that they are folded into", () => {
    const { text } = exported([itemOf("郑".repeat(100), "x", "x")])
    const [first, second] = text.slice(text.indexOf("SUMMARY")).split("\r\n")
    // 8 octets of SUMMARY: and 22 characters of three; a blank and 24
    expect([first, second].map((line) => Buffer.byteLength(line as string))).toEqual([74, 73])
  })

  it("lose only what no format can hold", () => {
    const title = "a\u0000b\u001b[1mc\u0085d\u2028e\rf\r\ng\ud800h\ud83d\ude00"
    expect(read([itemOf(title, "x", "x")])[0]?.["summary:text"]).toBe("ab[1mc\nd\ne\nf\ng\ufffdh😀（x）")
  })

  it("as ids give every duty a UID of its own, in ASCII", () => {
    const id = fc.oneof(
      fc.constantFrom("a", "a+b", "b", "a/b", "%2B", "案", "a@b", "", "a b", "\ud800", "\udbff"),
      fc.string()
    )
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, id), { selector: ([a, b]) => JSON.stringify([a, b]) }), (pairs) => {
        const items = pairs.map(([matter, of]) => {
          const item = itemOf("归档", matter, "office")
          return "duty" in item ? { ...item, duty: { ...item.duty, id: of } } : item
        })
        const uids = read(items).map((c) => String(c["uid:text"]))
        expect(new Set(uids).size).toBe(2 * pairs.length)
        for (const uid of uids) expect(uid).toMatch(/^[\w%.!~*'()+-]+@cases\.example$/)
      })
    )
  })

  it("give the same item twice two UIDs, because nobody can say which is meant", () => {
    const item = itemOf("归档", "x", "office")
    expect(eventsOf(read([item, item])).map((c) => c["uid:text"])).toEqual([
      "x+archive-in-time+1+event@cases.example",
      "x+archive-in-time+2+event@cases.example"
    ])
  })
})

test("procedures of groups keep one to-do for the group", () => {
  const { anyOf } = Procedure
  const grouped = define({ decide: {}, approve: {}, refuse: {} }, ({ response }) => [
    response("decide", anyOf("approve", "refuse"), {
      id: "answer",
      deadline: limit("answering", TimeLimit.within(30, "day")),
      ...at(3)
    })
  ])
  const open = observed(grouped, did("decide", "2022-12-01"))
  expect(todosOf(read(itemsOf(open, "2022-12-02"))).map((c) => c["uid:text"])).toEqual([
    "2022-001+answer+1+todo@cases.example"
  ])
})
