import { inUnits, type Item, type Observation } from '../../domain/dataset.ts'
import { ppnCell, type PpnBudget, type PpnLine } from '../../domain/ppn-budget.ts'
import type { TableCell, TableSpec } from '../../domain/table-spec.ts'
import type { Language } from '../../text/language.ts'
import { countText, missingText } from '../../text/number.ts'
import { ppnText } from '../../text/views/ppn.ts'
import { tableText } from '../../text/views/tables.ts'
import { columns, row, textCell, type TableRow } from '../cells.ts'
import { ppnCellRef, ppnOf, ppnValue } from '../explain/ppn-values.ts'
import { formatNumberRef, type PpnTerm } from '../number-refs.ts'
import { ppnNotes } from './ppn-notes.ts'

/** What this table is made of: what was read, and nothing of a scenario. */
export type PpnSource = {
  readonly observations: readonly Observation[]
  readonly items: readonly Item[]
  readonly regio: string
  readonly language: Language
}

/**
 * The budget per theme of the Perspectiefnota: structural and incidental rows per year, what is available, used and left.
 * Without such rows a table that says so.
 */
export function buildPpn(source: PpnSource): TableSpec {
  const words = ppnText(source.language)
  const budget = ppnOf(source.observations, source.regio)
  const years = budget ? [...budget.years, ...(budget.after === null ? [] : [budget.after])] : []
  const label = (year: number): string => (year === budget?.after ? words.from(String(year)) : String(year))
  const [first, ...rest] = columns(
    words.line,
    years.map((year) => [String(year), label(year)]),
  )
  const nature = { id: 'aard', label: tableText(source.language).nature, align: 'start' as const }
  return {
    id: 'ppn',
    caption: words.caption,
    columns: [...(first ? [first] : []), nature, ...rest],
    rows: budget ? rowsOf(budget, years, source) : [],
    notes: budget
      ? [
          tableText(source.language).natureNote,
          ...ppnNotes(budget, source.items, nameOf(source), source.language),
        ]
      : [words.none],
  }
}

function rowsOf(budget: PpnBudget, years: readonly number[], source: PpnSource): TableRow[] {
  const words = ppnText(source.language)
  const name = nameOf(source)
  const { incidental, structural, transfers } = budget
  const lines = (
    all: readonly PpnLine[],
    nature: 'S' | 'I',
    label: (reeks: string) => string = name,
  ): readonly TableRow[] =>
    all.map((line) =>
      row(`${nature}-${line.reeks}`, [
        textCell(label(line.reeks)),
        textCell(nature),
        ...years.map((year) => lineCell(line, year, source.language)),
      ]),
    )
  const total = (of: PpnTerm, label: string, nature: 'S' | 'I'): TableRow =>
    row(
      of,
      [
        textCell(label),
        textCell(nature),
        ...years.map((year) => totalCell(of, year, budget, source.language)),
      ],
      'total',
    )
  const own = incidental.available.filter((line) => !transfers.includes(line))
  return [
    ...lines(structural.available, 'S'),
    ...lines(structural.used, 'S'),
    ...lines(structural.remainder, 'S'),
    // The same cells once more below: out of the structural money, into the incidental.
    ...lines(transfers, 'S'),
    ...(structural.available.length > 0 ? [total('ruimte', words.room, 'S')] : []),
    ...lines(own, 'I'),
    ...lines(transfers, 'I', (reeks) => words.once(name(reeks))),
    ...(incidental.available.length > 0 ? [total('beschikbaar', words.availableTogether, 'I')] : []),
    ...lines(incidental.used, 'I'),
    ...lines(incidental.remainder, 'I'),
    ...(incidental.used.length > 0 ? [total('ingezet', words.usedTogether, 'I')] : []),
    ...(incidental.available.length > 0 ? [total('rest', words.rest, 'I')] : []),
  ]
}

/** A row as people read it: its title in the source. */
function nameOf(source: PpnSource): (reeks: string) => string {
  const words = ppnText(source.language)
  const titles = new Map(source.items.map((item) => [item.id, item.titel]))
  return (reeks) => {
    if (reeks.endsWith('.resterend')) return words.remainder
    const id = reeks.split('.').slice(2).join('.')
    return titles.get(reeks) ?? id
  }
}

const none: TableCell = { text: missingText, value: null, getal: null, aard: 'tekst' }

function lineCell(line: PpnLine, year: number, language: Language): TableCell {
  const cell = ppnCell(line, year)
  const euros = cell && inUnits(cell)
  if (cell === null || euros === null) return none
  return {
    text: countText(euros, language, 'tabel'),
    value: euros,
    getal: formatNumberRef(ppnCellRef(cell)),
    aard: cell.status === 'aanname' ? 'aanname' : 'feit',
  }
}

function totalCell(of: PpnTerm, year: number, budget: PpnBudget, language: Language): TableCell {
  const euros = ppnValue(of, year, budget)
  if (euros === null) return none
  const getal = formatNumberRef({ kind: 'ppn', of, year })
  return { text: countText(euros, language, 'tabel'), value: euros, getal, aard: 'berekend' }
}
