import { hashBytes } from '../base/hash.ts'
import { fail, ok, type AppError, type Result } from '../base/result.ts'
import { cbsColumns } from './cbs/columns.ts'
import { readCbs } from './cbs/read-cbs.ts'
import { contentKind } from './csv/content-kind.ts'
import { decodeBytes } from './csv/decode.ts'
import { readTable } from './csv/read-table.ts'
import { cell, type Table } from './csv/table.ts'
import type { FileContents, IngestFile, IngestOptions, IngestRemark, IngestResult } from './ingest-result.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Source } from './own/layout.ts'
import { readItems } from './own/read-items.ts'
import { readParameters } from './own/read-parameters.ts'
import { readPpn, yearColumns } from './own/read-ppn.ts'
import { readReeksen } from './own/read-reeksen.ts'
import { readVangnetregels } from './own/read-vangnetregels.ts'
import { refusePersonalData } from './personal-data.ts'

/**
 * Bytes of one file to numbers with provenance to the cell. Pure: nothing is written, and a file is read as a whole or
 * refused as a whole. Errors carry `bestand` and, where they are in a cell, `rij`, `kolom`, `kolomnaam`, `waarde` and
 * `verwacht`; rows and columns count from 1 as a spreadsheet shows them.
 */
export function readFile(
  file: IngestFile,
  options: IngestOptions = {},
  limits: Limits = defaultLimits,
): Result<IngestResult> {
  const result = readContents(file, options, limits)
  return result.ok ? result : { ok: false, error: withFile(result.error, file.name) }
}

function readContents(file: IngestFile, options: IngestOptions, limits: Limits): Result<IngestResult> {
  const { name, bytes } = file
  if (bytes.length === 0) return fail('inlezen.leegBestand', { reden: 'geenBytes' })
  if (bytes.length > limits.bytes)
    return fail('inlezen.teGroot', { wat: 'bytes', gevonden: bytes.length, grens: limits.bytes })
  const kind = contentKind(bytes)
  if (kind !== 'tekst') {
    const claimsText = /\.(?:csv|txt|tsv)$/i.test(name)
    return fail(claimsText ? 'inlezen.nietWatHetZegt' : 'inlezen.onbekendFormaat', {
      verwacht: 'csv',
      gevonden: kind,
    })
  }
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const read = readTable(decoded.value.text, limits)
  if (!read.ok) return read
  const { table } = read.value
  const safe = refusePersonalData(table)
  if (!safe.ok) return safe

  const sha256 = hashBytes(bytes)
  const contents = readLayout({ name, sha256, table, limits }, options)
  if (!contents.ok) return contents
  const remarks: IngestRemark[] = [
    ...contents.value.remarks,
    ...openEnd(decoded.value.text, table, contents.value),
  ]
  if (read.value.unwrapped) remarks.push({ code: 'inlezen.uitgepakt', details: {} })
  if (decoded.value.encoding !== 'utf-8')
    remarks.push({ code: 'inlezen.andereCodering', details: { codering: decoded.value.encoding } })
  return ok({
    ...contents.value,
    remarks,
    name,
    sha256,
    size: bytes.length,
    soort: allAssumptions(contents.value) ? 'aannames' : 'feiten',
    rows: table.rowCount,
    missing: contents.value.observations.reduce(
      (count, each) => (each.waarde === null ? count + 1 : count),
      0,
    ),
  })
}

/** Recognises a layout by its columns, never by the name of the file. */
function readLayout(source: Source, options: IngestOptions): Result<FileContents> {
  const names = new Set(source.table.columns.map((column) => column.toLowerCase()))
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name))
  if (has('reeks')) return readReeksen(source)
  if (has('parameter')) return readParameters(source)
  if (has('jaar') && (has('variant') || has('drempel'))) return readVangnetregels(source)
  if (has('soort', 'id') && yearColumns(source.table).length > 0) return readPpn(source)
  if (has('soort', 'id')) return readItems(source)
  const cbs = cbsColumns(source.table.columns)
  if (cbs !== null) return readCbs(source, cbs, options)
  return fail('inlezen.onbekendFormaat', { gevonden: source.table.columns.join(', ').slice(0, 200) })
}

/**
 * A file that stops inside its last number may be a download that was cut off: `1500000` and `15` look alike. A line end or
 * a closing quote behind the number shows that it is whole.
 */
function openEnd(text: string, table: Table, contents: FileContents): IngestRemark[] {
  if (!/\d$/.test(text)) return []
  const rij = table.rowNumbers[table.rowCount - 1]
  const kolom = table.columns.length
  const isValue = [...contents.observations.slice(-kolom), ...contents.parameters.slice(-1)].some(
    ({ bron }) => bron !== null && bron.rij === rij && bron.kolom === kolom,
  )
  if (!isValue) return []
  const details = {
    rij,
    kolom,
    kolomnaam: table.columns[kolom - 1],
    waarde: cell(table, table.rowCount - 1, kolom - 1),
  }
  return [{ code: 'inlezen.eindeInGetal', details }]
}

function allAssumptions(contents: FileContents): boolean {
  const groups = [contents.observations, contents.parameters, contents.rules, contents.items]
  return (
    groups.some((each) => each.length > 0) &&
    groups.every((group) => group.every((each) => each.status === 'aanname'))
  )
}

function withFile(error: AppError, name: string): AppError {
  return { code: error.code, details: { bestand: name, ...error.details } }
}
