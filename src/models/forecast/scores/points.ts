/* Scores of point forecasts. An error is realisation − forecast: positive means that more came than was said. */

export type Scored = { readonly forecast: number; readonly realised: number }

/** Mean absolute percentage error, as a fraction of the realisation. NaN without points. */
export function mape(points: readonly Scored[]): number {
  return mean(points.map((one) => Math.abs(one.realised - one.forecast) / one.realised))
}

export function meanAbsoluteError(points: readonly Scored[]): number {
  return mean(points.map((one) => Math.abs(one.realised - one.forecast)))
}

/** Mean error, in the unit of the series: above 0 the forecaster says too little. */
export function bias(points: readonly Scored[]): number {
  return mean(points.map((one) => one.realised - one.forecast))
}

/**
 * The yardstick of MASE (Hyndman and Koehler, International Journal of Forecasting 22, 2006): the mean absolute error of
 * "the same month last year" over what was known at the origin. NaN below 13 months.
 */
export function seasonalScale(known: ArrayLike<number>, period = 12): number {
  let sum = 0
  for (let i = period; i < known.length; i++) sum += Math.abs(known[i] - known[i - period])
  return sum / (known.length - period)
}

/** Mean absolute scaled error: each error against the yardstick of its own origin. */
export function mase(points: readonly (Scored & { readonly scale: number })[]): number {
  return mean(points.map((one) => Math.abs(one.realised - one.forecast) / one.scale))
}

/**
 * Is the mean error more than noise? Mean error over its standard error, where errors closer together than `horizon` share
 * months and so count as fewer: Newey and West (Econometrica 55, 1987) with horizon − 1 lags. Errors in order of origin.
 * NaN below 5 errors.
 */
export function biasSignal(errors: readonly number[], horizon: number): number {
  const n = errors.length
  if (n < 5) return Number.NaN
  const middle = mean(errors)
  const lags = Math.min(n - 1, horizon - 1)
  let variance = 0
  for (let lag = 0; lag <= lags; lag++) {
    let sum = 0
    for (let i = lag; i < n; i++) sum += (errors[i] - middle) * (errors[i - lag] - middle)
    variance += (lag === 0 ? 1 : 2 * (1 - lag / (lags + 1))) * (sum / n)
  }
  return middle / Math.sqrt(variance / n)
}

export function mean(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
