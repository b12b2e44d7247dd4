import * as Citation from "@zhengce/core/Citation"
import type { LocalDate } from "@zhengce/core/LocalDate"
import type { Text } from "@zhengce/core/Text"
import { Tooltip } from "antd"
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
  since: { zh: "核对截至{date}，其后是否修改未核", en: "checked until {date}; later changes are not known" },
  verifiedUntil: { zh: "核对截至{date}", en: "checked until {date}" },
  none: { zh: "无条款", en: "no provision" }
}

/** Stands beside a provision that was checked only until an earlier day; the page says once what it means. */
export const unverifiedSign = "※"

/** One provision: short on the page; the full title and how far it was checked on hover, on focus and on click. */
const One = ({ citation, on }: { readonly citation: Citation.Citation; readonly on?: LocalDate | undefined }) => {
  const say = useSay()
  const language = useLanguage()
  const since = on === undefined ? undefined : Citation.unverifiedSince(citation, on)
  const unsure = citation.status === "secondary" || citation.status === "unverified"
  const full = Citation.render(citation, language)
  const notes = [
    say(statuses[citation.status]),
    ...(since !== undefined
      ? [say(words.since, { date: since })]
      : citation.verifiedUntil === undefined
        ? []
        : [say(words.verifiedUntil, { date: citation.verifiedUntil })])
  ]
  return (
    <Tooltip
      trigger={["hover", "focus", "click"]}
      title={
        <>
          {full}
          {notes.map((note) => (
            <span key={note} className="tip-line">
              {note}
            </span>
          ))}
        </>
      }
    >
      <button
        type="button"
        className="cite"
        aria-label={`${full}${language === "zh" ? "，" : ", "}${notes.join(language === "zh" ? "，" : ", ")}`}
      >
        {citation.text[language]}
        {unsure ? (
          <span className="cite-unsure">{say(words.unverified)}</span>
        ) : (
          since !== undefined && <sup className="cite-unsure">{unverifiedSign}</sup>
        )}
      </button>
    </Tooltip>
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
