import { centiles } from '../law.ts'
import { coverage, crpsQuantiles, pinball } from './laws.ts'
import { bias, biasSignal, mape, mase, mean, meanAbsoluteError } from './points.ts'

/** A forecast with what came of it. `quantiles` at the 99 centiles; `scale` is the yardstick of MASE at its origin. */
export type Judged = {
  readonly point: number
  readonly quantiles: ArrayLike<number>
  readonly realised: number
  readonly scale: number
}

/** Scores of one model at one horizon; the unit of MAE, bias, pinball and CRPS is the unit of the series. */
export type ScoreSummary = {
  readonly count: number
  readonly mae: number
  readonly mape: number
  readonly mase: number
  /** Mean of realisation − forecast. */
  readonly bias: number
  /** Mean error over its standard error (overlap allowed for): beyond ±2 the forecaster leans to one side. */
  readonly biasSignal: number
  /** Share inside the 80 % band. */
  readonly coverage80: number
  readonly pinball10: number
  readonly pinball50: number
  readonly pinball90: number
  readonly crps: number
}

/** Fewest points of one unit before anything is scored. */
export const fewestPoints = 5

const tenth = centiles.indexOf(0.1)
const half = centiles.indexOf(0.5)
const ninetieth = centiles.indexOf(0.9)

/** Scores of one model at one horizon, points in order of origin; null below `fewestPoints` points. */
export function summarise(points: readonly Judged[], horizon: number): ScoreSummary | null {
  if (points.length < fewestPoints) return null
  const medians = points.map((one) => ({ forecast: one.point, realised: one.realised, scale: one.scale }))
  const pinballAt = (place: number) =>
    mean(points.map((one) => pinball(one.quantiles[place], centiles[place], one.realised)))
  return {
    count: points.length,
    mae: meanAbsoluteError(medians),
    mape: mape(medians),
    mase: mase(medians),
    bias: bias(medians),
    biasSignal: biasSignal(
      medians.map((one) => one.realised - one.forecast),
      horizon,
    ),
    coverage80: coverage(
      points.map((one) => ({
        low: one.quantiles[tenth],
        high: one.quantiles[ninetieth],
        realised: one.realised,
      })),
    ),
    pinball10: pinballAt(tenth),
    pinball50: pinballAt(half),
    pinball90: pinballAt(ninetieth),
    crps: mean(points.map((one) => crpsQuantiles(one.quantiles, centiles, one.realised))),
  }
}
