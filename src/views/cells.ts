import type { TableCell, TableSpec } from '../domain/table-spec.ts'
import { euroText, euroThousandsCell, saldoLetter } from '../text/money.ts'
import { changeText, countText, meanText, missingText, nbsp, numberText } from '../text/number.ts'
import { kindOf } from './build-explanation.ts'
import type { ViewContext } from './context.ts'
import { valueOf } from './explain/values.ts'
import { formatNumberRef, type NumberRef } from './number-refs.ts'

export type TableRow = TableSpec['rows'][number]
export type TableColumn = TableSpec['columns'][number]

export function textCell(text: string): TableCell {
  return { text, value: text === '' ? null : text, getal: null, aard: 'tekst' }
}

/** How a number stands in a table. `effect`: with sign and V/N, from the side of the municipal saldo. */
export type CellStyle = 'duizenden' | 'effect' | 'effectEuro' | 'euro' | 'aantal' | 'gemiddelde'

/**
 * The letter and sign of an effect in thousands of euros, both taken from the number as shown: `+313 V`, `−120 N`, `0`.
 * A letter can therefore never contradict the sign beside it.
 */
export function effectText(euros: number, language: ViewContext['language']): string {
  const letter = saldoLetter(Number(numberText(euros / 1000, 0, 'en').replaceAll(',', '')))
  const shown = changeText(euros / 1000, 0, language)
  return letter === '' ? shown : `${shown}${nbsp}${letter}`
}

/** The same in whole euros: `+312.500 V`. */
export function effectEuroText(euros: number, language: ViewContext['language']): string {
  const letter = saldoLetter(Number(numberText(euros, 0, 'en').replaceAll(',', '')))
  const shown = changeText(euros, 0, language)
  return letter === '' ? shown : `${shown}${nbsp}${letter}`
}

function styled(value: number, style: CellStyle, language: ViewContext['language']): string {
  switch (style) {
    case 'duizenden':
      return euroThousandsCell(value, language)
    case 'effect':
      return effectText(value, language)
    case 'effectEuro':
      return effectEuroText(value, language)
    case 'euro':
      return euroText(value, language, 'tabel')
    case 'aantal':
      return countText(value, language, 'tabel')
    case 'gemiddelde':
      return meanText(value, language, 'tabel')
  }
}

/** A cell that can be asked "waarom dit getal?"; a number that does not exist is a dash without a question. */
export function numberCell(ref: NumberRef, style: CellStyle, context: ViewContext): TableCell {
  const value = valueOf(ref, context)
  if (value === null) return { text: missingText, value: null, getal: null, aard: 'tekst' }
  return {
    text: styled(value, style, context.language),
    value,
    getal: formatNumberRef(ref),
    aard: kindOf(ref, context),
  }
}

export function row(
  id: string,
  cells: readonly TableCell[],
  emphasis: TableRow['emphasis'] = 'none',
): TableRow {
  return { id, emphasis, cells: [...cells] }
}

export function columns(first: string, rest: readonly (readonly [string, string])[]): TableColumn[] {
  return [
    { id: 'naam', label: first, align: 'start' },
    ...rest.map(([id, label]) => ({ id, label, align: 'end' as const })),
  ]
}
