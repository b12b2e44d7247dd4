import type { Item } from "@zhengce/core/Catalogue"
import * as institutions from "./definitions/institutions.ts"
import * as investment from "./definitions/investment.ts"
import * as motherFund from "./definitions/mother-fund.ts"
import * as subFund from "./definitions/sub-fund.ts"

/**
 * What the Measures call things, and what they allow or encourage without asking for it. A function, so that a page that
 * does not ask for the catalogue does not carry it.
 */
export const definitions = (): ReadonlyArray<Item> => [
  ...motherFund.definitions(),
  ...institutions.definitions(),
  ...subFund.definitions(),
  ...investment.definitions()
]
