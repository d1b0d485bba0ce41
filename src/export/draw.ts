import { createCanvas, SvgExportFlag, type Canvas, type SvgCanvas } from '@napi-rs/canvas'
import { toChartConfig } from '../charts/config.ts'
import { chartFontFamily, type ChartTheme } from '../charts/theme.ts'
import { drawChart, type ChartTarget } from '../charts/mount.ts'
import type { ChartSpec } from '../domain/chart-spec.ts'

export type Size = { readonly width: number; readonly height: number }

/** Room for heading and footer, and for one line of a chart that lies down. */
const headAndFoot = 210
const lineHeight = 34

/** Size of a picture in CSS pixels: 16 : 9, higher when a chart has many lines. */
export function pictureSize(spec: ChartSpec): Size {
  const width = 960
  const lines = spec.kind === 'waterfall' ? spec.bars.length : 0
  return { width, height: Math.max(540, headAndFoot + lines * lineHeight) }
}

/** The library wants a canvas of the page; this one has all it uses. `style` is written to when the size is set. */
function asTarget(canvas: Canvas | SvgCanvas): ChartTarget {
  Object.assign(canvas, { style: {} })
  return canvas.getContext('2d') as unknown as ChartTarget
}

export function drawPng(spec: ChartSpec, theme: ChartTheme, size: Size, pixelRatio: number): Uint8Array {
  const canvas = createCanvas(size.width, size.height)
  const chart = drawChart(asTarget(canvas), toChartConfig(spec, theme, { ...size, pixelRatio }))
  const bytes = canvas.toBuffer('image/png')
  chart.destroy()
  return new Uint8Array(bytes)
}

/** Width of a text as the pictures set it. */
export function measureText(text: string, size: number, bold: boolean): number {
  const ctx = createCanvas(8, 8).getContext('2d')
  ctx.font = `${bold ? 600 : 400} ${size}px ${chartFontFamily}`
  return ctx.measureText(text).width
}

/** SVG with its text kept as text. */
export function drawSvg(spec: ChartSpec, theme: ChartTheme, size: Size): string {
  const canvas = createCanvas(size.width, size.height, SvgExportFlag.NoPrettyXML)
  const chart = drawChart(asTarget(canvas), toChartConfig(spec, theme, { ...size, pixelRatio: 1 }))
  const text = canvas.getContent().toString('utf8')
  chart.destroy()
  return text
}
