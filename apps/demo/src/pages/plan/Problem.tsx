import type { InvalidPlan } from "@zhengce/core/ProcedurePlan"
import { useSay } from "../../app/language.tsx"

const words = {
  expected: { zh: "应为：{expected}", en: "Expected: {expected}" },
  found: { zh: "（现为“{value}”）", en: " (found “{value}”)" }
}

/** What is wrong with a choice, beside it. */
export const Problem = ({ id, problem }: { readonly id: string; readonly problem: InvalidPlan | undefined }) => {
  const say = useSay()
  if (problem === undefined) return null
  const { expected, value } = problem
  const isPlain = value !== undefined && value !== null && typeof value !== "object"
  return (
    <span className="problem" id={id} role="alert">
      {say(words.expected, { expected })}
      {isPlain && say(words.found, { value: String(value) })}
    </span>
  )
}
