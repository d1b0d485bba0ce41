import { fail, ok, type Result } from '../../base/result.ts'
import type { Limits } from '../limits.ts'
import { sniffDelimiter } from './delimiter.ts'
import { parseCsv } from './parse-csv.ts'
import { rawCell, type Table } from './table.ts'

export type ReadTable = {
  readonly table: Table
  /** Each line stood as one quoted cell, as Excel saves a semicolon file that it opened as one column. */
  readonly unwrapped: boolean
}

/** Text to table: find the delimiter, parse, and unpack one-cell lines once. */
export function readTable(text: string, limits: Limits): Result<ReadTable> {
  if (text.trim() === '') return fail('inlezen.leegBestand', { reden: 'geenTekst' })
  const delimiter = sniffDelimiter(text)
  if (delimiter === null && linesHaveDelimiter(text))
    return fail('inlezen.onbekendFormaat', { reden: 'titelregel', gevonden: firstLine(text) })
  const parsed = parseCsv(text, delimiter ?? ';', limits)
  if (!parsed.ok) return parsed
  if (parsed.value.columns.length > 1) return ok({ table: parsed.value, unwrapped: false })

  const header = parsed.value.columns[0]
  const inner = sniffDelimiter(header)
  if (inner === null)
    return fail('inlezen.verkeerdScheidingsteken', { kop: header.slice(0, 80), reden: 'eenKolom' })
  const lines = [header]
  for (let row = 0; row < parsed.value.rowCount; row++) lines.push(rawCell(parsed.value, row, 0))
  const again = parseCsv(lines.join('\n'), inner, limits)
  if (!again.ok) return again
  const rowNumbers =
    again.value.rowCount === parsed.value.rowCount ? parsed.value.rowNumbers : again.value.rowNumbers
  return ok({ table: { ...again.value, rowNumbers }, unwrapped: true })
}

/** A first line without delimiter above lines that have one: a title over a table, which no layout here has. */
function linesHaveDelimiter(text: string): boolean {
  return text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(1, 12)
    .some((line) => line.trim() !== '' && sniffDelimiter(line) !== null)
}

function firstLine(text: string): string {
  return text
    .trimStart()
    .slice(0, 80)
    .split(/[\r\n]/)[0]
}
