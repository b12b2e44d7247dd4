/** What a reader is told of the case under another reading. */

import type { Case } from "@zhengce/core/Case"
import type { CaseSide } from "@zhengce/core/Difference"
import { type ReadOtherwise, readOtherwise } from "@zhengce/decision-procedure"

/**
 * The readings under which something differs that a reader can act on: a step that is blocked for fewer or for other
 * reasons is blocked all the same.
 */
export const readingsOf = (matter: Case, side: CaseSide): ReadonlyArray<ReadOtherwise> =>
  readOtherwise(matter, side).flatMap(({ reading, changes }) => {
    const activities = changes.activities.filter(
      ({ before, after }) => before?.status !== after?.status || before?.lawfulFrom !== after?.lawfulFrom
    )
    const isNews = activities.length + changes.duties.length + changes.findings.length > 0
    return isNews ? [{ reading, changes: { ...changes, activities } }] : []
  })
