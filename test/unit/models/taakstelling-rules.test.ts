import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { RunInputs } from '../../../src/domain/inputs.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { taakstellingCents } from '../../../src/models/taakstelling/amounts.ts'
import { frozenStock, rollingStock } from '../../../src/models/taakstelling/baselines.ts'
import { payback } from '../../../src/models/taakstelling/payback.ts'
import { attributable, pastSaving } from '../../../src/models/taakstelling/realised-saving.ts'
import { taakstellingPosition } from '../../../src/models/taakstelling/status.ts'
import { checkPpnTable, structuralRoom } from '../../../src/domain/ppn-table.ts'
import { placementValue } from '../../../src/models/norms/placement-value.ts'
import { exampleInputs, stationaryInputs } from './example-inputs.ts'
import { measure, placements } from './measures.ts'

const million = 100_000_000

describe('amounts and status', () => {
  it('0,5 mln in 2027, 1,5 mln from 2028, nothing before; structural amounts stand, incidental ones count once', () => {
    const rows: RunInputs['taakstelling'] = exampleInputs.taakstelling
    expect([2026, 2027, 2028, 2031].map((year) => taakstellingCents(rows, year))).toEqual([
      0,
      0.5 * million,
      1.5 * million,
      1.5 * million,
    ])
    const mixed = [...rows, { year: 2028, amountCents: 7, nature: 'I' as const, status: 'vastgesteld' }]
    expect([2028, 2029].map((year) => taakstellingCents(mixed, year))).toEqual([
      1.5 * million + 7,
      1.5 * million,
    ])
    // Each year written out gives the same.
    const spelled = [2028, 2029, 2030].map((year) => ({
      year,
      amountCents: 1.5 * million,
      nature: 'S' as const,
      status: 'vastgesteld',
    }))
    expect(taakstellingCents(spelled, 2029)).toBe(1.5 * million)
  })

  it.each([
    [0, 0, 'vastgesteld'],
    [0, 1, 'gedeeltelijk-ingevuld'],
    [50, 50, 'gedeeltelijk-ingevuld'],
    [50, 100, 'ingevuld'],
    [50, 500, 'ingevuld'],
    [150, 0, 'gerealiseerd'],
    [200, 10, 'gerealiseerd'],
    [-30, 100, 'gedeeltelijk-ingevuld'],
  ])('realised %d, planned %d of 150 → %s, and the parts add up', (realised, planned, status) => {
    const position = taakstellingPosition(150, realised, planned)
    expect(position.status).toBe(status)
    expect(position.gerealiseerdCents + position.ingevuldCents + position.nogInTeVullenCents).toBe(150)
    expect(position.meerDanGevraagdCents).toBe(Math.max(0, realised - 150))
  })
})

describe('three baselines', () => {
  const result = unwrap(runScenario({ ...exampleInputs, measures: [measure('m', placements(3))] }))
  const frozen = frozenStock(result)
  const months = [result.peildatum, ...result.months]
  const national = (growth: number, until: number): Map<string, number> =>
    new Map(months.slice(0, until + 1).map((month, m) => [month, 346.8 * (1 + growth * m)]))
  const assumed = national(0.0004, 72)

  it('frozen: the stored result, whatever is published later', () => {
    expect(frozen.get('2025-12')).toBe(result.nul.stand[0])
    expect(frozen.get('2031-12')).toBe(result.nul.stand[72])
  })

  it('rolling: carried by the nation, held after the last national month', () => {
    const same = unwrap(rollingStock(frozen, '2025-12', assumed, assumed))
    for (const [month, stock] of same) expect(stock).toBe(frozen.get(month))
    const rising = national(0.002, 24)
    const rolled = unwrap(rollingStock(frozen, '2025-12', rising, assumed))
    expect(rolled.get('2025-12')).toBe(frozen.get('2025-12'))
    const ratio = (m: number): number => (1 + 0.002 * m) / (1 + 0.0004 * m)
    expect((rolled.get('2027-06') ?? 0) / (frozen.get('2027-06') ?? 1)).toBeCloseTo(ratio(18), 12)
    expect((rolled.get('2031-12') ?? 0) / (frozen.get('2031-12') ?? 1)).toBeCloseTo(ratio(24), 12)
    const holed = new Map([...rising].filter(([month]) => month !== '2026-07'))
    expect(rollingStock(frozen, '2025-12', holed, assumed)).toMatchObject({
      ok: false,
      error: { code: 'model.maandOntbreekt', details: { maand: '2026-07' } },
    })
  })

  it('saving of the past: rolling minus realised at the realised price, less LKS, and negative when it is', () => {
    const rolled = unwrap(rollingStock(frozen, '2025-12', assumed, assumed))
    const realised = new Map(
      [...frozen].map(([month, stock]) => [month, month === '2025-12' ? stock : stock - 30]),
    )
    const past = { year: 2026, realisedPrice: 19_000, extraLks: 20_000 }
    // Half of December's gap of 0 in the first month: 11½ months of 30.
    expect(unwrap(pastSaving(rolled, realised, past, 'half'))).toBeCloseTo(
      ((30 * 11.5) / 12) * 19_000 - 20_000,
      5,
    )
    const worse = new Map([...frozen].map(([month, stock]) => [month, stock + 10]))
    expect(unwrap(pastSaving(rolled, worse, { ...past, extraLks: 0 }, 'end'))).toBeCloseTo(-190_000, 5)
    expect(pastSaving(rolled, new Map(), past, 'half')).toMatchObject({
      ok: false,
      error: { code: 'model.maandOntbreekt' },
    })
  })

  it('the rolling baseline takes luck out: when own and nation fall alike, nothing is saved', () => {
    const falling = national(-0.002, 72)
    const lucky = new Map(
      [...frozen].map(([month, stock]) => [
        month,
        (stock * (falling.get(month) ?? 0)) / (assumed.get(month) ?? 1),
      ]),
    )
    const rolled = unwrap(rollingStock(frozen, '2025-12', falling, assumed))
    // Ratios of floats against each other: a few cents on sixty million.
    expect(
      Math.abs(unwrap(pastSaving(rolled, lucky, { year: 2028, realisedPrice: 20_400, extraLks: 0 }, 'half'))),
    ).toBeLessThan(0.05)
    expect(
      unwrap(pastSaving(frozen, lucky, { year: 2028, realisedPrice: 20_400, extraLks: 0 }, 'half')),
    ).toBeGreaterThan(1e6)
  })
})

describe('payback', () => {
  const saving = (year: number): number => (year < 2027 ? 0 : year === 2027 ? 0.5 * million : 1.5 * million)
  const incidental: Record<number, number> = {
    2025: 1_260_000,
    2026: 1_297_000,
    2027: 500_000,
    2028: 300_000,
  }
  const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033]

  it('against the incidental 3,357 mln: 2029', () => {
    const result = payback(
      years.map((year) => ({ year, savingCents: saving(year), costsCents: (incidental[year] ?? 0) * 100 })),
    )
    expect(result.year).toBe(2029)
    expect(result.rows[3].cumulativeCostsCents).toBe(335_700_000)
  })

  it('with 500.000 structural a year: 5,097 mln to 2028, 7,097 mln to 2032, paid back in 2032', () => {
    // € 260.000 of 2025 stands in both tables and is counted once.
    const result = payback(
      years.map((year) => ({
        year,
        savingCents: saving(year),
        costsCents: ((incidental[year] ?? 0) + 500_000 - (year === 2025 ? 260_000 : 0)) * 100,
      })),
    )
    expect(result.year).toBe(2032)
    expect(result.rows.filter((row) => row.year === 2028)[0].cumulativeCostsCents).toBe(509_700_000)
    expect(result.rows.filter((row) => row.year === 2032)[0]).toMatchObject({
      cumulativeCostsCents: 709_700_000,
      cumulativeSavingCents: 800_000_000,
    })
    expect(payback([]).year).toBeNull()
  })
})

describe('rules against counting double', () => {
  const placing = measure('m', placements(4, { return: { kind: 'reden' }, shareLks: 0.5 }))
  const run = (inputs: RunInputs): ReturnType<typeof runScenario> =>
    runScenario({ ...inputs, measures: [placing] })

  it('a: a budget windfall is no saving (Berap 2025: + 10,0 mln)', () => {
    const richer = {
      ...stationaryInputs,
      budget: {
        ...stationaryInputs.budget,
        publications: stationaryInputs.budget.publications.map((one) => ({
          ...one,
          totalCents: one.totalCents + 999_584_400,
        })),
      },
    }
    expect(unwrap(run(richer)).besparing.map((row) => row.bruto)).toEqual(
      unwrap(run(stationaryInputs)).besparing.map((row) => row.bruto),
    )
  })

  it('b: one exit belongs to one measure: two that ask the same people never get more than there are', () => {
    const { maatregelen, nul, scenario } = unwrap(
      runScenario({ ...stationaryInputs, measures: [placing, measure('n', placements(4))] }),
    )
    const attributed = maatregelen.reduce((sum, one) => sum + one.bereikt[0], 0)
    expect(attributed).toBeCloseTo(scenario.uitstroom[0] - nul.uitstroom[0], 9)
    expect(attributable(60, 58, [3, 1])).toEqual([1.5, 0.5])
    expect(attributable(60, 50, [3, 1])).toEqual([3, 1])
  })

  it('c: exits that the nulscenario holds already do not count', () => {
    expect(attributable(58, 60, [3, 1])).toEqual([0, 0])
    const idle = unwrap(
      runScenario({ ...stationaryInputs, measures: [measure('m', placements(4, { deadweight: 1 }))] }),
    )
    expect(idle.besparing.every((row) => row.bruto === 0)).toBe(true)
  })

  it('d: an exit with LKS counts at price − LKS in its first year', () => {
    expect(
      placementValue({
        price: 18_000,
        lks: 10_000,
        nationalLksFactor: 1,
        kappa: 0.01,
        gemeentefondsPerLks: 7_355,
      }).first.buig,
    ).toBe(8_000)
    const [first] = unwrap(run(stationaryInputs)).besparing
    expect(first.deltaLks).toBeGreaterThan(0)
    expect(first.bruto).toBe(first.deltaUitkeringslasten - first.deltaLks)
  })

  it('e: recovered debts are receipts', () => {
    const [first] = unwrap(
      runScenario({
        ...stationaryInputs,
        measures: [measure('m', { kind: 'ontvangsten', amountPerYearCents: 5_000_000 })],
      }),
    ).besparing
    expect([first.bruto, Math.round(first.ontvangsten), first.minderUitkeringen]).toEqual([0, 50_000, 0])
  })

  it('f: gemeentefonds stays below the line', () => {
    const { later } = placementValue({
      price: 18_000,
      lks: 10_000,
      nationalLksFactor: 1,
      kappa: 0.01,
      gemeentefondsPerLks: 7_355,
    })
    expect(later.buig).toBe(later.savedBijstand + later.lks + later.lksBudget + later.terugvloei)
    expect(later.outside).toBe(7_355)
  })

  it('g: the 260.000 of 2025 stands in the incidental table and is not structurally available again in that year', () => {
    expect(structuralRoom(2025, 50_000_000, [24_000_000], 26_000_000)).toMatchObject({ use: 'eenmalig' })
    const table = {
      years: [2025],
      rows: [{ thema: 'alles', cells: { 2025: 126_000_000 } }],
      available: [
        { thema: 'incidenteel', cells: { 2025: 100_000_000 } },
        { thema: 'structureel', cells: { 2025: 26_000_000 } },
      ],
    }
    expect(checkPpnTable(table).years[0].restCents).toBe(0)
  })

  it('h: inside the vangnet bands bruto and netto differ, and both are shown', () => {
    const poorer = {
      ...stationaryInputs,
      budget: {
        ...stationaryInputs.budget,
        publications: stationaryInputs.budget.publications.map((one) => ({
          ...one,
          totalCents: one.totalCents - 600_000_000,
        })),
      },
    }
    const result = unwrap(run(poorer))
    const index = result.scenario.years.findIndex((year) => year.vangnetZone === 'volledig')
    expect(index).toBeGreaterThanOrEqual(0)
    expect(result.scenario.years[index].marginaleWaarde).toBe(0)
    expect(result.besparing[index].vangnet).toBeLessThan(0)
    expect(result.besparing[index].netto).toBeLessThan(0.5 * result.besparing[index].bruto)
  })

  it('i: prevented inflow counts against the inflow of the nulscenario, which is stated', () => {
    const result = unwrap(
      runScenario({
        ...stationaryInputs,
        measures: [
          measure('m', {
            kind: 'instroom',
            mode: 'procent',
            value: 0.1,
            source: 'totaal',
            sourceShare: 1,
            reapplyShare: 0,
            reapplyAfterMonths: 6,
          }),
        ],
      }),
    )
    expect(result.maatregelen[0].bereikt[0]).toBeCloseTo(
      0.1 * (result.nul.instroom[0] - result.nul.herinstroom[0]),
      9,
    )
  })

  it('j: amounts are nominal: the taakstelling is not indexed', () => {
    const result = unwrap(run(stationaryInputs))
    expect(result.besparing.map((row) => row.taakstelling)).toEqual([
      0, 500_000, 1_500_000, 1_500_000, 1_500_000, 1_500_000,
    ])
  })
})
