// What facts of several subjects are made of.
import { isLocalDate } from "@zhengce/core/LocalDate"
import { z } from "zod"

/** Yuan: a decimal with at most two places, or a whole number; never a float. */
export const money = z.union([z.string().regex(/^(0|[1-9]\d{0,14})(\.\d{1,2})?$/), z.int().nonnegative()])

/** A share or a rate as an exact decimal: `"0.3"` is 30 %. */
export const share = z.union([z.string().regex(/^(0|[1-9]\d{0,5})(\.\d{1,12})?$/), z.int().nonnegative()])

// the predicate itself, by which its JSON Schema is known to be one of dates
export const date = z.string().refine(isLocalDate as (value: string) => boolean, {
  params: { expected: { zh: "日期（年-月-日）", en: "a date (YYYY-MM-DD)" } }
})

/** A name, written the same way wherever it stands. */
export const name = z.string().min(1)

/** A list that may be partial: what it does not show may still exist unless it says that it is complete. */
export const listing = <S extends z.ZodType>(item: S) => z.strictObject({ items: z.array(item), complete: z.boolean() })
