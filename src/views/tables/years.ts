import type { TableCell, TableSpec } from '../../domain/table-spec.ts'
import { missingText } from '../../text/number.ts'
import { thousandsCaption } from '../../text/money.ts'
import { tableText } from '../../text/views/tables.ts'
import { columns, numberCell, row, textCell, type CellStyle, type TableRow } from '../cells.ts'
import { resultYears, structuralYears, type ViewContext } from '../context.ts'
import type { MoneyTerm, NumberRef, SavingTerm } from '../number-refs.ts'

type Line = {
  readonly id: string
  readonly label: string
  readonly nature: 'S' | 'I' | ''
  readonly style: CellStyle
  readonly of: (year: number) => NumberRef
  readonly structural: NumberRef | null
  readonly total?: boolean
}

const saving =
  (term: SavingTerm) =>
  (year: number): NumberRef => ({ kind: 'besparing', term, year })
const money =
  (term: MoneyTerm, traject: 'nul' | 'scenario') =>
  (year: number): NumberRef => ({ kind: 'geld', term, traject, year })

/**
 * Taakstelling, expected saving and saldo per year, and what of it is structureel. The taakstelling is booked already:
 * the difference says what the jaarrekening will miss or gain.
 */
export function buildYears(context: ViewContext): TableSpec {
  const words = tableText(context.language)
  const years = context.result ? resultYears(context.result) : []
  const lasting = context.result ? structuralYears(context.result) : []
  const none: TableCell = { text: missingText, value: null, getal: null, aard: 'tekst' }
  const rows = linesOf(context).map((line): TableRow =>
    row(
      line.id,
      [
        textCell(line.label),
        textCell(line.nature),
        ...years.map((year) => numberCell(line.of(year), line.style, context)),
        line.structural === null || lasting.length === 0
          ? none
          : numberCell(line.structural, line.style, context),
      ],
      line.total ? 'total' : 'none',
    ),
  )
  const [first, ...rest] = columns(words.line, [
    ...years.map((year) => [String(year), String(year)] as const),
    ['structureel', words.structural],
  ])
  return {
    id: 'meerjarig',
    caption: `${words.yearsCaption} (${thousandsCaption(context.language)})`,
    columns: [...(first ? [first] : []), { id: 'aard', label: words.nature, align: 'start' }, ...rest],
    rows,
    notes: [
      words.legend,
      words.natureNote,
      ...(lasting.length > 0 ? [words.structuralNote(String(lasting[0]), String(lasting.at(-1)))] : []),
      words.booked,
      words.costsNote,
      words.rounding,
      words.noBand,
    ],
  }
}

function linesOf(context: ViewContext): readonly Line[] {
  const words = tableText(context.language)
  const nature = context.basis.taakstelling.at(-1)?.nature ?? ''
  return [
    {
      id: 'taakstelling',
      label: words.target,
      nature,
      style: 'duizenden',
      of: (year) => ({ kind: 'taakstelling', year }),
      structural: { kind: 'taakstelling', year: 'structureel' },
    },
    {
      id: 'bruto',
      label: words.expected,
      nature: '',
      style: 'duizenden',
      of: saving('bruto'),
      structural: { kind: 'structureel', term: 'bruto' },
    },
    {
      id: 'structureel',
      label: words.lasting,
      nature: 'S',
      style: 'duizenden',
      of: saving('deelStructureel'),
      structural: null,
    },
    {
      id: 'incidenteel',
      label: words.passing,
      nature: 'I',
      style: 'duizenden',
      of: saving('deelIncidenteel'),
      structural: null,
    },
    {
      id: 'verschil',
      label: words.difference,
      nature: '',
      style: 'effect',
      of: saving('verschil'),
      structural: { kind: 'structureel', term: 'verschil' },
      total: true,
    },
    {
      id: 'correctie',
      label: words.correction,
      nature: '',
      style: 'effect',
      of: saving('correctie'),
      structural: null,
    },
    {
      id: 'netto',
      label: words.net,
      nature: '',
      style: 'duizenden',
      of: saving('netto'),
      structural: { kind: 'structureel', term: 'netto' },
    },
    {
      id: 'programmakosten',
      label: words.costs,
      nature: '',
      style: 'duizenden',
      of: saving('programmakosten'),
      structural: null,
    },
    {
      id: 'saldo-nul',
      label: words.saldoNul,
      nature: '',
      style: 'effect',
      of: money('saldo', 'nul'),
      structural: null,
    },
    {
      id: 'saldo',
      label: words.saldo,
      nature: '',
      style: 'effect',
      of: money('saldo', 'scenario'),
      structural: null,
    },
    {
      id: 'vangnet',
      label: words.vangnet,
      nature: '',
      style: 'duizenden',
      of: money('vangnet', 'scenario'),
      structural: null,
    },
    {
      id: 'saldo-na-vangnet',
      label: words.saldoAfter,
      nature: '',
      style: 'effect',
      of: money('saldoNaVangnet', 'scenario'),
      structural: null,
      total: true,
    },
  ]
}
