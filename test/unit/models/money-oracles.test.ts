import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { RunInputs } from '../../../src/domain/inputs.ts'
import type { YearMoney } from '../../../src/domain/result.ts'
import { knownPublications, projectBudget } from '../../../src/models/buig/budget.ts'
import { computeLasten, computeOntvangsten, type MoneyPath } from '../../../src/models/buig/lasten.ts'
import { lksGap } from '../../../src/models/buig/lks-gap.ts'
import { prepareMoney } from '../../../src/models/buig/money-model.ts'
import { objectiveWeight, terugvloeiShare } from '../../../src/models/buig/terugvloei.ts'
import { explainChange } from '../../../src/models/buig/waterfall.ts'
import { closeYears } from '../../../src/models/buig/year-money.ts'
import { prepareCohort } from '../../../src/models/cohort/prepare-cohort.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { exampleInputs, stationaryInputs } from './example-inputs.ts'
import { oneGroup } from './one-group.ts'

/** Nothing but stock × price: no receipts, no LKS. */
function bare(inputs: RunInputs): RunInputs {
  const lks = { ...inputs.money.lks, jobsAtPeildatum: 0, newPerMonth: 0 }
  const past = inputs.money.past.map((row) => ({ ...row, lks: 0 }))
  return { ...inputs, money: { ...inputs.money, receiptsShare: 0, lks, past } }
}

const yearsOf = (inputs: RunInputs): readonly YearMoney[] => unwrap(runScenario(inputs)).nul.years

describe('result of a year', () => {
  it('T4: nobody comes or goes: the stock stays and tekort = stock × price − budget', () => {
    const inputs = bare(oneGroup({ chance: 0, inflow: 0 }))
    const { nul } = unwrap(runScenario(inputs))
    expect(nul.stand.every((stand) => stand === 3400)).toBe(true)
    for (const year of nul.years) {
      const price = inputs.money.price.filter((row) => row.year === year.year)[0].euros
      // Twelve monthly amounts summed against one product: rounding of double arithmetic, far below a cent.
      expect(year.tekort).toBeCloseTo(3400 * price - year.budget, 6)
    }
  })

  it.each([
    ['2025-12', 2026, 1],
    ['2026-06', 2026, 0.5],
  ])(
    'T20: one uitkering less at the end of %s saves %d: %d × the price, and a whole price the year after',
    (peildatum, year, share) => {
      const months = Array.from({ length: 13 }, (_unused, i) => ({
        month: i === 0 ? '2025-12' : `2026-${String(i).padStart(2, '0')}`,
        value: 3400,
      }))
      const at = (stock: number): RunInputs => {
        const inputs = bare(oneGroup({ chance: 0, inflow: 0, stock }))
        return { ...inputs, peildatum, money: { ...inputs.money, realisedStock: months } }
      }
      const [more, less] = [yearsOf(at(3400)), yearsOf(at(3399))]
      const saved = (of: number): number => {
        const index = more.findIndex((row) => row.year === of)
        return more[index].uitkeringslasten - less[index].uitkeringslasten
      }
      const price = (of: number): number => oneGroup().money.price.filter((row) => row.year === of)[0].euros
      expect(saved(year)).toBeCloseTo(share * price(year), 5)
      expect(saved(year + 1)).toBeCloseTo(price(year + 1), 5)
    },
  )

  it('joins realised and projected months in the year of the peildatum, by both averagings', () => {
    const base = bare(oneGroup({ chance: 0, inflow: 0, stock: 1000 }))
    const realisedStock = [
      { month: '2025-12', value: 1300 },
      { month: '2026-01', value: 1200 },
      { month: '2026-02', value: 1100 },
    ]
    const inputs: RunInputs = { ...base, peildatum: '2026-02', money: { ...base.money, realisedStock } }
    const [half] = yearsOf(inputs)
    expect(half.gemiddeldeStand).toBeCloseTo((1250 + 1150 + 10 * 1000) / 12, 9)
    expect(half.uitkeringslasten).toBeCloseTo(((1250 + 1150 + 10 * 1000) / 12) * 19_200, 5)
    const [ends] = yearsOf({ ...inputs, money: { ...inputs.money, averaging: 'end' } })
    expect(ends.gemiddeldeStand).toBeCloseTo((1200 + 1100 + 10 * 1000) / 12, 9)
    for (const missing of ['2025-12', '2026-01', '2026-02']) {
      const holed = {
        ...inputs,
        money: { ...inputs.money, realisedStock: realisedStock.filter((row) => row.month !== missing) },
      }
      expect(runScenario(holed)).toMatchObject({
        ok: false,
        error: { code: 'model.maandOntbreekt', details: { jaar: 2026, maand: missing } },
      })
    }
  })

  it('refuses a missing price, receipts without last year, a horizon without a year', () => {
    const inputs = oneGroup()
    const money = inputs.money
    expect(
      runScenario({ ...inputs, money: { ...money, price: money.price.filter((row) => row.year !== 2029) } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'model.prijsOntbreekt', details: { welke: 'uitkering', jaar: 2029 } },
    })
    expect(runScenario({ ...inputs, money: { ...money, past: [] } })).toMatchObject({
      ok: false,
      error: { code: 'model.lastenOntbreken', details: { welke: 'uitkeringslasten', jaar: 2025 } },
    })
    expect(runScenario({ ...inputs, horizon: '2026-11' })).toMatchObject({
      ok: false,
      error: { code: 'model.jaarBuitenHorizon' },
    })
    expect(runScenario({ ...inputs, horizon: '2025-12' })).toMatchObject({
      ok: false,
      error: { code: 'model.jaarBuitenHorizon' },
    })
    const cut = unwrap(runScenario({ ...inputs, horizon: '2028-06' }))
    expect(cut.nul.years.map((row) => row.year)).toEqual([2026, 2027])
    expect(cut.meldingen).toContainEqual({ code: 'model.jaarNietVolledig', details: { jaar: 2028 } })
  })

  it('prices groups by their ratio, so that the average at the peildatum is the price', () => {
    const relativePrice = stationaryInputs.cohort.groups.map((_group, g) => 1 + g / 10)
    const priced = yearsOf({ ...stationaryInputs, money: { ...stationaryInputs.money, relativePrice } })
    // The stationary composition does not change, so neither does the average price.
    for (const year of priced) expect(year.uitkeringslasten / year.gemiddeldeStand).toBeCloseTo(year.prijs, 6)
    const moved = yearsOf({ ...exampleInputs, money: { ...exampleInputs.money, relativePrice } })
    expect(Math.abs(moved[5].uitkeringslasten / moved[5].gemiddeldeStand - moved[5].prijs)).toBeGreaterThan(1)
  })
})

describe('budget', () => {
  it('T12: LKS 1.000.000 last year, g_nat 1,10, LKS 1.300.000 this year → budget 1.100.000, gap 200.000', () => {
    expect(lksGap(1_000_000, 1.1, 1_300_000).budget).toBeCloseTo(1_100_000, 6)
    expect(lksGap(1_000_000, 1.1, 1_300_000).gap).toBeCloseTo(200_000, 6)
    const inputs = { ...oneGroup().budget, lksNationalGrowth: 0.1 }
    const own = new Map([
      [2025, 1_000_000],
      [2026, 1_300_000],
    ])
    const [lagged] = unwrap(projectBudget(inputs, '2025-12', [2026], (year) => own.get(year)))
    expect(lagged.lks).toBeCloseTo(1_100_000, 6)
    const [direct] = unwrap(
      projectBudget({ ...inputs, lksLagYears: 0 }, '2025-12', [2026], (year) => own.get(year)),
    )
    expect(direct.lks).toBe(1_300_000)
  })

  it('takes the newest publication known on the peildatum and never re-estimates it', () => {
    const one = oneGroup().budget.publications[0]
    const layers = [
      { ...one, kind: 'voorlopig', date: '2024-10-01', totalCents: 1 },
      { ...one, kind: 'nader-voorlopig', date: '2025-05-01', totalCents: 2 },
      { ...one, kind: 'definitief', date: '2025-10-01', totalCents: 3 },
    ]
    const at = (peildatum: string): number | undefined =>
      knownPublications(layers, peildatum).get(2025)?.totalCents
    expect([at('2024-09'), at('2024-10'), at('2025-06'), at('2025-12')]).toEqual([undefined, 1, 2, 3])
    expect(knownPublications([...layers].reverse(), '2025-12').get(2025)?.totalCents).toBe(3)
    // A published year stands as published, whatever the own LKS did.
    const published = {
      ...one,
      year: 2026,
      date: '2025-10-01',
      totalCents: 6_600_000_000,
      lksCents: 500_000_000,
    }
    const budget = { ...oneGroup().budget, publications: [one, published] }
    const [first, second] = unwrap(projectBudget(budget, '2025-12', [2026, 2027], () => 7_000_000))
    expect([first.total, first.lks, first.publication]).toEqual([66_000_000, 5_000_000, 2026])
    expect(second.bijstand).toBeCloseTo(61_000_000 * 1.005 * (1 + budget.nationalPriceGrowth[1].share), 4)
  })

  it('refuses a year without any publication, and LKS without last year', () => {
    const { budget } = oneGroup()
    expect(projectBudget({ ...budget, publications: [] }, '2025-12', [2026], () => 0)).toMatchObject({
      ok: false,
      error: { code: 'model.budgetOntbreekt' },
    })
    expect(projectBudget(budget, '2025-09', [2026], () => 0)).toMatchObject({
      ok: false,
      error: { code: 'model.budgetOntbreekt' },
    })
    expect(projectBudget(budget, '2025-12', [2026], () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'model.lastenOntbreken', details: { welke: 'lks', jaar: 2025 } },
    })
  })

  it('κ is 0,01 from 40.000 inhabitants and (1 − m) + 0,01 below', () => {
    expect(objectiveWeight(27_500)).toBe(0.5)
    expect(objectiveWeight(29_000)).toBeCloseTo(0.56, 12)
    expect([133_000, 40_000, 27_500, 15_000, 9_000].map(terugvloeiShare)).toEqual([0.01, 0.01, 0.51, 1, 1])
  })

  it('T24: own stock and price grow as the nation: the result grows by (1 + g_vol)(1 + g_price), 0 stays 0', () => {
    const [volume, price] = [0.005, 0.03]
    const growth = (1 + volume) * (1 + price)
    const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031]
    const rising = (start: number, factor: number): { year: number; euros: number }[] => {
      let value = start / factor
      return years.map((year) => ({ year, euros: (value *= factor) }))
    }
    const base = oneGroup({ averaging: 'end' })
    const path: MoneyPath = {
      stock: new Float64Array(73),
      weighted: new Float64Array(73),
      stockByCell: new Float64Array(73),
      cells: 1,
      lks: [],
    }
    const jobs = new Float64Array(73)
    for (let m = 1; m <= 72; m++) {
      const factor = Array.from({ length: Math.ceil(m / 12) }).reduce<number>(
        (product) => product * (1 + volume),
        1,
      )
      path.stock[m] = path.weighted[m] = 3400 * factor
      jobs[m] = 430 * factor
    }
    for (const share of [0.03, 0]) {
      const lasten2025 = 3400 * 18_400
      const netto2025 = lasten2025 + 4_300_000 - (0.02 * lasten2025) / growth
      const inputs: RunInputs = {
        ...base,
        money: {
          ...base.money,
          price: rising(18_400, 1 + price),
          lks: { ...base.money.lks, perJobPerYear: rising(10_000, 1 + price) },
          past: [{ year: 2025, uitkeringslasten: lasten2025, lks: 4_300_000, tekort: null, budget: null }],
        },
        budget: {
          ...base.budget,
          publications: [
            {
              year: 2025,
              kind: 'definitief',
              date: '2025-10-01',
              totalCents: Math.round((netto2025 * 100) / (1 + share)),
              lksCents: 430_000_000,
            },
          ],
          nationalVolumeGrowth: [{ year: 2026, share: volume }],
          nationalPriceGrowth: [{ year: 2026, share: price }],
          lksNationalGrowth: growth - 1,
        },
      }
      const money = unwrap(
        prepareMoney(inputs, unwrap(prepareCohort(inputs.cohort, inputs.peildatum, inputs.horizon))),
      )
      const lasten = computeLasten(money, { ...path, lks: [{ jobs, factor: null }] }, null)
      const ontvangsten = unwrap(computeOntvangsten(money, lasten, null))
      const lks = new Map(lasten.map((row) => [row.year, row.lks]))
      const budgets = unwrap(
        projectBudget(
          inputs.budget,
          inputs.peildatum,
          years.slice(1),
          (year) => lks.get(year) ?? money.pastLks.get(year),
        ),
      )
      const closed = closeYears(
        inputs,
        money,
        lasten,
        ontvangsten,
        budgets.map((one) => ({ ...one, terugvloei: 0, lever: 0 })),
      )
      // The budget was rounded to a cent, which grows along: a few cents over six years.
      for (const [i, year] of closed.slice(1).entries())
        expect(Math.abs(year.tekort - closed[i].tekort * growth)).toBeLessThan(0.05)
      for (const year of closed) expect(year.tekort / year.budget).toBeCloseTo(share, 8)
    }
  })
})

describe('T21: why the result changed', () => {
  const result = unwrap(runScenario(exampleInputs)).nul.years
  const nation = { volume: 0.005, price: 0.03, ownShare: 0.01 }

  it('bars sum to the change, to the cent, for every pair of years', () => {
    for (const from of result) {
      for (const to of result) {
        const { bars, fromCents, toCents } = explainChange(from, to, nation)
        expect(bars.reduce((sum, bar) => sum + bar.amountCents, 0)).toBe(toCents - fromCents)
      }
    }
  })

  it('puts each cause in its own bar', () => {
    const [from] = result
    const bar = (to: YearMoney, id: string): number =>
      explainChange(from, to, { volume: 0, price: 0, ownShare: 0 }).bars.filter((one) => one.id === id)[0]
        .amountCents
    const zero = { ...from, tekortNaVangnet: from.tekortNaVangnet }
    expect(
      explainChange(from, zero, { volume: 0, price: 0, ownShare: 0 }).bars.every(
        (one) => one.amountCents === 0,
      ),
    ).toBe(true)
    // Ten uitkeringen more, at the price of 2026.
    const more = {
      ...from,
      gemiddeldeStand: from.gemiddeldeStand + 10,
      uitkeringslasten: from.uitkeringslasten + 192_000,
      tekortNaVangnet: from.tekortNaVangnet + 192_000,
    }
    expect(bar(more, 'eigenVolume')).toBe(-19_200_000)
    const dearer = {
      ...from,
      uitkeringslasten: from.uitkeringslasten + 50_000,
      tekortNaVangnet: from.tekortNaVangnet + 50_000,
    }
    expect(bar(dearer, 'eigenPrijs')).toBe(-5_000_000)
    const revised = {
      ...from,
      budgetBijstand: from.budgetBijstand + 70_000,
      tekortNaVangnet: from.tekortNaVangnet - 70_000,
    }
    expect(bar(revised, 'bijstelling')).toBe(7_000_000)
    const lks = { ...from, lks: from.lks + 30_000, tekortNaVangnet: from.tekortNaVangnet + 30_000 }
    expect(bar(lks, 'lks')).toBe(-3_000_000)
  })
})
