import type { ChartConfiguration, Scale } from 'chart.js'
import type { WaterfallBar, WaterfallChart } from '../domain/chart-spec.ts'
import { barMarksPlugin, connectorsPlugin, type BarMark } from './bar-drawing.ts'
import { axisEnds, labelExtent } from './bar-labels.ts'
import { fontOption } from './fonts.ts'
import { framePlugin, type Insets } from './frame.ts'
import { ticksBetween, tickText } from './number-axis.ts'
import type { DrawOptions } from './options.ts'
import { targetBox, targetPlugin } from './target-line.ts'
import { letterTone, tint, type ChartTheme } from './theme.ts'

/** About the width of a letter in a name under a bar. */
const letterWidth = 6.6

/** Room a standing bar needs for the longest word of the names; charts without it lie down. */
function roomPerBar(spec: WaterfallChart): number {
  const longest = Math.max(0, ...spec.bars.flatMap((bar) => bar.label.split(' ').map((word) => word.length)))
  return Math.max(64, longest * letterWidth + 8)
}

/** A name over several lines, as many words on each as fit. */
function nameLines(label: string, room: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1] ?? ''} ${word}`
    if (lines.length > 0 && longer.length * letterWidth <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function isStanding(bar: WaterfallBar): boolean {
  return bar.kind !== 'step'
}

function colourOf(bar: WaterfallBar, theme: ChartTheme): string {
  return isStanding(bar) ? theme.neutraal : theme[letterTone(bar.letter)]
}

/** V is solid, N is hatched, also for the standing bars. */
function fillOf(bar: WaterfallBar, theme: ChartTheme): string {
  const colour = colourOf(bar, theme)
  return bar.letter === 'N' ? tint(colour, 0.1, theme) : isStanding(bar) ? tint(colour, 0.85, theme) : colour
}

function markOf(bar: WaterfallBar, theme: ChartTheme): BarMark {
  const rising = bar.to >= bar.from
  return {
    hatch: bar.letter !== 'N' ? null : isStanding(bar) ? 'nadelig-stand' : 'nadelig',
    colour: colourOf(bar, theme),
    text: bar.valueText,
    textColour: isStanding(bar) ? theme.inkt : theme[letterTone(bar.letter)],
    side: rising ? 'after' : 'before',
  }
}

/** Bars from left to right when the names do not fit under standing ones. */
export function liesDown(spec: WaterfallChart, options: DrawOptions): boolean {
  return (
    spec.orientation === 'liggend' || (options.width - 110) / Math.max(1, spec.bars.length) < roomPerBar(spec)
  )
}

export function waterfallConfig(
  spec: WaterfallChart,
  theme: ChartTheme,
  options: DrawOptions,
): ChartConfiguration {
  const horizontal = liesDown(spec, options)
  const { bars } = spec
  const marks = bars.map((bar) => markOf(bar, theme))
  const valueAxis = {
    type: 'linear' as const,
    bounds: 'data' as const,
    afterDataLimits: (axis: Scale) => {
      Object.assign(axis, valueEnds(axis, spec, marks, horizontal))
    },
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = ticksBetween(
        axis.min,
        axis.max,
        horizontal ? Math.max(3, Math.floor(axis.maxWidth / 75)) : 6,
      )
    },
    border: { display: false },
    grid: {
      color: (context: { tick?: { value: number } }) => (context.tick?.value === 0 ? theme.axis : theme.grid),
      tickLength: 0,
      lineWidth: 1,
    },
    ticks: {
      color: theme.neutraal,
      font: fontOption('axis'),
      padding: 8,
      callback: (value: string | number, _index: number, ticks: { value: number }[]) =>
        tickText(Number(value), ticks, spec),
    },
  }
  const nameAxis = {
    type: 'category' as const,
    border: { display: false },
    grid: { display: false },
    ticks: {
      color: theme.inkt,
      font: fontOption('axis'),
      autoSkip: false,
      padding: 8,
      maxRotation: 0,
      crossAlign: 'far' as const,
    },
  }
  const levels = bars.map((bar) => bar.to)
  return {
    type: 'bar',
    data: {
      labels: bars.map((bar) =>
        horizontal ? bar.label : nameLines(bar.label, (options.width - 110) / bars.length),
      ),
      datasets: [
        {
          label: spec.title,
          data: bars.map((bar): [number, number] => [bar.from, bar.to]),
          backgroundColor: bars.map((bar) => fillOf(bar, theme)),
          borderWidth: 0,
          minBarLength: 2,
          barPercentage: horizontal ? 0.72 : 0.7,
          categoryPercentage: 1,
          borderSkipped: false,
        },
      ],
    },
    options: {
      indexAxis: horizontal ? 'y' : 'x',
      scales: horizontal
        ? { x: valueAxis, y: nameAxis }
        : { x: { ...nameAxis, ticks: { ...nameAxis.ticks, crossAlign: 'near' } }, y: valueAxis },
    },
    plugins: [
      framePlugin(spec, theme, options.framed ?? true, () => noInsets),
      connectorsPlugin(0, levels, theme),
      // Before the value labels, which stand on top of the line.
      ...(spec.target ? [targetPlugin(spec, spec.target.label, theme, horizontal)] : []),
      barMarksPlugin(0, marks, theme, (chart) => {
        const line = targetBox(chart, spec, horizontal)
        return line ? [line] : []
      }),
    ],
  }
}

/** Ends of the value axis with room for every value label, as wide as it is drawn. */
function valueEnds(
  axis: Scale,
  spec: WaterfallChart,
  marks: readonly BarMark[],
  horizontal: boolean,
): { min: number; max: number } {
  const { ctx } = axis.chart
  ctx.save()
  const reaches = spec.bars.map((bar, i) => {
    const mark = marks[i]
    const extent = mark ? labelExtent(ctx, mark.text, horizontal) : 0
    return {
      low: Math.min(bar.from, bar.to),
      high: Math.max(bar.from, bar.to),
      before: mark?.side === 'before' ? extent : 0,
      after: mark?.side === 'after' ? extent : 0,
    }
  })
  ctx.restore()
  const { target } = spec
  if (target) reaches.push({ low: target.value, high: target.value, before: 8, after: 8 })
  return axisEnds(reaches, horizontal ? axis.maxWidth : axis.maxHeight)
}

const noInsets: Insets = { left: 0, right: 0, top: 0, bottom: 0 }
