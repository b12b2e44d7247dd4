import { z } from "zod"

/** The bodies and their standing duties (articles 6 to 12, 21, 22, 25 to 27, 33, 36, 37, 41, 44). */
export const institutions = z.strictObject({})
