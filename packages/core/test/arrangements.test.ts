import table from "chinese-days/dist/chinese-days.json" with { type: "json" }
import * as Result from "effect/Result"
import { LegalHoliday } from "tyme4ts"
import { describe, expect, test } from "vitest"
import * as Arrangement from "../src/Arrangement.ts"
import * as LocalDate from "../src/LocalDate.ts"
import * as WorkCalendar from "../src/WorkCalendar.ts"

const ok = <A, E>(result: Result.Result<A, E>): A => Result.getOrThrow(result)

/** Every day of the published years. */
const days = Array.from({ length: ok(LocalDate.daysBetween("2004-01-01", "2026-12-31")) + 1 }, (_, n) =>
  ok(LocalDate.plusDays("2004-01-01", n))
)

const isWeekend = (day: string): boolean => ok(LocalDate.dayOfWeek(day)) > 5
const works = (day: string): boolean => ok(WorkCalendar.isWorkingDay(WorkCalendar.china, day))

// its functions read a date in the zone of the host, and are wrong west of UTC; its table is not
const chineseDays: {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
} = table

describe("every day from 2004 to 2026", () => {
  test("there are 8401 of them", () => {
    expect([days.length, days.at(-1)]).toEqual([8401, "2026-12-31"])
  })

  test("agrees with chinese-days, which lacks 2005-12-31 as a working Saturday under the notice for 2006", () => {
    const theirs = (day: string): boolean =>
      day in chineseDays.workdays || !(day in chineseDays.holidays || isWeekend(day))
    expect(days.filter((day) => works(day) !== theirs(day))).toEqual(["2005-12-31"])
    expect(works("2005-12-31")).toBe(true)
  })

  test("agrees with tyme4ts, which lacks two working weekend days of the notice for 2013", () => {
    const theirs = (day: string): boolean => {
      const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number]
      return LegalHoliday.fromYmd(year, month, dayOfMonth)?.isWork() ?? !isWeekend(day)
    }
    expect(days.filter((day) => works(day) !== theirs(day))).toEqual(["2013-04-07", "2013-10-12"])
    expect([works("2013-04-07"), works("2013-10-12")]).toEqual([true, true])
  })
})

describe("what the notices say of single days", () => {
  const about = (day: string) => ok(WorkCalendar.day(WorkCalendar.china, day))

  test.each([
    ["2022-10-03", false, "holiday", "国庆节", "国办发明电〔2021〕11号", "2021-10-25"],
    ["2022-10-08", true, "makeUp", undefined, "国办发明电〔2021〕11号", "2021-10-25"],
    ["2015-09-03", false, "holiday", "抗战胜利70周年纪念日", "国发明电〔2015〕1号", "2015-05-13"],
    ["2015-09-06", true, "makeUp", undefined, "国发明电〔2015〕1号", "2015-05-13"],
    ["2005-12-31", true, "makeUp", undefined, "国办发明电〔2005〕35号", "2005-12-22"],
    ["2018-12-29", true, "makeUp", undefined, "国办发明电〔2018〕15号", "2018-12-06"],
    ["2018-12-31", false, "holiday", "元旦", "国办发明电〔2018〕15号", "2018-12-06"],
    ["2007-12-30", false, "holiday", "元旦", "国办发明电〔2007〕52号", "2007-12-18"],
    ["2023-09-29", false, "holiday", "国庆节、中秋节", "国办发明电〔2022〕16号", "2022-12-08"],
    ["2026-02-23", false, "holiday", "春节", "国办发明电〔2025〕7号", "2025-11-04"]
  ])("%s", (day, working, reason, name, number, publishedOn) => {
    const known = about(day)
    expect([known.working, known.reason, known.name?.zh]).toEqual([working, reason, name])
    expect(known.source).toEqual({ status: "secondary", number, publishedOn })
  })

  test("years without a copy of their notice say so", () => {
    expect(about("2004-10-09").source).toEqual({ status: "unverified" })
    expect(about("2005-02-09").source).toEqual({ status: "unverified" })
  })

  test("New Year's Eve of the lunar calendar 2024 is worked: leave was only encouraged", () => {
    expect(about("2024-02-09")).toEqual({ date: "2024-02-09", working: true, reason: "workingDay", certainty: "firm" })
  })

  test("a holiday has one name in each language, and every number an address", () => {
    const all = days.map(about)
    expect([...new Set(all.flatMap(({ name }) => name?.en ?? []))].sort()).toEqual([
      "70th Anniversary of Victory Day",
      "Dragon Boat Festival",
      "Labour Day",
      "Mid-Autumn Festival",
      "National Day",
      "National Day and Mid-Autumn Festival",
      "New Year's Day",
      "Qingming Festival",
      "Spring Festival"
    ])
    const numbers = new Set(all.flatMap(({ source }) => source?.number ?? []))
    expect(numbers.size).toBe(24)
    for (const number of numbers) expect(Arrangement.addressOf(number)).toMatch(/^https:\/\/www\.gov\.cn\/.+\.htm$/)
  })

  test("a make-up day is a weekend day", () => {
    expect(days.filter((day) => about(day).reason === "makeUp" && !isWeekend(day))).toEqual([])
  })

  test("working days of each year", () => {
    const inYear = (year: number) => ok(WorkCalendar.count(WorkCalendar.china, `${year - 1}-12-31`, `${year}-12-31`))
    expect([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(inYear)).toEqual([
      250, 249, 250, 249, 249, 251, 248, 248
    ])
  })
})
