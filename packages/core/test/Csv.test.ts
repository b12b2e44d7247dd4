import * as Case from "@zhengce/core/Case"
import * as Csv from "@zhengce/core/Csv"
import * as TimeLimit from "@zhengce/core/TimeLimit"
import * as WorkCalendar from "@zhengce/core/WorkCalendar"
import { parse } from "csv-parse/sync"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { after, at, context, day, define, did, limit } from "./support/office.ts"

/** The independent reader: csv-parse, strict. */
const cellsOf = (table: string): ReadonlyArray<ReadonlyArray<string>> =>
  parse(Buffer.from(table, "utf8"), { bom: true, record_delimiter: "\r\n" })

const rowsOf = (table: string): ReadonlyArray<Record<string, string>> =>
  parse(Buffer.from(table, "utf8"), { bom: true, columns: true, record_delimiter: "\r\n" })

const procedure = define(
  {
    decide: {},
    archive: { title: { zh: "归档", en: "archiving" } },
    ask: {},
    report: {},
    stop: {},
    resume: {},
    file: {}
  },
  ({ response }) => [
    response("decide", "archive", {
      deadline: limit("archiving", TimeLimit.within(30, "day")),
      ...at(3)
    }),
    response("ask", "report", {
      deadline: limit("reporting", TimeLimit.within(5, "workingDay")),
      suspendedBy: { stop: "stop", resume: "resume", mode: "exclude" },
      ...at(4)
    }),
    response("archive", "file", at(5))
  ]
)

const matter: Csv.Matter = { id: "2022-001", title: "某某道路工程", roles: procedure.roles }

const itemsOf = (on: string, given: Case.Context, ...events: ReadonlyArray<Case.Event>) =>
  Case.duties(after(procedure, ...events), day(on), given).map((duty) => ({ matter, duty }))

const tableOf = (on: string, ...events: ReadonlyArray<Case.Event>) =>
  rowsOf(Csv.write(itemsOf(on, context, ...events), { on: day(on), language: "en" }))

const decided = did("decide", "2022-12-01")

describe("a table of duties", () => {
  it("has a header in the chosen language and a row for each duty", () => {
    const items = itemsOf("2022-12-30", context, decided)
    expect(cellsOf(Csv.write(items, { on: day("2022-12-30"), language: "zh" }))).toEqual([
      [
        ...["截至", "事项编号", "事项", "应办", "责任主体", "状态", "起算日", "名义最后一日", "调整后的最后一日"],
        ...["剩余天数", "完成日期", "依据", "说明"]
      ],
      [
        ...["2022-12-30", "2022-001", "某某道路工程", "归档", "办公室", "即将到期", "2022-12-01", "2022-12-31"],
        ...["2023-01-03", "1", "", "《示例规定》第三条"],
        "稳妥起见，宜在名义最后一日前完成；另一种说得通的理解（最后一日为休息日也不顺延或提前）：2022-12-31；所依据的条款未经核实"
      ]
    ])
    expect(tableOf("2022-12-30", decided)).toEqual([
      {
        "As of": "2022-12-30",
        "Matter ID": "2022-001",
        Matter: "某某道路工程",
        Duty: "archiving",
        Who: "office",
        Status: "due soon",
        "Counted from": "2022-12-01",
        "Nominal last day": "2022-12-31",
        "Last day after the move": "2023-01-03",
        "Days left": "1",
        "Done on": "",
        Provisions: "Example rules, Art. 3",
        Notes:
          "act by the nominal last day to be safe; another tenable reading (the last day does not move from a rest day): " +
          "2022-12-31; the provision has not been verified"
      }
    ])
  })

  it("is a header alone where there is nothing", () => {
    expect(cellsOf(Csv.write([], { on: day("2022-12-30"), language: "en" }))).toHaveLength(1)
  })

  it("counts the days that are left to the nominal last day, and none after it", () => {
    const left = (on: string) => tableOf(on, decided).map((row) => [row["Days left"], row.Status])
    expect(left("2022-12-31")).toEqual([["0", "due soon"]])
    expect(left("2023-01-01")).toEqual([["", "past its nominal day, relying on the roll"]])
    expect(left("2023-01-10")).toEqual([["", "overdue"]])
  })

  it("says when a duty was done, and has no days left for it", () => {
    const [archive, file] = tableOf("2022-12-20", decided, did("archive", "2022-12-20"))
    expect([archive?.Status, archive?.["Done on"], archive?.["Days left"]]).toEqual(["done", "2022-12-20", ""])
    expect([file?.Status, file?.["Nominal last day"], file?.Notes]).toEqual([
      "open",
      "",
      "no number of days is laid down; the provision has not been verified"
    ])
  })

  it("leaves a day empty that is not known, and says why", () => {
    const days = (row: Record<string, string> | undefined) => [
      row?.["Nominal last day"],
      row?.["Last day after the move"],
      row?.["Days left"]
    ]
    const [unknown] = tableOf("2035-03-02", did("ask", "2035-03-01"))
    expect(days(unknown)).toEqual(["", "", ""])
    expect(unknown?.Notes).toMatch(
      /^there is no official arrangement of working days for 2035, and no last day is guessed;/
    )

    const [nominal] = tableOf("2035-03-02", did("decide", "2035-03-01"))
    expect(days(nominal)).toEqual(["2035-03-31", "", "29"])

    const [suspended] = tableOf("2022-10-13", did("ask", "2022-10-10"), did("stop", "2022-10-12"))
    expect([days(suspended), suspended?.Status]).toEqual([["", "", ""], "clock suspended"])

    const given = { ...context, calendar: WorkCalendar.provisional(WorkCalendar.china) }
    const items = itemsOf("2035-03-02", given, did("ask", "2035-03-01"))
    const [assumed] = rowsOf(Csv.write(items, { on: day("2035-03-02"), language: "en" }))
    expect(days(assumed)).toEqual(["", "", ""])
    expect(assumed?.Notes).toMatch(/^provisional: .*; the assumed day: 2035-03-08;/)
  })

  it("takes periods beside duties", () => {
    const resolved = (given: TimeLimit.TimeLimit, start: string) =>
      Result.getOrThrow(TimeLimit.resolve(given, start, { calendar: WorkCalendar.china }))
    const period = (given: TimeLimit.TimeLimit, start: string): Csv.Item => ({
      matter: { id: "m" },
      id: "x",
      title: { zh: "公示", en: "public notice" },
      period: resolved(given, start)
    })
    const items = [
      period(TimeLimit.atLeast(7, "workingDay"), "2022-09-26"),
      period(TimeLimit.notLaterThan(15, "day"), "2022-10-20")
    ]
    const rows = rowsOf(Csv.write(items, { on: day("2022-09-27"), language: "en" }))
    expect(
      rows.map((row) => [row.Status, row["Nominal last day"], row["Last day after the move"], row["Days left"]])
    ).toEqual([
      ["", "", "2022-10-10", "14"],
      ["", "2022-10-04", "2022-09-30", "3"]
    ])
    expect(rows[0]?.Notes).toMatch(/^the next step is permitted from 2022-10-11;/)
  })
})

// ---------------------------------------------------------------------------------------------------------------------
describe("hostile texts", () => {
  const dangerous = /^[=+\-@\t\r\n＝＋－＠]/
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(..."=+-@＝＋－＠'\"\t;, \n"),
        fc.constantFrom("=HYPERLINK(1)", "-1", "\u00a0", "\u200b", "\ufeff", "郑", "😀", "\r"),
        fc.string({ maxLength: 8 })
      ),
      { maxLength: 20 }
    )
    .map((parts) => parts.join(""))
  /** Without what no cell can hold: the cleaning is another test's. */
  const clean = hostile.filter((text) => !/[^\P{Cc}\t\n]|[\u2028\u2029\p{Cs}]/u.test(text))

  const items = itemsOf("2022-12-30", context, decided)
  const tableWith = (title: string, id: string, role: string): string => {
    const [{ duty }] = items as [(typeof items)[number]]
    const hostileDuty = { ...duty, title: { zh: title, en: title }, roles: [role] }
    return Csv.write([{ matter: { id, title: id }, duty: hostileDuty }], { on: day("2022-12-30"), language: "zh" })
  }

  it("come back whole from an independent reader", () => {
    fc.assert(
      fc.property(clean, clean, clean, (title, id, role) => {
        const cells = cellsOf(tableWith(title, id, role))[1]?.map(Csv.unguard)
        expect(cells?.slice(0, 8)).toEqual(["2022-12-30", id, id, title, role, "即将到期", "2022-12-01", "2022-12-31"])
        expect(cells).toHaveLength(13)
      })
    )
  })

  it("cannot begin a formula, nor hide one behind what a spreadsheet skips", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, id, role) => {
        const cells = cellsOf(tableWith(title, id, role)).flat()
        for (const cell of cells) {
          expect(cell).not.toMatch(dangerous)
          expect(cell.replace(/^[\s\u200b"]+/u, "")).not.toMatch(dangerous)
        }
      })
    )
  })

  it("nor where a program splits at semicolons or tabs instead", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, id) => {
        const table = tableWith(title, id, "office")
        for (const delimiter of [";", "\t"]) {
          const records: ReadonlyArray<ReadonlyArray<string>> = parse(table, {
            ...{ bom: true, delimiter, relax_quotes: true, relax_column_count: true },
            record_delimiter: ["\r\n", "\n"]
          })
          for (const cell of records.flat()) expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/)
        }
      })
    )
  })

  it("are guarded and given back by each other's inverse", () => {
    fc.assert(fc.property(hostile, (text) => Csv.unguard(Csv.guard(text)) === text))
  })

  it.each([
    ["=1+1", "'=1+1"],
    ["＝1+1", "'＝1+1"],
    [" \u200b@SUM(A1)", "' \u200b@SUM(A1)"],
    ['"=1"', '\'"=1"'],
    ["\t=1", "'\t'=1"],
    ["\tplain", "'\tplain"],
    ["\r", "'\r"],
    ["a;-1", "a;'-1"],
    ["a\n+1", "a\n'+1"],
    ["'a", "''a"],
    ["a=1", "a=1"],
    ["a'b", "a'b"],
    ["2022-10-01", "2022-10-01"],
    ["", ""]
  ])("%j is guarded as %j", (text, guarded) => expect(Csv.guard(text)).toBe(guarded))

  it("lose only what no cell can hold", () => {
    const [, row] = cellsOf(tableWith("a\u0000b\u0085c\rd\r\ne\ud800", "x", "y"))
    expect(row?.[3]).toBe("ab\nc\nd\ne\ufffd")
  })
})

it("is UTF-8 with a byte order mark, and every line ends in CRLF", () => {
  const table = Csv.write(itemsOf("2022-12-30", context, decided), { on: day("2022-12-30"), language: "zh" })
  expect([...Buffer.from(table, "utf8").subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(table.match(/\r\n/g)).toHaveLength(2)
  expect(table.endsWith("\r\n")).toBe(true)
  expect(table.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
})
