import type { RunInputs } from '../../domain/inputs.ts'

export type Averaging = RunInputs['money']['averaging']

/** What month m counts: half of begin and end together (`half`), or the month-end (`end`). */
export function monthValue(series: Float64Array, month: number, averaging: Averaging): number {
  return averaging === 'half' ? 0.5 * (series[month - 1] + series[month]) : series[month]
}

export function pairValue(before: number, now: number, averaging: Averaging): number {
  return averaging === 'half' ? 0.5 * (before + now) : now
}
