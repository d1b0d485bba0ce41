import { describe, expect, test } from 'vitest'
import { cholesky, cubaturePoints, hessian, inverseFrom } from '../../../src/models/forecast/cubature.ts'
import { chanceBelow, medianOf, quantileOf } from '../../../src/models/forecast/law.ts'
import { nelderMead } from '../../../src/models/forecast/nelder-mead.ts'

describe('a law', () => {
  test('a lognormal law: median e^location, quantile and chance are each other backwards', () => {
    const law = { shape: 'lognormal' as const, location: Math.log(3614), spread: 0.05 }
    expect(medianOf(law)).toBeCloseTo(3614, 8)
    expect(quantileOf(law, 0.9)).toBeCloseTo(3614 * Math.exp(0.05 * 1.2815515655446004), 8)
    expect(chanceBelow(law, quantileOf(law, 0.3))).toBeCloseTo(0.3, 12)
    expect(chanceBelow(law, 0)).toBe(0)
  })
})

describe('search and uncertainty', () => {
  test('Nelder–Mead finds the bottom of the valley of Rosenbrock', () => {
    const valley = (x: Float64Array) => 100 * (x[1] - x[0] * x[0]) ** 2 + (1 - x[0]) ** 2
    const found = nelderMead(valley, [-1.2, 1], [0.5, 0.5], { evaluations: 500, tolerance: 1e-12 })
    expect(found.converged).toBe(true)
    expect(found.point[0]).toBeCloseTo(1, 4)
    expect(found.point[1]).toBeCloseTo(1, 4)
  })

  test('a search that may not go on says so, and NaN is never the best', () => {
    const found = nelderMead((x) => (x[0] < 0.5 ? Number.NaN : x[0] * x[0]), [2], [0.5], {
      evaluations: 8,
      tolerance: 0,
    })
    expect(found.converged).toBe(false)
    expect(found.evaluations).toBeLessThanOrEqual(10)
    expect(found.value).not.toBeNaN()
  })

  test('the points around an estimate have its mean and covariance, so squares come out exactly', () => {
    const covariance = Float64Array.from([4, 1.5, 1.5, 9])
    const lower = cholesky(covariance, 2)
    if (lower === null) throw new Error('positive definite')
    const around = cubaturePoints([10, -3], lower)
    const mean = (of: (x: Float64Array) => number) =>
      around.reduce((sum, x) => sum + of(x), 0) / around.length
    expect(mean((x) => x[0])).toBeCloseTo(10, 12)
    expect(mean((x) => x[0] * x[0])).toBeCloseTo(104, 10)
    expect(mean((x) => (x[0] - 10) * (x[1] + 3))).toBeCloseTo(1.5, 12)
  })

  test('Cholesky, inverse and curvature', () => {
    const matrix = Float64Array.from([4, 2, 2, 3])
    const lower = cholesky(matrix, 2)
    if (lower === null) throw new Error('positive definite')
    expect([...inverseFrom(lower, 2)]).toEqual(
      [0.375, -0.25, -0.25, 0.5].map((value) => expect.closeTo(value, 12) as number),
    )
    expect(cholesky(Float64Array.from([1, 2, 2, 1]), 2)).toBeNull()
    const bowl = (x: Float64Array) => 2 * x[0] * x[0] + 2 * x[0] * x[1] + 1.5 * x[1] * x[1]
    expect([...hessian(bowl, Float64Array.from([1, 2]), 0.1)]).toEqual(
      [4, 2, 2, 3].map((value) => expect.closeTo(value, 8) as number),
    )
  })
})
