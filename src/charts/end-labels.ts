import type { Chart, Plugin } from 'chart.js'
import type { ChartSeries, TimeChart } from '../domain/chart-spec.ts'
import { euroMillionsText } from '../text/money.ts'
import { countText } from '../text/number.ts'
import { haloText } from './bar-labels.ts'
import { fontOf } from './fonts.ts'
import type { ChartTheme } from './theme.ts'

/** Lines closer than this at their end are pushed apart. */
const lineHeight = 17

function valueText(value: number, spec: TimeChart): string {
  return spec.unit === 'uitkeringen'
    ? countText(value, spec.language)
    : euroMillionsText(value, spec.language)
}

function lastIndex(series: ChartSeries): number {
  return series.values.findLastIndex((value) => value !== null)
}

/** True when a series runs to the end of the axis: its name stands beside it, in the right margin. */
function endsAtEdge(series: ChartSeries, spec: TimeChart): boolean {
  return lastIndex(series) === spec.labels.length - 1
}

export function endLabelText(series: ChartSeries, spec: TimeChart): string {
  const value = series.values[lastIndex(series)] ?? null
  return value === null || spec.unit === 'euro'
    ? series.endLabel
    : `${series.endLabel} ${valueText(value, spec)}`
}

/** Room in the right margin for the longest name. */
export function endLabelRoom(chart: Chart, spec: TimeChart): number {
  const { ctx } = chart
  ctx.save()
  ctx.font = fontOf('label')
  const widths = spec.series
    .filter((each) => each.endLabel !== '' && endsAtEdge(each, spec))
    .map((each) => ctx.measureText(endLabelText(each, spec)).width)
  ctx.restore()
  return widths.length === 0 ? 8 : Math.max(...widths) + 14
}

type Placed = { readonly text: string; readonly colour: string; readonly wanted: number; y: number }

/** Spreads labels downwards and then back up, so that none overlap and the group stays inside the drawing. */
function spread(labels: Placed[], top: number, bottom: number): void {
  labels.sort((a, b) => a.wanted - b.wanted)
  labels.forEach((label, i) => {
    const above = labels[i - 1]
    label.y = Math.max(label.wanted, top, above ? above.y + lineHeight : top)
  })
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    const label = labels[i]
    const below = labels[i + 1]
    if (label) label.y = Math.min(label.y, below ? below.y - lineHeight : bottom)
  }
}

/** Names at the end of the lines instead of a legend; a series that ends earlier gets its name above its highest point. */
export function endLabelsPlugin(spec: TimeChart, theme: ChartTheme): Plugin {
  return {
    id: 'buigzaam-end-labels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const scale = chart.scales.y
      const axis = chart.scales.x
      if (!scale || !axis) return
      ctx.save()
      ctx.font = fontOf('label')
      ctx.textBaseline = 'middle'
      const placed: Placed[] = []
      for (const series of spec.series) {
        const index = lastIndex(series)
        const value = series.values[index]
        if (series.endLabel === '' || value === null || value === undefined) continue
        const colour = theme[series.tone]
        if (endsAtEdge(series, spec))
          placed.push({
            text: endLabelText(series, spec),
            colour,
            wanted: scale.getPixelForValue(value),
            y: 0,
          })
        else drawInside(chart, series, colour, theme)
      }
      spread(placed, chartArea.top + 6, chartArea.bottom - 6)
      ctx.textAlign = 'left'
      for (const label of placed)
        haloText(ctx, label.text, chartArea.right + 8, label.y, label.colour, theme.surface)
      ctx.restore()
    },
  }
}

function drawInside(chart: Chart, series: ChartSeries, colour: string, theme: ChartTheme): void {
  const { ctx } = chart
  const axis = chart.scales.x
  const scale = chart.scales.y
  const top = Math.max(...series.values.map((value) => value ?? -Infinity))
  const peak = series.values.indexOf(top)
  if (!axis || !scale || peak < 0) return
  const half = ctx.measureText(series.endLabel).width / 2
  const x = Math.min(
    Math.max(axis.getPixelForValue(peak), chart.chartArea.left + half + 4),
    chart.chartArea.right - half - 4,
  )
  ctx.textAlign = 'center'
  haloText(ctx, series.endLabel, x, scale.getPixelForValue(top) - 14, colour, theme.surface)
}
