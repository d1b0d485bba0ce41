import path from 'node:path'
import { crc32 } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { ChartSpec, WaterfallChart } from '../../../src/domain/chart-spec.ts'
import { pictureSize } from '../../../src/export/draw.ts'
import { exportChart } from '../../../src/export/export-chart.ts'
import { registerFonts } from '../../../src/export/fonts.ts'
import { readPngText } from '../../../src/export/png-text.ts'
import { buildChart, chartIds } from '../../../src/views/build-chart.ts'
import { exampleContext } from '../views/example-context.ts'
import { sampleContext } from '../views/sample-result.ts'

const fontDir = path.resolve(import.meta.dirname, '../../../node_modules/@fontsource/ibm-plex-sans/files')

function chart(id: string): ChartSpec {
  return unwrap(buildChart(id, sampleContext()))
}

function pngSize(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('PNG', () => {
  it.each(chartIds)('%s has twice the pixels in both directions', (id) => {
    const spec = chart(id)
    const { width, height } = pictureSize(spec)
    expect(pngSize(exportChart(spec, 'png', { fontDir }))).toEqual([2 * width, 2 * height])
    expect(pngSize(exportChart(spec, 'png', { fontDir, size: { width: 720, height: 400 } }))).toEqual([
      1440, 800,
    ])
  })

  it('carries scenario, chart, source and fingerprints inside', () => {
    const texts = readPngText(exportChart(chart('brug'), 'png', { fontDir }))
    expect(Object.fromEntries(texts)).toMatchObject({
      Software: 'Buigzaam',
      'buigzaam.scenario': 'ppn-2026',
      'buigzaam.grafiek': 'brug',
      'buigzaam.inputs': 'c'.repeat(64),
      'buigzaam.dataset': 'd'.repeat(64),
      'buigzaam.parameters': 'e'.repeat(64),
      'buigzaam.model': 'sample-1',
    })
    // The title has a euro sign and no-break spaces: only UTF-8 holds those.
    expect(texts.get('Title')).toBe(chart('brug').title)
  })

  it('is a whole file: every chunk has the checksum that zlib gives', () => {
    const bytes = exportChart(chart('besparing'), 'png', { fontDir })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const types: string[] = []
    for (let at = 8; at < bytes.length;) {
      const length = view.getUint32(at)
      types.push(new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8)))
      expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)))
      at += 12 + length
    }
    expect(types[0]).toBe('IHDR')
    expect(types.at(-1)).toBe('IEND')
    expect(types.filter((type) => type === 'tEXt').length).toBeGreaterThanOrEqual(6)
  })

  it.each(['png', 'svg', 'csv'] as const)('gives the same %s for the same specification', (format) => {
    const [first, second] = [1, 2].map(() => Buffer.from(exportChart(chart('stand'), format, { fontDir })))
    expect(first.equals(second)).toBe(true)
  })

  it('tells V from N in greyscale: a V bar is one shade, an N bar is hatched', async () => {
    const { context } = exampleContext('ppn-2025-2028')
    const spec = unwrap(buildChart('brug', context)) as WaterfallChart
    const size = { width: 960, height: 600 }
    const image = await loadImage(Buffer.from(exportChart(spec, 'png', { fontDir, size })))
    const canvas = createCanvas(image.width, image.height)
    const ctx = canvas.getContext('2d')
    ctx.drawImage(image, 0, 0)
    const pixels = ctx.getImageData(0, 0, image.width, image.height).data
    // Rows of the bars, found by colour: saturated blue or orange pixels.
    const isTone = (i: number, tone: 'V' | 'N'): boolean => {
      const [r, g, b] = [pixels[i], pixels[i + 1], pixels[i + 2]]
      return tone === 'V' ? b > 140 && r < 60 && g < 130 : r > 140 && b < 60 && g < 110
    }
    const shares = (tone: 'V' | 'N'): number => {
      let best = 0
      for (let y = 0; y < image.height; y += 1) {
        let run = 0
        for (let x = 0; x < image.width; x += 1) {
          run = isTone((y * image.width + x) * 4, tone) ? run + 1 : 0
          best = Math.max(best, run)
        }
      }
      return best
    }
    // The longest unbroken run of one tone: hundreds of pixels in a solid bar; hatching breaks it all but along its edge.
    const rowsWithRun = (tone: 'V' | 'N', atLeast: number): number => {
      let rows = 0
      for (let y = 0; y < image.height; y += 1) {
        let run = 0
        let longest = 0
        for (let x = 0; x < image.width; x += 1) {
          run = isTone((y * image.width + x) * 4, tone) ? run + 1 : 0
          longest = Math.max(longest, run)
        }
        if (longest >= atLeast) rows += 1
      }
      return rows
    }
    expect(shares('V')).toBeGreaterThan(100)
    expect(rowsWithRun('V', 60)).toBeGreaterThan(40)
    // Only the two thin edges of each of the four N bars.
    expect(rowsWithRun('N', 60)).toBeLessThan(40)
    expect(shares('N')).toBeGreaterThan(0)
  })

  it('draws an empty chart with its reason instead of failing', () => {
    const { context } = exampleContext('ppn-2025-2028', { factsOnly: true })
    for (const id of chartIds)
      expect(exportChart(unwrap(buildChart(id, context)), 'png', { fontDir }).length).toBeGreaterThan(5000)
  })
})

describe('SVG', () => {
  const text = (id: string): string => new TextDecoder().decode(exportChart(chart(id), 'svg', { fontDir }))

  it.each(chartIds)('%s keeps its words as text, with title, description and language', (id) => {
    const svg = text(id)
    const spec = chart(id)
    expect(svg).toContain(`<title id="titel">${spec.title}</title>`)
    expect(svg).toContain('<desc id="beschrijving">')
    expect(svg).toContain('role="img" aria-labelledby="titel beschrijving" xml:lang="nl"')
    expect(svg).toMatch(/viewBox="0 0 960 \d+"/)
    const words = [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map((match) => match[1])
    expect(words.join(' ')).toContain('Raming, geen voorspelling.')
    expect(words).toContain(spec.title)
    expect(svg).not.toContain('<image')
  })

  it('places words as one run with fallback fonts, not letter by letter', () => {
    const runs = [...text('brug').matchAll(/<text\b([^>]*)>/g)].map((match) => match[1])
    expect(runs.length).toBeGreaterThan(20)
    for (const run of runs) {
      expect(run).toMatch(/ x="[-\d.]+" y="[-\d.]+"/)
      expect(run).toContain('sans-serif')
    }
  })

  it('escapes what would break the file', () => {
    const spec = { ...chart('brug'), title: 'A < B & "C"' }
    const svg = new TextDecoder().decode(exportChart(spec, 'svg', { fontDir }))
    expect(svg).toContain('<title id="titel">A &lt; B &amp; &quot;C&quot;</title>')
    expect(svg).not.toMatch(/<title[^>]*>A < B/)
  })
})

describe('fonts', () => {
  it('are not guessed: a folder without them is refused', () => {
    expect(() => {
      registerFonts('/nonexistent')
    }).toThrow(/font not found/)
  })
})
