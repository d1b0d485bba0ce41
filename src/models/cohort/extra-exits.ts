import type { CohortModel } from './cohort-model.ts'
import type { PlacementLever } from './levers.ts'

/** Room for the extra exits of one month. */
export type ExtraRoom = {
  /** Per lever: share of what is left of a cell that it takes. */
  readonly wanted: Float64Array
  /** Per cell: shares together, in two directions, and the shrinking they need. */
  readonly taken: Float64Array
  readonly held: Float64Array
  /** Per cell: share that leaves extra, net. */
  readonly share: Float64Array
}

export function extraRoom(model: CohortModel, leverCount: number): ExtraRoom {
  const cells = model.groupCount * model.classCount
  return {
    wanted: new Float64Array(leverCount),
    taken: new Float64Array(cells),
    held: new Float64Array(cells),
    share: new Float64Array(cells),
  }
}

/**
 * Extra exits of month m out of what the regular exits left (`remaining` per cell). Measure j asks P_j ≤ Σ eligible; it
 * takes the same share of every eligible cell; where measures together would take more than a cell holds, all shrink in
 * proportion. A negative P_j holds regular exits back, never more than `regular` of the cell. `exits[j·cells + c]` gets
 * e_j(c), `room.share` the share of each cell that leaves.
 */
export function spreadExtraExits(
  levers: readonly PlacementLever[],
  month: number,
  remaining: Float64Array,
  regular: Float64Array,
  room: ExtraRoom,
  exits: Float64Array,
): void {
  const cells = remaining.length
  const { wanted, taken, held, share } = room
  taken.fill(0)
  held.fill(0)
  share.fill(0)
  for (let j = 0; j < levers.length; j++) {
    const lever = levers[j]
    let eligible = 0
    for (let c = 0; c < cells; c++) if (lever.cells[c] === 1) eligible += remaining[c]
    const asked = Math.min(lever.asked[month], eligible)
    const part = eligible > 0 ? asked / eligible : 0
    wanted[j] = part
    if (part === 0) continue
    const sums = part > 0 ? taken : held
    for (let c = 0; c < cells; c++) if (lever.cells[c] === 1) sums[c] += part
  }
  for (let j = 0; j < levers.length; j++) {
    const lever = levers[j]
    const part = wanted[j]
    for (let c = 0; c < cells; c++) {
      let own = 0
      if (part !== 0 && lever.cells[c] === 1) {
        own = part
        if (part > 0 && taken[c] > 1) own = part / taken[c]
        if (part < 0 && -held[c] * remaining[c] > regular[c])
          own = (part / -held[c]) * (regular[c] / remaining[c])
      }
      exits[j * cells + c] = own * remaining[c]
      share[c] += own
    }
  }
  // A cell that is emptied by several measures may end a rounding error above 1.
  for (let c = 0; c < cells; c++) if (share[c] > 1) share[c] = 1
}
