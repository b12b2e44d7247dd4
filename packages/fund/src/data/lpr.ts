import * as LocalDate from "@zhengce/core/LocalDate"
import { measures102 } from "../instrument.ts"
import type { RateTable } from "../calculate/lpr.ts"

/** A point of change: the day and percent a year. */
const points = (...changes: ReadonlyArray<readonly [from: string, percent: string]>) =>
  changes.map(([from, percent]) => ({ from: LocalDate.make(from), percent }))

/**
 * The loan prime rate for one year and for over five years, by its changes: a rate applies from its day until the next.
 * Published on the 20th of each month, moved past holidays. The figures are recalled from public facts and not yet compared with the
 * publisher's own (`status`); after `verifiedUntil` nothing is known here.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { lpr } from "@zhengce/fund"
 *
 * assert.deepEqual(lpr.oneYear.at(-1), { from: "2025-05-20", percent: "3.00" })
 * assert.deepEqual([lpr.status, lpr.verifiedUntil], ["secondary", "2025-05-20"])
 * ```
 *
 * @category data
 * @since 0.1.0
 */
export const lpr: RateTable = {
  id: "lpr",
  title: { zh: "贷款市场报价利率（LPR）", en: "loan prime rate (LPR)" },
  status: "secondary",
  verifiedUntil: LocalDate.make("2025-05-20"),
  oneYear: points(
    ["2019-08-20", "4.25"], ["2019-09-20", "4.20"], ["2019-11-20", "4.15"], ["2020-02-20", "4.05"],
    ["2020-04-20", "3.85"], ["2021-12-20", "3.80"], ["2022-01-20", "3.70"], ["2022-08-22", "3.65"],
    ["2023-06-20", "3.55"], ["2023-08-21", "3.45"], ["2024-07-22", "3.35"], ["2024-10-21", "3.10"],
    ["2025-05-20", "3.00"]
  ),
  overFiveYears: points(
    ["2019-08-20", "4.85"], ["2019-11-20", "4.80"], ["2020-02-20", "4.75"], ["2020-04-20", "4.65"],
    ["2022-01-20", "4.60"], ["2022-05-20", "4.45"], ["2022-08-22", "4.30"], ["2023-06-20", "4.20"],
    ["2024-02-20", "3.95"], ["2024-07-22", "3.85"], ["2024-10-21", "3.60"], ["2025-05-20", "3.50"]
  )
}

/** The table as the catalogue lists it. */
export const lprItem = {
  id: lpr.id,
  title: lpr.title,
  cites: [measures102.at("31"), measures102.at("42.1.2")],
  implements: ["fund-31-0c", "fund-42-2"]
}
