import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartItem,
} from 'chart.js'
import annotationPlugin from 'chartjs-plugin-annotation'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { toChartConfig } from './config.ts'
import type { DrawOptions } from './options.ts'
import type { ChartTheme } from './theme.ts'

// Only what is used: the bundle of the page holds nothing else of the library.
Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Tooltip,
  annotationPlugin,
)

/** A canvas, or its drawing context. */
export type ChartTarget = ChartItem

/** A chart that is drawn and can be changed. */
export type ChartHandle = {
  /** Draws another result at the same place, at once. */
  readonly update: (spec: ChartSpec, theme: ChartTheme, options: DrawOptions) => void
  /** Marks one point on every series, for reading with the keys; null takes the mark away. */
  readonly focusPoint: (index: number | null) => void
  /** The bar, or the nearest point of a line, at a place in CSS pixels; null outside the drawing. */
  readonly pointAt: (x: number, y: number) => { readonly series: number; readonly index: number } | null
  readonly destroy: () => void
}

/** Draws on a canvas of the page or of the command line. The canvas' CSS size must be that of the options. */
export function mountChart(
  target: ChartTarget,
  spec: ChartSpec,
  theme: ChartTheme,
  options: DrawOptions,
): ChartHandle {
  let chart = drawChart(target, toChartConfig(spec, theme, options))
  let drawn = spec
  return {
    update(next, nextTheme, nextOptions) {
      // A new chart, not new data: plugins close over their spec, and drawing takes a few milliseconds.
      chart.destroy()
      drawn = next
      chart = drawChart(target, toChartConfig(next, nextTheme, nextOptions))
    },
    focusPoint(index) {
      const active =
        index === null
          ? []
          : chart.data.datasets.flatMap((dataset, datasetIndex) =>
              dataset.data[index] === null || dataset.data[index] === undefined
                ? []
                : [{ datasetIndex, index }],
            )
      chart.setActiveElements(active)
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 })
      chart.update('none')
    },
    pointAt(x, y) {
      // Bars own the whole of their row or column; of lines the nearest point counts.
      const bars = drawn.kind === 'waterfall'
      const axis = bars ? (chart.options.indexAxis ?? 'x') : 'xy'
      const event = { x, y, native: null } as unknown as Event
      const mode = bars ? 'index' : 'nearest'
      const [found] = chart.getElementsAtEventForMode(event, mode, { axis, intersect: false }, false)
      return found ? { series: found.datasetIndex, index: found.index } : null
    },
    destroy() {
      chart.destroy()
    },
  }
}

/** Draws one configuration once; the caller keeps the canvas. */
export function drawChart(target: ChartTarget, config: ChartConfiguration): Chart {
  return new Chart(target, config)
}
