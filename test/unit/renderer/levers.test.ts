import { describe, expect, it } from 'vitest'
import {
  fieldText,
  readField,
  stepLabel,
  valueText,
} from '../../../renderer/features/scenarios/lever-format.ts'
import { changedFigure } from '../../../renderer/features/scenarios/changed-figure.ts'
import { monthGroups } from '../../../renderer/features/scenarios/month-options.ts'
import { leversOf, type Lever } from '../../../src/domain/levers.ts'
import { leverTexts } from '../../../src/text/screens/levers.ts'
import { example } from './support/example.ts'

const nbsp = '\u00a0'
const basis = example.basis(false)
const levers = example.scenarios.flatMap((scenario) => leversOf(basis, scenario, scenario))
const number = (unit: Extract<Lever['shape'], { kind: 'getal' }>['unit']): Pick<Lever, 'shape'> => ({
  shape: { kind: 'getal', unit, min: 0, max: 1, step: 0.01 },
})

describe('levers in words', () => {
  it('have a name, a unit and a reason in both languages', () => {
    expect(levers.length).toBeGreaterThan(20)
    for (const lever of levers) {
      for (const language of ['nl', 'en'] as const) {
        expect(leverTexts[language].names[lever.label], `${lever.label} ${language}`).toBeTypeOf('string')
      }
    }
    expect(Object.keys(leverTexts.en.names)).toEqual(Object.keys(leverTexts.nl.names))
  })

  it('write values as people do', () => {
    expect(valueText(number('per-maand'), 4.5, 'nl')).toBe(`4,5${nbsp}per maand`)
    expect(valueText(number('aandeel'), 0.07, 'nl')).toBe('7%')
    expect(valueText(number('aandeel-per-jaar'), 0.005, 'nl')).toBe('0,5% per jaar')
    expect(valueText(number('factor'), 1.05, 'en')).toBe(`×${nbsp}1.05`)
    expect(valueText(number('procentpunt'), 10, 'nl')).toBe(`10${nbsp}%-punt`)
    expect(valueText({ shape: { kind: 'schakelaar' } }, true, 'nl')).toBe('aan')
    expect(
      valueText({ shape: { kind: 'maand', min: '2026-01', max: '2031-12', optional: true } }, null, 'nl'),
    ).toBe('geen einde')
    expect(
      valueText(
        { shape: { kind: 'maand', min: '2026-01', max: '2031-12', optional: true } },
        '2027-01',
        'nl',
      ),
    ).toBe('jan 2027')
    expect(valueText({ shape: { kind: 'keuze', options: ['regulier'] } }, 'regulier', 'nl')).toBe('Regulier')
  })

  it.each([0, 1, 4.5, 0.07, 0.333, 9.875, 0.29])('reads back what it writes: %d', (value) => {
    for (const language of ['nl', 'en'] as const) {
      for (const unit of ['per-maand', 'aandeel', 'factor'] as const) {
        const written = fieldText(value, unit, language)
        expect(readField(written, unit, language, 'duizend')).toEqual({ kind: 'getal', value })
      }
    }
  })

  it('reads back large numbers once the meaning of a dot is known', () => {
    expect(readField(fieldText(1500, 'euro-per-jaar', 'nl'), 'euro-per-jaar', 'nl', 'duizend')).toEqual({
      kind: 'getal',
      value: 1500,
    })
  })

  it('asks what 1.500 means until it is known', () => {
    expect(readField('1.500', 'per-maand', 'nl', undefined).kind).toBe('dubbelzinnig')
    expect(readField('1.500', 'per-maand', 'nl', 'duizend')).toEqual({ kind: 'getal', value: 1500 })
    expect(readField('veel', 'per-maand', 'nl', undefined).kind).toBe('ongeldig')
  })

  it('name the undo step', () => {
    const lever = levers.find((one) => one.main && one.measure !== null) as Lever
    const label = stepLabel(lever, lever.value, 'nl')
    expect(label).toContain(lever.measure?.title)
    expect(stepLabel({ ...lever, measure: { id: 'x', title: 'x'.repeat(300) } }, 1, 'nl').length).toBe(200)
  })
})

describe('months to choose from', () => {
  it('stand under their years', () => {
    expect(monthGroups('2026-11', '2027-02', '2026-12', 'nl')).toEqual([
      {
        label: '2026',
        options: [
          { value: '2026-11', label: 'nov 2026' },
          { value: '2026-12', label: 'dec 2026' },
        ],
      },
      {
        label: '2027',
        options: [
          { value: '2027-01', label: 'jan 2027' },
          { value: '2027-02', label: 'feb 2027' },
        ],
      },
    ])
  })

  it('include a value that lies outside, so that nothing changes unasked', () => {
    const values = monthGroups('2026-01', '2026-02', '2025-06', 'nl').flatMap((group) =>
      group.options.map((one) => one.value),
    )
    expect(values).toEqual(['2025-06', '2026-01', '2026-02'])
    expect(monthGroups('2026-02', '2026-01', null, 'nl')).toEqual([])
  })
})

describe('the change that is spoken', () => {
  const figures = [
    { id: 'besparing-2027', label: 'Besparing 2027' },
    { id: 'besparing-2028', label: 'Besparing 2028' },
    { id: 'stand', label: 'Uitkeringen' },
  ]
  const before = new Map([
    ['besparing-2027', '1'],
    ['besparing-2028', '2'],
    ['stand', '3'],
  ])

  it('is that of the saving the screens lead with, if it changed', () => {
    const now = new Map([...before, ['besparing-2027', '1,5'], ['besparing-2028', '2,5'] as const])
    expect(changedFigure(figures, before, now)).toEqual({ label: 'Besparing 2028', now: '2,5', was: '2' })
  })

  it('is else the first figure that changed, and none when nothing did', () => {
    expect(changedFigure(figures, before, new Map([...before, ['stand', '4'] as const]))?.label).toBe(
      'Uitkeringen',
    )
    expect(changedFigure(figures, before, before)).toBeNull()
    expect(changedFigure([], new Map(), new Map())).toBeNull()
  })
})
