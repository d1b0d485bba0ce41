import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js'
import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import type { ChartSeries, TimeChart } from '../domain/chart-spec.ts'
import { barMarksPlugin, type BarMark } from './bar-drawing.ts'
import { haloText } from './bar-labels.ts'
import { endLabelRoom, endLabelsPlugin } from './end-labels.ts'
import { fontOf, fontOption } from './fonts.ts'
import { framePlugin } from './frame.ts'
import { tickText } from './number-axis.ts'
import type { DrawOptions } from './options.ts'
import { stepBoxes, stepsPlugin } from './step-lines.ts'
import { letterTone, tint, type ChartTheme } from './theme.ts'

/** Realised solid, expected dashed, plan long dashes, assumed dots: the same in every chart, and readable without colour. */
const dashes: Readonly<Record<ChartSeries['time'], number[]>> = {
  realisatie: [],
  verwachting: [7, 4],
  plan: [11, 3],
  aanname: [1.5, 4],
}

function lineWidthOf(series: ChartSeries): number {
  if (series.time === 'aanname') return 1.8
  return series.tone === 'neutraal' ? 1.8 : 2.4
}

function lineDataset(series: ChartSeries, theme: ChartTheme, order: number): ChartDataset {
  const colour = theme[series.tone]
  const points = series.mark === 'points'
  return {
    type: 'line',
    label: series.label,
    data: [...series.values],
    order,
    borderColor: colour,
    backgroundColor: points ? colour : theme.surface,
    borderWidth: points ? 0 : lineWidthOf(series),
    borderDash: dashes[series.time],
    borderCapStyle: series.time === 'aanname' ? 'round' : 'butt',
    showLine: !points,
    pointRadius: points ? 4.5 : 0,
    pointHoverRadius: 5,
    pointHitRadius: 8,
    pointBackgroundColor: colour,
    pointBorderColor: theme.surface,
    pointBorderWidth: points ? 1.5 : 0,
    stepped: series.mark === 'step' ? 'after' : false,
    tension: 0,
    spanGaps: false,
  }
}

function barDataset(series: ChartSeries, theme: ChartTheme, order: number): ChartDataset {
  const colour = theme[series.tone]
  const solid = series.time === 'realisatie'
  return {
    type: 'bar',
    label: series.label,
    data: [...series.values],
    order,
    backgroundColor: solid ? colour : tint(colour, series.time === 'plan' ? 0 : 0.14, theme),
    borderColor: colour,
    borderWidth: solid ? 0 : 1.4,
    barPercentage: 0.62,
    categoryPercentage: 1,
    minBarLength: 1,
    borderSkipped: false,
  }
}

function barMarks(series: ChartSeries, theme: ChartTheme): (BarMark | null)[] {
  const hatched = series.time === 'verwachting' || series.time === 'aanname'
  return series.values.map((value, i) => {
    if (value === null) return null
    const label = series.pointLabels[i]
    return {
      hatch: hatched ? 'verwachting' : null,
      colour: theme[series.tone],
      text: label?.text ?? '',
      textColour: label && label.letter !== '' ? theme[letterTone(label.letter)] : theme.inkt,
      side: value >= 0 ? 'after' : 'before',
    }
  })
}

export function timeConfig(spec: TimeChart, theme: ChartTheme, options: DrawOptions): ChartConfiguration {
  const hasBars = spec.series.some((each) => each.mark === 'bar')
  // In a chart with bars a step runs over the whole width of its years, which no line of the library does.
  const drawnSteps = hasBars ? spec.series.filter((each) => each.mark === 'step') : []
  const datasets = spec.series.map((series, i) =>
    series.mark === 'bar'
      ? barDataset(series, theme, i + spec.series.length)
      : { ...lineDataset(series, theme, i), hidden: drawnSteps.includes(series) },
  )
  const barIndex = spec.series.findIndex((each) => each.mark === 'bar')
  const bar = spec.series[barIndex]
  const all = spec.series.flatMap((each) => each.values).filter((value) => value !== null)
  const low = Math.min(...all)
  const high = Math.max(...all)
  const span = high - low || Math.abs(high) || 1
  return {
    type: hasBars ? 'bar' : 'line',
    data: { labels: [...spec.labelTexts], datasets },
    options: {
      scales: {
        x: {
          type: 'category',
          offset: hasBars,
          border: { color: theme.axis, display: !hasBars },
          grid: { display: false },
          ticks: {
            color: theme.neutraal,
            font: fontOption('axis'),
            autoSkip: false,
            maxRotation: 0,
            padding: 6,
            callback: (value) => axisLabel(spec, Number(value)),
          },
          afterBuildTicks: (axis) => {
            axis.ticks = axis.ticks.filter((tick) => isTickShown(spec, tick.value, axis.maxWidth))
          },
        },
        y: {
          type: 'linear',
          beginAtZero: spec.beginAtZero,
          border: { display: false },
          ...(all.length > 0 && spec.beginAtZero
            ? {
                suggestedMax: high + span * 0.12,
                suggestedMin: Math.min(0, low - (low < 0 ? span * 0.12 : 0)),
              }
            : { grace: '9%' }),
          grid: { color: (context) => (context.tick.value === 0 ? theme.axis : theme.grid), tickLength: 0 },
          ticks: {
            color: theme.neutraal,
            font: fontOption('axis'),
            maxTicksLimit: 6,
            padding: 8,
            callback: (value, _index, ticks) => tickText(Number(value), ticks, spec),
          },
        },
      },
      plugins: { annotation: { annotations: annotationsOf(spec, theme) } },
    },
    plugins: [
      framePlugin(spec, theme, options.framed ?? true, (chart) => ({
        left: 0,
        right: endLabelRoom(chart, spec),
        top: 0,
        bottom: 0,
      })),
      futurePlugin(spec, theme),
      ...(bar
        ? [barMarksPlugin(barIndex, barMarks(bar, theme), theme, (chart) => stepBoxes(chart, drawnSteps))]
        : []),
      ...(drawnSteps.length > 0 ? [stepsPlugin(spec, drawnSteps, theme)] : []),
      pointTextPlugin(spec, theme),
      endLabelsPlugin(spec, theme),
    ],
  }
}

/** About the width of a year on the axis, with the space beside it. */
const yearWidth = 42

/** Months show the year at January, fewer of them when there is little room; years show themselves. */
function isTickShown(spec: TimeChart, index: number, width: number): boolean {
  const label = spec.labels[index] ?? ''
  if (/^\d{4}$/.test(label)) return true
  if (!label.endsWith('-01')) return false
  const perYear = width / (spec.labels.length / 12)
  const every = [1, 2, 5].find((years) => years * perYear >= yearWidth) ?? 10
  return Number(label.slice(0, 4)) % every === 0
}

function axisLabel(spec: TimeChart, index: number): string {
  const label = spec.labels[index] ?? ''
  return /^\d{4}-\d{2}$/.test(label) ? label.slice(0, 4) : (spec.labelTexts[index] ?? label)
}

/** What comes after the peildatum, lightly shaded. */
function futurePlugin(spec: TimeChart, theme: ChartTheme): Plugin {
  return {
    id: 'buigzaam-future',
    beforeDraw(chart) {
      const { x } = chart.scales
      const at = spec.labels.indexOf(spec.verticalMarks[0]?.at ?? '')
      if (!x || at < 0) return
      const { ctx, chartArea } = chart
      const from = x.getPixelForValue(at)
      ctx.save()
      ctx.fillStyle = theme.future
      ctx.fillRect(from, chartArea.top, chartArea.right - from, chartArea.bottom - chartArea.top)
      ctx.restore()
    },
  }
}

/** The peildatum, and lines across. */
function annotationsOf(spec: TimeChart, theme: ChartTheme): Record<string, AnnotationOptions> {
  const annotations: Record<string, AnnotationOptions> = {}
  spec.verticalMarks.forEach((mark, i) => {
    const at = spec.labels.indexOf(mark.at)
    if (at < 0) return
    annotations[`at${i}`] = {
      type: 'line',
      xMin: at,
      xMax: at,
      borderColor: theme.axis,
      borderWidth: 1,
      drawTime: 'beforeDatasetsDraw',
      label: {
        display: true,
        content: mark.label,
        position: 'end',
        xAdjust: -(mark.label.length * 3.1 + 9),
        backgroundColor: 'transparent',
        color: theme.neutraal,
        font: { ...fontOption('axis') },
        padding: { x: 5, y: 1 },
      },
    }
  })
  spec.horizontalMarks.forEach((mark, i) => {
    annotations[`level${i}`] = {
      type: 'line',
      yMin: mark.value,
      yMax: mark.value,
      borderColor: theme[mark.tone],
      borderWidth: 1.5,
      borderDash: [7, 4],
      label: {
        display: true,
        content: mark.label,
        position: 'end',
        xAdjust: -(mark.label.length * 3.1 + 9),
        backgroundColor: 'transparent',
        color: theme[mark.tone],
        font: { ...fontOption('label') },
        padding: { x: 5, y: 1 },
      },
    }
  })
  return annotations
}

/** Values beside single facts. */
function pointTextPlugin(spec: TimeChart, theme: ChartTheme): Plugin {
  return {
    id: 'buigzaam-point-text',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const { x, y } = chart.scales
      if (!x || !y) return
      ctx.save()
      ctx.font = fontOf('label')
      ctx.textAlign = 'left'
      ctx.textBaseline = 'middle'
      for (const series of spec.series.filter((each) => each.mark === 'points')) {
        series.values.forEach((value, i) => {
          const label = series.pointLabels[i]
          if (value !== null && label)
            haloText(
              ctx,
              label.text,
              x.getPixelForValue(i) + 9,
              y.getPixelForValue(value) - 1,
              theme[series.tone],
              theme.surface,
            )
        })
      }
      ctx.restore()
    },
  }
}
