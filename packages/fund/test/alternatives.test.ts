import * as LocalDate from "@zhengce/core/LocalDate"
import * as Norm from "@zhengce/core/Norm"
import { describe, expect, it } from "vitest"
import { rulebook, type Subject, subjects } from "../src/index.ts"
import * as assessment from "../src/norms/assessment.ts"
import * as institutions from "../src/norms/institutions.ts"
import * as motherFund from "../src/norms/mother-fund.ts"

const alternatives = { ...motherFund.alternatives, ...institutions.alternatives, ...assessment.alternatives }
const context = { rulebook, on: LocalDate.make("2024-03-01") }
const all = <A>(...items: ReadonlyArray<A>) => ({ items, complete: true })

const shares = (government: object, size: object) => ({ government, size })
const fee = { method: "fixedAmount", from: "2023-01-01", until: "2023-12-31", isCeilingDepartedFrom: false }
const grown = all({ from: "2022-09-01", size: 6_000_000_000 }, { from: "2023-07-01", size: 10_000_000_000 })
const fallen = all({ from: "2022-09-01", size: 10_000_000_000 }, { from: "2023-07-01", size: 6_000_000_000 })

/** Facts on which another reading is met and the default is not, or the other way round. */
const cases: Readonly<
  Record<
    Exclude<keyof typeof alternatives, "payment-beyond-ceiling">,
    readonly [subject: keyof typeof subjects, facts: object, byDefault: string, other: string]
  >
> = {
  "government-share-of-size": [
    "motherFund",
    shares({ subscribed: 10, paidIn: 1 }, { declared: 100, subscribed: 100, paidIn: 100 }),
    "breached",
    "satisfied"
  ],
  "government-share-of-subscribed": [
    "motherFund",
    shares({ subscribed: 5, paidIn: 1 }, { declared: 100, subscribed: 50, paidIn: 100 }),
    "breached",
    "satisfied"
  ],
  "government-share-of-paid-in": [
    "motherFund",
    shares({ subscribed: 5, paidIn: 1 }, { declared: 100, subscribed: 100, paidIn: 10 }),
    "breached",
    "satisfied"
  ],
  "support-counts-as-contribution": [
    "motherFund",
    { companies: all({ paidIn: 130, paidFromSupport: 30, support: 39 }) },
    "breached",
    "satisfied"
  ],
  "expert-fields-are-examples": [
    "institutions",
    { expertPool: { exists: true, chosenByCompany: true, fields: all("law") } },
    "breached",
    "satisfied"
  ],
  // 80,164,383.56 by the average
  "fee-ceiling-by-last-day": [
    "assessment",
    { paidIn: grown, fee: { ...fee, amount: 100_000_000 } },
    "departed",
    "satisfied"
  ],
  "fee-ceiling-by-first-day": [
    "assessment",
    { paidIn: fallen, fee: { ...fee, amount: 100_000_000 } },
    "departed",
    "satisfied"
  ],
  "fee-paid-by-last-day": [
    "assessment",
    { year: 2023, score: 85, paidIn: grown, fee: { ...fee, amount: 100_000_000, paid: 100_000_000 } },
    "breached",
    "satisfied"
  ],
  "fee-paid-by-first-day": [
    "assessment",
    { year: 2023, score: 85, paidIn: fallen, fee: { ...fee, amount: 100_000_000, paid: 100_000_000 } },
    "breached",
    "satisfied"
  ]
}

describe("another reading", () => {
  it.each(Object.entries(cases))("%s", (reading, [subject, facts, byDefault, other]) => {
    const chosen = alternatives[reading as keyof typeof alternatives] as Norm.Norm<never>
    const { norms } = subjects[subject] as Subject<never>
    const cautious = norms.find((n) => n.id === chosen.id)
    const statuses = (given: object) =>
      [cautious, chosen].map((norm) => norm && Norm.evaluate(norm, given as never, context).status)
    expect(statuses(facts)).toEqual([byDefault, other])
    expect(statuses({})).toEqual(["undetermined", "undetermined"])
  })

  it("lets 110 % of a fee at the ceiling be paid", () => {
    const facts = (paid: string) => ({
      year: 2023,
      score: 90,
      paidIn: all({ from: "2022-09-01", size: 10_000_000_000 }),
      fee: { ...fee, method: "rate" as const, rate: "0.01", paid }
    })
    const status = (paid: string) => Norm.evaluate(alternatives["payment-beyond-ceiling"], facts(paid), context).status
    const byDefault = subjects.assessment.norms.find((n) => n.id === "fee-paid-by-grade")
    expect(["110000000", "110000000.01"].map(status)).toEqual(["satisfied", "breached"])
    expect(byDefault && Norm.evaluate(byDefault, facts("100000000.01"), context).status).toBe("breached")
    expect(byDefault && Norm.evaluate(byDefault, facts("100000000"), context).status).toBe("satisfied")
  })
})
