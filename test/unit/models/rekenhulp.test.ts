import { describe, expect, it } from 'vitest'
import { breakEven } from '../../../src/models/rekenhulp/break-even.ts'
import {
  neutralTerms,
  placementsNeeded,
  productLadder,
  uitkeringenNeeded,
} from '../../../src/models/rekenhulp/product-ladder.ts'

describe('rekenhulp', () => {
  const terms = { ...neutralTerms, hadUitkering: 0.8, zouBlijven: 0.7, blijftWeg: 0.78, prijs: 14_000 }

  it('U5: 50 placements are worth € 305.760, not € 700.000', () => {
    expect(productLadder({ ...neutralTerms, plaatsingen: 50, prijs: 14_000 }).total).toBe(700_000)
    expect(productLadder({ ...terms, plaatsingen: 50 }).total).toBeCloseTo(305_760, 6)
  })

  it('U5: € 1,5 mln needs 246 placements instead of 108', () => {
    expect(placementsNeeded(1_500_000, terms)).toBe(246)
    expect(placementsNeeded(1_500_000, { ...neutralTerms, prijs: 14_000 })).toBe(108)
    expect(placementsNeeded(1_500_000, { ...terms, hadUitkering: 0 })).toBeNull()
  })

  it('steps multiply up to the total and a correction of 1 changes nothing', () => {
    const { steps, total } = productLadder({ ...terms, plaatsingen: 50 })
    expect(steps.at(-1)?.amount).toBe(total)
    expect(steps.map((step) => step.amount)[0]).toBe(700_000)
  })

  it('U4: € 1,5 mln ÷ € 14.000 = 107,1 → 108 uitkeringen; 2027: 35,7 → 36', () => {
    expect(uitkeringenNeeded(1_500_000, 14_000).exact).toBeCloseTo(107.1, 1)
    expect(uitkeringenNeeded(1_500_000, 14_000).whole).toBe(108)
    expect(uitkeringenNeeded(500_000, 14_000).exact).toBeCloseTo(35.7, 1)
    expect(uitkeringenNeeded(500_000, 14_000).whole).toBe(36)
    // A whole answer stays whole.
    expect(uitkeringenNeeded(1_400_000, 14_000).whole).toBe(100)
  })
})

describe('break-even (G.3)', () => {
  it('price 19.200, 1,75 % a month, cost 3.280: 57,1 months, € 91.429, 3,6 pp', () => {
    const result = breakEven({ price: 19_200, exitPlusReturn: 0.0175, costPerParticipant: 3_280 })
    expect(result.months).toBeCloseTo(57.1, 1)
    expect(Math.round(result.valueOfExit)).toBe(91_429)
    expect(result.breakEvenPp).toBeCloseTo(3.6, 1)
  })

  it('3 % a month: 33,3 months, € 53.333, 6,2 pp', () => {
    const result = breakEven({ price: 19_200, exitPlusReturn: 0.03, costPerParticipant: 3_280 })
    expect(result.months).toBeCloseTo(33.3, 1)
    expect(Math.round(result.valueOfExit)).toBe(53_333)
    // 3.280 ÷ 53.333 = 6,15 %; the printed 6,2 is that rounded up at the half.
    expect(result.breakEvenPp).toBeCloseTo(6.15, 8)
  })
})
