import type { PlacementLever } from './levers.ts'

/**
 * People placed by a measure with its own return curve who come back in month m, added to `into` per group:
 * Σ_k c(k)·e_j(g,m−k)·Π_{i=1..k}(1−h̄_j(m−i)). Who would have left by then anyway does not come back.
 * `placedByGroup` holds e_j(g,m) at m·G + g.
 */
export function addOwnReturns(
  levers: readonly PlacementLever[],
  placedByGroup: readonly Float64Array[],
  month: number,
  groupCount: number,
  into: Float64Array,
): void {
  for (let j = 0; j < levers.length; j++) {
    const { ownCurve, naturalExit } = levers[j]
    if (!ownCurve) continue
    const placed = placedByGroup[j]
    let still = 1
    const reach = Math.min(ownCurve.length, month - 1)
    for (let k = 1; k <= reach; k++) {
      still *= 1 - naturalExit[month - k]
      const weight = ownCurve[k - 1] * still
      if (weight === 0) continue
      for (let g = 0; g < groupCount; g++) into[g] += weight * placed[(month - k) * groupCount + g]
    }
  }
}

/** Applications that were prevented and come after all, added to `into` per group. */
export function addReapplications(
  levers: readonly { reapplyShare: number; reapplyAfter: number }[],
  preventedByGroup: readonly Float64Array[],
  month: number,
  groupCount: number,
  into: Float64Array,
): void {
  for (let j = 0; j < levers.length; j++) {
    const { reapplyShare, reapplyAfter } = levers[j]
    const from = month - reapplyAfter
    if (reapplyShare === 0 || from < 1) continue
    for (let g = 0; g < groupCount; g++) into[g] += reapplyShare * preventedByGroup[j][from * groupCount + g]
  }
}

/** Re-entry R(g,m) = Σ_k c_k·W(g,m−k), W = Σ_r ρ_r·E_r; before the projection the realised months, then the base mean. */
export type ReentrySource = {
  readonly returning: Float64Array
  readonly before: Float64Array
  readonly beforeMonths: number
  readonly base: Float64Array
}

export function fillReentry(
  source: ReentrySource,
  curve: Float64Array,
  month: number,
  groupCount: number,
  into: Float64Array,
): void {
  into.fill(0)
  for (let k = 1; k <= curve.length; k++) {
    const at = month - k
    const share = curve[k - 1]
    if (at >= 1) {
      for (let g = 0; g < groupCount; g++) into[g] += share * source.returning[at * groupCount + g]
    } else if (-at < source.beforeMonths) {
      for (let g = 0; g < groupCount; g++) into[g] += share * source.before[-at * groupCount + g]
    } else {
      for (let g = 0; g < groupCount; g++) into[g] += share * source.base[g]
    }
  }
}
