export type SymmetricEigen = {
  readonly values: Float64Array
  /** Eigenvector k in column k: entry `i·n + k`. */
  readonly vectors: Float64Array
}

/**
 * Eigenvalues and eigenvectors of a symmetric n × n matrix by cyclic Jacobi rotations (Golub & Van Loan, "Matrix
 * Computations", section 8.5): slow for large matrices, exact to rounding for the few dozen rows of a correlation matrix.
 */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const a = Float64Array.from(matrix)
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0
    let size = 0
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const square = a[i * n + j] * a[i * n + j]
        size += square
        if (i !== j) off += square
      }
    }
    if (off <= 1e-32 * size) break
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, vectors, n, p, q)
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]), vectors }
}

/** Makes a[p][q] zero. */
function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const entry = a[p * n + q]
  if (entry === 0) return
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * entry)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < n; k++) {
    const kp = a[k * n + p]
    const kq = a[k * n + q]
    a[k * n + p] = c * kp - s * kq
    a[k * n + q] = s * kp + c * kq
  }
  for (let k = 0; k < n; k++) {
    const pk = a[p * n + k]
    const qk = a[q * n + k]
    a[p * n + k] = c * pk - s * qk
    a[q * n + k] = s * pk + c * qk
    const vp = vectors[k * n + p]
    const vq = vectors[k * n + q]
    vectors[k * n + p] = c * vp - s * vq
    vectors[k * n + q] = s * vp + c * vq
  }
}
