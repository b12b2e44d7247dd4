import * as exit from "./provisions/exit.ts"
import * as assessment from "./provisions/assessment.ts"
import * as institutions from "./provisions/institutions.ts"
import * as investment from "./provisions/investment.ts"
import * as manager from "./provisions/manager.ts"
import * as motherFund from "./provisions/mother-fund.ts"
import * as subFund from "./provisions/sub-fund.ts"

/**
 * The ids of the project's inventory of the Measures for which this package answers: what each became is in the catalogue.
 * An id is instrument, article, and a number or letter for each rule of the article.
 */
export const provisions = {
  fund: [
    ...motherFund.provisions,
    ...institutions.provisions,
    ...subFund.provisions,
    ...manager.provisions,
    ...investment.provisions,
    ...exit.provisions,
    ...assessment.provisions
  ]
}
