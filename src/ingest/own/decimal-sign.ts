import { fail, ok, type Result } from '../../base/result.ts'
import { bare, cell } from '../csv/table.ts'
import type { IngestRemark } from '../ingest-result.ts'
import { decimalEvidence, type DecimalSign } from '../values/decimal.ts'
import { parseNumberText } from '../values/number-text.ts'
import { optionalCell, place, type Source } from './layout.ts'

/** One group of one to three digits, a point and exactly three digits: fifteen hundred or one and a half. */
const ambiguousPattern = /^[^\d.,;]*[1-9]\d{0,2}\.\d{3}(?![\d.,])/
/** `1.500.000`: nothing else than thousands points. */
const groupedPattern = /^[^\d.,;]*[1-9]\d{0,2}(?:\.\d{3}){2,}(?!\d)/
/** Units in which thirty thousand makes no sense. */
const smallUnit = /^(?:%|procent|aandeel|kans|factor|per procentpunt)/i

export type SignOptions = {
  /** Column of the unit; −1 when there is none. */
  readonly unit?: number
  /** Amounts in whole euros or cents: three decimals cannot occur, so that a point before three digits is thousands. */
  readonly amounts?: boolean
}

export type FoundSign = { readonly sign: DecimalSign; readonly remarks: readonly IngestRemark[] }

/**
 * One decimal sign for the whole file: the one its numbers show. When every number with a point can be read in two ways
 * (`1.500`), the rest of the file decides: a bare cell between commas cannot hold a decimal comma; a share or a chance is
 * no thousands. Without any evidence the point is a thousands point, as `docs/file-formats.md` says, with a remark that
 * shows both readings. Refuses a file whose evidence contradicts itself.
 */
export function decimalSign(
  source: Source,
  wanted: readonly number[],
  { unit = -1, amounts = false }: SignOptions = {},
): Result<FoundSign> {
  const { table } = source
  const columns = wanted.filter((column) => column >= 0)
  const evidence = decimalEvidence(table, columns, true)
  if (evidence.commas > 0 && evidence.points > 0) {
    return fail('inlezen.tekstInGetal', {
      ...place(source, evidence.row, evidence.column),
      verwacht: 'één decimaalteken in het hele bestand',
    })
  }
  if (evidence.commas > 0) return ok({ sign: 'komma', remarks: [] })
  if (evidence.points > 0) return ok({ sign: 'punt', remarks: [] })

  let first: { row: number; column: number } | null = null
  let count = 0
  let small = 0
  for (let row = 0; row < table.rowCount; row++) {
    for (const column of columns) {
      const text = cell(table, row, column)
      if (groupedPattern.test(text)) return ok({ sign: 'komma', remarks: [] })
      if (!ambiguousPattern.test(text)) continue
      first ??= { row, column }
      count++
      if (text.endsWith('%') || smallUnit.test(optionalCell(table, row, unit))) small++
    }
  }
  if (first === null || amounts) return ok({ sign: 'komma', remarks: [] })
  if (small === count) return ok({ sign: 'punt', remarks: [] })
  const form = table.forms[first.row * table.columns.length + first.column]
  if (table.delimiter === ',' && form === bare) return ok({ sign: 'punt', remarks: [] })
  const text = cell(table, first.row, first.column)
  const readings = {
    ...place(source, first.row, first.column),
    duizend: parseNumberText(text, 'komma')?.value ?? null,
    decimaal: parseNumberText(text, 'punt')?.value ?? null,
  }
  if (small > 0) return fail('inlezen.tekstInGetal', { ...readings, reden: 'dubbelzinnig' })
  return ok({
    sign: 'komma',
    remarks: [{ code: 'inlezen.puntAlsDuizendtal', details: { ...readings, aantal: count } }],
  })
}
