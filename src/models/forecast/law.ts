import { exp, ln } from '../../base/math.ts'
import { normalCdf } from '../../base/normal-distribution.ts'
import { normalQuantile } from '../../base/normal-quantile.ts'

/**
 * What a forecast says about one month: a normal law of the value, or of its log. `location` is the median (of the log for
 * `lognormal`), `spread` the standard deviation.
 */
export type ForecastLaw = {
  readonly shape: 'normal' | 'lognormal'
  readonly location: number
  readonly spread: number
}

/** Value with `chance` below it. */
export function quantileOf(law: ForecastLaw, chance: number): number {
  const at = law.location + law.spread * normalQuantile(chance)
  return law.shape === 'lognormal' ? exp(at) : at
}

export function medianOf(law: ForecastLaw): number {
  return law.shape === 'lognormal' ? exp(law.location) : law.location
}

/** Chance that the value is at most `value`. */
export function chanceBelow(law: ForecastLaw, value: number): number {
  if (law.shape === 'lognormal' && !(value > 0)) return 0
  const at = law.shape === 'lognormal' ? ln(value) : value
  return normalCdf((at - law.location) / law.spread)
}

/** 0,01 … 0,99: the chances at which laws of different families are compared. */
export const centiles: readonly number[] = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)

export function centileValues(law: ForecastLaw): Float64Array {
  return Float64Array.from(centiles, (chance) => quantileOf(law, chance))
}
