import type { SobolDesign } from './sobol-design.ts'

/** A share of the variance with its 95 % interval. */
export type IndexEstimate = {
  readonly value: number
  readonly standardError: number
  readonly low: number
  readonly high: number
}

export type SobolIndex = {
  /** What this group explains on its own. */
  readonly firstOrder: IndexEstimate
  /** What it explains together with everything it works through. */
  readonly total: IndexEstimate
}

export type SobolIndices = {
  readonly mean: number
  readonly variance: number
  /** Per group; null when the outcome does not vary at all. */
  readonly groups: readonly SobolIndex[] | null
}

/** Sums of one replicate that the estimators are ratios of. */
type Sums = { readonly variance: number; readonly first: Float64Array; readonly total: Float64Array }

/**
 * First-order and total Sobol indices from the outcomes of all evaluations of a design, in their order.
 *
 * First order: mean of f(B)·(f(AB_g) − f(A)) / V (Saltelli et al., Computer Physics Communications 181, 2010, table 2 b);
 * total: mean of (f(A) − f(AB_g))² / 2V (Jansen 1999, ibid. f); outcomes are centred first. Intervals: the replicates are
 * independent scrambles, so the delete-one jackknife over them gives the standard error of the ratio, and Student's t
 * with R − 1 degrees of freedom the 95 % interval. An estimate may fall just outside 0 … 1; it is shown as it is.
 */
export function sobolIndices(design: SobolDesign, outcomes: Float64Array): SobolIndices {
  const { replicates, points, groupCount } = design
  const variants = groupCount + 2
  let sum = 0
  for (let row = 0; row < replicates * points; row++)
    sum += outcomes[row * variants] + outcomes[row * variants + 1]
  const mean = sum / (2 * replicates * points)
  const parts = Array.from({ length: replicates }, (_, r) => sumsOf(design, outcomes, mean, r))
  const variance = parts.reduce((total, part) => total + part.variance, 0) / (2 * replicates * points)
  if (!(variance > 0)) return { mean, variance: 0, groups: null }
  const groups = Array.from({ length: groupCount }, (_, g) => ({
    firstOrder: jackknife(parts, (part) => 2 * part.first[g]),
    total: jackknife(parts, (part) => part.total[g]),
  }))
  return { mean, variance, groups }
}

function sumsOf(design: SobolDesign, outcomes: Float64Array, mean: number, replicate: number): Sums {
  const { points, groupCount } = design
  const variants = groupCount + 2
  const first = new Float64Array(groupCount)
  const total = new Float64Array(groupCount)
  let variance = 0
  for (let point = 0; point < points; point++) {
    const at = (replicate * points + point) * variants
    const a = outcomes[at] - mean
    const b = outcomes[at + 1] - mean
    variance += a * a + b * b
    for (let g = 0; g < groupCount; g++) {
      const mixed = outcomes[at + 2 + g] - mean
      first[g] += b * (mixed - a)
      total[g] += (a - mixed) * (a - mixed)
    }
  }
  return { variance, first, total }
}

/** The ratio Σ numerator / Σ variance with its jackknife error. The variance sums run over A and B: twice the points. */
function jackknife(parts: readonly Sums[], numeratorOf: (part: Sums) => number): IndexEstimate {
  const n = parts.length
  const numerator = parts.reduce((sum, part) => sum + numeratorOf(part), 0)
  const variance = parts.reduce((sum, part) => sum + part.variance, 0)
  const value = numerator / variance
  const without = parts.map((part) => (numerator - numeratorOf(part)) / (variance - part.variance))
  const mean = without.reduce((sum, one) => sum + one, 0) / n
  const squares = without.reduce((sum, one) => sum + (one - mean) * (one - mean), 0)
  const standardError = n < 2 ? Infinity : Math.sqrt(((n - 1) / n) * squares)
  const reach = standardError * studentT975(n - 1)
  return { value, standardError, low: value - reach, high: value + reach }
}

/** 97,5 % quantiles of Student's t with 1 … 30 degrees of freedom (any table of it); beyond that the normal value. */
const t975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]

function studentT975(freedom: number): number {
  return t975[freedom - 1] ?? 1.96
}
