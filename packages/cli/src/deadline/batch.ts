/** The batch: lines from standard input to lines on standard output, in order, a block at a time. */
import * as Effect from "effect/Effect"
import { Stdio } from "effect/Stdio"
import * as Stream from "effect/Stream"
import { answerLine, type Calendars } from "./request.ts"

/**
 * Gives the answers to the lines that a block of bytes completes, and keeps the beginning of the line that it does not.
 * Whole blocks rather than lines go through the stream, so that a line costs its answer and nothing else.
 */
const answering = (calendars: Calendars) => {
  const decoder = new TextDecoder()
  let rest = ""
  const answers = (lines: ReadonlyArray<string>): string =>
    lines.map((line) => (line.trim() === "" ? "" : `${answerLine(line, calendars)}\n`)).join("")
  return {
    block: (bytes: Uint8Array): string => {
      const text = decoder.decode(bytes, { stream: true })
      // a long line arrives in many blocks: what came before is searched only once
      const end = text.lastIndexOf("\n")
      if (end < 0) {
        rest += text
        return ""
      }
      const lines = `${rest}${text.slice(0, end)}`.split("\n")
      rest = text.slice(end + 1)
      return answers(lines)
    },
    last: (): string => answers([`${rest}${decoder.decode()}`])
  }
}

export const batch = (calendars: Calendars) =>
  Effect.gen(function* () {
    const stdio = yield* Stdio
    const { block, last } = answering(calendars)
    yield* stdio.stdin.pipe(
      Stream.map(block),
      Stream.concat(Stream.sync(last)),
      Stream.filter((text) => text !== ""),
      Stream.run(stdio.stdout())
    )
  })
