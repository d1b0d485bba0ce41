import type { TableSpec } from '../../domain/table-spec.ts'

import { plainLine } from './plain-line.ts'

export type Column = { readonly label: string; readonly align: 'start' | 'end' }

/** Lines of a table for a terminal: two spaces between columns, a rule under the head, numbers to the right. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const plain = rows.map((row) => row.map(plainLine))
  const widths = columns.map((column, at) =>
    Math.max(width(column.label), ...plain.map((row) => width(row[at] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, at) => {
        const cell = cells[at] ?? ''
        const space = ' '.repeat((widths[at] ?? 0) - width(cell))
        return column.align === 'end' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((count) => '-'.repeat(count)).join('  ')
  return [line(columns.map((column) => column.label)), rule, ...plain.map(line)]
}

/** Names and values under each other. */
export function fieldLines(fields: readonly (readonly [name: string, value: string])[]): string[] {
  const longest = Math.max(...fields.map(([name]) => width(name)))
  return fields.map(([name, value]) => `${name}${' '.repeat(longest - width(name))}  ${plainLine(value)}`)
}

/** A table of the views, as it stands on screen. */
export function specLines(spec: TableSpec): string[] {
  const rows = spec.rows.map((row) => row.cells.map((cell) => cell.text))
  return [
    spec.caption,
    '',
    ...tableLines(spec.columns, rows),
    ...(spec.notes.length > 0 ? ['', ...spec.notes] : []),
  ]
}

/** Characters, not code units; none of our texts has wide or combining ones. */
function width(text: string): number {
  return [...text].length
}
