import { describe, expect, it } from 'vitest'
import { normalCdf, normalDensity, normalUpperTail } from '../../../src/base/normal-distribution.ts'
import { normalQuantile } from '../../../src/base/normal-quantile.ts'
import { arcsineNearZero, sineNearZero } from '../../../src/base/sine.ts'

function relativeError(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.abs(expected)
}

/*
 * Values computed with 50 decimal digits (mpmath 1.3.0) at exactly the float given, rounded to the nearest float; those
 * for 0.25, 0.001 and 1e-20 are the three check values printed in the paper of AS 241.
 */
const quantiles: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-9, -5.9978070150076865],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.074, -1.4466320671589785],
  [0.076, -1.4325027208258116],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
]

describe('normalQuantile', () => {
  it.each(quantiles)('of %d', (p, expected) => {
    // 1e-15: the accuracy AS 241 promises for PPND16 in double precision.
    expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-15)
  })

  it('mirrors around one half', () => {
    // 1 − p is exact for these, so that both sides see the same distance from ½.
    for (const p of [0.25, 0.375, 0.4375, 2 ** -10, 2 ** -40]) {
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p))
    }
    expect(normalQuantile(0.5)).toBe(0)
  })

  it('has its edges', () => {
    expect([0, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN, NaN, NaN])
  })

  it('rises over the joints of its pieces', () => {
    // 0.075 and 0.925: |p − ½| = 0.425; e^−25: √(−ln p) = 5.
    for (const joint of [0.075, 0.925, 1.3887943864964021e-11]) {
      const around = [-3, -2, -1, 0, 1, 2, 3].map((step) => normalQuantile(joint * (1 + step * 1e-12)))
      expect(around).toEqual([...around].sort((a, b) => a - b))
    }
  })
})

/** Lower and upper tail, from the same source; 15 decimals of the values at 1, 2 and 3 are in Abramowitz & Stegun, table 26.1. */
const tails: readonly (readonly [number, number, number])[] = [
  [-30, 4.906713927148187e-198, 1],
  [-20, 2.7536241186062337e-89, 1],
  [-10, 7.619853024160525e-24, 1],
  [-6, 9.86587645037698e-10, 0.9999999990134123],
  [-5.65, 8.022391850663497e-9, 0.9999999919776081],
  [-5, 2.866515718791939e-7, 0.9999997133484281],
  [-3, 0.0013498980316300946, 0.9986501019683699],
  [-2, 0.02275013194817921, 0.9772498680518208],
  [-1, 0.15865525393145705, 0.8413447460685429],
  [-0.68, 0.2482522304535705, 0.7517477695464295],
  [-0.67, 0.2514288950953101, 0.7485711049046899],
  [-0.5, 0.3085375387259869, 0.6914624612740131],
  [-1e-5, 0.49999601057719606, 0.500003989422804],
]

describe('normal distribution', () => {
  it.each(tails)('at %d', (z, lower, upper) => {
    // 1e-15: four roundings of 1.1e-16 each; Cody's approximations themselves are good to 1e-18.
    for (const [found, expected] of [
      [normalCdf(z), lower],
      [normalUpperTail(z), upper],
      [normalCdf(-z), upper],
      [normalUpperTail(-z), lower],
    ] as const) {
      expect(relativeError(found, expected)).toBeLessThan(1e-15)
    }
  })

  it('is the inverse of the quantile', () => {
    for (let z = -8; z <= 0; z += 0.01) {
      // dz = dp / φ(z): an error of 1e-15 in p moves z by that much at most.
      const slack = (1e-15 * normalCdf(z)) / normalDensity(z) + 1e-15 * Math.abs(z) + 1e-16
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(slack)
    }
  })

  it('has its edges', () => {
    expect([normalCdf(0), normalCdf(-Infinity), normalCdf(Infinity), normalCdf(NaN)]).toEqual([
      0.5,
      0,
      1,
      NaN,
    ])
    expect([normalUpperTail(-Infinity), normalUpperTail(Infinity)]).toEqual([1, 0])
  })
})

/** Computed with 50 decimal digits (mpmath 1.3.0). */
describe('sine near zero', () => {
  it.each([
    [0.1, 0.09983341664682815],
    [0.2617993877991494, 0.25881904510252074],
    [0.5235987755982988, 0.49999999999999994],
    [0.785, 0.706825181105366],
    [1e-9, 1e-9],
  ])('sin(%d)', (x, expected) => {
    expect(relativeError(sineNearZero(x), expected)).toBeLessThan(2.3e-16)
    expect(sineNearZero(-x)).toBe(-sineNearZero(x))
  })

  it.each([
    [0.1, 0.1001674211615598],
    [0.25, 0.25268025514207865],
    [0.5, 0.5235987755982989],
    [0.49, 0.5120897529341477],
    [1e-9, 1e-9],
  ])('arcsin(%d)', (x, expected) => {
    expect(relativeError(arcsineNearZero(x), expected)).toBeLessThan(2.3e-16)
    expect(arcsineNearZero(-x)).toBe(-arcsineNearZero(x))
  })
})
