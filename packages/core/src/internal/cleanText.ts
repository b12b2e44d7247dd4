/**
 * A text that every reader of a text format takes: one kind of line break, no other control characters, and no half of a
 * surrogate pair, which UTF-8 cannot write.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
