import { describe, expect, it } from 'vitest'
import { centsToEuros, eurosToCents, roundHalfAway } from '../../../src/base/money.ts'

describe('rounding half away from zero', () => {
  it.each([
    [0.5, 1],
    [-0.5, -1],
    [2.5, 3],
    [-2.5, -3],
    [1.4999, 1],
    [-1.4999, -1],
    [0, 0],
  ])('%f becomes %i', (value, rounded) => {
    expect(roundHalfAway(value)).toBe(rounded)
  })
})

describe('euros to cents', () => {
  it.each([
    [1.005, 101],
    [-1.005, -101],
    [0.285, 29],
    [8088748, 808874800],
    [188297.95, 18829795],
    [-600000, -60000000],
    [62733474.005, 6273347401],
    [0.1 + 0.2, 30],
    [0.004999, 0],
  ])('%f is %i cents', (euros, cents) => {
    expect(eurosToCents(euros)).toBe(cents)
  })

  it('comes back from cents', () => {
    for (const cents of [1, 99, 12345, -50000001, 6273347400])
      expect(eurosToCents(centsToEuros(cents))).toBe(cents)
  })
})
