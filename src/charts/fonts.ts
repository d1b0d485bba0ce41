import { chartFontFamily } from './theme.ts'

export type FontSize = 'title' | 'subtitle' | 'label' | 'axis' | 'footer'

const sizes: Readonly<Record<FontSize, { readonly size: number; readonly weight: number }>> = {
  title: { size: 19, weight: 600 },
  subtitle: { size: 13, weight: 400 },
  label: { size: 12.5, weight: 600 },
  axis: { size: 12, weight: 400 },
  footer: { size: 10.5, weight: 400 },
}

/** The CSS font of a piece of text; weights that are bundled only (400 and 600). */
export function fontOf(kind: FontSize): string {
  const { size, weight } = sizes[kind]
  return `${weight} ${size}px ${chartFontFamily}`
}

export function fontSize(kind: FontSize): number {
  return sizes[kind].size
}

export function fontWeight(kind: FontSize): number {
  return sizes[kind].weight
}

/** The same for the options of the chart library. */
export function fontOption(kind: FontSize): { family: string; size: number; weight: number } {
  return { family: chartFontFamily, ...sizes[kind] }
}

type Measurer = Pick<CanvasRenderingContext2D, 'measureText' | 'font'>

/** Text broken into lines of at most `width`, at spaces; a single long word keeps its line. `ctx.font` must be set. */
export function wrapText(ctx: Measurer, text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && ctx.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  kept[most - 1] = `${kept[most - 1] ?? ''} …`
  return kept
}
