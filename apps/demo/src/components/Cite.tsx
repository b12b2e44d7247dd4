import * as Citation from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import { createContext, use, useId, useState } from "react"
import { useLanguage, useSay } from "../app/language.tsx"

const statuses: Readonly<Record<Citation.Status, Text>> = {
  gazette: { zh: "条文据政府公报", en: "text taken from the gazette" },
  official: { zh: "条文据官方文本", en: "text taken from an official copy" },
  secondary: {
    zh: "条文据二手资料，未与官方文本核对",
    en: "from a secondary source, not checked against an official copy"
  },
  unverified: { zh: "未与官方文本核对", en: "not checked against an official copy" }
}

const words = {
  unverified: { zh: "未核", en: "unverified" },
  since: { zh: "核对截至 {date}，其后是否修改未核", en: "checked until {date}; later changes are not known" },
  verifiedUntil: { zh: "核对截至 {date}", en: "checked until {date}" },
  full: { zh: "《{title}》（{number}）{place}", en: "{title} ({number}), {place}" },
  none: { zh: "无条款", en: "no provision" }
}

/** Stands beside a provision that was checked only until an earlier day; the page says once what it means. */
export const unverifiedSign = "※"

interface Named {
  readonly id: string
  readonly title: Text
  readonly number: Text
}

/** The instruments whose full titles a page knows; of others the short title is shown. */
export const Instruments = createContext<ReadonlyArray<Named>>([])

/** One provision: short on the page; the full title and how far it was checked on hover, on focus and on click. */
const One = ({ citation, on }: { readonly citation: Citation.Citation; readonly on?: LocalDate | undefined }) => {
  const say = useSay()
  const language = useLanguage()
  const tip = useId()
  const instrument = use(Instruments).find((i) => i.id === citation.instrument)
  const [at, setAt] = useState<{ readonly left: number; readonly top: number; readonly below: boolean }>()

  const since = on === undefined ? undefined : Citation.unverifiedSince(citation, on)
  const unsure = citation.status === "secondary" || citation.status === "unverified"
  const full =
    instrument === undefined
      ? Citation.render(citation, language)
      : say(words.full, { title: instrument.title, number: instrument.number, place: citation.text })
  const notes = [
    say(statuses[citation.status]),
    ...(since !== undefined
      ? [say(words.since, { date: since })]
      : citation.verifiedUntil === undefined
        ? []
        : [say(words.verifiedUntil, { date: citation.verifiedUntil })])
  ]

  const show = (element: Element): void => {
    const { left, top, bottom } = element.getBoundingClientRect()
    const below = top < 140
    const widest = Math.max(8, document.documentElement.clientWidth - 328)
    setAt({ left: Math.min(left, widest), top: below ? bottom : top, below })
  }
  const hide = (): void => setAt(undefined)

  return (
    <span className="cite-frame" onPointerEnter={(event) => show(event.currentTarget)} onPointerLeave={hide}>
      <button
        type="button"
        className="cite"
        aria-label={[full, ...notes].join(language === "zh" ? "，" : ", ")}
        aria-describedby={at === undefined ? undefined : tip}
        onFocus={(event) => show(event.currentTarget)}
        onBlur={hide}
        onClick={(event) => show(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === "Escape") hide()
        }}
      >
        {citation.text[language]}
        {unsure ? (
          <span className="cite-unsure">{say(words.unverified)}</span>
        ) : (
          since !== undefined && <sup className="cite-unsure">{unverifiedSign}</sup>
        )}
      </button>
      {at !== undefined && (
        <span
          role="tooltip"
          id={tip}
          className={`tip ${at.below ? "tip-below" : "tip-above"}`}
          style={{ left: at.left, top: at.top }}
        >
          {full}
          {notes.map((note) => (
            <span key={note} className="tip-line">
              {note}
            </span>
          ))}
        </span>
      )}
    </span>
  )
}

export const Cites = ({
  cites,
  on
}: {
  readonly cites: ReadonlyArray<Citation.Citation>
  readonly on?: LocalDate | undefined
}) => {
  const say = useSay()
  const unique = [...new Map(cites.map((c) => [c.id, c])).values()]
  if (unique.length === 0) return <span className="muted">{say(words.none)}</span>
  return (
    <span className="cites">
      {unique.map((citation) => (
        <One key={citation.id} citation={citation} on={on} />
      ))}
    </span>
  )
}
