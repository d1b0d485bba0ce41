import type { TableSpec } from '../../src/domain/table-spec.ts'

/** A table for the clipboard: tabs and lines, as spreadsheets paste it; numbers exact, with a comma where people use one. */
export function tableAsText(table: TableSpec, language: 'nl' | 'en'): string {
  const write = (value: number | string | null, shown: string): string => {
    if (value === null) return shown
    if (typeof value === 'string') return value
    return language === 'nl' ? String(value).replace('.', ',') : String(value)
  }
  const lines = [
    table.columns.map((column) => column.label),
    ...table.rows.map((row) => row.cells.map((cell) => write(cell.value, cell.text))),
  ]
  return lines.map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}
