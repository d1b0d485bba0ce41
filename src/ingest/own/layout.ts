import { fail, ok, type Result } from '../../base/result.ts'
import type { Cell } from '../../domain/provenance.ts'
import { cell, rawCell, type Table } from '../csv/table.ts'
import type { IngestRemark } from '../ingest-result.ts'
import type { Limits } from '../limits.ts'
import type { DecimalSign } from '../values/decimal.ts'
import { isTooLarge } from '../values/number-text.ts'

/** What every reader gets: the table, and the identity of its file for the provenance of each value. */
export type Source = {
  readonly name: string
  readonly sha256: string
  readonly table: Table
  readonly limits: Limits
}

/** Where a value stands; rows and columns count from 1. `row` and `column` are those of the table. */
export function cellOf(source: Source, row: number, column: number): Cell {
  return {
    bestand: source.name,
    sha256: source.sha256,
    blad: null,
    rij: source.table.rowNumbers[row],
    kolom: column + 1,
  }
}

/** Details that say where in the file something is wrong. */
export function place(source: Source, row: number, column: number): Record<string, string | number> {
  const raw = column < 0 ? '' : rawCell(source.table, row, column)
  return {
    rij: source.table.rowNumbers[row],
    kolom: column + 1,
    kolomnaam: source.table.columns[column] ?? '',
    waarde: raw.length > 80 ? `${raw.slice(0, 80)}…` : raw,
  }
}

/** The columns of one layout, found by name in any order. */
export type Columns<Name extends string> = Readonly<Record<Name, number>> & {
  readonly others: readonly number[]
}

/**
 * Finds the columns of a layout; `optional` ones are −1 when absent. Names compare without case and without spaces at
 * the ends. Refuses a missing required column and a name that stands twice.
 */
export function findColumns<Required extends string, Optional extends string>(
  table: Table,
  required: readonly Required[],
  optional: readonly Optional[],
): Result<Columns<Required | Optional>> {
  const names = table.columns.map((name) => name.toLowerCase())
  const found: Record<string, number> = {}
  for (const name of [...required, ...optional]) {
    found[name] = names.indexOf(name)
    if (found[name] !== names.lastIndexOf(name)) {
      return fail('inlezen.kolomOntbreekt', {
        kolomnaam: name,
        kolom: names.lastIndexOf(name) + 1,
        reden: 'dubbel',
      })
    }
  }
  const missing = required.filter((name) => found[name] < 0)
  if (missing.length > 0) {
    return fail('inlezen.kolomOntbreekt', {
      kolomnaam: missing.join(', '),
      gevonden: table.columns.join(', ').slice(0, 200),
    })
  }
  const known = new Set(Object.values(found))
  const others = table.columns.map((_, index) => index).filter((index) => !known.has(index))
  return ok({ ...found, others } as unknown as Columns<Required | Optional>)
}

/** Columns outside the layout are not read; say which. */
export function ignoredColumns(table: Table, others: readonly number[]): IngestRemark[] {
  return others.map((index) => ({
    code: 'inlezen.kolomGenegeerd',
    details: { kolom: index + 1, kolomnaam: table.columns[index] },
  }))
}

/** Text of a column that may be absent (index −1). */
export function optionalCell(table: Table, row: number, column: number): string {
  return column < 0 ? '' : cell(table, row, column)
}

/** Refusal of a cell that holds no number that can be kept: text, or a size beyond every amount. */
export function noNumber(
  source: Source,
  row: number,
  column: number,
  sign: DecimalSign,
  verwacht: string,
): Result<never> {
  const where = { ...place(source, row, column), verwacht }
  const tooLarge = isTooLarge(rawCell(source.table, row, column), sign)
  return fail('inlezen.tekstInGetal', tooLarge ? { ...where, reden: 'teGroot' } : where)
}
