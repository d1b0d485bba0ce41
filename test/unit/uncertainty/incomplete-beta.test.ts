import { describe, expect, it } from 'vitest'
import { betaShareAt } from '../../../src/models/uncertainty/beta-family.ts'
import { incompleteBeta, lnGamma } from '../../../src/models/uncertainty/incomplete-beta.ts'

function relativeError(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.abs(expected)
}

describe('lnGamma', () => {
  it.each([
    ['Γ(5) = 4!', 5, Math.log(24)],
    ['Γ(½) = √π', 0.5, 0.5 * Math.log(Math.PI)],
    ['Γ(21) = 20!', 21, Math.log(2432902008176640000)],
    ['Γ(0,01), mpmath 1.3.0', 0.01, 4.599479878042022],
    ['Γ(1000,5), mpmath 1.3.0', 1000.5, 5908.674175848677],
  ])('%s', (_name, x, expected) => {
    // 4e-15: Γ(20)-sized sums lose a few bits of 1.1e-16 each.
    expect(relativeError(lnGamma(x), expected)).toBeLessThan(4e-15)
  })
})

describe('incomplete beta', () => {
  /** I_p(k, n − k + 1) = P(at least k of n) (DLMF 8.17.5): a finite sum to hold it against. */
  it.each([
    [3, 10, 0.2],
    [1, 5, 0.5],
    [10, 70, 0.14],
    [70, 164, 0.43],
    [40, 60, 0.9],
  ])('at least %i of %i at %d', (k, n, p) => {
    let sum = 0
    let term = Math.pow(1 - p, n)
    for (let i = 0; i <= n; i++) {
      if (i >= k) sum += term
      term *= ((n - i) / (i + 1)) * (p / (1 - p))
    }
    expect(relativeError(incompleteBeta(k, n - k + 1, p, 1 - p), sum)).toBeLessThan(1e-12)
  })

  it('has its edges', () => {
    expect(incompleteBeta(2, 3, 0, 1)).toBe(0)
    expect(incompleteBeta(2, 3, 1, 0)).toBe(1)
    expect(incompleteBeta(2, 3, 0.5, 0.5)).toBeCloseTo(11 / 16, 14)
  })
})

/** Quantiles of beta distributions at Φ(z), computed with 30 digits by bisection on betainc (mpmath 1.3.0). */
const quantiles: readonly (readonly [number, number, number, number])[] = [
  [2, 3, -6, 1.2823185469471552e-5],
  [2, 3, -1.5, 0.11416460998413461],
  [2, 3, 0, 0.38572756813238956],
  [2, 3, 0.7, 0.5496392264404458],
  [2, 3, 3, 0.9290981948497957],
  [0.5, 0.5, -6, 2.401657645396643e-18],
  [0.5, 0.5, -1.5, 0.01097214406073833],
  [0.5, 0.5, 0, 0.5],
  [0.5, 0.5, 0.7, 0.8623659076527133],
  [0.5, 0.5, 3, 0.9999955038475191],
  [11, 61, -6, 0.012006277737580055],
  [11, 61, -1.5, 0.09394123476780492],
  [11, 61, 0, 0.14955551485125976],
  [11, 61, 0.7, 0.18060322310946095],
  [11, 61, 3, 0.30190133450803147],
  [200.5, 1.25, -6, 0.8978640990449264],
  [200.5, 1.25, -1.5, 0.9843932824322875],
  [200.5, 1.25, 0, 0.99534085819122],
  [200.5, 1.25, 0.7, 0.9978741785409784],
  [200.5, 1.25, 3, 0.9999720541982826],
  [0.2, 4, -6, 1.689137830299695e-46],
  [0.2, 4, -1.5, 2.4049352001577336e-7],
  [0.2, 4, 0, 0.005728565972467599],
  [0.2, 4, 0.7, 0.05132217831635972],
  [0.2, 4, 3, 0.6517719649050148],
]

describe('beta quantile', () => {
  it.each(quantiles)('of beta(%d, %d) at z = %d', (alpha, beta, z, expected) => {
    expect(relativeError(betaShareAt(alpha, beta, z), expected)).toBeLessThan(1e-12)
  })

  it('is x for the uniform distribution', () => {
    for (const z of [-8, -3, -0.5, 0, 1, 5]) {
      expect(betaShareAt(1, 1, z)).toBeCloseTo(1 - betaShareAt(1, 1, -z), 14)
    }
    expect(betaShareAt(1, 1, 0)).toBeCloseTo(0.5, 15)
  })
})
