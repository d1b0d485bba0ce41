import { describe, expect, it } from 'vitest'
import {
  coupleWithOneYoungCents,
  kostendelersnormCents,
  singleShare,
} from '../../../src/models/norms/kostendelersnorm.ts'
import { loonkostensubsidiePerYear } from '../../../src/models/norms/loonkostensubsidie.ts'
import { placementValue } from '../../../src/models/norms/placement-value.ts'

describe('norm amounts (C.2)', () => {
  it('T10: kostendelersnorm with couple 2.002,13: 1.001,07 · 867,59 · 800,85 · 760,81', () => {
    expect([2, 3, 4, 5].map((sharers) => kostendelersnormCents(200_213, sharers))).toEqual([
      100_107, 86_759, 80_085, 76_081,
    ])
    // With 2.002,14 the published 800,85 would be 800,86.
    expect(kostendelersnormCents(200_214, 4)).toBe(80_086)
  })

  it.each([
    ['1-1-2025', 134_545, 192_207],
    ['1-1-2026', 140_150, 200_213],
    ['1-7-2026', 141_946, 202_779],
    ['1-1-2023', 119_565, 170_808],
    ['1-7-2023', 121_662, 173_803],
    ['1-1-2024', 128_399, 183_427],
  ])('T11: %s single ÷ couple = 0,7000', (_date, single, couple) => {
    expect(singleShare(single, couple)).toBeCloseTo(0.7, 4)
  })

  it.each([
    ['1-1-2025', 33_217, 66_434, 129_321, 192_207],
    ['1-1-2026', 34_599, 69_198, 134_706, 200_213],
    ['1-7-2026', 35_042, 70_084, 136_432, 202_779],
  ])(
    '%s: young couple = 2 × young single; one young = young single + half the couple norm',
    (_date, young, youngCouple, oneYoung, couple) => {
      expect(youngCouple).toBe(2 * young)
      expect(coupleWithOneYoungCents(young, couple)).toBe(oneYoung)
    },
  )
})

describe('loonkostensubsidie (C.4)', () => {
  const terms = { wmlPerHour: 14.71, loonwaarde: 0.5, measured: true }

  it('T13: loonwaarde 50 %: 36 h € 18.364,51, 25,5 h € 13.008,19', () => {
    expect(loonkostensubsidiePerYear({ ...terms, hoursPerWeek: 36 })).toBeCloseTo(18_364.51, 2)
    expect(loonkostensubsidiePerYear({ ...terms, hoursPerWeek: 25.5 })).toBeCloseTo(13_008.19, 2)
  })

  it('€ 10.000 is about 19,6 hours', () => {
    expect((10_000 / loonkostensubsidiePerYear({ ...terms, hoursPerWeek: 36 })) * 36).toBeCloseTo(19.6, 1)
  })

  it('is at most 70 % of the wage, and 50 % before the measurement', () => {
    const wage = loonkostensubsidiePerYear({ ...terms, loonwaarde: 0, hoursPerWeek: 36 }) / 0.7
    expect(loonkostensubsidiePerYear({ ...terms, loonwaarde: 0.3, hoursPerWeek: 36 })).toBeCloseTo(
      0.7 * wage,
      8,
    )
    expect(loonkostensubsidiePerYear({ ...terms, loonwaarde: 0.8, hoursPerWeek: 36 })).toBeCloseTo(
      0.2 * wage,
      8,
    )
    expect(
      loonkostensubsidiePerYear({ ...terms, loonwaarde: 0.9, measured: false, hoursPerWeek: 36 }),
    ).toBeCloseTo(0.5 * wage, 8)
  })
})

describe('what a placement with LKS saves (C.5)', () => {
  const terms = { price: 18_000, lks: 10_000, nationalLksFactor: 1, kappa: 0.01, gemeentefondsPerLks: 7_355 }

  it('year 1: 18.000 − 10.000 = + 8.000', () => {
    expect(placementValue(terms).first).toEqual({
      savedBijstand: 18_000,
      lks: -10_000,
      lksBudget: 0,
      terugvloei: 0,
      buig: 8_000,
      outside: 0,
    })
  })

  it('year 2: + 10.000 × g, −180 to about −6.000: about + 12.000 to + 18.000; 7.355 stays below the line', () => {
    expect(placementValue(terms).later).toEqual({
      savedBijstand: 18_000,
      lks: -10_000,
      lksBudget: 10_000,
      terugvloei: -180,
      buig: 17_820,
      outside: 7_355,
    })
    expect(placementValue({ ...terms, kappa: 0.33 }).later.buig).toBeCloseTo(12_060, 8)
    expect(placementValue({ ...terms, kappa: 1 / 3 }).later.terugvloei).toBeCloseTo(-6_000, 8)
  })
})
