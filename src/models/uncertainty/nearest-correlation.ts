import { cholesky } from './cholesky.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/**
 * The nearest matrix (Frobenius norm) with unit diagonal and no eigenvalue below `smallestEigenvalue`: alternating
 * projections with Dykstra's correction (Higham, "Computing the nearest correlation matrix — a problem from finance", IMA
 * Journal of Numerical Analysis 22, 2002, algorithm 3.3). Higham allows eigenvalues of 0; a Cholesky factor does not.
 */
export function nearestCorrelation(
  matrix: Float64Array,
  n: number,
): { readonly matrix: Float64Array; readonly lower: Float64Array } {
  let y = Float64Array.from(matrix)
  const correction = new Float64Array(n * n)
  for (let round = 0; round < 10_000; round++) {
    const r = y.map((entry, at) => entry - correction[at])
    const x = raiseEigenvalues(r, n)
    const next = Float64Array.from(x)
    for (let i = 0; i < n; i++) next[i * n + i] = 1
    let moved = 0
    for (let at = 0; at < n * n; at++) {
      correction[at] = x[at] - r[at]
      moved = Math.max(moved, Math.abs(next[at] - y[at]), Math.abs(next[at] - x[at]))
    }
    y = next
    if (moved <= 1e-11) break
  }
  const repaired = unitDiagonal(raiseEigenvalues(y, n), n)
  const lower = cholesky(repaired, n)
  if (lower === null) throw new Error('the nearest correlation matrix is not positive definite')
  return { matrix: repaired, lower }
}

/** Far above what rounding does to an eigenvalue, far below any correlation that people enter. */
const smallestEigenvalue = 1e-8

function raiseEigenvalues(matrix: Float64Array, n: number): Float64Array<ArrayBuffer> {
  const { values, vectors } = symmetricEigen(matrix, n)
  const raised = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < n; k++) {
        sum += Math.max(values[k], smallestEigenvalue) * vectors[i * n + k] * vectors[j * n + k]
      }
      raised[i * n + j] = sum
      raised[j * n + i] = sum
    }
  }
  return raised
}

function unitDiagonal(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((entry, at) => {
    const i = Math.floor(at / n)
    const j = at % n
    return i === j ? 1 : entry / Math.sqrt(matrix[i * n + i] * matrix[j * n + j])
  })
}
