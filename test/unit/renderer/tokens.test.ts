import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartThemes } from '../../../src/charts/theme.ts'

const css = readFileSync(path.join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

type Mode = 'light' | 'dark'

/** Value of a colour token in a mode; one that is written once holds for both. */
function colour(name: string, mode: Mode): string {
  const both = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  if (both) return (mode === 'light' ? both[1] : both[2]) ?? ''
  const one = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)
  if (!one) throw new Error(`no colour --${name}`)
  return one[1] ?? ''
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['page', 'surface', 'surface-sunk', 'surface-raised', 'surface-hover']
const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'danger']
const pairs: [string, string, number][] = [
  ...texts.flatMap((text): [string, string, number][] => grounds.map((ground) => [text, ground, 4.5])),
  ...['voordelig', 'nadelig', 'doel', 'neutraal'].map((name): [string, string, number] => [
    name,
    'surface',
    4.5,
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-meaning', 'voordelig', 4.5],
  ['accent-strong', 'accent-soft', 4.5],
  ['ink', 'warn-soft', 4.5],
  ['ink-soft', 'warn-soft', 4.5],
  ['ink', 'danger-soft', 4.5],
  ['ink-soft', 'danger-soft', 4.5],
  ['rail-ink', 'rail', 4.5],
  ['rail-ink', 'rail-active', 4.5],
  ['rail-faint', 'rail', 4.5],
  ['rail-mark', 'rail', 3],
  // Edges of controls and the focus ring are graphics: 3 : 1.
  ['line-strong', 'surface', 3],
  ['line-strong', 'page', 3],
  ['focus', 'surface', 3],
  ['focus', 'page', 3],
  ['warn-line', 'warn-soft', 3],
  ['danger', 'danger-soft', 3],
]

describe.each(['light', 'dark'] as const)('colours in %s', (mode) => {
  it.each(pairs)('--%s on --%s reaches %d : 1', (front, ground, least) => {
    expect(contrast(colour(front, mode), colour(ground, mode))).toBeGreaterThanOrEqual(least)
  })
})

describe('colours with a meaning', () => {
  // The agreed palette: blue and orange stay apart for every kind of colour blindness.
  it.each([
    ['voordelig', '#1a5fa8', '#7fb8f0'],
    ['nadelig', '#b04a00', '#ffa45c'],
    ['neutraal', '#5b6470', '#a9b3bf'],
    ['doel', '#6a2c91', '#d3a6f0'],
  ])('--%s is %s in light and %s in dark', (name, light, dark) => {
    expect([colour(name, 'light'), colour(name, 'dark')]).toEqual([light, dark])
  })

  it.each([
    ['surface', 'surface'],
    ['ink', 'inkt'],
    ['neutraal', 'neutraal'],
    ['voordelig', 'voordelig'],
    ['nadelig', 'nadelig'],
    ['doel', 'doel'],
    ['accent', 'accent'],
  ] as const)('--%s is the colour that charts draw with', (token, name) => {
    expect(colour(token, 'light')).toBe(chartThemes.light[name].toLowerCase())
    expect(colour(token, 'dark')).toBe(chartThemes.dark[name].toLowerCase())
  })

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#1a5fa8', '#ffffff')).toBeCloseTo(6.5, 1)
  })
})
