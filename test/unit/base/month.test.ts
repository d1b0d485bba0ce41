import { describe, expect, it } from 'vitest'
import {
  addMonths,
  isMonth,
  monthAt,
  monthIndex,
  monthOfYear,
  monthsBetween,
  yearOfMonth,
} from '../../../src/base/month.ts'

describe('months', () => {
  it.each([
    ['2025-12', 1, '2026-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-01', 12, '2027-01'],
    ['2024-02', 24, '2026-02'],
    ['2026-07', 0, '2026-07'],
    ['0001-01', -1, '0000-12'],
  ])('%s plus %i months is %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to)
    expect(monthsBetween(from, to)).toBe(count)
  })

  it('counts months since year 0', () => {
    expect(monthIndex('2025-12')).toBe(24311)
    expect(monthAt(24312)).toBe('2026-01')
    for (let index = 24000; index < 24040; index++) expect(monthIndex(monthAt(index))).toBe(index)
  })

  it('takes a month apart', () => {
    expect([yearOfMonth('2028-03'), monthOfYear('2028-03')]).toEqual([2028, 3])
  })

  it.each(['2026-13', '2026-00', '2026-1', '26-01', '2026-01-01', '2026', ' 2026-01', '2026-01\n', ''])(
    '%j is no month',
    (text) => {
      expect(isMonth(text)).toBe(false)
      expect(() => monthIndex(text)).toThrow(RangeError)
    },
  )
})
