import { failure } from "./attempt.ts"

/** See `WorkCalendar.CalendarUnknown`, under which it is published. */
export class CalendarUnknown extends /*#__PURE__*/ failure("CalendarUnknown")<{
  /** The calendar that was asked. */
  readonly calendar: string
  /** The first year that it would have needed and does not cover. */
  readonly year: number
}> {
  override get message(): string {
    return `calendar ${this.calendar} has no official arrangement of ${this.year}`
  }
}
