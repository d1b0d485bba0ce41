import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { seedWords } from '../../../src/base/threefry.ts'
import { createSobolDesign, designUniform, evaluationOf } from '../../../src/models/analysis/sobol-design.ts'
import { sobolIndices, type SobolIndices } from '../../../src/models/analysis/sobol-indices.ts'
import {
  commonGroup,
  countDrawOf,
  countsGroup,
  fillStudy,
  planSobolStudy,
} from '../../../src/models/analysis/sobol-study.ts'
import { createDrawPlan, type DrawPlan } from '../../../src/models/uncertainty/draw-plan.ts'
import type { DrawSettings } from '../../../src/models/uncertainty/draw-settings.ts'
import {
  priorCorrelations,
  priorIds,
  priorLevels,
  priorProcesses,
} from '../../../src/models/uncertainty/priors.ts'

type Case = {
  readonly name: string
  readonly dimensions: number
  readonly f: (u: readonly number[]) => number
  readonly first: readonly number[]
  readonly total: readonly number[]
}

/**
 * Ishigami & Homma 1990, f = sin x₁ + 7·sin² x₂ + 0,1·x₃⁴·sin x₁ on (−π, π)³; its indices in closed form (Saltelli et al.,
 * "Global Sensitivity Analysis. The Primer", 2008).
 */
function ishigami(): Case {
  const [a, b, pi4] = [7, 0.1, Math.pow(Math.PI, 4)]
  const v1 = 0.5 * (1 + (b * pi4) / 5) * (1 + (b * pi4) / 5)
  const v2 = (a * a) / 8
  const v13 = b * b * pi4 * pi4 * (1 / 18 - 1 / 50)
  const v = v1 + v2 + v13
  return {
    name: 'Ishigami',
    dimensions: 3,
    f: (u) => {
      const [x, y, z] = u.map((one) => (2 * one - 1) * Math.PI)
      return Math.sin(x) + a * Math.sin(y) * Math.sin(y) + b * Math.pow(z, 4) * Math.sin(x)
    },
    first: [v1 / v, v2 / v, 0],
    total: [(v1 + v13) / v, v2 / v, v13 / v],
  }
}

/** The g-function of Sobol': ∏ (|4u − 2| + a)/(1 + a), V_i = 1/(3(1 + a_i)²) (Saltelli & Sobol' 1995). */
function gFunction(): Case {
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
  const parts = a.map((one) => 1 / (3 * (1 + one) * (1 + one)))
  const product = parts.reduce((all, one) => all * (1 + one), 1)
  return {
    name: 'g-function',
    dimensions: 8,
    f: (u) => u.reduce((all, one, i) => (all * (Math.abs(4 * one - 2) + a[i])) / (1 + a[i]), 1),
    first: parts.map((one) => one / (product - 1)),
    total: parts.map((one) => (one * (product / (1 + one))) / (product - 1)),
  }
}

function analyse({ dimensions, f }: Case, points: number, seed: string): SobolIndices {
  const design = createSobolDesign(
    Array.from({ length: dimensions }, (_, d) => [d]),
    points,
    seedWords(seed),
  )
  const outcomes = Float64Array.from({ length: design.evaluations }, (_, e) => {
    const evaluation = evaluationOf(design, e)
    return f(Array.from({ length: dimensions }, (_one, d) => designUniform(design, evaluation, d)))
  })
  return sobolIndices(design, outcomes)
}

describe('the functions have the indices of the literature', () => {
  it('Ishigami: 0,3139 0,4424 0 and 0,5576 0,4424 0,2437', () => {
    const { first, total } = ishigami()
    expect([...first, ...total].map((one) => one.toFixed(4))).toEqual([
      '0.3139',
      '0.4424',
      '0.0000',
      '0.5576',
      '0.4424',
      '0.2437',
    ])
  })

  it('g-function: 0,716 0,179 0,024 0,007 0,000 …', () => {
    expect(
      gFunction()
        .first.map((one) => one.toFixed(3))
        .slice(0, 5),
    ).toEqual(['0.716', '0.179', '0.024', '0.007', '0.000'])
  })
})

describe.each([ishigami(), gFunction()])('Sobol indices of the $name', (one) => {
  const seeds = Array.from({ length: 40 }, (_, k) => (k + 1).toString(16).padStart(16, '0'))
  const runs = seeds.map((seed) => analyse(one, 256, seed))

  it('lie within their own 95 % interval in about 95 % of the seeds', () => {
    let inside = 0
    let all = 0
    for (const { groups } of runs) {
      for (const [g, { firstOrder, total }] of (groups ?? []).entries()) {
        for (const [estimate, truth] of [
          [firstOrder, one.first[g]],
          [total, one.total[g]],
        ] as const) {
          all++
          if (truth >= estimate.low && truth <= estimate.high) inside++
        }
      }
    }
    expect(all).toBe(40 * 2 * one.dimensions)
    // The estimates of one seed share their points: 40 seeds bound the coverage to about ± 7 points.
    expect(inside / all).toBeGreaterThan(0.88)
    expect(inside / all).toBeLessThan(0.995)
  })

  it('are sharp: 4.096 points give intervals of less than 5 points of a hundred on average', () => {
    const widths = runs.flatMap(({ groups }) =>
      (groups ?? []).flatMap(({ firstOrder, total }) => [
        firstOrder.high - firstOrder.low,
        total.high - total.low,
      ]),
    )
    expect(widths.reduce((sum, width) => sum + width, 0) / widths.length).toBeLessThan(0.05)
    expect(Math.min(...widths)).toBeGreaterThan(0)
  })
})

describe('Sobol indices', () => {
  it('of a sum are the shares of the variance, first order and total alike', () => {
    const sum: Case = { name: '', dimensions: 3, f: ([x, y, z]) => 3 * x + 2 * y + z, first: [], total: [] }
    const { groups, variance } = analyse(sum, 64, '0000000000000001')
    // Exact but for the points: a net of 64 points per replicate integrates these to about 1 %.
    expect(variance).toBeCloseTo(14 / 12, 1)
    for (const [g, share] of [9 / 14, 4 / 14, 1 / 14].entries()) {
      expect(groups?.[g].firstOrder.value).toBeCloseTo(share, 1)
      expect(groups?.[g].total.value).toBeCloseTo(share, 1)
    }
  })

  it('do not exist when nothing varies', () => {
    const { groups, variance, mean } = analyse(
      { name: '', dimensions: 2, f: () => 7, first: [], total: [] },
      8,
      '0000000000000001',
    )
    expect([groups, variance, mean]).toEqual([null, 0, 7])
  })

  it('do not change when a constant of a billion is added', () => {
    const f = gFunction()
    const plain = analyse(f, 64, '00000000000000ff').groups ?? []
    const lifted = analyse({ ...f, f: (u) => 1e9 + f.f(u) }, 64, '00000000000000ff').groups ?? []
    // Outcomes keep seven digits beside 1e9.
    for (const [g, one] of plain.entries()) expect(lifted[g].total.value).toBeCloseTo(one.total.value, 5)
  })
})

describe('a study of the draws', () => {
  const settings: DrawSettings = {
    seed: '0000000000000011',
    firstYear: 2026,
    yearCount: 3,
    levels: priorLevels,
    processes: priorProcesses,
    correlations: priorCorrelations,
    effects: ['a', 'b', 'c'].map((id) => ({
      id,
      point: 1,
      distribution: { kind: 'normaal', sd: id === 'c' ? 0 : 1 },
      range: { min: -10, max: 10 },
    })),
    commonFactor: 0.3,
    sampling: 'plain',
    repairCorrelations: false,
  }
  const planOf = (changes: Partial<DrawSettings> = {}): DrawPlan =>
    unwrap(createDrawPlan({ ...settings, ...changes }))

  it('groups what correlates and leaves out what does not spread', () => {
    expect(planSobolStudy(planOf(), 4, true).groups).toEqual(
      [
        [priorIds.inflow, priorIds.volume, priorIds.unemployment, priorIds.exits].sort(
          (a, b) => order(a) - order(b),
        ),
        [priorIds.share],
        [priorIds.revision],
        [priorIds.price],
        [commonGroup],
        ['a'],
        ['b'],
        [countsGroup],
      ].sort((a, b) => firstOf(a) - firstOf(b)),
    )
    const apart = planSobolStudy(planOf({ correlations: [], commonFactor: 0 }), 4, false).groups
    expect(apart.every((ids) => ids.length === 1)).toBe(true)
    expect(apart).toHaveLength(7 + 2)
  })

  const sequence = [...priorProcesses.map((one) => one.id).sort(), ...priorLevels.map((one) => one.id).sort()]
  const order = (id: string): number => sequence.indexOf(id)
  const firstOf = (ids: readonly string[]): number => {
    const at = Math.min(...ids.map(order))
    return at >= 0 ? at : sequence.length + [commonGroup, 'a', 'b', countsGroup].indexOf(ids[0])
  }

  it('moves one group at a time, in any chunk', () => {
    const plan = planOf({ correlations: [], commonFactor: 0 })
    const study = planSobolStudy(plan, 4, true)
    const { evaluations, groupCount } = study.design
    expect(evaluations).toBe(16 * 4 * (10 + 2))
    const whole = new Float64Array(plan.columns.length * evaluations)
    fillStudy(study, 0, evaluations, whole)
    const part = new Float64Array(plan.columns.length * 5)
    fillStudy(study, 100, 5, part)
    for (let c = 0; c < plan.columns.length; c++) {
      expect(part.subarray(c * 5, c * 5 + 5)).toEqual(
        whole.subarray(c * evaluations + 100, c * evaluations + 105),
      )
    }
    for (let row = 0; row < 16 * 4; row++) {
      const at = row * (groupCount + 2)
      for (let g = 0; g < groupCount; g++) {
        const moved = new Set<string>()
        for (const [c, { id }] of plan.columns.entries()) {
          const [a, b, mixed] = [at, at + 1, at + 2 + g].map((e) => whole[c * evaluations + e])
          expect([a, b]).toContain(mixed)
          if (mixed !== a) moved.add(id)
        }
        if (countDrawOf(study, at + 2 + g) !== countDrawOf(study, at)) moved.add(countsGroup)
        expect([...moved]).toEqual(study.groups[g])
      }
    }
  })

  it('finds back known shares: price, exits and two measures added up', () => {
    const plan = planOf({ correlations: [], commonFactor: 0 })
    const study = planSobolStudy(plan, 128, true)
    const { evaluations } = study.design
    const out = new Float64Array(plan.columns.length * evaluations)
    fillStudy(study, 0, evaluations, out)
    const column = (id: string): number => plan.columns.findIndex((one) => one.id === id)
    const outcomes = Float64Array.from(
      { length: evaluations },
      (_, e) =>
        out[column(priorIds.price) * evaluations + e] / 0.007 +
        out[column('a') * evaluations + e] +
        2 * out[column('b') * evaluations + e],
    )
    const { groups } = sobolIndices(study.design, outcomes)
    for (const [g, ids] of study.groups.entries()) {
      const share = ids[0] === priorIds.price || ids[0] === 'a' ? 1 / 6 : ids[0] === 'b' ? 4 / 6 : 0
      // Four standard errors, and 1e-9 where the group does nothing at all.
      const { value, standardError } = groups?.[g].firstOrder ?? { value: NaN, standardError: NaN }
      expect(Math.abs(value - share), ids.join()).toBeLessThan(4 * standardError + 1e-9)
    }
  })

  it('keeps the chance in the counts of A and B apart from each other and from every run', () => {
    const study = planSobolStudy(planOf(), 8, true)
    const draws = new Set<number>()
    for (let e = 0; e < study.design.evaluations; e++) draws.add(countDrawOf(study, e) ?? -1)
    expect(draws.size).toBe(2 * 16 * 8)
    expect(Math.min(...draws)).toBeGreaterThan(1e9)
    expect(countDrawOf(planSobolStudy(planOf(), 8, false), 0)).toBeNull()
  })

  it('refuses a design in which a dimension is in two groups', () => {
    expect(() => createSobolDesign([[0, 1], [1]], 4, seedWords('0000000000000001'))).toThrow(/dimension 1/)
  })
})
