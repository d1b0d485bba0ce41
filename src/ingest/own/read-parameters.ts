import { fail, ok, type Result } from '../../base/result.ts'
import { isSlug } from '../../base/slug.ts'
import { spreadSchema, type Parameter, type Spread } from '../../domain/parameter.ts'
import { cell } from '../csv/table.ts'
import type { FileContents, IngestRemark } from '../ingest-result.ts'
import type { DecimalSign } from '../values/decimal.ts'
import { parseNumberText } from '../values/number-text.ts'
import { checkParameter } from './check-parameter.ts'
import { readGrade, readStatus, readText, unknownCode } from './common-fields.ts'
import { decimalSign } from './decimal-sign.ts'
import { cellOf, findColumns, ignoredColumns, noNumber, optionalCell, place, type Source } from './layout.ts'

const required = ['parameter', 'waarde', 'eenheid', 'status', 'graad', 'herkomst'] as const
const optional = ['spreiding', 'laag', 'hoog', 'opmerking'] as const

/** The unit that makes a value a word instead of a number. */
const textUnit = 'tekst'
const spreads: ReadonlySet<string> = new Set(spreadSchema.shape.verdeling.options)

/** Layout `parameters`: one input of the model a row; unit `tekst` means the value is a word. A percentage becomes a fraction. */
export function readParameters(source: Source): Result<FileContents> {
  const { table } = source
  const found = findColumns(table, required, optional)
  if (!found.ok) return found
  const columns = found.value
  const sign = decimalSign(source, [columns.waarde, columns.laag, columns.hoog], {
    unit: columns.eenheid,
  })
  if (!sign.ok) return sign
  const parameters: Parameter[] = []
  const remarks: IngestRemark[] = [...ignoredColumns(table, columns.others), ...sign.value.remarks]
  const seen = new Map<string, number>()
  for (let row = 0; row < table.rowCount; row++) {
    const id = cell(table, row, columns.parameter)
    if (!isSlug(id))
      return fail('inlezen.onbekendeCode', {
        ...place(source, row, columns.parameter),
        verwacht: 'kleine letters, cijfers, - en .',
      })
    const earlier = seen.get(id)
    if (earlier !== undefined) {
      return fail('inlezen.dubbeleRegel', {
        ...place(source, row, columns.parameter),
        eerdereRij: table.rowNumbers[earlier],
      })
    }
    seen.set(id, row)
    const eenheid = readText(source, row, columns.eenheid)
    if (!eenheid.ok) return eenheid
    const waarde =
      eenheid.value === textUnit
        ? readText(source, row, columns.waarde)
        : readNumber(source, row, columns.waarde, sign.value.sign)
    if (!waarde.ok) return waarde
    const spreiding = readSpread(source, row, columns, sign.value.sign)
    if (!spreiding.ok) return spreiding
    const status = readStatus(source, row, columns.status)
    if (!status.ok) return status
    const graad = readGrade(source, row, columns.graad)
    if (!graad.ok) return graad
    const herkomst = readText(source, row, columns.herkomst)
    if (!herkomst.ok) return herkomst
    const parameter: Parameter = {
      id,
      waarde: waarde.value,
      eenheid: eenheid.value,
      spreiding: spreiding.value,
      status: status.value,
      graad: graad.value,
      herkomst: herkomst.value,
      opmerking: optionalCell(table, row, columns.opmerking),
      bron: cellOf(source, row, columns.waarde),
    }
    const checked = checkParameter(source, row, columns, parameter)
    if (!checked.ok) return checked
    remarks.push(...checked.value)
    parameters.push(parameter)
  }
  return ok({
    format: 'buigzaam-parameters',
    because: { code: 'inlezen.herkend.parameters', details: { kolommen: required.join(', ') } },
    title: source.name,
    observations: [],
    parameters,
    rules: [],
    items: [],
    remarks,
  })
}

function readNumber(source: Source, row: number, column: number, sign: DecimalSign): Result<number> {
  const number = parseNumberText(cell(source.table, row, column), sign)
  if (number === null) return noNumber(source, row, column, sign, 'een getal')
  // Through the text: 7,35 % is the number nearest to 0.0735, not a quotient of two rounded numbers.
  return ok(number.percent ? Number(`${number.value}e-2`) : number.value)
}

function readSpread(
  source: Source,
  row: number,
  columns: { spreiding: number; laag: number; hoog: number },
  sign: DecimalSign,
): Result<Spread | null> {
  const verdeling = optionalCell(source.table, row, columns.spreiding).toLowerCase()
  if (verdeling === '') return ok(null)
  if (!spreads.has(verdeling)) return unknownCode(source, row, columns.spreiding, spreads)
  if (columns.laag < 0 || columns.hoog < 0)
    return fail('inlezen.kolomOntbreekt', { kolomnaam: 'laag, hoog', rij: source.table.rowNumbers[row] })
  const laag = readNumber(source, row, columns.laag, sign)
  if (!laag.ok) return laag
  const hoog = readNumber(source, row, columns.hoog, sign)
  if (!hoog.ok) return hoog
  return ok({ verdeling: verdeling as Spread['verdeling'], laag: laag.value, hoog: hoog.value })
}
