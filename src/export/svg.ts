import type { ChartSpec } from '../domain/chart-spec.ts'
import { aboutChart } from './csv.ts'

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Width in pixels of a text in the bundled font. */
export type MeasureText = (text: string, size: number, bold: boolean) => number

/** What a program without the bundled font uses: near in width, and never a serif. */
const familyStack = 'IBM Plex Sans, Segoe UI, Arial, Helvetica, sans-serif'

/**
 * Texts as people and programs want them: one word run with its start and its length, instead of a place per letter; the
 * family with fallbacks; real weights. `textLength` keeps labels where they belong when another font stands in.
 */
export function cleanText(svg: string, measure: MeasureText): string {
  return svg.replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_whole, attributes: string, content: string) => {
    const size = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1] ?? '12')
    const bold = /SemiBold|font-weight="[5-9]00"/.test(attributes)
    const width = measure(unescapeXml(content), size, bold)
    const cleaned = attributes
      .replace(/ font-family="[^"]*"/, ` font-family="${familyStack}"`)
      .replace(/ font-weight="[^"]*"/, '')
      .replace(/ x="([^",]*)[^"]*"/, ' x="$1"')
      .replace(/ y="([^",]*)[^"]*"/, ' y="$1"')
    const length =
      content.trim().length > 1 ? ` textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs"` : ''
    // The halo behind a label is the same text once more: not to be read twice.
    const hidden = / fill="none"/.test(attributes) ? ' aria-hidden="true"' : ''
    return `<text${cleaned}${hidden}${bold ? ' font-weight="600"' : ''}${length}>${content}</text>`
  })
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/**
 * Numbers the clip paths from 1. The drawing library counts on through the life of the process, so that the same chart
 * would otherwise have other bytes each time.
 */
export function renumberClips(svg: string): string {
  const names = new Map<string, string>()
  return svg.replaceAll(/\bcl_[0-9a-f]+\b/g, (name) => {
    const known = names.get(name) ?? `clip-${names.size + 1}`
    names.set(name, known)
    return known
  })
}

/** Adds what a reader without eyes needs (title, description, language), where the figures come from, and a view box. */
export function describeSvg(svg: string, spec: ChartSpec): string {
  const opening = /<svg\b[^>]*>/.exec(svg)
  if (!opening) throw new Error('not an svg')
  const [tag] = opening
  const width = /width="(\d+)"/.exec(tag)?.[1] ?? ''
  const height = /height="(\d+)"/.exec(tag)?.[1] ?? ''
  const named = tag.replace(
    /\/?>$/,
    ` viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="titel beschrijving" xml:lang="${spec.language}">`,
  )
  const about = aboutChart(spec)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  const words = `<title id="titel">${escapeXml(spec.title)}</title><desc id="beschrijving">${escapeXml(spec.altText)}</desc><metadata>${escapeXml(about)}</metadata>`
  return svg.slice(0, opening.index) + named + words + svg.slice(opening.index + tag.length)
}
