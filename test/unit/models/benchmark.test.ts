import { describe, expect, it } from 'vitest'
import {
  eventRate,
  forecastGrowth,
  openingStock,
  reconcileStock,
} from '../../../src/models/benchmark/figures.ts'
import { countLadderMoves } from '../../../src/models/benchmark/ladder-moves.ts'

describe('benchmark', () => {
  it('T8: Zwolle 2014: 3.022 + 1.232 − 998 = 3.256 against 3.261, a gap of 5', () => {
    expect(Math.round(openingStock(3261, 0.079))).toBe(3022)
    expect(reconcileStock(3022, 1232, 998, 3261)).toEqual({ computed: 3256, gap: 5 })
  })

  it('T18: the 2022 forecast of 5.228 on 3.614: + 44,66 %, + 1.614', () => {
    const { share, difference } = forecastGrowth(5228, 3614)
    expect(share * 100).toBeCloseTo(44.66, 2)
    expect(difference).toBe(1614)
  })

  it('T19: 10 of 70 = 14,29 %; 416 of 1.481 requests = 28,09 %', () => {
    expect((eventRate(10, 70) ?? 0) * 100).toBeCloseTo(14.29, 2)
    expect((eventRate(416, 1481) ?? 0) * 100).toBeCloseTo(28.09, 2)
    expect(eventRate(0, 0)).toBeNull()
  })

  it('T23: coming in beeld is no upward move', () => {
    const order = ['1', '2', '3', '4', '5', '6']
    const moves = [
      { from: '2', to: '3', count: 7 },
      { from: '4', to: '2', count: 2 },
    ]
    const before = countLadderMoves(moves, order)
    const after = countLadderMoves(
      [...moves, { from: 'onbekend', to: '4', count: 100 }, { from: '3', to: 'onbekend', count: 5 }],
      order,
    )
    expect(before).toEqual({ upward: 7, downward: 2, cameInBeeld: 0 })
    expect(after).toEqual({ upward: 7, downward: 2, cameInBeeld: 100 })
  })
})
