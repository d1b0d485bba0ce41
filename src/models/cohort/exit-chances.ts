import type { CohortModel } from './cohort-model.ts'
import type { ChanceLever, CohortLevers } from './levers.ts'

/** Room for the chances of one month, made once per run. */
export type ChanceRoom = {
  /** h_r per cell and reason, after the clip. */
  readonly byReason: Float64Array
  /** Their sum per cell, after and before the clip. */
  readonly total: Float64Array
  readonly unclipped: Float64Array
  /** Level per reason in this month. */
  readonly level: Float64Array
}

export function chanceRoom(model: CohortModel): ChanceRoom {
  const cells = model.groupCount * model.classCount
  return {
    byReason: new Float64Array(cells * model.reasonCount),
    total: new Float64Array(cells),
    unclipped: new Float64Array(cells),
    level: new Float64Array(model.reasonCount),
  }
}

/**
 * h_r(g,k,m) = base · level · Π factors + Σ points, floor 0; the sum over reasons is clipped at 1 and the reasons shrink
 * in proportion. Only the first `leverCount` chance levers take part. Returns the number of clipped cells.
 */
export function fillChances(
  model: CohortModel,
  levers: CohortLevers,
  month: number,
  leverCount: number,
  room: ChanceRoom,
): number {
  const { reasonCount, baseChance, seasonal, isAow } = model
  const cells = model.groupCount * model.classCount
  const { byReason, total, unclipped, level } = room
  const exitLevel = levers.levels.exit[month]
  const aowLevel = levers.levels.aow[month]
  for (let r = 0; r < reasonCount; r++)
    level[r] = (seasonal[r] === 1 ? exitLevel : 1) * (isAow[r] === 1 ? aowLevel : 1)
  let clipped = 0
  for (let c = 0, i = 0; c < cells; c++) {
    let sum = 0
    if (leverCount === 0) {
      for (let r = 0; r < reasonCount; r++, i++) {
        const chance = baseChance[i] * level[r]
        byReason[i] = chance
        sum += chance
      }
    } else {
      for (let r = 0; r < reasonCount; r++, i++) {
        const chance = leveredChance(model, levers.chances, leverCount, month, c, r, baseChance[i] * level[r])
        byReason[i] = chance
        sum += chance
      }
    }
    unclipped[c] = sum
    if (sum > 1) {
      const shrink = 1 / sum
      for (let r = 0, j = c * reasonCount; r < reasonCount; r++, j++) byReason[j] *= shrink
      sum = 1
      clipped++
    }
    total[c] = sum
  }
  return clipped
}

function leveredChance(
  model: CohortModel,
  chances: readonly ChanceLever[],
  leverCount: number,
  month: number,
  cell: number,
  reason: number,
  unlevered: number,
): number {
  let chance = unlevered
  let points = 0
  for (let j = 0; j < leverCount; j++) {
    const lever = chances[j]
    if (lever.cells[cell] === 0 || lever.reasons[reason] === 0) continue
    if (lever.factor) chance *= lever.factor[month]
    if (lever.points) points += lever.points[month] * reasonShare(model, lever, cell, reason)
  }
  const result = chance + points
  return result > 0 ? result : 0
}

/** Percentage points are of the chosen reasons together: they fall on them as the base chances do, equally if those are 0. */
function reasonShare(model: CohortModel, lever: ChanceLever, cell: number, reason: number): number {
  const from = cell * model.reasonCount
  let sum = 0
  let count = 0
  for (let r = 0; r < model.reasonCount; r++) {
    if (lever.reasons[r] === 0) continue
    sum += model.baseChance[from + r]
    count++
  }
  return sum > 0 ? model.baseChance[from + reason] / sum : 1 / count
}
