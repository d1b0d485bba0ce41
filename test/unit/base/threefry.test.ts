import { describe, expect, it } from 'vitest'
import { parseSeed, threefry2x32, uniformFrom } from '../../../src/base/threefry.ts'

function words(high: number, low: number, counter0: number, counter1: number): string {
  const out = new Uint32Array(2)
  threefry2x32({ high, low }, counter0, counter1, out)
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ')
}

describe('Threefry-2x32-20', () => {
  /** Known-answer vectors of Random123 (kat_vectors: threefry2x32 20), the authors' own implementation. */
  it.each([
    [0, 0, 0, 0, '6b200159 99ba4efe'],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, '1cb996fc bb002be7'],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 'c4923a9c 483df7a0'],
  ])('key %i %i, counter %i %i', (high, low, counter0, counter1, expected) => {
    expect(words(high, low, counter0, counter1)).toBe(expected)
  })

  it('reads a seed of sixteen hexadecimal digits and nothing else', () => {
    expect(parseSeed('13198a2e03707344')).toEqual({ high: 0x13198a2e, low: 0x03707344 })
    expect(parseSeed('FFFFFFFF00000001')).toEqual({ high: 0xffffffff, low: 1 })
    for (const wrong of [
      '',
      '13198a2e0370734',
      '13198a2e037073444',
      '13198a2e0370734g',
      '-3198a2e03707344',
    ]) {
      expect(parseSeed(wrong), wrong).toBeNull()
    }
  })
})

describe('uniformFrom', () => {
  it('follows ((x0>>>5)·2^26 + (x1>>>6) + 0,5)/2^53', () => {
    expect(uniformFrom(0x80000000, 0)).toBe((2 ** 52 + 0.5) / 2 ** 53)
    expect(uniformFrom(32, 64)).toBe((2 ** 26 + 1.5) / 2 ** 53)
  })

  it('never reaches 0 or 1', () => {
    expect(uniformFrom(0, 0)).toBe(2 ** -54)
    expect(uniformFrom(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53)
  })
})
