import { fail, ok, type Result } from '../../base/result.ts'
import { isSlug } from '../../base/slug.ts'
import type { Missing, Observation } from '../../domain/dataset.ts'
import { cell, rawCell } from '../csv/table.ts'
import type { FileContents, IngestRemark } from '../ingest-result.ts'
import type { DecimalSign } from '../values/decimal.ts'
import { missingReason } from '../values/missing.ts'
import { parseNumberText } from '../values/number-text.ts'
import { parsePeriod } from '../values/period.ts'
import { parseRegion } from '../values/region.ts'
import { checkSeries } from './check-series.ts'
import { readCounts, readGrade, readStatus, readText } from './common-fields.ts'
import { decimalSign } from './decimal-sign.ts'
import {
  cellOf,
  findColumns,
  ignoredColumns,
  noNumber,
  optionalCell,
  place,
  type Columns,
  type Source,
} from './layout.ts'

const required = ['reeks', 'regio', 'periode', 'waarde', 'eenheid', 'status', 'graad', 'herkomst'] as const
const optional = ['telt', 'peildatum', 'opmerking'] as const
type Names = (typeof required)[number] | (typeof optional)[number]

/** Layout `reeksen`: one observation a row (`docs/file-formats.md`). */
export function readReeksen(source: Source): Result<FileContents> {
  const { table } = source
  const columns = findColumns(table, required, optional)
  if (!columns.ok) return columns
  if (table.rowCount > source.limits.observations) {
    return fail('inlezen.teGroot', { wat: 'waarden', grens: source.limits.observations })
  }
  const sign = decimalSign(source, [columns.value.waarde], { unit: columns.value.eenheid })
  if (!sign.ok) return sign
  const remarks: IngestRemark[] = [...ignoredColumns(table, columns.value.others), ...sign.value.remarks]
  const observations: Observation[] = []
  const kinds: Parameters<typeof checkSeries>[4] = new Map()
  const seen = new Map<string, { row: number; observation: Observation }>()
  for (let row = 0; row < table.rowCount; row++) {
    const read = readRow(source, columns.value, row, sign.value.sign)
    if (!read.ok) return read
    const observation = read.value
    const checked = checkSeries(source, row, columns.value, observation, kinds)
    if (!checked.ok) return checked
    const key = `${observation.reeks}\n${observation.regio}\n${observation.periode}`
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      const details = { rij: table.rowNumbers[row], eerdereRij: table.rowNumbers[earlier.row] }
      if (!sameFact(earlier.observation, observation)) {
        return fail('inlezen.dubbeleRegel', {
          ...place(source, row, columns.value.waarde),
          ...details,
          eerdereWaarde: earlier.observation.ruw,
        })
      }
      remarks.push({ code: 'inlezen.dubbelGelijk', details })
      continue
    }
    seen.set(key, { row, observation })
    observations.push(observation)
    if (observation.periode.endsWith(' e.v.')) {
      remarks.push({
        code: 'inlezen.structureelVanaf',
        details: {
          rij: table.rowNumbers[row],
          kolom: columns.value.periode + 1,
          periode: observation.periode,
        },
      })
    }
  }
  return ok({
    format: 'buigzaam-reeksen',
    because: { code: 'inlezen.herkend.reeksen', details: { kolommen: required.join(', ') } },
    title: source.name,
    observations,
    parameters: [],
    rules: [],
    items: [],
    remarks,
  })
}

function readRow(
  source: Source,
  columns: Columns<Names>,
  row: number,
  sign: DecimalSign,
): Result<Observation> {
  const { table } = source
  const reeks = cell(table, row, columns.reeks)
  if (!isSlug(reeks))
    return fail('inlezen.onbekendeCode', {
      ...place(source, row, columns.reeks),
      verwacht: 'kleine letters, cijfers, - en .',
    })
  const regio = parseRegion(cell(table, row, columns.regio))
  if (regio === null) return fail('inlezen.onbekendeRegio', place(source, row, columns.regio))
  const period = parsePeriod(cell(table, row, columns.periode))
  if (period === null) return fail('inlezen.onbekendePeriode', place(source, row, columns.periode))
  const value = readValue(source, row, columns.waarde, sign)
  if (!value.ok) return value
  const eenheid = readText(source, row, columns.eenheid)
  if (!eenheid.ok) return eenheid
  const telt = readCounts(source, row, columns.telt)
  if (!telt.ok) return telt
  const status = readStatus(source, row, columns.status)
  if (!status.ok) return status
  const graad = readGrade(source, row, columns.graad)
  if (!graad.ok) return graad
  const herkomst = readText(source, row, columns.herkomst)
  if (!herkomst.ok) return herkomst
  const peildatum = optionalCell(table, row, columns.peildatum)
  return ok({
    reeks,
    regio,
    periode: period.periode,
    waarde: value.value.waarde,
    ontbreekt: value.value.ontbreekt,
    eenheid: eenheid.value,
    telt: telt.value,
    status: status.value,
    graad: graad.value,
    peildatum: peildatum === '' ? null : peildatum,
    bron: cellOf(source, row, columns.waarde),
    ruw: rawCell(table, row, columns.waarde),
    herkomst: herkomst.value,
    opmerking: optionalCell(table, row, columns.opmerking),
  })
}

function readValue(
  source: Source,
  row: number,
  column: number,
  sign: DecimalSign,
): Result<{ waarde: number | null; ontbreekt: Missing | null }> {
  const text = cell(source.table, row, column)
  const number = parseNumberText(text, sign)
  if (number !== null) return ok({ waarde: number.value, ontbreekt: null })
  const missing = missingReason(text)
  if (missing !== null) return ok({ waarde: null, ontbreekt: missing })
  return noNumber(source, row, column, sign, 'een getal')
}

function sameFact(a: Observation, b: Observation): boolean {
  return (
    a.waarde === b.waarde &&
    a.ontbreekt === b.ontbreekt &&
    a.eenheid === b.eenheid &&
    a.status === b.status &&
    a.telt === b.telt
  )
}
