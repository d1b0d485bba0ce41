import { monthAt } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { Averaging } from '../buig/averaging.ts'
import { pairValue } from '../buig/averaging.ts'
import type { StockSeries } from './baselines.ts'

export type PastYear = {
  readonly year: number
  /** Price an uitkering really cost in this year, euros. */
  readonly realisedPrice: number
  /** LKS above what the nulscenario held, euros; it lowers the saving. */
  readonly extraLks: number
}

/**
 * Saving of a past year: (baseline − realised stock) × the realised own price − extra LKS. Past savings are measured
 * against the rolling nulscenario, future ones are nulscenario − scenario of a run. Never floored at 0: a negative saving
 * is a tegenvaller and is shown. The budget plays no part: a windfall is not a saving.
 */
export function pastSaving(
  baseline: StockSeries,
  realised: StockSeries,
  past: PastYear,
  averaging: Averaging,
): Result<number> {
  let sum = 0
  for (let index = past.year * 12; index < past.year * 12 + 12; index++) {
    const month = monthAt(index)
    const before = monthAt(index - 1)
    const pairs = [baseline.get(before), baseline.get(month), realised.get(before), realised.get(month)]
    const [baseBefore, base, realBefore, real] = pairs
    if (baseBefore === undefined || base === undefined || realBefore === undefined || real === undefined) {
      return fail('model.maandOntbreekt', {
        jaar: past.year,
        maand: base === undefined || real === undefined ? month : before,
      })
    }
    sum +=
      ((pairValue(baseBefore, base, averaging) - pairValue(realBefore, real, averaging)) *
        past.realisedPrice) /
      12
  }
  return ok(sum - past.extraLks)
}

/** Exits beyond those the nulscenario holds already; only these can be attributed to measures. Never below 0. */
export function attributable(
  realisedExits: number,
  nulscenarioExits: number,
  claimed: readonly number[],
): number[] {
  const excess = Math.max(0, realisedExits - nulscenarioExits)
  const total = claimed.reduce((sum, one) => sum + one, 0)
  const shrink = total > excess ? excess / total : 1
  return claimed.map((one) => one * shrink)
}
