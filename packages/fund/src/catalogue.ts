import * as Catalogue from "@zhengce/core/Catalogue"
import type { Document } from "@zhengce/core/Document"
import type { Norm } from "@zhengce/core/Norm"
import { calculations } from "./data/calculations/sub-fund.ts"
import * as investmentDefinitions from "./data/definitions/investment.ts"
import * as subFundDefinitions from "./data/definitions/sub-fund.ts"
import * as investmentLists from "./data/lists/investment.ts"
import * as managerLists from "./data/lists/manager.ts"
import * as subFundLists from "./data/lists/sub-fund.ts"
import * as managerReasons from "./data/not-computable/manager.ts"
import * as subFundReasons from "./data/not-computable/sub-fund.ts"
import * as investmentProvisions from "./data/provisions/investment.ts"
import * as managerProvisions from "./data/provisions/manager.ts"
import * as subFundProvisions from "./data/provisions/sub-fund.ts"
import { measures102 } from "./instrument.ts"
import { rulebook } from "./parameters.ts"
import { subjects } from "./subjects.ts"

const make = () =>
  Catalogue.make({
    id: "fund",
    instruments: [measures102],
    declares: {
      fund: [...subFundProvisions.provisions, ...managerProvisions.provisions, ...investmentProvisions.provisions]
    },
    norms: Object.values(subjects).flatMap(({ norms }): ReadonlyArray<Norm<never>> => norms),
    parameters: rulebook.parameters,
    documents: Object.values(subjects).flatMap(
      ({ documents }): ReadonlyArray<Document<never>> => Object.values(documents)
    ),
    calculations,
    definitions: [...subFundDefinitions.definitions, ...investmentDefinitions.definitions],
    data: [...subFundLists.lists, ...managerLists.lists, ...investmentLists.lists],
    notComputable: [...subFundReasons.notComputable, ...managerReasons.notComputable]
  })

/**
 * What this package holds of the Measures.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import { catalogue } from "@zhengce/fund"
 *
 * assert.equal(catalogue.id, "fund")
 * ```
 *
 * @category catalogues
 * @since 0.1.0
 */
export const catalogue = /*#__PURE__*/ make()
