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
  return {
    update(next, nextTheme, nextOptions) {
      // A new chart, not new data: plugins close over their spec, and drawing takes a few milliseconds.
      chart.destroy()
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
    destroy() {
      chart.destroy()
    },
  }
}

/** Draws one configuration once; the caller keeps the canvas. */
export function drawChart(target: ChartTarget, config: ChartConfiguration): Chart {
  return new Chart(target, config)
}
