// What was paid, as the facts give it: which parts are unknown, and all of it up to a day.
import type { LocalDate } from "@zhengce/core/LocalDate"
import { InvalidFacts } from "@zhengce/core/Norm"
import * as Ratio from "@zhengce/core/Ratio"
import * as Result from "effect/Result"
import type { Exit } from "../facts/exit.ts"
import type { Paid } from "./interest.ts"

export interface Flows {
  /** Every part with its pointer; the list itself counts as unknown while it is partial. */
  readonly unknown: ReadonlyArray<readonly [fact: unknown, pointer: string]>
  /** The flows, once nothing is unknown; one that lies after the day is no fact of that day. */
  readonly until: (on: LocalDate) => Result.Result<ReadonlyArray<Paid>, InvalidFacts>
}

export const flowsOf = (listing: Exit["contributions"], pointer: string): Flows => {
  const { items = [], complete } = listing ?? {}
  return {
    unknown: [
      [complete === true ? listing?.items : undefined, pointer],
      ...items.flatMap(
        ({ on, amount }, i): ReadonlyArray<readonly [unknown, string]> => [
          [on, `${pointer}/items/${i}/on`],
          [amount, `${pointer}/items/${i}/amount`]
        ]
      )
    ],
    until: (on) => {
      const late = items.findIndex((flow) => flow.on !== undefined && flow.on > on)
      if (late >= 0) {
        const expected = { zh: `不晚于${on}的日期`, en: `a day no later than ${on}` }
        const issue = { path: `${pointer}/items/${late}/on`, value: items[late]?.on, expected }
        return Result.fail(new InvalidFacts({ ...issue, issues: [issue] }))
      }
      return Result.succeed(items.map((flow) => ({ on: flow.on as LocalDate, amount: Ratio.make(flow.amount ?? 0) })))
    }
  }
}
