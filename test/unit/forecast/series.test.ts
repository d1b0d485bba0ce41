import { describe, expect, test } from 'vitest'
import { monthIndex } from '../../../src/base/month.ts'
import { benchmarkForecast } from '../../../src/models/forecast/benchmarks.ts'
import { asPublished, provisionalVariance, revisionOf2018 } from '../../../src/models/forecast/provisional.ts'
import { monthlySeries, seasonOf, startOf } from '../../../src/models/forecast/series.ts'
import { unemploymentDrive } from '../../../src/models/forecast/unemployment.ts'
import { yearlyRecords } from '../../../src/models/forecast/yearly.ts'
import { nationalStock } from '../../../bench/forecast/figures.ts'

describe('series', () => {
  test('rows in any order, the same row twice is one', () => {
    const series = monthlySeries([
      { month: '2020-03', value: 3 },
      { month: '2020-01', value: 1 },
      { month: '2020-02', value: 2 },
      { month: '2020-02', value: 2 },
    ])
    expect(series).toEqual({
      ok: true,
      value: { first: monthIndex('2020-01'), values: Float64Array.from([1, 2, 3]) },
    })
  })

  test('everything that is wrong is named at once', () => {
    const series = monthlySeries([
      { month: '2020-01', value: 1 },
      { month: '2020-01', value: 2 },
      { month: '2020-03', value: -3 },
    ])
    expect(series).toEqual({
      ok: false,
      lacks: [
        { code: 'prognose.maandDubbel', details: { maand: '2020-01', eerste: 1, tweede: 2 } },
        { code: 'prognose.maandOntbreekt', details: { maand: '2020-02' } },
        { code: 'prognose.waardeNietPositief', details: { maand: '2020-03', waarde: -3 } },
      ],
    })
    expect(monthlySeries([])).toEqual({ ok: false, lacks: [{ code: 'prognose.geenStand', details: {} }] })
  })

  test('a stock of 0 is refused, a flow of 0 is not', () => {
    expect(monthlySeries([{ month: '2020-01', value: 0 }]).ok).toBe(false)
    expect(monthlySeries([{ month: '2020-01', value: 0 }], 'nul').ok).toBe(true)
    expect(monthlySeries([{ month: '2020-01', value: Number.NaN }], 'nul').ok).toBe(false)
  })

  test('months of the year count from January', () => {
    expect(seasonOf(monthIndex('2024-01'))).toBe(0)
    expect(seasonOf(monthIndex('2024-12'))).toBe(11)
  })
})

describe('benchmarks', () => {
  const values = Float64Array.from({ length: 25 }, (_, i) => 100 + 2 * i + (i % 12 === 6 ? 5 : 0))

  test('naive: the last value; random walk widens with √h', () => {
    const one = benchmarkForecast('naief', values, 1)
    expect(one.location).toBe(148)
    expect(benchmarkForecast('naief', values, 4).spread).toBeCloseTo(2 * one.spread, 12)
  })

  test('seasonal naive: the same month of the last known year, also two years ahead', () => {
    expect(benchmarkForecast('naief.seizoen', values, 6).location).toBe(values[18])
    expect(benchmarkForecast('naief.seizoen', values, 12).location).toBe(148)
    expect(benchmarkForecast('naief.seizoen', values, 18).location).toBe(values[18])
    // Every change over twelve months is exactly 24.
    expect(benchmarkForecast('naief.seizoen', values, 12).spread).toBeCloseTo(24, 12)
    expect(benchmarkForecast('naief.seizoen', values, 13).spread).toBeCloseTo(24 * Math.sqrt(2), 12)
  })

  test('drift: on along the line from the first value', () => {
    const law = benchmarkForecast('drift', values, 12)
    expect(law.location).toBeCloseTo(148 + 12 * 2, 12)
    const straight = Float64Array.from({ length: 20 }, (_, i) => 10 + i)
    expect(benchmarkForecast('drift', straight, 5).spread).toBe(0)
  })
})

describe('provisional figures', () => {
  const series = nationalStock()

  test('the assumption gives back the publication of early 2019: 376, 372 and 369 thousand', () => {
    const count = monthIndex('2018-10') - series.first + 1
    const published = asPublished(series, count, { overstatement: revisionOf2018, roundTo: 1 })
    expect([...published.slice(-3)]).toEqual([376, 372, 369])
    expect(published[count - 4]).toBe(378.5)
    expect(revisionOf2018.map((share) => (100 * (1 / (1 + share) - 1)).toFixed(2))).toEqual([
      '-0.51',
      '-0.46',
      '-0.24',
    ])
  })

  test('without the assumption the figures are final', () => {
    expect([...asPublished(series, 5, null)]).toEqual([...startOf(series, 5).values])
  })

  test('only the newest figures get extra variance', () => {
    const variance = provisionalVariance(Float64Array.from([400, 400, 400, 400]), 3, 1)
    expect(variance[0]).toBe(0)
    expect(variance[3]).toBeCloseTo(1 / 400 / 400 / 12 + 0.0042 * 0.0042, 15)
  })
})

test('unemployment works as a twelfth of its change over a year, later by its lag, and 0 where it is unknown', () => {
  const percent = { first: 0, values: Float64Array.from({ length: 24 }, (_, i) => (i < 12 ? 4 : 5.2)) }
  const drive = unemploymentDrive(percent, 0, 30, 3)
  expect(drive[14]).toBe(0)
  expect(drive[15]).toBeCloseTo(0.1, 12)
  expect(drive[26]).toBeCloseTo(0.1, 12)
  expect(drive[27]).toBe(0)
})

describe('yearly points', () => {
  const national = new Map([2015, 2016, 2017, 2018, 2019, 2020].map((year, i) => [year, 400 + 10 * i]))
  const years = (values: readonly number[], telt: string) =>
    values.map((value, i) => ({ year: 2015 + i, value, telt }))

  test('persons and uitkeringen are never one record, and few points are shown without a score', () => {
    const records = yearlyRecords(
      [...years([3600, 3500, 3400], 'uitkeringen'), ...years([4000, 4100], 'personen')],
      national,
    )
    expect(records.map((one) => [one.telt, one.forecasts.length, one.scores.length])).toEqual([
      ['personen', 1, 0],
      ['uitkeringen', 3, 0],
    ])
    expect(records[1].lack).toEqual({ code: 'prognose.teWeinigPunten', details: { nodig: 5, gevonden: 2 } })
  })

  test('five forecasts of one unit are scored; the nation counts with the growth known then', () => {
    const [record] = yearlyRecords(years([100, 110, 120, 130, 140, 150], 'uitkeringen').reverse(), national)
    expect(record.lack).toBeNull()
    expect(record.scores.map((one) => one.method)).toEqual(['naief'])
    expect(record.scores[0].mae).toBe(10)
    expect(record.forecasts.find((one) => one.method === 'landelijk')).toMatchObject({
      year: 2017,
      forecast: (110 * 410) / 400,
    })
  })
})
