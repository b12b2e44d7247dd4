import { type ReactNode, useState } from "react"

/** A part that opens; what is inside is made only then, so that hundreds of closed lines cost nothing. */
export const Disclosure = ({
  summary,
  children,
  open: first = false
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
}) => {
  const [open, setOpen] = useState(first)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <div className="disclosed">{children}</div>}
    </details>
  )
}
