/*
 * The basic structural model (Harvey, "Forecasting, structural time series models and the Kalman filter", 1989, ch. 2) of
 * a monthly series in logs, with a damped slope:
 *
 *   y = level + season + ε          level' = level + slope + η        slope' = φ·slope + β·drive + ζ
 *   season' = −(the last eleven seasons) + ω
 *
 * `drive` is what pushes the slope from outside (unemployment, lagged); 0 without. Its strength β is unknown and constant, a
 * part of the state, so its uncertainty is in every forecast. State: level, slope, season of this month and of the ten
 * months before, β. T is sparse: it is applied by hand.
 */

/** Standard deviations of the four shocks (logs, a month) and the damping φ of the slope. */
export type StructuralParameters = {
  readonly irregular: number
  readonly level: number
  readonly slope: number
  readonly season: number
  readonly damping: number
}

export const stateSize = 14
const strength = 13

/** Mean (14) and covariance (14 × 14, row-major) of the state. */
export type State = { readonly mean: Float64Array; readonly covariance: Float64Array }

/**
 * The state before the first observation. The level is as good as unknown. Slope and season start around zero: a prior
 * that shrinks a season seen once or twice and gives way to the data after some years.
 */
export function priorState(firstValue: number): State {
  const mean = new Float64Array(stateSize)
  mean[0] = firstValue
  const covariance = new Float64Array(stateSize * stateSize)
  covariance[0] = 1
  // A slope of 0,5 % a month is 6 % a year, the size of a usual national year.
  covariance[stateSize + 1] = 0.005 * 0.005
  // Seasons add up to nothing over twelve months: covariance s²·(I − 1/12).
  const seasonVariance = 0.01 * 0.01
  for (let i = 2; i < strength; i++) {
    for (let j = 2; j < strength; j++) {
      covariance[i * stateSize + j] = seasonVariance * ((i === j ? 1 : 0) - 1 / 12)
    }
  }
  // One point of unemployment moved the stock some 3,5 % in two years: through a slope that halves in about a year that is
  // a β of 0,003. As likely to be nothing as to be the double.
  covariance[strength * stateSize + strength] = 0.003 * 0.003
  return { mean, covariance }
}

export function copyState(state: State): State {
  return { mean: state.mean.slice(), covariance: state.covariance.slice() }
}

/** One month ahead, in place: mean = T·mean, covariance = T·P·Tᵀ + Q. */
export function stepState(state: State, parameters: StructuralParameters, drive: number): void {
  const { mean, covariance } = state
  const n = stateSize
  let seasons = 0
  for (let i = 2; i < strength; i++) seasons += mean[i]
  mean[0] += mean[1]
  mean[1] = parameters.damping * mean[1] + drive * mean[strength]
  for (let i = strength - 1; i > 2; i--) mean[i] = mean[i - 1]
  mean[2] = -seasons

  for (let column = 0; column < n; column++) applyTransition(covariance, column, n, parameters.damping, drive)
  for (let row = 0; row < n; row++) applyTransition(covariance, row * n, 1, parameters.damping, drive)
  covariance[0] += parameters.level * parameters.level
  covariance[n + 1] += parameters.slope * parameters.slope
  covariance[2 * n + 2] += parameters.season * parameters.season
}

/** T times the vector that starts at `at` and runs with `stride`. */
function applyTransition(
  matrix: Float64Array,
  at: number,
  stride: number,
  damping: number,
  drive: number,
): void {
  const second = at + stride
  matrix[at] += matrix[second]
  matrix[second] = damping * matrix[second] + drive * matrix[at + strength * stride]
  let sum = 0
  let previous = 0
  for (let i = 2, place = at + 2 * stride; i < strength; i++, place += stride) {
    const here = matrix[place]
    sum += here
    matrix[place] = previous
    previous = here
  }
  matrix[at + 2 * stride] = -sum
}

/** Mean and variance of the observation the state expects. */
export function observe(state: State, observationVariance: number): { mean: number; variance: number } {
  const { mean, covariance } = state
  return {
    mean: mean[0] + mean[2],
    variance: covariance[0] + 2 * covariance[2] + covariance[2 * stateSize + 2] + observationVariance,
  }
}

const gain = new Float64Array(stateSize)

/**
 * Takes in one observation, in place, and answers its error of prediction and the variance of that error.
 * @param observationVariance ε plus what else makes this observation uncertain (a provisional figure)
 */
export function updateState(
  state: State,
  value: number,
  observationVariance: number,
): { error: number; variance: number } {
  const { mean, covariance } = state
  const expected = observe(state, observationVariance)
  const error = value - expected.mean
  for (let i = 0; i < stateSize; i++) gain[i] = covariance[i * stateSize] + covariance[i * stateSize + 2]
  for (let i = 0; i < stateSize; i++) {
    const share = gain[i] / expected.variance
    mean[i] += share * error
    for (let j = 0; j < stateSize; j++) covariance[i * stateSize + j] -= share * gain[j]
  }
  return { error, variance: expected.variance }
}
