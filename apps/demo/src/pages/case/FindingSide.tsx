import type { Finding } from "@zhengce/core/Finding"
import { useSay } from "../../app/language.tsx"
import { Mark } from "../../components/Mark.tsx"
import { findingStatuses } from "./words.ts"

const words = {
  none: { zh: "不作认定", en: "nothing to judge" },
  bound: { zh: "期限 {date}", en: "bound {date}" }
}

/** What is found under one reading, with the day that it sets. */
export const FindingSide = ({ finding }: { readonly finding: Finding | undefined }) => {
  const say = useSay()
  if (finding === undefined) return <Mark tone="plain">{say(words.none)}</Mark>
  const { tone, text } = findingStatuses[finding.status]
  const { bound } = finding
  return (
    <span className="marks">
      <Mark tone={tone}>{say(text)}</Mark>
      {typeof bound === "string" && /^\d{4}-/.test(bound) && (
        <span className="date">{say(words.bound, { date: bound })}</span>
      )}
    </span>
  )
}
