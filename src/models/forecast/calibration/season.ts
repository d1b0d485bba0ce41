import { seasonOf, type MonthlySeries } from '../series.ts'

/** Factors per month of the year, January first; their mean is 1. */
export type SeasonFactors = readonly number[]

export type SeasonEstimate = {
  readonly factors: SeasonFactors
  /** Share of the raw season that is believed, per month: 0 = nothing seen, 1 = far above the noise. */
  readonly belief: readonly number[]
  /** Months that were used. */
  readonly months: number
}

/**
 * Season of monthly counts (inflow or exits): each month against the mean of the year around it, months of the same name
 * together, shrunk towards "no season" by the noise of counts (empirical Bayes: the variance between months beyond what
 * chance gives, against the chance of that month). Fewer than 24 months give no season.
 * @param dispersion variance of a count over its mean, φ
 */
export function estimateSeason(counts: MonthlySeries, dispersion: number): SeasonEstimate {
  const { values, first } = counts
  const flat = {
    factors: new Array<number>(12).fill(1),
    belief: new Array<number>(12).fill(0),
    months: values.length,
  }
  if (values.length < 24) return flat
  const observed = new Float64Array(12)
  const expected = new Float64Array(12)
  for (let t = 0; t < values.length; t++) {
    const level = yearAround(values, t)
    observed[seasonOf(first + t)] += values[t]
    expected[seasonOf(first + t)] += level
  }
  const raw = Array.from(observed, (value, q) => value / expected[q])
  const noise = Array.from(expected, (value) => dispersion / value)
  const middle = raw.reduce((sum, value) => sum + value, 0) / 12
  const spread = raw.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / 11
  const signal = Math.max(0, spread - noise.reduce((sum, value) => sum + value, 0) / 12)
  if (signal === 0) return flat
  const belief = noise.map((value) => signal / (signal + value))
  const shrunk = raw.map((value, q) => 1 + belief[q] * (value / middle - 1))
  const mean = shrunk.reduce((sum, value) => sum + value, 0) / 12
  return { factors: shrunk.map((value) => value / mean), belief, months: values.length }
}

/**
 * Level of the year around month t: twelve months centred on it (the outer two count half), at the ends of the series the
 * nearest full year moved along the trend between the first and last full years.
 */
function yearAround(values: Float64Array, t: number): number {
  const at = Math.min(Math.max(t, 6), values.length - 7)
  const centre = centred(values, at)
  if (at === t || values.length < 25) return centre
  const from = centred(values, 6)
  const to = centred(values, values.length - 7)
  return Math.max(centre * 0.5, centre + ((to - from) / (values.length - 13)) * (t - at))
}

function centred(values: Float64Array, t: number): number {
  let sum = 0.5 * (values[t - 6] + values[t + 6])
  for (let i = -5; i <= 5; i++) sum += values[t + i]
  return sum / 12
}
