import { z } from "zod"

/** A direct or a follow-on investment (articles 14, 15, 19, 20, 21). */
export const investment = z.strictObject({})
