import { exp, ln } from '../../../base/math.ts'
import { cholesky, cubaturePoints, hessian, inverseFrom } from '../cubature.ts'
import type { Known } from '../known.ts'
import { nelderMead } from '../nelder-mead.ts'
import { priorState, stepState, updateState, type State, type StructuralParameters } from './state-space.ts'

/*
 * The parameters are searched on the whole line, so that bounds need no care: logs of the four shocks, and the damping
 * through a logistic curve between 0,8 and 1 (a half-life of three months up to never).
 */
export type FreeParameters = Float64Array

const smallestShock = 1e-5

/** `damped` false: the slope stays what it is, and only the four shocks are free. */
export function boundParameters(free: ArrayLike<number>, damped: boolean): StructuralParameters {
  return {
    irregular: smallestShock + exp(free[0]),
    level: smallestShock + exp(free[1]),
    slope: smallestShock + exp(free[2]),
    season: smallestShock + exp(free[3]),
    damping: damped ? 0.8 + 0.2 / (1 + exp(-free[4])) : 1,
  }
}

/**
 * Centre and spread of the weak normal prior of the free numbers: monthly shocks of a few hundredths to tenths of a percent
 * and a slope that halves in about eight months; each shock may differ by a factor of ten.
 */
const priorCentre = [ln(0.0005), ln(0.001), ln(0.001), ln(0.0003), 0.6]
const priorSpread = [1.2, 1.2, 1.2, 1.2, 1]

export function priorStart(damped: boolean): FreeParameters {
  return Float64Array.from(damped ? priorCentre : priorCentre.slice(0, 4))
}

/** Minus the log of the prior, without constant. */
function penalty(free: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < free.length; i++) {
    const z = (free[i] - priorCentre[i]) / priorSpread[i]
    sum += 0.5 * z * z
  }
  return sum
}

/** State after the last observation, and minus the log-likelihood without constant. */
export function runFilter(known: Known, parameters: StructuralParameters): { state: State; cost: number } {
  const { logs, extraVariance, drive } = known
  const state = priorState(logs[0])
  const noise = parameters.irregular * parameters.irregular
  let cost = 0
  for (let t = 0; t < logs.length; t++) {
    if (t > 0) stepState(state, parameters, drive === null ? 0 : drive[t])
    const { error, variance } = updateState(
      state,
      logs[t],
      noise + (extraVariance === null ? 0 : extraVariance[t]),
    )
    // The first observation only sets the level.
    if (t > 0) cost += 0.5 * (ln(variance) + (error * error) / variance)
  }
  return { state, cost }
}

/** An estimate and the points that stand for its uncertainty. */
export type StructuralFit = { readonly estimate: FreeParameters; readonly around: readonly FreeParameters[] }

/**
 * Penalised maximum likelihood from `start` on, and the normal law of the estimate from the curvature there. Where the
 * curvature is no proper one (a ridge), the prior stands in.
 */
export function fitStructural(known: Known, start: FreeParameters, damped: boolean): StructuralFit {
  const cost = (free: Float64Array) => runFilter(known, boundParameters(free, damped)).cost + penalty(free)
  const found = nelderMead(cost, start, new Float64Array(start.length).fill(0.5), {
    evaluations: 400,
    tolerance: 1e-4,
  })
  const size = start.length
  const curvature = cholesky(hessian(cost, found.point, 0.05), size)
  const covariance = curvature === null ? priorCovariance(size) : inverseFrom(curvature, size)
  const lower = cholesky(covariance, size) ?? priorCovariance(size).map(Math.sqrt)
  return { estimate: found.point, around: cubaturePoints(found.point, lower) }
}

function priorCovariance(size: number): Float64Array {
  const covariance = new Float64Array(size * size)
  for (let i = 0; i < size; i++) covariance[i * size + i] = priorSpread[i] * priorSpread[i]
  return covariance
}
