import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import { describe, expect, it } from "vitest"
import { lists } from "../src/data/lists/exit.ts"
import { type Exit, rulebook } from "../src/index.ts"
import { alternatives, norms } from "../src/norms/exit.ts"

const context = { rulebook, on: LocalDate.make("2024-01-08") }

/** The norm in the place of the one with its id, among the others. */
const under = (reading: keyof typeof alternatives, facts: Exit) => {
  const other = alternatives[reading]
  return [norms, norms.map((norm) => (norm.id === other.id ? other : norm))].map(
    (set) => Norm.evaluateAll(set, facts, context).find(({ id }) => id === other.id)?.status
  )
}

describe("another reading", () => {
  const off = (basis: "exitRight" | "concession" | "agreement" | "other"): Exit => ({
    way: "buyBack",
    transfer: { basis, route: "other" }
  })
  it("spares the buyer of article 31, or of article 42, the exchange, and no other", () => {
    expect(under("exit-right-off-exchange", off("exitRight"))).toEqual(["breached", "notApplicable"])
    expect(under("exit-right-off-exchange", off("concession"))).toEqual(["breached", "breached"])
    expect(under("exit-right-off-exchange", off("agreement"))).toEqual(["breached", "breached"])
    expect(under("concession-off-exchange", off("concession"))).toEqual(["breached", "notApplicable"])
    expect(under("concession-off-exchange", off("exitRight"))).toEqual(["breached", "breached"])
    expect(under("concession-off-exchange", { way: "transfer", transfer: { route: "other" } })).toEqual([
      "breached",
      "undetermined"
    ])
  })
  it("lets sole-state enterprises of any level transfer by agreement", () => {
    const city = { isMunicipal: true, stateShare: "1", isSoleStateEnterprise: false }
    const by = (transferee: object): Exit => ({
      way: "transfer",
      transfer: { route: "gratuitous", transferor: city, transferee }
    })
    const reading = "sole-state-enterprise-of-any-level"
    const province = { isMunicipal: false, stateShare: "1", isSoleStateEnterprise: true }
    expect(under(reading, by(province))).toEqual(["breached", "satisfied"])
    expect(under(reading, by({ ...province, isSoleStateEnterprise: false }))).toEqual(["breached", "breached"])
    expect(under(reading, by(city))).toEqual(["satisfied", "satisfied"])
    expect(under(reading, by({ isMunicipal: false }))).toEqual(["breached", "undetermined"])
  })
})

describe("a concession of excess return", () => {
  const status = (recipients: object) =>
    Norm.evaluateAll(norms, { excessReturn: { conceded: "1", recipients } } as Exit, context).find(
      ({ id }) => id === "excess-return-recipients"
    )?.status
  it("goes to no one else, as far as is known", () => {
    expect(status({ items: ["manager"], complete: true })).toBe("satisfied")
    expect(status({ items: ["manager"], complete: false })).toBe("undetermined")
    expect(status({ items: ["other"], complete: false })).toBe("breached")
  })
})

it("the lists of articles 28 and 29 are open, and cite them", () => {
  expect(lists().map(({ isOpen, entries }) => [isOpen, entries.length])).toEqual([
    [true, 4],
    [true, 4]
  ])
  expect(lists().flatMap(({ entries }) => entries.map(({ cites }) => cites.locator))).toEqual([
    ...Array(4).fill("28"),
    ...Array(4).fill("29")
  ])
})
