import { eurosToCents } from '../../base/money.ts'
import type { ModelBasis } from '../basis.ts'
import { inUnits, type Observation } from '../dataset.ts'

const onwards = / e\.v\.$/

/**
 * Rows of series `taakstelling.buig`, sorted by year. Once a row is marked "e.v." the whole series is structural (S): the
 * years before it are its build-up. Without such a row the amounts are incidental (I).
 */
export function readTaakstelling(observations: readonly Observation[]): ModelBasis['taakstelling'] {
  const rows = observations.filter((row) => row.reeks === 'taakstelling.buig')
  const nature: 'S' | 'I' = rows.some((row) => onwards.test(row.periode)) ? 'S' : 'I'
  return rows
    .flatMap((row) => {
      const year = /^\d{4}$/.exec(row.periode.replace(onwards, ''))?.[0]
      const euros = inUnits(row)
      if (year === undefined || euros === null) return []
      return [{ year: Number(year), amountCents: eurosToCents(euros), nature, status: 'vastgesteld' }]
    })
    .sort((a, b) => a.year - b.year)
}
