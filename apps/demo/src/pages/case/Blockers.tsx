import type { Blocker } from "@zhengce/core/Case"
import type { LocalDate } from "@zhengce/core/LocalDate"
import { useSay } from "../../app/language.tsx"
import { Cites } from "../../components/Cite.tsx"
import { Mark } from "../../components/Mark.tsx"
import { Certain } from "./parts.tsx"
import { readingText } from "./words.ts"

const words = {
  presumptive: { zh: "一般要求", en: "general rule" },
  departable: { zh: "说明理由可偏离", en: "may be departed from with reasons" },
  lawfulFrom: { zh: "最早可于 {date}", en: "lawful from {date}" },
  readings: {
    zh: "法律对此未作明确规定。本页采用稳妥的理解；按下列理解，当日即可办：",
    en: "The law leaves this open. The page takes the cautious reading; under these readings the day would do:"
  },
  reading: { zh: "{name}：末日 {lastDay}", en: "{name}: last day {lastDay}" }
}

/** Every reason why something may not be done: the sentence, the provision, the first lawful day, the other readings. */
export const Blockers = ({ blockers, on }: { readonly blockers: ReadonlyArray<Blocker>; readonly on: LocalDate }) => {
  const say = useSay()
  return (
    <ul className="reasons">
      {blockers.map((b) => (
        <li key={`${b.relation ?? b.code} ${b.entry ?? ""} ${b.text.en}`}>
          {say(b.text)} <Cites cites={b.cites} on={on} />
          {b.lawfulFrom !== undefined && !b.text.zh.includes(b.lawfulFrom) && (
            <strong className="date"> {say(words.lawfulFrom, { date: b.lawfulFrom })}</strong>
          )}
          {b.force === "presumptive" && (
            <>
              {" "}
              <Mark tone="info">{say(b.departable ? words.departable : words.presumptive)}</Mark>
            </>
          )}{" "}
          <Certain certainty={b.period?.certainty} />
          {b.readings.length > 0 && (
            <div className="readings">
              {say(words.readings)}
              <ul>
                {b.readings.map((r) => (
                  <li key={`${r.option}=${r.value}`}>
                    {say(words.reading, { name: readingText(r.option, r.value), lastDay: r.lastDay })}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
