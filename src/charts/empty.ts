import type { ChartConfiguration } from 'chart.js'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { fontOf, wrapText } from './fonts.ts'
import { framePlugin } from './frame.ts'
import type { DrawOptions } from './options.ts'
import type { ChartTheme } from './theme.ts'

/** A chart without data says why, in its own place. */
export function emptyConfig(spec: ChartSpec, theme: ChartTheme, options: DrawOptions): ChartConfiguration {
  const text = spec.empty ?? ''
  return {
    type: 'bar',
    data: { labels: [], datasets: [] },
    options: { scales: { x: { display: false }, y: { display: false } } },
    plugins: [
      framePlugin({ ...spec, yLabel: '' }, theme, options.framed ?? true, () => ({
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
      })),
      {
        id: 'buigzaam-empty',
        afterDraw(chart) {
          const { ctx, chartArea } = chart
          ctx.save()
          ctx.font = fontOf('subtitle')
          ctx.fillStyle = theme.neutraal
          ctx.textAlign = 'center'
          ctx.textBaseline = 'middle'
          const lines = wrapText(ctx, text, Math.min(440, chart.width - 60), 5)
          const x = (chartArea.left + chartArea.right) / 2
          const y = (chartArea.top + chartArea.bottom) / 2 - ((lines.length - 1) * 20) / 2
          lines.forEach((line, i) => {
            ctx.fillText(line, x, y + i * 20)
          })
          ctx.restore()
        },
      },
    ],
  }
}
