import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { fitStart, type StartMargins } from '../../../src/models/cohort/fit-start.ts'
import { solveLinearSystem } from '../../../src/models/cohort/linear-system.ts'
import { prepareCohort } from '../../../src/models/cohort/prepare-cohort.ts'
import { unemploymentAt } from '../../../src/models/cohort/levels.ts'
import { stationaryInputs } from './example-inputs.ts'

const { cohort } = stationaryInputs
const model = unwrap(prepareCohort(cohort, '2025-12', '2031-12'))
const margins: StartMargins = {
  leeftijd: new Map([
    ['18-26', 700],
    ['27-44', 1000],
    ['45-aow', 1500],
  ]),
  afstand: new Map([
    ['klein', 600],
    ['groot', 800],
    ['onbekend', 1800],
  ]),
  klasse: new Map([
    ['0-5', 350],
    ['6-11', 250],
    ['12-23', 400],
    ['24-59', 800],
    ['60-plus', 1400],
  ]),
}

describe('start by proportional fitting', () => {
  it('meets all three margins and keeps the proportions inside a class', () => {
    const cells = unwrap(fitStart(model, model.start, margins))
    const sum = (pick: (g: number, d: number) => boolean): number =>
      cells.reduce((total, cell, i) => (pick(Math.floor(i / 61), i % 61) ? total + cell : total), 0)
    for (const [leeftijd, wanted] of margins.leeftijd)
      expect(sum((g) => model.groups[g].leeftijd === leeftijd)).toBeCloseTo(wanted, 6)
    for (const [afstand, wanted] of margins.afstand)
      expect(sum((g) => model.groups[g].afstand === afstand)).toBeCloseTo(wanted, 6)
    for (const [k, one] of model.classes.entries()) {
      expect(sum((_g, d) => d >= model.classFrom[k] && d <= model.classTo[k])).toBeCloseTo(
        margins.klasse.get(one.id) ?? 0,
        6,
      )
    }
    expect(cells[13] / cells[12]).toBeCloseTo(model.start[13] / model.start[12], 12)
  })

  it('leaves a start that fits already', () => {
    const own = (pick: (g: number) => string): Map<string, number> => {
      const found = new Map<string, number>()
      for (const [i, cell] of model.start.entries())
        found.set(pick(Math.floor(i / 61)), (found.get(pick(Math.floor(i / 61))) ?? 0) + cell)
      return found
    }
    const klasse = new Map(
      model.classes.map((one, k) => [
        one.id,
        model.start.reduce(
          (sum, cell, i) => (i % 61 >= model.classFrom[k] && i % 61 <= model.classTo[k] ? sum + cell : sum),
          0,
        ),
      ]),
    )
    const cells = unwrap(
      fitStart(model, model.start, {
        leeftijd: own((g) => model.groups[g].leeftijd),
        afstand: own((g) => model.groups[g].afstand),
        klasse,
      }),
    )
    for (const [i, cell] of cells.entries()) expect(cell).toBeCloseTo(model.start[i], 8)
  })

  it('refuses margins that differ in total, miss a value, or ask for people the seed does not know', () => {
    const refused = { ok: false, error: { code: 'model.verdelingSluitNiet' } }
    expect(
      fitStart(model, model.start, {
        ...margins,
        leeftijd: new Map([
          ['18-26', 1],
          ['27-44', 2],
          ['45-aow', 3],
        ]),
      }),
    ).toMatchObject(refused)
    expect(
      fitStart(model, model.start, {
        ...margins,
        leeftijd: new Map([
          ['18-26', 1200],
          ['27-44', 2000],
        ]),
      }),
    ).toMatchObject(refused)
    const empty = model.start.map((cell, i) =>
      model.groups[Math.floor(i / 61)].leeftijd === '18-26' ? 0 : cell,
    )
    expect(fitStart(model, empty, margins)).toMatchObject(refused)
  })
})

describe('small parts', () => {
  it('solves linear systems, also with a zero on the diagonal, and refuses singular ones', () => {
    expect([...(solveLinearSystem(Float64Array.of(0, 2, 1, 1), Float64Array.of(4, 5)) ?? [])]).toEqual([3, 2])
    expect(solveLinearSystem(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 2))).toBeNull()
  })

  it('unemployment: a year mean on 1 July, a month on its middle, linear between, held outside', () => {
    const means = [
      { year: 2026, percent: 4 },
      { year: 2028, percent: 6 },
    ]
    const at = (year: number, month: number): number => unemploymentAt(means, year * 12 + month - 1)
    expect(at(2020, 1)).toBe(4)
    expect(at(2026, 6)).toBe(4)
    expect(at(2026, 7)).toBeCloseTo(4 + 0.5 / 12, 12)
    expect(at(2027, 6)).toBeCloseTo(5 - 0.5 / 12, 12)
    expect(at(2027, 7)).toBeCloseTo(5 + 0.5 / 12, 12)
    expect(at(2031, 12)).toBe(6)
    expect(unemploymentAt([], 2026 * 12)).toBe(0)
  })
})
