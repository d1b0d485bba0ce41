/*
 * Parameter uncertainty without draws: the normal law around an estimate is replaced by 2k points at √k standard deviations
 * along its principal directions, each of weight 1/(2k). Means and variances of anything nearly quadratic in the parameters
 * come out exactly (third-degree spherical cubature; Arasaratnam and Haykin, IEEE Transactions on Automatic Control 54, 2009).
 */

/** Points around `centre`, given the lower triangle L of its covariance L·Lᵀ (row-major). */
export function cubaturePoints(centre: ArrayLike<number>, lower: Float64Array): Float64Array[] {
  const k = centre.length
  const points: Float64Array[] = []
  for (let j = 0; j < k; j++) {
    for (const sign of [1, -1]) {
      points.push(Float64Array.from(centre, (value, i) => value + sign * Math.sqrt(k) * lower[i * k + j]))
    }
  }
  return points
}

/** Lower triangle of a symmetric positive definite matrix (row-major); null when it is not. */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k]
      if (i !== j) lower[i * size + j] = sum / lower[j * size + j]
      else if (sum > 0) lower[i * size + i] = Math.sqrt(sum)
      else return null
    }
  }
  return lower
}

/** Inverse of L·Lᵀ. */
export function inverseFrom(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const x = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      let sum = i === column ? 1 : 0
      for (let k = 0; k < i; k++) sum -= lower[i * size + k] * x[k]
      x[i] = sum / lower[i * size + i]
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = x[i]
      for (let k = i + 1; k < size; k++) sum -= lower[k * size + i] * x[k]
      x[i] = sum / lower[i * size + i]
    }
    for (let i = 0; i < size; i++) inverse[i * size + column] = x[i]
  }
  return inverse
}

/** Second derivatives of `cost` at `point` by central differences of `step`; symmetric, row-major. */
export function hessian(
  cost: (point: Float64Array) => number,
  point: Float64Array,
  step: number,
): Float64Array {
  const k = point.length
  const result = new Float64Array(k * k)
  const at = (moves: readonly (readonly [number, number])[]) => {
    const moved = point.slice()
    for (const [i, sign] of moves) moved[i] += sign * step
    return cost(moved)
  }
  const middle = cost(point)
  for (let i = 0; i < k; i++) {
    result[i * k + i] = (at([[i, 1]]) - 2 * middle + at([[i, -1]])) / (step * step)
    for (let j = 0; j < i; j++) {
      const mixed =
        at([
          [i, 1],
          [j, 1],
        ]) -
        at([
          [i, 1],
          [j, -1],
        ]) -
        at([
          [i, -1],
          [j, 1],
        ]) +
        at([
          [i, -1],
          [j, -1],
        ])
      result[i * k + j] = mixed / (4 * step * step)
      result[j * k + i] = result[i * k + j]
    }
  }
  return result
}
