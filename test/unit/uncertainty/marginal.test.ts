import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../../src/base/normal-distribution.ts'
import { normalQuantile } from '../../../src/base/normal-quantile.ts'
import { unwrap, type Result } from '../../../src/base/result.ts'
import { betaShareAt } from '../../../src/models/uncertainty/beta-family.ts'
import {
  anyNumber,
  type AllowedRange,
  type Distribution,
} from '../../../src/models/uncertainty/distribution.ts'
import {
  betaOfCounts,
  betaOfMean,
  distributionOfSpread,
} from '../../../src/models/uncertainty/from-spread.ts'
import { createMarginal, type Marginal } from '../../../src/models/uncertainty/marginal.ts'

function marginal(distribution: Distribution, point: number, range: AllowedRange = anyNumber): Marginal {
  return unwrap(createMarginal('x', distribution, point, range))
}

function refusal(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.error.code
}

/** Mean over equal shares of probability: the midpoint rule on the quantile function. */
function meanOf({ valueAt }: Marginal, parts = 20_000): number {
  let sum = 0
  for (let i = 0; i < parts; i++) sum += valueAt(normalQuantile((i + 0.5) / parts))
  return sum / parts
}

const z90 = 1.2815515655446004
const share: AllowedRange = { min: 0, max: 1 }

const spreads: readonly (readonly [string, Distribution, number])[] = [
  ['normaal', { kind: 'normaal', sd: 0.7 }, 3],
  ['lognormaal', { kind: 'lognormaal', logSd: 0.06 }, 0.0175],
  ['beta', { kind: 'beta', alpha: 11, beta: 61, low: 0, high: 1 }, 11 / 72],
  ['driehoek', { kind: 'driehoek', low: 1, mode: 2, high: 6 }, 3],
  ['uniform', { kind: 'uniform', low: -1, high: 3 }, 1],
  ['discreet', { kind: 'discreet', values: [3, 1, 2], weights: [1, 1, 2] }, 2],
  ['empirisch', { kind: 'empirisch', values: [4, -3, 0.5, 1, 2] }, 10],
]

describe('a marginal', () => {
  it.each(spreads)('%s never falls and stays inside its range', (_kind, distribution, point) => {
    const range = { min: point - 0.4, max: point + 0.2 }
    for (const one of [
      marginal(distribution, point),
      distribution.kind === 'discreet' ? null : marginal(distribution, point, range),
    ]) {
      if (one === null) continue
      let last = -Infinity
      for (let z = -9; z <= 9; z += 0.01) {
        const value = one.valueAt(z)
        expect(value).toBeGreaterThanOrEqual(last)
        last = value
      }
    }
    if (distribution.kind !== 'discreet') {
      const cut = marginal(distribution, point, range)
      expect(cut.valueAt(-9)).toBeGreaterThanOrEqual(range.min)
      expect(cut.valueAt(9)).toBeLessThanOrEqual(range.max)
    }
  })

  it.each([
    ['vast', { kind: 'vast' }],
    ['normaal', { kind: 'normaal', sd: 0 }],
    ['lognormaal', { kind: 'lognormaal', logSd: 0 }],
    ['uniform', { kind: 'uniform', low: 0.1, high: 0.1 }],
    ['driehoek', { kind: 'driehoek', low: 0.1, mode: 0.1, high: 0.1 }],
    ['beta', { kind: 'beta', alpha: 2, beta: 3, low: 0.1, high: 0.1 }],
    ['discreet', { kind: 'discreet', values: [0.1, 0.1], weights: [1, 2] }],
    ['empirisch', { kind: 'empirisch', values: [7, 7] }],
  ] as const)('%s without spread is the point value, bit for bit', (_kind, distribution) => {
    const one = marginal(distribution, 0.1)
    expect(one.spreads).toBe(false)
    for (const z of [-8.2, -1, 0, 0.3, 8.2]) expect(Object.is(one.valueAt(z), 0.1)).toBe(true)
  })

  it.each(spreads.filter(([kind]) => kind === 'normaal' || kind === 'lognormaal'))(
    '%s has the point as its median, exactly',
    (_kind, distribution, point) => {
      expect(marginal(distribution, point).valueAt(0)).toBe(point)
    },
  )

  it.each(spreads.filter(([kind]) => ['beta', 'driehoek', 'uniform'].includes(kind)))(
    '%s has the point as its mean',
    (_kind, distribution, point) => {
      // 1e-4 of the scale: the midpoint rule misses the furthest 1/20.000 of each tail.
      expect(Math.abs(meanOf(marginal(distribution, point)) - point)).toBeLessThan(1e-4)
    },
  )
})

describe('80 % interval', () => {
  it('of a normal distribution lies between its 10 % and 90 % values', () => {
    const distribution = unwrap(
      distributionOfSpread('x', { verdeling: 'normaal', laag: 4, hoog: 18 }, 11, anyNumber),
    )
    const one = marginal(distribution, 11)
    expect(one.valueAt(-z90)).toBeCloseTo(4, 12)
    expect(one.valueAt(z90)).toBeCloseTo(18, 12)
  })

  it('of a lognormal distribution counts in ratios', () => {
    const distribution = unwrap(
      distributionOfSpread('x', { verdeling: 'lognormaal', laag: 2, hoog: 8 }, 4, anyNumber),
    )
    const one = marginal(distribution, 4)
    expect(one.valueAt(-z90)).toBeCloseTo(2, 12)
    expect(one.valueAt(z90)).toBeCloseTo(8, 12)
  })

  it('that is not centred keeps its width around the point', () => {
    const distribution = unwrap(
      distributionOfSpread('x', { verdeling: 'normaal', laag: 0, hoog: 9 }, 4, anyNumber),
    )
    const one = marginal(distribution, 4)
    expect(one.valueAt(z90) - one.valueAt(-z90)).toBeCloseTo(9, 12)
    expect(one.valueAt(0)).toBe(4)
  })

  it('gives a beta with that mean and standard deviation', () => {
    const distribution = unwrap(betaOfMean('x', 0.6, 0.15, share))
    const one = marginal(distribution, 0.6, share)
    const variance = meanOf({ ...one, valueAt: (z) => (one.valueAt(z) - 0.6) * (one.valueAt(z) - 0.6) })
    // 1e-3: the midpoint rule of `meanOf` on a square.
    expect(Math.sqrt(variance) / 0.15).toBeCloseTo(1, 3)
  })

  it('of a triangle puts the mean on the point, else the median', () => {
    const mean = unwrap(
      distributionOfSpread('x', { verdeling: 'driehoek', laag: 0, hoog: 3 }, 1.2, anyNumber),
    )
    expect(mean).toEqual({ kind: 'driehoek', low: 0, mode: expect.closeTo(0.6, 12), high: 3 })
    // 0,95 is below every mean of a triangle on 0 … 3 (1 … 2), but not below every median (0,879 … 2,121).
    const median = unwrap(
      distributionOfSpread('x', { verdeling: 'driehoek', laag: 0, hoog: 3 }, 0.95, anyNumber),
    )
    expect(marginal(median, 0.95).valueAt(0)).toBeCloseTo(0.95, 12)
    expect(
      refusal(distributionOfSpread('x', { verdeling: 'driehoek', laag: 0, hoog: 3 }, 0.5, anyNumber)),
    ).toBe('model.spreidingPastNiet')
  })
})

describe('known quantiles', () => {
  it('of a triangle: its cdf is (x − low)² / (width · (mode − low)) up to the mode', () => {
    const one = marginal({ kind: 'driehoek', low: 1, mode: 2, high: 6 }, 3)
    expect(one.valueAt(normalQuantile(0.2))).toBeCloseTo(2, 14)
    expect(one.valueAt(normalQuantile(0.05))).toBeCloseTo(1.5, 14)
    expect(one.valueAt(normalQuantile(0.8))).toBeCloseTo(4, 14)
  })

  it('of a beta: the table is the exact quantile to a billionth', () => {
    // The cubic errs by h⁴/384 times the fourth derivative, h = 17/1024: about 2e-10 for these shapes.
    for (const [alpha, beta] of [
      [11, 61],
      [0.5, 0.5],
      [1, 1],
      [40, 2],
      [300, 500],
    ] as const) {
      const one = marginal({ kind: 'beta', alpha, beta, low: 0, high: 1 }, alpha / (alpha + beta))
      let worst = 0
      for (let z = -8; z <= 8; z += 0.0371)
        worst = Math.max(worst, Math.abs(one.valueAt(z) - betaShareAt(alpha, beta, z)))
      expect(worst, `${alpha} ${beta}`).toBeLessThan(1e-9)
    }
  })

  it('of a small trial: 10 of 70 is known less well than 100 of 700', () => {
    const small = betaOfCounts(10, 70)
    const large = betaOfCounts(100, 700)
    expect(small.point).toBe(11 / 72)
    const width = ({ point, distribution }: typeof small): number => {
      const one = marginal(distribution, point, share)
      return one.valueAt(z90) - one.valueAt(-z90)
    }
    // Ten times the people, √10 = 3,2 times narrower; the priors weigh a little.
    expect(width(small) / width(large)).toBeGreaterThan(2.9)
    expect(width(small) / width(large)).toBeLessThan(3.3)
  })

  it('of a sample: type 7, shifted to the point', () => {
    const one = marginal({ kind: 'empirisch', values: [5, 1, 3, 9] }, 100)
    // Sorted 1 3 5 9, median 4: 0,25 gives 2,5 and 0,9 gives 7,8 (numpy.quantile), shifted by 96.
    expect(one.valueAt(0)).toBe(100)
    expect(one.valueAt(normalQuantile(0.25))).toBeCloseTo(98.5, 12)
    expect(one.valueAt(normalQuantile(0.9))).toBeCloseTo(103.8, 12)
  })

  it('of values with weights: each as often as its weight', () => {
    const one = marginal({ kind: 'discreet', values: [3, 1, 2], weights: [1, 1, 2] }, 2)
    const counts = new Map<number, number>()
    for (let i = 0; i < 400; i++) {
      const value = one.valueAt(normalQuantile((i + 0.5) / 400))
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    expect([...counts]).toEqual([
      [1, 100],
      [2, 200],
      [3, 100],
    ])
  })
})

describe('a very narrow beta', () => {
  it('is drawn as the normal distribution it is', () => {
    const range = { min: 0, max: 1 }
    const distribution = unwrap(betaOfMean('x', 0.3, 1e-7, range))
    const one = marginal(distribution, 0.3, range)
    expect(one.valueAt(0)).toBe(0.3)
    expect((one.valueAt(z90) - 0.3) / 1e-7).toBeCloseTo(z90, 6)
    // Just wide enough to be drawn as a beta: hardly another value.
    const wider = marginal(unwrap(betaOfMean('x', 0.3, 2e-5, range)), 0.3, range)
    expect((wider.valueAt(z90) - 0.3) / 2e-5).toBeCloseTo(z90, 2)
  })

  it('is refused where it is a heap at a bound', () => {
    const distribution: Distribution = { kind: 'beta', alpha: 1, beta: 1e12, low: 0, high: 1 }
    expect(refusal(createMarginal('x', distribution, 1e-12, share))).toBe('model.spreidingPastNiet')
  })
})

describe('truncation', () => {
  const whole = marginal({ kind: 'normaal', sd: 1 }, 0.5)
  const cut = marginal({ kind: 'normaal', sd: 1 }, 0.5, { min: 0, max: Infinity })

  it('squeezes the side that is cut and leaves the other side bit for bit', () => {
    for (const z of [0, 0.3, 1, 5]) expect(cut.valueAt(z)).toBe(whole.valueAt(z))
    expect(cut.valueAt(0)).toBe(0.5)
    expect(cut.valueAt(-8.2)).toBeCloseTo(0, 12)
  })

  it('is the distribution given that it is inside, on the side that is cut', () => {
    // P(X ≤ 0,2) below the median = ½ · [Φ(−0,3) − Φ(−0,5)] / [½ − Φ(−0,5)].
    const expected = (0.5 * (normalCdf(-0.3) - normalCdf(-0.5))) / (0.5 - normalCdf(-0.5))
    expect(cut.valueAt(normalQuantile(expected))).toBeCloseTo(0.2, 12)
  })

  it('by a bound no draw can reach changes nothing', () => {
    const far = marginal({ kind: 'normaal', sd: 1 }, 0.5, { min: -8.1, max: 9.1 })
    for (let z = -8.3; z < 8.3; z += 0.1) expect(far.valueAt(z)).toBe(whole.valueAt(z))
  })

  it('at a point on the bound keeps half of the draws there', () => {
    const one = marginal({ kind: 'normaal', sd: 1 }, 0, { min: 0, max: 2 })
    expect([-5, -1, -0.01].map(one.valueAt)).toEqual([0, 0, 0])
    expect(one.valueAt(1)).toBeGreaterThan(0.5)
  })
})

describe('refusals', () => {
  const check = (distribution: Distribution, point: number, range: AllowedRange = anyNumber): string =>
    refusal(createMarginal('prijs.groei', distribution, point, range))

  it.each([
    ['a negative spread', { kind: 'normaal', sd: -1 }, 0, 'model.negatieveSpreiding'],
    ['an infinite spread', { kind: 'normaal', sd: Infinity }, 0, 'model.negatieveSpreiding'],
    ['no number', { kind: 'lognormaal', logSd: NaN }, 1, 'model.negatieveSpreiding'],
    ['low above high', { kind: 'uniform', low: 2, high: 1 }, 1.5, 'model.laagBovenHoog'],
    ['a triangle upside down', { kind: 'driehoek', low: 2, mode: 1.5, high: 1 }, 1.5, 'model.laagBovenHoog'],
    ['a top outside', { kind: 'driehoek', low: 0, mode: 4, high: 3 }, 1.5, 'model.spreidingPastNiet'],
    ['a point off the middle', { kind: 'uniform', low: 0, high: 4 }, 1, 'model.spreidingPastNiet'],
    ['a lognormal around 0', { kind: 'lognormaal', logSd: 1 }, 0, 'model.spreidingPastNiet'],
    ['an empty sample', { kind: 'empirisch', values: [] }, 0, 'model.spreidingPastNiet'],
    ['a sample with a hole', { kind: 'empirisch', values: [1, NaN] }, 0, 'model.spreidingPastNiet'],
    ['negative weights', { kind: 'discreet', values: [1, 2], weights: [2, -1] }, 1, 'model.gewichtOngeldig'],
    ['no weights', { kind: 'discreet', values: [1, 2], weights: [0, 0] }, 1, 'model.gewichtOngeldig'],
    ['too few weights', { kind: 'discreet', values: [1, 2], weights: [1] }, 1, 'model.gewichtOngeldig'],
    [
      'a beta without shape',
      { kind: 'beta', alpha: 0, beta: 1, low: 0, high: 1 },
      0,
      'model.negatieveSpreiding',
    ],
  ] as const)('%s', (_name, distribution, point, code) => {
    expect(check(distribution, point)).toBe(code)
  })

  it('no support inside the allowed range', () => {
    expect(check({ kind: 'normaal', sd: 1 }, 2, share)).toBe('model.spreidingBuitenBereik')
    expect(check({ kind: 'vast' }, -0.1, share)).toBe('model.spreidingBuitenBereik')
    expect(check({ kind: 'normaal', sd: 1 }, NaN, share)).toBe('model.spreidingBuitenBereik')
    expect(check({ kind: 'discreet', values: [2, 3], weights: [1, 1] }, 0.5, share)).toBe(
      'model.spreidingBuitenBereik',
    )
  })

  it('names the quantity and shows only bounds that exist', () => {
    const result = createMarginal('prijs.groei', { kind: 'vast' }, -1, { min: 0, max: Infinity })
    expect(result).toMatchObject({ error: { details: { welke: 'prijs.groei', laagste: 0, hoogste: null } } })
  })

  it('a spread that is entered wrong', () => {
    const entered = (verdeling: 'normaal' | 'lognormaal' | 'beta', laag: number, hoog: number): string =>
      refusal(distributionOfSpread('x', { verdeling, laag, hoog }, 0.5, share))
    expect(entered('normaal', 2, 1)).toBe('model.laagBovenHoog')
    expect(entered('normaal', NaN, 1)).toBe('model.laagBovenHoog')
    expect(entered('lognormaal', 0, 1)).toBe('model.spreidingPastNiet')
    expect(entered('beta', -3, 3)).toBe('model.spreidingPastNiet')
    expect(entered('beta', 0.5, 0.5)).toBe('accepted')
    expect(refusal(betaOfMean('x', 0.5, 0.1, anyNumber))).toBe('model.spreidingPastNiet')
  })
})
