import { describe, expect, it } from 'vitest'
import { expectedValue, familyOf, parameterFamilies } from '../../../src/domain/parameter-families.ts'
import { nearestIds } from '../../../src/domain/resolve/nearest-ids.ts'
import { values } from './small-basis.ts'

describe('parameter families', () => {
  it.each([
    ['kans.werk.18-26.klein.0-5', 'kans.werk.<leeftijd>.<afstand>.<klasse>', ['18-26', 'klein', '0-5']],
    ['begin.45-aow.onbekend.60-plus', 'begin.<leeftijd>.<afstand>.<duur>', ['45-aow', 'onbekend', '60-plus']],
    ['aow.stap.2028-01', 'aow.stap.<maand>', ['2028-01']],
    ['aow.stap.aan', 'aow.stap.aan', []],
    ['terugkeer.maanden', 'terugkeer.maanden', []],
    ['terugkeer.ander-inkomen', 'terugkeer.<reden>', ['ander-inkomen']],
    ['budget.2024', 'budget.<jaar>', ['2024']],
    ['budget.lks.2025', 'budget.lks.<jaar>', ['2025']],
    ['budget.lks.vertraging', 'budget.lks.vertraging', []],
    ['prijs.groei', 'prijs.groei', []],
    [
      'uitstroom.basis.werk.18-26.klein',
      'uitstroom.basis.<reden>.<leeftijd>.<afstand>',
      ['werk', '18-26', 'klein'],
    ],
  ])('%s is of %s', (id, family, places) => {
    const found = familyOf(id)
    expect(found?.family.id).toBe(family)
    expect(found?.places.map((one) => one.value)).toEqual(places)
  })

  it.each([
    'prijs.27',
    'prijs.2027.',
    'seizoen.in.5',
    'begin.a.b.60',
    'aow.stap.2028-13',
    'kans.werk.a.b',
    'Prijs.2027',
    '',
    '__proto__',
    'constructor',
  ])('%j is of none', (id) => {
    expect(familyOf(id)).toBeNull()
  })

  it('have one id each, and cover every parameter of the small municipality', () => {
    expect(new Set(parameterFamilies.map((one) => one.id)).size).toBe(parameterFamilies.length)
    expect(values.filter(([id]) => !familyOf(id))).toEqual([])
  })

  it.each([
    ['instroom.niveau', 0, null],
    ['instroom.niveau', 10.1, '0 … 10'],
    ['instroom.niveau', '1', '0 … 10'],
    ['instroom.niveau', NaN, '0 … 10'],
    ['instroom.niveau', Infinity, '0 … 10'],
    ['instroom.niveau', true, '0 … 10'],
    ['klasse.a.vanaf', 6, null],
    ['klasse.a.vanaf', 6.5, '0, 1 … 60'],
    ['vangnet.variant', 'regulier', null],
    ['vangnet.variant', 1, '"regulier" | "uitgebreid"'],
    ['afstand.onbekend', 'ver', null],
    ['afstand.onbekend', null, '"…"'],
  ])('%s = %j needs %j', (id, value, expected) => {
    const found = familyOf(id)
    expect(found && expectedValue(found.family, value)).toBe(expected)
  })
})

describe('nearest ids', () => {
  it('begin alike, longest first', () => {
    expect(nearestIds('prijs.nivo', ['prijs.groei', 'prijs.niveau', 'lks.banen', 'pri'])).toEqual([
      'prijs.niveau',
      'prijs.groei',
      'pri',
    ])
    expect(nearestIds('x', ['y'])).toEqual([])
  })
})
