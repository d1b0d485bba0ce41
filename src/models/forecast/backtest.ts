import { ln } from '../../base/math.ts'
import { monthAt, monthIndex, type Month, type MonthIndex } from '../../base/month.ts'
import { benchmarkForecast, benchmarkIds } from './benchmarks.ts'
import { beginForecaster, candidates, fewestMonths, forecastModelId } from './forecaster.ts'
import { lack, refuse, type Refusable } from './lack.ts'
import type { Known, LogForecast } from './known.ts'
import { centileValues, medianOf, type ForecastLaw } from './law.ts'
import { asPublished, provisionalVariance, type ProvisionalAssumption } from './provisional.ts'
import { seasonalScale } from './scores/points.ts'
import { summarise, type Judged, type ScoreSummary } from './scores/summary.ts'
import type { MonthlySeries } from './series.ts'
import { finish, type Progress } from './steps.ts'
import { unemploymentDrive } from './unemployment.ts'

/** Unemployment in percent of the labour force, working on the slope `lagMonths` later. */
export type UnemploymentInput = { readonly percent: MonthlySeries; readonly lagMonths: number }

export type BacktestPlan = {
  readonly series: MonthlySeries
  /** Months ahead that are scored; ascending. */
  readonly horizons: readonly number[]
  readonly firstOrigin: Month
  readonly lastOrigin: Month
  /** How the newest months looked at each origin; null = the final figures. */
  readonly provisional: ProvisionalAssumption | null
  readonly unemployment: UnemploymentInput | null
  /** Every candidate of the combination as a model of its own, to see what the combination adds. */
  readonly withCandidates: boolean
}

/** One forecast of the past. `realised` is null while the month has not come. */
export type PastForecast = {
  readonly model: string
  readonly origin: Month
  readonly horizon: number
  readonly law: ForecastLaw
  readonly realised: number | null
  /** Yardstick of MASE at this origin. */
  readonly scale: number
}

/**
 * Rolling origin: at every month from `firstOrigin` to `lastOrigin` all models forecast from what was known then, and are
 * later held against the series as it is now. A generator: it pauses after each origin with its progress, so that a caller
 * can show it and stop. Refuses a series with fewer than `fewestMonths` months before the first origin.
 */
export function* runBacktest(plan: BacktestPlan): Generator<Progress, Refusable<readonly PastForecast[]>> {
  const { series } = plan
  const firstCount = monthIndex(plan.firstOrigin) - series.first + 1
  const lastCount = Math.min(series.values.length, monthIndex(plan.lastOrigin) - series.first + 1)
  if (firstCount < fewestMonths || lastCount < firstCount) {
    return refuse([
      lack('prognose.teWeinigMaanden', { nodig: fewestMonths, gevonden: Math.min(firstCount, lastCount) }),
    ])
  }
  const forecast = beginForecaster(Math.max(...plan.horizons))
  const answers: PastForecast[] = []
  const total = lastCount - fewestMonths + 1
  for (let count = fewestMonths; count <= lastCount; count++) {
    const values = asPublished(series, count, plan.provisional)
    const said = forecast(knownAt(plan, values))
    if (count >= firstCount) {
      const origin = series.first + count - 1
      const scale = seasonalScale(values)
      const add = (model: string, horizon: number, law: ForecastLaw) => {
        answers.push({
          model,
          origin: monthAt(origin),
          horizon,
          law,
          realised: valueAt(series, origin + horizon),
          scale,
        })
      }
      for (const horizon of plan.horizons) {
        add(forecastModelId, horizon, lawAt(said.combined, horizon))
        for (const id of benchmarkIds) add(id, horizon, benchmarkForecast(id, values, horizon))
        if (!plan.withCandidates) continue
        candidates.forEach((one, c) => add(one.id, horizon, lawAt(said.candidates[c], horizon)))
      }
    }
    yield { done: count - fewestMonths + 1, total }
  }
  return { ok: true, value: answers }
}

/** The whole backtest in one go. */
export function backtest(plan: BacktestPlan): Refusable<readonly PastForecast[]> {
  return finish(runBacktest(plan))
}

function knownAt(plan: BacktestPlan, values: Float64Array): Known {
  const { provisional, unemployment, series } = plan
  return {
    first: series.first,
    logs: values.map(ln),
    extraVariance:
      provisional === null
        ? null
        : provisionalVariance(values, provisional.overstatement.length, provisional.roundTo),
    drive: unemployment === null ? null : driveAt(unemployment, series.first, values.length),
  }
}

/** Push of unemployment on the slope: what is known after `months` months reaches as far as the lag, and no further. */
export function driveAt(unemployment: UnemploymentInput, first: MonthIndex, months: number): Float64Array {
  const { percent, lagMonths } = unemployment
  return unemploymentDrive(percent, first, months + lagMonths, lagMonths)
}

/** The law of the value `horizon` months ahead. */
export function lawAt(forecast: LogForecast, horizon: number): ForecastLaw {
  return { shape: 'lognormal', location: forecast.mean[horizon - 1], spread: forecast.sd[horizon - 1] }
}

function valueAt(series: MonthlySeries, index: MonthIndex): number | null {
  const place = index - series.first
  return place >= 0 && place < series.values.length ? series.values[place] : null
}

/** Scores per model and horizon, models in order of appearance; only forecasts whose month has come. */
export function scoreBacktest(forecasts: readonly PastForecast[]): readonly ModelScores[] {
  const groups = new Map<string, { model: string; horizon: number; points: Judged[] }>()
  for (const { model, horizon, law, realised, scale } of forecasts) {
    const key = `${model} ${horizon}`
    const group = groups.get(key) ?? { model, horizon, points: [] }
    groups.set(key, group)
    if (realised !== null)
      group.points.push({ point: medianOf(law), quantiles: centileValues(law), realised, scale })
  }
  return [...groups.values()].map(({ model, horizon, points }) => ({
    model,
    horizon,
    scores: summarise(points, horizon),
  }))
}

export type ModelScores = {
  readonly model: string
  readonly horizon: number
  readonly scores: ScoreSummary | null
}
