import { useEffect, useRef, useState } from "react"

export interface Answers<A> {
  readonly found: ReadonlyArray<A>
  readonly state: "asking" | "complete" | "failed"
}

const complete = new Map<string, ReadonlyArray<unknown>>()

/**
 * Puts a question to a worker of its own and gathers what it sends, until it sends `"end"`. Another `key` is another
 * question: the worker of the former one is stopped. What was answered completely is kept as long as the page is open.
 */
export const useAnswers = <A>(start: () => Worker, key: string, question: unknown): Answers<A> => {
  const [told, setTold] = useState<Answers<A> & { readonly key: string }>({ key, found: [], state: "asking" })
  const asked = useRef({ start, question })
  asked.current = { start, question }
  useEffect(() => {
    if (complete.has(key)) return
    const worker = asked.current.start()
    let found: ReadonlyArray<A> = []
    const tell = (state: Answers<A>["state"]): void => setTold({ key, found, state })
    tell("asking")
    worker.onmessage = ({ data }: MessageEvent<A | "end">) => {
      if (data === "end") {
        complete.set(key, found)
        tell("complete")
        worker.terminate()
        return
      }
      found = [...found, data]
      tell("asking")
    }
    worker.onerror = () => tell("failed")
    worker.postMessage(asked.current.question)
    return () => worker.terminate()
  }, [key])
  const kept = complete.get(key) as ReadonlyArray<A> | undefined
  if (kept !== undefined) return { found: kept, state: "complete" }
  return told.key === key ? told : { found: [], state: "asking" }
}
