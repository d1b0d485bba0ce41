import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { RunInputs } from '../../../src/domain/inputs.ts'
import { prepareCohort } from '../../../src/models/cohort/prepare-cohort.ts'
import { iterateSteadyState, steadyState } from '../../../src/models/cohort/steady-state.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { exampleInputs, stationaryInputs } from './example-inputs.ts'
import { oneGroup } from './one-group.ts'

const stock = (inputs: RunInputs): readonly number[] => unwrap(runScenario(inputs)).nul.stand

/** Monthly exit chances by duration that reproduce the published national shares (calibrated, grade C). */
function nationalDurations(inflow: number): RunInputs {
  const base = oneGroup({ inflow })
  const chances = [0.045, 0.03, 0.026, 0.016, 0.0092]
  return {
    ...base,
    cohort: { ...base.cohort, classes: stationaryInputs.cohort.classes, exitChance: [[chances]] },
  }
}

function steady(inputs: RunInputs, inflow: number): { total: number; shares: number[]; exits: number } {
  const model = unwrap(prepareCohort(inputs.cohort, inputs.peildatum, inputs.horizon))
  const cells = unwrap(steadyState(inputs.cohort, model, Float64Array.of(inflow)))
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  const byClass = inputs.cohort.classes.map((one) =>
    cells.subarray(one.from, (one.to ?? 60) + 1).reduce((sum, cell) => sum + cell, 0),
  )
  const exits = byClass.reduce((sum, value, k) => sum + value * inputs.cohort.exitChance[0][0][k], 0)
  return { total, shares: byClass.map((value) => value / total), exits }
}

describe('stock and flow', () => {
  it('T1: inflow 60, exit chance 1,75 % a month → steady state 3.428,571', () => {
    const inputs = oneGroup()
    expect(steady(inputs, 60).total).toBeCloseTo(3428.571, 3)
  })

  it('T2: from 3.400 to it: 3.400,500 · 3.405,455 · 3.409,868 after 1, 12 and 24 months', () => {
    const months = stock(oneGroup())
    expect(months[1]).toBeCloseTo(3400.5, 3)
    expect(months[12]).toBeCloseTo(3405.455, 3)
    expect(months[24]).toBeCloseTo(3409.868, 3)
  })

  it('T3: without inflow 3.400 becomes 2.750,867 after 12 months', () => {
    expect(stock(oneGroup({ inflow: 0 }))[12]).toBeCloseTo(2750.867, 3)
  })

  it('T5: exit chances by duration, inflow 1 → stock 56,871, shares 9,432 / 7,427 / 11,583 / 22,298 / 49,261 %, mean chance 1,7584 %', () => {
    const { total, shares, exits } = steady(nationalDurations(1), 1)
    expect(total).toBeCloseTo(56.871, 3)
    const printed = [9.432, 7.427, 11.583, 22.298, 49.261]
    for (const [k, share] of shares.entries()) expect(share * 100).toBeCloseTo(printed[k], 3)
    expect((exits / total) * 100).toBeCloseTo(1.7584, 4)
  })

  it('T6: a stock of 3.400 then needs an inflow of 59,784 a month', () => {
    expect(3400 / steady(nationalDurations(1), 1).total).toBeCloseTo(59.784, 3)
  })

  it('T7: that is 717,4 a year, 21,1 % of the stock, and as many leave', () => {
    const inputs = nationalDurations(59.784)
    const model = unwrap(prepareCohort(inputs.cohort, inputs.peildatum, inputs.horizon))
    const cells = unwrap(steadyState(inputs.cohort, model, Float64Array.of(59.784)))
    const run = unwrap(runScenario({ ...inputs, cohort: { ...inputs.cohort, start: [[...cells]] } })).nul
    const inflow = run.instroom.slice(0, 12).reduce((sum, one) => sum + one, 0)
    const exits = run.uitstroom.slice(0, 12).reduce((sum, one) => sum + one, 0)
    expect(inflow).toBeCloseTo(717.4, 1)
    expect((inflow / run.stand[0]) * 100).toBeCloseTo(21.1, 1)
    // Steady state: the two are equal but for the rounding of double arithmetic.
    expect(exits).toBeCloseTo(inflow, 9)
  })

  it('published survival: 0,759 / 0,632 / 0,461 / 0,258 after 6, 12, 24 and 60 months', () => {
    const inputs = nationalDurations(1)
    const model = unwrap(prepareCohort(inputs.cohort, inputs.peildatum, inputs.horizon))
    const cells = unwrap(steadyState(inputs.cohort, model, Float64Array.of(1)))
    for (const [months, share] of [
      [6, 0.759],
      [12, 0.632],
      [24, 0.461],
    ])
      expect(cells[months]).toBeCloseTo(share, 3)
    expect(cells[59] * (1 - 0.016)).toBeCloseTo(0.258, 3)
  })
})

describe('the cohort', () => {
  it('reaches the closed form by letting months pass, to 1e-9', () => {
    const { cohort } = stationaryInputs
    const model = unwrap(prepareCohort(cohort, '2025-12', '2031-12'))
    const inflow = Float64Array.from(
      model.groups,
      (group) => cohort.inflowTotal[cohort.groups.findIndex((one) => one.id === group.id)],
    )
    const closed = unwrap(steadyState(cohort, model, inflow))
    const simulated = unwrap(iterateSteadyState(cohort, model, inflow, 6000))
    for (const [i, cell] of closed.entries())
      expect(Math.abs(simulated[i] - cell)).toBeLessThanOrEqual(1e-9 * Math.max(1, cell))
  })

  it('refuses an endless stay', () => {
    const inputs = oneGroup({ chance: 0 })
    const model = unwrap(prepareCohort(inputs.cohort, inputs.peildatum, inputs.horizon))
    expect(steadyState(inputs.cohort, model, Float64Array.of(1))).toMatchObject({
      ok: false,
      error: { code: 'model.geenEvenwicht' },
    })
  })

  it('refuses a new inflow below 0 and names the group', () => {
    const inputs = stationaryInputs
    const inflowTotal = inputs.cohort.inflowTotal.map((value, g) => (g === 4 ? 0.1 : value))
    expect(runScenario({ ...inputs, cohort: { ...inputs.cohort, inflowTotal } })).toMatchObject({
      ok: false,
      error: { code: 'model.negatieveInstroom', details: { groep: '27-44.groot' } },
    })
  })

  it('refuses arrays that do not fit, and classes with a hole', () => {
    const { cohort } = stationaryInputs
    const broken: Partial<RunInputs['cohort']>[] = [
      { start: cohort.start.slice(1) },
      { exitChance: cohort.exitChance.slice(1) },
      { baseExits: cohort.baseExits.map((row) => row.slice(1)) },
      { inflowTotal: [1] },
      { realisedExits: [[[1]]] },
      { groups: [cohort.groups[0], ...cohort.groups.slice(0, 8)] },
      { classes: cohort.classes.map((one) => (one.id === '24-59' ? { ...one, to: 58 } : one)) },
      { classes: [...cohort.classes.slice(0, 4), { id: '60-plus', from: 60, to: 99 }] },
    ]
    for (const part of broken) {
      expect(runScenario({ ...stationaryInputs, cohort: { ...cohort, ...part } })).toMatchObject({
        ok: false,
        error: { code: 'model.vormKloptNiet' },
      })
    }
  })

  it('refuses a move into a group that is not there', () => {
    const { cohort } = stationaryInputs
    const leeftijdMoves = [...cohort.leeftijdMoves, { from: '45-aow', to: '67-plus', perMonth: 0.01 }]
    expect(runScenario({ ...stationaryInputs, cohort: { ...cohort, leeftijdMoves } })).toMatchObject({
      ok: false,
      error: { code: 'model.groepOntbreekt' },
    })
  })

  it('clips chances above 1, shrinks the reasons in proportion and says so', () => {
    const base = oneGroup({ stock: 100, inflow: 0, chance: 0.9 })
    const cohort: RunInputs['cohort'] = {
      ...base.cohort,
      reasons: [base.cohort.reasons[0], { ...base.cohort.reasons[0], id: 'overig', isWork: false }],
      exitChance: [[[0.9]], [[0.6]]],
      baseExits: [[0], [0]],
    }
    const result = unwrap(runScenario({ ...base, cohort }))
    expect(result.nul.stand[1]).toBe(0)
    expect(result.nul.uitstroomPerReden['werk'][0]).toBeCloseTo(60, 12)
    expect(result.nul.uitstroomPerReden['overig'][0]).toBeCloseTo(40, 12)
    expect(result.meldingen).toContainEqual({
      code: 'model.kansAfgekapt',
      details: { scope: 'nul', groep: 'allen', klasse: 'alle', maand: '2026-01', keren: 72 },
    })
  })

  it('keeps AOW and overlijden out of season and unemployment, and pauses AOW', () => {
    const run = unwrap(runScenario(exampleInputs)).nul
    const aow = run.uitstroomPerReden['aow']
    expect(aow.slice(24, 27)).toEqual([0, 0, 0])
    // AOW is 0,30015 % of the 45-plus stock a month, in every other month.
    const stock = (m: number): number =>
      ['klein', 'groot', 'onbekend'].reduce(
        (sum, afstand) => sum + run.standPerGroep[`45-aow.${afstand}`][m],
        0,
      )
    expect(aow[0]).toBeCloseTo(0.0030015 * stock(0), 10)
    expect(aow[27]).toBeCloseTo(0.0030015 * stock(27), 10)
  })

  it('re-enters what left in the last twelve months, realised exits before the base mean', () => {
    const base = oneGroup({ rho: 0.3 })
    const quiet = unwrap(runScenario(base)).nul
    // Month 1 looks back on the base mean only: 0,3 × 59,5.
    expect(quiet.herinstroom[0]).toBeCloseTo(0.3 * 59.5, 10)
    const realised = unwrap(
      runScenario({ ...base, cohort: { ...base.cohort, realisedExits: [[[50]], [[80]]] } }),
    ).nul
    // 80 in the month of the peildatum, 50 the month before, ten times the mean.
    expect(realised.herinstroom[0]).toBeCloseTo((0.3 * (80 + 50 + 10 * 59.5)) / 12, 10)
    // Two months on they are one step further back, and the first projected months come in.
    expect(realised.herinstroom[2]).toBeCloseTo(
      (0.3 * (realised.uitstroom[1] + realised.uitstroom[0] + 80 + 50 + 8 * 59.5)) / 12,
      10,
    )
  })

  it('weighs the months of re-entry by the curve, newest exits first', () => {
    const base = oneGroup({ rho: 0.3 })
    const reentryCurve = [0.7, 0.2, 0.1]
    const run = unwrap(
      runScenario({ ...base, cohort: { ...base.cohort, reentryCurve, realisedExits: [[[50]], [[80]]] } }),
    ).nul
    expect(run.herinstroom[0]).toBeCloseTo(0.3 * (0.7 * 80 + 0.2 * 50 + 0.1 * 59.5), 10)
    expect(run.herinstroom[1]).toBeCloseTo(0.3 * (0.7 * run.uitstroom[0] + 0.2 * 80 + 0.1 * 50), 10)
  })
})
