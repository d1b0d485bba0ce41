import { describe, expect, it } from 'vitest'
import { naiveRun } from '../../../bench/naive-cohort.ts'
import { hashJson } from '../../../src/base/hash.ts'
import { unwrap } from '../../../src/base/result.ts'
import type { RunInputs } from '../../../src/domain/inputs.ts'
import type { Measure } from '../../../src/domain/measure.ts'
import { resultSchema } from '../../../src/domain/result.ts'
import { prepareRun } from '../../../src/models/engine/prepare-run.ts'
import { runDeterministic, runScenario } from '../../../src/models/engine/run.ts'
import { remarkCodes } from '../../../src/models/remark-codes.ts'
import { exampleInputs, stationaryInputs } from './example-inputs.ts'
import { measure, placements } from './measures.ts'

/** A little of everything. */
const everything: Measure[] = [
  measure(
    'werkplein',
    placements(6, { shareUitkering: 0.8, deadweight: 0.3, return: { kind: 'reden' }, shareLks: 0.3 }),
    {
      ingroei: 6,
      costs: [{ year: 2026, amountCents: 10_000_000, nature: 'I', budgetLine: 'agenda' }],
    },
  ),
  measure(
    'intake',
    {
      kind: 'instroom',
      mode: 'absoluut',
      value: 2,
      source: 'totaal',
      sourceShare: 1,
      reapplyShare: 0.2,
      reapplyAfterMonths: 6,
    },
    { start: '2026-04' },
  ),
  measure(
    'gesprek',
    { kind: 'uitstroomkans', mode: 'factor', value: 1.05, reasons: [] },
    { end: '2028-12', halfLife: 12 },
  ),
  measure(
    'coach',
    placements(0, {
      volume: { by: 'effect', participantsPerMonth: 20, effectPp: 4 },
      return: { kind: 'halfwaardetijd', months: 24 },
    }),
    { lag: 3 },
  ),
  measure('stap', {
    kind: 'doorstroom',
    moves: [
      { from: 'groot', to: 'klein' },
      { from: 'onbekend', to: 'klein' },
    ],
    factor: 1.5,
  }),
  measure('deeltijd', { kind: 'deeltijd', share: 0.01, aftrekPerYearCents: 500_000 }),
  measure('debiteuren', { kind: 'ontvangsten', amountPerYearCents: 10_000_000 }),
  measure('prijs', { kind: 'prijs', share: -0.001 }),
  measure('conjunctuur', { kind: 'conjunctuur', unemploymentPp: 0.2 }),
  measure('rijk', { kind: 'budget', share: 0.01 }),
]
const full: RunInputs = { ...exampleInputs, scenarioId: 'alles', measures: everything }
const result = unwrap(runScenario(full))

describe('a complete run', () => {
  it('is plain data of its schema, with the hash of its inputs', () => {
    expect(resultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined()
    expect(result.inputsHash).toBe(hashJson(full))
    expect(result.months).toHaveLength(72)
    expect([result.months[0], result.months[71]]).toEqual(['2026-01', '2031-12'])
  })

  it('makes only known remarks', () => {
    for (const one of result.meldingen) expect(remarkCodes).toContain(one.code)
  })

  it('netto is (tekort − vangnet) of the nulscenario minus that of the scenario', () => {
    for (const [i, row] of result.besparing.entries()) {
      const [nul, own] = [result.nul.years[i], result.scenario.years[i]]
      // Amounts of 1e8 in double arithmetic: differences of their sums are good to about 1e-7.
      expect(row.netto).toBeCloseTo(nul.tekortNaVangnet - own.tekortNaVangnet, 6)
      expect(row.netto).toBe(
        row.bruto + row.terugvloei + row.lksBudget + row.ontvangsten + row.budgetLever + row.vangnet,
      )
    }
  })

  it('terugvloei is κ of the saving of two years before, 0 in the first two', () => {
    expect(result.besparing.slice(0, 2).map((row) => row.terugvloei)).toEqual([0, 0])
    for (let i = 2; i < 6; i++)
      expect(result.besparing[i].terugvloei).toBeCloseTo(
        -0.01 * result.besparing[i - 2].deltaUitkeringslasten,
        8,
      )
  })

  it('programme costs stand beside the saving', () => {
    expect(result.besparing[0].programmakosten).toBe(100_000)
    const free = unwrap(runScenario({ ...full, measures: everything.map((one) => ({ ...one, costs: [] })) }))
    expect(free.besparing.map((row) => row.netto)).toEqual(result.besparing.map((row) => row.netto))
  })

  it('the ladder sums to the cent and ends in bruto and netto', () => {
    for (const [i, { steps, year }] of result.ladder.entries()) {
      const row = result.besparing[i]
      expect(year).toBe(row.year)
      let sum = 0
      for (const step of steps) {
        sum += step.stepCents
        expect(step.cumulativeCents).toBe(sum)
      }
      const at = (id: string): number => steps.filter((step) => step.id === id)[0].cumulativeCents
      expect(at('bruto')).toBe(Math.round(row.bruto * 100))
      expect(at('netto')).toBe(Math.round(row.netto * 100))
    }
  })

  it('attributes the whole saving in list order, and never more exits than there are extra', () => {
    for (const [i, row] of result.besparing.entries()) {
      const parts = result.maatregelen.map((one) => one.besparing[i].bruto)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(row.bruto, 5)
    }
    // Each is credited with the difference it makes to the ones before it in the list.
    const upTo = (count: number): number[] =>
      unwrap(runScenario({ ...full, measures: everything.slice(0, count) })).besparing.map((row) => row.bruto)
    const [three, four] = [upTo(3), upTo(4)]
    for (const [i, { bruto }] of result.maatregelen[3].besparing.entries())
      expect(bruto).toBe(four[i] - three[i])
    // The first in the list is credited with what it does alone.
    const alone = unwrap(runScenario({ ...full, measures: everything.slice(0, 1) }))
    expect(result.maatregelen[0].besparing.map((row) => row.bruto)).toEqual(
      alone.besparing.map((row) => row.bruto),
    )
  })

  it('leaves a measure that is off out of everything', () => {
    const off = unwrap(
      runScenario({ ...full, measures: everything.map((one) => ({ ...one, enabled: false })) }),
    )
    expect(off.maatregelen).toEqual([])
    expect(
      off.besparing.every((row) => row.bruto === 0 && row.netto === 0 && row.programmakosten === 0),
    ).toBe(true)
  })

  it('gives the same with and without explanation, and on the fast path', () => {
    const light = unwrap(runScenario(full, { ladder: false, attribution: false }))
    expect(light.ladder).toEqual([])
    expect(light.besparing).toEqual(result.besparing)
    expect(light.scenario).toEqual(result.scenario)
    const fast = unwrap(runDeterministic(unwrap(prepareRun(full))))
    expect([...fast.scenarioStand]).toEqual(result.scenario.stand)
    expect(fast.scenarioYears).toEqual(result.scenario.years)
    expect(fast.besparing).toEqual(result.besparing.map((row) => ({ ...row, inBeeld: 0 })))
  })
})

describe('the ladder of one measure', () => {
  it('follows the placements: 12 a month, 80 % with an uitkering, 70 % would stay', () => {
    const inputs = {
      ...stationaryInputs,
      measures: [
        measure('m', placements(12, { shareUitkering: 0.8, deadweight: 0.3, return: { kind: 'reden' } })),
      ],
    }
    const { ladder, besparing } = unwrap(runScenario(inputs))
    const cents = (year: number, id: string): number =>
      ladder[year].steps.filter((step) => step.id === id)[0].cumulativeCents
    const price = 18_400 * 100
    // Through 2027: 24 months × 12, each a whole year at the price of 2025.
    expect(cents(1, 'plaatsingen')).toBe(288 * price)
    expect(cents(1, 'hadUitkering')).toBe(Math.round(288 * 0.8 * price))
    expect(cents(1, 'zouAndersToch')).toBe(Math.round(288 * 0.8 * 0.7 * price))
    // In 2027 who left in month m of 2026 counts the whole year, in month m of 2027 (12,5 − m)/12: 144 + 72 of 288.
    expect(cents(1, 'maandenInJaar')).toBe(Math.round(216 * 0.8 * 0.7 * price))
    for (const lower of ['laterTochUitgestroomd', 'terugval'])
      expect(cents(1, lower)).toBeLessThan(cents(1, 'maandenInJaar'))
    expect(cents(1, 'terugval')).toBeLessThan(cents(1, 'laterTochUitgestroomd'))
    // No measure of another kind, and prices 19.800 against 18.400.
    expect(cents(1, 'overig')).toBe(cents(1, 'terugval'))
    expect(cents(1, 'prijspad') / cents(1, 'overig')).toBeCloseTo(19_800 / 18_400, 8)
    expect(cents(1, 'lks')).toBe(Math.round(besparing[1].bruto * 100))
  })

  it('starts from prevented applications and extra exits too', () => {
    const intake = measure('m', {
      kind: 'instroom',
      mode: 'absoluut',
      value: 2,
      source: 'totaal',
      sourceShare: 1,
      reapplyShare: 0.5,
      reapplyAfterMonths: 3,
    })
    const { ladder } = unwrap(runScenario({ ...stationaryInputs, measures: [intake] }))
    const cents = (id: string): number => ladder[0].steps.filter((step) => step.id === id)[0].cumulativeCents
    expect(cents('plaatsingen')).toBe(24 * 18_400 * 100)
    expect(cents('terugval')).toBeLessThan(cents('laterTochUitgestroomd'))
    const chance = measure('m', { kind: 'uitstroomkans', mode: 'procentpunt', value: 0.1, reasons: ['werk'] })
    const pp = unwrap(runScenario({ ...stationaryInputs, measures: [chance] }))
    const reached = pp.maatregelen[0].bereikt.slice(0, 12).reduce((sum, one) => sum + one, 0)
    // The ladder takes its counts from a run without returns; within a year the stock hardly differs.
    expect(pp.ladder[0].steps[0].cumulativeCents / (reached * 18_400 * 100)).toBeCloseTo(1, 3)
  })
})

describe('against the plain reference', () => {
  const supported = everything.filter(
    (one) =>
      ['plaatsingen', 'instroom', 'uitstroomkans', 'doorstroom'].includes(one.effect.kind) &&
      one.id !== 'coach',
  )
  const plain: RunInputs = {
    ...exampleInputs,
    cohort: { ...exampleInputs.cohort, macro: { ...exampleInputs.cohort.macro, enabled: false } },
    measures: supported.map((one) =>
      one.effect.kind === 'instroom'
        ? { ...one, effect: { ...one.effect, reapplyShare: 0 } }
        : { ...one, halfLife: 0 },
    ),
  }

  it.each([
    ['nulscenario', []],
    ['scenario', plain.measures],
  ] as const)('the %s is the same within 1e-9', (name, measures) => {
    const reference = naiveRun(plain, measures)
    const own = unwrap(runScenario(plain))[name === 'nulscenario' ? 'nul' : 'scenario']
    for (let m = 0; m <= 72; m++) {
      expect(Math.abs(own.stand[m] / reference.stock[m] - 1)).toBeLessThan(1e-9)
      for (const [group, series] of Object.entries(own.standPerGroep))
        expect(Math.abs(series[m] / reference.stockByGroup[m][group] - 1)).toBeLessThan(1e-9)
      if (m === 0) continue
      expect(Math.abs(own.instroom[m - 1] / reference.inflow[m - 1] - 1)).toBeLessThan(1e-9)
      expect(Math.abs(own.uitstroom[m - 1] / reference.exits[m - 1] - 1)).toBeLessThan(1e-9)
    }
  })
})
