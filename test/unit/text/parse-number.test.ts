import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euroText } from '../../../src/text/money.ts'
import { parseNumber, parsePercent } from '../../../src/text/parse-amount.ts'

const value = (typed: string, language: 'nl' | 'en' = 'nl'): unknown => {
  const read = parseNumber(typed, language)
  return read.kind === 'getal' ? read.value : read.kind
}

describe('typed amounts', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1500000', 1500000],
    ['1,5 mln', 1500000],
    ['1,5mln', 1500000],
    ['1,5m', 1500000],
    ['1.5M', 1500000],
    ['€ 0,5 miljoen', 500000],
    ['€0,5 miljoen', 500000],
    ['€ 1.500.000', 1500000],
    ['€ 1.500.000,25', 1500000.25],
    ['1,500,000.25', 1500000.25],
    ['1.500.000,-', 1500000],
    ['€ -12', -12],
    ['-€ 12', -12],
    ['\u2212 12', -12],
    ['1,1 mln', 1100000],
    ['500k', 500000],
    ['0.500', 0.5],
    ['1234.500', 1234.5],
    [',5', 0.5],
    ['-0', 0],
    ['1,500', 1.5],
  ])('%s', (typed, expected) => {
    expect(value(typed)).toBe(expected)
  })

  it('gives both readings of one thousand five hundred or one and a half', () => {
    expect(parseNumber('1.500', 'nl')).toEqual({ kind: 'dubbelzinnig', duizend: 1500, decimaal: 1.5 })
    expect(parseNumber('-1.500 mln', 'nl')).toEqual({
      kind: 'dubbelzinnig',
      duizend: -1500000000,
      decimaal: -1500000,
    })
    expect(parseNumber('1,500', 'en')).toEqual({ kind: 'dubbelzinnig', duizend: 1500, decimaal: 1.5 })
  })

  it('follows the answer that was remembered', () => {
    expect(parseNumber('1.500', 'nl', 'duizend')).toEqual({ kind: 'getal', value: 1500 })
    expect(parseNumber('1.500', 'nl', 'decimaal')).toEqual({ kind: 'getal', value: 1.5 })
  })

  it.each([
    '',
    'mln',
    '1,2,3',
    '1.2.3',
    '12.34.567',
    '--1',
    '-€-1',
    '1e6',
    'een',
    '1,5 constructor',
    'NaN',
    '1 2x',
  ])('refuses %j', (typed) => {
    expect(value(typed)).toBe('ongeldig')
  })

  it('reads back every whole amount it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (euros) => {
        for (const language of ['nl', 'en'] as const) {
          const read = parseNumber(euroText(euros, language), language, 'duizend')
          expect(read).toEqual({ kind: 'getal', value: euros })
        }
      }),
    )
  })
})

describe('typed percentages', () => {
  it.each([
    ['23,4%', 0.234],
    ['23.4', 0.234],
    ['7,5 %', 0.075],
    ['1.500', 0.015],
  ])('%s', (typed, share) => {
    expect(parsePercent(typed, 'nl')).toEqual({ kind: 'getal', value: share })
  })
})
