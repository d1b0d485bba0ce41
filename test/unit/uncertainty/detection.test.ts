import { describe, expect, it } from 'vitest'
import { seedWords } from '../../../src/base/threefry.ts'
import {
  clearestMonth,
  controlLimit,
  detectionMonth,
  standsOut,
  visibilityOfPairs,
  type Visibility,
} from '../../../src/models/analysis/detection.ts'
import { fillCountNoise } from '../../../src/models/uncertainty/count-noise.ts'
import type { CountStream } from '../../../src/models/uncertainty/streams.ts'

/*
 * The municipality of the published figures: stock 3.614, 24,1 % in and 23,4 % out a year: 73 in and 70 out a month, so
 * an exit chance of 1,94 % and, with Poisson counts (φ = 1), a chance of ±12 a month in the net flow.
 */
const exitChance = 70.5 / 3614
const monthlySd = Math.sqrt(72.6 + 70.5)

/** Stocks of histories with chance that decays as the stock does: x(m) = (1 − h)·x(m − 1) + inflow − extra + chance. */
function histories(
  stream: CountStream,
  from: number,
  count: number,
  months: number,
  extra: (m: number) => number,
): Float64Array {
  const z = new Float64Array(count * months)
  fillCountNoise(seedWords('00000000000d0d0d'), stream, from, count, months, z)
  const out = new Float64Array(count * months)
  for (let m = 1; m <= months; m++) {
    for (let i = 0; i < count; i++) {
      const before = m === 1 ? 3614 : out[(m - 2) * count + i]
      out[(m - 1) * count + i] =
        before * (1 - exitChance) + 70.5 - extra(m) + monthlySd * z[(m - 1) * count + i]
    }
  }
  return out
}

/** Gap and sd of that municipality without any simulation. */
function closedForm(months: number, extra: (m: number) => number): Visibility {
  const gap = new Float64Array(months + 1)
  const sd = new Float64Array(months + 1)
  for (let m = 1; m <= months; m++) {
    gap[m] = gap[m - 1] * (1 - exitChance) + extra(m)
    sd[m] = Math.sqrt(sd[m - 1] * sd[m - 1] * (1 - exitChance) * (1 - exitChance) + monthlySd * monthlySd)
  }
  return { gap, sd }
}

const months = 36
const perMonth = (total: number, over: number) => (m: number) => (m <= over ? total / over : 0)

describe('detectionMonth', () => {
  it('reproduces the published case: 107 extra exits in 24 months', () => {
    const one = closedForm(months, perMonth(107, 24))
    // Simulated by others for this municipality: visible after 12 months at 90 % and after 20 at 95 %, one-sided, and 86
    // fewer uitkeringen after 24 months.
    expect(detectionMonth(one, 0.5, 0.1)).toBe(12)
    expect(detectionMonth(one, 0.5, 0.05)).toBe(20)
    expect(Math.round(one.gap[24])).toBe(86)
  })

  it('reproduces the published case: 36 extra exits in 18 months are never seen, at most 0,7 sd', () => {
    const one = closedForm(months, perMonth(36, 18))
    expect(detectionMonth(one, 0.5)).toBeNull()
    expect(clearestMonth(one)).toMatchObject({ month: 18 })
    expect(clearestMonth(one)?.sds).toBeCloseTo(0.7, 1)
  })

  it('comes later for more power and fewer false alarms', () => {
    const one = closedForm(200, () => 9)
    const at = [0.5, 0.8, 0.9].map((power) => detectionMonth(one, power) ?? Infinity)
    expect(at[0]).toBeLessThan(at[1])
    expect(at[1]).toBeLessThan(at[2])
    expect(detectionMonth(one, 0.5, 0.01)).toBeGreaterThan(at[0])
  })

  it('is at once without chance, and never without a plan', () => {
    const gap = Float64Array.of(0, 0, 0.1, 0.2)
    expect(detectionMonth({ gap, sd: new Float64Array(4) }, 0.9)).toBe(2)
    expect(detectionMonth({ gap: new Float64Array(4), sd: new Float64Array(4) }, 0.5)).toBeNull()
    expect(clearestMonth({ gap: new Float64Array(4), sd: gap })).toBeNull()
    expect(detectionMonth({ gap: gap.map((one) => -one), sd: new Float64Array(4) }, 0.5)).toBeNull()
  })
})

describe('pairs of runs with independent chance', () => {
  const effect = perMonth(220, 24)
  const count = 4_000
  const pairs = visibilityOfPairs(
    histories(1, 0, count, months, () => 0),
    histories(2, 0, count, months, effect),
    count,
  )
  const exact = closedForm(months, effect)

  it('give the gap and the sd of one realisation', () => {
    for (let m = 1; m <= months; m++) {
      // Five standard errors: of a mean of 4.000 differences, and of a standard deviation.
      expect(Math.abs(pairs.gap[m] - exact.gap[m])).toBeLessThan(
        (5 * Math.SQRT2 * exact.sd[m]) / Math.sqrt(count),
      )
      expect(Math.abs(pairs.sd[m] / exact.sd[m] - 1)).toBeLessThan(5 / Math.sqrt(2 * count))
    }
  })

  it('raise a false alarm in 5 % of 10.000 histories without effect, at any one announced look', () => {
    const none = histories(3, 50_000, 10_000, months, () => 0)
    for (const look of [6, 12, 24, 36]) {
      let alarms = 0
      for (let i = 0; i < 10_000; i++)
        if (standsOut(3614, none[(look - 1) * 10_000 + i], pairs.sd[look])) alarms++
      // The promise is 5 % ± 1; 10.000 histories scatter by 0,2.
      expect(Math.abs(alarms / 10_000 - 0.05), `look at month ${look}`).toBeLessThan(0.01)
    }
  })

  it.each([0.5, 0.9])('find the month in which %d of the histories stand out, within two months', (power) => {
    const found = detectionMonth(pairs, power) ?? Infinity
    const seen = histories(4, 90_000, 10_000, months, effect)
    const share = (m: number): number => {
      let alarms = 0
      for (let i = 0; i < 10_000; i++) if (standsOut(3614, seen[(m - 1) * 10_000 + i], pairs.sd[m])) alarms++
      return alarms / 10_000
    }
    const simulated =
      Array.from({ length: months }, (_, k) => k + 1).find((m) => share(m) >= power) ?? Infinity
    expect(simulated).toBeLessThan(months)
    expect(Math.abs(found - simulated)).toBeLessThanOrEqual(2)
  })
})

describe('controlLimit', () => {
  const count = 10_000
  const { sd } = closedForm(12, () => 0)
  const expected = new Float64Array(13).fill(3614)
  const limit = controlLimit(
    histories(1, 0, count, 12, () => 0),
    count,
    expected,
    sd,
  )

  it('gives 5 % false signals per twelve looks on other histories', () => {
    const other = histories(1, 200_000, count, 12, () => 0)
    let signals = 0
    for (let i = 0; i < count; i++) {
      if (
        Array.from({ length: 12 }, (_, k) => Math.abs(other[k * count + i] - 3614) / sd[k + 1]).some(
          (z) => z > limit,
        )
      )
        signals++
    }
    // Limit and count scatter by 0,2 of a hundred each; five times both.
    expect(Math.abs(signals / count - 0.05)).toBeLessThan(0.015)
  })

  it('lies between one look and twelve independent looks', () => {
    // 1,96 and Φ⁻¹((1 + 0,95^(1/12)) / 2) = 2,87: looks at a stock resemble each other.
    expect(limit).toBeGreaterThan(1.96)
    expect(limit).toBeLessThan(2.87)
  })
})
