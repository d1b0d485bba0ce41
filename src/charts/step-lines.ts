import type { Chart, Plugin } from 'chart.js'
import type { ChartSeries, TimeChart } from '../domain/chart-spec.ts'
import type { Box } from './hatch.ts'
import type { ChartTheme } from './theme.ts'

/** Steps over the full width of each year, on top of the bars: the taakstelling. */
export function stepsPlugin(spec: TimeChart, steps: readonly ChartSeries[], theme: ChartTheme): Plugin {
  return {
    id: 'buigzaam-steps',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales
      if (!x || !y || spec.labels.length === 0) return
      const { ctx } = chart
      const band =
        spec.labels.length > 1 ? x.getPixelForValue(1) - x.getPixelForValue(0) : chart.chartArea.width
      ctx.save()
      for (const series of steps) {
        ctx.beginPath()
        ctx.strokeStyle = theme[series.tone]
        ctx.lineWidth = 2.4
        ctx.lineJoin = 'miter'
        let open = false
        series.values.forEach((value, i) => {
          // A year without a taakstelling has no line; the first step rises from zero.
          if (value === null || (value === 0 && !open)) {
            open = false
            return
          }
          const left = x.getPixelForValue(i) - band / 2
          const at = y.getPixelForValue(value)
          if (open) ctx.lineTo(left, at)
          else {
            ctx.moveTo(left, y.getPixelForValue(0))
            ctx.lineTo(left, at)
          }
          ctx.lineTo(left + band, at)
          open = true
        })
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}

/** The treads of the steps, in pixels. */
export function stepBoxes(chart: Chart, steps: readonly ChartSeries[]): Box[] {
  const { x, y } = chart.scales
  if (!x || !y) return []
  const half = (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2
  return steps.flatMap((series) =>
    series.values.flatMap((value, i) => {
      if (value === null || value === 0) return []
      const [at, middle] = [y.getPixelForValue(value), x.getPixelForValue(i)]
      return [{ left: middle - half, right: middle + half, top: at, bottom: at }]
    }),
  )
}
