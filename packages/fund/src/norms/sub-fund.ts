import type { Norm } from "@zhengce/core/Norm"

export const norms: ReadonlyArray<Norm<object>> = []
