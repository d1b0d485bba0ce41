import { describe, expect, test } from 'vitest'
import { codeOf, parseDecimal, type DecimalSign } from '../../../src/ingest/values/decimal.ts'
import { missingReason } from '../../../src/ingest/values/missing.ts'
import { parseNumberText } from '../../../src/ingest/values/number-text.ts'
import { parsePeriod } from '../../../src/ingest/values/period.ts'
import { parseRegion, parseRegionCode } from '../../../src/ingest/values/region.ts'

const decimal = (text: string, sign: DecimalSign = 'punt') => parseDecimal(text, 0, text.length, codeOf(sign))

describe('numbers of a portal file', () => {
  test.each([
    ['   350.8', 350.8],
    ['       0', 0],
    ['-19.875', -19.875],
    ['\u22121', -1],
    ['128840.0', 128840],
    ['9007199254740993', 9007199254740992],
    ['0.30000000000000004', 0.30000000000000004],
    ['123456789012345.25', 123456789012345.25],
  ])('%j is %d', (text, value) => {
    expect(decimal(text)).toBe(value)
  })

  test.each(['', ' ', '.', '-', '1.', '.5', '1.2.3', '1,5', '93x50', '1e5', '0x10', 'NaN', '1 000'])(
    '%j is no number',
    (text) => {
      expect(decimal(text)).toBeNaN()
    },
  )

  test('every short decimal is the number that the engine reads', () => {
    // 0.1 … 99999.9 with one to three decimals: the quotient of two exact numbers is the nearest double.
    for (let n = 1; n < 100_000; n += 7) {
      for (const places of [1, 2, 3]) {
        const text = `${Math.floor(n / 10 ** places)}.${String(n % 10 ** places).padStart(places, '0')}`
        expect(decimal(text)).toBe(Number(text))
      }
    }
  })
})

describe('numbers as people write them', () => {
  test.each([
    ['1.500.000', 1500000, false],
    ['€ 63.100.000', 63100000, false],
    ['€\u00a012.345,67', 12345.67, false],
    ['2\u202f027,79', 2027.79, false],
    ['7,5%', 7.5, true],
    ['7,5 %', 7.5, true],
    ['1,5 mln', 1500000, false],
    ['1,4 miljard', 1400000000, false],
    ['0,1 mln.', 100000, false],
    ['-1.250,75', -1250.75, false],
    ['\u2212€ 12', -12, false],
    ['€ -12', -12, false],
    ['260.000', 260000, false],
    ['5,2', 5.2, false],
    ['12,345678901234567', 12.345678901234567, false],
  ])('%j is %d', (text, value, percent) => {
    expect(parseNumberText(text, 'komma')).toEqual({ value, percent })
  })

  test.each(['37.5', '1.50', '1,5,5', 'p.m.', '5 appels', '', '12.34.567', '--5'])(
    '%j is no number with a decimal comma',
    (text) => {
      expect(parseNumberText(text, 'komma')).toBeNull()
    },
  )

  test('with a decimal point a point is never a thousands point', () => {
    expect(parseNumberText('37.500', 'punt')).toEqual({ value: 37.5, percent: false })
  })
})

test.each([
  ['', 'leeg'],
  ['.', 'onbekend'],
  ['NA', 'onbekend'],
  ['nan', 'onbekend'],
  ['-', 'onbekend'],
  ['x', 'onbekend'],
  ['n.b.', 'onbekend'],
  ['<10', 'onbekend'],
  ['0', null],
  ['onbeknd', null],
])('missing mark %j: %j', (text, reason) => {
  expect(missingReason(text)).toBe(reason)
})

test.each([
  ['2024JJ00', '2024', null],
  ['2024KW03', '2024-Q3', null],
  ['2024MM01', '2024-01', null],
  ['2024HJ02', '2024-H2', null],
  ['2024W101', '2024-W01', null],
  ['2024X005', '2024-X005', null],
  ['20240131', '2024-01-31', null],
  ['2024', '2024', null],
  ['2024-01', '2024-01', null],
  ['2015-Q3', '2015-Q3', null],
  ['2028 e.v.', '2028 e.v.', null],
  ['2028  ev', '2028 e.v.', null],
  ['2024*', '2024', 'voorlopig'],
  ['2023 3e kwartaal*', '2023-Q3', 'voorlopig'],
  ['2023 3rd quarter*', '2023-Q3', 'voorlopig'],
  ['2023 januari**', '2023-01', 'nader-voorlopig'],
  ['2009 oktober', '2009-10', null],
])('period %j is %s', (text, periode, status) => {
  expect(parsePeriod(text)).toEqual({ periode, status })
})

test.each([
  '',
  '24',
  '2024MM13',
  '2024-13',
  '2024KW05',
  '2023 5e kwartaal',
  '2024 foo',
  '2005-2029',
  '20241301',
])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeNull()
})

test.each([
  ['GM0193 ', 'GM0193'],
  ['G0193', 'GM0193'],
  ['193', 'GM0193'],
  ['0193', 'GM0193'],
  ['GM193', 'GM0193'],
  ['NL00      ', 'NL01'],
  ['NL01  ', 'NL01'],
  ['PV23', 'PV23'],
  ['A007404', 'A007404'],
  ['WK019310', 'WK019310'],
])('region %j is %s', (text, code) => {
  expect(parseRegionCode(text)).toBe(code)
})

test('a slug is a region of our own layouts only', () => {
  expect(parseRegion('arbeidsmarktregio-zwolle')).toBe('arbeidsmarktregio-zwolle')
  expect(parseRegionCode('arbeidsmarktregio-zwolle')).toBeNull()
  expect(parseRegion('Zwolle!')).toBeNull()
})
