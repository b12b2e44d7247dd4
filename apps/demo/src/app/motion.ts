import { useSyncExternalStore } from "react"

const calm = "(prefers-reduced-motion: reduce)"

const subscribe = (changed: () => void): (() => void) => {
  const query = window.matchMedia(calm)
  query.addEventListener("change", changed)
  return () => query.removeEventListener("change", changed)
}

export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(calm).matches)
