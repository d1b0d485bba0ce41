import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { readScenarioV1 } from '../../../src/domain/formats/scenario-v1.ts'
import { leversOf, setLever } from '../../../src/domain/levers.ts'
import {
  addMeasure,
  copyMeasure,
  measureTemplateIds,
  removeMeasure,
  surroundingTemplateIds,
  templateIsDead,
  type MeasureTemplateId,
} from '../../../src/domain/measure-templates.ts'
import { stackMeasures } from '../../../src/domain/resolve/flatten.ts'
import { resolveInputs } from '../../../src/domain/resolve.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { example } from '../renderer/support/example.ts'
import { layer, placement, scenarioOf, smallBasis } from './small-basis.ts'

// The example, because a run needs the past of a real municipality.
const basis = example.basis(false)
const empty = scenarioOf()
const asked = (template: MeasureTemplateId) => ({
  template,
  title: 'Brede intake',
  thema: 'Keten',
  ground: 'Eigen ervaring',
  what: 'Minder instroom',
})
const run = (scenario: Scenario) => unwrap(runScenario(unwrap(resolveInputs(basis, scenario))))

describe.each(measureTemplateIds)('a new measure: %s', (template) => {
  const added = addMeasure(basis, empty, asked(template))

  it('is a valid measure with low evidence that starts after the peildatum', () => {
    expect(unwrap(readScenarioV1(added))).toEqual(added)
    expect(stackMeasures(added.layers)).toMatchObject([
      {
        id: 'brede-intake',
        title: 'Brede intake',
        thema: 'Keten',
        start: '2026-01',
        end: null,
        enabled: true,
        bewijs: 'laag',
        graad: 'D',
        source: 'Eigen ervaring',
      },
    ])
    expect(added.assumptionLog).toEqual([
      {
        key: 'measures.brede-intake',
        value: 'Minder instroom',
        bewijs: 'laag',
        owner: 'Tester',
        source: 'Eigen ervaring',
        bestBefore: null,
        note: '',
      },
    ])
  })

  it('changes nothing in any month or year', () => {
    const before = run(empty)
    const after = run(added)
    expect(after.scenario).toEqual(before.scenario)
    expect(after.besparing).toEqual(before.besparing)
  })

  it('changes the outcome once its levers move', () => {
    const numbers = leversOf(basis, added, null).filter((one) => one.main && one.shape.kind === 'getal')
    expect(numbers.length).toBeGreaterThan(0)
    const moved = numbers.reduce((scenario, { id, shape, value }) => {
      if (shape.kind !== 'getal' || typeof value !== 'number') throw new Error(`${id} is no number`)
      return setLever(basis, scenario, id, value + 10 * shape.step)
    }, added)
    expect(run(moved).scenario.years).not.toEqual(run(empty).scenario.years)
  })

  it('goes away without a trace', () => {
    expect(removeMeasure(added, 'brede-intake')).toEqual(empty)
  })
})

describe('templates', () => {
  it('cover what a municipality does and what happens around it', () => {
    expect(measureTemplateIds).toEqual(expect.arrayContaining([...surroundingTemplateIds]))
    expect(measureTemplateIds.map((id) => templateIsDead(id, basis))).toEqual(
      measureTemplateIds.map(() => null),
    )
  })

  it('say what the dossier lacks for them', () => {
    const bare = smallBasis({
      'stap.onbekend.klein': undefined,
      'werkloosheid.2025': undefined,
      'werkloosheid.2026': undefined,
    })
    const dead = measureTemplateIds.flatMap((id) => {
      const reason = templateIsDead(id, bare)
      return reason ? [[id, reason]] : []
    })
    expect(dead).toEqual([
      ['doorstroom', 'geen-gegevens'],
      ['conjunctuur', 'geen-werkloosheid'],
    ])
    expect(() => addMeasure(bare, empty, asked('doorstroom'))).toThrow(RangeError)
  })

  it('wait for the deduction before part-time work can move', () => {
    const added = addMeasure(basis, empty, asked('deeltijd'))
    const reason = (scenario: Scenario) =>
      leversOf(basis, scenario, null).find((one) => one.id.endsWith('.deeltijd'))?.disabled
    expect(reason(added)).toBe('geen-aftrek')
    expect(reason(setLever(basis, added, 'maatregel.brede-intake.aftrek', 6000))).toBeNull()
  })
})

describe('ids', () => {
  it('are numbered when taken, so that no measure replaces another', () => {
    const two = addMeasure(basis, addMeasure(basis, empty, asked('instroom')), asked('prijs'))
    expect(stackMeasures(two.layers).map((one) => one.id)).toEqual(['brede-intake', 'brede-intake-2'])
    expect(two.layers).toHaveLength(1)
    const without = removeMeasure(two, 'brede-intake')
    expect(without.assumptionLog.map((one) => one.key)).toEqual(['measures.brede-intake-2'])
  })
})

describe('a copy', () => {
  const log = {
    key: 'measures.meer-plaatsingen',
    value: '3 per maand',
    bewijs: 'laag',
    owner: 'Ander',
    source: 'proef',
    bestBefore: null,
    note: '',
  } as const
  const other: Scenario = {
    ...scenarioOf(
      layer('onder', { measures: [placement] }),
      layer('boven', { measures: [{ ...placement, ingroei: 6 }] }),
    ),
    assumptionLog: [log],
  }

  it('is the measure as it works there, with its line in the assumption log', () => {
    const copied = copyMeasure(empty, other, 'meer-plaatsingen')
    expect(stackMeasures(copied.layers)).toEqual([{ ...placement, ingroei: 6 }])
    expect(copied.assumptionLog).toEqual([log])
    expect(run(copied).scenario).toEqual(run(other).scenario)
  })

  it('gets another id where its own is taken', () => {
    const twice = copyMeasure(copyMeasure(empty, other, 'meer-plaatsingen'), other, 'meer-plaatsingen')
    expect(stackMeasures(twice.layers).map((one) => one.id)).toEqual([
      'meer-plaatsingen',
      'meer-plaatsingen-2',
    ])
    expect(twice.assumptionLog.map((one) => one.key)).toEqual([
      'measures.meer-plaatsingen',
      'measures.meer-plaatsingen-2',
    ])
    expect(() => copyMeasure(empty, other, 'bestaat-niet')).toThrow(RangeError)
  })

  it('taken out goes from every layer; the layers of the author stay', () => {
    const without = removeMeasure(other, 'meer-plaatsingen')
    expect(without.layers.map((one) => [one.id, one.measures])).toEqual([
      ['onder', []],
      ['boven', []],
    ])
    expect(without.assumptionLog).toEqual([])
  })
})
