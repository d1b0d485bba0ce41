import type { VangnetRule } from '../../domain/vangnet-rule.ts'

/** Basis points in the whole. */
export const bp = 10_000

/** tekort > share of budget, exactly: both sides in cents × basis points, far below 2^53. */
export function exceedsShare(tekortCents: number, budgetCents: number, shareBp: number): boolean {
  return tekortCents * bp > budgetCents * shareBp
}

export function reachesShare(tekortCents: number, budgetCents: number, shareBp: number): boolean {
  return tekortCents * bp >= budgetCents * shareBp
}

/**
 * share midden × (min(D, bovengrens·B) − drempel·B)⁺ + share boven × (D − bovengrens·B)⁺ in whole cents, half away from
 * zero. Whole numbers all the way: cents × bp × bp passes 2^53.
 */
export function payoutCents(rule: VangnetRule, tekortCents: number, budgetCents: number): number {
  const tekort = BigInt(tekortCents) * BigInt(bp)
  const budget = BigInt(budgetCents)
  const threshold = budget * BigInt(rule.drempelBp)
  const upper = budget * BigInt(rule.bovengrensBp)
  const inBand = positive((tekort < upper ? tekort : upper) - threshold)
  const above = positive(tekort - upper)
  const total = inBand * BigInt(rule.aandeelMiddenBp) + above * BigInt(rule.aandeelBovenBp)
  const unit = BigInt(bp) * BigInt(bp)
  return Number((total + unit / 2n) / unit)
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n
}
