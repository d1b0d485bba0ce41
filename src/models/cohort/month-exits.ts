import type { CohortModel } from './cohort-model.ts'
import { fillChances, type ChanceRoom } from './exit-chances.ts'
import { spreadExtraExits } from './extra-exits.ts'
import type { MonthWork } from './month-work.ts'

/** Step 1 and 2 of month m: chances, and the regular exits they give on `stock` (per cell, at the end of m−1). */
export function regularExits(work: MonthWork, month: number, stock: Float64Array): number {
  const { model, levers, chances, run, regular, remaining } = work
  const { groupCount, classCount, reasonCount } = model
  const cells = stock.length
  const leverCount = levers.chances.length
  const returning = work.returning.subarray(month * groupCount, (month + 1) * groupCount)
  // Without returns of measures only the exits of the unlevered chances come back.
  const feedsUnlevered = leverCount > 0 && !levers.measureReturns
  if (leverCount > 0 && (work.details || feedsUnlevered)) {
    fillChances(model, levers, month, 0, chances)
    if (feedsUnlevered) tallyExits(model, chances.byReason, stock, work.spare, returning)
    if (work.details) chanceDetails(work, month, stock)
  }
  const clipped = fillChances(model, levers, month, leverCount, chances)
  run.chance.set(chances.total, month * cells)
  const byReason = run.exitsByReason.subarray(month * reasonCount, (month + 1) * reasonCount)
  tallyExits(model, chances.byReason, stock, byReason, feedsUnlevered ? null : returning)
  const { total } = chances
  for (let g = 0, c = 0; g < groupCount; g++) {
    let exits = 0
    for (let k = 0; k < classCount; k++, c++) {
      regular[c] = total[c] * stock[c]
      remaining[c] = (1 - total[c]) * stock[c]
      exits += regular[c]
    }
    run.exitsByGroup[month * groupCount + g] = exits
  }
  return clipped
}

/** Step 3: extra exits of measures out of what is left. Fills `stay`, the share of each cell that remains. */
export function extraExits(work: MonthWork, month: number): void {
  const { model, levers, run, extra, remaining } = work
  const { groupCount, classCount, reasonCount } = model
  const cells = remaining.length
  spreadExtraExits(levers.placements, month, remaining, work.regular, extra, work.extraExits)
  for (let j = 0; j < levers.placements.length; j++) {
    const lever = levers.placements[j]
    const weight = lever.returnsByReason && levers.measureReturns ? model.rho[lever.reason] : 0
    let placed = 0
    for (let g = 0, c = 0; g < groupCount; g++) {
      let exits = 0
      for (let k = 0; k < classCount; k++, c++) exits += work.extraExits[j * cells + c]
      const at = month * groupCount + g
      work.placedByGroup[j][at] = exits
      run.exitsByGroup[at] += exits
      work.returning[at] += weight * exits
      placed += exits
    }
    run.placed[j][month] = placed
    run.exitsByReason[month * reasonCount + lever.reason] += placed
  }
  for (let c = 0; c < cells; c++) work.stay[c] = (1 - work.chances.total[c]) * (1 - extra.share[c])
  let exits = 0
  for (let g = 0; g < groupCount; g++) exits += run.exitsByGroup[month * groupCount + g]
  run.exits[month] = exits
}

/** Regular exits per reason, added to `byReason`; and those who come back of them, W(g,m) = Σ_r ρ_r·E_r(g,m), to `returning`. */
function tallyExits(
  model: CohortModel,
  chance: Float64Array,
  stock: Float64Array,
  byReason: Float64Array,
  returning: Float64Array | null,
): void {
  const { groupCount, classCount, reasonCount, rho } = model
  for (let g = 0, c = 0, i = 0; g < groupCount; g++) {
    let back = 0
    for (let k = 0; k < classCount; k++, c++) {
      const here = stock[c]
      let weighted = 0
      for (let r = 0; r < reasonCount; r++, i++) {
        byReason[r] += chance[i] * here
        weighted += rho[r] * chance[i]
      }
      back += weighted * here
    }
    if (returning) returning[g] += back
  }
}

/** What each chance lever adds, in order: the exits with the first j + 1 levers minus those with the first j. */
function chanceDetails(work: MonthWork, month: number, stock: Float64Array): void {
  const { model, levers, chances, run } = work
  let before = exitsOf(stock, chances)
  for (let j = 0; j < levers.chances.length; j++) {
    fillChances(model, levers, month, j + 1, chances)
    const now = exitsOf(stock, chances)
    run.chanceAsked[j][month] = now.asked - before.asked
    run.chanceReached[j][month] = now.reached - before.reached
    before = now
  }
}

function exitsOf(stock: Float64Array, room: ChanceRoom): { asked: number; reached: number } {
  let asked = 0
  let reached = 0
  for (let c = 0; c < stock.length; c++) {
    asked += room.unclipped[c] * stock[c]
    reached += room.total[c] * stock[c]
  }
  return { asked, reached }
}
