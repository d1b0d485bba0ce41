import { describe, expect, it } from 'vitest'
import {
  changedPins,
  emptyScenario,
  hashScenario,
  pinScenario,
  sameContent,
} from '../../../src/domain/scenario-content.ts'
import { readScenarioV1 } from '../../../src/domain/formats/scenario-v1.ts'
import { layer, placement, smallBasis } from './small-basis.ts'

describe('an empty scenario', () => {
  it('is valid, the same every time, and has its own seed', () => {
    const empty = emptyScenario('nulscenario', 'Nulscenario', 'Planner')
    expect(readScenarioV1(empty)).toEqual({ ok: true, value: empty })
    expect(empty.randomSeed).toBe('27a7647da6d6a966')
    expect(emptyScenario('anders', '', '').randomSeed).not.toBe(empty.randomSeed)
  })
})

describe('content', () => {
  const scenario = {
    ...emptyScenario('a', 'A', ''),
    layers: [
      layer('laag', { overrides: { 'prijs.niveau': 1, 'instroom.niveau': 2 }, measures: [placement] }),
    ],
  }

  it('does not depend on the order of keys', () => {
    const shuffled = {
      ...scenario,
      layers: [
        layer('laag', { measures: [placement], overrides: { 'instroom.niveau': 2, 'prijs.niveau': 1 } }),
      ],
    }
    expect(sameContent(scenario, shuffled)).toBe(true)
    expect(hashScenario(scenario)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('differs with a title, a value, or the order of measures', () => {
    const two = { ...scenario, layers: [layer('laag', { measures: [placement, { ...placement, id: 'b' }] })] }
    const turned = {
      ...scenario,
      layers: [layer('laag', { measures: [{ ...placement, id: 'b' }, placement] })],
    }
    expect(sameContent(scenario, { ...scenario, title: 'B' })).toBe(false)
    expect(sameContent(two, turned)).toBe(false)
  })
})

describe('pins', () => {
  const basis = smallBasis()

  it('are the hashes of data and parameters and the model', () => {
    const pinned = pinScenario(emptyScenario('a', '', ''), basis)
    expect(pinned.pinned).toEqual({
      dataset: basis.datasetHash,
      parameters: basis.parametersHash,
      model: 'buigzaam-cohort-1',
    })
    expect(changedPins(pinned, basis)).toEqual([])
  })

  it('tell which of them moved; what was never pinned did not', () => {
    const pinned = pinScenario(emptyScenario('a', '', ''), basis)
    expect(changedPins(pinned, smallBasis({ 'instroom.totaal': 21 }))).toEqual(['parameters'])
    expect(changedPins(pinned, smallBasis({}, { observations: [] }))).toEqual(['dataset'])
    expect(
      changedPins({ ...pinned, pinned: { ...pinned.pinned, model: 'buigzaam-cohort-0' } }, basis),
    ).toEqual(['model'])
    expect(changedPins(emptyScenario('a', '', ''), basis)).toEqual([])
  })
})
