import { fail, ok, type Result } from '../../base/result.ts'
import type { Observation } from '../../domain/dataset.ts'
import { place, type Source } from './layout.ts'

type Places = { readonly waarde: number; readonly eenheid: number; readonly telt: number }
type Kind = Pick<Observation, 'eenheid' | 'telt'> & { readonly row: number }

/**
 * What a series must be: one unit and one count in the whole file, a taakstelling in euro (thousands and millions of euro
 * are applied when the number is used), and a stock that is not negative. `kinds` remembers the series of earlier rows.
 */
export function checkSeries(
  source: Source,
  row: number,
  columns: Places,
  { reeks, waarde, eenheid, telt }: Observation,
  kinds: Map<string, Kind>,
): Result<null> {
  const wrong = (column: number, reden: string, verwacht: string): Result<never> =>
    fail('inlezen.tekstInGetal', { ...place(source, row, column), reden, verwacht })
  const earlier = kinds.get(reeks)
  if (earlier === undefined) kinds.set(reeks, { row, eenheid, telt })
  else if (earlier.eenheid !== eenheid) return wrong(columns.eenheid, 'eenheid', earlier.eenheid)
  else if (earlier.telt !== telt) return wrong(columns.telt, 'eenheid', earlier.telt)
  if (reeks === 'taakstelling.buig' && !/^(?:x 1\.?000 euro|(?:x )?mln euro|euro)$/.test(eenheid))
    return wrong(columns.eenheid, 'eenheid', 'euro')
  if (/^bijstand\.stand(?:\.|$)/.test(reeks) && waarde !== null && waarde < 0)
    return wrong(columns.waarde, 'buitenBereik', '0 of meer')
  return ok(null)
}
