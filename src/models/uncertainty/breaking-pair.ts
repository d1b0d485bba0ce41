import { cholesky, smallestPivot, solveLower } from './cholesky.ts'

/** A pair of a correlation matrix, and between which values it would fit the rest (null: it fits with no value). */
export type BreakingPair = {
  readonly i: number
  readonly j: number
  readonly low: number | null
  readonly high: number | null
}

/**
 * Which pair to name when a correlation matrix is not positive definite: of the pairs that can make it so by changing
 * alone, the one that has to change least (of equals the strongest, then the first). When no single pair can, pairs are put into
 * an empty matrix from the strongest down, and the first that breaks it is named.
 */
export function breakingPair(matrix: Float64Array, n: number): BreakingPair {
  const pairs: Pair[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) if (matrix[i * n + j] !== 0) pairs.push({ i, j, r: matrix[i * n + j] })
  }
  pairs.sort((a, b) => Math.abs(b.r) - Math.abs(a.r))
  let best: BreakingPair | null = null
  let least = Infinity
  for (const { i, j, r } of pairs) {
    const { low, high } = room(matrix, n, i, j)
    if (low === null || high === null) continue
    // The middle of the room fits unless the rest is wrong elsewhere too.
    if (cholesky(withPair(matrix, n, i, j, (low + high) / 2), n) === null) continue
    const change = r < low ? low - r : r - high
    if (change < least - 1e-12) {
      least = change
      best = { i, j, low, high }
    }
  }
  return best ?? firstThatBreaks(pairs, n)
}

type Pair = { readonly i: number; readonly j: number; readonly r: number }

function firstThatBreaks(pairs: readonly Pair[], n: number): BreakingPair {
  let built = new Float64Array(n * n)
  for (let i = 0; i < n; i++) built[i * n + i] = 1
  for (const { i, j, r } of pairs) {
    const more = withPair(built, n, i, j, r)
    if (cholesky(more, n) === null) return { i, j, ...room(built, n, i, j) }
    built = more
  }
  throw new Error('the matrix is positive definite: no pair breaks it')
}

function withPair(
  matrix: Float64Array,
  n: number,
  i: number,
  j: number,
  r: number,
): Float64Array<ArrayBuffer> {
  const changed = Float64Array.from(matrix)
  changed[i * n + j] = r
  changed[j * n + i] = r
  return changed
}

/**
 * Between which values entry (i, j) keeps the matrix positive definite, by the Schur complement of the other rows: with
 * those rows first, r = Σ L_i·L_j ± √(d_i·d_j), where d is what the other rows leave of the diagonal.
 */
function room(
  matrix: Float64Array,
  n: number,
  i: number,
  j: number,
): { readonly low: number | null; readonly high: number | null } {
  const others = Array.from({ length: n }, (_, k) => k).filter((k) => k !== i && k !== j)
  const size = others.length
  const lower = cholesky(
    Float64Array.from(
      { length: size * size },
      (_, at) => matrix[others[Math.floor(at / size)] * n + others[at % size]],
    ),
    size,
  )
  if (lower === null) return { low: null, high: null }
  const rowOf = (k: number): Float64Array =>
    solveLower(
      lower,
      size,
      Float64Array.from(others, (other) => matrix[k * n + other]),
    )
  const a = rowOf(i)
  const b = rowOf(j)
  let shared = 0
  let ownA = 1
  let ownB = 1
  for (let k = 0; k < size; k++) {
    shared += a[k] * b[k]
    ownA -= a[k] * a[k]
    ownB -= b[k] * b[k]
  }
  if (!(ownA > smallestPivot && ownB > smallestPivot)) return { low: null, high: null }
  const reach = Math.sqrt(ownA * (ownB - smallestPivot))
  return { low: Math.max(-1, shared - reach), high: Math.min(1, shared + reach) }
}
