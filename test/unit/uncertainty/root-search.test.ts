import { describe, expect, it } from 'vitest'
import { solveRoot, type RootSettings } from '../../../src/models/analysis/root-search.ts'

const settings = (changes: Partial<RootSettings>): RootSettings => ({
  low: 0,
  high: 10,
  target: 0,
  tolerance: 1e-9,
  ...changes,
})

/** Steps that bisection takes to a bracket as narrow as the precision. */
const bisectionSteps = (width: number, precision: number): number => Math.ceil(Math.log2(width / precision))

describe('solveRoot', () => {
  it.each([
    ['a line', (x: number) => 3 * x - 7, 7 / 3],
    ['a falling line', (x: number) => 7 - 3 * x, 7 / 3],
    ['√2', (x: number) => x * x - 2, Math.SQRT2],
    ['Lambert, x·eˣ = 5', (x: number) => x * Math.exp(x) - 5, 1.3267246652422],
    ['a steep end', (x: number) => Math.pow(x / 10, 25) - 0.5, 10 * Math.pow(0.5, 1 / 25)],
    ['nearly flat', (x: number) => Math.tanh(20 * (x - 9)), 9],
  ])('finds %s', (_name, f, root) => {
    // 1e-8: the roots above have slopes from 0,3 up at the tolerance of 1e-9.
    const found = solveRoot(f, settings({}))
    expect(found.kind).toBe('found')
    expect(Math.abs(found.x - root)).toBeLessThan(1e-8)
    expect(Math.abs(f(found.x))).toBeLessThanOrEqual(1e-9)
    expect(f(found.x)).toBe(found.value)
  })

  it.each([
    ['a line', (x: number) => 1_000_000 * x - 1_452_000, 3],
    ['a mild curve', (x: number) => 950_000 * x - 9_000 * x * x - 1_452_000, 6],
  ])('needs few runs for %s', (_name, f, most) => {
    expect(solveRoot(f, settings({ tolerance: 1 })).evaluations).toBeLessThanOrEqual(most)
  })

  it('never takes much more than bisection, however nasty', () => {
    for (const f of [
      (x: number) => (x < 7.123456789 ? -1 : 1e12),
      (x: number) => (x < 1e-5 ? -1e-300 : 1e300),
      (x: number) => Math.exp(300 * (x - 9.99)) - 1e-3,
      (x: number) => Math.pow(x - 4, 9),
    ]) {
      const { evaluations } = solveRoot(f, settings({ tolerance: 0, precision: 1e-9 }))
      // The two bounds, one step more by design, and one for rounding: 1e-9 is a few thousand floats at 10.
      expect(evaluations).toBeLessThanOrEqual(2 + bisectionSteps(10, 1e-9) + 2)
    }
  })

  it('gives a bound that hits already', () => {
    expect(solveRoot((x) => x, settings({}))).toMatchObject({ kind: 'found', x: 0, evaluations: 1 })
    expect(solveRoot((x) => x - 10, settings({}))).toMatchObject({ kind: 'found', x: 10, evaluations: 2 })
  })

  it('says so when the outcome jumps over the target', () => {
    const stairs = (x: number): number => Math.floor(x) * 100
    const found = solveRoot(stairs, settings({ target: 360, tolerance: 1 }))
    expect(found).toMatchObject({ kind: 'jump', value: 400 })
    expect(found.x).toBeCloseTo(4, 10)
  })

  it('names the bound that binds', () => {
    const rising = (x: number): number => 100 * x
    expect(solveRoot(rising, settings({ target: 1500, tolerance: 1 }))).toMatchObject({
      kind: 'unreachable',
      x: 10,
      value: 1000,
      binding: 'high',
    })
    expect(solveRoot(rising, settings({ target: -5, tolerance: 1 }))).toMatchObject({
      x: 0,
      value: 0,
      binding: 'low',
    })
    expect(solveRoot((x) => -rising(x), settings({ target: 5, tolerance: 1 }))).toMatchObject({
      x: 0,
      binding: 'low',
    })
    expect(
      solveRoot((x) => -rising(x), settings({ target: -5000, scanPoints: 0, tolerance: 1 })),
    ).toMatchObject({
      x: 10,
      binding: 'high',
      evaluations: 2,
    })
  })

  it('finds where a capacity stops it: the beginning of the plateau', () => {
    const capped = (x: number): number => 100 * Math.min(x, 3.7)
    const found = solveRoot(capped, settings({ target: 1000, tolerance: 1e-6 }))
    expect(found).toMatchObject({ kind: 'unreachable', binding: 'plateau', value: 370 })
    // A thousandth of the distance between two tries.
    expect(found.x).toBeGreaterThanOrEqual(3.7 - 1e-8)
    expect(found.x).toBeLessThan(3.7 + 0.01)
  })

  it('says that a lever does nothing', () => {
    expect(solveRoot(() => 5, settings({ target: 9 }))).toMatchObject({
      kind: 'unreachable',
      x: 0,
      binding: 'plateau',
    })
  })

  it('reaches a target behind a turning point', () => {
    const hill = (x: number): number => 16 - (x - 4) * (x - 4)
    const found = solveRoot((x) => hill(x) - 15, settings({ low: 0, high: 9 }))
    expect(found.kind).toBe('found')
    expect(hill(found.x)).toBeCloseTo(15, 8)
    // Between two tries of the scan: 15,99 is reached from 3,9 to 4,1 only.
    const narrow = solveRoot(hill, settings({ low: 0, high: 9, target: 15.99 }))
    expect(narrow.kind).toBe('found')
    expect(narrow.value).toBeCloseTo(15.99, 8)
  })

  it('gives the top when the target lies above it', () => {
    const hill = (x: number): number => 16 - (x - 4) * (x - 4)
    const found = solveRoot(hill, settings({ low: 0, high: 9, target: 20, tolerance: 1e-6 }))
    expect(found).toMatchObject({ kind: 'unreachable', binding: 'turning' })
    expect(found.x).toBeCloseTo(4, 3)
    expect(found.value).toBeCloseTo(16, 6)
  })

  it('finds the extra exits a month that save € 1,5 mln in 2028', () => {
    // One group, h = 1,75 %, T14 of the domain: reduction x(t) = x(t−1)·(1 − h) + e from January 2026, twelve month-ends
    // of 2028, € 20.400 each. Known answer: 3,137909 a month.
    const saving = (e: number): number => {
      let reduction = 0
      let sum = 0
      for (let month = 1; month <= 36; month++) {
        const before = reduction
        reduction = reduction * (1 - 0.0175) + e
        if (month > 24) sum += 0.5 * (before + reduction)
      }
      return (sum / 12) * 20_400
    }
    const found = solveRoot(saving, settings({ target: 1_500_000, tolerance: 0.01, high: 20 }))
    expect(found.kind).toBe('found')
    expect(found.x).toBeCloseTo(3.137909, 6)
    expect(Math.abs(saving(found.x) - 1_500_000)).toBeLessThan(1)
    expect(found.evaluations).toBeLessThanOrEqual(4)
  })
})
