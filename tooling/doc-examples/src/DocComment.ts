/** A doc comment: its summary and the code of its `@example` tags, read from the comment's own text. */

export interface DocComment {
  /** The first paragraph, on one line; empty where the comment starts with a tag. */
  readonly summary: string
  /** The ```ts blocks under `@example`, in order. */
  readonly examples: ReadonlyArray<string>
  /** The ```ts setup blocks: in the opening comment of a module, what its examples share. */
  readonly setups: ReadonlyArray<string>
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
  const setups: Array<string> = []
  let tag = ""
  let fence: { readonly into: Array<string> | undefined; readonly lines: Array<string> } | undefined
  let summaryEnded = false

  for (const line of lines) {
    if (fence !== undefined) {
      if (line.trim() === "```") {
        fence.into?.push(fence.lines.join("\n"))
        fence = undefined
      } else {
        fence.lines.push(line)
      }
    } else if (line.startsWith("```")) {
      const isSetup = /^```ts\s+setup$/.test(line)
      const isExample = tag === "@example" && /^```ts\b/.test(line)
      fence = { into: isSetup ? setups : isExample ? examples : undefined, lines: [] }
      summaryEnded = true
    } else if (line.startsWith("@")) {
      tag = line.split(/\s/)[0] ?? ""
      summaryEnded = true
    } else if (!summaryEnded) {
      if (line.trim() !== "") summary.push(line.trim())
      else if (summary.length > 0) summaryEnded = true
    }
  }
  return { summary: summary.join(" "), examples, setups }
}

/** A summary is a sentence, not a title. */
export const isSentence = (summary: string): boolean => /\S[.!?。！？][)"'`”）」]*$/.test(summary)
