import { describe, expect, test } from 'vitest'
import { centileValues, centiles } from '../../../src/models/forecast/law.ts'
import {
  coverage,
  crpsNormal,
  crpsQuantiles,
  crpsSample,
  pinball,
} from '../../../src/models/forecast/scores/laws.ts'
import {
  bias,
  biasSignal,
  mape,
  mase,
  meanAbsoluteError,
  seasonalScale,
} from '../../../src/models/forecast/scores/points.ts'
import { summarise } from '../../../src/models/forecast/scores/summary.ts'
import { seededDraws } from './draws.ts'

const points = [
  { forecast: 100, realised: 110, scale: 5 },
  { forecast: 110, realised: 100, scale: 20 },
]

describe('points', () => {
  test('MAPE, MAE and bias by hand', () => {
    expect(mape(points)).toBeCloseTo((10 / 110 + 10 / 100) / 2, 12)
    expect(meanAbsoluteError(points)).toBe(10)
    expect(bias(points)).toBe(0)
    expect(bias([{ forecast: 90, realised: 100 }])).toBe(10)
  })

  test('MASE holds each error against the yardstick of its own origin: (10/5 + 10/20)/2', () => {
    expect(mase(points)).toBe(1.25)
  })

  test('the yardstick is the mean change over twelve months', () => {
    expect(seasonalScale(Array.from({ length: 15 }, (_, i) => i * i))).toBe((144 + (169 - 1) + (196 - 4)) / 3)
    expect(seasonalScale(new Float64Array(12))).toBeNaN()
  })

  test('leaning: mean 1,2, variance 0,16, five errors → 1,2 / √(0,16/5)', () => {
    expect(biasSignal([1, 1, 1, 1, 2], 1)).toBeCloseTo(1.2 / Math.sqrt(0.16 / 5), 12)
    expect(biasSignal([1, 1, 1, 1], 1)).toBeNaN()
  })

  test('errors that share months count as fewer: a run of equal signs says less at a longer horizon', () => {
    const runs = [2, 2, 2, 2, 1, 1, 1, 1, 3, 3, 3, 3, 2, 2, 2, 2]
    expect(biasSignal(runs, 4)).toBeLessThan(biasSignal(runs, 1))
  })
})

describe('laws', () => {
  test('coverage counts both ends as inside', () => {
    const band = (realised: number) => ({ low: 1, high: 2, realised })
    expect(coverage([band(1), band(2), band(1.5), band(2.01)])).toBe(0.75)
  })

  test('pinball: 0,9 × 2 below the realisation, 0,1 × 2 above it', () => {
    expect(pinball(10, 0.9, 12)).toBeCloseTo(1.8, 12)
    expect(pinball(10, 0.9, 8)).toBeCloseTo(0.2, 12)
  })

  test('CRPS of the normal law: √(2/π) − 1/√π at its middle, 0,6024 one sd away; it scales and shifts', () => {
    expect(crpsNormal(0, 1, 0)).toBeCloseTo(Math.sqrt(2 / Math.PI) - 1 / Math.sqrt(Math.PI), 12)
    expect(crpsNormal(0, 1, 1)).toBeCloseTo(0.602441, 6)
    expect(crpsNormal(50, 4, 54)).toBeCloseTo(4 * crpsNormal(0, 1, 1), 12)
    expect(crpsNormal(7, 0, 9)).toBe(2)
  })

  test('CRPS of a sample: {1, 3} at 2 → 1 − ½ · (0 + 2 + 2 + 0)/4 = ½, in any order', () => {
    expect(crpsSample([1, 3], 2)).toBe(0.5)
    expect(crpsSample([3, 1], 2)).toBe(0.5)
    expect(crpsSample([5], 2)).toBe(3)
  })

  test('the three ways agree on a normal law', () => {
    const law = { shape: 'normal' as const, location: 100, spread: 10 }
    const draws = seededDraws(5)
    const sample = Array.from({ length: 40_000 }, () => 100 + 10 * draws.normal())
    for (const realised of [80, 95, 100, 118]) {
      const exact = crpsNormal(100, 10, realised)
      // 99 centiles leave out the tails: within 2 %. The sample has an error of about sd/√n = 0,05.
      expect(Math.abs(crpsQuantiles(centileValues(law), centiles, realised) / exact - 1)).toBeLessThan(0.02)
      expect(Math.abs(crpsSample(sample, realised) - exact)).toBeLessThan(0.2)
    }
  })
})

describe('summary', () => {
  const judged = (realised: number) => ({
    point: 100,
    quantiles: centileValues({ shape: 'normal', location: 100, spread: 10 }),
    realised,
    scale: 8,
  })

  test('no score below five points', () => {
    expect(summarise([90, 95, 105, 110].map(judged), 12)).toBeNull()
    expect(summarise([90, 95, 100, 105, 110].map(judged), 12)).not.toBeNull()
  })

  test('band of 80 % = ±1,2816 sd; MASE by hand', () => {
    const scores = summarise([87.1, 87.3, 100, 112.7, 112.9].map(judged), 12)
    expect(scores?.coverage80).toBe(0.6)
    expect(scores?.mase).toBeCloseTo((12.9 + 12.7 + 0 + 12.7 + 12.9) / 5 / 8, 12)
    expect(scores?.pinball50).toBeCloseTo((scores?.mae ?? 0) / 2, 12)
  })
})
