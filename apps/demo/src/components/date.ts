import { isLocalDate, type LocalDate } from "@zhengce/core/LocalDate"

/** Reads a date as people write it: 2022-10-12, 2022/10/12, 2022.10.12, 20221012, 2022年10月12日. Year, month, day. */
export const readDate = (text: string): LocalDate | undefined => {
  const match = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d\d)(\d\d))$/.exec(text.trim())
  if (match === null) return undefined
  const [, year, month = match[4], day = match[5]] = match
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`
  return isLocalDate(date) ? date : undefined
}
