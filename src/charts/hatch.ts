/** A box to hatch, in the canvas' own units. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * `nadelig`: close lines falling to the right; `nadelig-stand`: the same, wider, for a level instead of a change.
 * `verwachting`: wide lines rising to the right. Told apart without colour.
 */
export type HatchKind = 'nadelig' | 'nadelig-stand' | 'verwachting'

const spacing: Readonly<Record<HatchKind, number>> = { nadelig: 5, 'nadelig-stand': 9, verwachting: 9 }
const strokes: Readonly<Record<HatchKind, number>> = { nadelig: 1.4, 'nadelig-stand': 1, verwachting: 1.1 }

type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'rect'
  | 'clip'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'lineWidth'
  | 'strokeStyle'
>

/**
 * Diagonal lines inside a box. Drawn as lines under a clip and not as a pattern image: the same code serves page, PNG and
 * SVG, and the drawing stays sharp at any size.
 */
export function drawHatch(pen: Pen, box: Box, kind: HatchKind, colour: string): void {
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (width <= 0 || height <= 0) return
  pen.save()
  pen.beginPath()
  pen.rect(box.left, box.top, width, height)
  pen.clip()
  pen.strokeStyle = colour
  pen.lineWidth = strokes[kind]
  pen.beginPath()
  for (let offset = -height; offset < width; offset += spacing[kind]) {
    const x = box.left + offset
    if (kind !== 'verwachting') {
      pen.moveTo(x, box.top)
      pen.lineTo(x + height, box.bottom)
    } else {
      pen.moveTo(x, box.bottom)
      pen.lineTo(x + height, box.top)
    }
  }
  pen.stroke()
  pen.restore()
}
