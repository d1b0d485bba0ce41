import { ln } from '../../base/math.ts'
import { monthAt, type Month } from '../../base/month.ts'
import { driveAt, lawAt, type UnemploymentInput } from './backtest.ts'
import { finish, type Progress } from './steps.ts'
import { longestScored } from './combine.ts'
import { beginForecaster, candidates, fewestMonths, forecastModelId } from './forecaster.ts'
import { lack, refuse, type Refusable } from './lack.ts'
import type { ForecastLaw } from './law.ts'
import { provisionalVariance } from './provisional.ts'
import { lastMonth, type MonthlySeries } from './series.ts'

export type ForecastRequest = {
  readonly series: MonthlySeries
  /** Months ahead, 1 … 120. */
  readonly horizon: number
  /** Newest figures that are still provisional, and what they are rounded to in the unit of the series; null = all final. */
  readonly provisional: { readonly months: number; readonly roundTo: number } | null
  readonly unemployment: UnemploymentInput | null
}

export type StockForecast = {
  readonly model: string
  /** The last known month: nothing later was used. */
  readonly origin: Month
  readonly months: readonly { readonly month: Month; readonly law: ForecastLaw }[]
  /** What the forecast was made of, per horizon up to 24 months. */
  readonly made: readonly {
    readonly horizon: number
    readonly weights: readonly { readonly candidate: string; readonly weight: number }[]
    /** Factor on the width by the record of its own errors; 1 while there are too few. */
    readonly stretch: number
    /** Own errors that were known. */
    readonly scored: number
  }[]
}

export const longestHorizon = 120

/** Forecast of a stock in one go; see `runForecast`. */
export function forecastStock(request: ForecastRequest): Refusable<StockForecast> {
  return finish(runForecast(request))
}

/**
 * Forecast of a stock from its own record (and, when given, unemployment). The forecaster runs through the whole series first,
 * so that weights and width come from the errors it would have made; for horizons beyond 24 months those of 24 months hold.
 * A generator: it pauses after every month of the record with its progress. Refuses fewer than `fewestMonths` months.
 */
export function* runForecast(request: ForecastRequest): Generator<Progress, Refusable<StockForecast>> {
  const { series, provisional, unemployment } = request
  const months = series.values.length
  if (months < fewestMonths)
    return refuse([lack('prognose.teWeinigMaanden', { nodig: fewestMonths, gevonden: months })])
  const horizon = Math.max(1, Math.min(longestHorizon, Math.floor(request.horizon)))
  const forecast = beginForecaster(horizon)
  const logs = series.values.map(ln)
  for (let count = fewestMonths; count < months; count++) {
    forecast({
      first: series.first,
      logs: logs.slice(0, count),
      extraVariance: null,
      drive: unemployment === null ? null : driveAt(unemployment, series.first, count),
    })
    yield { done: count - fewestMonths + 1, total: months - fewestMonths + 1 }
  }
  const { combined } = forecast({
    first: series.first,
    logs,
    extraVariance:
      provisional === null
        ? null
        : provisionalVariance(series.values, provisional.months, provisional.roundTo),
    drive: unemployment === null ? null : driveAt(unemployment, series.first, months),
  })
  const origin = lastMonth(series)
  return {
    ok: true,
    value: {
      model: forecastModelId,
      origin: monthAt(origin),
      months: Array.from({ length: horizon }, (_, i) => ({
        month: monthAt(origin + i + 1),
        law: lawAt(combined, i + 1),
      })),
      made: Array.from({ length: Math.min(horizon, longestScored) }, (_, i) => ({
        horizon: i + 1,
        weights: candidates.map((one, c) => ({ candidate: one.id, weight: combined.weights[i][c] })),
        stretch: combined.stretch[i],
        scored: combined.scored[i],
      })),
    },
  }
}
