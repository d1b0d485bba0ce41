import { describe, expect, test } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { sniffDelimiter } from '../../../src/ingest/csv/delimiter.ts'
import { parseCsv } from '../../../src/ingest/csv/parse-csv.ts'
import { readTable } from '../../../src/ingest/csv/read-table.ts'
import { cell, rawCell, type Table } from '../../../src/ingest/csv/table.ts'
import { defaultLimits } from '../../../src/ingest/limits.ts'

const parse = (text: string, delimiter = ';') => parseCsv(text, delimiter, defaultLimits)
const rows = (table: Table) =>
  Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map((_, column) => rawCell(table, row, column)),
  )

describe('cells', () => {
  test('quoted cells hold delimiters, quotes and newlines', () => {
    const table = unwrap(parse('a;b\n"1;2";"zegt ""ja"""\n"twee\r\nregels";x\n'))
    expect(rows(table)).toEqual([
      ['1;2', 'zegt "ja"'],
      ['twee\r\nregels', 'x'],
    ])
  })

  test('padding stays in the raw text and is trimmed for use', () => {
    const table = unwrap(parse('"ID";"RegioS"\r\n"0";"NL01  "\r\n'))
    expect(rawCell(table, 0, 1)).toBe('NL01  ')
    expect(cell(table, 0, 1)).toBe('NL01')
  })

  test.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('line ends %j', (end) => {
    expect(rows(unwrap(parse(['a;b', '1;2', '3;4', ''].join(end))))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  test('a last line without a line end is a row', () => {
    expect(rows(unwrap(parse('a;b\n1;')))).toEqual([['1', '']])
  })

  test('empty lines are skipped and counted', () => {
    const table = unwrap(parse('\na;b\n\n1;2\n;\n3;4\n'))
    expect(rows(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect([...table.rowNumbers]).toEqual([4, 6])
  })

  test('empty columns at the end, as a spreadsheet leaves them, do not count', () => {
    const table = unwrap(parse('a;b;;\n1;2;;\n'))
    expect(table.columns).toEqual(['a', 'b'])
    expect(rows(table)).toEqual([['1', '2']])
  })
})

describe('refusals', () => {
  test('a quote that never closes names the row where it opened', () => {
    expect(parse('a;b\n1;2\n3;"vier')).toMatchObject({
      ok: false,
      error: { code: 'inlezen.afgekapt', details: { rij: 3, kolom: 2 } },
    })
  })

  test('text behind a closed quote', () => {
    expect(parse('a;b\n"1"x;2\n')).toMatchObject({
      ok: false,
      error: { code: 'inlezen.afgekapt', details: { rij: 2, kolom: 1 } },
    })
  })

  test('a row with fewer cells, last or not', () => {
    expect(parse('a;b;c\n1;2;3\n4;5')).toMatchObject({
      ok: false,
      error: { code: 'inlezen.afgekapt', details: { rij: 3, gevonden: 2, verwacht: 3 } },
    })
    expect(parse('a;b;c\n1;2\n4;5;6\n')).toMatchObject({ ok: false, error: { details: { rij: 2 } } })
  })

  test('a row with more cells', () => {
    expect(parse('a,b\n1,2,3\n', ',')).toMatchObject({
      ok: false,
      error: { code: 'inlezen.verkeerdScheidingsteken', details: { rij: 2, verwacht: 2 } },
    })
  })

  test('only a header', () => {
    expect(parse('a;b\n')).toMatchObject({ ok: false, error: { code: 'inlezen.leegBestand' } })
  })
})

describe('budgets', () => {
  const limits = { ...defaultLimits, rows: 2, columns: 3, cells: 6, cellCharacters: 5 }
  test.each([
    ['rows', 'a;b\n1;2\n3;4\n5;6\n', 'rijen'],
    ['columns', 'a;b;c;d;e\n1;2;3;4;5\n', 'kolommen'],
    ['cells', 'a;b;c\n1;2;3\n4;5;6\n7;8;9\n', 'cellen'],
    ['one cell', 'a;b\n1;zes666\n', 'cel'],
  ])('too many %s', (_, text, wat) => {
    expect(parseCsv(text, ';', limits)).toMatchObject({
      ok: false,
      error: { code: 'inlezen.teGroot', details: { wat } },
    })
  })

  test('up to the budget is fine', () => {
    expect(parseCsv('a;b;c\n1;2;12345\n3;4;5\n', ';', limits).ok).toBe(true)
  })
})

describe('delimiter', () => {
  test.each([
    ['a;b,c;d\n', ';'],
    ['"a;x","b;y","c"\n', ','],
    ['a\tb\n', '\t'],
    ['\n\r\na,b\n1;2;3\n', ','],
    ['alleen', null],
  ])('%j is cut at %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter)
  })

  test('lines that are one quoted cell are unpacked once', () => {
    const read = unwrap(
      readTable('"ID;""Naam""";\n"0;""een;twee"""\n'.replaceAll(';\n', '\n'), defaultLimits),
    )
    expect(read.unwrapped).toBe(true)
    expect(rows(read.table)).toEqual([['0', 'een;twee']])
  })
})
