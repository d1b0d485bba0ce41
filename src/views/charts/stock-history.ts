import { isMonth, monthIndex } from '../../base/month.ts'
import { inUnits, type Observation } from '../../domain/dataset.ts'
import type { ViewContext } from '../context.ts'

/** A stock in uitkeringen at a month-end. */
export type StockPoint = { readonly month: string; readonly value: number; readonly row: Observation }

export type StockHistory = {
  /** Monthly series; realised and assumed rows apart, so that they never share a line. */
  readonly realised: readonly StockPoint[]
  readonly assumed: readonly StockPoint[]
  /** Single published figures: a year-end or the end of a quarter. */
  readonly facts: readonly StockPoint[]
}

const monthly = 'bijstand.stand.tot-aow'
const single = 'bijstand.stand'

/** The month at whose end a period ends; null for report periods. */
function endMonth(periode: string): string | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(periode)
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`
  if (/^\d{4}$/.test(periode)) return `${periode}-12`
  return isMonth(periode) ? periode : null
}

/**
 * What is known of the own stock in uitkeringen, from `firstMonth` to the peildatum. Counts of persons are left out:
 * a household with two adults is one uitkering and two persons.
 */
export function readStockHistory(context: ViewContext, firstMonth: string): StockHistory {
  const { municipality, peildatum } = context.basis
  const points = context.history.flatMap((row): StockPoint[] => {
    if (
      row.regio !== municipality.code ||
      row.telt !== 'uitkeringen' ||
      (row.reeks !== monthly && row.reeks !== single)
    )
      return []
    const month = endMonth(row.periode)
    const value = inUnits(row)
    if (month === null || value === null || month < firstMonth || month > peildatum) return []
    return [{ month, value, row }]
  })
  const sorted = points.toSorted((a, b) => monthIndex(a.month) - monthIndex(b.month))
  const series = sorted.filter((point) => point.row.reeks === monthly)
  return {
    realised: series.filter((point) => point.row.status !== 'aanname'),
    assumed: series.filter((point) => point.row.status === 'aanname'),
    facts: sorted.filter((point) => point.row.reeks === single && point.row.status !== 'aanname'),
  }
}
