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

const run = (inputs: RunInputs, ...measures: Measure[]): RunResult =>
  unwrap(runScenario({ ...inputs, measures }))
const gap = (result: RunResult): number[] =>
  result.nul.stand.map((stand, m) => stand - result.scenario.stand[m])

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
    for (const more of [
      { return: { kind: 'geen' as const } },
      { return: { kind: 'halfwaardetijd' as const, months: 6 } },
    ]) {
      const effect = placements(0, {
        volume: { by: 'effect', participantsPerMonth: 100, effectPp: 10 },
        ...more,
      })
      const result = run(
        oneGroup(),
        measure('training', effect, { start: '2026-03', end: '2026-03', lag: 2 }),
      )
      expect(gap(result)[4]).toBe(0)
      expect(gap(result)[5]).toBeCloseTo(10 / 0.9825 ** 10, 9)
      expect(gap(result)[3 + 12]).toBeCloseTo(10, 9)
    }
  })

  it('a participant effect looks ahead over the months after the placement, and holds the last chance beyond the horizon', () => {
    const base = oneGroup()
    const seasonal = { ...base, cohort: { ...base.cohort, seasonOut: exampleInputs.cohort.seasonOut } }
    const effect = placements(0, { volume: { by: 'effect', participantsPerMonth: 100, effectPp: 10 } })
    const chance = (month: number): number => 0.0175 * seasonal.cohort.seasonOut[month % 12]
    const inYear = run(seasonal, measure('m', effect, { start: '2026-02', end: '2026-02', lag: 2 }))
    // Placed in April; natural exits of May 2026 … February 2027.
    let still = 1
    for (let i = 1; i <= 10; i++) still *= 1 - chance(3 + i)
    expect(inYear.maatregelen[0].gevraagd[3]).toBeCloseTo(10 / still, 9)
    expect(gap(inYear)[2 + 12]).toBeCloseTo(10, 9)
    const atTheEnd = run(seasonal, measure('m', effect, { start: '2031-09', lag: 2 }))
    // Placed in November 2031: December is the last month, and stands for the nine after it.
    let held = 1
    for (let i = 1; i <= 10; i++) held *= 1 - chance(11)
    expect(atTheEnd.maatregelen[0].gevraagd[70]).toBeCloseTo(10 / held, 9)
  })

  it('asks what had an uitkering and would not have left in that month', () => {
    const result = run(oneGroup(), measure('m', placements(10, { shareUitkering: 0.8, deadweight: 0.25 })))
    expect(result.maatregelen[0].gevraagd[0]).toBeCloseTo(6, 12)
    expect(gap(result)[1]).toBeCloseTo(6, 9)
    const succes = run(
      oneGroup(),
      measure('m', placements(0, { volume: { by: 'succes', participantsPerMonth: 40, successShare: 0.25 } })),
    )
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
    expect(result.meldingen).toContainEqual({
      code: 'model.nietGeplaatst',
      details: {
        maatregel: 'm',
        aantal: expect.closeTo(72 * 15 - 17.7, 6) as number,
        eersteMaand: '2026-02',
      },
    })
    expect(result.scenario.stand[3]).toBe(0)
  })

  it('shrinks measures that ask the same cells for more than they hold, in proportion', () => {
    const inputs = oneGroup({ stock: 30, inflow: 0, chance: 0 })
    const result = run(inputs, measure('a', placements(30)), measure('b', placements(15)))
    expect(result.maatregelen[0].bereikt[0]).toBeCloseTo(20, 9)
    expect(result.maatregelen[1].bereikt[0]).toBeCloseTo(10, 9)
  })

  it('reaches its target cells only', () => {
    const young = measure('m', placements(5), {
      target: { leeftijd: ['18-26'], afstand: ['klein'], klasse: ['0-5', '6-11'] },
    })
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
    const own = run(
      inputs,
      measure('m', placements(10, { return: { kind: 'curve', shares: [0.2, 0.1] } }), once),
    )
    const extra = (result: RunResult, m: number): number =>
      result.scenario.herinstroom[m - 1] - result.nul.herinstroom[m - 1]
    // Month 2: 10 · 0,2 · (1 − h), and 10 fewer uitkeringen at 1,75 % do not come back in twelve parts of 0,3.
    expect(extra(own, 2)).toBeCloseTo(10 * 0.2 * 0.9825, 9)
    expect(extra(own, 3)).toBeCloseTo(10 * 0.1 * 0.9825 * 0.9825 - (0.3 / 12) * 0.0175 * gap(own)[1], 9)
    const reason = run(inputs, measure('m', placements(10, { return: { kind: 'reden' } }), once))
    expect(extra(reason, 2)).toBeCloseTo((10 * 0.3) / 12, 9)
    const never = run(inputs, measure('m', placements(10), once))
    expect(extra(never, 2)).toBeCloseTo(0, 12)
  })

  it('a half-life curve brings back half in H months, up to 120 months', () => {
    const curve =
      unwrap(ownReturnCurve('m', placements(1, { return: { kind: 'halfwaardetijd', months: 6 } }), 0)) ??
      new Float64Array()
    expect(curve).toHaveLength(120)
    expect(curve.slice(0, 6).reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.5, 12)
    // A participant effect starts its curve after month 12 from the participation.
    const shifted = unwrap(
      ownReturnCurve(
        'm',
        placements(0, {
          volume: { by: 'effect', participantsPerMonth: 1, effectPp: 1 },
          return: { kind: 'curve', shares: [0.5] },
        }),
        2,
      ),
    )
    expect([...(shifted ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5])
    expect(
      ownReturnCurve('m', placements(1, { return: { kind: 'curve', shares: [0.7, 0.7] } }), 0),
    ).toMatchObject({ ok: false })
  })

  it('a negative effect keeps people in, never more than would have left', () => {
    const effect = placements(0, { volume: { by: 'effect', participantsPerMonth: 100, effectPp: -5 } })
    const result = run(oneGroup(), measure('lock-in', effect))
    expect(gap(result)[1]).toBeLessThan(0)
    const many = run(
      oneGroup(),
      measure(
        'lock-in',
        placements(0, { volume: { by: 'effect', participantsPerMonth: 1e6, effectPp: -5 } }),
      ),
    )
    expect(many.scenario.uitstroom[0]).toBeCloseTo(0, 9)
    expect(many.scenario.stand[1]).toBeCloseTo(3460, 8)
  })
})

describe('LKS of placements', () => {
  const lks = (more: Parameters<typeof placements>[1]): RunResult =>
    run(oneGroup(), measure('m', placements(10, { shareLks: 0.5, ...more }), { end: '2026-01' }))
  const jobs = (result: RunResult): number[] =>
    result.scenario.lksBanen.map((value, m) => value - result.nul.lksBanen[m])

  it('costs for every placement, also without an uitkering, and ends at the loss rate', () => {
    const all = jobs(lks({ shareUitkering: 0.2 }))
    expect(all[1]).toBeCloseTo(5, 9)
    expect(all[3]).toBeCloseTo(5 * 0.985 * 0.985, 9)
  })

  it('ends by its own return curve when it has one', () => {
    const own = jobs(lks({ return: { kind: 'curve', shares: [0, 0.4] } }))
    expect([own[1], own[2], own[3], own[9]].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      5, 5, 3, 3,
    ])
  })

  it('gives no job to who found no place', () => {
    const inputs = oneGroup({ stock: 4, inflow: 0, chance: 0 })
    const result = run(inputs, measure('m', placements(10, { shareLks: 1 }), { end: '2026-01' }))
    expect(jobs(result)[1]).toBeCloseTo(4, 9)
  })

  it('costs the amount of the law for hours and loonwaarde, and follows the LKS path after', () => {
    const result = lks({ hoursPerWeek: 36, loonwaarde: 0.5, shareLks: 1 })
    const [first, second] = result.besparing
    const perJob = (year: number): number =>
      oneGroup().money.lks.perJobPerYear.filter((row) => row.year === year)[0].euros
    const count = (year: number): number => {
      let sum = 0
      for (let m = (year - 2026) * 12 + 1; m <= (year - 2025) * 12; m++)
        sum += 0.5 * (jobs(result)[m - 1] + jobs(result)[m])
      return sum / 12
    }
    // Hours × loonwaarde of T13: 18.364,51 in the year of the minimum wage.
    expect(first.deltaLks / count(2026)).toBeCloseTo(18_364.51, 1)
    expect(second.deltaLks / count(2027)).toBeCloseTo((18_364.51 * perJob(2027)) / perJob(2026), 1)
    const inputs = oneGroup()
    const without = {
      ...inputs,
      money: { ...inputs.money, lks: { ...inputs.money.lks, wmlPerHour: null } },
      measures: [measure('m', placements(1, { shareLks: 1, hoursPerWeek: 20, loonwaarde: 0.4 }))],
    }
    expect(runScenario(without)).toMatchObject({ ok: false, error: { code: 'model.minimumloonOntbreekt' } })
  })

  it('d: counts at price − LKS, and the budget follows a year later', () => {
    const [first, second] = run(oneGroup(), measure('m', placements(10, { shareLks: 1 }))).besparing
    expect(first.bruto).toBeCloseTo(first.deltaUitkeringslasten - first.deltaLks, 6)
    expect(first.lksBudget).toBe(0)
    expect(second.lksBudget).toBeCloseTo(first.deltaLks * 1.04, 4)
  })
})
