import * as Catalogue from "@zhengce/core/Catalogue"
import { norms, reliefs } from "./assess.ts"
import { counting, withoutNumber } from "./data/counting.ts"
import { definitions } from "./data/definitions.ts"
import { lists } from "./data/lists.ts"
import { notComputable } from "./data/not-computable.ts"
import { provisions } from "./data/provisions.ts"
import { documents } from "./documents.ts"
import { decree246 } from "./instrument.ts"
import * as scope from "./norms/scope.ts"
import { rulebook } from "./parameters.ts"
import { cataloguing } from "./procedure/cataloguing.ts"
import { procedure } from "./procedure.ts"

// A function, so that a page that does not ask for the catalogue does not carry it.
const make = () =>
  Catalogue.make({
    id: "decision-procedure",
    instruments: [decree246],
    declares: provisions,
    norms: [...scope.norms, ...norms, ...reliefs],
    parameters: rulebook.parameters,
    procedures: [procedure, cataloguing],
    documents: Object.values(documents),
    definitions: [...counting, ...definitions()],
    data: lists,
    notComputable: [withoutNumber, ...notComputable()]
  })

/**
 * What this package holds of Decree 246, for documentation, demo and coverage: each norm, parameter, activity, relation
 * and document with its title, its citations and the ids of the project's inventory of the decree that it implements.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict"
 * import * as Catalogue from "@zhengce/core/Catalogue"
 * import { catalogue } from "@zhengce/decision-procedure"
 *
 * const public30 = Catalogue.entries(catalogue).filter((e) => e.implements.includes("zz246-17-2"))
 * assert.deepEqual(public30.map((e) => `${e.kind} ${e.id}`), ["parameter public-comment", "relation comment-period"])
 * ```
 *
 * @category catalogues
 * @since 0.1.0
 */
export const catalogue = /*#__PURE__*/ make()
