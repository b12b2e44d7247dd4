// A price under every reading of what the law leaves open.
import type * as Norm from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import type { Text } from "@zhengce/core/Text"
import * as Result from "effect/Result"

/**
 * The choices of each open part, and what each is called.
 *
 * @category models
 * @since 0.1.0
 */
export type Choices<O extends Readonly<Record<keyof O, string>>> = {
  readonly [K in keyof O]: Readonly<Record<O[K], Text>>
}

/**
 * A price that some readings lead to.
 *
 * @category models
 * @since 0.1.0
 */
export interface PriceReading<O> {
  readonly amount: string
  /** Every combination of the open parts that leads to it. */
  readonly options: ReadonlyArray<O>
  /** The cautious reading is among them. */
  readonly isDefault: boolean
}

/**
 * The prices under every combination of the open parts, the highest first, and the combinations that cannot be reckoned,
 * each with why.
 *
 * @category models
 * @since 0.1.0
 */
export interface PriceReadings<O, E> {
  readonly prices: ReadonlyArray<PriceReading<O>>
  readonly unknown: ReadonlyArray<{ readonly options: O; readonly failure: E }>
}

const combinations = <O extends Readonly<Record<keyof O, string>>>(choices: Choices<O>): ReadonlyArray<O> =>
  Object.entries<object>(choices).reduce<ReadonlyArray<object>>(
    (all, [part, named]) => all.flatMap((one) => Object.keys(named).map((choice) => ({ ...one, [part]: choice }))),
    [{}]
  ) as ReadonlyArray<O>

/** Bad facts are bad under every reading; where no price can be reckoned, the answer is that of the default. */
export const readingsOf = <O extends Readonly<Record<keyof O, string>>, E extends { readonly _tag: string }>(
  choices: Choices<O>,
  defaults: O,
  priceUnder: (options: O) => Result.Result<{ readonly amount: string }, E | Norm.InvalidFacts>
): Result.Result<PriceReadings<O, E | Norm.InvalidFacts>, E | Norm.InvalidFacts> => {
  const isDefault = (options: O): boolean =>
    Object.entries(defaults).every(([part, c]) => options[part as keyof O] === c)
  const prices = new Map<string, Array<O>>()
  const unknown: Array<{ readonly options: O; readonly failure: E | Norm.InvalidFacts }> = []
  for (const options of combinations(choices)) {
    const price = priceUnder(options)
    if (Result.isSuccess(price)) {
      const { amount } = price.success
      prices.set(amount, [...(prices.get(amount) ?? []), options])
    } else if (price.failure._tag === "InvalidFacts") return Result.fail(price.failure)
    else unknown.push({ options, failure: price.failure })
  }
  const ofDefault = unknown.find(({ options }) => isDefault(options))
  if (prices.size === 0 && ofDefault !== undefined) return Result.fail(ofDefault.failure)
  const ordered = [...prices].sort(([a], [b]) => Ratio.compare(Ratio.make(b), Ratio.make(a)))
  return Result.succeed({
    prices: ordered.map(([amount, options]) => ({ amount, options, isDefault: options.some(isDefault) })),
    unknown
  })
}
