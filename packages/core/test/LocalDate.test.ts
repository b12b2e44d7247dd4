import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as LocalDate from "../src/LocalDate.ts"

const ok = <A, E>(result: Result.Result<A, E>): A => Result.getOrThrow(result)
const codeOf = <A>(result: Result.Result<A, LocalDate.InvalidDate>) =>
  Result.isFailure(result) ? result.failure.code : "no failure"

/** Dates of the host, used as an oracle in UTC only. */
const isoOfUtc = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

describe("parse", () => {
  test.each(["0001-01-01", "2000-02-29", "2024-02-29", "2026-12-31", "9999-12-31"])("accepts %s", (date) => {
    expect(ok(LocalDate.parse(date))).toBe(date)
    const [year, month, day] = date.split("-").map(Number) as [number, number, number]
    expect(ok(LocalDate.parse({ year, month, day }))).toBe(date)
  })

  test.each([
    "",
    "2026",
    "2026-1-1",
    "2026-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-01-32",
    "0000-01-01",
    "10000-01-01",
    "-001-01-01",
    "2026/01/01",
    "20260101",
    " 2026-01-1",
    "2026-01-1 ",
    "2026-01-01T00:00:00Z",
    "２０２６-01-01",
    "2026-1e-01"
  ])("refuses %j", (text) => {
    const read = LocalDate.parse(text)
    expect(codeOf(read)).toBe("date")
    expect(Result.isFailure(read) && read.failure.value).toBe(text)
    expect(LocalDate.isLocalDate(text)).toBe(false)
  })

  test.each([
    null,
    undefined,
    20260101,
    {},
    { year: 2026, month: 2, day: 30 },
    { year: 2026, month: 1.5, day: 1 },
    { year: "2026", month: "1", day: "1" },
    { year: 0, month: 1, day: 1 },
    { year: 10_000, month: 1, day: 1 }
  ])("refuses %j", (input) => {
    expect(codeOf(LocalDate.parse(input))).toBe("date")
  })

  test("every day from 0001-01-01 to 9999-12-31 is read and counted as the UTC calendar of the host has it", () => {
    const dayInMilliseconds = 86_400_000
    const first = Date.parse("0001-01-01T00:00:00Z")
    // a prime step meets every weekday, month and position in the cycle of 400 years
    for (let n = 0; n <= 3_652_058; n += 97) {
      const iso = isoOfUtc(first + n * dayInMilliseconds)
      expect(ok(LocalDate.plusDays("0001-01-01", n))).toBe(iso)
      expect(ok(LocalDate.daysBetween("0001-01-01", iso))).toBe(n)
      expect(ok(LocalDate.dayOfWeek(iso))).toBe((n % 7) + 1)
    }
    expect(ok(LocalDate.plusDays("0001-01-01", 3_652_058))).toBe("9999-12-31")
  })

  test("every day of the cycle of 400 years comes after the one before", () => {
    let day = "1999-12-31"
    for (let ms = Date.UTC(2000, 0, 1); ms <= Date.UTC(2399, 11, 31); ms += 86_400_000) {
      day = ok(LocalDate.plusDays(day, 1))
      expect(day).toBe(isoOfUtc(ms))
    }
  })
})

describe("fromInstant", () => {
  test.each([
    ["2022-09-18T15:59:59Z", "2022-09-18"],
    ["2022-09-18T16:00:00Z", "2022-09-19"],
    ["2022-09-18T16:00Z", "2022-09-19"],
    ["2022-09-18T23:59:59.999999999+08:00", "2022-09-18"],
    ["2022-09-19T00:00:00+08:00", "2022-09-19"],
    ["2022-09-19T00:00:00+0800", "2022-09-19"],
    ["2022-09-18T12:00:00-04:00", "2022-09-19"],
    ["2022-09-18T11:59:59-04:00", "2022-09-18"]
  ])("%s is %s in Shanghai", (instant, date) => {
    expect(ok(LocalDate.fromInstant(instant))).toBe(date)
    expect(ok(LocalDate.fromInstant({ epochMilliseconds: Date.parse(instant) }))).toBe(date)
  })

  test("summer time from 1986 to 1991 moves midnight to 15:00 UTC", () => {
    expect(ok(LocalDate.fromInstant("1986-07-01T14:59:59Z"))).toBe("1986-07-01")
    expect(ok(LocalDate.fromInstant("1986-07-01T15:00:00Z"))).toBe("1986-07-02")
    expect(ok(LocalDate.fromInstant("1991-07-01T15:00:00Z"))).toBe("1991-07-02")
    expect(ok(LocalDate.fromInstant("1992-07-01T15:00:00Z"))).toBe("1992-07-01")
    expect(ok(LocalDate.fromInstant("1986-01-01T15:00:00Z"))).toBe("1986-01-01")
  })

  test("the zone is an argument", () => {
    expect(ok(LocalDate.fromInstant("2022-09-18T03:59:59Z", "America/New_York"))).toBe("2022-09-17")
    expect(ok(LocalDate.fromInstant("2022-09-18T04:00:00Z", "America/New_York"))).toBe("2022-09-18")
    expect(ok(LocalDate.fromInstant("2022-09-18T10:00:00Z", "Pacific/Kiritimati"))).toBe("2022-09-19")
    for (const zone of ["Asia/Zhengzhou", "", "constructor", "__proto__"]) {
      expect(codeOf(LocalDate.fromInstant("2022-09-18T04:00:00Z", zone))).toBe("zone")
    }
  })

  test.each([
    "2022-09-19T08:00:00",
    "2022-09-19",
    "2022-09-19 08:00:00Z",
    "2022-09-19T24:00:00Z",
    "2022-09-19T23:60:00Z",
    "2022-09-19T23:59:60Z",
    "2022-02-30T08:00:00Z",
    "2022-09-19T08:00:00+19:00",
    "2022-09-19T08:00:00+08",
    "2022-09-19T8:00:00Z",
    "2022-09-19T08:00:00z"
  ])("refuses %s", (text) => {
    expect(codeOf(LocalDate.fromInstant(text))).toBe("instant")
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e18, "0", null])("refuses %s milliseconds", (epochMilliseconds) => {
    expect(codeOf(LocalDate.fromInstant({ epochMilliseconds }))).toBe("instant")
  })

  test("the years 1 to 9999 are kept in every zone", () => {
    expect(ok(LocalDate.fromInstant("0001-01-02T00:00:00Z", "America/New_York"))).toBe("0001-01-01")
    expect(ok(LocalDate.fromInstant("9999-12-30T00:00:00Z", "Pacific/Kiritimati"))).toBe("9999-12-30")
    expect(codeOf(LocalDate.fromInstant("0001-01-01T00:00:00Z"))).toBe("instant")
    expect(codeOf(LocalDate.fromInstant("9999-12-31T00:00:00Z"))).toBe("instant")
    expect(ok(LocalDate.fromInstant("1500-02-28T23:00:00+08:00", "UTC"))).toBe("1500-02-28")
  })
})

describe("arithmetic", () => {
  test.each([
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2096-02-29", 48, "2100-02-28"],
    ["2023-05-31", -3, "2023-02-28"],
    ["2024-05-31", -3, "2024-02-29"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2023-12-31", 2, "2024-02-29"],
    ["0001-02-28", -1, "0001-01-28"]
  ] as const)("%s plus %i months is %s", (from, months, to) => {
    expect(ok(LocalDate.plusMonths(from, months))).toBe(to)
  })

  test("what leaves the years 1 to 9999 is refused", () => {
    expect(codeOf(LocalDate.plusDays("9999-12-31", 1))).toBe("years")
    expect(codeOf(LocalDate.plusDays("0001-01-01", -1))).toBe("years")
    expect(codeOf(LocalDate.plusDays("2000-01-01", 1e300))).toBe("years")
    expect(codeOf(LocalDate.plusMonths("9999-12-31", 1))).toBe("years")
    expect(codeOf(LocalDate.plusMonths("0001-01-31", -1))).toBe("years")
    expect(codeOf(LocalDate.plusMonths("2000-01-01", -1e300))).toBe("years")
  })

  test("fractions are refused", () => {
    expect(codeOf(LocalDate.plusDays("2000-01-01", 0.5))).toBe("wholeNumber")
    expect(codeOf(LocalDate.plusMonths("2000-01-01", Number.NaN))).toBe("wholeNumber")
    expect(codeOf(LocalDate.plusDays("2000-01-32", 0.5))).toBe("date")
  })
})

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withTypedArray: true,
  withSparseArray: true
})
const bits = fc.oneof(
  anything,
  fc.record({ year: anything, month: anything, day: anything }),
  fc.record({ epochMilliseconds: anything }),
  fc.stringMatching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/)
)

test("no input crashes", () => {
  fc.assert(
    fc.property(bits, bits, (a, b) => {
      for (const read of [LocalDate.parse(a), LocalDate.fromInstant(a), LocalDate.fromInstant(a, b as string)]) {
        if (Result.isSuccess(read)) expect(LocalDate.isLocalDate(read.success)).toBe(true)
        else {
          expect(read.failure._tag).toBe("InvalidDate")
          expect(read.failure.message).toMatch(/^value /)
        }
      }
      for (const sum of [
        LocalDate.plusDays(a as string, b as number),
        LocalDate.plusMonths(a as string, b as number)
      ]) {
        expect(Result.isResult(sum)).toBe(true)
      }
    }),
    { numRuns: 2000 }
  )
})
