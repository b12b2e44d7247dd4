import { type ReactNode, useState } from "react"

/**
 * A part that opens; what is inside is made only then, so that hundreds of closed lines cost nothing. With `onChange`,
 * `open` alone says whether it is.
 */
export const Disclosure = ({
  summary,
  children,
  open: first = false,
  onChange
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
  readonly onChange?: (open: boolean) => void
}) => {
  const [own, setOwn] = useState(first)
  const open = onChange === undefined ? own : first
  return (
    <details
      open={open}
      onToggle={(event) => {
        const next = event.currentTarget.open
        setOwn(next)
        if (next !== open) onChange?.(next)
      }}
    >
      <summary>{summary}</summary>
      {open && <div className="disclosed">{children}</div>}
    </details>
  )
}
