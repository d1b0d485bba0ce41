import { describe, expect, it } from 'vitest'
import { fillTemplate, placeText, templateKeys } from '../../../src/text/template.ts'
import { nbsp } from '../../../src/text/number.ts'

describe('sentences with values', () => {
  it('fills values in and leaves out a part whose value is missing', () => {
    const template = 'Er is geen budget[ voor {jaar}][ ({soort})].'
    expect(fillTemplate(template, { jaar: 2027 }, 'nl')).toBe('Er is geen budget voor 2027.')
    expect(fillTemplate(template, { soort: null }, 'nl')).toBe('Er is geen budget.')
  })

  it('formats by what a value is', () => {
    expect(fillTemplate('{maand:maand}', { maand: '2027-03' }, 'nl')).toBe('mrt 2027')
    expect(fillTemplate('{bedrag:cent}', { bedrag: 18829795 }, 'nl')).toBe(`€${nbsp}188.297,95`)
    expect(fillTemplate('{deel:procent}', { deel: 0.075 }, 'nl')).toBe('7,5%')
    expect(fillTemplate('rij {rij}', { rij: 12345 }, 'nl')).toBe('rij 12345')
    expect(fillTemplate('{waarde}', { waarde: 1.5 }, 'nl')).toBe('1,5')
    expect(fillTemplate('{lijst}', { lijst: ['a', 'b', 'c'] }, 'nl')).toBe('a, b en c')
    expect(fillTemplate('{lijst}', { lijst: ['a', 'b'] }, 'en')).toBe('a and b')
  })

  it('names the place in the order file, sheet, row, column', () => {
    const place = { kolom: 4, rij: 12, bestand: 'cijfers.csv', blad: 'Blad1' }
    expect(placeText(place, 'nl')).toBe('cijfers.csv, blad Blad1, rij 12, kolom 4')
    expect(placeText(place, 'en')).toBe('cijfers.csv, sheet Blad1, row 12, column 4')
    expect(placeText({ bestand: 'cijfers.csv', blad: null }, 'nl')).toBe('cijfers.csv')
    expect(placeText({}, 'nl')).toBeNull()
  })

  it('keeps values from elsewhere on one line, without control characters, and short', () => {
    const hostile = 'a\u0000b\n\u202ec' + 'x'.repeat(500)
    const text = fillTemplate('{waarde}', { waarde: hostile }, 'nl')
    expect(text.startsWith('a b c')).toBe(true)
    expect(text.length).toBeLessThanOrEqual(160)
  })

  it('does not fill in what a value brings along, and knows no inherited keys', () => {
    expect(fillTemplate('{een}', { een: '{twee}', twee: 'x' }, 'nl')).toBe('{twee}')
    expect(fillTemplate('[{constructor} ]klaar', {}, 'nl')).toBe('klaar')
  })

  it('tells which values it needs', () => {
    expect(templateKeys('{a} en[ {b}][ en {c:maand}]')).toEqual({ required: ['a'], optional: ['b', 'c'] })
  })
})
