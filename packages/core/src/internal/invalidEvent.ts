import { type Issue, invalid } from "./issue.ts"

/** See `Case.InvalidEvent`, under which it is published. */
export class InvalidEvent extends /*#__PURE__*/ invalid("InvalidEvent")<Issue> {}
