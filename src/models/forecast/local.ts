import { ln } from '../../base/math.ts'
import { addMonths, monthsBetween, type Month } from '../../base/month.ts'
import type { StockForecast } from './forecast.ts'
import { lack, refuse, type Refusable } from './lack.ts'
import type { ForecastLaw } from './law.ts'

export type LocalBasis = {
  /** The last realised own stock. */
  readonly month: Month
  readonly value: number
  /** National stock at the same month, in the unit of the national forecast and counting the same. */
  readonly nationalThen: number
  /** Own growth beyond the nation over a year, as a factor, as far as it is believed; 1 = as the nation. */
  readonly ownFactor: number
  /** Standard deviation by which a municipality strays from the nation in a year (logs). */
  readonly strayPerYear: number
}

/**
 * Forecast of a municipality that has too few figures of its own: the national one on its own level, times its own growth.
 * The width is that of the nation and of straying, which grows with the root of time since the own figure. Refuses an own
 * figure later than the origin of the national forecast (`prognose.maandOntbreekt`).
 */
export function localForecast(
  national: StockForecast,
  basis: LocalBasis,
): Refusable<readonly { readonly month: Month; readonly law: ForecastLaw }[]> {
  const behind = monthsBetween(basis.month, national.origin)
  if (behind < 0) return refuse([lack('prognose.maandOntbreekt', { maand: addMonths(national.origin, 1) })])
  const level = ln(basis.value / basis.nationalThen)
  return {
    ok: true,
    value: national.months.map(({ month, law }, i) => {
      const years = (behind + i + 1) / 12
      const stray = basis.strayPerYear * basis.strayPerYear * years
      return {
        month,
        law: {
          shape: 'lognormal',
          location: law.location + level + ln(basis.ownFactor) * years,
          spread: Math.sqrt(law.spread * law.spread + stray),
        },
      }
    }),
  }
}
