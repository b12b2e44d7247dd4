import * as Calculation from "@zhengce/core/Calculation"
import type { Item } from "@zhengce/core/Catalogue"
import type { InvalidDate } from "@zhengce/core/LocalDate"
import type { Context } from "@zhengce/core/Norm"
import type { NotInForce } from "@zhengce/core/Parameter"
import * as Ratio from "@zhengce/core/Ratio"
import { valueOf } from "@zhengce/core/Rulebook"
import * as Result from "effect/Result"
import { measures102 } from "../instrument.ts"
import { capitalSupportRate } from "../parameters/mother-fund.ts"

const { at } = measures102

/**
 * Reckons the largest capital support for a state-owned company: 30 % of what it has actually contributed (article 3, item 2),
 * in yuan, cut off to the fen. By default money of the support that has flowed into the contribution does not raise the
 * ceiling; `supportCounts` is the reading by the letter.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as LocalDate from "@zhengce/core/LocalDate"
 * import * as Ratio from "@zhengce/core/Ratio"
 * import * as Result from "effect/Result"
 * import { largestCapitalSupport, rulebook } from "@zhengce/fund"
 *
 * const context = { rulebook, on: LocalDate.make("2023-03-01") }
 * const company = { paidIn: 130_000_000, paidFromSupport: 30_000_000 }
 * const largest = (supportCounts: boolean) =>
 *   Ratio.render(Result.getOrThrow(largestCapitalSupport(company, context, { supportCounts })).value)
 * assert.deepEqual([largest(false), largest(true)], ["30000000", "39000000"])
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const largestCapitalSupport = (
  company: { readonly paidIn: Ratio.Input; readonly paidFromSupport: Ratio.Input },
  { rulebook, on }: Context,
  { supportCounts = false }: { readonly supportCounts?: boolean } = {}
): Result.Result<Calculation.Calculation, Ratio.InvalidNumber | NotInForce | InvalidDate> =>
  Result.map(
    Result.all({
      paidIn: Ratio.parse(company.paidIn),
      paidFromSupport: Ratio.parse(company.paidFromSupport),
      rate: valueOf(rulebook, capitalSupportRate, on)
    }),
    ({ paidIn, paidFromSupport, rate }) => {
      const cites = at("3.1.2")
      const paid = Calculation.start({ title: { zh: "实际出资金额", en: "actual contribution" }, cites, value: paidIn })
      const base = supportCounts
        ? paid
        : Calculation.subtract(paid, {
            title: { zh: "其中来自资本金支持的部分", en: "of which out of the support" },
            cites,
            value: paidFromSupport
          })
      const limit = Calculation.multiply(base, { title: rate.title, cites: rate.cites, value: rate.value })
      return Calculation.round(limit, { title: cutOff, cites, places: 2, rounding: "down" })
    }
  )

/** The Measures are silent on rounding; for public money that goes out, the lower amount. */
export const cutOff = {
  zh: "不足一分的舍去（条文未规定，取较低额）",
  en: "cut off to the fen (the text is silent; the lower amount)"
}

export const calculations: ReadonlyArray<Item> = [
  {
    id: "capital-support",
    title: { zh: "资本金支持的最高额", en: "largest capital support" },
    cites: at("3.1.2"),
    implements: ["fund-3-2b"]
  }
]
