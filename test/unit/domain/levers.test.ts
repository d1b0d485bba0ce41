import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { readScenarioFile } from '../../../src/domain/formats/scenario-file.ts'
import { readScenarioV1 } from '../../../src/domain/formats/scenario-v1.ts'
import { leversOf, setLever, type Lever, type LeverValue } from '../../../src/domain/levers.ts'
import { niceUp } from '../../../src/domain/levers/lever.ts'
import type { Effect, Measure } from '../../../src/domain/measure.ts'
import { sameContent } from '../../../src/domain/scenario-content.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'
import { leverTexts } from '../../../src/text/screens/levers.ts'
import { layer, placement, scenarioOf, smallBasis } from './small-basis.ts'

const basis = smallBasis()

function lever(scenario: Scenario, id: string, from = basis, frozen: Scenario | null = null): Lever {
  const found = leversOf(from, scenario, frozen).find((one) => one.id === id)
  if (!found) throw new Error(`no lever ${id}`)
  return found
}

function withEffect(effect: Effect, more: Partial<Measure> = {}): Scenario {
  return scenarioOf(layer('laag', { measures: [{ ...placement, ...more, effect }] }))
}

describe('levers of the whole scenario', () => {
  const empty = scenarioOf()

  it('are there for an empty scenario, at the values of the dossier', () => {
    const found = leversOf(basis, empty, null)
    expect(found.map((one) => [one.id, one.value, one.disabled])).toEqual([
      ['instroom.niveau', 1, null],
      ['prijs.niveau', 1, null],
      ['prijs.groei', 0.04, null],
      ['budget.groei.volume', 0.005, null],
      ['budget.groei.lks', 0.04, null],
      // 27.500 inhabitants: half of the budget is historic.
      ['budget.terugvloei', 0.51, null],
      ['seizoen.aan', true, null],
      ['conjunctuur.aan', true, null],
      ['aow.stap.aan', true, null],
      ['vangnet.variant', 'regulier', 'geen-andere-regels'],
      ['rekenwijze.middeling', 'half', null],
    ])
    expect(
      found.every((one) => one.measure === null && one.label === one.id && one.saved === undefined),
    ).toBe(true)
  })

  it('say why they can change nothing', () => {
    const facts = smallBasis({}, { factsOnly: true })
    const dead = Object.fromEntries(leversOf(facts, empty, null).map((one) => [one.id, one.disabled]))
    expect(dead).toMatchObject({
      'instroom.niveau': 'geen-gegevens',
      'prijs.niveau': 'geen-gegevens',
      'seizoen.aan': 'geen-seizoen',
      'conjunctuur.aan': 'geen-werkloosheid',
      'aow.stap.aan': 'geen-aow-maanden',
    })
    const priced = smallBasis({ 'prijs.2027': 1, 'prijs.2028': 1, 'prijs.2029': 1 })
    expect(lever(empty, 'prijs.groei', priced).disabled).toBe('alle-prijzen-bekend')
  })

  it('write only what differs, and leave no trace when put back', () => {
    const moved = setLever(basis, empty, 'instroom.niveau', 0.95)
    expect(moved.layers).toEqual([
      { id: 'hefbomen', title: 'Proef', overrides: { 'instroom.niveau': 0.95 }, measures: [] },
    ])
    expect(sameContent(setLever(basis, moved, 'instroom.niveau', 1), empty)).toBe(true)
  })

  it('take the layers below into account', () => {
    const two = scenarioOf(layer('een', { overrides: { 'prijs.niveau': 1.02 } }), layer('twee'))
    expect(lever(two, 'prijs.niveau')).toMatchObject({ value: 1.02, below: 1.02 })
    const moved = setLever(basis, two, 'prijs.niveau', 1)
    expect(moved.layers[1]?.overrides).toEqual({ 'prijs.niveau': 1 })
    expect(lever(moved, 'prijs.niveau')).toMatchObject({ value: 1, below: 1.02 })
    expect(setLever(basis, moved, 'prijs.niveau', 1.02).layers).toEqual(two.layers)
  })

  it('turn a switch into 1 and 0', () => {
    const off = setLever(basis, empty, 'seizoen.aan', false)
    expect(off.layers[0]?.overrides).toEqual({ 'seizoen.aan': 0 })
    expect(lever(off, 'seizoen.aan').value).toBe(false)
    expect(setLever(basis, off, 'seizoen.aan', true).layers).toEqual([])
  })

  it('know the saved value', () => {
    const frozen = scenarioOf(layer('laag', { overrides: { 'instroom.niveau': 0.9 } }))
    const draft = setLever(basis, frozen, 'instroom.niveau', 0.8)
    expect(lever(draft, 'instroom.niveau', basis, frozen)).toMatchObject({ value: 0.8, saved: 0.9, below: 1 })
    expect(sameContent(setLever(basis, draft, 'instroom.niveau', 0.9), frozen)).toBe(true)
  })

  it('drop the dust of a slider', () => {
    expect(lever(setLever(basis, empty, 'instroom.niveau', 0.1 + 0.2), 'instroom.niveau').value).toBe(0.3)
  })

  it.each<[string, LeverValue]>([
    ['instroom.niveau', 'veel'],
    ['instroom.niveau', null],
    ['vangnet.variant', 3],
    ['maatregel.bestaat-niet.start', '2026-01'],
    ['prijs.2027', 3],
  ])('%s cannot hold %j', (id, value) => {
    expect(() => setLever(basis, empty, id, value)).toThrow(RangeError)
  })
})

describe('levers of a measure', () => {
  const scenario = scenarioOf(layer('laag', { measures: [placement] }))
  const id = (name: string): string => `maatregel.meer-plaatsingen.${name}`

  it('are its numbers, start, ingroei, end and whether it counts', () => {
    const found = leversOf(basis, scenario, null).filter((one) => one.measure)
    expect(found.map((one) => [one.id, one.label, one.value, one.main])).toEqual([
      [id('plaatsingen'), 'maatregel.plaatsingen', 3, true],
      [id('met-uitkering'), 'maatregel.met-uitkering', 1, false],
      [id('zou-anders-toch'), 'maatregel.zou-anders-toch', 0, false],
      [id('met-lks'), 'maatregel.met-lks', 0, false],
      [id('start'), 'maatregel.start', '2026-01', false],
      [id('ingroei'), 'maatregel.ingroei', 0, false],
      [id('einde'), 'maatregel.einde', null, false],
      [id('aan'), 'maatregel.aan', true, false],
    ])
    expect(found[0]?.measure).toEqual({ id: 'meer-plaatsingen', title: 'Meer plaatsingen' })
    // 322 uitkeringen: half a percent a month is 1,61, rounded up 2; the value itself goes beyond that.
    expect(found[0]?.shape).toEqual({ kind: 'getal', unit: 'per-maand', min: 0, max: 5, step: 0.01 })
    expect(lever(scenario, id('start')).shape).toEqual({
      kind: 'maand',
      min: '2026-01',
      max: '2029-12',
      optional: false,
    })
    expect(lever(scenario, id('einde')).shape).toEqual({
      kind: 'maand',
      min: '2026-01',
      max: '2029-12',
      optional: true,
    })
  })

  it.each<[string, LeverValue, object]>([
    ['plaatsingen', 4.5, { effect: { volume: { perMonth: 4.5 } } }],
    ['zou-anders-toch', 0.3, { effect: { deadweight: 0.3 } }],
    ['start', '2027-01', { start: '2027-01' }],
    ['ingroei', 12, { ingroei: 12 }],
    ['einde', '2028-12', { end: '2028-12' }],
    ['aan', false, { enabled: false }],
  ])('%s moves to %j in place, to a scenario that is still valid', (name, value, changed) => {
    const moved = setLever(basis, scenario, id(name), value)
    expect(moved.layers).toHaveLength(1)
    expect(moved.layers[0]?.measures[0]).toMatchObject(changed)
    expect(lever(moved, id(name)).value).toBe(value)
    expect(readScenarioV1(moved).ok).toBe(true)
    expect(setLever(basis, moved, id(name), lever(scenario, id(name)).value)).toEqual(scenario)
  })

  it('write a changed copy on top of a layer below, and take it away again when equal', () => {
    const stacked = scenarioOf(layer('onder', { measures: [placement] }), layer('boven'))
    const moved = setLever(basis, stacked, id('ingroei'), 6)
    expect(moved.layers[0]?.measures).toEqual([placement])
    expect(moved.layers[1]?.measures).toEqual([{ ...placement, ingroei: 6 }])
    expect(lever(moved, id('ingroei'))).toMatchObject({ value: 6, below: 0 })
    expect(setLever(basis, moved, id('ingroei'), 0).layers).toEqual(stacked.layers)
  })

  it('know the saved value, and that there is none for a new measure', () => {
    const moved = setLever(basis, scenario, id('plaatsingen'), 5)
    expect(lever(moved, id('plaatsingen'), basis, scenario)).toMatchObject({ value: 5, saved: 3 })
    expect(lever(moved, id('plaatsingen'), basis, scenarioOf()).saved).toBeUndefined()
  })

  it.each<[string, LeverValue]>([
    ['start', null],
    ['start', 3],
    ['aan', 1],
    ['plaatsingen', '3'],
    ['einde', true],
  ])('%s cannot hold %j', (name, value) => {
    expect(() => setLever(basis, scenario, id(name), value)).toThrow(RangeError)
  })

  it.each<[Effect, [name: string, value: number][], number]>([
    [{ ...placement.effect, volume: { by: 'succes', participantsPerMonth: 10, successShare: 0.14 } } as Effect, [['deelnemers', 10], ['succes', 0.14]], 12], // prettier-ignore
    [{ ...placement.effect, volume: { by: 'effect', participantsPerMonth: 12, effectPp: 10 } } as Effect, [['deelnemers', 12], ['effect', 10]], 14], // prettier-ignore
    [{ kind: 'uitstroomkans', mode: 'factor', value: 1.05, reasons: [] }, [['factor', 1.05]], 1.1],
    [{ kind: 'uitstroomkans', mode: 'procentpunt', value: 0.2, reasons: [] }, [['procentpunt', 0.2]], 0.4],
    [{ kind: 'instroom', mode: 'absoluut', value: 1.2, source: 'totaal', sourceShare: 1, reapplyShare: 0, reapplyAfterMonths: 6 }, [['voorkomen', 1.2]], 1.5], // prettier-ignore
    [{ kind: 'instroom', mode: 'procent', value: 0.02, source: 'totaal', sourceShare: 1, reapplyShare: 0, reapplyAfterMonths: 6 }, [['voorkomen-aandeel', 0.02]], 0.03], // prettier-ignore
    [{ kind: 'doorstroom', moves: [{ from: 'onbekend', to: 'klein' }], factor: 1.5 }, [['factor', 1.5]], 2],
    [
      { kind: 'deeltijd', share: 0.03, aftrekPerYearCents: 600_000 },
      [
        ['deeltijd', 0.03],
        ['aftrek', 6000],
      ],
      0.05,
    ],
    [{ kind: 'ontvangsten', amountPerYearCents: 5_000_050 }, [['bedrag', 50_000.5]], 60_000],
    [{ kind: 'prijs', share: 0.01 }, [['prijs', 0.01]], -0.02],
    [{ kind: 'conjunctuur', unemploymentPp: 0.5 }, [['werkloosheid', 0.5]], 1],
    [{ kind: 'budget', share: -0.01 }, [['budget', -0.01]], 0.01],
  ])('%j shows its own numbers first', (effect, numbers, moved) => {
    const given = withEffect(effect)
    const found = leversOf(basis, given, null).filter((one) => one.measure)
    expect(found.slice(0, numbers.length).map((one) => [one.id, one.value])).toEqual(
      numbers.map(([name, value]) => [id(name), value]),
    )
    // Part-time work is the one effect of two numbers: how many more people, and what each of them saves.
    expect(found.filter((one) => one.main)).toHaveLength(effect.kind === 'deeltijd' ? 2 : 1)
    const first = id(numbers[0]?.[0] ?? '')
    const changed = setLever(basis, given, first, moved)
    expect(lever(changed, first).value).toBe(moved)
    expect(readScenarioV1(changed).ok).toBe(true)
    expect(setLever(basis, changed, first, numbers[0]?.[1] ?? null)).toEqual(given)
  })

  it('say why they can change nothing', () => {
    const off = withEffect(placement.effect, { enabled: false })
    expect(lever(off, id('plaatsingen')).disabled).toBe('maatregel-uit')
    expect(lever(off, id('aan')).disabled).toBeNull()

    const macro = withEffect({ kind: 'conjunctuur', unemploymentPp: 1 })
    expect(lever(macro, id('werkloosheid')).disabled).toBeNull()
    expect(lever(setLever(basis, macro, 'conjunctuur.aan', false), id('werkloosheid')).disabled).toBe(
      'conjunctuur-uit',
    )

    const nobody = Object.fromEntries(
      basis.parameters.filter((one) => /^begin\.jong\./.test(one.id)).map((one) => [one.id, 0]),
    )
    const noYouth = smallBasis({
      ...nobody,
      'instroom.aandeel.leeftijd.jong': 0,
      'instroom.aandeel.leeftijd.oud': 1,
    })
    const forYouth = withEffect(placement.effect, { target: { leeftijd: ['jong'], afstand: [], klasse: [] } })
    expect(lever(forYouth, id('plaatsingen'), noYouth).disabled).toBe('geen-mensen')
    expect(lever(forYouth, id('plaatsingen'), basis).disabled).toBeNull()
    expect(lever(forYouth, id('plaatsingen'), smallBasis(nobody)).disabled).toBeNull()
  })
})

describe('every lever', () => {
  const everyKind = unwrap(
    readScenarioFile(
      readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/scenarios/v1/alles.scenario.json')),
    ),
  ).scenario

  it.each(['nl', 'en'] as const)('has a name, and its choices too (%s)', (language) => {
    const levers = leversOf(basis, everyKind, null)
    expect(levers.length).toBeGreaterThan(80)
    for (const { label, shape } of levers) {
      expect([label, leverTexts[language].names[label]]).toEqual([label, expect.any(String)])
      if (shape.kind === 'keuze')
        for (const option of shape.options)
          expect(leverTexts[language].choices[option]).toEqual(expect.any(String))
    }
  })
})

describe('ends of a slider', () => {
  it.each([
    [0.3, 0.5],
    [1, 1],
    [1.61, 2],
    [17, 20],
    [20.4, 25],
    [60, 100],
    [680_000, 1_000_000],
  ])('%f fits under %f', (value, end) => {
    expect(niceUp(value)).toBe(end)
  })
})

describe('a value beyond the ends', () => {
  it('widens the slider, and keeps it wide while the saved value lies there', () => {
    const far = scenarioOf(layer('laag', { overrides: { 'instroom.niveau': 1.7, 'prijs.groei': -0.04 } }))
    expect(lever(far, 'instroom.niveau').shape).toMatchObject({ min: 0.5, max: 2 })
    expect(lever(far, 'prijs.groei').shape).toMatchObject({ min: -0.04, max: 0.1 })
    const back = setLever(basis, far, 'instroom.niveau', 1)
    expect(lever(back, 'instroom.niveau', basis, far).shape).toMatchObject({ max: 2 })
    expect(lever(back, 'instroom.niveau').shape).toMatchObject({ max: 1.5 })
  })
})
