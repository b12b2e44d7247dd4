import * as Citation from "@zhengce/core/Citation"
import { DefinitionError } from "@zhengce/core/DefinitionError"
import * as Instrument from "@zhengce/core/Instrument"
import { describe, expect, it, test } from "vitest"
import { day } from "./support/office.ts"

const define = (outline: Instrument.Declaration["outline"], rest: Partial<Instrument.Declaration> = {}) =>
  Instrument.define({
    id: "zz246",
    title: { zh: "郑州市人民政府重大行政决策程序规定", en: "Zhengzhou Decree 246 on major administrative decisions" },
    shortTitle: { zh: "程序规定", en: "Decree 246" },
    number: { zh: "第246号", en: "No. 246" },
    issuer: { zh: "郑州市人民政府", en: "Zhengzhou Municipal People's Government" },
    inForce: { from: day("2022-09-19") },
    status: "gazette",
    verifiedUntil: day("2026-10-31"),
    outline,
    ...rest
  })

describe("a citation", () => {
  const decree = define({ 9: [0], 17: [4, 0, 0], 39: [4], 100: { 1: { 2: [0, 3] } } })

  it.each([
    ["9", "第九条", "Art. 9"],
    ["9.1", "第九条", "Art. 9(1)"],
    ["17", "第十七条", "Art. 17"],
    ["17.2", "第十七条第二款", "Art. 17(2)"],
    ["17.1.4", "第十七条第一款第（四）项", "Art. 17(1)(4)"],
    ["39.1.3", "第三十九条第（三）项", "Art. 39(1)(3)"],
    ["100.1.2.2", "第一百条第（二）项第2目", "Art. 100(1)(2)(2)"]
  ])("of %s reads %s and %s", (locator, zh, en) => {
    expect(decree.at(locator).text).toEqual({ zh, en })
  })

  it("carries its instrument's short title, dates and standing, and is the same each time", () => {
    expect(decree.at("17.2")).toMatchObject({
      id: "zz246-17-2",
      title: { en: "Decree 246" },
      inForce: { from: "2022-09-19" },
      status: "gazette",
      verifiedUntil: "2026-10-31"
    })
    expect(decree.at("17.2")).toBe(decree.at("17.2"))
    expect(Citation.render(decree.at("17.2"), "zh")).toBe("《程序规定》第十七条第二款")
  })

  it.each(["", "10", "17.4", "17.2.1", "17.", "9.1.1", "__proto__", "constructor"])(
    "of %j is refused: there is no such provision",
    (locator) => {
      expect(() => decree.at(locator)).toThrow(DefinitionError)
    }
  )

  it("deeper than the levels can be written is refused", () => {
    expect(() => decree.at("100.1.2.2.1")).toThrow(/no level of the outline/)
  })
})

test("the places of an outline stand in its order", () => {
  expect(define({ 2: [1], 1: [0] }).locators).toEqual(["1", "1.1", "2", "2.1", "2.1.1"])
})

test("an outline with half a part, or with a dot in a name, is refused, and so is an instrument that ends before it begins", () => {
  expect(() => define({ 1: [-1] })).toThrow(DefinitionError)
  expect(() => define({ 1: [0.5] })).toThrow(DefinitionError)
  expect(() => define({ "1.1": [0] })).toThrow(/dots separate/)
  expect(() => define({ 1: [0] }, { inForce: { from: day("2022-09-19"), until: day("2022-09-18") } })).toThrow(
    /would end/
  )
})

test("levels other than articles are written as their instrument writes them", () => {
  const plan = define(
    { 3: { "1": [0] } },
    {
      levels: [
        { zh: (n) => `任务${n}`, en: (n) => `task ${n}` },
        { zh: (n) => `专栏${n}`, en: (n) => `, box ${n}` }
      ]
    }
  )
  expect(plan.at("3.1").text).toEqual({ zh: "任务3专栏1", en: "task 3, box 1" })
})

test("numbers are written as article numbers are", () => {
  const written = [1, 10, 11, 20, 59, 100, 101, 110, 111, 203, 999].map(Instrument.chineseNumeral)
  expect(written).toEqual([
    "一",
    "十",
    "十一",
    "二十",
    "五十九",
    "一百",
    "一百零一",
    "一百一十",
    "一百一十一",
    "二百零三",
    "九百九十九"
  ])
})
