import { standardDeviation, type Moments } from './moments.ts'
import { quantileRoom, quantilesOf } from './quantiles.ts'

/** Monte Carlo standard error of a mean: sd/√n; infinite for a single draw. */
export function meanError(moments: Moments): number {
  return moments.count < 2 ? Infinity : standardDeviation(moments) / Math.sqrt(moments.count)
}

/** Monte Carlo standard error of a share of `met` out of `draws`: √(p(1 − p)/n). */
export function shareError(met: number, draws: number): number {
  const share = met / draws
  return Math.sqrt((share * (1 - share)) / draws)
}

export type QuantilesWithErrors = { readonly values: Float64Array; readonly errors: Float64Array }

/**
 * Quantiles with their Monte Carlo standard errors by Woodruff's method (Journal of the American Statistical Association
 * 47, 1952): the rank of a quantile has standard error δ = √(p(1 − p)/n), so half of what the quantile function moves from
 * p − δ to p + δ is that of the quantile. Near 0 and 1 the part that exists counts, in proportion. Infinite for one draw.
 */
export function quantilesWithErrors(
  values: Float64Array,
  probabilities: readonly number[],
  room = quantileRoom(values.length),
): QuantilesWithErrors {
  const n = values.length
  const around = probabilities.map((p) => {
    const delta = Math.sqrt((p * (1 - p)) / n)
    return { delta, low: Math.max(0, p - delta), high: Math.min(1, p + delta) }
  })
  const all = quantilesOf(values, [...probabilities, ...around.flatMap(({ low, high }) => [low, high])], room)
  const found = all.subarray(probabilities.length)
  return {
    values: all.slice(0, probabilities.length),
    errors: Float64Array.from(around, ({ delta, low, high }, k) => {
      if (n < 2) return Infinity
      return delta === 0 ? 0 : ((found[2 * k + 1] - found[2 * k]) * delta) / (high - low)
    }),
  }
}

/**
 * Standard error of an outcome from independent replicates of it: their sd/√R. The only honest error of Sobol draws, whose
 * points are not independent of each other.
 */
export function replicateError(outcomes: readonly number[]): number {
  const n = outcomes.length
  if (n < 2) return Infinity
  const mean = outcomes.reduce((sum, one) => sum + one, 0) / n
  const squares = outcomes.reduce((sum, one) => sum + (one - mean) * (one - mean), 0)
  return Math.sqrt(squares / (n - 1) / n)
}

/** The values of one replicate: draws r, r + R, r + 2R, … */
export function replicateOf(values: Float64Array, replicate: number, replicates: number): Float64Array {
  return Float64Array.from(
    { length: Math.ceil((values.length - replicate) / replicates) },
    (_, k) => values[replicate + k * replicates],
  )
}
