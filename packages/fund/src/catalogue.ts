import * as Catalogue from "@zhengce/core/Catalogue"
import * as capitalSupport from "./calculate/capital-support.ts"
import * as concession from "./calculate/concession.ts"
import * as exitPrice from "./calculate/exit-price.ts"
import * as grade from "./calculate/grade.ts"
import * as managementFee from "./calculate/management-fee.ts"
import * as maxMunicipalContribution from "./calculate/max-municipal-contribution.ts"
import * as reinvestment from "./calculate/reinvestment.ts"
import * as triggers from "./calculate/triggers.ts"
import { definitions } from "./data/definitions.ts"
import { lists } from "./data/lists.ts"
import { lprItem } from "./data/lpr.ts"
import { notComputable } from "./data/not-computable.ts"
import { provisions } from "./data/provisions.ts"
import { measures102 } from "./instrument.ts"
import { rulebook } from "./parameters.ts"
import type { Subject } from "./subject.ts"
import { subjects } from "./subjects.ts"

const asked: ReadonlyArray<Subject<never>> = Object.values(subjects)

// A function, so that a page that does not ask for the catalogue does not carry it.
const make = () =>
  Catalogue.make({
    id: "fund",
    instruments: [measures102],
    declares: provisions,
    norms: asked.flatMap((subject) => subject.norms),
    parameters: rulebook.parameters,
    documents: asked.flatMap((subject) => Object.values(subject.documents)),
    calculations: [
      ...maxMunicipalContribution.calculations,
      ...reinvestment.calculations,
      ...triggers.calculations,
      ...exitPrice.calculations,
      ...concession.calculations,
      ...capitalSupport.calculations,
      ...grade.calculations,
      ...managementFee.calculations
    ],
    definitions: definitions(),
    data: [...lists, lprItem],
    notComputable: notComputable()
  })

/**
 * What this package holds of the Measures, for documentation, demo and coverage: each norm, parameter, calculation and
 * document with its title, its citations and the ids of the project's inventory that it implements.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Catalogue from "@zhengce/core/Catalogue"
 * import { catalogue } from "@zhengce/fund"
 *
 * const share = Catalogue.entries(catalogue).filter((e) => e.implements.includes("fund-3-1b"))
 * assert.deepEqual(share.map((e) => `${e.kind} ${e.id}`), ["norm government-share-kept", "parameter government-share"])
 * ```
 *
 * @category catalogues
 * @since 0.1.0
 */
export const catalogue = /*#__PURE__*/ make()
