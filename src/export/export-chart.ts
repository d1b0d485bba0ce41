import { chartThemes } from '../charts/theme.ts'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { chartToCsv } from './csv.ts'
import { drawPng, drawSvg, measureText, pictureSize, type Size } from './draw.ts'
import { registerFonts } from './fonts.ts'
import { addPngText } from './png-text.ts'
import { cleanText, describeSvg, renumberClips } from './svg.ts'

export type ChartFormat = 'png' | 'svg' | 'csv'

export type ExportOptions = {
  /** Folder with the bundled font files. */
  readonly fontDir: string
  /** Exports are light unless somebody chooses otherwise. */
  readonly theme?: 'light' | 'dark'
  /** CSS pixels; a PNG has twice as many in both directions. */
  readonly size?: Size
}

const pixelRatio = 2

/**
 * A chart as a file: picture at double resolution, drawing with text as text, or its table. The same specification gives
 * the same bytes. Throws when the font folder does not hold the fonts.
 */
export function exportChart(spec: ChartSpec, format: ChartFormat, options: ExportOptions): Uint8Array {
  if (format === 'csv') return chartToCsv(spec)
  registerFonts(options.fontDir)
  const theme = chartThemes[options.theme ?? 'light']
  const size = options.size ?? pictureSize(spec)
  if (format === 'svg') {
    const drawing = cleanText(renumberClips(drawSvg(spec, theme, size)), measureText)
    return new TextEncoder().encode(describeSvg(drawing, spec))
  }
  return addPngText(drawPng(spec, theme, size, pixelRatio), [
    { keyword: 'Title', text: spec.title },
    { keyword: 'Software', text: 'Buigzaam' },
    { keyword: 'Source', text: `${spec.footer.bron} · ${spec.footer.peildatum}` },
    { keyword: 'buigzaam.scenario', text: spec.footer.scenarioId.replace(/^\S+ /, '') },
    { keyword: 'buigzaam.grafiek', text: spec.id },
    { keyword: 'buigzaam.dataset', text: spec.hashes.dataset },
    { keyword: 'buigzaam.parameters', text: spec.hashes.parameters },
    { keyword: 'buigzaam.inputs', text: spec.hashes.inputs },
    { keyword: 'buigzaam.model', text: spec.hashes.model },
  ])
}
