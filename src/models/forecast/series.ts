import { monthAt, monthIndex, type Month, type MonthIndex } from '../../base/month.ts'
import { lack, refuse, type Lack, type Refusable } from './lack.ts'

/** Values of consecutive months; `first` is the month of `values[0]`. */
export type MonthlySeries = { readonly first: MonthIndex; readonly values: Float64Array }

export type MonthlyPoint = { readonly month: Month; readonly value: number }

/**
 * Points in any order to a series without gaps. The same point twice is one point; two values for one month, a gap or a
 * value that is not above 0 are refused, each with its month. `lowest` 'nul' lets a flow be 0 (a small municipality).
 */
export function monthlySeries(
  points: readonly MonthlyPoint[],
  lowest: 'positief' | 'nul' = 'positief',
): Refusable<MonthlySeries> {
  const sorted = points
    .map((point) => ({ index: monthIndex(point.month), value: point.value }))
    .sort((a, b) => a.index - b.index || a.value - b.value)
  if (sorted.length === 0) return refuse([lack('prognose.geenStand')])
  const lacks: Lack[] = []
  const values: number[] = []
  let expected = sorted[0].index
  let previous = Number.NaN
  for (const { index, value } of sorted) {
    const maand = monthAt(index)
    if (index === expected - 1) {
      if (value !== previous)
        lacks.push(lack('prognose.maandDubbel', { maand, eerste: previous, tweede: value }))
      continue
    }
    for (; expected < index; expected++)
      lacks.push(lack('prognose.maandOntbreekt', { maand: monthAt(expected) }))
    const fits = value < Infinity && (lowest === 'nul' ? value >= 0 : value > 0)
    if (!fits) lacks.push(lack('prognose.waardeNietPositief', { maand, waarde: value }))
    values.push(value)
    previous = value
    expected = index + 1
  }
  if (lacks.length > 0) return refuse(lacks)
  return { ok: true, value: { first: sorted[0].index, values: Float64Array.from(values) } }
}

/** The first `count` months: all that was known at the end of the last of them. */
export function startOf(series: MonthlySeries, count: number): MonthlySeries {
  return { first: series.first, values: series.values.slice(0, count) }
}

export function lastMonth(series: MonthlySeries): MonthIndex {
  return series.first + series.values.length - 1
}

/** Month of the year, 0 (January) … 11. */
export function seasonOf(index: MonthIndex): number {
  return ((index % 12) + 12) % 12
}
