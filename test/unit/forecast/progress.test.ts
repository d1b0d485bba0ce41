import { describe, expect, test } from 'vitest'
import { addMonths, monthIndex } from '../../../src/base/month.ts'
import { controlChart, type PlannedMonth } from '../../../src/models/forecast/progress/control-chart.ts'
import { flowSignals } from '../../../src/models/forecast/progress/flow-signal.ts'
import { controlLimit, falseSignals } from '../../../src/models/forecast/progress/limits.ts'
import { seededDraws } from './draws.ts'
import { trueSeason } from './synthetic.ts'

const flat = (months: number) => new Float64Array(months).fill(1)

describe('limits', () => {
  // Jennison and Turnbull, "Group sequential methods" (2000), table 2.1, two-sided 5 %.
  test.each([
    [1, 1.96],
    [2, 2.178],
    [5, 2.413],
    [10, 2.555],
    [12, 2.588],
  ])('%i looks at a sum: Pocock’s constant %f', (looks, constant) => {
    expect(Math.abs(controlLimit(flat(looks), 1, 0.05) - constant)).toBeLessThan(0.0015)
  })

  test('independent looks: 0,95^(1/12)', () => {
    expect(controlLimit(flat(12), 0, 0.05)).toBeCloseTo(2.8578, 3)
  })

  test('twelve monthly looks at a plan that holds give 5 % false signals', () => {
    const variances = Array.from({ length: 12 }, (_, i) => 100 + 30 * Math.sin(i))
    const limit = controlLimit(variances, 0.98, 0.05)
    expect(falseSignals(variances, 0.98, limit)).toBeCloseTo(0.05, 6)
    const draws = seededDraws(11)
    const years = 40_000
    let signals = 0
    for (let year = 0; year < years; year++) {
      let deviation = 0
      let variance = 0
      let seen = false
      for (const one of variances) {
        deviation = 0.98 * deviation + Math.sqrt(one) * draws.normal()
        variance = 0.98 * 0.98 * variance + one
        if (Math.abs(deviation) > limit * Math.sqrt(variance)) seen = true
      }
      if (seen) signals++
    }
    // Standard error of the simulation 0,11 %.
    expect(Math.abs(signals / years - 0.05)).toBeLessThan(0.005)
  })
})

/** A year of a stationary municipality of 3.400: 60 in, 60 out, with or without the season of the exits. */
function planOf(season: readonly number[]): PlannedMonth[] {
  let stock = 3400
  return Array.from({ length: 12 }, (_, i) => {
    const exits = 60 * season[i]
    stock += 60 - exits
    return { month: addMonths('2026-01', i), stock, inflow: 60, exits }
  })
}

const dispersion = { inflow: 1.3, exits: 1.3 }
const noSeason = new Array<number>(12).fill(1)

describe('regelkaart', () => {
  const plan = planOf(trueSeason)
  const realisedAs = (of: (one: PlannedMonth, i: number) => number) =>
    plan.map((one, i) => ({ month: one.month, value: of(one, i) }))

  test('what goes exactly by plan gives no signal, the season of the third quarter included', () => {
    const chart = controlChart(
      plan,
      realisedAs((one) => one.stock),
      dispersion,
    )
    if (!chart.ok) throw new Error('refused')
    expect(chart.value.firstSignal).toBeNull()
    expect(chart.value.points.every((one) => one.low < one.plan && one.plan < one.high)).toBe(true)
  })

  test('limits widen month by month: chance adds up', () => {
    const chart = controlChart(
      plan,
      realisedAs((one) => one.stock),
      dispersion,
    )
    if (!chart.ok) throw new Error('refused')
    const widths = chart.value.points.map((one) => one.high - one.plan)
    expect(widths.every((one, i) => i === 0 || one > widths[i - 1])).toBe(true)
    expect(widths[0]).toBeCloseTo(chart.value.limit * Math.sqrt(1.3 * (60 + 60 * 0.97)), 8)
  })

  test('ten extra exits a month stand out after some months, not at once', () => {
    const chart = controlChart(
      plan,
      realisedAs((one, i) => one.stock - 10 * (i + 1)),
      dispersion,
    )
    if (!chart.ok) throw new Error('refused')
    const { points, firstSignal } = chart.value
    expect(points[0].signal).toBeNull()
    expect(points[11].signal).toBe('lager')
    expect(firstSignal).not.toBeNull()
  })

  test('real years of whole people: 5 % false signals, give or take', () => {
    const draws = seededDraws(12)
    const limit = controlChart(
      plan,
      realisedAs((one) => one.stock),
      { inflow: 1, exits: 1 },
    )
    if (!limit.ok) throw new Error('refused')
    let signals = 0
    const years = 4000
    for (let year = 0; year < years; year++) {
      let stock = 3400
      let before = 3400
      const seen = plan.some((one, i) => {
        stock += draws.poisson(60) - draws.poisson((one.exits * stock) / before)
        before = one.stock
        return stock < limit.value.points[i].low || stock > limit.value.points[i].high
      })
      if (seen) signals++
    }
    // Standard error 0,35 %; counts are whole and the persistence is a mean over the year.
    expect(Math.abs(signals / years - 0.05)).toBeLessThan(0.012)
  })

  test('order of rows does not matter; months outside the plan are left out; missing ones are named', () => {
    const realised = realisedAs((one, i) => one.stock + i)
    const shuffled = controlChart(
      [...plan].reverse(),
      [...realised, { month: '2025-12', value: 1 }].reverse(),
      dispersion,
    )
    expect(shuffled).toEqual(controlChart(plan, realised, dispersion))
    expect(controlChart(plan, [realised[0], realised[2]], dispersion)).toEqual({
      ok: false,
      lacks: [{ code: 'prognose.maandOntbreekt', details: { maand: '2026-02' } }],
    })
    expect(controlChart(plan, realised.slice(1), dispersion).ok).toBe(false)
    expect(controlChart([...plan, { ...plan[0], month: '2027-01' }], realised, dispersion)).toMatchObject({
      lacks: [{ code: 'prognose.teVeelMaanden' }],
    })
    expect(
      controlChart(
        plan.filter((_, i) => i !== 4),
        realised,
        dispersion,
      ),
    ).toMatchObject({
      lacks: [{ code: 'prognose.maandOntbreekt', details: { maand: '2026-05' } }],
    })
  })
})

describe('exits month by month', () => {
  const counts = {
    first: monthIndex('2026-01'),
    values: Float64Array.from(trueSeason, (factor) => Math.round(600 * factor)),
  }

  test('the third quarter is no success once its season is taken out, and would be one without', () => {
    expect(flowSignals(counts, 600, trueSeason, 1.3).map((one) => one.signal)).toEqual(
      new Array(12).fill(null),
    )
    const naive = flowSignals(counts, 600, noSeason, 1.3)
    expect(naive.filter((one) => one.signal === 'hoger').map((one) => one.month)).toEqual([
      '2026-07',
      '2026-08',
      '2026-09',
    ])
  })

  test('corrected counts are comparable', () => {
    for (const one of flowSignals(counts, 600, trueSeason, 1.3))
      expect(Math.abs(one.corrected - 600)).toBeLessThan(1)
  })

  test('a real jump is seen, to either side', () => {
    const jump = {
      first: counts.first,
      values: counts.values.map((value, i) => (i === 6 ? value + 150 : i === 3 ? value - 150 : value)),
    }
    const signals = flowSignals(jump, 600, trueSeason, 1.3)
    expect([signals[6].signal, signals[3].signal]).toEqual(['hoger', 'lager'])
  })
})
