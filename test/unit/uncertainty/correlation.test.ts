import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { cholesky, solveLower } from '../../../src/models/uncertainty/cholesky.ts'
import {
  correlationMatrix,
  type CorrelationPair,
} from '../../../src/models/uncertainty/correlation-matrix.ts'
import { nearestCorrelation } from '../../../src/models/uncertainty/nearest-correlation.ts'
import { normalCorrelation, rankCorrelation } from '../../../src/models/uncertainty/rank-correlation.ts'
import { symmetricEigen } from '../../../src/models/uncertainty/symmetric-eigen.ts'

const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat())

function pair(first: string, second: string, rho: number): CorrelationPair {
  return { first, second, rho }
}

describe('rank correlation', () => {
  it.each([
    [0, 0],
    [1, 1],
    [-1, -1],
    // 2·sin(π/12) = (√6 − √2)/2.
    [0.5, (Math.sqrt(6) - Math.sqrt(2)) / 2],
    [-0.3, -0.3128689300804617],
  ])('%d gives a correlation of normal numbers of %d', (rho, r) => {
    expect(normalCorrelation(rho)).toBeCloseTo(r, 15)
    expect(rankCorrelation(normalCorrelation(rho))).toBeCloseTo(rho, 15)
  })

  it('survives the exact ends', () => {
    expect([normalCorrelation(1), normalCorrelation(-1), rankCorrelation(1), rankCorrelation(-1)]).toEqual([
      1, -1, 1, -1,
    ])
  })
})

describe('cholesky', () => {
  it('factors a known matrix', () => {
    // The example of Wikipedia, "Cholesky decomposition": integers throughout.
    const matrix = flat([
      [4, 12, -16],
      [12, 37, -43],
      [-16, -43, 98],
    ])
    expect([...(cholesky(matrix, 3) ?? [])]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3])
  })

  it('solves with its triangle', () => {
    expect([
      ...solveLower(
        flat([
          [2, 0, 0],
          [6, 1, 0],
          [-8, 5, 3],
        ]),
        3,
        Float64Array.of(2, 7, 0),
      ),
    ]).toEqual([1, 1, 1])
  })

  it('refuses a matrix that is not positive definite', () => {
    expect(
      cholesky(
        flat([
          [1, 2],
          [2, 1],
        ]),
        2,
      ),
    ).toBeNull()
    expect(
      cholesky(
        flat([
          [1, 1],
          [1, 1],
        ]),
        2,
      ),
    ).toBeNull()
    expect(
      cholesky(
        flat([
          [NaN, 0],
          [0, 1],
        ]),
        2,
      ),
    ).toBeNull()
  })
})

describe('eigenvalues', () => {
  it('of the second difference are 2 − 2·cos(kπ/(n+1))', () => {
    const n = 7
    const matrix = new Float64Array(n * n)
    for (let i = 0; i < n; i++) {
      matrix[i * n + i] = 2
      if (i > 0) matrix[i * n + i - 1] = matrix[(i - 1) * n + i] = -1
    }
    const { values, vectors } = symmetricEigen(matrix, n)
    const sorted = [...values].sort((a, b) => a - b)
    for (let k = 1; k <= n; k++)
      expect(sorted[k - 1]).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / (n + 1)), 13)
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0
        for (let k = 0; k < n; k++) sum += values[k] * vectors[i * n + k] * vectors[j * n + k]
        expect(sum).toBeCloseTo(matrix[i * n + j], 13)
      }
    }
  })
})

describe('the nearest correlation matrix', () => {
  /** Higham 2002, section 4: his two examples with four printed decimals. */
  it('is that of Higham for three rows', () => {
    const { matrix } = nearestCorrelation(
      flat([
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ]),
      3,
    )
    expect([matrix[1], matrix[2], matrix[5]].map((r) => r.toFixed(4))).toEqual(['0.7607', '0.1573', '0.7607'])
  })

  it('is that of Higham for four rows', () => {
    const { matrix } = nearestCorrelation(
      flat([
        [2, -1, 0, 0],
        [-1, 2, -1, 0],
        [0, -1, 2, -1],
        [0, 0, -1, 2],
      ]),
      4,
    )
    const upper = [matrix[1], matrix[2], matrix[3], matrix[6], matrix[7], matrix[11]]
    expect(upper.map((r) => r.toFixed(4))).toEqual([
      '-0.8084',
      '0.1916',
      '0.1068',
      '-0.6562',
      '0.1916',
      '-0.8084',
    ])
  })

  it('leaves a matrix that fits as it is', () => {
    const given = flat([
      [1, 0.5, -0.2],
      [0.5, 1, 0.1],
      [-0.2, 0.1, 1],
    ])
    const { matrix } = nearestCorrelation(given, 3)
    for (let at = 0; at < 9; at++) expect(matrix[at]).toBeCloseTo(given[at], 10)
  })
})

describe('correlationMatrix', () => {
  /** The priors of the shipped assumptions: volume–unemployment 0,7; inflow–exits −0,3; exits–unemployment −0,6. */
  const ids = ['instroom', 'uitstroom', 'volume', 'werkloosheid']
  const priors = [
    pair('volume', 'werkloosheid', 0.7),
    pair('instroom', 'uitstroom', -0.3),
    pair('uitstroom', 'werkloosheid', -0.6),
  ]

  it('accepts the priors, symmetric with a unit diagonal', () => {
    const { matrix, lower, changes } = unwrap(correlationMatrix(ids, priors))
    expect(changes).toEqual([])
    expect(matrix[2 * 4 + 3]).toBe(normalCorrelation(0.7))
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        expect(matrix[i * 4 + j]).toBe(matrix[j * 4 + i])
        let sum = 0
        for (let k = 0; k < 4; k++) sum += lower[i * 4 + k] * lower[j * 4 + k]
        expect(sum).toBeCloseTo(matrix[i * 4 + j], 15)
      }
      expect(matrix[i * 4 + i]).toBe(1)
    }
  })

  it('does not care for the order of the two names, nor for a pair given twice alike', () => {
    const other = unwrap(
      correlationMatrix(ids, [...priors.map((one) => pair(one.second, one.first, one.rho)), ...priors]),
    )
    expect([...other.matrix]).toEqual([...unwrap(correlationMatrix(ids, priors)).matrix])
  })

  it.each([
    ['above 1', [pair('a', 'b', 1.1)], 'model.correlatieBuitenBereik'],
    ['below −1', [pair('a', 'b', -1.0001)], 'model.correlatieBuitenBereik'],
    ['no number', [pair('a', 'b', NaN)], 'model.correlatieBuitenBereik'],
    ['with itself', [pair('a', 'a', 0.9)], 'model.correlatieBuitenBereik'],
    ['unknown, or an outcome', [pair('a', 'tekort.2027', 0.5)], 'model.correlatieOnbekend'],
    ['not symmetric', [pair('a', 'b', 0.2), pair('b', 'a', 0.3)], 'model.correlatieTegenstrijdig'],
    ['exactly 1: one quantity under two names', [pair('a', 'b', 1)], 'model.correlatiesPassenNiet'],
  ])('refuses a correlation %s', (_name, pairs, code) => {
    expect(correlationMatrix(['a', 'b', 'c'], pairs)).toMatchObject({ ok: false, error: { code } })
  })

  const triangle = [pair('a', 'b', 0.9), pair('b', 'c', 0.8), pair('a', 'c', -0.7)]

  it('names the pair that has to change least, and where it would fit', () => {
    const ids = ['a', 'b', 'c', 'd']
    const others = [...triangle.slice(1), pair('c', 'd', 0.1)]
    const result = correlationMatrix(ids, [...triangle, pair('c', 'd', 0.1)])
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'model.correlatiesPassenNiet', details: { eerste: 'a', tweede: 'b', waarde: 0.9 } },
    })
    const { laag, hoog } = result.ok ? { laag: null, hoog: null } : result.error.details
    for (const [rho, fits] of [
      [Number(laag) + 0.001, true],
      [Number(hoog) - 0.001, true],
      [Number(laag) - 0.001, false],
      [Number(hoog) + 0.001, false],
    ] as const) {
      expect(correlationMatrix(ids, [pair('a', 'b', rho), ...others]).ok, String(rho)).toBe(fits)
    }
  })

  it('names the one pair out of line in a matrix that fits otherwise', () => {
    const pairs = [
      pair('a', 'b', 0.9),
      pair('a', 'c', 0.9),
      pair('a', 'd', 0.9),
      pair('b', 'c', 0.85),
      pair('b', 'd', 0.8),
    ]
    const result = correlationMatrix(['a', 'b', 'c', 'd'], [...pairs, pair('c', 'd', -0.5)])
    expect(result).toMatchObject({ error: { details: { eerste: 'c', tweede: 'd', waarde: -0.5 } } })
  })

  it('names a pair too when no single one is to blame', () => {
    const two = [...triangle, pair('x', 'y', 0.95), pair('y', 'z', 0.85), pair('x', 'z', -0.75)]
    // From the strongest down: x–y and a–b fit; y–z is the first that does not, as long as x–z is not there.
    expect(correlationMatrix(['a', 'b', 'c', 'x', 'y', 'z'], two)).toMatchObject({
      ok: false,
      error: { details: { eerste: 'y', tweede: 'z', waarde: 0.85 } },
    })
  })

  it('repairs on request to the nearest matrix that fits and shows what changed', () => {
    const { matrix, changes } = unwrap(correlationMatrix(['a', 'b', 'c', 'd'], triangle, true))
    expect(cholesky(matrix, 4)).not.toBeNull()
    expect(changes.map(({ first, second, before }) => [first, second, before])).toHaveLength(3)
    for (const { first, second, before, after } of changes) {
      expect(triangle.find((one) => one.first === first && one.second === second)?.rho).toBe(before)
      expect(after).toBeCloseTo(
        rankCorrelation(matrix['abcd'.indexOf(first) * 4 + 'abcd'.indexOf(second)]),
        14,
      )
    }
    const sizes = changes.map(({ before, after }) => Math.abs(after - before))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    // d stood alone and still does.
    expect([matrix[3], matrix[7], matrix[11]].map(Math.abs).every((r) => r < 1e-9)).toBe(true)
  })

  it('is nearer than any mix of the given matrix and none at all that fits', () => {
    const names = ['a', 'b', 'c']
    const given = unwrap(correlationMatrix(names, [])).matrix.map((one, at) => {
      const [i, j] = [names[Math.floor(at / 3)], names[at % 3]]
      const found = triangle.find(
        (two) => (two.first === i && two.second === j) || (two.first === j && two.second === i),
      )
      return found ? normalCorrelation(found.rho) : one
    })
    const distance = (other: Float64Array): number => Math.hypot(...given.map((one, at) => one - other[at]))
    const { matrix } = unwrap(correlationMatrix(names, triangle, true))
    for (let share = 0; share < 1; share += 0.01) {
      const mixed = given.map((one, at) => (at % 4 === 0 ? 1 : one * share))
      if (cholesky(mixed, 3) !== null) expect(distance(matrix)).toBeLessThan(distance(mixed))
    }
  })
})
