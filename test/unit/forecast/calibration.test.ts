import { describe, expect, test } from 'vitest'
import { addMonths, monthAt, monthIndex } from '../../../src/base/month.ts'
import { calibrate, type CalibrationRecord } from '../../../src/models/forecast/calibration/calibrate.ts'
import { estimateDispersion } from '../../../src/models/forecast/calibration/dispersion.ts'
import { estimateOwnFactor } from '../../../src/models/forecast/calibration/factors.ts'
import { reconcile } from '../../../src/models/forecast/calibration/reconcile.ts'
import { estimateSeason } from '../../../src/models/forecast/calibration/season.ts'
import { seededDraws } from './draws.ts'
import { classes, livedRecord, nationalChances, trueSeason } from './synthetic.ts'

const january = monthIndex('2020-01')
const counts = (months: number, of: (t: number) => number) => ({
  first: january,
  values: Float64Array.from({ length: months }, (_, t) => of(t)),
})
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('season', () => {
  test('large counts give the season back; it averages 1', () => {
    const { factors, belief } = estimateSeason(
      counts(60, (t) => 100_000 * trueSeason[t % 12]),
      1.3,
    )
    expect(mean(factors)).toBeCloseTo(1, 12)
    // True factors average 1; at this size hardly anything is shrunk.
    factors.forEach((factor, q) => expect(Math.abs(factor - trueSeason[q])).toBeLessThan(0.002))
    expect(Math.min(...belief)).toBeGreaterThan(0.99)
  })

  test('a trend is not a season', () => {
    const { factors } = estimateSeason(
      counts(60, (t) => 50_000 * Math.exp(-0.01 * t)),
      1,
    )
    factors.forEach((factor) => expect(Math.abs(factor - 1)).toBeLessThan(0.01))
  })

  test('the smaller the counts, the less of it is believed', () => {
    const draws = seededDraws(1)
    const large = estimateSeason(
      counts(60, (t) => draws.poisson(600 * trueSeason[t % 12])),
      1,
    )
    const small = estimateSeason(
      counts(60, (t) => draws.poisson(6 * trueSeason[t % 12])),
      1,
    )
    expect(Math.max(...small.belief)).toBeLessThan(Math.min(...large.belief))
  })

  test('of pure chance little is believed, on average over a hundred municipalities', () => {
    const spread = Array.from({ length: 100 }, (_, seed) => {
      const draws = seededDraws(seed + 1)
      const { factors } = estimateSeason(
        counts(60, () => draws.poisson(60)),
        1,
      )
      return Math.sqrt(mean(factors.map((factor) => (factor - 1) ** 2)))
    })
    // Unshrunk, twelve means of five months of 60 scatter 1/√300 = 5,8 %; keeping them whenever they seem more than chance
    // would still leave 2,7 % on average.
    expect(mean(spread)).toBeLessThan(0.015)
  })

  test('below two years there is none', () => {
    expect(
      estimateSeason(
        counts(23, (t) => 100 * trueSeason[t % 12]),
        1,
      ).factors,
    ).toEqual(new Array(12).fill(1))
  })
})

describe('φ', () => {
  const noSeason = new Array<number>(12).fill(1)

  test.each([1, 1.3, 3])('the scatter of counts comes back: %f', (phi) => {
    const estimates = Array.from({ length: 60 }, (_, seed) => {
      const draws = seededDraws(seed + 1)
      // A common lognormal push on the mean of a Poisson gives variance φ·mean.
      const spread = Math.sqrt(Math.log(1 + (phi - 1) / 60))
      const push = () => Math.exp(spread * draws.normal() - (spread * spread) / 2)
      return estimateDispersion(
        counts(60, () => draws.poisson(60 * push())),
        noSeason,
      )
    })
    const values = estimates.map((one) => one?.phi ?? Number.NaN)
    // The season was known here and not estimated, so that 49 degrees instead of 60 overstate by 60/49.
    expect(Math.abs(mean(values) / (phi * (60 / 49)) - 1)).toBeLessThan(0.08)
    for (const one of estimates) expect(one !== null && one.low < one.phi && one.phi < one.high).toBe(true)
  })

  test('after a season from the same figures it is not biased, and its 90 % interval covers', () => {
    let inside = 0
    const values = Array.from({ length: 200 }, (_, seed) => {
      const draws = seededDraws(seed + 1)
      const flow = counts(60, (t) => draws.poisson(60 * trueSeason[t % 12]))
      const found = estimateDispersion(flow, estimateSeason(flow, 1.3).factors)
      if (found === null) throw new Error('sixty months are enough')
      if (found.low <= 1 && 1 <= found.high) inside++
      return found.phi
    })
    expect(Math.abs(mean(values) - 1)).toBeLessThan(0.12)
    expect(inside / 200).toBeGreaterThan(0.82)
  })

  test('below two years there is none', () => {
    expect(
      estimateDispersion(
        counts(23, () => 60),
        noSeason,
      ),
    ).toBeNull()
  })
})

describe('stock, inflow and exits', () => {
  const flows = (months: number) => {
    const stock = [{ month: '2019-12', value: 3400 }]
    const inflow: { month: string; value: number }[] = []
    const exits: { month: string; value: number }[] = []
    for (let t = 0; t < months; t++) {
      const month = monthAt(january + t)
      inflow.push({ month, value: 60 + (t % 5) })
      exits.push({ month, value: 61 + (t % 3) })
      stock.push({ month, value: stock[t].value + inflow[t].value - exits[t].value })
    }
    return { stock, inflow, exits }
  }

  test('figures that close have no gap and no break', () => {
    const answer = reconcile(flows(36))
    if (!answer.ok) throw new Error('refused')
    expect(answer.value.totalGap).toBe(0)
    expect(answer.value.breaks).toEqual([])
    expect(answer.value.usable.stock.values).toHaveLength(37)
    expect(answer.value.usable.inflow.values).toHaveLength(36)
  })

  test('Zwolle 2014: 3.022 + 1.232 − 998 = 3.256 against 3.261, a gap of 5 over the year', () => {
    const months = Array.from({ length: 12 }, (_, t) => monthAt(monthIndex('2014-01') + t))
    const inflow = months.map((month, t) => ({ month, value: t < 8 ? 103 : 102 }))
    const exits = months.map((month, t) => ({ month, value: t < 2 ? 84 : 83 }))
    let level = 3022
    const stock = months.map((month, t) => {
      level += inflow[t].value - exits[t].value + (t === 11 ? 5 : 0)
      return { month, value: level }
    })
    const answer = reconcile({ stock: [{ month: '2013-12', value: 3022 }, ...stock], inflow, exits })
    if (!answer.ok) throw new Error('refused')
    expect(level).toBe(3261)
    expect(answer.value.totalGap).toBe(5)
    expect(answer.value.breaks).toEqual([])
  })

  test('a jump that no flow explains is a break; what is used lies on the longer side of it', () => {
    const record = flows(60)
    const broken = record.stock.map((one) =>
      one.month >= '2021-07' ? { ...one, value: one.value + 150 } : one,
    )
    const answer = reconcile({ ...record, stock: broken })
    if (!answer.ok) throw new Error('refused')
    expect(answer.value.breaks).toEqual(['2021-07'])
    expect(answer.value.totalGap).toBe(150)
    expect(monthAt(answer.value.usable.stock.first)).toBe('2021-07')
    expect(monthAt(answer.value.usable.inflow.first)).toBe('2021-08')
    expect(answer.value.usable.inflow.values).toHaveLength(41)
  })

  test('holes are named, series that hardly overlap are refused', () => {
    const record = flows(36)
    expect(
      reconcile({ ...record, exits: record.exits.filter((one) => one.month !== '2021-03') }),
    ).toMatchObject({
      lacks: [{ code: 'prognose.maandOntbreekt', details: { maand: '2021-03' } }],
    })
    expect(reconcile({ ...record, exits: record.exits.slice(-6) })).toMatchObject({
      lacks: [{ code: 'prognose.teWeinigMaanden' }],
    })
  })
})

describe('own growth beside the nation’s', () => {
  const national = counts(61, (t) => 400 * Math.exp((0.01 * t) / 12))

  test('2 % a year beyond the nation, seen for five years: 61/73 of it is believed', () => {
    const own = counts(61, (t) => 3400 * Math.exp((0.03 * t) / 12))
    const factor = estimateOwnFactor(own, national)
    if (!factor.ok) throw new Error('refused')
    expect(factor.value.months).toBe(61)
    expect(Math.log(factor.value.national)).toBeCloseTo(0.01, 10)
    expect(Math.log(factor.value.residual)).toBeCloseTo(0.02, 10)
    expect(Math.log(factor.value.own)).toBeCloseTo((0.02 * 61) / 73, 10)
  })

  test('only months that both have count; too few are refused', () => {
    const own = { first: january + 55, values: Float64Array.from([1, 2, 3, 4, 5, 6, 7]) }
    expect(estimateOwnFactor(own, national)).toMatchObject({ ok: true, value: { months: 6 } })
    const later = { ...own, first: january + 56 }
    expect(estimateOwnFactor(later, national)).toMatchObject({
      lacks: [{ code: 'prognose.teWeinigMaanden' }],
    })
  })
})

describe('a whole calibration', () => {
  const lived = livedRecord({
    chances: nationalChances,
    inflowPerMonth: 60,
    months: 60,
    dispersion: 1.3,
    seed: 4,
    exitsPerClass: true,
  })
  const points = (series: { first: number; values: Float64Array }) =>
    Array.from(series.values, (value, i) => ({ month: monthAt(series.first + i), value }))
  const record: CalibrationRecord = {
    stock: points(lived.stock),
    inflow: points(lived.inflow),
    exits: points({ first: lived.inflow.first, values: lived.exits }),
    classes,
    shares: lived.shares.map((one) => ({ month: monthAt(one.month), shares: one.shares })),
    classExits: lived.classExits.map((one) => ({
      from: monthAt(one.from),
      to: monthAt(one.to),
      counts: one.counts,
    })),
    national: Array.from({ length: 61 }, (_, i) => ({ month: addMonths('2019-12', i), value: 380 })),
    defaultChances: nationalChances,
    defaultDispersion: 1.3,
    shareStep: 0.001,
  }
  const done = calibrate(record)
  if (!done.ok) throw new Error(JSON.stringify(done.lacks))
  const calibration = done.value

  test('everything a run needs, with what is not known beside it', () => {
    expect(calibration.durations.converged).toBe(true)
    expect(calibration.reconciliation.breaks).toEqual([])
    expect(calibration.ownFactor?.months).toBe(61)
    expect(calibration.unknown).toEqual([])
    expect(mean(calibration.seasonOut.factors)).toBeCloseTo(1, 12)
    expect(calibration.durations.residuals).toHaveLength(60 + 5 * 5 + 6 * 4)
  })

  test('results do not depend on the order of rows', () => {
    const draws = seededDraws(9)
    const shuffled = <T>(rows: readonly T[]): T[] =>
      rows
        .map((row) => ({ row, key: draws.uniform() }))
        .sort((a, b) => a.key - b.key)
        .map((one) => one.row)
    const other = calibrate({
      ...record,
      stock: shuffled(record.stock),
      inflow: shuffled(record.inflow),
      exits: shuffled(record.exits),
      shares: shuffled(record.shares),
      classExits: shuffled(record.classExits),
      national: shuffled(record.national),
    })
    expect(other).toEqual(done)
  })

  test('without exits per class it says that the middle classes lean on the default', () => {
    const less = calibrate({ ...record, classExits: [], national: [] })
    if (!less.ok) throw new Error('refused')
    const codes = less.value.unknown.map((one) => one.code)
    expect(codes).toContain('prognose.geenUitstroomPerDuur')
    expect(codes).toContain('prognose.geenLandelijkeReeks')
    expect(codes).toContain('prognose.kansLeuntOpAanname')
    expect(less.value.ownFactor).toBeNull()
    less.value.durations.chances.forEach((one, k) => {
      const known = calibration.durations.chances[k]
      expect(one.high / one.low).toBeGreaterThan(known.high / known.low)
    })
  })

  test('what is missing is named, all at once', () => {
    expect(calibrate({ ...record, inflow: [], shares: [] })).toEqual({
      ok: false,
      lacks: [
        { code: 'prognose.geenStromen', details: {} },
        { code: 'prognose.geenDuurverdeling', details: {} },
      ],
    })
    const open = [{ month: '2021-12', shares: [0.1, 0.1, 0.1, 0.2, 0.4] }]
    expect(calibrate({ ...record, shares: open })).toMatchObject({
      lacks: [{ code: 'prognose.duurverdelingSluitNiet', details: { maand: '2021-12' } }],
    })
    const late = [{ month: '2035-12', shares: record.shares[0].shares }]
    expect(calibrate({ ...record, shares: late })).toMatchObject({
      lacks: [{ code: 'prognose.geenDuurverdeling' }],
    })
    const short = calibrate({ ...record, exits: record.exits.slice(-30) })
    expect(short).toEqual({
      ok: false,
      lacks: [{ code: 'prognose.teWeinigMaanden', details: { nodig: 36, gevonden: 30 } }],
    })
  })

  test('a break is reported, and only what lies on one side of it is used', () => {
    const broken = record.stock.map((one) =>
      one.month >= '2021-03' ? { ...one, value: one.value + 400 } : one,
    )
    const answer = calibrate({ ...record, stock: broken })
    if (!answer.ok) throw new Error(JSON.stringify(answer.lacks))
    expect(answer.value.unknown).toContainEqual({ code: 'prognose.breuk', details: { maand: '2021-03' } })
    expect(answer.value.reconciliation.usable.inflow.values).toHaveLength(45)
  })
})
