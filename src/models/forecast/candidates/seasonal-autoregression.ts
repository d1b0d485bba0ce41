import { cholesky, cubaturePoints, inverseFrom } from '../cubature.ts'
import type { Candidate, Known, LogForecast } from '../known.ts'
import { yearlyChanges } from './seasonal-walk.ts'

/** Lags of the yearly change, in months: the recent course, and the same months a year ago that it was measured against. */
const lags = [1, 2, 3, 12, 13] as const
const order = 13
/** Before the data speak, the yearly change stays what it is. */
const priorWeights = [1, 0, 0, 0, 0] as const
/** Months the prior counts for in the regression, and in the variance. */
const priorMonths = 1
const varianceMonths = 4
const priorVariance = 1e-5

/**
 * Autoregression of the change over twelve months, without constant, by least squares shrunk to "stays what it is". The
 * forecast of the level adds the changes to the year before.
 */
export const seasonalAutoregression: Candidate = {
  id: 'jaarmutatie.autoregressief',
  minimumMonths: 36,
  begin: () => forecastChanges,
}

type Regression = { readonly weights: Float64Array; readonly lower: Float64Array; readonly variance: number }

function forecastChanges(known: Known, horizon: number): LogForecast {
  const changes = yearlyChanges(known.logs)
  const { weights, lower, variance } = regress(changes)
  const mean = new Float64Array(horizon)
  const square = new Float64Array(horizon)
  const sd = new Float64Array(horizon)
  const points = cubaturePoints(weights, lower)
  for (const point of points) {
    const levels = extend(known.logs, changes, point, horizon)
    const spread = levelVariance(point, horizon)
    for (let h = 0; h < horizon; h++) {
      mean[h] += levels[h] / points.length
      square[h] += (levels[h] * levels[h]) / points.length
      sd[h] += (spread[h] * variance) / points.length
    }
  }
  for (let h = 0; h < horizon; h++) sd[h] = Math.sqrt(sd[h] + Math.max(0, square[h] - mean[h] * mean[h]))
  return { mean, sd }
}

function regress(changes: Float64Array): Regression {
  const k = lags.length
  const moment = new Float64Array(k * k)
  const cross = new Float64Array(k)
  let count = 0
  for (let t = order; t < changes.length; t++, count++) {
    let error = changes[t]
    for (let i = 0; i < k; i++) error -= priorWeights[i] * changes[t - lags[i]]
    for (let i = 0; i < k; i++) {
      cross[i] += changes[t - lags[i]] * error
      for (let j = 0; j < k; j++) moment[i * k + j] += changes[t - lags[i]] * changes[t - lags[j]]
    }
  }
  for (let i = 0; i < k; i++) moment[i * k + i] *= 1 + priorMonths / Math.max(1, count)
  for (let i = 0; i < k; i++) moment[i * k + i] += 1e-9
  const inverse = inverseFrom(cholesky(moment, k) ?? new Float64Array(k * k), k)
  const weights = Float64Array.from(priorWeights)
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) weights[i] += inverse[i * k + j] * cross[j]
  let squares = varianceMonths * priorVariance
  for (let t = order; t < changes.length; t++) {
    let error = changes[t]
    for (let i = 0; i < k; i++) error -= weights[i] * changes[t - lags[i]]
    squares += error * error
  }
  const variance = squares / (count + varianceMonths)
  const lower =
    cholesky(
      inverse.map((value) => value * variance),
      k,
    ) ?? new Float64Array(k * k)
  return { weights, lower, variance }
}

function extend(
  logs: Float64Array,
  changes: Float64Array,
  weights: Float64Array,
  horizon: number,
): Float64Array {
  const n = changes.length
  const ahead = new Float64Array(n + horizon)
  ahead.set(changes)
  const levels = new Float64Array(logs.length + horizon)
  levels.set(logs)
  for (let h = 0; h < horizon; h++) {
    for (let i = 0; i < lags.length; i++) ahead[n + h] += weights[i] * ahead[n + h - lags[i]]
    levels[logs.length + h] = levels[logs.length + h - 12] + ahead[n + h]
  }
  return levels.subarray(logs.length)
}

/** Variance of the level at each horizon in units of the shock variance: squares of the response to one shock, added up. */
function levelVariance(weights: Float64Array, horizon: number): Float64Array {
  const change = new Float64Array(horizon)
  const level = new Float64Array(horizon)
  const variance = new Float64Array(horizon)
  for (let h = 0; h < horizon; h++) {
    if (h === 0) change[h] = 1
    for (let i = 0; i < lags.length; i++) if (h >= lags[i]) change[h] += weights[i] * change[h - lags[i]]
    level[h] = change[h] + (h >= 12 ? level[h - 12] : 0)
    variance[h] = (h > 0 ? variance[h - 1] : 0) + level[h] * level[h]
  }
  return variance
}
