// The counting rules of general law that a time limit applies where its own instrument says nothing (Civil Code 204).
// Plain records rather than an Instrument, because a page that only counts days should not pay for outlines.
import type { Citation } from "../Citation.ts"

const civilCode = (locator: string, zh: string, en = locator): Citation => ({
  id: `civil-code-${locator.replace(".", "-")}`,
  instrument: "civil-code",
  title: { zh: "民法典", en: "Civil Code" },
  locator,
  text: { zh: `第二百${zh}`, en: `Art. ${en}` },
  status: "secondary"
})

export const gregorian = /*#__PURE__*/ civilCode("200", "条")
export const startExcluded = /*#__PURE__*/ civilCode("201.1", "零一条第一款", "201(1)")
export const correspondingDay = /*#__PURE__*/ civilCode("202", "零二条")
export const restDayRolls = /*#__PURE__*/ civilCode("203.1", "零三条第一款", "203(1)")
export const endOfDay = /*#__PURE__*/ civilCode("203.2", "零三条第二款", "203(2)")
