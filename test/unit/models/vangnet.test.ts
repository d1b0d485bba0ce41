import { describe, expect, it } from 'vitest'
import type { VangnetRule } from '../../../src/domain/vangnet-rule.ts'
import { computeVangnet, findRule } from '../../../src/models/vangnet/vangnet.ts'
import { assumedRules, extended2025, rule2025 } from './vangnet-rules.ts'

const budget = 6_000_000_000
const euros = (amount: number): number => Math.round(amount * 100)
/** Three large tekorten before: the multi-year test is passed whatever the year itself does. */
const lasting = {
  tekortenCents: [euros(9e6), euros(9e6), euros(9e6)],
  budgetsCents: [budget, budget, budget],
}
const none = { tekortenCents: [], budgetsCents: [] }
const always: VangnetRule = { ...rule2025, meerjarentoets: { kind: 'geen' } }
const N = (rule: VangnetRule, tekort: number): number =>
  computeVangnet(rule, euros(tekort), budget, lasting).nettoTekortCents

describe('T9: table B.4, budget 60 mln, 7,5 %', () => {
  it.each([
    [-600_000, 0, -600_000, 1_500_000],
    [2_400_000, 0, 2_400_000, 1_500_000],
    [4_500_000, 0, 4_500_000, 1_500_000],
    [5_400_000, 450_000, 4_950_000, 1_050_000],
    [6_000_000, 750_000, 5_250_000, 750_000],
    [7_500_000, 1_500_000, 6_000_000, 750_000],
    [9_000_000, 3_000_000, 6_000_000, 0],
    [12_000_000, 6_000_000, 6_000_000, 0],
  ])('tekort %d → vangnet %d, netto %d, a saving of 1,5 mln is worth %d', (tekort, vangnet, netto, worth) => {
    const outcome = computeVangnet(rule2025, euros(tekort), budget, lasting)
    expect(outcome.vangnetCents).toBe(euros(vangnet))
    expect(outcome.nettoTekortCents).toBe(euros(netto))
    expect(N(rule2025, tekort) - N(rule2025, tekort - 1_500_000)).toBe(euros(worth))
  })

  it.each([
    [0.06, 300_000, 3_300_000],
    [0.1, 1_500_000, 4_500_000],
    [0.125, 2_250_000, 5_250_000],
    [0.15, 3_750_000, 5_250_000],
  ])('extended, 5 %%: %d of the budget → vangnet %d, netto %d', (share, vangnet, netto) => {
    const outcome = computeVangnet(extended2025, euros(60e6 * share), budget, lasting)
    expect(outcome.vangnetCents).toBe(euros(vangnet))
    expect(outcome.nettoTekortCents).toBe(euros(netto))
  })
})

describe('marginal value and kinks', () => {
  it('is 1, ½ and 0 by zone, and at a kink the value towards saving', () => {
    const marginal = (tekort: number): number =>
      computeVangnet(rule2025, euros(tekort), budget, lasting).marginaleWaarde
    expect([-1e6, 4_500_000, 4_500_000.01, 7_500_000, 7_500_000.01, 12e6].map(marginal)).toEqual([
      1, 1, 0.5, 0.5, 0, 0,
    ])
    const zone = (tekort: number): string => computeVangnet(rule2025, euros(tekort), budget, lasting).zone
    expect([4_500_000, 4_500_000.01, 7_500_000, 7_500_000.01].map(zone)).toEqual([
      'geen',
      'helft',
      'helft',
      'volledig',
    ])
  })

  it('is continuous at 7,5 % and 12,5 %: one cent of tekort never moves the net cost by more than a cent', () => {
    for (const kink of [450_000_000, 750_000_000]) {
      for (let cent = -5; cent < 5; cent++) {
        const here = computeVangnet(always, kink + cent, budget, none).nettoTekortCents
        const next = computeVangnet(always, kink + cent + 1, budget, none).nettoTekortCents
        expect(next - here).toBeGreaterThanOrEqual(0)
        expect(next - here).toBeLessThanOrEqual(1)
      }
    }
  })

  it('judges an exact 7,5 % exactly, where a float does not', () => {
    // 0,075 × 62.733.474 is no whole number of cents; the largest tekort below it is not eligible, the next cent is.
    const odd = 6_273_347_400
    const threshold = Math.floor((odd * 750) / 10_000)
    expect(computeVangnet(always, threshold, odd, none).eligible).toBe(false)
    expect(computeVangnet(always, threshold + 1, odd, none).eligible).toBe(true)
  })
})

describe('cliffs of the multi-year test', () => {
  const history = { tekortenCents: [euros(-500_000), euros(-300_000)], budgetsCents: [] }

  it('B.5: at 5,4 mln with −0,8 mln before, saving 0,2 mln raises the net cost from 4,95 to 5,20 mln', () => {
    const before = computeVangnet(rule2025, euros(5_400_000), budget, history)
    const after = computeVangnet(rule2025, euros(5_200_000), budget, history)
    expect(before).toMatchObject({
      vangnetCents: euros(450_000),
      nettoTekortCents: euros(4_950_000),
      klif: true,
    })
    expect(after).toMatchObject({
      vangnetCents: 0,
      nettoTekortCents: euros(5_200_000),
      eligible: false,
      toets: 'niet-voldaan',
    })
    // Where it lies and how large it is.
    expect(before.cliff).toEqual({ tekortCents: euros(5_300_000), vangnetCents: euros(400_000) })
    expect(computeVangnet(rule2025, euros(5_300_000), budget, history).eligible).toBe(false)
    expect(computeVangnet(rule2025, euros(5_300_000) + 1, budget, history).eligible).toBe(true)
  })

  it('has none when the test binds below the threshold, or looks at other years', () => {
    const own = { tekortenCents: [euros(2_400_000), euros(-800_000)], budgetsCents: [] }
    expect(computeVangnet(rule2025, euros(5_400_000), budget, own)).toMatchObject({
      vangnetCents: euros(450_000),
      nettoTekortCents: euros(4_950_000),
      marginaleWaarde: 0.5,
      zone: 'helft',
      klif: false,
      cliff: null,
    })
    expect(computeVangnet(extended2025, euros(5_400_000), budget, lasting).klif).toBe(false)
    expect(computeVangnet(always, euros(5_400_000), budget, none).klif).toBe(false)
    // A surplus so large that no tekort ≥ 0 in the year fails: then nothing is lost by saving.
    expect(computeVangnet(rule2025, euros(5_400_000), budget, lasting).klif).toBe(false)
  })
})

describe('U6: the rule as applied in 2019', () => {
  const lasten = euros(9_072_000)

  it('budget 8.088.748: tekort 12,156 %, vangnet 188.297,95, own risk 794.954,05', () => {
    const own = euros(8_088_748)
    const outcome = computeVangnet(always, lasten - own, own, none)
    expect(((lasten - own) / own) * 100).toBeCloseTo(12.156, 3)
    expect(outcome.vangnetCents).toBe(18_829_795)
    expect(outcome.nettoTekortCents).toBe(79_495_405)
  })

  it('budget 8.363.000: tekort 8,478 %, own risk 668.112,50', () => {
    const own = euros(8_363_000)
    const outcome = computeVangnet(always, lasten - own, own, none)
    expect(((lasten - own) / own) * 100).toBeCloseTo(8.478, 3)
    expect(outcome.nettoTekortCents).toBe(66_811_250)
  })
})

describe('U7: 2025, all 16 cases of tekort × three years together × years of 5 %', () => {
  const fivePercent = euros(3_000_000)
  const tekorten = [
    { name: '5,0 % exactly', cents: fivePercent, above5: false, above75: false },
    { name: 'a cent above 5,0 %', cents: fivePercent + 1, above5: true, above75: false },
    { name: '7,5 % exactly', cents: euros(4_500_000), above5: true, above75: false },
    { name: 'a cent above 7,5 %', cents: euros(4_500_000) + 1, above5: true, above75: true },
  ]
  const cases = tekorten.flatMap((tekort) =>
    [true, false].flatMap((together) =>
      [true, false].map((enoughYears) => ({ tekort, together, enoughYears })),
    ),
  )
  it('are 16', () => {
    expect(cases).toHaveLength(16)
  })

  it.each(cases)(
    '$tekort.name, together $together, two years $enoughYears',
    ({ tekort, together, enoughYears }) => {
      // t−2 balances the three years together; t−1 and t−3 decide how many years were at 5 % (exactly 5,0 % counts).
      const last = fivePercent
      const second = euros(4_500_000) - tekort.cents - last + (together ? 1 : 0)
      const third = enoughYears ? fivePercent : fivePercent - 1
      const history = { tekortenCents: [last, second, third], budgetsCents: [budget, budget, budget] }
      expect(second).toBeLessThan(fivePercent)
      expect(computeVangnet(rule2025, tekort.cents, budget, history).eligible).toBe(
        tekort.above75 && together,
      )
      expect(computeVangnet(extended2025, tekort.cents, budget, history).eligible).toBe(
        tekort.above5 && enoughYears,
      )
    },
  )
})

describe('what cannot be tested', () => {
  it('is not granted and says so', () => {
    const onlyTekorten = { tekortenCents: [euros(5e6), euros(5e6), euros(5e6)], budgetsCents: [] }
    expect(computeVangnet(extended2025, euros(5_400_000), budget, onlyTekorten)).toMatchObject({
      vangnetCents: 0,
      eligible: false,
      toets: 'niet-te-toetsen',
    })
    expect(
      computeVangnet(rule2025, euros(5_400_000), budget, { tekortenCents: [euros(5e6)], budgetsCents: [] })
        .toets,
    ).toBe('niet-te-toetsen')
  })

  it('is decided where the known years already decide', () => {
    const two = { tekortenCents: [euros(5e6), euros(5e6), null], budgetsCents: [budget, budget, null] }
    expect(computeVangnet(extended2025, euros(5_400_000), budget, two).toets).toBe('voldaan')
    const surplus = { tekortenCents: [euros(-1), euros(-1), null], budgetsCents: [budget, budget, null] }
    expect(computeVangnet(extended2025, euros(5_400_000), budget, surplus).toets).toBe('niet-voldaan')
  })

  it('an assumed rule does not exist under facts only', () => {
    expect(findRule(assumedRules, 2027, 'regulier', false)?.jaar).toBe(2027)
    expect(findRule(assumedRules, 2027, 'regulier', true)).toBeNull()
    expect(findRule(assumedRules, 2025, 'regulier', true)).toBe(rule2025)
    expect(findRule(assumedRules, 2032, 'regulier', false)).toBeNull()
  })
})
