import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import { buildBasis } from '../../src/domain/basis-from.ts'
import { leversOf, setLever, type Lever, type LeverValue } from '../../src/domain/levers.ts'
import { resolveInputs } from '../../src/domain/resolve.ts'
import { readScenarioV1 } from '../../src/domain/formats/scenario-v1.ts'
import { sameContent } from '../../src/domain/scenario-content.ts'
import { layer, placement, scenarioOf, smallBasis, smallSource } from '../unit/domain/small-basis.ts'

const basis = smallBasis()
const first = scenarioOf(
  layer('een', {
    overrides: { 'prijs.niveau': 1.01 },
    measures: [placement, { ...placement, id: 'ander', end: '2028-06' }],
  }),
)
const starts = [scenarioOf(), first, { ...first, layers: [...first.layers, layer('twee')] }]

/** A value within the ends of the lever; `part` of the way. */
function valueWithin(lever: Lever, part: number): LeverValue {
  const { shape } = lever
  if (shape.kind === 'getal') {
    const value = shape.min + Math.round((part * (shape.max - shape.min)) / shape.step) * shape.step
    return lever.id.endsWith('.ingroei') ? Math.round(value) : value
  }
  if (shape.kind === 'schakelaar') return part < 0.5
  if (shape.kind === 'keuze') return shape.options[part < 0.5 ? 0 : 1] ?? null
  return part < 0.5 ? shape.min : shape.max
}

const moves = fc.array(fc.tuple(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 6,
})

describe('levers', () => {
  it('moved about within their ends leave a scenario that is valid and resolves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), moves, (start, steps) => {
        let scenario = start
        for (const [which, part] of steps) {
          const levers = leversOf(basis, scenario, null)
          const lever = levers[which % levers.length]
          if (!lever) throw new Error('no lever')
          const value = valueWithin(lever, part)
          scenario = setLever(basis, scenario, lever.id, value)
          const after = leversOf(basis, scenario, null).find((one) => one.id === lever.id)
          if (typeof value === 'number') expect(after?.value).toBeCloseTo(value, 9)
          else expect(after?.value).toBe(value)
        }
        expect(readScenarioV1(scenario).ok).toBe(true)
        expect(resolveInputs(basis, scenario).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('put back one by one give the scenario they came from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (start, which, part) => {
          const levers = leversOf(basis, start, null)
          const lever = levers[which % levers.length]
          if (!lever) throw new Error('no lever')
          const there = setLever(basis, start, lever.id, valueWithin(lever, part))
          expect(sameContent(setLever(basis, there, lever.id, lever.value), start)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('resolve', () => {
  it('does not see the order of rows', () => {
    const shuffled = fc.tuple(
      fc.shuffledSubarray([...smallSource.observations], { minLength: smallSource.observations.length }),
      fc.shuffledSubarray([...smallSource.parameters], { minLength: smallSource.parameters.length }),
    )
    fc.assert(
      fc.property(shuffled, ([observations, parameters]) => {
        const other = unwrap(buildBasis({ ...smallSource, observations, parameters }))
        expect(other).toEqual(basis)
        expect(resolveInputs(other, first)).toEqual(resolveInputs(basis, first))
      }),
      { numRuns: 50 },
    )
  })

  it('gives the same whether overrides stand in one layer or in many', () => {
    const ids = [
      'instroom.niveau',
      'prijs.niveau',
      'prijs.2027',
      'lks.nieuw',
      'tekort.2024',
      'conjunctuur.vertraging',
    ] as const
    // From 1: the lowest price.
    const steps = fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 9 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(steps, (list) => {
        const many = scenarioOf(
          ...list.map(([id, value], index) => layer(`laag-${index}`, { overrides: { [id]: value } })),
        )
        const one = scenarioOf(layer('samen', { overrides: Object.fromEntries(list) }))
        expect(resolveInputs(basis, many)).toEqual(resolveInputs(basis, one))
      }),
      { numRuns: 100 },
    )
  })
})
