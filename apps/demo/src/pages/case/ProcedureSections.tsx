/** The three parts of the page that are loaded only when they are opened; the address says which are. */
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react"
import * as Address from "../../app/address.ts"
import { useSay } from "../../app/language.tsx"
import { Disclosure } from "../../components/Disclosure.tsx"
import type { Track } from "./gantt.ts"
import { Section } from "./parts.tsx"
import type { View } from "./view.ts"

const words = {
  graph: { zh: "程序图", en: "The procedure as a picture" },
  graphNote: {
    zh: "哪些已办、可办、待办、尚不能办或者未开启，各由何规定决定。",
    en: "What is done, lawful, awaited, blocked or not open, and the provisions that make it so."
  },
  graphOpen: { zh: "显示程序图", en: "Show the picture" },
  proofs: { zh: "对整个程序的证明", en: "What is proven of the procedure" },
  proofsNote: {
    zh: "对程序所允许的一切办理过程都成立的结论，在本浏览器内逐条证明。",
    en: "What holds in every course of events that the procedure permits, proven in this browser one by one."
  },
  proofsOpen: { zh: "开始证明", en: "Prove it" },
  readings: { zh: "其他读法", en: "Other readings" },
  readingsNote: {
    zh: "条文未作明确规定的，换一种读法，本案在所示日期的期限、可办事项和认定有何不同。",
    en: "Where the law leaves a question open: which dates, lawful steps and findings differ under the other reading, on the day shown."
  },
  readingsOpen: { zh: "显示其他读法下的结果", en: "Show what differs" },
  loading: { zh: "正在载入……", en: "Loading…" }
}

const GraphView = lazy(() => import("./GraphView.tsx"))
const ProofsView = lazy(() => import("./ProofsView.tsx"))
const ReadingsView = lazy(() => import("./ReadingsView.tsx"))

const Opening = ({
  id,
  title,
  note,
  summary,
  value,
  children
}: {
  /** Of the section, and its key in the address. */
  readonly id: string
  readonly title: string
  readonly note: string
  readonly summary: string
  /** What the address holds where it is opened here. */
  readonly value: string
  readonly children: (asked: string) => ReactNode
}) => {
  const say = useSay()
  const asked = Address.useAddress().more?.[id]
  const frame = useRef<HTMLDivElement>(null)
  const linked = useRef(asked !== undefined)
  useEffect(() => {
    // a link that opens a part leads to it
    if (linked.current) frame.current?.scrollIntoView({ block: "start" })
  }, [])
  return (
    <div ref={frame}>
      <Section id={id} title={title} note={note}>
        <Disclosure
          summary={summary}
          open={asked !== undefined}
          onChange={(open) => Address.put(id, open ? value : undefined)}
        >
          <Suspense fallback={<p className="muted">{say(words.loading)}</p>}>{children(asked ?? value)}</Suspense>
        </Disclosure>
      </Section>
    </div>
  )
}

export const GraphSection = ({ view, tracks }: { readonly view: View; readonly tracks: ReadonlyArray<Track> }) => {
  const say = useSay()
  return (
    <Opening id="graph" title={say(words.graph)} note={say(words.graphNote)} summary={say(words.graphOpen)} value="now">
      {(asked) => <GraphView view={view} tracks={tracks} asked={asked} />}
    </Opening>
  )
}

export const ProofSection = ({ view }: { readonly view: View }) => {
  const say = useSay()
  return (
    <Opening
      id="proofs"
      title={say(words.proofs)}
      note={say(words.proofsNote)}
      summary={say(words.proofsOpen)}
      value="all"
    >
      {() => <ProofsView view={view} />}
    </Opening>
  )
}

export const ReadingSection = ({ view }: { readonly view: View }) => {
  const say = useSay()
  return (
    <Opening
      id="readings"
      title={say(words.readings)}
      note={say(words.readingsNote)}
      summary={say(words.readingsOpen)}
      value="all"
    >
      {() => <ReadingsView view={view} />}
    </Opening>
  )
}
