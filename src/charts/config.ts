import type { ChartConfiguration, TooltipItem } from 'chart.js'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { euroText } from '../text/money.ts'
import { countText } from '../text/number.ts'
import { emptyConfig } from './empty.ts'
import { fontOption } from './fonts.ts'
import type { DrawOptions } from './options.ts'
import { chartFontFamily, type ChartTheme } from './theme.ts'
import { timeConfig } from './time.ts'
import { waterfallConfig } from './waterfall.ts'

/**
 * A chart's specification to the configuration of the chart library: the same for the page, PNG and SVG. Without
 * animation, so that a picture is what the screen showed and a slider's result stands at once.
 */
export function toChartConfig(spec: ChartSpec, theme: ChartTheme, options: DrawOptions): ChartConfiguration {
  const own =
    spec.empty !== null
      ? emptyConfig(spec, theme, options)
      : spec.kind === 'time'
        ? timeConfig(spec, theme, options)
        : waterfallConfig(spec, theme, options)
  return {
    ...own,
    options: {
      ...own.options,
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      devicePixelRatio: options.pixelRatio,
      locale: spec.language,
      font: { family: chartFontFamily },
      events: options.interactive ? ['mousemove', 'mouseout', 'click', 'touchstart'] : [],
      interaction: { mode: 'index', intersect: false, axis: own.options?.indexAxis === 'y' ? 'y' : 'x' },
      plugins: {
        ...own.options?.plugins,
        legend: { display: false },
        tooltip: tooltipOptions(spec, theme, options),
      },
    },
  }
}

function tooltipOptions(spec: ChartSpec, theme: ChartTheme, options: DrawOptions): object {
  return {
    enabled: options.interactive ?? false,
    backgroundColor: theme.inkt,
    titleColor: theme.surface,
    bodyColor: theme.surface,
    titleFont: fontOption('label'),
    bodyFont: fontOption('axis'),
    padding: 10,
    cornerRadius: 6,
    displayColors: false,
    filter: (item: TooltipItem<'bar' | 'line'>) => item.raw !== null,
    callbacks: {
      label: (item: TooltipItem<'bar' | 'line'>) => pointText(spec, item.datasetIndex, item.dataIndex),
    },
  }
}

/** One point in words, for the tooltip and for reading a chart with the keys. */
export function pointText(spec: ChartSpec, seriesIndex: number, index: number): string {
  if (spec.kind === 'waterfall') return spec.bars[index]?.valueText ?? ''
  const series = spec.series[seriesIndex]
  const value = series?.values[index] ?? null
  const text = spec.unit === 'euro' ? euroText(value, spec.language) : countText(value, spec.language)
  return `${series?.label ?? ''}: ${text}`
}
