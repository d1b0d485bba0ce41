import { describe, expect, test } from 'vitest'
import {
  compareDurations,
  type DurationRecord,
} from '../../../src/models/forecast/calibration/duration-filter.ts'
import { fitDurations } from '../../../src/models/forecast/calibration/fit-durations.ts'
import { classes, livedRecord, nationalChances } from './synthetic.ts'

/** A municipality that differs from the nation by 10–20 % per class. */
const truth = [0.052, 0.026, 0.03, 0.0135, 0.0105]
const histories = 200

describe('a known synthetic municipality', () => {
  test('a large one: every chance within 5 % of the truth from 60 noisy months', () => {
    for (const seed of [1, 2, 3]) {
      const fit = fitDurations(
        livedRecord({
          chances: truth,
          inflowPerMonth: 600,
          months: 60,
          dispersion: 1.3,
          seed,
          exitsPerClass: true,
        }),
        nationalChances,
      )
      expect(fit.converged).toBe(true)
      fit.chances.forEach((one, k) => expect(Math.abs(one.chance / truth[k] - 1)).toBeLessThan(0.05))
    }
  })

  test(
    'one of 3.400, 200 histories: on average within 5 %, and 90 % intervals cover 85–95 %',
    // 200 fits of some 80 ms.
    { timeout: 300_000 },
    () => {
      const sum = truth.map(() => 0)
      const inside = truth.map(() => 0)
      for (let seed = 1; seed <= histories; seed++) {
        const fit = fitDurations(
          livedRecord({
            chances: truth,
            inflowPerMonth: 60,
            months: 60,
            dispersion: 1.3,
            seed,
            exitsPerClass: true,
          }),
          nationalChances,
        )
        fit.chances.forEach((one, k) => {
          sum[k] += one.chance / histories
          if (one.low <= truth[k] && truth[k] <= one.high) inside[k]++
        })
      }
      sum.forEach((average, k) => expect(Math.abs(average / truth[k] - 1)).toBeLessThan(0.05))
      const share = inside.reduce((total, value) => total + value, 0) / (histories * truth.length)
      expect(share).toBeGreaterThanOrEqual(0.85)
      expect(share).toBeLessThanOrEqual(0.95)
    },
  )

  test('without exits per class the intervals are wide enough to hold the truth, and much comes from the default', () => {
    const histories = 12
    let inside = 0
    for (let seed = 1; seed <= histories; seed++) {
      const fit = fitDurations(
        livedRecord({
          chances: truth,
          inflowPerMonth: 60,
          months: 60,
          dispersion: 1.3,
          seed,
          exitsPerClass: false,
        }),
        nationalChances,
      )
      expect(fit.chances[1].fromData).toBeLessThan(0.85)
      expect(fit.chances[0].fromData).toBeGreaterThan(0.9)
      fit.chances.forEach((one, k) => (inside += one.low <= truth[k] && truth[k] <= one.high ? 1 : 0))
    }
    expect(inside / (histories * truth.length)).toBeGreaterThan(0.85)
  })
})

/** Figures without any noise: the chain of whole numbers replaced by its means. */
function meanRecord(months: number, season: readonly number[]): DurationRecord {
  const chanceAt = (d: number) => truth[classes.findIndex((one) => d >= one.from && d <= (one.to ?? 60))]
  const cells: number[] = []
  let alive = 60
  for (let d = 0; d <= 60; d++) {
    cells.push(d === 60 ? alive / chanceAt(60) : alive)
    alive *= 1 - chanceAt(d)
  }
  const total = () => cells.reduce((sum, value) => sum + value, 0)
  const share = () =>
    classes.map(
      ({ from, to }) => cells.slice(from, (to ?? 60) + 1).reduce((sum, value) => sum + value, 0) / total(),
    )
  const stock = [total()]
  const shares = [{ month: 0, shares: share() }]
  const classExits: { from: number; to: number; counts: number[] }[] = []
  let counts = classes.map(() => 0)
  for (let m = 1; m <= months; m++) {
    for (let d = 0; d <= 60; d++) {
      const gone = cells[d] * chanceAt(d) * season[m % 12]
      counts[classes.findIndex((one) => d >= one.from && d <= (one.to ?? 60))] += gone
      cells[d] -= gone
    }
    cells[60] += cells[59]
    for (let d = 59; d > 0; d--) cells[d] = cells[d - 1]
    cells[0] = 60
    stock.push(total())
    if (m % 12 === 0) {
      shares.push({ month: m, shares: share() })
      classExits.push({ from: m - 11, to: m, counts })
      counts = classes.map(() => 0)
    }
  }
  return {
    stock: { first: 0, values: Float64Array.from(stock) },
    inflow: { first: 1, values: new Float64Array(months).fill(60) },
    shares,
    classExits,
    classes,
    season,
    dispersion: 1.3,
    shareStep: 0.001,
  }
}

describe('expected counts', () => {
  const season = [1.2, 1, 1, 1, 0.8, 1, 1, 1.1, 0.9, 1, 1, 1]
  const record = meanRecord(36, season)

  test('with the true chances every count is what was expected: stock, shares and exits, season included', () => {
    const compared = compareDurations(record, truth)
    expect(compared).toHaveLength(36 + 3 * 5 + 4 * 4)
    for (const { observed, expected } of compared)
      expect(Math.abs(observed - expected)).toBeLessThan(1e-6 * observed)
    expect(compared.every((one) => one.variance > 0)).toBe(true)
  })

  test('the fit gives them back, up to the pull of the default', () => {
    const fit = fitDurations(record, nationalChances)
    fit.chances.forEach((one, k) => expect(Math.abs(one.chance / truth[k] - 1)).toBeLessThan(0.02))
    expect(fitDurations(record, truth).chances.map((one) => one.chance)).toEqual(
      truth.map((value) => expect.closeTo(value, 4) as number),
    )
  })

  test('chance of a month’s exits: φ times their number, once the opening is known', () => {
    const [first] = compareDurations({ ...record, shares: [], classExits: [] }, truth)
    const later = compareDurations({ ...record, classExits: [] }, truth).filter(
      (one) => one.classIndex === null,
    )
    const exits = record.stock.values[35] + 60 - record.stock.values[36]
    const variance = later[35].variance
    expect(Math.abs(variance / (1.3 * exits) - 1)).toBeLessThan(0.1)
    // Not knowing the classes at the opening makes the first months less certain.
    expect(first.variance).toBeGreaterThan(variance)
  })

  test('everybody is counted: total stock minus classes leaves the last class', () => {
    const compared = compareDurations(record, truth).filter((one) => one.month === 12 && one.what === 'stand')
    const total = compared.find((one) => one.classIndex === null)?.expected ?? 0
    const parts = compared
      .filter((one) => one.classIndex !== null)
      .reduce((sum, one) => sum + one.expected, 0)
    const last = record.shares[1].shares[4] * record.stock.values[12]
    expect(Math.abs(total - parts - last)).toBeLessThan(1e-3)
  })
})
