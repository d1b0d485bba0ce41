import { fontOf } from './fonts.ts'
import type { Box } from './hatch.ts'
import type { ChartTheme } from './theme.ts'

/** Text beside the end of a bar. */
export type BarLabel = {
  readonly text: string
  readonly textColour: string
  /** On which side of the value it stands, where there is room. */
  readonly side: 'after' | 'before'
}

/** Between a bar and its label; above and below a little less, because letters bring their own air. */
const gap = 7
const textHeight = 15
/** Room that a line keeps from the letters. */
const clearance = 3

type Pen = Pick<CanvasRenderingContext2D, 'measureText' | 'font'>

/** Pixels a label takes along the value axis, from the end of its bar. `ctx.font` is set here. */
export function labelExtent(pen: Pen, text: string, horizontal: boolean): number {
  if (text === '') return 0
  pen.font = fontOf('label')
  return horizontal ? pen.measureText(text).width + gap + 4 : textHeight + 6
}

type Reach = { readonly low: number; readonly high: number; readonly before: number; readonly after: number }

/**
 * Ends of a value axis of `room` pixels that keep every label inside: `before` and `after` are the pixels that a bar from
 * `low` to `high` needs on its two sides. Labels that take more than a third of the room get a third.
 */
export function axisEnds(reaches: readonly Reach[], room: number): { min: number; max: number } {
  const low = Math.min(0, ...reaches.map((one) => one.low))
  const high = Math.max(0, ...reaches.map((one) => one.high))
  let ends = { min: low, max: high }
  // Wider ends make a pixel worth more, which asks for wider ends: each round adds at most two thirds of the last.
  for (let round = 0; round < 40; round += 1) {
    const perPixel = (ends.max - ends.min) / Math.max(1, room)
    const reach = (pixels: number): number => Math.min(pixels, room / 3) * perPixel
    ends = {
      min: Math.min(low, ...reaches.map((one) => one.low - reach(one.before))),
      max: Math.max(high, ...reaches.map((one) => one.high + reach(one.after))),
    }
  }
  return ends
}

type Placed = Box & { readonly x: number; readonly y: number }

function placeLabel(bar: Box, side: BarLabel['side'], width: number, horizontal: boolean): Placed {
  const after = side === 'after'
  if (horizontal) {
    const left = after ? bar.right + gap : bar.left - gap - width
    const y = (bar.top + bar.bottom) / 2 + 0.5
    return { x: left + width / 2, y, left, right: left + width, top: y - 8, bottom: y + 8 }
  }
  const x = (bar.left + bar.right) / 2
  const top = after ? bar.top - 4 - textHeight : bar.bottom + 4
  const bottom = top + textHeight
  return { x, y: (top + bottom) / 2, left: x - width / 2, right: x + width / 2, top, bottom }
}

function meets(one: Box, other: Box, room: number): boolean {
  return (
    one.left - room < other.right &&
    one.right + room > other.left &&
    one.top - room < other.bottom &&
    one.bottom + room > other.top
  )
}

/** Where a label stands: its own side, the other one when a line runs through it there, else its own side all the same. */
export function chooseLabelPlace(
  bar: Box,
  side: BarLabel['side'],
  width: number,
  horizontal: boolean,
  lines: readonly Box[],
  area: Box,
): Placed & { readonly crossed: boolean } {
  const crossed = (place: Placed): boolean => lines.some((line) => meets(place, line, clearance))
  const own = placeLabel(bar, side, width, horizontal)
  if (!crossed(own)) return { ...own, crossed: false }
  const other = placeLabel(bar, side === 'after' ? 'before' : 'after', width, horizontal)
  const fits = horizontal
    ? other.left >= area.left + clearance && other.right <= area.right
    : other.top >= area.top && other.bottom <= area.bottom
  return fits && !crossed(other) ? { ...other, crossed: false } : { ...own, crossed: true }
}

/** Draws the label of one bar. `lines` are what runs across the bars; `area` is the drawing inside the axes. */
export function drawBarLabel(
  ctx: CanvasRenderingContext2D,
  bar: Box,
  label: BarLabel,
  horizontal: boolean,
  theme: ChartTheme,
  lines: readonly Box[],
  area: Box,
): void {
  ctx.font = fontOf('label')
  const { width } = ctx.measureText(label.text)
  const place = chooseLabelPlace(bar, label.side, width, horizontal, lines, area)
  if (place.crossed) {
    ctx.fillStyle = theme.surface
    ctx.fillRect(place.left - clearance, place.top, width + 2 * clearance, place.bottom - place.top)
  }
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  haloText(ctx, label.text, place.x, place.y, label.textColour, theme.surface)
}

/** Text with a halo of the surface, so that grid and connectors do not run through it. */
export function haloText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  surface: string,
): void {
  ctx.lineJoin = 'round'
  ctx.lineWidth = 4
  ctx.strokeStyle = surface
  ctx.strokeText(text, x, y)
  ctx.fillStyle = colour
  ctx.fillText(text, x, y)
}
