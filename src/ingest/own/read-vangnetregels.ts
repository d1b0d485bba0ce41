import { fail, ok, type Result } from '../../base/result.ts'
import { vangnetVariantSchema, type VangnetRule } from '../../domain/vangnet-rule.ts'
import { cell } from '../csv/table.ts'
import type { FileContents } from '../ingest-result.ts'
import type { DecimalSign } from '../values/decimal.ts'
import { parseNumberText } from '../values/number-text.ts'
import { readGrade, readStatus, readText, unknownCode } from './common-fields.ts'
import { decimalSign } from './decimal-sign.ts'
import { cellOf, findColumns, ignoredColumns, noNumber, place, type Columns, type Source } from './layout.ts'

const required = [
  'jaar',
  'variant',
  'drempel',
  'bovengrens',
  'aandeel midden',
  'aandeel boven',
  'meerjarentoets',
  'meerjarendrempel',
  'aantal jaren',
  'status',
  'graad',
  'herkomst',
] as const
type Names = (typeof required)[number]

const variants: ReadonlySet<string> = new Set(vangnetVariantSchema.options)
const tests: ReadonlySet<string> = new Set(['drie-jaar-samen', 'aantal-jaren', 'geen'])

/** Layout `vangnetregels`: a row per year and variant. Percentages become whole basis points; finer is refused. */
export function readVangnetregels(source: Source): Result<FileContents> {
  const { table } = source
  const found = findColumns(table, required, [])
  if (!found.ok) return found
  const columns = found.value
  const shares = ['drempel', 'bovengrens', 'aandeel midden', 'aandeel boven', 'meerjarendrempel'] as const
  const sign = decimalSign(
    source,
    shares.map((name) => columns[name]),
  )
  if (!sign.ok) return sign
  const rules: VangnetRule[] = []
  for (let row = 0; row < table.rowCount; row++) {
    const rule = readRule(source, columns, row, sign.value.sign)
    if (!rule.ok) return rule
    const earlier = rules.findIndex(
      (each) => each.jaar === rule.value.jaar && each.variant === rule.value.variant,
    )
    if (earlier >= 0)
      return fail('inlezen.dubbeleRegel', {
        ...place(source, row, columns.jaar),
        eerdereRij: table.rowNumbers[earlier],
      })
    rules.push(rule.value)
  }
  return ok({
    format: 'buigzaam-vangnetregels',
    because: { code: 'inlezen.herkend.vangnetregels', details: { kolommen: required.join(', ') } },
    title: source.name,
    observations: [],
    parameters: [],
    rules,
    items: [],
    remarks: [...ignoredColumns(table, columns.others), ...sign.value.remarks],
  })
}

function readRule(
  source: Source,
  columns: Columns<Names>,
  row: number,
  sign: DecimalSign,
): Result<VangnetRule> {
  const { table } = source
  const points = (name: Names) => readBasisPoints(source, row, columns[name], sign)
  const jaar = parseNumberText(cell(table, row, columns.jaar), sign)
  if (jaar === null || !Number.isInteger(jaar.value) || jaar.value < 1900 || jaar.value > 2200)
    return fail('inlezen.onbekendePeriode', place(source, row, columns.jaar))
  const variant = cell(table, row, columns.variant).toLowerCase()
  if (!variants.has(variant)) return unknownCode(source, row, columns.variant, variants)
  const drempel = points('drempel')
  if (!drempel.ok) return drempel
  const bovengrens = points('bovengrens')
  if (!bovengrens.ok) return bovengrens
  if (drempel.value > bovengrens.value)
    return fail('inlezen.tekstInGetal', {
      ...place(source, row, columns.bovengrens),
      reden: 'buitenBereik',
      verwacht: `ten minste de drempel, ${cell(table, row, columns.drempel)}`,
    })
  const midden = points('aandeel midden')
  if (!midden.ok) return midden
  const boven = points('aandeel boven')
  if (!boven.ok) return boven
  const test = readTest(source, columns, row, sign)
  if (!test.ok) return test
  const status = readStatus(source, row, columns.status)
  if (!status.ok) return status
  const graad = readGrade(source, row, columns.graad)
  if (!graad.ok) return graad
  const herkomst = readText(source, row, columns.herkomst)
  if (!herkomst.ok) return herkomst
  return ok({
    jaar: jaar.value,
    variant: variant as VangnetRule['variant'],
    drempelBp: drempel.value,
    bovengrensBp: bovengrens.value,
    aandeelMiddenBp: midden.value,
    aandeelBovenBp: boven.value,
    meerjarentoets: test.value,
    status: status.value,
    graad: graad.value,
    herkomst: herkomst.value,
    bron: cellOf(source, row, columns.drempel),
  })
}

function readTest(
  source: Source,
  columns: Columns<Names>,
  row: number,
  sign: DecimalSign,
): Result<VangnetRule['meerjarentoets']> {
  const kind = cell(source.table, row, columns.meerjarentoets).toLowerCase()
  if (!tests.has(kind)) return unknownCode(source, row, columns.meerjarentoets, tests)
  if (kind === 'geen') return ok({ kind })
  const threshold = readBasisPoints(source, row, columns.meerjarendrempel, sign)
  if (!threshold.ok) return threshold
  if (kind === 'drie-jaar-samen') return ok({ kind, thresholdBp: threshold.value })
  const count = parseNumberText(cell(source.table, row, columns['aantal jaren']), sign)
  if (count === null || !Number.isInteger(count.value))
    return noNumber(source, row, columns['aantal jaren'], sign, 'een heel getal')
  return ok({ kind: 'aantal-jaren', thresholdBp: threshold.value, count: count.value })
}

function readBasisPoints(source: Source, row: number, column: number, sign: DecimalSign): Result<number> {
  const number = parseNumberText(cell(source.table, row, column), sign)
  // Through the text of the number: 0.29 × 100 is no whole number in binary.
  const points = number === null ? NaN : Number(`${number.value}e2`)
  if (number === null || !number.percent || !Number.isInteger(points)) {
    const expected = 'een percentage met ten hoogste twee decimalen, zoals 7,5%'
    return noNumber(source, row, column, sign, expected)
  }
  if (points < 0 || points > 10_000)
    return fail('inlezen.tekstInGetal', {
      ...place(source, row, column),
      reden: 'buitenBereik',
      verwacht: '0% … 100%',
    })
  return ok(points)
}
