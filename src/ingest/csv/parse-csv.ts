import { fail, ok, type Result } from '../../base/result.ts'
import type { Limits } from '../limits.ts'
import { bare, escaped, quoted, type Table } from './table.ts'

const quote = 34
const newline = 10
const carriageReturn = 13
const space = 32

/**
 * One pass over the text, no regular expression and no string per cell. Newlines may be `\r\n`, `\n`, `\r` or mixed;
 * quoted cells may hold delimiters, doubled quotes and newlines. Lines without any text are skipped but counted.
 * Refuses a quote that never closes, a row with fewer or more cells than the header, and anything beyond the limits.
 */
export function parseCsv(text: string, delimiter: string, limits: Limits): Result<Table> {
  const separator = delimiter.charCodeAt(0)
  const length = text.length
  let capacity = Math.max(64, Math.ceil(length / 8))
  let starts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  let forms = new Uint8Array(capacity)
  const rowNumbers: number[] = []
  let columns: string[] | null = null
  let width = 0
  let used = 0
  let line = 0
  let at = 0

  while (at < length) {
    line++
    const first = used
    let anyText = false
    let overflow = false
    // One record; the header keeps every cell, a data row at most `width` of them.
    for (let column = 0; ; column++) {
      let start = at
      let end: number
      let form = bare
      if (text.charCodeAt(at) === quote) {
        form = quoted
        start = ++at
        for (;;) {
          while (at < length && text.charCodeAt(at) !== quote) at++
          if (at >= length)
            return fail('inlezen.afgekapt', { rij: line, kolom: column + 1, reden: 'aanhalingsteken' })
          if (text.charCodeAt(at + 1) !== quote) break
          form = escaped
          at += 2
        }
        end = at++
        while (text.charCodeAt(at) === space) at++
      } else {
        let code = text.charCodeAt(at)
        while (at < length && code !== separator && code !== newline && code !== carriageReturn) {
          code = text.charCodeAt(++at)
        }
        end = at
      }
      if (end - start > limits.cellCharacters) {
        return fail('inlezen.teGroot', {
          wat: 'cel',
          rij: line,
          kolom: column + 1,
          grens: limits.cellCharacters,
        })
      }
      const hasText = form !== bare || end > start
      anyText ||= hasText
      if (columns === null || column < width) {
        if (used >= limits.cells) return fail('inlezen.teGroot', { wat: 'cellen', grens: limits.cells })
        if (used === capacity) {
          capacity *= 2
          starts = grown(starts, new Int32Array(capacity))
          ends = grown(ends, new Int32Array(capacity))
          forms = grown(forms, new Uint8Array(capacity))
        }
        starts[used] = start
        ends[used] = end
        forms[used++] = form
      } else overflow ||= hasText
      if (at >= length) break
      const code = text.charCodeAt(at)
      if (code === separator) {
        at++
        if (column >= limits.columns)
          return fail('inlezen.teGroot', { wat: 'kolommen', grens: limits.columns })
        continue
      }
      if (code !== newline && code !== carriageReturn) {
        return fail('inlezen.afgekapt', { rij: line, kolom: column + 1, reden: 'tekstNaAanhalingsteken' })
      }
      at++
      if (code === carriageReturn && text.charCodeAt(at) === newline) at++
      break
    }

    if (!anyText) {
      used = first
      continue
    }
    if (columns === null) {
      columns = headerCells(text, starts, ends, forms, used)
      width = columns.length
      used = 0
      continue
    }
    const found = used - first
    if (found < width)
      return fail('inlezen.afgekapt', { rij: line, gevonden: found, verwacht: width, reden: 'cellen' })
    if (overflow) {
      return fail('inlezen.verkeerdScheidingsteken', {
        rij: line,
        verwacht: width,
        teken: delimiter,
        reden: 'teVeelCellen',
      })
    }
    if (rowNumbers.length === limits.rows)
      return fail('inlezen.teGroot', { wat: 'rijen', grens: limits.rows })
    rowNumbers.push(line)
  }

  if (columns === null || rowNumbers.length === 0) {
    return fail('inlezen.leegBestand', { reden: columns === null ? 'geenTekst' : 'alleenKop' })
  }
  return ok({
    text,
    delimiter,
    columns,
    rowCount: rowNumbers.length,
    starts,
    ends,
    forms,
    rowNumbers: Int32Array.from(rowNumbers),
  })
}

/** Names of the columns; empty cells at the end are what a spreadsheet leaves behind. */
function headerCells(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  forms: Uint8Array,
  count: number,
): string[] {
  const cells: string[] = []
  for (let i = 0; i < count; i++) {
    const raw = text.slice(starts[i], ends[i])
    cells.push((forms[i] === escaped ? raw.replaceAll('""', '"') : raw).trim())
  }
  while (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
