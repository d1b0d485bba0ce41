import { exp, ln } from '../../../base/math.ts'
import { monthAt, type Month } from '../../../base/month.ts'
import { cholesky, inverseFrom } from '../cubature.ts'
import { compareDurations, type Comparison, type DurationRecord } from './duration-filter.ts'

export type FittedChance = {
  /** Exit chance a month, all reasons, without season. */
  readonly chance: number
  /** 90 % interval. */
  readonly low: number
  readonly high: number
  /** Share of what is known about it that comes from the figures, not from the default; 0 = only the default. */
  readonly fromData: number
}

/** Observed and expected side by side: the residuals that are shown with the fit. */
export type FitResidual = {
  readonly month: Month
  /** A stock at the end of the month, or exits counted up to it. */
  readonly what: 'stand' | 'uitstroom'
  /** Place of the duration class; null = the whole stock. */
  readonly classIndex: number | null
  readonly observed: number
  readonly expected: number
  /** Difference in standard deviations. */
  readonly standardised: number
}

export type DurationFit = {
  readonly chances: readonly FittedChance[]
  readonly residuals: readonly FitResidual[]
  /** Mean of the squared standardised residuals: about 1 when the chances and φ explain the figures. */
  readonly misfit: number
  readonly converged: boolean
}

/** How far a chance may lie from its default before the figures speak: a factor of 1,65 one way or the other (sd of the log). */
const defaultSpread = 0.5
/** Bounds of a monthly exit chance. */
const smallest = 1e-4
const largest = 0.5

const derivativeStep = 0.01
const maxRounds = 25

/**
 * Exit chances per duration class from monthly totals, inflow, duration shares and exits per class: a bounded fit of expected
 * to observed counts by Gauss–Newton on the logs of the chances, around national defaults. Variances only weigh the
 * differences and are no evidence themselves (generalised estimating equations; Liang and Zeger, Biometrika 73, 1986), so a
 * wrong φ makes the intervals wrong but not the chances. Without exits per class the shares alone carry little about the
 * classes in the middle.
 * @param defaults chance a month per class where nothing else is known
 */
export function fitDurations(record: DurationRecord, defaults: readonly number[]): DurationFit {
  const centre = Float64Array.from(defaults, ln)
  let logs: Float64Array = centre.slice()
  let current = compareDurations(record, logs.map(exp))
  let converged = false
  let information: Float64Array = new Float64Array(0)
  for (let round = 0; round < maxRounds && !converged; round++) {
    const score = scoreAt(record, current, logs, centre)
    information = score.information
    const direction = solve(information, score.gradient)
    const weights = current
    const cost = costOf(current, weights, logs, centre)
    let length = 1
    let next = moved(logs, direction, length)
    let compared = compareDurations(record, next.map(exp))
    let nextCost = costOf(compared, weights, next, centre)
    while (!(nextCost <= cost) && length > 1e-4) {
      length /= 2
      next = moved(logs, direction, length)
      compared = compareDurations(record, next.map(exp))
      nextCost = costOf(compared, weights, next, centre)
    }
    if (!(nextCost <= cost)) {
      // Nothing better along the best direction: the top, to the precision of the derivatives, or a failure.
      converged = dot(score.gradient, direction) < 0.01
      break
    }
    const change = next.reduce(
      (largestSoFar, value, i) => Math.max(largestSoFar, Math.abs(value - logs[i])),
      0,
    )
    converged = change < 1e-3
    logs = next
    current = compared
  }
  const variance = inverse(information, logs.length)
  const standardised = current.map((one) => (one.observed - one.expected) / Math.sqrt(one.variance))
  return {
    chances: Array.from(logs, (value, k) => {
      const spread = Math.sqrt(variance[k * logs.length + k])
      return {
        chance: exp(value),
        low: exp(value - 1.6448536 * spread),
        high: exp(value + 1.6448536 * spread),
        fromData: Math.max(0, 1 - (spread * spread) / (defaultSpread * defaultSpread)),
      }
    }),
    residuals: current.map((one, i) => ({
      month: monthAt(one.month),
      what: one.what,
      classIndex: one.classIndex,
      observed: one.observed,
      expected: one.expected,
      standardised: standardised[i],
    })),
    misfit: standardised.reduce((sum, value) => sum + value * value, 0) / standardised.length,
    converged,
  }
}

/** Half the weighted sum of squares, the pull of the defaults included; the variances of `weights` weigh. */
function costOf(
  compared: readonly Comparison[],
  weights: readonly Comparison[],
  logs: Float64Array,
  centre: Float64Array,
): number {
  let cost = 0
  compared.forEach(({ observed, expected }, i) => {
    cost += (0.5 * (observed - expected) * (observed - expected)) / weights[i].variance
  })
  for (let k = 0; k < logs.length; k++) {
    const z = (logs[k] - centre[k]) / defaultSpread
    cost += 0.5 * z * z
  }
  return cost
}

/** Slope of minus the cost, and information, by small steps in every chance. */
function scoreAt(
  record: DurationRecord,
  current: readonly Comparison[],
  logs: Float64Array,
  centre: Float64Array,
): { gradient: Float64Array; information: Float64Array } {
  const size = logs.length
  const stepped = Array.from(logs, (_, k) => {
    const point = logs.slice()
    point[k] += derivativeStep
    return compareDurations(record, point.map(exp))
  })
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const means = new Float64Array(size)
  for (let i = 0; i < current.length; i++) {
    const { observed, expected, variance } = current[i]
    const error = observed - expected
    for (let k = 0; k < size; k++) {
      means[k] = (stepped[k][i].expected - expected) / derivativeStep
      gradient[k] += (error * means[k]) / variance
    }
    for (let k = 0; k < size; k++) {
      for (let l = 0; l < size; l++) information[k * size + l] += (means[k] * means[l]) / variance
    }
  }
  for (let k = 0; k < size; k++) {
    gradient[k] -= (logs[k] - centre[k]) / (defaultSpread * defaultSpread)
    information[k * size + k] += 1 / (defaultSpread * defaultSpread)
  }
  return { gradient, information }
}

function moved(logs: Float64Array, direction: Float64Array, length: number): Float64Array {
  return logs.map((value, k) => Math.min(ln(largest), Math.max(ln(smallest), value + length * direction[k])))
}

function solve(information: Float64Array, gradient: Float64Array): Float64Array {
  const size = gradient.length
  const variance = inverse(information, size)
  return gradient.map((_, k) => {
    let sum = 0
    for (let l = 0; l < size; l++) sum += variance[k * size + l] * gradient[l]
    return sum
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0)
}

/** The prior makes the information positive definite, whatever the figures are. */
function inverse(information: Float64Array, size: number): Float64Array {
  const lower = cholesky(information, size)
  if (lower === null) throw new Error('the information of a fit with a prior is positive definite')
  return inverseFrom(lower, size)
}
