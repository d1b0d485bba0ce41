import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { RunInputs } from '../../../src/domain/inputs.ts'
import type { Measure } from '../../../src/domain/measure.ts'
import type { RunResult } from '../../../src/domain/result.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { exampleInputs, stationaryInputs } from './example-inputs.ts'
import { measure, placements } from './measures.ts'
import { oneGroup } from './one-group.ts'

const run = (inputs: RunInputs, ...measures: Measure[]): RunResult =>
  unwrap(runScenario({ ...inputs, measures }))
const gap = (result: RunResult): number[] =>
  result.nul.stand.map((stand, m) => stand - result.scenario.stand[m])
const codes = (result: RunResult): string[] => result.meldingen.map((one) => one.code)

describe('the other kinds', () => {
  it('uitstroomkans: a factor on every reason but AOW and overlijden, or on the chosen ones', () => {
    const result = run(
      exampleInputs,
      measure('m', { kind: 'uitstroomkans', mode: 'factor', value: 1.5, reasons: [] }),
    )
    for (const reason of exampleInputs.cohort.reasons) {
      const [before, after] = [
        result.nul.uitstroomPerReden[reason.id][0],
        result.scenario.uitstroomPerReden[reason.id][0],
      ]
      expect(after).toBeCloseTo(before * (reason.seasonal ? 1.5 : 1), 9)
    }
    const aow = run(
      exampleInputs,
      measure('m', { kind: 'uitstroomkans', mode: 'factor', value: 2, reasons: ['aow'] }),
    )
    expect(aow.scenario.uitstroomPerReden['aow'][0]).toBeCloseTo(2 * aow.nul.uitstroomPerReden['aow'][0], 9)
    expect(aow.scenario.uitstroomPerReden['werk'][0]).toBe(aow.nul.uitstroomPerReden['werk'][0])
  })

  it('uitstroomkans: percentage points of the chosen reasons together, with no season on them', () => {
    const result = run(
      exampleInputs,
      measure('m', { kind: 'uitstroomkans', mode: 'procentpunt', value: 0.2, reasons: [] }),
    )
    expect(result.scenario.uitstroom[0] - result.nul.uitstroom[0]).toBeCloseTo(0.002 * result.nul.stand[0], 8)
    expect(result.maatregelen[0].bereikt[0]).toBeCloseTo(0.002 * result.nul.stand[0], 8)
    const down = run(
      oneGroup(),
      measure('m', { kind: 'uitstroomkans', mode: 'procentpunt', value: -5, reasons: ['werk'] }),
    )
    expect(down.scenario.uitstroom[0]).toBe(0)
  })

  it('instroom: a number a month, or a share of a source, never more than the source brings', () => {
    const inflow = (more: object): Measure =>
      measure('m', {
        kind: 'instroom',
        mode: 'absoluut',
        value: 4,
        source: 'ww',
        sourceShare: 1,
        reapplyShare: 0,
        reapplyAfterMonths: 6,
        ...more,
      })
    expect(gap(run(oneGroup(), inflow({})))[1]).toBeCloseTo(4, 9)
    expect(gap(run(oneGroup(), inflow({ mode: 'procent', value: 0.1, sourceShare: 0.5 })))[1]).toBeCloseTo(
      3,
      9,
    )
    const limited = run(oneGroup(), inflow({ sourceShare: 0.05 }))
    expect(gap(limited)[1]).toBeCloseTo(3, 9)
    expect(codes(limited)).toContain('model.instroomOp')
    expect(gap(run(oneGroup(), inflow({ value: -2 })))[1]).toBeCloseTo(-2, 9)
    // Two measures on one source share what it brings, and all together the whole inflow.
    const shared = run(oneGroup(), inflow({ value: 4, sourceShare: 0.1 }), {
      ...inflow({ value: 8, sourceShare: 0.1 }),
      id: 'n',
    })
    expect(gap(shared)[1]).toBeCloseTo(6, 9)
    // A larger share of the same source makes no room for the others while that measure prevents nothing.
    const idle = { ...inflow({ value: 0, sourceShare: 0.9 }), id: 'o' }
    const later = { ...inflow({ value: 4, sourceShare: 0.9 }), id: 'p', start: '2029-01' }
    const beside = run(
      oneGroup(),
      inflow({ value: 4, sourceShare: 0.1 }),
      { ...inflow({ value: 8, sourceShare: 0.1 }), id: 'n' },
      idle,
      later,
    )
    expect(gap(beside)[1]).toBeCloseTo(6, 9)
    const all = run(oneGroup(), inflow({ value: 50 }), { ...inflow({ value: 50, source: 'jeugd' }), id: 'n' })
    expect(all.scenario.instroom[0]).toBeCloseTo(0, 9)
    expect(all.maatregelen.map((one) => one.bereikt[0])).toEqual([
      expect.closeTo(30, 9),
      expect.closeTo(30, 9),
    ])
  })

  it('instroom: a share applies after all, L months later', () => {
    const result = run(
      oneGroup({ chance: 0 }),
      measure(
        'm',
        {
          kind: 'instroom',
          mode: 'absoluut',
          value: 4,
          source: 'ww',
          sourceShare: 1,
          reapplyShare: 0.25,
          reapplyAfterMonths: 3,
        },
        { end: '2026-01' },
      ),
    )
    expect(gap(result).slice(1, 6)).toEqual(
      [4, 4, 4, 3, 3].map((value) => expect.closeTo(value, 9) as number),
    )
  })

  it('doorstroom: a factor on a step, and people nearer to work leave sooner', () => {
    const result = run(
      stationaryInputs,
      measure('m', { kind: 'doorstroom', moves: [{ from: 'groot', to: 'klein' }], factor: 2 }),
    )
    const klein = (run: RunResult['nul']): number => run.standPerGroep['27-44.klein'][1]
    expect(klein(result.scenario)).toBeGreaterThan(klein(result.nul))
    expect(result.besparing[2].bruto).toBeGreaterThan(0)
    expect(result.besparing[2].inBeeld).toBe(0)
  })

  it('doorstroom out of the unknown is a measurement: its money stands apart and outside the saving', () => {
    const inBeeld = measure('m', {
      kind: 'doorstroom',
      moves: [{ from: 'onbekend', to: 'klein' }],
      factor: 5,
    })
    const result = run(stationaryInputs, inBeeld)
    expect(result.besparing.map((row) => row.bruto)).toEqual([0, 0, 0, 0, 0, 0])
    expect(result.besparing[2].inBeeld).toBeGreaterThan(0)
    expect(result.inBeeldStand.scenario[72]).toBeGreaterThan(result.inBeeldStand.nul[72] + 100)
    const counted = run(
      { ...stationaryInputs, cohort: { ...stationaryInputs.cohort, countInBeeld: true } },
      inBeeld,
    )
    expect(counted.besparing[2].bruto).toBeCloseTo(result.besparing[2].inBeeld, 6)
    expect(counted.besparing[2].inBeeld).toBe(0)
  })

  it('doorstroom says when it cannot do what it asks', () => {
    const odd = measure(
      'm',
      { kind: 'doorstroom', moves: [{ from: 'klein', to: 'onbekend' }], factor: 5 },
      { target: { leeftijd: [], afstand: [], klasse: ['0-5'] } },
    )
    const result = run(stationaryInputs, odd)
    expect(codes(result)).toEqual(
      expect.arrayContaining(['model.doorstroomZonderKlasse', 'model.doorstroomZonderStap']),
    )
    const fast = run(
      stationaryInputs,
      measure('m', { kind: 'doorstroom', moves: [{ from: 'groot', to: 'klein' }], factor: 1000 }),
    )
    expect(fast.scenario.standPerGroep['18-26.groot'][1]).toBeGreaterThanOrEqual(0)
  })

  it('deeltijd: a share of the stock with wages takes off the deduction, and nobody leaves', () => {
    const result = run(
      oneGroup(),
      measure('m', { kind: 'deeltijd', share: 0.1, aftrekPerYearCents: 500_000 }),
    )
    expect(result.scenario.years[1].deeltijd).toBeCloseTo(0.1 * result.nul.years[1].gemiddeldeStand * 5000, 4)
    expect(result.besparing[1].bruto).toBeCloseTo(result.scenario.years[1].deeltijd, 4)
    expect(gap(result).every((value) => value === 0)).toBe(true)
  })

  it('ontvangsten: e: receipts, never bruto', () => {
    const result = run(
      oneGroup(),
      measure('m', { kind: 'ontvangsten', amountPerYearCents: 12_000_000 }, { start: '2026-07' }),
    )
    expect(result.besparing[0].ontvangsten).toBeCloseTo(60_000, 6)
    expect(result.besparing[1].ontvangsten).toBeCloseTo(120_000, 6)
    expect(result.besparing[1].bruto).toBe(0)
  })

  it('prijs: lower price a uitkering, counted by the month', () => {
    const result = run(oneGroup(), measure('m', { kind: 'prijs', share: -0.02 }))
    expect(result.besparing[1].bruto).toBeCloseTo(0.02 * result.nul.years[1].uitkeringslasten, 4)
    expect(result.scenario.years[1].prijs).toBeCloseTo(0.98 * result.nul.years[1].prijs, 6)
  })

  it('conjunctuur: works without an unemployment path too, and with its delay', () => {
    const base = stationaryInputs
    const late = { ...base, cohort: { ...base.cohort, macro: { ...base.cohort.macro, lagMonths: 2 } } }
    const rise = measure('m', { kind: 'conjunctuur', unemploymentPp: 1 })
    const inflow = (result: RunResult, m: number): number =>
      result.scenario.instroom[m - 1] - result.nul.instroom[m - 1]
    const fresh = (result: RunResult): number => result.nul.instroom[0] - result.nul.herinstroom[0]
    expect(inflow(run(base, rise), 1)).toBeCloseTo(0.1 * fresh(run(base, rise)), 9)
    expect(inflow(run(late, rise), 2)).toBe(0)
    expect(inflow(run(late, rise), 3)).toBeCloseTo(0.1 * fresh(run(late, rise)), 9)
  })

  it('budget: a: a windfall is shown on its own line and never counts as saving', () => {
    const result = run(oneGroup(), measure('m', { kind: 'budget', share: 0.01 }, { start: '2027-01' }))
    expect(result.besparing[1].budgetLever).toBeCloseTo(0.01 * result.nul.years[1].budget, 6)
    expect(result.besparing.map((row) => row.bruto)).toEqual([0, 0, 0, 0, 0, 0])
    expect(result.besparing.map((row) => row.verschil)).toEqual(
      result.besparing.map((row) => 0 - row.taakstelling),
    )
  })
})

describe('what does not exist', () => {
  it('is refused by name', () => {
    const refuse = (one: Measure): unknown => runScenario({ ...stationaryInputs, measures: [one] })
    expect(refuse(measure('m', placements(1, { reason: 'loterij' })))).toMatchObject({
      ok: false,
      error: { code: 'model.redenOnbekend', details: { reden: 'loterij' } },
    })
    expect(
      refuse(measure('m', { kind: 'uitstroomkans', mode: 'factor', value: 1, reasons: ['loterij'] })),
    ).toMatchObject({ ok: false, error: { code: 'model.redenOnbekend' } })
    expect(
      refuse(measure('m', placements(1), { target: { leeftijd: ['99'], afstand: [], klasse: [] } })),
    ).toMatchObject({ ok: false, error: { code: 'model.doelgroepOnbekend' } })
    expect(
      refuse(measure('m', { kind: 'uitstroomkans', mode: 'factor', value: -1, reasons: [] })),
    ).toMatchObject({ ok: false, error: { code: 'model.kansenBuitenBereik' } })
  })

  it('a measure that never starts inside the horizon is told', () => {
    const result = run(stationaryInputs, measure('m', placements(1), { start: '2031-10', lag: 6 }))
    expect(codes(result)).toContain('model.maatregelBuitenHorizon')
    expect(result.besparing[5].bruto).toBe(0)
  })
})
