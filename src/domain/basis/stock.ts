import { isMonth, monthIndex, yearOfMonth } from '../../base/month.ts'
import type { ModelBasis } from '../basis.ts'
import { inUnits, type Observation } from '../dataset.ts'

/** Realised month-end stocks below the AOW age, counted in uitkeringen: December before the peildatum's year … peildatum. */
export function readRealisedStock(
  observations: readonly Observation[],
  peildatum: string,
): ModelBasis['realisedStock'] {
  const first = yearOfMonth(peildatum) * 12 - 1
  const byMonth = new Map<string, number>()
  for (const row of observations) {
    if (row.reeks !== 'bijstand.stand.tot-aow' || row.telt !== 'uitkeringen' || !isMonth(row.periode))
      continue
    const value = inUnits(row)
    const index = monthIndex(row.periode)
    if (value !== null && index >= first && index <= monthIndex(peildatum)) byMonth.set(row.periode, value)
  }
  return [...byMonth]
    .map(([month, value]) => ({ month, value }))
    .sort((a, b) => monthIndex(a.month) - monthIndex(b.month))
}

/**
 * Inhabitants on 1 January of the year before the first budget year after the peildatum (Besluit Participatiewet art. 3),
 * so of the peildatum's own year; else of the newest year before it. 0 when unknown.
 */
export function readInhabitants(observations: readonly Observation[], year: number): number {
  let newest = -Infinity
  let inhabitants = 0
  for (const row of observations) {
    if (row.reeks !== 'bevolking.inwoners' || !/^\d{4}(-01)?$/.test(row.periode)) continue
    const rowYear = yearOfMonth(row.periode)
    const value = inUnits(row)
    if (value === null || rowYear > year || rowYear <= newest) continue
    newest = rowYear
    inhabitants = value
  }
  return inhabitants
}
