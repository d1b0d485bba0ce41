import type { Chart, Plugin } from 'chart.js'
import type { WaterfallChart } from '../domain/chart-spec.ts'
import { haloText } from './bar-labels.ts'
import { fontOf, wrapText } from './fonts.ts'
import type { Box } from './hatch.ts'
import type { ChartTheme } from './theme.ts'

/** The line of the taakstelling in pixels: along the value axis at one place, over the bars it is held against. */
export function targetBox(chart: Chart, spec: WaterfallChart, horizontal: boolean): Box | null {
  const valueScale = chart.scales[horizontal ? 'x' : 'y']
  const nameScale = chart.scales[horizontal ? 'y' : 'x']
  if (!spec.target || !valueScale || !nameScale || spec.bars.length === 0) return null
  const { until, value } = spec.target
  const at = valueScale.getPixelForValue(value)
  const lastIndex = until === null ? -1 : spec.bars.findIndex((bar) => bar.id === until)
  const last = lastIndex < 0 ? spec.bars.length - 1 : lastIndex
  const band = Math.abs(nameScale.getPixelForValue(1) - nameScale.getPixelForValue(0)) || 40
  const end = nameScale.getPixelForValue(last) + band / 2
  return horizontal
    ? { left: at, right: at, top: chart.chartArea.top - 4, bottom: end }
    : { left: chart.chartArea.left, right: end, top: at, bottom: at }
}

/** Draws it dashed, with its name at the end. */
export function targetPlugin(
  spec: WaterfallChart,
  label: string,
  theme: ChartTheme,
  horizontal: boolean,
): Plugin {
  return {
    id: 'buigzaam-target',
    afterDatasetsDraw(chart) {
      const line = targetBox(chart, spec, horizontal)
      if (!line) return
      const { ctx, chartArea } = chart
      ctx.save()
      ctx.strokeStyle = theme.doel
      ctx.lineWidth = 2
      ctx.setLineDash([7, 4])
      ctx.beginPath()
      ctx.moveTo(line.left, line.top)
      ctx.lineTo(line.right, line.bottom)
      ctx.stroke()
      ctx.setLineDash([])
      ctx.font = fontOf('label')
      const text = wrapText(ctx, label, 240, 1)[0] ?? ''
      const { width } = ctx.measureText(text)
      if (horizontal) {
        ctx.textBaseline = 'alphabetic'
        const fits = line.left + width / 2 < chart.width - 8
        ctx.textAlign = fits ? 'center' : 'right'
        const x = fits ? line.left : chart.width - 8
        haloText(ctx, text, x, chartArea.top - 10, theme.doel, theme.surface)
      } else {
        ctx.textAlign = 'left'
        ctx.textBaseline = 'middle'
        ctx.fillStyle = theme.surface
        ctx.fillRect(chartArea.left + 2, line.top - 23, width + 10, 18)
        ctx.fillStyle = theme.doel
        ctx.fillText(text, chartArea.left + 7, line.top - 13)
      }
      ctx.restore()
    },
  }
}
