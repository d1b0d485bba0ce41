import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthAt } from '../../src/base/month.ts'
import { backtest } from '../../src/models/forecast/backtest.ts'
import { quantileOf } from '../../src/models/forecast/law.ts'
import { crpsNormal, crpsSample, pinball } from '../../src/models/forecast/scores/laws.ts'
import { monthlySeries } from '../../src/models/forecast/series.ts'

const first = 2010 * 12
const steps = fc.array(fc.double({ min: -0.03, max: 0.03, noNaN: true }), { minLength: 44, maxLength: 50 })

/** A stock that wanders by at most 3 % a month. */
const stock = steps.map((changes) => {
  let level = 3400
  return Float64Array.from(changes, (change) => (level *= 1 + change))
})

const ask = (values: Float64Array) =>
  backtest({
    series: { first, values },
    horizons: [3, 12],
    firstOrigin: monthAt(first + 35),
    lastOrigin: monthAt(first + values.length - 1),
    provisional: null,
    unemployment: null,
    withCandidates: true,
  })

test('whatever the future becomes, the past forecasts stay', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      stock,
      fc.nat({ max: 8 }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (values, from, factor) => {
        const cut = 36 + from
        const changed = values.map((value, t) => (t < cut ? value : value * factor))
        const [one, other] = [ask(values), ask(changed)]
        if (!one.ok || !other.ok) return false
        const past = (all: typeof one.value) =>
          all
            .filter((each) => each.origin <= monthAt(first + cut - 1))
            .map(({ model, horizon, origin, law }) => ({ model, horizon, origin, law }))
        expect(past(other.value)).toEqual(past(one.value))
        return past(one.value).length > 0
      },
    ),
    { numRuns: 15 },
  )
})

test('every forecast is a number with a width, and its quantiles lie in order', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(stock, (values) => {
      const answer = ask(values)
      if (!answer.ok) return false
      return answer.value.every(({ law }) => {
        const [low, middle, high] = [0.1, 0.5, 0.9].map((chance) => quantileOf(law, chance))
        return Number.isFinite(law.location) && law.spread >= 0 && low <= middle && middle <= high
      })
    }),
    { numRuns: 15 },
  )
})

test('rows in any order make the same series', () => {
  fc.assert(
    fc.property(stock, fc.infiniteStream(fc.nat()), (values, keys) => {
      const rows = Array.from(values, (value, t) => ({ month: monthAt(first + t), value }))
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map((one) => one.row)
      expect(monthlySeries(shuffled)).toEqual(monthlySeries(rows))
    }),
  )
})

test('scores are never negative, and best for the one who knew', () => {
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true })
  fc.assert(
    fc.property(
      number,
      number,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (truth, guess, spread, chance) => {
        expect(pinball(guess, chance, truth)).toBeGreaterThanOrEqual(0)
        expect(crpsNormal(guess, spread, truth)).toBeGreaterThanOrEqual(-1e-9)
        expect(crpsNormal(truth, spread, truth)).toBeLessThanOrEqual(crpsNormal(guess, spread, truth) + 1e-9)
        expect(crpsSample([guess, truth, guess + spread], truth)).toBeGreaterThanOrEqual(-1e-9)
      },
    ),
  )
})
