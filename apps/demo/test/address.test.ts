import type { LocalDate } from "@zhengce/core/LocalDate"
import { expect, test } from "vitest"
import * as Address from "../src/app/address.ts"

test("an address says which case, which day and which language", () => {
  expect(Address.parse("#/case/national-day-2022?on=2022-10-12&lang=en")).toEqual({
    path: ["case", "national-day-2022"],
    on: "2022-10-12",
    language: "en",
    assume: false
  })
})

test("Chinese is the default, and a day that does not exist is no day", () => {
  expect(Address.parse("")).toEqual({ path: [], language: "zh", assume: false })
  expect(Address.parse("#/case/own?on=2022-02-30&lang=fr")).toEqual({
    path: ["case", "own"],
    language: "zh",
    assume: false
  })
})

test("what is written is read back, whatever the case is called", () => {
  const address: Address.Address = {
    path: ["case", "甲/乙?&#%"],
    on: "2024-02-29" as LocalDate,
    language: "en",
    assume: true,
    more: { graph: "legality.approve", proofs: "甲 & 乙" }
  }
  expect(Address.parse(Address.format(address))).toEqual(address)
})

test("a damaged escape is taken as it stands", () => {
  expect(Address.parse("#/case/%E4%B").path).toEqual(["case", "%E4%B"])
})
