import { arcsineNearZero, sineNearZero } from '../../base/sine.ts'

const sixthPi = 0.5235987755982988

/**
 * Correlation of two normal numbers whose ranks correlate by `rho` (Spearman): 2·sin(π·ρ/6) (Pearson 1907; Kruskal,
 * "Ordinal measures of association", 1958, section 5). −1, 0 and 1 stay exactly that.
 */
export function normalCorrelation(rho: number): number {
  if (Math.abs(rho) === 1) return rho
  return 2 * sineNearZero(rho * sixthPi)
}

/** The way back: ρ = (6/π)·arcsin(r/2). */
export function rankCorrelation(r: number): number {
  if (Math.abs(r) === 1) return r
  return arcsineNearZero(r / 2) / sixthPi
}
