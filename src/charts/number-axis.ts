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
