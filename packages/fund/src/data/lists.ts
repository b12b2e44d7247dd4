import * as exit from "./lists/exit.ts"
import type { List } from "./list.ts"
import * as assessment from "./lists/assessment.ts"
import * as institutions from "./lists/institutions.ts"
import * as investment from "./lists/investment.ts"
import * as manager from "./lists/manager.ts"
import * as motherFund from "./lists/mother-fund.ts"
import * as subFund from "./lists/sub-fund.ts"

// A function, so that a page that does not ask for the lists does not carry them.
const make = (): ReadonlyArray<List> => [
  ...motherFund.lists(),
  ...institutions.lists(),
  ...subFund.lists(),
  ...manager.lists(),
  ...investment.lists(),
  ...exit.lists(),
  ...assessment.lists()
]

/**
 * The lists of the Measures: rules that they rest on (1), sources of money (3), types of fund and key fields (5), bodies and
 * their matters (6, 7), modes and routes of investment (13 to 20), what sub-funds, managers and direct investments
 * must meet (15, 17, 18), partner institutions (26), ways and routes of exit (28, 29), indicators and ways of assessment (38, 39), ways to charge
 * the fee (40). Lists of contents are documents.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { lists } from "@zhengce/fund"
 *
 * const fields = lists.find((l) => l.id === "key-fields")
 * assert.deepEqual([fields?.entries.length, fields?.isOpen], [9, true])
 * ```
 *
 * @category data
 * @since 0.1.0
 */
export const lists = /*#__PURE__*/ make()
