import type { Candidate, Known, LogForecast } from '../known.ts'

/** Changes over twelve months, oldest first. */
export function yearlyChanges(logs: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.max(0, logs.length - 12) }, (_, i) => logs[i + 12] - logs[i])
}

/** Years of a zero change that count beside the observed ones: a drift seen for a year or two is half believed. */
const priorYears = 2

/**
 * Seasonal random walk with drift: the same month of the last known year plus the mean yearly change, shrunk to none. Slow
 * and robust: in the combination it holds back models that carry a turn too far.
 */
export const seasonalWalk: Candidate = {
  id: 'seizoen.wandelend',
  minimumMonths: 25,
  begin: () => forecastWalk,
}

function forecastWalk(known: Known, horizon: number): LogForecast {
  const { logs } = known
  const changes = yearlyChanges(logs)
  const years = changes.length / 12
  let sum = 0
  for (const change of changes) sum += change
  const drift = sum / changes.length / (1 + priorYears / years)
  let squares = 0
  for (const change of changes) squares += (change - drift) * (change - drift)
  const variance = squares / Math.max(1, changes.length - 12)
  const mean = new Float64Array(horizon)
  const sd = new Float64Array(horizon)
  for (let h = 0; h < horizon; h++) {
    const ahead = Math.floor(h / 12) + 1
    mean[h] = logs[logs.length + h - 12 * ahead] + ahead * drift
    // One yearly shock a year, and the drift itself is known from `years` of them only.
    sd[h] = Math.sqrt(variance * (ahead + (ahead * ahead) / (years + priorYears)))
  }
  return { mean, sd }
}
