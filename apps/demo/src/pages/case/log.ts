/** The log as a reader sees it: every entry stays, and each says whether a later one struck it out or replaced it. */
import type { Case, Correction, Event } from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"

export interface EventLine {
  readonly kind: "event"
  readonly entry: number
  readonly event: Event
  /** The event as the latest correction leaves it; absent where it is struck out. */
  readonly current?: Event
  /** The entry of that correction. */
  readonly correctedBy?: number
}

interface CorrectionLine {
  readonly kind: "correction"
  readonly entry: number
  readonly correction: Correction
}

export type Line = EventLine | CorrectionLine

export const linesOf = ({ entries }: Case): ReadonlyArray<Line> => {
  const latest = new Map<number, { readonly entry: number; readonly correction: Correction }>()
  for (const [entry, value] of entries.entries()) {
    if ("corrects" in value) latest.set(value.corrects, { entry, correction: value })
  }
  return entries.map((value, entry): Line => {
    if ("corrects" in value) return { kind: "correction", entry, correction: value }
    const correction = latest.get(entry)
    if (correction === undefined) return { kind: "event", entry, event: value, current: value }
    const { replacement } = correction.correction
    return {
      kind: "event",
      entry,
      event: value,
      correctedBy: correction.entry,
      ...(replacement === undefined ? {} : { current: replacement })
    }
  })
}

export interface Happened {
  readonly entry: number
  readonly event: Event
}

/** The events as corrections leave them, by day and then by log. */
export const eventsOf = (matter: Case): ReadonlyArray<Happened> =>
  linesOf(matter)
    .flatMap((line) =>
      line.kind === "event" && line.current !== undefined ? [{ entry: line.entry, event: line.current }] : []
    )
    .sort((a, b) => (a.event.on === b.event.on ? a.entry - b.entry : a.event.on < b.event.on ? -1 : 1))

/** The day of the last event, by which a case is shown where the address names no day. */
export const lastDayOf = (matter: Case): LocalDate | undefined => eventsOf(matter).at(-1)?.event.on
