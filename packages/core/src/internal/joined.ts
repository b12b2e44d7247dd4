import type { Text } from "../Text.ts"

/** Texts with a separator between them. */
export const joined = (texts: ReadonlyArray<Text>, zh: string, en: string): Text => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en)
})
