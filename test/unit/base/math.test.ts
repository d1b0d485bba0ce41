import { describe, expect, it } from 'vitest'
import { exp, exp2, ln, pow, powInt } from '../../../src/base/math.ts'

/** The 64 bits of a float, as hexadecimal digits. */
function bitsOf(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}

function ulpsApart(a: string, b: string): number {
  return Math.abs(Number(BigInt(`0x${a}`) - BigInt(`0x${b}`)))
}

/*
 * `bits`: what this code gives, and must give in every engine for ever: one bit less and a mailed scenario shows other
 * cents. `nearest`: the float nearest to the true value, computed with 60 decimal digits (Python's decimal module).
 */
const cases = [
  { name: 'exp(1)', value: exp(1), bits: '4005bf0a8b14576a', nearest: '4005bf0a8b145769' },
  { name: 'exp(-1)', value: exp(-1), bits: '3fd78b56362cef38', nearest: '3fd78b56362cef38' },
  { name: 'exp(0.04)', value: exp(0.04), bits: '3ff0a72932c7b125', nearest: '3ff0a72932c7b125' },
  { name: 'exp(-0.0002)', value: exp(-0.0002), bits: '3feffe5c9c8de6c4', nearest: '3feffe5c9c8de6c4' },
  { name: 'exp(10.25)', value: exp(10.25), bits: '40db9ea2aed2a0f2', nearest: '40db9ea2aed2a0f1' },
  { name: 'exp(709.7)', value: exp(709.7), bits: '7fed75ae7a50ee14', nearest: '7fed75ae7a50ee14' },
  { name: 'ln(2)', value: ln(2), bits: '3fe62e42fefa39ef', nearest: '3fe62e42fefa39ef' },
  { name: 'ln(0.9825)', value: ln(0.9825), bits: 'bf921422a5da6c35', nearest: 'bf921422a5da6c35' },
  { name: 'ln(1.003)', value: ln(1.003), bits: '3f688a09a34ca9d6', nearest: '3f688a09a34ca9d6' },
  { name: 'ln(1e-300)', value: ln(1e-300), bits: 'c085963447f87fb5', nearest: 'c085963447f87fb5' },
  { name: 'pow(0.9825, 12)', value: pow(0.9825, 12), bits: '3fe9e3f8c8202755', nearest: '3fe9e3f8c8202755' },
  { name: 'pow(1.03, 5.5)', value: pow(1.03, 5.5), bits: '3ff2d3160951e5b6', nearest: '3ff2d3160951e5b6' },
  { name: 'pow(0.5, 1074)', value: pow(0.5, 1074), bits: '0000000000000001', nearest: '0000000000000001' },
  { name: 'exp2(-1/12)', value: exp2(-1 / 12), bits: '3fee3437e7101344', nearest: '3fee3437e7101344' },
  { name: 'exp2(-0.5)', value: exp2(-0.5), bits: '3fe6a09e667f3bcc', nearest: '3fe6a09e667f3bcd' },
  { name: 'exp2(1/3)', value: exp2(1 / 3), bits: '3ff428a2f98d728b', nearest: '3ff428a2f98d728b' },
]

describe('elementary functions', () => {
  it.each(cases)('$name has its bits', ({ value, bits }) => {
    expect(bitsOf(value)).toBe(bits)
  })

  it.each(cases)('$name is at most one bit from the true value', ({ bits, nearest }) => {
    expect(ulpsApart(bits, nearest)).toBeLessThanOrEqual(1)
  })

  it('keeps the edges of IEEE 754', () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), ln(1), ln(0), pow(7, 0), pow(0, 0)]).toEqual([
      1,
      0,
      Infinity,
      0,
      -Infinity,
      1,
      1,
    ])
    expect([ln(-1), exp(NaN), pow(-8, 1 / 3)]).toEqual([NaN, NaN, NaN])
  })
})

describe('powInt', () => {
  it('multiplies one by one, so that it follows a chain of months bit for bit', () => {
    let chain = 1
    for (let month = 0; month < 12; month++) chain *= 0.9825
    expect(powInt(0.9825, 12)).toBe(chain)
    expect(bitsOf(powInt(0.9825, 12))).toBe('3fe9e3f8c8202753')
    expect(powInt(3, 0)).toBe(1)
  })
})
