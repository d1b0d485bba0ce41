import { fail, ok, type Result } from '../../base/result.ts'
import {
  countsSchema,
  gradeSchema,
  statusSchema,
  type Counts,
  type Grade,
  type Status,
} from '../../domain/provenance.ts'
import { cell } from '../csv/table.ts'
import { place, type Source } from './layout.ts'

const statuses: ReadonlySet<string> = new Set(statusSchema.options)
const grades: ReadonlySet<string> = new Set(gradeSchema.options)
const counts: ReadonlySet<string> = new Set(countsSchema.options)

export function readStatus(source: Source, row: number, column: number): Result<Status> {
  const text = cell(source.table, row, column).toLowerCase()
  return statuses.has(text) ? ok(text as Status) : unknownCode(source, row, column, statuses)
}

export function readGrade(source: Source, row: number, column: number): Result<Grade> {
  const text = cell(source.table, row, column).toUpperCase()
  return grades.has(text) ? ok(text as Grade) : unknownCode(source, row, column, grades)
}

/** An absent column or empty cell counts nothing: money, shares, chances. */
export function readCounts(source: Source, row: number, column: number): Result<Counts> {
  const text = column < 0 ? '' : cell(source.table, row, column).toLowerCase()
  if (text === '') return ok('geen')
  return counts.has(text) ? ok(text as Counts) : unknownCode(source, row, column, counts)
}

export function unknownCode(
  source: Source,
  row: number,
  column: number,
  allowed: ReadonlySet<string>,
): Result<never> {
  return fail('inlezen.onbekendeCode', { ...place(source, row, column), verwacht: [...allowed].join(', ') })
}

/** A cell that must hold text; an empty one is reported as a missing value of that column. */
export function readText(source: Source, row: number, column: number): Result<string> {
  const text = cell(source.table, row, column)
  return text === ''
    ? fail('inlezen.onbekendeCode', { ...place(source, row, column), verwacht: 'een tekst' })
    : ok(text)
}
