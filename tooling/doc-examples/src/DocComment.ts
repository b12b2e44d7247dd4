/** The doc comment of an export: its summary and the code of its `@example` tags, read from the comment's own text. */

export interface DocComment {
  /** The first paragraph, on one line; empty where the comment starts with a tag. */
  readonly summary: string
  /** The ```ts blocks under `@example`, in order. */
  readonly examples: ReadonlyArray<string>
}

/**
 * Reads the text of a comment, from its opening slash to its closing one. TypeScript's own reading of tags is not used, because it takes an `@` at the start of a line inside
 * a code block for a tag.
 */
export const parse = (comment: string): DocComment => {
  const lines = comment
    .replace(/^\/\*\*[ \t]*/, "")
    .replace(/\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())

  const summary: Array<string> = []
  const examples: Array<string> = []
  let tag = ""
  let fence: { readonly isExample: boolean; readonly lines: Array<string> } | undefined
  let summaryEnded = false

  for (const line of lines) {
    if (fence !== undefined) {
      if (line.trim() === "```") {
        if (fence.isExample) examples.push(fence.lines.join("\n"))
        fence = undefined
      } else {
        fence.lines.push(line)
      }
    } else if (line.startsWith("```")) {
      fence = { isExample: tag === "@example" && /^```ts\b/.test(line), lines: [] }
      summaryEnded = true
    } else if (line.startsWith("@")) {
      tag = line.split(/\s/)[0] ?? ""
      summaryEnded = true
    } else if (!summaryEnded) {
      if (line.trim() !== "") summary.push(line.trim())
      else if (summary.length > 0) summaryEnded = true
    }
  }
  return { summary: summary.join(" "), examples }
}

/** A summary is a sentence, not a title. */
export const isSentence = (summary: string): boolean => /\S[.!?。！？][)"'`”）」]*$/.test(summary)
