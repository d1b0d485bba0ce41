import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import { solveRoot } from '../../src/models/analysis/root-search.ts'
import { cholesky } from '../../src/models/uncertainty/cholesky.ts'
import { correlationMatrix, type CorrelationPair } from '../../src/models/uncertainty/correlation-matrix.ts'
import type { Distribution } from '../../src/models/uncertainty/distribution.ts'
import { fillDraws } from '../../src/models/uncertainty/draw.ts'
import { createDrawPlan } from '../../src/models/uncertainty/draw-plan.ts'
import { distributionOfSpread } from '../../src/models/uncertainty/from-spread.ts'
import { createMarginal } from '../../src/models/uncertainty/marginal.ts'
import { blockMoments, joinMoments, momentsOf } from '../../src/models/uncertainty/moments.ts'
import { priorCorrelations, priorLevels, priorProcesses } from '../../src/models/uncertainty/priors.ts'
import { quantilesOf } from '../../src/models/uncertainty/quantiles.ts'
import { naiveQuantiles } from '../unit/uncertainty/naive-quantiles.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 })

describe('quantiles', () => {
  it('equal sorting, for any series and any probabilities', () => {
    const values = fc.oneof(
      fc.float64Array({ minLength: 1, maxLength: 400, noNaN: true, min: -1e150, max: 1e150 }),
      fc
        .array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 400 })
        .map((ints) => Float64Array.from(ints)),
    )
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(values, probabilities, (series, ps) => {
        const found = [...quantilesOf(series, ps)]
        // −0 and 0 are the same amount of money; sorting puts −0 first, the bins do not look.
        expect(found.map((one) => one + 0)).toEqual(naiveQuantiles(series, ps).map((one) => one + 0))
      }),
    )
  })
})

describe('moments', () => {
  it('do not depend on how the draws are dealt out in whole blocks', () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, maxLength: 1200, noNaN: true, min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }),
        (series, sizes) => {
          const blocks: ReturnType<typeof blockMoments>[number][] = []
          let from = 0
          for (const size of [...sizes, 100]) {
            blocks.push(...blockMoments(series.subarray(from, from + size * 100)))
            from += size * 100
          }
          expect(joinMoments(blocks)).toEqual(momentsOf(series))
        },
      ),
    )
  })
})

const spread = fc.constantFrom(
  'normaal',
  'lognormaal',
  'beta',
  'driehoek',
  'uniform',
) satisfies fc.Arbitrary<string>

describe('a marginal', () => {
  it('from any spread that is accepted never falls, stays in range, and keeps half of the draws or its mean', () => {
    fc.assert(
      fc.property(
        spread,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (verdeling, point, one, two) => {
          const range = { min: 0, max: 1 }
          const entered = { verdeling, laag: Math.min(one, two), hoog: Math.max(one, two) }
          const distribution = distributionOfSpread('x', entered, point, range)
          if (!distribution.ok) return
          const marginal = createMarginal('x', distribution.value, point, range)
          if (!marginal.ok) return
          const { valueAt, spreads } = marginal.value
          const values = [-8.2, -3, -1.3, -0.2, 0, 0.2, 1.3, 3, 8.2].map(valueAt)
          for (const [k, value] of values.entries()) {
            expect(value).toBeGreaterThanOrEqual(range.min)
            expect(value).toBeLessThanOrEqual(range.max)
            // Beta far out is known to 1e-9 only (its table); everything else to the last bit or two.
            if (k > 0) expect(value).toBeGreaterThanOrEqual(values[k - 1] - 1e-12)
          }
          if (!spreads) expect(values.every((value) => value === point)).toBe(true)
          if (verdeling === 'normaal' || verdeling === 'lognormaal') expect(valueAt(0)).toBe(point)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never throws on any distribution, however wrong', () => {
    const distribution: fc.Arbitrary<Distribution> = fc.oneof(
      fc.record({ kind: fc.constant('normaal' as const), sd: fc.double() }),
      fc.record({ kind: fc.constant('lognormaal' as const), logSd: fc.double() }),
      fc.record({ kind: fc.constant('uniform' as const), low: fc.double(), high: fc.double() }),
      fc.record({
        kind: fc.constant('driehoek' as const),
        low: fc.double(),
        mode: fc.double(),
        high: fc.double(),
      }),
      fc.record({
        kind: fc.constant('discreet' as const),
        values: fc.array(fc.double()),
        weights: fc.array(fc.double()),
      }),
      fc.record({ kind: fc.constant('empirisch' as const), values: fc.array(fc.double()) }),
    )
    fc.assert(
      fc.property(distribution, fc.double(), finite, finite, (one, point, min, max) => {
        const result = createMarginal('x', one, point, { min, max })
        if (result.ok) for (const z of [-3, 0, 3]) expect(Number.isNaN(result.value.valueAt(z))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

const names = ['a', 'b', 'c', 'd', 'e']
const pairs: fc.Arbitrary<readonly CorrelationPair[]> = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
  .map((rhos) => {
    const all: CorrelationPair[] = []
    for (let i = 0; i < 5; i++) {
      for (let j = i + 1; j < 5; j++) all.push({ first: names[i], second: names[j], rho: rhos[all.length] })
    }
    return all
  })

describe('correlations', () => {
  it('are accepted with a factor that gives them back, or refused by a pair that was given', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const result = correlationMatrix(names, given)
        if (result.ok) {
          const { matrix, lower } = result.value
          for (let i = 0; i < 5; i++) {
            for (let j = 0; j < 5; j++) {
              let sum = 0
              for (let k = 0; k < 5; k++) sum += lower[i * 5 + k] * lower[j * 5 + k]
              expect(Math.abs(sum - matrix[i * 5 + j])).toBeLessThan(1e-14)
            }
          }
          return
        }
        const { eerste, tweede, waarde, laag, hoog } = result.error.details
        expect(given.find((one) => one.first === eerste && one.second === tweede)?.rho).toBe(waarde)
        // A billionth: a correlation of all but 1 is refused because its pivot is smaller than rounding.
        const outside = Number(waarde) < Number(laag) + 1e-9 || Number(waarde) > Number(hoog) - 1e-9
        if (laag !== null && hoog !== null) expect(outside).toBe(true)
      }),
    )
  })

  it('are repaired to a matrix that fits, and repairing that changes nothing', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { matrix, changes } = unwrap(correlationMatrix(names, given, true))
        expect(cholesky(matrix, 5)).not.toBeNull()
        for (let i = 0; i < 5; i++) {
          expect(matrix[i * 5 + i]).toBe(1)
          for (let j = 0; j < 5; j++) {
            expect(matrix[i * 5 + j]).toBe(matrix[j * 5 + i])
            expect(Math.abs(matrix[i * 5 + j])).toBeLessThanOrEqual(1)
          }
        }
        expect(changes.length === 0).toBe(correlationMatrix(names, given).ok)
        const repaired = given.map((one) => ({
          ...one,
          rho:
            changes.find((change) => change.first === one.first && change.second === one.second)?.after ??
            one.rho,
        }))
        expect(correlationMatrix(names, repaired).ok).toBe(true)
      }),
    )
  })
})

describe('draws', () => {
  it('in any chunks are the same bits', () => {
    const plan = unwrap(
      createDrawPlan({
        seed: '00000000000000c0',
        firstYear: 2026,
        yearCount: 2,
        levels: priorLevels,
        processes: priorProcesses,
        correlations: priorCorrelations,
        effects: [],
        commonFactor: 0,
        sampling: 'plain',
        repairCorrelations: false,
      }),
    )
    const columns = plan.columns.length
    const whole = new Float64Array(columns * 300)
    fillDraws(plan, 0, 300, whole)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 299 }), fc.integer({ min: 1, max: 300 }), (from, size) => {
        const count = Math.min(size, 300 - from)
        const part = new Float64Array(columns * count)
        fillDraws(plan, from, count, part)
        for (let c = 0; c < columns; c++) {
          expect(part.subarray(c * count, (c + 1) * count)).toEqual(
            whole.subarray(c * 300 + from, c * 300 + from + count),
          )
        }
      }),
      { numRuns: 50 },
    )
  })
})

/** Plain bisection on a rising or falling outcome: the oracle. */
function bisect(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  for (let step = 0; step < 100; step++) {
    const middle = (a + b) / 2
    if (f(middle) < 0 === f(a) < 0) a = middle
    else b = middle
  }
  return (a + b) / 2
}

describe('goal seek', () => {
  it('agrees with bisection on every smooth rising or falling outcome, and put back it hits', () => {
    const positive = fc.double({ min: 0.01, max: 5, noNaN: true })
    fc.assert(
      fc.property(
        positive,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.boolean(),
        (slope, curve, bend, share, falls) => {
          const rising = (x: number): number => slope * x + curve * x * x * x + bend * Math.exp(x)
          const f = falls ? (x: number): number => -rising(x) : rising
          const target = f(0) + share * (f(4) - f(0))
          const found = solveRoot(f, { low: 0, high: 4, target, tolerance: 1e-9 })
          expect(found.kind).toBe('found')
          expect(Math.abs(f(found.x) - target)).toBeLessThanOrEqual(1e-9)
          // The slope is at least 0,01: a billionth of the outcome is at most 1e-7 of the lever.
          expect(Math.abs(found.x - bisect((x) => f(x) - target, 0, 4))).toBeLessThan(2e-7)
        },
      ),
    )
  })

  it('always ends, with a sample of the outcome, whatever the outcome does', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 50 }), finite, (table, target) => {
        const f = (x: number): number => table[Math.min(table.length - 1, Math.floor(x * table.length))]
        const found = solveRoot(f, { low: 0, high: 1, target, tolerance: 0.5 })
        expect(f(found.x)).toBe(found.value)
        expect(found.evaluations).toBeLessThan(200)
        if (found.kind === 'found') expect(Math.abs(found.value - target)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})
