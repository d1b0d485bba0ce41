import type { RunInputs } from '../../../src/domain/inputs.ts'
import { stationaryInputs } from './example-inputs.ts'

export type OneGroup = {
  readonly stock?: number
  /** Exit chance a month, every duration. */
  readonly chance?: number
  readonly inflow?: number
  readonly rho?: number
  readonly averaging?: 'half' | 'end'
}

/** One group, one class, one reason; money of the example without receipts. */
export function oneGroup({
  stock = 3400,
  chance = 0.0175,
  inflow = 60,
  rho = 0,
  averaging = 'half',
}: OneGroup = {}): RunInputs {
  const base = stationaryInputs
  const start = new Array<number>(61).fill(0)
  start[60] = stock
  return {
    ...base,
    cohort: {
      ...base.cohort,
      groups: [{ id: 'allen', leeftijd: 'alle', afstand: 'alle' }],
      classes: [{ id: 'alle', from: 0, to: null }],
      reasons: [{ id: 'werk', rho, seasonal: true, isWork: true, isAow: false }],
      start: [start],
      exitChance: [[[chance]]],
      inflowTotal: [inflow],
      baseExits: [[chance * stock]],
      leeftijdMoves: [],
      afstandMoves: [],
      unknownAfstand: null,
    },
    money: { ...base.money, averaging, relativePrice: [1] },
  }
}
