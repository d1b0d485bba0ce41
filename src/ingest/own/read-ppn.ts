import { fail, ok, type Result } from '../../base/result.ts'
import { isSlug } from '../../base/slug.ts'
import type { Item, Observation } from '../../domain/dataset.ts'
import type { Grade, Status } from '../../domain/provenance.ts'
import { cell, rawCell, type Table } from '../csv/table.ts'
import type { FileContents, IngestRemark } from '../ingest-result.ts'
import type { DecimalSign } from '../values/decimal.ts'
import { isTooLarge, parseNumberText } from '../values/number-text.ts'
import { parsePeriod } from '../values/period.ts'
import { parseRegion } from '../values/region.ts'
import { readGrade, readStatus, readText, unknownCode } from './common-fields.ts'
import { decimalSign } from './decimal-sign.ts'
import { cellOf, findColumns, ignoredColumns, optionalCell, place, type Source } from './layout.ts'

const required = ['soort', 'id', 'thema', 'regio', 'herkomst'] as const
const optional = ['status', 'graad', 'peildatum'] as const
const kinds: ReadonlySet<string> = new Set([
  'structureel',
  'incidenteel',
  'beschikbaar-structureel',
  'beschikbaar-incidenteel',
  'overheveling',
])

type YearColumn = { readonly column: number; readonly periode: string }

/** Columns whose name is a year, `2028 e.v.` included. */
export function yearColumns(table: Table): YearColumn[] {
  return table.columns.flatMap((name, column) => {
    const periode = /^\d{4}/.test(name) ? parsePeriod(name)?.periode : undefined
    return periode !== undefined && /^\d{4}(?: e\.v\.)?$/.test(periode) ? [{ column, periode }] : []
  })
}

/**
 * Layout `ppn`: the budget table of a Perspectiefnota, rows themes, columns years. Each cell becomes an observation
 * `ppn.<soort>.<id>` in euro and each row an item, so that a screen can name it. An empty cell counts as 0 and words
 * behind a number become a note; both are reported. Default status definitief, default grade B.
 */
export function readPpn(source: Source): Result<FileContents> {
  const { table } = source
  const found = findColumns(table, required, optional)
  if (!found.ok) return found
  const columns = found.value
  const years = yearColumns(table)
  const sign = decimalSign(
    source,
    years.map((each) => each.column),
    { amounts: true },
  )
  if (!sign.ok) return sign
  const observations: Observation[] = []
  const items: Item[] = []
  const yearSet = new Set(years.map((each) => each.column))
  const remarks: IngestRemark[] = ignoredColumns(
    table,
    columns.others.filter((column) => !yearSet.has(column)),
  )
  for (const { column, periode } of years) {
    if (periode.endsWith(' e.v.'))
      remarks.push({ code: 'inlezen.structureelVanaf', details: { rij: 1, kolom: column + 1, periode } })
  }
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
    const reeks = `ppn.${soort}.${id}`
    const earlier = seen.get(reeks)
    if (earlier !== undefined)
      return fail('inlezen.dubbeleRegel', {
        ...place(source, row, columns.id),
        eerdereRij: table.rowNumbers[earlier],
      })
    seen.set(reeks, row)
    const regio = parseRegion(cell(table, row, columns.regio))
    if (regio === null) return fail('inlezen.onbekendeRegio', place(source, row, columns.regio))
    const herkomst = readText(source, row, columns.herkomst)
    if (!herkomst.ok) return herkomst
    const status: Result<Status> =
      columns.status < 0 ? ok('definitief') : readStatus(source, row, columns.status)
    if (!status.ok) return status
    const graad: Result<Grade> = columns.graad < 0 ? ok('B') : readGrade(source, row, columns.graad)
    if (!graad.ok) return graad
    const common = { status: status.value, graad: graad.value, herkomst: herkomst.value }
    const peildatum = optionalCell(table, row, columns.peildatum)
    const titel = cell(table, row, columns.thema)
    items.push({
      soort: 'thema',
      id: reeks,
      titel: titel === '' ? id : titel,
      velden: { soort },
      ...common,
      bron: cellOf(source, row, columns.thema),
    })
    for (const { column, periode } of years) {
      const amount = readAmount(source, row, column, sign.value.sign)
      if (!amount.ok) return amount
      remarks.push(
        ...amount.value.remarks.map((each) => ({ ...each, details: { ...each.details, id: reeks } })),
      )
      observations.push({
        reeks,
        regio,
        periode,
        waarde: amount.value.euros,
        ontbreekt: null,
        eenheid: 'euro',
        telt: 'geen',
        peildatum: peildatum === '' ? null : peildatum,
        bron: cellOf(source, row, column),
        ruw: rawCell(table, row, column),
        opmerking: amount.value.note,
        ...common,
      })
    }
  }
  return ok({
    format: 'buigzaam-ppn',
    because: {
      code: 'inlezen.herkend.ppn',
      details: { kolommen: required.join(', '), jaren: years.map((each) => each.periode).join(', ') },
    },
    title: source.name,
    observations,
    parameters: [],
    rules: [],
    items,
    remarks,
  })
}

type Amount = { readonly euros: number; readonly note: string; readonly remarks: readonly IngestRemark[] }

/** `260.000; Voorstel 2025 om dit incidenteel in te zetten` is 260.000 with a note; an empty cell is 0 with a note. */
function readAmount(source: Source, row: number, column: number, sign: DecimalSign): Result<Amount> {
  const text = cell(source.table, row, column)
  const where = place(source, row, column)
  if (text === '')
    return ok({
      euros: 0,
      note: 'lege cel gelezen als 0',
      remarks: [{ code: 'inlezen.legeCelAlsNul', details: where }],
    })
  const split = text.search(/;|\n/)
  const printed = split < 0 ? text : text.slice(0, split)
  const note =
    split < 0
      ? ''
      : text
          .slice(split + 1)
          .replace(/\s+/g, ' ')
          .trim()
  const number = parseNumberText(printed, sign)
  if (number === null && isTooLarge(printed, sign))
    return fail('inlezen.tekstInGetal', { ...where, verwacht: 'een bedrag in euro', reden: 'teGroot' })
  if (number === null || number.percent)
    return fail('inlezen.tekstInGetal', { ...where, verwacht: 'een bedrag in euro' })
  if (note === '') return ok({ euros: number.value, note, remarks: [] })
  const incidenteel = /incidenteel|eenmalig/i.test(note)
  return ok({
    euros: number.value,
    note,
    remarks: [
      {
        code: 'inlezen.opmerkingInCel',
        details: { ...where, waarde: number.value, opmerking: note, incidenteel },
      },
    ],
  })
}
