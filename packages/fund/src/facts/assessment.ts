import { z } from "zod"

/** Assessment and management fee (articles 37 to 41). */
export const assessment = z.strictObject({})
