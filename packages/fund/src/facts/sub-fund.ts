import { z } from "zod"

/** A sub-fund: registration, shares, fields, reinvestment, clauses, county funds and special cooperation (articles 17, 23, 24, 34). */
export const subFund = z.strictObject({})
