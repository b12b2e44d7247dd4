import type { LocalDate } from "@zhengce/core/LocalDate"
import * as LocalDates from "@zhengce/core/LocalDate"
import { Button, Input } from "antd"
import * as Result from "effect/Result"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useSay } from "../app/language.tsx"
import { readDate } from "./date.ts"

const words = {
  problem: { zh: "请填写存在的日期，如 2022-10-12", en: "Give a date that exists, as 2022-10-12" },
  pick: { zh: "打开日历选择日期", en: "Pick the date from a calendar" }
}

const keys: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 }

/**
 * A date, written year first in both languages, because a browser's own field would write it in the order of the
 * reader's country. Nothing changes while the text is not a date; the arrow keys move by days, page up and down by weeks.
 */
export const DateInput = ({
  id,
  value,
  onChange,
  describedBy
}: {
  readonly id: string
  readonly value: LocalDate
  readonly onChange: (date: LocalDate) => void
  readonly describedBy?: string
}) => {
  const say = useSay()
  const problem = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>(value)
  useEffect(() => setTyped(value), [value])
  const wrong = readDate(typed) === undefined

  const type = (text: string): void => {
    setTyped(text)
    const date = readDate(text)
    if (date !== undefined && date !== value) onChange(date)
  }
  const step = (event: KeyboardEvent): void => {
    const days = keys[event.key]
    if (days === undefined || wrong) return
    event.preventDefault()
    const moved = LocalDates.plusDays(value, days)
    if (Result.isSuccess(moved)) onChange(moved.success)
  }
  return (
    <span className="date-input">
      <Input
        id={id}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        placeholder="YYYY-MM-DD"
        aria-invalid={wrong}
        aria-describedby={wrong ? problem : describedBy}
        {...(wrong ? { status: "error" as const } : {})}
        onChange={(event) => type(event.target.value)}
        onKeyDown={step}
        onBlur={() => setTyped(readDate(typed) ?? typed)}
      />
      <Button
        aria-label={say(words.pick)}
        title={say(words.pick)}
        onClick={() => {
          try {
            picker.current?.showPicker()
          } catch {
            // a browser without a calendar of its own: the text field is there
          }
        }}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1 3h12v10H1zM1 6h12M4 1v3M10 1v3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </Button>
      <input
        ref={picker}
        type="date"
        className="unseen"
        tabIndex={-1}
        aria-label={say(words.pick)}
        aria-hidden="true"
        value={value}
        onChange={(event) => type(event.target.value)}
      />
      {wrong && (
        <span className="problem" id={problem} role="alert">
          {say(words.problem)}
        </span>
      )}
    </span>
  )
}
