/**
 * The address holds what is shown: `#/case/national-day-2022?on=2022-10-12&lang=en`. Chinese is the default language and
 * stands in no address; a date that does not exist is dropped, so that the page falls back to the case's own.
 */
import { isLocalDate, type LocalDate } from "@zhengce/core/LocalDate"
import type { Language } from "@zhengce/core/Text"
import { useSyncExternalStore } from "react"

export interface Address {
  /** The page, and what it shows: `["case", "national-day-2022"]`. */
  readonly path: ReadonlyArray<string>
  readonly on?: LocalDate
  readonly language: Language
  /** Days without a published arrangement are assumed to be ordinary ones. */
  readonly assume: boolean
  /** What parts of a page add: which of them are open, and at what. */
  readonly more?: Readonly<Record<string, string>>
}

const own = ["on", "lang", "assume"]

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const parse = (hash: string): Address => {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2)
  const asked = new URLSearchParams(query)
  const on = asked.get("on")
  const more = Object.fromEntries([...asked].filter(([key]) => !own.includes(key)))
  return {
    path: path
      .split("/")
      .filter((part) => part !== "")
      .map(decoded),
    language: asked.get("lang") === "en" ? "en" : "zh",
    assume: asked.get("assume") === "1",
    ...(isLocalDate(on) ? { on } : {}),
    ...(Object.keys(more).length === 0 ? {} : { more })
  }
}

export const format = ({ path, on, language, assume, more = {} }: Address): string => {
  const query = new URLSearchParams()
  if (on !== undefined) query.set("on", on)
  if (assume) query.set("assume", "1")
  if (language !== "zh") query.set("lang", language)
  for (const [key, value] of Object.entries(more)) query.set(key, value)
  const asked = query.toString()
  return `#/${path.map(encodeURIComponent).join("/")}${asked === "" ? "" : `?${asked}`}`
}

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener("hashchange", changed)
  window.addEventListener("popstate", changed)
  return () => {
    window.removeEventListener("hashchange", changed)
    window.removeEventListener("popstate", changed)
  }
}

const hash = (): string => window.location.hash

export const useAddress = (): Address => parse(useSyncExternalStore(subscribe, hash))

/** Goes to another address; in place where only a setting changes, so that "back" leads to the case before. */
export const go = (address: Address, how: "visit" | "replace" = "visit"): void => {
  const next = format(address)
  if (how === "visit") window.location.hash = next
  else {
    window.history.replaceState(null, "", next)
    window.dispatchEvent(new PopStateEvent("popstate"))
  }
}

/** Sets what a part of the page adds to the address as it now is, or takes it out. */
export const put = (key: string, value: string | undefined): void => {
  const now = parse(hash())
  const { [key]: _, ...rest } = now.more ?? {}
  go({ ...now, more: value === undefined ? rest : { ...rest, [key]: value } }, "replace")
}
