import { seasonOf } from '../series.ts'
import type { Candidate, Known, LogForecast } from '../known.ts'
import {
  boundParameters,
  fitStructural,
  priorStart,
  runFilter,
  type StructuralFit,
} from '../structural/fit.ts'
import { observe, stepState } from '../structural/state-space.ts'

/**
 * The structural forecast with a damped slope (`damped`) or a slope that goes on (local linear trend). The parameters are
 * estimated at the first origin and again every January, the state every month.
 */
export function structuralCandidate(damped: boolean): Candidate {
  return {
    id: damped ? 'structureel.gedempt' : 'structureel.lineair',
    minimumMonths: 36,
    begin() {
      let fit: StructuralFit | null = null
      return (known, horizon) => {
        const last = known.first + known.logs.length - 1
        if (fit === null || seasonOf(last) === 0) {
          fit = fitStructural(known, fit === null ? priorStart(damped) : fit.estimate, damped)
        }
        return averageForecast(fit, known, horizon, damped)
      }
    },
  }
}

/** Mean over the points around the estimate; the variance within them plus the variance between them. */
function averageForecast(fit: StructuralFit, known: Known, horizon: number, damped: boolean): LogForecast {
  const mean = new Float64Array(horizon)
  const square = new Float64Array(horizon)
  const sd = new Float64Array(horizon)
  const weight = 1 / fit.around.length
  for (const free of fit.around) {
    const parameters = boundParameters(free, damped)
    const { state } = runFilter(known, parameters)
    const noise = parameters.irregular * parameters.irregular
    for (let h = 0; h < horizon; h++) {
      stepState(state, parameters, driveAt(known, known.logs.length + h))
      const expected = observe(state, noise)
      mean[h] += weight * expected.mean
      square[h] += weight * expected.mean * expected.mean
      sd[h] += weight * expected.variance
    }
  }
  for (let h = 0; h < horizon; h++) sd[h] = Math.sqrt(sd[h] + Math.max(0, square[h] - mean[h] * mean[h]))
  return { mean, sd }
}

function driveAt(known: Known, t: number): number {
  return known.drive === null || t >= known.drive.length ? 0 : known.drive[t]
}
