import { durationCells, openDuration, type CohortModel } from './cohort-model.ts'
import type { Transitions } from './transitions.ts'

/**
 * Moves and ageing in one pass: what stays of every cell (`stay` per group and class) goes to its target groups one month
 * older; 59 → 60+. `next` is overwritten; its d = 0 is left empty for the inflow.
 */
export function advance(model: CohortModel, moves: Transitions, stay: Float64Array, current: Float64Array, next: Float64Array): void {
  const { classCount, classFrom, classTo } = model
  next.fill(0)
  const { from, to, share } = moves
  for (let i = 0; i < share.length; i++) {
    const source = from[i] * durationCells
    const target = to[i] * durationCells
    const cell = from[i] * classCount
    for (let k = 0; k < classCount; k++) {
      const part = share[i] * stay[cell + k]
      const last = classTo[k]
      const end = last < openDuration ? last : openDuration - 1
      for (let d = classFrom[k]; d <= end; d++) next[target + d + 1] += part * current[source + d]
      if (last === openDuration) next[target + openDuration] += part * current[source + openDuration]
    }
  }
}

/** Stock per group and class, summed from duration 0 up. */
export function sumCells(model: CohortModel, state: Float64Array, cells: Float64Array, offset: number): void {
  const { groupCount, classCount, classFrom, classTo } = model
  for (let g = 0; g < groupCount; g++) {
    const base = g * durationCells
    for (let k = 0; k < classCount; k++) {
      let sum = 0
      const last = classTo[k]
      for (let d = classFrom[k]; d <= last; d++) sum += state[base + d]
      cells[offset + g * classCount + k] = sum
    }
  }
}
