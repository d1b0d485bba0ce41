import { fail, ok, type Result } from '../../base/result.ts'
import { breakingPair } from './breaking-pair.ts'
import { cholesky } from './cholesky.ts'
import { nearestCorrelation } from './nearest-correlation.ts'
import { normalCorrelation, rankCorrelation } from './rank-correlation.ts'

/** A rank correlation (Spearman) of two uncertain quantities; the order of the two means nothing. */
export type CorrelationPair = { readonly first: string; readonly second: string; readonly rho: number }

/** What a repair did to one pair, in rank correlations; `before` is 0 for a pair that was not given. */
export type CorrelationChange = {
  readonly first: string
  readonly second: string
  readonly before: number
  readonly after: number
}

export type Correlations = {
  readonly ids: readonly string[]
  /** Correlations of the normal numbers, n × n row by row, in the order of `ids`. */
  readonly matrix: Float64Array
  /** L with matrix = L·Lᵀ. */
  readonly lower: Float64Array
  /** What was repaired, largest change first; empty when nothing was. */
  readonly changes: readonly CorrelationChange[]
}

/**
 * Turns rank correlations into the matrix of the normal numbers behind the draws. Pairs not named do not correlate.
 * Refuses an unknown name, |ρ| > 1, a quantity with itself other than 1, a pair given twice with two values, and a matrix
 * that is not positive definite (`model.correlatiesPassenNiet`, naming the pair that breaks it) unless `repair` asks for
 * the nearest one that is.
 */
export function correlationMatrix(
  ids: readonly string[],
  pairs: readonly CorrelationPair[],
  repair = false,
): Result<Correlations> {
  const ranks = rankMatrix(ids, pairs)
  if (!ranks.ok) return ranks
  const n = ids.length
  const matrix = ranks.value.map(normalCorrelation)
  const lower = cholesky(matrix, n)
  if (lower !== null) return ok({ ids, matrix, lower, changes: [] })
  if (!repair) {
    const { i, j, low, high } = breakingPair(matrix, n)
    return fail('model.correlatiesPassenNiet', {
      eerste: ids[i],
      tweede: ids[j],
      waarde: ranks.value[i * n + j],
      laag: low === null ? null : rankCorrelation(low),
      hoog: high === null ? null : rankCorrelation(high),
    })
  }
  const nearest = nearestCorrelation(matrix, n)
  return ok({ ids, ...nearest, changes: changesOf(ids, ranks.value, nearest.matrix) })
}

function rankMatrix(ids: readonly string[], pairs: readonly CorrelationPair[]): Result<Float64Array> {
  const n = ids.length
  const ranks = new Float64Array(n * n)
  for (let i = 0; i < n; i++) ranks[i * n + i] = 1
  const given = new Set<number>()
  for (const { first, second, rho } of pairs) {
    const i = ids.indexOf(first)
    const j = ids.indexOf(second)
    if (i < 0 || j < 0) return fail('model.correlatieOnbekend', { welke: i < 0 ? first : second })
    if (!(Math.abs(rho) <= 1) || (i === j && rho !== 1)) {
      return fail('model.correlatieBuitenBereik', { eerste: first, tweede: second, waarde: rho })
    }
    const place = Math.max(i, j) * n + Math.min(i, j)
    if (given.has(place) && ranks[place] !== rho) {
      return fail('model.correlatieTegenstrijdig', {
        eerste: first,
        tweede: second,
        waarde: ranks[place],
        andere: rho,
      })
    }
    given.add(place)
    ranks[i * n + j] = rho
    ranks[j * n + i] = rho
  }
  return ok(ranks)
}

/** Smaller changes than this are rounding, not repair. */
const visible = 1e-9

function changesOf(
  ids: readonly string[],
  ranks: Float64Array,
  repaired: Float64Array,
): readonly CorrelationChange[] {
  const n = ids.length
  const changes: CorrelationChange[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const before = ranks[i * n + j]
      const after = rankCorrelation(repaired[i * n + j])
      if (Math.abs(after - before) > visible) changes.push({ first: ids[i], second: ids[j], before, after })
    }
  }
  return changes.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}
