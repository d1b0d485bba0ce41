import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { RunResult } from '../../../src/domain/result.ts'
import { uitkeringsjaren } from '../../../src/models/benchmark/figures.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { measure, placements } from './measures.ts'
import { oneGroup } from './one-group.ts'

/** One group, e extra exits a month from January 2026 that never come back by themselves. */
function extraExits(e: number, averaging: 'half' | 'end'): RunResult {
  return unwrap(runScenario({ ...oneGroup({ averaging }), measures: [measure('extra', placements(e))] }))
}

const yearOf = (result: RunResult, year: number): RunResult['besparing'][number] =>
  result.besparing.filter((row) => row.year === year)[0]

describe('extra exits against the taakstelling, through the engine', () => {
  it('T14: 3 a month → 47,537 and 71,190 uitkeringen, € 941.232 and € 1.452.287 (month-ends)', () => {
    const result = extraExits(3, 'end')
    expect(yearOf(result, 2027).minderUitkeringen).toBeCloseTo(47.537, 3)
    expect(yearOf(result, 2028).minderUitkeringen).toBeCloseTo(71.19, 2)
    expect(Math.round(yearOf(result, 2027).bruto)).toBe(941_232)
    expect(Math.round(yearOf(result, 2028).bruto)).toBe(1_452_287)
  })

  it('T14: 46,434 and 70,298 uitkeringen, € 919.386 and € 1.434.076 with half months', () => {
    const result = extraExits(3, 'half')
    expect(yearOf(result, 2027).minderUitkeringen).toBeCloseTo(46.434, 3)
    expect(yearOf(result, 2028).minderUitkeringen).toBeCloseTo(70.298, 3)
    expect(Math.round(yearOf(result, 2027).bruto)).toBe(919_386)
    expect(Math.round(yearOf(result, 2028).bruto)).toBe(1_434_076)
  })

  it('T15: 2 a month → 31,7 and 47,5 uitkeringen, € 0,627 and 0,968 mln (month-ends)', () => {
    const result = extraExits(2, 'end')
    expect(yearOf(result, 2027).minderUitkeringen).toBeCloseTo(31.7, 1)
    expect(yearOf(result, 2028).minderUitkeringen).toBeCloseTo(47.5, 1)
    expect(yearOf(result, 2027).bruto / 1e6).toBeCloseTo(0.627, 3)
    expect(yearOf(result, 2028).bruto / 1e6).toBeCloseTo(0.968, 3)
  })

  it('3,137909 a month gives € 1,5 mln in 2028 within € 1', () => {
    expect(Math.abs(yearOf(extraExits(3.137909, 'half'), 2028).bruto - 1_500_000)).toBeLessThan(1)
  })

  it('T16: € 1,5 mln is 83,3 · 78,1 · 73,5 uitkeringen at 18.000, 19.200 and 20.400', () => {
    expect(uitkeringsjaren(1_500_000, 18_000)).toBeCloseTo(83.3, 1)
    expect(uitkeringsjaren(1_500_000, 19_200)).toBeCloseTo(78.1, 1)
    expect(uitkeringsjaren(1_500_000, 20_400)).toBeCloseTo(73.5, 1)
  })

  it('T17: € 0,5 mln is 25,3 uitkeringen at 19.800', () => {
    expect(uitkeringsjaren(500_000, 19_800)).toBeCloseTo(25.3, 1)
  })

  it('T22: the saving does not move when the budget is revised', () => {
    const inputs = { ...oneGroup(), measures: [measure('extra', placements(3))] }
    const [publication] = inputs.budget.publications
    const revised = {
      ...inputs,
      budget: {
        ...inputs.budget,
        publications: [
          ...inputs.budget.publications,
          {
            ...publication,
            kind: 'definitief',
            date: '2025-12-01',
            totalCents: publication.totalCents + 1_000_000_000,
          },
        ],
      },
    }
    const [before, after] = [unwrap(runScenario(inputs)), unwrap(runScenario(revised))]
    expect(after.nul.years[0].budget).toBeGreaterThan(before.nul.years[0].budget + 9_000_000)
    expect(after.besparing.map((row) => row.bruto)).toEqual(before.besparing.map((row) => row.bruto))
    expect(after.besparing.map((row) => row.verschil)).toEqual(before.besparing.map((row) => row.verschil))
  })
})
