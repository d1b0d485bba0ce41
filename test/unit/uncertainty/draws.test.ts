import { describe, expect, it } from 'vitest'
import { seedWords } from '../../../src/base/threefry.ts'
import { unwrap } from '../../../src/base/result.ts'
import { countFactor, countSpread, fillCountNoise } from '../../../src/models/uncertainty/count-noise.ts'
import { anyNumber } from '../../../src/models/uncertainty/distribution.ts'
import { fillDraws } from '../../../src/models/uncertainty/draw.ts'
import { checkDrawCount, createDrawPlan, type DrawPlan } from '../../../src/models/uncertainty/draw-plan.ts'
import type { DrawSettings, UncertainLevel } from '../../../src/models/uncertainty/draw-settings.ts'
import {
  priorCommonFactor,
  priorCorrelations,
  priorIds,
  priorLevels,
  priorProcesses,
} from '../../../src/models/uncertainty/priors.ts'
import { namedWords } from '../../../src/models/uncertainty/streams.ts'

const effect = (id: string, point: number, sd: number): UncertainLevel => ({
  id,
  point,
  distribution: { kind: 'normaal', sd },
  range: { min: -5, max: 100 },
})

const settings: DrawSettings = {
  seed: '00000000000007ea',
  firstYear: 2026,
  yearCount: 6,
  levels: priorLevels,
  processes: priorProcesses,
  correlations: priorCorrelations,
  effects: [effect('maatregel.a', 4, 3.5), effect('maatregel.b', 10, 5.5), effect('maatregel.c', 2, 2)],
  commonFactor: priorCommonFactor,
  sampling: 'plain',
  repairCorrelations: false,
}

const planOf = (changes: Partial<DrawSettings> = {}): DrawPlan =>
  unwrap(createDrawPlan({ ...settings, ...changes }))

function drawsOf(plan: DrawPlan, count: number, from = 0): Float64Array {
  const out = new Float64Array(plan.columns.length * count).fill(NaN)
  fillDraws(plan, from, count, out)
  return out
}

/** All numbers of one quantity in one year. */
function series(plan: DrawPlan, draws: Float64Array, id: string, year: number | null = null): Float64Array {
  const count = draws.length / plan.columns.length
  const column = plan.columns.findIndex((one) => one.id === id && one.year === year)
  return draws.subarray(column * count, (column + 1) * count)
}

const mean = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length

function sd(values: Float64Array): number {
  const middle = mean(values)
  return Math.sqrt(
    values.reduce((sum, one) => sum + (one - middle) * (one - middle), 0) / (values.length - 1),
  )
}

function ranks(values: Float64Array): Float64Array {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b])
  const rank = new Float64Array(values.length)
  for (const [at, index] of order.entries()) rank[index] = at
  return rank
}

function spearman(a: Float64Array, b: Float64Array): number {
  const [x, y] = [ranks(a), ranks(b)]
  const middle = mean(x)
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += (x[i] - middle) * (y[i] - middle)
  return sum / (sd(x) * sd(y) * (x.length - 1))
}

const n = 20_000
const plan = planOf()
const draws = drawsOf(plan, n)

describe('what is drawn', () => {
  it('fills every column', () => {
    expect(plan.columns).toHaveLength(5 * 6 + 2 + 3)
    expect(draws.every(Number.isFinite)).toBe(true)
  })

  // Tolerances below: five standard errors, sd·√(1/n) for a mean, sd/√(2n) for a standard deviation.
  it.each([
    [priorIds.exits, null, 0.06],
    [priorIds.inflow, 2026, 0.04],
    [priorIds.inflow, 2031, 0.04 * Math.sqrt(6)],
    [priorIds.share, 2028, 0.015 * Math.sqrt(3)],
  ])('%s in %s is a factor with median 1 and log sd %d', (id, year, expected) => {
    const logs = series(plan, draws, id, year).map(Math.log)
    expect(Math.abs(mean(logs))).toBeLessThan((5 * expected) / Math.sqrt(n))
    expect(Math.abs(sd(logs) / expected - 1)).toBeLessThan(5 / Math.sqrt(2 * n))
  })

  it.each([
    [priorIds.volume, 2026, 0.015],
    // AR(1): 1 + ½² + ½⁴ + … of the shock's variance.
    [priorIds.volume, 2028, 0.015 * Math.sqrt(1 + 1 / 4 + 1 / 16)],
    [priorIds.unemployment, 2027, 0.4 * Math.sqrt(1.25)],
    [priorIds.revision, 2031, 0.025],
  ])('%s in %i is an addition with mean 0 and sd %d', (id, year, expected) => {
    const values = series(plan, draws, id, year)
    expect(Math.abs(mean(values))).toBeLessThan((5 * expected) / Math.sqrt(n))
    expect(Math.abs(sd(values) / expected - 1)).toBeLessThan(5 / Math.sqrt(2 * n))
  })

  it.each([
    [priorIds.volume, 2026, priorIds.unemployment, 2026, 0.7],
    [priorIds.volume, 2029, priorIds.unemployment, 2029, 0.7],
    [priorIds.inflow, 2026, priorIds.exits, null, -0.3],
    [priorIds.exits, null, priorIds.unemployment, 2026, -0.6],
    [priorIds.share, 2026, priorIds.volume, 2026, 0],
    [priorIds.revision, 2026, priorIds.revision, 2027, 0],
    ['maatregel.a', null, 'maatregel.b', null, 0.3],
    ['maatregel.b', null, 'maatregel.c', null, 0.3],
    ['maatregel.a', null, priorIds.exits, null, 0],
  ])('ranks of %s (%s) and %s (%s) correlate by %d', (a, yearA, b, yearB, rho) => {
    // Five standard errors of a rank correlation: at most 5/√n.
    const found = spearman(series(plan, draws, a, yearA), series(plan, draws, b, yearB))
    expect(Math.abs(found - rho)).toBeLessThan(5 / Math.sqrt(n))
  })

  it('is serially correlated as the process says', () => {
    const walk = spearman(
      series(plan, draws, priorIds.share, 2030),
      series(plan, draws, priorIds.share, 2031),
    )
    // Of a walk √(5/6) as normal numbers, a little less as ranks: (6/π)·arcsin(√(5/6)/2).
    expect(walk).toBeCloseTo((6 / Math.PI) * Math.asin(Math.sqrt(5 / 6) / 2), 2)
  })
})

describe('a draw depends on the plan and its number alone', () => {
  const reference = drawsOf(plan, 1000)

  it.each([
    ['plain', plan],
    ['sobol', planOf({ sampling: 'sobol' })],
  ])('%s: chunks in any order give the same bits, and 200 are a prefix of 1.000', (_name, one) => {
    const whole = drawsOf(one, 1000)
    for (const [from, count] of [
      [800, 200],
      [0, 200],
      [333, 1],
      [201, 399],
    ] as const) {
      const chunk = drawsOf(one, count, from)
      for (let c = 0; c < one.columns.length; c++) {
        expect(chunk.subarray(c * count, (c + 1) * count)).toEqual(
          whole.subarray(c * 1000 + from, c * 1000 + from + count),
        )
      }
    }
  })

  it.each(['plain', 'sobol'] as const)('%s: the first 2.000 are a prefix of 10.000', (sampling) => {
    const one = planOf({ sampling })
    const [few, many] = [drawsOf(one, 2_000), drawsOf(one, 10_000)]
    for (let c = 0; c < one.columns.length; c++) {
      expect(few.subarray(c * 2_000, (c + 1) * 2_000)).toEqual(many.subarray(c * 10_000, c * 10_000 + 2_000))
    }
  })

  it('the same settings after a round trip through JSON, as to a worker, give the same bits', () => {
    const sent = JSON.parse(JSON.stringify({ ...settings, levels: [] })) as DrawSettings
    expect(drawsOf(unwrap(createDrawPlan({ ...sent, levels: settings.levels })), 1000)).toEqual(reference)
  })

  it('the order of the settings changes no number', () => {
    const other = planOf({
      processes: [...priorProcesses].reverse(),
      levels: [...priorLevels].reverse(),
      correlations: [...priorCorrelations].reverse(),
      effects: [...settings.effects].reverse(),
    })
    const values = drawsOf(other, 1000)
    for (const { id, year } of plan.columns)
      expect(series(other, values, id, year)).toEqual(series(plan, reference, id, year))
  })

  it.each(['plain', 'sobol'] as const)('%s: one measure more changes no other number', (sampling) => {
    const before = planOf({ sampling })
    const after = planOf({ sampling, effects: [...settings.effects, effect('maatregel.aa', 1, 1)] })
    const [x, y] = [drawsOf(before, 200), drawsOf(after, 200)]
    for (const { id, year } of before.columns)
      expect(series(after, y, id, year)).toEqual(series(before, x, id, year))
  })

  it('another point, spread or horizon changes the normal numbers of nothing', () => {
    const longer = planOf({ yearCount: 9 })
    const values = drawsOf(longer, 1000)
    for (const { id, year } of plan.columns)
      expect(series(longer, values, id, year)).toEqual(series(plan, reference, id, year))
    const wider = planOf({ processes: priorProcesses.map((one) => ({ ...one, sd: one.sd * 2 })) })
    const doubled = drawsOf(wider, 1000)
    for (const id of [priorIds.volume, priorIds.revision]) {
      expect(series(wider, doubled, id, 2026)).toEqual(
        series(plan, reference, id, 2026).map((one) => 2 * one),
      )
    }
  })

  it('another seed is another set of draws', () => {
    const other = drawsOf(planOf({ seed: '00000000000007eb' }), 1000)
    expect(other.filter((one, at) => one === reference[at])).toHaveLength(0)
  })
})

describe('without spread', () => {
  it.each(['plain', 'sobol'] as const)('%s: every number is its point, bit for bit', (sampling) => {
    const still = planOf({
      sampling,
      levels: [
        { id: 'a', point: 0.0175, distribution: { kind: 'lognormaal', logSd: 0 }, range: anyNumber },
        { id: 'b', point: -3, distribution: { kind: 'vast' }, range: anyNumber },
      ],
      correlations: [{ first: 'a', second: priorIds.volume, rho: 0.5 }],
      processes: priorProcesses.map((one) => ({ ...one, sd: 0 })),
      effects: [effect('c', 0, 0)],
    })
    const values = drawsOf(still, 300)
    for (const [c, { point }] of still.columns.entries()) {
      for (let i = 0; i < 300; i++) expect(Object.is(values[c * 300 + i], point)).toBe(true)
    }
  })

  it('of one quantity the others stay as they were', () => {
    const still = planOf({
      processes: priorProcesses.map((one) => (one.id === priorIds.volume ? { ...one, sd: 0 } : one)),
    })
    const values = drawsOf(still, 500)
    const before = drawsOf(plan, 500)
    for (const { id, year } of plan.columns) {
      if (id !== priorIds.volume)
        expect(series(still, values, id, year)).toEqual(series(plan, before, id, year))
    }
  })
})

describe('Sobol draws', () => {
  it('deal the draws over sixteen replicates and know the mean better', () => {
    const one = planOf({ sampling: 'sobol' })
    expect(one.replicates).toBe(16)
    const values = series(one, drawsOf(one, 1600), priorIds.volume, 2026)
    const means = Float64Array.from({ length: 16 }, (_, r) =>
      mean(values.filter((_value, i) => i % 16 === r)),
    )
    // Each replicate is 100 points of a net; plain draws would scatter by 0,015/√100 = 0,0015.
    expect(sd(means)).toBeLessThan(0.0015 / 3)
  })

  it('fall back to plain draws beyond the last dimension', () => {
    const many = Array.from({ length: 140 }, (_, k) => effect(`maatregel.${k}`, 1, 1))
    const one = planOf({ sampling: 'sobol', effects: many })
    const same = planOf({ effects: many })
    const [x, y] = [drawsOf(one, 100), drawsOf(same, 100)]
    expect(x.every(Number.isFinite)).toBe(true)
    expect(one.sobol?.dimensions).toBe(128)
    // The own number of the last effect is plain; the common factor still differs.
    expect(series(one, x, 'maatregel.139')).not.toEqual(series(same, y, 'maatregel.139'))
    expect(one.effects[139].source.dimension).toBe(-1)
    expect(one.effects[0].source.dimension).toBeGreaterThan(0)
  })
})

describe('refusals', () => {
  const codeOf = (changes: Partial<DrawSettings>): string => {
    const result = createDrawPlan({ ...settings, ...changes })
    return result.ok ? 'accepted' : result.error.code
  }

  it.each([
    ['a seed that is none', { seed: 'abc' }, 'model.startgetalOngeldig'],
    [
      'a negative spread of a process',
      { processes: priorProcesses.map((one) => ({ ...one, sd: -0.01 })) },
      'model.negatieveSpreiding',
    ],
    ['a negative spread of a measure', { effects: [effect('x', 1, -1)] }, 'model.negatieveSpreiding'],
    ['a measure without support', { effects: [effect('x', -6, 1)] }, 'model.spreidingBuitenBereik'],
    ['a common factor above 1', { commonFactor: 1.01 }, 'model.correlatieBuitenBereik'],
    ['a negative common factor', { commonFactor: -0.1 }, 'model.correlatieBuitenBereik'],
    [
      'a correlation with a measure',
      { correlations: [{ first: 'maatregel.a', second: priorIds.volume, rho: 0.2 }] },
      'model.correlatieOnbekend',
    ],
    [
      'correlations that cannot all be',
      { correlations: [...priorCorrelations, { first: priorIds.volume, second: priorIds.exits, rho: 0.6 }] },
      'model.correlatiesPassenNiet',
    ],
  ] as const)('%s', (_name, changes, code) => {
    expect(codeOf(changes)).toBe(code)
  })

  it('but repairs correlations on request', () => {
    const correlations = [...priorCorrelations, { first: priorIds.volume, second: priorIds.exits, rho: 0.6 }]
    expect(planOf({ correlations, repairCorrelations: true }).changes.length).toBeGreaterThan(0)
  })

  it.each([0, -1, 1.5, NaN, 1_000_001, 1e9])('%d draws', (count) => {
    expect(checkDrawCount(count)).toMatchObject({ ok: false, error: { code: 'model.aantalDoorrekeningen' } })
  })

  it('two quantities of one name are a bug', () => {
    expect(() => planOf({ effects: [effect('x', 1, 1), effect('x', 2, 1)] })).toThrow(/called x/)
  })
})

describe('words of the generator', () => {
  it('lie above 2^31 and differ', () => {
    const names = Array.from({ length: 2000 }, (_, k) => `maatregel.${k}`)
    const words = [...namedWords(names).values()]
    expect(new Set(words).size).toBe(2000)
    expect(words.every((word) => word >= 2 ** 31 && word < 2 ** 32)).toBe(true)
    expect(namedWords(['maatregel.7']).get('maatregel.7')).toBe(namedWords(names).get('maatregel.7'))
  })

  it('tells two names with the same word apart', () => {
    const [first, second] = collidingNames()
    const words = namedWords([second, first])
    expect(words.get(second)).toBe((words.get(first) ?? 0) + 1)
    expect(words).toEqual(namedWords([first, second]))
  })
})

/** Two names with the same word, by a birthday search among 200.000 (about nine pairs are expected). */
function collidingNames(): readonly [string, string] {
  const seen = new Map<number, string>()
  for (let k = 0; k < 200_000; k++) {
    const name = `n${k}`
    const word = namedWords([name]).get(name) ?? 0
    const other = seen.get(word)
    if (other !== undefined) return other < name ? [other, name] : [name, other]
    seen.set(word, name)
  }
  throw new Error('no two names share a word')
}

describe('chance in the counts', () => {
  const seed = seedWords(settings.seed)
  const noise = (stream: 1 | 2 | 3 | 4, from: number, count: number, months: number): Float64Array => {
    const out = new Float64Array(count * months)
    fillCountNoise(seed, stream, from, count, months, out)
    return out
  }

  it('is standard normal, independent between streams, months and draws', () => {
    const [inflow, exits] = [noise(1, 0, 500, 72), noise(2, 0, 500, 72)]
    for (const z of [inflow, exits]) {
      // Five standard errors of 36.000 numbers.
      expect(Math.abs(mean(z))).toBeLessThan(5 / Math.sqrt(36_000))
      expect(Math.abs(sd(z) - 1)).toBeLessThan(5 / Math.sqrt(72_000))
    }
    expect(Math.abs(spearman(inflow, exits))).toBeLessThan(5 / Math.sqrt(36_000))
    expect(Math.abs(spearman(inflow.subarray(0, 35_500), inflow.subarray(500)))).toBeLessThan(
      5 / Math.sqrt(35_500),
    )
    expect(new Set([...inflow, ...exits, ...noise(3, 0, 500, 72), ...noise(4, 0, 500, 72)]).size).toBe(
      4 * 36_000,
    )
  })

  it('depends on seed, stream, draw and month alone', () => {
    const whole = noise(1, 0, 100, 72)
    const part = noise(1, 37, 3, 60)
    for (let m = 0; m < 60; m++)
      expect(part.subarray(m * 3, m * 3 + 3)).toEqual(whole.subarray(m * 100 + 37, m * 100 + 40))
  })

  it('gives counts the variance φ·x̄ and the mean x̄', () => {
    const expected = 60
    const spread = countSpread(1.3, expected)
    const counts = noise(2, 0, 5000, 8).map((z) => expected * countFactor(spread, z))
    // Five standard errors of 40.000 counts.
    expect(Math.abs(mean(counts) - expected)).toBeLessThan((5 * Math.sqrt(78)) / 200)
    expect(Math.abs((sd(counts) * sd(counts)) / (1.3 * expected) - 1)).toBeLessThan((5 * Math.sqrt(2)) / 200)
  })

  it('is absent without φ, and where nothing is counted', () => {
    expect([countSpread(0, 60), countSpread(1.3, 0)]).toEqual([0, 0])
    expect([-8, 0, 8].map((z) => countFactor(0, z))).toEqual([1, 1, 1])
  })
})
