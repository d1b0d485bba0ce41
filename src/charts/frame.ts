import type { Chart, Plugin } from 'chart.js'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { fontOf, wrapText } from './fonts.ts'
import type { ChartTheme } from './theme.ts'

/** Room around the drawing that end labels ask for, beside the frame's own. */
export type Insets = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const margin = 24
const titleLine = 25
const subtitleLine = 18
const footerLine = 15

type FrameText = {
  readonly title: readonly string[]
  readonly subtitle: readonly string[]
  readonly footer: readonly string[]
}

/** What stands under every picture that leaves the app: source, peildatum, scenario, "raming, geen voorspelling", legend. */
export function footerText(spec: ChartSpec): readonly string[] {
  const { bron, peildatum, scenarioId, raming, legenda } = spec.footer
  return [`${raming}. ${legenda}.`, `${bron} · ${peildatum} · ${scenarioId}`]
}

function layoutText(chart: Chart, spec: ChartSpec): FrameText {
  const { ctx } = chart
  const width = chart.width - 2 * margin
  ctx.save()
  ctx.font = fontOf('title')
  const title = wrapText(ctx, spec.title, width, 2)
  ctx.font = fontOf('subtitle')
  const subtitle = wrapText(ctx, spec.subtitle, width, 2)
  ctx.font = fontOf('footer')
  const footer = footerText(spec).flatMap((line) => wrapText(ctx, line, width, 2))
  ctx.restore()
  return { title, subtitle, footer }
}

/**
 * Background, title, subtitle, name of the axis and footer. In the page the heading and the footer are HTML (`framed`
 * false) and only background and axis name are drawn.
 */
export function framePlugin(
  spec: ChartSpec,
  theme: ChartTheme,
  framed: boolean,
  insets: (chart: Chart) => Insets,
): Plugin {
  let text: FrameText = { title: [], subtitle: [], footer: [] }
  return {
    id: 'buigzaam-frame',
    beforeLayout(chart) {
      const extra = insets(chart)
      const axisName = spec.yLabel === '' ? 0 : 22
      if (framed) text = layoutText(chart, spec)
      const heading = framed
        ? margin + text.title.length * titleLine + text.subtitle.length * subtitleLine + 8
        : 4
      const footing = framed ? text.footer.length * footerLine + margin - 4 : 4
      const side = framed ? margin : 4
      const padding = {
        left: side + extra.left,
        right: side + extra.right,
        top: heading + axisName + extra.top,
        bottom: footing + extra.bottom,
      }
      Object.assign(chart.options, { layout: { padding, autoPadding: false } })
    },
    beforeDraw(chart) {
      const { ctx } = chart
      ctx.save()
      ctx.fillStyle = theme.surface
      ctx.fillRect(0, 0, chart.width, chart.height)
      ctx.textBaseline = 'alphabetic'
      ctx.textAlign = 'left'
      if (framed) drawText(chart, text, theme)
      if (spec.yLabel !== '') {
        ctx.font = fontOf('axis')
        ctx.fillStyle = theme.neutraal
        ctx.fillText(spec.yLabel, framed ? margin : 4, chart.chartArea.top - 14)
      }
      ctx.restore()
    },
  }
}

function drawText(chart: Chart, text: FrameText, theme: ChartTheme): void {
  const { ctx } = chart
  let y = margin + 14
  ctx.font = fontOf('title')
  ctx.fillStyle = theme.inkt
  for (const line of text.title) {
    ctx.fillText(line, margin, y)
    y += titleLine
  }
  ctx.font = fontOf('subtitle')
  ctx.fillStyle = theme.neutraal
  y -= 3
  for (const line of text.subtitle) {
    ctx.fillText(line, margin, y)
    y += subtitleLine
  }
  ctx.font = fontOf('footer')
  let below = chart.height - margin + 8 - (text.footer.length - 1) * footerLine
  for (const line of text.footer) {
    ctx.fillText(line, margin, below)
    below += footerLine
  }
}
