import { fail, ok, type Result } from '../../base/result.ts'
import { isSlug } from '../../base/slug.ts'
import { itemSchema, type Item } from '../../domain/dataset.ts'
import { cell } from '../csv/table.ts'
import type { FileContents, IngestRemark } from '../ingest-result.ts'
import { readGrade, readStatus, readText, unknownCode } from './common-fields.ts'
import { cellOf, findColumns, place, type Source } from './layout.ts'

const required = ['soort', 'id', 'titel', 'status', 'graad', 'herkomst'] as const
const kinds: ReadonlySet<string> = new Set(itemSchema.shape.soort.options)
/** A begin that lies more years than this before the usual begin of the file is probably a slip of the pen. */
const yearsBefore = 5

/** Layout `items`: a described thing a row; every further column is a field of it, empty fields are left out. */
export function readItems(source: Source): Result<FileContents> {
  const { table } = source
  const found = findColumns(table, required, [])
  if (!found.ok) return found
  const columns = found.value
  const items: Item[] = []
  const seen = new Map<string, number>()
  for (let row = 0; row < table.rowCount; row++) {
    const soort = cell(table, row, columns.soort).toLowerCase()
    if (!kinds.has(soort)) return unknownCode(source, row, columns.soort, kinds)
    const id = cell(table, row, columns.id)
    if (!isSlug(id))
      return fail('inlezen.onbekendeCode', {
        ...place(source, row, columns.id),
        verwacht: 'kleine letters, cijfers, - en .',
      })
    const earlier = seen.get(`${soort}/${id}`)
    if (earlier !== undefined)
      return fail('inlezen.dubbeleRegel', {
        ...place(source, row, columns.id),
        eerdereRij: table.rowNumbers[earlier],
      })
    seen.set(`${soort}/${id}`, row)
    const titel = readText(source, row, columns.titel)
    if (!titel.ok) return titel
    const status = readStatus(source, row, columns.status)
    if (!status.ok) return status
    const graad = readGrade(source, row, columns.graad)
    if (!graad.ok) return graad
    const herkomst = readText(source, row, columns.herkomst)
    if (!herkomst.ok) return herkomst
    const velden: Record<string, string> = {}
    for (const column of columns.others) {
      const text = cell(table, row, column)
      if (text !== '' && table.columns[column] !== '') velden[table.columns[column]] = text
    }
    items.push({
      soort: soort as Item['soort'],
      id,
      titel: titel.value,
      velden,
      status: status.value,
      graad: graad.value,
      herkomst: herkomst.value,
      bron: cellOf(source, row, columns.titel),
    })
  }
  return ok({
    format: 'buigzaam-items',
    because: { code: 'inlezen.herkend.items', details: { kolommen: required.join(', ') } },
    title: source.name,
    observations: [],
    parameters: [],
    rules: [],
    items,
    remarks: earlyBegins(source),
  })
}

/** `2005-2029` among periods that begin in 2024 and 2025: the file is read as it stands, with a question. */
function earlyBegins(source: Source): IngestRemark[] {
  const column = source.table.columns.findIndex((name) => name.toLowerCase() === 'periode')
  if (column < 0) return []
  const begins = Array.from({ length: source.table.rowCount }, (_, row) => {
    const year = /^(\d{4})\s*[-–]\s*\d{4}$/.exec(cell(source.table, row, column))
    return year === null ? null : Number(year[1])
  })
  const counts = new Map<number, number>()
  for (const year of begins) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0]
  if (usual === undefined) return []
  return begins.flatMap((year, row): IngestRemark[] => {
    if (year === null || year >= usual - yearsBefore) return []
    return [
      {
        code: 'inlezen.beginVoorVisiejaar',
        details: { ...place(source, row, column), jaar: year, bedoeld: usual },
      },
    ]
  })
}
