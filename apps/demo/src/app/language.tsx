import type { Language, Slots, Text } from "@zhengce/core/Text"
import * as Texts from "@zhengce/core/Text"
import { createContext, type ReactNode, use, useCallback } from "react"

const Current = createContext<Language>("zh")

export const InLanguage = ({ language, children }: { readonly language: Language; readonly children: ReactNode }) => (
  <Current value={language}>{children}</Current>
)

export const useLanguage = (): Language => use(Current)

/** Gives the half of a text that the page is in, with its slots filled. */
export type Say = (text: Text, slots?: Slots) => string

export const useSay = (): Say => {
  const language = use(Current)
  return useCallback((text, slots) => (slots === undefined ? text : Texts.fill(text, slots))[language], [language])
}
