import { fail, ok, type Result } from '../../base/result.ts'
import type { Parameter } from '../../domain/parameter.ts'
import { expectedValue, familyOf } from '../../domain/parameter-families.ts'
import { cell } from '../csv/table.ts'
import type { IngestRemark } from '../ingest-result.ts'
import { place, type Source } from './layout.ts'

/** Figures that stand beside the model: a person uses them for a measure, the model never reads them. */
const besideTheModel = /^(?:effect|kosten)\./
const scaled = /\b(?:x 1\.?000|mln|miljoen|mld|miljard|duizend)\b/i

type Places = {
  readonly parameter: number
  readonly waarde: number
  readonly eenheid: number
  readonly hoog: number
}

/**
 * What can be known of a parameter before a run: its value fits its family (`docs/parameters.md`), its unit does not
 * contradict it, and its spread holds its value. An id that no family has is kept and named in a remark.
 */
export function checkParameter(
  source: Source,
  row: number,
  columns: Places,
  parameter: Parameter,
): Result<readonly IngestRemark[]> {
  const { id, waarde, spreiding } = parameter
  const wrong = (column: number, reden: string, verwacht: string): Result<never> =>
    fail('inlezen.tekstInGetal', { ...place(source, row, column), reden, verwacht })
  if (spreiding !== null && spreiding.laag > spreiding.hoog)
    return wrong(columns.hoog, 'buitenBereik', `ten minste ${comma(spreiding.laag)}`)
  if (
    spreiding !== null &&
    typeof waarde === 'number' &&
    (waarde < spreiding.laag || waarde > spreiding.hoog)
  )
    return wrong(columns.waarde, 'buitenBereik', `${comma(spreiding.laag)} … ${comma(spreiding.hoog)}`)

  const found = familyOf(id)
  if (found === null) {
    if (besideTheModel.test(id)) return ok([])
    return ok([
      { code: 'inlezen.onbekendeParameter', details: { ...place(source, row, columns.parameter), id } },
    ])
  }
  const { family } = found
  const percent = cell(source.table, row, columns.waarde).endsWith('%')
  if (contradicts(parameter.eenheid, family.unit, percent))
    return wrong(columns.eenheid, 'eenheid', family.unit)
  if (percent && family.unit === 'procent') return wrong(columns.waarde, 'eenheid', 'zonder %-teken')
  const expected = expectedValue(family, waarde)
  return expected === null ? ok([]) : wrong(columns.waarde, 'buitenBereik', expected)
}

/** The model takes the number as it stands: a unit in thousands, other money, or a bare % would change it silently. */
function contradicts(given: string, unit: string, percent: boolean): boolean {
  if (given === 'tekst') return false
  const money = (text: string) => /\beuro\b|€/i.test(text)
  if (scaled.test(given) || money(given) !== money(unit)) return true
  const share = /^(?:aandeel|kans|factor)/.test(unit)
  return share && !percent && /^(?:%|procent\b)/i.test(given)
}

function comma(value: number): string {
  return String(value).replace('.', ',')
}
