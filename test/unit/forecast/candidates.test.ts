import { describe, expect, test } from 'vitest'
import { seasonalAutoregression } from '../../../src/models/forecast/candidates/seasonal-autoregression.ts'
import { seasonalWalk, yearlyChanges } from '../../../src/models/forecast/candidates/seasonal-walk.ts'
import { structuralCandidate } from '../../../src/models/forecast/candidates/structural.ts'
import { combine, fewestErrors, type Said } from '../../../src/models/forecast/combine.ts'
import type { Known, LogForecast } from '../../../src/models/forecast/known.ts'

const season = [3, 2, 1, 0, -1, -2, -3, -2, -1, 0, 1, 2].map((value) => value / 400)

/** A straight line with a season, in logs, with hardly any noise. */
function steady(months: number, growth: number): Known {
  const logs = Float64Array.from(
    { length: months },
    (_, t) => 6 + growth * t + season[t % 12] + 1e-5 * ((t * 7919) % 13),
  )
  return { first: 0, logs, extraVariance: null, drive: null }
}

describe.each([structuralCandidate(false), seasonalAutoregression])('$id', (candidate) => {
  test('carries a steady growth and its season on', () => {
    const known = steady(120, 0.002)
    const { mean, sd } = candidate.begin()(known, 24)
    const truth = steady(144, 0.002).logs
    for (const h of [1, 6, 12, 24]) expect(Math.abs(mean[h - 1] - truth[119 + h])).toBeLessThan(0.004)
    expect(sd.every((value, i) => value > 0 && (i === 0 || value >= sd[i - 1] * 0.8))).toBe(true)
  })
})

test('the damped structural model bends a growth towards none, and keeps the season', () => {
  const { mean } = structuralCandidate(true).begin()(steady(120, 0.002), 60)
  const growth = (h: number) => mean[h + 11] - mean[h - 1]
  expect(growth(1)).toBeLessThan(0.024)
  expect(growth(37)).toBeLessThan(growth(1))
})

test('the seasonal walk adds the mean yearly change, half believed after two years', () => {
  const known = steady(36, 0.002)
  const changes = yearlyChanges(known.logs)
  expect(changes).toHaveLength(24)
  const average = changes.reduce((sum, value) => sum + value, 0) / 24
  const { mean } = seasonalWalk.begin()(known, 24)
  expect(mean[0]).toBeCloseTo(known.logs[24] + average / 2, 12)
  expect(mean[23]).toBeCloseTo(known.logs[35] + average, 12)
})

describe('the combination', () => {
  const known = (months: number): Known => ({ ...steady(months, 0), logs: new Float64Array(months).fill(6) })
  const flat = (mean: number, sd: number): LogForecast => ({
    mean: new Float64Array(24).fill(mean),
    sd: new Float64Array(24).fill(sd),
  })
  const passed = (months: number, errors: readonly number[], sd: number): Said[] => {
    const said: Said[] = []
    for (let count = 36; count < months; count++) {
      const candidates = errors.map((error) => flat(6 - error, sd))
      said.push({ months: count, candidates, combined: combine(said, known(count), candidates) })
    }
    return said
  }

  test('without past errors all weigh the same and the width is that of the models', () => {
    const { weights, stretch, mean, sd } = combine([], known(36), [flat(6, 0.01), flat(6.1, 0.03)])
    expect([...weights[11]]).toEqual([0.5, 0.5])
    expect(stretch[11]).toBe(1)
    expect(mean[11]).toBeCloseTo(6.05, 12)
    expect(sd[11]).toBeCloseTo(0.02, 12)
  })

  test('weights follow the inverse of past squared errors at that horizon, and add up to 1', () => {
    const past = passed(160, [0.01, 0.02], 0.01)
    const { weights } = combine(past, known(160), [flat(6, 0.01), flat(6, 0.01)])
    for (const row of weights) expect(row[0] + row[1]).toBeCloseTo(1, 12)
    // Errors of 1 and 2 would give 4 to 1; a year of equal errors to start with keeps it below.
    expect(weights[0][0]).toBeGreaterThan(0.7)
    expect(weights[0][0]).toBeLessThan(0.8)
    expect(weights[23][0]).toBeLessThan(weights[0][0])
  })

  test('errors twice as large as said widen the fan, smaller ones narrow it, never at fewer than eight', () => {
    const width = (months: number, error: number) => {
      const { stretch, scored } = combine(passed(months, [error, error], 0.01), known(months), [
        flat(6, 0.01),
        flat(6, 0.01),
      ])
      return { stretch: stretch[0], scored: scored[0] }
    }
    expect(width(160, 0.02).stretch).toBeGreaterThan(1.5)
    expect(width(160, 0.001).stretch).toBeLessThan(0.7)
    const few = width(36 + fewestErrors - 1, 0.02)
    expect(few).toEqual({ stretch: 1, scored: fewestErrors - 1 })
    expect(width(36 + fewestErrors, 0.02).stretch).toBeGreaterThan(1)
  })

  test('an error whose month has not come does not count', () => {
    const past = passed(160, [0.01, 0.02], 0.01)
    const { scored } = combine(past, known(160), [flat(6, 0.01), flat(6, 0.01)])
    // Origins of 36 … 159 known months; 24 months ahead only those up to 136 have come true.
    expect(scored[0]).toBe(124)
    expect(scored[23]).toBe(101)
  })
})
