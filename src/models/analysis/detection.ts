import { normalQuantile } from '../../base/normal-quantile.ts'
import { quantilesOf } from '../uncertainty/quantiles.ts'

/** How far a plan moves the stock and how much chance alone does, per month m = 0 … M (0 unused). */
export type Visibility = {
  /** Fewer uitkeringen than in the nulscenario, on average. */
  readonly gap: Float64Array
  /** Standard deviation of one realised stock around its expected course. */
  readonly sd: Float64Array
}

/**
 * Gap and chance from pairs of runs: the same draw of the parameters, independent chance in the counts. The difference of
 * a pair carries the chance of two runs and none of the parameters; a realisation carries that of one, while the
 * nulscenario it is held against is computed, not observed. Its standard deviation is therefore that of the difference
 * divided by √2.
 * @param nul, scenario stock of pair i in month m at `(m − 1)·count + i`, m = 1 … M
 * @param count number of pairs, at least 2
 */
export function visibilityOfPairs(nul: Float64Array, scenario: Float64Array, count: number): Visibility {
  const months = nul.length / count
  const gap = new Float64Array(months + 1)
  const sd = new Float64Array(months + 1)
  for (let m = 1; m <= months; m++) {
    const from = (m - 1) * count
    let sum = 0
    for (let i = from; i < from + count; i++) sum += nul[i] - scenario[i]
    const mean = sum / count
    let squares = 0
    for (let i = from; i < from + count; i++) {
      const off = nul[i] - scenario[i] - mean
      squares += off * off
    }
    gap[m] = mean
    sd[m] = Math.sqrt(squares / (count - 1) / 2)
  }
  return { gap, sd }
}

/** One-sided chance of an alarm without any effect, at one announced look. */
export const falseAlarm = 0.05

/**
 * First month in which a look at the stock shows the plan with the given power: gap ≥ (z of 95 % + z of the power) · sd, with
 * 1,645 for the first and 0 for a power of 50 %. null when no month does.
 */
export function detectionMonth(
  { gap, sd }: Visibility,
  power: number,
  falseAlarmShare = falseAlarm,
): number | null {
  const wanted = normalQuantile(1 - falseAlarmShare) + normalQuantile(power)
  for (let m = 1; m < gap.length; m++) if (gap[m] > 0 && gap[m] >= wanted * sd[m]) return m
  return null
}

/** The month in which the plan stands out most, and by how many standard deviations; for "never: at most 0,7". */
export function clearestMonth({
  gap,
  sd,
}: Visibility): { readonly month: number; readonly sds: number } | null {
  let clearest: { readonly month: number; readonly sds: number } | null = null
  for (let m = 1; m < gap.length; m++) {
    if (!(gap[m] > 0)) continue
    const sds = sd[m] > 0 ? gap[m] / sd[m] : Infinity
    if (clearest === null || sds > clearest.sds) clearest = { month: m, sds }
  }
  return clearest
}

/** Whether one announced look at a realised stock says "this is no chance". */
export function standsOut(
  expected: number,
  realised: number,
  sd: number,
  falseAlarmShare = falseAlarm,
): boolean {
  return expected - realised > normalQuantile(1 - falseAlarmShare) * sd
}

/**
 * Limit of a control chart, in standard deviations on both sides, such that so many of the histories without effect give
 * a false signal somewhere in `looks` monthly looks. A stock remembers last month's chance, so looks are not independent
 * and the limit is read off the histories themselves.
 * @param realised stock of history i in month m at `(m − 1)·count + i`, at least `looks` months
 * @param expected, sd per month m = 0 … (0 unused)
 */
export function controlLimit(
  realised: Float64Array,
  count: number,
  expected: Float64Array,
  sd: Float64Array,
  looks = 12,
  falseSignals = 0.05,
): number {
  const furthest = new Float64Array(count)
  for (let m = 1; m <= looks; m++) {
    if (sd[m] === 0) continue
    for (let i = 0; i < count; i++) {
      furthest[i] = Math.max(furthest[i], Math.abs(realised[(m - 1) * count + i] - expected[m]) / sd[m])
    }
  }
  return quantilesOf(furthest, [1 - falseSignals])[0]
}
