/** What the sections of the page have in common: the case, the day, and what it is judged by. */
import type { Case, Context } from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"

export interface View {
  readonly case: Case
  readonly on: LocalDate
  readonly context: Context
}
