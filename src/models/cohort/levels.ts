import { monthAt } from '../../base/month.ts'
import type { CohortInputs } from '../../domain/inputs.ts'
import type { CohortModel } from './cohort-model.ts'

/**
 * What every month does to every group alike, index m = 0 … M (0 unused): `inflow` = season × macro × the inflow factor on
 * new inflow, `exit` = season × macro on the seasonal exit chances, `aow` = 0 in the months in which the AOW age rises.
 */
export type MonthLevels = {
  readonly inflow: Float64Array
  readonly exit: Float64Array
  readonly aow: Uint8Array
}

/** `extraPp`: unemployment of the conjunctuur measures in percentage points by month m; null = none. */
export function monthLevels(
  inputs: CohortInputs,
  model: CohortModel,
  extraPp: Float64Array | null,
): MonthLevels {
  const { monthCount, peildatumIndex } = model
  const { macro } = inputs
  const paused = new Set(inputs.aowPauseMonths)
  const inflow = new Float64Array(monthCount + 1)
  const exit = new Float64Array(monthCount + 1)
  const aow = new Uint8Array(monthCount + 1)
  const reference = unemploymentAt(macro.unemployment, peildatumIndex)
  for (let m = 1; m <= monthCount; m++) {
    const index = peildatumIndex + m
    const calendarMonth = index % 12
    const path = macro.enabled ? unemploymentAt(macro.unemployment, index - macro.lagMonths) - reference : 0
    const source = m - macro.lagMonths
    const rise = path + (extraPp && source > 0 ? extraPp[source] : 0)
    const macroIn = Math.max(0, 1 + macro.inflowPerPp * rise)
    const macroOut = Math.max(0, 1 - macro.exitPerPp * rise)
    inflow[m] = inputs.seasonIn[calendarMonth] * macroIn * inputs.inflowFactor
    exit[m] = inputs.seasonOut[calendarMonth] * macroOut
    aow[m] = paused.has(monthAt(index)) ? 0 : 1
  }
  return { inflow, exit, aow }
}

/**
 * Unemployment, percent, in a month. A year mean sits on 1 July, a month on its middle; linear between, the first and
 * last value held outside. 0 without any value.
 */
export function unemploymentAt(means: readonly { year: number; percent: number }[], index: number): number {
  const sorted = [...means].sort((a, b) => a.year - b.year)
  const first = sorted[0]
  if (!first) return 0
  // Month line in halves: month `index` has its middle at index + ½, the mean of year y at 12·y + 6.
  const place = index + 0.5
  let before = first
  for (const mean of sorted) {
    const at = mean.year * 12 + 6
    if (at >= place) {
      const from = before.year * 12 + 6
      if (at === from) return mean.percent
      return before.percent + ((mean.percent - before.percent) * (place - from)) / (at - from)
    }
    before = mean
  }
  return before.percent
}
