import { exp } from '../../base/math.ts'
import type { DrawPlan } from '../uncertainty/draw-plan.ts'

/** 90 % quantile of the normal distribution. */
const z90 = 1.2815515655446004

/** One run of a tornado: the numbers of a draw in which one quantity is moved and every other is its point value. */
export type TornadoCase = {
  readonly id: string
  readonly side: 'low' | 'high'
  /** Per column of the plan. */
  readonly values: Float64Array
}

/**
 * Two runs per quantity that spreads: at its 10 % and its 90 % value, in the order of the columns. A process that moves from year to
 * year takes in every year the value that is its 10 % or 90 % value of that year. Quantities without spread are left out.
 */
export function planTornado(plan: DrawPlan): readonly TornadoCase[] {
  const points = Float64Array.from(plan.columns, (column) => column.point)
  const moved: {
    readonly id: string
    readonly column: number
    readonly at: (z: number) => readonly number[]
  }[] = []
  for (const { process, column, sources } of plan.processes) {
    if (process.sd === 0) continue
    const at = (z: number): readonly number[] => {
      let variance = 0
      return sources.map(() => {
        variance = process.persistence * process.persistence * variance + process.sd * process.sd
        const x = z * Math.sqrt(variance)
        return process.form === 'factor' ? exp(x) : x
      })
    }
    moved.push({ id: process.id, column, at })
  }
  for (const { marginal, column } of [...plan.levels, ...plan.effects]) {
    if (marginal.spreads)
      moved.push({ id: plan.columns[column].id, column, at: (z) => [marginal.valueAt(z)] })
  }
  moved.sort((a, b) => a.column - b.column)
  return moved.flatMap(({ id, column, at }) =>
    (['low', 'high'] as const).map((side) => {
      const values = Float64Array.from(points)
      values.set(at(side === 'low' ? -z90 : z90), column)
      return { id, side, values }
    }),
  )
}

/** A bar: the outcome at the 10 % and at the 90 % value of one quantity. */
export type TornadoBar = {
  readonly id: string
  readonly atLow: number
  readonly atHigh: number
  /** Distance between the furthest of the two outcomes and of the outcome with everything at its point. */
  readonly width: number
}

/** Bars from the outcomes of the cases (same order), the widest first; of equals the first in the plan. */
export function tornadoBars(
  cases: readonly TornadoCase[],
  outcomes: readonly number[],
  atPoint: number,
): readonly TornadoBar[] {
  const bars: TornadoBar[] = []
  for (let k = 0; k + 1 < cases.length; k += 2) {
    const atLow = outcomes[k]
    const atHigh = outcomes[k + 1]
    const width = Math.max(atLow, atHigh, atPoint) - Math.min(atLow, atHigh, atPoint)
    bars.push({ id: cases[k].id, atLow, atHigh, width })
  }
  return bars.sort((a, b) => b.width - a.width)
}
