import type { ReactNode } from "react"

export type Tone = "good" | "bad" | "warn" | "info" | "plain"

const signs: Readonly<Record<Tone, string>> = { good: "✓", bad: "✕", warn: "!", info: "i", plain: "–" }

/** A status in a sign, a word and a colour, so that none of them has to carry it alone. */
export const Mark = ({
  tone,
  sign = signs[tone],
  children
}: {
  readonly tone: Tone
  readonly sign?: string
  readonly children: ReactNode
}) => (
  <span className={`mark mark-${tone}`}>
    <span className="mark-sign" aria-hidden="true">
      {sign}
    </span>
    {children}
  </span>
)
