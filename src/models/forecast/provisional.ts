import { roundHalfAway } from '../../base/money.ts'
import type { MonthlySeries } from './series.ts'

/**
 * How the newest months looked when they were new. `overstatement`: share by which each lay above the final figure, oldest
 * first, the last of them the newest month. `roundTo` in the unit of the series.
 */
export type ProvisionalAssumption = { readonly overstatement: readonly number[]; readonly roundTo: number }

/**
 * The one revision that was observed: August, September and October 2018 of CBS table 37789ksz (uitkeringen tot de
 * AOW-leeftijd) stood as 376, 372 and 369 thousand early in 2019 and are 374,1, 370,3 and 368,1 thousand now (−0,51 %,
 * −0,46 % and −0,24 %). One case, so an assumption: other months may have been revised upwards.
 */
export const revisionOf2018: readonly number[] = [376 / 374.1 - 1, 372 / 370.3 - 1, 369 / 368.1 - 1]

/** Root mean square of that revision: what a provisional figure may be off, apart from its rounding. */
const typicalRevision = 0.0042

/** The first `count` months as they were published then: the newest ones overstated and rounded, the others final. */
export function asPublished(
  series: MonthlySeries,
  count: number,
  assumption: ProvisionalAssumption | null,
): Float64Array {
  const values = series.values.slice(0, count)
  if (assumption === null) return values
  const { overstatement, roundTo } = assumption
  for (let i = 0; i < overstatement.length; i++) {
    const place = count - overstatement.length + i
    if (place < 0) continue
    values[place] = roundHalfAway((values[place] * (1 + overstatement[i])) / roundTo) * roundTo
  }
  return values
}

/**
 * Extra variance (of logs) of the newest `months` figures: the rounding (uniform, roundTo²/12) and a revision of the
 * typical size, of which the sign is not known. The other figures get 0.
 */
export function provisionalVariance(values: Float64Array, months: number, roundTo: number): Float64Array {
  const variance = new Float64Array(values.length)
  for (let i = Math.max(0, values.length - months); i < values.length; i++) {
    const rounding = roundTo / values[i]
    variance[i] = (rounding * rounding) / 12 + typicalRevision * typicalRevision
  }
  return variance
}
