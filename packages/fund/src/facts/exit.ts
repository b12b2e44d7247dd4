import { z } from "zod"

/** An exit: triggers, transfer, concession, liquidation (articles 28 to 32, 42, 43). */
export const exit = z.strictObject({})
