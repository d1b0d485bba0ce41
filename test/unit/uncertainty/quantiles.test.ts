import { describe, expect, it } from 'vitest'
import { seedWords } from '../../../src/base/threefry.ts'
import { fillCountNoise } from '../../../src/models/uncertainty/count-noise.ts'
import {
  binCount,
  collectBins,
  countBins,
  joinRanges,
  quantileRoom,
  quantilesOf,
  quantilesOfCollected,
  rangeOf,
  standardProbabilities,
  wantedBins,
} from '../../../src/models/uncertainty/quantiles.ts'
import { naiveQuantiles } from './naive-quantiles.ts'

function normals(count: number, months = 1): Float64Array {
  const out = new Float64Array(count * months)
  fillCountNoise(seedWords('00000000000000aa'), 1, 0, count, months, out)
  return out
}

const probabilities = [0, 0.001, ...standardProbabilities, 0.999, 1]

describe('quantilesOf', () => {
  it('has the values of the definition', () => {
    // numpy.quantile([7, 1, 3, 15], [0, 0.1, 0.25, 0.5, 0.9, 1]) = [1, 1.6, 2.5, 5, 12.6, 15].
    const found = quantilesOf(Float64Array.of(7, 1, 3, 15), [0, 0.1, 0.25, 0.5, 0.9, 1])
    for (const [k, expected] of [1, 1.6, 2.5, 5, 12.6, 15].entries())
      expect(found[k]).toBeCloseTo(expected, 14)
  })

  const z = normals(10_000)
  it.each([
    ['normal numbers', z],
    ['a skewed series: nearly all in one bin', z.map((one) => Math.exp(6 * one))],
    ['many equal values', z.map((one) => Math.round(one))],
    ['two values', z.map((one) => (one > 1 ? 1e9 : -3))],
    ['one outlier', Float64Array.from(z, (one, i) => (i === 77 ? 1e15 : one))],
    ['one value', Float64Array.of(4)],
    ['two numbers', Float64Array.of(9, -9)],
    ['equal numbers', new Float64Array(50).fill(0.1)],
    ['a range of one bit', Float64Array.from(z, (one) => (one > 0 ? 1 : 1 + Number.EPSILON))],
    [
      'a range beyond the largest float',
      Float64Array.from(z, (one) => Math.max(-1.7, Math.min(1.7, one)) * 1e308),
    ],
    ['the smallest floats', Float64Array.from(z, (one) => Math.round(one) * 5e-324)],
    ['euros around minus three million', z.map((one) => -3e6 + 5e5 * one)],
  ])('equals sorting, bit for bit: %s', (_name, values) => {
    expect([...quantilesOf(values, probabilities)]).toEqual(naiveQuantiles(values, probabilities))
  })

  it('leaves the series as it was, and its room is ready for the next', () => {
    const room = quantileRoom(10_000)
    const kept = Float64Array.from(z)
    for (const values of [z, z.subarray(0, 17), z.subarray(500, 4000), z]) {
      expect([...quantilesOf(values, probabilities, room)]).toEqual(naiveQuantiles(values, probabilities))
    }
    expect(z).toEqual(kept)
  })

  it.each([NaN, Infinity, -Infinity])('throws on %d: no run makes it', (value) => {
    expect(() => quantilesOf(Float64Array.of(1, value, 2), [0.5])).toThrow(/finite/)
  })

  it('throws on an empty series', () => {
    expect(() => quantilesOf(new Float64Array(0), [0.5])).toThrow(/empty/)
  })

  it('in parts that workers hold gives the same bits, whatever the split and the order', () => {
    const values = z.map((one) => 3600 + 40 * one)
    const whole = quantilesOf(values, probabilities)
    for (const cuts of [
      [0, 10_000],
      [0, 1, 9_999, 10_000],
      [0, 2_000, 4_000, 6_000, 8_000, 10_000],
    ]) {
      const parts = cuts
        .slice(1)
        .map((to, k) => values.subarray(cuts[k], to))
        .reverse()
      const range = joinRanges(parts.map(rangeOf))
      const counts = new Uint32Array(binCount)
      const bins = parts.map((part) => new Uint16Array(part.length))
      for (const [k, part] of parts.entries()) countBins(part, range, counts, bins[k])
      const wanted = wantedBins(counts, probabilities)
      const collected: number[] = []
      for (const [k, part] of parts.entries()) {
        const out = new Float64Array(part.length)
        const found = collectBins(part, bins[k], wanted, out)
        collected.push(...out.subarray(0, found))
      }
      expect(quantilesOfCollected(Float64Array.from(collected), wanted, probabilities)).toEqual(whole)
      // Only what is needed is sorted or sent.
      expect(collected.length).toBeLessThan(1_000)
    }
  })
})
