// The parts that the forms of data from outside have in common.
import * as z from "zod"
import { isLocalDate } from "../LocalDate.ts"

/** Says what a refinement expects, so that its issue can. */
export const expecting = (zh: string, en: string) => ({ params: { expected: { zh, en } } })

export const text = z.string().min(1)

export const bilingual = z.strictObject({ zh: text, en: text })

export const date = z.string().refine(isLocalDate, expecting("日期（年-月-日）", "a date (YYYY-MM-DD)"))
