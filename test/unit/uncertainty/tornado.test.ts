import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { planTornado, tornadoBars, type TornadoCase } from '../../../src/models/analysis/tornado.ts'
import { createDrawPlan } from '../../../src/models/uncertainty/draw-plan.ts'
import { priorIds, priorLevels, priorProcesses } from '../../../src/models/uncertainty/priors.ts'

const z90 = 1.2815515655446004

const plan = unwrap(
  createDrawPlan({
    seed: '0000000000000001',
    firstYear: 2026,
    yearCount: 3,
    levels: [
      ...priorLevels,
      { id: 'vast', point: 3, distribution: { kind: 'vast' }, range: { min: 0, max: 9 } },
    ],
    processes: priorProcesses,
    correlations: [],
    effects: [
      {
        id: 'scholing',
        point: 0.3,
        distribution: { kind: 'uniform', low: 0.1, high: 0.5 },
        range: { min: 0, max: 1 },
      },
    ],
    commonFactor: 0.3,
    sampling: 'plain',
    repairCorrelations: false,
  }),
)
const cases = planTornado(plan)
const points = plan.columns.map((column) => column.point)

function valuesOf(id: string, side: 'low' | 'high'): readonly number[] {
  const found = cases.find((one) => one.id === id && one.side === side)
  return plan.columns.flatMap((column, c) => (column.id === id && found ? [found.values[c]] : []))
}

describe('planTornado', () => {
  it('has a low and a high run for everything that spreads', () => {
    expect(cases.map((one) => `${one.id} ${one.side}`)).toEqual(
      [...priorProcesses.map((one) => one.id), ...priorLevels.map((one) => one.id), 'scholing'].flatMap(
        (id) => [`${id} low`, `${id} high`],
      ),
    )
  })

  it('moves one quantity and leaves every other at its point', () => {
    for (const { id, values } of cases) {
      for (const [c, column] of plan.columns.entries()) {
        if (column.id !== id) expect(values[c]).toBe(points[c])
        else expect(values[c]).not.toBe(points[c])
      }
    }
  })

  it('takes the 10 % and 90 % values', () => {
    expect(valuesOf('scholing', 'low')[0]).toBeCloseTo(0.14, 12)
    expect(valuesOf('scholing', 'high')[0]).toBeCloseTo(0.46, 12)
    expect(valuesOf(priorIds.exits, 'high')[0]).toBeCloseTo(Math.exp(0.06 * z90), 14)
  })

  it('takes them year by year of a process', () => {
    for (const [y, value] of valuesOf(priorIds.inflow, 'low').entries()) {
      expect(value).toBeCloseTo(Math.exp(-z90 * 0.04 * Math.sqrt(y + 1)), 14)
    }
    for (const [y, value] of valuesOf(priorIds.unemployment, 'high').entries()) {
      expect(value).toBeCloseTo(z90 * 0.4 * Math.sqrt([1, 1.25, 1.3125][y]), 14)
    }
    expect(valuesOf(priorIds.revision, 'high')).toEqual([z90 * 0.025, z90 * 0.025, z90 * 0.025])
  })
})

describe('tornadoBars', () => {
  const outcomeOf = ({ values }: TornadoCase): number =>
    values.reduce((sum, one, c) => sum + (c + 1) * one * one, 0)
  const atPoint = points.reduce((sum, one, c) => sum + (c + 1) * one * one, 0)

  it('are sorted by width and span the outcome at the point', () => {
    const bars = tornadoBars(cases, cases.map(outcomeOf), atPoint)
    expect(bars).toHaveLength(cases.length / 2)
    const widths = bars.map((bar) => bar.width)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    for (const { id, atLow, atHigh, width } of bars) {
      expect(atLow).toBe(outcomeOf(cases.find((one) => one.id === id && one.side === 'low') ?? cases[0]))
      expect(width).toBe(Math.max(atLow, atHigh, atPoint) - Math.min(atLow, atHigh, atPoint))
    }
  })

  it('show a quantity that moves the outcome one way whichever way it goes', () => {
    const two = cases.slice(0, 2)
    expect(tornadoBars(two, [12, 15], 10)[0]).toMatchObject({ atLow: 12, atHigh: 15, width: 5 })
  })
})
