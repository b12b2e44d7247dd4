import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, test } from "vitest"

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "zhengce-"))
afterAll(() => rmSync(folder, { recursive: true }))

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program itself, as a shell would. */
const zhengce = (
  args: ReadonlyArray<string>,
  input: string | Uint8Array = "",
  closeOutputAfter = Number.POSITIVE_INFINITY
) =>
  new Promise<Run>((resolve) => {
    const child = spawn(process.execPath, ["--conditions=@zhengce/source", main, ...args])
    let [out, err] = ["", ""]
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text
      if (out.length > closeOutputAfter) child.stdout.destroy()
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text
    })
    child.on("close", (code) => resolve({ code, out, err }))
    child.stdin.on("error", () => undefined) // a program that ends early leaves its input unread
    child.stdin.end(input)
  })

const deadline = (...args: ReadonlyArray<string>) => zhengce(["deadline", ...args])

const batch = async (lines: ReadonlyArray<unknown>, ...args: ReadonlyArray<string>) => {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n")
  const { code, out, err } = await zhengce(["deadline", "--json", ...args], input)
  expect([code, err]).toEqual([0, ""])
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const within = (n: number, unit = "day") => ({ n, unit, direction: "after", kind: "within" })
const atLeast = (n: number, unit = "workday") => ({ n, unit, direction: "after", kind: "atLeast" })
const before = (n: number, unit = "day") => ({ n, unit, direction: "before", kind: "notLaterThan" })

const notice = {
  // invented: nothing was published for 2027 when this was written
  year: 2027,
  publishedOn: "2026-11-05",
  source: "invented for a test",
  status: "unverified",
  holidays: ["01-01", "02-01", "04-03", "05-01", "06-01", "10-01"].map((first) => ({
    name: { zh: "假日", en: "holiday" },
    from: `2027-${first}`,
    to: `2027-${first.slice(0, 3)}03`
  })),
  makeUpWorkdays: []
}

const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}

describe.concurrent("the batch", () => {
  test("answers each kind", async () => {
    expect(
      await batch([
        {
          id: 1,
          start: "2022-09-01",
          limit: within(30),
          options: { roll: "forward" },
          suspensions: [],
          calendar: "CN"
        },
        { id: "b", start: "2022-09-26", limit: atLeast(7) },
        { id: 3, start: "2022-09-01", limit: { n: 30, unit: "day", direction: "after", kind: "expiry" } },
        { id: 4, start: "2022-10-20", limit: before(15), options: { roll: "preceding", backwardCount: "clear" } },
        { id: 5, start: "2022-10-20", limit: before(15), options: { roll: "none", backwardCount: "excludeAnchor" } },
        { id: 6, start: "2023-01-31", limit: within(1, "month"), options: { roll: "none" } },
        { id: 7, start: "2022-09-25T16:00:00Z", limit: atLeast(7) },
        { id: 8, start: "2022-09-24", limit: within(5, "workday"), options: { startOnRestDay: "nextWorkingDay" } },
        { id: null, start: "2024-02-29", limit: within(1, "year"), options: null, suspensions: null, calendar: null }
      ])
    ).toEqual([
      { id: 1, firstDay: "2022-09-02", nominalLastDay: "2022-10-01", lastDay: "2022-10-08", rolled: true },
      {
        id: "b",
        firstDay: "2022-09-27",
        nominalLastDay: "2022-10-10",
        lastDay: "2022-10-10",
        rolled: false,
        earliestPermitted: "2022-10-11"
      },
      {
        id: 3,
        firstDay: "2022-09-02",
        nominalLastDay: "2022-10-01",
        lastDay: "2022-10-01",
        rolled: false,
        earliestPermitted: "2022-10-02"
      },
      { id: 4, firstDay: "2022-10-19", nominalLastDay: "2022-10-04", lastDay: "2022-09-30", rolled: true },
      { id: 5, firstDay: "2022-10-19", nominalLastDay: "2022-10-05", lastDay: "2022-10-05", rolled: false },
      { id: 6, firstDay: "2023-02-01", nominalLastDay: "2023-02-28", lastDay: "2023-02-28", rolled: false },
      {
        id: 7,
        firstDay: "2022-09-27",
        nominalLastDay: "2022-10-10",
        lastDay: "2022-10-10",
        rolled: false,
        earliestPermitted: "2022-10-11"
      },
      { id: 8, firstDay: "2022-09-27", nominalLastDay: "2022-10-08", lastDay: "2022-10-08", rolled: false },
      { id: null, firstDay: "2024-03-01", nominalLastDay: "2025-02-28", lastDay: "2025-02-28", rolled: false }
    ])
  })

  test("suspensions", async () => {
    const base = { start: "2022-09-26", limit: atLeast(7) }
    const asked = { from: "2022-09-28", to: "2022-10-08", mode: "exclude" }
    const answers = await batch([
      { id: 1, ...base, suspensions: [asked] },
      { id: 2, ...base, suspensions: [asked], options: { suspensionBounds: "[]" } },
      { id: 3, ...base, suspensions: [{ ...asked, mode: "restart" }] },
      { id: 4, ...base, suspensions: [{ from: "2022-09-28", mode: "exclude" }] },
      { id: 5, ...base, suspensions: [{ from: "2022-09-28", to: null, mode: "restart" }] },
      { id: 6, start: "2022-01-31", limit: within(3, "month"), suspensions: [{ from: "2022-04-01", mode: "exclude" }] },
      { id: 7, ...base, suspensions: [{ from: "2022-10-08", to: "2022-09-28", mode: "exclude" }] },
      { id: 8, ...base, suspensions: [{ from: "2022-09-28" }] },
      { id: 9, ...base, suspensions: [{ mode: "exclude" }] },
      { id: 10, ...base, suspensions: "none" },
      { id: 11, ...base, suspensions: [{ ...asked, from: "2022-09-31" }] },
      { id: 12, start: "2022-10-20", limit: before(7), suspensions: [asked] }
    ])
    expect(answers.slice(0, 3).map(({ lastDay }) => lastDay)).toEqual(["2022-10-13", "2022-10-14", "2022-10-17"])
    expect(answers.slice(3)).toEqual([
      { id: 4, error: "OPEN_SUSPENSION", elapsed: 2, remaining: 5 },
      { id: 5, error: "OPEN_SUSPENSION", elapsed: 0, remaining: 7 },
      { id: 6, error: "OPEN_SUSPENSION", elapsed: 2, remaining: 1 },
      { id: 7, error: "INVALID_SUSPENSION" },
      { id: 8, error: "INVALID_SUSPENSION" },
      { id: 9, error: "INVALID_SUSPENSION" },
      { id: 10, error: "INVALID_SUSPENSION" },
      { id: 11, error: "INVALID_DATE" },
      { id: 12, error: "INVALID_SUSPENSION" }
    ])
  })

  test("gives every bad line its error, in its place", async () => {
    const good = { start: "2022-09-26", limit: atLeast(7) }
    const limits = [
      undefined,
      null,
      7,
      within(0),
      within(1.5),
      { ...within(1), n: "1" },
      within(1, "workingDay"),
      within(1, "toString"),
      { ...within(1), direction: "before" },
      { ...before(1), direction: "after" },
      { ...within(1), direction: undefined },
      { ...within(1), kind: "constructor", direction: "after" }
    ]
    const answers = await batch([
      ...limits.map((limit, id) => ({ id, start: "2022-09-26", limit })),
      { id: "roll", ...good, options: { roll: "backward" } },
      { id: "list", ...good, options: [] },
      { id: "too late", start: "2022-09-26", limit: before(7), options: { roll: "forward" } },
      { id: "day", ...good, start: "2022-09-31" },
      { id: "no offset", ...good, start: "2022-09-26T08:00:00" },
      { id: "no start", limit: atLeast(7) },
      { id: "year", ...good, start: "2027-03-01" },
      { id: "calendar", ...good, calendar: "US" },
      { id: "proto", ...good, calendar: "__proto__" },
      "not JSON",
      "[]",
      "null",
      "   ",
      "",
      '{"id":{"a":[1]}}\r',
      { id: "last", ...good }
    ])
    expect(answers.map(({ id, error, year }) => [id, error, ...(year === undefined ? [] : [year])])).toEqual([
      ...limits.map((_, id) => [id, "INVALID_LIMIT"]),
      ["roll", "INVALID_LIMIT"],
      ["list", "INVALID_LIMIT"],
      ["too late", "INVALID_LIMIT"],
      ["day", "INVALID_DATE"],
      ["no offset", "INVALID_DATE"],
      ["no start", "INVALID_DATE"],
      ["year", "NO_CALENDAR_DATA", 2027],
      ["calendar", "NO_CALENDAR_DATA"],
      ["proto", "NO_CALENDAR_DATA"],
      [null, "INVALID_LIMIT"],
      [null, "INVALID_LIMIT"],
      [null, "INVALID_LIMIT"],
      [{ a: [1] }, "INVALID_LIMIT"],
      ["last", undefined]
    ])
  })

  test("marks what rests on assumed days", async () => {
    const lines = [
      { id: 1, start: "2026-12-28", limit: within(5, "workday"), options: { provisional: true } },
      { id: 2, start: "2022-09-26", limit: within(5, "workday"), options: { provisional: true } },
      { id: 3, start: "2026-12-28", limit: within(5, "workday") }
    ]
    expect(await batch(lines)).toEqual([
      {
        id: 1,
        firstDay: "2026-12-29",
        nominalLastDay: "2027-01-04",
        lastDay: "2027-01-04",
        rolled: false,
        provisional: true
      },
      { id: 2, firstDay: "2022-09-27", nominalLastDay: "2022-10-08", lastDay: "2022-10-08", rolled: false },
      { id: 3, error: "NO_CALENDAR_DATA", year: 2027 }
    ])
    expect((await batch(lines, "--provisional")).map(({ provisional }) => provisional)).toEqual([true, undefined, true])
    const added = await batch(lines, "--calendar-file", file("2027.json", notice))
    expect(added[2]).toMatchObject({ lastDay: "2027-01-05" })
    expect(added[0]).not.toHaveProperty("provisional")
  })

  test("keeps the order of many lines, and characters that a block of bytes cuts", async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => ({
      id: `第${n}件`,
      start: "2022-09-26",
      limit: atLeast(1 + (n % 9))
    }))
    const answers = await batch(lines)
    expect(answers.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
  })

  test("an empty input has an empty output", async () => {
    expect(await batch([])).toEqual([])
  })

  test("ends quietly when nobody reads on", async () => {
    const line = `${JSON.stringify({ id: 1, start: "2022-09-26", limit: atLeast(7) })}\n`
    const { code, err } = await zhengce(["deadline", "--json"], line.repeat(100_000), 1)
    expect([code, err]).toEqual([0, ""])
  })

  test("refuses what belongs to one limit", async () => {
    for (const option of [
      ["--start", "2022-09-26"],
      ["--within", "7"],
      ["--suspend", "2022-09-28.."],
      ["--roll", "none"]
    ]) {
      expect((await deadline("--json", ...option)).code).toBe(1)
    }
  })
})

describe.concurrent("the answer for people", () => {
  const review = [
    "--start",
    "2022-09-26",
    "--at-least",
    "7",
    "--unit",
    "workday",
    "--suspend",
    "2022-09-28..2022-10-08"
  ]

  test("in Chinese", async () => {
    const { code, out, err } = await deadline(...review)
    expect([code, err]).toEqual([0, ""])
    expect(out.split("\n")).toEqual([
      "最早可进行下一步：2022-10-14（星期五）",
      "最后一日：2022-10-13（星期四），至当日24时",
      "",
      "计算过程",
      "  2022-09-26              起始日，不计入  《民法典》第二百零一条第一款",
      "  2022-09-27..2022-09-28  计为第1-2日",
      "  2022-09-29..2022-10-08  中止期间，不计入",
      "  2022-10-09..2022-10-13  计为第3-7日",
      "  2022-10-13              期限的最后一日  《民法典》第二百零三条第二款",
      "  2022-10-14              自该日起可以进行下一步",
      "",
      "其他说得通的理解",
      "  2022-10-15              中止当日与恢复当日均不计入",
      "  2022-10-13              起始日计入",
      "",
      "可靠程度：确定：所涉日期均有已公布的放假安排",
      ""
    ])
  })

  test("in English, with the notice behind each day that is left out", async () => {
    const { out } = await deadline("--start", "2022-10-20", "--not-later-than", "15", "--unit", "day", "--lang", "en")
    expect(out.split("\n")).toEqual([
      "Latest day: 2022-09-30 (Friday), until midnight",
      "Last day before it moved: 2022-10-04 (Tuesday)",
      "",
      "How it was counted",
      "  2022-10-20              the day before which is counted, itself not counted  Civil Code, Art. 201(1)",
      "  2022-10-04..2022-10-19  counted as day 1-16  Civil Code, Art. 200",
      "  2022-10-04              the latest day  Civil Code, Art. 203(2)",
      "  2022-10-01..2022-10-04  National Day holiday, so the last day moves back (国办发明电〔2021〕11号)",
      "  2022-09-30              the last day after the move",
      "",
      "Other tenable readings",
      "  2022-10-05 → 2022-09-30  only the anchor itself is not counted",
      "  2022-10-04              the last day does not move from a rest day",
      "",
      "Certainty: firm: every day that decides is in a published arrangement",
      ""
    ])
  })

  test("options", async () => {
    const first = async (...args: ReadonlyArray<string>) => (await deadline(...args)).out.split("\n")[0]
    const base = ["--start", "2022-09-26", "--unit", "workday", "--lang", "en"]
    expect(await first(...base, "--within", "7", "--restart", "2022-09-28..2022-10-08")).toMatch(
      /^Last day: 2022-10-17/
    )
    expect(await first(...base, "--within", "7", "--suspend", "2022-09-28..2022-10-08", "--bounds", "[]")).toMatch(
      /2022-10-14/
    )
    expect(
      await first("--start", "2022-09-01", "--unit", "day", "--lang", "en", "--within", "30", "--roll", "preceding")
    ).toMatch(/2022-09-30/)
    expect(
      await first(
        "--start",
        "2022-10-20",
        "--unit",
        "day",
        "--lang",
        "en",
        "--not-later-than",
        "7",
        "--backward-count",
        "excludeAnchor"
      )
    ).toMatch(/2022-10-13/)
    expect(
      await first(
        "--start",
        "2022-09-24",
        "--unit",
        "workday",
        "--lang",
        "en",
        "--within",
        "5",
        "--start-on-rest-day",
        "nextWorkingDay"
      )
    ).toMatch(/2022-10-08/)
    expect(await first("--start", "2022-09-01", "--unit", "day", "--lang", "en", "--expiry", "30")).toBe(
      "Takes effect on: 2022-10-02 (Sunday)"
    )
    expect(
      (await deadline(...base.slice(0, 1), "2026-12-28", ...base.slice(2), "--within", "5", "--provisional")).out
    ).toMatch(/Certainty: provisional/)
  })
})

describe.concurrent("what is refused", () => {
  test.each([
    [["--start", "2022-02-30", "--within", "5", "--unit", "day"], "2022-02-30"],
    [["--start", "2022-02-20", "--within", "0", "--unit", "day"], "/n"],
    [["--start", "2022-02-20", "--within", "5"], "--unit"],
    [["--within", "5", "--unit", "day"], "--start"],
    [["--start", "2022-02-20", "--unit", "day"], "--within"],
    [["--start", "2022-02-20", "--within", "5", "--expiry", "5", "--unit", "day"], "--within"],
    [["--start", "2022-02-20", "--within", "5", "--unit", "day", "--suspend", "2022-02-22"], "2022-02-22"],
    [["--start", "2022-02-20", "--within", "5", "--unit", "day", "--suspend", "2022-02-22..2022-02-21"], "order|结束"],
    [["--start", "2022-02-20", "--not-later-than", "5", "--unit", "day", "--roll", "forward"], "/roll"]
  ])("%j is wrong input", async (args, what) => {
    const { code, out, err } = await deadline(...args)
    expect([code, out]).toEqual([1, ""])
    const [zh = "", en = ""] = err.split("\n")
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/^[\x20-\x7e“”…]+$/)
    expect(err).toMatch(new RegExp(what))
  })

  test("a unit that does not exist", async () => {
    const { code, err } = await deadline("--start", "2022-02-20", "--within", "5", "--unit", "week")
    expect(code).toBe(1)
    expect(err).toMatch(/week/)
  })

  test("no answer has a code of its own", async () => {
    const unknown = await deadline("--start", "2027-02-20", "--within", "5", "--unit", "workday")
    expect([unknown.code, unknown.out]).toEqual([2, ""])
    expect(unknown.err).toMatch(/2027年[\s\S]*2027/)
    const open = await deadline(
      "--start",
      "2022-02-20",
      "--within",
      "5",
      "--unit",
      "workday",
      "--suspend",
      "2022-02-22..",
      "--lang",
      "en"
    )
    expect([open.code, open.out]).toEqual([2, ""])
    expect(open.err.split("\n")[0]).toBe(
      "suspended since 2022-02-22 and not resumed: 2 working days elapsed, 3 remaining"
    )
  })
})

describe.concurrent("an event for a calendar", () => {
  const asked = ["--start", "2022-09-01", "--within", "30", "--unit", "day", "--ics"]
  /** Physical lines put together again, without the stamp, which is the time of the run. */
  const lines = (out: string) =>
    out
      .replaceAll("\r\n ", "")
      .split("\r\n")
      .filter((line) => !line.startsWith("DTSTAMP:"))

  test("stands on the last day that is safe, and says the other", async () => {
    const { code, out } = await deadline(...asked, "--title", "archiving, at last", "--lang", "en")
    expect(code).toBe(0)
    expect(lines(out)).toEqual(
      expect.arrayContaining([
        "X-WR-CALNAME:archiving\\, at last",
        "SUMMARY:Deadline (archiving\\, at last): due",
        "DTSTART;VALUE=DATE:20221001"
      ])
    )
    expect(lines(out).find((line) => line.startsWith("DESCRIPTION:"))).toContain("2022-10-08")
  })

  test("is the same event when it is asked for again, and stamped with the time of the run", async () => {
    const [first, second] = await Promise.all([deadline(...asked), deadline(...asked)])
    expect(lines(first.out)).toEqual(lines(second.out))
    expect(first.out).toMatch(/\r\nUID:2022-09-01\+[\s\S]*\r\nDTSTAMP:20\d{6}T\d{6}Z\r\n/)
  })

  test("is not written where there is no answer", async () => {
    const unknown = await deadline("--start", "2035-02-20", "--within", "5", "--unit", "workday", "--ics")
    expect([unknown.code, unknown.out]).toEqual([2, ""])
  })

  test.each([
    [["--title", ""], /--title.*非空/, /--title: a text/],
    [["--json"], /每一行/, /stand in each line/]
  ])("%j is refused", async (more, zh, en) => {
    const { code, out, err } = await deadline(...(more[0] === "--json" ? ["--ics"] : asked), ...more)
    expect([code, out]).toEqual([1, ""])
    expect(err).toMatch(zh)
    expect(err).toMatch(en)
  })

  test("gives no other answer its title", async () => {
    const { code, err } = await deadline(...asked.slice(0, -1), "--title", "archiving")
    expect([code, err]).toEqual([1, "--title只与--ics同用\n--title goes with --ics\n"])
  })
})

describe.concurrent("a calendar file", () => {
  const asked = ["--start", "2027-01-01", "--within", "1", "--unit", "workday", "--lang", "en"]

  test("adds a year", async () => {
    const { code, out } = await deadline(...asked, "--calendar-file", file("good.json", notice))
    expect([code, out.split("\n")[0]]).toEqual([0, "Last day: 2027-01-04 (Monday), until midnight"])
  })

  test.each([
    ["missing.json", undefined, /无法读取/, /cannot read/],
    ["text.json", "{", /JSON/, /not valid JSON/],
    ["empty.json", { ...notice, holidays: [] }, /\/holidays：“2027-01-01”/, /\/holidays: “2027-01-01”/],
    [
      "weekday.json",
      { ...notice, makeUpWorkdays: ["2027-02-15"] },
      /\/makeUpWorkdays\/0：“2027-02-15”.*周六/,
      /\/makeUpWorkdays\/0: .*Saturday/
    ],
    ["source.json", { ...notice, source: undefined }, /\/source/, /\/source/],
    ["gap.json", JSON.stringify(notice).replaceAll("2027", "2029").replaceAll("2026", "2028"), /2029/, /gap/]
  ])("%s is refused by its path, in both languages", async (name, content, zh, en) => {
    const path = content === undefined ? join(folder, name) : file(name, content)
    const { code, out, err } = await deadline(...asked, "--calendar-file", path)
    expect([code, out]).toEqual([1, ""])
    expect(err).toContain(name)
    expect(err.split("\n")[0]).toMatch(en)
    expect(err.split("\n")[1]).toMatch(zh)
  })
})

test("help shows the options and examples", async () => {
  const { code, out } = await deadline("--help")
  expect(code).toBe(0)
  for (const word of ["--at-least", "--calendar-file", "Exit codes", "EXAMPLES"]) expect(out).toContain(word)
})
