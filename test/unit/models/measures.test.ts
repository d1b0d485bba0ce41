import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { RunInputs } from '../../../src/domain/inputs.ts'
import type { Measure } from '../../../src/domain/measure.ts'
import type { RunResult } from '../../../src/domain/result.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { intensity } from '../../../src/models/measures/intensity.ts'
import { ownReturnCurve } from '../../../src/models/measures/return-curve.ts'
import { exampleInputs, stationaryInputs } from './example-inputs.ts'
import { measure, placements } from './measures.ts'
import { oneGroup } from './one-group.ts'

const run = (inputs: RunInputs, ...measures: Measure[]): RunResult => unwrap(runScenario({ ...inputs, measures }))
const gap = (result: RunResult): number[] => result.nul.stand.map((stand, m) => stand - result.scenario.stand[m])
const codes = (result: RunResult): string[] => result.meldingen.map((one) => one.code)

describe('strength over time', () => {
  const at = (more: Partial<Measure>, kind: Measure['effect'] = { kind: 'prijs', share: 0.1 }): number[] =>
    [...intensity(measure('m', kind, { start: '2026-03', ...more }), 2025 * 12 + 11, 12)].slice(1)

  it('starts in its month, later by the lag, and grows in', () => {
    expect(at({})).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(at({ lag: 2 })).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(at({ ingroei: 4 }).slice(2, 7)).toEqual([0.25, 0.5, 0.75, 1, 1])
  })

  it('ends inclusively; placements stop, the rest halves every H months', () => {
    expect(at({ end: '2026-05' })).toEqual([0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    const fading = at({ end: '2026-05', halfLife: 2 })
    expect(fading[6]).toBeCloseTo(0.5, 12)
    expect(fading[8]).toBeCloseTo(0.25, 12)
    expect(at({ end: '2026-05', halfLife: 2 }, placements(1)).slice(5)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})

describe('plaatsingen', () => {
  it('a participant effect: 100 participants, 10 pp, lag 2 → a gap of exactly 10,000 twelve months after the start', () => {
    for (const more of [{ return: { kind: 'geen' as const } }, { return: { kind: 'halfwaardetijd' as const, months: 6 } }]) {
      const effect = placements(0, { volume: { by: 'effect', participantsPerMonth: 100, effectPp: 10 }, ...more })
      const result = run(oneGroup(), measure('training', effect, { start: '2026-03', end: '2026-03', lag: 2 }))
      expect(gap(result)[4]).toBe(0)
      expect(gap(result)[5]).toBeCloseTo(10 / 0.9825 ** 10, 9)
      expect(gap(result)[3 + 12]).toBeCloseTo(10, 9)
    }
  })

  it('asks what had an uitkering and would not have left in that month', () => {
    const result = run(oneGroup(), measure('m', placements(10, { shareUitkering: 0.8, deadweight: 0.25 })))
    expect(result.maatregelen[0].gevraagd[0]).toBeCloseTo(6, 12)
    expect(gap(result)[1]).toBeCloseTo(6, 9)
    const succes = run(oneGroup(), measure('m', placements(0, { volume: { by: 'succes', participantsPerMonth: 40, successShare: 0.25 } })))
    expect(gap(succes)[1]).toBeCloseTo(10, 9)
  })

  it('stops at its capacity', () => {
    const result = run(oneGroup(), measure('m', placements(10), { capacityPerMonth: 4 }))
    expect(result.maatregelen[0].bereikt[0]).toBeCloseTo(4, 9)
  })

  it('never places more than there are: the rest is niet geplaatst', () => {
    const inputs = oneGroup({ stock: 20, inflow: 0, chance: 0.1 })
    const result = run(inputs, measure('m', placements(15)))
    // 18 are left after the regular exits; then 2,7 of the last 3.
    expect(result.maatregelen[0].bereikt.slice(0, 3)).toEqual([15, expect.closeTo(2.7, 9), 0])
    expect(result.maatregelen[0].nietGeplaatst).toBeCloseTo(72 * 15 - 17.7, 6)
    expect(result.meldingen).toContainEqual({ code: 'model.nietGeplaatst', details: { maatregel: 'm', aantal: expect.closeTo(72 * 15 - 17.7, 6) as number, eersteMaand: '2026-02' } })
    expect(result.scenario.stand[3]).toBe(0)
  })

  it('shrinks measures that ask the same cells for more than they hold, in proportion', () => {
    const inputs = oneGroup({ stock: 30, inflow: 0, chance: 0 })
    const result = run(inputs, measure('a', placements(30)), measure('b', placements(15)))
    expect(result.maatregelen[0].bereikt[0]).toBeCloseTo(20, 9)
    expect(result.maatregelen[1].bereikt[0]).toBeCloseTo(10, 9)
  })

  it('reaches its target cells only', () => {
    const young = measure('m', placements(5), { target: { leeftijd: ['18-26'], afstand: ['klein'], klasse: ['0-5', '6-11'] } })
    const result = run(stationaryInputs, young)
    for (const group of stationaryInputs.cohort.groups) {
      const difference = result.nul.standPerGroep[group.id][1] - result.scenario.standPerGroep[group.id][1]
      if (group.id === '18-26.klein') expect(difference).toBeGreaterThan(4.9)
      // The extra exits alone; ageing of 1,2 % and steps of 0,6 % a month carry a little to the neighbours.
      else expect(Math.abs(difference)).toBeLessThan(0.1)
    }
  })

  it('returns by its own curve less natural exits, by the share of its reason, or not at all', () => {
    const inputs = oneGroup({ rho: 0.3 })
    const once = { start: '2026-01', end: '2026-01' }
    const own = run(inputs, measure('m', placements(10, { return: { kind: 'curve', shares: [0.2, 0.1] } }), once))
    const extra = (result: RunResult, m: number): number => result.scenario.herinstroom[m - 1] - result.nul.herinstroom[m - 1]
    // Month 2: 10 · 0,2 · (1 − h), and 10 fewer uitkeringen at 1,75 % do not come back in twelve parts of 0,3.
    expect(extra(own, 2)).toBeCloseTo(10 * 0.2 * 0.9825, 9)
    expect(extra(own, 3)).toBeCloseTo(10 * 0.1 * 0.9825 * 0.9825 - (0.3 / 12) * 0.0175 * gap(own)[1], 9)
    const reason = run(inputs, measure('m', placements(10, { return: { kind: 'reden' } }), once))
    expect(extra(reason, 2)).toBeCloseTo((10 * 0.3) / 12, 9)
    const never = run(inputs, measure('m', placements(10), once))
    expect(extra(never, 2)).toBeCloseTo(0, 12)
  })

  it('a half-life curve brings back half in H months, up to 120 months', () => {
    const curve = unwrap(ownReturnCurve('m', placements(1, { return: { kind: 'halfwaardetijd', months: 6 } }), 0)) ?? new Float64Array()
    expect(curve).toHaveLength(120)
    expect(curve.slice(0, 6).reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.5, 12)
    // A participant effect starts its curve after month 12 from the participation.
    const shifted = unwrap(ownReturnCurve('m', placements(0, { volume: { by: 'effect', participantsPerMonth: 1, effectPp: 1 }, return: { kind: 'curve', shares: [0.5] } }), 2))
    expect([...(shifted ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5])
    expect(ownReturnCurve('m', placements(1, { return: { kind: 'curve', shares: [0.7, 0.7] } }), 0)).toMatchObject({ ok: false })
  })

  it('a negative effect keeps people in, never more than would have left', () => {
    const effect = placements(0, { volume: { by: 'effect', participantsPerMonth: 100, effectPp: -5 } })
    const result = run(oneGroup(), measure('lock-in', effect))
    expect(gap(result)[1]).toBeLessThan(0)
    const many = run(oneGroup(), measure('lock-in', placements(0, { volume: { by: 'effect', participantsPerMonth: 1e6, effectPp: -5 } })))
    expect(many.scenario.uitstroom[0]).toBeCloseTo(0, 9)
    expect(many.scenario.stand[1]).toBeCloseTo(3460, 8)
  })
})

describe('LKS of placements', () => {
  const lks = (more: Parameters<typeof placements>[1]): RunResult => run(oneGroup(), measure('m', placements(10, { shareLks: 0.5, ...more }), { end: '2026-01' }))
  const jobs = (result: RunResult): number[] => result.scenario.lksBanen.map((value, m) => value - result.nul.lksBanen[m])

  it('costs for every placement, also without an uitkering, and ends at the loss rate', () => {
    const all = jobs(lks({ shareUitkering: 0.2 }))
    expect(all[1]).toBeCloseTo(5, 9)
    expect(all[3]).toBeCloseTo(5 * 0.985 * 0.985, 9)
  })

  it('ends by its own return curve when it has one', () => {
    const own = jobs(lks({ return: { kind: 'curve', shares: [0, 0.4] } }))
    expect([own[1], own[2], own[3], own[9]].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([5, 5, 3, 3])
  })

  it('gives no job to who found no place', () => {
    const inputs = oneGroup({ stock: 4, inflow: 0, chance: 0 })
    const result = run(inputs, measure('m', placements(10, { shareLks: 1 }), { end: '2026-01' }))
    expect(jobs(result)[1]).toBeCloseTo(4, 9)
  })

  it('costs the amount of the law for hours and loonwaarde, and follows the LKS path after', () => {
    const result = lks({ hoursPerWeek: 36, loonwaarde: 0.5, shareLks: 1 })
    const [first, second] = result.besparing
    const perJob = (year: number): number => oneGroup().money.lks.perJobPerYear.filter((row) => row.year === year)[0].euros
    const count = (year: number): number => {
      let sum = 0
      for (let m = (year - 2026) * 12 + 1; m <= (year - 2025) * 12; m++) sum += 0.5 * (jobs(result)[m - 1] + jobs(result)[m])
      return sum / 12
    }
    // Hours × loonwaarde of T13: 18.364,51 in the year of the minimum wage.
    expect(first.deltaLks / count(2026)).toBeCloseTo(18_364.51, 1)
    expect(second.deltaLks / count(2027)).toBeCloseTo((18_364.51 * perJob(2027)) / perJob(2026), 1)
    const inputs = oneGroup()
    const without = { ...inputs, money: { ...inputs.money, lks: { ...inputs.money.lks, wmlPerHour: null } }, measures: [measure('m', placements(1, { shareLks: 1, hoursPerWeek: 20, loonwaarde: 0.4 }))] }
    expect(runScenario(without)).toMatchObject({ ok: false, error: { code: 'model.minimumloonOntbreekt' } })
  })

  it('d: counts at price − LKS, and the budget follows a year later', () => {
    const [first, second] = run(oneGroup(), measure('m', placements(10, { shareLks: 1 }))).besparing
    expect(first.bruto).toBeCloseTo(first.deltaUitkeringslasten - first.deltaLks, 6)
    expect(first.lksBudget).toBe(0)
    expect(second.lksBudget).toBeCloseTo(first.deltaLks * 1.04, 4)
  })
})

describe('the other kinds', () => {
  it('uitstroomkans: a factor on every reason but AOW and overlijden, or on the chosen ones', () => {
    const result = run(exampleInputs, measure('m', { kind: 'uitstroomkans', mode: 'factor', value: 1.5, reasons: [] }))
    for (const reason of exampleInputs.cohort.reasons) {
      const [before, after] = [result.nul.uitstroomPerReden[reason.id][0], result.scenario.uitstroomPerReden[reason.id][0]]
      expect(after).toBeCloseTo(before * (reason.seasonal ? 1.5 : 1), 9)
    }
    const aow = run(exampleInputs, measure('m', { kind: 'uitstroomkans', mode: 'factor', value: 2, reasons: ['aow'] }))
    expect(aow.scenario.uitstroomPerReden['aow'][0]).toBeCloseTo(2 * aow.nul.uitstroomPerReden['aow'][0], 9)
    expect(aow.scenario.uitstroomPerReden['werk'][0]).toBe(aow.nul.uitstroomPerReden['werk'][0])
  })

  it('uitstroomkans: percentage points of the chosen reasons together, with no season on them', () => {
    const result = run(exampleInputs, measure('m', { kind: 'uitstroomkans', mode: 'procentpunt', value: 0.2, reasons: [] }))
    expect(result.scenario.uitstroom[0] - result.nul.uitstroom[0]).toBeCloseTo(0.002 * result.nul.stand[0], 8)
    expect(result.maatregelen[0].bereikt[0]).toBeCloseTo(0.002 * result.nul.stand[0], 8)
    const down = run(oneGroup(), measure('m', { kind: 'uitstroomkans', mode: 'procentpunt', value: -5, reasons: ['werk'] }))
    expect(down.scenario.uitstroom[0]).toBe(0)
  })

  it('instroom: a number a month, or a share of a source, never more than the source brings', () => {
    const inflow = (more: object): Measure => measure('m', { kind: 'instroom', mode: 'absoluut', value: 4, source: 'ww', sourceShare: 1, reapplyShare: 0, reapplyAfterMonths: 6, ...more })
    expect(gap(run(oneGroup(), inflow({})))[1]).toBeCloseTo(4, 9)
    expect(gap(run(oneGroup(), inflow({ mode: 'procent', value: 0.1, sourceShare: 0.5 })))[1]).toBeCloseTo(3, 9)
    const limited = run(oneGroup(), inflow({ sourceShare: 0.05 }))
    expect(gap(limited)[1]).toBeCloseTo(3, 9)
    expect(codes(limited)).toContain('model.instroomOp')
    expect(gap(run(oneGroup(), inflow({ value: -2 })))[1]).toBeCloseTo(-2, 9)
    // Two measures on one source share what it brings, and all together the whole inflow.
    const shared = run(oneGroup(), inflow({ value: 4, sourceShare: 0.1 }), { ...inflow({ value: 8, sourceShare: 0.1 }), id: 'n' })
    expect(gap(shared)[1]).toBeCloseTo(6, 9)
    const all = run(oneGroup(), inflow({ value: 50 }), { ...inflow({ value: 50, source: 'jeugd' }), id: 'n' })
    expect(all.scenario.instroom[0]).toBeCloseTo(0, 9)
  })

  it('instroom: a share applies after all, L months later', () => {
    const result = run(oneGroup({ chance: 0 }), measure('m', { kind: 'instroom', mode: 'absoluut', value: 4, source: 'ww', sourceShare: 1, reapplyShare: 0.25, reapplyAfterMonths: 3 }, { end: '2026-01' }))
    expect(gap(result).slice(1, 6)).toEqual([4, 4, 4, 3, 3].map((value) => expect.closeTo(value, 9) as number))
  })

  it('doorstroom: a factor on a step, and people nearer to work leave sooner', () => {
    const result = run(stationaryInputs, measure('m', { kind: 'doorstroom', moves: [{ from: 'groot', to: 'klein' }], factor: 2 }))
    const klein = (run: RunResult['nul']): number => run.standPerGroep['27-44.klein'][1]
    expect(klein(result.scenario)).toBeGreaterThan(klein(result.nul))
    expect(result.besparing[2].bruto).toBeGreaterThan(0)
    expect(result.besparing[2].inBeeld).toBe(0)
  })

  it('doorstroom out of the unknown is a measurement: its money stands apart and outside the saving', () => {
    const inBeeld = measure('m', { kind: 'doorstroom', moves: [{ from: 'onbekend', to: 'klein' }], factor: 5 })
    const result = run(stationaryInputs, inBeeld)
    expect(result.besparing.map((row) => row.bruto)).toEqual([0, 0, 0, 0, 0, 0])
    expect(result.besparing[2].inBeeld).toBeGreaterThan(0)
    expect(result.inBeeldStand.scenario[72]).toBeGreaterThan(result.inBeeldStand.nul[72] + 100)
    const counted = run({ ...stationaryInputs, cohort: { ...stationaryInputs.cohort, countInBeeld: true } }, inBeeld)
    expect(counted.besparing[2].bruto).toBeCloseTo(result.besparing[2].inBeeld, 6)
    expect(counted.besparing[2].inBeeld).toBe(0)
  })

  it('doorstroom says when it cannot do what it asks', () => {
    const odd = measure('m', { kind: 'doorstroom', moves: [{ from: 'klein', to: 'onbekend' }], factor: 5 }, { target: { leeftijd: [], afstand: [], klasse: ['0-5'] } })
    const result = run(stationaryInputs, odd)
    expect(codes(result)).toEqual(expect.arrayContaining(['model.doorstroomZonderKlasse', 'model.doorstroomZonderStap']))
    const fast = run(stationaryInputs, measure('m', { kind: 'doorstroom', moves: [{ from: 'groot', to: 'klein' }], factor: 1000 }))
    expect(fast.scenario.standPerGroep['18-26.groot'][1]).toBeGreaterThanOrEqual(0)
  })

  it('deeltijd: a share of the stock with wages takes off the deduction, and nobody leaves', () => {
    const result = run(oneGroup(), measure('m', { kind: 'deeltijd', share: 0.1, aftrekPerYearCents: 500_000 }))
    expect(result.scenario.years[1].deeltijd).toBeCloseTo(0.1 * result.nul.years[1].gemiddeldeStand * 5000, 4)
    expect(result.besparing[1].bruto).toBeCloseTo(result.scenario.years[1].deeltijd, 4)
    expect(gap(result).every((value) => value === 0)).toBe(true)
  })

  it('ontvangsten: e: receipts, never bruto', () => {
    const result = run(oneGroup(), measure('m', { kind: 'ontvangsten', amountPerYearCents: 12_000_000 }, { start: '2026-07' }))
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
    const inflow = (result: RunResult, m: number): number => result.scenario.instroom[m - 1] - result.nul.instroom[m - 1]
    const fresh = (result: RunResult): number => result.nul.instroom[0] - result.nul.herinstroom[0]
    expect(inflow(run(base, rise), 1)).toBeCloseTo(0.1 * fresh(run(base, rise)), 9)
    expect(inflow(run(late, rise), 2)).toBe(0)
    expect(inflow(run(late, rise), 3)).toBeCloseTo(0.1 * fresh(run(late, rise)), 9)
  })

  it('budget: a: a windfall is shown on its own line and never counts as saving', () => {
    const result = run(oneGroup(), measure('m', { kind: 'budget', share: 0.01 }, { start: '2027-01' }))
    expect(result.besparing[1].budgetLever).toBeCloseTo(0.01 * result.nul.years[1].budget, 6)
    expect(result.besparing.map((row) => row.bruto)).toEqual([0, 0, 0, 0, 0, 0])
    expect(result.besparing.map((row) => row.verschil)).toEqual(result.besparing.map((row) => 0 - row.taakstelling))
  })
})

describe('what does not exist', () => {
  it('is refused by name', () => {
    const refuse = (one: Measure): unknown => runScenario({ ...stationaryInputs, measures: [one] })
    expect(refuse(measure('m', placements(1, { reason: 'loterij' })))).toMatchObject({ ok: false, error: { code: 'model.redenOnbekend', details: { reden: 'loterij' } } })
    expect(refuse(measure('m', { kind: 'uitstroomkans', mode: 'factor', value: 1, reasons: ['loterij'] }))).toMatchObject({ ok: false, error: { code: 'model.redenOnbekend' } })
    expect(refuse(measure('m', placements(1), { target: { leeftijd: ['99'], afstand: [], klasse: [] } }))).toMatchObject({ ok: false, error: { code: 'model.doelgroepOnbekend' } })
    expect(refuse(measure('m', { kind: 'uitstroomkans', mode: 'factor', value: -1, reasons: [] }))).toMatchObject({ ok: false, error: { code: 'model.kansenBuitenBereik' } })
  })

  it('a measure that never starts inside the horizon is told', () => {
    const result = run(stationaryInputs, measure('m', placements(1), { start: '2031-10', lag: 6 }))
    expect(codes(result)).toContain('model.maatregelBuitenHorizon')
    expect(result.besparing[5].bruto).toBe(0)
  })
})
