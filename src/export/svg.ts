import type { ChartSpec } from '../domain/chart-spec.ts'
import { aboutChart } from './csv.ts'

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Adds what a reader without eyes needs (title, description, language) and where the figures come from. */
export function describeSvg(svg: string, spec: ChartSpec): string {
  const opening = /<svg\b[^>]*>/.exec(svg)
  if (!opening) throw new Error('not an svg')
  const [tag] = opening
  const named = tag.replace(/\/?>$/, ` role="img" aria-labelledby="titel beschrijving" xml:lang="${spec.language}">`)
  const about = aboutChart(spec).map(([name, value]) => `${name}: ${value}`).join('\n')
  const words = `<title id="titel">${escapeXml(spec.title)}</title><desc id="beschrijving">${escapeXml(spec.altText)}</desc><metadata>${escapeXml(about)}</metadata>`
  return svg.slice(0, opening.index) + named + words + svg.slice(opening.index + tag.length)
}
