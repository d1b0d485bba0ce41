import { seasonOf, type MonthlySeries } from '../series.ts'
import type { SeasonFactors } from './season.ts'

export type Dispersion = {
  /** Variance of a month's count over its mean; 1 = pure chance of independent people. */
  readonly phi: number
  /** 90 % interval by the χ² law of the residuals. */
  readonly low: number
  readonly high: number
  /** Independent residuals behind it. */
  readonly degrees: number
}

/**
 * φ of monthly counts by Pearson's residuals around season × a level that follows the record slowly: the level of a month is
 * the mean of the `window` months before and after it, itself left out, all without their season. Null with fewer than
 * 24 months.
 */
export function estimateDispersion(
  counts: MonthlySeries,
  season: SeasonFactors,
  window = 6,
): Dispersion | null {
  const { values, first } = counts
  const n = values.length
  if (n < 24) return null
  const corrected = Float64Array.from(values, (value, t) => value / season[seasonOf(first + t)])
  let sum = 0
  for (let t = 0; t < n; t++) {
    const from = Math.max(0, Math.min(t - window, n - 1 - 2 * window))
    const to = Math.min(n - 1, from + 2 * window)
    let level = 0
    for (let i = from; i <= to; i++) if (i !== t) level += corrected[i] / (to - from)
    const expected = level * season[seasonOf(first + t)]
    const residual = values[t] - expected
    // The level is a mean of 2·window months: its own chance adds 1/(2·window) to the variance.
    sum += (residual * residual) / (expected * (1 + 1 / (to - from)))
  }
  const degrees = n - 11
  const phi = sum / n
  // The season was estimated from the same months and took up to eleven degrees with it.
  const estimate = (phi * n) / degrees
  const chi = (z: number) => chiSquareQuantile(degrees, z)
  return {
    phi: estimate,
    low: (estimate * degrees) / chi(1.6448536),
    high: (estimate * degrees) / chi(-1.6448536),
    degrees,
  }
}

/** χ² quantile from a normal one: Wilson and Hilferty (PNAS 17, 1931), within 1 % from 10 degrees on. */
function chiSquareQuantile(degrees: number, z: number): number {
  const part = 2 / (9 * degrees)
  const root = 1 - part + z * Math.sqrt(part)
  return degrees * root * root * root
}
