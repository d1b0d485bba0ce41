import { describe, expect, it } from 'vitest'
import {
  changeText,
  countText,
  meanText,
  nbsp,
  numberText,
  percentPointText,
  percentText,
  tenthsText,
} from '../../../src/text/number.ts'
import {
  centsText,
  euroCentText,
  euroMillionsText,
  euroMillionsWords,
  euroText,
  euroThousandsCell,
  saldoLetter,
  thousandsCaption,
} from '../../../src/text/money.ts'

/** Readable expectations: `_` stands for the no-break space. */
const spaced = (text: string): string => text.replaceAll('_', nbsp)

describe('amounts', () => {
  it.each([
    [1500000, '€_1.500.000', '€1,500,000'],
    [0, '€_0', '€0'],
    [999, '€_999', '€999'],
    [1000, '€_1.000', '€1,000'],
    [-12, '€_-12', '-€12'],
    [941232.49, '€_941.232', '€941,232'],
    [941232.5, '€_941.233', '€941,233'],
    [-941232.5, '€_-941.233', '-€941,233'],
  ])('%d euros in a sentence', (value, dutch, english) => {
    expect(euroText(value, 'nl')).toBe(spaced(dutch))
    expect(euroText(value, 'en')).toBe(english)
  })

  it('uses the wide minus in tables, behind the euro sign in Dutch and before it in English', () => {
    expect(euroText(-1500000, 'nl', 'tabel')).toBe(spaced('€_\u22121.500.000'))
    expect(euroText(-1500000, 'en', 'tabel')).toBe('\u2212€1,500,000')
  })

  it('never shows minus zero', () => {
    expect(euroText(-0.4, 'nl')).toBe(spaced('€_0'))
    expect(euroText(-0, 'nl', 'tabel')).toBe(spaced('€_0'))
    expect(numberText(-0.04, 1, 'nl')).toBe('0,0')
    expect(changeText(0.04, 1, 'nl')).toBe('0,0')
  })

  it('writes millions short and in words', () => {
    expect(euroMillionsText(1500000, 'nl')).toBe(spaced('€_1,5_mln'))
    expect(euroMillionsText(1500000, 'en')).toBe('€1.5m')
    expect(euroMillionsText(-2922926, 'nl', { digits: 2, style: 'tabel' })).toBe(spaced('€_\u22122,92_mln'))
    expect(euroMillionsWords(500000, 'nl')).toBe(spaced('€_0,5_miljoen'))
    expect(euroMillionsWords(500000, 'en')).toBe('€0.5 million'.replace(' ', nbsp))
  })

  it('shows a missing amount as a dash, not as zero', () => {
    expect(euroText(null, 'nl')).toBe('–')
    expect(euroText(Number.NaN, 'nl')).toBe('–')
    expect(euroMillionsText(null, 'nl')).toBe('–')
    expect(centsText(null, 'nl')).toBe('–')
    expect(percentText(null, 1, 'nl')).toBe('–')
  })

  it('shows cents only where there are any', () => {
    expect(centsText(150000000, 'nl')).toBe(spaced('€_1.500.000'))
    expect(centsText(18829795, 'nl')).toBe(spaced('€_188.297,95'))
    expect(euroCentText(12.5, 'en')).toBe('€12.50')
  })

  it('has bare thousands for tables that say so once', () => {
    expect(euroThousandsCell(-1495500, 'nl')).toBe('\u22121.496')
    expect(thousandsCaption('nl')).toBe(spaced('bedragen x €_1.000'))
  })

  it('gives the letter of an effect on the saldo', () => {
    expect([saldoLetter(1), saldoLetter(-1), saldoLetter(0)]).toEqual(['V', 'N', ''])
  })
})

describe('other numbers', () => {
  it('writes counts whole and means with one decimal', () => {
    expect(countText(3614.4, 'nl')).toBe('3.614')
    expect(meanText(70.298, 'nl')).toBe('70,3')
    expect(meanText(70.298, 'en')).toBe('70.3')
    expect(numberText(24092189, 0, 'nl')).toBe('24.092.189')
    expect(numberText(1234.5, 2, 'nl')).toBe('1.234,50')
  })

  it('writes percentages without a space and differences as points', () => {
    expect(percentText(0.234, 1, 'nl')).toBe('23,4%')
    expect(percentText(-0.05, 0, 'nl', 'tabel')).toBe('\u22125%')
    expect(percentPointText(0.015, 1, 'nl')).toBe(spaced('1,5_procentpunt'))
  })

  it('signs changes', () => {
    expect([changeText(12, 0, 'nl'), changeText(-12, 0, 'nl'), changeText(0, 0, 'nl')]).toEqual([
      '+12',
      '\u221212',
      '0',
    ])
  })

  it.each([
    [0, 'minder dan 1 van de 10'],
    [0.099, 'minder dan 1 van de 10'],
    [0.1, '1 van de 10'],
    [0.44, '4 van de 10'],
    [0.9, '9 van de 10'],
    [0.901, 'meer dan 9 van de 10'],
    [1, 'meer dan 9 van de 10'],
  ])('a chance of %d is "%s"', (share, words) => {
    expect(tenthsText(share, 'nl')).toBe(words)
  })

  it('agrees with Intl on ordinary numbers', () => {
    const dutch = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    for (const value of [0, 1, 12.34, 999.99, 1000, 123456.78, 24092189.25, -7.5]) {
      expect(numberText(value, 2, 'nl')).toBe(dutch.format(value))
    }
  })
})
