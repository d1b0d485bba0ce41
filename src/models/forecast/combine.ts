import type { Known, LogForecast } from './known.ts'

/*
 * Candidates are combined by averaging their quantiles (Lichtendahl, Grushka-Cockayne and Winkler, Management Science 59,
 * 2013): for normal laws the mean and the standard deviation are averages with the same weights. Weights are inverse mean
 * squared past errors at the same horizon (Bates and Granger, Operational Research Quarterly 20, 1969). The width is then
 * stretched or shrunk to what past forecasts of the combination itself deserved. Only errors that were known at the origin
 * count, and older ones count less.
 */

/** An error of five years ago counts half. */
const halfLifeMonths = 60
/** Months of equal errors that every candidate starts with. */
const equalMonths = 12
/** Independent errors that the width of the models themselves counts for. */
const modelErrors = 8
/** Fewest known errors before they may change the width. */
export const fewestErrors = 8
/** Horizons beyond this one use its weights and stretch: errors at longer ones are too few. */
export const longestScored = 24

/** The combined law at horizons 1 … H (index 0 is one month ahead), with what it was made of. */
export type Combined = LogForecast & {
  /** Per horizon up to `longestScored`, per candidate; each row adds up to 1. */
  readonly weights: readonly Float64Array[]
  /** Factor on the width by the record of own errors, per horizon up to `longestScored`. */
  readonly stretch: Float64Array
  /** Number of own errors known at the origin, per horizon up to `longestScored`. */
  readonly scored: Int32Array
}

/** What was said at one origin: `months` = number of months known then. */
export type Said = {
  readonly months: number
  readonly candidates: readonly LogForecast[]
  readonly combined: Combined
}

/**
 * @param past what was said at earlier origins, in order of time
 * @param candidates forecasts at this origin, in the order of those in `past`
 */
export function combine(past: readonly Said[], known: Known, candidates: readonly LogForecast[]): Combined {
  const horizon = candidates[0].mean.length
  const scoredHorizon = Math.min(horizon, longestScored)
  const mean = new Float64Array(horizon)
  const sd = new Float64Array(horizon)
  const stretch = new Float64Array(scoredHorizon)
  const scored = new Int32Array(scoredHorizon)
  const weights: Float64Array[] = []
  for (let h = 0; h < scoredHorizon; h++) {
    weights.push(weightsFrom(past, known, candidates.length, h))
    const record = widthRecord(past, known, h)
    stretch[h] = record.stretch
    scored[h] = record.count
  }
  for (let h = 0; h < horizon; h++) {
    const row = Math.min(h, scoredHorizon - 1)
    for (let c = 0; c < candidates.length; c++) {
      mean[h] += weights[row][c] * candidates[c].mean[h]
      sd[h] += weights[row][c] * candidates[c].sd[h] * stretch[row]
    }
  }
  return { mean, sd, weights, stretch, scored }
}

function discount(age: number, table: Float64Array): number {
  return age < table.length ? table[age] : 0
}

/** 2^(−age/60) by repeated multiplication; 100 years are enough. */
const discounts = discountTable()

function discountTable(): Float64Array {
  // 2^(−1/60), to the last digit of a double.
  const monthly = 0.9885140203528962
  const table = new Float64Array(1200)
  table[0] = 1
  for (let i = 1; i < table.length; i++) table[i] = table[i - 1] * monthly
  if (Math.abs(table[halfLifeMonths] - 0.5) > 1e-12)
    throw new Error('the discount is not a half-life of 60 months')
  return table
}

function weightsFrom(past: readonly Said[], known: Known, count: number, h: number): Float64Array {
  const squares = new Float64Array(count)
  let total = 0
  for (const said of past) {
    const target = said.months + h
    if (target >= known.logs.length) break
    const weight = discount(known.logs.length - 1 - target, discounts)
    total += weight
    for (let c = 0; c < count; c++) {
      const error = known.logs[target] - said.candidates[c].mean[h]
      squares[c] += weight * error * error
    }
  }
  const average = squares.reduce((sum, value) => sum + value, 0) / count
  const weights = new Float64Array(count)
  let sum = 0
  for (let c = 0; c < count; c++) {
    const typical = total === 0 ? 1 : (squares[c] + (equalMonths * average) / total) / (total + equalMonths)
    // A candidate without any error would get everything: 1e-12 is an error of a millionth.
    weights[c] = 1 / (typical + 1e-12)
    sum += weights[c]
  }
  return weights.map((value) => value / sum)
}

/** Mean |error| of a standard normal law: √(2/π). */
const meanAbsoluteNormal = 0.7978845608028654

/**
 * Past absolute errors against the width the models gave then. Absolute, not squared: one crisis must not set the width of
 * quiet years. Errors at horizon h overlap, so n months of them are about n/h independent ones.
 */
function widthRecord(past: readonly Said[], known: Known, h: number): { stretch: number; count: number } {
  let sum = 0
  let total = 0
  let count = 0
  for (const said of past) {
    const target = said.months + h
    if (target >= known.logs.length) break
    const weight = discount(known.logs.length - 1 - target, discounts)
    const { mean, sd, stretch } = said.combined
    sum += (weight * Math.abs(known.logs[target] - mean[h]) * stretch[h]) / sd[h]
    total += weight
    count++
  }
  if (count < fewestErrors) return { stretch: 1, count }
  const independent = total / (h + 1)
  const record = sum / total / meanAbsoluteNormal
  return { stretch: (record * independent + modelErrors) / (independent + modelErrors), count }
}
