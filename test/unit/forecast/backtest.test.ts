import { describe, expect, test } from 'vitest'
import { nationalStock } from '../../../bench/forecast/figures.ts'
import { monthIndex } from '../../../src/base/month.ts'
import {
  backtest,
  runBacktest,
  scoreBacktest,
  type BacktestPlan,
} from '../../../src/models/forecast/backtest.ts'
import { forecastStock, runForecast } from '../../../src/models/forecast/forecast.ts'
import { fewestMonths, forecastModelId } from '../../../src/models/forecast/forecaster.ts'
import { localForecast } from '../../../src/models/forecast/local.ts'
import { medianOf } from '../../../src/models/forecast/law.ts'
import { revisionOf2018 } from '../../../src/models/forecast/provisional.ts'
import { startOf, type MonthlySeries } from '../../../src/models/forecast/series.ts'

const national = nationalStock()
const plan: BacktestPlan = {
  series: national,
  horizons: [3, 6, 12, 24],
  firstOrigin: '2001-01',
  lastOrigin: '2002-06',
  provisional: null,
  unemployment: null,
  withCandidates: false,
}

function answersOf(one: BacktestPlan) {
  const answers = backtest(one)
  if (!answers.ok) throw new Error(JSON.stringify(answers.lacks))
  return answers.value
}

describe('rolling origin', () => {
  const answers = answersOf(plan)

  test('every origin, horizon and model once; realised figures from the series', () => {
    expect(answers).toHaveLength(18 * 4 * 4)
    const one = answers.find(
      (each) => each.origin === '2001-01' && each.horizon === 12 && each.model === 'naief',
    )
    expect(one).toMatchObject({ law: { shape: 'normal', location: 333.6 }, realised: 321.7 })
  })

  test('changing the future changes no past forecast', () => {
    const cut = monthIndex('2002-01') - national.first + 1
    const changed = national.values.map((value, i) => (i < cut ? value : value * 1.5 + i))
    const other = answersOf({ ...plan, series: { first: national.first, values: changed } })
    const upTo = (all: typeof answers) =>
      all
        .filter((each) => each.origin <= '2002-01')
        .map(({ model, origin, horizon, law, scale }) => ({ model, origin, horizon, law, scale }))
    expect(upTo(answers)).toHaveLength(13 * 16)
    expect(upTo(other)).toEqual(upTo(answers))
    // And the change was seen: later origins do differ.
    expect(other.filter((each) => each.origin > '2002-01')).not.toEqual(
      answers.filter((each) => each.origin > '2002-01'),
    )
  })

  test('nor does changing future unemployment, also within its lag', () => {
    const cut = monthIndex('2002-01') - national.first + 1
    const percent = { first: national.first, values: national.values.map((_, t) => 5 + Math.sin(t / 7)) }
    const later = {
      first: percent.first,
      values: percent.values.map((value, t) => (t < cut ? value : value + 3)),
    }
    const [one, other] = [percent, later].map((values) =>
      answersOf({ ...plan, unemployment: { percent: values, lagMonths: 6 } }).filter(
        (each) => each.model === forecastModelId,
      ),
    )
    const upTo = (all: typeof answers) => all.filter((each) => each.origin <= '2002-01')
    expect(upTo(other)).toEqual(upTo(one))
    expect(other).not.toEqual(one)
  })

  test('a forecast is the same whether the backtest starts early or late, and whether it is made alone', () => {
    const late = answersOf({ ...plan, firstOrigin: '2002-06' })
    expect(late).toEqual(answers.filter((each) => each.origin === '2002-06'))
    const alone = forecastStock({
      series: startOf(national, monthIndex('2002-06') - national.first + 1),
      horizon: 24,
      provisional: null,
      unemployment: null,
    })
    if (!alone.ok) throw new Error('refused')
    const own = late.filter((each) => each.model === forecastModelId)
    expect(own.map((each) => each.law)).toEqual(own.map((each) => alone.value.months[each.horizon - 1].law))
  })

  test('a month that has not come has no realisation and no score', () => {
    const short = { ...plan, series: startOf(national, monthIndex('2002-06') - national.first + 1) }
    const cut = answersOf(short)
    expect(cut.filter((each) => each.origin === '2002-06').every((each) => each.realised === null)).toBe(true)
    const score = scoreBacktest(cut).find((each) => each.model === 'naief' && each.horizon === 24)
    expect(score).toEqual({ model: 'naief', horizon: 24, scores: null })
  })

  test('provisional figures change what is said, never what it is held against', () => {
    const provisional = { overstatement: revisionOf2018, roundTo: 1 }
    const published = answersOf({ ...plan, provisional })
    expect(published.map((each) => each.realised)).toEqual(answers.map((each) => each.realised))
    const naive = published.find((each) => each.origin === '2001-01' && each.model === 'naief')
    expect(naive?.law.location).toBe(334)
  })

  test('candidates can be shown beside the combination', () => {
    const models = new Set(
      answersOf({ ...plan, lastOrigin: '2001-02', withCandidates: true }).map((each) => each.model),
    )
    expect([...models].sort()).toEqual([
      'drift',
      'jaarmutatie.autoregressief',
      'naief',
      'naief.seizoen',
      'prognose-structureel-1',
      'seizoen.wandelend',
      'structureel.gedempt',
      'structureel.lineair',
    ])
  })

  test('it reports after every month and can be left at any of them', () => {
    const steps = runBacktest(plan)
    expect(steps.next().value).toEqual({ done: 1, total: 19 })
    expect(steps.next().value).toEqual({ done: 2, total: 19 })
    expect(steps.return({ ok: true, value: [] }).done).toBe(true)
  })

  test('three years come first', () => {
    const refused = backtest({ ...plan, firstOrigin: '2000-11' })
    expect(refused).toEqual({
      ok: false,
      lacks: [{ code: 'prognose.teWeinigMaanden', details: { nodig: fewestMonths, gevonden: 35 } }],
    })
  })
})

describe('a municipality with too few figures of its own', () => {
  const made = forecastStock({
    series: startOf(national, 60),
    horizon: 24,
    provisional: null,
    unemployment: null,
  })
  if (!made.ok) throw new Error('refused')
  const nation = made.value
  const basis = { month: '2001-12', value: 3000, nationalThen: 322.1, ownFactor: 1, strayPerYear: 0 }

  test('as the nation: the same share of the national stock', () => {
    const own = localForecast(nation, basis)
    if (!own.ok) throw new Error('refused')
    const law = own.value[11].law
    expect(medianOf(law) / medianOf(nation.months[11].law)).toBeCloseTo(3000 / 322.1, 10)
    expect(law.spread).toBeCloseTo(nation.months[11].law.spread, 12)
  })

  test('own growth and straying count from the own figure: two years at horizon 12', () => {
    const own = localForecast(nation, { ...basis, ownFactor: 1.02, strayPerYear: 0.03 })
    if (!own.ok) throw new Error('refused')
    const law = own.value[11].law
    expect(law.location - nation.months[11].law.location).toBeCloseTo(
      Math.log(3000 / 322.1) + 2 * Math.log(1.02),
      10,
    )
    expect(law.spread ** 2 - nation.months[11].law.spread ** 2).toBeCloseTo(2 * 0.03 ** 2, 12)
  })

  test('an own figure later than the national forecast is refused', () => {
    expect(localForecast(nation, { ...basis, month: '2003-01' })).toMatchObject({ ok: false })
  })
})

describe('one forecast', () => {
  const series = startOf(national, 60)

  test('the fan grows with the horizon, also beyond 24 months, and names its months and its making', () => {
    const answer = forecastStock({ series, horizon: 68, provisional: null, unemployment: null })
    if (!answer.ok) throw new Error('refused')
    const { months, made, origin } = answer.value
    expect(origin).toBe('2002-12')
    expect(months).toHaveLength(68)
    expect([months[0].month, months[67].month]).toEqual(['2003-01', '2008-08'])
    expect(months[67].law.spread).toBeGreaterThan(months[23].law.spread)
    expect(months[23].law.spread).toBeGreaterThan(months[2].law.spread)
    for (const { weights } of made)
      expect(weights.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(1, 12)
    expect(made[11].scored).toBe(60 - 12 - fewestMonths + 1)
  })

  test('a series in units and the same in thousands give the same forecast, apart from the unit', () => {
    const thousand: MonthlySeries = {
      first: series.first,
      values: series.values.map((value) => value * 1000),
    }
    const ask = (one: MonthlySeries) => {
      const answer = forecastStock({ series: one, horizon: 12, provisional: null, unemployment: null })
      if (!answer.ok) throw new Error('refused')
      return medianOf(answer.value.months[11].law)
    }
    // The search stops at a tolerance, which the last bits of the logs can move.
    expect(Math.abs(ask(thousand) / ask(series) / 1000 - 1)).toBeLessThan(1e-4)
  })

  test('provisional figures make the fan wider', () => {
    const spread = (provisional: { months: number; roundTo: number } | null) => {
      const answer = forecastStock({ series, horizon: 3, provisional, unemployment: null })
      if (!answer.ok) throw new Error('refused')
      return answer.value.months[2].law.spread
    }
    expect(spread({ months: 3, roundTo: 1 })).toBeGreaterThan(spread(null))
  })

  test('unemployment that rises pushes the forecast up once the figures have shown that it does', () => {
    const months = 156
    const percent = {
      first: 0,
      values: Float64Array.from({ length: months }, (_, t) => 5 + 2 * Math.sin(t / 9)),
    }
    let slope = 0
    let level = 6
    const values = Float64Array.from({ length: months }, (_, t) => {
      slope = 0.93 * slope + (t >= 18 ? (0.006 * (percent.values[t - 6] - percent.values[t - 18])) / 12 : 0)
      level += slope
      return Math.exp(level)
    })
    const ask = (unemployment: { percent: MonthlySeries; lagMonths: number } | null) => {
      const answer = forecastStock({
        series: { first: 0, values: values.slice(0, 144) },
        horizon: 12,
        provisional: null,
        unemployment,
      })
      if (!answer.ok) throw new Error('refused')
      return Math.abs(Math.log(medianOf(answer.value.months[11].law) / values[155]))
    }
    const known = { first: 0, values: percent.values.slice(0, 144) }
    expect(ask({ percent: known, lagMonths: 6 })).toBeLessThan(ask(null))
  })

  test('it reports after every month of the record and can be left', () => {
    const steps = runForecast({ series, horizon: 12, provisional: null, unemployment: null })
    expect(steps.next().value).toEqual({ done: 1, total: 25 })
    expect(steps.return({ ok: false, lacks: [] }).done).toBe(true)
  })

  test('fewer than three years are refused with what is missing', () => {
    expect(
      forecastStock({ series: startOf(national, 35), horizon: 12, provisional: null, unemployment: null }),
    ).toEqual({
      ok: false,
      lacks: [{ code: 'prognose.teWeinigMaanden', details: { nodig: 36, gevonden: 35 } }],
    })
  })
})

test(
  'the national record 2005–2025: better than the benchmarks, a band that covers what it says',
  { timeout: 300_000 },
  () => {
    const scores = scoreBacktest(answersOf({ ...plan, firstOrigin: '2005-01', lastOrigin: '2025-12' }))
    const at = (model: string, horizon: number) => {
      const found = scores.find((one) => one.model === model && one.horizon === horizon)?.scores
      if (found == null) throw new Error(`no scores of ${model} at ${horizon}`)
      return found
    }
    const ours = at(forecastModelId, 12)
    expect(ours.count).toBe(244)
    for (const horizon of [3, 6, 12, 24]) {
      for (const benchmark of ['naief', 'naief.seizoen', 'drift']) {
        expect(at(forecastModelId, horizon).mase).toBeLessThan(at(benchmark, horizon).mase)
        expect(at(forecastModelId, horizon).crps).toBeLessThan(at(benchmark, horizon).crps)
      }
      expect(at(forecastModelId, horizon).coverage80).toBeGreaterThanOrEqual(0.75)
      expect(at(forecastModelId, horizon).coverage80).toBeLessThanOrEqual(0.85)
      expect(Math.abs(at(forecastModelId, horizon).biasSignal)).toBeLessThan(2)
    }
  },
)
