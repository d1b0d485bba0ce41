/**
 * Lower triangle L with A = L·Lᵀ of a symmetric n × n matrix, row by row; null when A is not positive definite. A pivot
 * at or below `smallestPivot` counts as 0: it is what is left after rounding errors of n entries of size 1.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k]
      if (j < i) lower[i * n + j] = sum / lower[j * n + j]
      else if (sum > smallestPivot) lower[i * n + i] = Math.sqrt(sum)
      else return null
    }
  }
  return lower
}

export const smallestPivot = 1e-12

/** Solves L·x = b for a lower triangle; `b` is left as it is. */
export function solveLower(lower: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * n + k] * x[k]
    x[i] /= lower[i * n + i]
  }
  return x
}
