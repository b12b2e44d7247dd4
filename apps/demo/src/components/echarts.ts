/** The parts of ECharts that the pages draw with. */
import { CustomChart } from "echarts/charts"
import { GridComponent, TooltipComponent } from "echarts/components"
import { type EChartsCoreOption, init, use } from "echarts/core"
import { SVGRenderer } from "echarts/renderers"

use([CustomChart, GridComponent, TooltipComponent, SVGRenderer])

export type Option = EChartsCoreOption
export { init }
