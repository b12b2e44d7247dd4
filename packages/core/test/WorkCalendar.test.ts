import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Arrangement from "../src/Arrangement.ts"
import * as Explanation from "../src/Explanation.ts"
import * as LocalDate from "../src/LocalDate.ts"
import * as WorkCalendar from "../src/WorkCalendar.ts"

const { china } = WorkCalendar
const ok = <A, E>(result: Result.Result<A, E>): A => Result.getOrThrow(result)
const failed = <A, E>(result: Result.Result<A, E>): E => Result.getOrThrow(Result.flip(result))
const works = (calendar: WorkCalendar.WorkCalendar, day: string) => ok(WorkCalendar.isWorkingDay(calendar, day))
const name = { zh: "假日", en: "holiday" }

/** Invented for these tests: no notice for 2027 had been published when they were written. */
const invented2027 = {
  year: 2027,
  number: "虚构〔2026〕1号",
  publishedOn: "2026-11-05",
  source: "invented for a test",
  status: "unverified",
  holidays: [
    { name, from: "2027-01-01", to: "2027-01-03" },
    { name, from: "2027-02-05", to: "2027-02-13" },
    { name, from: "2027-04-05", to: "2027-04-05" },
    { name, from: "2027-05-01", to: "2027-05-05" },
    { name, from: "2027-06-09", to: "2027-06-09" },
    { name, from: "2027-10-01", to: "2027-10-07" }
  ],
  makeUpWorkdays: ["2026-12-26", "2027-02-14", "2027-05-08", "2027-10-09"]
}

describe("the years that are published", () => {
  test("are stated, and so is the day up to which they are firm", () => {
    expect([china.id, china.version, china.from, china.through, china.firmThrough]).toEqual([
      "CN",
      "CN-2026@2025-11-04",
      "2004-01-01",
      "2026-12-31",
      "2026-12-27"
    ])
  })

  test.each([
    ["2003-12-31", 2003],
    ["2027-01-01", 2027],
    ["1949-10-01", 1949],
    ["2030-05-05", 2030],
    ["0001-01-01", 1],
    ["9999-12-31", 9999]
  ])("%s is unknown, by its year", (day, year) => {
    const all: ReadonlyArray<Result.Result<unknown, unknown>> = [
      WorkCalendar.isWorkingDay(china, day),
      WorkCalendar.day(china, day),
      WorkCalendar.certainty(china, day)
    ]
    for (const asked of all) {
      expect(failed(asked)).toMatchObject({ _tag: "CalendarUnknown", calendar: "CN", year })
    }
  })

  test("a count names the first year that it lacks", () => {
    const year = (from: string, to: string) => failed(WorkCalendar.count(china, from, to))
    expect(year("2026-12-30", "2029-01-01")).toMatchObject({ year: 2027 })
    expect(year("2029-01-01", "2026-12-30")).toMatchObject({ year: 2027 })
    expect(year("2001-06-01", "2029-01-01")).toMatchObject({ year: 2001 })
    expect(failed(WorkCalendar.add(china, "2026-12-30", 5))).toMatchObject({ year: 2027 })
    expect(failed(WorkCalendar.add(china, "2004-01-02", -1))).toMatchObject({ year: 2003 })
    expect(failed(WorkCalendar.add(china, "2028-01-01", -1))).toMatchObject({ year: 2027 })
    expect(failed(WorkCalendar.add(china, "2030-01-01", 1))).toMatchObject({ year: 2030 })
  })

  test("the days around the ends need no other year", () => {
    expect(ok(WorkCalendar.add(china, "2003-12-31", 1))).toBe("2004-01-02")
    expect(ok(WorkCalendar.add(china, "2027-01-01", -1))).toBe("2026-12-31")
    expect(ok(WorkCalendar.count(china, "2003-12-31", "2026-12-31"))).toBe(
      ok(WorkCalendar.count(china, "2003-12-31", "2014-12-31")) +
        ok(WorkCalendar.count(china, "2014-12-31", "2026-12-31"))
    )
  })
})

describe("certainty", () => {
  test.each([
    ["2026-12-27", "firm"],
    ["2026-12-28", "mayChange"],
    ["2026-12-31", "mayChange"],
    ["2018-12-31", "firm"]
  ])("of %s is %s", (day, certainty) => {
    expect(ok(WorkCalendar.day(china, day)).certainty).toBe(certainty)
    expect(ok(WorkCalendar.certainty(china, "2018-01-01", day))).toBe(certainty)
    expect(ok(WorkCalendar.certainty(china, day, "2018-01-01"))).toBe(certainty)
  })

  test("a year whose notice nobody has verified says so, whatever else holds", () => {
    // the notices of 2004 and 2005 were seen only as quoted elsewhere
    expect(ok(WorkCalendar.day(china, "2005-12-30")).certainty).toBe("unverified")
    expect(ok(WorkCalendar.day(china, "2006-01-04")).certainty).toBe("firm")
    expect(ok(WorkCalendar.certainty(china, "2005-12-31", "2006-01-04"))).toBe("unverified")
    expect(ok(WorkCalendar.certainty(china, "2005-01-01", "2026-12-31"))).toBe("unverified")
  })

  test("a provisional calendar answers from weekends and says so", () => {
    const assumed = WorkCalendar.provisional(china)
    expect(assumed.isProvisional).toBe(true)
    expect(ok(WorkCalendar.day(assumed, "2027-10-01"))).toEqual({
      date: "2027-10-01",
      working: true,
      reason: "workingDay",
      certainty: "provisional"
    })
    expect(ok(WorkCalendar.day(assumed, "2026-10-01")).certainty).toBe("firm")
    expect(ok(WorkCalendar.certainty(assumed, "2026-12-31", "2027-01-04"))).toBe("provisional")
    expect(ok(WorkCalendar.add(assumed, "2026-12-31", 1))).toBe("2027-01-01")
    expect(works(assumed, "1950-01-01")).toBe(false)
    expect(works(assumed, "2150-12-31")).toBe(true)
    expect(failed(WorkCalendar.isWorkingDay(assumed, "1949-12-31"))).toMatchObject({ year: 1949 })
    expect(failed(WorkCalendar.isWorkingDay(assumed, "2151-01-01"))).toMatchObject({ year: 2151 })
  })
})

describe("as known on a day", () => {
  const on = (day: string) => ok(WorkCalendar.asKnownOn(china, day))

  test("2015: the days of the Victory Day were ordinary until 13 May", () => {
    const days = ["2015-09-03", "2015-09-04", "2015-09-05", "2015-09-06"]
    expect(days.map((day) => works(on("2015-05-12"), day))).toEqual([true, true, false, false])
    expect(days.map((day) => works(on("2015-05-13"), day))).toEqual([false, false, false, true])
  })

  test("2019: Labour Day was one day until 22 March", () => {
    const days = ["2019-04-28", "2019-05-01", "2019-05-02", "2019-05-03", "2019-05-05"]
    expect(days.map((day) => works(on("2019-03-21"), day))).toEqual([false, false, true, true, false])
    expect(days.map((day) => works(on("2019-03-22"), day))).toEqual([true, false, false, false, true])
  })

  test("2020: the Spring Festival ended on 30 January, and 1 February was to be worked, until 27 January", () => {
    const days = ["2020-01-31", "2020-02-01", "2020-02-02", "2020-02-03"]
    expect(days.map((day) => works(on("2020-01-26"), day))).toEqual([true, true, false, true])
    expect(days.map((day) => works(on("2020-01-27"), day))).toEqual([false, false, false, true])
    expect(ok(WorkCalendar.add(on("2020-01-26"), "2020-01-23", 2))).toBe("2020-02-01")
    expect(ok(WorkCalendar.add(china, "2020-01-23", 2))).toBe("2020-02-04")
  })

  test("the end of December waits for the next notice", () => {
    expect([works(on("2011-12-05"), "2011-12-31"), works(on("2011-12-06"), "2011-12-31")]).toEqual([false, true])
    const days = ["2018-12-29", "2018-12-30", "2018-12-31"]
    expect(days.map((day) => works(on("2018-12-05"), day))).toEqual([false, false, true])
    expect(days.map((day) => works(on("2018-12-06"), day))).toEqual([true, false, false])
    expect(ok(WorkCalendar.day(on("2018-12-05"), "2018-12-31")).certainty).toBe("mayChange")
  })

  test("a year that had not been published is unknown, and what was known covers what was published", () => {
    expect(failed(WorkCalendar.isWorkingDay(on("2021-10-24"), "2022-01-04"))).toMatchObject({ year: 2022 })
    expect(works(on("2021-10-25"), "2022-01-04")).toBe(true)
    expect(on("2021-10-24").through).toBe("2021-12-31")
    expect(failed(WorkCalendar.asKnownOn(china, "2003-12-31"))).toMatchObject({ _tag: "CalendarUnknown", year: 2003 })
  })
})

describe("a newly published notice", () => {
  const longer = ok(WorkCalendar.withYear(china, ok(Arrangement.parse(invented2027))))

  test("adds its year, its source, and its days of the December before", () => {
    expect([longer.through, longer.firmThrough, longer.version]).toEqual([
      "2027-12-31",
      "2027-12-27",
      expect.stringMatching(/^CN-2026@2025-11-04\+2027@2026-11-05 unverified 2027-01-01h2027-01-02h.*2027-10-09m$/)
    ])
    expect(works(longer, "2027-02-05")).toBe(false)
    expect(works(longer, "2027-02-14")).toBe(true)
    expect([works(china, "2026-12-26"), works(longer, "2026-12-26")]).toEqual([false, true])
    expect(ok(WorkCalendar.day(longer, "2026-12-31")).certainty).toBe("firm")
    expect(ok(WorkCalendar.day(longer, "2027-10-01")).certainty).toBe("unverified")
    expect(ok(WorkCalendar.day(longer, "2027-10-01")).source).toMatchObject({
      number: "虚构〔2026〕1号",
      publishedOn: "2026-11-05",
      source: "invented for a test"
    })
    expect(china.through).toBe("2026-12-31")
    expect(ok(WorkCalendar.asKnownOn(longer, "2026-11-04")).through).toBe("2026-12-31")
  })

  test("may not leave a gap", () => {
    const far = ok(
      Arrangement.parse({
        ...invented2027,
        year: 2028,
        publishedOn: "2027-11-05",
        holidays: ["01-01", "01-21", "04-03", "05-01", "06-01", "10-01"].map((first) => ({
          name,
          from: `2028-${first}`,
          to: `2028-${first.slice(0, 3)}${first.startsWith("01-2") ? "23" : "03"}`
        })),
        makeUpWorkdays: ["2028-02-13"]
      })
    )
    expect(failed(WorkCalendar.withYear(china, far))).toMatchObject({
      _tag: "InvalidCalendar",
      code: "year",
      value: 2028,
      years: [2003, 2027]
    })
    expect(works(ok(WorkCalendar.withYear(longer, far)), "2028-02-13")).toBe(true)
  })

  test("about a covered year replaces the earlier one, but not the revision that came between", () => {
    const again = ok(
      Arrangement.parse({
        ...invented2027,
        year: 2020,
        publishedOn: "2020-12-01",
        holidays: [
          { name, from: "2020-01-01", to: "2020-01-02" },
          { name, from: "2020-01-24", to: "2020-01-30" },
          { name, from: "2020-04-04", to: "2020-04-04" },
          { name, from: "2020-05-01", to: "2020-05-01" },
          { name, from: "2020-06-25", to: "2020-06-25" },
          { name, from: "2020-10-01", to: "2020-10-03" }
        ],
        makeUpWorkdays: ["2020-02-01"]
      })
    )
    const changed = ok(WorkCalendar.withYear(china, again))
    expect([works(china, "2020-01-02"), works(changed, "2020-01-02")]).toEqual([true, false])
    expect([works(china, "2020-10-08"), works(changed, "2020-10-08")]).toEqual([false, true])
    expect(works(changed, "2020-02-01")).toBe(false)
    expect(works(ok(WorkCalendar.asKnownOn(changed, "2020-11-30")), "2020-10-08")).toBe(false)
  })

  test("a revision changes its own days and can return a day to its day of the week", () => {
    const revision = ok(
      Arrangement.parse({
        year: 2026,
        publishedOn: "2026-09-01",
        source: "invented for a test",
        status: "unverified",
        revision: true,
        holidays: [{ name, from: "2026-10-08", to: "2026-10-08" }],
        makeUpWorkdays: [],
        ordinary: ["2026-10-10"]
      })
    )
    const revised = ok(WorkCalendar.withYear(china, revision))
    expect(["2026-10-07", "2026-10-08", "2026-10-09", "2026-10-10"].map((day) => works(revised, day))).toEqual([
      false,
      false,
      true,
      false
    ])
    expect(ok(WorkCalendar.day(revised, "2026-10-10"))).toMatchObject({
      reason: "weekend",
      source: { publishedOn: "2026-09-01" }
    })
    expect(failed(WorkCalendar.withYear(china, { ...revision, year: 2027 }))).toMatchObject({ years: [2004, 2026] })
  })
})

describe("Arrangement.parse refuses", () => {
  const refusal = (change: Record<string, unknown>) => failed(Arrangement.parse({ ...invented2027, ...change }))
  const [newYear, ...rest] = invented2027.holidays

  test.each([
    ["no holidays", { holidays: [] }, "/holidays", "statutory", "2027-01-01"],
    ["a missing statutory day", { holidays: [newYear, ...rest.slice(0, -1)] }, "/holidays", "statutory", "2027-10-01"],
    ["a forgotten Spring Festival", { holidays: [newYear, ...rest.slice(1)] }, "/holidays", "festival", "2027-01-20"],
    [
      "a forgotten Qingming",
      { holidays: invented2027.holidays.toSpliced(2, 1) },
      "/holidays",
      "festival",
      "2027-04-03"
    ],
    ["overlapping holidays", { holidays: [...invented2027.holidays, newYear] }, "/holidays/6", "overlap", "2027-01-01"],
    [
      "a span that ends before it begins",
      { holidays: [{ name, from: "2027-01-03", to: "2027-01-01" }] },
      "/holidays/0/to",
      "order",
      "2027-01-01"
    ],
    [
      "a holiday of another year",
      { holidays: [{ name, from: "2028-01-01", to: "2028-01-01" }] },
      "/holidays/0/from",
      "ofYear",
      "2028-01-01"
    ],
    ["a make-up day on a weekday", { makeUpWorkdays: ["2027-02-15"] }, "/makeUpWorkdays/0", "weekend", "2027-02-15"],
    ["a make-up day that is off", { makeUpWorkdays: ["2027-02-06"] }, "/makeUpWorkdays/0", "alsoOff", "2027-02-06"],
    [
      "a make-up day twice",
      { makeUpWorkdays: ["2027-02-14", "2027-02-14"] },
      "/makeUpWorkdays/1",
      "twice",
      "2027-02-14"
    ],
    ["a make-up day of another year", { makeUpWorkdays: ["2028-01-01"] }, "/makeUpWorkdays/0", "ofYear", "2028-01-01"],
    ["a publication in another year", { publishedOn: "2024-11-05" }, "/publishedOn", "published", "2024-11-05"],
    ["ordinary days outside a revision", { ordinary: ["2027-02-14"] }, "/ordinary", "revisionOnly", "2027-02-14"],
    ["no source", { source: undefined }, "/source", "form", undefined],
    ["an empty source", { source: "" }, "/source", "form", ""],
    ["an unknown status", { status: "rumour" }, "/status", "form", "rumour"],
    ["an unknown field", { yaer: 2027 }, "", "form", undefined],
    ["a date that does not exist", { makeUpWorkdays: ["2027-02-30"] }, "/makeUpWorkdays/0", "form", "2027-02-30"],
    ["a year as text", { year: "2027" }, "/year", "form", "2027"]
  ])("%s", (_, change, path, code, value) => {
    const error = refusal(change)
    expect(error).toMatchObject({ _tag: "InvalidArrangement", path, code })
    if (value !== undefined) expect(error.value).toBe(value)
    const { zh, en } = Explanation.ofError(error)
    if (value !== undefined) expect([zh.includes(value), en.includes(value)]).toEqual([true, true])
    expect(`${zh}${en}`).not.toMatch(/\{\w+\}/)
    if (path !== "") expect([zh.startsWith(path), en.startsWith(path)]).toEqual([true, true])
  })

  test("anything that is not a notice, with a typed error", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }),
          fc.record({
            year: fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.anything()),
            source: fc.oneof(fc.constant("x"), fc.anything()),
            status: fc.oneof(fc.constant("official"), fc.anything()),
            holidays: fc.oneof(fc.constant(invented2027.holidays), fc.anything()),
            makeUpWorkdays: fc.oneof(fc.constant([]), fc.array(fc.anything()))
          })
        ),
        (input) => {
          const read = Arrangement.parse(input)
          if (Result.isSuccess(read)) return
          expect(read.failure._tag).toBe("InvalidArrangement")
          expect(Explanation.ofError(read.failure).zh).not.toBe("")
          expect(read.failure.message).toMatch(/^path |^(\/.*: )?expected /s)
        }
      ),
      { numRuns: 1000 }
    )
  })
})

describe("local changes", () => {
  const flood = ok(
    WorkCalendar.extend(china, {
      id: "flood",
      closures: [{ name: { zh: "防汛停工", en: "flood closure" }, from: "2021-07-21", to: "2021-07-23" }],
      openings: [{ name: { zh: "加班", en: "extra day" }, from: "2021-07-24", to: "2021-07-24" }],
      source: { status: "unverified", publishedOn: "2021-07-20" as LocalDate.LocalDate }
    })
  )

  test("close and open days, with their names and source", () => {
    expect(ok(WorkCalendar.next(flood, "2021-07-20"))).toBe("2021-07-24")
    expect(ok(WorkCalendar.previous(flood, "2021-07-24"))).toBe("2021-07-20")
    expect(ok(WorkCalendar.day(flood, "2021-07-21"))).toMatchObject({
      working: false,
      reason: "closure",
      name: { en: "flood closure" }
    })
    expect(ok(WorkCalendar.day(flood, "2021-07-24"))).toMatchObject({
      working: true,
      reason: "opening",
      source: { publishedOn: "2021-07-20" }
    })
    expect(flood.version).toBe(`${china.version}+flood unverified 2021-07-21c2021-07-22c2021-07-23c2021-07-24o`)
    expect(works(china, "2021-07-21")).toBe(true)
  })

  test("a later one prevails, and so they do over a notice that is added after them", () => {
    const reopened = ok(
      WorkCalendar.extend(flood, {
        id: "reopen",
        openings: [{ name, from: "2021-07-22", to: "2021-07-22" }],
        source: { status: "unverified" }
      })
    )
    expect(["2021-07-21", "2021-07-22", "2021-07-23"].map((day) => works(reopened, day))).toEqual([false, true, false])
    expect(works(ok(WorkCalendar.withYear(flood, ok(Arrangement.parse(invented2027)))), "2021-07-21")).toBe(false)
  })

  test("are known from their publication", () => {
    expect(works(ok(WorkCalendar.asKnownOn(flood, "2021-07-19")), "2021-07-21")).toBe(true)
    expect(works(ok(WorkCalendar.asKnownOn(flood, "2021-07-20")), "2021-07-21")).toBe(false)
  })

  test("must lie in published years and run forward", () => {
    const closing = (from: string, to: string) =>
      failed(WorkCalendar.extend(china, { id: "x", closures: [{ name, from, to }], source: { status: "unverified" } }))
    expect(closing("2026-12-31", "2027-01-01")).toMatchObject({ _tag: "CalendarUnknown", year: 2027 })
    expect(closing("2021-07-22", "2021-07-21")).toMatchObject({ _tag: "InvalidCalendar", code: "span" })
    expect(closing("2021-07-32", "2021-07-21")).toMatchObject({ _tag: "InvalidDate", value: "2021-07-32" })
  })
})

describe("the version of a calendar", () => {
  const closed = (day: string, id = "flood") =>
    ok(WorkCalendar.extend(china, { id, closures: [{ name, from: day, to: day }], source: { status: "unverified" } }))
  const noticeOf = (changes: object) => ok(Arrangement.parse({ ...invented2027, ...changes }))
  const longer = ok(WorkCalendar.withYear(china, noticeOf({})))

  test("tells local changes of one id apart, and notices of one day", () => {
    const mistyped = ok(WorkCalendar.withYear(china, noticeOf({ makeUpWorkdays: ["2027-02-14", "2027-05-08"] })))
    const verified = ok(WorkCalendar.withYear(china, noticeOf({ status: "official" })))
    const versions = [
      closed("2021-07-21"),
      closed("2021-07-22"),
      closed("2021-07-21", "wind"),
      longer,
      mistyped,
      verified
    ]
    expect(new Set(versions.map((c) => c.version)).size).toBe(versions.length)
    expect(closed("2021-07-21").version).toBe(closed("2021-07-21").version)
  })

  test("is the one that an earlier release had, where a later one is cut back to its days", () => {
    const known = (calendar: WorkCalendar.WorkCalendar, on: string) => ok(WorkCalendar.asKnownOn(calendar, on)).version
    expect(known(longer, "2026-11-04")).toBe(china.version)
    expect(known(longer, "2026-11-05")).toBe(longer.version)
    expect([known(china, "2025-11-03"), known(china, "2025-11-04")]).toEqual(["CN-2025@2024-11-12", china.version])
    expect([known(china, "2020-01-26"), known(china, "2020-01-27")]).toEqual([
      "CN-2020@2019-11-21",
      "CN-2020@2020-01-27"
    ])
  })

  test("does not depend on the order in which a calendar was made provisional", () => {
    const assumed = WorkCalendar.provisional(longer)
    expect(assumed.version).toBe(`${longer.version}?`)
    expect(WorkCalendar.provisional(assumed).version).toBe(assumed.version)
    expect(ok(WorkCalendar.withYear(WorkCalendar.provisional(china), noticeOf({}))).version).toBe(assumed.version)
  })

  test("names one set of notices, because they stand in the order of their publication", () => {
    const published = china.layers.flatMap(({ source }) => source.publishedOn ?? [])
    expect(published).toEqual([...published].sort())
    const stamps = china.layers.map(({ year, source }) => `${year} ${source.publishedOn}`)
    expect(new Set(stamps).size).toBe(stamps.length)
  })
})

describe("adding and counting", () => {
  const day = fc.integer({ min: 0, max: 8400 }).map((n) => ok(LocalDate.plusDays("2004-01-01", n)))

  test("agree with walking day by day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, n) => {
        const added = WorkCalendar.add(china, from, n)
        if (Result.isFailure(added)) {
          expect(added.failure._tag).toBe("CalendarUnknown")
          return
        }
        let [at, left] = [from as string, Math.abs(n)]
        while (left > 0) {
          at = ok(LocalDate.plusDays(at, Math.sign(n)))
          if (works(china, at)) left--
        }
        expect(added.success).toBe(at)
      })
    )
  })

  test("undo each other", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const n = ok(WorkCalendar.count(china, from, to))
        const back = ok(WorkCalendar.count(china, to, from))
        if (works(china, to)) expect(ok(WorkCalendar.add(china, from, n))).toBe(n === 0 ? from : to)
        if (works(china, from) && works(china, to)) expect(back + n).toBe(0)
        expect(Math.sign(n) * Math.sign(LocalDate.compare(from, to))).toBeLessThanOrEqual(0)
      })
    )
  })

  test("refuse what is not a whole number", () => {
    for (const n of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) {
      expect(failed(WorkCalendar.add(china, "2022-09-26", n))).toMatchObject({ _tag: "InvalidCount", value: n })
    }
    expect(ok(WorkCalendar.add(china, "2022-10-01", 0))).toBe("2022-10-01")
    expect(failed(WorkCalendar.add(china, "2022-09-26", Number.MAX_SAFE_INTEGER))).toMatchObject({ year: 2027 })
    expect(failed(WorkCalendar.add(china, "2022-09-26", Number.MIN_SAFE_INTEGER))).toMatchObject({ year: 2003 })
  })

  test("no input crashes", () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true })
    const input = fc.oneof(day, anything, fc.record({ year: anything, month: anything, day: anything }))
    fc.assert(
      fc.property(input, input, anything, (a, b, n) => {
        const [from, to] = [a as string, b as string]
        const all: ReadonlyArray<Result.Result<unknown, Explanation.Explicable>> = [
          WorkCalendar.add(china, from, n as number),
          WorkCalendar.count(china, from, to),
          WorkCalendar.day(china, from),
          WorkCalendar.asKnownOn(china, from),
          WorkCalendar.certainty(china, from, to)
        ]
        for (const asked of all) {
          if (Result.isFailure(asked)) expect(Explanation.ofError(asked.failure).en).not.toBe("")
        }
      }),
      { numRuns: 1000 }
    )
  })
})
