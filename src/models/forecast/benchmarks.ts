import type { ForecastLaw } from './law.ts'

/*
 * The forecasts anybody can make: what a model must beat before it may speak. Laws are normal, with the spread of the
 * errors the method made inside the known series (Hyndman and Athanasopoulos, "Forecasting: principles and practice", 5.5).
 */

export const benchmarkIds = ['naief', 'naief.seizoen', 'drift'] as const
export type BenchmarkId = (typeof benchmarkIds)[number]

/** @param values known values, oldest first, at least 14; @param horizon months ahead, 1 or more */
export function benchmarkForecast(id: BenchmarkId, values: Float64Array, horizon: number): ForecastLaw {
  switch (id) {
    case 'naief':
      return naive(values, horizon)
    case 'naief.seizoen':
      return seasonalNaive(values, horizon)
    case 'drift':
      return drift(values, horizon)
  }
}

/** The last known value. */
function naive(values: Float64Array, horizon: number): ForecastLaw {
  const spread = errorSpread(values, 1, 0)
  return { shape: 'normal', location: values[values.length - 1], spread: spread * Math.sqrt(horizon) }
}

/** The same month of the last known year. */
function seasonalNaive(values: Float64Array, horizon: number): ForecastLaw {
  const years = Math.floor((horizon - 1) / 12) + 1
  const spread = errorSpread(values, 12, 0)
  return {
    shape: 'normal',
    location: values[values.length - 1 + horizon - 12 * years],
    spread: spread * Math.sqrt(years),
  }
}

/** The last value, and on along the line from the first. */
function drift(values: Float64Array, horizon: number): ForecastLaw {
  const steps = values.length - 1
  const slope = (values[steps] - values[0]) / steps
  const spread = errorSpread(values, 1, slope)
  return {
    shape: 'normal',
    location: values[steps] + horizon * slope,
    // Random walk plus the uncertainty of the slope itself, which is known from `steps` steps.
    spread: spread * Math.sqrt(horizon * (1 + horizon / steps)),
  }
}

/** Root mean square of value − value `lag` earlier − `expected`; a slope that was estimated costs one error. */
function errorSpread(values: Float64Array, lag: number, expected: number): number {
  let squares = 0
  for (let i = lag; i < values.length; i++) {
    const error = values[i] - values[i - lag] - expected
    squares += error * error
  }
  return Math.sqrt(squares / (values.length - lag - (expected === 0 ? 0 : 1)))
}
