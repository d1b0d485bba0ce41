/** How a cell stood in the file: bare, quoted, or quoted with doubled quotes inside. */
export const bare = 0
export const quoted = 1
export const escaped = 2

/**
 * A CSV file as ranges in its own text: cells become strings only when somebody asks. `starts`, `ends` and `forms` hold
 * `columns.length` entries per data row, in file order.
 */
export type Table = {
  readonly text: string
  readonly delimiter: string
  readonly columns: readonly string[]
  readonly rowCount: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly forms: Uint8Array
  /** Number of each data row as a spreadsheet shows it: the first line of the file is 1, empty lines count. */
  readonly rowNumbers: Int32Array
}

/** Text of a cell as it stood in the file, without its quotes, not trimmed. */
export function rawCell(table: Table, row: number, column: number): string {
  const at = row * table.columns.length + column
  const text = table.text.slice(table.starts[at], table.ends[at])
  return table.forms[at] === escaped ? text.replaceAll('""', '"') : text
}

/** Text of a cell without spaces at its ends; no-break spaces are spaces too. */
export function cell(table: Table, row: number, column: number): string {
  return rawCell(table, row, column).trim()
}
