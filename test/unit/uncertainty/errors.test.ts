import { describe, expect, it } from 'vitest'
import { normalDensity } from '../../../src/base/normal-distribution.ts'
import { normalQuantile } from '../../../src/base/normal-quantile.ts'
import { seedWords } from '../../../src/base/threefry.ts'
import { chanceOf, countChances, joinChances } from '../../../src/models/uncertainty/chances.ts'
import { fillCountNoise } from '../../../src/models/uncertainty/count-noise.ts'
import {
  blockMoments,
  joinMoments,
  momentsOf,
  standardDeviation,
} from '../../../src/models/uncertainty/moments.ts'
import {
  meanError,
  quantilesWithErrors,
  replicateError,
  replicateOf,
  shareError,
} from '../../../src/models/uncertainty/standard-errors.ts'

function normals(count: number, months = 1): Float64Array {
  const out = new Float64Array(count * months)
  fillCountNoise(seedWords('00000000000000bb'), 1, 0, count, months, out)
  return out
}

describe('moments', () => {
  it('of small whole numbers are exact', () => {
    expect(momentsOf(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({ count: 8, mean: 5, squares: 32 })
    expect(standardDeviation({ count: 8, mean: 5, squares: 28 })).toBe(2)
    expect(standardDeviation({ count: 1, mean: 5, squares: 0 })).toBe(0)
  })

  it('keep their digits far from zero', () => {
    // NIST's NumAcc4: 10.000.000,2 and ± 0,1 around it, sd exactly 0,1.
    const values = Float64Array.from({ length: 1001 }, (_, i) =>
      i === 0 ? 10000000.2 : i % 2 === 1 ? 10000000.1 : 10000000.3,
    )
    const moments = momentsOf(values)
    expect(moments.mean).toBeCloseTo(10000000.2, 8)
    // The data themselves are off by 1e-9 (the float nearest to 10.000.000,1), which leaves eight digits of 0,1.
    expect(standardDeviation(moments)).toBeCloseTo(0.1, 8)
  })

  it('are the same bits for every split into chunks of whole blocks', () => {
    const values = normals(2_350).map((one) => 1e6 * one)
    const whole = momentsOf(values)
    for (const chunk of [100, 200, 700, 2_300]) {
      const blocks: ReturnType<typeof blockMoments>[number][] = []
      for (let from = 0; from < values.length; from += chunk)
        blocks.push(...blockMoments(values.subarray(from, from + chunk)))
      expect(joinMoments(blocks)).toEqual(whole)
    }
  })
})

describe('Monte Carlo standard errors', () => {
  it('are those of the textbook', () => {
    expect(meanError({ count: 100, mean: 3, squares: 99 * 4 })).toBe(0.2)
    expect(shareError(300, 400)).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 400), 16)
    expect([meanError({ count: 1, mean: 3, squares: 0 }), shareError(0, 10), shareError(10, 10)]).toEqual([
      Infinity,
      0,
      0,
    ])
    expect(replicateError([1, 3])).toBe(1)
    expect(replicateError([5])).toBe(Infinity)
  })

  it('of quantiles agree with the density of the normal distribution', () => {
    const ps = [0.05, 0.25, 0.5, 0.9]
    const { errors } = quantilesWithErrors(normals(40_000), ps)
    for (const [k, p] of ps.entries()) {
      const expected = Math.sqrt((p * (1 - p)) / 40_000) / normalDensity(normalQuantile(p))
      // It is read off 2·√(n·p·q) order statistics, whose spacings scatter; three standard errors of that.
      const scatter = 1 / Math.sqrt(2 * Math.sqrt(40_000 * p * (1 - p)))
      expect(Math.abs(errors[k] / expected - 1), String(p)).toBeLessThan(3 * scatter)
    }
  })

  it('of quantiles say how far 200 independent runs lie apart', () => {
    const all = normals(2_000, 200)
    const runs = Array.from({ length: 200 }, (_, r) => all.subarray(r * 2_000, (r + 1) * 2_000))
    for (const p of [0.05, 0.5, 0.8]) {
      const found = runs.map((run) => quantilesWithErrors(run, [p]))
      const scatter = standardDeviation(momentsOf(Float64Array.from(found, (one) => one.values[0])))
      const claimed = found.reduce((sum, one) => sum + one.errors[0], 0) / found.length
      // The sd of 200 numbers is known to 5 %; three times that.
      expect(Math.abs(claimed / scatter - 1), String(p)).toBeLessThan(0.15)
    }
  })

  it('of quantiles exist at both ends and for few draws', () => {
    const { values, errors } = quantilesWithErrors(Float64Array.of(1, 2, 4), [0, 0.01, 1])
    expect([...values]).toEqual([1, 1.02, 4])
    expect([errors[0], errors[2]]).toEqual([0, 0])
    expect(errors[1]).toBeGreaterThan(0)
    expect(quantilesWithErrors(Float64Array.of(7), [0.5]).errors[0]).toBe(Infinity)
  })

  it('fall as 1/√n: a hundred times the draws, ten times as sharp', () => {
    const values = normals(100_000)
    const logs = [1_000, 10_000, 100_000].map((n) => Math.log10(meanError(momentsOf(values.subarray(0, n)))))
    for (const k of [1, 2]) expect(logs[k] - logs[k - 1]).toBeCloseTo(-0.5, 1)
  })

  it('deals draws over replicates without losing one', () => {
    const values = Float64Array.from({ length: 35 }, (_, i) => i)
    const parts = Array.from({ length: 16 }, (_, r) => replicateOf(values, r, 16))
    expect(parts.flatMap((part) => [...part]).sort((a, b) => a - b)).toEqual([...values])
    expect([...parts[2]]).toEqual([2, 18, 34])
  })
})

describe('chances', () => {
  const saving = [Float64Array.of(1, 5, 5, 9), Float64Array.of(9, 4, 5, 1)]

  it('counts per year and jointly, the limit itself included', () => {
    expect(countChances(saving, [5, 4], 'atLeast')).toEqual({ draws: 4, perYear: [3, 3], jointly: 2 })
    expect(countChances(saving, [5, 4], 'atMost')).toEqual({ draws: 4, perYear: [3, 2], jointly: 1 })
    expect(countChances([], [], 'atLeast')).toEqual({ draws: 0, perYear: [], jointly: 0 })
  })

  it('never hold jointly more often than one by one, and parts add up', () => {
    const years = Array.from({ length: 3 }, (_, y) => normals(3_000, 3).subarray(y * 3_000, (y + 1) * 3_000))
    const whole = countChances(years, [-0.5, 0, 0.5], 'atLeast')
    expect(whole.jointly).toBeLessThanOrEqual(Math.min(...whole.perYear))
    const parts = [0, 700, 2_999].map((from, k) =>
      countChances(
        years.map((year) => year.subarray(from, [700, 2_999, 3_000][k])),
        [-0.5, 0, 0.5],
        'atLeast',
      ),
    )
    expect(joinChances(parts)).toEqual(whole)
  })

  it('have an interval, also at none and all', () => {
    // Wilson 1927 for 15 of 148 (Newcombe 1998, table I): 0,0624 … 0,1605; for 0 of 20: 0 … 0,1611.
    const some = chanceOf(15, 148)
    expect([some.low.toFixed(4), some.high.toFixed(4)]).toEqual(['0.0624', '0.1605'])
    const none = chanceOf(0, 20)
    expect([none.low, none.high.toFixed(4), none.standardError]).toEqual([0, '0.1611', 0])
    expect(chanceOf(20, 20).high).toBe(1)
  })
})
