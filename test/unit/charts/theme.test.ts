import { describe, expect, it } from 'vitest'
import { chartThemes, tint, type ChartTheme } from '../../../src/charts/theme.ts'

/** Relative luminance and contrast of WCAG 2.2, in sRGB. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const themes: [string, ChartTheme][] = [
  ['light', chartThemes.light],
  ['dark', chartThemes.dark],
]

describe.each(themes)('the %s theme', (_name, theme) => {
  it.each(['inkt', 'neutraal', 'voordelig', 'nadelig', 'doel', 'accent'] as const)(
    '%s reads on the surface and on the future: text and marks at least 4.5 : 1',
    (tone) => {
      expect(contrast(theme[tone], theme.surface)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(theme[tone], theme.future)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('draws axis lines at least 3 : 1 and keeps the grid far below them', () => {
    expect(contrast(theme.axis, theme.surface)).toBeGreaterThanOrEqual(3)
    expect(contrast(theme.grid, theme.surface)).toBeLessThan(1.6)
  })

  it('cannot be read by lightness alone, so V and N need their letter and pattern', () => {
    expect(contrast(theme.voordelig, theme.nadelig)).toBeLessThan(1.6)
  })

  it('mixes a colour into its surface', () => {
    expect(tint(theme.doel, 0, theme)).toBe(theme.surface.toLowerCase())
    expect(tint(theme.doel, 1, theme)).toBe(theme.doel.toLowerCase())
  })
})

describe('the contrasts that the design states', () => {
  it.each([
    ['voordelig', 6.5, 8.7],
    ['nadelig', 5.5, 9.3],
    ['neutraal', 6.0, 8.5],
    ['doel', 8.8, 9.1],
  ] as const)('%s is %d on white and %d on the dark surface', (tone, onLight, onDark) => {
    // Stated with one decimal.
    expect(contrast(chartThemes.light[tone], '#FFFFFF')).toBeCloseTo(onLight, 0.5)
    expect(contrast(chartThemes.dark[tone], '#12161C')).toBeCloseTo(onDark, 0.5)
  })
})
