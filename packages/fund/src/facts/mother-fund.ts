import { z } from "zod"

/** The mother fund itself: its money, its types and their decision routes, idle money, promises (articles 2 to 5, 13, 14, 16, 20, 34, 35). */
export const motherFund = z.strictObject({})
