import { monthAt } from '../../../base/month.ts'
import { seasonOf, type MonthlySeries } from '../series.ts'
import type { SeasonFactors } from '../calibration/season.ts'
import { normalQuantile } from '../../../base/normal-quantile.ts'

export type FlowPoint = {
  readonly month: string
  readonly count: number
  /** Count without its season: what may be compared with other months. */
  readonly corrected: number
  /** Level × season: what was to be expected. */
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly signal: 'lager' | 'hoger' | null
}

/**
 * Monthly exits or inflow against a level with its season, for instance the mean of the year before. Months are independent
 * looks here, so each gets 1 − (1 − 5 %)^(1/12) = 0,43 % (±2,86 standard deviations): twelve together give a false signal in
 * 5 % of the years. Against a level without season every third quarter would look like a success.
 * @param level mean count a month without season
 */
export function flowSignals(
  counts: MonthlySeries,
  level: number,
  season: SeasonFactors,
  dispersion: number,
): readonly FlowPoint[] {
  const reach = -normalQuantile(perLook / 2)
  return Array.from(counts.values, (count, i) => {
    const factor = season[seasonOf(counts.first + i)]
    const expected = level * factor
    const width = reach * Math.sqrt(dispersion * expected)
    return {
      month: monthAt(counts.first + i),
      count,
      corrected: count / factor,
      expected,
      low: Math.max(0, expected - width),
      high: expected + width,
      signal: count > expected + width ? 'hoger' : count < expected - width ? 'lager' : null,
    }
  })
}

/** 1 − 0,95^(1/12): twelve independent looks together give 5 %. */
const perLook = 0.004265318777560645
