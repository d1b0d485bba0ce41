import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import type { RunInputs } from '../../src/domain/inputs.ts'
import type { Measure } from '../../src/domain/measure.ts'
import type { RunResult } from '../../src/domain/result.ts'
import { prepareCohort } from '../../src/models/cohort/prepare-cohort.ts'
import { iterateSteadyState, steadyState } from '../../src/models/cohort/steady-state.ts'
import { runScenario } from '../../src/models/engine/run.ts'
import { seasonExitByQuarter, seasonInflowByQuarter } from '../unit/models/example-assumptions.ts'
import { exampleInputs } from '../unit/models/example-inputs.ts'
import { arbitraryInputs, arbitraryMeasures, zeroMeasures } from './model-arbitraries.ts'

const runs = { numRuns: 40 }
const run = (inputs: RunInputs, measures: readonly Measure[] = inputs.measures): RunResult =>
  unwrap(runScenario({ ...inputs, measures: [...measures] }))
const shuffled = <T>(list: readonly T[], order: readonly number[]): T[] =>
  list
    .map((value, i) => ({ value, key: order[i % order.length] * 1000 + i }))
    .sort((a, b) => a.key - b.key)
    .map((one) => one.value)

describe('stock and flow, any inputs', () => {
  it('N(m) = N(m−1) + I(m) − E(m), nothing negative, parts add up to the whole', () => {
    fc.assert(
      fc.property(arbitraryInputs(), arbitraryMeasures(), (inputs, measures) => {
        const result = run(inputs, measures)
        for (const run of [result.nul, result.scenario]) {
          for (let m = 1; m < run.stand.length; m++) {
            const [before, now, into, out] = [
              run.stand[m - 1],
              run.stand[m],
              run.instroom[m - 1],
              run.uitstroom[m - 1],
            ]
            expect(Math.abs(now - (before + into - out))).toBeLessThanOrEqual(1e-12 * (before + into))
            expect(Math.min(now, into, out + 1e-12 * before)).toBeGreaterThanOrEqual(0)
            const parts = (record: Record<string, number[]>, at: number): number =>
              Object.values(record).reduce((sum, series) => sum + series[at], 0)
            // Sums of the same numbers in another order.
            for (const record of [run.standPerGroep, run.standPerKlasse])
              expect(Math.abs(parts(record, m) - now)).toBeLessThanOrEqual(1e-12 * (now + 1))
            for (const record of [run.uitstroomPerReden, run.uitstroomPerGroep])
              expect(Math.abs(parts(record, m - 1) - out)).toBeLessThanOrEqual(1e-11 * (before + 1))
            expect(Math.abs(parts(run.instroomPerGroep, m - 1) - into)).toBeLessThanOrEqual(
              1e-12 * (into + 1),
            )
          }
        }
      }),
      runs,
    )
  })

  it('the closed form is the steady state that months lead to, to 1e-9', () => {
    fc.assert(
      fc.property(arbitraryInputs({ lowestChance: 0.02 }), ({ cohort, peildatum, horizon }) => {
        const model = unwrap(prepareCohort(cohort, peildatum, horizon))
        const inflow = Float64Array.from(model.groups, () => 5)
        const closed = unwrap(steadyState(cohort, model, inflow))
        const passed = unwrap(iterateSteadyState(cohort, model, inflow, 2500))
        for (const [i, cell] of closed.entries())
          expect(Math.abs(passed[i] - cell)).toBeLessThanOrEqual(1e-9 * Math.max(1, cell))
      }),
      runs,
    )
  })

  it('does not depend on the order in which groups are given, bit for bit', () => {
    fc.assert(
      fc.property(
        arbitraryInputs(),
        arbitraryMeasures(),
        fc.array(fc.nat(50), { minLength: 8, maxLength: 8 }),
        (inputs, measures, order) => {
          const { cohort, money } = inputs
          const other: RunInputs = {
            ...inputs,
            cohort: {
              ...cohort,
              groups: shuffled(cohort.groups, order),
              start: shuffled(cohort.start, order),
              exitChance: cohort.exitChance.map((byGroup) => shuffled(byGroup, order)),
              inflowTotal: shuffled(cohort.inflowTotal, order),
              baseExits: cohort.baseExits.map((byGroup) => shuffled(byGroup, order)),
              realisedExits: cohort.realisedExits.map((month) =>
                month.map((byGroup) => shuffled(byGroup, order)),
              ),
              leeftijdMoves: shuffled(cohort.leeftijdMoves, order),
              afstandMoves: shuffled(cohort.afstandMoves, order),
            },
            money: { ...money, relativePrice: shuffled(money.relativePrice, order) },
          }
          const [one, two] = [run(inputs, measures), run(other, measures)]
          expect({ ...two, inputsHash: '' }).toEqual({ ...one, inputsHash: '' })
        },
      ),
      runs,
    )
  })

  it('does not depend on the order of measures, bit for bit, except whom the saving is attributed to', () => {
    fc.assert(
      fc.property(
        arbitraryInputs(),
        arbitraryMeasures(),
        fc.array(fc.nat(50), { minLength: 8, maxLength: 8 }),
        (inputs, measures, order) => {
          const [one, two] = [run(inputs, measures), run(inputs, shuffled(measures, order))]
          expect(two.scenario).toEqual(one.scenario)
          expect(two.besparing).toEqual(one.besparing)
          expect(two.ladder).toEqual(one.ladder)
        },
      ),
      runs,
    )
  })
})

describe('saving, any inputs', () => {
  it('no change is exactly € 0 everywhere', () => {
    fc.assert(
      fc.property(arbitraryInputs(), zeroMeasures(), (inputs, measures) => {
        const result = run(inputs, measures)
        expect(result.scenario.stand).toEqual(result.nul.stand)
        expect(result.scenario.years).toEqual(result.nul.years)
        for (const row of result.besparing) {
          const { year: _year, taakstelling, verschil, ...amounts } = row
          for (const amount of Object.values(amounts)) expect(amount === 0).toBe(true)
          expect(verschil).toBe(0 - taakstelling)
        }
        // Placements of people without an uitkering stand on the first step, and the second takes them off.
        for (const { steps } of result.ladder)
          expect(steps.slice(1).every((step) => step.cumulativeCents === 0)).toBe(true)
      }),
      runs,
    )
  })

  it('netto = (tekort − vangnet) of the nulscenario − that of the scenario, and the ladder sums to the cent', () => {
    fc.assert(
      fc.property(arbitraryInputs(), arbitraryMeasures(), (inputs, measures) => {
        const result = run(inputs, measures)
        for (const [i, row] of result.besparing.entries()) {
          const difference = result.nul.years[i].tekortNaVangnet - result.scenario.years[i].tekortNaVangnet
          // Doubles hold the lasten to about 1e-8 euro; a term more or less is far above it.
          expect(Math.abs(row.netto - difference)).toBeLessThan(
            1e-9 * (1 + Math.abs(result.nul.years[i].nettoLasten) + Math.abs(result.nul.years[i].budget)),
          )
          const steps = result.ladder[i].steps
          expect(steps.reduce((sum, step) => sum + step.stepCents, 0)).toBe(Math.round(row.netto * 100) + 0)
        }
      }),
      runs,
    )
  })

  it('measures never reach more than they ask, nor prevent more than comes in, nor claim more exits than there are extra', () => {
    fc.assert(
      fc.property(arbitraryInputs(), arbitraryMeasures({ large: true }), (inputs, measures) => {
        const result = run(inputs, measures)
        const kinds = new Map(measures.map((one) => [one.id, one.effect.kind]))
        for (let m = 0; m < result.months.length; m++) {
          let prevented = 0
          let exits = 0
          for (const one of result.maatregelen) {
            expect(one.bereikt[m]).toBeLessThanOrEqual(one.gevraagd[m] + 1e-9)
            if (kinds.get(one.id) === 'instroom') prevented += Math.max(0, one.bereikt[m])
            else if (kinds.get(one.id) === 'plaatsingen') exits += Math.max(0, one.bereikt[m])
          }
          const fresh = freshInflow(inputs)
          expect(prevented).toBeLessThanOrEqual(fresh + 1e-9)
          expect(exits).toBeLessThanOrEqual(result.scenario.uitstroom[m] + 1e-9)
          // Nobody leaves twice.
          expect(result.scenario.uitstroom[m]).toBeLessThanOrEqual(result.scenario.stand[m] * (1 + 1e-12))
        }
      }),
      runs,
    )
  })

  it('doubling stock, inflow, budget, jobs and absolute measures doubles every euro', () => {
    fc.assert(
      fc.property(arbitraryInputs(), arbitraryMeasures(), (inputs, measures) => {
        const [one, two] = [run(inputs, measures), run(doubled(inputs), measures.map(doubledMeasure))]
        for (const [i, row] of one.besparing.entries()) {
          // Twice a double is exact. Only the vangnet is rounded to cents: a cent at most in V, two in a difference.
          for (const key of [
            'bruto',
            'deltaUitkeringslasten',
            'deltaLks',
            'terugvloei',
            'lksBudget',
            'ontvangsten',
            'budgetLever',
            'inBeeld',
          ] as const) {
            expect(two.besparing[i][key]).toBe(2 * row[key])
          }
          expect(Math.abs(two.besparing[i].netto - 2 * row.netto)).toBeLessThan(0.041)
          expect(two.nul.years[i].tekort).toBe(2 * one.nul.years[i].tekort)
          expect(two.scenario.years[i].tekort).toBe(2 * one.scenario.years[i].tekort)
          expect(Math.abs(two.scenario.years[i].vangnet - 2 * one.scenario.years[i].vangnet)).toBeLessThan(
            0.0201,
          )
        }
      }),
      runs,
    )
  })
})

describe('season', () => {
  it('factors average 1, and a season that does not is remarked on', () => {
    for (const factors of [
      seasonExitByQuarter,
      seasonInflowByQuarter,
      exampleInputs.cohort.seasonIn,
      exampleInputs.cohort.seasonOut,
    ]) {
      // Four or twelve decimal factors summed in doubles.
      expect(Math.abs(factors.reduce((sum, one) => sum + one, 0) / factors.length - 1)).toBeLessThan(1e-12)
    }
    const off = {
      ...exampleInputs,
      cohort: { ...exampleInputs.cohort, seasonIn: exampleInputs.cohort.seasonIn.map((one) => one * 1.01) },
    }
    expect(run(off).meldingen.map((one) => one.code)).toContain('model.seizoenGemiddelde')
    expect(run(exampleInputs).meldingen.map((one) => one.code)).not.toContain('model.seizoenGemiddelde')
  })
})

/** New inflow of all groups in a month without season. */
function freshInflow({ cohort }: RunInputs): number {
  return cohort.groups.reduce(
    (sum, _group, g) =>
      sum +
      cohort.inflowTotal[g] -
      cohort.reasons.reduce((back, reason, r) => back + reason.rho * cohort.baseExits[r][g], 0),
    0,
  )
}

function doubled(inputs: RunInputs): RunInputs {
  const twice = (values: readonly number[]): number[] => values.map((value) => 2 * value)
  const { cohort, money, budget } = inputs
  return {
    ...inputs,
    cohort: {
      ...cohort,
      start: cohort.start.map(twice),
      inflowTotal: twice(cohort.inflowTotal),
      baseExits: cohort.baseExits.map(twice),
      realisedExits: cohort.realisedExits.map((month) => month.map(twice)),
    },
    money: {
      ...money,
      lks: {
        ...money.lks,
        jobsAtPeildatum: 2 * money.lks.jobsAtPeildatum,
        newPerMonth: 2 * money.lks.newPerMonth,
      },
      ioawIoaz: money.ioawIoaz.map((row) => ({ ...row, euros: 2 * row.euros })),
      past: money.past.map((row) => ({
        ...row,
        uitkeringslasten: both(row.uitkeringslasten),
        lks: both(row.lks),
        tekort: both(row.tekort),
        budget: both(row.budget),
      })),
    },
    budget: {
      ...budget,
      publications: budget.publications.map((one) => ({
        ...one,
        totalCents: 2 * one.totalCents,
        lksCents: 2 * one.lksCents,
      })),
    },
  }
}

function both(value: number | null): number | null {
  return value === null ? null : 2 * value
}

function doubledMeasure(measure: Measure): Measure {
  const { effect } = measure
  const capacityPerMonth = both(measure.capacityPerMonth)
  switch (effect.kind) {
    case 'plaatsingen': {
      const { volume } = effect
      const twice =
        volume.by === 'plaatsingen'
          ? { ...volume, perMonth: 2 * volume.perMonth }
          : { ...volume, participantsPerMonth: 2 * volume.participantsPerMonth }
      return { ...measure, capacityPerMonth, effect: { ...effect, volume: twice } }
    }
    case 'instroom':
      return {
        ...measure,
        capacityPerMonth,
        effect: effect.mode === 'absoluut' ? { ...effect, value: 2 * effect.value } : effect,
      }
    case 'ontvangsten':
      return { ...measure, effect: { ...effect, amountPerYearCents: 2 * effect.amountPerYearCents } }
    default:
      return { ...measure, capacityPerMonth }
  }
}
