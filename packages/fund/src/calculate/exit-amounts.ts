import * as Result from "effect/Result"
import {
  type ConcessionContext,
  type ConcessionOptions,
  concessionChoices,
  concessionDefaults,
  concessionPrice
} from "./concession.ts"
import { type ExitPriceOptions, exitPrice, exitPriceChoices, exitPriceDefaults } from "./exit-price.ts"

/** The default, and each other choice by itself, by the name of the choice. */
const each = <O extends object>(
  id: string,
  choices: object,
  defaults: O,
  priceUnder: (options: O) => Result.Result<{ readonly amount: string }, unknown>
): ReadonlyArray<readonly [name: string, amount: string]> => {
  const named: ReadonlyArray<readonly [string, O]> = [
    [id, defaults],
    ...Object.entries(choices).flatMap(([part, names]) =>
      Object.keys(names).map((choice): readonly [string, O] => [`${id}:${choice}`, { ...defaults, [part]: choice }])
    )
  ]
  return named.flatMap(([name, options]) => {
    const price = priceUnder(options)
    return Result.isSuccess(price) ? [[name, price.success.amount] as const] : []
  })
}

/**
 * Gives the prices of an exit that can be reckoned, by the names that they have in examples: `exit-price` and
 * `concession-price` under the default, and with one choice put otherwise, such as `exit-price:compound`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as WorkCalendar from "@zhengce/core/WorkCalendar"
 * import { exitAmounts, rulebook } from "@zhengce/fund"
 *
 * const facts = { transfer: { on: "2024-09-19" }, contributions: { items: [], complete: true }, appraisal: "100" }
 * const amounts = exitAmounts(facts, { rulebook, calendar: WorkCalendar.china })
 * assert.equal(amounts["exit-price"], "100.00")
 * assert.equal(Object.hasOwn(amounts, "concession-price"), false)
 * ```
 *
 * @category calculations
 * @since 0.1.0
 */
export const exitAmounts = (input: unknown, context: ConcessionContext): Readonly<Record<string, string>> => {
  const own = context.table === undefined ? {} : { table: context.table }
  return Object.fromEntries([
    ...each<ExitPriceOptions>("exit-price", exitPriceChoices, exitPriceDefaults, (options) =>
      exitPrice(input, { ...options, ...own })
    ),
    ...each<ConcessionOptions>("concession-price", concessionChoices, concessionDefaults, (options) =>
      concessionPrice(input, context, options)
    )
  ])
}
