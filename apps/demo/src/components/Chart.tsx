import { useEffect, useRef, useState } from "react"
import { useSay } from "../app/language.tsx"
import { useReducedMotion } from "../app/motion.ts"
import type { Option } from "./echarts.ts"

const words = {
  loading: { zh: "正在绘图……", en: "Drawing…" },
  failed: { zh: "图形无法显示，请看下方表格。", en: "The chart cannot be shown; see the table below." }
}

/** A chart that is drawn for the width it has. The library is loaded when the first chart is shown. */
export const Chart = ({
  label,
  option,
  height
}: {
  /** What the chart says, for who does not see it; the table behind it says the rest. */
  readonly label: string
  readonly option: (width: number) => Option
  readonly height: (width: number) => number
}) => {
  const say = useSay()
  const still = useReducedMotion()
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading")

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = frame.current
    if (element === null || width === 0) return
    let gone = false
    let dispose = () => {}
    import("./echarts.ts").then(
      ({ init }) => {
        if (gone) return
        const chart = init(element, undefined, { renderer: "svg", width, height: height(width) })
        chart.setOption({ animation: !still, ...option(width) })
        dispose = () => chart.dispose()
        setState("shown")
      },
      () => setState("failed")
    )
    return () => {
      gone = true
      dispose()
    }
  }, [option, height, width, still])

  return (
    <div className="chart" style={{ minHeight: height(width) }}>
      {state !== "shown" && <p className="muted">{say(words[state])}</p>}
      <div ref={frame} role="img" aria-label={label} />
    </div>
  )
}
