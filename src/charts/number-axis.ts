import type { ChartSpec } from '../domain/chart-spec.ts'
import { countText, numberText } from '../text/number.ts'

/** Decimals that tell neighbouring ticks of an axis in € mln apart. */
function decimalsFor(step: number): number {
  if (step >= 1) return 0
  return step >= 0.1 ? 1 : 2
}

/** Numbers along an axis: counts in whole uitkeringen, euros in millions. */
export function tickText(
  value: number,
  ticks: readonly { readonly value: number }[],
  spec: ChartSpec,
): string {
  if (spec.unit === 'uitkeringen') return countText(value, spec.language, 'tabel')
  const step = ticks.length > 1 ? Math.abs((ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0)) / 1e6 : 1
  return numberText(value / 1e6, decimalsFor(step), spec.language, 'tabel')
}

/** Distance between ticks that people count in: 1, 2 or 5 with zeros, at most `most` of them over `span`. */
export function tickStep(span: number, most: number): number {
  if (!(span > 0)) return 1
  let scale = 1
  while (scale * most >= span) scale /= 10
  while (scale * 10 * most < span) scale *= 10
  return [1, 2, 5, 10].map((step) => step * scale).find((step) => step * most >= span) ?? 10 * scale
}

/** Every multiple of the step between both ends. */
export function ticksBetween(min: number, max: number, most: number): { value: number }[] {
  const step = tickStep(max - min, most)
  const first = Math.ceil(min / step)
  // Multiplied, not added up: the sixth tick is as exact as the first, and zero is zero.
  return Array.from({ length: Math.max(0, Math.floor(max / step) - first + 1) }, (_unused, i) => ({
    value: (first + i) * step + 0,
  }))
}
