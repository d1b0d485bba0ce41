import { exp, ln } from '../../../base/math.ts'
import { lack, refuse, type Refusable } from '../lack.ts'
import type { MonthlySeries } from '../series.ts'

export type OwnFactor = {
  /** Growth of the nation over a year, as a factor. */
  readonly national: number
  /** Growth of the municipality beyond the nation over a year, as the figures have it. */
  readonly residual: number
  /** The residual as far as it is believed: its log × months/(months + 12). */
  readonly own: number
  readonly months: number
}

/**
 * Growth of a municipality apart from the nation's: the straight line through ln(own stock / national stock), over the months
 * both have. Shrunk towards "as the nation" by months/(months + 12): a year counts for half, five years for five sixths.
 * Refuses fewer than 6 months in common.
 */
export function estimateOwnFactor(own: MonthlySeries, national: MonthlySeries): Refusable<OwnFactor> {
  const first = Math.max(own.first, national.first)
  const last = Math.min(own.first + own.values.length, national.first + national.values.length) - 1
  const months = last - first + 1
  if (months < 6)
    return refuse([lack('prognose.teWeinigMaanden', { nodig: 6, gevonden: Math.max(0, months) })])
  const nation = national.values.slice(first - national.first, last - national.first + 1)
  const apart = nation.map((value, i) => ln(own.values[first - own.first + i] / value))
  const yearly = 12 * slope(apart)
  return {
    ok: true,
    value: {
      national: exp(12 * slope(nation.map(ln))),
      residual: exp(yearly),
      own: exp((yearly * months) / (months + 12)),
      months,
    },
  }
}

/** Least-squares slope per step. */
function slope(values: Float64Array): number {
  const middle = (values.length - 1) / 2
  let above = 0
  let below = 0
  for (let i = 0; i < values.length; i++) {
    above += (i - middle) * values[i]
    below += (i - middle) * (i - middle)
  }
  return above / below
}
