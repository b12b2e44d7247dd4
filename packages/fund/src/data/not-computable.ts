import type { NotComputable } from "@zhengce/core/Catalogue"
import * as institutions from "./not-computable/institutions.ts"
import * as manager from "./not-computable/manager.ts"
import * as motherFund from "./not-computable/mother-fund.ts"
import * as subFund from "./not-computable/sub-fund.ts"

/** What no program can answer, and why. A function, as the definitions are. */
export const notComputable = (): ReadonlyArray<NotComputable> => [
  ...motherFund.notComputable(),
  ...institutions.notComputable(),
  ...subFund.notComputable(),
  ...manager.notComputable()
]
