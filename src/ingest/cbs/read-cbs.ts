import { fail, ok, type Result } from '../../base/result.ts'
import type { Missing, Observation } from '../../domain/dataset.ts'
import { escaped, quoted, rawCell } from '../csv/table.ts'
import type { FileContents, IngestOptions, IngestRemark } from '../ingest-result.ts'
import { noNumber, place, type Source } from '../own/layout.ts'
import { codeOf, decimalEvidence, parseDecimal } from '../values/decimal.ts'
import { missingReason } from '../values/missing.ts'
import { beyondSize } from '../values/number-text.ts'
import { parsePeriod } from '../values/period.ts'
import { parseRegionCode } from '../values/region.ts'
import { codeColumn } from './code-column.ts'
import type { CbsColumns } from './columns.ts'
import { hintsFrom, knownTable } from './known-tables.ts'
import { markProvisional } from './provisional.ts'
import { RowIndex } from './row-index.ts'
import { seriesNames } from './series-names.ts'

/** Figure that Iv3 writes for "not delivered"; real negatives exist, so only this one. */
const notDelivered = -99998
const nation = 'NL01'
/** Room for that many regions and periods in one row key; combinations stay below 2^53. */
const keyRoom = 2 ** 17

/**
 * The portal CSV of CBS (OData v3), typed or untyped, with any delimiter and padding. Every topic cell becomes an
 * observation `<table>.<topic>[.<member>…]`; a cell without a number keeps its reason. Refuses an unknown period or
 * region by name, text in a number cell, and the same row twice with other values.
 */
export function readCbs(source: Source, columns: CbsColumns, options: IngestOptions): Result<FileContents> {
  const { table } = source
  const { text, starts, ends, forms } = table
  const width = table.columns.length
  if (table.rowCount * columns.topics.length > source.limits.observations) {
    return fail('inlezen.teGroot', {
      wat: 'waarden',
      gevonden: table.rowCount * columns.topics.length,
      grens: source.limits.observations,
    })
  }
  const hints = hintsFrom(source.name)
  const given = options.periode === undefined ? undefined : parsePeriod(options.periode)?.periode
  if (given === undefined && options.periode !== undefined)
    return fail('inlezen.onbekendePeriode', { waarde: options.periode })
  const known = knownTable(columns, { ...hints, year: given ?? hints.year })
  const fixedPeriod = given ?? known?.year ?? hints.year
  if (columns.period < 0 && fixedPeriod === null) {
    return fail('inlezen.kolomOntbreekt', { kolomnaam: 'Perioden', reden: 'periode' })
  }

  const evidence = decimalEvidence(
    table,
    columns.topics.map((topic) => topic.column),
    false,
  )
  if (evidence.commas > 0 && evidence.points > 0) {
    return fail('inlezen.tekstInGetal', {
      ...place(source, evidence.row, evidence.column),
      verwacht: 'één decimaalteken in het hele bestand',
    })
  }
  const decimalSign = evidence.commas > 0 ? 'komma' : 'punt'
  const decimalCode = codeOf(decimalSign)

  const periods = columns.period < 0 ? null : codeColumn(table, columns.period, parsePeriod)
  const regions = columns.region < 0 ? null : codeColumn(table, columns.region, parseRegionCode)
  const names = seriesNames(table, columns, known, hints, source.name)
  const herkomst = `CBS ${names.tableId}`
  const status = known?.status ?? 'realisatie'
  const peildatum = downloadDate(source.name)
  const bestand = source.name
  const sha256 = source.sha256

  const observations: Observation[] = []
  const remarks: IngestRemark[] = []
  const rowIndex = new RowIndex(table.rowCount)
  let untyped = false

  for (let row = 0; row < table.rowCount; row++) {
    const periodIndex = periods === null ? 0 : periods.indexOf(row)
    if (periodIndex < 0) return fail('inlezen.onbekendePeriode', place(source, row, columns.period))
    const regionIndex = regions === null ? 0 : regions.indexOf(row)
    if (regionIndex < 0) return fail('inlezen.onbekendeRegio', place(source, row, columns.region))
    const combination = names.combinationOf(row)

    const key = (combination.index * keyRoom + regionIndex) * keyRoom + periodIndex
    const earlier = rowIndex.firstRowOf(key, row)
    if (earlier >= 0) {
      const different = columns.topics.find(
        (topic) => rawCell(table, row, topic.column).trim() !== rawCell(table, earlier, topic.column).trim(),
      )
      const rows = { rij: table.rowNumbers[row], eerdereRij: table.rowNumbers[earlier] }
      if (different !== undefined) {
        return fail('inlezen.dubbeleRegel', {
          ...place(source, row, different.column),
          ...rows,
          eerdereWaarde: rawCell(table, earlier, different.column).trim(),
        })
      }
      remarks.push({ code: 'inlezen.dubbelGelijk', details: rows })
      continue
    }

    const regio = regions === null ? nation : regions.values[regionIndex]
    const period = periods === null ? null : periods.values[periodIndex]
    const periode = period === null ? fixedPeriod! : period.periode
    const rowStatus = period?.status ?? status
    const rij = table.rowNumbers[row]
    for (let i = 0; i < columns.topics.length; i++) {
      const kolom = columns.topics[i].column
      const at = row * width + kolom
      const start = starts[at]
      const end = ends[at]
      let waarde: number | null = parseDecimal(text, start, end, decimalCode)
      let ontbreekt: Missing | null = null
      if (Number.isNaN(waarde)) {
        const trimmed = text.slice(start, end).trim()
        ontbreekt = trimmed === '' && forms[at] !== 0 ? 'onmogelijk' : missingReason(trimmed)
        if (ontbreekt === null)
          return fail('inlezen.tekstInGetal', { ...place(source, row, kolom), verwacht: 'een getal' })
        waarde = null
      } else if (beyondSize(waarde)) {
        return noNumber(source, row, kolom, decimalSign, 'een getal')
      } else if (waarde === notDelivered) {
        waarde = null
        ontbreekt = 'niet-geleverd'
      }
      // Only untyped files pad their values, write a dot, or quote a cell that cannot occur.
      untyped ||=
        text.charCodeAt(start) === 32 ||
        ontbreekt === 'onbekend' ||
        (ontbreekt === 'onmogelijk' && forms[at] === quoted)
      const meaning = names.meanings[i]
      observations.push({
        reeks: combination.series[i],
        regio,
        periode,
        waarde,
        ontbreekt,
        eenheid: meaning.eenheid,
        telt: meaning.telt,
        status: rowStatus,
        graad: 'A',
        peildatum,
        bron: { bestand, sha256, blad: null, rij, kolom: kolom + 1 },
        ruw: forms[at] === escaped ? rawCell(table, row, kolom) : text.slice(start, end),
        herkomst,
        opmerking: '',
      })
    }
  }

  if (columns.period < 0 && given === undefined)
    remarks.push({ code: 'inlezen.periodeAfgeleid', details: { periode: fixedPeriod } })
  const unknownUnits = names.meanings.filter((meaning) => meaning.unknown).length
  if (unknownUnits > 0) remarks.push({ code: 'inlezen.eenheidOnbekend', details: { aantal: unknownUnits } })
  const marked = known?.id === '37789ksz' ? markProvisional(observations, names.tableId.toLowerCase()) : null
  if (marked !== null) remarks.push(...marked.remarks)
  return ok({
    format: untyped ? 'cbs-v3-untyped' : 'cbs-v3-typed',
    because: {
      code: known === null ? 'inlezen.herkend.cbsOnbekendeTabel' : 'inlezen.herkend.cbsTabel',
      details: { tabel: names.tableId, kolom: table.columns[columns.topics[0].column], kolommen: width },
    },
    title: known?.title ?? names.tableId,
    observations: marked?.observations ?? observations,
    parameters: [],
    rules: [],
    items: [],
    remarks,
  })
}

/** The portal stamps its downloads `…_ddmmyyyy_hhmmss.csv`: the day on which these figures were current. */
function downloadDate(fileName: string): string | null {
  const stamp = /_(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d\d)_\d{6}\b/.exec(fileName)
  return stamp === null ? null : `${stamp[3]}-${stamp[2]}-${stamp[1]}`
}
