import { cell, type Table } from '../csv/table.ts'

/** Members of one dimension in order of appearance: rows carry a small number instead of a text. */
export type CodeColumn<Value> = {
  /** Number of the member in this row, or −1 when `parse` did not know its code. */
  readonly indexOf: (row: number) => number
  readonly values: readonly Value[]
}

/**
 * Reads the codes of one column once per different text. Files are sorted, so a row mostly repeats the code of the row
 * before it: those are compared in place, without making a string.
 */
export function codeColumn<Value>(
  table: Table,
  column: number,
  parse: (code: string) => Value | null,
): CodeColumn<Value> {
  const indexes = new Map<string, number>()
  const values: Value[] = []
  const width = table.columns.length
  let lastStart = -1
  let lastLength = -1
  let lastIndex = -1
  const same = (start: number, length: number): boolean => {
    if (length !== lastLength) return false
    // Codes differ at their end more often than at their beginning.
    for (let i = length - 1; i >= 0; i--) {
      if (table.text.charCodeAt(start + i) !== table.text.charCodeAt(lastStart + i)) return false
    }
    return true
  }
  return {
    values,
    indexOf: (row) => {
      const at = row * width + column
      const start = table.starts[at]
      const length = table.ends[at] - start
      if (same(start, length)) return lastIndex
      const text = cell(table, row, column)
      let index = indexes.get(text)
      if (index === undefined) {
        const value = parse(text)
        index = value === null ? -1 : values.push(value) - 1
        indexes.set(text, index)
      }
      lastStart = start
      lastLength = length
      lastIndex = index
      return index
    },
  }
}
