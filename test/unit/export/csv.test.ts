import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { TableSpec } from '../../../src/domain/table-spec.ts'
import { chartToCsv, csvNumber, csvText, tableToCsv } from '../../../src/export/csv.ts'
import { buildChart } from '../../../src/views/build-chart.ts'
import { exampleContext } from '../views/example-context.ts'
import { sampleContext } from '../views/sample-result.ts'

/** A strict reader of RFC 4180 with semicolons, written apart from the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    if (quoted) {
      if (char !== '"') field += char
      else if (text[i + 1] === '"') {
        field += '"'
        i += 1
      } else quoted = false
    } else if (char === '"' && field === '') quoted = true
    else if (char === ';' || (char === '\r' && text[i + 1] === '\n')) {
      rows.at(-1)?.push(field)
      field = ''
      if (char === '\r') {
        rows.push([])
        i += 1
      }
    } else field += char
  }
  rows.pop()
  return rows
}

const numberOf = (text: string): number => Number(text.replace(',', '.'))

describe('numbers', () => {
  it('come back as the same number, with a decimal comma and no thousands or exponent', () => {
    fc.assert(
      fc.property(
        fc
          .double({ min: -1e15, max: 1e15, noNaN: true })
          .filter((value) => value === 0 || Math.abs(value) > 1e-15),
        (value) => {
          const text = csvNumber(value)
          expect(text).toMatch(/^-?\d+(,\d+)?$/)
          if (Math.abs(value) >= 1e-6 || value === 0) expect(numberOf(text)).toBe(value === 0 ? 0 : value)
          else expect(Math.abs(numberOf(text) - value)).toBeLessThan(1e-19)
        },
      ),
    )
  })

  it.each([
    [1234.5, '1234,5'],
    [-0, '0'],
    [0.1 + 0.2, '0,30000000000000004'],
    [1e-7, '0,0000001'],
    [-1_500_000, '-1500000'],
  ])('%d is %s', (value, text) => {
    expect(csvNumber(value)).toBe(text)
  })
})

describe('texts', () => {
  it('come back as they were, or with one apostrophe in front where a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => text !== ''),
        (text) => {
          const [[back]] = parseCsv(`${csvText(text)}\r\n`)
          const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
          // A lone quote inside an unquoted field cannot occur: such a text is always quoted.
          expect(back).toBe(guarded)
        },
      ),
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+31 6', "'+31 6"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['a;b', '"a;b"'],
    ['zeg "ja"', '"zeg ""ja"""'],
    ['=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
  ])('%s becomes %s', (text, written) => {
    expect(csvText(text)).toBe(written)
  })
})

describe('a table', () => {
  const table: TableSpec = {
    id: 't',
    caption: 'T',
    columns: [
      { id: 'a', label: 'Naam', align: 'start' },
      { id: 'b', label: '€', align: 'end' },
    ],
    rows: [
      {
        id: '1',
        emphasis: 'none',
        cells: [
          { text: 'x', value: '=boos', getal: null, aard: 'tekst' },
          { text: '−1,2 N', value: -1.25, getal: 'x', aard: 'berekend' },
        ],
      },
      {
        id: '2',
        emphasis: 'total',
        cells: [
          { text: 'y', value: 'y', getal: null, aard: 'tekst' },
          { text: '–', value: null, getal: null, aard: 'tekst' },
        ],
      },
    ],
    notes: [],
  }

  it('has a byte order mark, CRLF, a header for programs, exact numbers and empty cells for what is missing', () => {
    expect(tableToCsv(table)).toBe("\ufeffNaam;€\r\n'=boos;-1,25\r\ny;\r\n")
  })

  it('tells about itself under the data, behind an empty line', () => {
    expect(tableToCsv(table, [['titel', 'Een; twee']])).toBe(
      '\ufeffNaam;€\r\n\'=boos;-1,25\r\ny;\r\n\r\n# titel;"Een; twee"\r\n',
    )
  })
})

describe('a chart as CSV', () => {
  it.each(['brug', 'stand', 'besparing', 'ladder'])(
    '%s: every number of the table comes back exactly',
    (id) => {
      const { context } = exampleContext('ppn-2025-2028')
      const spec = unwrap(buildChart(id, context))
      const bytes = chartToCsv(spec)
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const rows = parseCsv(new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes))
      const [header, ...data] = rows.slice(0, spec.table.rows.length + 1)
      expect(header).toEqual(spec.table.columns.map((column) => column.label))
      spec.table.rows.forEach((row, r) => {
        row.cells.forEach((cell, c) => {
          if (typeof cell.value === 'number') expect(numberOf(data[r]?.[c] ?? 'x')).toBe(cell.value)
        })
      })
    },
  )

  it('names source, peildatum, scenario, raming and fingerprints', () => {
    const text = new TextDecoder().decode(chartToCsv(unwrap(buildChart('brug', sampleContext()))))
    for (const part of [
      '# titel;',
      '# bron;"Bron: taakstelling.csv; aannames uit 2 bestanden"',
      '# peildatum;Peildatum 31-12-2025',
      '# scenario;Scenario ppn-2026',
      'Raming, geen voorspelling',
      `# sha256 inputs;${'c'.repeat(64)}`,
    ]) {
      expect(text).toContain(part)
    }
  })
})
