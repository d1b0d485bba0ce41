/**
 * Solves A·x = b by elimination with partial pivoting; `matrix` is n × n, row by row. null when the matrix is singular
 * (a pivot below 1e-14 of the largest entry). Neither argument is changed.
 */
export function solveLinearSystem(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const n = right.length
  const a = Float64Array.from(matrix)
  const b = Float64Array.from(right)
  const scale = a.reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0)
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++)
      if (Math.abs(a[row * n + column]) > Math.abs(a[pivot * n + column])) pivot = row
    if (!(Math.abs(a[pivot * n + column]) > 1e-14 * scale)) return null
    if (pivot !== column) {
      for (let j = 0; j < n; j++) {
        const kept = a[column * n + j]
        a[column * n + j] = a[pivot * n + j]
        a[pivot * n + j] = kept
      }
      const kept = b[column]
      b[column] = b[pivot]
      b[pivot] = kept
    }
    for (let row = column + 1; row < n; row++) {
      const factor = a[row * n + column] / a[column * n + column]
      if (factor === 0) continue
      for (let j = column; j < n; j++) a[row * n + j] -= factor * a[column * n + j]
      b[row] -= factor * b[column]
    }
  }
  const x = new Float64Array(n)
  for (let row = n - 1; row >= 0; row--) {
    let sum = b[row]
    for (let j = row + 1; j < n; j++) sum -= a[row * n + j] * x[j]
    x[row] = sum / a[row * n + row]
  }
  return x
}
