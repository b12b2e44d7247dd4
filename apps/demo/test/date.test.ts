import { expect, test } from "vitest"
import { readDate } from "../src/components/date.ts"

test.each(["2022-10-08", "2022/10/8", "2022.10.08", "20221008", "2022年10月8日", " 2022-10-08 "])(
  "%s is a date",
  (text) => {
    expect(readDate(text)).toBe("2022-10-08")
  }
)

test.each(["", "2022-02-29", "2022-13-01", "10/08/2022", "2022-10", "2022-1008", "today"])("%s is not", (text) => {
  expect(readDate(text)).toBeUndefined()
})
