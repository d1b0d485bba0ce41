import type { ChartSpec } from '../domain/chart-spec.ts'
import type { TableSpec } from '../domain/table-spec.ts'

/*
 * CSV as Dutch spreadsheets open it with a double click: semicolons, decimal comma, UTF-8 with a byte order mark, CRLF.
 * The first line is the header, so that a program can read it; title, source and scenario follow after the data, behind
 * an empty line, each starting with `#` (`docs/exports.md`).
 */

const lineEnd = '\r\n'
const byteOrderMark = '\ufeff'

/** Characters that make a spreadsheet read a text as a formula. */
const formulaStart = /^[=+\-@\t\r]/

/**
 * A text cell. One that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets do not show;
 * quotes are doubled, and a cell with a separator, quote or line break is quoted.
 */
export function csvText(text: string): string {
  const guarded = formulaStart.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** A number with decimal comma and without thousands, exact: reading it back gives the same number. */
export function csvNumber(value: number): string {
  const short = String(value)
  // No exponents: spreadsheets with Dutch settings read `1e-7` as text. Below 1e21 nothing else has one.
  const plain = /e/.test(short) ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : short
  return (Object.is(value, -0) || plain === '-0' ? '0' : plain).replace('.', ',')
}

function cellText(value: number | string | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? csvNumber(value) : csvText(value)
}

/** A table as CSV text; `about` = rows of name and value that go under the data. */
export function tableToCsv(table: TableSpec, about: readonly (readonly [string, string])[] = []): string {
  const header = table.columns.map((column) => csvText(column.label)).join(';')
  const rows = table.rows.map((row) => row.cells.map((cell) => cellText(cell.value)).join(';'))
  const notes = about.map(([name, value]) => `# ${name};${csvText(value)}`)
  const lines = notes.length === 0 ? [header, ...rows] : [header, ...rows, '', ...notes]
  return byteOrderMark + lines.join(lineEnd) + lineEnd
}

/** What stands under the data of a chart: everything the picture says, and the fingerprints. */
export function aboutChart(spec: ChartSpec): readonly (readonly [string, string])[] {
  const nl = spec.language === 'nl'
  const { bron, peildatum, scenarioId, raming, legenda } = spec.footer
  const lines: (readonly [string, string])[] = [
    [nl ? 'titel' : 'title', spec.title],
    [nl ? 'toelichting' : 'subtitle', spec.subtitle],
    [nl ? 'raming' : 'estimate', `${raming}. ${legenda}.`],
    [nl ? 'bron' : 'source', bron],
    [nl ? 'peildatum' : 'reference date', peildatum],
    ['scenario', scenarioId],
    ...(spec.empty === null ? [] : [[nl ? 'leeg' : 'empty', spec.empty] as const]),
    ...spec.table.notes.map((note) => [nl ? 'opmerking' : 'note', note] as const),
    ['sha256 dataset', spec.hashes.dataset],
    ['sha256 parameters', spec.hashes.parameters],
    ['sha256 inputs', spec.hashes.inputs],
    ['model', spec.hashes.model],
  ]
  return lines.filter(([, value]) => value !== '')
}

export function chartToCsv(spec: ChartSpec): Uint8Array {
  return new TextEncoder().encode(tableToCsv(spec.table, aboutChart(spec)))
}
