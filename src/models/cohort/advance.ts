import { durationCells, openDuration, type CohortModel } from './cohort-model.ts'
import type { Transitions } from './transitions.ts'

/**
 * Moves and ageing in one pass: what stays of every cell (`stay` per group and class) goes to its target groups one month
 * older; 59 → 60+. `next` is overwritten; its d = 0 is left empty for the inflow. `staying` is room for one group.
 */
export function advance(
  model: CohortModel,
  moves: Transitions,
  stay: Float64Array,
  current: Float64Array,
  next: Float64Array,
  staying: Float64Array,
): void {
  const { groupCount, classCount, classFrom, classTo } = model
  const { from, to, share } = moves
  next.fill(0)
  let move = 0
  for (let g = 0; g < groupCount; g++) {
    const source = g * durationCells
    for (let k = 0; k < classCount; k++) {
      const part = stay[g * classCount + k]
      const last = classTo[k]
      for (let d = classFrom[k]; d <= last; d++) staying[d] = part * current[source + d]
    }
    // Moves are sorted by source; a group always has one, to itself if nowhere else.
    for (; move < share.length && from[move] === g; move++) {
      const part = share[move]
      const target = to[move] * durationCells + 1
      // Four at a time (60 is a multiple of 4): a tenth off the whole run.
      for (let d = 0; d < openDuration; d += 4) {
        const at = target + d
        next[at] += part * staying[d]
        next[at + 1] += part * staying[d + 1]
        next[at + 2] += part * staying[d + 2]
        next[at + 3] += part * staying[d + 3]
      }
      next[target + openDuration - 1] += part * staying[openDuration]
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
