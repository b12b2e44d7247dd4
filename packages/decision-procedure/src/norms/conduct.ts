// Conduct that the decree forbids or for which it holds units liable, as it stands on record.
import type * as Outcome from "@zhengce/core/Outcome"
import { list, type Text, template } from "@zhengce/core/Text"

/** What an executing unit must not do (article 47, paragraph 2). */
export const badExecution = {
  refusal: { zh: "执行单位拒不执行", en: "refusal by the executing unit" },
  incomplete: { zh: "执行单位不完全执行", en: "incomplete execution by the executing unit" },
  shirking: { zh: "执行单位推诿执行", en: "shirking by the executing unit" },
  delay: { zh: "执行单位拖延执行", en: "delay by the executing unit" }
}

/** How an executing unit must not report (article 48, paragraph 1). */
export const misreporting = {
  concealment: { zh: "执行单位瞒报", en: "concealment by the executing unit" },
  falseReport: { zh: "执行单位谎报", en: "a false report by the executing unit" },
  omission: { zh: "执行单位漏报", en: "an omission in a report by the executing unit" }
}

/** What an organiser, or another unit with work for the decision, answers for (article 54). */
export const badPreparation = {
  procedureNotFollowed: {
    zh: "承办等单位未履行决策程序",
    en: "procedure not followed by the organiser or another unit"
  },
  dereliction: { zh: "承办等单位失职渎职", en: "dereliction by the organiser or another unit" },
  falsification: { zh: "承办等单位弄虚作假", en: "falsification by the organiser or another unit" }
}

const found = template("有记录的行为：{items}", "conduct on record: {items}")
const none = template("没有这类行为的记录", "no such conduct is on record")

/** Requires that none of some conduct is on record; what a partial record does not show may still have happened. */
export const noneOnRecord = (
  { items, complete }: Outcome.Listing<string>,
  forbidden: Readonly<Record<string, Text>>
): Outcome.Outcome => {
  const titles = items.flatMap((item) => forbidden[item] ?? [])
  const holds = titles.length > 0 ? false : complete === true || undefined
  return {
    holds,
    code: holds === false ? "onRecord" : "noneOnRecord",
    template: holds === false ? found : none,
    actual: items,
    slots: { items: list(titles) }
  }
}
