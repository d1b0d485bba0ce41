import type { ChartConfiguration, Plugin } from 'chart.js'
import type { WaterfallBar, WaterfallChart } from '../domain/chart-spec.ts'
import { barMarksPlugin, connectorsPlugin, haloText, type BarMark } from './bar-drawing.ts'
import { fontOf, fontOption, wrapText } from './fonts.ts'
import { framePlugin, type Insets } from './frame.ts'
import { tickText } from './number-axis.ts'
import type { DrawOptions } from './options.ts'
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
  const values = bars.flatMap((bar) => [bar.from, bar.to]).concat(spec.target ? [spec.target.value] : [], [0])
  const low = Math.min(...values)
  const high = Math.max(...values)
  // Room for the value labels at both ends of the bars.
  const room = (high - low) * (horizontal ? 0.11 : 0.1)
  const valueAxis = {
    type: 'linear' as const,
    min: low < 0 ? low - room : 0,
    max: high > 0 ? high + room : 0,
    border: { display: false },
    grid: {
      color: (context: { tick?: { value: number } }) => (context.tick?.value === 0 ? theme.axis : theme.grid),
      tickLength: 0,
      lineWidth: 1,
    },
    ticks: {
      color: theme.neutraal,
      font: fontOption('axis'),
      maxTicksLimit: horizontal ? 7 : 6,
      padding: 8,
      includeBounds: false,
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
      ...(spec.target ? [targetPlugin(spec, spec.target, theme, horizontal)] : []),
      barMarksPlugin(
        0,
        bars.map((bar) => markOf(bar, theme)),
        theme,
      ),
    ],
  }
}

const noInsets: Insets = { left: 0, right: 0, top: 0, bottom: 0 }

/** The taakstelling as a dashed line over the bars it is held against, with its name at the end. */
function targetPlugin(
  spec: WaterfallChart,
  target: { value: number; label: string; until: string | null },
  theme: ChartTheme,
  horizontal: boolean,
): Plugin {
  return {
    id: 'buigzaam-target',
    afterDatasetsDraw(chart) {
      const valueScale = chart.scales[horizontal ? 'x' : 'y']
      const nameScale = chart.scales[horizontal ? 'y' : 'x']
      if (!valueScale || !nameScale || spec.bars.length === 0) return
      const at = valueScale.getPixelForValue(target.value)
      const lastIndex = target.until === null ? -1 : spec.bars.findIndex((bar) => bar.id === target.until)
      const last = lastIndex < 0 ? spec.bars.length - 1 : lastIndex
      const band = Math.abs(nameScale.getPixelForValue(1) - nameScale.getPixelForValue(0)) || 40
      const end = nameScale.getPixelForValue(last) + band / 2
      const { ctx, chartArea } = chart
      ctx.save()
      ctx.strokeStyle = theme.doel
      ctx.lineWidth = 2
      ctx.setLineDash([7, 4])
      ctx.beginPath()
      ctx.moveTo(horizontal ? at : chartArea.left, horizontal ? chartArea.top - 4 : at)
      ctx.lineTo(horizontal ? at : end, horizontal ? end : at)
      ctx.stroke()
      ctx.setLineDash([])
      ctx.font = fontOf('label')
      const label = wrapText(ctx, target.label, 240, 1)[0] ?? ''
      if (horizontal) {
        ctx.textBaseline = 'alphabetic'
        const fits = at + ctx.measureText(label).width / 2 < chart.width - 8
        ctx.textAlign = fits ? 'center' : 'right'
        haloText(ctx, label, fits ? at : chart.width - 8, chartArea.top - 10, theme.doel, theme.surface)
      } else {
        ctx.textAlign = 'left'
        ctx.textBaseline = 'middle'
        ctx.fillStyle = theme.surface
        ctx.fillRect(chartArea.left + 2, at - 23, ctx.measureText(label).width + 10, 18)
        ctx.fillStyle = theme.doel
        ctx.fillText(label, chartArea.left + 7, at - 13)
      }
      ctx.restore()
    },
  }
}
