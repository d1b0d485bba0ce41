import { describe, expect, it } from 'vitest'
import {
  dateText,
  dateWords,
  monthText,
  monthWords,
  periodeText,
  periodText,
  yearText,
} from '../../../src/text/date.ts'
import { parseMonth } from '../../../src/text/parse-month.ts'

describe('dates', () => {
  it('writes months and dates as people read them', () => {
    expect(monthText('2026-08', 'nl')).toBe('aug 2026')
    expect(monthText('2026-03', 'nl')).toBe('mrt 2026')
    expect(monthText('2026-03', 'en')).toBe('Mar 2026')
    expect(monthWords('2026-08', 'nl')).toBe('augustus 2026')
    expect(dateText('2026-08-31')).toBe('31-08-2026')
    expect(dateText('2026-08-31T12:00:00Z')).toBe('31-08-2026')
    expect(dateWords('2026-08-01', 'nl')).toBe('1 augustus 2026')
  })

  it('writes periods', () => {
    expect(periodText('2026-01', '2026-08', 'nl')).toBe('jan t/m aug 2026')
    expect(periodText('2025-11', '2026-02', 'nl')).toBe('nov 2025 t/m feb 2026')
    expect(yearText(2028, 'nl', true)).toBe('2028 e.v.')
    expect(periodeText('2026-Q1', 'nl')).toBe('1e kwartaal 2026')
    expect(periodeText('2026', 'nl')).toBe('2026')
    expect(periodeText('2024-X005', 'nl')).toBe('2024-X005')
  })

  it('leaves text alone that is no date', () => {
    expect(monthText('2026-13', 'nl')).toBe('2026-13')
    expect(dateText('ooit')).toBe('ooit')
  })
})

describe('typed months', () => {
  it.each([
    ['2026-08', '2026-08'],
    ['2026-8', '2026-08'],
    ['08-2026', '2026-08'],
    ['8/2026', '2026-08'],
    ['aug 2026', '2026-08'],
    ['Augustus 2026', '2026-08'],
    ['mrt. 2027', '2027-03'],
    ['March 2027', '2027-03'],
    ['13-2026', null],
    ['2026-00', null],
    ['ooit 2026', null],
    ['2026', null],
  ])('%s', (typed, month) => {
    expect(parseMonth(typed)).toBe(month)
  })
})
