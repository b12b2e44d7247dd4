import type { Interval } from "../Citation.ts"

/** Whether an interval would end before it begins. */
export const isReversed = ({ from, until = from }: Interval): boolean => until < from
