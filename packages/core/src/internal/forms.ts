// The parts that the forms of data from outside have in common.
import * as Result from "effect/Result"
import * as z from "zod"
import { fromInstant, isLocalDate } from "../LocalDate.ts"

/** Says what a refinement expects, so that its issue can. */
export const expecting = (zh: string, en: string) => ({ params: { expected: { zh, en } } })

export const text = z.string().min(1)

export const bilingual = z.strictObject({ zh: text, en: text })

export const date = z.string().refine(isLocalDate, expecting("日期（年-月-日）", "a date (YYYY-MM-DD)"))

export const instant = z
  .string()
  .refine((value) => Result.isSuccess(fromInstant(value)), expecting("带时差的时刻", "an instant with an offset"))
