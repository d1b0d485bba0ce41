import { seasonalAutoregression } from './candidates/seasonal-autoregression.ts'
import { seasonalWalk } from './candidates/seasonal-walk.ts'
import { structuralCandidate } from './candidates/structural.ts'
import { combine, longestScored, type Said } from './combine.ts'
import type { Candidate, Known } from './known.ts'

/** Version of the forecast: kept with every forecast in the archive, so that records of different models are not mixed. */
export const forecastModelId = 'prognose-structureel-1'

export const candidates: readonly Candidate[] = [
  structuralCandidate(true),
  structuralCandidate(false),
  seasonalWalk,
  seasonalAutoregression,
]

/** Fewest months for a forecast: below it a season cannot be told from a trend. */
export const fewestMonths = Math.max(...candidates.map((one) => one.minimumMonths))

/**
 * One pass through time. Call the answer with what is known at each month, in order, from `fewestMonths` months on; it
 * remembers what was said and weighs the candidates by it. It never sees a later month than the one it is called with.
 */
export function beginForecaster(horizon: number): (known: Known) => Said {
  const length = Math.max(horizon, longestScored)
  const runs = candidates.map((one) => one.begin())
  const past: Said[] = []
  return (known) => {
    const answers = runs.map((run) => run(known, length))
    const said: Said = {
      months: known.logs.length,
      candidates: answers,
      combined: combine(past, known, answers),
    }
    past.push(said)
    return said
  }
}
