import { z } from "zod"

/** Who manages a sub-fund, judged from raw records (articles 18, 26). */
export const manager = z.strictObject({})
