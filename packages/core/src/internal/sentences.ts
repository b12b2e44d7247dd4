import type { Outcome } from "../Outcome.ts"
import { of } from "../Text.ts"

/** What can be said of facts, by code. */
export const sentences = {
  atMost: of("实际为{actual}，上限为{bound}", "{actual}, against an upper limit of {bound}"),
  atLeast: of("实际为{actual}，下限为{bound}", "{actual}, against a lower limit of {bound}"),
  equals: of("实际为{actual}，规定为{bound}", "{actual}, where the rule says {bound}"),
  oneOf: of("实际为{actual}，可选范围为{bound}", "{actual}, out of the choice of {bound}"),
  holds: of("所要求的条件{state}", "the required condition is {state}"),
  complete: of("应有的各项齐全：{items}", "all is there: {items}"),
  lacking: of("缺少：{items}", "lacking: {items}"),
  unclear: of("尚不能确定是否缺少：{items}", "perhaps lacking: {items}"),
  all: of("{parts}", "{parts}"),
  any: of("{parts}", "{parts}"),
  notComputable: of("无法计算，需要{expected}", "cannot be reckoned without {expected}"),
  eitherWay: of("尚缺的事实不影响结论", "the missing facts do not change the answer"),
  missing: of("尚缺事实：{items}", "facts are missing: {items}"),
  excepted: of("适用例外规定“{exception}”（{id}）", "the exception “{exception}” ({id}) applies instead"),
  notApplicable: of("不属于适用情形", "the rule does not apply"),
  notInForce: of("{on}不在施行期内", "not in force on {on}")
}

/** Makes the outcome that says one of the sentences. */
export const outcome = (
  code: keyof typeof sentences,
  holds: boolean | undefined,
  rest: Omit<Outcome, "code" | "holds" | "template"> = {}
): Outcome => ({ ...rest, holds, code, template: sentences[code] })
